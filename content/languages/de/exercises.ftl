# Wie Übungen, Muskeln, Programme und Wissenswertes auf Deutsch heißen, und was dazu gesagt wird.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Anrede: du. Namen, wie sie in der Physiotherapie üblich sind; .also nennt, was man sonst noch sagt.
# Die Form der Datei erklärt der Kopf von en/exercises.ftl.

## Aufwärmen

exercise-marching = Marschieren
    .also = marsch | auf der stelle marschieren | marschieren auf der stelle | auf der stelle gehen | gehen auf der stelle | auf der stelle laufen
    .place = im Stehen
    .do = Steh aufrecht und marschier auf der Stelle: Knie so hoch, wie es leicht geht, Arme schwingen mit, Füße leise absetzen.
    .feel = Dir wird warm, und du könntest noch reden. Solange der Countdown „Halten“ zeigt, marschierst du weiter.
    .stop = Hör auf, wenn Rücken oder Bein stärker schmerzen oder dir schwindlig wird. Marschier flacher, eine Hand an der Wand.

exercise-pelvic-tilt = Beckenkippen
    .also = becken | becken kippen | beckenkippung | beckenkippe | becken aufrichten
    .place = in Rückenlage
    .move = Andrücken
    .do = Beine angewinkelt, Füße aufgestellt. Drück den unteren Rücken flach auf die Matte, halte und lass wieder los.
    .feel = Dein Bauch zieht sich ein, der untere Rücken wird lang. Klein und leicht; du atmest weiter.
    .stop = Hör auf, wenn Rücken oder Bein stärker schmerzen. Mach die Bewegung zuerst halb so groß.

exercise-knee-to-chest = Knie zur Brust
    .also = knie | knie an die brust | knie ranziehen | knie heranziehen | päckchen
    .place = in Rückenlage
    .move = Heranziehen
    .do = Beine angewinkelt, Füße aufgestellt. Zieh ein Knie mit beiden Händen zur Brust, halte und stell den Fuß wieder ab.
    .feel = Ein leichter Zug im Gesäß und im unteren Rücken. Schultern und Nacken bleiben auf der Matte.
    .stop = Hör auf, wenn der Schmerz ins Bein zieht. Fass hinter den Oberschenkel, wenn das Knie drückt.
exercise-knee-to-chest-rung-3-4 =
    .variant = Das andere Bein liegt gestreckt.

exercise-heel-slide = Fersenschieben
    .also = ferse | fersen | ferse schieben | fersen schieben | fersengleiten | beingleiten
    .place = in Rückenlage
    .move = Wegschieben
    .do = Beine angewinkelt, Füße aufgestellt. Schieb eine Ferse weg, bis das Bein fast gestreckt ist, halte kurz und zieh sie zurück.
    .feel = Dein Bauch arbeitet leise, damit das Becken ruhig bleibt, während sich das Bein bewegt.
    .stop = Hör auf, wenn der Rücken ins Hohlkreuz geht oder schmerzt. Schieb nur so weit, wie er ruhig bleibt.
exercise-heel-slide-rung-3-5 =
    .variant = Die Ferse schwebt knapp über der Matte.

## Kraft

exercise-bridge = Brücke
    .also = bruecke | brucke | schulterbrücke | schulterbruecke | beckenheben | becken heben | hüftheben | bridging | glute bridge
    .place = in Rückenlage
    .move = Anheben
    .do = Beine angewinkelt, Arme neben dir. Heb das Becken so hoch, wie es ohne Mühe geht, halte und senk es langsam.
    .feel = Gesäß und hintere Oberschenkel heben dich. Der untere Rücken hält nur ruhig.
    .stop = Hör auf, wenn der Rücken stärker schmerzt. Bei einem Krampf im Oberschenkel: Fersen näher ans Gesäß.
exercise-bridge-rung-0-1 =
    .variant = Heb das Becken nur halb.
exercise-bridge-rung-8-11 =
    .do = Heb das Becken, streck ein Knie, halte, stell den Fuß ab und senk das Becken. Wechsle bei jeder Wiederholung das Bein.

