# What Lumbar says in English. Telegram HTML; arguments are escaped before they come here.
# Short sentences, the number first, praise that is earned, at most one emoji a message.

## Buttons: three words or fewer

button-start = Start
button-pause = Pause
button-resume = Resume
button-skip = Skip
button-back = Back
button-stop = Stop
button-hurts = It hurts
button-safe = None of these
button-unsafe = Yes, one of these
button-whole = Whole routine
button-short = Short one
button-too_easy = Too easy
button-right = Right
button-too_hard = Too hard
button-go-on = Go on
button-start-over = Start over
button-gentle = Gentle
button-standard = Standard
button-strong = Strong
button-calm-on = Calm countdown
button-calm-off = Live countdown
button-itself-on = By itself
button-itself-off = When ready
button-forget = Delete everything
button-keep = Keep it
button-export = Export first
button-all = All exercises

## Words that a person may type in a session: pain is heard anywhere, the others at the start

words-hurts = hurts hurt hurting pain pains painful ouch ow
words-stop = stop stopp quit enough
words-pause = pause wait
words-skip = skip next
words-back = back again
words-start = start begin go resume continue

## Who it is

welcome =
    I'm Lumbar, a coach for backs that sit a lot.
    The whole routine takes { $minutes } minutes, the short one { $short }.
    You lie down. I count every hold.
description = A coach for backs that sit a lot. It leads you through lower-back exercise, counts every hold with you, and keeps your progress.
short-description = A back coach for people who sit a lot. It counts every hold.

help =
    <b>What I can do</b>
    { $commands }

    In a session you can also type: pause, resume, skip, back, stop, it hurts.
help-line = /{ $command }  { $says }

command-routine = Do a routine, whole or short
command-stretch = Stretch now
command-exercises = See every exercise
command-progress = See what you have done
command-level = Choose how hard
command-settings = Change how I coach
command-why = Why your back needs this
command-help = See all I can do
command-privacy = What I keep about you
command-export = Get all your data
command-forget = Delete all your data
command-start = Begin here

why =
    <b>Why your lower back?</b>
    Two long columns of muscle, the erector spinae, run up beside your spine and hold you upright. With your glutes, hamstrings and calves they make the posterior chain: the whole back of you.

    In a chair that chain has little to do. It tires sooner, and you never see it in a mirror, so it is easy to forget.

    Trained together with your abdominals, it carries your posture, steadies your trunk and makes other exercise safer. In trials, exercise with some teaching lowered the risk of a new spell of low back pain by close to half; the effect fades within a year, so keep going. (doi 10.1001/jamainternmed.2015.7431)

    I teach exercise. I do not diagnose or treat.

privacy =
    <b>What I keep</b>
    Your Telegram number, your answer to the safety question, your settings, how hard each exercise is for you, and the sessions you did. Not your name, not your messages.

    It lies in one file on the machine that runs this bot and goes nowhere else. Who runs the bot can read that file. Telegram carries our messages and has its own policy.

    /export sends you all of it. /forget deletes it.

## What it does not understand

lost =
    That one I don't understand. I lead you through back exercise.
    Try /routine, /stretch or /help.
lost-live =
    That one I don't understand. Your session is still on.
    Type pause, skip, stop or it hurts, or use the buttons.
unknown-command =
    I don't know /{ $command }.
    { $near ->
        [none] Send /help to see what I can do.
       *[other] Did you mean /{ $near }? Send /help to see it all.
    }
passed = That has passed.
not-yours = These buttons are somebody else's. Send /routine for your own.
chat-busy = One session at a time in this chat. Write to me in private and we start at once.
trouble = Something went wrong on my side. What you did so far is kept. Please try again.
trouble-store = I can't save right now, so I changed nothing. Please try again in a moment.
unreadable = I can't read your record, so I leave it as it is. Whoever runs this bot has been told.

## Safety

safety =
    <b>First, your safety.</b> Is one of these true now?

    <b>Call for help at once</b>
    • Pain, numbness or weakness in both legs
    • Numbness around your genitals or back passage
    • New trouble with bladder, bowel or sexual function
    • A serious accident, or a small one with osteoporosis or long steroid use
    • Chest pain

    <b>See a doctor soon</b>
    • Fever, weight loss without a reason, a new deformity, pain that does not ease at night

    <b>Ask a clinician first</b>
    • Pregnancy, back surgery, a recent fracture, a tumour, unstable heart disease
safety-clear = Good. If anything hurts more, press It hurts or stop.
safety-help =
    <b>Please don't exercise now.</b>
    One of the first five signs is an emergency: call your emergency number now (112 in Europe, 911 in North America, 999 in the UK).

    Fever, weight loss, a new deformity or pain at night: see a doctor soon. Pregnancy, surgery, a fracture, a tumour or a heart condition: ask your clinician which exercise suits you.

    When you are cleared, send /routine and I ask again.

## Choosing

choose = Which one?
choose-times = Whole routine: { $minutes } minutes. Short one: { $short }, another choice each day.
still-on = Your session is still on: { $exercise }, { $number } of { $of }.
going-on = Going on.
starting-over = Starting over.
exercises =
    <b>Exercises</b>
    { $lines }

    Send /exercises and a name to see one.
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    I know no exercise called “{ $name }”.
    Try one of these.
