# What Lumbar says in Ukrainian. Telegram HTML; arguments are escaped before they come here.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Form of address: ви, with a small letter, everywhere; nothing has the gender of the person or of the bot.
# Safety terms: МОЗ України, «МОЗ розʼяснює: коли викликати “швидку”, а коли звертатися до сімейного
# лікаря» (moz.gov.ua); «Що таке екстрена медична допомога?» of the regional children's hospital in
# Kharkiv (odkl.kh.ua); the names of the signs as the Міжнародний неврологічний журнал has them
# (Копчак, 2020: «Проблема болю в нижній ділянці спини з позиції доказової медицини»).
# Words: заняття a session, комплекс a routine, утримання a hold, підхід a set, сходинка a rung, доза
# a dose, серія a streak. The name of an exercise stands as a label, never inside a sentence.
# Weekdays come in the nominative, and “о” is “об” before 11, so days and times stand as labels,
# too: “понеділок, 9:30”. The apostrophe is ʼ, as in the names of days.

## Buttons: three words or fewer

button-start = Старт
button-begin = Почати
button-aloud-on = Вголос
button-aloud-off = Без звуку
button-standing = Не на підлозі
button-pause = Пауза
button-resume = Ідемо
button-skip = Пропуск
button-back = Назад
button-stop = Стоп
button-hurts = Боляче
button-mistake = Це випадково
button-safety-none = Нічого з цього
button-safety-emergency = Невідкладний стан
button-safety-doctor = Скоро до лікаря
button-safety-clinician = Спершу спитати лікаря
button-cleared = Лікар дозволяє
button-flare-session = Щадне заняття
button-flare-walk = Прогулянка
button-pregnancy = Вагітність
button-surgery = Операція на спині
button-bones = Крихкі кістки
button-other = Інше
button-surgery-recent = Менше 3 місяців
button-surgery-cleared = Давніше, лікар дозволяє
button-surgery-not-cleared = Давніше, без дозволу
button-agreed = Так, дозволяє
button-not-yet = Ще ні
button-another = Є й інше
button-pregnancy-over = Вагітність завершилась
button-bones-well = Кістки в нормі
button-whole = Повний комплекс
button-short = Короткий
button-too_easy = Залегко
button-right = Якраз
button-too_hard = Заважко
button-go-on = Продовжити
button-start-over = Почати спочатку
button-gentle = Легкий
button-standard = Звичний
button-strong = Сильний
button-ready-shorter = Швидкий старт
button-ready-usual = Звичний старт
button-ready-longer = Довгий старт
button-calm-on = Спокійний відлік
button-calm-off = Живий відлік
button-itself-on = Автоматично
button-itself-off = За готовністю
button-swap = Заміна
button-leave-out = Вилучити
button-bring-back = Повернути
button-voice-on = З голосом
button-voice-off = Без голосу
button-dark-on = Темне тло
button-dark-off = Світле тло
button-no-voice = Без голосу
button-moves = У русі
button-poses = Показати пози
button-forget = Видалити все
button-keep = Залишити
button-export = Спершу експорт
button-all = Усі вправи
button-done = Готово
button-later = Пізніше
button-enough = На сьогодні досить
button-in-15 = За 15 хв
button-in-60 = За годину
button-not-today = Не сьогодні
button-one-more = На сходинку вище
button-turn-off = Вимкнути
button-turn-on = Увімкнути
button-settings = Усі налаштування
button-language = Мова
button-other-place = Інше місце
button-remind = Нагадування
button-breaks = Перерви
button-unpause = Завершити паузу
button-open-chat = Відкрити наш чат
button-pause-hour = 1 година
button-pause-today = До кінця дня
button-pause-week = 1 тиждень
button-pause-fortnight = 2 тижні
button-pause-told = Поки не скажу
button-call-off = Скасувати паузу
button-stretch = Розтяжка
button-progress = Прогрес
button-help = Усі команди
button-stop-session = Завершити заняття
button-stop-reminders = Без нагадувань
button-stop-breaks = Без перерв
button-stop-pause = Завершити паузу

## start: the first evening

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }</b>, { $how }
begin-aloud-itself = рахую вголос, усе йде само.
begin-aloud-ready = рахую вголос, кожна вправа — коли будете готові.
begin-silent-itself = рахую без звуку, усе йде само.
begin-silent-ready = рахую без звуку, кожна вправа — коли будете готові.
begin-here-itself = усе йде само.
begin-here-ready = кожна вправа — коли будете готові.

## Who it is

welcome =
    Я Lumbar, тренер для спини, яка багато сидить.
    Повний комплекс: { $minutes } хв, короткий: { $short } хв.
    Ви рухаєтеся. Я рахую кожне утримання.
bot-name = Lumbar
description = Тренер для спини, яка багато сидить. Проводить заняття для попереку, рахує разом із вами кожне утримання й зберігає ваш прогрес.
short-description = Тренер для спини тих, хто багато сидить. Рахує кожне утримання.

help =
    <b>Що я вмію</b>
    { $commands }

    Під час заняття пишіть: пауза, продовжити, пропустити, замінити, назад, легше, стоп, боляче.
    Наприклад: /remind 9:30 пн-пт, /breaks 9-17 кожні 50, /pause 2 тижні.
help-group =
    <b>Що я вмію тут</b>
    { $commands }

    Я бачу команди, кнопки й відповіді на мої повідомлення. Під час заняття відповідайте: пауза, пропустити, легше, стоп, боляче.
    Нагадування, налаштування й ваш прогрес лишаються між нами: напишіть мені особисто.
help-line = /{ $command }  { $says }

command-routine = Заняття, повне або коротке
command-stretch = Розтяжка просто зараз
command-exercises = Усі вправи
command-progress = Що вже зроблено
command-remind = Нагадування у ваш час
command-breaks = Перерви, коли довго сидите
command-pause = Пауза на години чи дні
command-resume = Завершити паузу
command-timezone = Де ви перебуваєте
command-level = Вибрати навантаження
command-voice = Рахувати вголос
command-language = Вибрати мову
command-settings = Налаштувати тренера
command-why = Що вправи дають спині
command-help = Усе, що я вмію
command-privacy = Що я зберігаю про вас
command-export = Отримати всі ваші дані
command-forget = Видалити всі ваші дані
command-start = Почати тут

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>Навіщо займатися попереком?</b>
    Спина міцна й звикає до навантаження. Поганих поз немає; найкраща — наступна. (Slater, JOSPT 2019)

    Приблизно на 45 % менший ризик нового нападу болю в попереку — у дослідженнях, де вправи поєднували з навчанням. За рік ефект згасає, тож не кидайте зовсім. (Steffens, JAMA Internal Medicine 2016)

    У статті, звідки взято вправи, сказано: міцний поперек полегшує біль і запобігає йому, а ще поліпшує поставу. Щодо болю докази добрі. Щодо постави — ні: з того, як людина сидить чи стоїть, майже не видно, у кого заболить спина.

    Мʼязи-випрямлячі хребта йдуть уздовж нього обабіч. Разом із сідницями, задньою поверхнею стегон і литками вони утворюють задній ланцюг — той бік тіла, якого не видно в дзеркалі.

    Я навчаю вправ. Я не ставлю діагнозів і не лікую.

privacy =
    <b>Що я зберігаю</b>
    • Ваш ідентифікатор (ID) у Telegram
    • Вашу відповідь на запитання про безпеку, її дату й те, що ви тоді назвали: вагітність, операцію та її дату, крихкі кістки чи інше
    • Ваші налаштування, часовий пояс і час нагадувань
    • Наскільки важко вам дається кожна вправа та які ви вилучили
    • Ваші заняття, найдовші утримання й те, що я кажу та питаю наприкінці
    • Що на них боліло за останні 12 місяців, як сильно й де
    • Про що я питаю востаннє, від чого ви відмовилися та про що були останні нагадування

    Не зберігаю: ваше імʼя, ваші повідомлення, письмові й голосові, і місце, яким ви поділилися.

    Усе це лишається в тих, хто запустив цього бота, і більше нікуди не йде. Вони можуть це прочитати. У них можуть бути резервні копії: у них ви лишаєтеся, доки їх не видалять, але після /forget жодна вас не поверне. Наші повідомлення передає Telegram, у нього свої правила.

    /export надішле вам усе. /forget усе видалить.

