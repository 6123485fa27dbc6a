# Nombres de los ejercicios, músculos, rutinas y datos en español, y lo que se dice de ellos.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Address: tú. Names as physiotherapists use them: báscula pélvica, puente, bird dog, plancha, gato,
# superman; what a region calls them otherwise stands in .also. The head of the English file says
# what each line is.

## Warm-up

exercise-marching = Marcha
    .also = marcha en el sitio | marchar en el sitio | marchar | marcha en el lugar | marchar en el lugar | marchar en su lugar | caminar en el sitio
    .place = de pie
    .do = Ponte de pie, con la espalda larga, y marcha sin avanzar: rodillas hasta donde sea fácil, brazos sueltos, pies que apoyan suave.
    .feel = Entras en calor y aún podrías hablar. Cuando la cuenta dice “Mantén”, sigues marchando.
    .stop = Detente si te duele más la espalda o una pierna, o si te mareas. Sube menos las rodillas, con una mano en la pared.

exercise-pelvic-tilt = Báscula pélvica
    .also = báscula | basculación pélvica | retroversión pélvica | inclinación pélvica | pelvis
    .place = boca arriba
    .move = Aplasta
    .do = Dobla las rodillas. Aplasta la zona lumbar contra la colchoneta, mantén y suelta.
    .feel = El abdomen se mete y la zona lumbar se alarga. Pequeño y fácil; sigues respirando.
    .stop = Detente si te duele más la espalda o una pierna. Prueba antes con la mitad del movimiento.

exercise-knee-to-chest = Rodilla al pecho
    .also = rodilla | rodillas | rodillas al pecho
    .place = boca arriba
    .move = Acerca
    .do = Dobla las rodillas. Acerca una al pecho con las dos manos, mantén y apoya el pie.
    .feel = Un estiramiento leve en el glúteo y la zona lumbar. Hombros y cuello siguen en la colchoneta.
    .stop = Detente si el dolor baja por la pierna. Si se queja la rodilla, sujeta por detrás del muslo.
exercise-knee-to-chest-rung-3-4 =
    .variant = La otra pierna queda estirada.

exercise-heel-slide = Deslizar el talón
    .also = talón | deslizamiento | deslizamiento de talón | deslizamiento de talones | deslizar
    .place = boca arriba
    .move = Desliza
    .do = Dobla las rodillas. Desliza un talón hasta casi estirar la pierna, espera y vuelve.
    .feel = El abdomen trabaja en silencio para que la pelvis no se mueva con la pierna.
    .stop = Detente si la espalda se arquea o duele. Desliza solo hasta donde siga tranquila.
exercise-heel-slide-rung-3-5 =
    .variant = El talón flota justo encima de la colchoneta.

## Strength

exercise-bridge = Puente
    .also = puente de glúteos | puente de glúteo | elevación de cadera | elevación de pelvis | hip thrust
    .place = boca arriba
    .move = Sube
    .do = Rodillas dobladas, brazos a los lados. Sube la cadera todo lo que puedas sin forzar, mantén y baja despacio.
    .feel = Los glúteos y la parte de atrás de los muslos hacen el trabajo. La zona lumbar solo sostiene.
    .stop = Detente si te duele más la espalda. Si se acalambra el muslo, acerca los talones.
exercise-bridge-rung-0-1 =
    .variant = Sube hasta la mitad.
exercise-bridge-rung-8-11 =
    .do = Sube la cadera, estira una rodilla, mantén, apoya el pie y baja. Cambia de pierna en cada repetición.

exercise-bird-dog = Bird dog
    .also = perro de caza | pájaro perro | perro pájaro | birddog | perro | cuadrupedia
    .place = a cuatro apoyos
    .move = Estira
    .do = Estira el brazo derecho y la pierna izquierda, luego junta codo y rodilla. Cambia de lado. “Derecho” es el brazo.
    .feel = Te alargas de los dedos al talón. La espalda, tan quieta que llevaría una taza de té.
    .stop = Detente si la espalda se hunde o duele. Levanta solo la pierna o solo el brazo.
exercise-bird-dog-rung-0-1 =
    .move = Desliza atrás
    .stop = Detente si la espalda se hunde o duele. Desliza la mitad, o apoya solo los dedos un paso atrás.
    .do = Con manos y rodillas apoyadas, desliza una pierna atrás, dedos en la colchoneta, y recógela. Cambia de pierna. “Derecho” es la pierna.
