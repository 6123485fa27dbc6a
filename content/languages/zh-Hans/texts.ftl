# What Lumbar says in Simplified Chinese, as it is written in mainland China. Telegram HTML; arguments
# are escaped before they come here.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand: 2026-11-29
# Form of address: 你, everywhere
# Safety terms: 会阴部麻木, 大小便失禁, 双腿无力 and the like as Chinese hospitals write of 马尾综合征
# (cauda equina syndrome) for patients; signs and time off as in 中国急/慢性非特异性腰背痛诊疗专家共识
# (2016); 120 as in 中国公民健康素养——基本知识与技能 (国家卫生健康委员会).
#
# Short sentences, the number first, a space between Han and digits (but for dates, which CLDR writes,
# and for what people are to type), fullwidth marks. The name of an
# exercise (动作) stands as a label (“{ $name }：…”); 训练 is a session, 保持 a hold, 连续 a streak,
# 久坐提醒 a sit break. Two letters count as a word: a button has six at most.

## Buttons: six letters or fewer

button-start = 开始
button-begin = 开始
button-aloud-on = 出声
button-aloud-off = 静音
button-standing = 不躺地上
button-pause = 暂停
button-resume = 继续
button-skip = 跳过
button-back = 上一个
button-stop = 停止
button-hurts = 感到疼痛
button-mistake = 按错了
button-safety-none = 都没有
button-safety-emergency = 紧急情况
button-safety-doctor = 要看医生
button-safety-clinician = 先问医生
button-cleared = 医生同意了
button-flare-session = 轻柔训练
button-flare-walk = 起身走走
button-pregnancy = 怀孕
button-surgery = 腰背手术
button-bones = 骨质疏松
button-other = 其他情况
button-surgery-recent = 3 个月内
button-surgery-cleared = 更早，已获准
button-surgery-not-cleared = 更早，未获准
button-agreed = 是，同意了
button-not-yet = 还没有
button-another = 还有别的
button-pregnancy-over = 孕期已过
button-bones-well = 骨骼没问题
button-whole = 整套训练
button-short = 短套训练
button-too_easy = 太轻松
button-right = 正合适
button-too_hard = 太吃力
button-go-on = 继续练
button-start-over = 从头来
button-gentle = 轻柔
button-standard = 标准
button-strong = 强化
button-ready-shorter = 准备：短
button-ready-usual = 准备：一般
button-ready-longer = 准备：长
button-calm-on = 安静倒数
button-calm-off = 逐秒倒数
button-itself-on = 自动开始
button-itself-off = 等我开始
button-swap = 换动作
button-leave-out = 不做这个
button-bring-back = 恢复动作
button-voice-on = 打开语音
button-voice-off = 关闭语音
button-dark-on = 深色
button-dark-off = 浅色
button-no-voice = 不要语音
button-moves = 看动图
button-poses = 看姿势
button-forget = 全部删除
button-keep = 保留
button-export = 先导出
button-all = 全部动作
button-done = 做完了
button-later = 晚点
button-enough = 今天够了
button-in-15 = 15 分钟后
button-in-60 = 1 小时后
button-not-today = 今天不练
button-one-more = 再加一级
button-turn-off = 关闭
button-turn-on = 打开
button-settings = 全部设置
button-language = 语言
button-other-place = 别的地方
button-remind = 训练提醒
button-breaks = 久坐提醒
button-unpause = 现在恢复
button-open-chat = 打开私聊
button-pause-hour = 1 小时
button-pause-today = 今天免打扰
button-pause-week = 1 周
button-pause-fortnight = 2 周
button-pause-told = 等我通知
button-call-off = 取消暂停
button-stretch = 拉伸
button-progress = 进度
button-help = 全部命令
button-stop-session = 停止训练
button-stop-reminders = 停止提醒
button-stop-breaks = 停久坐提醒
button-stop-pause = 结束暂停

## start: the first evening

begin-screen = <b>{ $minutes } 分钟</b>，{ $how }
begin-aloud-itself = 语音报数，自动进行。
begin-aloud-ready = 语音报数，每个动作等你开始。
begin-silent-itself = 静音计时，自动进行。
begin-silent-ready = 静音计时，每个动作等你开始。
begin-here-itself = 自动进行。
begin-here-ready = 每个动作等你开始。

## Who it is

welcome =
    我是 Lumbar，久坐人群的腰背教练。
    整套训练 { $minutes } 分钟，短套 { $short } 分钟。
    你来动，每次保持我来数。
bot-name = Lumbar
description = 久坐人群的腰背教练：带你做腰部锻炼，陪你数完每一次保持，并记录你的进度。
short-description = 久坐人群的腰背教练，每次保持都陪你数。

help =
    <b>我能做的</b>
    { $commands }

    训练时可以打字：暂停、继续、跳过、换动作、上一个、简单点、停、疼。
    例如：/remind 周一到周五 9:30、/breaks 9点到17点每50分钟、/pause 2周。
help-group =
    <b>我在这里能做的</b>
    { $commands }

    我只响应命令、按钮和对我消息的回复。训练时可以回复：暂停、跳过、简单点、停、疼。
    提醒、设置和进度只在你我之间：请私聊我。
help-line = /{ $command }  { $says }

command-routine = 开始训练，整套或短套
command-stretch = 现在拉伸一下
command-exercises = 看全部动作
command-progress = 看你的进度
command-remind = 定时提醒训练
command-breaks = 久坐时提醒起身
command-pause = 暂停几小时或几天
command-resume = 结束暂停
command-timezone = 告诉我你在哪里
command-level = 选择强度
command-voice = 听我报数
command-language = 选择语言
command-settings = 调整训练方式
command-why = 锻炼对腰背有什么用
command-help = 看我能做什么
command-privacy = 我保存你的哪些数据
command-export = 导出你的全部数据
command-forget = 删除你的全部数据
command-start = 从这里开始

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>为什么要练腰背？</b>
    腰背很结实，也会适应负荷。没有坏姿势，下一个姿势就是最好的姿势。（Slater，JOSPT 2019）

    在运动加健康教育的试验里，腰痛再次发作的风险约降低 45%。效果一年内会消退，所以要一直练一点。（Steffens，JAMA Internal Medicine 2016）

    这套动作出自一篇文章，文中说：强壮的腰背能缓解和预防疼痛，还能改善体态。减轻疼痛，证据充分；改善体态，则没有：坐姿站姿如何，几乎看不出谁会腰痛。

    竖脊肌沿着脊柱两侧向上。它和臀肌、腘绳肌、小腿肌一起组成后链，就是照镜子看不到的那一面。

    我教锻炼，不做诊断，也不做治疗。

