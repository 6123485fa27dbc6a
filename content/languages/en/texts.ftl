# What Lumbar says in English. Telegram HTML; arguments are escaped before they come here.
# Written: in English first; every other language is written from it.
# Reviewed: no native speaker yet
#
# Short sentences, the number first, praise that is earned, at most one emoji a message.
# The name of an exercise stands as a label (“{ $name }: …”), never inside a sentence; a plural
# says its number by the argument; a button is named in quotes.

## Buttons: three words or fewer

button-start = Start
button-begin = Begin
button-aloud-on = Aloud
button-aloud-off = Silent
button-standing = Not on the floor
button-pause = Pause
button-resume = Resume
button-skip = Skip
button-back = Back
button-stop = Stop
button-hurts = It hurts
button-mistake = It was a mistake
button-safety-none = None of these
button-safety-emergency = Emergency
button-safety-doctor = See a doctor
button-safety-clinician = Ask a clinician
button-cleared = I am cleared
button-flare-session = Gentle session
button-flare-walk = Short walk
button-pregnancy = Pregnancy
button-surgery = Back surgery
button-bones = Weak bones
button-other = Something else
button-surgery-recent = Within 3 months
button-surgery-cleared = Longer, cleared
button-surgery-not-cleared = Longer, not cleared
button-agreed = Yes, agreed
button-not-yet = Not yet
button-another = Another one too
button-pregnancy-over = Pregnancy over
button-bones-well = Bones are fine
button-whole = Whole routine
button-short = Short one
button-too_easy = Too easy
button-right = Just right
button-too_hard = Too hard
button-go-on = Go on
button-start-over = Start over
button-gentle = Gentle
button-standard = Standard
button-strong = Strong
button-ready-shorter = Ready: quick
button-ready-usual = Ready: usual
button-ready-longer = Ready: slow
button-calm-on = Calm countdown
button-calm-off = Live countdown
button-itself-on = By itself
button-itself-off = When ready
button-swap = Swap
button-leave-out = Leave out
button-bring-back = Bring back
button-voice-on = Voice on
button-voice-off = Voice off
button-dark-on = Dark
button-dark-off = Light
button-no-voice = No voice
button-moves = See it move
button-poses = See the poses
button-forget = Delete everything
button-keep = Keep it
button-export = Export first
button-all = All exercises
button-done = Done
button-later = Later
button-enough = Enough for today
button-in-15 = In 15 min
button-in-60 = In an hour
button-not-today = Not today
button-one-more = One step more
button-turn-off = Turn off
button-turn-on = Turn on
button-settings = All settings
button-language = Language
button-other-place = Other place
button-remind = Reminder
button-breaks = Sit breaks
button-unpause = Resume now
button-open-chat = Open our chat
button-pause-hour = 1 hour
button-pause-today = Rest of today
button-pause-week = 1 week
button-pause-fortnight = 2 weeks
button-pause-told = Until told
button-call-off = Cancel pause
button-stretch = Stretch
button-progress = Progress
button-help = All commands
button-stop-session = Stop session
button-stop-reminders = Stop reminders
button-stop-breaks = Stop breaks
button-stop-pause = End pause

## start: the first evening

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }</b>, { $how }
begin-aloud-itself = counted aloud, by itself.
begin-aloud-ready = counted aloud, each exercise when you are ready.
begin-silent-itself = counted silently, by itself.
begin-silent-ready = counted silently, each exercise when you are ready.
begin-here-itself = by itself.
begin-here-ready = each exercise when you are ready.

## Who it is

welcome =
    I'm Lumbar, a coach for backs that sit a lot.
    The whole routine takes { $minutes } minutes, the short one { $short }.
    You move. I count every hold.
bot-name = Lumbar
description = A coach for backs that sit a lot. It leads you through lower-back exercise, counts every hold with you, and keeps your progress.
short-description = A back coach for people who sit a lot. It counts every hold.

help =
    <b>What I can do</b>
    { $commands }

    In a session, type: pause, resume, skip, swap, back, easier, stop, it hurts.
    For example: /remind 9:30 mon-fri, /breaks 9-17 every 50, /pause 2 weeks.
help-group =
    <b>What I can do here</b>
    { $commands }

    I hear commands, buttons and replies to my messages. In a session, reply: pause, skip, easier, stop, it hurts.
    Reminders, settings and your progress stay between us: write to me in private.
help-line = /{ $command }  { $says }

command-routine = Do a routine, whole or short
command-stretch = Stretch now
command-exercises = See every exercise
command-progress = See what you have done
command-remind = Be reminded at your times
command-breaks = Break up your sitting
command-pause = Pause for hours or days
command-resume = End a pause
command-timezone = Say where you are
command-level = Choose how hard
command-voice = Hear me count
command-language = Choose my language
command-settings = Change how I coach
command-why = What exercise does for backs
command-help = See all I can do
command-privacy = What I keep about you
command-export = Get all your data
command-forget = Delete all your data
command-start = Begin here

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>Why your lower back?</b>
    Backs are strong and adapt to load. No posture is bad; the next one is best. (Slater, JOSPT 2019)

    About 45 % less risk of a new spell of low back pain, in trials of exercise with some teaching. It fades within a year, so keep some going. (Steffens, JAMA Internal Medicine 2016)

    The article that these exercises come from says that a strong lower back eases and prevents pain, and gives you a better posture. Less pain has good evidence. Posture has not: how people sit or stand hardly tells who gets back pain.

    The erector spinae run up beside your spine. With your glutes, hamstrings and calves they make the posterior chain, the back of you that no mirror shows.

    I teach exercise. I do not diagnose or treat.

privacy =
    <b>What I keep</b>
    • Your Telegram id
    • Your answer to the safety question, its date, and what you named there: a pregnancy, an operation and its date, weak bones or something else
    • Your settings, your time zone and your reminder times
    • How hard each exercise is for you, and which you left out
    • The sessions you did, your longest holds, and what I said and asked at their end
    • What hurt in them in the last 12 months, how much and where
    • What I asked you last, what you said no to, and what my last reminders told

    Not your name, not your messages, written or spoken, not the place you shared.

    It stays with the people who run this bot, and goes nowhere else. They can read it. They may keep backups: you stay in those until they are thrown away, and none brings you back after /forget. Telegram carries our messages and has its own policy.

    /export sends you all of it. /forget deletes it.

