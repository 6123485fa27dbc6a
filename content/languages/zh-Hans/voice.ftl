# What a voice says in Simplified Chinese, or a person who records it: a phrase each, on one line.
# content/phrasing.toml names the phrases of each exercise.
# Written: by one hand from the English of Lumbar. Reviewed: no native speaker yet.
#
# A phrase has the time of its second: -ready three, -how six together with -ready, lift and its
# kind the move and the hold; some four syllables a second. 三, 二, 一 and 一，好 are said on the
# second: 0.9 seconds at the most. A phrase is a sentence with its full stop, and has no exclamation
# mark. 屈膝仰卧 is how one lies on the back, 跪撑 on hands and knees.

## For every exercise

get-ready = 准备。
hold = 保持。
release = 放松。
three = 三。
two = 二。
one = 一。
one-done = 一，好。
well-done = 做得好。
halfway = 过半了。
ten-seconds = 还有十秒。
breathe = 保持呼吸。
breathe-out = 呼气。
breathe-lift = 抬起时呼气。
breathe-press = 下压时呼气。
breathe-rise = 踮起时呼气。
stop-sharp = 刺痛就停。
slower-is-harder = 越慢越吃力。
small-and-smooth = 小而流畅。
long-not-high = 要长，不要高。
low-is-right = 低才对。
stand-tall = 站直。
chair-way = 如果躺着，先侧身，用手撑起来。
five = 五。
ten = 十。
fifteen = 十五。
twenty = 二十。
twenty-five = 二十五。
thirty = 三十。
last-one = 最后一次。
last-set = 最后一组。
next-set = 下一组。
right = 右。
left = 左。
switch-right = 换边，右。
switch-left = 换边，左。
rest = 休息。
rest-10 = 休息，十秒。
rest-15 = 休息，十五秒。
rest-20 = 休息，二十秒。
rest-25 = 休息，二十五秒。
rest-30 = 休息，三十秒。
rest-45 = 休息，四十五秒。
rest-60 = 休息，一分钟。

## Shared by several

press = 向下压。
let-go = 松开。
lift = 抬起来。
lower = 放下。
lower-down = 慢慢放下。
draw-in = 收回来。
squeeze = 轻轻夹。
rise = 踮起来。
down = 放下。
set-down = 放回去。
slide-back = 滑回来。
come-back = 回来。
come-upright = 站直。
stand-up = 站起来。
sit-down = 慢慢坐下。

## Warm-up

marching-ready = 原地踏步，准备。
marching-next = 下一个：原地踏步。请站起来。
marching-how = 膝盖轻松抬起，手臂摆动。
marching-do = 原地踏步。
marching-during = 抬膝，摆臂。
pelvic-tilt-ready = 骨盆后倾，准备。
pelvic-tilt-next = 下一个：骨盆后倾。屈膝仰卧。
pelvic-tilt-how = 把腰压平，再松开。
pelvic-tilt-do = 把腰压平。
knee-to-chest-ready = 单膝抱胸，准备。
knee-to-chest-next = 下一个：单膝抱胸。屈膝仰卧。
knee-to-chest-how = 抱起一侧膝盖，放下，再换边。
knee-to-chest-do = 抱起右膝。
knee-to-chest-left = 抱起左膝。
heel-slide-ready = 足跟滑动，准备。
heel-slide-next = 下一个：足跟滑动。屈膝仰卧。
heel-slide-how = 脚跟滑出去，再滑回来，骨盆不动。
heel-slide-do = 右脚跟滑出去。
heel-slide-right = 右脚跟滑。
heel-slide-left = 左脚跟滑。

## Strength

