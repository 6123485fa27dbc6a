# What Lumbar says in Persian. Telegram HTML; arguments are escaped before they come here.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand: 2026-11-29
# Form of address: شما, everywhere, in the simple written Persian of Iran that is also read in
# Afghanistan; buttons are nouns or what the person says.
# Safety terms: the signs are those of the English file (NHS and the others named there). Their
# Persian words are those by which Iranian clinics tell patients of the same signs: kianphysio.ir
# (page on سندروم دم اسبی), tehranpain.ir (page on بی‌اختیاری ادرار و کمردرد), همشهری آنلاین (page on
# pains that need help at once). No page of the Ministry of Health could be checked.
# Words: تمرین a session, برنامه a routine, حرکت an exercise, ست a set, پله a rung, مقدار a dose,
# نگه داشتن a hold, زنگ تحرک a sit break, مکث a pause.
# Direction: a line is laid out by its first strong letter. Where that would be (or may be filled in as)
# a Latin one, U+200F stands first. Before the slash of a command stands U+200E, so that it is shown at
# its left, and before digits behind it U+200F, so that they go on with the Persian
# words; U+200E stands around hours (21–7), which run as they do on the buttons.
# Digits are Latin, as they are in what is filled in. After a number nothing has a plural.

## Buttons: three words or fewer

button-start = شروع
button-begin = شروع کنیم
button-aloud-on = با صدا
button-aloud-off = بی‌صدا
button-standing = روی زمین نه
button-pause = مکث
button-resume = ادامه
button-skip = بعدی
button-back = قبلی
button-stop = توقف
button-hurts = درد دارم
button-mistake = اشتباهی بود
button-safety-none = هیچ‌کدام
button-safety-emergency = اورژانسی
button-safety-doctor = مراجعه به پزشک
button-safety-clinician = اول مشورت
button-cleared = پزشک اجازه داد
button-flare-session = تمرین ملایم
button-flare-walk = پیاده‌روی کوتاه
button-pregnancy = بارداری
button-surgery = جراحی کمر
button-bones = ضعف استخوان
button-other = مورد دیگر
button-surgery-recent = زیر 3 ماه
button-surgery-cleared = بیشتر، با اجازه
button-surgery-not-cleared = بیشتر، بدون اجازه
button-agreed = بله، موافق است
button-not-yet = هنوز نه
button-another = یکی دیگر هم
button-pregnancy-over = پایان بارداری
button-bones-well = استخوان‌ها خوب‌اند
button-whole = برنامه‌ی کامل
button-short = برنامه‌ی کوتاه
button-too_easy = آسان بود
button-right = اندازه بود
button-too_hard = سخت بود
button-go-on = ادامه می‌دهم
button-start-over = از اول
button-gentle = ملایم
button-standard = معمولی
button-strong = قوی
button-ready-shorter = آمادگی: کوتاه
button-ready-usual = آمادگی: معمولی
button-ready-longer = آمادگی: طولانی
button-calm-on = شمارش آرام
button-calm-off = شمارش زنده
button-itself-on = خودکار
button-itself-off = وقتی آماده‌ام
button-swap = تعویض
button-leave-out = کنار گذاشتن
button-bring-back = برگرداندن
button-voice-on = صدا روشن
button-voice-off = صدا خاموش
button-dark-on = تیره
button-dark-off = روشن
button-no-voice = بدون صدا
button-moves = دیدن حرکت
button-poses = دیدن حالت‌ها
button-forget = پاک کردن همه
button-keep = بماند
button-export = اول دریافت داده‌ها
button-all = همه‌ی حرکت‌ها
button-done = انجام شد
button-later = بعداً
button-enough = امروز بس است
button-in-15 = 15 دقیقه دیگر
button-in-60 = یک ساعت دیگر
button-not-today = امروز نه
button-one-more = یک پله بیشتر
button-turn-off = خاموش کردن
button-turn-on = روشن کردن
button-settings = همه‌ی تنظیمات
button-language = زبان
button-other-place = جای دیگر
button-remind = یادآور
button-breaks = زنگ تحرک
button-unpause = ادامه از حالا
button-open-chat = گفتگوی خصوصی
button-pause-hour = 1 ساعت
button-pause-today = بقیه‌ی امروز
button-pause-week = 1 هفته
button-pause-fortnight = 2 هفته
button-pause-told = تا خبر بدهم
button-call-off = لغو مکث
button-stretch = کشش
button-progress = پیشرفت
button-help = همه‌ی دستورها
button-stop-session = پایان تمرین
button-stop-reminders = قطع یادآور
button-stop-breaks = قطع زنگ تحرک
button-stop-pause = پایان مکث

## start: the first evening

begin-screen = <b>{ $minutes } دقیقه</b>، { $how }
begin-aloud-itself = با شمارش صوتی، خودکار.
begin-aloud-ready = با شمارش صوتی، هر حرکت وقتی آماده‌اید.
begin-silent-itself = با شمارش بی‌صدا، خودکار.
begin-silent-ready = با شمارش بی‌صدا، هر حرکت وقتی آماده‌اید.
begin-here-itself = خودکار.
begin-here-ready = هر حرکت وقتی آماده‌اید.

## Who it is

welcome =
    من Lumbar هستم، مربی کمرهایی که زیاد می‌نشینند.
    برنامه‌ی کامل { $minutes } دقیقه است، برنامه‌ی کوتاه { $short } دقیقه.
    حرکت با شما، شمردن با من.
bot-name = Lumbar
description = مربی کمر برای کسانی که زیاد می‌نشینند. شما را در حرکت‌های کمر همراهی می‌کند، ثانیه‌های نگه داشتن را با شما می‌شمارد و پیشرفتتان را ثبت می‌کند.
short-description = مربی کمر برای کسانی که زیاد می‌نشینند. ثانیه‌های نگه داشتن را می‌شمارد.

help =
    <b>این کارها از من برمی‌آید</b>
    { $commands }

    وسط تمرین بنویسید: مکث، ادامه، بعدی، تعویض، قبلی، آسان‌تر، توقف، درد دارم
    چند نمونه:
    ‏‎/remind ‏9:30 شنبه تا چهارشنبه
    ‏‎/breaks ‏9-17 هر 50 دقیقه
    ‏‎/pause ‏2 هفته
help-group =
    <b>اینجا این کارها از من برمی‌آید</b>
    { $commands }

    دستورها، دکمه‌ها و پاسخ به پیام‌هایم را می‌بینم. وسط تمرین پاسخ دهید: مکث، بعدی، آسان‌تر، توقف، درد دارم
    یادآورها، تنظیمات و پیشرفت شما بین خودمان می‌ماند: خصوصی به من پیام بدهید.
help-line = ‏‎/{ $command }  { $says }

command-routine = انجام برنامه، کامل یا کوتاه
command-stretch = همین حالا کشش
command-exercises = دیدن همه‌ی حرکت‌ها
command-progress = دیدن آنچه کرده‌اید
command-remind = یادآوری در ساعت‌های شما
command-breaks = زنگ تحرک بین نشستن
command-pause = مکث، چند ساعت یا چند روز
command-resume = پایان مکث
command-timezone = کجا هستید
command-level = چقدر سخت باشد
command-voice = شمردن با صدا
command-language = انتخاب زبان من
command-settings = تنظیم مربیگری من
command-why = فایده‌ی ورزش برای کمر
command-help = همه‌ی کارهای من
command-privacy = چه چیزی از شما نگه می‌دارم
command-export = گرفتن همه‌ی داده‌هایتان
command-forget = پاک کردن همه‌ی داده‌هایتان
command-start = شروع از اینجا

# Sources: see the English file.
why =
    <b>چرا کمر؟</b>
    کمر قوی است و با بار سازگار می‌شود. هیچ حالتی بد نیست؛ بهترین حالت، حالت بعدی است. (Slater, JOSPT 2019)

    حدود 45٪ خطر کمتر برای یک دوره‌ی تازه‌ی کمردرد، در پژوهش‌هایی با ورزش و کمی آموزش. این اثر ظرف یک سال کم می‌شود، پس کمی ادامه دهید. (Steffens, JAMA Internal Medicine 2016)

    مقاله‌ای که این حرکت‌ها از آن است می‌گوید کمر قوی درد را کم می‌کند، جلویش را می‌گیرد و حالت بدن را بهتر می‌کند. برای درد کمتر، شواهد خوب است. برای حالت بدن نه: از طرز نشستن یا ایستادن نمی‌شود گفت چه کسی کمردرد می‌گیرد.

    عضله‌های راست‌کننده‌ی ستون فقرات از دو طرف ستون فقرات بالا می‌روند. همراه با عضله‌های باسن، پشت ران و ساق، زنجیره‌ی پشتی بدن‌اند؛ همان پشتی که در آینه دیده نمی‌شود.

    من ورزش یاد می‌دهم. تشخیص و درمان کار من نیست.

