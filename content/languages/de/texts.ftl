# Was Lumbar auf Deutsch sagt. Telegram-HTML; Argumente kommen schon maskiert hier an.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Anrede: du, klein geschrieben, überall; auch auf den Knöpfen.
# Begriffe der Sicherheit: gesundheitsinformation.de (IQWiG), „Rückenschmerzen: Wann zur Ärztin oder
# zum Arzt?“; Nationale VersorgungsLeitlinie Kreuzschmerz (BÄK, KBV, AWMF), „Warnhinweise auf eine
# spezifische vertebragene Ursache“.
# Ein Wort für eine Sache: Einheit (session), Programm (routine), Stufe (rung), Niveau (level),
# Haltezeit (hold), Serie (streak), Sitzpause (sit break), tippen (tap), schreiben (type),
# auslassen (skip, dieses Mal), streichen (leave out, immer). Die Zahl steht vorn.
# Der Name einer Übung steht als Etikett („{ $name }: …“), nie im Satz; Knöpfe stehen in „…“.

## Knöpfe: höchstens drei Wörter

button-start = Start
button-begin = Loslegen
button-aloud-on = Laut zählen
button-aloud-off = Still zählen
button-standing = Nicht am Boden
button-pause = Pause
button-resume = Weiter
button-skip = Nächste
button-back = Zurück
button-stop = Stopp
button-hurts = Tut weh
button-mistake = War ein Versehen
button-safety-none = Nichts davon
button-safety-emergency = Notfall
button-safety-doctor = Zum Arzt
button-safety-clinician = Erst nachfragen
button-cleared = Ich darf üben
button-flare-session = Sanfte Einheit
button-flare-walk = Kurz gehen
button-pregnancy = Schwangerschaft
button-surgery = Rücken-OP
button-bones = Schwache Knochen
button-other = Etwas anderes
button-surgery-recent = Letzte 3 Monate
button-surgery-cleared = Länger, mit Freigabe
button-surgery-not-cleared = Länger, ohne Freigabe
button-agreed = Ja, habe ich
button-not-yet = Noch nicht
button-another = Noch etwas
button-pregnancy-over = Schwangerschaft vorbei
button-bones-well = Knochen sind gesund
button-whole = Ganzes Programm
button-short = Kurzprogramm
button-too_easy = Zu leicht
button-right = Passt genau
button-too_hard = Zu schwer
button-go-on = Weitermachen
button-start-over = Von vorn
button-gentle = Sanft
button-standard = Normal
button-strong = Kräftig
button-ready-shorter = Vorlauf: kurz
button-ready-usual = Vorlauf: normal
button-ready-longer = Vorlauf: lang
button-calm-on = Ruhig zählen
button-calm-off = Live zählen
button-itself-on = Von selbst
button-itself-off = Wenn bereit
button-swap = Tausch
button-leave-out = Streichen
button-bring-back = Zurückholen
button-voice-on = Stimme an
button-voice-off = Stimme aus
button-dark-on = Dunkel
button-dark-off = Hell
button-no-voice = Ohne Stimme
button-moves = Bewegung zeigen
button-poses = Haltung zeigen
button-forget = Alles löschen
button-keep = Behalten
button-export = Erst exportieren
button-all = Alle Übungen
button-done = Erledigt
button-later = Später
button-enough = Genug für heute
button-in-15 = In 15 min
button-in-60 = In 1 Stunde
button-not-today = Heute nicht
button-one-more = Eine Stufe mehr
button-turn-off = Ausschalten
button-turn-on = Einschalten
button-settings = Alle Einstellungen
button-language = Sprache
button-other-place = Anderer Ort
button-remind = Erinnerung
button-breaks = Sitzpausen
button-unpause = Jetzt weiter
button-open-chat = Chat öffnen
button-pause-hour = 1 Stunde
button-pause-today = Rest des Tages
button-pause-week = 1 Woche
button-pause-fortnight = 2 Wochen
button-pause-told = Bis auf Weiteres
button-call-off = Pause absagen
button-stretch = Dehnen
button-progress = Fortschritt
button-help = Alle Befehle
button-stop-session = Einheit beenden
button-stop-reminders = Erinnerungen aus
button-stop-breaks = Sitzpausen aus
button-stop-pause = Pause beenden

## start: der erste Abend

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }</b>, { $how }
begin-aloud-itself = laut gezählt, läuft von selbst.
begin-aloud-ready = laut gezählt, jede Übung, wenn du bereit bist.
begin-silent-itself = still gezählt, läuft von selbst.
begin-silent-ready = still gezählt, jede Übung, wenn du bereit bist.
begin-here-itself = läuft von selbst.
begin-here-ready = jede Übung, wenn du bereit bist.

## Wer das ist

welcome =
    Ich bin Lumbar, ein Coach für Rücken, die viel sitzen.
    Das ganze Programm dauert { $minutes } Minuten, das kurze { $short }.
    Du bewegst dich. Ich zähle jede Haltezeit.
bot-name = Lumbar
description = Ein Coach für Rücken, die viel sitzen. Er führt dich durch Übungen für den unteren Rücken, zählt jede Haltezeit mit und hält fest, wie du vorankommst.
short-description = Ein Rückencoach für alle, die viel sitzen. Er zählt jede Haltezeit.

help =
    <b>Das kann ich</b>
    { $commands }

    In einer Einheit schreibst du: pause, weiter, nächste, tausch, zurück, leichter, stopp, tut weh.
    Zum Beispiel: /remind 9:30 mo-fr, /breaks 9-17 alle 50, /pause 2 wochen.
help-group =
    <b>Das kann ich hier</b>
    { $commands }

    Ich verstehe Befehle, Knöpfe und Antworten auf meine Nachrichten. In einer Einheit antwortest du: pause, nächste, leichter, stopp, tut weh.
    Erinnerungen, Einstellungen und dein Fortschritt bleiben unter uns: Schreib mir privat.
help-line = /{ $command }  { $says }

command-routine = Ein Programm üben, ganz oder kurz
command-stretch = Jetzt dehnen
command-exercises = Alle Übungen ansehen
command-progress = Sehen, was du geschafft hast
command-remind = Erinnert werden, wann du willst
command-breaks = Langes Sitzen unterbrechen
command-pause = Stunden oder Tage pausieren
command-resume = Die Pause beenden
command-timezone = Sagen, wo du bist
command-level = Wählen, wie schwer es sein soll
command-voice = Mich zählen hören
command-language = Meine Sprache wählen
command-settings = Ändern, wie ich dich anleite
command-why = Was Übungen dem Rücken bringen
command-help = Alles sehen, was ich kann
command-privacy = Was ich über dich speichere
command-export = Alle deine Daten bekommen
command-forget = Alle deine Daten löschen
command-start = Hier anfangen

# Quellen wie im Englischen: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611; Steffens, JAMA Internal Medicine 2016, doi
# 10.1001/jamainternmed.2015.7431.
why =
    <b>Warum der untere Rücken?</b>
    Rücken sind stark und passen sich an Belastung an. Keine Haltung ist schlecht; die nächste ist die beste. (Slater, JOSPT 2019)

    Rund 45 % weniger Risiko, dass der untere Rücken wieder schmerzt: so in Studien mit Übungen und etwas Schulung. Die Wirkung lässt innerhalb eines Jahres nach, also bleib dran. (Steffens, JAMA Internal Medicine 2016)

    Der Artikel, aus dem diese Übungen stammen, sagt, dass ein kräftiger unterer Rücken Schmerzen lindert, ihnen vorbeugt und die Haltung verbessert. Für weniger Schmerzen gibt es gute Belege. Für die Haltung nicht: Wie jemand sitzt oder steht, verrät kaum, wer Rückenschmerzen bekommt.

    Die Rückenstrecker laufen neben deiner Wirbelsäule nach oben. Mit Gesäß, hinteren Oberschenkeln und Waden bilden sie die hintere Muskelkette: die Seite, die kein Spiegel zeigt.

    Ich leite Übungen an. Ich stelle keine Diagnosen und behandle nicht.

