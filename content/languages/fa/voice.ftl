# What the voice says in Persian: a phrase each, on one line. There is no synthetic voice good enough;
# a person may record these. The head of the English file says how much time each phrase has.
# Written: by one hand from the English of Lumbar. Reviewed: no native speaker yet

## For every exercise

get-ready = آماده شوید.
hold = نگه دارید.
release = و رها کنید.
three = سه.
two = دو.
one = یک.
one-done = یک، تمام.
well-done = آفرین.
halfway = نصفش رفت.
ten-seconds = ده ثانیه مانده.
breathe = نفس بکشید.
breathe-out = نفس بیرون.
breathe-lift = موقع بالا رفتن نفس بیرون.
breathe-press = موقع فشار نفس بیرون.
breathe-rise = موقع بلند شدن نفس بیرون.
stop-sharp = اگر تیر کشید، بس کنید.
slower-is-harder = آهسته‌تر، سخت‌تر است.
small-and-smooth = کوچک و نرم.
long-not-high = کشیده، نه بلند.
low-is-right = پایین درست است.
stand-tall = صاف بایستید.
chair-way = اگر خوابیده‌اید، به پهلو بغلتید و بلند شوید.
five = پنج.
ten = ده.
fifteen = پانزده.
twenty = بیست.
twenty-five = بیست و پنج.
thirty = سی.
last-one = آخری.
last-set = ست آخر.
next-set = ست بعد.
right = راست.
left = چپ.
switch-right = عوض کنید. راست.
switch-left = عوض کنید. چپ.
rest = استراحت.
rest-10 = استراحت. ده ثانیه.
rest-15 = استراحت. پانزده ثانیه.
rest-20 = استراحت. بیست ثانیه.
rest-25 = استراحت. بیست و پنج ثانیه.
rest-30 = استراحت. سی ثانیه.
rest-45 = استراحت. چهل و پنج ثانیه.
rest-60 = استراحت. یک دقیقه.

## Shared by several

press = فشار.
let-go = رها.
lift = بالا.
lower = پایین.
lower-down = پایین بیایید.
draw-in = جمع کنید.
squeeze = آرام جمع کنید.
rise = بالا بروید.
down = پایین.
set-down = بگذارید زمین.
slide-back = برگردانید.
come-back = برگردید.
come-upright = صاف شوید.
stand-up = بلند شوید.
sit-down = آهسته بنشینید.

## Warm-up

marching-ready = قدم درجا. آماده شوید.
marching-next = بعدی: قدم درجا. بلند شوید و بایستید.
marching-how = زانوها تا جایی که راحت است بالا، دست‌ها آزاد.
marching-do = درجا قدم بزنید.
marching-during = زانوها بالا، دست‌ها آزاد.
pelvic-tilt-ready = تیلت لگن. آماده شوید.
pelvic-tilt-next = بعدی: تیلت لگن. به پشت بخوابید، زانوها خم.
pelvic-tilt-how = گودی کمر را به زمین فشار دهید، و رها کنید.
pelvic-tilt-do = کمر را به زمین فشار دهید.
knee-to-chest-ready = زانو به سینه. آماده شوید.
knee-to-chest-next = بعدی: زانو به سینه. به پشت بخوابید، زانوها خم.
knee-to-chest-how = یک زانو به سینه، بگذارید زمین، بعد عوض کنید.
knee-to-chest-do = زانوی راست به سینه.
knee-to-chest-left = زانوی چپ به سینه.
heel-slide-ready = سر دادن پاشنه. آماده شوید.
heel-slide-next = بعدی: سر دادن پاشنه. به پشت بخوابید، زانوها خم.
heel-slide-how = یک پاشنه را سر دهید و برگردانید، لگن ثابت.
heel-slide-do = پاشنه‌ی راست را سر دهید.
heel-slide-right = پاشنه‌ی راست.
heel-slide-left = پاشنه‌ی چپ.

## Strength