## What it does not understand

lost =
    I don't understand that. I lead you through back exercise.
    Try /routine, /stretch or /help.
lost-live =
    I don't understand that. Your session is still on.
    Type pause, skip, stop or it hurts, or use the buttons.
unknown-command =
    I don't know /{ $command }.
    { $near ->
        [none] Here is what I can do.
       *[other] Did you mean /{ $near }? /help shows it all.
    }
near-command = Did you mean /{ $near } by “{ $words }”?
unknown-command-button = /{ $command }
said-greeting =
    Hello. I lead you through lower-back exercise and count every hold.
    { $short } minutes are enough to begin.
said-thanks = Gladly. Ready for more?
said-sign = Got it. Ready when you are:
said-well = Good to hear. Ready when you are:
said-kept = Take care. I stay silent until you are cleared.
lost-kept = I don't understand that. I stay silent until you are cleared; then the button leads back.
said-no = That's fine. Ready when you are:
said-live = I'm here. Your session is on.
said-file = I can't look at pictures or files. Tell me in words, or press a button:
said-elsewhere = That was forwarded, so I leave it. Tell me in your own words, or press a button:
let-go = Good, I leave that. Here is what else I can do:
minutes-whole = { $whole } minutes: the whole routine. The short one takes { $short }.
minutes-short = { $short } minutes: the short one. You move, I count.
minutes-few =
    A stretch takes a minute or 2.
    The short one takes { $short }, and you may stop early.
stop-which = <b>What shall I stop?</b>
stop-session = A session is on.
stop-nothing = There is nothing to stop: no session, no reminders, no breaks. I write only when you do.
passed = That has passed.
stopped-unkept = Stopped. I can't save that yet. I keep trying, and say so when it is saved.
kept-now = Saved now.
forget-waits = I can't delete everything yet. I keep trying, and say so when it is done.
saved-before = I was interrupted, but that is saved.
not-yours = These buttons are somebody else's. Send /routine for your own.
chat-busy = One session at a time in this chat. Write to me in private and we start at once.
chat-busy-topics = One session at a time in this group: its topics share one limit of messages a minute. Write to me in private and we start at once.
too-many-begin = Several people are starting right now. Press Start again in a few seconds.
too-many = Many people are holding right now. Press Start again in half a minute.
trouble = Something went wrong on my side. What you did so far is kept. Please try again.
trouble-kept = That is saved, but I could not show it. Look again in a moment.
unanswered = Telegram was away, so this has no answer yet: { $what }. Ask again if you still need it.
unanswered-all-done = Telegram was away, so I could not answer. It is done all the same: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (done)
unanswered-message = your message
unanswered-more = { $count } more
trouble-store = I can't save right now, so I changed nothing. Please try again in a moment.
trouble-unsure = I can't tell whether that was saved. Please look again in a moment, and repeat it if it was not.
unreadable = I can't read your record, so I leave it as it is. The people who run this bot have been told.

## For those who run the bot

owner-told =
    <b>Something needs a hand.</b>
    { $what }{ $again }
owner-told-again = { "" }
    { $count } more of this kind since I last told you.
stats =
    <b>Lumbar { $version }</b>, up since { $since } UTC

    • Sessions on now: { $live }
    • Updates: { $updates } taken, { $waiting } waiting, 95% handled within { $answered }
    • Reminders: { $sent } sent, { $late } late, { $lost } lost
    • Calls to Telegram: { $calls }, { $slowed } told to wait, { $refused } not carried out
    • Ends of holds: 99% at most { $ends } late
    • Event loop: 99% at most { $lag } late{ $several }
stats-replicas = { "" }
    • Replicas: { $count }, counted together
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = more than 30 s

## In groups

group-hello = I'm Lumbar, a back coach: /routine begins, one person at a time. I hear commands, buttons and replies to my messages.
group-hears =

    In a group I hear buttons, commands and replies to my messages. To stop, press Stop or reply to me.
group-safety =
    One question first, about your safety, in our private chat: open it and answer there.
    Then press Start here.
group-first = First answer my question in our private chat.
group-begun = You begin.
group-stopped = Stopped.
hurts-toast = Stop there. Come down slowly.
group-hurts = Stopped. What to do now is in our own chat.
group-aside = I answer that in our own chat.
write-in-private = I can't tell who you are here. Write to me in private and we start at once.
not-there = I can't write in that group now, so I answer here.
moved-slow = That group is in slow mode, too slow to count in. We go on here.
moved-here = I can't write where your session was. It goes on here.

## Safety
## safety-wait-until may choose by $date (the day of the month).

# Signs: NHS, Northern Trust and Sheffield (both legs, numbness, bladder, accident, chest, fever,
# night); a leg that gets weaker, cancer, infection, deformity: IFOMPT, Finucane, JOSPT 2020, doi
# 10.2519/jospt.2020.9971; a known aneurysm, immune suppression, injected drugs, a first pain after
# 50: Royal College of Emergency Medicine, as told by gpnotebook.com; osteoporosis: BJSM 2022, doi
# 10.1136/bjsports-2021-104634; surgery, fracture, tumour, heart: NCT04290078; blood pressure,
# fainting: PAR-Q. A clinician has not reviewed the wording.
safety-first = <b>First, your safety.</b> Is one of these true now?
safety-again = <b>First, your safety.</b> { $why } Is one of these true now?
safety-list =
    <b>Emergency: call for help at once</b>
    • Pain, tingling, numbness or weakness in both legs
    • A leg or foot that is getting weaker
    • Numbness or tingling around your genitals or back passage
    • New trouble with bladder, bowel or sexual function
    • Chest pain
    • Sudden severe back or belly pain with faintness or a known aneurysm
    • A serious accident, or a small one with osteoporosis or long steroid use

    <b>See a doctor soon</b>
    • Fever, weight loss without a reason, a new deformity, pain that does not ease at night
    • Cancer, now or ever
    • A weak immune system or injected drugs, which make an infection likelier
    • A first severe back pain after the age of 50

    <b>Ask a clinician first</b>
    • Osteoporosis, a vertebra that broke, another recent fracture, a tumour
    • Unstable heart disease, high blood pressure that is not under control, fainting
    • Back surgery in the last 3 months, or since then not cleared
    • Pregnancy: it is no reason to stop, and has a routine of its own