no-stretch =
    I know no stretch called “{ $name }”. There are { $names }.
    For example: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Works: { $muscles }.

## Doses and cues

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times = { $sets } sets of { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s a side
dose-sets-side = { $sets } sets of { $repetitions } × { $hold } s a side
cue-variant = <b>Here</b>  { $text }
cue-do = <b>Do</b>  { $text }
cue-feel = <b>Feel</b>  { $text }
cue-stop = <b>Stop</b>  { $text }

## In a session

card =
    <b>{ $name }</b> · { $number } of { $of }
    { $dose }, { $place }

    { $cues }
card-itself = It begins by itself.
board-ready = <b>{ $seconds } s</b> · Get ready
board-hold = <b>{ $seconds } s</b> · Hold
board-release = <b>{ $seconds } s</b> · Release
board-switch = <b>{ $seconds } s</b> · Change sides
board-rest = <b>{ $seconds } s</b> · Rest
board-change = <b>{ $seconds } s</b> · Get into place
board-paused = Paused with <b>{ $seconds } s</b> left
board-now = { $name } · { $count }
board-next = { $name } · next { $count }
count = { $repetition }/{ $of }
count-set = set { $set }/{ $of }
side-right = right side
side-left = left side
part-done =
    <b>{ $name } done.</b> { $holds ->
        [one] 1 hold
       *[other] { $holds } holds
    }, { $held } s held.
    How was it?
part-skipped = { $name }: skipped.
part-back = { $name }: from the beginning.
part-moved = { $name }: goes on below.
part-stopped = { $name }: stopped.
rated-too_easy = { $name } gets a step harder next time: { $dose }.
rated-right = { $name } stays as it is.
rated-too_hard = { $name } gets a step easier next time: { $dose }.
rated-top = { $name } is already at its hardest step. Well done.
rated-bottom = { $name } is already at its easiest step. Half the movement is fine, too.
hurt =
    <b>Stop there.</b> Come down slowly, lie on your back with your knees bent, and breathe.
    Leave this exercise out for today; next time it comes at its easiest step.

    If the pain grows or runs into a leg, end here. Numb or weak legs, numbness between your legs, new bladder or bowel trouble, or chest pain: call your emergency number now.
hurt-now =
    <b>Then don't exercise now.</b> Lie on your back with your knees bent, and breathe.
    If it lasts for weeks or doesn't ease at night, see a doctor.

    Numb or weak legs, numbness between your legs, new bladder or bowel trouble, or chest pain: call your emergency number now.
away =
    I was away while your { $name } ran on, so I don't count it.
    Go on from there when you are ready.
finished =
    <b>Done.</b> { $exercises ->
        [0] No exercise this time, and that is fine.
        [one] 1 exercise, { $minutes } min.
       *[other] { $exercises } exercises, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [one] Your first session
       *[other] { $sessions } sessions in total
    }, { $week } this week. Streak: { $streak ->
        [one] 1 day
       *[other] { $streak } days
    }.
stopped =
    <b>Stopped.</b> { $exercises ->
        [0] That is fine.
        [one] 1 exercise done, and it is kept.
       *[other] { $exercises } exercises done, and they are kept.
    }
stopped-again = /routine begins a new one.
stopped-hurt = If it lasts for some weeks, or does not ease at night, see a doctor.

## Progress

progress =
    <b>Your progress</b>
    Sessions in total: { $sessions }
    This week: { $week }
    Streak: { $streak ->
        [one] 1 day
       *[other] { $streak } days
    }
    Best streak: { $best ->
        [one] 1 day
       *[other] { $best } days
    }
    Minutes: { $minutes } in total, { $weekminutes } this week
progress-none =
    <b>Your progress</b>
    Sessions in total: 0
    This week: 0
    Streak: 0 days
    Best streak: 0 days

    Your first one counts from the day you do it.

## Settings

level =
    <b>Level: { $level }</b>
    Gentle is half the work, Standard the usual dose, Strong for a back that is used to it.
    Too easy and Too hard after an exercise move that exercise alone; a new level sets them all anew.
level-unknown = “{ $name }” is no level. Choose one, or send for example /level gentle.
settings =
    <b>Settings</b>
    Level: { $level }
    Countdown: { $countdown }
    Next exercise: { $next }
settings-live = live, every second
settings-calm = calm, one message at the start of a hold and one at its end
settings-itself = by itself
settings-ready = when you are ready
settings-keys = The buttons change it.
chosen = ✓ { $text }

## Your data

export-json = Everything I keep about you.
export-csv = Your sessions as a table.
export-private = Your data is yours alone. Write /export to me in private.
export-none = I keep nothing about you yet.
forget =
    <b>Delete everything?</b>
    Your settings, your session and { $sessions ->
        [0] your empty history
        [one] 1 session of history
       *[other] { $sessions } sessions of history
    } go, and cannot be brought back.
forget-none = I keep nothing about you, so there is nothing to delete.
forgotten = Deleted. I keep nothing about you now. Send /start to begin anew.
kept = Good. Everything stays.

## Reading what people write: see content/reading.py

## Finding time zones: see content/places.py