privacy =
    <b>چه چیزی نگه می‌دارم</b>
    • شناسه‌ی تلگرام شما
    • پاسخ شما به پرسش ایمنی، تاریخش و آنچه آنجا گفتید: بارداری، جراحی و تاریخ آن، ضعف استخوان یا چیزی دیگر
    • تنظیمات، منطقه‌ی زمانی و ساعت‌های یادآور شما
    • اینکه هر حرکت برایتان چقدر سخت است و کدام را کنار گذاشتید
    • تمرین‌هایی که انجام دادید، طولانی‌ترین نگه داشتن‌ها، و آنچه در پایان گفتم و پرسیدم
    • اینکه در 12 ماه گذشته در تمرین کجا درد گرفت و چقدر
    • آخرین پرسش من، چیزهایی که به آن‌ها نه گفتید، و مضمون آخرین یادآورها

    نامتان، پیام‌های نوشتاری یا صوتی و جایی را که فرستادید نگه نمی‌دارم.

    این‌ها پیش گردانندگان این ربات می‌ماند و جای دیگری نمی‌رود. آن‌ها می‌توانند بخوانندش. شاید نسخه‌ی پشتیبان داشته باشند: تا وقتی دور ریخته نشده، شما در آن هستید، و بعد از ‎/forget هیچ نسخه‌ای شما را برنمی‌گرداند. پیام‌های ما از تلگرام می‌گذرد و تلگرام قواعد خودش را دارد.

    با ‎/export همه‌اش را می‌گیرید. با ‎/forget پاک می‌شود.

## What it does not understand

lost =
    متوجه نشدم. کار من حرکت‌های کمر است.
    این‌ها را امتحان کنید: ‎/routine، ‎/stretch یا ‎/help
lost-live =
    متوجه نشدم. تمرینتان هنوز در جریان است.
    بنویسید مکث، بعدی، توقف یا درد دارم؛ یا دکمه‌ها را بزنید.
unknown-command =
    دستور ‎/{ $command } را نمی‌شناسم.
    { $near ->
        [none] این‌ها را بلدم.
       *[other] منظورتان ‎/{ $near } بود؟ همه‌اش در ‎/help است.
    }
near-command = منظورتان از «{ $words }»، ‎/{ $near } بود؟
unknown-command-button = ‏‎/{ $command }
said-greeting =
    سلام. من شما را در حرکت‌های کمر همراهی می‌کنم و ثانیه‌های نگه داشتن را می‌شمارم.
    برای شروع { $short } دقیقه کافی است.
said-thanks = خواهش می‌کنم. باز هم تمرین؟
said-sign = گرفتم. هر وقت آماده‌اید:
said-well = چه خوب. هر وقت آماده‌اید:
said-kept = مراقب خودتان باشید. تا پزشک اجازه ندهد ساکت می‌مانم.
lost-kept = متوجه نشدم. تا پزشک اجازه ندهد ساکت می‌مانم؛ بعد این دکمه شما را برمی‌گرداند.
said-no = اشکالی ندارد. هر وقت آماده‌اید:
said-live = اینجا هستم. تمرینتان در جریان است.
said-file = عکس و فایل را نمی‌توانم ببینم. با کلمه بگویید یا دکمه‌ای بزنید:
said-elsewhere = آن پیام بازفرستاده بود، کاری با آن ندارم. با کلمه‌های خودتان بگویید یا دکمه‌ای بزنید:
let-go = باشد، از آن می‌گذرم. کارهای دیگری هم بلدم:
minutes-whole = { $whole } دقیقه: برنامه‌ی کامل. برنامه‌ی کوتاه { $short } دقیقه است.
minutes-short = { $short } دقیقه: برنامه‌ی کوتاه. حرکت با شما، شمردن با من.
minutes-few =
    یک کشش 1 تا 2 دقیقه طول می‌کشد.
    برنامه‌ی کوتاه { $short } دقیقه است، و می‌توانید زودتر تمامش کنید.
stop-which = <b>چه چیزی را قطع کنم؟</b>
stop-session = تمرینی در جریان است.
stop-nothing = چیزی برای قطع کردن نیست: نه تمرین، نه یادآور، نه زنگ تحرک. فقط وقتی پیام بدهید می‌نویسم.
passed = وقتش گذشته.
stopped-unkept = متوقف شد. فعلاً نمی‌توانم ذخیره‌اش کنم. باز امتحان می‌کنم و وقتی ذخیره شد می‌گویم.
kept-now = حالا ذخیره شد.
forget-waits = هنوز نمی‌توانم همه چیز را پاک کنم. باز امتحان می‌کنم و وقتی پاک شد می‌گویم.
saved-before = کارم قطع شد، ولی آن ذخیره شده است.
not-yours = این دکمه‌ها مال کس دیگری است. برای خودتان ‎/routine را بفرستید.
chat-busy = در این گفتگو هر بار فقط یک تمرین. خصوصی پیام بدهید، همان لحظه شروع می‌کنیم.
chat-busy-topics = در این گروه هر بار فقط یک تمرین: همه‌ی موضوع‌ها سهم مشترکی از پیام در دقیقه دارند. خصوصی پیام بدهید، همان لحظه شروع می‌کنیم.
too-many-begin = الان چند نفر با هم شروع می‌کنند. چند ثانیه دیگر دوباره «شروع» را بزنید.
too-many = الان خیلی‌ها در حال تمرین‌اند. نیم دقیقه دیگر دوباره «شروع» را بزنید.
trouble = مشکلی از طرف من پیش آمد. آنچه کرده‌اید محفوظ است. لطفاً دوباره امتحان کنید.
trouble-kept = ذخیره شد، ولی نتوانستم نشانش بدهم. کمی بعد دوباره نگاه کنید.
unanswered = تلگرام در دسترس نبود و این بی‌جواب مانده: { $what }. اگر هنوز لازمش دارید، دوباره بگویید.
unanswered-all-done = تلگرام در دسترس نبود و نتوانستم جواب بدهم. ولی انجام شده است: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (انجام شد)
unanswered-message = پیام شما
unanswered-more = { $count } مورد دیگر
trouble-store = فعلاً نمی‌توانم ذخیره کنم، پس چیزی عوض نشد. کمی بعد دوباره امتحان کنید.
trouble-unsure = نمی‌دانم ذخیره شد یا نه. کمی بعد نگاه کنید و اگر نشده بود، تکرارش کنید.
unreadable = پرونده‌ی شما را نمی‌توانم بخوانم، پس به آن دست نمی‌زنم. به گردانندگان ربات خبر داده‌ام.

## For those who run the bot

owner-told =
    <b>یک چیز رسیدگی می‌خواهد.</b>
    { $what }{ $again }
owner-told-again = { "" }
    از بار پیش که گفتم، { $count } مورد دیگر از همین نوع.
stats =
    <b>ربات Lumbar { $version }</b>، روشن از { $since } به وقت UTC

    • تمرین‌های در جریان: { $live }
    • پیام‌های رسیده: { $updates } گرفته شده، { $waiting } در انتظار، 95% ظرف { $answered } رسیدگی شده
    • یادآورها: { $sent } فرستاده، { $late } دیر، { $lost } گم شده
    • درخواست به تلگرام: { $calls }، { $slowed } منتظر گذاشته شده، { $refused } انجام نشده
    • پایان نگه داشتن‌ها: 99% حداکثر { $ends } دیر
    • حلقه‌ی رویداد: 99% حداکثر { $lag } دیر{ $several }
stats-replicas = { "" }
    • نسخه‌های هم‌زمان: { $count }، با هم شمرده شده
stats-milliseconds = { $count } میلی‌ثانیه
stats-seconds = { $count } ثانیه
stats-over = بیش از 30 ثانیه

## In groups

group-hello = من Lumbar هستم، مربی کمر: با ‎/routine شروع کنید، هر بار یک نفر. دستورها، دکمه‌ها و پاسخ به پیام‌هایم را می‌بینم.
group-hears =

    در گروه دکمه‌ها، دستورها و پاسخ به پیام‌هایم را می‌بینم. برای ایستادن «توقف» را بزنید یا به من پاسخ بدهید.
group-safety =
    اول یک پرسش درباره‌ی ایمنی شما، در گفتگوی خصوصی: بازش کنید و همان‌جا جواب بدهید.
    بعد اینجا «شروع» را بزنید.
group-first = اول در گفتگوی خصوصی به پرسش من جواب بدهید.
group-begun = شروع با شماست.
group-stopped = متوقف شد.
hurts-toast = همین‌جا توقف کنید. آرام پایین بیایید.
group-hurts = متوقف شد. کار بعدی در گفتگوی خصوصی نوشته شده.
group-aside = جواب این را در گفتگوی خصوصی می‌دهم.
write-in-private = اینجا نمی‌فهمم شما کدام هستید. خصوصی پیام بدهید، همان لحظه شروع می‌کنیم.
not-there = الان نمی‌توانم در آن گروه بنویسم، پس اینجا جواب می‌دهم.
moved-slow = آن گروه در حالت آهسته است و برای شمردن زیادی کند. اینجا ادامه می‌دهیم.
moved-here = جایی که تمرینتان بود نمی‌توانم بنویسم. اینجا ادامه دارد.

## Safety