exercise-bird-dog = Vierfüßler diagonal
    .also = vierfüßler | vierfüssler | vierfuessler | vierfüßlerstand | diagonaler vierfüßler | diagonal | bird dog | birddog | bird
    .place = im Vierfüßlerstand
    .move = Strecken
    .do = Streck den rechten Arm und das linke Bein, dann führ Ellbogen und Knie zusammen. Wechsle die Seite. Rechts meint den Arm.
    .feel = Lang von den Fingerspitzen bis zur Ferse. Der Rücken bleibt so ruhig, dass er eine Tasse Tee tragen könnte.
    .stop = Hör auf, wenn der Rücken durchhängt oder schmerzt. Heb stattdessen nur das Bein oder nur den Arm.
exercise-bird-dog-rung-0-1 =
    .move = Nach hinten
    .do = Schieb im Vierfüßlerstand ein Bein nach hinten, Zehen auf der Matte, und zieh es zurück. Wechsle. Rechts meint das rechte Bein.
    .stop = Hör auf, wenn der Rücken durchhängt oder schmerzt. Schieb halb so weit, oder setz nur die Zehen etwas weiter hinten auf.
exercise-bird-dog-rung-2 =
    .do = Streck im Vierfüßlerstand einen Arm gerade nach vorn und setz die Hand wieder ab. Wechsle. Rechts meint den rechten Arm.
    .feel = Die Brust bleibt gerade über beiden Händen, der Rücken so ruhig, dass er eine Tasse Tee tragen könnte.
    .stop = Hör auf, wenn der Rücken durchhängt oder schmerzt. Streck tiefer, oder schieb ein Bein nach hinten, Zehen auf der Matte.
exercise-bird-dog-rung-3-4 =
    .do = Streck im Vierfüßlerstand ein Bein gerade nach hinten und zieh es wieder heran. Wechsle. Rechts meint das rechte Bein.
    .stop = Hör auf, wenn der Rücken durchhängt oder schmerzt. Schieb das Bein stattdessen nach hinten, Zehen auf der Matte.
exercise-bird-dog-rung-5-6 =
    .do = Streck einen Arm vor und schieb das andere Bein zurück, Zehen auf der Matte. Hol beides zurück, wechsle. Rechts meint den Arm.
    .stop = Hör auf, wenn der Rücken durchhängt oder schmerzt. Schieb nur das Bein, oder streck nur den Arm.
exercise-bird-dog-rung-11 =
    .variant = Zeichne mit Hand und Fuß ein kleines Quadrat in die Luft.

exercise-superman = Superman
    .also = super | supermann | rückenstrecker | rueckenstrecker
    .place = in Bauchlage
    .move = Anheben
    .do = Arme nach vorn, Blick zur Matte. Heb Arme und Beine eine Handbreit, halte und senk sie. Flach ist richtig.
    .feel = Gleichmäßige Arbeit an Rücken und Gesäß. Die Stirn bleibt auf einem gefalteten Handtuch, der Atem ruhig.
    .stop = Hör auf, sobald es im Rücken zwickt. Lass es aus und mach Vierfüßler diagonal, das trainiert dieselben Muskeln.
exercise-superman-rung-0-1 =
    .do = Arme nach vorn, Blick zur Matte. Heb nur die Arme eine Handbreit, halte und senk sie. Die Beine ruhen.
    .feel = Gleichmäßige Arbeit am oberen Rücken. Die Stirn bleibt auf einem gefalteten Handtuch, der Atem ruhig.
exercise-superman-rung-2-3 =
    .do = Arme nach vorn, Blick zur Matte. Heb einen Arm und das andere Bein eine Handbreit, halte, senk. Wechsle jedes Mal.

exercise-plank = Unterarmstütz
    .also = plank | planke | planks | unterarmstuetz | unterarmstutz | stütz | brett | ellenbogenstütz
    .place = in Bauchlage auf den Ellbogen
    .move = Anheben
    .do = Ellbogen unter den Schultern, Zehen auf der Matte. Heb dich, bis Kopf, Hüften und Fersen eine gerade Linie bilden.
    .feel = Bauch und Gesäß sind fest, der Rücken ist gerade, und du atmest weiter.
    .stop = Hör auf, wenn der untere Rücken durchhängt oder schmerzt. Setz die Knie ab und versuch es noch einmal.