## What it does not understand

lost =
    Не розумію. Я проводжу заняття для спини.
    Спробуйте /routine, /stretch або /help.
lost-live =
    Не розумію. Заняття ще триває.
    Напишіть «пауза», «пропустити», «стоп» чи «боляче» — або натисніть кнопку.
unknown-command =
    Команди /{ $command } я не знаю.
    { $near ->
        [none] Ось що я вмію.
       *[other] Може, /{ $near }? Усі команди: /help.
    }
near-command = «{ $words }» — це /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Вітаю! Я проводжу заняття для попереку й рахую кожне утримання.
    Для початку вистачить { $short } хв.
said-thanks = Будь ласка. Готові до наступного?
said-sign = Гаразд. Коли будете готові:
said-well = Приємно чути. Коли будете готові:
said-kept = Бережіть себе. Я мовчу, доки лікар не дозволить займатися.
lost-kept = Не розумію. Я мовчу, доки лікар не дозволить займатися; тоді вас поверне кнопка.
said-no = Нічого страшного. Коли будете готові:
said-live = Я тут. Заняття триває.
said-file = Зображень і файлів я не бачу. Скажіть словами або натисніть кнопку:
said-elsewhere = Це переслане, тож лишаю його. Скажіть своїми словами або натисніть кнопку:
let-go = Добре, лишимо це. Ось що ще я вмію:
minutes-whole = { $whole } хв: повний комплекс. Короткий — { $short } хв.
minutes-short = { $short } хв: короткий комплекс. Ви рухаєтеся, я рахую.
minutes-few =
    Розтяжка — це хвилина-дві.
    Короткий комплекс — { $short } хв, і завершити можна раніше.
stop-which = <b>Що зупинити?</b>
stop-session = Триває заняття.
stop-nothing = Зупиняти нічого: немає ні заняття, ні нагадувань, ні перерв. Я пишу, лише коли пишете ви.
passed = Це вже минуло.
stopped-unkept = Зупинено. Зберегти поки не вдається. Пробую далі й скажу, коли вийде.
kept-now = Тепер збережено.
forget-waits = Поки не вдається видалити все. Пробую далі й скажу, коли вийде.
saved-before = Мене перервали, але це збережено.
not-yours = Це чужі кнопки. Надішліть /routine — будуть ваші.
chat-busy = У цьому чаті — одне заняття за раз. Напишіть мені особисто, і почнемо одразу.
chat-busy-topics = У цій групі — одне заняття за раз: її теми мають спільну межу повідомлень на хвилину. Напишіть мені особисто, і почнемо одразу.
too-many-begin = Зараз починають одразу кілька людей. Натисніть «Старт» ще раз через кілька секунд.
too-many = Зараз займається дуже багато людей. Натисніть «Старт» ще раз через пів хвилини.
trouble = У мене щось пішло не так. Усе, що ви зробили, збережено. Спробуйте ще раз.
trouble-kept = Це збережено, але показати не вдалося. Загляньте трохи згодом.
unanswered = Telegram був недоступний, тому відповіді ще немає: { $what }. Якщо досі потрібно, спитайте знову.
unanswered-all-done = Telegram був недоступний, і відповіді не було. Але все зроблено: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (зроблено)
unanswered-message = ваше повідомлення
unanswered-more = ще { $count }
trouble-store = Зберегти зараз не вдається, тож усе лишилось як було. Спробуйте трохи згодом.
trouble-unsure = Не знаю, чи це збереглося. Перевірте трохи згодом і повторіть, якщо ні.
unreadable = Не можу прочитати ваш запис, тож лишаю його як є. Ті, хто запустив бота, вже знають.

## For those who run the bot

owner-told =
    <b>Потрібна допомога.</b>
    { $what }{ $again }
owner-told-again = { "" }
    Від попереднього повідомлення таких випадків: ще { $count }.
stats =
    <b>Lumbar { $version }</b>, працює з { $since } UTC

    • Тривають заняття: { $live }
    • Оновлення: прийнято { $updates }, чекають { $waiting }, 95 % оброблено за { $answered }
    • Нагадування: надіслано { $sent }, із запізненням { $late }, втрачено { $lost }
    • Виклики Telegram: { $calls }, велено зачекати { $slowed }, не виконано { $refused }
    • Кінці утримань: запізнення 99 % — { $ends }
    • Цикл подій: запізнення 99 % — { $lag }{ $several }
stats-replicas = { "" }
    • Репліки: { $count }, пораховано разом
stats-milliseconds = { $count } мс
stats-seconds = { $count } с
stats-over = понад 30 с

## In groups

group-hello = Я Lumbar, тренер для спини. /routine починає заняття, по одній людині за раз. Я бачу команди, кнопки й відповіді на мої повідомлення.
group-hears =

    У групі я бачу кнопки, команди й відповіді на мої повідомлення. Щоб зупинитися, натисніть «Стоп» або дайте мені відповідь.
group-safety =
    Спершу одне запитання про вашу безпеку, у нашому особистому чаті: відкрийте його й відповідайте там.
    Потім натисніть тут «Старт».
group-first = Спершу дайте відповідь на моє запитання в особистому чаті.
group-begun = Ви починаєте.
group-stopped = Зупинено.
hurts-toast = Зупиніться. Повільно опустіться.
group-hurts = Зупинено. Що робити далі — у нашому особистому чаті.
group-aside = На це відповідаю в нашому особистому чаті.
write-in-private = Тут я не бачу, хто ви. Напишіть мені особисто, і почнемо одразу.
not-there = У тій групі я зараз не можу писати, тож відповідаю тут.
moved-slow = У тій групі повільний режим: рахувати в ній не вийде. Продовжуємо тут.
moved-here = Там, де йшло заняття, я не можу писати. Воно триває тут.

## Safety

# Signs: NHS, Northern Trust and Sheffield (both legs, numbness, bladder, accident, chest, fever,
# night); a leg that gets weaker, cancer, infection, deformity: IFOMPT, Finucane, JOSPT 2020, doi
# 10.2519/jospt.2020.9971; a known aneurysm, immune suppression, injected drugs, a first pain after
# 50: Royal College of Emergency Medicine, as told by gpnotebook.com; osteoporosis: BJSM 2022, doi
# 10.1136/bjsports-2021-104634; surgery, fracture, tumour, heart: NCT04290078; blood pressure,
# fainting: PAR-Q. A clinician has not reviewed the wording.
safety-first = <b>Спершу — ваша безпека.</b> Чи є зараз щось із цього?
safety-again = <b>Спершу — ваша безпека.</b> { $why } Чи є зараз щось із цього?
safety-list =
    <b>Невідкладний стан: одразу викликайте допомогу</b>
    • Біль, поколювання, оніміння чи слабкість в обох ногах
    • Нога або стопа, яка слабшає
    • Оніміння чи поколювання в промежині, навколо статевих органів або заднього проходу
    • Нові розлади сечовипускання, випорожнення чи статевої функції
    • Біль у грудях
    • Раптовий сильний біль у спині чи животі, якщо ви ось-ось знепритомнієте або у вас відома аневризма
    • Серйозна травма — або й легка, якщо у вас остеопороз чи ви довго приймаєте гормони (стероїди)

    <b>Скоро до лікаря, найближчими днями</b>
    • Гарячка, схуднення без причини, нова деформація, біль, що не вщухає вночі
    • Рак — зараз чи колись
    • Ослаблений імунітет або інʼєкції наркотиків: із ними інфекція ймовірніша
    • Перший сильний біль у спині після 50 років

    <b>Спершу спитати лікаря</b>
    • Остеопороз, перелом хребця, інший недавній перелом, пухлина
    • Нестабільна хвороба серця, високий тиск, який не вдається знизити, непритомність
    • Операція на спині за останні 3 місяці — або давніше, але лікар ще не дозволив займатися
    • Вагітність: це не привід припиняти, для неї є окремий комплекс