bridge-ready = پل زدن. آماده شوید.
bridge-next = بعدی: پل زدن. به پشت بخوابید، زانوها خم، دست‌ها کنار بدن.
bridge-how = لگن بالا، نگه دارید، و آهسته پایین.
bridge-do = لگن بالا.
bridge-half = لگن تا نیمه بالا.
bridge-one-leg-how = لگن بالا، بعد یک زانو صاف. هر بار عوض کنید.
bridge-one-leg = بالا. یک زانو صاف.
bridge-other-leg = بالا. زانوی دیگر.
foot-down = پا زمین، و پایین.
hand-down = دست زمین.
foot-forward = پا جلو.
bird-dog-ready = برد داگ. آماده شوید.
bird-dog-next = بعدی: برد داگ. چهار دست‌وپا شوید.
bird-dog-how = یک دست و پای مخالف را صاف دراز کنید، بعد جمع کنید.
bird-dog-do = دست راست و پای چپ، دراز.
bird-dog-right = دست راست، دراز.
bird-dog-left = دست چپ، دراز.
bird-dog-slide-how = یک پا را روی پنجه عقب سر دهید، بعد جمع کنید. هر بار عوض کنید.
bird-dog-slide-do = پای راست را عقب سر دهید.
bird-dog-slide-right = پای راست عقب.
bird-dog-slide-left = پای چپ عقب.
bird-dog-arm-how = یک دست را صاف جلو دراز کنید، بعد بگذارید زمین. هر بار عوض کنید.
bird-dog-arm-do = دست راست را دراز کنید.
bird-dog-toes-how = یک دست جلو، پای مخالف روی پنجه عقب. هر بار عوض کنید.
bird-dog-toes-do = دست راست جلو، پای چپ عقب.
bird-dog-leg-how = یک پا را صاف به عقب دراز کنید، بعد جمع کنید. هر بار عوض کنید.
bird-dog-leg-do = پای راست را دراز کنید.
bird-dog-leg-right = پای راست، دراز.
bird-dog-leg-left = پای چپ، دراز.
bird-dog-square-how = دست و پای مخالف دراز، و یک مربع کوچک بکشید.
superman-ready = سوپرمن. آماده شوید.
superman-next = بعدی: سوپرمن. روی شکم برگردید، دست‌ها جلو.
superman-how = دست‌ها و پاها کمی بالا، نگه دارید، و پایین.
superman-do = دست‌ها و پاها بالا، کم.
superman-arms-how = فقط دست‌ها کمی بالا. پاها استراحت.
superman-arms-do = فقط دست‌ها بالا.
superman-arms = دست‌ها بالا، کم.
superman-cross-how = یک دست و پای مخالف بالا، کم. هر بار عوض کنید.
superman-cross-do = یک دست، پای مخالف، بالا.
superman-other = طرف دیگر بالا.
plank-ready = پلانک. آماده شوید.
plank-next = بعدی: پلانک. روی شکم برگردید، آرنج‌ها زیر شانه.
plank-how = پنجه‌ها زمین. بالا بروید تا سر، لگن و پاشنه یک خط شوند.
plank-do = بالا، و نگه دارید.
plank-during = صاف بمانید، و نفس بکشید.
plank-knees-how = زانوها زمین. بالا بروید تا سر، لگن و زانو یک خط شوند.
plank-knees-do = زانوها زمین. بالا، و نگه دارید.
plank-incline-next = بعدی: پلانک ایستاده. کنار میزی محکم، دست‌ها روی لبه‌اش.
plank-incline-how = پاها را عقب ببرید تا سر، لگن و پاشنه یک خط شوند.
plank-incline-do = پاها عقب، و نگه دارید.

## Stretches

cat-ready = کشش گربه. آماده شوید.
cat-next = بعدی: کشش گربه. چهار دست‌وپا شوید.
cat-how = کمر را رو به سقف گرد کنید، نگاه پایین، بعد بگذارید صاف شود.
cat-breathe = نفس بیرون، و کمر بالا.
cat-do = کمر را بالا گرد کنید.
cat-up = کمر بالا.
cat-sink = بگذارید صاف شود.
forward-bend-ready = خم شدن نشسته. آماده شوید.
forward-bend-next = بعدی: خم شدن نشسته. روی صندلی بنشینید، کف پاها زمین.
forward-bend-how = تا جایی که راحت است خم شوید. مهره‌مهره بالا.
forward-bend-do = آهسته خم شوید.
forward-bend-up = آهسته بالا بیایید.
forward-bend-during = سر و دست‌ها آویزان.

## Sit breaks

walk-ready = پیاده‌روی کوتاه. آماده شوید.
walk-next = بعدی: پیاده‌روی کوتاه. بلند شوید و بایستید.
walk-do = راحت راه بروید.
walk-how = راحت راه بروید، دست‌ها آزاد، نگاه جلو.
walk-during = دست‌ها آزاد، نگاه جلو.
shoulder-squeeze-ready = جمع کردن کتف. آماده شوید.
shoulder-squeeze-do = کتف‌ها را به هم نزدیک کنید.
shoulder-squeeze-how = کتف‌ها را به هم نزدیک کنید، نگه دارید، و رها کنید.
calf-raise-ready = بلند کردن پاشنه. آماده شوید.
calf-raise-do = روی پنجه بالا بروید.
calf-raise-how = روی پنجه بالا، نگه دارید، و آهسته پایین.
back-bend-ready = خم به عقب. آماده شوید.
back-bend-do = کمی عقب بروید.
back-bend-how = کمی عقب بروید، نگه دارید، و صاف شوید.
back-bend = عقب بروید.
sit-to-stand-ready = نشست و برخاست. آماده شوید.
sit-to-stand-next = بعدی: نشست و برخاست. روی صندلی محکم بنشینید.
sit-to-stand-do = به جلو، و بلند شوید.
sit-to-stand-how = به جلو، بلند شوید، بعد آهسته بنشینید.
seated-twist-ready = چرخش نشسته. آماده شوید.
seated-twist-do = سینه را به راست بچرخانید.
seated-twist-how = سینه را به یک طرف بچرخانید، و برگردید.
seated-twist-right = به راست.
seated-twist-left = به چپ.
march-ready = قدم آهسته. آماده شوید.
march-do = زانوی راست بالا.
march-how = یک زانو بالا، نرم بگذارید، عوض کنید.
march-next = بعدی: قدم آهسته. صاف بایستید، کنار چیزی محکم.
march-right = زانوی راست.
march-left = زانوی چپ.
march-heel-right = پاشنه‌ی راست.
march-heel-left = پاشنه‌ی چپ.
side-reach-ready = کشش پهلو. آماده شوید.
side-reach-do = دست راست بالا، و خم شوید.
side-reach-how = یک دست بالا، به پهلو خم شوید، و برگردید.
side-reach-right = دست راست بالا.
side-reach-left = دست چپ بالا.