privacy =
    <b>Was ich speichere</b>
    • Deine Telegram-ID
    • Deine Antwort auf die Sicherheitsfrage, ihr Datum und was du dort genannt hast: eine Schwangerschaft, eine Operation mit Datum, schwache Knochen oder etwas anderes
    • Deine Einstellungen, deine Zeitzone und deine Erinnerungszeiten
    • Wie schwer dir jede Übung fällt und welche du gestrichen hast
    • Deine Einheiten, deine längsten Haltezeiten und was ich am Ende gesagt und gefragt habe
    • Was dabei in den letzten 12 Monaten wehgetan hat, wie stark und wo
    • Was ich dich zuletzt gefragt habe, was du abgelehnt hast und was meine letzten Erinnerungen gesagt haben

    Nicht deinen Namen, nicht deine Nachrichten, weder geschrieben noch gesprochen, nicht den Ort, den du geteilt hast.

    Alles bleibt bei denen, die diesen Bot betreiben, und geht sonst nirgendwohin. Sie können es lesen. Sie können Sicherungskopien anlegen: Darin bleibst du, bis sie verworfen werden, und keine holt dich nach /forget zurück. Telegram überträgt unsere Nachrichten und hat eigene Regeln.

    /export schickt dir alles. /forget löscht alles.

## Was nicht verstanden wird

lost =
    Das verstehe ich nicht. Ich leite dich durch Rückenübungen.
    Versuch /routine, /stretch oder /help.
lost-live =
    Das verstehe ich nicht. Deine Einheit läuft noch.
    Schreib pause, nächste, stopp oder tut weh, oder nimm die Knöpfe.
unknown-command =
    /{ $command } kenne ich nicht.
    { $near ->
        [none] Das hier kann ich.
       *[other] Meintest du /{ $near }? Mit /help siehst du alles.
    }
near-command = Meintest du mit „{ $words }“ den Befehl /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Hallo. Ich leite dich durch Übungen für den unteren Rücken und zähle jede Haltezeit.
    { $short } Minuten reichen für den Anfang.
said-thanks = Gern. Bereit für mehr?
said-sign = Alles klar. Wenn du bereit bist:
said-well = Schön zu hören. Wenn du bereit bist:
said-kept = Pass auf dich auf. Ich bleibe still, bis du üben darfst.
lost-kept = Das verstehe ich nicht. Ich bleibe still, bis du üben darfst; dann führt der Knopf zurück.
said-no = In Ordnung. Wenn du bereit bist:
said-live = Ich bin da. Deine Einheit läuft.
said-file = Bilder und Dateien kann ich nicht ansehen. Sag es mir in Worten oder tipp auf einen Knopf:
said-elsewhere = Das war weitergeleitet, also lasse ich es. Sag es mir in eigenen Worten oder tipp auf einen Knopf:
let-go = Gut, das lasse ich. Das hier kann ich noch:
minutes-whole = { $whole } Minuten: das ganze Programm. Das kurze dauert { $short }.
minutes-short = { $short } Minuten: das Kurzprogramm. Du bewegst dich, ich zähle.
minutes-few =
    Eine Dehnung dauert 1 bis 2 Minuten.
    Das Kurzprogramm dauert { $short }, und du darfst früher aufhören.
stop-which = <b>Was soll ich beenden?</b>
stop-session = Eine Einheit läuft.
stop-nothing = Es gibt nichts zu beenden: keine Einheit, keine Erinnerungen, keine Sitzpausen. Ich schreibe nur, wenn du schreibst.
passed = Das ist vorbei.
stopped-unkept = Angehalten. Speichern kann ich das noch nicht. Ich versuche es weiter und melde mich, wenn es gespeichert ist.
kept-now = Jetzt ist es gespeichert.
forget-waits = Ich kann noch nicht alles löschen. Ich versuche es weiter und melde mich, wenn es erledigt ist.
saved-before = Ich wurde unterbrochen, aber das ist gespeichert.
not-yours = Diese Knöpfe gehören jemand anderem. Mit /routine bekommst du eigene.
chat-busy = In diesem Chat geht immer nur eine Einheit. Schreib mir privat, dann fangen wir sofort an.
chat-busy-topics = In dieser Gruppe geht immer nur eine Einheit: Alle Themen teilen sich, wie viele Nachrichten pro Minute erlaubt sind. Schreib mir privat, dann fangen wir sofort an.
too-many-begin = Gerade fangen mehrere an. Tipp in ein paar Sekunden noch einmal auf „Start“.
too-many = Gerade üben sehr viele. Tipp in einer halben Minute noch einmal auf „Start“.
trouble = Bei mir ist etwas schiefgegangen. Was du bisher gemacht hast, ist gespeichert. Bitte versuch es noch einmal.
trouble-kept = Das ist gespeichert, aber ich konnte es nicht zeigen. Schau gleich noch einmal nach.
unanswered = Telegram war nicht erreichbar, deshalb ist noch ohne Antwort: { $what }. Frag noch einmal, wenn du es brauchst.
unanswered-all-done = Telegram war nicht erreichbar, deshalb konnte ich nicht antworten. Erledigt ist es trotzdem: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (erledigt)
unanswered-message = deine Nachricht
unanswered-more = { $count } weitere
trouble-store = Ich kann gerade nicht speichern und habe deshalb nichts geändert. Bitte versuch es gleich noch einmal.
trouble-unsure = Ich weiß nicht, ob das gespeichert wurde. Bitte schau gleich nach und wiederhole es, wenn nicht.
unreadable = Ich kann deine Daten nicht lesen und lasse sie deshalb, wie sie sind. Wer diesen Bot betreibt, weiß Bescheid.

## Für die, die den Bot betreiben

owner-told =
    <b>Hier muss jemand ran.</b>
    { $what }{ $again }
owner-told-again = { "" }
    { $count } weitere dieser Art seit der letzten Meldung.
stats =
    <b>Lumbar { $version }</b>, läuft seit { $since } UTC

    • Laufende Einheiten: { $live }
    • Updates: { $updates } angenommen, { $waiting } warten, 95 % in höchstens { $answered } bearbeitet
    • Erinnerungen: { $sent } gesendet, { $late } verspätet, { $lost } verloren
    • Aufrufe an Telegram: { $calls }, davon { $slowed } gebremst, { $refused } nicht ausgeführt
    • Enden der Haltezeiten: 99 % höchstens { $ends } verspätet
    • Ereignisschleife: 99 % höchstens { $lag } verspätet{ $several }
stats-replicas = { "" }
    • Instanzen: { $count }, zusammen gezählt
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = über 30 s

## In Gruppen

group-hello = Ich bin Lumbar, ein Rückencoach: /routine fängt an, immer eine Person nach der anderen. Ich verstehe Befehle, Knöpfe und Antworten auf meine Nachrichten.
group-hears =

    In einer Gruppe verstehe ich Knöpfe, Befehle und Antworten auf meine Nachrichten. Zum Anhalten tipp auf „Stopp“ oder antworte mir.
group-safety =
    Vorher eine Frage zu deiner Sicherheit, in unserem privaten Chat: Öffne ihn und antworte dort.
    Dann tipp hier auf „Start“.
group-first = Beantworte erst meine Frage in unserem privaten Chat.
group-begun = Du fängst an.
group-stopped = Angehalten.
hurts-toast = Stopp. Komm langsam runter.
group-hurts = Angehalten. Was jetzt zu tun ist, steht in unserem privaten Chat.
group-aside = Darauf antworte ich in unserem privaten Chat.
write-in-private = Hier sehe ich nicht, wer du bist. Schreib mir privat, dann fangen wir sofort an.
not-there = In die Gruppe kann ich gerade nicht schreiben, deshalb antworte ich hier.
moved-slow = In der Gruppe gilt der langsame Modus, zu langsam zum Zählen. Wir machen hier weiter.
moved-here = Wo deine Einheit war, kann ich nicht schreiben. Sie geht hier weiter.

## Sicherheit

# Zeichen und Quellen wie im Englischen; Wortlaut nach den Quellen im Kopf. Niemand vom Fach hat den
# Wortlaut geprüft.
safety-first = <b>Zuerst deine Sicherheit.</b> Trifft jetzt etwas davon zu?
safety-again = <b>Zuerst deine Sicherheit.</b> { $why } Trifft jetzt etwas davon zu?
safety-list =
    <b>Notfall: sofort Hilfe rufen</b>
    • Schmerzen, Kribbeln, Taubheit oder Schwäche in beiden Beinen
    • Zunehmende Schwäche in einem Bein oder Fuß
    • Taubheit oder Kribbeln im Genitalbereich oder am After
    • Neue Probleme mit Blase, Darm oder Sexualfunktion
    • Schmerzen in der Brust
    • Plötzliche starke Rücken- oder Bauchschmerzen, wenn dir dabei schwarz vor Augen wird oder ein Aneurysma bekannt ist
    • Ein schwerer Unfall, oder ein leichter bei Osteoporose oder langer Kortisoneinnahme

    <b>Bald zum Arzt oder zur Ärztin</b>
    • Fieber, Gewichtsverlust ohne Grund, eine neue Verformung, Schmerzen, die nachts nicht nachlassen
    • Krebs, jetzt oder früher
    • Ein schwaches Immunsystem oder gespritzte Drogen, die eine Infektion wahrscheinlicher machen
    • Zum ersten Mal starke Rückenschmerzen nach dem 50. Lebensjahr

    <b>Erst in der Praxis nachfragen</b>
    • Osteoporose, ein gebrochener Wirbel, ein anderer frischer Bruch, ein Tumor
    • Instabile Herzerkrankung, Bluthochdruck, der nicht eingestellt ist, Ohnmachten
    • Rücken-OP in den letzten 3 Monaten, oder seither ohne Freigabe
    • Schwangerschaft: kein Grund aufzuhören, sie hat ein eigenes Programm
