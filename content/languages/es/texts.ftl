# Lo que Lumbar dice en español. HTML de Telegram.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand: 2026-11-29
# Address: tú, everywhere, buttons too. Neutral Spanish: no word that is odd in Madrid, Mexico City or
# Buenos Aires (no vosotros, no voseo, no “coger”); nothing that needs the gender of the person.
# Safety terms as patients read them in: MedlinePlus en español (Biblioteca Nacional de Medicina de
# EE. UU.), “Lumbago agudo” and “Ataque cardíaco”.
# The name of an exercise stands as a label (“{ $name }: …”), never inside a sentence. CLDR has three
# plurals here: one, many (a million, which takes “de”) and other.

## Buttons: three words or fewer

button-start = Empezar
button-begin = Comenzar
button-aloud-on = Con voz
button-aloud-off = En silencio
button-standing = Sin ir al suelo
button-pause = Pausa
button-resume = Seguir
button-skip = Saltar
button-back = Atrás
button-stop = Parar
button-hurts = Me duele
button-mistake = Fue un error
button-safety-none = Ninguna de estas
button-safety-emergency = Emergencia
button-safety-doctor = Ir al médico
button-safety-clinician = Consultar antes
button-cleared = Tengo permiso
button-flare-session = Sesión suave
button-flare-walk = Caminar un poco
button-pregnancy = Embarazo
button-surgery = Cirugía de espalda
button-bones = Huesos frágiles
button-other = Otra cosa
button-surgery-recent = Últimos 3 meses
button-surgery-cleared = Más, con permiso
button-surgery-not-cleared = Más, sin permiso
button-agreed = Sí, de acuerdo
button-not-yet = Todavía no
button-another = También otra
button-pregnancy-over = Fin del embarazo
button-bones-well = Huesos bien
button-whole = Rutina completa
button-short = Rutina corta
button-too_easy = Muy fácil
button-right = Bien así
button-too_hard = Muy difícil
button-go-on = Continuar
button-start-over = Desde el principio
button-gentle = Suave
button-standard = Normal
button-strong = Intenso
button-ready-shorter = Prep. corta
button-ready-usual = Prep. media
button-ready-longer = Prep. larga
button-calm-on = Cuenta tranquila
button-calm-off = Cuenta en vivo
button-itself-on = Todo seguido
button-itself-off = Cuando yo diga
button-swap = Cambiar
button-leave-out = Quitar
button-bring-back = Recuperar
button-voice-on = Con voz
button-voice-off = Sin voz
button-dark-on = Oscuro
button-dark-off = Claro
button-no-voice = Sin voz
button-moves = Ver el movimiento
button-poses = Ver las posturas
button-forget = Borrar todo
button-keep = No borrar
button-export = Exportar antes
button-all = Los ejercicios
button-done = Hecho
button-later = Más tarde
button-enough = Basta por hoy
button-in-15 = En 15 min
button-in-60 = En 1 hora
button-not-today = Hoy no
button-one-more = Un paso más
button-turn-off = Desactivar
button-turn-on = Activar
button-settings = Todos los ajustes
button-language = Idioma
button-other-place = Otro lugar
button-remind = Recordatorio
button-breaks = Pausas activas
button-unpause = Reanudar ya
button-open-chat = Abrir nuestro chat
button-pause-hour = 1 hora
button-pause-today = Resto del día
button-pause-week = 1 semana
button-pause-fortnight = 2 semanas
button-pause-told = Hasta que avise
button-call-off = Cancelar pausa
button-stretch = Estirar
button-progress = Progreso
button-help = Los comandos
button-stop-session = Parar sesión
button-stop-reminders = Quitar recordatorios
button-stop-breaks = Quitar pausas activas
button-stop-pause = Terminar la pausa

## start: the first evening

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }</b>, { $how }
begin-aloud-itself = con cuenta en voz alta, todo seguido.
begin-aloud-ready = con cuenta en voz alta; cada ejercicio, cuando tú digas.
begin-silent-itself = con cuenta en silencio, todo seguido.
begin-silent-ready = con cuenta en silencio; cada ejercicio, cuando tú digas.
begin-here-itself = todo seguido.
begin-here-ready = cada ejercicio cuando tú digas.

## Who it is

welcome =
    Soy Lumbar y entreno espaldas que pasan mucho tiempo sentadas.
    La rutina completa dura { $minutes } minutos; la corta, { $short }.
    Tú te mueves. Yo cuento cada segundo.
bot-name = Lumbar
description = Un entrenador para espaldas que pasan mucho tiempo sentadas. Te guía en ejercicios para la zona lumbar, cuenta cada segundo contigo y guarda tu progreso.
short-description = Un entrenador de espalda para quienes pasan muchas horas en una silla. Cuenta cada segundo.

help =
    <b>Lo que sé hacer</b>
    { $commands }

    En una sesión, escribe: pausa, seguir, saltar, cambiar, atrás, más fácil, parar, me duele.
    Por ejemplo: /remind 9:30 lun-vie, /breaks 9-17 cada 50, /pause 2 semanas.
help-group =
    <b>Lo que sé hacer aquí</b>
    { $commands }

    Leo comandos, botones y respuestas a mis mensajes. En una sesión, responde: pausa, saltar, más fácil, parar, me duele.
    Los recordatorios, los ajustes y tu progreso quedan entre tú y yo: escríbeme en privado.
help-line = /{ $command }  { $says }

command-routine = Hacer una rutina, completa o corta
command-stretch = Estirar ahora
command-exercises = Ver todos los ejercicios
command-progress = Ver lo que has hecho
command-remind = Recibir avisos a tus horas
command-breaks = Interrumpir las horas de silla
command-pause = Hacer una pausa de horas o días
command-resume = Terminar una pausa
command-timezone = Decir dónde estás
command-level = Elegir la intensidad
command-voice = Oír cómo cuento
command-language = Elegir mi idioma
command-settings = Cambiar cómo te entreno
command-why = Qué hace el ejercicio por la espalda
command-help = Ver todo lo que sé hacer
command-privacy = Qué guardo sobre ti
command-export = Recibir todos tus datos
command-forget = Borrar todos tus datos
command-start = Empezar aquí

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>¿Por qué la zona lumbar?</b>
    La espalda es fuerte y se adapta a la carga. Ninguna postura es mala; la mejor es la siguiente. (Slater, JOSPT 2019)

    Cerca de un 45 % menos de riesgo de un nuevo episodio de dolor lumbar, en ensayos de ejercicio con algo de educación. El efecto se pierde en un año: no lo dejes del todo. (Steffens, JAMA Internal Medicine 2016)

    El artículo del que vienen estos ejercicios dice que una espalda fuerte alivia y previene el dolor y mejora la postura. Lo del dolor tiene buenas pruebas. Lo de la postura, no: la forma de sentarse o de estar de pie apenas dice a quién le dolerá la espalda.

    Los erectores de la columna suben a ambos lados de ella. Con los glúteos, los isquiotibiales y las pantorrillas forman la cadena posterior, la parte de ti que no se ve en el espejo.

    Enseño ejercicio. No hago diagnósticos ni tratamientos.

privacy =
    <b>Qué guardo</b>
    • Tu id de Telegram
    • Tu respuesta a la pregunta de seguridad, su fecha y lo que indicaste: un embarazo, una operación y su fecha, huesos frágiles u otra cosa
    • Tus ajustes, tu zona horaria y las horas de tus recordatorios
    • Cuánto te cuesta cada ejercicio y cuáles quitaste
    • Las sesiones que hiciste, tus mejores marcas y lo que dije y pregunté al final
    • Qué te dolió en ellas en los últimos 12 meses, cuánto y dónde
    • Lo último que te pregunté, a qué dijiste que no y qué decían mis últimos recordatorios

    No guardo tu nombre, ni tus mensajes, escritos o hablados, ni la ubicación que compartiste.

    Todo queda en manos de quienes administran este bot y no sale de ahí. Pueden leerlo. Pueden tener copias de seguridad: sigues en ellas hasta que se desechan, y ninguna te trae de vuelta después de /forget. Telegram transporta nuestros mensajes y tiene su propia política.

    /export te lo envía todo. /forget lo borra.

