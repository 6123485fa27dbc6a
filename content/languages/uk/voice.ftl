# What a voice says in Ukrainian, or a person who records it: a phrase each, on one line.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
#
# A phrase has the time of its second: -ready three, -how six together with -ready, lift and its
# kind the move and the hold; 150 words a minute are spoken. "three", "two", "one" and "one-done"
# are said on the second: 0.9 seconds at the most. A phrase is a sentence with its full stop, and
# has no exclamation mark.

## For every exercise

get-ready = Готуйтеся.
hold = Тримайте.
release = І відпустіть.
three = Три.
two = Два.
one = Один.
one-done = Один, усе.
well-done = Чудово.
halfway = Половина.
ten-seconds = Ще десять секунд.
breathe = Дихайте.
breathe-out = Видихніть.
breathe-lift = Піднімаючись, видихайте.
breathe-press = Притискаючи, видихайте.
breathe-rise = Встаючи, видихайте.
stop-sharp = Гострий біль — стоп.
slower-is-harder = Що повільніше, то важче.
small-and-smooth = Рух малий, плавний.
long-not-high = Вдалину, не вгору.
low-is-right = Низько — правильно.
stand-tall = Стійте рівно.
chair-way = Якщо лежите, поверніться на бік і підведіться з опорою.
five = Пʼять.
ten = Десять.
fifteen = Пʼятнадцять.
twenty = Двадцять.
twenty-five = Двадцять пʼять.
thirty = Тридцять.
last-one = Останній раз.
last-set = Останній підхід.
next-set = Наступний підхід.
right = Правий.
left = Лівий.
switch-right = Зміна. Правий бік.
switch-left = Зміна. Лівий бік.
rest = Відпочинок.
rest-10 = Відпочинок. Десять секунд.
rest-15 = Відпочинок. Пʼятнадцять секунд.
rest-20 = Відпочинок. Двадцять секунд.
rest-25 = Відпочинок. Двадцять пʼять секунд.
rest-30 = Відпочинок. Тридцять секунд.
rest-45 = Відпочинок. Сорок пʼять секунд.
rest-60 = Відпочинок. Одна хвилина.

## Shared by several

press = Притисніть.
let-go = Відпустіть.
lift = Угору.
lower = Униз.
lower-down = Опустіться.
draw-in = Зведіть.
squeeze = Мʼяко зведіть.
rise = Угору.
down = Униз.
set-down = Опустіть.
slide-back = Назад.
come-back = Поверніться.
come-upright = Випряміться.
stand-up = Встаньте.
sit-down = Повільно сядьте.

## Warm-up

marching-ready = Ходьба на місці. Готуйтеся.
marching-next = Далі: ходьба на місці. Встаньте.
marching-how = Коліна вище, руки в такт.
marching-do = Крокуйте на місці.
marching-during = Коліна вище, руки в такт.
pelvic-tilt-ready = Нахил таза. Готуйтеся.
pelvic-tilt-next = Далі: нахил таза. Ляжте на спину, зігніть коліна.
pelvic-tilt-how = Притисніть поперек і відпустіть.
pelvic-tilt-do = Притисніть поперек.
knee-to-chest-ready = Коліно до грудей. Готуйтеся.
knee-to-chest-next = Далі: коліно до грудей. Ляжте на спину, зігніть коліна.
knee-to-chest-how = Підтягніть коліно, опустіть, змініть.
knee-to-chest-do = Праве коліно до себе.
knee-to-chest-left = Ліве коліно до себе.
heel-slide-ready = Ковзання пʼятою. Готуйтеся.
heel-slide-next = Далі: ковзання пʼятою. Ляжте на спину, зігніть коліна.
heel-slide-how = Пʼята вперед і назад, таз не рухається.
heel-slide-do = Праву пʼяту вперед.
heel-slide-right = Праву вперед.
heel-slide-left = Ліву вперед.

## Strength

