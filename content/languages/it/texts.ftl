# Che cosa dice Lumbar in italiano. HTML di Telegram.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29, with every screen
# Address: tu, everywhere, buttons too; nothing that needs the gender of the person.
# Safety terms as patients read them in: Azienda USL Toscana nord ovest, “120 minuti, chiama il 112” (chest
# pain, who to call); Manuale MSD, versione per i pazienti, “Lombalgia” (signs that need a doctor);
# neurochirurghi.com, “La cauda equina” (numbness between the legs, bladder, bowel, sexual function).
# The name of an exercise stands as a label (“{ $name }: …”), never inside a sentence. CLDR has three
# plurals here: one, many (a million, which takes “di”) and other. The article of
# a date (l'8, il 9) is chosen by $date where a text has it; elsewhere a sentence with a date is a label.

## Buttons: three words or fewer

button-start = Inizia
button-begin = Comincia
button-aloud-on = Con voce
button-aloud-off = Senza voce
button-standing = Non a terra
button-pause = Pausa
button-resume = Riprendi
button-skip = Salta
button-back = Indietro
button-stop = Stop
button-hurts = Fa male
button-mistake = È uno sbaglio
button-safety-none = Nessuna di queste
button-safety-emergency = Emergenza
button-safety-doctor = Vai dal medico
button-safety-clinician = Chiedi prima
button-cleared = Via libera ricevuto
button-flare-session = Sessione leggera
button-flare-walk = Due passi
button-pregnancy = Gravidanza
button-surgery = Intervento alla schiena
button-bones = Ossa fragili
button-other = Altro
button-surgery-recent = Ultimi 3 mesi
button-surgery-cleared = Oltre, via libera
button-surgery-not-cleared = Oltre, non ancora
button-agreed = Sì, è d’accordo
button-not-yet = Non ancora
button-another = Anche un’altra
button-pregnancy-over = Gravidanza finita
button-bones-well = Ossa a posto
button-whole = Routine completa
button-short = Routine breve
button-too_easy = Facilissimo
button-right = Giusto così
button-too_hard = Troppo duro
button-go-on = Continua
button-start-over = Da capo
button-gentle = Leggero
button-standard = Normale
button-strong = Intenso
button-ready-shorter = Prep. breve
button-ready-usual = Prep. media
button-ready-longer = Prep. lunga
button-calm-on = Conto calmo
button-calm-off = Conto continuo
button-itself-on = Automatico
button-itself-off = Quando dico io
button-swap = Cambia
button-leave-out = Escludi
button-bring-back = Rimetti
button-voice-on = Con voce
button-voice-off = Senza voce
button-dark-on = Scure
button-dark-off = Chiare
button-no-voice = Senza voce
button-moves = Vedi il movimento
button-poses = Vedi le posizioni
button-forget = Cancella tutto
button-keep = Tieni tutto
button-export = Prima esporta
button-all = Tutti gli esercizi
button-done = Fatto
button-later = Più tardi
button-enough = Per oggi basta
button-in-15 = Tra 15 min
button-in-60 = Tra 1 ora
button-not-today = Oggi no
button-one-more = Un gradino su
button-turn-off = Disattiva
button-turn-on = Attiva
button-settings = Impostazioni
button-language = Lingua
button-other-place = Altro posto
button-remind = Promemoria
button-breaks = Pause attive
button-unpause = Riprendi ora
button-open-chat = Apri la chat
button-pause-hour = 1 ora
button-pause-today = Fino a domani
button-pause-week = 1 settimana
button-pause-fortnight = 2 settimane
button-pause-told = Finché non torno
button-call-off = Annulla la pausa
button-stretch = Stretching
button-progress = Progressi
button-help = Tutti i comandi
button-stop-session = Ferma la sessione
button-stop-reminders = Basta promemoria
button-stop-breaks = Basta pause attive
button-stop-pause = Fine pausa

## start: the first evening

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } di minuti
       *[other] { $minutes } minuti
    }</b>, { $how }
begin-aloud-itself = conto a voce, un esercizio dopo l’altro.
begin-aloud-ready = conto a voce, ogni esercizio quando dici tu.
begin-silent-itself = conto in silenzio, un esercizio dopo l’altro.
begin-silent-ready = conto in silenzio, ogni esercizio quando dici tu.
begin-here-itself = un esercizio dopo l’altro.
begin-here-ready = ogni esercizio quando dici tu.

## Who it is

welcome =
    Sono Lumbar e alleno le schiene che stanno tanto sedute.
    La routine completa dura { $minutes } minuti, quella breve { $short }.
    Tu ti muovi. Io conto ogni secondo.
bot-name = Lumbar
description = Un coach per schiene che stanno tanto sedute. Ti guida negli esercizi per la zona lombare, conta con te ogni secondo e segue i tuoi progressi.
short-description = Un coach della schiena per chi passa molte ore su una sedia. Conta ogni secondo.

help =
    <b>Che cosa so fare</b>
    { $commands }

    Durante una sessione scrivi: pausa, riprendi, salta, cambia, indietro, più facile, stop, fa male.
    Per esempio: /remind 9:30 lun-ven, /breaks 9-17 ogni 50, /pause 2 settimane.
help-group =
    <b>Che cosa so fare qui</b>
    { $commands }

    Leggo comandi, pulsanti e risposte ai miei messaggi. Durante una sessione rispondi: pausa, salta, più facile, stop, fa male.
    Promemoria, impostazioni e progressi restano tra noi: scrivimi in privato.
help-line = /{ $command }  { $says }

command-routine = Fare una routine, completa o breve
command-stretch = Fare stretching adesso
command-exercises = Vedere tutti gli esercizi
command-progress = Vedere che cosa hai fatto
command-remind = Ricevere promemoria ai tuoi orari
command-breaks = Interrompere le ore sulla sedia
command-pause = Fare una pausa di ore o giorni
command-resume = Finire una pausa
command-timezone = Dire dove sei
command-level = Scegliere l’intensità
command-voice = Sentirmi contare
command-language = Scegliere la mia lingua
command-settings = Cambiare come ti alleno
command-why = Che cosa fa l’esercizio per la schiena
command-help = Vedere tutto quello che so fare
command-privacy = Che cosa conservo di te
command-export = Ricevere tutti i tuoi dati
command-forget = Cancellare tutti i tuoi dati
command-start = Cominciare da qui

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>Perché la zona lombare?</b>
    La schiena è forte e si adatta al carico. Nessuna postura è sbagliata; la migliore è la prossima. (Slater, JOSPT 2019)

    Circa il 45% di rischio in meno di un nuovo episodio di mal di schiena, negli studi su esercizio e un po’ di educazione. L’effetto svanisce entro un anno: continua a fare qualcosa. (Steffens, JAMA Internal Medicine 2016)

    L’articolo da cui vengono questi esercizi dice che una schiena forte allevia e previene il dolore e migliora la postura. Per il dolore ci sono buone prove. Per la postura no: come una persona siede o sta in piedi dice poco su chi avrà mal di schiena.

    I muscoli erettori salgono ai due lati della colonna. Con glutei, muscoli posteriori della coscia e polpacci formano la catena posteriore, la parte di te che lo specchio non mostra.

    Insegno esercizi. Non faccio diagnosi e non curo.

privacy =
    <b>Che cosa conservo</b>
    • Il tuo id Telegram
    • La tua risposta alla domanda sulla sicurezza, la sua data e che cosa hai indicato: una gravidanza, un intervento e la sua data, ossa fragili o altro
    • Le tue impostazioni, il tuo fuso orario e gli orari dei promemoria
    • Quanto è difficile per te ogni esercizio, e quali hai escluso
    • Le sessioni che hai fatto, i tuoi record e quello che ho detto e chiesto alla fine
    • Che cosa ti ha fatto male negli ultimi 12 mesi, quanto e dove
    • L’ultima cosa che ti ho chiesto, a che cosa hai detto no e che cosa dicevano gli ultimi promemoria

    Non il tuo nome, non i tuoi messaggi, scritti o vocali, non la posizione che hai condiviso.

    Tutto resta a chi gestisce questo bot e non va altrove. Chi lo gestisce può leggerlo. Può avere copie di backup: lì resti finché non vengono eliminate, e nessuna ti riporta indietro dopo /forget. Telegram trasporta i nostri messaggi e ha la sua informativa.

    /export ti manda tutto. /forget lo cancella.

