# What the voice says in English: a phrase each, on one line. content/phrasing.toml names the
# phrases of each exercise. After a change of words `make voice` makes the clips anew.
#
# A phrase has the time of its second: -ready three, -how six together with -ready, lift and its
# kind the move and the hold; 150 words a minute are spoken. "three", "two", "one" and "one-done"
# are said on the second: 0.9 seconds at the most. A phrase is a sentence with its full stop, and
# has no exclamation mark.

## For every exercise

get-ready = Get ready.
hold = Hold.
release = And release.
three = Three.
two = Two.
one = One.
one-done = One, done.
well-done = Well done.
halfway = Halfway.
ten-seconds = Ten seconds left.
breathe = Keep breathing.
breathe-out = Breathe out.
breathe-lift = Breathe out as you lift.
breathe-press = Breathe out as you press.
breathe-rise = Breathe out as you rise.
stop-sharp = Stop if it is sharp.
slower-is-harder = Slower is harder.
small-and-smooth = Small and smooth.
long-not-high = Long, not high.
low-is-right = Low is right.
stand-tall = Stand tall.
chair-way = If you are lying, roll to your side and push up.
five = Five.
ten = Ten.
fifteen = Fifteen.
twenty = Twenty.
twenty-five = Twenty-five.
thirty = Thirty.
last-one = Last one.
last-set = Last set.
next-set = Next set.
right = Right.
left = Left.
switch-right = Change sides. Right.
switch-left = Change sides. Left.
rest = Rest.
rest-10 = Rest. Ten seconds.
rest-15 = Rest. Fifteen seconds.
rest-20 = Rest. Twenty seconds.
rest-25 = Rest. Twenty-five seconds.
rest-30 = Rest. Thirty seconds.
rest-45 = Rest. Forty-five seconds.
rest-60 = Rest. One minute.

## Shared by several

press = Press.
let-go = Let go.
lift = Lift up.
lower = Lower.
lower-down = Lower down.
draw-in = Draw in.
squeeze = Squeeze gently.
rise = Rise.
down = Down.
set-down = Set it down.
slide-back = Slide back.
come-back = Come back.
come-upright = Come upright.
stand-up = Stand up.
sit-down = Sit down slowly.

## Warm-up

marching-ready = Marching. Get ready.
marching-next = Next: marching on the spot. Come up to standing.
marching-how = Knees as high as is easy, arms swinging.
marching-do = March on the spot.
marching-during = Knees up, arms swinging.
pelvic-tilt-ready = Pelvic tilt. Get ready.
pelvic-tilt-next = Next: pelvic tilt. Lie on your back, with your knees bent.
pelvic-tilt-how = Press your lower back flat, and let go.
pelvic-tilt-do = Press your lower back flat.
knee-to-chest-ready = Knee to chest. Get ready.
knee-to-chest-next = Next: knee to chest. Lie on your back, with your knees bent.
knee-to-chest-how = Draw one knee in, set it down, then change.
knee-to-chest-do = Draw your right knee in.
knee-to-chest-left = Draw your left knee in.
heel-slide-ready = Heel slide. Get ready.
heel-slide-next = Next: heel slide. Lie on your back, with your knees bent.
heel-slide-how = Slide one heel away and back, your pelvis still.
heel-slide-do = Slide your right heel away.
heel-slide-right = Right heel away.
heel-slide-left = Left heel away.

## Strength

