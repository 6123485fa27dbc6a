# Come si chiamano in italiano esercizi, muscoli, routine e fatti, e che cosa se ne dice.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Address: tu. Names as physiotherapists use them: tilt (basculamento, retroversione) del bacino, ponte,
# bird dog, plank, gatto, superman; what people call them otherwise stands in .also. The head of the
# English file says what each line is.

## Warm-up

exercise-marching = Marcia sul posto
    .also = marcia | marciare | marciare sul posto | camminare sul posto | camminata sul posto | passi sul posto
    .place = in piedi
    .do = Stai in piedi, schiena lunga, e marcia sul posto: ginocchia fin dove è facile, braccia che oscillano, piedi che appoggiano piano.
    .feel = Ti scaldi e potresti ancora parlare. Quando il conto dice “Tieni”, continui a marciare.
    .stop = Fermati se la schiena o una gamba fa più male, o se ti gira la testa. Marcia più basso, una mano al muro.

exercise-pelvic-tilt = Basculamento del bacino
    .also = tilt | tilt pelvico | tilt del bacino | retroversione | retroversione del bacino | retroversione pelvica | basculamento | basculamento del bacino | bascula | bacino
    .place = sulla schiena
    .move = Schiaccia
    .do = Ginocchia piegate. Schiaccia la zona lombare sul tappetino, tieni, poi lascia andare.
    .feel = La pancia rientra e la zona lombare si allunga. Piccolo e facile; continui a respirare.
    .stop = Fermati se la schiena o una gamba fa più male. Prova prima con metà movimento.

exercise-knee-to-chest = Ginocchio al petto
    .also = ginocchio | ginocchia | ginocchia al petto | ginocchio petto
    .place = sulla schiena
    .move = Avvicina
    .do = Ginocchia piegate. Avvicina un ginocchio al petto con le due mani, tieni, e riappoggia il piede.
    .feel = Un allungamento lieve nel gluteo e nella zona lombare. Spalle e collo restano sul tappetino.
    .stop = Fermati se il dolore scende nella gamba. Se il ginocchio protesta, prendi la coscia da dietro.
exercise-knee-to-chest-rung-3-4 =
    .variant = L’altra gamba resta distesa.

exercise-heel-slide = Scivolamento del tallone
    .also = tallone | talloni | scivola il tallone | scivolamento | scivolamento del tallone | scivolamento dei talloni | heel slide | tallone che scivola
    .place = sulla schiena
    .move = Scivola
    .do = Ginocchia piegate. Fai scivolare un tallone finché la gamba è quasi dritta, aspetta, e torna.
    .feel = La pancia lavora in silenzio, così il bacino resta fermo mentre la gamba si muove.
    .stop = Fermati se la schiena si inarca o fa male. Scivola solo fin dove resta tranquilla.
exercise-heel-slide-rung-3-5 =
    .variant = Il tallone sfiora il tappetino senza toccarlo.

## Strength

exercise-bridge = Ponte
    .also = ponte glutei | ponte per i glutei | glute bridge | sollevamento del bacino | hip lift | mezzo ponte
    .place = sulla schiena
    .move = Solleva
    .do = Ginocchia piegate, braccia ai lati. Solleva il bacino quanto puoi senza sforzare, tieni, e scendi piano.
    .feel = A sollevare sono i glutei e il dietro delle cosce. La zona lombare sostiene e basta.
    .stop = Fermati se la schiena fa più male. Se viene un crampo alla coscia, avvicina i talloni.
exercise-bridge-rung-0-1 =
    .variant = Solleva fino a metà.
exercise-bridge-rung-8-11 =
    .do = Solleva il bacino, distendi un ginocchio, tieni, riappoggia il piede e scendi. Cambia gamba a ogni ripetizione.

exercise-bird-dog = Bird dog
    .also = birddog | cane da caccia | cane | quadrupedica | quadrupedia | braccio e gamba | superman a quattro zampe
    .place = a quattro zampe
    .move = Distendi
    .do = Distendi il braccio destro e la gamba sinistra, poi avvicina gomito e ginocchio. Cambia lato. Il lato è quello del braccio.
    .feel = Ti allunghi dalla punta delle dita al tallone. La schiena, tanto ferma da reggere una tazza di tè.
    .stop = Fermati se la schiena cede o fa male. Solleva solo la gamba, o solo il braccio.
exercise-bird-dog-rung-0-1 =
    .move = Scivola indietro
    .stop = Fermati se la schiena cede o fa male. Scivola per metà, o appoggia solo la punta un passo indietro.
    .do = A quattro zampe fai scivolare indietro una gamba, punta sul tappetino, poi richiamala. Cambia gamba. Il lato è quello della gamba.
