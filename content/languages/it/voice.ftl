# Che cosa dice la voce in italiano: una frase per riga. content/phrasing.toml names the phrases of
# each exercise, and the head of the English file how long a phrase may be.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet

## For every exercise

get-ready = Preparati.
hold = Tieni.
release = E rilascia.
three = Tre.
two = Due.
one = Uno.
one-done = Fatto.
well-done = Ben fatto.
halfway = Sei a metà.
ten-seconds = Ancora dieci secondi.
breathe = Continua a respirare.
breathe-out = Espira.
breathe-lift = Espira mentre sollevi.
breathe-press = Espira mentre schiacci.
breathe-rise = Espira mentre sali.
stop-sharp = Una fitta? Fermati.
slower-is-harder = Più lento, più duro.
small-and-smooth = Piccolo e fluido.
long-not-high = Lungo, non alto.
low-is-right = Basso è giusto.
stand-tall = Schiena lunga.
chair-way = Se sei a terra, girati sul fianco e tirati su.
five = Cinque.
ten = Dieci.
fifteen = Quindici.
twenty = Venti.
twenty-five = Venticinque.
thirty = Trenta.
last-one = L’ultima.
last-set = Ultima serie.
next-set = Prossima serie.
right = Destra.
left = Sinistra.
switch-right = Cambia lato. Destra.
switch-left = Cambia lato. Sinistra.
rest = Riposa.
rest-10 = Riposa. Dieci secondi.
rest-15 = Riposa. Quindici secondi.
rest-20 = Riposa. Venti secondi.
rest-25 = Riposa. Venticinque secondi.
rest-30 = Riposa. Trenta secondi.
rest-45 = Riposa. Quarantacinque secondi.
rest-60 = Riposa. Un minuto.

## Shared by several

press = Schiaccia.
let-go = Lascia andare.
lift = Solleva.
lower = Scendi.
lower-down = Scendi giù.
draw-in = Avvicina.
squeeze = Stringi piano.
rise = Sali.
down = Giù.
set-down = Appoggia.
slide-back = Torna indietro.
come-back = Torna.
come-upright = Torna su.
stand-up = Alzati.
sit-down = Siediti piano.

## Warm-up

marching-ready = Marcia. Preparati.
marching-next = Adesso: marcia sul posto. Mettiti in piedi.
marching-how = Ginocchia su finché è facile, braccia sciolte.
marching-do = Un ginocchio, poi l’altro.
marching-during = Ginocchia su, braccia sciolte.
pelvic-tilt-ready = Bacino. Preparati.
pelvic-tilt-next = Adesso: basculamento del bacino. Sulla schiena, ginocchia piegate.
pelvic-tilt-how = Schiaccia giù la zona lombare, e lascia andare.
pelvic-tilt-do = Schiaccia giù i lombi.
knee-to-chest-ready = Ginocchio al petto. Preparati.
knee-to-chest-next = Adesso: ginocchio al petto. Sulla schiena, ginocchia piegate.
knee-to-chest-how = Avvicina un ginocchio, riappoggia, e cambia.
knee-to-chest-do = Avvicina il ginocchio destro.
knee-to-chest-left = Avvicina il ginocchio sinistro.
heel-slide-ready = Tallone. Preparati.
heel-slide-next = Adesso: scivolamento del tallone. Sulla schiena, ginocchia piegate.
heel-slide-how = Scivola con un tallone e torna, il bacino fermo.
heel-slide-do = Fai scivolare via il tallone destro.
heel-slide-right = Tallone destro via.
heel-slide-left = Tallone sinistro via.

## Strength