## What it does not understand

lost =
    Non ho capito. Ti guido negli esercizi per la schiena.
    Prova /routine, /stretch o /help.
lost-live =
    Non ho capito. La tua sessione continua.
    Scrivi pausa, salta, stop o fa male, oppure usa i pulsanti.
unknown-command =
    Non conosco /{ $command }.
    { $near ->
        [none] Ecco che cosa so fare.
       *[other] Intendevi /{ $near }? Con /help vedi tutto.
    }
near-command = Con “{ $words }” intendevi /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Ciao. Ti guido negli esercizi per la zona lombare e conto ogni secondo.
    Per cominciare bastano { $short } minuti.
said-thanks = Prego. Ne vuoi ancora?
said-sign = Capito. Quando vuoi:
said-well = Bene così. Quando vuoi:
said-kept = Riguardati. Resto in silenzio finché non hai il via libera.
lost-kept = Non ho capito. Resto in silenzio finché non hai il via libera; poi il pulsante ti riporta qui.
said-no = Va bene. Quando vuoi:
said-live = Eccomi. La tua sessione è in corso.
said-file = Non posso guardare immagini o file. Dimmelo a parole, o tocca un pulsante:
said-elsewhere = Questo è un messaggio inoltrato, quindi lo lascio stare. Dimmelo con parole tue, o tocca un pulsante:
let-go = Bene, lascio stare. Ecco che cos’altro so fare:
minutes-whole = { $whole } minuti: la routine completa. Quella breve dura { $short }.
minutes-short = { $short } minuti: la routine breve. Tu ti muovi, io conto.
minutes-few =
    Un esercizio di stretching dura 1 o 2 minuti.
    La routine breve dura { $short }, e puoi fermarti prima.
stop-which = <b>Che cosa fermo?</b>
stop-session = C’è una sessione in corso.
stop-nothing = Non c’è niente da fermare: né sessione, né promemoria, né pause attive. Scrivo solo se scrivi tu.
passed = Ormai è passato.
stopped-unkept = Fermato. Non riesco ancora a salvarlo. Continuo a provare e ti dico quando è fatto.
kept-now = Ora è salvato.
forget-waits = Non riesco ancora a cancellare tutto. Continuo a provare e ti dico quando è fatto.
saved-before = C’è stata un’interruzione, ma questo è salvato.
not-yours = Questi pulsanti sono di un’altra persona. Manda /routine per avere i tuoi.
chat-busy = Una sessione alla volta in questa chat. Scrivimi in privato e cominciamo subito.
chat-busy-topics = Una sessione alla volta in questo gruppo: i suoi argomenti hanno un solo limite di messaggi al minuto. Scrivimi in privato e cominciamo subito.
too-many-begin = Più persone stanno iniziando in questo momento. Tocca di nuovo “Inizia” tra qualche secondo.
too-many = Molte persone si stanno allenando in questo momento. Tocca di nuovo “Inizia” tra mezzo minuto.
trouble = Qualcosa è andato storto da parte mia. Quello che hai fatto finora è salvato. Riprova.
trouble-kept = Questo è salvato, ma non sono riuscito a mostrarlo. Ricontrolla tra un momento.
unanswered = Telegram non rispondeva, quindi questo è ancora senza risposta: { $what }. Chiedimelo di nuovo se ti serve ancora.
unanswered-all-done = Telegram non rispondeva e non ho potuto risponderti. È fatto lo stesso: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (fatto)
unanswered-message = il tuo messaggio
unanswered-more = altri { $count }
trouble-store = Ora non riesco a salvare, quindi non ho cambiato niente. Riprova tra un momento.
trouble-unsure = Non so se è stato salvato. Ricontrolla tra un momento, e ripeti se non c’è.
unreadable = Non riesco a leggere i tuoi dati, quindi li lascio come sono. Ho avvisato chi gestisce questo bot.

## For those who run the bot

owner-told =
    <b>Serve un intervento.</b>
    { $what }{ $again }
owner-told-again = { "" }
    Altri { $count } di questo tipo dall’ultimo avviso.
stats =
    <b>Lumbar { $version }</b>, attivo dal { $since } UTC

    • Sessioni in corso: { $live }
    • Aggiornamenti: { $updates } ricevuti, { $waiting } in attesa, 95% gestiti entro { $answered }
    • Promemoria: { $sent } inviati, { $late } in ritardo, { $lost } persi
    • Chiamate a Telegram: { $calls }, { $slowed } messe in attesa, { $refused } non eseguite
    • Fine delle tenute: 99% con al massimo { $ends } di ritardo
    • Ciclo degli eventi: 99% con al massimo { $lag } di ritardo{ $several }
stats-replicas = { "" }
    • Repliche: { $count }, contate insieme
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = più di 30 s

## In groups

group-hello = Sono Lumbar, coach della schiena: con /routine si comincia, una persona alla volta. Leggo comandi, pulsanti e risposte ai miei messaggi.
group-hears =

    In un gruppo leggo pulsanti, comandi e risposte ai miei messaggi. Per fermarti tocca “Stop” o rispondimi.
group-safety =
    Prima una domanda sulla tua sicurezza, nella nostra chat privata: aprila e rispondi lì.
    Poi tocca “Inizia” qui.
group-first = Prima rispondi alla mia domanda nella nostra chat privata.
group-begun = Cominci tu.
group-stopped = Fermato.
hurts-toast = Fermati lì. Scendi piano.
group-hurts = Fermato. Che cosa fare adesso lo trovi nella nostra chat.
group-aside = A questo rispondo nella nostra chat.
write-in-private = Qui non posso sapere chi sei. Scrivimi in privato e cominciamo subito.
not-there = Ora non posso scrivere in quel gruppo, quindi rispondo qui.
moved-slow = Quel gruppo è in modalità lenta, troppo lenta per contare. Continuiamo qui.
moved-here = Non posso scrivere dov’era la tua sessione. Continua qui.

## Safety

# The English says where each sign is from (NHS, IFOMPT, RCEM, BJSM, PAR-Q); the words are those of the
# services named at the head. A clinician has not reviewed the wording.
safety-first = <b>Prima di tutto, la tua sicurezza.</b> Una di queste cose vale per te adesso?
safety-again = <b>Prima di tutto, la tua sicurezza.</b> { $why } Una di queste cose vale per te adesso?
safety-list =
    <b>Emergenza: chiama subito i soccorsi</b>
    • Dolore, formicolio, intorpidimento o debolezza in entrambe le gambe
    • Una gamba o un piede che perde forza
    • Intorpidimento o formicolio intorno ai genitali o all’ano
    • Problemi nuovi a urinare, ad andare di corpo o a trattenersi, o nella funzione sessuale
    • Dolore al petto
    • Dolore forte e improvviso alla schiena o alla pancia, con sensazione di svenire o un aneurisma noto
    • Un incidente grave, o uno lieve con osteoporosi o una lunga cura di cortisone

    <b>Vai presto dal medico</b>
    • Febbre, perdita di peso senza motivo, una nuova deformità, dolore che di notte non si calma
    • Un tumore maligno, ora o in passato
    • Difese immunitarie basse o droghe per iniezione, che rendono più probabile un’infezione
    • Un primo forte mal di schiena dopo i 50 anni

    <b>Chiedi prima a un medico o a un fisioterapista</b>
    • Osteoporosi, una vertebra fratturata, un’altra frattura recente, un tumore benigno
    • Malattia del cuore non stabile, pressione alta non controllata, svenimenti
    • Intervento alla schiena negli ultimi 3 mesi, o più vecchio ma senza via libera
    • Gravidanza: non è un motivo per fermarsi, e ha una sua routine