exercise-bird-dog-rung-2 =
    .feel = El pecho sigue nivelado sobre las dos manos; la espalda, tan quieta que llevaría una taza de té.
    .stop = Detente si la espalda se hunde o duele. Estira más bajo, o desliza una pierna atrás, dedos en la colchoneta.
    .do = Con manos y rodillas apoyadas, estira un brazo al frente y vuelve a apoyar la mano. Cambia de brazo. “Derecho” es el brazo.
exercise-bird-dog-rung-3-4 =
    .stop = Detente si la espalda se hunde o duele. Desliza la pierna atrás, con los dedos en la colchoneta.
    .do = Con manos y rodillas apoyadas, estira una pierna atrás y recógela. Cambia de pierna. “Derecho” es la pierna.
exercise-bird-dog-rung-5-6 =
    .stop = Detente si la espalda se hunde o duele. Desliza solo la pierna, o estira solo el brazo.
    .do = Estira un brazo y desliza atrás la pierna contraria, dedos en la colchoneta. Recoge los dos. Cambia de lado. “Derecho” es el brazo.
exercise-bird-dog-rung-11 =
    .variant = Dibuja en el aire un cuadrado pequeño con mano y pie.

exercise-superman = Superman
    .also = supermán | super | súper
    .place = boca abajo
    .move = Sube
    .do = Brazos al frente, mirada en la colchoneta. Sube brazos y piernas el ancho de una mano, mantén y baja. Bajo es mejor.
    .feel = Trabajo parejo en la espalda y los glúteos. La frente sigue sobre una toalla doblada, la respiración tranquila.
    .stop = Detente ante cualquier pinchazo en la espalda. Sáltalo y haz bird dog: entrena los mismos músculos.
exercise-superman-rung-0-1 =
    .feel = Trabajo parejo en la parte alta de la espalda. La frente sigue sobre una toalla doblada, la respiración tranquila.
    .do = Brazos al frente, mirada en la colchoneta. Sube solo los brazos el ancho de una mano, mantén y baja. Las piernas descansan.
exercise-superman-rung-2-3 =
    .do = Brazos al frente, mirada abajo. Sube un brazo y la pierna contraria el ancho de una mano, mantén y baja. Cambia en cada repetición.

exercise-plank = Plancha
    .also = plancha abdominal | plancha frontal | plank | plancha de antebrazos | tabla
    .place = boca abajo, sobre los codos
    .move = Sube
    .do = Codos bajo los hombros, dedos de los pies apoyados. Sube hasta que cabeza, cadera y talones formen una línea recta.
    .feel = Abdomen y glúteos firmes, espalda nivelada, y sigues respirando.
    .stop = Detente si la zona lumbar se hunde o duele. Apoya las rodillas y prueba otra vez.
exercise-plank-rung-0-2 =
    .stop = Detente si la zona lumbar se hunde o duele. Descansa y luego mantén la mitad del tiempo.
    .do = Codos bajo los hombros, rodillas apoyadas. Sube hasta que cabeza, cadera y rodillas formen una línea recta.
exercise-plank-rung-3-4 =
    .stop = Detente si la zona lumbar se hunde o duele. Acércate al escritorio: cuanto más de pie, más fácil.
    .place = de pie ante un escritorio
    .move = Pies atrás
    .do = Manos en un escritorio firme, brazos rectos. Lleva los pies atrás hasta que cabeza, cadera y talones formen una línea recta.

## Stretches

exercise-cat = Gato
    .also = gato vaca | el gato | estiramiento del gato | gato camello | postura del gato
    .place = a cuatro apoyos
    .move = Redondea
    .do = Con manos y rodillas apoyadas, empuja la espalda hacia el techo, mirada al suelo. Luego déjala bajar hasta nivelarla.
    .feel = Una ola suave y lenta por toda la espalda. Suelta el aire al subir.
    .stop = Detente si pincha. Quédate en la parte media del movimiento, donde es fácil.
exercise-cat-rung-0 =
    .variant = La mitad de altura.

exercise-forward-bend = Flexión en silla
    .also = flexión | flexión sentada | flexión hacia delante | flexión hacia adelante | inclinación en silla | silla
    .place = en una silla
    .move = Dobla adelante
    .do = Siéntate con los pies planos. Dóblate adelante hasta donde sea cómodo, cabeza y brazos colgando. Sube redondeando, despacio.
    .feel = Un estiramiento suave en la zona lumbar. El cuello suelto, la mirada en el suelo.
    .stop = Detente si duele o te mareas. Nunca en las dos primeras horas tras levantarte.
