# Was eine Stimme auf Deutsch sagt, je Zeile ein Satz; auch zum Aufnehmen durch einen Menschen, denn
# für Deutsch gibt es noch keine Stimme, die gut genug ist. Die Sätze stehen auch auf dem Bildschirm.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Anrede: du. content/phrasing.toml sagt, wann welcher Satz kommt.
#
# Jeder Satz hat die Zeit seiner Stelle: -ready drei Sekunden, -how mit -ready zusammen sechs, die
# Bewegung so lange wie sie selbst; gesprochen werden 150 Wörter in der Minute. „Drei“, „Zwei“,
# „Eins“ und „Eins, fertig“ stehen auf der Sekunde: höchstens 0,9. Mit Punkt, ohne Ausrufezeichen.

## Für jede Übung

get-ready = Mach dich bereit.
hold = Halten.
release = Und lösen.
three = Drei.
two = Zwei.
one = Eins.
one-done = Eins, fertig.
well-done = Gut gemacht.
halfway = Halbzeit.
ten-seconds = Noch zehn Sekunden.
breathe = Atme weiter.
breathe-out = Atme aus.
breathe-lift = Atme beim Heben aus.
breathe-press = Atme beim Drücken aus.
breathe-rise = Atme beim Hochkommen aus.
stop-sharp = Wenn es sticht, hör auf.
slower-is-harder = Langsamer ist schwerer.
small-and-smooth = Klein und fließend.
long-not-high = Lang, nicht hoch.
low-is-right = Flach ist richtig.
stand-tall = Steh aufrecht.
chair-way = Wenn du liegst: Roll auf die Seite und drück dich hoch.
five = Fünf.
ten = Zehn.
fifteen = Fünfzehn.
twenty = Zwanzig.
twenty-five = Fünfundzwanzig.
thirty = Dreißig.
last-one = Das letzte Mal.
last-set = Letzter Satz.
next-set = Nächster Satz.
right = Rechts.
left = Links.
switch-right = Seite wechseln. Rechts.
switch-left = Seite wechseln. Links.
rest = Ausruhen.
rest-10 = Ausruhen. Zehn Sekunden.
rest-15 = Ausruhen. Fünfzehn Sekunden.
rest-20 = Ausruhen. Zwanzig Sekunden.
rest-25 = Ausruhen. Fünfundzwanzig Sekunden.
rest-30 = Ausruhen. Dreißig Sekunden.
rest-45 = Ausruhen. Fünfundvierzig Sekunden.
rest-60 = Ausruhen. Eine Minute.

## Für mehrere Übungen

press = Drück.
let-go = Lass los.
lift = Heb an.
lower = Senk ab.
lower-down = Und ablegen.
draw-in = Zieh ran.
squeeze = Sanft zusammen.
rise = Hoch.
down = Runter.
set-down = Setz ab.
slide-back = Zieh zurück.
come-back = Komm zurück.
come-upright = Richte dich auf.
stand-up = Steh auf.
sit-down = Setz dich langsam.

## Aufwärmen

marching-ready = Marschieren. Mach dich bereit.
marching-next = Jetzt: Marschieren auf der Stelle. Komm hoch in den Stand.
marching-how = Knie so hoch, wie es leicht geht, Arme schwingen.
marching-do = Marschier auf der Stelle.
marching-during = Knie hoch, Arme schwingen.
pelvic-tilt-ready = Beckenkippen. Mach dich bereit.
pelvic-tilt-next = Jetzt: Beckenkippen. Leg dich auf den Rücken, Beine angewinkelt.
pelvic-tilt-how = Drück den unteren Rücken flach, und lass los.
pelvic-tilt-do = Drück den unteren Rücken flach.
knee-to-chest-ready = Knie zur Brust. Mach dich bereit.
knee-to-chest-next = Jetzt: Knie zur Brust. Leg dich auf den Rücken, Beine angewinkelt.
knee-to-chest-how = Zieh ein Knie heran, stell ab, dann wechsle.
knee-to-chest-do = Zieh das rechte Knie heran.
knee-to-chest-left = Zieh das linke Knie heran.
heel-slide-ready = Fersenschieben. Mach dich bereit.
heel-slide-next = Jetzt: Fersenschieben. Leg dich auf den Rücken, Beine angewinkelt.
heel-slide-how = Schieb eine Ferse weg und zurück, Becken ruhig.
heel-slide-do = Schieb die rechte Ferse weg.
heel-slide-right = Rechte Ferse weg.
heel-slide-left = Linke Ferse weg.

## Kraft