safety-why-yes = Du hast gesagt, dass etwas davon zutrifft. Antworte erst neu, wenn du ärztlich grünes Licht hast.
safety-why-unclear = Du hast gesagt, dass erst jemand vom Fach gefragt werden muss. Antworte erst neu, wenn das geschehen ist.
safety-why-sign = Was du erzählt hast, kann ein Zeichen für etwas Ernstes sein. Darum frage ich vor allem anderen.
safety-why-leg = Es hat im Bein wehgetan. Darum frage ich noch einmal, bevor wir weitermachen.
safety-why-pains = Es hat innerhalb von 14 Tagen 2-mal wehgetan. Darum frage ich noch einmal.
safety-why-away = Deine letzte Einheit ist 4 Wochen oder länger her. Darum frage ich noch einmal.
safety-why-year = Ich frage einmal im Jahr, denn vieles kann sich ändern.
safety-why-birth = Warte nach einer Geburt, bis deine Hebamme oder Ärztin zustimmt.
safety-clear = Gut. Wenn etwas stärker schmerzt, tipp auf „Tut weh“ oder hör auf.
safety-stays-pregnancy = Dein Programm bleibt das für die Schwangerschaft. Wenn sie vorbei ist, sag es in /settings.
safety-stays-bones = Wegen deiner Knochen bleibt draußen, was den Rücken bis zum Anschlag beugt.
safety-clear-start = Schick hier /routine, oder tipp dort auf „Start“, wo du angefangen hast.
safety-yes =
    <b>Bitte übe jetzt nicht.</b>
    Ist es eines der ersten sieben Zeichen, ist es ein Notfall. { $call }.

    Auf welcher der drei Listen stand es?
safety-emergency =
    <b>Bitte übe jetzt nicht.</b>
    { $call }. Sag, was du spürst und seit wann, und fahr nicht selbst.
safety-emergency-then =
    Ich bleibe still: keine Erinnerungen, keine Sitzpausen. Wenn du ärztlich grünes Licht hast oder dich nur vertippt hast, tipp auf den Knopf oder schick /routine, dann frage ich noch einmal.
safety-doctor =
    <b>Bitte übe noch nicht mit mir.</b>
    Geh in den nächsten Tagen zum Arzt oder zur Ärztin; hast du Fieber oder fühlst dich krank, noch heute. Kommt eines der ersten sieben Zeichen dazu, { $call }.
safety-doctor-then =
    Bis dahin bleibe ich still: keine Erinnerungen, keine Sitzpausen. Wenn du grünes Licht hast, tipp auf den Knopf oder schick /routine, dann frage ich noch einmal.
safety-clinician = <b>Was davon ist es?</b>
safety-clinician-more = <b>Was noch?</b>
safety-surgery =
    <b>Wann war deine Operation?</b>
    Wähl aus oder schreib es: 14. märz, vor 6 wochen.
safety-unread =
    <b>Das kann ich nicht einordnen.</b> Auf welcher Liste steht es? Wenn du unsicher bist, tipp auf „Erst nachfragen“.
safety-surgery-unread =
    <b>Darin finde ich kein Datum.</b> Schreib es wie 14. märz oder vor 6 wochen, oder wähl aus. Wenn du unsicher bist, nimm den kürzesten Zeitraum.
safety-which-unread = <b>Das kann ich nicht einordnen.</b> Was davon ist es?
safety-bones = <b>Hast du das Okay aus der Arzt- oder Physiopraxis</b>, deinen Rücken zu trainieren?
safety-other = <b>Hast du das Okay aus der Arztpraxis</b>, deinen Rücken zu trainieren?
safety-wait =
    <b>Bitte frag erst nach.</b> In der Arzt- oder Physiopraxis sagt man dir, welche Übungen zu dir passen.

    Bis dahin bleibe ich still. Wenn man dort zustimmt, tipp auf den Knopf oder schick /routine, dann frage ich noch einmal.
safety-wait-until =
    <b>Bitte warte bis zum { $day }.</b> Dann sind 3 Monate seit deiner Operation vorbei. Mach bis dahin, was man dir im Krankenhaus gezeigt hat.

    Bis dahin bleibe ich still. Wenn der Tag da ist und du die Freigabe hast, tipp auf den Knopf oder schick /routine, dann frage ich noch einmal.
safety-wait-surgery =
    <b>Bitte warte</b>, bis 3 Monate vorbei sind und du die Freigabe aus Chirurgie oder Physiotherapie hast. Mach bis dahin, was man dir im Krankenhaus gezeigt hat.

    Bis dahin bleibe ich still. Wenn du die Freigabe hast, tipp auf den Knopf oder schick /routine, dann frage ich noch einmal.
safety-agreed = <b>Gut.</b> Fang sanft an und hör auf, wenn etwas stärker schmerzt.
safety-bones-out =
    <b>Gut.</b> Was den Rücken bis zum Anschlag beugt oder dreht, bleibt draußen: die Vorbeuge im Sitzen, Knie zur Brust, der Katzenbuckel und die Drehung; auch Superman, der stark auf die Wirbelsäule drückt. Der Rest macht sie kräftiger.
    Halte den Rücken lang und beuge dich aus den Hüften.
safety-pregnancy =
    <b>Eine Schwangerschaft ist kein Grund aufzuhören.</b> Dein Programm geht im Stehen und im Vierfüßlerstand: nichts in Bauchlage, nichts in Rückenlage.
    Du kannst dabei noch reden; wenn nicht, werd langsamer. Trink, ruh dich aus, wann du magst, und lass aus, was unangenehm ist.

    Hör auf und ruf deine Hebamme oder Arztpraxis an bei Blutung, Abgang von Flüssigkeit, Wehen, Schwindel, Kopfschmerzen, Schmerzen in der Brust oder einer Wade, die schmerzt oder anschwillt. Hat man dir vom Üben abgeraten, lass es.
out-pregnancy = Das wartet bis nach der Schwangerschaft: Man liegt dabei auf Bauch oder Rücken, oder es drückt auf deinen Bauch.
out-bones = Das bleibt wegen deiner Knochen draußen: Es beugt oder dreht den Rücken bis zum Anschlag oder drückt stark auf ihn.
not-in-pregnancy =
    Dabei liegt man auf Bauch oder Rücken, oder es drückt auf deinen Bauch. Es wartet also bis nach der Schwangerschaft.
    Dein eigenes Programm ist da: im Stehen und im Vierfüßlerstand.
not-with-bones =
    Das beugt den Rücken bis zum Anschlag oder drückt stark auf ihn, darum lasse ich es für dich weg.
    Der Rest des Programms macht deinen Rücken kräftiger.

# Welche Nummer: im Satz (nach einem Komma oder Doppelpunkt) und am Anfang eines Satzes.
emergency-there = wähl sofort den Notruf <b>{ $number }</b> ({ $country })
emergency-begins-there = Wähl sofort den Notruf <b>{ $number }</b> ({ $country })
emergency-anywhere = wähl sofort den Notruf (112 in Europa, 911 in Nordamerika, 999 in Großbritannien)
emergency-begins-anywhere = Wähl sofort den Notruf (112 in Europa, 911 in Nordamerika, 999 in Großbritannien)

## Wenn es wehtut und keine Einheit läuft

flare-signs =
    <b>Erst 3 Zeichen.</b> Trifft eines davon zu?
    • Taubheit zwischen den Beinen oder neue Probleme mit Blase, Darm oder Sexualfunktion
    • Ein Bein, das schwächer wird, oder Schmerzen oder Taubheit in beiden Beinen
    • Fieber, ein schwerer Sturz oder Schmerzen in der Brust
flare-safe =
    <b>Wenn nicht, kannst du dich unbesorgt bewegen.</b> Meist wird es wieder besser, und Schmerz heißt nicht Schaden. Leichte, vertraute Beschwerden, die innerhalb eines Tages nachlassen, sind in Ordnung.