safety-why-yes = Ви відповіли, що щось із цього є. Відповідайте знову, лише коли лікар дозволить займатися.
safety-why-unclear = Ви відповіли, що спершу треба спитати лікаря. Відповідайте знову, лише коли це зроблено.
safety-why-sign = Те, що ви описали, буває ознакою чогось серйозного, тому спершу запитання.
safety-why-leg = Боліло в нозі, тому питаю ще раз, перш ніж продовжити.
safety-why-pains = Боліло 2 рази за 14 днів, тому питаю ще раз.
safety-why-away = Від попереднього заняття минуло 4 тижні або більше, тому питаю ще раз.
safety-why-year = Я питаю раз на рік: багато що могло змінитися.
safety-why-birth = Після пологів зачекайте, доки дозволить лікар або акушерка.
safety-clear = Добре. Якщо десь заболить дужче, натисніть «Боляче» або зупиніться.
safety-stays-pregnancy = Ваш комплекс і далі для вагітних. Коли вагітність завершиться, позначте це в /settings.
safety-stays-bones = Задля ваших кісток вправи, де спина згинається до краю, вилучено.
safety-clear-start = Надішліть тут /routine або натисніть «Старт» там, де ви починали.
safety-yes =
    <b>Будь ласка, зараз не займайтеся.</b>
    Якщо це щось із перших семи пунктів, стан невідкладний. { $call }.

    З котрого це списку?
safety-emergency =
    <b>Будь ласка, зараз не займайтеся.</b>
    { $call }. Скажіть, що ви відчуваєте й відколи. За кермо не сідайте.
safety-emergency-then =
    Я мовчу: ні нагадувань, ні перерв. Коли лікар дозволить займатися — або якщо палець просто схибив, — натисніть кнопку чи надішліть /routine, і я спитаю знову.
safety-doctor =
    <b>Будь ласка, поки не займайтеся зі мною.</b>
    Покажіться лікареві найближчими днями, а з гарячкою чи кепським самопочуттям — сьогодні. Якщо зʼявиться щось із перших семи ознак, { $call }.
safety-doctor-then =
    Доти я мовчу: ні нагадувань, ні перерв. Коли лікар дозволить, натисніть кнопку або надішліть /routine, і я спитаю знову.
safety-clinician = <b>Що саме?</b>
safety-clinician-more = <b>Що ще?</b>
safety-surgery =
    <b>Коли була операція?</b>
    Виберіть або напишіть: 14 березня, 6 тижнів тому.
safety-unread =
    <b>Не знаю, куди це віднести.</b> У котрому це списку? Якщо не певні, виберіть «Спершу спитати лікаря».
safety-surgery-unread =
    <b>Не бачу тут дати.</b> Напишіть так: 14 березня або 6 тижнів тому — чи виберіть. Якщо не певні, виберіть найкоротший час.
safety-which-unread = <b>Не знаю, куди це віднести.</b> Що саме з цього?
safety-bones = <b>Ваш лікар чи фізичний терапевт дозволяє</b> вправи для спини?
safety-other = <b>Ваш лікар дозволяє</b> вправи для спини?
safety-wait =
    <b>Спершу, будь ласка, спитайте.</b> Лікар чи фізичний терапевт скаже, які вправи вам підходять.

    Доти я мовчу. Коли дозволять, натисніть кнопку або надішліть /routine, і я спитаю знову.
safety-wait-until =
    <b>Зачекайте, будь ласка, до { $day }</b> — це 3 місяці після операції. Доти робіть те, що показали в лікарні.

    Доти я мовчу. Коли цей день настане й лікар дозволить, натисніть кнопку або надішліть /routine, і я спитаю знову.
safety-wait-surgery =
    <b>Зачекайте, будь ласка,</b> доки мине 3 місяці й доки дозволить хірург або фізичний терапевт. Доти робіть те, що показали в лікарні.

    Доти я мовчу. Коли дозволять, натисніть кнопку або надішліть /routine, і я спитаю знову.
safety-agreed = <b>Добре.</b> Починайте обережно й зупиніться, якщо заболить дужче.
safety-bones-out =
    <b>Добре.</b> Усе, де спина згинається чи скручується до краю, вилучено: нахил сидячи, коліно до грудей, кішку й поворот; супермена теж — він сильно тисне на хребет. Решта зміцнює спину.
    Тримайте спину витягнутою, згинайтеся в кульшових суглобах.
safety-pregnancy =
    <b>Вагітність — не привід припиняти.</b> Ваш комплекс — стоячи й навкарачки: нічого лежачи на животі чи на спині.
    Рухайтеся так, щоб могли розмовляти; не виходить — сповільніться. Пийте воду, відпочивайте, коли хочеться, і пропускайте те, що незручно.

    Зупиніться й телефонуйте лікареві чи акушерці, якщо є кровотеча, підтікання вод, перейми, запаморочення, головний біль, біль у грудях або якщо болить чи набрякає литка. Якщо вам заборонили навантаження, не займайтеся.
out-pregnancy = Ця вправа чекає кінця вагітності: вона лежачи на животі чи спині або тисне на живіт.
out-bones = Цю вправу вилучено задля ваших кісток: у ній спина згинається чи скручується до краю або дуже навантажується.
not-in-pregnancy =
    Це лежачи на животі чи спині або тисне на живіт, тож чекає кінця вагітності.
    Ваш комплекс готовий: стоячи й навкарачки.
not-with-bones =
    У цій вправі спина згинається до краю або дуже навантажується, тому для вас її вилучено.
    Решта комплексу зміцнює спину.

# Which number to call, inside a sentence and at its beginning.
emergency-there = одразу телефонуйте до екстреної служби: <b>{ $number }</b> ({ $country })
emergency-begins-there = Одразу телефонуйте до екстреної служби: <b>{ $number }</b> ({ $country })
emergency-anywhere = одразу телефонуйте до екстреної служби (103 в Україні, 112 у Європі, 911 у Північній Америці, 999 у Великій Британії)
emergency-begins-anywhere = Одразу телефонуйте до екстреної служби (103 в Україні, 112 у Європі, 911 у Північній Америці, 999 у Великій Британії)

## When it hurts and no session is on

# Signs first, then normal activities and exercise: NICE NG59 (assessment; self-management; exercise). No rest in
# bed: Lancet 2018, doi 10.1016/S0140-6736(18)30489-6. Most spells get better, hurt is not harm:
# O'Sullivan, BJSM 2020, doi 10.1136/bjsports-2019-101611 (facts 2, 5 and 9).
flare-signs =
    <b>Спершу 3 ознаки.</b> Чи є щось із цього?
    • Оніміння в промежині або нові розлади сечовипускання, випорожнення чи статевої функції
    • Нога, яка слабшає, або біль чи оніміння в обох ногах
    • Гарячка, сильне падіння або біль у грудях
flare-safe =
    <b>Якщо ні, рухатися безпечно.</b> Здебільшого напад минає, а біль ще не означає шкоди. Легкий, знайомий дискомфорт, що вщухає за день, — це нормально.
flare-plan =
    <b>Сьогодні:</b> не лежати в ліжку, а робити зі звичних справ стільки, скільки виходить; щадне заняття й прогулянки по 5 хвилин. Так кілька днів, потім половина колишнього навантаження, потім усе.
    Якщо за кілька тижнів не полегшає або з кожним днем гірше, покажіться лікареві.
hurt-idle = Шкода, що болить.
hurt-doubt = З вами щось не так? Тоді спершу:
hurt-idle-then = Якщо нічого з цього немає, рухатися безпечно: невелика, повільна розтяжка; зупиніться на тому, від чого болить дужче. Якщо не минає тижнями, покажіться лікареві.
hurt-alarm = Чи є зараз якась із цих ознак?

## Choosing

choose = Що виберете?
choose-times = Повний комплекс: { $minutes } хв. Короткий: { $short } хв, щодня інші дві вправи.
choose-chair = Для повного потрібні килимок і стілець.
still-on = Заняття ще триває: { $exercise }, { $number } з { $of }.
going-on = Продовжуємо.
starting-over = Починаємо спочатку.
exercises =
    <b>Вправи</b>
    { $lines }

    Надішліть /exercises і назву, щоб побачити одну.