## What it does not understand

lost =
    No lo entiendo. Te guío en ejercicios para la espalda.
    Prueba /routine, /stretch o /help.
lost-live =
    No lo entiendo. Tu sesión sigue en marcha.
    Escribe pausa, saltar, parar o me duele, o usa los botones.
unknown-command =
    No conozco /{ $command }.
    { $near ->
        [none] Esto es lo que sé hacer.
       *[other] ¿Querías decir /{ $near }? En /help está todo.
    }
near-command = Con “{ $words }”, ¿querías decir /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Hola. Te guío en ejercicios para la zona lumbar y cuento cada segundo.
    Con { $short } minutos basta para empezar.
said-thanks = De nada. ¿Quieres más?
said-sign = Anotado. Cuando quieras:
said-well = Qué bien. Cuando quieras:
said-kept = Cuídate. No te escribo hasta que tengas permiso médico.
lost-kept = No lo entiendo. No te escribo hasta que tengas permiso médico; entonces, el botón te trae de vuelta.
said-no = Está bien. Cuando quieras:
said-live = Aquí estoy. Tu sesión sigue en marcha.
said-file = No puedo ver imágenes ni archivos. Dímelo con palabras o toca un botón:
said-elsewhere = Eso es un mensaje reenviado, así que lo dejo. Dímelo con tus palabras o toca un botón:
let-go = Bien, lo dejo. Esto es lo demás que sé hacer:
minutes-whole = { $whole } minutos: la rutina completa. La corta dura { $short }.
minutes-short = { $short } minutos: la rutina corta. Tú te mueves, yo cuento.
minutes-few =
    Un estiramiento dura 1 o 2 minutos.
    La rutina corta dura { $short }, y puedes parar antes.
stop-which = <b>¿Qué quieres parar?</b>
stop-session = Hay una sesión en marcha.
stop-nothing = No hay nada que parar: ni sesión, ni recordatorios, ni pausas activas. Solo escribo si tú escribes.
passed = Eso ya pasó.
stopped-unkept = Detenido. Aún no puedo guardarlo. Sigo intentándolo y te aviso cuando esté.
kept-now = Ya está guardado.
forget-waits = Aún no puedo borrarlo todo. Sigo intentándolo y te aviso cuando esté.
saved-before = Algo me interrumpió, pero eso quedó guardado.
not-yours = Estos botones son de otra persona. Envía /routine para tener los tuyos.
chat-busy = Una sesión a la vez en este chat. Escríbeme en privado y empezamos enseguida.
chat-busy-topics = Una sesión a la vez en este grupo: sus temas comparten un mismo límite de mensajes por minuto. Escríbeme en privado y empezamos enseguida.
too-many-begin = Varias personas empiezan justo ahora. Toca “Empezar” otra vez en unos segundos.
too-many = Hay muchas personas entrenando ahora. Toca “Empezar” otra vez en medio minuto.
trouble = Algo falló de mi lado. Lo que llevas hecho está guardado. Inténtalo otra vez.
trouble-kept = Eso está guardado, pero no pude mostrarlo. Vuelve a mirar en un momento.
unanswered = Telegram no respondía, así que esto quedó sin respuesta: { $what }. Pídelo otra vez si aún te hace falta.
unanswered-all-done = Telegram no respondía y no pude contestarte. Aun así, está hecho: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (hecho)
unanswered-message = tu mensaje
unanswered-more = { $count } más
trouble-store = Ahora no puedo guardar, así que no cambié nada. Inténtalo otra vez en un momento.
trouble-unsure = No sé si eso se guardó. Vuelve a mirar en un momento y repítelo si no está.
unreadable = No puedo leer tus datos, así que los dejo como están. Ya avisé a quienes administran este bot.

## For those who run the bot

owner-told =
    <b>Algo necesita atención.</b>
    { $what }{ $again }
owner-told-again = { "" }
    { $count } más de este tipo desde la última vez que te avisé.
stats =
    <b>Lumbar { $version }</b>, en marcha desde { $since } UTC

    • Sesiones en curso: { $live }
    • Actualizaciones: { $updates } recibidas, { $waiting } en espera, 95 % atendidas en { $answered }
    • Recordatorios: { $sent } enviados, { $late } tarde, { $lost } perdidos
    • Llamadas a Telegram: { $calls }, { $slowed } con orden de esperar, { $refused } sin efecto
    • Fin de los ejercicios: 99 % con { $ends } de retraso como máximo
    • Bucle de eventos: 99 % con { $lag } de retraso como máximo{ $several }
stats-replicas = { "" }
    • Réplicas: { $count }, contadas juntas
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = más de 30 s

## In groups

group-hello = Soy Lumbar, entrenador de espalda: con /routine empezamos, una persona a la vez. Leo comandos, botones y respuestas a mis mensajes.
group-hears =

    En un grupo leo botones, comandos y respuestas a mis mensajes. Para terminar, toca “Parar” o respóndeme.
group-safety =
    Antes, una pregunta sobre tu seguridad en nuestro chat privado: ábrelo y responde allí.
    Luego toca “Empezar” aquí.
group-first = Responde antes a mi pregunta en nuestro chat privado.
group-begun = Empiezas tú.
group-stopped = Terminado.
hurts-toast = Detente ahí. Baja despacio.
group-hurts = Detenido. Qué hacer ahora está en nuestro chat.
group-aside = A eso respondo en nuestro chat.
write-in-private = Aquí no puedo saber quién eres. Escríbeme en privado y empezamos enseguida.
not-there = Ahora no puedo escribir en ese grupo, así que respondo aquí.
moved-slow = Ese grupo está en modo lento, demasiado lento para contar. Seguimos aquí.
moved-here = No puedo escribir donde estaba tu sesión. Sigue aquí.

## Safety

# The English says where each sign is from (NHS, IFOMPT, RCEM, BJSM, PAR-Q); the words are those of the
# services named at the head. A clinician has not reviewed the wording.
safety-first = <b>Primero, tu seguridad.</b> ¿Te pasa ahora alguna de estas cosas?
safety-again = <b>Primero, tu seguridad.</b> { $why } ¿Te pasa ahora alguna de estas cosas?
safety-list =
    <b>Emergencia: pide ayuda de inmediato</b>
    • Dolor, hormigueo, entumecimiento o debilidad en las dos piernas
    • Una pierna o un pie que pierde fuerza
    • Entumecimiento u hormigueo alrededor de los genitales o del ano
    • Problemas nuevos para orinar, para defecar o en la función sexual
    • Dolor en el pecho
    • Dolor fuerte y repentino de espalda o de vientre, con sensación de desmayo o con un aneurisma conocido
    • Un accidente grave, o uno leve si tienes osteoporosis o llevas mucho tiempo con corticoides

    <b>Ve pronto al médico</b>
    • Fiebre, pérdida de peso sin causa, una deformidad nueva, dolor que no cede por la noche
    • Cáncer, ahora o en el pasado
    • Defensas bajas o drogas inyectadas, que hacen más probable una infección
    • Un primer dolor de espalda fuerte después de los 50 años

    <b>Consulta antes a un profesional de la salud</b>
    • Osteoporosis, una fractura de vértebra, otra fractura reciente, un tumor
    • Enfermedad del corazón inestable, presión arterial alta sin controlar, desmayos
    • Cirugía de espalda en los últimos 3 meses, o anterior y aún sin permiso médico
    • Embarazo: no es motivo para parar, y tiene su propia rutina