bridge-ready = Сідничний місток. Готуйтеся.
bridge-next = Далі: місток. Ляжте на спину, коліна зігнуті, руки вздовж тіла.
bridge-how = Підніміть таз, тримайте, повільно опустіть.
bridge-do = Підніміть таз.
bridge-half = Таз до половини.
bridge-one-leg-how = Таз угору, випряміть коліно. Міняйте ноги.
bridge-one-leg = Угору. Коліно рівно.
bridge-other-leg = Угору. Друге коліно.
foot-down = Стопу вниз, опустіться.
hand-down = Долоню вниз.
foot-forward = Крок уперед.
bird-dog-ready = Птах-собака. Готуйтеся.
bird-dog-next = Далі: птах-собака. Станьте навкарачки.
bird-dog-how = Витягніть руку й другу ногу, потім зведіть.
bird-dog-do = Праву руку й ліву ногу.
bird-dog-right = Праву руку.
bird-dog-left = Ліву руку.
bird-dog-slide-how = Ногу назад, носок на килимку, і поверніть. Міняйте ноги.
bird-dog-slide-do = Праву ногу назад.
bird-dog-slide-right = Праву назад.
bird-dog-slide-left = Ліву назад.
bird-dog-arm-how = Витягніть руку вперед, поставте долоню. Міняйте руки.
bird-dog-arm-do = Праву руку вперед.
bird-dog-toes-how = Руку вперед, другу ногу назад, носок на килимку. Міняйте.
bird-dog-toes-do = Праву руку, ліву ногу назад.
bird-dog-leg-how = Витягніть ногу назад, поверніть коліно. Міняйте ноги.
bird-dog-leg-do = Витягніть праву ногу.
bird-dog-leg-right = Праву ногу.
bird-dog-leg-left = Ліву ногу.
bird-dog-square-how = Витягніть руку й ногу, намалюйте квадрат.
superman-ready = Супермен. Готуйтеся.
superman-next = Далі: супермен. Ляжте на живіт, руки вперед.
superman-how = Руки й ноги вгору на долоню, тримайте, опустіть.
superman-do = Руки й ноги вгору, низько.
superman-arms-how = Підніміть лише руки, на долоню. Ноги відпочивають.
superman-arms-do = Підніміть лише руки.
superman-arms = Руки вгору, низько.
superman-cross-how = Руку й другу ногу вгору, низько. Щоразу міняйте.
superman-cross-do = Руку й другу ногу.
superman-other = Другий бік.
plank-ready = Планка. Готуйтеся.
plank-next = Далі: планка. Ляжте на живіт, лікті під плечима.
plank-how = Носки на килимку. Угору: голова, таз і пʼяти — одна пряма.
plank-do = Угору, і тримайте.
plank-during = Спина рівна, дихайте.
plank-knees-how = Коліна на килимку. Угору: голова, таз і коліна — одна пряма.
plank-knees-do = На колінах. Угору, і тримайте.
plank-incline-next = Далі: планка стоячи. Підійдіть до стійкого столу, долоні на край.
plank-incline-how = Відступайте, доки голова, таз і пʼяти стануть однією прямою.
plank-incline-do = Крок назад, і тримайте.

## Stretches

cat-ready = Кішка. Готуйтеся.
cat-next = Далі: кішка. Станьте навкарачки.
cat-how = Спину до стелі, погляд униз, потім опустіть до рівної.
cat-breathe = Видих, спину вгору.
cat-do = Спину до стелі.
cat-up = Спину вгору.
cat-sink = Опустіть.
forward-bend-ready = Нахил сидячи. Готуйтеся.
forward-bend-next = Далі: нахил сидячи. Сядьте на стілець, стопи на підлозі.
forward-bend-how = Нахиліться, наскільки легко. Випряміться.
forward-bend-do = Нахиліться, повільно.
forward-bend-up = Повільно випряміться.
forward-bend-during = Голова й руки звисають.

## Sit breaks

walk-ready = Прогулянка. Готуйтеся.
walk-next = Далі: коротка прогулянка. Встаньте.
walk-do = Ідіть, зручним кроком.
walk-how = Ідіть спокійно, руки вільні, погляд уперед.
walk-during = Руки вільні, погляд уперед.
shoulder-squeeze-ready = Зведення лопаток. Готуйтеся.
shoulder-squeeze-do = Зведіть лопатки.
shoulder-squeeze-how = Зведіть лопатки, тримайте, відпустіть.
calf-raise-ready = Підйом на носки. Готуйтеся.
calf-raise-do = Підніміться на носки.
calf-raise-how = На носки, тримайте, повільно вниз.
back-bend-ready = Прогин назад. Готуйтеся.
back-bend-do = Злегка прогніться.
back-bend-how = Злегка прогніться, тримайте, випряміться.
back-bend = Прогніться.
sit-to-stand-ready = Підйом зі стільця. Готуйтеся.
sit-to-stand-next = Далі: підйом зі стільця. Сядьте на стійкий стілець.
sit-to-stand-do = Нахиліться і встаньте.
sit-to-stand-how = Нахиліться, встаньте, повільно сядьте.
seated-twist-ready = Поворот сидячи. Готуйтеся.
seated-twist-do = Поверніть груди праворуч.
seated-twist-how = Поверніть груди вбік, поверніться.
seated-twist-right = Праворуч.
seated-twist-left = Ліворуч.
march-ready = Підйом коліна. Готуйтеся.
march-do = Підніміть праве коліно.
march-how = Коліно вгору, мʼяко опустіть, змініть.
march-next = Далі: підйом коліна. Встаньте рівно, поруч опора.
march-right = Праве коліно.
march-left = Ліве коліно.
march-heel-right = Праву пʼяту.
march-heel-left = Ліву пʼяту.
side-reach-ready = Нахил убік. Готуйтеся.
side-reach-do = Праву руку вгору, нахил.
side-reach-how = Руку вгору, нахиліться й поверніться.
side-reach-right = Праву руку вгору.
side-reach-left = Ліву руку вгору.