exercise-forward-bend-rung-0 =
    .variant = Los antebrazos se apoyan en los muslos.
exercise-forward-bend-rung-4-6 =
    .variant = Las manos van hacia los tobillos.

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = Caminar un poco
    .also = caminar | caminata | andar | paseo | pasear | caminata corta
    .place = de pie
    .do = Levántate y camina a paso cómodo, mirada al frente, brazos sueltos. Basta con ir a la ventana y volver.
    .feel = Los brazos se mueven y aún podrías hablar. Cuando la cuenta dice “Mantén”, sigues caminando.
    .stop = Detente si te duele más la espalda o una pierna, o si te mareas. Siéntate y descansa.
exercise-walk-rung-3 =
    .variant = Un poco más rápido.

exercise-shoulder-squeeze = Juntar las escápulas
    .also = escápulas | omóplatos | juntar omóplatos | juntar escápulas | retracción escapular | hombros | hombros atrás
    .place = en silla o de pie
    .move = Lleva atrás
    .do = Siéntate o ponte de pie, espalda larga, brazos sueltos. Lleva las escápulas atrás y júntalas suave, mantén y suelta.
    .feel = Un trabajo ligero entre las escápulas. Hombros bajos, costillas quietas, cuello largo.
    .stop = Detente si duele el cuello o un hombro, o si te hormiguea un brazo. Prueba antes con la mitad.

exercise-calf-raise = Subir talones
    .also = talones | elevación de talones | pantorrillas | gemelos | puntas | de puntillas | elevación de pantorrillas
    .place = de pie junto al escritorio
    .move = Sube
    .do = Yemas de los dedos en un escritorio firme. Sube despacio a las puntas de los pies, mantén y baja suave los talones.
    .feel = Las dos pantorrillas trabajan igual. Los tobillos rectos y el cuerpo largo.
    .stop = Detente si duele una pantorrilla, un talón o un tobillo. Sube la mitad, o déjalo por hoy.
exercise-calf-raise-rung-0 =
    .variant = Sube hasta la mitad, con las dos palmas en el escritorio.

exercise-back-bend = Pequeña extensión
    .also = extensión | extensión lumbar | extensión de pie | arco atrás | inclinarse atrás
    .place = de pie
    .move = Inclínate atrás
    .do = Pies al ancho de la cadera, manos en la cintura. Inclínate un poco atrás desde el pecho, mantén y vuelve.
    .feel = Se abre la parte de delante del cuerpo. Rodillas y cuello largos, mirada al frente.
    .stop = Detente si pincha, baja por una pierna o te mareas. Entonces basta con estar de pie y alargarte.
exercise-back-bend-rung-0 =
    .variant = La mitad.

exercise-sit-to-stand = Sentadilla en silla
    .also = levantarse y sentarse | sentarse y levantarse | levantarse | sentadilla | sentarse y pararse | sentadillas | sentarse
    .place = en una silla
    .move = Levántate
    .do = Asegura la silla para que no ruede. Pies planos, inclínate desde la cadera, levántate, mantén y siéntate despacio.
    .feel = Te levantan los muslos y los glúteos. La espalda conserva su forma al sentarte y al levantarte.
    .stop = Detente si te duele más una rodilla o la espalda. Ayúdate con las manos o usa un asiento más alto.
exercise-sit-to-stand-rung-0 =
    .variant = Empuja con las manos.
exercise-sit-to-stand-rung-3-4 =
    .variant = Brazos cruzados sobre el pecho.

exercise-seated-twist = Giro en silla
    .also = giro | giro sentado | rotación | torsión | rotación de tronco | giro de tronco
    .place = en una silla
    .move = Gira
    .do = Siéntate con la espalda larga, pies planos, brazos cruzados sobre el pecho. Gira el pecho a un lado, mantén y vuelve.
    .feel = Un estiramiento leve alrededor de las costillas. El asiento y las rodillas no se mueven.
    .stop = Detente si se traba, o si el dolor baja por una pierna. Gira la mitad; nunca te fuerces con los brazos.
exercise-seated-twist-rung-0 =
    .variant = La mitad.

exercise-march = Marcha lenta
    .also = marcha en el escritorio | marchar despacio | rodilla arriba
    .place = de pie junto al escritorio
    .do = Yemas de los dedos en un escritorio firme. Sube una rodilla hasta donde sea fácil, mantén y apoya suave el pie.
    .feel = La pierna de apoyo firme, la espalda larga, y sigues respirando.
    .stop = Detente si te duele más la cadera o la espalda, o si te tambaleas. Levanta solo el talón.
