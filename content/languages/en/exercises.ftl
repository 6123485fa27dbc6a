# What exercises, muscles, routines and facts are called in English, and what is said of them.
# content/exercises.toml has what they are; each of its keys has its words here. Plain Fluent: each
# value on one line, without placeables. `python bot.py check` names what is wrong or missing.
#
# An exercise:
#   its value  its name, three words or fewer; it is a button, too. It stands as a label
#              ("Plank: ...") and never inside a sentence
#   .also      other words that people may call it by, with " | " between them; may be left out
#   .place     where and how one is for it
#   .move      what one does to come into the pose, as the countdown says it, three words or fewer;
#              where the exercise's doses have a move
#   .do .feel .stop   its cues: 25 words or fewer each, whole sentences, second person, present
#              tense
# A rung of it, or several (-rung-3, -rung-3-5), counted from the easiest, 0: .do, .feel and .stop
# stand in place of the exercise's, .variant beside them, .move and .place in place of its own; a
# rung with a movement of its own has .do or .variant.
#
# A muscle: its name as it stands in a list.
# A routine: its name, three words or fewer, and .also, the words that people may ask for it by.
# A fact: 30 words or fewer, the number first, no more than its source says; .source, what the
# source is called, where content/exercises.toml has no citation (a year or a DOI) for it.

## Warm-up

exercise-marching = Marching
    .also = marching on the spot | march on the spot | march in place | marching in place
    .place = standing
    .do = Stand tall and march on the spot: knees as high as is easy, arms swinging, feet set down softly.
    .feel = You grow warm and could still talk. While the countdown says Hold, you keep marching.
    .stop = Stop if your back or a leg hurts more, or you feel dizzy. March lower, a hand on a wall.

exercise-pelvic-tilt = Pelvic tilt
    .also = tilt
    .place = on your back
    .move = Press down
    .do = Lie with your knees bent. Press your lower back flat onto the mat, hold, then let it go.
    .feel = Your belly draws in and your lower back lengthens. Small and easy; you keep breathing.
    .stop = Stop if your back or a leg hurts more. Make the movement half as big first.

exercise-knee-to-chest = Knee to chest
    .also = knee | knees
    .place = on your back
    .move = Draw in
    .do = Lie with your knees bent. Draw one knee towards your chest with both hands, hold, and set it down.
    .feel = A mild pull in the buttock and low back. Your shoulders and neck stay on the mat.
    .stop = Stop if pain runs into the leg. Hold behind the thigh if the knee complains.
exercise-knee-to-chest-rung-3-4 =
    .variant = The other leg lies straight.

exercise-heel-slide = Heel slide
    .also = heel | slide
    .place = on your back
    .move = Slide out
    .do = Lie with your knees bent. Slide one heel away until the leg is nearly straight, pause, and slide back.
    .feel = Your belly works quietly so that your pelvis stays still while the leg moves.
    .stop = Stop if your back arches or hurts. Slide only as far as it stays calm.
exercise-heel-slide-rung-3-5 =
    .variant = The heel hovers just above the mat.

## Strength

exercise-bridge = Bridge
    .also = pelvic lift | glute bridge | hip lift
    .place = on your back
    .move = Lift
    .do = Knees bent, arms beside you. Lift your hips as high as you can without straining, hold, and lower slowly.
    .feel = Your buttocks and the backs of your thighs do the lifting. Your lower back only steadies.
    .stop = Stop if your back hurts more. A cramp in the thigh: bring your heels closer.
exercise-bridge-rung-0-1 =
    .variant = Lift halfway.
exercise-bridge-rung-8-11 =
    .do = Lift your hips, then straighten one knee, hold, set the foot down and lower. Change legs at every repetition.

exercise-bird-dog = Bird dog
    .also = bird | dog | birddog
    .place = on all fours
    .move = Reach out
    .do = Reach your right arm and left leg out straight, then draw elbow and knee in. Change sides. Right means the arm.
    .feel = Long from fingertip to heel. Your back stays still enough to carry a cup of tea.
    .stop = Stop if your back sags or hurts. Lift only the leg, or only the arm, instead.
exercise-bird-dog-rung-0-1 =
    .move = Slide back
    .stop = Stop if your back sags or hurts. Slide half as far, or set only the toes a step back.
    .do = On hands and knees, slide one leg back, toes on the mat, then draw it in. Change legs. Right means the right leg.
exercise-bird-dog-rung-2 =
    .feel = Your chest stays level over both hands, your back still enough to carry a cup of tea.
    .stop = Stop if your back sags or hurts. Reach lower, or slide a leg back instead, toes on the mat.
    .do = On hands and knees, reach one arm out straight ahead of you, then set the hand down. Change arms. Right means the right arm.
