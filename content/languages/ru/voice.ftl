# What a voice says in Russian, or a person who records it: a phrase each, on one line.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
#
# A phrase has the time of its second: -ready three, -how six together with -ready, lift and its
# kind the move and the hold; 150 words a minute are spoken. "three", "two", "one" and "one-done"
# are said on the second: 0.9 seconds at the most. A phrase is a sentence with its full stop, and
# has no exclamation mark.

## For every exercise

get-ready = Приготовьтесь.
hold = Держите.
release = И отпустите.
three = Три.
two = Два.
one = Один.
one-done = Один, всё.
well-done = Отлично.
halfway = Половина.
ten-seconds = Ещё десять секунд.
breathe = Дышите.
breathe-out = Выдохните.
breathe-lift = Поднимаясь, выдыхайте.
breathe-press = Прижимая, выдыхайте.
breathe-rise = Вставая, выдыхайте.
stop-sharp = Острая боль — стоп.
slower-is-harder = Чем медленнее, тем труднее.
small-and-smooth = Мелко и плавно.
long-not-high = Длинно, а не высоко.
low-is-right = Низко — правильно.
stand-tall = Стойте прямо.
chair-way = Если лежите, повернитесь на бок и поднимитесь с опорой.
five = Пять.
ten = Десять.
fifteen = Пятнадцать.
twenty = Двадцать.
twenty-five = Двадцать пять.
thirty = Тридцать.
last-one = Последний раз.
last-set = Последний подход.
next-set = Следующий подход.
right = Правая.
left = Левая.
switch-right = Смена. Правая.
switch-left = Смена. Левая.
rest = Отдых.
rest-10 = Отдых. Десять секунд.
rest-15 = Отдых. Пятнадцать секунд.
rest-20 = Отдых. Двадцать секунд.
rest-25 = Отдых. Двадцать пять секунд.
rest-30 = Отдых. Тридцать секунд.
rest-45 = Отдых. Сорок пять секунд.
rest-60 = Отдых. Одна минута.

## Shared by several

press = Прижмите.
let-go = Отпустите.
lift = Вверх.
lower = Вниз.
lower-down = Опуститесь.
draw-in = Сведите.
squeeze = Мягко сведите.
rise = Вверх.
down = Вниз.
set-down = Опустите.
slide-back = Обратно.
come-back = Вернитесь.
come-upright = Выпрямитесь.
stand-up = Встаньте.
sit-down = Медленно сядьте.

## Warm-up

marching-ready = Ходьба на месте. Готовьтесь.
marching-next = Далее: ходьба на месте. Встаньте.
marching-how = Колени повыше, руки в такт.
marching-do = Шагайте на месте.
marching-during = Колени выше, руки в такт.
pelvic-tilt-ready = Наклон таза. Готовьтесь.
pelvic-tilt-next = Далее: наклон таза. Лягте на спину, согните колени.
pelvic-tilt-how = Прижмите поясницу и отпустите.
pelvic-tilt-do = Прижмите поясницу.
knee-to-chest-ready = Колено к груди. Готовьтесь.
knee-to-chest-next = Далее: колено к груди. Лягте на спину, согните колени.
knee-to-chest-how = Подтяните колено, опустите, смените.
knee-to-chest-do = Правое колено к себе.
knee-to-chest-left = Левое колено к себе.
heel-slide-ready = Скольжение пятки. Готовьтесь.
heel-slide-next = Далее: скольжение пятки. Лягте на спину, согните колени.
heel-slide-how = Пятка вперёд и обратно, таз не двигается.
heel-slide-do = Правую пятку вперёд.
heel-slide-right = Правую вперёд.
heel-slide-left = Левую вперёд.

## Strength