flare-plan =
    <b>Heute:</b> keine Bettruhe, sondern so viel normaler Alltag wie möglich, eine sanfte Einheit und 5 Minuten gehen, mehrmals. So ein paar Tage lang, dann halb so viel wie vorher, dann wieder alles.
    Nach einigen Wochen nicht besser oder von Tag zu Tag schlimmer: Lass es ärztlich abklären.
hurt-idle = Tut mir leid, dass es wehtut.
hurt-doubt = Stimmt etwas nicht? Dann zuerst:
hurt-idle-then = Wenn nichts davon zutrifft, kannst du dich unbesorgt bewegen: Dehn dich klein und langsam, und hör auf, wenn es stärker schmerzt. Hält es wochenlang an, lass es ärztlich abklären.
hurt-alarm = Trifft jetzt eines dieser Zeichen zu?

## Auswählen

choose = Welches?
choose-times = Ganzes Programm: { $minutes } Minuten. Kurzprogramm: { $short }, jeden Tag zwei andere Übungen.
choose-chair = Für das ganze brauchst du eine Matte und einen Stuhl.
still-on = Deine Einheit läuft noch: { $exercise }, { $number } von { $of }.
going-on = Weiter geht’s.
starting-over = Noch einmal von vorn.
exercises =
    <b>Übungen</b>
    { $lines }

    Schick /exercises und einen Namen, um eine zu sehen.
exercises-desk =

    <b>Am Schreibtisch</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Eine Übung „{ $name }“ kenne ich nicht.
    Versuch eine von diesen.
no-stretch =
    Eine Dehnung „{ $name }“ kenne ich nicht. Die Dehnungen: { $names }.
    Zum Beispiel: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Trainiert: { $muscles }.

## Reihenfolge, Tausch, Streichen

exercises-line-not-now = <b>{ $name }</b>  { $dose }, jetzt nicht
exercises-line-left-out = <b>{ $name }</b>  { $dose }, gestrichen
left-out =

    Aus jedem Programm, jeder Dehnung und jeder Sitzpause gestrichen. In einer laufenden Einheit bleibt es.
swap-none = { $name }: Dafür gibt es gerade keinen Ersatz. „Nächste“ lässt die Übung aus.
reply-swap = { $name }: „Machen“ setzt diese Übung an die Stelle der jetzigen.
part-swapped = { $name }: getauscht.
order-warms = { $name }: nie ohne Aufwärmen, darum kommt erst das hier.
order-early = { $name }: ab { $time } Uhr. In einer Studie ging es dem Rücken besser, wenn man ihn in den ersten Stunden nach dem Aufstehen weniger beugte (Snook 1998).
waits-early =
    <b>{ $name }: ab { $time } Uhr.</b>
    In einer Studie ging es dem Rücken besser, wenn man ihn in den ersten Stunden nach dem Aufstehen weniger beugte (Snook 1998). Darum wartet es.
waits-pain =
    <b>{ $name }: jetzt nicht.</b>
    Das hat wehgetan, oder etwas anderes. Es kommt wieder, wenn sich das beruhigt hat.
waits-other = { $name }: stattdessen.
nothing-left =
    <b>Hier ist nichts übrig.</b> Du hast jede Übung gestrichen, die dazugehört.
    Öffne eine und tipp auf „Zurückholen“.
break-bare =
    Steh auf, schau in die Ferne, atme aus. Du hast jede kleine Bewegung gestrichen; „Alle Übungen“ holt eine zurück.

