# Lo que dice la voz en español: una frase por línea.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Address: tú; said to somebody who does not look at the screen. A phrase has the time of its second:
# see the head of the English file.

## For every exercise

get-ready = Prepárate.
hold = Mantén.
release = Y suelta.
three = Tres.
two = Dos.
one = Uno.
one-done = Uno, ya.
well-done = Muy bien.
halfway = La mitad.
ten-seconds = Quedan diez segundos.
breathe = Sigue respirando.
breathe-out = Suelta el aire.
breathe-lift = Suelta el aire al subir.
breathe-press = Suelta el aire al apretar.
breathe-rise = Suelta el aire al subir.
stop-sharp = Si pincha, detente.
slower-is-harder = Más lento trabaja más.
small-and-smooth = Pequeño y suave.
long-not-high = Largo, no alto.
low-is-right = Bajo es mejor.
stand-tall = Espalda larga.
chair-way = Si estás en el suelo, ponte de lado e incorpórate con las manos.
five = Cinco.
ten = Diez.
fifteen = Quince.
twenty = Veinte.
twenty-five = Veinticinco.
thirty = Treinta.
last-one = La última.
last-set = Última serie.
next-set = Otra serie.
right = Derecha.
left = Izquierda.
switch-right = Cambia de lado. Derecha.
switch-left = Cambia de lado. Izquierda.
rest = Descansa.
rest-10 = Descansa. Diez segundos.
rest-15 = Descansa. Quince segundos.
rest-20 = Descansa. Veinte segundos.
rest-25 = Descansa. Veinticinco segundos.
rest-30 = Descansa. Treinta segundos.
rest-45 = Descansa. Cuarenta y cinco segundos.
rest-60 = Descansa. Un minuto.

## Shared by several

press = Aplasta.
let-go = Suelta.
lift = Sube.
lower = Baja.
lower-down = Baja del todo.
draw-in = Recoge.
squeeze = Junta suave.
rise = Sube.
down = Baja.
set-down = Apóyalo.
slide-back = Vuelve.
come-back = Vuelve.
come-upright = Vuelve arriba.
stand-up = Levántate.
sit-down = Siéntate despacio.

## Warm-up

marching-ready = Marcha. Prepárate.
marching-next = Ahora: marcha sin avanzar. Ponte de pie.
marching-how = Rodillas hasta donde sea fácil, brazos sueltos.
marching-do = Marcha sin avanzar.
marching-during = Rodillas arriba, brazos sueltos.
pelvic-tilt-ready = Báscula pélvica. Prepárate.
pelvic-tilt-next = Ahora: báscula pélvica. Boca arriba, rodillas dobladas.
pelvic-tilt-how = Aplasta la zona lumbar y suelta.
pelvic-tilt-do = Aplasta la zona lumbar.
knee-to-chest-ready = Rodilla al pecho. Prepárate.
knee-to-chest-next = Ahora: rodilla al pecho. Boca arriba, rodillas dobladas.
knee-to-chest-how = Acerca una rodilla, apoya el pie y cambia.
knee-to-chest-do = Acerca la rodilla derecha.
knee-to-chest-left = Acerca la rodilla izquierda.
heel-slide-ready = Deslizar el talón. Prepárate.
heel-slide-next = Ahora: deslizar el talón. Boca arriba, rodillas dobladas.
heel-slide-how = Desliza un talón y vuelve, con la pelvis quieta.
heel-slide-do = Desliza el talón derecho.
heel-slide-right = Talón derecho.
heel-slide-left = Talón izquierdo.

## Strength