bridge-ready = Brücke. Mach dich bereit.
bridge-next = Jetzt: die Brücke. Auf den Rücken, Beine angewinkelt, Arme neben dir.
bridge-how = Heb das Becken, halte, und senk es langsam.
bridge-do = Heb das Becken.
bridge-half = Heb das Becken halb.
bridge-one-leg-how = Becken hoch, dann ein Knie strecken. Bein wechseln.
bridge-one-leg = Hoch. Ein Knie gestreckt.
bridge-other-leg = Hoch. Das andere Knie.
foot-down = Fuß ab, und senken.
hand-down = Hand ab.
foot-forward = Einen Fuß vor.
bird-dog-ready = Vierfüßler diagonal. Mach dich bereit.
bird-dog-next = Jetzt: Vierfüßler diagonal. Auf Hände und Knie.
bird-dog-how = Streck einen Arm und das andere Bein, dann führ sie zusammen.
bird-dog-do = Rechter Arm und linkes Bein, strecken.
bird-dog-right = Rechten Arm strecken.
bird-dog-left = Linken Arm strecken.
bird-dog-slide-how = Schieb ein Bein zurück, Zehen auf der Matte, zieh es heran. Wechsle.
bird-dog-slide-do = Schieb das rechte Bein zurück.
bird-dog-slide-right = Rechtes Bein zurück.
bird-dog-slide-left = Linkes Bein zurück.
bird-dog-arm-how = Streck einen Arm gerade nach vorn, setz die Hand ab. Wechsle.
bird-dog-arm-do = Streck den rechten Arm.
bird-dog-toes-how = Ein Arm nach vorn, das andere Bein zurück, Zehen auf der Matte. Wechsle.
bird-dog-toes-do = Rechter Arm vor, linkes Bein zurück.
bird-dog-leg-how = Streck ein Bein gerade nach hinten, zieh es heran. Wechsle.
bird-dog-leg-do = Streck das rechte Bein.
bird-dog-leg-right = Rechtes Bein strecken.
bird-dog-leg-left = Linkes Bein strecken.
bird-dog-square-how = Streck Arm und Bein, und zeichne ein kleines Quadrat.
superman-ready = Superman. Mach dich bereit.
superman-next = Jetzt: Superman. Dreh dich auf den Bauch, Arme nach vorn.
superman-how = Heb Arme und Beine eine Handbreit, halte, senk ab.
superman-do = Arme und Beine heben, flach.
superman-arms-how = Heb nur die Arme, eine Handbreit. Die Beine ruhen.
superman-arms-do = Heb nur die Arme.
superman-arms = Arme hoch, flach.
superman-cross-how = Heb einen Arm und das andere Bein, flach. Wechsle jedes Mal.
superman-cross-do = Heb einen Arm und das andere Bein.
superman-other = Die andere Seite heben.
plank-ready = Unterarmstütz. Mach dich bereit.
plank-next = Jetzt: Unterarmstütz. Auf den Bauch, Ellbogen unter die Schultern.
plank-how = Zehen auf die Matte. Kopf, Hüften und Fersen werden eine Linie.
plank-do = Hoch, und halten.
plank-during = Bleib gerade, und atme weiter.
plank-knees-how = Knie auf die Matte. Kopf, Hüften und Knie werden eine Linie.
plank-knees-do = Knie ab. Hoch, und halten.
plank-incline-next = Jetzt: Unterarmstütz im Stehen. Geh zu einem festen Tisch, Hände an die Kante.
plank-incline-how = Geh zurück, bis Kopf, Hüften und Fersen eine Linie bilden.
plank-incline-do = Füße zurück, und halten.

## Dehnen

cat-ready = Katzenbuckel. Mach dich bereit.
cat-next = Jetzt: Katzenbuckel. Auf Hände und Knie.
cat-how = Schieb den Rücken zur Decke, Blick nach unten, dann lass ihn sinken.
cat-breathe = Atme aus, und mach dich rund.
cat-do = Schieb den Rücken hoch.
cat-up = Rücken hoch.
cat-sink = Lass ihn sinken.
forward-bend-ready = Vorbeuge im Sitzen. Mach dich bereit.
forward-bend-next = Jetzt: Vorbeuge im Sitzen. Setz dich auf einen Stuhl, Füße flach.
forward-bend-how = Beug dich vor, so weit es leicht geht. Roll hoch.
forward-bend-do = Beug dich langsam vor.
forward-bend-up = Roll langsam hoch.
forward-bend-during = Lass Kopf und Arme hängen.

## Sitzpausen

walk-ready = Kurz gehen. Mach dich bereit.
walk-next = Jetzt: Kurz gehen. Komm hoch in den Stand.
walk-do = Geh, in ruhigem Tempo.
walk-how = Geh in ruhigem Tempo, Arme locker, Blick nach vorn.
walk-during = Arme locker, Blick nach vorn.
shoulder-squeeze-ready = Schulterblattzug. Mach dich bereit.
shoulder-squeeze-do = Zieh die Schulterblätter zusammen.
shoulder-squeeze-how = Zieh die Schulterblätter zusammen, halte, lass los.
calf-raise-ready = Fersenheben. Mach dich bereit.
calf-raise-do = Hoch auf die Fußballen.
calf-raise-how = Hoch auf die Zehen, halte, und senk langsam ab.
back-bend-ready = Kleine Rückbeuge. Mach dich bereit.
back-bend-do = Lehn dich etwas zurück.
back-bend-how = Lehn dich etwas zurück, halte, richte dich auf.
back-bend = Lehn dich zurück.
sit-to-stand-ready = Aufstehen vom Stuhl. Mach dich bereit.
sit-to-stand-next = Jetzt: Aufstehen vom Stuhl. Setz dich auf einen festen Stuhl.
sit-to-stand-do = Beug dich vor, und steh auf.
sit-to-stand-how = Beug dich vor, steh auf, setz dich langsam.
seated-twist-ready = Drehung im Sitzen. Mach dich bereit.
seated-twist-do = Dreh die Brust nach rechts.
seated-twist-how = Dreh die Brust zur Seite, und komm zurück.
seated-twist-right = Nach rechts.
seated-twist-left = Nach links.
march-ready = Langsamer Marsch. Mach dich bereit.
march-do = Heb das rechte Knie.
march-how = Heb ein Knie, setz den Fuß leise ab, wechsle.
march-next = Jetzt: Langsamer Marsch. Steh aufrecht, neben etwas Festem.
march-right = Rechtes Knie hoch.
march-left = Linkes Knie hoch.
march-heel-right = Rechte Ferse hoch.
march-heel-left = Linke Ferse hoch.
side-reach-ready = Seitneigung. Mach dich bereit.
side-reach-do = Rechter Arm hoch, und neigen.
side-reach-how = Streck einen Arm hoch, neig dich, komm zurück.
side-reach-right = Rechter Arm hoch.
side-reach-left = Linker Arm hoch.