safety-why-yes = Dijiste que una de estas cosas te pasaba. Responde de nuevo solo cuando un médico te dé permiso.
safety-why-unclear = Dijiste que antes hay que consultar a un profesional. Responde de nuevo solo cuando lo hayas hecho.
safety-why-sign = Lo que me contaste puede ser señal de algo serio, así que pregunto antes que nada.
safety-why-leg = Te dolió en una pierna, así que pregunto otra vez antes de seguir.
safety-why-pains = Te dolió 2 veces en 14 días, así que pregunto otra vez.
safety-why-away = Han pasado 4 semanas o más desde tu última sesión, así que pregunto otra vez.
safety-why-year = Pregunto una vez al año, porque mucho puede cambiar.
safety-why-birth = Después de un parto, espera a que tu matrona, partera o médico esté de acuerdo.
safety-clear = Bien. Si algo te duele más, toca “Me duele”, o detente.
safety-stays-pregnancy = Tu rutina sigue siendo la del embarazo. Cuando termine, dilo en /settings.
safety-stays-bones = Por tus huesos, lo que dobla la espalda hasta el tope queda fuera.
safety-clear-start = Envía /routine aquí, o toca “Empezar” donde lo pediste.
safety-yes =
    <b>No hagas ejercicio ahora, por favor.</b>
    Si es una de las siete primeras, es una emergencia. { $call }.

    ¿De cuál de las tres listas era?
safety-emergency =
    <b>No hagas ejercicio ahora, por favor.</b>
    { $call }. Di qué sientes y desde cuándo, y no te pongas al volante.
safety-emergency-then =
    Guardo silencio: ni recordatorios ni pausas activas. Cuando un médico te dé permiso, o si se te fue el dedo, toca el botón o envía /routine, y vuelvo a preguntar.
safety-doctor =
    <b>Todavía no hagas ejercicio conmigo, por favor.</b>
    Ve al médico en los próximos días, y hoy mismo si tienes fiebre o te sientes mal. Si aparece una de las siete primeras señales, { $call }.
safety-doctor-then =
    Hasta entonces guardo silencio: ni recordatorios ni pausas activas. Cuando tengas permiso médico, toca el botón o envía /routine, y vuelvo a preguntar.
safety-clinician = <b>¿Cuál de estas es?</b>
safety-clinician-more = <b>¿Cuál más?</b>
safety-surgery =
    <b>¿Cuándo fue tu operación?</b>
    Elige, o escríbelo: 14 de marzo, hace 6 semanas.
safety-unread =
    <b>No sé dónde ponerlo.</b> ¿En qué lista está? Si tienes dudas, elige “Consultar antes”.
safety-surgery-unread =
    <b>Ahí no veo ninguna fecha.</b> Escribe algo como 14 de marzo o hace 6 semanas, o elige. Si tienes dudas, elige el plazo más corto.
safety-which-unread = <b>No sé dónde ponerlo.</b> ¿Cuál de estas es?
safety-bones = <b>¿Está de acuerdo tu médico o fisioterapeuta</b> en que ejercites la espalda?
safety-other = <b>¿Está de acuerdo tu médico</b> en que ejercites la espalda?
safety-wait =
    <b>Consulta antes, por favor.</b> Un médico o fisioterapeuta puede decirte qué ejercicio te conviene.

    Hasta entonces guardo silencio. Cuando esté de acuerdo, toca el botón o envía /routine, y vuelvo a preguntar.
safety-wait-until =
    <b>Espera hasta el { $day }, por favor.</b> Son 3 meses desde tu operación. Hasta entonces, haz lo que te enseñaron en el hospital.

    Mientras, guardo silencio. Cuando llegue ese día y tengas permiso médico, toca el botón o envía /routine, y vuelvo a preguntar.
safety-wait-surgery =
    <b>Espera, por favor,</b> a que pasen 3 meses y a que tu cirujano o fisioterapeuta te dé permiso. Hasta entonces, haz lo que te enseñaron en el hospital.

    Mientras, guardo silencio. Cuando tengas permiso médico, toca el botón o envía /routine, y vuelvo a preguntar.
safety-agreed = <b>Bien.</b> Empieza suave y detente si algo te duele más.
safety-bones-out =
    <b>Bien.</b> Lo que dobla o gira la espalda hasta el tope queda fuera: la flexión en silla, la rodilla al pecho, el gato y el giro; también el superman, que carga mucho la columna. El resto la hace más fuerte.
    Mantén la espalda larga y dobla por las caderas.
safety-pregnancy =
    <b>El embarazo no es motivo para parar.</b> Tu rutina es de pie y a cuatro apoyos: nada boca abajo ni boca arriba.
    Debes poder hablar mientras te mueves; si no, baja el ritmo. Bebe agua, descansa cuando quieras y salta lo que te incomode.

    Detente y llama a tu matrona, partera o médico si tienes sangrado, pérdida de líquido, contracciones, mareo, dolor de cabeza, dolor en el pecho, o una pantorrilla que duele o se hincha. Si te dijeron que no hagas ejercicio, no lo hagas.
out-pregnancy = Este espera hasta después del embarazo: es boca abajo o boca arriba, o aprieta el vientre.
out-bones = Este queda fuera por tus huesos: dobla o gira la espalda hasta el tope, o la carga mucho.
not-in-pregnancy =
    Ese es boca abajo o boca arriba, o aprieta el vientre, así que espera hasta después del embarazo.
    Tienes tu propia rutina: de pie y a cuatro apoyos.
not-with-bones =
    Ese dobla la espalda hasta el tope, o la carga mucho, así que para ti lo dejo fuera.
    El resto de la rutina te hace la espalda más fuerte.

# Which number to call, inside a sentence and at its beginning.
emergency-there = llama ya al número de emergencias: <b>{ $number }</b> ({ $country })
emergency-begins-there = Llama ya al número de emergencias: <b>{ $number }</b> ({ $country })
emergency-anywhere = llama ya al número de emergencias (112 en Europa, 911 en gran parte de América, 999 en el Reino Unido)
emergency-begins-anywhere = Llama ya al número de emergencias (112 en Europa, 911 en gran parte de América, 999 en el Reino Unido)

## When it hurts and no session is on

# Sources as in the English: NICE NG59; Lancet 2018; O'Sullivan, BJSM 2020.
flare-signs =
    <b>Antes, 3 señales.</b> ¿Tienes alguna?
    • Entumecimiento entre las piernas, o problemas nuevos para orinar, para defecar o en la función sexual
    • Una pierna que pierde fuerza, o dolor o entumecimiento en las dos
    • Fiebre, una mala caída o dolor en el pecho
flare-safe =
    <b>Si no tienes ninguna, moverte es seguro.</b> La mayoría de los episodios mejoran, y que duela no quiere decir que haya daño. Una molestia leve y conocida que se va en un día está bien.
flare-plan =
    <b>Hoy:</b> sin reposo en cama; haz lo que puedas de tu día normal, una sesión suave y ratos de caminar de 5 minutos. Unos días así, luego la mitad de lo que hacías y después todo.
    Si en unas semanas no mejora, o cada día está peor, ve al médico.
hurt-idle = Siento que te duela.
hurt-doubt = ¿Te pasa algo? Entonces, primero:
hurt-idle-then = Si no te pasa nada de esto, moverte es seguro: estiramientos pequeños y lentos, y detente en lo que duele más. Si dura semanas, ve al médico.
hurt-alarm = ¿Tienes ahora alguna de estas señales?

## Choosing

choose = ¿Cuál?
choose-times = Rutina completa: { $minutes } minutos. Rutina corta: { $short }, con dos ejercicios distintos cada día.
choose-chair = Para la completa necesitas una colchoneta y una silla.
still-on = Tu sesión sigue en marcha: { $exercise }, { $number } de { $of }.
going-on = Seguimos.
starting-over = Desde el principio.
exercises =
    <b>Ejercicios</b>
    { $lines }

    Envía /exercises y un nombre para ver uno.