bridge-ready = Bridge. Get ready.
bridge-next = Next: the bridge. Lie on your back, knees bent, arms beside you.
bridge-how = Lift your hips, hold, and lower slowly.
bridge-do = Lift your hips.
bridge-half = Lift your hips halfway.
bridge-one-leg-how = Hips up, then straighten one knee. Change legs.
bridge-one-leg = Lift. One knee straight.
bridge-other-leg = Lift. The other knee.
foot-down = Foot down, and lower.
hand-down = Hand down.
foot-forward = A foot forward.
bird-dog-ready = Bird dog. Get ready.
bird-dog-next = Next: bird dog. Come onto your hands and knees.
bird-dog-how = Reach one arm and the opposite leg out straight, then draw them in.
bird-dog-do = Right arm and left leg, reach.
bird-dog-right = Right arm, reach.
bird-dog-left = Left arm, reach.
bird-dog-slide-how = Slide one leg back, toes on the mat, then draw it in. Change legs.
bird-dog-slide-do = Slide your right leg back.
bird-dog-slide-right = Right leg back.
bird-dog-slide-left = Left leg back.
bird-dog-arm-how = Reach one arm out straight ahead, then set the hand down. Change arms.
bird-dog-arm-do = Reach your right arm out.
bird-dog-toes-how = Reach one arm ahead, slide the opposite leg back, toes on the mat. Change sides.
bird-dog-toes-do = Right arm out, left leg back.
bird-dog-leg-how = Reach one leg out straight behind you, then draw it in. Change legs.
bird-dog-leg-do = Reach your right leg out.
bird-dog-leg-right = Right leg, reach.
bird-dog-leg-left = Left leg, reach.
bird-dog-square-how = Reach arm and opposite leg, and draw a small square.
superman-ready = Superman. Get ready.
superman-next = Next: superman. Turn onto your stomach, with your arms ahead.
superman-how = Lift arms and legs a hand's width, hold, and lower.
superman-do = Lift arms and legs, low.
superman-arms-how = Lift only your arms, a hand's width. Your legs rest.
superman-arms-do = Lift only your arms.
superman-arms = Arms up, low.
superman-cross-how = Lift one arm and the opposite leg, low. Change every time.
superman-cross-do = Lift one arm, opposite leg.
superman-other = Lift the other side.
plank-ready = Plank. Get ready.
plank-next = Next: the plank. Turn onto your stomach, elbows under your shoulders.
plank-how = Toes on the mat. Lift until head, hips and heels make one straight line.
plank-do = Lift, and hold.
plank-during = Stay level, and keep breathing.
plank-knees-how = Knees on the mat. Lift until head, hips and knees make one straight line.
plank-knees-do = Knees down. Lift, and hold.
plank-incline-next = Next: the plank, standing. Come to a steady desk, hands on its edge.
plank-incline-how = Walk your feet back until head, hips and heels make one straight line.
plank-incline-do = Feet back, and hold.

## Stretches

cat-ready = Cat stretch. Get ready.
cat-next = Next: cat stretch. Come onto your hands and knees.
cat-how = Push your back up towards the ceiling, eyes down, then let it sink to level.
cat-breathe = Breathe out, and push up.
cat-do = Push your back up.
cat-up = Back up.
cat-sink = Let it sink.
forward-bend-ready = Seated bend. Get ready.
forward-bend-next = Next: seated bend. Sit on a chair, with your feet flat.
forward-bend-how = Fold forward as far as is easy. Roll up.
forward-bend-do = Fold forward, slowly.
forward-bend-up = Roll up slowly.
forward-bend-during = Let your head and arms hang.

## Sit breaks

walk-ready = Short walk. Get ready.
walk-next = Next: a short walk. Come up to standing.
walk-do = Walk, at an easy pace.
walk-how = Walk at an easy pace, arms loose, eyes ahead.
walk-during = Arms loose, eyes ahead.
shoulder-squeeze-ready = Shoulder squeeze. Get ready.
shoulder-squeeze-do = Draw your shoulder blades together.
shoulder-squeeze-how = Draw your shoulder blades together, hold, and let go.
calf-raise-ready = Calf raise. Get ready.
calf-raise-do = Rise onto the balls of your feet.
calf-raise-how = Rise onto your toes, hold, and lower slowly.
back-bend-ready = Small back bend. Get ready.
back-bend-do = Lean back a little.
back-bend-how = Lean back a little, hold, and come upright.
back-bend = Lean back.
sit-to-stand-ready = Sit to stand. Get ready.
sit-to-stand-next = Next: sit to stand. Sit on a steady chair.
sit-to-stand-do = Lean forward, and stand up.
sit-to-stand-how = Lean forward, stand up, then sit down slowly.
seated-twist-ready = Seated twist. Get ready.
seated-twist-do = Turn your chest to the right.
seated-twist-how = Turn your chest to one side, and come back.
seated-twist-right = Turn right.
seated-twist-left = Turn left.
march-ready = Slow march. Get ready.
march-do = Lift your right knee.
march-how = Lift one knee, set it down softly, change.
march-next = Next: slow march. Stand tall, beside something steady.
march-right = Right knee up.
march-left = Left knee up.
march-heel-right = Right heel up.
march-heel-left = Left heel up.
side-reach-ready = Side reach. Get ready.
side-reach-do = Right arm up, and lean.
side-reach-how = Reach one arm up, lean over, and come back.
side-reach-right = Right arm up.
side-reach-left = Left arm up.