safety-why-yes = Hai detto che una di queste cose vale per te. Rispondi di nuovo solo quando un medico ti ha dato il via libera.
safety-why-unclear = Hai detto che prima bisogna chiedere. Rispondi di nuovo solo quando l’hai fatto.
safety-why-sign = Quello che mi hai detto può essere il segnale di qualcosa di serio, quindi lo chiedo prima di ogni altra cosa.
safety-why-leg = Hai avuto dolore a una gamba, quindi te lo chiedo di nuovo prima di continuare.
safety-why-pains = Hai avuto dolore 2 volte in 14 giorni, quindi te lo chiedo di nuovo.
safety-why-away = Sono passate 4 settimane o più dall’ultima sessione, quindi te lo chiedo di nuovo.
safety-why-year = Lo chiedo una volta l’anno, perché molto può cambiare.
safety-why-birth = Dopo un parto aspetta l’accordo della tua ostetrica o del tuo medico.
safety-clear = Bene. Se qualcosa fa più male, tocca “Fa male” o fermati.
safety-stays-pregnancy = La tua routine resta quella per la gravidanza. Quando è finita, dillo in /settings.
safety-stays-bones = Per le tue ossa, resta fuori ciò che piega la schiena fino in fondo.
safety-clear-start = Manda /routine qui, o tocca “Inizia” dove l’avevi chiesta.
safety-yes =
    <b>Per favore, ora niente esercizi.</b>
    Se è una delle prime sette, è un’emergenza. { $call }.

    In quale delle tre liste era?
safety-emergency =
    <b>Per favore, ora niente esercizi.</b>
    { $call }. Di’ che cosa senti e da quando, e non metterti alla guida.
safety-emergency-then =
    Resto in silenzio: niente promemoria, niente pause attive. Quando un medico ti dà il via libera, o se ti è scappato il dito, tocca il pulsante o manda /routine, e te lo chiedo di nuovo.
safety-doctor =
    <b>Per favore, ancora niente esercizi con me.</b>
    Vai dal medico nei prossimi giorni, oggi stesso se hai la febbre o stai male. Se compare uno dei primi sette segnali, { $call }.
safety-doctor-then =
    Fino ad allora resto in silenzio: niente promemoria, niente pause attive. Quando hai il via libera, tocca il pulsante o manda /routine, e te lo chiedo di nuovo.
safety-clinician = <b>Quale di queste?</b>
safety-clinician-more = <b>Quale altra?</b>
safety-surgery =
    <b>Quando è stato l’intervento?</b>
    Scegli, o scrivilo: 14 marzo, 6 settimane fa.
safety-unread =
    <b>Non so dove metterlo.</b> In quale lista è? Nel dubbio scegli “Chiedi prima”.
safety-surgery-unread =
    <b>Qui non leggo una data.</b> Scrivi per esempio 14 marzo o 6 settimane fa, oppure scegli. Nel dubbio scegli il tempo più breve.
safety-which-unread = <b>Non so dove metterlo.</b> Quale di queste è?
safety-bones = <b>Il tuo medico o fisioterapista è d’accordo</b> che alleni la schiena?
safety-other = <b>Il tuo medico è d’accordo</b> che alleni la schiena?
safety-wait =
    <b>Per favore, prima chiedi.</b> Un medico o un fisioterapista può dirti quale esercizio fa per te.

    Fino ad allora resto in silenzio. Quando è d’accordo, tocca il pulsante o manda /routine, e te lo chiedo di nuovo.
safety-wait-until =
    <b>Per favore, aspetta fino { $date ->
        [8] all’
        [11] all’
       *[other] al{" "}
    }{ $day }.</b> Sono 3 mesi dall’intervento. Fino ad allora fai quello che ti hanno mostrato in ospedale.

    Intanto resto in silenzio. Quando quel giorno è arrivato e hai il via libera, tocca il pulsante o manda /routine, e te lo chiedo di nuovo.
safety-wait-surgery =
    <b>Per favore, aspetta</b> che siano passati 3 mesi e che il chirurgo o il fisioterapista ti dia il via libera. Fino ad allora fai quello che ti hanno mostrato in ospedale.

    Intanto resto in silenzio. Quando hai il via libera, tocca il pulsante o manda /routine, e te lo chiedo di nuovo.
safety-agreed = <b>Bene.</b> Comincia piano, e fermati se qualcosa fa più male.
safety-bones-out =
    <b>Bene.</b> Resta fuori ciò che piega o ruota la schiena fino in fondo: la flessione da seduti, il ginocchio al petto, il gatto e la rotazione; anche il superman, che carica molto la colonna. Il resto la rinforza.
    Tieni la schiena lunga e piegati dalle anche.
safety-pregnancy =
    <b>La gravidanza non è un motivo per fermarsi.</b> La tua routine è in piedi e a quattro zampe: niente a pancia in giù o sulla schiena.
    Mentre ti muovi devi poter parlare; se no, rallenta. Bevi, riposa quando vuoi e salta ciò che è scomodo.

    Fermati e chiama l’ostetrica o il medico in caso di sanguinamento, perdita di liquido, contrazioni, capogiri, mal di testa, dolore al petto, o un polpaccio che fa male o si gonfia. Se ti hanno detto di non fare esercizio, non farlo.
out-pregnancy = Questo aspetta fino a dopo la gravidanza: è a pancia in giù o sulla schiena, o preme sulla pancia.
out-bones = Questo resta fuori per le tue ossa: piega o ruota la schiena fino in fondo, o la carica molto.
not-in-pregnancy =
    Questo è a pancia in giù o sulla schiena, o preme sulla pancia, quindi aspetta fino a dopo la gravidanza.
    C’è la tua routine: in piedi e a quattro zampe.
not-with-bones =
    Questo piega la schiena fino in fondo, o la carica molto, quindi per te lo lascio fuori.
    Il resto della routine ti rinforza la schiena.

# Which number to call, inside a sentence and at its beginning.
emergency-there = chiama subito il numero di emergenza: <b>{ $number }</b> ({ $country })
emergency-begins-there = Chiama subito il numero di emergenza: <b>{ $number }</b> ({ $country })
emergency-anywhere = chiama subito il numero di emergenza (112 in Europa, 911 in Nord America, 999 nel Regno Unito)
emergency-begins-anywhere = Chiama subito il numero di emergenza (112 in Europa, 911 in Nord America, 999 nel Regno Unito)

## When it hurts and no session is on

# Sources as in the English: NICE NG59; Lancet 2018; O'Sullivan, BJSM 2020.
flare-signs =
    <b>Prima di tutto, 3 segnali.</b> Ne hai uno?
    • Intorpidimento fra le gambe, o problemi nuovi a urinare, ad andare di corpo o a trattenersi, o nella funzione sessuale
    • Una gamba che perde forza, o dolore o intorpidimento in entrambe
    • Febbre, una brutta caduta o dolore al petto
flare-safe =
    <b>Se non ne hai, muoverti è sicuro.</b> La maggior parte degli episodi migliora, e dolore non vuol dire danno. Un fastidio lieve e noto, che passa entro un giorno, va bene.
flare-plan =
    <b>Oggi:</b> niente riposo a letto, ma quanto più puoi della tua giornata normale, una sessione leggera e camminate di 5 minuti. Qualche giorno così, poi metà di quello che facevi, poi tutto.
    Se dopo qualche settimana non migliora, o peggiora di giorno in giorno, vai dal medico.
hurt-idle = Mi dispiace che ti faccia male.
hurt-doubt = C’è qualcosa che non va? Allora, per prima cosa:
hurt-idle-then = Se non hai nessuno di questi segnali, muoverti è sicuro: allungamenti piccoli e lenti, e fermati se qualcosa fa più male. Se dura settimane, vai dal medico.
hurt-alarm = Hai adesso uno di questi segnali?

## Choosing