exercises-desk =

    <b>Біля робочого столу</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Вправи «{ $name }» я не знаю.
    Спробуйте одну з цих.
no-stretch =
    Розтяжки «{ $name }» я не знаю. Є такі: { $names }.
    Наприклад: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Працюють: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, не зараз
exercises-line-left-out = <b>{ $name }</b>  { $dose }, вилучено
left-out =

    Вилучено з усіх комплексів, розтяжок і перерв. Із заняття, що триває, не зникне.
swap-none = { $name }: зараз замінити нічим. «Пропуск» прибере цю вправу.
reply-swap = { $name }: «Зробити» поставить це замість поточного.
part-swapped = { $name }: замінено.
order-warms = { $name }: без розминки не роблять, тому спершу це.
order-early = { $name }: не раніше { $time }. У дослідженні спині було краще, якщо в перші години після сну менше нахилятися (Snook 1998).
waits-early =
    <b>{ $name }: не раніше { $time }.</b>
    У дослідженні спині було краще, якщо в перші години після сну менше нахилятися (Snook 1998), тож зачекаємо.
waits-pain =
    <b>{ $name }: не зараз.</b>
    Тут або деінде було боляче. Повернеться, коли вгамується.
waits-other = { $name }: замість цього.
nothing-left =
    <b>Тут нічого не лишилося.</b> Ви вилучили всі вправи, які сюди входять.
    Відкрийте будь-яку й натисніть «Повернути».
break-bare =
    Встаньте, погляньте вдалину, видихніть. Ви вилучили всі невеликі рухи; «Усі вправи» поверне будь-який.

## Doses and cues

dose-single = { $hold } с
dose-times = { $repetitions } × { $hold } с
dose-sets = { $sets } × { $hold } с
dose-sets-times =
    { $sets ->
        [one] { $sets } підхід
        [few] { $sets } підходи
        [many] { $sets } підходів
       *[other] { $sets } підходу
    } по { $repetitions } × { $hold } с
dose-side = { $repetitions } × { $hold } с на кожен бік
dose-sets-side =
    { $sets ->
        [one] { $sets } підхід
        [few] { $sets } підходи
        [many] { $sets } підходів
       *[other] { $sets } підходу
    } по { $repetitions } × { $hold } с на кожен бік