exercises-desk =

    <b>Junto al escritorio</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    No conozco ningún ejercicio llamado “{ $name }”.
    Prueba uno de estos.
no-stretch =
    No conozco ningún estiramiento llamado “{ $name }”. Los estiramientos: { $names }.
    Por ejemplo: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Trabaja: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, ahora no
exercises-line-left-out = <b>{ $name }</b>  { $dose }, fuera
left-out =

    Fuera de toda rutina, estiramiento y pausa activa. Una sesión en marcha lo conserva.
swap-none = { $name }: ahora nada puede ocupar su lugar. “Saltar” lo deja fuera.
reply-swap = { $name }: con “Hazlo” pasa al lugar de este.
part-swapped = { $name }: cambiado.
order-warms = { $name }: nunca en frío, por eso esto va antes.
order-early = { $name }: a partir de las { $time }. En un ensayo, a la espalda le fue mejor con menos flexiones en las primeras horas tras levantarse (Snook 1998).
waits-early =
    <b>{ $name }: a partir de las { $time }.</b>
    En un ensayo, a la espalda le fue mejor con menos flexiones en las primeras horas tras levantarse (Snook 1998), así que espera.
waits-pain =
    <b>{ $name }: ahora no.</b>
    Te dolió, o te dolió otra cosa. Vuelve cuando haya tenido tiempo de calmarse.
waits-other = { $name }: en su lugar.
nothing-left =
    <b>Aquí no queda nada.</b> Has quitado todos sus ejercicios.
    Abre uno y toca “Recuperar”.
break-bare =
    Ponte de pie, mira a lo lejos, suelta el aire. Has quitado todos los movimientos pequeños; en “Los ejercicios” puedes recuperar uno.

