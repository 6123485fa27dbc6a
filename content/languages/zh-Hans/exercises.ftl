# What exercises, muscles, routines and facts are called in Simplified Chinese, and what is said of
# them. The head of the English file says what each line is.
# Written: by one hand from the English of Lumbar. Reviewed: no native speaker yet.
# Names as physiotherapists (康复治疗师) in mainland China call them: 臀桥, 鸟狗式, 小燕飞 (superman),
# 平板支撑, 骨盆后倾, 提踵. 仰卧 on the back, 俯卧 face down, 跪撑 on hands and knees. 你 everywhere.

## Warm-up

exercise-marching = 原地踏步
    .also = 踏步 | 原地走 | 原地踏步走 | 原地走路 | 原地高抬腿
    .place = 站立
    .do = 站直，原地踏步：膝盖抬到轻松的高度，手臂摆动，脚轻轻落地。
    .feel = 身体渐渐发热，还能说话。倒数显示“保持”时，继续踏步。
    .stop = 腰背或腿更疼、头晕，就停。抬低一点，手扶着墙。

exercise-pelvic-tilt = 骨盆后倾
    .also = 骨盆倾斜 | 骨盆运动 | 骨盆卷动 | 骨盆
    .place = 仰卧
    .move = 向下压
    .do = 屈膝躺好。把腰轻轻压平在垫子上，保持，然后放松。
    .feel = 肚子往里收，腰部拉长。幅度小，不费力，呼吸不停。
    .stop = 腰背或腿更疼，就停。先把幅度减半。

exercise-knee-to-chest = 单膝抱胸
    .also = 抱膝 | 抱膝拉伸 | 单腿抱膝 | 膝碰胸 | 膝盖抱胸 | 抱腿
    .place = 仰卧
    .move = 抱向胸口
    .do = 屈膝躺好。双手把一侧膝盖抱向胸口，保持，再放下。
    .feel = 臀部和腰部有轻微的牵拉。肩膀和脖子不离开垫子。
    .stop = 疼痛窜到腿上，就停。膝盖不舒服，就抱住大腿后面。
exercise-knee-to-chest-rung-3-4 =
    .variant = 另一条腿伸直平放。

exercise-heel-slide = 足跟滑动
    .also = 脚跟滑动 | 滑脚跟 | 足跟滑移 | 脚跟滑行 | 滑腿
    .place = 仰卧
    .move = 滑出去
    .do = 屈膝躺好。一只脚跟慢慢滑远，腿快伸直时停一下，再滑回来。
    .feel = 腿在动，肚子悄悄用力，骨盆稳住不动。
    .stop = 腰拱起或疼痛，就停。只滑到腰能稳住的地方。
exercise-heel-slide-rung-3-5 =
    .variant = 脚跟稍稍离开垫子。

## Strength

exercise-bridge = 臀桥
    .also = 桥式 | 桥式运动 | 双桥 | 搭桥 | 桥 | 臀桥运动 | 抬臀 | 单桥
    .place = 仰卧
    .move = 抬起
    .do = 屈膝，手臂放在身体两侧。臀部抬到不勉强的最高处，保持，慢慢放下。
    .feel = 用臀部和大腿后侧往上抬，腰只负责稳住。
    .stop = 腰背更疼，就停。大腿抽筋：把脚跟收近一点。
exercise-bridge-rung-0-1 =
    .variant = 抬到一半。
exercise-bridge-rung-8-11 =
    .do = 抬起臀部，再伸直一侧膝盖，保持，脚放回，慢慢放下。每次换腿。

exercise-bird-dog = 鸟狗式
    .also = 鸟狗 | 鸟狗伸展 | 对侧伸展 | 猎鸟犬 | 跪姿对侧伸展
    .place = 跪撑
    .move = 伸出去
    .do = 右臂和左腿同时伸直，再把手肘和膝盖收回。换边。“右侧”指手臂。
    .feel = 从指尖到脚跟拉成一条线。背稳得能放一杯茶。
    .stop = 腰塌下去或疼痛，就停。改成只抬腿，或者只抬手。