exercise-bird-dog-rung-2 =
    .feel = Il petto resta in piano sopra le due mani; la schiena, tanto ferma da reggere una tazza di tè.
    .stop = Fermati se la schiena cede o fa male. Stai più basso, o fai scivolare indietro una gamba, punta sul tappetino.
    .do = A quattro zampe distendi un braccio davanti a te, poi riappoggia la mano. Cambia braccio. Il lato è quello del braccio.
exercise-bird-dog-rung-3-4 =
    .stop = Fermati se la schiena cede o fa male. Fai scivolare la gamba, con la punta sul tappetino.
    .do = A quattro zampe distendi una gamba dietro di te, poi richiamala. Cambia gamba. Il lato è quello della gamba.
exercise-bird-dog-rung-5-6 =
    .stop = Fermati se la schiena cede o fa male. Fai scivolare solo la gamba, o distendi solo il braccio.
    .do = Distendi un braccio e fai scivolare indietro la gamba opposta, punta sul tappetino. Richiama tutto. Cambia lato. Il lato è quello del braccio.
exercise-bird-dog-rung-11 =
    .variant = Disegna nell’aria un piccolo quadrato con mano e piede.

exercise-superman = Superman
    .also = super
    .place = a pancia in giù
    .move = Solleva
    .do = Braccia avanti, occhi sul tappetino. Solleva braccia e gambe di pochi centimetri, tieni, e scendi. Basso è giusto.
    .feel = Lavoro uniforme lungo schiena e glutei. La fronte resta su un asciugamano piegato, il respiro è calmo.
    .stop = Fermati a ogni fitta nella schiena. Saltalo e fai bird dog: allena gli stessi muscoli.
exercise-superman-rung-0-1 =
    .feel = Lavoro uniforme nella parte alta della schiena. La fronte resta su un asciugamano piegato, il respiro è calmo.
    .do = Braccia avanti, occhi sul tappetino. Solleva solo le braccia di pochi centimetri, tieni, e scendi. Le gambe riposano.
exercise-superman-rung-2-3 =
    .do = Braccia avanti, occhi sul tappetino. Solleva un braccio e la gamba opposta di pochi centimetri, tieni, scendi. Cambia a ogni ripetizione.

exercise-plank = Plank
    .also = asse | tavola | plank sui gomiti | plank frontale | panca
    .place = a pancia in giù, sui gomiti
    .move = Solleva
    .do = Gomiti sotto le spalle, punte dei piedi a terra. Solleva finché testa, bacino e talloni fanno una linea dritta.
    .feel = Pancia e glutei attivi, schiena in piano, e continui a respirare.
    .stop = Fermati se la zona lombare cede o fa male. Appoggia le ginocchia e riprova.
exercise-plank-rung-0-2 =
    .stop = Fermati se la zona lombare cede o fa male. Riposa, poi tieni per metà del tempo.
    .do = Gomiti sotto le spalle, ginocchia a terra. Solleva finché testa, bacino e ginocchia fanno una linea dritta.
exercise-plank-rung-3-4 =
    .stop = Fermati se la zona lombare cede o fa male. Avvicinati alla scrivania: più stai in verticale, più è facile.
    .place = in piedi alla scrivania
    .move = Piedi indietro
    .do = Mani su una scrivania stabile, braccia tese. Cammina indietro finché testa, bacino e talloni fanno una linea dritta.

## Stretches

exercise-cat = Gatto
    .also = il gatto | gatto mucca | gatto cammello | schiena di gatto | posizione del gatto | gobba del gatto | cat cow
    .place = a quattro zampe
    .move = Inarca in su
    .do = A quattro zampe spingi la schiena verso il soffitto, occhi in basso. Poi lasciala scendere fino in piano.
    .feel = Un’onda morbida e lenta lungo tutta la schiena. Espira mentre sali.
    .stop = Fermati se pizzica. Resta a metà del movimento, dove è facile.
exercise-cat-rung-0 =
    .variant = Metà altezza.

exercise-forward-bend = Flessione da seduti
    .also = flessione | flessione in avanti | flessione seduta | piegamento in avanti | piegarsi in avanti | sedia | da seduti
    .place = su una sedia
    .move = Piegati giù
    .do = Siediti, piedi a terra. Piegati in avanti fin dove è comodo, testa e braccia che pendono. Risali piano, srotolando la schiena.
    .feel = Un allungamento dolce lungo la zona lombare. Il collo è sciolto, gli occhi sul pavimento.
    .stop = Fermati se fa male o ti gira la testa. Mai nelle prime due ore da quando ti alzi.