bridge-ready = Puente. Prepárate.
bridge-next = Ahora: puente. Boca arriba, rodillas dobladas, brazos a los lados.
bridge-how = Sube la cadera, mantén y baja despacio.
bridge-do = Sube la cadera.
bridge-half = Sube hasta la mitad.
bridge-one-leg-how = Sube la cadera y estira una rodilla. Cambia de pierna.
bridge-one-leg = Sube. Una rodilla recta.
bridge-other-leg = Sube. La otra rodilla.
foot-down = Apoya el pie y baja.
hand-down = Apoya la mano.
foot-forward = Un pie adelante.
bird-dog-ready = Bird dog. Prepárate.
bird-dog-next = Ahora: bird dog. Apoya manos y rodillas.
bird-dog-how = Estira un brazo y la pierna contraria, y recógelos.
bird-dog-do = Brazo derecho y pierna izquierda.
bird-dog-right = Brazo derecho.
bird-dog-left = Brazo izquierdo.
bird-dog-slide-how = Desliza una pierna atrás, dedos apoyados, y recógela. Cambia de pierna.
bird-dog-slide-do = Desliza atrás la pierna derecha.
bird-dog-slide-right = Pierna derecha atrás.
bird-dog-slide-left = Pierna izquierda atrás.
bird-dog-arm-how = Estira un brazo al frente y apoya la mano. Cambia de brazo.
bird-dog-arm-do = Estira el brazo derecho.
bird-dog-toes-how = Estira un brazo, desliza atrás la pierna contraria. Cambia de lado.
bird-dog-toes-do = Brazo derecho, pierna izquierda.
bird-dog-leg-how = Estira una pierna atrás y recógela. Cambia de pierna.
bird-dog-leg-do = Estira la pierna derecha.
bird-dog-leg-right = Pierna derecha.
bird-dog-leg-left = Pierna izquierda.
bird-dog-square-how = Estira brazo y pierna contraria, y dibuja un cuadrado.
superman-ready = Superman. Prepárate.
superman-next = Ahora: superman. Boca abajo, brazos al frente.
superman-how = Sube brazos y piernas el ancho de una mano, y baja.
superman-do = Sube brazos y piernas, bajo.
superman-arms-how = Sube solo los brazos, el ancho de una mano. Las piernas descansan.
superman-arms-do = Sube solo los brazos.
superman-arms = Brazos arriba, bajo.
superman-cross-how = Sube un brazo y la pierna contraria, bajo. Cambia cada vez.
superman-cross-do = Un brazo, pierna contraria.
superman-other = El otro lado.
plank-ready = Plancha. Prepárate.
plank-next = Ahora: plancha. Boca abajo, codos bajo los hombros.
plank-how = Dedos apoyados. Sube: cabeza, cadera y talones en línea recta.
plank-do = Sube y mantén.
plank-during = En línea, y sigue respirando.
plank-knees-how = Rodillas apoyadas. Sube: cabeza, cadera y rodillas en línea recta.
plank-knees-do = Rodillas abajo. Sube y mantén.
plank-incline-next = Ahora: plancha de pie. Ve a un escritorio firme, manos en el borde.
plank-incline-how = Lleva los pies atrás: cabeza, cadera y talones en línea recta.
plank-incline-do = Pies atrás, y mantén.

## Stretches

cat-ready = Gato. Prepárate.
cat-next = Ahora: gato. Apoya manos y rodillas.
cat-how = Empuja la espalda hacia el techo, mirada abajo, y déjala bajar.
cat-breathe = Suelta el aire y redondea.
cat-do = Redondea la espalda.
cat-up = Espalda arriba.
cat-sink = Déjala bajar.
forward-bend-ready = Flexión en silla. Prepárate.
forward-bend-next = Ahora: flexión en silla. Siéntate, pies planos.
forward-bend-how = Dóblate hasta donde sea fácil. Sube redondeando.
forward-bend-do = Dóblate adelante, despacio.
forward-bend-up = Sube despacio.
forward-bend-during = Cabeza y brazos cuelgan.

## Sit breaks

walk-ready = Caminar un poco. Prepárate.
walk-next = Ahora: caminar un poco. Ponte de pie.
walk-do = Camina a paso cómodo.
walk-how = Camina a paso cómodo, brazos sueltos, mirada al frente.
walk-during = Brazos sueltos, mirada al frente.
shoulder-squeeze-ready = Juntar las escápulas. Prepárate.
shoulder-squeeze-do = Junta las escápulas.
shoulder-squeeze-how = Junta las escápulas, mantén y suelta.
calf-raise-ready = Subir talones. Prepárate.
calf-raise-do = Sube a las puntas de los pies.
calf-raise-how = Sube a las puntas, mantén y baja despacio.
back-bend-ready = Pequeña extensión. Prepárate.
back-bend-do = Inclínate un poco atrás.
back-bend-how = Inclínate un poco atrás, mantén y vuelve.
back-bend = Inclínate atrás.
sit-to-stand-ready = Sentadilla en silla. Prepárate.
sit-to-stand-next = Ahora: sentadilla en silla. Siéntate en una silla firme.
sit-to-stand-do = Inclínate y levántate.
sit-to-stand-how = Inclínate, levántate y siéntate despacio.
seated-twist-ready = Giro en silla. Prepárate.
seated-twist-do = Gira el pecho a la derecha.
seated-twist-how = Gira el pecho a un lado y vuelve.
seated-twist-right = Gira a la derecha.
seated-twist-left = Gira a la izquierda.
march-ready = Marcha lenta. Prepárate.
march-do = Sube la rodilla derecha.
march-how = Sube una rodilla, apoya suave y cambia.
march-next = Ahora: marcha lenta. De pie, junto a algo firme.
march-right = Rodilla derecha.
march-left = Rodilla izquierda.
march-heel-right = Talón derecho.
march-heel-left = Talón izquierdo.
side-reach-ready = Estirar el costado. Prepárate.
side-reach-do = Brazo derecho arriba, e inclínate.
side-reach-how = Estira un brazo arriba, inclínate y vuelve.
side-reach-right = Brazo derecho arriba.
side-reach-left = Brazo izquierdo arriba.