cue-variant = <b>Для вас</b>  { $text }
cue-do = <b>Робіть</b>  { $text }
cue-feel = <b>Відчуття</b>  { $text }
cue-stop = <b>Обережно</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number } з { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Вихідне положення: { $place }. Потім натисніть «Старт».
session-chair-start = Поверніться на бік, підведіться з опорою на руки. Далі — { $place }. Потім натисніть «Старт».
session-chair = Поверніться на бік, підведіться з опорою на руки, сядьте.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } з { $of }, ще { $minutes } хв. Далі: { $next }
session-way-last = { $dots } { $step } з { $of }, ще { $minutes } хв. Остання.
exercise-where = { $name }, { $place }
session-left = Ще { $minutes } хв
session-dose = <b>Доза</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: готово. Як вам?
instruction-chair = <b>Спершу</b>  Поверніться на бік і підведіться з опорою на руки. Потім сядьте на стілець.
kit-mat = Знадобиться килимок чи килим.
kit-both = Знадобляться килимок і стілець.
kit-chair = Знадобиться стілець.
kit-desk = В одній вправі потрібна опора: стійкий стіл.
instruction-itself = Почнеться само.
countdown-ready = <b>{ $seconds } с</b> Готуйтеся, далі { $count }
countdown-move = <b>{ $seconds } с</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } с</b> Тримайте, { $count }
countdown-release = <b>{ $seconds } с</b> Відпустіть, далі { $count }
countdown-switch = <b>{ $seconds } с</b> Зміна боку, далі { $count }
countdown-rest = <b>{ $seconds } с</b> Відпочинок, далі { $count }
countdown-change = <b>{ $seconds } с</b> Займіть положення, далі { $count }
countdown-chair = <b>{ $seconds } с</b> Сядьте на стілець, далі { $count }
countdown-until-ready = Готуйтеся, далі { $count }, кінець <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, кінець <b>{ $when }</b>
countdown-until-hold = Тримайте, { $count }, кінець <b>{ $when }</b>
countdown-until-release = Відпустіть, далі { $count }, кінець <b>{ $when }</b>
countdown-until-switch = Зміна боку, далі { $count }, кінець <b>{ $when }</b>
countdown-until-rest = Відпочинок, далі { $count }, кінець <b>{ $when }</b>
countdown-until-change = Займіть положення, далі { $count }, кінець <b>{ $when }</b>
countdown-until-chair = Сядьте на стілець, далі { $count }, кінець <b>{ $when }</b>
countdown-in = за { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунди
        [many] { $seconds } секунд
       *[other] { $seconds } секунди
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = Займіть позу
countdown-paused = Пауза, лишилось <b>{ $seconds } с</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = підхід { $set }/{ $of }
side-right = правий бік
side-left = лівий бік
part-done =
    <b>{ $name }: готово.</b> { $holds ->
        [one] { $holds } утримання
        [few] { $holds } утримання
        [many] { $holds } утримань
       *[other] { $holds } утримання
    }, разом { $held } с.
    Як вам?
part-skipped = { $name }: пропущено.
part-back = { $name }: спочатку.
part-moved = { $name }: далі нижче.
part-gone = Це застаріло. Дивіться нижче.
part-elsewhere = { $name }: далі в іншому чаті.
part-stopped = { $name }: зупинено.
away =
    { $name }: поки йшов цей час, мене не було, тож його не зараховую.
    Продовжте звідси, коли будете готові.
finished =
    <b>Готово.</b> { $exercises ->
        [0] Цього разу без вправ, і це нормально.
        [one] { $exercises } вправа, { $minutes } хв.
        [few] { $exercises } вправи, { $minutes } хв.
        [many] { $exercises } вправ, { $minutes } хв.
       *[other] { $exercises } вправи, { $minutes } хв.
    }
finished-adds =
    { $sessions ->
        [1] Ваше перше заняття
        [one] { $sessions } заняття всього
        [few] { $sessions } заняття всього
        [many] { $sessions } занять усього
       *[other] { $sessions } заняття всього
    }, цього тижня { $week }{ $short ->
        [0] {""}
       *[other] {" "}(з них не до кінця: { $short })
    }. Серія: { $streak ->
        [one] { $streak } день
        [few] { $streak } дні
        [many] { $streak } днів
       *[other] { $streak } дня
    }.
stopped =
    <b>Зупинено.</b> { $exercises ->
        [0] Нічого страшного.
        [one] Зроблено й збережено: { $exercises } вправу.
        [few] Зроблено й збережено: { $exercises } вправи.
        [many] Зроблено й збережено: { $exercises } вправ.
       *[other] Зроблено й збережено: { $exercises } вправи.
    }
stopped-again = /routine почне нове.

## The ending: what a session was, and one next step

tells-first = Наступне продовжить почате.
tells-seven = Сім днів поспіль.
tells-minute = { $name }: { $number } с, ваша перша повна хвилина.
tells-back =
    { $number ->
        [one] Знову тут після { $number } дня перерви.
        [few] Знову тут після { $number } днів перерви.
        [many] Знову тут після { $number } днів перерви.
       *[other] Знову тут після { $number } дня перерви.
    }
tells-stopped = Сьогоднішній день усе одно зараховано.
tells-longest = { $name }: { $number } с, ваше найдовше утримання. Було { $before } с.
tells-step = { $name }: на сходинку вище, і виконано повністю.
tells-more = { $name }: { $number }, на { $more } більше, ніж минулого разу.
tells-streak = { $number }-й день поспіль.
tells-whole = Виконано всі утримання: { $number }.
tells-sides = { $name }: { $number } праворуч і стільки ж ліворуч.
tells-most = { $name }: разом { $number } с.
tally-held = утримання
tally-in-all = усього
tally-minutes = { $minutes } хв
tally-did =
    { $name }: { $holds ->
        [one] { $holds } раз
        [few] { $holds } рази
        [many] { $holds } разів
       *[other] { $holds } раза
    }, утримання { $held }.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = Усі утримання: { $held }.
tally-worked = Працювали: { $muscles }.
tally-adds =
    { $sessions ->
        [1] Ваше перше заняття
        [one] { $sessions } заняття всього
        [few] { $sessions } заняття всього
        [many] { $sessions } занять усього
       *[other] { $sessions } заняття всього
    }, цього тижня { $week }{ $short ->
        [0] {""}
       *[other] {" "}(з них не до кінця: { $short })
    }: { $days }. Серія: { $streak ->
        [one] { $streak } день
        [few] { $streak } дні
        [many] { $streak } днів
       *[other] { $streak } дня
    }.
ending-effort = <b>{ $name }: як вам?</b>
ending-remind = <b>Завтра о цій самій порі?</b> А потім щодня.
ending-remind-at = <b>Завтра о цій самій порі?</b> А потім щодня, { $time }.
ending-no-reminder = Тоді без нагадування. Схочете — /remind.
ending-week = Ще один день із силовими — і за тиждень їх { $days ->
        [2] два
        [3] три
       *[other] { $days }
    }, а цього досить.
button-same-time = Той самий
button-other-time = Інший час
button-no-reminder = Не треба
offer-step = { $name }: наступного разу на сходинку вище? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Нога
button-numb = Німіє, слабшає
hurt =
    <b>Зупиніться.</b> Повільно опустіться, ляжте на спину, зігніть коліна й дихайте. Якщо болить у грудях — сядьте.
hurt-side =
    <b>Зупиніться.</b> Повільно опустіться, ляжте на бік і дихайте. Якщо болить у грудях — сядьте.
hurt-desk =
    <b>Зупиніться.</b> Сядьте або встаньте, як легше, і дихайте. Якщо болить у грудях — сядьте.
hurt-ask =

    <b>Як сильно болить, від 0 до 10?</b> Чи віддає в ногу? Натисніть або напишіть. Легкий, знайомий дискомфорт, що вщухає за день, — це нормально.
hurt-signs =

    Оніміння чи слабкість у ногах, оніміння в промежині, нові розлади сечовипускання чи випорожнення або біль у грудях: { $call }.
hurt-severe =
    <b>Силових на сьогодні досить.</b> Відпочиньте лежачи або сидячи.{ $offered ->
        [0] {""}
       *[other] {" "}Якщо хочеться, порухайтеся обережно; завершити на цьому — так само добре.
    }
hurt-offers =
    <b>Силових на сьогодні досить.</b> { $offered ->
        [0] Відпочиньте лежачи або сидячи.
       *[other] Що ще можна, обережно:
    }
hurt-smaller =
    <b>{ $name }: тепер менше.</b> { $dose }, спочатку — коли натиснете «Старт».
    Легкий, знайомий дискомфорт, що вщухає за день, — це нормально.
hurt-lower =
    <b>{ $name }: на сьогодні досить.</b> Решта на сходинку легша — коли натиснете «Старт»:
    { $then }
hurt-instead =
    <b>{ $name }: на сьогодні досить.</b> Натомість обережно — коли натиснете «Старт»:
    { $then }
hurt-left = <b>{ $name }: на сьогодні досить.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    Заняття зупинено. Дихайте та { $pregnant ->
        [0] ляжте або сядьте, як легше.
       *[other] сядьте або ляжте на бік.
    } Що можна зробити, кажуть кнопки вище.
hurt-right = Ви зупинилися, коли заболіло, і це правильно.
hurt-counts =
    Ви зупинилися, коли заболіло, і це правильно. День зараховано, серія: { $streak ->
        [one] { $streak } день
        [few] { $streak } дні
        [many] { $streak } днів
       *[other] { $streak } дня
    }.
stopped-hurt = Якщо не минає тижнями або не вщухає вночі, покажіться лікареві.
stopped-alarm = Спершу подбайте про себе. Перш ніж продовжити, я знову спитаю про безпеку.
alarm =
    <b>На сьогодні досить.</b> { $call }, якщо ноги німіють чи слабшають, якщо заніміла промежина, якщо зʼявилися розлади сечовипускання чи випорожнення, біль у грудях, калатає серце, бракує повітря або темніє в очах.

    Якщо паморочиться, сядьте або ляжте{ $pregnant ->
        [0] {""}
       *[other] {" "}на бік
    }. Якщо болить у грудях — сядьте, не лягайте.

    Якщо мине за кілька хвилин, відпочиньте й покажіться лікареві, перш ніж займатися знову.
alarm-chest =
    <b>Сядьте, не лягайте.</b> { $call }, якщо болить чи стискає в грудях, калатає серце або бракує повітря.

    Сидіть, відхиліться на спинку й більше нічого не робіть. На сьогодні досить.

    Якщо минуло за кілька хвилин, відпочиньте й покажіться лікареві, перш ніж займатися знову.

## Dose

button-step-up = На сходинку вище
button-stay = Лишити так
rated-too_easy = { $name }: наступного разу на сходинку важче, { $dose }.
rated-right = { $name }: наступного разу так само.
rated-too_hard = { $name }: наступного разу на сходинку легше, { $dose }.
rated-top = { $name }: це вже найважча сходинка. Чудово.
rated-bottom = { $name }: це вже найлегша сходинка. Половина руху — теж добре.
rated-noted = { $name }: записано.
rated-cut = { $name }: буду знати. Сходинка вгору — після повної дози.
rated-hurt = { $name }: наступного разу так само. Важче стане, коли знову піде добре.
offer-right = { $name }: двічі якраз. Наступного разу на сходинку вище? { $dose }
offer-too_easy = { $name }: наступного разу на сходинку вище? { $dose }
offer-otherwise = Нове: { $do }
eased-one = З поверненням: сьогодні на сходинку легше.
eased-two = З поверненням: сьогодні на дві сходинки легше.
eased-gentle = З поверненням. Сьогодні обережно, потім знову вгору, сходинка за сходинкою.
level =
    <b>Рівень: { $level }</b>
    Легкий — половина роботи, звичний — звичайна доза, сильний — для спини, яка до неї звикла.
level-way = { $exercises ->
        [one] { $exercises } вправа йде туди: сходинка вгору після кожного заняття, де її виконано повністю. «Заважко» це припинить.
        [few] { $exercises } вправи йдуть туди: сходинка вгору після кожного заняття, де їх виконано повністю. «Заважко» припинить це для однієї.
        [many] { $exercises } вправ ідуть туди: сходинка вгору після кожного заняття, де їх виконано повністю. «Заважко» припинить це для однієї.
       *[other] { $exercises } вправи йдуть туди: сходинка вгору після кожного заняття, де їх виконано повністю. «Заважко» припинить це для однієї.
    }
level-step = { $name }: { $dose }, сходинка { $step } з { $of }
level-how = Відповідь після вправи змінює лише цю вправу. Легше стає одразу, важче — сходинка за сходинкою.
level-unknown = Рівня «{ $name }» немає. Виберіть або надішліть /level легкий.

## Progress

progress =
    <b>Ваш прогрес</b>
    Усього занять: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}(не до кінця: { $cut })
    }
    Цього тижня: { $week }{ $short ->
        [0] {""}
       *[other] {" "}(з них не до кінця: { $short })
    }
    Серія: { $streak ->
        [one] { $streak } день
        [few] { $streak } дні
        [many] { $streak } днів
       *[other] { $streak } дня
    }
    Найкраща серія: { $best ->
        [one] { $best } день
        [few] { $best } дні
        [many] { $best } днів
       *[other] { $best } дня
    }
    Хвилини: усього { $minutes }, цього тижня { $weekminutes }
progress-none =
    <b>Ваш прогрес</b>
    Усього занять: 0
    Цього тижня: 0
    Серія: 0 днів
    Найкраща серія: 0 днів

    Відлік почнеться з першого заняття.

## Settings

settings =
    <b>Налаштування</b>
    Рівень: { $level }
    Відлік: { $countdown }
    Наступна вправа: { $next }
    Підготовка: { $ready }
    Голос: { $voice }
    Картинки: { $pictures }