privacy =
    <b>我保存什么</b>
    • 你的 Telegram ID
    • 你对安全问题的回答、日期，以及你提到的情况：怀孕、手术及日期、骨质疏松或其他
    • 你的设置、时区和提醒时间
    • 每个动作对你的难度，以及你不做的动作
    • 你做过的训练、最长的保持，以及结束时我说了什么、问了什么
    • 最近 12 个月里哪里疼过、有多疼
    • 我最近问过你什么、你拒绝过什么、最近的提醒说了什么

    不保存你的名字，不保存你的消息，无论文字还是语音，也不保存你分享的位置。

    数据只留在这个机器人的运营者那里，不会给别人。他们可以看到数据，也可能留有备份：备份被销毁前，你的数据还在里面，但 /forget 之后不会再从备份恢复。我们的消息由 Telegram 传送，它有自己的隐私政策。

    /export 把全部数据发给你，/forget 全部删除。

## What it does not understand

lost =
    这个我没看懂。我是带你锻炼腰背的。
    试试 /routine、/stretch 或 /help。
lost-live =
    这个我没看懂。你的训练还在进行。
    打字“暂停”“跳过”“停”或“疼”，或者用按钮。
unknown-command =
    我不认识 /{ $command }。
    { $near ->
        [none] 我能做的在这里。
       *[other] 你是想用 /{ $near } 吗？/help 里有全部命令。
    }
near-command = “{ $words }”是想用 /{ $near } 吗？
unknown-command-button = /{ $command }
said-greeting =
    你好。我带你锻炼腰背，每次保持都陪你数。
    { $short } 分钟就够开个头。
said-thanks = 不客气。要再来一点吗？
said-sign = 收到。你准备好就开始：
said-well = 那就好。你准备好就开始：
said-kept = 多保重。医生同意之前，我不打扰你。
lost-kept = 这个我没看懂。医生同意之前，我不打扰你；同意之后，按按钮回来。
said-no = 没关系。你准备好就开始：
said-live = 我在。你的训练正在进行。
said-file = 我看不了图片和文件。请打字告诉我，或者按按钮：
said-elsewhere = 这是转发的消息，我先不管。请用你自己的话说，或者按按钮：
let-go = 好，那就算了。我还能做这些：
minutes-whole = { $whole } 分钟：整套训练。短套 { $short } 分钟。
minutes-short = { $short } 分钟：短套训练。你来动，我来数。
minutes-few =
    拉伸一下只要 1 到 2 分钟。
    短套 { $short } 分钟，可以提前停。
stop-which = <b>要停止哪一个？</b>
stop-session = 训练正在进行。
stop-nothing = 没有什么要停的：没有训练，没有提醒，也没有久坐提醒。你不发消息，我也不发。
passed = 这个已经过去了。
stopped-unkept = 已停止，但暂时保存不了。我会一直试，存好了告诉你。
kept-now = 现在存好了。
forget-waits = 暂时还不能全部删除。我会一直试，删完了告诉你。
saved-before = 刚才中断了一下，但已经存好了。
not-yours = 这些按钮是别人的。发 /routine 开始你自己的。
chat-busy = 这个聊天里一次只能有一场训练。私聊我，马上开始。
chat-busy-topics = 这个群里一次只能有一场训练：各话题共用每分钟的消息限额。私聊我，马上开始。
too-many-begin = 现在有好几个人同时开始。请过几秒再按“开始”。
too-many = 现在有很多人正在做动作。请过半分钟再按“开始”。
trouble = 我这边出了点问题。你已经做的都存好了，请再试一次。
trouble-kept = 已经存好了，只是没能显示出来。请过一会儿再看。
unanswered = Telegram 刚才断开了，这条还没有回复：{ $what }。还需要的话，请再问一次。
unanswered-all-done = Telegram 刚才断开了，我没能回复，但事情已经办好：{ $what }。
unanswered-one = { $what }
unanswered-done = { $what }（已办好）
unanswered-message = 你的消息
unanswered-more = 另外 { $count } 条
trouble-store = 现在保存不了，所以我什么都没改。请过一会儿再试。
trouble-unsure = 我不确定有没有存好。请过一会儿看看，没存上就再来一次。
unreadable = 我读不了你的记录，所以没有动它。这个机器人的运营者已经收到通知。

## For those who run the bot

owner-told =
    <b>有件事需要处理。</b>
    { $what }{ $again }
owner-told-again = { "" }
    上次通知之后，同类的又有 { $count } 次。
stats =
    <b>Lumbar { $version }</b>，自 { $since } UTC 起运行

    • 正在进行的训练：{ $live }
    • 更新：收到 { $updates }，等待 { $waiting }，95% 在 { $answered } 内处理
    • 提醒：发出 { $sent }，迟到 { $late }，丢失 { $lost }
    • 对 Telegram 的调用：{ $calls }，被要求等待 { $slowed }，未执行 { $refused }
    • 保持结束：99% 最多晚 { $ends }
    • 事件循环：99% 最多晚 { $lag }{ $several }
stats-replicas = { "" }
    • 副本：{ $count }，合并统计
stats-milliseconds = { $count } 毫秒
stats-seconds = { $count } 秒
stats-over = 30 秒以上

## In groups

group-hello = 我是 Lumbar，腰背教练：/routine 开始，一次一个人。我只响应命令、按钮和对我消息的回复。
group-hears =

    在群里，我只响应按钮、命令和对我消息的回复。要停下来，按“停止”或者回复我。
group-safety =
    先问一个关于你安全的问题，在我们的私聊里：请打开并回答。
    然后在这里按“开始”。
group-first = 请先在我们的私聊里回答我的问题。
group-begun = 你开始。
group-stopped = 已停止。
hurts-toast = 停下来，慢慢放下。
group-hurts = 已停止。现在该怎么做，在我们的私聊里。
group-aside = 这个我在我们的私聊里回答。
write-in-private = 我看不出你是谁。私聊我，马上开始。
not-there = 我现在不能在那个群里发消息，所以在这里回答。
moved-slow = 那个群开了慢速模式，没法计时。我们在这里继续。
moved-here = 你刚才训练的地方我发不了消息。在这里继续。

## Safety