bridge-ready = Ponte. Preparati.
bridge-next = Adesso: il ponte. Sulla schiena, ginocchia piegate, braccia ai lati.
bridge-how = Solleva il bacino, tieni, e scendi piano.
bridge-do = Solleva il bacino.
bridge-half = Solleva il bacino a metà.
bridge-one-leg-how = Bacino su, poi distendi un ginocchio. Cambia gamba.
bridge-one-leg = Su. Distendi un ginocchio.
bridge-other-leg = Su. L’altra gamba.
foot-down = Appoggia il piede, e scendi.
hand-down = Giù la mano.
foot-forward = Piede avanti.
bird-dog-ready = Bird dog. Preparati.
bird-dog-next = Adesso: bird dog. Mettiti a quattro zampe.
bird-dog-how = Distendi un braccio e la gamba opposta, poi richiamali.
bird-dog-do = Braccio destro e gamba sinistra, via.
bird-dog-right = Braccio destro, via.
bird-dog-left = Braccio sinistro, via.
bird-dog-slide-how = Scivola indietro con una gamba, punta sul tappetino, poi torna. Cambia gamba.
bird-dog-slide-do = Gamba destra indietro.
bird-dog-slide-right = Gamba destra, via.
bird-dog-slide-left = Gamba sinistra, via.
bird-dog-arm-how = Distendi un braccio in avanti, poi riappoggia la mano. Cambia braccio.
bird-dog-arm-do = Distendi il braccio destro.
bird-dog-toes-how = Distendi un braccio, scivola con la gamba opposta, punta sul tappetino. Cambia lato.
bird-dog-toes-do = Braccio destro in avanti, gamba sinistra dietro.
bird-dog-leg-how = Distendi una gamba dietro di te, poi richiamala. Cambia gamba.
bird-dog-leg-do = Distendi la gamba destra.
bird-dog-leg-right = Gamba destra, su.
bird-dog-leg-left = Gamba sinistra, su.
bird-dog-square-how = Distendi braccio e gamba opposta, e disegna un quadratino.
superman-ready = Superman. Preparati.
superman-next = Adesso: superman. Girati a pancia in giù, braccia avanti.
superman-how = Solleva braccia e gambe di poco, tieni, e scendi.
superman-do = Solleva braccia e gambe, di poco.
superman-arms-how = Solleva solo le braccia, di poco. Le gambe riposano.
superman-arms-do = Solleva solo le braccia.
superman-arms = Braccia su, di poco.
superman-cross-how = Solleva un braccio e la gamba opposta, di poco. Cambia ogni volta.
superman-cross-do = Un braccio e la gamba opposta, su.
superman-other = Su dall’altro lato.
plank-ready = Plank. Preparati.
plank-next = Adesso: il plank. Girati a pancia in giù, gomiti sotto le spalle.
plank-how = Punte a terra. Solleva finché testa, bacino e talloni fanno una linea.
plank-do = Solleva, e tieni.
plank-during = Resta in piano, e respira.
plank-knees-how = Ginocchia a terra. Solleva finché testa, bacino e ginocchia fanno una linea.
plank-knees-do = Ginocchia giù. Solleva, e tieni.
plank-incline-next = Adesso: plank in piedi. Vai a una scrivania stabile, mani sul bordo.
plank-incline-how = Cammina indietro finché testa, bacino e talloni fanno una linea.
plank-incline-do = Piedi indietro, e tieni.

## Stretches

cat-ready = Gatto. Preparati.
cat-next = Adesso: il gatto. Mettiti a quattro zampe.
cat-how = Spingi la schiena verso il soffitto, occhi giù, poi lasciala scendere in piano.
cat-breathe = Espira, e spingi su.
cat-do = Spingi su la schiena.
cat-up = Schiena su.
cat-sink = Lasciala scendere.
forward-bend-ready = Flessione. Preparati.
forward-bend-next = Adesso: flessione da seduti. Siediti, piedi a terra.
forward-bend-how = Piegati avanti finché è comodo. Srotolati su.
forward-bend-do = Piegati avanti, piano.
forward-bend-up = Srotolati su, piano.
forward-bend-during = Testa e braccia pendono.

## Sit breaks

walk-ready = Due passi. Preparati.
walk-next = Adesso: due passi. Mettiti in piedi.
walk-do = Cammina, a passo comodo.
walk-how = Cammina a passo comodo, braccia sciolte, occhi avanti.
walk-during = Braccia sciolte, occhi avanti.
shoulder-squeeze-ready = Scapole indietro. Preparati.
shoulder-squeeze-do = Avvicina le scapole.
shoulder-squeeze-how = Avvicina le scapole, tieni, e lascia andare.
calf-raise-ready = Sulle punte. Preparati.
calf-raise-do = Sali sulle punte.
calf-raise-how = Sali sulle punte, tieni, e scendi piano.
back-bend-ready = Estensione. Preparati.
back-bend-do = Inarcati un po’ indietro.
back-bend-how = Inarcati un po’ indietro, tieni, e torna su.
back-bend = Inarcati indietro.
sit-to-stand-ready = Alzati e siediti. Preparati.
sit-to-stand-next = Adesso: alzati e siediti. Siediti su una sedia stabile.
sit-to-stand-do = Vai in avanti, e alzati.
sit-to-stand-how = Vai in avanti, alzati, poi siediti piano.
seated-twist-ready = Rotazione. Preparati.
seated-twist-do = Ruota il petto a destra.
seated-twist-how = Ruota il petto da un lato, e torna.
seated-twist-right = Ruota a destra.
seated-twist-left = Ruota a sinistra.
march-ready = Marcia lenta. Preparati.
march-do = Solleva il ginocchio destro.
march-how = Solleva un ginocchio, riappoggia piano, cambia.
march-next = Adesso: marcia lenta. In piedi, vicino a un appoggio saldo.
march-right = Ginocchio destro su.
march-left = Ginocchio sinistro su.
march-heel-right = Tallone destro su.
march-heel-left = Tallone sinistro su.
side-reach-ready = Allungo laterale. Preparati.
side-reach-do = Braccio destro su, e inclinati.
side-reach-how = Allunga un braccio in su, inclinati, e torna.
side-reach-right = Braccio destro su.
side-reach-left = Braccio sinistro su.