exercise-plank-rung-0-2 =
    .do = Ellbogen unter den Schultern, Knie auf der Matte. Heb dich, bis Kopf, Hüften und Knie eine gerade Linie bilden.
    .stop = Hör auf, wenn der untere Rücken durchhängt oder schmerzt. Ruh dich aus, dann halte halb so lang.
exercise-plank-rung-3-4 =
    .place = im Stehen am Schreibtisch
    .move = Füße zurück
    .do = Hände auf einen festen Tisch, Arme gestreckt. Geh mit den Füßen zurück, bis Kopf, Hüften und Fersen eine gerade Linie bilden.
    .stop = Hör auf, wenn der untere Rücken durchhängt oder schmerzt. Geh näher zum Tisch: Je steiler, desto leichter.

## Dehnen

exercise-cat = Katzenbuckel
    .also = katze | katze kuh | katzenbuckel pferderücken | cat cow
    .place = im Vierfüßlerstand
    .move = Rund machen
    .do = Schieb im Vierfüßlerstand den Rücken zur Decke, Blick nach unten. Dann lass ihn sinken, bis er gerade ist.
    .feel = Eine weiche, langsame Welle durch den ganzen Rücken. Atme aus, wenn er hochgeht.
    .stop = Hör auf, wenn es zwickt. Bleib in der Mitte der Bewegung, wo sie leicht ist.
exercise-cat-rung-0 =
    .variant = Nur halb so hoch.

exercise-forward-bend = Vorbeuge im Sitzen
    .also = vorbeuge | rumpfbeuge | rumpfbeuge im sitzen | vorbeugen | im sitzen vorbeugen | kutschersitz
    .place = auf einem Stuhl
    .move = Nach vorn
    .do = Setz dich auf einen Stuhl, Füße flach. Beug dich vor, so weit es angenehm ist, Kopf und Arme hängen. Roll langsam hoch.
    .feel = Ein sanfter Zug im unteren Rücken. Der Nacken ist locker, der Blick am Boden.
    .stop = Hör auf, wenn es schmerzt oder schwindlig macht. Nicht in den ersten zwei Stunden nach dem Aufstehen.
exercise-forward-bend-rung-0 =
    .variant = Die Unterarme liegen auf den Oberschenkeln.
exercise-forward-bend-rung-4-6 =
    .variant = Die Hände greifen zu den Knöcheln.

## Für Sitzpausen: am Schreibtisch, im Stehen oder auf dem Stuhl

exercise-walk = Kurz gehen
    .also = gehen | spazieren | spaziergang | kurzer spaziergang | laufen | gehpause | runde drehen
    .place = zu Fuß
    .do = Steh auf und geh in ruhigem Tempo, Blick nach vorn, Arme locker. Bis zum Fenster und zurück reicht.
    .feel = Die Arme schwingen, und du könntest noch reden. Solange der Countdown „Halten“ zeigt, gehst du weiter.
    .stop = Hör auf, wenn Rücken oder Bein stärker schmerzen oder dir schwindlig wird. Setz dich und ruh dich aus.
exercise-walk-rung-3 =
    .variant = Etwas zügiger.

exercise-shoulder-squeeze = Schulterblattzug
    .also = schulterblätter | schulterblatt | schulterblätter ziehen | schulterblätter zusammen | schultern | schulter | schulterblätter zusammenziehen | schulterzug
    .place = im Sitzen oder Stehen
    .move = Zusammenziehen
    .do = Sitz oder steh aufrecht, Arme locker. Zieh die Schulterblätter nach hinten und sanft zusammen, halte und lass los.
    .feel = Leichte Arbeit zwischen den Schulterblättern. Die Schultern bleiben tief, die Rippen ruhig, der Nacken lang.
    .stop = Hör auf, wenn Nacken oder Schulter schmerzen oder ein Arm kribbelt. Zieh erst einmal halb so weit.