exercise-forward-bend-rung-0 =
    .variant = Gli avambracci poggiano sulle cosce.
exercise-forward-bend-rung-4-6 =
    .variant = Le mani vanno verso le caviglie.

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = Due passi
    .also = camminata | camminare | passeggiata | passeggiare | cammino | passi | quattro passi
    .place = in piedi
    .do = Alzati e cammina a passo comodo, occhi avanti, braccia sciolte. Basta fino alla finestra e ritorno.
    .feel = Le braccia oscillano e potresti ancora parlare. Quando il conto dice “Tieni”, continui a camminare.
    .stop = Fermati se la schiena o una gamba fa più male, o se ti gira la testa. Siediti e riposa.
exercise-walk-rung-3 =
    .variant = Un po’ più svelto.

exercise-shoulder-squeeze = Scapole indietro
    .also = scapole | spalle | spalle indietro | avvicinare le scapole | adduzione delle scapole | stringere le scapole
    .place = da seduti o in piedi
    .move = Porta indietro
    .do = Siediti o stai in piedi, schiena lunga, braccia sciolte. Porta le scapole indietro e avvicinale piano, tieni, e lascia andare.
    .feel = Un lavoro leggero tra le scapole. Spalle basse, costole ferme, collo lungo.
    .stop = Fermati se il collo o una spalla fa male, o se un braccio formicola. Prova prima con metà movimento.

exercise-calf-raise = Sulle punte
    .also = punte | polpacci | polpaccio | calf raise | calf | alzate sui polpacci | sollevamento dei talloni | alzarsi sulle punte
    .place = in piedi alla scrivania
    .move = Sali
    .do = Punte delle dita su una scrivania stabile. Sali piano sugli avampiedi, tieni, e riporta giù i talloni dolcemente.
    .feel = I due polpacci lavorano uguale. Le caviglie restano dritte e il corpo lungo.
    .stop = Fermati se un polpaccio, un tallone o una caviglia fa male. Sali per metà, o per oggi lascia stare.
exercise-calf-raise-rung-0 =
    .variant = Sali fino a metà, con i palmi sulla scrivania.

exercise-back-bend = Piccola estensione
    .also = estensione | estensione in piedi | inarcamento | inarcarsi | arco indietro | piegarsi indietro
    .place = in piedi
    .move = Inarcati indietro
    .do = Piedi alla larghezza del bacino, mani sui fianchi. Inarcati un poco indietro dal petto, tieni, e torna su.
    .feel = Il davanti del corpo si apre. Ginocchia e collo restano lunghi, gli occhi avanti.
    .stop = Fermati se pizzica, scende in una gamba o ti gira la testa. Allora limitati a stare in piedi, schiena lunga.
exercise-back-bend-rung-0 =
    .variant = La metà.

exercise-sit-to-stand = Alzati e siediti
    .also = alzarsi e sedersi | alzarsi dalla sedia | sit to stand | squat alla sedia | squat | alzati | siediti
    .place = su una sedia
    .move = Alzati
    .do = Blocca la sedia, che non scivoli. Piedi a terra, inclinati dalle anche, alzati, tieni, e siediti piano.
    .feel = Ti sollevano cosce e glutei. La schiena tiene la sua forma, da seduti e in piedi.
    .stop = Fermati se un ginocchio o la schiena fa più male. Aiutati con le mani, o usa un sedile più alto.
exercise-sit-to-stand-rung-0 =
    .variant = Spingi con le mani.
exercise-sit-to-stand-rung-3-4 =
    .variant = Braccia incrociate sul petto.

exercise-seated-twist = Rotazione da seduti
    .also = rotazione | torsione | torsione da seduti | rotazione del busto | rotazione del tronco | twist
    .place = su una sedia
    .move = Ruota
    .do = Siediti, schiena lunga, piedi a terra, braccia incrociate sul petto. Ruota il petto da un lato, tieni, e torna.
    .feel = Un allungamento lieve intorno alle costole. Sedere e ginocchia restano dove sono.
    .stop = Fermati se si blocca, o se il dolore scende in una gamba. Ruota per metà; non tirarti mai con le braccia.
exercise-seated-twist-rung-0 =
    .variant = La metà.