# Signs: NHS, Northern Trust and Sheffield (both legs, numbness, bladder, accident, chest, fever,
# night); a leg that gets weaker, cancer, infection, deformity: IFOMPT, Finucane, JOSPT 2020, doi
# 10.2519/jospt.2020.9971; a known aneurysm, immune suppression, injected drugs, a first pain after
# 50: Royal College of Emergency Medicine, as told by gpnotebook.com; osteoporosis: BJSM 2022, doi
# 10.1136/bjsports-2021-104634; surgery, fracture, tumour, heart: NCT04290078; blood pressure,
# fainting: PAR-Q. A clinician has not reviewed the wording.
safety-first = <b>先确认你的安全。</b>你现在有下面的情况吗？
safety-again = <b>先确认你的安全。</b>{ $why }你现在有下面的情况吗？
safety-list =
    <b>紧急情况：马上打急救电话</b>
    • 双腿疼痛、发麻、麻木或无力
    • 一条腿或一只脚越来越没力
    • 会阴部（生殖器、肛门周围）麻木或刺麻
    • 新出现的大小便问题或性功能问题
    • 胸痛
    • 突然剧烈的腰背痛或腹痛，伴有快要晕倒的感觉，或已知有动脉瘤
    • 严重外伤；有骨质疏松或长期用激素的人，轻微外伤也算

    <b>尽快看医生</b>
    • 发热、不明原因的体重下降、新出现的脊柱变形、夜里不缓解的疼痛
    • 现在或以前得过癌症
    • 免疫力低下，或注射毒品，更容易感染
    • 50 岁以后第一次剧烈腰背痛

    <b>先问医生</b>
    • 骨质疏松、椎骨骨折过、近期其他骨折、肿瘤
    • 不稳定的心脏病、没控制好的高血压、晕倒过
    • 3 个月内做过腰背手术，或手术后医生还没同意锻炼
    • 怀孕：不必停止锻炼，有专门的一套动作
safety-why-yes = 你说过有其中一种情况。医生同意之后再重新回答。
safety-why-unclear = 你说过要先问医生。问过之后再重新回答。
safety-why-sign = 你说的可能是严重问题的信号，所以我先问这个。
safety-why-leg = 你的腿疼过，所以继续之前我再问一次。
safety-why-pains = 14 天内疼了 2 次，所以我再问一次。
safety-why-away = 距离上次训练已有 4 周或更久，所以我再问一次。
safety-why-year = 我每年问一次，因为情况会变。
safety-why-birth = 生产之后，等助产士或医生同意再练。
safety-clear = 好。要是疼得更厉害，就按“感到疼痛”，或者停下来。
safety-stays-pregnancy = 你仍然练孕期那一套。孕期过后，在 /settings 里告诉我。
safety-stays-bones = 为了你的骨骼，把腰背弯到底的动作都不做。
safety-clear-start = 在这里发 /routine，或者在你刚才发起的地方按“开始”。
safety-yes =
    <b>现在请不要锻炼。</b>
    如果是前七条之一，就是紧急情况。{ $call }。

    是三类中的哪一类？
safety-emergency =
    <b>现在请不要锻炼。</b>
    { $call }。说清楚哪里不舒服、从什么时候开始，不要自己开车。
safety-emergency-then =
    我不再打扰你：没有提醒，也没有久坐提醒。等医生同意了，或者刚才只是点错，就按按钮或发 /routine，我会再问一次。
safety-doctor =
    <b>请先不要跟我锻炼。</b>
    几天之内去看医生；发热或感觉不舒服，今天就去。前七条中的任何一条出现时，{ $call }。
safety-doctor-then =
    在那之前我不打扰你：没有提醒，也没有久坐提醒。医生同意了，就按按钮或发 /routine，我会再问一次。
safety-clinician = <b>是哪一种？</b>
safety-clinician-more = <b>还有哪一种？</b>
safety-surgery =
    <b>什么时候做的手术？</b>
    选一个，或者打字：3月14日、6周前。
safety-unread =
    <b>我没看明白。</b>它在哪一类里？不确定就选“先问医生”。
safety-surgery-unread =
    <b>我没看出日期。</b>请写成 3月14日 或 6周前，或者选一个。不确定就选最近的。
safety-which-unread = <b>我没看明白。</b>是哪一种？
safety-bones = <b>你的医生或康复治疗师同意</b>你锻炼腰背吗？
safety-other = <b>你的医生同意</b>你锻炼腰背吗？
safety-wait =
    <b>请先问一问。</b>医生或康复治疗师能告诉你适合什么锻炼。

    在那之前我不打扰你。他们同意了，就按按钮或发 /routine，我会再问一次。
safety-wait-until =
    <b>请等到{ $day }。</b>那时手术满 3 个月。在那之前，按医院教你的做。

    在那之前我不打扰你。到了那天，医生也同意了，就按按钮或发 /routine，我会再问一次。
safety-wait-surgery =
    <b>请等一等</b>，等手术满 3 个月，并且手术医生或康复治疗师同意。在那之前，按医院教你的做。

    在那之前我不打扰你。他们同意了，就按按钮或发 /routine，我会再问一次。
safety-agreed = <b>好。</b>先轻一点，疼得更厉害就停。
safety-bones-out =
    <b>好。</b>把腰背弯到底或扭到底的动作都不做：坐姿前屈、单膝抱胸、猫式和转体；小燕飞对脊柱压力大，也不做。其余的让骨骼更结实。
    腰背保持拉长，俯身时从髋部弯。
safety-pregnancy =
    <b>怀孕不必停止锻炼。</b>你的这一套是站姿和跪撑：不趴着，也不仰卧。
    动的时候要能说话；说不了，就慢一点。喝点水，想歇就歇，不舒服的就跳过。

    出现阴道流血或流液、宫缩、头晕、头痛、胸痛、小腿疼或肿，就停下来，打电话给助产士或医生。他们说过不要锻炼，就不要练。
out-pregnancy = 这个等孕期过后再做：它要趴着或仰卧，或者会压到肚子。
out-bones = 为了你的骨骼，这个不做：它把腰背弯到底或扭到底，或者对腰背压力大。
not-in-pregnancy =
    这个动作要趴着或仰卧，或者会压到肚子，所以等孕期过后再做。
    你有自己的一套：站姿和跪撑。
not-with-bones =
    这个动作把腰背弯到底，或者对腰背压力大，所以不给你做。
    其余的动作会让你的腰背更强壮。

# Which number to call, inside a sentence and at its beginning.
emergency-there = 立即拨打急救电话 <b>{ $number }</b>（{ $country }）
emergency-begins-there = 立即拨打急救电话 <b>{ $number }</b>（{ $country }）
emergency-anywhere = 立即拨打当地急救电话（中国大陆 120，欧洲 112，北美 911，英国 999）
emergency-begins-anywhere = 立即拨打当地急救电话（中国大陆 120，欧洲 112，北美 911，英国 999）

## When it hurts and no session is on

# Signs first, then normal activities and exercise: NICE NG59 (assessment; self-management; exercise). No rest in
# bed: Lancet 2018, doi 10.1016/S0140-6736(18)30489-6. Most spells get better, hurt is not harm:
# O'Sullivan, BJSM 2020, doi 10.1136/bjsports-2019-101611 (facts 2, 5 and 9).
flare-signs =
    <b>先看 3 个信号。</b>有其中之一吗？
    • 会阴部麻木，或新出现的大小便或性功能问题
    • 一条腿越来越没力，或双腿疼痛、麻木
    • 发热、摔得很重，或胸痛