# Sources: see the English file. A clinician has not reviewed the wording.
safety-first = <b>اول ایمنی شما.</b> الان یکی از این‌ها را دارید؟
safety-again = <b>اول ایمنی شما.</b> { $why } الان یکی از این‌ها را دارید؟
safety-list =
    <b>اورژانسی: همین حالا کمک بخواهید</b>
    • درد، گزگز، بی‌حسی یا ضعف در هر دو پا
    • پا یا مچ پایی که دارد ضعیف‌تر می‌شود
    • بی‌حسی یا گزگز دور اندام تناسلی یا مقعد
    • مشکل تازه در کنترل ادرار یا مدفوع، یا در عملکرد جنسی
    • درد قفسه‌ی سینه
    • درد ناگهانی و شدید کمر یا شکم همراه با حالت غش، یا با آنوریسم شناخته‌شده
    • حادثه‌ی شدید، یا حادثه‌ی کوچک با پوکی استخوان یا مصرف طولانی کورتون

    <b>به‌زودی به پزشک مراجعه کنید</b>
    • تب، کاهش وزن بی‌دلیل، تغییر شکل تازه‌ی بدن، دردی که شب آرام نمی‌گیرد
    • سرطان، حالا یا در گذشته
    • ضعف سیستم ایمنی یا تزریق مواد، که عفونت را محتمل‌تر می‌کند
    • اولین کمردرد شدید بعد از 50 سالگی

    <b>اول با پزشک یا فیزیوتراپیست مشورت کنید</b>
    • پوکی استخوان، شکستگی مهره، شکستگی تازه‌ی دیگر، تومور
    • بیماری ناپایدار قلب، فشار خون بالای کنترل‌نشده، غش کردن
    • جراحی کمر در 3 ماه گذشته، یا قبل‌تر ولی هنوز بدون اجازه‌ی ورزش
    • بارداری: دلیل ورزش نکردن نیست و برنامه‌ی خودش را دارد
safety-why-yes = گفتید یکی از این‌ها را دارید. فقط وقتی پزشک اجازه داد دوباره جواب بدهید.
safety-why-unclear = گفتید اول باید با پزشک یا فیزیوتراپیست مشورت شود. بعد از آن دوباره جواب بدهید.
safety-why-sign = آنچه گفتید می‌تواند نشانه‌ی چیزی جدی باشد، پس اول از همه می‌پرسم.
safety-why-leg = درد در پا بود، پس قبل از ادامه یک بار دیگر می‌پرسم.
safety-why-pains = در 14 روز 2 بار درد گرفت، پس یک بار دیگر می‌پرسم.
safety-why-away = از آخرین تمرین 4 هفته یا بیشتر گذشته، پس یک بار دیگر می‌پرسم.
safety-why-year = سالی یک بار می‌پرسم، چون خیلی چیزها عوض می‌شود.
safety-why-birth = بعد از زایمان، تا موافقت ماما یا پزشک صبر کنید.
safety-clear = خوب است. اگر چیزی بیشتر درد گرفت «درد دارم» را بزنید، یا دست نگه دارید.
safety-stays-pregnancy = برنامه‌ی شما همان برنامه‌ی بارداری می‌ماند. وقتی تمام شد، در ‎/settings بگویید.
safety-stays-bones = به‌خاطر استخوان‌هایتان، حرکت‌هایی که کمر را تا آخر خم می‌کنند کنار می‌ماند.
safety-clear-start = اینجا ‎/routine را بفرستید، یا همان‌جا که خواستید «شروع» را بزنید.
safety-yes =
    <b>لطفاً حالا ورزش نکنید.</b>
    اگر یکی از هفت مورد اول است، اورژانسی است. { $call }.

    از کدام فهرست بود؟
safety-emergency =
    <b>لطفاً حالا ورزش نکنید.</b>
    { $call }. بگویید چه حسی دارید و از کی، و خودتان رانندگی نکنید.
safety-emergency-then =
    ساکت می‌مانم: نه یادآور، نه زنگ تحرک. وقتی پزشک اجازه داد، یا اگر دکمه را اشتباهی زدید، دکمه را بزنید یا ‎/routine را بفرستید؛ دوباره می‌پرسم.
safety-doctor =
    <b>لطفاً فعلاً با من ورزش نکنید.</b>
    ظرف چند روز به پزشک مراجعه کنید؛ اگر تب دارید یا حالتان بد است، همین امروز. اگر یکی از هفت نشانه‌ی اول پیدا شد، { $call }.
safety-doctor-then =
    تا آن وقت ساکت می‌مانم: نه یادآور، نه زنگ تحرک. وقتی پزشک اجازه داد، دکمه را بزنید یا ‎/routine را بفرستید؛ دوباره می‌پرسم.
safety-clinician = <b>کدام یک از این‌هاست؟</b>
safety-clinician-more = <b>دیگر کدام؟</b>
safety-surgery =
    <b>کی جراحی شدید؟</b>
    انتخاب کنید یا بنویسید: 24 اسفند، 6 هفته پیش.
safety-unread =
    <b>نفهمیدم کدام است.</b> در کدام فهرست است؟ اگر مطمئن نیستید، «اول مشورت» را بزنید.
safety-surgery-unread =
    <b>تاریخش را نفهمیدم.</b> مثل 24 اسفند یا 6 هفته پیش بنویسید، یا انتخاب کنید. اگر مطمئن نیستید، کوتاه‌ترین را بزنید.
safety-which-unread = <b>نفهمیدم.</b> کدام یک از این‌هاست؟
safety-bones = <b>پزشک یا فیزیوتراپیست شما موافق است</b> که برای کمرتان ورزش کنید؟
safety-other = <b>پزشک شما موافق است</b> که برای کمرتان ورزش کنید؟
safety-wait =
    <b>لطفاً اول بپرسید.</b> پزشک یا فیزیوتراپیست می‌گوید چه ورزشی برایتان مناسب است.

    تا آن وقت ساکت می‌مانم. وقتی موافقت کردند، دکمه را بزنید یا ‎/routine را بفرستید؛ دوباره می‌پرسم.
safety-wait-until =
    <b>لطفاً تا { $day } صبر کنید.</b> آن روز 3 ماه از جراحی می‌گذرد. تا آن وقت همان کارهایی را بکنید که بیمارستان یادتان داد.

    تا آن وقت ساکت می‌مانم. وقتی آن روز رسید و پزشک اجازه داد، دکمه را بزنید یا ‎/routine را بفرستید؛ دوباره می‌پرسم.
safety-wait-surgery =
    <b>لطفاً صبر کنید</b> تا 3 ماه بگذرد و جراح یا فیزیوتراپیست اجازه بدهد. تا آن وقت همان کارهایی را بکنید که بیمارستان یادتان داد.

    تا آن وقت ساکت می‌مانم. وقتی اجازه دادند، دکمه را بزنید یا ‎/routine را بفرستید؛ دوباره می‌پرسم.
safety-agreed = <b>خوب است.</b> ملایم شروع کنید، و اگر چیزی بیشتر درد گرفت دست نگه دارید.
safety-bones-out =
    <b>خوب است.</b> آنچه کمر را تا آخر خم می‌کند یا می‌چرخاند کنار می‌ماند: خم شدن نشسته، زانو به سینه، کشش گربه و چرخش نشسته؛ سوپرمن هم، چون به ستون فقرات فشار زیاد می‌آورد. بقیه کمر را قوی‌تر می‌کند.
    کمر را کشیده نگه دارید و از لگن خم شوید.
safety-pregnancy =
    <b>بارداری دلیل ورزش نکردن نیست.</b> برنامه‌ی شما ایستاده و چهار دست‌وپاست: هیچ حرکتی روی شکم یا پشت نیست.
    موقع حرکت باید بتوانید حرف بزنید؛ اگر نه، آهسته‌تر. آب بنوشید، هر وقت خواستید استراحت کنید و از آنچه ناراحتتان می‌کند بگذرید.

    با خون‌ریزی، خروج مایع از واژن، انقباض رحم، سرگیجه، سردرد، درد قفسه‌ی سینه، یا ساقی که درد یا ورم دارد دست بکشید و به ماما یا پزشک زنگ بزنید. اگر گفته‌اند ورزش نکنید، نکنید.
out-pregnancy = این حرکت می‌ماند برای بعد از بارداری: روی شکم یا پشت است، یا به شکم فشار می‌آورد.
out-bones = این حرکت به‌خاطر استخوان‌هایتان کنار است: کمر را تا آخر خم می‌کند یا می‌چرخاند، یا به آن فشار زیاد می‌آورد.
not-in-pregnancy =
    آن حرکت روی شکم یا پشت است، یا به شکم فشار می‌آورد؛ می‌ماند برای بعد از بارداری.
    برنامه‌ی خودتان هست: ایستاده و چهار دست‌وپا.
not-with-bones =
    آن حرکت کمر را تا آخر خم می‌کند یا به آن فشار زیاد می‌آورد، پس برای شما کنارش می‌گذارم.
    بقیه‌ی برنامه کمرتان را قوی‌تر می‌کند.

# Which number to call, inside a sentence and at its beginning.
emergency-there = همین حالا به اورژانس زنگ بزنید: <b>{ $number }</b> ({ $country })
emergency-begins-there = همین حالا به اورژانس زنگ بزنید: <b>{ $number }</b> ({ $country })
emergency-anywhere = همین حالا به اورژانس زنگ بزنید (115 در ایران، 112 در اروپا، 911 در آمریکای شمالی، 999 در بریتانیا)
emergency-begins-anywhere = همین حالا به اورژانس زنگ بزنید (115 در ایران، 112 در اروپا، 911 در آمریکای شمالی، 999 در بریتانیا)