## Umfang und Hinweise

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times =
    { $sets ->
        [one] { $sets } Satz
       *[other] { $sets } Sätze
    } à { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s je Seite
dose-sets-side =
    { $sets ->
        [one] { $sets } Satz
       *[other] { $sets } Sätze
    } à { $repetitions } × { $hold } s je Seite
cue-variant = <b>Für dich</b>  { $text }
cue-do = <b>So geht’s</b>  { $text }
cue-feel = <b>Du spürst</b>  { $text }
cue-stop = <b>Achtung</b>  { $text }

## In einer Einheit

instruction =
    <b>{ $name }</b>, { $number } von { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Komm in Position: { $place }. Dann tipp auf „Start“.
session-chair-start = Roll auf die Seite, drück dich hoch, setz dich: { $place }. Dann tipp auf „Start“.
session-chair = Roll auf die Seite, drück dich hoch, dann setz dich.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } von { $of }, noch { $minutes } min. Danach: { $next }
session-way-last = { $dots } { $step } von { $of }, noch { $minutes } min. Die letzte Übung.
exercise-where = { $name }, { $place }
session-left = noch { $minutes } min
session-dose = <b>Umfang</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: geschafft. Wie war es?
instruction-chair = <b>Zuerst</b>  Roll auf die Seite und drück dich hoch. Dann setz dich auf einen Stuhl.
kit-mat = Du brauchst eine Matte oder einen Teppich.
kit-both = Du brauchst eine Matte und einen Stuhl.
kit-chair = Du brauchst einen Stuhl.
kit-desk = Für eine Übung stützt du dich auf einen festen Tisch.
instruction-itself = Es fängt von selbst an.
countdown-ready = <b>{ $seconds } s</b> Mach dich bereit, gleich { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Halten, { $count }
countdown-release = <b>{ $seconds } s</b> Lösen, gleich { $count }
countdown-switch = <b>{ $seconds } s</b> Seite wechseln, gleich { $count }
countdown-rest = <b>{ $seconds } s</b> Ausruhen, gleich { $count }
countdown-change = <b>{ $seconds } s</b> Position einnehmen, gleich { $count }
countdown-chair = <b>{ $seconds } s</b> Auf den Stuhl, gleich { $count }
countdown-until-ready = Mach dich bereit, gleich { $count }, vorbei <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, vorbei <b>{ $when }</b>
countdown-until-hold = Halten, { $count }, vorbei <b>{ $when }</b>
countdown-until-release = Lösen, gleich { $count }, vorbei <b>{ $when }</b>
countdown-until-switch = Seite wechseln, gleich { $count }, vorbei <b>{ $when }</b>
countdown-until-rest = Ausruhen, gleich { $count }, vorbei <b>{ $when }</b>
countdown-until-change = Position einnehmen, gleich { $count }, vorbei <b>{ $when }</b>
countdown-until-chair = Auf den Stuhl, gleich { $count }, vorbei <b>{ $when }</b>
countdown-in = in { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
# Was vor einer Haltezeit kommt, wo die Übung kein eigenes Wort dafür hat.
move = In die Haltung
countdown-paused = Pause, noch <b>{ $seconds } s</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = Satz { $set }/{ $of }
side-right = rechte Seite
side-left = linke Seite
part-done =
    <b>{ $name }: geschafft.</b> { $holds } × gehalten, zusammen { $held } s.
    Wie war es?
part-skipped = { $name }: ausgelassen.
part-back = { $name }: von vorn.
part-moved = { $name }: geht unten weiter.
part-gone = Das ist nicht mehr aktuell. Schau nach unten.
part-elsewhere = { $name }: geht in einem anderen Chat weiter.
part-stopped = { $name }: angehalten.
away =
    { $name }: Ich war weg, während es weiterlief, darum zähle ich das nicht.
    Mach dort weiter, wenn du bereit bist.
finished =
    <b>Geschafft.</b> { $exercises ->
        [0] Diesmal keine Übung, und das ist in Ordnung.
        [one] { $exercises } Übung, { $minutes } min.
       *[other] { $exercises } Übungen, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] Deine erste Einheit
        [one] { $sessions } Einheit insgesamt
       *[other] { $sessions } Einheiten insgesamt
    }, { $week } diese Woche{ $short ->
        [0] {""}
       *[other] {" "}({ $short } davon abgekürzt)
    }. Serie: { $streak ->
        [one] { $streak } Tag
       *[other] { $streak } Tage
    }.
stopped =
    <b>Beendet.</b> { $exercises ->
        [0] Das ist in Ordnung.
        [one] { $exercises } Übung geschafft und gespeichert.
       *[other] { $exercises } Übungen geschafft und gespeichert.
    }
stopped-again = /routine fängt eine neue an.

## Das Ende: was die Einheit war, und ein nächster Schritt

tells-first = Die nächste baut auf dieser auf.
tells-seven = Sieben Tage in Folge.
tells-minute = { $name }: { $number } s, deine erste volle Minute.
tells-back = Wieder da nach { $number } Tagen.
tells-stopped = Heute zählt trotzdem.
tells-longest = { $name }: { $number } s, deine bisher längste Haltezeit. Vorher { $before } s.
tells-step = { $name }: eine Stufe höher, und ganz geschafft.
tells-more = { $name }: { $number }, { $more } mehr als beim letzten Mal.
tells-streak = Tag { $number } in Folge.
tells-whole = Jede Haltezeit geschafft, alle { $number }.
tells-sides = { $name }: { $number } rechts, genauso viele links.
tells-most = { $name }: { $number } s gehalten.
tally-held = gehalten
tally-in-all = insgesamt
tally-minutes = { $minutes } min
tally-did = { $name }: { $holds } ×, { $held } gehalten.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = { $held } insgesamt gehalten.
tally-worked = Trainiert: { $muscles }.
tally-adds =
    { $sessions ->
        [1] Deine erste Einheit
        [one] { $sessions } Einheit insgesamt
       *[other] { $sessions } Einheiten insgesamt
    }, { $week } diese Woche{ $short ->
        [0] {""}
       *[other] {" "}({ $short } davon abgekürzt)
    }: { $days }. Serie: { $streak ->
        [one] { $streak } Tag
       *[other] { $streak } Tage
    }.
ending-effort = <b>{ $name }: Wie war es?</b>
ending-remind = <b>Morgen zur gleichen Zeit?</b> Dann jeden Tag.
ending-remind-at = <b>Morgen zur gleichen Zeit?</b> Dann jeden Tag um { $time } Uhr.
ending-no-reminder = Gut, keine Erinnerung. Mit /remind stellst du eine, wann du willst.
ending-week = Noch ein Krafttag, dann sind es { $days ->
        [2] zwei
        [3] drei
       *[other] { $days }
    } diese Woche, und das reicht.
button-same-time = Gleiche Zeit
button-other-time = Andere Zeit
button-no-reminder = Nein, danke
offer-step = { $name }: nächstes Mal eine Stufe mehr? { $dose }

## Nach „Tut weh“

pain-figures = { $low }–{ $high }
button-leg = Bein
button-numb = Taub oder schwach
hurt =
    <b>Stopp.</b> Komm langsam aus der Haltung, leg dich mit angewinkelten Beinen auf den Rücken und atme. Bei Schmerzen in der Brust setz dich.
hurt-side =
    <b>Stopp.</b> Komm langsam aus der Haltung, leg dich auf die Seite und atme. Bei Schmerzen in der Brust setz dich.
hurt-desk =
    <b>Stopp.</b> Setz dich oder bleib stehen, was dir leichter fällt, und atme. Bei Schmerzen in der Brust setz dich.
hurt-ask =

    <b>Wie stark, 0 bis 10?</b> Oder ins Bein? Tipp es an oder schreib es. Leichte, vertraute Beschwerden, die innerhalb eines Tages nachlassen, sind in Ordnung.
hurt-signs =

    Bei tauben oder schwachen Beinen, Taubheit zwischen den Beinen, neuen Problemen mit Blase oder Darm oder Schmerzen in der Brust: { $call }.
hurt-severe =
    <b>Heute keine Kraftübungen mehr.</b> Ruh dich aus, im Liegen oder Sitzen.{ $offered ->
        [0] {""}
       *[other] {" "}Beweg dich sanft, wenn du magst; hier aufzuhören ist genauso gut.
    }
hurt-offers =
    <b>Heute keine Kraftübungen mehr.</b> { $offered ->
        [0] Ruh dich aus, im Liegen oder Sitzen.
       *[other] Das geht noch, sanft:
    }
hurt-smaller =
    <b>{ $name }: jetzt kleiner.</b> { $dose }, von vorn, wenn du auf „Start“ tippst.
    Leichte, vertraute Beschwerden, die innerhalb eines Tages nachlassen, sind in Ordnung.
hurt-lower =
    <b>{ $name }: heute nicht mehr.</b> Der Rest ist eine Stufe leichter, wenn du auf „Start“ tippst:
    { $then }
hurt-instead =
    <b>{ $name }: heute nicht mehr.</b> Stattdessen sanft, wenn du auf „Start“ tippst:
    { $then }
hurt-left = <b>{ $name }: heute nicht mehr.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    Es bleibt angehalten. Atme und { $pregnant ->
        [0] leg dich hin oder setz dich, was dir leichter fällt.
       *[other] setz dich oder leg dich auf die Seite.
    } Die Knöpfe oben sagen, was du tun kannst.
hurt-right = Du hast aufgehört, als es wehtat, und das war richtig.
hurt-counts =
    Du hast aufgehört, als es wehtat, und das war richtig. Heute zählt: eine Serie von { $streak ->
        [one] { $streak } Tag
       *[other] { $streak } Tagen
    }.
stopped-hurt = Lass es ärztlich abklären, wenn es wochenlang anhält oder nachts nicht nachlässt.
stopped-alarm = Sorg zuerst für dich. Vor allem anderen frage ich wieder nach deiner Sicherheit.
alarm =
    <b>Für heute ist Schluss.</b> { $call }, wenn deine Beine taub oder schwach sind oder du zwischen den Beinen taub bist, und bei neuen Problemen mit Blase oder Darm, Schmerzen in der Brust, Herzrasen, Atemnot oder Sehstörungen.

    Setz dich, oder leg dich{ $pregnant ->
        [0] {" "}hin
       *[other] {" "}auf die Seite
    }, wenn dir schwarz vor Augen wird. Bei Schmerzen in der Brust setz dich, leg dich nicht hin.

    Geht es innerhalb von Minuten vorbei, ruh dich aus und lass es ärztlich abklären, bevor du wieder übst.
alarm-chest =
    <b>Setz dich, leg dich nicht hin.</b> { $call }, wenn deine Brust schmerzt oder sich eng anfühlt, dein Herz rast oder du schlecht Luft bekommst.

    Bleib sitzen, lehn dich an und tu nichts weiter. Für heute ist Schluss.

    Ist es innerhalb von Minuten vorbei, ruh dich aus und lass es ärztlich abklären, bevor du wieder übst.

## Umfang einstellen

button-step-up = Stufe höher
button-stay = Dabei bleiben
rated-too_easy = { $name }: nächstes Mal eine Stufe schwerer, { $dose }.
rated-right = { $name }: nächstes Mal genauso.
rated-too_hard = { $name }: nächstes Mal eine Stufe leichter, { $dose }.
rated-top = { $name }: schon auf der schwersten Stufe. Stark.
rated-bottom = { $name }: schon auf der leichtesten Stufe. Die halbe Bewegung reicht auch.
rated-noted = { $name }: notiert.
rated-cut = { $name }: gut zu wissen. Höher geht es, wenn du den ganzen Umfang geschafft hast.
rated-hurt = { $name }: nächstes Mal genauso. Schwerer wird es erst, wenn es wieder gut geht.
offer-right = { $name }: zweimal „Passt genau“. Nächstes Mal eine Stufe mehr? { $dose }
offer-too_easy = { $name }: nächstes Mal eine Stufe mehr? { $dose }
offer-otherwise = Neu: { $do }
eased-one = Schön, dass du wieder da bist: heute eine Stufe leichter.
eased-two = Schön, dass du wieder da bist: heute zwei Stufen leichter.
eased-gentle = Schön, dass du wieder da bist. Heute sanft, dann Stufe für Stufe wieder hoch.
level =
    <b>Niveau: { $level }</b>
    „Sanft“ ist die halbe Arbeit, „Normal“ der übliche Umfang, „Kräftig“ für einen Rücken, der ihn gewohnt ist.
level-way = { $exercises ->
        [one] { $exercises } Übung ist auf dem Weg dorthin: eine Stufe höher nach jeder Einheit, in der du sie ganz schaffst. „Zu schwer“ beendet das.
       *[other] { $exercises } Übungen sind auf dem Weg dorthin: eine Stufe höher nach jeder Einheit, in der du sie ganz schaffst. „Zu schwer“ beendet das für die eine.
    }
level-step = { $name }: { $dose }, Stufe { $step } von { $of }
level-how = Was du nach einer Übung antwortest, ändert nur diese Übung. Ein leichteres Niveau gilt sofort, ein schwereres Stufe für Stufe.
level-unknown = Ein Niveau „{ $name }“ gibt es nicht. Wähl eines oder schick /level sanft.

## Fortschritt

progress =
    <b>Dein Fortschritt</b>
    Einheiten insgesamt: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}({ $cut } abgekürzt)
    }
    Diese Woche: { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } davon abgekürzt)
    }
    Serie: { $streak ->
        [one] { $streak } Tag
       *[other] { $streak } Tage
    }
    Längste Serie: { $best ->
        [one] { $best } Tag
       *[other] { $best } Tage
    }
    Minuten: { $minutes } insgesamt, { $weekminutes } diese Woche