flare-safe =
    <b>都没有，就可以放心活动。</b>腰痛大多会好转，疼不等于伤。轻微、熟悉、一天内会消失的不适，没有关系。
flare-plan =
    <b>今天：</b>不要卧床，尽量照常过，做一次轻柔训练，再走几次，每次 5 分钟。这样过几天，再做到以前的一半，然后全部恢复。
    几周还不好，或者一天比一天重：去看医生。
hurt-idle = 疼起来不好受，先别急。
hurt-doubt = 身体不舒服吗？先看这里：
hurt-idle-then = 如果都没有，就可以放心活动：小幅、缓慢地拉伸，哪个让你更疼就停。持续几周还疼，去看医生。
hurt-alarm = 现在有这些信号吗？

## Choosing

choose = 选哪一个？
choose-times = 整套训练：{ $minutes } 分钟。短套：{ $short } 分钟，每天换两个动作。
choose-chair = 整套需要一张垫子和一把椅子。
still-on = 你的训练还在进行：{ $exercise }，{ $of } 个中的第 { $number } 个。
going-on = 继续。
starting-over = 从头来。
exercises =
    <b>动作</b>
    { $lines }

    发 /exercises 加动作名，就能看到它。
exercises-desk =

    <b>在桌边</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    没有叫“{ $name }”的动作。
    试试这些。
no-stretch =
    没有叫“{ $name }”的拉伸。拉伸有：{ $names }。
    例如：/stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }，{ $place }

    { $cues }
works = 锻炼：{ $muscles }。

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }，暂不做
exercises-line-left-out = <b>{ $name }</b>  { $dose }，不做
left-out =

    所有训练、拉伸和久坐提醒都不再有它。正在进行的训练保留它。
swap-none = { $name }：现在没有能替换的动作。“跳过”可以略过它。
reply-swap = { $name }：按“照做”就换成它。
part-swapped = { $name }：已替换。
order-warms = { $name }：没热身不做，所以先做这个。
order-early = { $name }：{ $time } 以后做。有试验发现，起床后头几个小时少弯腰，腰会好一些（Snook 1998）。
waits-early =
    <b>{ $name }：{ $time } 以后做。</b>
    有试验发现，起床后头几个小时少弯腰，腰会好一些（Snook 1998），所以它先等等。
waits-pain =
    <b>{ $name }：现在不做。</b>
    它或别的动作让你疼过。缓一缓之后就回来。
waits-other = { $name }：替它上场。
nothing-left =
    <b>这里没有动作了。</b>属于它的动作，你都选了不做。
    打开一个，按“恢复动作”。
break-bare =
    站起来，看看远处，呼一口气。桌边的小动作你都选了不做；“全部动作”里可以恢复。

## Doses and cues

dose-single = { $hold } 秒
dose-times = { $repetitions } × { $hold } 秒
dose-sets = { $sets } × { $hold } 秒
dose-sets-times = { $sets } 组，每组 { $repetitions } × { $hold } 秒
dose-side = 每侧 { $repetitions } × { $hold } 秒
dose-sets-side = { $sets } 组，每侧 { $repetitions } × { $hold } 秒
cue-variant = <b>适合你</b>  { $text }
cue-do = <b>做法</b>  { $text }
cue-feel = <b>感觉</b>  { $text }
cue-stop = <b>注意</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>，{ $number }/{ $of }
    { $dose }，{ $place }

    { $cues }