## Doses and cues

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times =
    { $sets ->
        [one] { $sets } serie
        [many] { $sets } de series
       *[other] { $sets } series
    } de { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s por lado
dose-sets-side =
    { $sets ->
        [one] { $sets } serie
        [many] { $sets } de series
       *[other] { $sets } series
    } de { $repetitions } × { $hold } s por lado
cue-variant = <b>Para ti</b>  { $text }
cue-do = <b>Haz</b>  { $text }
cue-feel = <b>Siente</b>  { $text }
cue-stop = <b>Cuidado</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number } de { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Colócate: { $place }. Luego toca “Empezar”.
session-chair-start = Ponte de lado, incorpórate con las manos y siéntate: { $place }. Luego toca “Empezar”.
session-chair = Ponte de lado, incorpórate con las manos y siéntate.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way =
    { $dots } { $step } de { $of }, { $minutes ->
        [one] queda
        [many] quedan
       *[other] quedan
    } { $minutes } min. Sigue: { $next }
session-way-last =
    { $dots } { $step } de { $of }, { $minutes ->
        [one] queda
        [many] quedan
       *[other] quedan
    } { $minutes } min. El último.
exercise-where = { $name }, { $place }
session-left =
    { $minutes ->
        [one] Queda
        [many] Quedan
       *[other] Quedan
    } { $minutes } min
session-dose = <b>Dosis</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: hecho. ¿Qué tal?
instruction-chair = <b>Primero</b>  Ponte de lado e incorpórate con las manos. Luego siéntate en una silla.
kit-mat = Necesitas una colchoneta o una alfombra.
kit-both = Necesitas una colchoneta y una silla.
kit-chair = Necesitas una silla.
kit-desk = Un ejercicio se apoya en un escritorio o una mesa firme.
instruction-itself = Empieza por sí solo.
countdown-ready = <b>{ $seconds } s</b> Prepárate, luego { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Mantén, { $count }
countdown-release = <b>{ $seconds } s</b> Suelta, luego { $count }
countdown-switch = <b>{ $seconds } s</b> Cambia de lado, luego { $count }
countdown-rest = <b>{ $seconds } s</b> Descansa, luego { $count }
countdown-change = <b>{ $seconds } s</b> Colócate, luego { $count }
countdown-chair = <b>{ $seconds } s</b> A la silla, luego { $count }
countdown-until-ready = Prepárate, luego { $count }, termina <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, termina <b>{ $when }</b>
countdown-until-hold = Mantén, { $count }, termina <b>{ $when }</b>
countdown-until-release = Suelta, luego { $count }, termina <b>{ $when }</b>
countdown-until-switch = Cambia de lado, luego { $count }, termina <b>{ $when }</b>
countdown-until-rest = Descansa, luego { $count }, termina <b>{ $when }</b>
countdown-until-change = Colócate, luego { $count }, termina <b>{ $when }</b>
countdown-until-chair = A la silla, luego { $count }, termina <b>{ $when }</b>
countdown-in = en { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = Colócate
countdown-paused =
    En pausa, { $seconds ->
        [one] queda
        [many] quedan
       *[other] quedan
    } <b>{ $seconds } s</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = serie { $set }/{ $of }
side-right = lado derecho
side-left = lado izquierdo
part-done =
    <b>{ $name }: hecho.</b> { $holds ->
        [one] { $holds } vez
        [many] { $holds } de veces
       *[other] { $holds } veces
    }, { $held } s en total.
    ¿Qué tal?
part-skipped = { $name }: saltado.
part-back = { $name }: desde el principio.
part-moved = { $name }: sigue más abajo.
part-gone = Esto ya no vale. Mira más abajo.
part-elsewhere = { $name }: sigue en otro chat.
part-stopped = { $name }: detenido.
away =
    { $name }: siguió sin mí, así que no lo cuento.
    Sigue desde ahí cuando quieras.
finished =
    <b>Hecho.</b> { $exercises ->
        [0] Esta vez ningún ejercicio, y está bien.
        [one] { $exercises } ejercicio, { $minutes } min.
        [many] { $exercises } de ejercicios, { $minutes } min.
       *[other] { $exercises } ejercicios, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] Tu primera sesión
        [one] { $sessions } sesión en total
        [many] { $sessions } de sesiones en total
       *[other] { $sessions } sesiones en total
    }, { $week } esta semana{ $short ->
        [0] {""}
        [one] {" "}({ $short } a medias)
        [many] {" "}({ $short } a medias)
       *[other] {" "}({ $short } a medias)
    }. Racha: { $streak ->
        [one] { $streak } día
        [many] { $streak } de días
       *[other] { $streak } días
    }.
stopped =
    <b>Terminado.</b> { $exercises ->
        [0] Está bien.
        [one] { $exercises } ejercicio hecho y guardado.
        [many] { $exercises } de ejercicios hechos y guardados.
       *[other] { $exercises } ejercicios hechos y guardados.
    }
stopped-again = Con /routine empiezas otra.

## The ending: what a session was, and one next step

tells-first = La próxima se apoya en esta.
tells-seven = 7 días seguidos.
tells-minute = { $name }: { $number } s, tu primer minuto entero.
tells-back = De vuelta tras { $number } días.
tells-stopped = Hoy cuenta igual.
tells-longest = { $name }: { $number } s, tu mejor marca. Antes, { $before } s.
tells-step = { $name }: un paso más, y completo.
tells-more = { $name }: { $number }, { $more } más que la última vez.
tells-streak = { $number } días seguidos.
tells-whole = Todo hecho, sin saltar nada: { $number } de { $number }.
tells-sides = { $name }: { $number } a la derecha y las mismas a la izquierda.
tells-most = { $name }: { $number } s en posición.
tally-held = en posición
tally-in-all = en total
tally-minutes = { $minutes } min
tally-did =
    { $name }: { $holds ->
        [one] { $holds } vez
        [many] { $holds } de veces
       *[other] { $holds } veces
    }, { $held } en posición.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = En posición: { $held } en total.
tally-worked = Trabajaste: { $muscles }.
tally-adds =
    { $sessions ->
        [1] Tu primera sesión
        [one] { $sessions } sesión en total
        [many] { $sessions } de sesiones en total
       *[other] { $sessions } sesiones en total
    }, { $week } esta semana{ $short ->
        [0] {""}
        [one] {" "}({ $short } a medias)
        [many] {" "}({ $short } a medias)
       *[other] {" "}({ $short } a medias)
    }: { $days }. Racha: { $streak ->
        [one] { $streak } día
        [many] { $streak } de días
       *[other] { $streak } días
    }.
ending-effort = <b>{ $name }: ¿qué tal?</b>
ending-remind = <b>¿Mañana a la misma hora?</b> Y luego cada día.
ending-remind-at = <b>¿Mañana a la misma hora?</b> Y luego cada día a las { $time }.
ending-no-reminder = Entonces, sin recordatorio. Con /remind lo pones cuando quieras.
ending-week = Un día más de fuerza y serán { $days ->
        [2] dos
        [3] tres
       *[other] { $days }
    } esta semana: con eso basta.
button-same-time = Misma hora
button-other-time = Otra hora
button-no-reminder = No, gracias
offer-step = { $name }: ¿un paso más la próxima vez? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Pierna
button-numb = Dormido o débil
hurt =
    <b>Detente ahí.</b> Baja despacio, acuéstate boca arriba con las rodillas dobladas y respira. Si te duele el pecho, siéntate.
hurt-side =
    <b>Detente ahí.</b> Baja despacio, acuéstate de lado y respira. Si te duele el pecho, siéntate.
hurt-desk =
    <b>Detente ahí.</b> Siéntate o quédate de pie, lo que te alivie más, y respira. Si te duele el pecho, siéntate.
hurt-ask =

    <b>¿Cuánto, de 0 a 10?</b> ¿O baja por una pierna? Tócalo o escríbelo. Una molestia leve y conocida que se va en un día está bien.
hurt-signs =

    Si tienes las piernas dormidas o débiles, entumecimiento entre las piernas, problemas nuevos para orinar o defecar, o dolor en el pecho: { $call }.
hurt-severe =
    <b>Hoy, no más ejercicios de fuerza.</b> Descansa: acuéstate o siéntate.{ $offered ->
        [0] {""}
       *[other] {" "}Muévete suave si quieres; dejarlo aquí está igual de bien.
    }
hurt-offers =
    <b>Hoy, no más ejercicios de fuerza.</b> { $offered ->
        [0] Descansa: acuéstate o siéntate.
       *[other] Lo que aún puedes hacer, suave:
    }
hurt-smaller =
    <b>{ $name }: ahora con menos.</b> { $dose }, desde el principio, cuando toques “Empezar”.
    Una molestia leve y conocida que se va en un día está bien.
hurt-lower =
    <b>{ $name }: por hoy se queda fuera.</b> Lo demás va un paso más fácil, cuando toques “Empezar”:
    { $then }
hurt-instead =
    <b>{ $name }: por hoy se queda fuera.</b> En su lugar, suave, cuando toques “Empezar”:
    { $then }
hurt-left = <b>{ $name }: por hoy se queda fuera.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    La sesión sigue detenida. Respira y { $pregnant ->
        [0] acuéstate o siéntate, lo que te alivie más.
       *[other] siéntate o acuéstate de lado.
    } Los botones de arriba dicen qué puedes hacer.
hurt-right = Paraste cuando dolía, y fue lo correcto.
hurt-counts =
    Paraste cuando dolía, y fue lo correcto. Hoy cuenta: racha de { $streak ->
        [one] { $streak } día
        [many] { $streak } de días
       *[other] { $streak } días
    }.
stopped-hurt = Ve al médico si dura semanas o no cede por la noche.
stopped-alarm = Primero cuídate. Antes de cualquier otra cosa vuelvo a preguntar por tu seguridad.
alarm =
    <b>Detente por hoy.</b> { $call } si tienes las piernas dormidas o débiles, entumecimiento entre las piernas, problemas nuevos para orinar o defecar, dolor en el pecho, el corazón acelerado, o si te falta el aire o te falla la vista.

    Siéntate, o acuéstate{ $pregnant ->
        [0] {""}
       *[other] {" "}de lado
    }, si sientes que te desmayas. Si te duele el pecho, siéntate; no te acuestes.

    Si se pasa en unos minutos, descansa, y ve al médico antes de volver a hacer ejercicio.
alarm-chest =
    <b>Siéntate, no te acuestes.</b> { $call } si te duele o te oprime el pecho, si se te acelera el corazón o si te falta el aire.

    Quédate en la silla con la espalda apoyada y no hagas nada más. Detente por hoy.

    Si se pasó en unos minutos, descansa, y ve al médico antes de volver a hacer ejercicio.

## Dose

button-step-up = Subir un paso
button-stay = Dejarlo igual
rated-too_easy = { $name }: la próxima vez, un paso más difícil, { $dose }.
rated-right = { $name }: la próxima vez, igual.
rated-too_hard = { $name }: la próxima vez, un paso más fácil, { $dose }.
rated-top = { $name }: ya es el paso más difícil. Muy bien.
rated-bottom = { $name }: ya es el paso más fácil. La mitad del movimiento también vale.
rated-noted = { $name }: anotado.
rated-cut = { $name }: bueno saberlo. El paso siguiente llega con una dosis completa.
rated-hurt = { $name }: la próxima vez, igual. Sube de nuevo cuando vaya bien.
offer-right = { $name }: dos veces “Bien así”. ¿Un paso más la próxima vez? { $dose }
offer-too_easy = { $name }: ¿un paso más la próxima vez? { $dose }
offer-otherwise = Nuevo: { $do }
eased-one = Qué bueno verte: hoy, un paso más fácil.
eased-two = Qué bueno verte: hoy, dos pasos más fácil.
eased-gentle = Qué bueno verte. Hoy suave, y luego subimos paso a paso.
level =
    <b>Nivel: { $level }</b>
    “Suave” es la mitad del trabajo; “Normal”, la dosis habitual; “Intenso”, para una espalda acostumbrada.
level-way = { $exercises ->
        [one] { $exercises } ejercicio va en camino: sube un paso tras cada sesión en que lo haces completo. “Muy difícil” lo detiene.
        [many] { $exercises } de ejercicios van en camino: cada uno sube un paso tras cada sesión en que lo haces completo. “Muy difícil” detiene ese.
       *[other] { $exercises } ejercicios van en camino: cada uno sube un paso tras cada sesión en que lo haces completo. “Muy difícil” detiene ese.
    }
level-step = { $name }: { $dose }, paso { $step } de { $of }
level-how = Lo que respondes tras un ejercicio mueve solo ese ejercicio. Un nivel más fácil llega enseguida; uno más difícil, paso a paso.
level-unknown = No hay ningún nivel “{ $name }”. Elige uno, o envía /level suave.

## Progress

progress =
    <b>Tu progreso</b>
    Sesiones en total: { $sessions }{ $cut ->
        [0] {""}
        [one] {" "}({ $cut } a medias)
        [many] {" "}({ $cut } a medias)
       *[other] {" "}({ $cut } a medias)
    }
    Esta semana: { $week }{ $short ->
        [0] {""}
        [one] {" "}({ $short } a medias)
        [many] {" "}({ $short } a medias)
       *[other] {" "}({ $short } a medias)
    }
    Racha: { $streak ->
        [one] { $streak } día
        [many] { $streak } de días
       *[other] { $streak } días
    }
    Mejor racha: { $best ->
        [one] { $best } día
        [many] { $best } de días
       *[other] { $best } días
    }
    Minutos: { $minutes } en total, { $weekminutes } esta semana
progress-none =
    <b>Tu progreso</b>
    Sesiones en total: 0
    Esta semana: 0
    Racha: 0 días
    Mejor racha: 0 días

    La cuenta empieza con tu primera sesión.

## Settings

settings =
    <b>Ajustes</b>
    Nivel: { $level }
    Cuenta: { $countdown }
    Ejercicio siguiente: { $next }
    Preparación: { $ready }
    Voz: { $voice }
    Imágenes: { $pictures }
settings-reminder = Recordatorio: { $remind }
settings-breaks = Pausas activas: { $breaks }
settings-zone = Zona horaria: { $zone }
settings-pregnancy = Embarazo: tu rutina es de pie y a cuatro apoyos.
settings-bones = Huesos frágiles: lo que dobla la espalda hasta el tope queda fuera.
settings-language = Idioma: { $name }
settings-no-zone = aún no la sé, /timezone
settings-get-ready = { $down } s boca abajo o a cuatro apoyos, { $other } s en lo demás
settings-live = en vivo, cada segundo
settings-calm = tranquila, un mensaje al empezar y otro al terminar
settings-itself = todo seguido
settings-ready = cuando tú digas
settings-voice-on = sí, un mensaje de voz por ejercicio
settings-voice-off = no
settings-voice-none = aún no en este idioma
settings-light = claras
settings-dark = oscuras
settings-keys = Con los botones lo cambias.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = Español
language-choose =
    <b>Idioma: { $name }</b>
    Toca otro, o envía su nombre: /language english
language-unreviewed = Ningún hablante nativo lo ha leído todavía. Si algo suena mal, avisa a quienes administran este bot.
language-reviewed = Lectura: { $who }.
language-part = Por ahora está escrito el { $percent } %; lo demás sale en inglés.
language-unknown = No hablo “{ $name }”. Hablo estos:

## The voice

speaker-woman = Voz de mujer
speaker-man = Voz de hombre
voice-on =
    <b>Voz: sí</b>
    Cada ejercicio llega como un mensaje de voz que cuenta por ti. Toca “Empezar”, reprodúcelo y deja el teléfono.
    “Pausa”, “Parar” y “Me duele” lo retiran. Para una rutina sin tocar nada, elige “Todo seguido” en /settings.
voice-off =
    <b>Voz: no</b>
    Si la activas, cada ejercicio llega como un mensaje de voz que cuenta cada segundo por ti.
voice-unknown = Es sí o no: /voice on o /voice off.
voice-missing = Aún no puedo hablar: la voz no está instalada aquí. Ya avisé a quienes administran este bot. Mientras, cuento en pantalla.
voice-none = Todavía no tengo voz en este idioma. La cuenta en el chat cuenta por ti.
voice-refused = Telegram no me deja enviarte mensajes de voz, así que desactivé la voz. Puedes permitirlo en tus ajustes de privacidad; luego envía /voice on.
voice-private = Solo hablo en privado. Escríbeme allí y envía /voice on.
voice-offer = También puedo contar en voz alta: un mensaje de voz por ejercicio, y no hace falta mirar el teléfono.
voice-no = Entonces sigo en silencio. Con /voice on lo cambias.
guide = { $name }, { $number } de { $of }
guide-rest = { $name }, { $number } de { $of }, desde aquí
guide-ahead = Sigue: { $name }
play-now = Reprodúcelo ya y deja el teléfono.
button-again = Otra vez

## Days and times

days-all = cada día
days-working = { $first }–{ $last }
days-weekend = fines de semana
days-some = { $days }
days-every =
    { $days ->
        [2] un día sí y otro no
       *[other] cada { $days } días
    }
days-every-weeks =
    { $weeks ->
        [1] cada { $day }
        [2] cada dos semanas, el { $day }
       *[other] cada { $weeks } semanas, el { $day }
    }
when-today =
    { $hour ->
        [1] hoy a la { $time }
       *[other] hoy a las { $time }
    }
when-tomorrow =
    { $hour ->
        [1] mañana a la { $time }
       *[other] mañana a las { $time }
    }
when-weekday =
    { $hour ->
        [1] el { $day } a la { $time }
       *[other] el { $day } a las { $time }
    }
when-date =
    { $hour ->
        [1] el { $day } a la { $time }
       *[other] el { $day } a las { $time }
    }
until-today =
    { $hour ->
        [1] hasta la { $time }
       *[other] hasta las { $time }
    }
until-tomorrow =
    { $hour ->
        [1] hasta mañana a la { $time }
       *[other] hasta mañana a las { $time }
    }
until-weekday =
    { $hour ->
        [1] hasta el { $day } a la { $time }
       *[other] hasta el { $day } a las { $time }
    }
until-date =
    { $hour ->
        [1] hasta el { $day } a la { $time }
       *[other] hasta el { $day } a las { $time }
    }
until-day = hasta el { $day }
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = Cada día
offer-days-working = { $first }–{ $last }
offer-quiet = Silencio { $hours }
offer-minutes = { $minutes } min
remind-offer = ¿Te aviso { $what }?
remind-offer-at = a las { $times }
button-remind-then = Sí, avísame
remind-said = <b>Recordatorio:</b> { $words }.
remind-none = no
remind-set = { $days } a las { $times }
remind-once = una vez, { $when }
remind-both = { $before }; { $next }
remind-mixed = Para cambiar horas que tienen sus propios días, envía /remind 9:30 lun-vie, 11 sáb
remind-quiet = Sin sonido { $hours }.
remind-next = El próximo: { $when }.
remind-next-done = El de hoy ya llegó. El próximo: { $when }.
remind-how = ¿A qué hora? Toca una, o escribe 9:30 lun-vie.
remind-which = ¿Otra más? Tócala, o escribe también 18:00.
remind-off = Sin recordatorios. Con /remind los pones otra vez.
remind-was-off = No hay ningún recordatorio que quitar. Con /remind 9:30 pones uno.
remind-no-time = Solo con los días no sé la hora. Por ejemplo: /remind 9:30 lun-vie
remind-loud = Los recordatorios suenan a cualquier hora.
remind-most = Con eso basta para un día.
remind-own-days = Tus horas tienen sus propios días. Envíalas de nuevo, como /remind 9:30 lun-vie, 11 sáb
remind-a-day = Deja al menos un día, o desactívalo.
remind-waits = Dijiste que tienes una de las señales, así que no llega nada hasta que tengas permiso médico. Con /routine vuelvo a preguntar.
private-only = Eso es solo para ti. Escríbeme en privado y envía allí /{ $command }.
breaks-said = <b>Pausas activas:</b> { $words }.
breaks-none = no
hours-range = { $from }–{ $to }
breaks-set = { $hours }, cada { $minutes } min, { $days }
breaks-how = Un movimiento pequeño junto al escritorio, contado desde la última vez que te moviste.
breaks-off = Sin pausas activas. Con /breaks las pones otra vez.
breaks-was-off = No hay pausas activas que quitar. Con /breaks 9-17 cada 50 las pones.
breaks-wait = Empiezan cuando respondas a la pregunta de seguridad: con /routine te la hago.
breaks-first = Elige primero las horas.
breaks-no-hours = ¿Entre qué horas? Por ejemplo: /breaks 9-17 cada 50 lun-vie
zone-missing = Empiezan cuando sepa tu zona horaria: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } minutos para tu espalda, o los { $minutes } completos.
reminder-own = <b>{ $time }.</b> { $short } minutos: tu propia rutina.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] De tu rutina no queda nada.
        [one] { $minutes } minuto para tu espalda. De la rutina corta no queda nada.
        [many] { $minutes } de minutos para tu espalda. De la rutina corta no queda nada.
       *[other] { $minutes } minutos para tu espalda. De la rutina corta no queda nada.
    } En “Los ejercicios” puedes recuperar uno.