safety-why-yes = You said that one of these was true. Answer again only once a doctor has cleared you.
safety-why-unclear = You said that a clinician is to be asked first. Answer again only once that is done.
safety-why-sign = What you told me can be a sign of something serious, so I ask before anything else.
safety-why-leg = It hurt in a leg, so I ask once more before we go on.
safety-why-pains = It hurt 2 times within 14 days, so I ask once more.
safety-why-away = It is 4 weeks or more since your last session, so I ask once more.
safety-why-year = I ask once a year, because much can change.
safety-why-birth = After a birth, wait until your midwife or doctor agrees.
safety-clear = Good. If anything hurts more, press It hurts, or stop.
safety-stays-pregnancy = Your routine stays the one for a pregnancy. Once that is over, say so in /settings.
safety-stays-bones = For your bones, what bends your back to its end stays out.
safety-clear-start = Send /routine here, or press Start where you asked for it.
safety-yes =
    <b>Please don't exercise now.</b>
    If it is one of the first seven, it is an emergency. { $call }.

    Which of the three lists was it?
safety-emergency =
    <b>Please don't exercise now.</b>
    { $call }. Say what you feel and since when, and don't drive yourself.
safety-emergency-then =
    I keep silent: no reminders, no breaks. When a doctor has cleared you, or if that was a slip of the finger, press the button or send /routine, and I ask again.
safety-doctor =
    <b>Please don't exercise with me yet.</b>
    See a doctor within days, and today if you have a fever or feel ill. If one of the first seven signs comes, { $call }.
safety-doctor-then =
    I keep silent until then: no reminders, no breaks. When you are cleared, press the button or send /routine, and I ask again.
safety-clinician = <b>Which of these is it?</b>
safety-clinician-more = <b>Which one too?</b>
safety-surgery =
    <b>When was your operation?</b>
    Choose, or write it: 14 March, 6 weeks ago.
safety-unread =
    <b>I can't place that.</b> Which list is it on? If you are not sure, choose Ask a clinician.
safety-surgery-unread =
    <b>I can't read a day there.</b> Write it like 14 March or 6 weeks ago, or choose. If you are not sure, choose the shortest.
safety-which-unread = <b>I can't place that.</b> Which of these is it?
safety-bones = <b>Does your doctor or physiotherapist agree</b> that you exercise your back?
safety-other = <b>Does your doctor agree</b> that you exercise your back?
safety-wait =
    <b>Please ask first.</b> A doctor or physiotherapist can tell you which exercise suits you.

    I keep silent until then. When they agree, press the button or send /routine, and I ask again.
safety-wait-until =
    <b>Please wait until { $day }.</b> That is 3 months after your operation. Until then, do what your hospital showed you.

    I keep silent until then. Once that day has come and you are cleared, press the button or send /routine, and I ask again.
safety-wait-surgery =
    <b>Please wait</b> until 3 months are over and your surgeon or physiotherapist has cleared you. Until then, do what your hospital showed you.

    I keep silent until then. When you are cleared, press the button or send /routine, and I ask again.
safety-agreed = <b>Good.</b> Begin gently, and stop if anything hurts more.
safety-bones-out =
    <b>Good.</b> What bends or twists your back to its end stays out: the seated bend, knee to chest, the cat and the twist; superman, too, which presses hard on the spine. The rest makes it stronger.
    Keep your back long, and bend at the hips.
safety-pregnancy =
    <b>Pregnancy is no reason to stop.</b> Your routine is standing and on hands and knees: nothing that lies face down or on your back.
    You can talk while you move; if not, slow down. Drink, rest when you like, and skip what is uncomfortable.

    Stop and call your midwife or doctor with bleeding, fluid that leaks, contractions, dizziness, a headache, chest pain, or a calf that hurts or swells. If they told you not to exercise, don't.
out-pregnancy = This one waits until after the pregnancy: it lies face down or on the back, or presses on your belly.
out-bones = This one is left out for your bones: it bends or twists your back to its end, or presses hard on it.
not-in-pregnancy =
    That one lies face down or on the back, or presses on your belly, so it waits until after the pregnancy.
    Your own routine is there: standing, and on hands and knees.
not-with-bones =
    That one bends your back to its end, or presses hard on it, so I leave it out for you.
    The rest of the routine makes your back stronger.

# Which number to call, inside a sentence and at its beginning.
emergency-there = call your emergency number now: <b>{ $number }</b> ({ $country })
emergency-begins-there = Call your emergency number now: <b>{ $number }</b> ({ $country })
emergency-anywhere = call your emergency number now (112 in Europe, 911 in North America, 999 in the UK)
emergency-begins-anywhere = Call your emergency number now (112 in Europe, 911 in North America, 999 in the UK)

## When it hurts and no session is on

# Signs first, then normal activities and exercise: NICE NG59 (assessment; self-management; exercise). No rest in
# bed: Lancet 2018, doi 10.1016/S0140-6736(18)30489-6. Most spells get better, hurt is not harm:
# O'Sullivan, BJSM 2020, doi 10.1136/bjsports-2019-101611 (facts 2, 5 and 9).
flare-signs =
    <b>3 signs first.</b> Is one of them true?
    • Numbness between your legs, or new trouble with bladder, bowel or sexual function
    • A leg that gets weaker, or pain or numbness in both legs
    • Fever, a bad fall or chest pain
flare-safe =
    <b>If none is, it is safe to move.</b> Most spells get better, and hurt is not harm. Mild, familiar discomfort that settles within a day is fine.