exercise-bird-dog-rung-3-4 =
    .stop = Stop if your back sags or hurts. Slide the leg back instead, toes on the mat.
    .do = On hands and knees, reach one leg out straight behind you, then draw it in. Change legs. Right means the right leg.
exercise-bird-dog-rung-5-6 =
    .stop = Stop if your back sags or hurts. Slide only the leg, or reach only the arm, instead.
    .do = Reach one arm ahead and slide the opposite leg back, toes on the mat. Draw both in. Change sides. Right means the arm.
exercise-bird-dog-rung-11 =
    .variant = Draw a small square in the air with hand and foot.

exercise-superman = Superman
    .also = super
    .place = on your stomach
    .move = Lift
    .do = Arms ahead, eyes on the mat. Lift arms and legs a hand's breadth, hold, and lower. Low is right.
    .feel = Even work along your back and buttocks. Your forehead stays on a folded towel, your breath calm.
    .stop = Stop at any pinch in your back. Skip it and do bird dog; it trains the same muscles.
exercise-superman-rung-0-1 =
    .feel = Even work along your upper back. Your forehead stays on a folded towel, your breath calm.
    .do = Arms ahead, eyes on the mat. Lift only your arms a hand's breadth, hold, and lower. Your legs rest.
exercise-superman-rung-2-3 =
    .do = Arms ahead, eyes on the mat. Lift one arm and the opposite leg a hand's breadth, hold, lower. Change at every repetition.

exercise-plank = Plank
    .also = forearm plank
    .place = face down, on your elbows
    .move = Lift
    .do = Elbows under your shoulders, toes on the mat. Lift until head, hips and heels make one straight line.
    .feel = Your belly and buttocks are firm, your back is level, and you keep breathing.
    .stop = Stop if your lower back sags or hurts. Put your knees down and try again.
exercise-plank-rung-0-2 =
    .stop = Stop if your lower back sags or hurts. Rest, then hold half as long.
    .do = Elbows under your shoulders, knees on the mat. Lift until head, hips and knees make one straight line.
exercise-plank-rung-3-4 =
    .stop = Stop if your lower back sags or hurts. Step closer to the desk: the steeper, the easier.
    .place = standing at a desk
    .move = Feet back
    .do = Hands on a steady desk, arms straight. Walk your feet back until head, hips and heels make one straight line.

## Stretches

exercise-cat = Cat stretch
    .also = cat | cat cow
    .place = on all fours
    .move = Round up
    .do = On hands and knees, push your back up towards the ceiling, eyes down. Then let it sink to level.
    .feel = A soft, slow wave along your whole back. Breathe out on the way up.
    .stop = Stop if it pinches. Stay in the middle of the movement, where it is easy.
exercise-cat-rung-0 =
    .variant = Half the height.

exercise-forward-bend = Seated bend
    .also = seated forward bend | forward bend | bend | forward | chair | seated
    .place = on a chair
    .move = Bend down
    .do = Sit on a chair, feet flat. Fold forward as far as is comfortable, head and arms hanging. Roll up slowly.
    .feel = A gentle pull along your lower back. Your neck is loose, your eyes on the floor.
    .stop = Stop if it hurts or makes you dizzy. Not in the first two hours after getting up.
exercise-forward-bend-rung-0 =
    .variant = Forearms rest on your thighs.
exercise-forward-bend-rung-4-6 =
    .variant = Hands reach for your ankles.

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = Short walk
    .also = walk | walking
    .place = on your feet
    .do = Stand up and walk at an easy pace, eyes ahead, arms loose. To the window and back will do.
    .feel = Your arms swing, and you could still talk. While the countdown says Hold, you keep walking.
    .stop = Stop if your back or a leg hurts more, or you feel dizzy. Sit down and rest.
exercise-walk-rung-3 =
    .variant = A little brisker.

exercise-shoulder-squeeze = Shoulder squeeze
    .also = shoulder blade squeeze | shoulder blades | shoulders | squeeze
    .place = sitting or standing
    .move = Draw back
    .do = Sit or stand tall, arms loose. Draw your shoulder blades back and gently together, hold, and let go.
    .feel = Light work between your shoulder blades. Your shoulders stay low, your ribs quiet, your neck long.
    .stop = Stop if your neck or a shoulder hurts, or an arm tingles. Draw back half as far first.

exercise-calf-raise = Calf raise
    .also = calf | calves | heel raise
    .place = standing at your desk
    .move = Rise
    .do = Fingertips on a steady desk. Rise slowly onto the balls of your feet, hold, and lower your heels softly.
    .feel = Both calves work evenly. Your ankles stay straight and your body long.
    .stop = Stop if a calf, heel or ankle hurts. Rise half as high, or leave it for today.
exercise-calf-raise-rung-0 =
    .variant = Rise halfway, with both palms on the desk.