news-smaller = { $name }: hoy, una dosis más pequeña.
news-easier = { $name }: hoy, un paso más fácil.
news-rests = { $name }: hoy no, le toca descansar.
news-stepped = { $name }: un paso más que la última vez.
news-right = { $name }: dos veces “Bien así”. { $on ->
        [today] ¿Hoy un paso más?
       *[other] ¿Un paso más la próxima vez?
    }
news-too-easy = { $name }: la última vez, “Muy fácil”. { $on ->
        [today] ¿Hoy un paso más?
       *[other] ¿Un paso más la próxima vez?
    }
news-ready = { $name }: ya puedes con más. { $on ->
        [today] ¿Hoy un paso más?
       *[other] ¿Un paso más la próxima vez?
    }
news-back = Tras { $count } días sin sesión, empezamos más fácil.
news-held = { $name }: { $count ->
        [1] { $seconds } s la última vez.
       *[other] { $count } × { $seconds } s la última vez.
    }
news-times = { $name }: { $count ->
        [one] { $count } vez
        [many] { $count } de veces
       *[other] { $count } veces
    } la última vez.
news-streak = Con hoy serán { $count } días seguidos.
news-week = { $count ->
        [1] 1 esta semana. Te espera la segunda.
        [2] 2 esta semana. Te espera la tercera.
        [3] 3 esta semana. Te espera la cuarta.
       *[other] { $count } esta semana.
    }