## When it hurts and no session is on

# Sources: see the English file.
flare-signs =
    <b>اول 3 نشانه.</b> یکی از این‌ها را دارید؟
    • بی‌حسی بین پاها، یا مشکل تازه در کنترل ادرار یا مدفوع، یا در عملکرد جنسی
    • پایی که ضعیف‌تر می‌شود، یا درد یا بی‌حسی در هر دو پا
    • تب، زمین خوردن بد یا درد قفسه‌ی سینه
flare-safe =
    <b>اگر هیچ‌کدام نیست، حرکت کردن بی‌خطر است.</b> بیشتر دوره‌های درد خوب می‌شوند، و درد به معنی آسیب نیست. ناراحتی کم و آشنا که ظرف یک روز آرام شود اشکالی ندارد.
flare-plan =
    <b>امروز:</b> در رختخواب نمانید؛ تا جایی که می‌توانید روز معمولی، یک تمرین ملایم، و پیاده‌روی‌های 5 دقیقه‌ای. چند روز همین‌طور، بعد نصف کارهای قبل، بعد همه‌اش.
    اگر بعد از چند هفته بهتر نشد یا روزبه‌روز بدتر شد: به پزشک مراجعه کنید.
hurt-idle = متأسفم که درد دارید.
hurt-doubt = حالتان خوب نیست؟ پس اول:
hurt-idle-then = اگر هیچ‌کدام نیست، حرکت کردن بی‌خطر است: کشش‌های کوچک و آهسته، و هر چه دردتان را بیشتر کرد رها کنید. اگر چند هفته ماند، به پزشک مراجعه کنید.
hurt-alarm = الان یکی از این نشانه‌ها را دارید؟

## Choosing

choose = کدام؟
choose-times = برنامه‌ی کامل: { $minutes } دقیقه. برنامه‌ی کوتاه: { $short } دقیقه، هر روز دو حرکت دیگر.
choose-chair = برای برنامه‌ی کامل زیرانداز و صندلی لازم است.
still-on = تمرینتان هنوز در جریان است: { $exercise }، { $number } از { $of }.
going-on = ادامه می‌دهیم.
starting-over = از اول شروع می‌کنیم.
exercises =
    <b>حرکت‌ها</b>
    { $lines }

    برای دیدن هر کدام، ‎/exercises را با نامش بفرستید.
exercises-desk =

    <b>کنار میز</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    حرکتی به نام «{ $name }» نمی‌شناسم.
    یکی از این‌ها را امتحان کنید.
no-stretch =
    کششی به نام «{ $name }» نمی‌شناسم. کشش‌ها: { $names }.
    مثلاً: ‎/stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }، { $place }

    { $cues }
works = عضله‌ها: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }، فعلاً نه
exercises-line-left-out = <b>{ $name }</b>  { $dose }، کنار گذاشته
left-out =

    از همه‌ی برنامه‌ها، کشش‌ها و زنگ‌های تحرک کنار گذاشته شد. در تمرینی که در جریان است می‌ماند.
swap-none = { $name }: فعلاً چیزی جایش را نمی‌گیرد. «بعدی» از آن می‌گذرد.
reply-swap = { $name }: «انجام بده» آن را جای این می‌گذارد.
part-swapped = { $name }: عوض شد.
order-warms = { $name }: هیچ‌وقت با بدن سرد نه، پس اول این.
order-early = { $name }: از ساعت { $time } به بعد. در یک پژوهش، خم شدن کمتر در ساعت‌های اول بعد از بیداری برای کمر بهتر بود (Snook 1998).
waits-early =
    <b>{ $name }: از ساعت { $time } به بعد.</b>
    در یک پژوهش، خم شدن کمتر در ساعت‌های اول بعد از بیداری برای کمر بهتر بود (Snook 1998)، پس صبر می‌کند.
waits-pain =
    <b>{ $name }: فعلاً نه.</b>
    این یا چیز دیگری درد گرفت. وقتی آرام شد برمی‌گردد.
waits-other = { $name }: به جای آن.
nothing-left =
    <b>اینجا چیزی نمانده.</b> همه‌ی حرکت‌هایش را کنار گذاشته‌اید.
    یکی را باز کنید و «برگرداندن» را بزنید.
break-bare =
    بلند شوید، به دور نگاه کنید، نفس را بیرون بدهید. همه‌ی حرکت‌های کوچک را کنار گذاشته‌اید؛ «همه‌ی حرکت‌ها» یکی را برمی‌گرداند.

## Doses and cues

dose-single = { $hold } ثانیه
dose-times = { $repetitions } × { $hold } ثانیه
dose-sets = { $sets } × { $hold } ثانیه
dose-sets-times = { $sets } ست، هر کدام { $repetitions } × { $hold } ثانیه
dose-side = هر طرف { $repetitions } × { $hold } ثانیه
dose-sets-side = { $sets } ست، هر طرف { $repetitions } × { $hold } ثانیه
cue-variant = <b>برای شما</b>  { $text }
cue-do = <b>انجام</b>  { $text }
cue-feel = <b>حس</b>  { $text }
cue-stop = <b>مراقب باشید</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>، { $number } از { $of }
    { $dose }، { $place }

    { $cues }