bridge-ready = 臀桥，准备。
bridge-next = 下一个：臀桥。屈膝仰卧，手放两侧。
bridge-how = 抬起臀部，保持，慢慢放下。
bridge-do = 抬起臀部。
bridge-half = 臀部抬到一半。
bridge-one-leg-how = 抬臀，再伸直一侧膝盖。换腿。
bridge-one-leg = 抬臀，伸直膝盖。
bridge-other-leg = 抬臀，换腿。
foot-down = 脚放回，放下。
hand-down = 手放下。
foot-forward = 一只脚往前。
bird-dog-ready = 鸟狗式，准备。
bird-dog-next = 下一个：鸟狗式。双手双膝撑地。
bird-dog-how = 一只手臂和对侧腿伸直，再收回来。
bird-dog-do = 右臂左腿，伸出去。
bird-dog-right = 右臂，伸。
bird-dog-left = 左臂，伸。
bird-dog-slide-how = 一条腿向后滑，脚尖不离地，再收回。换腿。
bird-dog-slide-do = 右腿向后滑。
bird-dog-slide-right = 右腿向后。
bird-dog-slide-left = 左腿向后。
bird-dog-arm-how = 一只手臂向前伸直，再放下。换手。
bird-dog-arm-do = 右臂伸出去。
bird-dog-toes-how = 手臂向前伸，对侧腿向后滑，脚尖不离地。换边。
bird-dog-toes-do = 右臂伸，左腿滑。
bird-dog-leg-how = 一条腿向后伸直，再收回。换腿。
bird-dog-leg-do = 右腿伸出去。
bird-dog-leg-right = 右腿，伸。
bird-dog-leg-left = 左腿，伸。
bird-dog-square-how = 手臂和对侧腿伸直，画一个小方块。
superman-ready = 小燕飞，准备。
superman-next = 下一个：小燕飞。翻身俯卧，手臂向前。
superman-how = 手臂和腿抬起一掌高，保持，放下。
superman-do = 手脚抬起，低一点。
superman-arms-how = 只抬手臂，一掌高。腿不动。
superman-arms-do = 只抬手臂。
superman-arms = 抬手臂，低。
superman-cross-how = 一只手臂和对侧腿，低低抬起。每次换边。
superman-cross-do = 抬手臂和对侧腿。
superman-other = 换另一边抬。
plank-ready = 平板支撑，准备。
plank-next = 下一个：平板支撑。翻身俯卧，手肘在肩下。
plank-how = 脚尖踩地，撑起来，头、髋、脚跟一条直线。
plank-do = 撑起，保持。
plank-during = 背放平，保持呼吸。
plank-knees-how = 膝盖着地，撑起来，头、髋、膝盖一条直线。
plank-knees-do = 膝盖着地，撑起，保持。
plank-incline-next = 下一个：站姿平板支撑。到稳固的桌边，手扶桌沿。
plank-incline-how = 脚往后走，头、髋、脚跟一条直线。
plank-incline-do = 脚往后，保持。

## Stretches

cat-ready = 猫式伸展，准备。
cat-next = 下一个：猫式伸展。双手双膝撑地。
cat-how = 背向上拱，眼睛看下方，再落回到平。
cat-breathe = 呼气，向上拱。
cat-do = 把背拱起来。
cat-up = 拱背。
cat-sink = 慢慢落下。
forward-bend-ready = 坐姿前屈，准备。
forward-bend-next = 下一个：坐姿前屈。坐到椅子上，双脚放平。
forward-bend-how = 往前弯到舒服为止，再坐直。
forward-bend-do = 慢慢往前弯。
forward-bend-up = 慢慢坐直。
forward-bend-during = 头和手臂都垂下。

## Sit breaks

walk-ready = 起身走走，准备。
walk-next = 下一个：起身走走。请站起来。
walk-do = 轻松地走。
walk-how = 轻松地走，手臂放松，看前方。
walk-during = 手臂放松，看前方。
shoulder-squeeze-ready = 肩胛后收，准备。
shoulder-squeeze-do = 肩胛骨往后靠拢。
shoulder-squeeze-how = 肩胛骨靠拢，保持，再松开。
calf-raise-ready = 提踵，准备。
calf-raise-do = 踮到前脚掌。
calf-raise-how = 踮起脚尖，保持，慢慢落下。
back-bend-ready = 小幅后仰，准备。
back-bend-do = 往后仰一点。
back-bend-how = 往后仰一点，保持，再站直。
back-bend = 往后仰。
sit-to-stand-ready = 坐站练习，准备。
sit-to-stand-next = 下一个：坐站练习。坐到稳固的椅子上。
sit-to-stand-do = 前倾，站起来。
sit-to-stand-how = 前倾，站起来，再慢慢坐下。
seated-twist-ready = 坐姿转体，准备。
seated-twist-do = 胸口转向右侧。
seated-twist-how = 胸口转向一侧，再转回来。
seated-twist-right = 向右转。
seated-twist-left = 向左转。
march-ready = 扶桌抬膝，准备。
march-do = 抬起右膝。
march-how = 抬起一侧膝盖，轻轻放下，换边。
march-next = 下一个：扶桌抬膝。站直，身边有稳固的东西。
march-right = 抬右膝。
march-left = 抬左膝。
march-heel-right = 抬右脚跟。
march-heel-left = 抬左脚跟。
side-reach-ready = 体侧伸展，准备。
side-reach-do = 举起右臂，侧弯。
side-reach-how = 举起一只手臂，侧弯，再回来。
side-reach-right = 举右臂。
side-reach-left = 举左臂。