exercise-march = Marcia lenta
    .also = marcia alla scrivania | marciare piano | ginocchio su | ginocchia alte
    .place = in piedi alla scrivania
    .do = Punte delle dita su una scrivania stabile. Solleva un ginocchio fin dove è facile, tieni, e riappoggia piano il piede.
    .feel = La gamba d’appoggio è salda, la schiena lunga, e continui a respirare.
    .stop = Fermati se un’anca o la schiena fa più male, o se barcolli. Solleva solo il tallone.
exercise-march-rung-0 =
    .variant = La punta del piede resta a terra.
exercise-march-rung-4-5 =
    .variant = Mani libere, se l’appoggio è saldo.

exercise-side-reach = Allungo laterale
    .also = allungamento laterale | inclinazione laterale | flessione laterale | fianco | laterale
    .place = da seduti o in piedi
    .move = Allunga in su
    .do = Siediti o stai in piedi. Allunga un braccio in alto, inclinati un poco dall’altro lato, tieni, torna. Il lato è quello del braccio.
    .feel = Un fianco si allunga dall’anca alle dita. I due piedi, o i due glutei, restano appoggiati.
    .stop = Fermati se una spalla o la schiena fa male. Appoggia allora la mano sul fianco.
exercise-side-reach-rung-0 =
    .variant = La mano poggia sulla testa.

## Muscles: by the key that `works` names

muscle-deep-abdominals = addominali profondi
muscle-lower-back = zona lombare
muscle-glutes = glutei
muscle-hip-flexors = flessori dell’anca
muscle-erector-spinae = erettori della colonna
muscle-hamstrings = muscoli posteriori della coscia
muscle-shoulders = spalle
muscle-abdominals = addominali
muscle-upper-back = parte alta della schiena
muscle-calves = polpacci
muscle-thighs = cosce
muscle-obliques = obliqui

## Routines

routine-whole = Routine completa
    .also = completa | intera | tutta | la completa | routine intera | quella completa | quella lunga | lunga

routine-short = Routine breve
    .also = breve | corta | la breve | quella breve | quella corta | routine corta | veloce | rapida

routine-stretches = Stretching
    .also = allungamento | allungamenti | stretching | allungare | stirarsi

routine-pregnancy = Routine in gravidanza
    .also = gravidanza | incinta | gestanti | per la gravidanza

routine-standing = Non a terra
    .also = in piedi | senza terra | senza pavimento | senza sdraiarsi | sulla sedia | su una sedia | sedia | da seduti | seduta | seduto

routine-breaks = Pause attive

## Facts

fact-fewer-new-spells = Circa il 45% di rischio in meno di un nuovo mal di schiena, negli studi su esercizio e un po’ di educazione. Svanisce dopo un anno: continua.

fact-active-breaks = Il 9% di 47 impiegati ad alto rischio ha avuto un nuovo mal di schiena con le pause attive, il 33% di 100 senza. La differenza vera può essere minore.

fact-walking = 2 minuti di cammino ogni 40 hanno dato un breve sollievo in uno studio. Va bene qualsiasi corridoio.

fact-early-bending = 1 o 2 ore dopo la sveglia è abbastanza presto per le flessioni in avanti. Piegarsi meno al mattino ha ridotto il mal di schiena in uno studio.

fact-few-at-a-time = Meno di 4 esercizi alla volta sono più facili da mantenere. La routine breve ne ha 2 di forza, tra una marcia e uno stretching.

fact-starting-again = La metà o più delle persone smette gli esercizi a casa. Se capita a te, non è niente di strano, e ogni giorno è buono per ricominciare.

fact-little-harm = 125 di 138.337 persone nei programmi con app hanno avuto un danno, soprattutto più dolore. Se un esercizio fa più male, lo fermi.

fact-reminders-help = 2 cose chiede chi ha mal di schiena: promemoria ripetuti e un timer. Qui li hai tutti e due.

fact-strong-backs = 1 postura è la migliore: la prossima. Nessuna postura è sbagliata. La schiena è forte, e si adatta al carico.

fact-walks-between = 208 giorni fino al mal di schiena successivo con un programma di cammino, 112 senza, in uno studio. L’obiettivo: mezz’ora quasi ogni giorno.

fact-posterior-chain = 4 anelli, sul retro del corpo: zona lombare, glutei, dietro delle cosce e polpacci. Allo specchio non li vedi, perciò si dimenticano.
    .source = L’articolo da cui vengono questi esercizi

fact-front-and-back = 2 lati sostengono il busto, dice l’articolo da cui vengono questi esercizi: pancia e zona lombare. Qui li alleni entrambi.
    .source = L’articolo da cui vengono questi esercizi