progress-none =
    <b>Dein Fortschritt</b>
    Einheiten insgesamt: 0
    Diese Woche: 0
    Serie: 0 Tage
    Längste Serie: 0 Tage

    Mit deiner ersten Einheit geht es los.

## Einstellungen

settings =
    <b>Einstellungen</b>
    Niveau: { $level }
    Countdown: { $countdown }
    Nächste Übung: { $next }
    Vorlauf: { $ready }
    Stimme: { $voice }
    Bilder: { $pictures }
settings-reminder = Erinnerung: { $remind }
settings-breaks = Sitzpausen: { $breaks }
settings-zone = Zeitzone: { $zone }
settings-pregnancy = Schwangerschaft: Dein Programm geht im Stehen und im Vierfüßlerstand.
settings-bones = Schwache Knochen: Was den Rücken bis zum Anschlag beugt, bleibt draußen.
settings-language = Sprache: { $name }
settings-no-zone = noch nicht bekannt, /timezone
settings-get-ready = { $down } s in Bauchlage oder im Vierfüßlerstand, sonst { $other } s
settings-live = live, jede Sekunde
settings-calm = ruhig, eine Nachricht am Anfang einer Haltezeit und eine am Ende
settings-itself = von selbst
settings-ready = wenn du bereit bist
settings-voice-on = an, eine Sprachnachricht je Übung
settings-voice-off = aus
settings-voice-none = in dieser Sprache noch nicht
settings-light = hell
settings-dark = dunkel
settings-keys = Mit den Knöpfen änderst du es.
chosen = ✓ { $text }

## Sprachen

# Wie die Sprache sich selbst nennt.
language-name = Deutsch
language-choose =
    <b>Sprache: { $name }</b>
    Tipp eine andere an oder schick ihren Namen: /language english
language-unreviewed = Das hat noch niemand gegengelesen, dessen Muttersprache Deutsch ist. Klingt etwas falsch, sag es denen, die diesen Bot betreiben.
language-reviewed = Gegengelesen von { $who }.
language-part = { $percent } % davon sind bisher geschrieben; der Rest ist auf Englisch.
language-unknown = „{ $name }“ spreche ich nicht. Diese Sprachen kann ich:

## Die Stimme

speaker-woman = Frauenstimme
speaker-man = Männerstimme
voice-on =
    <b>Stimme: an</b>
    Jede Übung kommt als eine Sprachnachricht, die für dich zählt. Tipp auf „Start“, spiel sie ab und leg das Handy weg.
    „Pause“, „Stopp“ und „Tut weh“ nehmen sie weg. Für ein Programm ganz ohne Tippen wähl „Von selbst“ in /settings.
voice-off =
    <b>Stimme: aus</b>
    Ist sie an, kommt jede Übung als eine Sprachnachricht, die jede Haltezeit für dich zählt.
voice-unknown = Sie ist an oder aus: /voice an oder /voice aus.
voice-missing = Ich kann noch nicht sprechen: Hier ist keine Stimme eingerichtet. Wer diesen Bot betreibt, weiß Bescheid. Solange zählt der Countdown für dich.
voice-none = In dieser Sprache habe ich noch keine Stimme. Der Countdown im Chat zählt für dich.
voice-refused = Telegram lässt mich dir keine Sprachnachrichten schicken, darum habe ich die Stimme ausgeschaltet. In deinen Privatsphäre-Einstellungen dort kannst du sie erlauben; dann schick /voice an.
voice-private = Ich spreche nur privat. Schreib mir dort und schick /voice an.
voice-offer = Ich kann auch laut zählen: eine Sprachnachricht je Übung, und du musst nicht aufs Handy schauen.
voice-no = Dann bleibe ich stumm. Mit /voice an änderst du das.
guide = { $name }, { $number } von { $of }
guide-rest = { $name }, { $number } von { $of }, ab hier
guide-ahead = Danach: { $name }
play-now = Jetzt abspielen, Handy weglegen.
button-again = Noch einmal

## Tage und Zeiten

days-all = jeden Tag
days-working = { $first }–{ $last }
days-weekend = am Wochenende
days-some = { $days }
days-every =
    { $days ->
        [2] jeden zweiten Tag
       *[other] alle { $days } Tage
    }
days-every-weeks =
    { $weeks ->
        [1] jeden { $day }
        [2] jeden zweiten { $day }
       *[other] alle { $weeks } Wochen am { $day }
    }
when-today = heute um { $time } Uhr
when-tomorrow = morgen um { $time } Uhr
when-weekday = am { $day } um { $time } Uhr
when-date = am { $day } um { $time } Uhr
until-today = bis { $time } Uhr
until-tomorrow = bis morgen, { $time } Uhr
until-weekday = bis { $day }, { $time } Uhr
until-date = bis zum { $day }, { $time } Uhr
until-day = bis zum { $day }
first-of-month = 1

## Erinnerungen und Sitzpausen: einstellen

offer-days-all = Jeden Tag
offer-days-working = { $first }–{ $last }
offer-quiet = Ruhe { $hours }
offer-minutes = { $minutes } min
remind-offer = Soll ich dich { $what } erinnern?
remind-offer-at = um { $times } Uhr
button-remind-then = Erinnere mich
remind-said = <b>Erinnerung:</b> { $words }.
remind-none = aus
remind-set = { $days } um { $times } Uhr
remind-once = einmal { $when }
remind-both = { $before }; { $next }
remind-mixed = Um Zeiten mit eigenen Tagen zu ändern, schick /remind 9:30 mo-fr, 11 sa
remind-quiet = Ohne Ton { $hours } Uhr.
remind-next = Die nächste: { $when }.
remind-next-done = Die von heute ist schon gekommen. Die nächste: { $when }.
remind-how = Um wie viel Uhr? Tipp eine Zeit an oder schreib 9:30 mo-fr.
remind-which = Noch eine? Tipp sie an oder schreib auch 18:00.
remind-off = Keine Erinnerungen mehr. Mit /remind stellst du neue.
remind-was-off = Es gibt keine Erinnerung zum Ausschalten. Mit /remind 9:30 stellst du eine.
remind-no-time = Tage allein sagen noch keine Zeit. Zum Beispiel: /remind 9:30 mo-fr
remind-loud = Erinnerungen kommen zu jeder Stunde mit Ton.
remind-most = Das reicht für einen Tag.
remind-own-days = Deine Zeiten haben eigene Tage. Schick sie neu, etwa /remind 9:30 mo-fr, 11 sa
remind-a-day = Lass mindestens einen Tag stehen oder schalte sie aus.
remind-waits = Du hast gesagt, dass eines der Zeichen zutrifft. Darum kommt nichts, bis du üben darfst. /routine fragt noch einmal.
private-only = Das kommt nur zu dir. Schreib mir privat und schick dort /{ $command }.
breaks-said = <b>Sitzpausen:</b> { $words }.
breaks-none = aus
hours-range = { $from }–{ $to }
breaks-set = { $hours } Uhr, alle { $minutes } min, { $days }
breaks-how = Eine kleine Bewegung am Schreibtisch, gerechnet ab deiner letzten.
breaks-off = Keine Sitzpausen mehr. Mit /breaks stellst du neue.
breaks-was-off = Es gibt keine Sitzpausen zum Ausschalten. Mit /breaks 9-17 alle 50 stellst du welche.
breaks-wait = Sie beginnen, sobald du die Sicherheitsfrage beantwortet hast: /routine stellt sie.
breaks-first = Wähl zuerst die Stunden.
breaks-no-hours = Von wann bis wann? Zum Beispiel: /breaks 9-17 alle 50 mo-fr
zone-missing = Sie beginnen, sobald ich deine Zeitzone kenne: /timezone

## Erinnerungen: Was die Mitteilung zuerst zeigt, ist die Hauptsache; nichts erzählt von Schmerz

reminder-line = <b>{ $time } Uhr.</b> { $short } Minuten für deinen Rücken, oder alle { $minutes }.
reminder-own = <b>{ $time } Uhr.</b> { $short } Minuten: dein eigenes Programm.
reminder-bare = <b>{ $time } Uhr.</b> { $minutes ->
        [0] Von deinem Programm ist nichts übrig.
       *[other] { $minutes } Minuten für deinen Rücken. Vom Kurzprogramm ist nichts übrig.
    } „Alle Übungen“ holt eine zurück.