settings-reminder = Нагадування: { $remind }
settings-breaks = Перерви: { $breaks }
settings-zone = Часовий пояс: { $zone }
settings-pregnancy = Вагітність: ваш комплекс — стоячи й навкарачки.
settings-bones = Крихкі кістки: те, де спина згинається до краю, вилучено.
settings-language = Мова: { $name }
settings-no-zone = поки невідомий, /timezone
settings-get-ready = { $down } с на животі чи навкарачки, інакше { $other } с
settings-live = живий, щосекунди
settings-calm = спокійний, повідомлення на початку утримання й наприкінці
settings-itself = автоматично
settings-ready = коли будете готові
settings-voice-on = увімкнено, одне голосове на вправу
settings-voice-off = вимкнено
settings-voice-none = цією мовою ще немає
settings-light = світлі
settings-dark = темні
settings-keys = Змінити можна кнопками.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = Українська
language-choose =
    <b>Мова: { $name }</b>
    Натисніть іншу або надішліть її назву: /language deutsch
language-unreviewed = Носій мови цього ще не читав. Якщо щось звучить дивно, скажіть тим, хто запустив бота.
language-reviewed = Перевірено: { $who }.
language-part = Поки написано { $percent } %; решта англійською.
language-unknown = Мови «{ $name }» я не знаю. Ось які знаю:

## The voice

speaker-woman = Жіночий голос
speaker-man = Чоловічий голос
voice-on =
    <b>Голос: увімкнено</b>
    Кожна вправа приходить одним голосовим повідомленням, яке рахує за вас. Натисніть «Старт», увімкніть його й відкладіть телефон.
    «Пауза», «Стоп» і «Боляче» його прибирають. Щоб комплекс ішов без натискань, виберіть «Автоматично» в /settings.
voice-off =
    <b>Голос: вимкнено</b>
    З голосом кожна вправа приходить одним голосовим повідомленням, яке рахує кожне утримання.
voice-unknown = Увімкнути чи вимкнути: /voice on або /voice off.
voice-missing = Говорити поки не можу: голос тут не встановлено. Ті, хто запустив бота, вже знають. А поки рахує відлік у чаті.
voice-none = Цією мовою голосу в мене ще немає. За вас рахує відлік у чаті.
voice-refused = Telegram не дає надсилати вам голосові повідомлення, тому голос вимкнено. Дозволити їх можна там у налаштуваннях приватності; потім надішліть /voice on.
voice-private = Голосом говорю лише особисто. Напишіть мені там і надішліть /voice on.
voice-offer = Можу рахувати й уголос: одне голосове на вправу, і на телефон можна не дивитися.
voice-no = Тоді мовчу. Передумаєте — /voice on.
guide = { $name }, { $number } з { $of }
guide-rest = { $name }, { $number } з { $of }, із цього місця
guide-ahead = Далі: { $name }
play-now = Увімкніть і відкладіть телефон.
button-again = Ще раз

## Days and times

days-all = щодня
days-working = { $first }–{ $last }
days-weekend = у вихідні
days-some = { $days }
days-every =
    { $days ->
        [2] через день
        [one] раз на { $days } день
        [few] раз на { $days } дні
        [many] раз на { $days } днів
       *[other] раз на { $days } дня
    }
days-every-weeks =
    { $weeks ->
        [1] раз на тиждень ({ $day })
        [2] раз на два тижні ({ $day })
        [one] раз на { $weeks } тиждень ({ $day })
        [few] раз на { $weeks } тижні ({ $day })
        [many] раз на { $weeks } тижнів ({ $day })
       *[other] раз на { $weeks } тижня ({ $day })
    }
when-today =
    { $hour ->
        [11] сьогодні об { $time }
       *[other] сьогодні о { $time }
    }
when-tomorrow =
    { $hour ->
        [11] завтра об { $time }
       *[other] завтра о { $time }
    }
when-weekday =
    { $weekday ->
        [0] у понеділок о { $time }
        [1] у вівторок о { $time }
        [2] у середу о { $time }
        [3] у четвер о { $time }
        [4] у пʼятницю о { $time }
        [5] у суботу о { $time }
       *[other] у неділю о { $time }
    }
when-date =
    { $hour ->
        [11] { $day } об { $time }
       *[other] { $day } о { $time }
    }
until-today = до { $time }
until-tomorrow = до завтра, { $time }
until-weekday =
    { $weekday ->
        [0] до понеділка, { $time }
        [1] до вівторка, { $time }
        [2] до середи, { $time }
        [3] до четверга, { $time }
        [4] до пʼятниці, { $time }
        [5] до суботи, { $time }
       *[other] до неділі, { $time }
    }
until-date = до { $day }, { $time }
until-day = до { $day }
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = Щодня
offer-days-working = { $first }–{ $last }
offer-quiet = Тихо { $hours }
offer-minutes = { $minutes } хв
remind-offer = Нагадувати: { $what }?
remind-offer-at = { $times }
button-remind-then = Нагадати
remind-said = <b>Нагадування:</b> { $words }.
remind-none = вимкнено
remind-set = { $days }, { $times }
remind-once = один раз — { $when }
remind-both = { $before }; { $next }
remind-mixed = Щоб змінити час з окремими днями, надішліть /remind 9:30 пн-пт, 11 сб
remind-quiet = Без звуку: { $hours }.
remind-next = Наступне: { $when }.
remind-next-done = Сьогоднішнє вже було. Наступне: { $when }.
remind-how = О котрій? Натисніть або напишіть: 9:30 пн-пт.
remind-which = Ще одне? Натисніть або напишіть: також 18:00.
remind-off = Нагадувань більше немає. /remind увімкне їх знову.
remind-was-off = Вимикати нічого: нагадувань немає. /remind 9:30 увімкне.
remind-no-time = Це поки лише дні, без часу. Наприклад: /remind 9:30 пн-пт
remind-loud = Нагадування приходять зі звуком у будь-який час.
remind-most = Для одного дня досить.
remind-own-days = У ваших нагадувань різні дні. Надішліть їх наново, наприклад: /remind 9:30 пн-пт, 11 сб
remind-a-day = Лишіть хоча б один день або вимкніть.
remind-waits = Ви відповіли, що одна з ознак є, тож нічого не прийде, доки лікар не дозволить. /routine спитає знову.
private-only = Це лише для вас. Напишіть мені особисто й надішліть там /{ $command }.
breaks-said = <b>Перерви:</b> { $words }.
breaks-none = вимкнено
hours-range = { $from }–{ $to }
breaks-set = { $hours }, кожні { $minutes } хв, { $days }
breaks-how = Один невеликий рух біля столу; час іде від вашого останнього руху.
breaks-off = Перерв більше немає. /breaks увімкне їх знову.
breaks-was-off = Вимикати нічого: перерв немає. /breaks 9-17 кожні 50 увімкне.
breaks-wait = Почнуться, коли ви дасте відповідь на запитання про безпеку: його поставить /routine.
breaks-first = Спершу виберіть години.
breaks-no-hours = З котрої й до котрої години? Наприклад: /breaks 9-17 кожні 50 пн-пт
zone-missing = Усе почнеться, коли я знатиму ваш часовий пояс: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } хв для спини — або всі { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } хв: ваш власний комплекс.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Від вашого комплексу нічого не лишилося.
       *[other] { $minutes } хв для спини. Від короткого комплексу нічого не лишилося.
    } «Усі вправи» поверне будь-яку.
news-smaller = { $name }: сьогодні доза менша.
news-easier = { $name }: сьогодні на сходинку легше.
news-rests = { $name }: сьогодні відпочиває.
news-stepped = { $name }: на сходинку вище, ніж минулого разу.
news-right = { $name }: двічі якраз. { $on ->
        [today] Сьогодні на сходинку вище?
       *[other] Наступного разу на сходинку вище?
    }
news-too-easy = { $name }: минулого разу залегко. { $on ->
        [today] Сьогодні на сходинку вище?
       *[other] Наступного разу на сходинку вище?
    }
news-ready = { $name }: можна більше. { $on ->
        [today] Сьогодні на сходинку вище?
       *[other] Наступного разу на сходинку вище?
    }