exercise-bird-dog-rung-0-1 =
    .move = 向后滑
    .stop = 腰塌下去或疼痛，就停。只滑一半，或者只把脚尖往后挪一步。
    .do = 双手双膝撑地，一条腿向后滑，脚尖不离垫子，再收回。换腿。“右侧”指右腿。
exercise-bird-dog-rung-2 =
    .feel = 胸口平稳地留在双手上方，背稳得能放一杯茶。
    .stop = 腰塌下去或疼痛，就停。手伸低一点，或者改成腿向后滑，脚尖不离垫子。
    .do = 双手双膝撑地，一只手臂向前伸直，再放下。换手。“右侧”指右臂。
exercise-bird-dog-rung-3-4 =
    .stop = 腰塌下去或疼痛，就停。改成腿向后滑，脚尖不离垫子。
    .do = 双手双膝撑地，一条腿向后伸直，再收回。换腿。“右侧”指右腿。
exercise-bird-dog-rung-5-6 =
    .stop = 腰塌下去或疼痛，就停。改成只滑腿，或者只伸手。
    .do = 一只手臂向前伸，对侧腿向后滑，脚尖不离垫子。一起收回。换边。“右侧”指手臂。
exercise-bird-dog-rung-11 =
    .variant = 手和脚在空中画一个小方块。

exercise-superman = 小燕飞
    .also = 超人 | 超人式 | 燕飞 | 飞燕 | 飞燕式 | 燕子飞 | 小飞燕
    .place = 俯卧
    .move = 抬起
    .do = 手臂向前，眼看垫子。手臂和腿抬起一掌高，保持，放下。低才对。
    .feel = 背部和臀部均匀用力。额头搁在叠好的毛巾上，呼吸平稳。
    .stop = 腰背有夹痛，就停。跳过它，做鸟狗式，练的是同样的肌肉。
exercise-superman-rung-0-1 =
    .feel = 上背均匀用力。额头搁在叠好的毛巾上，呼吸平稳。
    .do = 手臂向前，眼看垫子。只把手臂抬起一掌高，保持，放下。腿不动。
exercise-superman-rung-2-3 =
    .do = 手臂向前，眼看垫子。一只手臂和对侧腿抬起一掌高，保持，放下。每次换边。

exercise-plank = 平板支撑
    .also = 平板 | 平板撑 | 肘撑 | 平板支撑肘撑
    .place = 俯卧，手肘撑地
    .move = 撑起
    .do = 手肘在肩膀正下方，脚尖踩垫子。撑起来，头、髋、脚跟成一条直线。
    .feel = 肚子和臀部收紧，背是平的，呼吸不停。
    .stop = 腰塌下去或疼痛，就停。膝盖着地，再试一次。
exercise-plank-rung-0-2 =
    .stop = 腰塌下去或疼痛，就停。歇一下，再做一半的时间。
    .do = 手肘在肩膀正下方，膝盖着地。撑起来，头、髋、膝盖成一条直线。
exercise-plank-rung-3-4 =
    .stop = 腰塌下去或疼痛，就停。离桌子近一点：越直立越轻松。
    .place = 站在桌边
    .move = 脚往后
    .do = 双手撑在稳固的桌子上，手臂伸直。脚往后走，直到头、髋、脚跟成一条直线。

## Stretches

exercise-cat = 猫式伸展
    .also = 猫式 | 猫牛式 | 猫 | 猫伸展 | 猫拱背 | 猫驼式
    .place = 跪撑
    .move = 拱起背
    .do = 双手双膝撑地，背往天花板方向拱，眼睛看下方。然后慢慢落回到平。
    .feel = 整个背像一道柔和缓慢的波浪。往上拱时呼气。
    .stop = 有夹痛，就停。只在中间轻松的范围里动。
exercise-cat-rung-0 =
    .variant = 只拱一半高。