flare-plan =
    <b>Today:</b> no rest in bed, but as much of your usual day as you can, a gentle session, and 5-minute walks. A few days like that, then half of what you did before, then all of it.
    Not better after some weeks, or worse day by day: see a doctor.
hurt-idle = I'm sorry that it hurts.
hurt-doubt = Is something wrong with you? Then first:
hurt-idle-then = If none of these is true, it is safe to move: small, slow stretches, and stop at what hurts more. If it lasts for weeks, see a doctor.
hurt-alarm = Is one of these signs true now?

## Choosing

choose = Which one?
choose-times = Whole routine: { $minutes } minutes. Short one: { $short }, another two exercises each day.
choose-chair = For the whole one you need a mat and a chair.
still-on = Your session is still on: { $exercise }, { $number } of { $of }.
going-on = Going on.
starting-over = Starting over.
exercises =
    <b>Exercises</b>
    { $lines }

    Send /exercises and a name to see one.
exercises-desk =

    <b>Beside a desk</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    I know no exercise called “{ $name }”.
    Try one of these.
no-stretch =
    I know no stretch called “{ $name }”. The stretches: { $names }.
    For example: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Works: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, not now
exercises-line-left-out = <b>{ $name }</b>  { $dose }, left out
left-out =

    Left out of every routine, stretch and sit break. A session that is on keeps it.
swap-none = { $name }: nothing can take its place now. Skip leaves it out.
reply-swap = { $name }: “Do it” puts it in the place of this one.
part-swapped = { $name }: swapped.
order-warms = { $name }: never done cold, so this comes first.
order-early = { $name }: from { $time } on. In a trial backs did better with less bending in the first hours after getting up (Snook 1998).
waits-early =
    <b>{ $name }: from { $time } on.</b>
    In a trial backs did better with less bending in the first hours after getting up (Snook 1998), so it waits.
waits-pain =
    <b>{ $name }: not now.</b>
    It hurt, or something else did. It is back once that has had time to settle.
waits-other = { $name }: in its place.
nothing-left =
    <b>Nothing is left here.</b> You have left out every exercise that belongs to it.
    Open one and press Bring back.
break-bare =
    Stand up, look far away, breathe out. You have left out every small movement; All exercises brings one back.

## Doses and cues

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times =
    { $sets ->
        [one] { $sets } set
       *[other] { $sets } sets
    } of { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s each side
dose-sets-side =
    { $sets ->
        [one] { $sets } set
       *[other] { $sets } sets
    } of { $repetitions } × { $hold } s each side
cue-variant = <b>For you</b>  { $text }
cue-do = <b>Do</b>  { $text }
cue-feel = <b>Feel</b>  { $text }
cue-stop = <b>Take care</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number } of { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Get into place, { $place }. Then press Start.
session-chair-start = Roll to your side, push up, sit { $place }. Then press Start.
session-chair = Roll to your side, push up, then sit.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } of { $of }, { $minutes } min left. Next: { $next }
session-way-last = { $dots } { $step } of { $of }, { $minutes } min left. The last one.
exercise-where = { $name }, { $place }
session-left = { $minutes } min left
session-dose = <b>Dose</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: done. How was it?
instruction-chair = <b>First</b>  Roll to your side and push up. Then sit on a chair.
kit-mat = You need a mat or a rug.
kit-both = You need a mat and a chair.
kit-chair = You need a chair.
kit-desk = One exercise leans on a steady desk or table.
instruction-itself = It begins by itself.
countdown-ready = <b>{ $seconds } s</b> Get ready, next { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Hold, { $count }
countdown-release = <b>{ $seconds } s</b> Release, next { $count }
countdown-switch = <b>{ $seconds } s</b> Change sides, next { $count }
countdown-rest = <b>{ $seconds } s</b> Rest, next { $count }
countdown-change = <b>{ $seconds } s</b> Get into place, next { $count }
countdown-chair = <b>{ $seconds } s</b> Onto the chair, next { $count }
countdown-until-ready = Get ready, next { $count }, over <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, over <b>{ $when }</b>
countdown-until-hold = Hold, { $count }, over <b>{ $when }</b>
countdown-until-release = Release, next { $count }, over <b>{ $when }</b>
countdown-until-switch = Change sides, next { $count }, over <b>{ $when }</b>
countdown-until-rest = Rest, next { $count }, over <b>{ $when }</b>
countdown-until-change = Get into place, next { $count }, over <b>{ $when }</b>
countdown-until-chair = Onto the chair, next { $count }, over <b>{ $when }</b>
countdown-in = in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = Move into place
countdown-paused = Paused with <b>{ $seconds } s</b> left, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = set { $set }/{ $of }
side-right = right side
side-left = left side
part-done =
    <b>{ $name }: done.</b> { $holds ->
        [one] { $holds } hold
       *[other] { $holds } holds
    }, { $held } s held.
    How was it?
part-skipped = { $name }: skipped.
part-back = { $name }: from the beginning.
part-moved = { $name }: goes on below.
part-gone = This is out of date. Look below.
part-elsewhere = { $name }: goes on in another chat.
part-stopped = { $name }: stopped.
away =
    { $name }: I was away while it ran on, so I don't count it.
    Go on from there when you are ready.
finished =
    <b>Done.</b> { $exercises ->
        [0] No exercise this time, and that is fine.
        [one] { $exercises } exercise, { $minutes } min.
       *[other] { $exercises } exercises, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] Your first session
        [one] { $sessions } session in total
       *[other] { $sessions } sessions in total
    }, { $week } this week{ $short ->
        [0] {""}
       *[other] {" "}({ $short } of them cut short)
    }. Streak: { $streak ->
        [one] { $streak } day
       *[other] { $streak } days
    }.
stopped =
    <b>Stopped.</b> { $exercises ->
        [0] That is fine.
        [one] { $exercises } exercise done and kept.
       *[other] { $exercises } exercises done and kept.
    }
stopped-again = /routine begins a new one.

## The ending: what a session was, and one next step