news-total = { $count ->
        [one] { $count } sesión
        [many] { $count } de sesiones
       *[other] { $count } sesiones
    } hasta ahora.
news-first = Tu primera: { $count ->
        [one] { $count } ejercicio, y yo cuento por ti.
        [many] { $count } de ejercicios, y yo cuento cada uno por ti.
       *[other] { $count } ejercicios, y yo cuento cada uno por ti.
    }
news-step = { $name }: un paso más, { $dose }.
reminder-later = Vuelvo a las { $time }.
reminder-not-today = Está bien. El próximo: { $next }.
reminder-not-today-off = Está bien. Con /remind pones el próximo.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = ¿Te levantas un momento?
break-2 = Una pausa pequeña para tu espalda.
break-3 = Levanta la vista. Le toca a tu espalda.
break-4 = 1 movimiento pequeño, y sigues con lo tuyo.
break-5 = ¿Tienes un momento? Este es fácil.
break-6 = Buen momento para moverte, si te viene bien.
break-7 = Baja los hombros, suelta el aire y muévete.
break-8 = Un cambio de postura, solo un momento.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Hecho, y valió la pena.
break-done-2 = Bien hecho. Sigue con lo tuyo.
break-done-3 = Bien. Eso era todo.
break-enough = Hoy no hay más pausas activas.
break-later = Vuelvo a preguntar { $when }.
break-quiet = Silencio por hoy. Con /breaks cambias cuándo escribo, o lo quitas.

## Pauses