bridge-ready = Ягодичный мостик. Готовьтесь.
bridge-next = Далее: мостик. Лягте на спину, колени согнуты, руки вдоль тела.
bridge-how = Поднимите таз, держите, медленно опустите.
bridge-do = Поднимите таз.
bridge-half = Таз до половины.
bridge-one-leg-how = Таз вверх, выпрямите колено. Меняйте ноги.
bridge-one-leg = Вверх. Колено прямо.
bridge-other-leg = Вверх. Другое колено.
foot-down = Стопу вниз, и опуститесь.
hand-down = Ладонь на пол.
foot-forward = Шаг вперёд.
bird-dog-ready = Птица-собака. Готовьтесь.
bird-dog-next = Далее: птица-собака. Встаньте на четвереньки.
bird-dog-how = Вытяните руку и другую ногу, потом сведите.
bird-dog-do = Правую руку и левую ногу.
bird-dog-right = Правую руку.
bird-dog-left = Левую руку.
bird-dog-slide-how = Ногу назад, носок на коврике, и верните. Меняйте ноги.
bird-dog-slide-do = Правую ногу назад.
bird-dog-slide-right = Правую назад.
bird-dog-slide-left = Левую назад.
bird-dog-arm-how = Вытяните руку вперёд, поставьте ладонь. Меняйте руки.
bird-dog-arm-do = Правую руку вперёд.
bird-dog-toes-how = Руку вперёд, другую ногу назад, носок на коврике. Меняйте.
bird-dog-toes-do = Правую руку, левую ногу назад.
bird-dog-leg-how = Вытяните ногу назад, верните колено. Меняйте ноги.
bird-dog-leg-do = Вытяните правую ногу.
bird-dog-leg-right = Правую ногу.
bird-dog-leg-left = Левую ногу.
bird-dog-square-how = Вытяните руку и ногу, нарисуйте квадрат.
superman-ready = Супермен. Готовьтесь.
superman-next = Далее: супермен. Лягте на живот, руки вперёд.
superman-how = Руки и ноги вверх на ширину ладони, держите, опустите.
superman-do = Руки и ноги вверх, низко.
superman-arms-how = Поднимите только руки, на ладонь. Ноги отдыхают.
superman-arms-do = Поднимите только руки.
superman-arms = Руки вверх, низко.
superman-cross-how = Руку и другую ногу вверх, низко. Каждый раз меняйте.
superman-cross-do = Руку и другую ногу.
superman-other = Другая сторона.
plank-ready = Планка. Готовьтесь.
plank-next = Далее: планка. Лягте на живот, локти под плечами.
plank-how = Носки на коврике. Вверх: голова, таз и пятки — одна прямая.
plank-do = Вверх, и держите.
plank-during = Спина ровная, дышите.
plank-knees-how = Колени на коврике. Вверх: голова, таз и колени — одна прямая.
plank-knees-do = На коленях. Вверх, и держите.
plank-incline-next = Далее: планка стоя. Подойдите к устойчивому столу, ладони на край.
plank-incline-how = Отступайте, пока голова, таз и пятки не станут одной прямой.
plank-incline-do = Шаг назад, и держите.

## Stretches

cat-ready = Кошка. Готовьтесь.
cat-next = Далее: кошка. Встаньте на четвереньки.
cat-how = Спину к потолку, взгляд вниз, потом опустите до ровного.
cat-breathe = Выдох, спину вверх.
cat-do = Спину к потолку.
cat-up = Спину вверх.
cat-sink = Опустите.
forward-bend-ready = Наклон сидя. Готовьтесь.
forward-bend-next = Далее: наклон сидя. Сядьте на стул, стопы на полу.
forward-bend-how = Наклонитесь, насколько легко. Выпрямитесь.
forward-bend-do = Наклонитесь, медленно.
forward-bend-up = Медленно выпрямитесь.
forward-bend-during = Голова и руки свисают.

## Sit breaks

walk-ready = Короткая прогулка. Готовьтесь.
walk-next = Далее: короткая прогулка. Встаньте.
walk-do = Идите, в удобном темпе.
walk-how = Идите спокойно, руки свободны, взгляд вперёд.
walk-during = Руки свободны, взгляд вперёд.
shoulder-squeeze-ready = Сведение лопаток. Готовьтесь.
shoulder-squeeze-do = Сведите лопатки.
shoulder-squeeze-how = Сведите лопатки, держите, отпустите.
calf-raise-ready = Подъём на носки. Готовьтесь.
calf-raise-do = Поднимитесь на носки.
calf-raise-how = На носки, держите, медленно вниз.
back-bend-ready = Прогиб назад. Готовьтесь.
back-bend-do = Слегка прогнитесь.
back-bend-how = Слегка прогнитесь, держите, выпрямитесь.
back-bend = Прогнитесь.
sit-to-stand-ready = Вставание со стула. Готовьтесь.
sit-to-stand-next = Далее: вставание со стула. Сядьте на устойчивый стул.
sit-to-stand-do = Наклонитесь и встаньте.
sit-to-stand-how = Наклонитесь, встаньте, медленно сядьте.
seated-twist-ready = Поворот сидя. Готовьтесь.
seated-twist-do = Поверните грудь направо.
seated-twist-how = Поверните грудь в сторону, вернитесь.
seated-twist-right = Направо.
seated-twist-left = Налево.
march-ready = Подъём колена. Готовьтесь.
march-do = Поднимите правое колено.
march-how = Колено вверх, мягко опустите, смените.
march-next = Далее: подъём колена. Встаньте прямо, рядом опора.
march-right = Правое колено.
march-left = Левое колено.
march-heel-right = Правую пятку.
march-heel-left = Левую пятку.
side-reach-ready = Наклон в сторону. Готовьтесь.
side-reach-do = Правую руку вверх, наклон.
side-reach-how = Руку вверх, наклонитесь и вернитесь.
side-reach-right = Правую руку вверх.
side-reach-left = Левую руку вверх.