news-smaller = { $name }: heute ein kleinerer Umfang.
news-easier = { $name }: heute eine Stufe leichter.
news-rests = { $name }: heute nicht, das ruht.
news-stepped = { $name }: eine Stufe höher als beim letzten Mal.
news-right = { $name }: zweimal „Passt genau“. { $on ->
        [today] Heute eine Stufe mehr?
       *[other] Nächstes Mal eine Stufe mehr?
    }
news-too-easy = { $name }: zuletzt zu leicht. { $on ->
        [today] Heute eine Stufe mehr?
       *[other] Nächstes Mal eine Stufe mehr?
    }
news-ready = { $name }: bereit für mehr. { $on ->
        [today] Heute eine Stufe mehr?
       *[other] Nächstes Mal eine Stufe mehr?
    }
news-back = Nach { $count } Tagen ohne Üben fängt es leichter an.
news-held = { $name }: { $count ->
        [1] zuletzt { $seconds } s.
       *[other] zuletzt { $count } × { $seconds } s.
    }
news-times = { $name }: { $count ->
        [1] zuletzt einmal.
       *[other] zuletzt { $count }-mal.
    }
news-streak = Mit heute sind es { $count } Tage in Folge.
news-week = { $count ->
        [1] 1 diese Woche. Eine zweite wartet.
        [2] 2 diese Woche. Eine dritte wartet.
        [3] 3 diese Woche. Eine vierte wartet.
       *[other] { $count } diese Woche.
    }
news-total = { $count ->
        [one] { $count } Einheit bisher.
       *[other] { $count } Einheiten bisher.
    }
news-first = Deine erste: { $count ->
        [one] { $count } Übung, für dich gezählt.
       *[other] { $count } Übungen, jede für dich gezählt.
    }
news-step = { $name }: eine Stufe höher, { $dose }.
reminder-later = Um { $time } Uhr melde ich mich wieder.
reminder-not-today = In Ordnung. Die nächste: { $next }.
reminder-not-today-off = In Ordnung. Mit /remind stellst du die nächste.
fact =
    <i>{ $says }</i>
    { $source }

## Sitzpausen: höchstens acht Wörter zum Anfang, sechs als Lob

break-1 = Kurz aufstehen?
break-2 = Eine kleine Pause für deinen Rücken.
break-3 = Schau auf. Dein Rücken ist dran.
break-4 = 1 kleine Bewegung, dann weiter im Text.
break-5 = Einen Moment Zeit? Die hier ist leicht.
break-6 = Ein guter Moment für Bewegung, wenn’s passt.
break-7 = Schultern tief, ausatmen und ein bisschen bewegen.
break-8 = Einmal die Haltung wechseln, nur kurz.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Geschafft, und die Zeit wert.
break-done-2 = Gut bewegt. Weiter so.
break-done-3 = Gut. Das war’s schon.
break-enough = Heute keine Sitzpausen mehr.
break-later = Ich frage wieder: { $when }.
break-quiet = Ruhe für heute. Mit /breaks änderst du, wann ich schreibe, oder beendest es.

## Pausen

paused-until-weekday = <b>Pause bis { $day }.</b> Vor diesem Tag kommt nichts.
paused-until-date = <b>Pause bis zum { $day }.</b> Vor diesem Tag kommt nichts.
pause-first = vom { $day }
pause-last = bis zum { $day }
pause-on = am { $day }
pause-span = { $first } { $last }
pause-open = ab dem { $day }, bis du /resume schickst
pause-call-off = { $day } absagen
pause-only = Nur { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pause { $span }.</b> Weiter geht es von selbst { $again }.
pause-coming-open = <b>Pause { $span }.</b>
pause-next = Nächste Erinnerung: { $when }.
called-off = <b>Die Pause ist abgesagt.</b>
pause-ask =
    <b>Bis wann?</b>
    Wähl aus oder schreib es: 15:00, freitag, 2 wochen, 20.–27. märz.
pause-ask-or = Oder wähl aus.
pause-day = bis der Tag vorbei ist
rested = <b>Ruhe { $until }.</b>
rest-held = Dann kommt deine Erinnerung von { $times } Uhr.
rest-left-out = Fällt aus: deine Erinnerung von { $times } Uhr.
paused-open = <b>Pause, bis du /resume schickst.</b>
paused-streak = Deine Serie wartet auf dich: Diese Tage zählen nicht dazu und beenden sie nicht.
resumed = <b>Wieder da.</b> Die Pause ist vorbei.
resumed-to-nothing = Es ist noch keine Erinnerung gestellt. Zum Beispiel: /remind 9:30
resumed-none = Gerade ist nichts pausiert.

## Deine Daten

export-json = Alles, was ich über dich gespeichert habe.
export-csv =
    Deine Einheiten als Tabelle.
    Unter „Zählt“ steht ja, wo mindestens 1 Übung geschafft wurde.
export-csv-file = lumbar-einheiten.csv
export-day = Tag
export-routine = Programm
export-counts = Zählt
export-seconds = Sekunden
export-exercises = Übungen
export-yes = ja
export-no = nein
export-private = Deine Daten gehören dir allein. Schick mir /export privat.
export-none = Über dich habe ich noch nichts gespeichert.
forget =
    <b>Alles löschen?</b>
    Deine Einstellungen, deine Einheit und dein Verlauf sind dann weg und kommen nicht wieder.
    Einheiten in deinem Verlauf: { $sessions }
forget-none = Ich habe nichts über dich gespeichert, also gibt es nichts zu löschen.
forgotten = Gelöscht. Ich weiß nichts mehr über dich. Mit /start fängst du neu an.
kept = Gut. Alles bleibt.

## Lesen, was geschrieben wird: siehe lumbar/reading/requests.py

unread-word =
    „{ $said }“ kann ich hier nicht lesen.
    Zum Beispiel: { $example }
unread-nothing =
    Ich brauche etwas mehr.
    Zum Beispiel: { $example }
unread-time =
    „{ $said }“ ist keine Uhrzeit.
    Zum Beispiel: { $example }
unread-midnight =
    Mitternacht ist 0:00, der Anfang eines Tages. Bitte schreib es so.
    Zum Beispiel: { $example }
unread-times =
    Höchstens { $most } Erinnerungen am Tag.
    Zum Beispiel: { $example }
unread-days =
    Die Tage gelten für alle Zeiten: Bitte nenn sie nur einmal.
    Zum Beispiel: { $example }
unread-pairs =
    Welche Tage gehören zu welcher Zeit? Schreib sie paarweise.
    Zum Beispiel: /remind 9:30 mo-fr, 11 sa
unread-when =
    Um wie viel Uhr?
    Zum Beispiel: /remind morgen 7:00
unread-over =
    „{ $said }“ ist schon vorbei.
    Zum Beispiel: { $example }
unsure =
    „{ $said }“ kann mehreres bedeuten.
unsure-over =
    „{ $said }“ ist vorbei.
unsure-backwards =
    „{ $said }“ endet, bevor es anfängt.
unsure-now = Eine Pause beginnt sofort.
unsure-days = Eine Pause, die später beginnt, hat ganze Tage.
unsure-begun =
    „{ $said }“ hat schon angefangen.
unsure-to =
    „{ $said }“ kann eine Uhrzeit sein oder ein Zeitraum.
unsure-count =
    „{ $said }“: Erinnerungen kann ich nicht zählen. Sie kommen, bis du sie ausschaltest.
unsure-ends =
    „{ $said }“: Eine Erinnerung endet nicht von selbst. Sie kommt, bis du sie ausschaltest.
unsure-begins =
    „{ $said }“: Eine Erinnerung beginnt sofort, nicht an einem späteren Tag.
unsure-weekly = Einmal pro Woche. An welchem Tag?
unread-weekly =
    An welchem Tag und um wie viel Uhr?
    Zum Beispiel: /remind montag 9:30
unsure-which = Meinst du { $choices }?
unsure-none = Zum Beispiel: { $example }
unread-hours-of-reminder =
    Eine Erinnerung kommt zu einer Uhrzeit.
    Zum Beispiel: { $example }
    Für mehrere über den Tag gibt es Sitzpausen.
    Zum Beispiel: /breaks 9-17 alle 50
unread-hours =
    „{ $said }“ braucht einen Anfang und ein Ende.
    Zum Beispiel: { $example }
unread-backwards =
    „{ $said }“ endet, bevor es anfängt.
    Zum Beispiel: { $example }
    Über Mitternacht: /breaks 22-24, 0-6
unread-empty =
    „{ $said }“ endet, wo es anfängt.
    Zum Beispiel: { $example }
unread-narrow =
    „{ $said }“ ist zu kurz: Sitzpausen kommen frühestens alle { $least } Minuten.
    Zum Beispiel: { $example }
unread-windows =
    Höchstens { $most } Zeitfenster.
    Zum Beispiel: { $example }
unread-every =
    „{ $said }“ geht nicht: Sitzpausen kommen alle { $least } bis { $most } Minuten.
    Zum Beispiel: { $example }
unread-quiet =
    Ich merke mir eine Ruhezeit.
    Zum Beispiel: { $example }
unread-either =
    „{ $said }“: morgens oder abends? Bitte schreib es dazu.
    Zum Beispiel: { $example }
unread-until =
    Sag, wie lange, bis wann, oder von wann bis wann.
    Zum Beispiel: { $example }
    Oder: /pause 2 stunden
unread-date =
    „{ $said }“ ist kein Tag im kommenden Jahr.
    Zum Beispiel: { $example }
unread-date-either =
    „{ $said }“ kann zwei Tage bedeuten. Bitte schreib den Monat als Wort.
    Zum Beispiel: { $example }
unread-past =
    „{ $said }“ ist zu kurz oder schon vorbei.
    Zum Beispiel: { $example }
unread-far =
    „{ $said }“ ist mir zu lang: höchstens { $most } Tage.
    Zum Beispiel: { $example }

## Beispiele in Antworten: jedes ist lesbar

example-time = 21:30
example-remind = /remind 9:30 mo-fr
example-breaks = /breaks 9-17 alle 50
example-quiet = /remind ruhe 21-7
example-pause = /pause bis 5. januar

## Zeitzonen finden: siehe lumbar/reading/places.py

zone-question =
    <b>Wie spät ist es bei dir?</b>
    Schreib es wie 14:35, oder schreib deine Stadt, oder teile deinen Standort.
zone-question-or =
    <b>Wie spät ist es bei dir?</b>
    Tipp es an. Oder schreib deine Stadt, oder teile deinen Standort.
zone-other = Dann schreib deine Stadt oder die Uhrzeit dort wie 14:35, oder teile deinen Standort.
zone-first = Dafür muss ich wissen, wo du bist.
zone-over = Dort ist das schon vorbei. Bitte sag es noch einmal.
zone-lost = Die Zeitzone „{ $zone }“ kenne ich nicht mehr. Es kommt nichts von selbst, bis ich weiß, wo du bist.
zone-known = <b>{ $name }.</b> Dort ist es jetzt { $time } Uhr, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Dort ist es jetzt { $time } Uhr.
zone-which = Welcher Ort passt zu dir?
zone-is-it = Bist du hier? Wenn nicht, schreib eine größere Stadt in der Nähe.
zone-guess = Den Ort kenne ich nicht. Meintest du einen von diesen?
zone-unknown =
    „{ $words }“ kenne ich nicht als Ort.
    Versuch eine größere Stadt in der Nähe, zum Beispiel /timezone Hamburg, oder einen Abstand wie /timezone +2.
zone-no-clock =
    Nirgends ist es jetzt { $time } Uhr. Schreib deine Stadt, zum Beispiel /timezone Wien.
zone-at-sea =
    Das ist draußen auf dem Meer, dort kenne ich keine Uhr. Deine Zeitzone bleibt, wie sie war.
    Schreib die nächste Stadt, zum Beispiel /timezone Wien.
zone-fixed = Dieser Abstand bleibt das ganze Jahr gleich. Wenn bei dir die Uhr im Sommer umgestellt wird, schreib deine Stadt.
zone-change = Zum Ändern schick zum Beispiel /timezone Wien, oder teile deinen Standort.

## Eine gesprochene Antwort: Was gehört wurde, wird erst wiederholt; außer bei Stopp und Schmerz

doubt =
    <b>Pause.</b> Tut etwas weh, oder fühlt sich etwas falsch an?
doubt-still =
    Tut etwas weh, oder fühlt sich etwas falsch an?
rests = Es läuft nichts. Lass dir Zeit.
runs = Gut. Es geht weiter.
taken-back-paused = Wieder da, in Pause.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = Noch <b>{ $time }</b> halten.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
       *[other] , noch { $holds } × halten.
    }