choose = Quale?
choose-times = Routine completa: { $minutes } minuti. Routine breve: { $short }, ogni giorno con due esercizi diversi.
choose-chair = Per la completa ti servono un tappetino e una sedia.
still-on = La tua sessione è ancora in corso: { $exercise }, { $number } di { $of }.
going-on = Si continua.
starting-over = Da capo.
exercises =
    <b>Esercizi</b>
    { $lines }

    Manda /exercises e un nome per vederne uno.
exercises-desk =

    <b>Accanto alla scrivania</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Non conosco nessun esercizio “{ $name }”.
    Prova uno di questi.
no-stretch =
    Non conosco nessun allungamento “{ $name }”. Gli allungamenti: { $names }.
    Per esempio: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Lavorano: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, non ora
exercises-line-left-out = <b>{ $name }</b>  { $dose }, escluso
left-out =

    Escluso da ogni routine, stretching e pausa attiva. Una sessione in corso lo tiene.
swap-none = { $name }: ora niente può prendere il suo posto. “Salta” lo lascia fuori.
reply-swap = { $name }: con “Sì, fallo” prende il posto di questo.
part-swapped = { $name }: cambiato.
order-warms = { $name }: mai a freddo, perciò prima viene questo.
order-early = { $name }: dalle { $time }. In uno studio la schiena stava meglio con meno flessioni nelle prime ore dopo essersi alzati (Snook 1998).
waits-early =
    <b>{ $name }: dalle { $time }.</b>
    In uno studio la schiena stava meglio con meno flessioni nelle prime ore dopo essersi alzati (Snook 1998), perciò aspetta.
waits-pain =
    <b>{ $name }: non ora.</b>
    Ha fatto male, questo o un altro. Torna quando il fastidio ha avuto il tempo di calmarsi.
waits-other = { $name }: al suo posto.
nothing-left =
    <b>Qui non resta niente.</b> Hai escluso tutti i suoi esercizi.
    Aprine uno e tocca “Rimetti”.
break-bare =
    Alzati, guarda lontano, espira. Hai escluso tutti i piccoli movimenti; in “Tutti gli esercizi” puoi rimetterne uno.