session-waits = <b>{ $name }</b>，{ $dose }
session-place = 摆好姿势：{ $place }。然后按“开始”。
session-chair-start = 翻身侧卧，用手撑起来。摆好姿势：{ $place }。然后按“开始”。
session-chair = 翻身侧卧，用手撑起来，再坐下。
session-cue = <b>{ $name }</b>：{ $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step }/{ $of }，还剩 { $minutes } 分钟。下一个：{ $next }
session-way-last = { $dots } { $step }/{ $of }，还剩 { $minutes } 分钟。最后一个。
exercise-where = { $name }（{ $place }）
session-left = 还剩 { $minutes } 分钟
session-dose = <b>训练量</b>  { $dose }，{ $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }：做完了。感觉怎么样？
instruction-chair = <b>先</b>  翻身侧卧，用手撑起来，再坐到椅子上。
kit-mat = 需要一张垫子或地毯。
kit-both = 需要一张垫子和一把椅子。
kit-chair = 需要一把椅子。
kit-desk = 有一个动作要扶着稳固的桌子。
instruction-itself = 会自动开始。
countdown-ready = <b>{ $seconds } 秒</b> 准备，接下来 { $count }
countdown-move = <b>{ $seconds } 秒</b> { $move }，{ $count }
countdown-hold = <b>{ $seconds } 秒</b> 保持，{ $count }
countdown-release = <b>{ $seconds } 秒</b> 放松，接下来 { $count }
countdown-switch = <b>{ $seconds } 秒</b> 换边，接下来 { $count }
countdown-rest = <b>{ $seconds } 秒</b> 休息，接下来 { $count }
countdown-change = <b>{ $seconds } 秒</b> 摆好姿势，接下来 { $count }
countdown-chair = <b>{ $seconds } 秒</b> 坐到椅子上，接下来 { $count }
countdown-until-ready = 准备，接下来 { $count }，<b>{ $when }</b>结束
countdown-until-move = { $move }，{ $count }，<b>{ $when }</b>结束
countdown-until-hold = 保持，{ $count }，<b>{ $when }</b>结束
countdown-until-release = 放松，接下来 { $count }，<b>{ $when }</b>结束
countdown-until-switch = 换边，接下来 { $count }，<b>{ $when }</b>结束
countdown-until-rest = 休息，接下来 { $count }，<b>{ $when }</b>结束
countdown-until-change = 摆好姿势，接下来 { $count }，<b>{ $when }</b>结束
countdown-until-chair = 坐到椅子上，接下来 { $count }，<b>{ $when }</b>结束
countdown-in = { $seconds } 秒后
# What comes before a hold, where the exercise has no word of its own for it.
move = 进入姿势
countdown-paused = 已暂停，还剩 <b>{ $seconds } 秒</b>，{ $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = 第 { $set }/{ $of } 组
side-right = 右侧
side-left = 左侧
part-done =
    <b>{ $name }：做完了。</b>保持 { $holds } 次，共 { $held } 秒。
    感觉怎么样？
part-skipped = { $name }：已跳过。
part-back = { $name }：从头开始。
part-moved = { $name }：在下面继续。
part-gone = 这条已经过时，请看下面。
part-elsewhere = { $name }：在另一个聊天里继续。
part-stopped = { $name }：已停止。
away =
    { $name }：刚才计时的时候我不在，所以这段不算。
    你准备好了，就从那里继续。
finished =
    <b>完成。</b>{ $exercises ->
        [0] 这次没做动作，也没关系。
       *[other] { $exercises } 个动作，{ $minutes } 分钟。
    }
finished-adds =
    { $sessions ->
        [1] 你的第一次训练
       *[other] 一共训练 { $sessions } 次
    }，本周 { $week } 次{ $short ->
        [0] {""}
       *[other] （其中 { $short } 次提前结束）
    }。连续 { $streak } 天。
stopped =
    <b>已停止。</b>{ $exercises ->
        [0] 没关系。
       *[other] 做完了 { $exercises } 个动作，已存好。
    }
stopped-again = /routine 开始新的训练。

## The ending: what a session was, and one next step

tells-first = 下一次会在这次的基础上继续。
tells-seven = 连续七天。
tells-minute = { $name }：{ $number } 秒，第一次满一分钟。
tells-back = 隔了 { $number } 天，你回来了。
tells-stopped = 今天照样算数。
tells-longest = { $name }：{ $number } 秒，你最长的一次保持。之前是 { $before } 秒。
tells-step = { $name }：升了一级，全部做完。
tells-more = { $name }：{ $number } 次，比上次多 { $more } 次。
tells-streak = 连续第 { $number } 天。
tells-whole = 每次保持都做到了，一共 { $number } 次。
tells-sides = { $name }：右侧 { $number } 次，左侧一样多。
tells-most = { $name }：保持了 { $number } 秒。
tally-held = 保持
tally-in-all = 总共
tally-minutes = { $minutes } 分钟
tally-did = { $name }：{ $holds } 次，保持 { $held }。
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = 一共保持 { $held }。
tally-worked = 练到：{ $muscles }。
tally-adds =
    { $sessions ->
        [1] 你的第一次训练
       *[other] 一共训练 { $sessions } 次
    }，本周 { $week } 次{ $short ->
        [0] {""}
       *[other] （其中 { $short } 次提前结束）
    }：{ $days }。连续 { $streak } 天。
ending-effort = <b>{ $name }：感觉怎么样？</b>
ending-remind = <b>明天同一时间提醒你？</b>之后每天都提醒。
ending-remind-at = <b>明天同一时间提醒你？</b>之后每天 { $time }。
ending-no-reminder = 那就不设提醒。想要时发 /remind。
ending-week = 再练一天力量，这周就有 { $days } 天，够了。
button-same-time = 同一时间
button-other-time = 别的时间
button-no-reminder = 不用，谢谢
offer-step = { $name }：下次加一级？{ $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = 腿
button-numb = 麻木或无力
hurt =
    <b>停下来。</b>慢慢放下来，屈膝仰卧，保持呼吸。胸痛就坐着。
hurt-side =
    <b>停下来。</b>慢慢放下来，侧卧，保持呼吸。胸痛就坐着。
hurt-desk =
    <b>停下来。</b>坐着或站着，哪个舒服选哪个，保持呼吸。胸痛就坐着。
hurt-ask =

    <b>有多疼，0 到 10？</b>还是疼到腿上？点一下或打字。轻微、熟悉、一天内会消失的不适，没有关系。
hurt-signs =

    腿麻木或无力、会阴部麻木、新出现的大小便问题，或者胸痛：{ $call }。
hurt-severe =
    <b>今天不再练力量。</b>躺着或坐着休息。{ $offered ->
        [0] {""}
       *[other] 想动就轻轻动；到此为止也一样好。
    }
hurt-offers =
    <b>今天不再练力量。</b>{ $offered ->
        [0] 躺着或坐着休息。
       *[other] 还可以轻轻做的：
    }
hurt-smaller =
    <b>{ $name }：现在减量。</b>{ $dose }，从头开始，按“开始”再做。
    轻微、熟悉、一天内会消失的不适，没有关系。
hurt-lower =
    <b>{ $name }：今天不做了。</b>其余的降一级，按“开始”再做：
    { $then }
hurt-instead =
    <b>{ $name }：今天不做了。</b>换成轻柔的，按“开始”再做：
    { $then }
hurt-left = <b>{ $name }：今天不做了。</b>
hurt-then = { $name }：{ $dose }
hurt-stays =
    训练仍然停着。保持呼吸，{ $pregnant ->
        [0] 躺着或坐着，哪个舒服选哪个。
       *[other] 坐着，或者侧卧。
    }上面的按钮告诉你能做什么。
hurt-right = 疼了就停，你做得对。
hurt-counts = 疼了就停，你做得对。今天算数：连续 { $streak } 天。
stopped-hurt = 持续几周还疼，或者夜里不缓解，去看医生。
stopped-alarm = 先照顾好自己。下次开始之前，我会再问一次安全问题。
alarm =
    <b>今天到此为止。</b>如果腿麻木或无力、会阴部麻木、新出现大小便问题、胸痛、心跳很快、喘不上气或看不清：{ $call }。

    觉得要晕倒，就坐下，或者{ $pregnant ->
        [0] 躺下
       *[other] 侧卧
    }。胸痛时坐着，不要躺。

    如果几分钟就过去了，先休息，看过医生再锻炼。
alarm-chest =
    <b>坐下，不要躺。</b>如果胸口疼或发紧、心跳很快、喘不上气：{ $call }。

    坐着别动，往后靠，什么都不要做。今天到此为止。

    如果几分钟就过去了，先休息，看过医生再锻炼。

## Dose

button-step-up = 升一级
button-stay = 不变
rated-too_easy = { $name }：下次升一级，{ $dose }。
rated-right = { $name }：下次不变。
rated-too_hard = { $name }：下次降一级，{ $dose }。
rated-top = { $name }：已经是最难的一级。练得好。
rated-bottom = { $name }：已经是最轻松的一级。动作做一半也可以。
rated-noted = { $name }：记下了。
rated-cut = { $name }：知道了。完整做完一次，再升级。
rated-hurt = { $name }：下次不变。做得顺了再加难度。
offer-right = { $name }：两次都正合适。下次加一级？{ $dose }
offer-too_easy = { $name }：下次加一级？{ $dose }
offer-otherwise = 新做法：{ $do }
eased-one = 欢迎回来：今天降一级。
eased-two = 欢迎回来：今天降两级。
eased-gentle = 欢迎回来。今天轻柔一点，再一级一级往上。
level =
    <b>强度：{ $level }</b>
    “轻柔”是一半的量，“标准”是平常的量，“强化”给已经练惯的腰背。
level-way = { $exercises } 个动作正往上走：每完整做完一次升一级。答“太吃力”，那个动作就停在原级。
level-step = { $name }：{ $dose }，第 { $step }/{ $of } 级
level-how = 动作之后的回答，只影响那个动作。降低强度马上生效，提高则一级一级来。
level-unknown = 没有“{ $name }”这个强度。选一个，或者发 /level 轻柔。

## Progress

progress =
    <b>你的进度</b>
    训练总次数：{ $sessions }{ $cut ->
        [0] {""}
       *[other] （{ $cut } 次提前结束）
    }
    本周：{ $week }{ $short ->
        [0] {""}
       *[other] （其中 { $short } 次提前结束）
    }
    连续：{ $streak } 天
    最长连续：{ $best } 天
    时长：一共 { $minutes } 分钟，本周 { $weekminutes } 分钟
progress-none =
    <b>你的进度</b>
    训练总次数：0
    本周：0
    连续：0 天
    最长连续：0 天

    第一次训练，从这里算起。

## Settings

settings =
    <b>设置</b>
    强度：{ $level }
    倒数：{ $countdown }
    下一个动作：{ $next }
    准备时间：{ $ready }
    语音：{ $voice }
    图片：{ $pictures }
settings-reminder = 训练提醒：{ $remind }
settings-breaks = 久坐提醒：{ $breaks }
settings-zone = 时区：{ $zone }
settings-pregnancy = 怀孕：你的这一套是站姿和跪撑。
settings-bones = 骨质疏松：把腰背弯到底的动作都不做。
settings-language = 语言：{ $name }
settings-no-zone = 还不知道，/timezone
settings-get-ready = 趴着或跪撑 { $down } 秒，其他 { $other } 秒
settings-live = 逐秒
settings-calm = 安静，每次保持只在开始和结束各发一条
settings-itself = 自动开始
settings-ready = 等你开始
settings-voice-on = 开，每个动作一条语音
settings-voice-off = 关
settings-voice-none = 中文还没有
settings-light = 浅色
settings-dark = 深色
settings-keys = 用按钮更改。
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = 简体中文
language-choose =
    <b>语言：{ $name }</b>
    点另一种，或者发它的名字：/language 英语
language-unreviewed = 还没有母语者校对过。哪里读着别扭，请告诉这个机器人的运营者。
language-reviewed = 校对：{ $who }。
language-part = 目前完成 { $percent }%，其余是英文。
language-unknown = 我不会“{ $name }”。我会这些：

## The voice

speaker-woman = 女声
speaker-man = 男声
voice-on =
    <b>语音：开</b>
    每个动作发一条语音，替你报数。按“开始”，播放，然后放下手机。
    按“暂停”“停止”或“感到疼痛”，语音就撤掉。想全程不用点，在 /settings 选“自动开始”。
voice-off =
    <b>语音：关</b>
    打开后，每个动作发一条语音，每次保持都替你数。
voice-unknown = 只有开和关：/voice 开，或 /voice 关。
voice-missing = 我还不能说话：这里没装语音。这个机器人的运营者已经收到通知。现在先看倒数。
voice-refused = Telegram 不让我给你发语音，所以我把语音关了。在 Telegram 的隐私设置里允许之后，发 /voice 开。
voice-none = 中文还没有语音，聊天里的倒数替你数。
voice-private = 我只在私聊里说话。请私聊我，发 /voice 开。
voice-offer = 我也能出声报数：每个动作一条语音，你不用看手机。
voice-no = 那我就不出声。发 /voice 开 就能改。
guide = { $name }，{ $number }/{ $of }
guide-rest = { $name }，{ $number }/{ $of }，从这里接着
guide-ahead = 下一个：{ $name }
play-now = 现在播放，放下手机。
button-again = 再播一次

## Days and times

days-all = 每天
days-working = { $first }至{ $last }
days-weekend = 周末
days-some = { $days }
days-every =
    { $days ->
        [2] 隔天
       *[other] 每 { $days } 天
    }
days-every-weeks =
    { $weeks ->
        [1] 每{ $day }
        [2] 每两周的{ $day }
       *[other] 每 { $weeks } 周的{ $day }
    }
when-today = 今天 { $time }
when-tomorrow = 明天 { $time }
when-weekday = { $day } { $time }
when-date = { $day } { $time }
until-today = 到 { $time }
until-tomorrow = 到明天 { $time }
until-weekday = 到{ $day } { $time }
until-date = 到{ $day } { $time }
until-day = 到{ $day }
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = 每天
offer-days-working = { $first }至{ $last }
offer-quiet = 静音 { $hours }
offer-minutes = { $minutes } 分钟
remind-offer = { $what } 提醒你，好吗？
remind-offer-at = { $times }
button-remind-then = 提醒我
remind-said = <b>训练提醒：</b>{ $words }。
remind-none = 关
remind-set = { $days } { $times }
remind-once = 只在{ $when }
remind-both = { $before }；{ $next }
remind-mixed = 各个时间有自己的日子，要改就发 /remind 周一到周五 9:30，周六11点
remind-quiet = { $hours } 不出声。
remind-next = 下一次：{ $when }。
remind-next-done = 今天的已经来过。下一次：{ $when }。
remind-how = 几点？点一个，或者写：周一到周五 9:30。
remind-which = 还要一个？点它，或者写：再加18:00。
remind-off = 不再提醒。/remind 可以重新设置。
remind-was-off = 没有提醒可关。发 /remind 9:30 设一个。
remind-no-time = 只有日子，还没有时间。例如：/remind 周一到周五 9:30
remind-loud = 提醒任何时候都有声音。
remind-most = 一天这么多次够了。
remind-own-days = 你的各个时间有自己的日子。请重新发，例如 /remind 周一到周五 9:30，周六11点
remind-a-day = 至少留一天，或者关掉它。
remind-waits = 你说过有其中一个信号，所以医生同意之前不会有提醒。/routine 会再问一次。
private-only = 这个只发给你本人。请私聊我，发 /{ $command }。
breaks-said = <b>久坐提醒：</b>{ $words }。
breaks-none = 关
hours-range = { $from }–{ $to }
breaks-set = { $hours }，每 { $minutes } 分钟，{ $days }
breaks-how = 桌边的一个小动作，从你上次活动算起。
breaks-off = 不再有久坐提醒。/breaks 可以重新设置。
breaks-was-off = 没有久坐提醒可关。发 /breaks 9点到17点每50分钟 就能设置。
breaks-wait = 你回答安全问题之后才开始：/routine 会问。
breaks-first = 先选时段。
breaks-no-hours = 几点到几点？例如：/breaks 周一到周五9点到17点每50分钟
zone-missing = 知道你的时区之后才开始：/timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }。</b>给腰背 { $short } 分钟，或者整套 { $minutes } 分钟。
reminder-own = <b>{ $time }。</b>{ $short } 分钟：你自己的一套。
reminder-bare = <b>{ $time }。</b>{ $minutes ->
        [0] 你的训练里没有动作了。
       *[other] 给腰背 { $minutes } 分钟。短套里没有动作了。
    }在“全部动作”里可以恢复。
news-smaller = { $name }：今天减量。
news-easier = { $name }：今天降一级。
news-rests = { $name }：今天歇着，不做。
news-stepped = { $name }：比上次升了一级。
news-right = { $name }：两次都正合适。{ $on ->
        [today] 今天加一级？
       *[other] 下次加一级？
    }
news-too-easy = { $name }：上次太轻松。{ $on ->
        [today] 今天加一级？
       *[other] 下次加一级？
    }
news-ready = { $name }：可以再多一点。{ $on ->
        [today] 今天加一级？
       *[other] 下次加一级？
    }
news-back = 隔了 { $count } 天，先轻松一点。
news-held = { $name }：{ $count ->
        [1] 上次 { $seconds } 秒。
       *[other] 上次 { $count } × { $seconds } 秒。
    }
news-times = { $name }：上次 { $count } 次。
news-streak = 今天练了，就是连续 { $count } 天。
news-week = { $count ->
        [1] 本周 1 次。第二次在等你。
        [2] 本周 2 次。第三次在等你。
        [3] 本周 3 次。第四次在等你。
       *[other] 本周 { $count } 次。
    }
news-total = 到现在练了 { $count } 次。
news-first = 你的第一次：{ $count } 个动作，都替你数。
news-step = { $name }：升了一级，{ $dose }。
reminder-later = 我 { $time } 再来。
reminder-not-today = 没关系。下一次：{ $next }。
reminder-not-today-off = 没关系。想要下一次，发 /remind。
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = 起来一下？
break-2 = 给腰背歇口气。
break-3 = 抬起头，轮到腰背了。
break-4 = 1 个小动作，再回去忙。
break-5 = 有空吗？这个很轻松。
break-6 = 方便的话，正好动一动。
break-7 = 沉肩，呼气，动一动。
break-8 = 换个姿势，一会儿就好。
break =
    { $line }

    <b>{ $name }</b>，{ $dose }
    { $cues }
break-did = { $name }：{ $praise }
break-done-1 = 做完了，值得。
break-done-2 = 动得好，继续忙吧。
break-done-3 = 好，就是这样。
break-enough = 今天不再提醒起身。
break-later = 我再来问：{ $when }。
break-quiet = 今天不再打扰。/breaks 可以改时间，或者关掉。

## Pauses

paused-until-weekday = <b>暂停到{ $day }。</b>那天之前什么都不发。
paused-until-date = <b>暂停到{ $day }。</b>那天之前什么都不发。
pause-first = 从{ $day }
pause-last = 到{ $day }
pause-on = { $day }
pause-span = { $first }{ $last }
pause-open = 从{ $day }起，等你发 /resume
pause-call-off = 取消{ $day }
pause-only = 仅{ $day }
pause-range = { $first }–{ $last }
pause-coming = <b>暂停：{ $span }。</b>{ $again }自动恢复。
pause-coming-open = <b>暂停：{ $span }。</b>
pause-next = 下一次提醒：{ $when }。
called-off = <b>暂停已取消。</b>
pause-ask =
    <b>暂停到什么时候？</b>
    选一个，或者写：15:00、周五、2周、3月20日到27日。
pause-ask-or = 或者选一个。
pause-day = 到今天结束
rested = <b>免打扰{ $until }。</b>
rest-held = 你 { $times } 的提醒那时再来。
rest-left-out = 略过：你 { $times } 的提醒。
paused-open = <b>已暂停，等你发 /resume。</b>
paused-streak = 连续天数替你留着：这些天不算进去，也不会中断。
resumed = <b>回来了。</b>暂停结束。
resumed-to-nothing = 还没有设提醒。例如：/remind 9:30
resumed-none = 没有在暂停。

## Your data

export-json = 我保存的你的全部数据。
export-csv =
    你的训练，一张表。
    至少做了 1 个动作的，“算数”一栏写“是”。
export-csv-file = lumbar-训练记录.csv
export-day = 日期
export-routine = 训练
export-counts = 算数
export-seconds = 秒数
export-exercises = 动作
export-yes = 是
export-no = 否
export-private = 你的数据只属于你。请私聊我，发 /export。
export-none = 我还没有保存你的任何数据。
forget =
    <b>全部删除？</b>
    你的设置、训练和历史都会删除，找不回来。
    历史里的训练：{ $sessions }
forget-none = 我没有保存你的任何数据，没有什么可删的。
forgotten = 已删除。我不再保存你的任何数据。想重新开始，发 /start。
kept = 好，全部保留。

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    “{ $said }”在这里我看不懂。
    例如：{ $example }
unread-nothing =
    还差一点内容。
    例如：{ $example }
unread-time =
    “{ $said }”不是一个时间。
    例如：{ $example }
unread-midnight =
    午夜是 0:00，一天的开始。请这样写。
    例如：{ $example }
unread-times =
    一天最多 { $most } 次提醒。
    例如：{ $example }
unread-days =
    日子对所有时间都有效：请只写一次。
    例如：{ $example }
unread-pairs =
    哪些日子配哪个时间？请成对写。
    例如：/remind 周一到周五 9:30，周六11点
unread-when =
    几点？
    例如：/remind 明天早上7点
unread-over =
    “{ $said }”已经过了。
    例如：{ $example }
unsure =
    “{ $said }”可以有几种意思。
unsure-over =
    “{ $said }”已经过了。
unsure-backwards =
    “{ $said }”还没开始就结束了。
unsure-now = 暂停从现在开始。
unsure-days = 以后才开始的暂停按整天算。
unsure-begun =
    “{ $said }”已经开始了。
unsure-to =
    “{ $said }”可以是一个时间，也可以是从几点到几点。
unsure-count =
    “{ $said }”：提醒的次数我数不了。你关掉之前会一直来。
unsure-ends =
    “{ $said }”：提醒没有结束日期。你关掉之前会一直来。
unsure-begins =
    “{ $said }”：提醒马上开始，不能等到以后的某一天。
unsure-weekly = 每周一次。星期几？
unread-weekly =
    星期几，几点？
    例如：/remind 周一9:30
unsure-which = 你是指{ $choices }？
unsure-none = 例如：{ $example }
unread-hours-of-reminder =
    提醒在一天中的某个时间来。
    例如：{ $example }
    一天想要好几次，就用久坐提醒。
    例如：/breaks 9点到17点每50分钟
unread-hours =
    “{ $said }”要有开始和结束。
    例如：{ $example }
unread-backwards =
    “{ $said }”还没开始就结束了。
    例如：{ $example }
    跨过午夜：/breaks 22-24, 0-6
unread-empty =
    “{ $said }”一开始就结束了。
    例如：{ $example }
unread-narrow =
    “{ $said }”太短：久坐提醒最密每 { $least } 分钟一次。
    例如：{ $example }
unread-windows =
    最多 { $most } 个时段。
    例如：{ $example }
unread-every =
    “{ $said }”不行：久坐提醒每 { $least } 到 { $most } 分钟一次。
    例如：{ $example }
unread-quiet =
    静音时段我只记一个。
    例如：{ $example }
unread-either =
    “{ $said }”：早上还是晚上？请写明。
    例如：{ $example }
unread-until =
    请说多久、到什么时候，或者从哪天到哪天。
    例如：{ $example }
    或者：/pause 2小时
unread-date =
    “{ $said }”不是未来一年里的日子。
    例如：{ $example }
unread-date-either =
    “{ $said }”可能是两个日子。请写明几月几日。
    例如：{ $example }
unread-past =
    “{ $said }”太短，或者已经过了。
    例如：{ $example }
unread-far =
    “{ $said }”太久了：最多 { $most } 天。
    例如：{ $example }

## Examples in what it answers then: each can be read

example-time = 晚上9:30
example-remind = /remind 周一到周五 9:30
example-breaks = /breaks 9点到17点每50分钟
example-quiet = /remind 静音 21-7
example-pause = /pause 到1月5日

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>你那里现在几点？</b>
    发 14:35 这样的时间，或者发你的城市，或者分享位置。
zone-question-or =
    <b>你那里现在几点？</b>
    点一个。或者发你的城市，或者分享位置。
zone-other = 那就发你的城市，或者那里的时间，例如 14:35，或者分享位置。
zone-first = 为此我要知道你在哪里。
zone-over = 你那里已经过了那个时间。请再说一次。
zone-lost = 时区“{ $zone }”我不认识了，所以在知道你在哪里之前，不会自动发任何消息。
zone-known = <b>{ $name }。</b>那里现在 { $time }，{ $offset }。
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }。</b>那里现在 { $time }。
zone-which = 哪一个和你那里的时间一样？
zone-is-it = 你在这里吗？不是的话，发附近大一点的城市。
zone-guess = 这个地方我不知道。是其中一个吗？
zone-unknown =
    “{ $words }”这个地方我不知道。
    试试附近大一点的城市，例如 /timezone 上海，或者时差，例如 /timezone +8。