tells-first = The next one builds on this one.
tells-seven = Seven days in a row.
tells-minute = { $name }: { $number } s, your first whole minute.
tells-back = Back after { $number } days.
tells-stopped = Today counts all the same.
tells-longest = { $name }: { $number } s, your longest hold yet. It was { $before } s.
tells-step = { $name }: a step up, and done in full.
tells-more = { $name }: { $number }, { $more } more than last time.
tells-streak = Day { $number } in a row.
tells-whole = Every hold done, all { $number }.
tells-sides = { $name }: { $number } on the right, as many on the left.
tells-most = { $name }: { $number } s held.
tally-held = held
tally-in-all = in all
tally-minutes = { $minutes } min
tally-did =
    { $name }: { $holds ->
        [one] { $holds } time
       *[other] { $holds } times
    }, { $held } held.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = { $held } held in all.
tally-worked = Worked: { $muscles }.
tally-adds =
    { $sessions ->
        [1] Your first session
        [one] { $sessions } session in total
       *[other] { $sessions } sessions in total
    }, { $week } this week{ $short ->
        [0] {""}
       *[other] {" "}({ $short } of them cut short)
    }: { $days }. Streak: { $streak ->
        [one] { $streak } day
       *[other] { $streak } days
    }.
ending-effort = <b>{ $name }: how was it?</b>
ending-remind = <b>Same time tomorrow?</b> Then every day.
ending-remind-at = <b>Same time tomorrow?</b> Then every day at { $time }.
ending-no-reminder = No reminder, then. /remind sets one whenever you like.
ending-week = One more strength day makes { $days ->
        [2] two
        [3] three
       *[other] { $days }
    } this week, and that is enough.
button-same-time = Same time
button-other-time = Other time
button-no-reminder = No, thanks
offer-step = { $name }: one step more next time? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Leg
button-numb = Numb or weak
hurt =
    <b>Stop there.</b> Come down slowly, lie on your back with your knees bent, and breathe. With chest pain, sit.
hurt-side =
    <b>Stop there.</b> Come down slowly, lie on your side, and breathe. With chest pain, sit.
hurt-desk =
    <b>Stop there.</b> Sit or stand, whichever is easier, and breathe. With chest pain, sit.
hurt-ask =

    <b>How much, 0 to 10?</b> Or into a leg? Tap it or type it. Mild, familiar discomfort that settles within a day is fine.
hurt-signs =

    Numb or weak legs, numbness between your legs, new bladder or bowel trouble, or chest pain: { $call }.
hurt-severe =
    <b>No more strength today.</b> Rest, lying or sitting.{ $offered ->
        [0] {""}
       *[other] {" "}Move gently if you like; stopping here is just as good.
    }
hurt-offers =
    <b>No more strength today.</b> { $offered ->
        [0] Rest, lying or sitting.
       *[other] What you can still do, gently:
    }
hurt-smaller =
    <b>{ $name }: smaller now.</b> { $dose }, from the beginning, when you press Start.
    Mild, familiar discomfort that settles within a day is fine.
hurt-lower =
    <b>{ $name }: left for today.</b> The rest is a step easier, when you press Start:
    { $then }
hurt-instead =
    <b>{ $name }: left for today.</b> Gently instead, when you press Start:
    { $then }
hurt-left = <b>{ $name }: left for today.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    It stays stopped. Breathe, and { $pregnant ->
        [0] lie or sit, whichever is easier.
       *[other] sit, or lie on your side.
    } The buttons above say what you can do.
hurt-right = You stopped when it hurt, and that was right.
hurt-counts =
    You stopped when it hurt, and that was right. Today counts: a streak of { $streak ->
        [one] { $streak } day
       *[other] { $streak } days
    }.
stopped-hurt = See a doctor if it lasts for weeks, or does not ease at night.
stopped-alarm = Look after yourself first. I ask about your safety again before anything else.
alarm =
    <b>Stop for today.</b> { $call }, if your legs are numb or weak, if you are numb between your legs, or with new bladder or bowel trouble, chest pain, a racing heart, or breath or sight that fails.

    Sit down, or lie down{ $pregnant ->
        [0] {""}
       *[other] {" "}on your side
    } if you feel faint. With chest pain sit, do not lie.

    If it passes within minutes, rest, and see a doctor before you exercise again.
alarm-chest =
    <b>Sit down, do not lie.</b> { $call }, if your chest hurts or feels tight, your heart races, or you cannot get your breath.

    Stay sitting, lean back, and do nothing more. Stop for today.

    If it has passed within minutes, rest, and see a doctor before you exercise again.

## Dose

button-step-up = Step up
button-stay = Stay
rated-too_easy = { $name }: a step harder next time, { $dose }.
rated-right = { $name }: the same next time.
rated-too_hard = { $name }: a step easier next time, { $dose }.
rated-top = { $name }: already at the hardest step. Well done.
rated-bottom = { $name }: already at the easiest step. Half the movement is fine, too.
rated-noted = { $name }: noted.
rated-cut = { $name }: good to know. A step up comes after a whole dose.
rated-hurt = { $name }: the same next time. It becomes harder again once it goes well.
offer-right = { $name }: twice just right. One step more next time? { $dose }
offer-too_easy = { $name }: one step more next time? { $dose }
offer-otherwise = New: { $do }
eased-one = Welcome back: a step easier today.
eased-two = Welcome back: two steps easier today.
eased-gentle = Welcome back. Gently today, then up again step by step.
level =
    <b>Level: { $level }</b>
    Gentle is half the work, Standard the usual dose, Strong for a back that is used to it.
level-way = { $exercises ->
        [one] { $exercises } exercise is on its way there: a step up after each session that does it in full. Too hard ends that.
       *[other] { $exercises } exercises are on their way there: a step up after each session that does them in full. Too hard ends that for one.
    }
level-step = { $name }: { $dose }, step { $step } of { $of }
level-how = Your answers after an exercise move that exercise alone. An easier level comes at once, a harder one step by step.
level-unknown = There is no level “{ $name }”. Choose one, or send /level gentle.

## Progress