## Doses and cues

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times =
    { $sets ->
        [one] { $sets } serie
        [many] { $sets } di serie
       *[other] { $sets } serie
    } da { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s per lato
dose-sets-side =
    { $sets ->
        [one] { $sets } serie
        [many] { $sets } di serie
       *[other] { $sets } serie
    } da { $repetitions } × { $hold } s per lato
cue-variant = <b>Per te</b>  { $text }
cue-do = <b>Fai</b>  { $text }
cue-feel = <b>Senti</b>  { $text }
cue-stop = <b>Attenzione</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number } di { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Mettiti in posizione: { $place }. Poi tocca “Inizia”.
session-chair-start = Girati sul fianco, tirati su con le mani e siediti: { $place }. Poi tocca “Inizia”.
session-chair = Girati sul fianco, tirati su con le mani e siediti.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } di { $of }, ancora { $minutes } min. Poi: { $next }
session-way-last = { $dots } { $step } di { $of }, ancora { $minutes } min. L’ultimo.
exercise-where = { $name }, { $place }
session-left = Ancora { $minutes } min
session-dose = <b>Dose</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: fatto. Com’è andata?
instruction-chair = <b>Prima</b>  Girati sul fianco e tirati su con le mani. Poi siediti su una sedia.
kit-mat = Ti serve un tappetino o un tappeto.
kit-both = Ti servono un tappetino e una sedia.
kit-chair = Ti serve una sedia.
kit-desk = In un esercizio ti appoggi a una scrivania o a un tavolo stabile.
instruction-itself = Parte da solo.
countdown-ready = <b>{ $seconds } s</b> Preparati, poi { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Tieni, { $count }
countdown-release = <b>{ $seconds } s</b> Rilascia, poi { $count }
countdown-switch = <b>{ $seconds } s</b> Cambia lato, poi { $count }
countdown-rest = <b>{ $seconds } s</b> Riposa, poi { $count }
countdown-change = <b>{ $seconds } s</b> In posizione, poi { $count }
countdown-chair = <b>{ $seconds } s</b> Sulla sedia, poi { $count }
countdown-until-ready = Preparati, poi { $count }, finisce <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, finisce <b>{ $when }</b>
countdown-until-hold = Tieni, { $count }, finisce <b>{ $when }</b>
countdown-until-release = Rilascia, poi { $count }, finisce <b>{ $when }</b>
countdown-until-switch = Cambia lato, poi { $count }, finisce <b>{ $when }</b>
countdown-until-rest = Riposa, poi { $count }, finisce <b>{ $when }</b>
countdown-until-change = In posizione, poi { $count }, finisce <b>{ $when }</b>
countdown-until-chair = Sulla sedia, poi { $count }, finisce <b>{ $when }</b>
countdown-in = tra { $seconds ->
        [one] { $seconds } secondo
        [many] { $seconds } di secondi
       *[other] { $seconds } secondi
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = In posizione
countdown-paused = In pausa, ancora <b>{ $seconds } s</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = serie { $set }/{ $of }
side-right = lato destro
side-left = lato sinistro
part-done =
    <b>{ $name }: fatto.</b> { $holds ->
        [one] { $holds } volta
        [many] { $holds } di volte
       *[other] { $holds } volte
    }, { $held } s in tutto.
    Com’è andata?
part-skipped = { $name }: saltato.
part-back = { $name }: dall’inizio.
part-moved = { $name }: continua qui sotto.
part-gone = Questo non vale più. Guarda sotto.
part-elsewhere = { $name }: continua in un’altra chat.
part-stopped = { $name }: fermato.
away =
    { $name }: il tempo è passato senza di me, quindi non lo conto.
    Riprendi da lì quando vuoi.
finished =
    <b>Fatto.</b> { $exercises ->
        [0] Stavolta nessun esercizio, e va bene così.
        [one] { $exercises } esercizio, { $minutes } min.
        [many] { $exercises } di esercizi, { $minutes } min.
       *[other] { $exercises } esercizi, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] La tua prima sessione
        [one] { $sessions } sessione in tutto
        [many] { $sessions } di sessioni in tutto
       *[other] { $sessions } sessioni in tutto
    }, { $week } questa settimana{ $short ->
        [0] {""}
        [one] {" "}({ $short } lasciata a metà)
        [many] {" "}({ $short } lasciate a metà)
       *[other] {" "}({ $short } lasciate a metà)
    }. Giorni di fila: { $streak }.
stopped =
    <b>Fermato.</b> { $exercises ->
        [0] Va bene così.
        [one] { $exercises } esercizio fatto e salvato.
        [many] { $exercises } di esercizi fatti e salvati.
       *[other] { $exercises } esercizi fatti e salvati.
    }
stopped-again = Con /routine ne cominci un’altra.

## The ending: what a session was, and one next step

tells-first = La prossima parte da qui.
tells-seven = 7 giorni di fila.
tells-minute = { $name }: { $number } s, il tuo primo minuto intero.
tells-back = Si riparte dopo { $number } giorni.
tells-stopped = Oggi conta lo stesso.
tells-longest = { $name }: { $number } s, il tuo record. Prima erano { $before } s.
tells-step = { $name }: un gradino in più, fatto per intero.
tells-more = { $name }: { $number }, { $more } in più dell’ultima volta.
tells-streak = { $number } giorni di fila.
tells-whole = Tutto fatto: { $number } volte su { $number }.
tells-sides = { $name }: { $number } a destra, altrettante a sinistra.
tells-most = { $name }: { $number } s in posizione.
tally-held = in posizione
tally-in-all = in tutto
tally-minutes = { $minutes } min
tally-did =
    { $name }: { $holds ->
        [one] { $holds } volta
        [many] { $holds } di volte
       *[other] { $holds } volte
    }, { $held } in posizione.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = In posizione: { $held } in tutto.
tally-worked = Hanno lavorato: { $muscles }.
tally-adds =
    { $sessions ->
        [1] La tua prima sessione
        [one] { $sessions } sessione in tutto
        [many] { $sessions } di sessioni in tutto
       *[other] { $sessions } sessioni in tutto
    }, { $week } questa settimana{ $short ->
        [0] {""}
        [one] {" "}({ $short } lasciata a metà)
        [many] {" "}({ $short } lasciate a metà)
       *[other] {" "}({ $short } lasciate a metà)
    }: { $days }. Giorni di fila: { $streak }.
ending-effort = <b>{ $name }: com’è andata?</b>
ending-remind = <b>Domani alla stessa ora?</b> Poi ogni giorno.
ending-remind-at = <b>Domani alla stessa ora?</b> Poi ogni giorno alle { $time }.
ending-no-reminder = Allora niente promemoria. Con /remind ne metti uno quando vuoi.
ending-week = Un altro giorno di forza e sono { $days ->
        [2] due
        [3] tre
       *[other] { $days }
    } questa settimana: è quanto basta.
button-same-time = Stessa ora
button-other-time = Altra ora
button-no-reminder = No, grazie
offer-step = { $name }: un gradino in più la prossima volta? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Gamba
button-numb = Intorpidito o debole
hurt =
    <b>Fermati lì.</b> Scendi piano, mettiti sulla schiena con le ginocchia piegate e respira. Se hai dolore al petto, siediti.
hurt-side =
    <b>Fermati lì.</b> Scendi piano, mettiti sul fianco e respira. Se hai dolore al petto, siediti.
hurt-desk =
    <b>Fermati lì.</b> Siediti o resta in piedi, come stai meglio, e respira. Se hai dolore al petto, siediti.
hurt-ask =

    <b>Quanto, da 0 a 10?</b> O scende in una gamba? Tocca o scrivi. Un fastidio lieve e noto, che passa entro un giorno, va bene.
hurt-signs =

    Se hai le gambe intorpidite o deboli, intorpidimento fra le gambe, problemi nuovi a urinare, ad andare di corpo o a trattenersi, o dolore al petto: { $call }.
hurt-severe =
    <b>Per oggi basta esercizi di forza.</b> Riposa: sdraiati o siediti.{ $offered ->
        [0] {""}
       *[other] {" "}Muoviti piano, se ti va; fermarsi qui va altrettanto bene.
    }
hurt-offers =
    <b>Per oggi basta esercizi di forza.</b> { $offered ->
        [0] Riposa: sdraiati o siediti.
       *[other] Quello che puoi ancora fare, piano:
    }
hurt-smaller =
    <b>{ $name }: ora di meno.</b> { $dose }, dall’inizio, quando tocchi “Inizia”.
    Un fastidio lieve e noto, che passa entro un giorno, va bene.
hurt-lower =
    <b>{ $name }: per oggi resta fuori.</b> Il resto è un gradino più facile, quando tocchi “Inizia”:
    { $then }
hurt-instead =
    <b>{ $name }: per oggi resta fuori.</b> Al suo posto, piano, quando tocchi “Inizia”:
    { $then }
hurt-left = <b>{ $name }: per oggi resta fuori.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    Resta tutto fermo. Respira e { $pregnant ->
        [0] sdraiati o siediti, come stai meglio.
       *[other] siediti, o mettiti sul fianco.
    } I pulsanti qui sopra dicono che cosa puoi fare.
hurt-right = Fermarsi al dolore è stata la cosa giusta.
hurt-counts =
    Fermarsi al dolore è stata la cosa giusta. Oggi conta. Giorni di fila: { $streak }.
stopped-hurt = Vai dal medico se dura settimane o se di notte non si calma.
stopped-alarm = Prima pensa a te. Ti chiedo di nuovo della tua sicurezza prima di tutto il resto.
alarm =
    <b>Per oggi fermati.</b> { $call } se hai le gambe intorpidite o deboli, intorpidimento fra le gambe, problemi nuovi a urinare, ad andare di corpo o a trattenersi, dolore al petto, il cuore che batte troppo veloce, o se ti manca il respiro o ti si annebbia la vista.

    Siediti, o sdraiati{ $pregnant ->
        [0] {""}
       *[other] {" "}sul fianco
    }, se senti di svenire. Con dolore al petto siediti, non sdraiarti.

    Se passa in pochi minuti, riposa, e vai dal medico prima di riprendere gli esercizi.
alarm-chest =
    <b>Siediti, non sdraiarti.</b> { $call } se il petto fa male o stringe, se il cuore batte troppo veloce o se ti manca il respiro.

    Resta a sedere, appoggia la schiena e non fare altro. Per oggi fermati.

    Se è passato in pochi minuti, riposa, e vai dal medico prima di riprendere gli esercizi.

## Dose

button-step-up = Gradino su
button-stay = Resto qui
rated-too_easy = { $name }: la prossima volta un gradino più difficile, { $dose }.
rated-right = { $name }: la prossima volta uguale.
rated-too_hard = { $name }: la prossima volta un gradino più facile, { $dose }.
rated-top = { $name }: sei già al gradino più alto. Bel lavoro.
rated-bottom = { $name }: è già il gradino più facile. Va bene anche metà movimento.
rated-noted = { $name }: annotato.
rated-cut = { $name }: buono a sapersi. Il gradino in più arriva dopo una dose intera.
rated-hurt = { $name }: la prossima volta uguale. Sale di nuovo quando va bene.
offer-right = { $name }: due volte “Giusto così”. Un gradino in più la prossima volta? { $dose }
offer-too_easy = { $name }: un gradino in più la prossima volta? { $dose }
offer-otherwise = Nuovo: { $do }
eased-one = Che bello rivederti: oggi un gradino più facile.
eased-two = Che bello rivederti: oggi due gradini più facile.
eased-gentle = Che bello rivederti. Oggi piano, poi si sale un gradino alla volta.
level =
    <b>Livello: { $level }</b>
    “Leggero” è metà del lavoro, “Normale” la dose consueta, “Intenso” per una schiena abituata.
level-way = { $exercises ->
        [one] { $exercises } esercizio ci sta arrivando: sale di un gradino dopo ogni sessione in cui lo fai per intero. “Troppo duro” lo ferma.
        [many] { $exercises } di esercizi ci stanno arrivando: ognuno sale di un gradino dopo ogni sessione in cui lo fai per intero. “Troppo duro” ferma quello.
       *[other] { $exercises } esercizi ci stanno arrivando: ognuno sale di un gradino dopo ogni sessione in cui lo fai per intero. “Troppo duro” ferma quello.
    }
level-step = { $name }: { $dose }, gradino { $step } di { $of }
level-how = Quello che rispondi dopo un esercizio cambia solo quell’esercizio. Un livello più facile arriva subito, uno più difficile un gradino alla volta.
level-unknown = Non c’è nessun livello “{ $name }”. Scegline uno, o manda /level leggero.

## Progress

progress =
    <b>I tuoi progressi</b>
    Sessioni in tutto: { $sessions }{ $cut ->
        [0] {""}
        [one] {" "}({ $cut } lasciata a metà)
        [many] {" "}({ $cut } lasciate a metà)
       *[other] {" "}({ $cut } lasciate a metà)
    }
    Questa settimana: { $week }{ $short ->
        [0] {""}
        [one] {" "}({ $short } lasciata a metà)
        [many] {" "}({ $short } lasciate a metà)
       *[other] {" "}({ $short } lasciate a metà)
    }
    Giorni di fila: { $streak }
    Record di giorni di fila: { $best }
    Minuti: { $minutes } in tutto, { $weekminutes } questa settimana
progress-none =
    <b>I tuoi progressi</b>
    Sessioni in tutto: 0
    Questa settimana: 0
    Giorni di fila: 0
    Record di giorni di fila: 0

    Il conto comincia con la tua prima sessione.

## Settings

settings =
    <b>Impostazioni</b>
    Livello: { $level }
    Conto alla rovescia: { $countdown }
    Esercizio successivo: { $next }
    Preparazione: { $ready }
    Voce: { $voice }
    Immagini: { $pictures }
settings-reminder = Promemoria: { $remind }
settings-breaks = Pause attive: { $breaks }
settings-zone = Fuso orario: { $zone }
settings-pregnancy = Gravidanza: la tua routine è in piedi e a quattro zampe.
settings-bones = Ossa fragili: resta fuori ciò che piega la schiena fino in fondo.
settings-language = Lingua: { $name }
settings-no-zone = non lo so ancora, /timezone
settings-get-ready = { $down } s a pancia in giù o a quattro zampe, { $other } s negli altri casi
settings-live = continuo, ogni secondo
settings-calm = calmo, un messaggio all’inizio e uno alla fine
settings-itself = automatico
settings-ready = quando dici tu
settings-voice-on = sì, un messaggio vocale per esercizio
settings-voice-off = no
settings-voice-none = non ancora in questa lingua
settings-light = chiare
settings-dark = scure
settings-keys = Con i pulsanti le cambi.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = Italiano
language-choose =
    <b>Lingua: { $name }</b>
    Toccane un’altra, o manda il suo nome: /language english
language-unreviewed = Nessuna persona di madrelingua l’ha ancora letta. Se qualcosa suona male, dillo a chi gestisce questo bot.
language-reviewed = Letta da { $who }.
language-part = Scritto finora: { $percent }%; il resto è in inglese.
language-unknown = Non parlo “{ $name }”. Parlo queste:

## The voice

speaker-woman = Voce di donna
speaker-man = Voce di uomo
voice-on =
    <b>Voce: sì</b>
    Ogni esercizio arriva come un messaggio vocale che conta per te. Tocca “Inizia”, fallo partire e posa il telefono.
    “Pausa”, “Stop” e “Fa male” lo tolgono. Per una routine senza toccare niente scegli “Automatico” in /settings.
voice-off =
    <b>Voce: no</b>
    Se la attivi, ogni esercizio arriva come un messaggio vocale che conta ogni secondo per te.
voice-unknown = È sì o no: /voice on oppure /voice off.
voice-missing = Non posso ancora parlare: qui la voce non è installata. Ho avvisato chi gestisce questo bot. Intanto conto sullo schermo.
voice-none = In questa lingua non ho ancora una voce. Conto sullo schermo, nella chat.
voice-refused = Telegram non mi lascia mandarti messaggi vocali, quindi ho tolto la voce. Puoi permetterli nelle impostazioni sulla privacy di Telegram; poi manda /voice on.
voice-private = Parlo solo in privato. Scrivimi lì e manda /voice on.
voice-offer = Posso anche contare a voce: un messaggio vocale per esercizio, e non devi guardare il telefono.
voice-no = Allora resto in silenzio. Con /voice on cambi idea.
guide = { $name }, { $number } di { $of }
guide-rest = { $name }, { $number } di { $of }, da qui in poi
guide-ahead = Poi: { $name }
play-now = Fallo partire ora e posa il telefono.
button-again = Ancora

## Days and times

days-all = ogni giorno
days-working = { $first }–{ $last }
days-weekend = nel fine settimana
days-some = { $days }
days-every =
    { $days ->
        [2] un giorno sì e uno no
       *[other] ogni { $days } giorni
    }
days-every-weeks =
    { $weeks ->
        [1] ogni { $day }
       *[other] ogni { $weeks } settimane, di { $day }
    }
when-today =
    { $hour ->
        [1] oggi all’{ $time }
       *[other] oggi alle { $time }
    }
when-tomorrow =
    { $hour ->
        [1] domani all’{ $time }
       *[other] domani alle { $time }
    }
when-weekday =
    { $hour ->
        [1] { $day } all’{ $time }
       *[other] { $day } alle { $time }
    }
when-date =
    { $hour ->
        [1] { $day } all’{ $time }
       *[other] { $day } alle { $time }
    }
until-today =
    { $hour ->
        [1] fino all’{ $time }
       *[other] fino alle { $time }
    }
until-tomorrow =
    { $hour ->
        [1] fino a domani all’{ $time }
       *[other] fino a domani alle { $time }
    }
until-weekday =
    { $hour ->
        [1] fino a { $day } all’{ $time }
       *[other] fino a { $day } alle { $time }
    }
until-date =
    { $date ->
        [8] fino all’{ $day }, ore { $time }
        [11] fino all’{ $day }, ore { $time }
       *[other] fino al { $day }, ore { $time }
    }
until-day =
    { $date ->
        [8] fino all’{ $day }
        [11] fino all’{ $day }
       *[other] fino al { $day }
    }
first-of-month = 1º

## Reminders and sit breaks: to set

offer-days-all = Ogni giorno
offer-days-working = { $first }–{ $last }
offer-quiet = Muto { $hours }
offer-minutes = { $minutes } min
remind-offer = Metto un promemoria { $what }?
remind-offer-at = alle { $times }
button-remind-then = Sì, mettilo
remind-said = <b>Promemoria:</b> { $words }.
remind-none = no
remind-set = { $days } alle { $times }
remind-once = una volta, { $when }
remind-both = { $before }; { $next }
remind-mixed = Per cambiare orari che hanno i loro giorni, manda /remind 9:30 lun-ven, 11 sab
remind-quiet = Senza suono { $hours }.
remind-next = Il prossimo: { $when }.
remind-next-done = Quello di oggi è già arrivato. Il prossimo: { $when }.
remind-how = A che ora? Toccane una, o scrivi 9:30 lun-ven.
remind-which = Un’altra? Toccala, o scrivi anche 18:00.
remind-off = Niente più promemoria. Con /remind li rimetti.
remind-was-off = Non c’è nessun promemoria da togliere. Con /remind 9:30 ne metti uno.
remind-no-time = Con i soli giorni non so l’ora. Per esempio: /remind 9:30 lun-ven
remind-loud = I promemoria suonano a qualsiasi ora.
remind-most = Per un giorno bastano.
remind-own-days = I tuoi orari hanno i loro giorni. Mandali di nuovo, come /remind 9:30 lun-ven, 11 sab
remind-a-day = Lascia almeno un giorno, o disattivalo.
remind-waits = Hai detto che uno dei segnali vale per te, quindi non arriva niente finché non hai il via libera. Con /routine te lo chiedo di nuovo.
private-only = Questo è solo per te. Scrivimi in privato e manda lì /{ $command }.
breaks-said = <b>Pause attive:</b> { $words }.
breaks-none = no
hours-range = { $from }–{ $to }
breaks-set = { $hours }, ogni { $minutes } min, { $days }
breaks-how = Un piccolo movimento accanto alla scrivania, contato dall’ultimo che hai fatto.
breaks-off = Niente più pause attive. Con /breaks le rimetti.
breaks-was-off = Non ci sono pause attive da togliere. Con /breaks 9-17 ogni 50 le metti.
breaks-wait = Cominciano quando hai risposto alla domanda sulla sicurezza: /routine te la fa.
breaks-first = Prima scegli gli orari.
breaks-no-hours = Tra che ore? Per esempio: /breaks 9-17 ogni 50 lun-ven
zone-missing = Cominciano quando so il tuo fuso orario: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } minuti per la tua schiena, o tutti e { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } minuti: la tua routine.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Della tua routine non resta niente.
        [one] { $minutes } minuto per la tua schiena. Della routine breve non resta niente.
        [many] { $minutes } di minuti per la tua schiena. Della routine breve non resta niente.
       *[other] { $minutes } minuti per la tua schiena. Della routine breve non resta niente.
    } In “Tutti gli esercizi” puoi rimetterne uno.