news-back = { $count ->
        [one] Після { $count } дня перерви почнемо легше.
        [few] Після { $count } днів перерви почнемо легше.
        [many] Після { $count } днів перерви почнемо легше.
       *[other] Після { $count } дня перерви почнемо легше.
    }
news-held = { $name }: минулого разу { $count ->
        [1] { $seconds } с.
       *[other] { $count } × { $seconds } с.
    }
news-times = { $name }: минулого разу { $count ->
        [one] { $count } повтор.
        [few] { $count } повтори.
        [many] { $count } повторів.
       *[other] { $count } повтору.
    }
news-streak = Сьогодні буде { $count }-й день поспіль.
news-week = { $count ->
        [1] 1 заняття цього тижня. Чекає друге.
        [2] 2 заняття цього тижня. Чекає третє.
        [3] 3 заняття цього тижня. Чекає четверте.
        [one] { $count } заняття цього тижня.
        [few] { $count } заняття цього тижня.
        [many] { $count } занять цього тижня.
       *[other] { $count } заняття цього тижня.
    }
news-total = { $count ->
        [one] { $count } заняття позаду.
        [few] { $count } заняття позаду.
        [many] { $count } занять позаду.
       *[other] { $count } заняття позаду.
    }
news-first = Ваше перше: { $count ->
        [one] { $count } вправа, рахую я.
        [few] { $count } вправи, рахую я.
        [many] { $count } вправ, рахую я.
       *[other] { $count } вправи, рахую я.
    }
news-step = { $name }: на сходинку вище, { $dose }.
reminder-later = Нагадаю знову: { $time }.
reminder-not-today = Нічого страшного. Наступне: { $next }.
reminder-not-today-off = Нічого страшного. Нове поставить /remind.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = Встанете на хвилинку?
break-2 = Невелика перерва для спини.
break-3 = Очі від екрана. Черга спини.
break-4 = 1 невеликий рух — і знову до справ.
break-5 = Маєте хвилинку? Це легко.
break-6 = Гарна мить порухатися, якщо зручно.
break-7 = Опустіть плечі, видихніть і трохи порухайтеся.
break-8 = На хвилинку змініть позу.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Готово, і недарма.
break-done-2 = Гарно порухались. Можна далі.
break-done-3 = Добре. Оце й усе.
break-enough = Сьогодні перерв більше не буде.
break-later = Спитаю знову: { $when }.
break-quiet = Сьогодні тихо. /breaks змінить час або вимкне перерви.

## Pauses

paused-until-weekday =
    { $weekday ->
        [0] <b>Пауза до понеділка.</b> Раніше нічого не прийде.
        [1] <b>Пауза до вівторка.</b> Раніше нічого не прийде.
        [2] <b>Пауза до середи.</b> Раніше нічого не прийде.
        [3] <b>Пауза до четверга.</b> Раніше нічого не прийде.
        [4] <b>Пауза до пʼятниці.</b> Раніше нічого не прийде.
        [5] <b>Пауза до суботи.</b> Раніше нічого не прийде.
       *[other] <b>Пауза до неділі.</b> Раніше нічого не прийде.
    }