left-session = { $exercises ->
        [0] Es ist die letzte Übung.
        [one] Danach noch { $exercises } Übung: { $time } insgesamt.
       *[other] Danach noch { $exercises } Übungen: { $time } insgesamt.
    }
harder-hurt = Heute nicht: Es hat wehgetan. Schwerer wird es erst, wenn es wieder gut geht.
button-do-it = Machen
button-leave-it = Lassen
reply-deaf = Sprachnachrichten kann ich hier nicht hören.
reply-instead = Diese Knöpfe tun dasselbe, und geschriebene Wörter auch.
reply-long = Das ist mir zu lang: höchstens 30 s, und ein Wort reicht.
reply-busy = Ich bin noch mit dem beschäftigt, was vorher gesagt wurde.
reply-lost = Diese Sprachnachricht ist nicht angekommen.
reply-nothing = Ich habe keine Wörter gehört.
reply-unknown = Ich habe gehört: „{ $words }“. Das kann ich nicht.
reply-say = Sag nächste, noch mal, leichter, pause, weiter, stopp oder tut weh, oder nimm die Knöpfe.
reply-heard = Ich habe gehört: „{ $words }“.
reply-perhaps = War das „{ $words }“?
reply-idle = Es läuft keine Einheit. /routine fängt eine an.
reply-moved = Die Einheit ist inzwischen weitergelaufen, darum habe ich nichts geändert.
reply-no-change = Das ändert jetzt nichts.
reply-start = „Machen“ startet diese Übung.
reply-pause = „Machen“ pausiert.
reply-resume = Mit „Machen“ geht es dort weiter, wo du bist.
reply-skip = „Machen“ lässt diese Übung aus, und es geht weiter.
reply-back = Mit „Machen“ geht es zurück zur Übung davor.
reply-again = „Machen“ startet diese Übung neu.
reply-stop = „Machen“ beendet die Einheit.
reply-hurts = „Machen“ hält hier an.
reply-easier = „Machen“ startet diese Übung neu, eine Stufe leichter: { $dose }.
reply-harder = „Machen“ startet diese Übung neu, eine Stufe schwerer: { $dose }.
reply-left = Ich lasse es.

## Fortschritt als Bild: Wörter darin, seine Knöpfe und was darunter steht

button-weeks = Wochen
button-months = Monate
chart-today = Dein Rücken, ab heute
chart-weeks = Dein Rücken, letzte { $weeks } Wochen
chart-months = Dein Rücken, letzte { $months } Monate
chart-sum-minutes = { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
chart-sum = { $sessions ->
        [one] { $sessions } Einheit
       *[other] { $sessions } Einheiten
    }, { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
chart-first = Deine erste Einheit füllt das erste Feld.
chart-rest = Das wartet, bis du üben darfst.
chart-next = Deine nächste Einheit füllt das nächste Feld.
chart-first-month = Deine erste Einheit beginnt den ersten Balken.
chart-next-month = Deine nächste Einheit beginnt den nächsten Balken.
chart-streak = Serie in Tagen
chart-best = längste Serie
chart-this-week = Diese Woche
chart-last-week = Letzte Woche
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [one] { $sessions } Einheit
       *[other] { $sessions } Einheiten
    }
chart-week-hours = { $hours } h, { $sessions ->
        [one] { $sessions } Einheit
       *[other] { $sessions } Einheiten
    }
chart-week-open = noch offen
chart-week-rest = Ruhe
chart-week-before = bevor wir uns kannten
chart-fewer = weniger Minuten
chart-more = mehr
chart-minutes = Minuten pro Monat
chart-hours = Stunden pro Monat
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name }: Haltezeit in Sekunden
chart-invite = Hier wachsen deine Haltezeiten
chart-invite-first = Halte eine Übung an zwei Tagen, dann beginnt ihre Linie.
chart-invite-second = { $name }: noch einmal, dann beginnt die Linie.
progress-last-week = Letzte Woche: { $did }
progress-days = Tage mit Übungen in { $weeks } Wochen: { $days }
progress-month = Bester Monat: { $month }, { $minutes } Minuten
progress-grew = { $name }: von { $from } s auf { $to } s seit dem { $day }
progress-steady = { $name }: jedes Mal { $to } s seit dem { $day }
progress-best = { $name }: jetzt { $to } s, bis zu { $most } s seit dem { $day }
progress-once = { $name }: { $to } s am { $day }