news-smaller = { $name }: oggi una dose più piccola.
news-easier = { $name }: oggi un gradino più facile.
news-rests = { $name }: oggi no, riposa.
news-stepped = { $name }: un gradino in più dell’ultima volta.
news-right = { $name }: due volte “Giusto così”. { $on ->
        [today] Oggi un gradino in più?
       *[other] Un gradino in più la prossima volta?
    }
news-too-easy = { $name }: l’ultima volta “Facilissimo”. { $on ->
        [today] Oggi un gradino in più?
       *[other] Un gradino in più la prossima volta?
    }
news-ready = { $name }: puoi fare di più. { $on ->
        [today] Oggi un gradino in più?
       *[other] Un gradino in più la prossima volta?
    }
news-back = Dopo { $count } giorni senza sessioni si riparte più facile.
news-held = { $name }: { $count ->
        [1] { $seconds } s l’ultima volta.
       *[other] { $count } × { $seconds } s l’ultima volta.
    }
news-times = { $name }: { $count ->
        [one] { $count } volta
        [many] { $count } di volte
       *[other] { $count } volte
    } nell’ultima sessione.
news-streak = Con oggi sono { $count } giorni di fila.
news-week = { $count ->
        [1] 1 questa settimana. La seconda ti aspetta.
        [2] 2 questa settimana. La terza ti aspetta.
        [3] 3 questa settimana. La quarta ti aspetta.
       *[other] { $count } questa settimana.
    }