session-waits = <b>{ $name }</b>، { $dose }
session-place = در حالت قرار بگیرید: { $place }. بعد «شروع» را بزنید.
session-chair-start = به پهلو بغلتید، با دست بلند شوید، { $place } بنشینید. بعد «شروع» را بزنید.
session-chair = به پهلو بغلتید، با دست بلند شوید، بعد بنشینید.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } از { $of }، { $minutes } دقیقه مانده. بعدی: { $next }
session-way-last = { $dots } { $step } از { $of }، { $minutes } دقیقه مانده. آخری است.
exercise-where = { $name }، { $place }
session-left = { $minutes } دقیقه مانده
session-dose = <b>مقدار</b>  { $dose }، { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: انجام شد. چطور بود؟
instruction-chair = <b>اول</b>  به پهلو بغلتید و با دست بلند شوید. بعد روی صندلی بنشینید.
kit-mat = زیرانداز یا فرش لازم است.
kit-both = زیرانداز و صندلی لازم است.
kit-chair = صندلی لازم است.
kit-desk = یک حرکت به میز محکم تکیه دارد.
instruction-itself = خودش شروع می‌شود.
countdown-ready = <b>{ $seconds } ثانیه</b> آماده شوید، بعد { $count }
countdown-move = <b>{ $seconds } ثانیه</b> { $move }، { $count }
countdown-hold = <b>{ $seconds } ثانیه</b> نگه دارید، { $count }
countdown-release = <b>{ $seconds } ثانیه</b> رها کنید، بعد { $count }
countdown-switch = <b>{ $seconds } ثانیه</b> طرف را عوض کنید، بعد { $count }
countdown-rest = <b>{ $seconds } ثانیه</b> استراحت، بعد { $count }
countdown-change = <b>{ $seconds } ثانیه</b> در حالت قرار بگیرید، بعد { $count }
countdown-chair = <b>{ $seconds } ثانیه</b> روی صندلی، بعد { $count }
countdown-until-ready = آماده شوید، بعد { $count }، تا <b>{ $when }</b>
countdown-until-move = { $move }، { $count }، تا <b>{ $when }</b>
countdown-until-hold = نگه دارید، { $count }، تا <b>{ $when }</b>
countdown-until-release = رها کنید، بعد { $count }، تا <b>{ $when }</b>
countdown-until-switch = طرف را عوض کنید، بعد { $count }، تا <b>{ $when }</b>
countdown-until-rest = استراحت، بعد { $count }، تا <b>{ $when }</b>
countdown-until-change = در حالت قرار بگیرید، بعد { $count }، تا <b>{ $when }</b>
countdown-until-chair = روی صندلی، بعد { $count }، تا <b>{ $when }</b>
countdown-in = { $seconds } ثانیه دیگر
# What comes before a hold, where the exercise has no word of its own for it.
move = در حالت قرار بگیرید
countdown-paused = مکث، <b>{ $seconds } ثانیه</b> مانده، { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition } از { $of }
count-set = ست { $set } از { $of }
side-right = طرف راست
side-left = طرف چپ
part-done =
    <b>{ $name }: انجام شد.</b> { $holds } بار، { $held } ثانیه نگه داشتید.
    چطور بود؟
part-skipped = { $name }: رد شد.
part-back = { $name }: از اول.
part-moved = { $name }: پایین‌تر ادامه دارد.
part-gone = این پیام قدیمی است. پایین را ببینید.
part-elsewhere = { $name }: در گفتگوی دیگری ادامه دارد.
part-stopped = { $name }: متوقف شد.
away =
    { $name }: وقتی می‌گذشت من نبودم، پس نمی‌شمارمش.
    هر وقت آماده‌اید از همان‌جا ادامه دهید.
finished =
    <b>تمام شد.</b> { $exercises ->
        [0] این بار بدون حرکت، و اشکالی ندارد.
       *[other] { $exercises } حرکت، { $minutes } دقیقه.
    }
finished-adds =
    { $sessions ->
        [1] اولین تمرین شما
       *[other] در کل { $sessions } تمرین
    }، { $week } تا در این هفته{ $short ->
        [0] {""}
       *[other] {" "}({ $short } تا نیمه‌کاره)
    }. پیاپی: { $streak } روز.
stopped =
    <b>متوقف شد.</b> { $exercises ->
        [0] اشکالی ندارد.
       *[other] { $exercises } حرکت انجام و ثبت شد.
    }
stopped-again = با ‎/routine تمرین تازه‌ای شروع می‌شود.

## The ending: what a session was, and one next step

tells-first = تمرین بعدی روی همین ساخته می‌شود.
tells-seven = هفت روز پشت سر هم.
tells-minute = { $name }: { $number } ثانیه، اولین دقیقه‌ی کامل شما.
tells-back = بعد از { $number } روز برگشتید.
tells-stopped = امروز هم حساب می‌شود.
tells-longest = { $name }: { $number } ثانیه، طولانی‌ترین تا حالا. قبلاً { $before } ثانیه بود.
tells-step = { $name }: یک پله بالاتر، و کامل انجام شد.
tells-more = { $name }: { $number } بار، { $more } تا بیشتر از دفعه‌ی پیش.
tells-streak = روز { $number } پشت سر هم.
tells-whole = همه‌ی نگه داشتن‌ها انجام شد، هر { $number } تا.
tells-sides = { $name }: { $number } بار راست، همان‌قدر چپ.
tells-most = { $name }: { $number } ثانیه نگه داشتید.
tally-held = نگه داشتن
tally-in-all = در مجموع
tally-minutes = { $minutes } دقیقه
tally-did = { $name }: { $holds } بار، { $held } نگه داشتید.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = در مجموع { $held } نگه داشتید.
tally-worked = عضله‌هایی که کار کردند: { $muscles }.
tally-adds =
    { $sessions ->
        [1] اولین تمرین شما
       *[other] در کل { $sessions } تمرین
    }، { $week } تا در این هفته{ $short ->
        [0] {""}
       *[other] {" "}({ $short } تا نیمه‌کاره)
    }: { $days }. پیاپی: { $streak } روز.
ending-effort = <b>{ $name }: چطور بود؟</b>
ending-remind = <b>فردا همین ساعت؟</b> بعد هم هر روز.
ending-remind-at = <b>فردا همین ساعت؟</b> بعد هم هر روز ساعت { $time }.
ending-no-reminder = پس بدون یادآور. هر وقت خواستید، ‎/remind یکی می‌گذارد.
ending-week = یک روز قدرتی دیگر، و این هفته می‌شود { $days ->
        [2] دو تا
        [3] سه تا
       *[other] { $days } تا
    }؛ همین کافی است.
button-same-time = همین ساعت
button-other-time = ساعت دیگر
button-no-reminder = نه، ممنون
offer-step = { $name }: دفعه‌ی بعد یک پله بیشتر؟ { $dose }

## After It hurts

pain-figures = { $low } تا { $high }
button-leg = پا
button-numb = بی‌حس یا ضعیف
hurt =
    <b>همین‌جا توقف کنید.</b> آرام پایین بیایید، به پشت دراز بکشید، زانوها خم، و نفس بکشید. اگر قفسه‌ی سینه درد دارد، بنشینید.
hurt-side =
    <b>همین‌جا توقف کنید.</b> آرام پایین بیایید، به پهلو دراز بکشید و نفس بکشید. اگر قفسه‌ی سینه درد دارد، بنشینید.
hurt-desk =
    <b>همین‌جا توقف کنید.</b> بنشینید یا بایستید، هر کدام راحت‌تر است، و نفس بکشید. اگر قفسه‌ی سینه درد دارد، بنشینید.
hurt-ask =

    <b>چقدر درد دارد، از 0 تا 10؟</b> یا به پا می‌زند؟ دکمه‌اش را بزنید یا بنویسید. ناراحتی کم و آشنا که ظرف یک روز آرام شود اشکالی ندارد.
hurt-signs =

    بی‌حسی یا ضعف پاها، بی‌حسی بین پاها، مشکل تازه در کنترل ادرار یا مدفوع، یا درد قفسه‌ی سینه: { $call }.
hurt-severe =
    <b>امروز دیگر حرکت قدرتی نه.</b> استراحت کنید، خوابیده یا نشسته.{ $offered ->
        [0] {""}
       *[other] {" "}اگر دوست دارید آرام حرکت کنید؛ تمام کردن هم به همان خوبی است.
    }
hurt-offers =
    <b>امروز دیگر حرکت قدرتی نه.</b> { $offered ->
        [0] استراحت کنید، خوابیده یا نشسته.
       *[other] آنچه هنوز می‌توانید، آرام:
    }
hurt-smaller =
    <b>{ $name }: حالا کمتر.</b> { $dose }، از اول، وقتی «شروع» را بزنید.
    ناراحتی کم و آشنا که ظرف یک روز آرام شود اشکالی ندارد.
hurt-lower =
    <b>{ $name }: امروز دیگر نه.</b> بقیه یک پله آسان‌تر، وقتی «شروع» را بزنید:
    { $then }
hurt-instead =
    <b>{ $name }: امروز دیگر نه.</b> به جایش آرام، وقتی «شروع» را بزنید:
    { $then }
hurt-left = <b>{ $name }: امروز دیگر نه.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    متوقف می‌ماند. نفس بکشید و { $pregnant ->
        [0] دراز بکشید یا بنشینید، هر کدام راحت‌تر است.
       *[other] بنشینید یا به پهلو دراز بکشید.
    } دکمه‌های بالا می‌گویند چه کار می‌شود کرد.
hurt-right = وقتی درد گرفت دست کشیدید، و درست همین بود.
hurt-counts =
    وقتی درد گرفت دست کشیدید، و درست همین بود. امروز حساب می‌شود: { $streak } روز پیاپی.
stopped-hurt = اگر چند هفته ماند یا شب آرام نگرفت، به پزشک مراجعه کنید.
stopped-alarm = اول مراقب خودتان باشید. دفعه‌ی بعد اول از همه درباره‌ی ایمنی می‌پرسم.
alarm =
    <b>برای امروز بس است.</b> { $call }، اگر پاهایتان بی‌حس یا ضعیف است، بین پاها بی‌حس است، یا مشکل تازه در کنترل ادرار یا مدفوع، درد قفسه‌ی سینه، تپش قلب، تنگی نفس یا تاری دید دارید.

    بنشینید، یا اگر دارید از حال می‌روید{ $pregnant ->
        [0] {""}
       *[other] {" "}به پهلو
    } دراز بکشید. با درد قفسه‌ی سینه بنشینید، دراز نکشید.

    اگر ظرف چند دقیقه گذشت، استراحت کنید و پیش از آنکه دوباره ورزش کنید، به پزشک مراجعه کنید.
alarm-chest =
    <b>بنشینید، دراز نکشید.</b> { $call }، اگر قفسه‌ی سینه درد یا فشار دارد، قلبتان تند می‌زند یا نفستان بالا نمی‌آید.

    نشسته بمانید، تکیه بدهید و کار دیگری نکنید. برای امروز بس است.

    اگر ظرف چند دقیقه گذشت، استراحت کنید و پیش از آنکه دوباره ورزش کنید، به پزشک مراجعه کنید.

## Dose

button-step-up = پله‌ی بالاتر
button-stay = همین پله
rated-too_easy = { $name }: دفعه‌ی بعد یک پله سخت‌تر، { $dose }.
rated-right = { $name }: دفعه‌ی بعد همین.
rated-too_hard = { $name }: دفعه‌ی بعد یک پله آسان‌تر، { $dose }.
rated-top = { $name }: از این سخت‌تر پله‌ای ندارد. آفرین.
rated-bottom = { $name }: از این آسان‌تر پله‌ای ندارد. نصف حرکت هم خوب است.
rated-noted = { $name }: یادداشت شد.
rated-cut = { $name }: خوب شد گفتید. پله‌ی بالاتر وقتی می‌آید که مقدار کامل انجام شود.
rated-hurt = { $name }: دفعه‌ی بعد همین. وقتی خوب پیش رفت، دوباره سخت‌تر می‌شود.
offer-right = { $name }: دو بار اندازه بود. دفعه‌ی بعد یک پله بیشتر؟ { $dose }
offer-too_easy = { $name }: دفعه‌ی بعد یک پله بیشتر؟ { $dose }
offer-otherwise = تازه: { $do }
eased-one = خوش برگشتید: امروز یک پله آسان‌تر.
eased-two = خوش برگشتید: امروز دو پله آسان‌تر.
eased-gentle = خوش برگشتید. امروز ملایم، بعد پله‌پله بالا.
level =
    <b>سطح: { $level }</b>
    «ملایم» نصف کار است، «معمولی» مقدار همیشگی، «قوی» برای کمری که عادت دارد.
level-way = { $exercises } حرکت در راه آن است: بعد از هر تمرین که کامل انجام شود، یک پله بالاتر. «سخت بود» آن را برای همان حرکت متوقف می‌کند.
level-step = { $name }: { $dose }، پله‌ی { $step } از { $of }
level-how = جواب شما بعد از هر حرکت فقط همان حرکت را سخت‌تر یا آسان‌تر می‌کند. سطح آسان‌تر همان لحظه می‌آید، سطح سخت‌تر پله‌پله.
level-unknown = سطحی به نام «{ $name }» نیست. یکی را انتخاب کنید یا «‎/level ملایم» را بفرستید.

## Progress

progress =
    <b>پیشرفت شما</b>
    کل تمرین‌ها: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}({ $cut } تا نیمه‌کاره)
    }
    این هفته: { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } تا نیمه‌کاره)
    }
    روزهای پیاپی: { $streak }
    بیشترین روزهای پیاپی: { $best }
    دقیقه‌ها: در کل { $minutes }، این هفته { $weekminutes }