exercise-calf-raise = Fersenheben
    .also = wadenheben | waden | wade | zehenstand | fersen heben | auf die zehenspitzen
    .place = im Stehen am Schreibtisch
    .move = Hochdrücken
    .do = Fingerspitzen auf einen festen Tisch. Drück dich langsam auf die Fußballen, halte und senk die Fersen leise.
    .feel = Beide Waden arbeiten gleich stark. Die Knöchel bleiben gerade, der Körper lang.
    .stop = Hör auf, wenn Wade, Ferse oder Knöchel schmerzen. Komm halb so hoch, oder lass es für heute.
exercise-calf-raise-rung-0 =
    .variant = Nur halb hoch, beide Handflächen auf dem Tisch.

exercise-back-bend = Kleine Rückbeuge
    .also = rückbeuge | rueckbeuge | rückbeuge im stehen | zurücklehnen | nach hinten lehnen
    .place = im Stehen
    .move = Zurücklehnen
    .do = Steh hüftbreit, Hände an den Hüften. Lehn dich aus der Brust ein wenig zurück, halte und richte dich auf.
    .feel = Die Vorderseite öffnet sich. Knie und Nacken bleiben lang, der Blick geht nach vorn.
    .stop = Hör auf, wenn es zwickt, ins Bein zieht oder schwindlig macht. Steh stattdessen einfach aufrecht.
exercise-back-bend-rung-0 =
    .variant = Nur halb so weit.

exercise-sit-to-stand = Aufstehen
    .also = aufstehen vom stuhl | vom stuhl aufstehen | aufstehen und hinsetzen | sitz zum stand | stuhlkniebeuge | kniebeuge
    .place = auf einem Stuhl
    .move = Aufstehen
    .do = Sichere den Stuhl, damit er nicht rollt. Füße flach, beug dich aus der Hüfte vor, steh auf, halte, setz dich langsam.
    .feel = Oberschenkel und Gesäß heben dich. Der Rücken behält seine Form vom Sitzen bis zum Stehen.
    .stop = Hör auf, wenn Knie oder Rücken stärker schmerzen. Hilf mit den Händen, oder nimm einen höheren Sitz.
exercise-sit-to-stand-rung-0 =
    .variant = Drück dich mit den Händen ab.
exercise-sit-to-stand-rung-3-4 =
    .variant = Arme vor der Brust gekreuzt.

exercise-seated-twist = Drehung im Sitzen
    .also = drehung | drehen | rumpfdrehung | drehsitz | rotation
    .place = auf einem Stuhl
    .move = Drehen
    .do = Sitz aufrecht, Füße flach, Arme vor der Brust gekreuzt. Dreh die Brust zu einer Seite, halte und komm zurück.
    .feel = Ein leichter Zug an den Rippen. Gesäß und Knie bleiben, wo sie sind.
    .stop = Hör auf, wenn es hakt oder der Schmerz ins Bein zieht. Dreh halb so weit; zieh dich nie herum.
exercise-seated-twist-rung-0 =
    .variant = Nur halb so weit.

exercise-march = Langsamer Marsch
    .also = knieheben | knie heben | langsam marschieren | marsch am schreibtisch | einbeinstand
    .place = im Stehen am Schreibtisch
    .do = Fingerspitzen auf einen festen Tisch. Heb ein Knie so hoch, wie es leicht geht, halte und setz den Fuß leise ab.
    .feel = Das Standbein ist fest, der Rücken bleibt lang, und du atmest weiter.
    .stop = Hör auf, wenn Hüfte oder Rücken stärker schmerzen oder du schwankst. Heb nur die Ferse.
exercise-march-rung-0 =
    .variant = Die Zehen bleiben am Boden.
exercise-march-rung-4-5 =
    .variant = Hände frei, wenn du sicher stehst.

exercise-side-reach = Seitneigung
    .also = seitbeuge | seitdehnung | seitlich dehnen | seite dehnen | flanke dehnen
    .place = im Sitzen oder Stehen
    .move = Zur Seite
    .do = Sitz oder steh aufrecht. Streck einen Arm hoch, neig dich etwas zur anderen Seite, halte, komm zurück. Rechts meint den Arm.
    .feel = Eine Seite wird lang von der Hüfte bis zu den Fingerspitzen. Beide Füße oder Sitzbeinhöcker bleiben unten.
    .stop = Hör auf, wenn Schulter oder Rücken schmerzen. Leg die Hand stattdessen auf die Hüfte.