exercise-march-rung-0 =
    .variant = Los dedos del pie siguen en el suelo.
exercise-march-rung-4-5 =
    .variant = Manos libres, si el apoyo es firme.

exercise-side-reach = Estirar el costado
    .also = inclinación lateral | costado | estiramiento lateral | lateral
    .place = en silla o de pie
    .move = Estira arriba
    .do = Siéntate o ponte de pie. Estira un brazo arriba, inclínate un poco al otro lado, mantén y vuelve. “Derecho” es el brazo.
    .feel = Un costado se alarga de la cadera a los dedos. Los dos pies, o los dos glúteos, siguen apoyados.
    .stop = Detente si duele un hombro o la espalda. Apoya entonces la mano en la cadera.
exercise-side-reach-rung-0 =
    .variant = La mano descansa sobre la cabeza.

## Muscles: by the key that `works` names, with dashes

muscle-deep-abdominals = abdomen profundo
muscle-lower-back = zona lumbar
muscle-glutes = glúteos
muscle-hip-flexors = flexores de la cadera
muscle-erector-spinae = erectores de la columna
# Not “isquiotibiales”: lists join with “y”, which would have to be “e” before it.
muscle-hamstrings = parte posterior del muslo
muscle-shoulders = hombros
muscle-abdominals = abdominales
muscle-upper-back = parte alta de la espalda
muscle-calves = pantorrillas
muscle-thighs = muslos
muscle-obliques = oblicuos

## Routines

routine-whole = Rutina completa
    .also = completa | entera | toda | la completa | rutina entera | la larga

routine-short = Rutina corta
    .also = corta | la corta | rápida | la rápida | breve

routine-stretches = Estiramientos
    .also = estiramiento | estirar | estiramientos | elongación

routine-pregnancy = Rutina de embarazo
    .also = embarazo | embarazada | rutina para embarazadas

routine-standing = Fuera del suelo
    .also = sin ir al suelo | de pie | sin suelo | en silla | en una silla | sentado | sentada | silla | parado | parada | sin piso

routine-breaks = Pausas activas

## Facts

fact-fewer-new-spells = 45 % menos de riesgo, aproximadamente, de otro episodio de dolor lumbar, en ensayos de ejercicio con educación. Se pierde tras un año: no lo dejes.

fact-active-breaks = 9 % de 47 oficinistas con alto riesgo tuvo un nuevo dolor lumbar haciendo pausas activas, frente al 33 % de 100 sin ellas. La diferencia real puede ser menor.

fact-walking = 2 minutos de caminar cada 40 dieron un alivio breve en un estudio. Cualquier pasillo sirve.

fact-early-bending = 1 o 2 horas conviene esperar, tras levantarse, antes de las flexiones. En un ensayo, doblarse menos a primera hora redujo el dolor de espalda.

fact-few-at-a-time = Menos de 4 ejercicios a la vez se mantienen mejor. La rutina corta tiene 2 de fuerza, entre una marcha y un estiramiento.

fact-starting-again = La mitad de la gente o más deja sus ejercicios en casa. Si te pasa, no eres la única persona, y cualquier día es bueno para volver.

fact-little-harm = 125 de 138.337 personas en programas con app refirieron algún daño, casi siempre más dolor. Cuando un ejercicio te duele más, te detienes.

fact-reminders-help = 2 cosas que piden las personas con dolor de espalda: recordatorios repetidos y un temporizador. Aquí tienes las dos.

fact-strong-backs = 1 postura es la mejor: la siguiente. Ninguna es mala. La espalda es fuerte y se adapta a la carga.

fact-walks-between = 208 días hasta el siguiente episodio de dolor de espalda con un programa de caminar, 112 sin él, en un ensayo. La meta: media hora casi todos los días.

fact-posterior-chain = 4 eslabones forman tu parte de atrás: zona lumbar, glúteos, isquiotibiales y pantorrillas. No se ven en el espejo, así que es fácil olvidarlos.
    .source = El artículo del que vienen estos ejercicios

fact-front-and-back = 2 lados sostienen tu tronco, dice el artículo del que vienen estos ejercicios: abdomen y zona lumbar. Aquí entrenas los dos.
    .source = El artículo del que vienen estos ejercicios