progress =
    <b>Your progress</b>
    Sessions in total: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}({ $cut } cut short)
    }
    This week: { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } of them cut short)
    }
    Streak: { $streak ->
        [one] { $streak } day
       *[other] { $streak } days
    }
    Best streak: { $best ->
        [one] { $best } day
       *[other] { $best } days
    }
    Minutes: { $minutes } in total, { $weekminutes } this week
progress-none =
    <b>Your progress</b>
    Sessions in total: 0
    This week: 0
    Streak: 0 days
    Best streak: 0 days

    Your first session starts the count.

## Settings

settings =
    <b>Settings</b>
    Level: { $level }
    Countdown: { $countdown }
    Next exercise: { $next }
    Getting ready: { $ready }
    Voice: { $voice }
    Pictures: { $pictures }
settings-reminder = Reminder: { $remind }
settings-breaks = Sit breaks: { $breaks }
settings-zone = Time zone: { $zone }
settings-pregnancy = Pregnancy: your routine is standing, and on hands and knees.
settings-bones = Weak bones: what bends your back to its end stays out.
settings-language = Language: { $name }
settings-no-zone = not known yet, /timezone
settings-get-ready = { $down } s face down or on all fours, { $other } s otherwise
settings-live = live, every second
settings-calm = calm, one message at the start of a hold and one at its end
settings-itself = by itself
settings-ready = when you are ready
settings-voice-on = on, one voice message an exercise
settings-voice-off = off
settings-voice-none = not in this language yet
settings-light = light
settings-dark = dark
settings-keys = The buttons change it.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = English
language-choose =
    <b>Language: { $name }</b>
    Tap another, or send its name: /language deutsch
language-unreviewed = No native speaker has read it yet. If something sounds wrong, tell the people who run this bot.
language-reviewed = Read by { $who }.
language-part = { $percent } % of it is written so far; the rest is in English.
language-unknown = I don't speak “{ $name }”. These I do:

## The voice

speaker-woman = Woman's voice
speaker-man = Man's voice
voice-on =
    <b>Voice: on</b>
    Each exercise comes as one voice message that counts for you. Press Start, play it, and put the phone down.
    Pause, Stop and It hurts take it away. For a routine without a tap, choose By itself in /settings.
voice-off =
    <b>Voice: off</b>
    With it on, each exercise comes as one voice message that counts every hold for you.
voice-unknown = It is on or off: /voice on or /voice off.
voice-missing = I can't speak yet: the voice is not installed here. The people who run this bot have been told. The countdown counts for you meanwhile.
voice-none = I have no voice in this language yet. The countdown in the chat counts for you.
voice-refused = Telegram doesn't let me send you voice messages, so I turned the voice off. Your privacy settings there can allow it; then send /voice on.
voice-private = I speak only in private. Write to me there and send /voice on.
voice-offer = I can count aloud, too: one voice message an exercise, and you need not look at the phone.
voice-no = Then I stay silent. /voice on changes that.
guide = { $name }, { $number } of { $of }
guide-rest = { $name }, { $number } of { $of }, from here on
guide-ahead = Next: { $name }
play-now = Play now, phone down.
button-again = Again

## Days and times
## A text of one moment or day may also choose by $hour (0 to 23), $weekday (0: Monday) or $date (the
## day of the month), where words change with them: “a la 1:00”, “в среду”. first-of-month is the 1 of
## a date in words.

days-all = every day
days-working = { $first }–{ $last }
days-weekend = weekends
days-some = { $days }
days-every =
    { $days ->
        [2] every other day
       *[other] every { $days } days
    }
days-every-weeks =
    { $weeks ->
        [1] every { $day }
        [2] every other { $day }
       *[other] every { $weeks } weeks on { $day }
    }
when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-weekday = on { $day } at { $time }
when-date = on { $day } at { $time }
until-today = until { $time }
until-tomorrow = until tomorrow at { $time }
until-weekday = until { $day } at { $time }
until-date = until { $day } at { $time }
until-day = until { $day }
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = Every day
offer-days-working = { $first }–{ $last }
offer-quiet = Quiet { $hours }
offer-minutes = { $minutes } min
remind-offer = Remind you { $what }?
remind-offer-at = at { $times }
button-remind-then = Remind me
remind-said = <b>Reminder:</b> { $words }.
remind-none = off
remind-set = { $days } at { $times }
remind-once = once { $when }
remind-both = { $before }; { $next }
remind-mixed = To change times with their own days, send /remind 9:30 mon-fri, 11 sat
remind-quiet = Without a sound { $hours }.
remind-next = Next: { $when }.
remind-next-done = Today's has come. Next: { $when }.
remind-how = Which time? Tap one, or write 9:30 mon-fri.
remind-which = Another? Tap it, or write also 18:00.
remind-off = No more reminders. /remind sets them again.
remind-was-off = There is no reminder to turn off. /remind 9:30 sets one.
remind-no-time = Days alone say no time yet. For example: /remind 9:30 mon-fri
remind-loud = Reminders come with a sound at any hour.
remind-most = That is enough for one day.
remind-own-days = Your times have days of their own. Send them anew, like /remind 9:30 mon-fri, 11 sat
remind-a-day = Keep one day at least, or turn it off.
remind-waits = You said that one of the signs is true, so nothing comes until you are cleared. /routine asks again.
private-only = That comes to you alone. Write to me in private and send /{ $command } there.
breaks-said = <b>Sit breaks:</b> { $words }.
breaks-none = off
hours-range = { $from }–{ $to }
breaks-set = { $hours }, every { $minutes } min, { $days }
breaks-how = One small movement beside your desk, counted from the last time you moved.
breaks-off = No more sit breaks. /breaks sets them again.
breaks-was-off = There are no sit breaks to turn off. /breaks 9-17 every 50 sets them.
breaks-wait = They begin once you have answered the safety question: /routine asks it.
breaks-first = Choose the hours first.
breaks-no-hours = Between which hours? For example: /breaks 9-17 every 50 mon-fri
zone-missing = They begin once I know your time zone: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } minutes for your back, or all { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } minutes: your own routine.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Nothing is left of your routine.
       *[other] { $minutes } minutes for your back. Nothing is left of the short routine.
    } All exercises brings one back.