paused-until-weekday = <b>En pausa hasta el { $day }.</b> Antes de ese día no llega nada.
paused-until-date = <b>En pausa hasta el { $day }.</b> Antes de ese día no llega nada.
pause-first = del { $day }
pause-last = al { $day }
pause-on = el { $day }
pause-span = { $first } { $last }
pause-open = desde el { $day }, hasta que envíes /resume
pause-call-off = Cancelar { $day }
pause-only = Solo { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pausa { $span }.</b> Todo se reanuda solo { $again }.
pause-coming-open = <b>Pausa { $span }.</b>
pause-next = Próximo recordatorio: { $when }.
called-off = <b>Pausa cancelada.</b>
pause-ask =
    <b>¿Hasta cuándo?</b>
    Elige, o escríbelo: 15:00, viernes, 2 semanas, del 20 al 27 de marzo.
pause-ask-or = O elige.
pause-day = hasta que acabe el día
rested = <b>En silencio { $until }.</b>
rest-held = Tu recordatorio de las { $times } llega entonces.
rest-left-out = Hoy no llega: tu recordatorio de las { $times }.
paused-open = <b>En pausa hasta que envíes /resume.</b>
paused-streak = Tu racha te espera: estos días ni suman ni la cortan.
resumed = <b>De vuelta.</b> La pausa terminó.
resumed-to-nothing = Aún no hay ningún recordatorio. Por ejemplo: /remind 9:30
resumed-none = No hay nada en pausa.

## Your data

export-json = Todo lo que guardo sobre ti.
export-csv =
    Tus sesiones en una tabla.
    “Cuenta” dice sí donde se hizo al menos 1 ejercicio.
export-csv-file = lumbar-sesiones.csv
export-day = día
export-routine = rutina
export-counts = cuenta
export-seconds = segundos
export-exercises = ejercicios
export-yes = sí
export-no = no
export-private = Tus datos son solo tuyos. Escríbeme /export en privado.
export-none = Aún no guardo nada sobre ti.
forget =
    <b>¿Borrar todo?</b>
    Tus ajustes, tu sesión y tu historial desaparecen y no se pueden recuperar.
    Sesiones en tu historial: { $sessions }
forget-none = No guardo nada sobre ti, así que no hay nada que borrar.
forgotten = Borrado. Ya no guardo nada sobre ti. Envía /start para empezar de nuevo.
kept = Bien. Todo se queda.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    No entiendo “{ $said }” aquí.
    Por ejemplo: { $example }
unread-nothing =
    Necesito un poco más que eso.
    Por ejemplo: { $example }
unread-time =
    “{ $said }” no es una hora del día.
    Por ejemplo: { $example }
unread-midnight =
    La medianoche es 0:00, el comienzo de un día. Escríbelo así, por favor.
    Por ejemplo: { $example }
unread-times =
    { $most } recordatorios al día como máximo.
    Por ejemplo: { $example }
unread-days =
    Los días valen para todas las horas: dilos una sola vez, por favor.
    Por ejemplo: { $example }
unread-pairs =
    ¿Qué días van con qué hora? Escríbelos en parejas.
    Por ejemplo: /remind 9:30 lun-vie, 11 sáb
unread-when =
    ¿A qué hora?
    Por ejemplo: /remind mañana 7:00
unread-over =
    “{ $said }” ya pasó.
    Por ejemplo: { $example }
unsure =
    “{ $said }” puede querer decir más de una cosa.
unsure-over =
    “{ $said }” ya pasó.
unsure-backwards =
    “{ $said }” acaba antes de empezar.
unsure-now = Una pausa empieza ahora.
unsure-days = Una pausa que empieza más tarde va por días enteros.
unsure-begun =
    “{ $said }” ya empezó.
unsure-to =
    “{ $said }” puede ser una hora del día, o de una hora a otra.
unsure-count =
    “{ $said }”: no puedo contar recordatorios. Llegan hasta que los quites.
unsure-ends =
    “{ $said }”: un recordatorio no tiene fin propio. Llega hasta que lo quites.
unsure-begins =
    “{ $said }”: un recordatorio empieza enseguida, no otro día.
unsure-weekly = Una vez por semana. ¿Qué día?
unread-weekly =
    ¿Qué día y a qué hora?
    Por ejemplo: /remind lunes 9:30
unsure-which = ¿Quieres decir { $choices }?
unsure-none = Por ejemplo: { $example }
unread-hours-of-reminder =
    Un recordatorio llega a una hora del día.
    Por ejemplo: { $example }
    Para varios a lo largo del día están las pausas activas.
    Por ejemplo: /breaks 9-17 cada 50
unread-hours =
    A “{ $said }” le falta un comienzo y un fin.
    Por ejemplo: { $example }
unread-backwards =
    “{ $said }” acaba antes de empezar.
    Por ejemplo: { $example }
    Pasando la medianoche: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” acaba donde empieza.
    Por ejemplo: { $example }
unread-narrow =
    “{ $said }” es muy corto: las pausas activas llegan como mucho cada { $least } minutos.
    Por ejemplo: { $example }
unread-windows =
    { $most } franjas de horas como máximo.
    Por ejemplo: { $example }
unread-every =
    “{ $said }” no puede ser: las pausas activas llegan cada { $least } a { $most } minutos.
    Por ejemplo: { $example }
unread-quiet =
    Guardo una sola franja de silencio.
    Por ejemplo: { $example }
unread-either =
    “{ $said }”: ¿de la mañana o de la noche? Escribe cuál, por favor.
    Por ejemplo: { $example }
unread-until =
    Di por cuánto tiempo, hasta cuándo, o de qué día a qué día.
    Por ejemplo: { $example }
    O bien: /pause 2 horas
unread-date =
    “{ $said }” no es un día de los próximos doce meses.
    Por ejemplo: { $example }
unread-date-either =
    “{ $said }” puede ser dos días. Escribe el nombre del mes, por favor.
    Por ejemplo: { $example }
unread-past =
    “{ $said }” es muy corto, o ya pasó.
    Por ejemplo: { $example }
unread-far =
    “{ $said }” es demasiado para mí: { $most } días como máximo.
    Por ejemplo: { $example }

## Examples in what it answers then: each can be read

example-time = 9:30 de la noche
example-remind = /remind 9:30 lun-vie
example-breaks = /breaks 9-17 cada 50
example-quiet = /remind silencio 21-7
example-pause = /pause hasta el 5 de enero

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>¿Qué hora es donde estás?</b>
    Envíala así: 14:35. O envía tu ciudad, o comparte tu ubicación.
zone-question-or =
    <b>¿Qué hora es donde estás?</b>
    Tócala. O envía tu ciudad, o comparte tu ubicación.
zone-other = Entonces envía tu ciudad, o la hora de allí, como 14:35, o comparte tu ubicación.
zone-first = Para eso necesito saber dónde estás.
zone-over = Allí eso ya pasó. Dilo otra vez, por favor.
zone-lost = Ya no conozco la zona horaria “{ $zone }”, así que nada llega por sí solo hasta que sepa dónde estás.
zone-known = <b>{ $name }.</b> Hora actual: { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Hora actual: { $time }.
zone-which = ¿Cuál es como donde estás?
zone-is-it = ¿Estás aquí? Si no, envía una ciudad más grande que esté cerca.
zone-guess = No conozco ese lugar. ¿Querías decir uno de estos?
zone-unknown =
    “{ $words }” no es un lugar que conozca.
    Prueba con una ciudad más grande que esté cerca, por ejemplo /timezone Madrid, o con una diferencia horaria como /timezone +2.
zone-no-clock =
    Ningún reloj marca ahora { $time }. Envía tu ciudad, por ejemplo /timezone Lima.
zone-at-sea =
    Eso está en el mar, donde no conozco ningún reloj. Tu zona horaria sigue como estaba.
    Envía la ciudad más cercana, por ejemplo /timezone Lima.
zone-fixed = Esta diferencia horaria es la misma todo el año. Si donde vives la hora cambia en verano, envía tu ciudad.
zone-change = Para cambiarla, envía por ejemplo /timezone Lima, o comparte tu ubicación.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>En pausa.</b> ¿Te duele algo o notas algo raro?
doubt-still =
    ¿Te duele algo o notas algo raro?
rests = No hay nada en marcha. Tómate tu tiempo.
runs = Bien. Seguimos.
taken-back-paused = Está de vuelta, en pausa.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = <b>{ $time }</b> en esta postura.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
        [one] , { $holds } vez.
        [many] , { $holds } de veces.
       *[other] , { $holds } veces.
    }
left-session = { $exercises ->
        [0] Es el último ejercicio.
        [one] Luego { $exercises } ejercicio más: { $time } en total.
        [many] Luego { $exercises } de ejercicios más: { $time } en total.
       *[other] Luego { $exercises } ejercicios más: { $time } en total.
    }
harder-hurt = Hoy no: dolió. Sube de nuevo cuando vaya bien.
button-do-it = Hazlo
button-leave-it = Déjalo
reply-deaf = Aquí no puedo oír mensajes de voz.
reply-instead = Estos botones hacen lo mismo, y también lo que escribas.
reply-long = Es más largo de lo que puedo seguir: 30 s como máximo, y basta una palabra.
reply-busy = Sigo con lo que se dijo antes.
reply-lost = Ese mensaje de voz no me llegó.
reply-nothing = No oí ninguna palabra.
reply-unknown = Entendí: “{ $words }”. Eso no lo sé hacer.
reply-say = Di siguiente, repetir, más fácil, pausa, seguir, parar o me duele, o usa los botones.
reply-heard = Entendí: “{ $words }”.
reply-perhaps = ¿Dijiste “{ $words }”?
reply-idle = No hay ninguna sesión en marcha. Con /routine empiezas una.
reply-moved = La sesión siguió mientras tanto, así que no cambié nada.
reply-no-change = Eso ahora no cambia nada.
reply-start = Con “Hazlo” empieza este ejercicio.
reply-pause = Con “Hazlo” se pone en pausa.
reply-resume = Con “Hazlo” sigue desde donde estás.
reply-skip = Con “Hazlo” dejas este ejercicio y pasas al siguiente.
reply-back = Con “Hazlo” vuelves al ejercicio anterior.
reply-again = Con “Hazlo” este ejercicio empieza de nuevo.
reply-stop = Con “Hazlo” termina la sesión.
reply-hurts = Con “Hazlo” paras aquí.
reply-easier = Con “Hazlo” este ejercicio empieza de nuevo, un paso más fácil: { $dose }.
reply-harder = Con “Hazlo” este ejercicio empieza de nuevo, un paso más difícil: { $dose }.
reply-left = Lo dejo.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Semanas
button-months = Meses
chart-today = Tu espalda, desde hoy
chart-weeks = Tu espalda, últimas { $weeks } semanas
chart-months = Tu espalda, últimos { $months } meses
chart-sum-minutes = { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
chart-sum = { $sessions ->
        [one] { $sessions } sesión
        [many] { $sessions } de sesiones
       *[other] { $sessions } sesiones
    }, { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
chart-first = Tu primera sesión llena el primer cuadro.
chart-rest = Esto espera hasta que tengas permiso médico.
chart-next = Tu próxima sesión llena el próximo cuadro.
chart-first-month = Tu primera sesión empieza la primera barra.
chart-next-month = Tu próxima sesión empieza la próxima barra.
chart-streak = racha en días
chart-best = mejor racha
chart-this-week = Esta semana
chart-last-week = Semana pasada
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [one] { $sessions } sesión
        [many] { $sessions } de sesiones
       *[other] { $sessions } sesiones
    }
chart-week-hours = { $hours } h, { $sessions ->
        [one] { $sessions } sesión
        [many] { $sessions } de sesiones
       *[other] { $sessions } sesiones
    }
chart-week-open = por hacer
chart-week-rest = descanso
chart-week-before = antes de empezar
chart-fewer = menos minutos
chart-more = más
chart-minutes = Minutos al mes
chart-hours = Horas al mes
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name }: segundos en posición
chart-invite = Aquí crecen tus marcas
chart-invite-first = Mantén un ejercicio dos días, y empieza su línea.
chart-invite-second = { $name }: una vez más, y empieza su línea.
progress-last-week = Semana pasada: { $did }
progress-days = Días con ejercicio en { $weeks } semanas: { $days }
progress-month = Mejor mes: { $month }, { $minutes } minutos
progress-grew = { $name }: de { $from } s a { $to } s desde el { $day }
progress-steady = { $name }: { $to } s cada vez desde el { $day }
progress-best = { $name }: { $to } s ahora, hasta { $most } s desde el { $day }
progress-once = { $name }: { $to } s el { $day }