progress-none =
    <b>پیشرفت شما</b>
    کل تمرین‌ها: 0
    این هفته: 0
    روزهای پیاپی: 0
    بیشترین روزهای پیاپی: 0

    شمارش با اولین تمرین شما شروع می‌شود.

## Settings

settings =
    <b>تنظیمات</b>
    سطح: { $level }
    شمارش: { $countdown }
    حرکت بعدی: { $next }
    آمادگی: { $ready }
    صدا: { $voice }
    تصویرها: { $pictures }
settings-reminder = یادآور: { $remind }
settings-breaks = زنگ تحرک: { $breaks }
settings-zone = منطقه‌ی زمانی: { $zone }
settings-pregnancy = بارداری: برنامه‌ی شما ایستاده و چهار دست‌وپاست.
settings-bones = ضعف استخوان: آنچه کمر را تا آخر خم می‌کند کنار است.
settings-language = زبان: { $name }
settings-no-zone = هنوز نمی‌دانم، ‎/timezone
settings-get-ready = { $down } ثانیه روی شکم یا چهار دست‌وپا، وگرنه { $other } ثانیه
settings-live = زنده، ثانیه به ثانیه
settings-calm = آرام، یک پیام در شروع هر نگه داشتن و یکی در پایانش
settings-itself = خودکار
settings-ready = وقتی آماده‌اید
settings-voice-on = روشن، برای هر حرکت یک پیام صوتی
settings-voice-off = خاموش
settings-voice-none = هنوز به فارسی نیست
settings-light = روشن
settings-dark = تیره
settings-keys = با دکمه‌ها عوض می‌شود.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = فارسی
language-choose =
    <b>زبان: { $name }</b>
    یکی دیگر را بزنید یا نامش را بفرستید: ‎/language deutsch
language-unreviewed = هنوز هیچ فارسی‌زبانی این متن‌ها را بازبینی نکرده است. اگر چیزی به گوشتان بد آمد، به گردانندگان ربات بگویید.
language-reviewed = بازبینی: { $who }.
language-part = تا حالا { $percent } % نوشته شده؛ بقیه به انگلیسی است.
language-unknown = زبان «{ $name }» را بلد نیستم. این‌ها را بلدم:

## The voice

speaker-woman = صدای زن
speaker-man = صدای مرد
voice-on =
    <b>صدا: روشن</b>
    هر حرکت یک پیام صوتی است که برایتان می‌شمارد. «شروع» را بزنید، پخشش کنید و گوشی را زمین بگذارید.
    «مکث»، «توقف» و «درد دارم» آن را برمی‌دارند. برای اینکه بین حرکت‌ها دکمه‌ای نزنید، در ‎/settings «خودکار» را انتخاب کنید.
voice-off =
    <b>صدا: خاموش</b>
    اگر روشن باشد، هر حرکت یک پیام صوتی است که هر نگه داشتن را برایتان می‌شمارد.
voice-unknown = یا روشن یا خاموش: ‎/voice روشن یا ‎/voice خاموش
voice-missing = هنوز نمی‌توانم حرف بزنم: صدا اینجا نصب نیست. به گردانندگان ربات خبر داده‌ام. تا آن وقت شمارش معکوس برایتان می‌شمارد.
voice-none = هنوز صدای فارسی ندارم. شمارش معکوس در گفتگو برایتان می‌شمارد.
voice-refused = تلگرام نمی‌گذارد برایتان پیام صوتی بفرستم، پس صدا را خاموش کردم. در تنظیمات حریم خصوصی تلگرام می‌شود اجازه داد؛ بعد «‎/voice روشن» را بفرستید.
voice-private = فقط در گفتگوی خصوصی حرف می‌زنم. آنجا پیام بدهید و «‎/voice روشن» را بفرستید.
voice-offer = می‌توانم بلند هم بشمارم: برای هر حرکت یک پیام صوتی، و لازم نیست به گوشی نگاه کنید.
voice-no = پس ساکت می‌مانم. با «‎/voice روشن» عوض می‌شود.
guide = { $name }، { $number } از { $of }
guide-rest = { $name }، { $number } از { $of }، از اینجا به بعد
guide-ahead = بعدی: { $name }
play-now = حالا پخش کنید، گوشی روی زمین.
button-again = دوباره

## Days and times

days-all = هر روز
days-working = { $first } تا { $last }
days-weekend = آخر هفته‌ها
days-some = { $days }
days-every =
    { $days ->
        [2] یک روز در میان
       *[other] هر { $days } روز
    }
days-every-weeks =
    { $weeks ->
        [1] هر { $day }
        [2] یک { $day } در میان
       *[other] هر { $weeks } هفته، { $day }
    }
when-today = امروز ساعت { $time }
when-tomorrow = فردا ساعت { $time }
when-weekday = { $day } ساعت { $time }
when-date = { $day } ساعت { $time }
until-today = تا ساعت { $time }
until-tomorrow = تا فردا ساعت { $time }
until-weekday = تا { $day } ساعت { $time }
until-date = تا { $day } ساعت { $time }
until-day = تا { $day }
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = هر روز
offer-days-working = { $first } تا { $last }
offer-quiet = سکوت { $hours }
offer-minutes = { $minutes } دقیقه
remind-offer = یادآوری کنم: { $what }؟
remind-offer-at = ساعت { $times }
button-remind-then = یادآوری کن
remind-said = <b>یادآور:</b> { $words }.
remind-none = خاموش
remind-set = { $days } ساعت { $times }
remind-once = یک بار، { $when }
remind-both = { $before }؛ { $next }
remind-mixed = برای عوض کردن ساعت‌هایی که هر کدام روز خودشان را دارند، بفرستید: ‎/remind ‏9:30 شنبه تا چهارشنبه، 11 پنج‌شنبه
remind-quiet = بی‌صدا { $hours }.
remind-next = بعدی: { $when }.
remind-next-done = مال امروز آمده. بعدی: { $when }.
remind-how = چه ساعتی؟ یکی را بزنید یا بنویسید 9:30 شنبه تا چهارشنبه.
remind-which = یکی دیگر؟ بزنید یا بنویسید همچنین 18:00.
remind-off = دیگر یادآوری نمی‌آید. ‎/remind دوباره می‌گذارد.
remind-was-off = یادآوری برای خاموش کردن نیست. ‎/remind ‏9:30 یکی می‌گذارد.
remind-no-time = روز بدون ساعت کافی نیست. مثلاً: ‎/remind ‏9:30 شنبه تا چهارشنبه
remind-loud = یادآورها در هر ساعتی با صدا می‌آیند.
remind-most = برای یک روز همین کافی است.
remind-own-days = ساعت‌های شما هر کدام روز خودشان را دارند. دوباره بفرستید، مثلاً ‎/remind ‏9:30 شنبه تا چهارشنبه، 11 پنج‌شنبه
remind-a-day = دست‌کم یک روز بگذارید، یا خاموشش کنید.
remind-waits = گفتید یکی از نشانه‌ها را دارید، پس تا پزشک اجازه ندهد چیزی نمی‌آید. ‎/routine دوباره می‌پرسد.
private-only = این فقط برای خود شماست. خصوصی پیام بدهید و آنجا ‎/{ $command } را بفرستید.
breaks-said = <b>زنگ تحرک:</b> { $words }.
breaks-none = خاموش
hours-range = { $from } تا { $to }
breaks-set = { $hours }، هر { $minutes } دقیقه، { $days }
breaks-how = یک حرکت کوچک کنار میزتان، از آخرین حرکتتان حساب می‌شود.
breaks-off = دیگر زنگ تحرک نمی‌آید. ‎/breaks دوباره می‌گذارد.
breaks-was-off = زنگ تحرکی برای خاموش کردن نیست. بفرستید: ‎/breaks ‏9-17 هر 50 دقیقه
breaks-wait = وقتی به پرسش ایمنی جواب بدهید شروع می‌شود: ‎/routine می‌پرسد.
breaks-first = اول ساعت‌ها را انتخاب کنید.
breaks-no-hours = بین چه ساعت‌هایی؟ مثلاً: ‎/breaks ‏9-17 هر 50 دقیقه شنبه تا چهارشنبه
zone-missing = وقتی منطقه‌ی زمانی شما را بدانم شروع می‌شود: ‎/timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } دقیقه برای کمرتان، یا برنامه‌ی کامل: { $minutes } دقیقه.
reminder-own = <b>{ $time }.</b> { $short } دقیقه: برنامه‌ی خودتان.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] از برنامه‌ی شما چیزی نمانده.
       *[other] { $minutes } دقیقه برای کمرتان. از برنامه‌ی کوتاه چیزی نمانده.
    } «همه‌ی حرکت‌ها» یکی را برمی‌گرداند.