news-total = { $count ->
        [one] { $count } sessione
        [many] { $count } di sessioni
       *[other] { $count } sessioni
    } finora.
news-first = La tua prima: { $count ->
        [one] { $count } esercizio, e conto io.
        [many] { $count } di esercizi, e conto io.
       *[other] { $count } esercizi, e conto io.
    }
news-step = { $name }: un gradino in più, { $dose }.
reminder-later = Torno alle { $time }.
reminder-not-today = Va bene. Il prossimo: { $next }.
reminder-not-today-off = Va bene. Con /remind metti il prossimo.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = Ti alzi un momento?
break-2 = Una piccola pausa per la schiena.
break-3 = Alza lo sguardo. Tocca alla schiena.
break-4 = Un piccolo movimento, poi torni alle tue cose.
break-5 = Hai un momento? Questo è facile.
break-6 = Buon momento per muoverti, se ti va.
break-7 = Spalle giù, espira, e muoviti un po’.
break-8 = Un cambio di posizione, solo un momento.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Fatto, e ne valeva la pena.
break-done-2 = Ben fatto. Continua pure.
break-done-3 = Bene. Era tutto qui.
break-enough = Per oggi niente più pause attive.
break-later = Te lo chiedo di nuovo: { $when }.
break-quiet = Silenzio per oggi. Con /breaks cambi quando scrivo, o le togli.

## Pauses

paused-until-weekday = <b>In pausa fino a { $day }.</b> Prima di quel giorno non arriva niente.
paused-until-date =
    { $date ->
        [8] <b>In pausa fino all’{ $day }.</b> Prima di quel giorno non arriva niente.
        [11] <b>In pausa fino all’{ $day }.</b> Prima di quel giorno non arriva niente.
       *[other] <b>In pausa fino al { $day }.</b> Prima di quel giorno non arriva niente.
    }
pause-first =
    { $date ->
        [8] dall’{ $day }
        [11] dall’{ $day }
       *[other] dal { $day }
    }
pause-last =
    { $date ->
        [8] all’{ $day }
        [11] all’{ $day }
       *[other] al { $day }
    }
pause-on =
    { $date ->
        [8] l’{ $day }
        [11] l’{ $day }
       *[other] il { $day }
    }
pause-span = { $first } { $last }
pause-open =
    { $date ->
        [8] dall’{ $day }, finché non mandi /resume
        [11] dall’{ $day }, finché non mandi /resume
       *[other] dal { $day }, finché non mandi /resume
    }