news-smaller = { $name }: a smaller dose today.
news-easier = { $name }: a step easier today.
news-rests = { $name }: not today, it rests.
news-stepped = { $name }: one step up from last time.
news-right = { $name }: just right twice. { $on ->
        [today] One step more today?
       *[other] One step more next time?
    }
news-too-easy = { $name }: too easy last time. { $on ->
        [today] One step more today?
       *[other] One step more next time?
    }
news-ready = { $name }: ready for more. { $on ->
        [today] One step more today?
       *[other] One step more next time?
    }
news-back = After { $count } days away it begins easier.
news-held = { $name }: { $count ->
        [1] { $seconds } s last time.
       *[other] { $count } × { $seconds } s last time.
    }
news-times = { $name }: { $count ->
        [1] once last time.
       *[other] { $count } times last time.
    }
news-streak = Today makes it { $count } days in a row.
news-week = { $count ->
        [1] 1 this week. A second is waiting.
        [2] 2 this week. A third is waiting.
        [3] 3 this week. A fourth is waiting.
       *[other] { $count } this week.
    }
news-total = { $count ->
        [one] { $count } session so far.
       *[other] { $count } sessions so far.
    }
news-first = Your first one: { $count ->
        [one] { $count } exercise, counted for you.
       *[other] { $count } exercises, each counted for you.
    }
news-step = { $name }: one step up, { $dose }.
reminder-later = I'm back at { $time }.
reminder-not-today = That's fine. The next one: { $next }.
reminder-not-today-off = That's fine. /remind sets the next one.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = Up for a moment?
break-2 = A small break for your back.
break-3 = Look up. Your back gets a turn.
break-4 = 1 small movement, then back to your things.
break-5 = Got a moment? This one is easy.
break-6 = A good moment to move, if it suits.
break-7 = Shoulders down, breathe out, and move a little.
break-8 = A change of position, for a moment.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Done, and worth the time.
break-done-2 = Well moved. Carry on.
break-done-3 = Good. That was it.
break-enough = No more breaks today.
break-later = I ask again: { $when }.
break-quiet = Quiet for today. /breaks changes when I write, or stops it.

## Pauses
## paused-until-… may choose by $weekday (0: Monday) and $date (the day of the month), pause-first,
## -last, -on and -open by $date. Of these pause-span is made, and of that what is said.

paused-until-weekday = <b>Paused until { $day }.</b> Nothing comes before that day.
paused-until-date = <b>Paused until { $day }.</b> Nothing comes before that day.
pause-first = from { $day }
pause-last = to { $day }
pause-on = on { $day }
pause-span = { $first } { $last }
pause-open = from { $day }, until you send /resume
pause-call-off = Cancel { $day }
pause-only = Only { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pause { $span }.</b> All goes on by itself { $again }.
pause-coming-open = <b>Pause { $span }.</b>
pause-next = Next reminder: { $when }.
called-off = <b>The pause is cancelled.</b>
pause-ask =
    <b>Until when?</b>
    Choose, or write it: 15:00, friday, 2 weeks, 20–27 march.
pause-ask-or = Or choose.
pause-day = until the day is over
rested = <b>Quiet { $until }.</b>
rest-held = Your reminder of { $times } comes then.
rest-left-out = Left out: your reminder of { $times }.
paused-open = <b>Paused until you send /resume.</b>
paused-streak = Your streak waits for you: these days neither add to it nor end it.
resumed = <b>Back.</b> The pause is over.
resumed-to-nothing = No reminder is set yet. For example: /remind 9:30
resumed-none = Nothing is paused.

## Your data

export-json = Everything I keep about you.
export-csv =
    Your sessions as a table.
    “Counts” says yes where at least 1 exercise was done.
export-csv-file = lumbar-sessions.csv
export-day = day
export-routine = routine
export-counts = counts
export-seconds = seconds
export-exercises = exercises
export-yes = yes
export-no = no
export-private = Your data is yours alone. Write /export to me in private.
export-none = I keep nothing about you yet.
forget =
    <b>Delete everything?</b>
    Your settings, your session and your history go, and cannot be brought back.
    Sessions in your history: { $sessions }
forget-none = I keep nothing about you, so there is nothing to delete.
forgotten = Deleted. I keep nothing about you now. Send /start to begin anew.
kept = Good. Everything stays.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    I can't read “{ $said }” here.
    For example: { $example }
unread-nothing =
    I need a little more than that.
    For example: { $example }
unread-time =
    “{ $said }” is no time of day.
    For example: { $example }
unread-midnight =
    Midnight is 0:00, the beginning of a day. Please write it like that.
    For example: { $example }
unread-times =
    { $most } reminders a day at most.
    For example: { $example }
unread-days =
    The days are for all the times: please name them once.
    For example: { $example }
unread-pairs =
    Which days go with which time? Write them in pairs.
    For example: /remind 9:30 mon-fri, 11 sat
unread-when =
    At what time?
    For example: /remind tomorrow 7:00
unread-over =
    “{ $said }” is over already.
    For example: { $example }
unsure =
    “{ $said }” can mean more than one thing.
unsure-over =
    “{ $said }” is over.
unsure-backwards =
    “{ $said }” ends before it begins.
unsure-now = A pause begins now.
unsure-days = A pause that begins later has whole days.
unsure-begun =
    “{ $said }” has begun.
unsure-to =
    “{ $said }” can be a time of day, or hours from one to another.
unsure-count =
    “{ $said }”: I can't count reminders. They come until you turn them off.
unsure-ends =
    “{ $said }”: a reminder has no end of its own. It comes until you turn it off.
unsure-begins =
    “{ $said }”: a reminder begins at once, not on a later day.
unsure-weekly = Once a week. On which day?
unread-weekly =
    On which day, and at what time?
    For example: /remind monday 9:30
unsure-which = Do you mean { $choices }?
unsure-none = For example: { $example }
unread-hours-of-reminder =
    A reminder comes at a time of day.
    For example: { $example }
    For several over the day there are breaks.
    For example: /breaks 9-17 every 50
unread-hours =
    “{ $said }” needs a beginning and an end.
    For example: { $example }
unread-backwards =
    “{ $said }” ends before it begins.
    For example: { $example }
    Over midnight: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” ends as it begins.
    For example: { $example }
unread-narrow =
    “{ $said }” is too short: breaks come every { $least } minutes at most.
    For example: { $example }
unread-windows =
    { $most } windows of hours at most.
    For example: { $example }
unread-every =
    “{ $said }” doesn't work: breaks come every { $least } to { $most } minutes.
    For example: { $example }
unread-quiet =
    I keep one stretch of quiet hours.
    For example: { $example }
unread-either =
    “{ $said }”: morning or evening? Please write which.
    For example: { $example }
unread-until =
    Say for how long, until when, or from when to when.
    For example: { $example }
    Or: /pause 2 hours
unread-date =
    “{ $said }” is no day of the year ahead.
    For example: { $example }
unread-date-either =
    “{ $said }” can be two days. Please write the month's name.
    For example: { $example }
unread-past =
    “{ $said }” is too short, or over already.
    For example: { $example }
unread-far =
    “{ $said }” is too long for me: { $most } days at most.
    For example: { $example }

## Examples in what it answers then: each can be read

example-time = 9:30 pm
example-remind = /remind 9:30 mon-fri
example-breaks = /breaks 9-17 every 50
example-quiet = /remind quiet 21-7
example-pause = /pause until 5 jan

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>What time is it where you are?</b>
    Send it like 14:35, or send your city, or share your location.
zone-question-or =
    <b>What time is it where you are?</b>
    Tap it. Or send your city, or share your location.
zone-other = Then send your city, or the time there like 14:35, or share your location.
zone-first = For that I need to know where you are.
zone-over = That is over there. Please say it once more.
zone-lost = I no longer know the time zone “{ $zone }”, so nothing comes by itself until I know where you are.
zone-known = <b>{ $name }.</b> It is { $time } there now, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> It is { $time } there now.
zone-which = Which one is like where you are?
zone-is-it = Is this where you are? If not, send a bigger city nearby.
zone-guess = I don't know that place. Did you mean one of these?
zone-unknown =
    “{ $words }” is no place that I know.
    Try a bigger city nearby, for example /timezone Stockholm, or an offset like /timezone +2.
zone-no-clock =
    Nowhere is it { $time } now. Send your city, for example /timezone Lisbon.
zone-at-sea =
    That is out at sea, where I know no clock. Your time zone stays as it was.
    Send the nearest city, for example /timezone Lisbon.
zone-fixed = This offset stays the same all year. If your clocks change in summer, send your city.
zone-change = To change it, send for example /timezone Lisbon, or share your location.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>Paused.</b> Does something hurt, or feel wrong?
doubt-still =
    Does something hurt, or feel wrong?
rests = Nothing is running. Take your time.
runs = Good. It goes on.
taken-back-paused = It's back, paused.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = <b>{ $time }</b> of this hold.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
       *[other] , { $holds } holds.
    }