news-smaller = { $name }: امروز مقدار کمتر.
news-easier = { $name }: امروز یک پله آسان‌تر.
news-rests = { $name }: امروز نه، استراحت می‌کند.
news-stepped = { $name }: یک پله بالاتر از دفعه‌ی پیش.
news-right = { $name }: دو بار اندازه بود. { $on ->
        [today] امروز یک پله بیشتر؟
       *[other] دفعه‌ی بعد یک پله بیشتر؟
    }
news-too-easy = { $name }: دفعه‌ی پیش آسان بود. { $on ->
        [today] امروز یک پله بیشتر؟
       *[other] دفعه‌ی بعد یک پله بیشتر؟
    }
news-ready = { $name }: آماده‌ی بیشتر است. { $on ->
        [today] امروز یک پله بیشتر؟
       *[other] دفعه‌ی بعد یک پله بیشتر؟
    }
news-back = بعد از { $count } روز دوری، آسان‌تر شروع می‌شود.
news-held = { $name }: دفعه‌ی پیش { $count ->
        [1] { $seconds } ثانیه.
       *[other] { $count } × { $seconds } ثانیه.
    }
news-times = { $name }: دفعه‌ی پیش { $count } بار.
news-streak = با امروز می‌شود { $count } روز پشت سر هم.
news-week = { $count ->
        [1] 1 تمرین در این هفته. دومی منتظر است.
        [2] 2 تمرین در این هفته. سومی منتظر است.
        [3] 3 تمرین در این هفته. چهارمی منتظر است.
       *[other] { $count } تمرین در این هفته.
    }