pause-call-off = Annulla { $day }
pause-only = Solo { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pausa { $span }.</b> Tutto riprende da solo { $again }.
pause-coming-open = <b>Pausa { $span }.</b>
pause-next = Prossimo promemoria: { $when }.
called-off = <b>La pausa è annullata.</b>
pause-ask =
    <b>Fino a quando?</b>
    Scegli, o scrivilo: 15:00, venerdì, 2 settimane, dal 20 al 27 marzo.
pause-ask-or = Oppure scegli.
pause-day = fino alla fine del giorno
rested = <b>Silenzio { $until }.</b>
rest-held = Il tuo promemoria delle { $times } arriva allora.
rest-left-out = Non arriva: il tuo promemoria delle { $times }.
paused-open = <b>In pausa finché non mandi /resume.</b>
paused-streak = I tuoi giorni di fila ti aspettano: la pausa non ne aggiunge e non li interrompe.
resumed = <b>Si riprende.</b> La pausa è finita.
resumed-to-nothing = Non c’è ancora nessun promemoria. Per esempio: /remind 9:30
resumed-none = Non c’è niente in pausa.

## Your data

export-json = Tutto quello che conservo di te.
export-csv =
    Le tue sessioni in una tabella.
    “Conta” dice sì dove è stato fatto almeno 1 esercizio.
export-csv-file = lumbar-sessioni.csv
export-day = giorno
export-routine = routine
export-counts = conta
export-seconds = secondi
export-exercises = esercizi
export-yes = sì
export-no = no
export-private = I tuoi dati sono solo tuoi. Scrivimi /export in privato.
export-none = Non conservo ancora niente di te.
forget =
    <b>Cancello tutto?</b>
    Impostazioni, sessione e storico spariscono e non si possono recuperare.
    Sessioni nel tuo storico: { $sessions }
forget-none = Non conservo niente di te, quindi non c’è niente da cancellare.
forgotten = Cancellato. Ora non conservo niente di te. Manda /start per ricominciare.
kept = Bene. Resta tutto.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    Qui non capisco “{ $said }”.
    Per esempio: { $example }
unread-nothing =
    Mi serve qualcosa in più.
    Per esempio: { $example }
unread-time =
    “{ $said }” non è un’ora del giorno.
    Per esempio: { $example }
unread-midnight =
    Mezzanotte è 0:00, l’inizio di un giorno. Scrivila così, per favore.
    Per esempio: { $example }
unread-times =
    Al massimo { $most } promemoria al giorno.
    Per esempio: { $example }
unread-days =
    I giorni valgono per tutti gli orari: dilli una volta sola, per favore.
    Per esempio: { $example }
unread-pairs =
    Quali giorni con quale ora? Scrivili in coppia.
    Per esempio: /remind 9:30 lun-ven, 11 sab
unread-when =
    A che ora?
    Per esempio: /remind domani 7:00
unread-over =
    “{ $said }” è già passato.
    Per esempio: { $example }
unsure =
    “{ $said }” può voler dire più di una cosa.
unsure-over =
    “{ $said }” è già passato.
unsure-backwards =
    “{ $said }” finisce prima di cominciare.
unsure-now = Una pausa comincia subito.
unsure-days = Una pausa che comincia più tardi va a giorni interi.
unsure-begun =
    “{ $said }” è già cominciato.
unsure-to =
    “{ $said }” può essere un’ora del giorno, o da un’ora all’altra.
unsure-count =
    “{ $said }”: non so contare i promemoria. Arrivano finché non li togli.
unsure-ends =
    “{ $said }”: un promemoria non ha una fine. Arriva finché non lo togli.
unsure-begins =
    “{ $said }”: un promemoria comincia subito, non un altro giorno.
unsure-weekly = Una volta a settimana. Che giorno?
unread-weekly =
    Che giorno, e a che ora?
    Per esempio: /remind lunedì 9:30
unsure-which = Vuoi dire { $choices }?
unsure-none = Per esempio: { $example }
unread-hours-of-reminder =
    Un promemoria arriva a un’ora del giorno.
    Per esempio: { $example }
    Per più volte nella giornata ci sono le pause attive.
    Per esempio: /breaks 9-17 ogni 50
unread-hours =
    A “{ $said }” mancano un inizio e una fine.
    Per esempio: { $example }
unread-backwards =
    “{ $said }” finisce prima di cominciare.
    Per esempio: { $example }
    A cavallo della mezzanotte: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” finisce dove comincia.
    Per esempio: { $example }
unread-narrow =
    “{ $said }” è troppo breve: le pause attive arrivano al massimo ogni { $least } minuti.
    Per esempio: { $example }
unread-windows =
    Al massimo { $most } fasce orarie.
    Per esempio: { $example }
unread-every =
    “{ $said }” non va: le pause attive arrivano ogni { $least }–{ $most } minuti.
    Per esempio: { $example }
unread-quiet =
    Tengo una sola fascia di silenzio.
    Per esempio: { $example }
unread-either =
    “{ $said }”: di mattina o di sera? Scrivi quale, per favore.
    Per esempio: { $example }
unread-until =
    Di’ per quanto, fino a quando, o da che giorno a che giorno.
    Per esempio: { $example }
    Oppure: /pause 2 ore
unread-date =
    “{ $said }” non è un giorno dei prossimi dodici mesi.
    Per esempio: { $example }
unread-date-either =
    “{ $said }” può essere due giorni. Scrivi il nome del mese, per favore.
    Per esempio: { $example }
unread-past =
    “{ $said }” è troppo breve, o già passato.
    Per esempio: { $example }
unread-far =
    “{ $said }” è troppo per me: al massimo { $most } giorni.
    Per esempio: { $example }

## Examples in what it answers then: each can be read

example-time = 9:30 di sera
example-remind = /remind 9:30 lun-ven
example-breaks = /breaks 9-17 ogni 50
example-quiet = /remind silenzio 21-7
example-pause = /pause fino al 5 gennaio

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>Che ore sono da te?</b>
    Scrivilo così: 14:35. O manda la tua città, o condividi la posizione.
zone-question-or =
    <b>Che ore sono da te?</b>
    Tocca l’ora. O manda la tua città, o condividi la posizione.
zone-other = Allora manda la tua città, o l’ora di lì, come 14:35, o condividi la posizione.
zone-first = Per questo devo sapere dove sei.
zone-over = Lì è già passato. Dillo ancora una volta, per favore.
zone-lost = Non conosco più il fuso orario “{ $zone }”, quindi niente arriva da solo finché non so dove sei.
zone-known = <b>{ $name }.</b> Ora locale: { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Ora locale: { $time }.
zone-which = Quale è come da te?
zone-is-it = Sei qui? Se no, manda una città più grande lì vicino.
zone-guess = Non conosco quel posto. Intendevi uno di questi?
zone-unknown =
    “{ $words }” non è un posto che conosco.
    Prova una città più grande lì vicino, per esempio /timezone Milano, o una differenza oraria come /timezone +2.
zone-no-clock =
    In nessun posto sono ora le { $time }. Manda la tua città, per esempio /timezone Roma.
zone-at-sea =
    Lì è mare aperto, e non conosco nessun orologio. Il tuo fuso orario resta com’era.
    Manda la città più vicina, per esempio /timezone Roma.
zone-fixed = Questa differenza è uguale tutto l’anno. Se da te l’ora cambia in estate, manda la tua città.
zone-change = Per cambiarlo manda per esempio /timezone Roma, o condividi la posizione.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>In pausa.</b> Ti fa male qualcosa, o senti che qualcosa non va?
doubt-still =
    Ti fa male qualcosa, o senti che qualcosa non va?
rests = Non c’è niente in corso. Fai con calma.
runs = Bene. Si continua.
taken-back-paused = È di nuovo qui, in pausa.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = <b>{ $time }</b> in questa posizione.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
        [one] , { $holds } volta.
        [many] , { $holds } di volte.
       *[other] , { $holds } volte.
    }
left-session = { $exercises ->
        [0] È l’ultimo esercizio.
        [one] Poi ancora { $exercises } esercizio: { $time } in tutto.
        [many] Poi ancora { $exercises } di esercizi: { $time } in tutto.
       *[other] Poi ancora { $exercises } esercizi: { $time } in tutto.
    }
harder-hurt = Oggi no: ha fatto male. Sale di nuovo quando va bene.
button-do-it = Sì, fallo
button-leave-it = Lascia stare
reply-deaf = Qui non posso ascoltare messaggi vocali.
reply-instead = Questi pulsanti fanno lo stesso, e anche le parole scritte.
reply-long = È più lungo di quanto riesco a seguire: 30 s al massimo, e basta una parola.
reply-busy = Sto ancora ascoltando quello di prima.
reply-lost = Quel messaggio vocale non mi è arrivato.
reply-nothing = Non ho sentito parole.
reply-unknown = Ho sentito: “{ $words }”. Questo non lo so fare.
reply-say = Di’ salta, ripeti, più facile, pausa, continua, stop o fa male, oppure usa i pulsanti.
reply-heard = Ho sentito: “{ $words }”.
reply-perhaps = Era “{ $words }”?
reply-idle = Nessuna sessione in corso. Con /routine ne cominci una.
reply-moved = Intanto la sessione è andata avanti, quindi non ho cambiato niente.
reply-no-change = Ora non cambierebbe niente.
reply-start = “Sì, fallo” inizia questo esercizio.
reply-pause = “Sì, fallo” mette in pausa.
reply-resume = “Sì, fallo” riprende da dove sei.
reply-skip = “Sì, fallo” lascia questo esercizio e continua.
reply-back = “Sì, fallo” torna all’esercizio di prima.
reply-again = “Sì, fallo” ricomincia questo esercizio.
reply-stop = “Sì, fallo” termina la sessione.
reply-hurts = “Sì, fallo” ferma qui.
reply-easier = “Sì, fallo” ricomincia questo esercizio, un gradino più facile: { $dose }.
reply-harder = “Sì, fallo” ricomincia questo esercizio, un gradino più difficile: { $dose }.
reply-left = Lascio stare.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Settimane
button-months = Mesi
chart-today = La tua schiena, da oggi
chart-weeks = La tua schiena, ultime { $weeks } settimane
chart-months = La tua schiena, ultimi { $months } mesi
chart-sum-minutes = { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } di minuti
       *[other] { $minutes } minuti
    }
chart-sum = { $sessions ->
        [one] { $sessions } sessione
        [many] { $sessions } di sessioni
       *[other] { $sessions } sessioni
    }, { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } di minuti
       *[other] { $minutes } minuti
    }
chart-first = La tua prima sessione riempie il primo quadrato.
chart-rest = Questo aspetta il tuo via libera.
chart-next = La prossima sessione riempie il prossimo quadrato.
chart-first-month = La tua prima sessione comincia la prima barra.
chart-next-month = La prossima sessione comincia la prossima barra.
chart-streak = giorni di fila
chart-best = il tuo record
chart-this-week = Questa settimana
chart-last-week = Scorsa settimana
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [one] { $sessions } sessione
        [many] { $sessions } di sessioni
       *[other] { $sessions } sessioni
    }
chart-week-hours = { $hours } h, { $sessions ->
        [one] { $sessions } sessione
        [many] { $sessions } di sessioni
       *[other] { $sessions } sessioni
    }
chart-week-open = ancora aperta
chart-week-rest = riposo
chart-week-before = prima di Lumbar
chart-fewer = meno minuti
chart-more = di più
chart-minutes = Minuti al mese
chart-hours = Ore al mese
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name }: tenuta, secondi
chart-invite = Qui crescono le tue tenute
chart-invite-first = Tieni un esercizio in due giorni, e la sua linea comincia.
chart-invite-second = { $name }: ancora una volta, e la sua linea comincia.
progress-last-week = Scorsa settimana: { $did }
progress-days = Giorni con esercizio in { $weeks } settimane: { $days }
progress-month = Mese migliore: { $month }, { $minutes } minuti
progress-grew = { $name }: da { $from } s a { $to } s. Inizio: { $day }
progress-steady = { $name }: { $to } s ogni volta. Inizio: { $day }
progress-best = { $name }: { $to } s ora, fino a { $most } s. Inizio: { $day }
progress-once = { $name }: { $to } s, { $day }