exercise-forward-bend = 坐姿前屈
    .also = 前屈 | 坐位前屈 | 坐着弯腰 | 弯腰 | 体前屈 | 椅子前屈
    .place = 坐在椅子上
    .move = 弯下去
    .do = 坐在椅子上，双脚放平。往前弯到舒服的程度，头和手臂垂下。一节一节慢慢坐直。
    .feel = 腰部有轻轻的牵拉。脖子放松，眼睛看地。
    .stop = 疼痛或头晕，就停。起床后头两个小时不做。
exercise-forward-bend-rung-0 =
    .variant = 前臂搁在大腿上。
exercise-forward-bend-rung-4-6 =
    .variant = 双手伸向脚踝。

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = 起身走走
    .also = 走走 | 走路 | 散步 | 步行 | 走一走 | 走动
    .place = 站着走动
    .do = 站起来，轻松地走，眼睛看前方，手臂放松。走到窗边再回来就行。
    .feel = 手臂自然摆动，还能说话。倒数显示“保持”时，继续走。
    .stop = 腰背或腿更疼、头晕，就停。坐下歇一歇。
exercise-walk-rung-3 =
    .variant = 走快一点。

exercise-shoulder-squeeze = 肩胛后收
    .also = 夹肩胛 | 夹肩胛骨 | 夹背 | 肩胛骨 | 肩胛 | 肩胛后缩
    .place = 坐着或站着
    .move = 往后收
    .do = 坐直或站直，手臂放松。肩胛骨往后、轻轻靠拢，保持，再松开。
    .feel = 两块肩胛骨之间微微用力。肩膀不耸，肋骨不动，脖子拉长。
    .stop = 脖子或肩膀疼、手臂发麻，就停。先只收一半。

exercise-calf-raise = 提踵
    .also = 踮脚 | 踮脚尖 | 提脚跟 | 站姿提踵 | 垫脚 | 小腿
    .place = 站在桌边
    .move = 踮起来
    .do = 指尖扶着稳固的桌子。慢慢踮到前脚掌，保持，脚跟轻轻落下。
    .feel = 两条小腿一样用力。脚踝不歪，身体拉长。
    .stop = 小腿、脚跟或脚踝疼，就停。只踮一半，或者今天不做。
exercise-calf-raise-rung-0 =
    .variant = 踮到一半，两只手掌扶桌。

exercise-back-bend = 小幅后仰
    .also = 后仰 | 站姿后仰 | 站立后伸 | 腰后伸 | 后伸
    .place = 站立
    .move = 往后仰
    .do = 双脚与髋同宽，双手叉腰。从胸口往后仰一点，保持，再站直。
    .feel = 身体前面打开。膝盖和脖子保持拉长，眼睛看前方。
    .stop = 有夹痛、疼痛窜到腿上或头晕，就停。改成只站直。
exercise-back-bend-rung-0 =
    .variant = 只仰一半。

exercise-sit-to-stand = 坐站练习
    .also = 坐站 | 坐站训练 | 坐立 | 椅子深蹲 | 起立 | 从坐到站
    .place = 坐在椅子上
    .move = 站起来
    .do = 先固定椅子，别让它滑。双脚放平，从髋部前倾，站起来，保持，慢慢坐下。
    .feel = 用大腿和臀部站起来。从坐到站，背的形状不变。
    .stop = 膝盖或腰背更疼，就停。用手撑一下，或者换高一点的椅子。
exercise-sit-to-stand-rung-0 =
    .variant = 用手撑着站起来。
exercise-sit-to-stand-rung-3-4 =
    .variant = 双臂在胸前交叉。

exercise-seated-twist = 坐姿转体
    .also = 转体 | 坐姿扭转 | 扭转 | 转身 | 坐着转身
    .place = 坐在椅子上
    .move = 转过去
    .do = 坐直，双脚放平，双臂在胸前交叉。胸口转向一侧，保持，再转回来。
    .feel = 肋骨周围有轻微的牵拉。臀部和膝盖留在原位。
    .stop = 卡住了，或疼痛窜到腿上，就停。只转一半，不要硬拉。
exercise-seated-twist-rung-0 =
    .variant = 只转一半。