news-total = { $count } تمرین تا حالا.
news-first = اولین تمرین شما: { $count } حرکت، با شمارش من.
news-step = { $name }: یک پله بالاتر، { $dose }.
reminder-later = ساعت { $time } برمی‌گردم.
reminder-not-today = اشکالی ندارد. بعدی: { $next }.
reminder-not-today-off = اشکالی ندارد. ‎/remind بعدی را می‌گذارد.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = یک لحظه بلند می‌شوید؟
break-2 = استراحتی کوچک برای کمرتان.
break-3 = سر را بلند کنید. نوبت کمر است.
break-4 = 1 حرکت کوچک، بعد برگردید سر کارتان.
break-5 = یک لحظه وقت دارید؟ این یکی آسان است.
break-6 = اگر می‌شود، الان وقت کمی حرکت است.
break-7 = شانه‌ها پایین، بازدم، و کمی حرکت.
break-8 = یک لحظه حالتتان را عوض کنید.
break =
    { $line }

    <b>{ $name }</b>، { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = انجام شد، و ارزشش را داشت.
break-done-2 = خوب حرکت کردید. به کارتان برسید.
break-done-3 = خوب بود. همین بود.
break-enough = امروز دیگر زنگ تحرک نمی‌آید.
break-later = دوباره می‌پرسم: { $when }.
break-quiet = برای امروز ساکتم. با ‎/breaks زمانش را عوض یا قطعش کنید.

## Pauses

paused-until-weekday = <b>مکث تا { $day }.</b> قبل از آن روز چیزی نمی‌آید.
paused-until-date = <b>مکث تا { $day }.</b> قبل از آن روز چیزی نمی‌آید.
pause-first = از { $day }
pause-last = تا پایان { $day }
pause-on = روز { $day }
pause-span = { $first } { $last }
pause-open = از { $day } تا وقتی ‎/resume را بفرستید
pause-call-off = لغو { $day }
pause-only = فقط { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>مکث { $span }.</b> همه‌چیز { $again } خودبه‌خود ادامه پیدا می‌کند.
pause-coming-open = <b>مکث { $span }.</b>
pause-next = یادآور بعدی: { $when }.
called-off = <b>مکث لغو شد.</b>
pause-ask =
    <b>تا کی؟</b>
    انتخاب کنید یا بنویسید: 15:00، جمعه، 2 هفته، شنبه تا جمعه.
pause-ask-or = یا انتخاب کنید.
pause-day = تا پایان امروز
rested = <b>ساکت { $until }.</b>
rest-held = یادآور ساعت { $times } همان وقت می‌آید.
rest-left-out = کنار گذاشته شد: یادآور ساعت { $times }.
paused-open = <b>مکث، تا وقتی ‎/resume را بفرستید.</b>
paused-streak = روزهای پیاپی منتظر شما می‌ماند: این روزها نه به آن اضافه می‌کند نه قطعش می‌کند.
resumed = <b>برگشتم.</b> مکث تمام شد.
resumed-to-nothing = هنوز یادآوری نگذاشته‌اید. مثلاً: ‎/remind ‏9:30
resumed-none = مکثی در کار نیست.

## Your data

export-json = همه‌ی آنچه از شما نگه می‌دارم.
export-csv =
    تمرین‌های شما در یک جدول.
    در ستون «حساب شد»، «بله» یعنی دست‌کم 1 حرکت انجام شده است.
export-csv-file = lumbar-sessions.csv
export-day = روز
export-routine = برنامه
export-counts = حساب شد
export-seconds = ثانیه
export-exercises = حرکت‌ها
export-yes = بله
export-no = نه
export-private = داده‌های شما فقط مال خود شماست. خصوصی ‎/export را بفرستید.
export-none = هنوز چیزی از شما نگه نمی‌دارم.
forget =
    <b>همه چیز پاک شود؟</b>
    تنظیمات، تمرین و سابقه‌ی شما می‌رود و برنمی‌گردد.
    تمرین‌ها در سابقه‌ی شما: { $sessions }
forget-none = چیزی از شما نگه نمی‌دارم، پس چیزی برای پاک کردن نیست.
forgotten = پاک شد. حالا چیزی از شما نگه نمی‌دارم. برای شروع دوباره ‎/start را بفرستید.
kept = باشد. همه چیز می‌ماند.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    ‏«{ $said }» را اینجا نمی‌فهمم.
    مثلاً: { $example }
unread-nothing =
    کمی بیشتر لازم دارم.
    مثلاً: { $example }
unread-time =
    ‏«{ $said }» ساعتی از شبانه‌روز نیست.
    مثلاً: { $example }
unread-midnight =
    نیمه‌شب 0:00 است، شروع روز. لطفاً همین‌طور بنویسید.
    مثلاً: { $example }
unread-times =
    حداکثر { $most } یادآور در روز.
    مثلاً: { $example }
unread-days =
    روزها برای همه‌ی ساعت‌هاست: لطفاً یک بار بنویسیدشان.
    مثلاً: { $example }
unread-pairs =
    کدام روز با کدام ساعت؟ جفت‌جفت بنویسید.
    مثلاً: ‎/remind ‏9:30 شنبه تا چهارشنبه، 11 پنج‌شنبه
unread-when =
    چه ساعتی؟
    مثلاً: ‎/remind فردا 7:00
unread-over =
    ‏«{ $said }» گذشته است.
    مثلاً: { $example }
unsure =
    ‏«{ $said }» بیش از یک معنی دارد.
unsure-over =
    ‏«{ $said }» گذشته است.
unsure-backwards =
    ‏«{ $said }» قبل از شروع تمام می‌شود.
unsure-now = مکث از همین حالا شروع می‌شود.
unsure-days = مکثی که بعداً شروع می‌شود، روزهای کامل دارد.
unsure-begun =
    ‏«{ $said }» شروع شده است.
unsure-to =
    ‏«{ $said }» می‌تواند یک ساعت باشد، یا از ساعتی تا ساعتی.
unsure-count =
    ‏«{ $said }»: تعداد یادآورها را نمی‌شمارم. تا خاموششان نکنید می‌آیند.
unsure-ends =
    ‏«{ $said }»: یادآور خودش پایان ندارد. تا خاموشش نکنید می‌آید.
unsure-begins =
    ‏«{ $said }»: یادآور همان لحظه شروع می‌شود، نه از روزی دیگر.
unsure-weekly = هفته‌ای یک بار. چه روزی؟
unread-weekly =
    چه روزی و چه ساعتی؟
    مثلاً: ‎/remind دوشنبه 9:30
unsure-which = منظورتان { $choices } است؟
unsure-none = مثلاً: { $example }
unread-hours-of-reminder =
    یادآور سر یک ساعت می‌آید.
    مثلاً: { $example }
    برای چند بار در روز زنگ تحرک هست.
    مثلاً: ‎/breaks ‏9-17 هر 50 دقیقه
unread-hours =
    ‏«{ $said }» شروع و پایان می‌خواهد.
    مثلاً: { $example }
unread-backwards =
    ‏«{ $said }» قبل از شروع تمام می‌شود.
    مثلاً: { $example }
    از نیمه‌شب به آن طرف: ‎/breaks 22-24, 0-6
unread-empty =
    ‏«{ $said }» همان وقت شروع تمام می‌شود.
    مثلاً: { $example }
unread-narrow =
    ‏«{ $said }» کوتاه است: زنگ تحرک هر { $least } دقیقه یا بیشتر می‌آید.
    مثلاً: { $example }
unread-windows =
    حداکثر { $most } بازه‌ی ساعت.
    مثلاً: { $example }
unread-every =
    ‏«{ $said }» نمی‌شود: زنگ تحرک هر { $least } تا { $most } دقیقه می‌آید.
    مثلاً: { $example }
unread-quiet =
    یک بازه‌ی سکوت نگه می‌دارم.
    مثلاً: { $example }
unread-either =
    ‏«{ $said }»: صبح یا شب؟ لطفاً بنویسید کدام.
    مثلاً: { $example }
unread-until =
    بگویید چه مدت، تا کی، یا از چه روزی تا چه روزی.
    مثلاً: { $example }
    یا: ‎/pause ‏2 ساعت
unread-date =
    ‏«{ $said }» روزی از یک سال آینده نیست.
    مثلاً: { $example }
unread-date-either =
    ‏«{ $said }» می‌تواند دو روز باشد. لطفاً نام ماه را بنویسید.
    مثلاً: { $example }
unread-past =
    ‏«{ $said }» خیلی کوتاه است یا گذشته.
    مثلاً: { $example }
unread-far =
    ‏«{ $said }» برای من زیاد است: حداکثر { $most } روز.
    مثلاً: { $example }

## Examples in what it answers then: each can be read

example-time = 9:30 شب
example-remind = ‎/remind ‏9:30 شنبه تا چهارشنبه
example-breaks = ‎/breaks ‏9-17 هر 50 دقیقه
example-quiet = ‎/remind ساکت 21-7
example-pause = ‎/pause تا 15 دی

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>آنجا که هستید ساعت چند است؟</b>
    مثل 14:35 بفرستید، یا نام شهرتان را، یا موقعیت مکانی را.
zone-question-or =
    <b>آنجا که هستید ساعت چند است؟</b>
    بزنید. یا نام شهرتان را بفرستید، یا موقعیت مکانی را.
zone-other = پس نام شهرتان را بفرستید، یا ساعت آنجا را مثل 14:35، یا موقعیت مکانی را.
zone-first = برای این باید بدانم کجا هستید.
zone-over = آنجا آن ساعت گذشته است. لطفاً یک بار دیگر بگویید.
zone-lost = منطقه‌ی زمانی «{ $zone }» را دیگر نمی‌شناسم، پس تا ندانم کجا هستید چیزی خودبه‌خود نمی‌آید.
zone-known = ‏<b>{ $name }.</b> ساعت آنجا حالا { $time } است، { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = ‏<b>{ $name }.</b> ساعت آنجا حالا { $time } است.
zone-which = کدام مثل جای شماست؟
zone-is-it = شما اینجا هستید؟ اگر نه، شهر بزرگ‌تری در نزدیکی بفرستید.
zone-guess = آن جا را نمی‌شناسم. منظورتان یکی از این‌هاست؟
zone-unknown =
    جایی به نام «{ $words }» نمی‌شناسم.
    شهر بزرگ‌تری در نزدیکی را امتحان کنید، مثلاً ‎/timezone تهران، یا اختلاف ساعت، مثل ‎/timezone +3:30
zone-no-clock =
    هیچ‌جا حالا ساعت { $time } نیست. نام شهرتان را بفرستید، مثلاً ‎/timezone تهران
zone-at-sea =
    آنجا وسط دریاست و ساعتش را نمی‌دانم. منطقه‌ی زمانی شما همان می‌ماند.
    نزدیک‌ترین شهر را بفرستید، مثلاً ‎/timezone تهران
zone-fixed = این اختلاف تمام سال همین است. اگر ساعت شما تابستان عوض می‌شود، نام شهرتان را بفرستید.
zone-change = برای عوض کردن بفرستید، مثلاً ‎/timezone تهران، یا موقعیت مکانی را بفرستید.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>مکث.</b> جایی درد دارد، یا حس بدی دارید؟
doubt-still =
    جایی درد دارد، یا حس بدی دارید؟
rests = چیزی در جریان نیست. عجله نکنید.
runs = خوب است. ادامه دارد.
taken-back-paused = برگشت، در حال مکث.
left-seconds = { $seconds } ثانیه
left-minutes = { $minutes } دقیقه
left-hold = از این نگه داشتن <b>{ $time }</b> مانده.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
       *[other] ، { $holds } بار نگه داشتن.
    }
left-session = { $exercises ->
        [0] این حرکت آخر است.
       *[other] بعد { $exercises } حرکت دیگر: در کل { $time }.
    }
harder-hurt = امروز نه: درد گرفت. وقتی خوب پیش رفت، دوباره سخت‌تر می‌شود.
button-do-it = انجام بده
button-leave-it = لازم نیست
reply-deaf = اینجا پیام صوتی را نمی‌شنوم.
reply-instead = این دکمه‌ها همان کار را می‌کنند، نوشتن هم.
reply-long = طولانی‌تر از آن است که دنبال کنم: حداکثر 30 ثانیه، و یک کلمه کافی است.
reply-busy = هنوز مشغول پیام صوتی قبلی هستم.
reply-lost = آن پیام صوتی به من نرسید.
reply-nothing = کلمه‌ای نشنیدم.
reply-unknown = شنیدم: «{ $words }». این از من برنمی‌آید.
reply-say = بگویید بعدی، تکرار، آسان‌تر، مکث، ادامه، توقف یا درد دارم؛ یا دکمه‌ها را بزنید.
reply-heard = شنیدم: «{ $words }».
reply-perhaps = ‏«{ $words }» بود؟
reply-idle = تمرینی در جریان نیست. ‎/routine یکی شروع می‌کند.
reply-moved = در این فاصله تمرین جلو رفت، پس چیزی عوض نکردم.
reply-no-change = حالا چیزی را عوض نمی‌کند.
reply-start = «انجام بده» این حرکت را شروع می‌کند.
reply-pause = «انجام بده» مکث می‌کند.
reply-resume = «انجام بده» از همین‌جا ادامه می‌دهد.
reply-skip = «انجام بده» از این حرکت می‌گذرد و جلو می‌رود.
reply-back = «انجام بده» به حرکت قبلی برمی‌گردد.
reply-again = «انجام بده» این حرکت را از اول شروع می‌کند.
reply-stop = «انجام بده» تمرین را تمام می‌کند.
reply-hurts = «انجام بده» همین‌جا متوقف می‌کند.
reply-easier = «انجام بده» این حرکت را از اول، یک پله آسان‌تر شروع می‌کند: { $dose }.
reply-harder = «انجام بده» این حرکت را از اول، یک پله سخت‌تر شروع می‌کند: { $dose }.
reply-left = از آن می‌گذرم.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = هفته‌ها
button-months = ماه‌ها
chart-today = کمر شما، از امروز
chart-weeks = کمر شما، { $weeks } هفته‌ی گذشته
chart-months = کمر شما، { $months } ماه گذشته
chart-sum-minutes = { $minutes } دقیقه
chart-sum = { $sessions } تمرین، { $minutes } دقیقه
chart-first = اولین تمرین، اولین خانه را پر می‌کند.
chart-rest = تا اجازه‌ی پزشک صبر می‌کند.
chart-next = تمرین بعدی، خانه‌ی بعدی را پر می‌کند.
chart-first-month = اولین تمرین، اولین ستون را شروع می‌کند.
chart-next-month = تمرین بعدی، ستون بعدی را شروع می‌کند.
chart-streak = روز پیاپی
chart-best = بیشترین پیاپی
chart-this-week = این هفته
chart-last-week = هفته‌ی پیش
chart-week-minutes = { $minutes } دقیقه
chart-week = { $minutes } دقیقه، { $sessions } تمرین
chart-week-hours = { $hours } ساعت، { $sessions } تمرین
chart-week-open = هنوز باز
chart-week-rest = استراحت
chart-week-before = قبل از آشنایی
chart-fewer = دقیقه‌ی کمتر
chart-more = بیشتر
chart-minutes = دقیقه در ماه
chart-hours = ساعت در ماه
chart-number = { $number }
chart-seconds = { $number } ثانیه
chart-hold = { $name }: نگه داشتن، ثانیه
chart-invite = نگه داشتن‌ها اینجا رشد می‌کند
chart-invite-first = یک حرکت را در دو روز نگه دارید تا خطش شروع شود.
chart-invite-second = { $name }: یک بار دیگر تا خطش شروع شود.
progress-last-week = هفته‌ی پیش: { $did }
progress-days = روزهای ورزش در { $weeks } هفته: { $days }
progress-month = بهترین ماه: { $month }، { $minutes } دقیقه
progress-grew = { $name }: از { $from } به { $to } ثانیه، از { $day } تا حالا
progress-steady = { $name }: هر بار { $to } ثانیه، از { $day } تا حالا
progress-best = { $name }: حالا { $to } ثانیه، حداکثر { $most } ثانیه، از { $day } تا حالا
progress-once = { $name }: { $to } ثانیه، { $day }