paused-until-date = <b>Пауза до { $day }</b> — раніше нічого не прийде.
pause-first = з { $day }
pause-last = по { $day }
pause-on = { $day }
pause-span = { $first } { $last }
pause-open = з { $day }, доки ви не надішлете /resume
pause-call-off = Скасувати { $day }
pause-only = Лише { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Пауза { $span }.</b> Усе саме продовжиться { $again }.
pause-coming-open = <b>Пауза { $span }.</b>
pause-next = Наступне нагадування: { $when }.
called-off = <b>Паузу скасовано.</b>
pause-ask =
    <b>Доки?</b>
    Виберіть або напишіть: 15:00, пʼятниця, 2 тижні, з 20 по 27 березня.
pause-ask-or = Або виберіть.
pause-day = пауза до кінця дня
rested = <b>Мовчу { $until }.</b>
rest-held = Потім прийде ваше нагадування: { $times }.
rest-left-out = Пропускаю ваше нагадування: { $times }.
paused-open = <b>Пауза, доки ви не надішлете /resume.</b>
paused-streak = Серія на вас зачекає: ці дні її не продовжують і не переривають.
resumed = <b>Знову тут.</b> Паузу завершено.
resumed-to-nothing = Нагадувань поки немає. Наприклад: /remind 9:30
resumed-none = Паузи зараз немає.

## Your data

export-json = Усе, що я зберігаю про вас.
export-csv =
    Ваші заняття таблицею.
    «Зараховано»: «так», якщо зроблено хоча б 1 вправу.
export-csv-file = lumbar-заняття.csv
export-day = день
export-routine = комплекс
export-counts = зараховано
export-seconds = секунди
export-exercises = вправи
export-yes = так
export-no = ні
export-private = Ваші дані — лише ваші. Надішліть мені /export особисто.
export-none = Я поки нічого про вас не зберігаю.
forget =
    <b>Видалити все?</b>
    Налаштування, заняття й історія зникнуть, повернути їх не можна.
    Занять в історії: { $sessions }
forget-none = Я нічого про вас не зберігаю, видаляти нічого.
forgotten = Видалено. Тепер я нічого про вас не зберігаю. Надішліть /start, щоб почати наново.
kept = Добре. Усе лишається.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    Не розумію тут «{ $said }».
    Наприклад: { $example }
unread-nothing =
    Треба трохи більше.
    Наприклад: { $example }
unread-time =
    «{ $said }» — це не час доби.
    Наприклад: { $example }
unread-midnight =
    Північ — це 0:00, початок дня. Напишіть, будь ласка, так.
    Наприклад: { $example }
unread-times =
    Нагадувань на день — не більш як { $most }.
    Наприклад: { $example }
unread-days =
    Дні спільні для всіх годин: назвіть їх один раз.
    Наприклад: { $example }
unread-pairs =
    Які дні до якого часу? Напишіть парами.
    Наприклад: /remind 9:30 пн-пт, 11 сб
unread-when =
    О котрій годині?
    Наприклад: /remind завтра 7:00
unread-over =
    «{ $said }» вже минуло.
    Наприклад: { $example }
unsure =
    «{ $said }» можна зрозуміти по-різному.
unsure-over =
    «{ $said }» вже минуло.
unsure-backwards =
    «{ $said }» кінчається раніше, ніж починається.
unsure-now = Пауза починається одразу.
unsure-days = Пауза, що почнеться пізніше, триває цілими днями.
unsure-begun =
    «{ $said }» вже почалося.
unsure-to =
    «{ $said }» — це може бути час або години «з — до».
unsure-count =
    «{ $said }»: рахувати нагадування я не вмію. Вони приходять, доки ви їх не вимкнете.
unsure-ends =
    «{ $said }»: нагадування не має терміну. Воно приходить, доки ви його не вимкнете.
unsure-begins =
    «{ $said }»: нагадування діє одразу, а не з іншого дня.
unsure-weekly = Раз на тиждень. Якого дня?
unread-weekly =
    Якого дня й о котрій годині?
    Наприклад: /remind понеділок 9:30
unsure-which = Що мається на увазі: { $choices }?
unsure-none = Наприклад: { $example }
unread-hours-of-reminder =
    Нагадування приходить у певний час.
    Наприклад: { $example }
    Для кількох на день є перерви.
    Наприклад: /breaks 9-17 кожні 50
unread-hours =
    «{ $said }» потребує початку й кінця.
    Наприклад: { $example }
unread-backwards =
    «{ $said }» кінчається раніше, ніж починається.
    Наприклад: { $example }
    Через північ: /breaks 22-24, 0-6
unread-empty =
    «{ $said }» кінчається тоді, коли й починається.
    Наприклад: { $example }
unread-narrow =
    «{ $said }» — замало: перерви бувають не частіше ніж раз на { $least } хв.
    Наприклад: { $example }
unread-windows =
    Проміжків часу — не більш як { $most }.
    Наприклад: { $example }
unread-every =
    «{ $said }» не підходить: перерви бувають раз на { $least }–{ $most } хв.
    Наприклад: { $example }
unread-quiet =
    Тихі години — один проміжок.
    Наприклад: { $example }
unread-either =
    «{ $said }»: ранку чи вечора? Напишіть, будь ласка.
    Наприклад: { $example }
unread-until =
    Скажіть, на скільки, доки або з якого по який день.
    Наприклад: { $example }
    Або: /pause 2 години
unread-date =
    «{ $said }» — такого дня в найближчий рік немає.
    Наприклад: { $example }
unread-date-either =
    «{ $said }» — це можуть бути два різні дні. Напишіть місяць словом.
    Наприклад: { $example }
unread-past =
    «{ $said }» — замало або вже минуло.
    Наприклад: { $example }
unread-far =
    «{ $said }» — задовго: не більш як { $most } днів.
    Наприклад: { $example }

## Examples in what it answers then: each can be read

example-time = 9:30 вечора
example-remind = /remind 9:30 пн-пт
example-breaks = /breaks 9-17 кожні 50
example-quiet = /remind тихо 21-7
example-pause = /pause до 5 січня

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>Котра у вас година?</b>
    Напишіть, наприклад, 14:35, або назвіть своє місто, або поділіться місцем перебування.
zone-question-or =
    <b>Котра у вас година?</b>
    Натисніть. Або назвіть своє місто, або поділіться місцем перебування.
zone-other = Тоді назвіть місто, або напишіть, котра там година, наприклад 14:35, або поділіться місцем перебування.
zone-first = Для цього мені треба знати, де ви.
zone-over = Там це вже минуло. Скажіть, будь ласка, ще раз.
zone-lost = Часового поясу «{ $zone }» я більше не знаю, тож само собою нічого не прийде, доки я не знатиму, де ви.
zone-known = <b>{ $name }.</b> Там зараз { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Там зараз { $time }.
zone-which = Де час такий самий, як у вас?
zone-is-it = Ви тут? Якщо ні, назвіть більше місто поблизу.
zone-guess = Такого місця не знаю. Може, щось із цього?
zone-unknown =
    «{ $words }» — такого місця не знаю.
    Спробуйте більше місто поблизу, наприклад /timezone Львів, або зсув, наприклад /timezone +2.
zone-no-clock =
    Зараз ніде немає { $time }. Назвіть своє місто, наприклад /timezone Львів.
zone-at-sea =
    Це в морі, котра там година, я не знаю. Ваш часовий пояс лишився колишній.
    Назвіть найближче місто, наприклад /timezone Львів.
zone-fixed = Цей зсув однаковий увесь рік. Якщо у вас переводять годинники, назвіть місто.
zone-change = Щоб змінити, надішліть, наприклад, /timezone Львів або поділіться місцем перебування.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>Пауза.</b> Щось болить чи щось не так?
doubt-still =
    Щось болить чи щось не так?
rests = Нічого не йде. Не поспішайте.
runs = Добре. Ідемо далі.
taken-back-paused = Повернено, на паузі.
left-seconds = { $seconds } с
left-minutes = { $minutes } хв
left-hold = <b>{ $time }</b> цього утримання.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
        [one] , { $holds } утримання.
        [few] , { $holds } утримання.
        [many] , { $holds } утримань.
       *[other] , { $holds } утримання.
    }
left-session = { $exercises ->
        [0] Це остання вправа.
        [one] Потім ще { $exercises } вправа: разом { $time }.
        [few] Потім ще { $exercises } вправи: разом { $time }.
        [many] Потім ще { $exercises } вправ: разом { $time }.
       *[other] Потім ще { $exercises } вправи: разом { $time }.
    }
harder-hurt = Не сьогодні: боліло. Важче стане, коли знову піде добре.
button-do-it = Зробити
button-leave-it = Не треба
reply-deaf = Голосових повідомлень тут я не чую.
reply-instead = Те саме роблять ці кнопки й слова, які ви напишете.
reply-long = Це довше, ніж я можу розібрати: щонайбільше 30 с, вистачить і одного слова.
reply-busy = Ще розбираю сказане раніше.
reply-lost = Голосове повідомлення до мене не дійшло.
reply-nothing = Слів не чути.
reply-unknown = Чую: «{ $words }». Цього я не вмію.
reply-say = Скажіть «далі», «повторити», «легше», «пауза», «продовжити», «стоп» чи «боляче» — або натисніть кнопку.
reply-heard = Чую: «{ $words }».
reply-perhaps = Це було «{ $words }»?
reply-idle = Заняття не йде. /routine почне.
reply-moved = Заняття тим часом пішло далі, тож усе лишилось як було.
reply-no-change = Зараз це нічого не змінить.
reply-start = «Зробити» почне цю вправу.
reply-pause = «Зробити» поставить на паузу.
reply-resume = «Зробити» продовжить із цього місця.
reply-skip = «Зробити» пропустить цю вправу й піде далі.
reply-back = «Зробити» поверне до попередньої вправи.
reply-again = «Зробити» почне цю вправу спочатку.
reply-stop = «Зробити» завершить заняття.
reply-hurts = «Зробити» зупинить тут.
reply-easier = «Зробити» почне цю вправу спочатку, на сходинку легше: { $dose }.
reply-harder = «Зробити» почне цю вправу спочатку, на сходинку важче: { $dose }.
reply-left = Лишаю.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Тижні
button-months = Місяці
chart-today = Ваша спина від сьогодні
chart-weeks = { $weeks ->
        [one] Ваша спина за { $weeks } тиждень
        [few] Ваша спина за { $weeks } тижні
        [many] Ваша спина за { $weeks } тижнів
       *[other] Ваша спина за { $weeks } тижня
    }
chart-months = { $months ->
        [one] Ваша спина за { $months } місяць
        [few] Ваша спина за { $months } місяці
        [many] Ваша спина за { $months } місяців
       *[other] Ваша спина за { $months } місяця
    }
chart-sum-minutes = { $minutes ->
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
chart-sum = { $sessions ->
        [one] { $sessions } заняття
        [few] { $sessions } заняття
        [many] { $sessions } занять
       *[other] { $sessions } заняття
    }, { $minutes ->
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
chart-first = Перше заняття зафарбує перший квадрат.
chart-rest = Це чекає, доки лікар не дозволить.
chart-next = Наступне заняття зафарбує наступний квадрат.
chart-first-month = Перше заняття почне перший стовпчик.
chart-next-month = Наступне заняття почне наступний стовпчик.
chart-streak = днів поспіль
chart-best = найкраща серія
chart-this-week = Цей тиждень
chart-last-week = Минулий тиждень
chart-week-minutes = { $minutes } хв
chart-week = { $minutes } хв, { $sessions ->
        [one] { $sessions } заняття
        [few] { $sessions } заняття
        [many] { $sessions } занять
       *[other] { $sessions } заняття
    }
chart-week-hours = { $hours } год, { $sessions ->
        [one] { $sessions } заняття
        [few] { $sessions } заняття
        [many] { $sessions } занять
       *[other] { $sessions } заняття
    }
chart-week-open = ще попереду
chart-week-rest = відпочинок
chart-week-before = до нашої зустрічі
chart-fewer = менше хвилин
chart-more = більше
chart-minutes = Хвилини за місяць
chart-hours = Години за місяць
chart-number = { $number }
chart-seconds = { $number } с
chart-hold = { $name }: утримання, с
chart-invite = Тут ростуть ваші утримання
chart-invite-first = Зробіть вправу у два різні дні — і лінія почнеться.
chart-invite-second = { $name }: ще раз — і лінія почнеться.
progress-last-week = Минулий тиждень: { $did }
progress-days = { $weeks ->
        [one] Дні з вправами за { $weeks } тиждень: { $days }
        [few] Дні з вправами за { $weeks } тижні: { $days }
        [many] Дні з вправами за { $weeks } тижнів: { $days }
       *[other] Дні з вправами за { $weeks } тижня: { $days }
    }
progress-month = Найкращий місяць: { $month }, { $minutes } хв
progress-grew = { $name }: було { $from } с, зараз { $to } с (від { $day })
progress-steady = { $name }: щоразу { $to } с від { $day }
progress-best = { $name }: зараз { $to } с, від { $day } — до { $most } с
progress-once = { $name }: { $to } с, { $day }