exercise-march = 扶桌抬膝
    .also = 慢踏步 | 慢速踏步 | 抬膝 | 抬腿 | 扶桌踏步
    .place = 站在桌边
    .do = 指尖扶着稳固的桌子。一侧膝盖抬到轻松的高度，保持，脚轻轻放下。
    .feel = 站着的腿稳，背挺直，呼吸不停。
    .stop = 髋或腰背更疼，或者站不稳，就停。只抬脚跟。
exercise-march-rung-0 =
    .variant = 脚尖不离地。
exercise-march-rung-4-5 =
    .variant = 站得稳，就不用手扶。

exercise-side-reach = 体侧伸展
    .also = 侧弯 | 侧伸展 | 侧屈 | 侧腰拉伸 | 体侧屈 | 侧身伸展
    .place = 坐着或站着
    .move = 伸过去
    .do = 坐直或站直。一只手臂举高，稍稍倒向另一侧，保持，再回来。“右侧”指手臂。
    .feel = 身体一侧从髋到指尖拉长。双脚踩稳，或臀部两侧坐稳。
    .stop = 肩膀或腰背疼，就停。手改放在髋上。
exercise-side-reach-rung-0 =
    .variant = 手放在头上。

## Muscles: by the key that `works` names

muscle-deep-abdominals = 深层腹肌
muscle-lower-back = 下背肌
muscle-glutes = 臀肌
muscle-hip-flexors = 髋屈肌
muscle-erector-spinae = 竖脊肌
muscle-hamstrings = 腘绳肌
muscle-shoulders = 肩部肌肉
muscle-abdominals = 腹肌
muscle-upper-back = 上背肌
muscle-calves = 小腿肌
muscle-thighs = 大腿肌
muscle-obliques = 腹斜肌

## Routines

routine-whole = 整套训练
    .also = 整套 | 全套 | 完整 | 完整训练 | 全部

routine-short = 短套训练
    .also = 短套 | 短的 | 短一点 | 短版

routine-stretches = 拉伸
    .also = 拉伸训练 | 全部拉伸 | 拉筋

routine-pregnancy = 孕期训练
    .also = 孕期 | 怀孕 | 孕妇 | 孕妇训练

routine-standing = 不躺地上
    .also = 站着 | 站姿 | 站着练 | 坐着 | 坐着练 | 椅子 | 椅子上 | 不躺下 | 不躺

routine-breaks = 久坐提醒

## Facts

fact-fewer-new-spells = 约 45%：运动加健康教育的试验里，腰痛再次发作的风险降低这么多。一年后会消退，要一直练一点。

fact-active-breaks = 9%：47 名高风险上班族定时起身活动，新发腰痛的比例；不活动的 100 人是 33%。真实差别可能小一些。

fact-walking = 2 分钟：一项研究里每 40 分钟走这么久，疼痛能短暂缓解。走廊就行。

fact-early-bending = 1 到 2 小时：起床后等这么久再做前屈就够了。有试验里，清早少弯腰，腰痛就少。

fact-few-at-a-time = 少于 4 个动作，更容易坚持。短套有 2 个力量动作，前面踏步，后面拉伸。

fact-starting-again = 一半或更多的人会中断在家锻炼。你也断过，并不孤单，哪天都适合重新开始。

fact-little-harm = 125 人：用应用锻炼的 138,337 人里，报告不良反应的人数，多是疼痛加重。哪个动作更疼，你就停哪个。

fact-reminders-help = 2 样东西是腰痛的人想要的：反复提醒和计时器。你在这里都有。

fact-strong-backs = 1 个最好的姿势：下一个。没有坏姿势。腰背很结实，会适应负荷。

fact-walks-between = 208 天：一项试验里，走路计划让腰痛隔这么久才再发，不走的是 112 天。目标：大多数日子走半小时。

fact-posterior-chain = 4 环组成你的后链：下背、臀、腘绳肌、小腿。照镜子看不到，所以容易忘。
    .source = 这套动作出自的文章

fact-front-and-back = 2 面支撑上半身，这套动作出自的文章这样说：肚子和腰背。你在这里两面都练。
    .source = 这套动作出自的文章