zone-no-clock =
    现在没有哪里是 { $time }。请发你的城市，例如 /timezone 上海。
zone-at-sea =
    那里在海上，我不知道几点。你的时区没有变。
    请发最近的城市，例如 /timezone 上海。
zone-fixed = 这个时差全年不变。如果你那里有夏令时，请发你的城市。
zone-change = 要更改，发 /timezone 上海 这样的城市，或者分享位置。

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>已暂停。</b>哪里疼，或者感觉不对吗？
doubt-still =
    哪里疼，或者感觉不对吗？
rests = 现在没有计时。慢慢来。
runs = 好，继续。
taken-back-paused = 恢复了，现在是暂停。
left-seconds = { $seconds } 秒
left-minutes = { $minutes } 分钟
left-hold = 这次保持还有 <b>{ $time }</b>。
left-exercise = { $name }：还有 { $time }{ $holds ->
        [0] 。
       *[other] ，{ $holds } 次保持。
    }
left-session = { $exercises ->
        [0] 这是最后一个动作。
       *[other] 然后还有 { $exercises } 个动作：一共 { $time }。
    }
harder-hurt = 今天不加：疼过了。做得顺了再加难度。
button-do-it = 照做
button-leave-it = 算了
reply-deaf = 我在这里听不了语音。
reply-instead = 这些按钮一样管用，打字也行。
reply-long = 太长了我跟不上：最多 30 秒，一个词就够。
reply-busy = 刚才说的我还在处理。
reply-lost = 那条语音我没收到。
reply-nothing = 我没听到说话。
reply-unknown = 我听到：“{ $words }”。这个我做不了。
reply-say = 说“下一个”“重做”“简单点”“暂停”“继续”“停”或“疼”，或者用按钮。
reply-heard = 我听到：“{ $words }”。
reply-perhaps = 是“{ $words }”吗？
reply-idle = 现在没有训练。/routine 开始一场。
reply-moved = 训练已经往前走了，所以我什么都没改。
reply-no-change = 现在这样做不会有变化。
reply-start = 按“照做”开始这个动作。
reply-pause = 按“照做”暂停。
reply-resume = 按“照做”从现在的位置继续。
reply-skip = 按“照做”离开这个动作，继续下一个。
reply-back = 按“照做”回到上一个动作。
reply-again = 按“照做”重新开始这个动作。
reply-stop = 按“照做”结束训练。
reply-hurts = 按“照做”就停下来。
reply-easier = 按“照做”重新开始这个动作，降一级：{ $dose }。
reply-harder = 按“照做”重新开始这个动作，升一级：{ $dose }。
reply-left = 好，不动它。

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = 按周
button-months = 按月
chart-today = 你的腰背，从今天开始
chart-weeks = 你的腰背，最近 { $weeks } 周
chart-months = 你的腰背，最近 { $months } 个月
chart-sum-minutes = { $minutes } 分钟
chart-sum = { $sessions } 次训练，{ $minutes } 分钟
chart-first = 第一次训练会填上第一格。
chart-rest = 医生同意之前先等着。
chart-next = 下一次训练会填上下一格。
chart-first-month = 第一次训练会开始第一条柱。
chart-next-month = 下一次训练会开始下一条柱。
chart-streak = 连续天数
chart-best = 最长连续
chart-this-week = 本周
chart-last-week = 上周
chart-week-minutes = { $minutes } 分钟
chart-week = { $minutes } 分钟，{ $sessions } 次训练
chart-week-hours = { $hours } 小时，{ $sessions } 次训练
chart-week-open = 还没练
chart-week-rest = 休息
chart-week-before = 还没认识
chart-fewer = 分钟少
chart-more = 多
chart-minutes = 每月分钟数
chart-hours = 每月小时数
chart-number = { $number }
chart-seconds = { $number } 秒
chart-hold = { $name }：保持，秒
chart-invite = 你的保持会在这里变长
chart-invite-first = 在两天里保持同一个动作，线就开始了。
chart-invite-second = { $name }：再来一次，线就开始了。
progress-last-week = 上周：{ $did }
progress-days = { $weeks } 周里锻炼的天数：{ $days }
progress-month = 最好的一个月：{ $month }，{ $minutes } 分钟
progress-grew = { $name }：自{ $day }起，从 { $from } 秒到 { $to } 秒
progress-steady = { $name }：自{ $day }起，每次 { $to } 秒
progress-best = { $name }：现在 { $to } 秒，自{ $day }起最多 { $most } 秒
progress-once = { $name }：{ $day } { $to } 秒