exercise-side-reach-rung-0 =
    .variant = Die Hand liegt auf dem Kopf.

## Muskeln

muscle-deep-abdominals = tiefe Bauchmuskeln
muscle-lower-back = unterer Rücken
muscle-glutes = Gesäß
muscle-hip-flexors = Hüftbeuger
muscle-erector-spinae = Rückenstrecker
muscle-hamstrings = hintere Oberschenkel
muscle-shoulders = Schultern
muscle-abdominals = Bauchmuskeln
muscle-upper-back = oberer Rücken
muscle-calves = Waden
muscle-thighs = Oberschenkel
muscle-obliques = schräge Bauchmuskeln

## Programme

routine-whole = Ganzes Programm
    .also = ganz | ganzes | das ganze | komplett | alles | langes programm

routine-short = Kurzprogramm
    .also = kurz | kurzes | kurzes programm | das kurze | kurze

routine-stretches = Dehnungen
    .also = dehnen | dehnung | dehnprogramm | stretching

routine-pregnancy = Programm für Schwangere
    .also = schwangerschaft | schwanger | schwangere

routine-standing = Nicht am Boden
    .also = im stehen | stehend | ohne boden | auf dem stuhl | im sitzen | stuhl

routine-breaks = Sitzpausen

## Wissenswertes

fact-fewer-new-spells = Rund 45 % weniger Risiko, dass der untere Rücken wieder schmerzt: so in Studien mit Übungen und etwas Schulung. Die Wirkung lässt nach einem Jahr nach, also bleib dran.

fact-active-breaks = 9 % von 47 gefährdeten Büroangestellten bekamen mit aktiven Pausen neue Kreuzschmerzen, ohne sie 33 % von 100. Der wahre Unterschied kann kleiner sein.

fact-walking = 2 Minuten Gehen alle 40 Minuten brachten in einer Studie kurz Linderung. Jeder Flur genügt.

fact-early-bending = 1 bis 2 Stunden nach dem Aufstehen sind früh genug für Vorbeugen. Wer sich morgens weniger beugte, hatte in einer Studie weniger Rückenschmerzen.

fact-few-at-a-time = Weniger als 4 Übungen auf einmal hält man leichter durch. Das Kurzprogramm hat 2 für die Kraft, zwischen Marschieren und Dehnen.

fact-starting-again = Die Hälfte oder mehr hört mit den Übungen zu Hause wieder auf. Geht es dir auch so, bist du in guter Gesellschaft, und jeder Tag taugt für einen neuen Anfang.

fact-little-harm = 125 von 138.337 Menschen meldeten in Programmen mit App einen Schaden, meist mehr Schmerzen. Schmerzt eine Übung stärker, hörst du auf.

fact-reminders-help = 2 Dinge wünschen sich Menschen mit Rückenschmerzen: wiederholte Erinnerungen und einen Timer. Beides hast du hier.

fact-strong-backs = 1 Haltung ist die beste: die nächste. Keine Haltung ist schlecht. Rücken sind stark und passen sich an Belastung an.

fact-walks-between = 208 Tage bis zu den nächsten Rückenschmerzen mit einem Gehprogramm, 112 ohne, in einer Studie. Das Ziel dort: an den meisten Tagen eine halbe Stunde.

fact-posterior-chain = 4 Glieder hat deine Rückseite: unterer Rücken, Gesäß, hintere Oberschenkel und Waden. Im Spiegel siehst du sie nie, darum vergisst man sie leicht.
    .source = Der Artikel, aus dem diese Übungen stammen

fact-front-and-back = 2 Seiten stützen deinen Oberkörper, sagt der Artikel, aus dem diese Übungen stammen: Bauch und unterer Rücken. Hier trainierst du beide.
    .source = Der Artikel, aus dem diese Übungen stammen