left-session = { $exercises ->
        [0] It is the last exercise.
        [one] Then { $exercises } more exercise: { $time } in all.
       *[other] Then { $exercises } more exercises: { $time } in all.
    }
harder-hurt = Not today: it hurt. It becomes harder again once it goes well.
button-do-it = Do it
button-leave-it = Leave it
reply-deaf = I can't hear voice messages here.
reply-instead = These buttons do the same, and so do typed words.
reply-long = That is longer than I can follow: 30 s at most, and one word is enough.
reply-busy = I'm still busy with what was said before.
reply-lost = That voice message did not reach me.
reply-nothing = I heard no words.
reply-unknown = I heard: “{ $words }”. I can't do that.
reply-say = Say next, repeat, easier, pause, go on, stop or it hurts, or use the buttons.
reply-heard = I heard: “{ $words }”.
reply-perhaps = Was that “{ $words }”?
reply-idle = No session is on. /routine begins one.
reply-moved = The session has gone on meanwhile, so I changed nothing.
reply-no-change = That changes nothing now.
reply-start = “Do it” begins this exercise.
reply-pause = “Do it” pauses.
reply-resume = “Do it” goes on from where you are.
reply-skip = “Do it” leaves this exercise and goes on.
reply-back = “Do it” goes back to the exercise before.
reply-again = “Do it” begins this exercise anew.
reply-stop = “Do it” ends the session.
reply-hurts = “Do it” stops here.
reply-easier = “Do it” begins this exercise anew, a step easier: { $dose }.
reply-harder = “Do it” begins this exercise anew, a step harder: { $dose }.
reply-left = I leave it.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Weeks
button-months = Months
chart-today = Your back, from today
chart-weeks = Your back, last { $weeks } weeks
chart-months = Your back, last { $months } months
chart-sum-minutes = { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
chart-sum = { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
chart-first = Your first session fills the first square.
chart-rest = This waits until you are cleared.
chart-next = Your next session fills the next square.
chart-first-month = Your first session begins the first bar.
chart-next-month = Your next session begins the next bar.
chart-streak = day streak
chart-best = best streak
chart-this-week = This week
chart-last-week = Last week
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
chart-week-hours = { $hours } h, { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
chart-week-open = still open
chart-week-rest = rest
chart-week-before = before we met
chart-fewer = fewer minutes
chart-more = more
chart-minutes = Minutes a month
chart-hours = Hours a month
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name }: hold, seconds
chart-invite = Here your holds grow
chart-invite-first = Hold an exercise on two days, and its line begins.
chart-invite-second = { $name }: once more, and its line begins.
progress-last-week = Last week: { $did }
progress-days = Days with exercise in { $weeks } weeks: { $days }
progress-month = Best month: { $month }, { $minutes } minutes
progress-grew = { $name }: from { $from } s to { $to } s since { $day }
progress-steady = { $name }: { $to } s each time since { $day }
progress-best = { $name }: { $to } s now, up to { $most } s since { $day }
progress-once = { $name }: { $to } s on { $day }