exercise-back-bend = Small back bend
    .also = back bend | standing back bend | backbend
    .place = standing
    .move = Lean back
    .do = Stand with your feet hip-wide, hands on your hips. Lean back a little from the chest, hold, and come upright.
    .feel = The front of your body opens. Your knees and neck stay long, your eyes ahead.
    .stop = Stop if it pinches, runs into a leg or makes you dizzy. Just stand tall instead.
exercise-back-bend-rung-0 =
    .variant = Half as far.

exercise-sit-to-stand = Sit to stand
    .also = chair stand | stand up | chair squat
    .place = on a chair
    .move = Stand up
    .do = Brace your chair so that it cannot roll. Feet flat, lean forward from your hips, stand up, hold, and sit down slowly.
    .feel = Your thighs and buttocks lift you. Your back keeps its shape from sitting to standing.
    .stop = Stop if a knee or your back hurts more. Help with your hands, or use a higher seat.
exercise-sit-to-stand-rung-0 =
    .variant = Push off with your hands.
exercise-sit-to-stand-rung-3-4 =
    .variant = Arms crossed on your chest.

exercise-seated-twist = Seated twist
    .also = twist | trunk twist
    .place = on a chair
    .move = Turn
    .do = Sit tall, feet flat, arms crossed on your chest. Turn your chest to one side, hold, and come back.
    .feel = A mild pull around your ribs. The seat and your knees stay where they are.
    .stop = Stop if it catches, or pain runs into a leg. Turn half as far; never pull yourself round.
exercise-seated-twist-rung-0 =
    .variant = Half as far.

exercise-march = Slow march
    .also = desk march | slow marching
    .place = standing at your desk
    .do = Fingertips on a steady desk. Lift one knee as high as is easy, hold, and set the foot down softly.
    .feel = The standing leg is firm, your back stays tall, and you keep breathing.
    .stop = Stop if a hip or your back hurts more, or you wobble. Lift only the heel.
exercise-march-rung-0 =
    .variant = The toes stay on the floor.
exercise-march-rung-4-5 =
    .variant = Hands free, if you stand steadily.

exercise-side-reach = Side reach
    .also = side bend | side stretch | reach
    .place = sitting or standing
    .move = Reach over
    .do = Sit or stand tall. Reach one arm up, lean a little to the other side, hold, come back. Right means the arm.
    .feel = One side grows long from hip to fingertips. Both feet, or both sit bones, stay down.
    .stop = Stop if a shoulder or your back hurts. Rest the hand on your hip instead.
exercise-side-reach-rung-0 =
    .variant = The hand rests on your head.

## Muscles: by the key that `works` names

muscle-deep-abdominals = deep abdominals
muscle-lower-back = lower back
muscle-glutes = glutes
muscle-hip-flexors = hip flexors
muscle-erector-spinae = erector spinae
muscle-hamstrings = hamstrings
muscle-shoulders = shoulders
muscle-abdominals = abdominals
muscle-upper-back = upper back
muscle-calves = calves
muscle-thighs = thighs
muscle-obliques = obliques

## Routines

routine-whole = Whole routine
    .also = whole

routine-short = Short one
    .also = short

routine-stretches = Stretches
    .also = stretches

routine-pregnancy = Pregnancy routine
    .also = pregnancy

routine-standing = Off the floor
    .also = standing | not on the floor | on a chair | seated | chair

routine-breaks = Sit breaks

## Facts

fact-fewer-new-spells = About 45 % less risk of a new spell of low back pain, in trials of exercise with some teaching. It fades after a year, so keep some going.

fact-active-breaks = 9 % of 47 office workers at high risk got new low back pain with active breaks, against 33 % of 100 without. The true difference may be smaller.

fact-walking = 2 minutes of walking every 40 minutes gave short relief in a study. Any corridor will do.

fact-early-bending = 1 to 2 hours after getting up is soon enough for forward bends. Bending less early in the day cut back pain in a trial.

fact-few-at-a-time = Fewer than 4 exercises at a time are easier to keep up. The short one has 2 for strength, between a march and a stretch.

fact-starting-again = Half or more of people stop their home exercises. If you do, you are in good company, and any day is good to begin again.

fact-little-harm = 125 of 138,337 people in app-led programmes reported harm, mostly more pain. When an exercise hurts more, you stop it.

fact-reminders-help = 2 things that people with back pain ask for: repeated reminders and a timer. You have both here.

fact-strong-backs = 1 posture is best: the next one. No posture is bad. Backs are strong, and they adapt to load.

fact-walks-between = 208 days until the next spell of back pain with a walking programme, 112 without, in a trial. Its aim: half an hour on most days.

fact-posterior-chain = 4 links make up the back of you: lower back, glutes, hamstrings and calves. You never see them in a mirror, so they are easy to forget.
    .source = The article that these exercises come from

fact-front-and-back = 2 sides support your upper body, the article that these exercises come from says: belly and lower back. You train both here.
    .source = The article that these exercises come from
