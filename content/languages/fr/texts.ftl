# Ce que dit Lumbar en français. What Lumbar says in French. Telegram HTML; arguments are escaped.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand: 2026-11-29
# Form of address: vous, everywhere; labels and buttons are nouns, infinitives or imperatives in
# the plural; nothing agrees with the gender of the person.
# Terms: un maintien (a hold), tenir (to hold), un cran (a rung), une séance (a session), des
# micropauses (sit breaks), jours d’affilée (a streak), un kiné (a physiotherapist).
# Safety terms: Haute Autorité de santé, « Prise en charge du patient présentant une lombalgie
# commune », fiche mémo, 2019 (drapeaux rouges); lombalgie.fr, « La lombalgie symptomatique »
# (the same signs in the words of patients).
# Typography: no-break space before a colon and inside « », a narrow one before ; ! ? and %.

## Boutons: trois mots au plus

button-start = Démarrer
button-begin = Commencer
button-aloud-on = À voix haute
button-aloud-off = En silence
button-standing = Pas au sol
button-pause = Pause
button-resume = Reprise
button-skip = Passer
button-back = Retour
button-stop = Arrêter
button-hurts = J’ai mal
button-mistake = C’était une erreur
button-safety-none = Non, aucun
button-safety-emergency = Urgence
button-safety-doctor = Voir un médecin
button-safety-clinician = Demander un avis
button-cleared = Feu vert obtenu
button-flare-session = Séance douce
button-flare-walk = Petite marche
button-pregnancy = Grossesse
button-surgery = Opération du dos
button-bones = Os fragiles
button-other = Autre chose
button-surgery-recent = 3 derniers mois
button-surgery-cleared = Avant, avec accord
button-surgery-not-cleared = Avant, sans accord
button-agreed = Oui, d’accord
button-not-yet = Pas encore
button-another = Un autre point
button-pregnancy-over = Grossesse terminée
button-bones-well = Os solides
button-whole = Séance complète
button-short = Séance courte
button-too_easy = Trop facile
button-right = Bien dosé
button-too_hard = Trop dur
button-go-on = Continuer
button-start-over = Recommencer
button-gentle = Doux
button-standard = Standard
button-strong = Intense
button-ready-shorter = Délai court
button-ready-usual = Délai moyen
button-ready-longer = Délai long
button-calm-on = Décompte calme
button-calm-off = Décompte direct
button-itself-on = En continu
button-itself-off = À mon rythme
button-swap = Changer
button-leave-out = Retirer
button-bring-back = Remettre
button-voice-on = Avec la voix
button-voice-off = Sans la voix
button-dark-on = Sombre
button-dark-off = Clair
button-no-voice = Non merci
button-moves = Voir bouger
button-poses = Voir les poses
button-forget = Tout supprimer
button-keep = Tout garder
button-export = Exporter d’abord
button-all = Tous les exercices
button-done = C’est fait
button-later = Plus tard
button-enough = Assez pour aujourd’hui
button-in-15 = Dans 15 min
button-in-60 = Dans une heure
button-not-today = Pas aujourd’hui
button-one-more = Monter d’un cran
button-turn-off = Désactiver
button-turn-on = Activer
button-settings = Tous les réglages
button-language = Langue
button-other-place = Autre lieu
button-remind = Rappel
button-breaks = Micropauses
button-unpause = Reprendre maintenant
button-open-chat = Ouvrir notre discussion
button-pause-hour = 1 heure
button-pause-today = Jusqu’à demain
button-pause-week = 1 semaine
button-pause-fortnight = 2 semaines
button-pause-told = Sans limite
button-call-off = Annuler la pause
button-stretch = Étirement
button-progress = Progrès
button-help = Commandes
button-stop-session = Arrêter la séance
button-stop-reminders = Arrêter les rappels
button-stop-breaks = Arrêter les micropauses
button-stop-pause = Finir la pause

## start: le premier soir

begin-screen =
    <b>{ $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } minutes
       *[other] { $minutes } minutes
    }</b>, { $how }
begin-aloud-itself = comptées à voix haute, en continu.
begin-aloud-ready = comptées à voix haute, chaque exercice à votre rythme.
begin-silent-itself = comptées en silence, en continu.
begin-silent-ready = comptées en silence, chaque exercice à votre rythme.
begin-here-itself = en continu.
begin-here-ready = chaque exercice à votre rythme.

## Qui parle

welcome =
    Je suis Lumbar, le coach des dos qui restent longtemps assis.
    La séance complète dure { $minutes } minutes, la courte { $short }.
    Vous bougez. Je compte chaque maintien.
bot-name = Lumbar
description = Un coach pour les dos qui restent longtemps assis. Il vous guide dans des exercices pour le bas du dos, compte chaque maintien avec vous et garde vos progrès.
short-description = Un coach du dos pour qui reste longtemps assis. Il compte chaque maintien.

help =
    <b>Ce que je sais faire</b>
    { $commands }

    Pendant une séance, écrivez : pause, reprise, passer, changer, retour, plus facile, stop, j’ai mal.
    Par exemple : /remind 9h30 lun-ven, /breaks 9h-17h toutes les 50 min, /pause 2 semaines.
help-group =
    <b>Ce que je sais faire ici</b>
    { $commands }

    J’entends les commandes, les boutons et les réponses à mes messages. Pendant une séance, répondez : pause, passer, plus facile, stop, j’ai mal.
    Rappels, réglages et progrès restent entre nous : écrivez-moi en privé.
help-line = /{ $command }  { $says }

command-routine = Faire une séance, complète ou courte
command-stretch = S’étirer maintenant
command-exercises = Voir tous les exercices
command-progress = Voir ce que vous avez fait
command-remind = Recevoir un rappel à l’heure voulue
command-breaks = Couper les longs moments assis
command-pause = Tout suspendre, pour des heures ou des jours
command-resume = Mettre fin à une pause
command-timezone = Dire où vous êtes
command-level = Choisir la difficulté
command-voice = M’entendre compter
command-language = Choisir ma langue
command-settings = Changer ma façon de vous guider
command-why = Ce que l’exercice apporte au dos
command-help = Voir tout ce que je sais faire
command-privacy = Ce que je garde sur vous
command-export = Recevoir toutes vos données
command-forget = Supprimer toutes vos données
command-start = Commencer ici

# Sources: see the English texts.
why =
    <b>Pourquoi le bas du dos ?</b>
    Le dos est solide et s’adapte à l’effort. Aucune posture n’est mauvaise ; la meilleure est la prochaine. (Slater, JOSPT 2019)

    Environ 45 % de risque en moins de refaire un épisode de lombalgie, dans des essais qui associaient exercices et un peu d’éducation. L’effet s’estompe en un an : continuez donc, même un peu. (Steffens, JAMA Internal Medicine 2016)

    L’article d’où viennent ces exercices dit qu’un bas du dos fort soulage et prévient la douleur, et améliore la posture. Pour la douleur, les preuves sont bonnes. Pour la posture, non : la façon de se tenir ne prédit guère qui aura mal au dos.

    Les érecteurs du rachis montent de chaque côté de la colonne. Avec les fessiers, les ischio-jambiers et les mollets, ils forment la chaîne postérieure, celle qu’aucun miroir ne montre.

    J’enseigne des exercices. Je ne pose pas de diagnostic et je ne soigne pas.

privacy =
    <b>Ce que je garde</b>
    • Votre identifiant Telegram
    • Votre réponse à la question de sécurité, sa date et ce que vous y avez indiqué : une grossesse, une opération et sa date, des os fragiles ou autre chose
    • Vos réglages, votre fuseau horaire et vos heures de rappel
    • La difficulté de chaque exercice pour vous, et ceux que vous avez retirés
    • Vos séances, vos plus longs maintiens, et ce que j’ai dit et demandé à la fin
    • Les douleurs des 12 derniers mois : où et combien
    • Ma dernière question, ce que vous avez refusé, et ce que disaient mes derniers rappels

    Ni votre nom, ni vos messages, écrits ou vocaux, ni la position que vous avez partagée.

    Tout reste chez les personnes qui font tourner ce bot, et ne va nulle part ailleurs. Elles peuvent le lire. Elles gardent peut-être des sauvegardes : vos données y restent jusqu’à ce qu’elles soient jetées, et aucune ne les fait revenir après /forget. Telegram transporte nos messages et a ses propres règles.

    /export vous envoie tout. /forget supprime tout.

## Ce qu’il ne comprend pas

lost =
    Je ne comprends pas. Je vous guide dans des exercices pour le dos.
    Essayez /routine, /stretch ou /help.
lost-live =
    Je ne comprends pas. Votre séance est toujours en cours.
    Écrivez pause, passer, stop ou j’ai mal, ou prenez les boutons.
unknown-command =
    Je ne connais pas /{ $command }.
    { $near ->
        [none] Voici ce que je sais faire.
       *[other] Vouliez-vous dire /{ $near } ? /help montre tout.
    }
near-command = Par « { $words } », vouliez-vous dire /{ $near } ?
unknown-command-button = /{ $command }
said-greeting =
    Bonjour. Je vous guide dans des exercices pour le bas du dos et je compte chaque maintien.
    { $short } minutes suffisent pour commencer.
said-thanks = Avec plaisir. On continue ?
said-sign = Bien reçu. Quand vous voulez :
said-well = Tant mieux. Quand vous voulez :
said-kept = Prenez soin de vous. Je me tais jusqu’au feu vert médical.
lost-kept = Je ne comprends pas. Je me tais jusqu’au feu vert médical ; ensuite, le bouton vous ramène ici.
said-no = Pas de souci. Quand vous voulez :
said-live = Je suis là. Votre séance est en cours.
said-file = Je ne peux pas voir les images ni les fichiers. Dites-le avec des mots, ou appuyez sur un bouton :
said-elsewhere = Ce message a été transféré : je le laisse de côté. Dites-le avec vos mots, ou appuyez sur un bouton :
let-go = Bien, je laisse cela. Voici ce que je peux faire d’autre :
minutes-whole = { $whole } minutes : la séance complète. La courte en prend { $short }.
minutes-short = { $short } minutes : la séance courte. Vous bougez, je compte.
minutes-few =
    Un étirement prend 1 ou 2 minutes.
    La séance courte en prend { $short }, et vous pouvez arrêter avant.
stop-which = <b>Que faut-il arrêter ?</b>
stop-session = Une séance est en cours.
stop-nothing = Il n’y a rien à arrêter : ni séance, ni rappel, ni micropause. Je n’écris que si vous écrivez.
passed = Ce n’est plus d’actualité.
stopped-unkept = Arrêté. Je n’arrive pas encore à l’enregistrer. Je continue d’essayer, et je vous le dirai.
kept-now = C’est enregistré.
forget-waits = Je n’arrive pas encore à tout supprimer. Je continue d’essayer, et je vous le dirai.
saved-before = J’ai été interrompu, mais c’est enregistré.
not-yours = Ces boutons sont à quelqu’un d’autre. Envoyez /routine pour avoir les vôtres.
chat-busy = Une seule séance à la fois dans cette discussion. Écrivez-moi en privé et nous commençons tout de suite.
chat-busy-topics = Une seule séance à la fois dans ce groupe : ses sujets partagent le même nombre de messages par minute. Écrivez-moi en privé et nous commençons tout de suite.
too-many-begin = Plusieurs personnes commencent en ce moment. Appuyez de nouveau sur Démarrer dans quelques secondes.
too-many = Beaucoup de personnes s’exercent en ce moment. Appuyez de nouveau sur Démarrer dans une demi-minute.
trouble = Un problème est survenu de mon côté. Ce que vous avez fait est gardé. Réessayez, s’il vous plaît.
trouble-kept = C’est enregistré, mais je n’ai pas pu l’afficher. Regardez de nouveau dans un instant.
unanswered = Telegram était indisponible, ceci n’a donc pas encore de réponse : { $what }. Redemandez si vous en avez besoin.
unanswered-all-done = Telegram était indisponible, je n’ai donc pas pu répondre. C’est fait malgré tout : { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (c’est fait)
unanswered-message = votre message
unanswered-more = { $count } de plus
trouble-store = Je ne peux pas enregistrer en ce moment, je n’ai donc rien changé. Réessayez dans un instant.
trouble-unsure = Je ne sais pas si c’est enregistré. Regardez dans un instant, et recommencez si ce n’est pas le cas.
unreadable = Je n’arrive pas à lire vos données, je les laisse donc telles quelles. Les personnes qui font tourner ce bot sont prévenues.

## Pour les personnes qui font tourner le bot

owner-told =
    <b>Un coup de main est nécessaire.</b>
    { $what }{ $again }
owner-told-again = { "" }
    { $count } autres du même genre depuis mon dernier message.
stats =
    <b>Lumbar { $version }</b>, en marche depuis { $since } UTC

    • Séances en cours : { $live }
    • Mises à jour : { $updates } reçues, { $waiting } en attente, 95 % traitées en { $answered }
    • Rappels : { $sent } envoyés, { $late } en retard, { $lost } perdus
    • Appels à Telegram : { $calls }, { $slowed } priés d’attendre, { $refused } non exécutés
    • Fins de maintien : retard { $ends } au plus à 99 %
    • Boucle d’événements : retard { $lag } au plus à 99 %{ $several }
stats-replicas = { "" }
    • Répliques : { $count }, comptées ensemble
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = de plus de 30 s

## Dans un groupe

group-hello = Je suis Lumbar, un coach du dos : /routine lance une séance, une personne à la fois. J’entends les commandes, les boutons et les réponses à mes messages.
group-hears =

    Dans un groupe, j’entends les boutons, les commandes et les réponses à mes messages. Pour arrêter, appuyez sur Arrêter ou répondez-moi.
group-safety =
    D’abord une question, pour votre sécurité, dans notre discussion privée : ouvrez-la et répondez-y.
    Ensuite, appuyez ici sur Démarrer.
group-first = Répondez d’abord à ma question, dans notre discussion privée.
group-begun = C’est à vous.
group-stopped = Arrêté.
hurts-toast = Arrêtez là. Redescendez doucement.
group-hurts = Arrêté. Ce qu’il faut faire est dans notre discussion privée.
group-aside = Je réponds dans notre discussion privée.
write-in-private = Ici, je ne peux pas savoir qui vous êtes. Écrivez-moi en privé et nous commençons tout de suite.
not-there = Je ne peux plus écrire dans ce groupe, je réponds donc ici.
moved-slow = Ce groupe est en mode lent, trop lent pour compter. Nous continuons ici.
moved-here = Je ne peux plus écrire là où était votre séance. Elle continue ici.

## Sécurité

# Signs and their sources: see the English texts; their wording: see the head of this file.
safety-first = <b>D’abord, votre sécurité.</b> L’un de ces points vous concerne-t-il ?
safety-again = <b>D’abord, votre sécurité.</b> { $why } L’un de ces points vous concerne-t-il ?
safety-list =
    <b>Urgence : appelez tout de suite les secours</b>
    • Douleur, fourmillements, engourdissement ou faiblesse dans les deux jambes
    • Une jambe ou un pied qui perd de sa force
    • Engourdissement ou fourmillements autour des organes génitaux ou de l’anus
    • Difficulté nouvelle à uriner, à aller à la selle ou à se retenir, ou trouble sexuel nouveau
    • Douleur dans la poitrine
    • Douleur soudaine et intense du dos ou du ventre, avec malaise ou anévrisme connu
    • Un accident grave, ou un petit avec une ostéoporose ou un long traitement par cortisone

    <b>Voir un médecin rapidement</b>
    • Fièvre, perte de poids inexpliquée, déformation nouvelle, douleur qui ne cède pas la nuit
    • Cancer, actuel ou ancien
    • Défenses immunitaires affaiblies ou drogues injectées, qui favorisent une infection
    • Un premier mal de dos intense après 50 ans

    <b>Demander d’abord un avis médical</b>
    • Ostéoporose, vertèbre fracturée, autre fracture récente, tumeur
    • Maladie du cœur instable, tension élevée mal contrôlée, évanouissements
    • Opération du dos dans les 3 derniers mois, ou plus ancienne mais sans feu vert
    • Grossesse : ce n’est pas une raison d’arrêter, et elle a sa propre séance
safety-why-yes = Vous avez dit que l’un de ces points vous concernait. Ne répondez de nouveau qu’avec le feu vert d’un médecin.
safety-why-unclear = Vous avez dit qu’il fallait d’abord un avis médical. Ne répondez de nouveau qu’après l’avoir eu.
safety-why-sign = Ce que vous m’avez dit peut être le signe de quelque chose de grave : je pose donc d’abord la question.
safety-why-leg = Vous avez eu mal dans une jambe : je repose la question avant de continuer.
safety-why-pains = Vous avez eu mal 2 fois en 14 jours : je repose la question.
safety-why-away = Votre dernière séance date de 4 semaines ou plus : je repose la question.
safety-why-year = Je pose la question une fois par an, car beaucoup de choses changent.
safety-why-birth = Après un accouchement, attendez l’accord de votre sage-femme ou de votre médecin.
safety-clear = Bien. Si quelque chose fait plus mal, appuyez sur J’ai mal, ou arrêtez.
safety-stays-pregnancy = Votre séance reste celle de la grossesse. Quand elle sera terminée, dites-le dans /settings.
safety-stays-bones = Pour vos os, ce qui plie le dos à fond reste de côté.
safety-clear-start = Envoyez /routine ici, ou appuyez sur Démarrer là où vous l’aviez demandé.
safety-yes =
    <b>Pas d’exercice maintenant, s’il vous plaît.</b>
    Si c’est l’un des sept premiers points, c’est une urgence. { $call }.

    Dans laquelle des trois listes était-ce ?
safety-emergency =
    <b>Pas d’exercice maintenant, s’il vous plaît.</b>
    { $call }. Dites ce que vous ressentez et depuis quand, et ne conduisez pas vous-même.
safety-emergency-then =
    Je me tais : ni rappels, ni micropauses. Quand un médecin vous aura donné le feu vert, ou si votre doigt a glissé, appuyez sur le bouton ou envoyez /routine, et je reposerai la question.
safety-doctor =
    <b>Ne faites pas encore d’exercice avec moi.</b>
    Voyez un médecin dans les prochains jours, et aujourd’hui même en cas de fièvre ou si vous vous sentez mal. Si l’un des sept premiers signes apparaît, { $call }.
safety-doctor-then =
    Je me tais jusque-là : ni rappels, ni micropauses. Avec le feu vert, appuyez sur le bouton ou envoyez /routine, et je reposerai la question.
safety-clinician = <b>De quoi s’agit-il ?</b>
safety-clinician-more = <b>Et quoi d’autre ?</b>
safety-surgery =
    <b>De quand date votre opération ?</b>
    Choisissez, ou écrivez-le : 14 mars, il y a 6 semaines.
safety-unread =
    <b>Je ne sais pas où le classer.</b> Sur quelle liste est-ce ? Dans le doute, choisissez Demander un avis.
safety-surgery-unread =
    <b>Je n’y lis pas de date.</b> Écrivez par exemple 14 mars ou il y a 6 semaines, ou choisissez. Dans le doute, prenez la plus récente.
safety-which-unread = <b>Je ne sais pas où le classer.</b> De quoi s’agit-il ?
safety-bones = <b>Votre médecin ou votre kiné est-il d’accord</b> pour que vous fassiez travailler votre dos ?
safety-other = <b>Votre médecin est-il d’accord</b> pour que vous fassiez travailler votre dos ?
safety-wait =
    <b>Demandez d’abord, s’il vous plaît.</b> Un médecin ou un kiné peut vous dire quel exercice vous convient.

    Je me tais jusque-là. Avec son accord, appuyez sur le bouton ou envoyez /routine, et je reposerai la question.
safety-wait-until =
    <b>Attendez jusqu’au { $day }, s’il vous plaît.</b> Cela fera 3 mois depuis votre opération. D’ici là, faites ce que l’hôpital vous a montré.

    Je me tais jusque-là. Ce jour venu et avec le feu vert, appuyez sur le bouton ou envoyez /routine, et je reposerai la question.
safety-wait-surgery =
    <b>Attendez, s’il vous plaît,</b> que 3 mois soient passés et que votre chirurgien ou votre kiné vous donne le feu vert. D’ici là, faites ce que l’hôpital vous a montré.

    Je me tais jusque-là. Avec le feu vert, appuyez sur le bouton ou envoyez /routine, et je reposerai la question.
safety-agreed = <b>Bien.</b> Commencez en douceur, et arrêtez si quelque chose fait plus mal.
safety-bones-out =
    <b>Bien.</b> Ce qui plie ou tourne le dos à fond reste de côté : la flexion assise, le genou-poitrine, le dos rond et la rotation ; le Superman aussi, qui appuie fort sur la colonne. Le reste la renforce.
    Gardez le dos long, et penchez-vous depuis les hanches.
safety-pregnancy =
    <b>La grossesse n’est pas une raison d’arrêter.</b> Votre séance se fait debout et à quatre pattes : rien à plat ventre ni sur le dos.
    Vous devez pouvoir parler en bougeant ; sinon, ralentissez. Buvez, reposez-vous quand vous voulez, et passez ce qui vous gêne.

    Arrêtez et appelez votre sage-femme ou votre médecin en cas de saignement, de perte de liquide, de contractions, de vertiges, de mal de tête, de douleur dans la poitrine, ou d’un mollet douloureux ou gonflé. Si l’on vous a dit de ne pas faire d’exercice, n’en faites pas.
out-pregnancy = Celui-ci attend la fin de la grossesse : il se fait à plat ventre ou sur le dos, ou appuie sur le ventre.
out-bones = Celui-ci est retiré pour vos os : il plie ou tourne le dos à fond, ou appuie fort dessus.
not-in-pregnancy =
    Celui-là se fait à plat ventre ou sur le dos, ou appuie sur le ventre : il attend la fin de la grossesse.
    Votre propre séance est là : debout et à quatre pattes.
not-with-bones =
    Celui-là plie le dos à fond, ou appuie fort dessus : je le retire pour vous.
    Le reste de la séance renforce votre dos.

# Which number to call, inside a sentence and at its beginning.
emergency-there = appelez tout de suite les secours au <b>{ $number }</b> ({ $country })
emergency-begins-there = Appelez tout de suite les secours au <b>{ $number }</b> ({ $country })
emergency-anywhere = appelez tout de suite les secours (112 en Europe, 911 en Amérique du Nord, 999 au Royaume-Uni)
emergency-begins-anywhere = Appelez tout de suite les secours (112 en Europe, 911 en Amérique du Nord, 999 au Royaume-Uni)

## Quand on a mal hors séance

flare-signs =
    <b>D’abord 3 signes.</b> L’un d’eux vous concerne-t-il ?
    • Engourdissement entre les jambes, ou difficulté nouvelle à uriner, à aller à la selle ou à se retenir, ou trouble sexuel nouveau
    • Une jambe qui perd de sa force, ou douleur ou engourdissement dans les deux jambes
    • Fièvre, mauvaise chute ou douleur dans la poitrine
flare-safe =
    <b>Si aucun, vous pouvez bouger sans danger.</b> La plupart des crises passent, et avoir mal ne veut pas dire s’abîmer. Une gêne légère et connue, qui se calme en un jour, est acceptable.
flare-plan =
    <b>Aujourd’hui :</b> pas de repos au lit, mais votre journée habituelle autant que possible, une séance douce et des marches de 5 minutes. Quelques jours ainsi, puis la moitié de ce que vous faisiez, puis tout.
    Pas de mieux après quelques semaines, ou pire de jour en jour : voyez un médecin.
hurt-idle = Vous avez mal, j’en suis désolé.
hurt-doubt = Quelque chose ne va pas ? Alors d’abord :
hurt-idle-then = Si rien de cela ne vous concerne, vous pouvez bouger sans danger : étirements petits et lents, et stop à ce qui fait plus mal. Si cela dure des semaines, voyez un médecin.
hurt-alarm = L’un de ces signes vous concerne-t-il maintenant ?

## Choisir

choose = Laquelle ?
choose-times = Séance complète : { $minutes } minutes. Séance courte : { $short } minutes, avec chaque jour deux exercices différents.
choose-chair = Pour la complète, il faut un tapis et une chaise.
still-on = Votre séance est toujours en cours : { $exercise }, { $number } sur { $of }.
going-on = On continue.
starting-over = On recommence.
exercises =
    <b>Exercices</b>
    { $lines }

    Envoyez /exercises et un nom pour en voir un.
exercises-desk =

    <b>Près d’un bureau</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Je ne connais pas d’exercice appelé « { $name } ».
    Essayez l’un de ceux-ci.
no-stretch =
    Je ne connais pas d’étirement appelé « { $name } ». Les étirements : { $names }.
    Par exemple : /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Fait travailler : { $muscles }.

## Ordre, remplacer, retirer

exercises-line-not-now = <b>{ $name }</b>  { $dose }, pas maintenant
exercises-line-left-out = <b>{ $name }</b>  { $dose }, retiré
left-out =

    Retiré de chaque séance, étirement et micropause. Une séance en cours le garde.
swap-none = { $name } : rien ne peut le remplacer maintenant. « Passer » le saute.
reply-swap = { $name } : « Faites-le » le met à la place de celui-ci.
part-swapped = { $name } : on change.
order-warms = { $name } : jamais à froid : ceci vient donc d’abord.
order-early = { $name } : à partir de { $time }. Dans un essai, le dos allait mieux quand on se penchait moins dans les premières heures après le lever (Snook 1998).
waits-early =
    <b>{ $name } : à partir de { $time }.</b>
    Dans un essai, le dos allait mieux quand on se penchait moins dans les premières heures après le lever (Snook 1998). Il attend donc.
waits-pain =
    <b>{ $name } : pas maintenant.</b>
    Il a fait mal, ou autre chose a fait mal. Il reviendra quand cela se sera calmé.
waits-other = { $name } : à sa place.
nothing-left =
    <b>Il ne reste rien ici.</b> Vous avez retiré tous les exercices qui en font partie.
    Ouvrez-en un et appuyez sur Remettre.
break-bare =
    Levez-vous, regardez au loin, soufflez. Vous avez retiré tous les petits mouvements ; « Tous les exercices » permet d’en remettre un.

## Doses et consignes

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times =
    { $sets ->
        [one] { $sets } série
        [many] { $sets } séries
       *[other] { $sets } séries
    } de { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s de chaque côté
dose-sets-side =
    { $sets ->
        [one] { $sets } série
        [many] { $sets } séries
       *[other] { $sets } séries
    } de { $repetitions } × { $hold } s de chaque côté
cue-variant = <b>Pour vous</b>  { $text }
cue-do = <b>Geste</b>  { $text }
cue-feel = <b>Ressenti</b>  { $text }
cue-stop = <b>Prudence</b>  { $text }

## Pendant une séance

instruction =
    <b>{ $name }</b>, { $number } sur { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Mettez-vous { $place }. Puis appuyez sur Démarrer.
session-chair-start = Roulez sur le côté, repoussez le sol, asseyez-vous { $place }. Puis appuyez sur Démarrer.
session-chair = Roulez sur le côté, repoussez le sol, asseyez-vous.
session-cue = <b>{ $name }</b> : { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } sur { $of }, encore { $minutes } min. Ensuite : { $next }
session-way-last = { $dots } { $step } sur { $of }, encore { $minutes } min. C’est le dernier.
exercise-where = { $name }, { $place }
session-left = encore { $minutes } min
session-dose = <b>Dose</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name } : c’est fait. C’était comment ?
instruction-chair = <b>D’abord</b>  Roulez sur le côté et repoussez le sol. Puis asseyez-vous sur une chaise.
kit-mat = Il faut un tapis de sol ou une carpette.
kit-both = Il faut un tapis et une chaise.
kit-chair = Il faut une chaise.
kit-desk = Un exercice s’appuie sur un bureau ou une table stable.
instruction-itself = L’exercice démarre tout seul.
countdown-ready = <b>{ $seconds } s</b> Préparez-vous, ensuite { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Tenez, { $count }
countdown-release = <b>{ $seconds } s</b> Relâchez, ensuite { $count }
countdown-switch = <b>{ $seconds } s</b> Changez de côté, ensuite { $count }
countdown-rest = <b>{ $seconds } s</b> Repos, ensuite { $count }
countdown-change = <b>{ $seconds } s</b> En position, ensuite { $count }
countdown-chair = <b>{ $seconds } s</b> Vers la chaise, ensuite { $count }
countdown-until-ready = Préparez-vous, ensuite { $count }, fin <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, fin <b>{ $when }</b>
countdown-until-hold = Tenez, { $count }, fin <b>{ $when }</b>
countdown-until-release = Relâchez, ensuite { $count }, fin <b>{ $when }</b>
countdown-until-switch = Changez de côté, ensuite { $count }, fin <b>{ $when }</b>
countdown-until-rest = Repos, ensuite { $count }, fin <b>{ $when }</b>
countdown-until-change = En position, ensuite { $count }, fin <b>{ $when }</b>
countdown-until-chair = Vers la chaise, ensuite { $count }, fin <b>{ $when }</b>
countdown-in = dans { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } secondes
       *[other] { $seconds } secondes
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = En place
countdown-paused = En pause, encore <b>{ $seconds } s</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = série { $set }/{ $of }
side-right = côté droit
side-left = côté gauche
part-done =
    <b>{ $name } : c’est fait.</b> { $holds } fois, { $held } s de maintien.
    C’était comment ?
part-skipped = { $name } : on passe.
part-back = { $name } : depuis le début.
part-moved = { $name } : la suite est plus bas.
part-gone = Ce message est dépassé. Regardez plus bas.
part-elsewhere = { $name } : la suite est dans une autre discussion.
part-stopped = { $name } : on s’arrête là.
away =
    { $name } : j’étais absent pendant ce temps, je ne le compte donc pas.
    Reprenez à partir de là quand vous voulez.
finished =
    <b>Terminé.</b> { $exercises ->
        [0] Pas d’exercice cette fois, et c’est très bien ainsi.
        [one] { $exercises } exercice, { $minutes } min.
        [many] { $exercises } exercices, { $minutes } min.
       *[other] { $exercises } exercices, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] Votre première séance
        [one] { $sessions } séance au total
        [many] { $sessions } séances au total
       *[other] { $sessions } séances au total
    }, { $week } cette semaine{ $short ->
        [0] {""}
        [1] {" "}(dont { $short } écourtée)
       *[other] {" "}(dont { $short } écourtées)
    }. D’affilée : { $streak ->
        [one] { $streak } jour
        [many] { $streak } jours
       *[other] { $streak } jours
    }.
stopped =
    <b>Séance arrêtée.</b> { $exercises ->
        [0] C’est très bien ainsi.
        [one] { $exercises } exercice fait et gardé.
        [many] { $exercises } exercices faits et gardés.
       *[other] { $exercises } exercices faits et gardés.
    }
stopped-again = /routine en lance une nouvelle.

## La fin: ce que fut la séance, et un pas de plus

tells-first = La prochaine s’appuiera sur celle-ci.
tells-seven = Sept jours d’affilée.
tells-minute = { $name } : { $number } s, votre première minute entière.
tells-back = De retour après { $number ->
        [one] { $number } jour
        [many] { $number } jours
       *[other] { $number } jours
    }.
tells-stopped = Aujourd’hui compte quand même.
tells-longest = { $name } : { $number } s, votre plus long maintien. Avant : { $before } s.
tells-step = { $name } : un cran de plus, et fait en entier.
tells-more = { $name } : { $number }, soit { $more } de plus que la dernière fois.
tells-streak = { $number ->
        [one] { $number } jour
        [many] { $number } jours
       *[other] { $number } jours
    } d’affilée.
tells-whole = Les { $number } maintiens, tous faits.
tells-sides = { $name } : { $number } à droite, autant à gauche.
tells-most = { $name } : { $number } s de maintien.
tally-held = de maintien
tally-in-all = au total
tally-minutes = { $minutes } min
tally-did = { $name } : { $holds } fois, { $held } de maintien.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = { $held } de maintien en tout.
tally-worked = Ont travaillé : { $muscles }.
tally-adds =
    { $sessions ->
        [1] Votre première séance
        [one] { $sessions } séance au total
        [many] { $sessions } séances au total
       *[other] { $sessions } séances au total
    }, { $week } cette semaine ({ $days }){ $short ->
        [0] {""}
        [1] , dont { $short } écourtée
       *[other] , dont { $short } écourtées
    }. D’affilée : { $streak ->
        [one] { $streak } jour
        [many] { $streak } jours
       *[other] { $streak } jours
    }.
ending-effort = <b>{ $name } : c’était comment ?</b>
ending-remind = <b>Même heure demain ?</b> Puis tous les jours.
ending-remind-at = <b>Même heure demain ?</b> Puis tous les jours à { $time }.
ending-no-reminder = Pas de rappel, alors. /remind en met un quand vous voulez.
ending-week = Encore un jour de renforcement, et cela en fera { $days ->
        [2] deux
        [3] trois
       *[other] { $days }
    } cette semaine : c’est assez.
button-same-time = Même heure
button-other-time = Autre heure
button-no-reminder = Non merci
offer-step = { $name } : un cran de plus la prochaine fois ? { $dose }

## Après J’ai mal

pain-figures = { $low }–{ $high }
button-leg = Jambe
button-numb = Engourdi ou faible
hurt =
    <b>Arrêtez là.</b> Redescendez doucement, allongez-vous sur le dos, genoux pliés, et respirez. Si la douleur est dans la poitrine, asseyez-vous.
hurt-side =
    <b>Arrêtez là.</b> Redescendez doucement, allongez-vous sur le côté, et respirez. Si la douleur est dans la poitrine, asseyez-vous.
hurt-desk =
    <b>Arrêtez là.</b> En position assise ou debout, au plus facile, respirez. Si la douleur est dans la poitrine, asseyez-vous.
hurt-ask =

    <b>Quelle douleur, de 0 à 10 ?</b> Ou dans une jambe ? Touchez ou écrivez. Une gêne légère et connue, qui se calme en un jour, est acceptable.
hurt-signs =

    Jambes engourdies ou faibles, engourdissement entre les jambes, difficulté nouvelle à uriner, à aller à la selle ou à se retenir, ou douleur dans la poitrine : { $call }.
hurt-severe =
    <b>Pas d’autre renforcement aujourd’hui.</b> Reposez-vous, en position allongée ou assise.{ $offered ->
        [0] {""}
       *[other] {" "}Bougez doucement si vous voulez ; vous arrêter ici est tout aussi bien.
    }
hurt-offers =
    <b>Pas d’autre renforcement aujourd’hui.</b> { $offered ->
        [0] Reposez-vous, en position allongée ou assise.
       *[other] Ce que vous pouvez encore faire, en douceur :
    }
hurt-smaller =
    <b>{ $name } : en plus petit maintenant.</b> { $dose }, depuis le début, quand vous appuyez sur Démarrer.
    Une gêne légère et connue, qui se calme en un jour, est acceptable.
hurt-lower =
    <b>{ $name } : laissé pour aujourd’hui.</b> Le reste est un cran plus facile, quand vous appuyez sur Démarrer :
    { $then }
hurt-instead =
    <b>{ $name } : laissé pour aujourd’hui.</b> À la place, en douceur, quand vous appuyez sur Démarrer :
    { $then }
hurt-left = <b>{ $name } : laissé pour aujourd’hui.</b>
hurt-then = { $name } : { $dose }
hurt-stays =
    La séance reste arrêtée. Respirez, et { $pregnant ->
        [0] allongez-vous ou asseyez-vous, au plus facile.
       *[other] asseyez-vous, ou allongez-vous sur le côté.
    } Les boutons ci-dessus disent ce que vous pouvez faire.
hurt-right = Vous avez arrêté quand cela faisait mal : c’était la bonne décision.
hurt-counts =
    Vous avez arrêté quand cela faisait mal : c’était la bonne décision. Aujourd’hui compte. D’affilée : { $streak ->
        [one] { $streak } jour
        [many] { $streak } jours
       *[other] { $streak } jours
    }.
stopped-hurt = Voyez un médecin si cela dure des semaines, ou ne cède pas la nuit.
stopped-alarm = Occupez-vous d’abord de vous. Je reposerai la question de sécurité avant toute chose.
alarm =
    <b>C’est fini pour aujourd’hui.</b> { $call } en cas de jambes engourdies ou faibles, d’engourdissement entre les jambes, de difficulté nouvelle à uriner, à aller à la selle ou à se retenir, de douleur dans la poitrine, de cœur qui s’emballe, ou si le souffle vous manque ou que la vue se brouille.

    Si vous vous sentez partir, asseyez-vous ou allongez-vous{ $pregnant ->
        [0] {""}
       *[other] {" "}sur le côté
    }. Si la douleur est dans la poitrine, restez en position assise, pas allongée.

    Si cela passe en quelques minutes, reposez-vous, et voyez un médecin avant de refaire de l’exercice.
alarm-chest =
    <b>Asseyez-vous, ne vous allongez pas.</b> { $call } si la poitrine fait mal ou serre, si le cœur s’emballe, ou si vous n’arrivez pas à reprendre votre souffle.

    Restez en position assise, dos appuyé, et ne faites plus rien. C’est fini pour aujourd’hui.

    Si cela passe en quelques minutes, reposez-vous, et voyez un médecin avant de refaire de l’exercice.

## Dose

button-step-up = Monter d’un cran
button-stay = Ne rien changer
rated-too_easy = { $name } : un cran plus dur la prochaine fois, { $dose }.
rated-right = { $name } : pareil la prochaine fois.
rated-too_hard = { $name } : un cran plus facile la prochaine fois, { $dose }.
rated-top = { $name } : déjà au cran le plus dur. Beau travail.
rated-bottom = { $name } : déjà au cran le plus facile. La moitié du mouvement suffit aussi.
rated-noted = { $name } : c’est noté.
rated-cut = { $name } : bon à savoir. On monte d’un cran après une dose entière.
rated-hurt = { $name } : pareil la prochaine fois. Ce sera plus dur de nouveau quand cela ira bien.
offer-right = { $name } : deux fois bien dosé. Un cran de plus la prochaine fois ? { $dose }
offer-too_easy = { $name } : un cran de plus la prochaine fois ? { $dose }
offer-otherwise = Nouveau : { $do }
eased-one = Content de vous revoir : un cran de moins aujourd’hui.
eased-two = Content de vous revoir : deux crans de moins aujourd’hui.
eased-gentle = Content de vous revoir. En douceur aujourd’hui, puis on remonte cran par cran.
level =
    <b>Niveau : { $level }</b>
    Doux, c’est la moitié du travail ; Standard, la dose habituelle ; Intense, pour un dos qui en a l’habitude.
level-way = { $exercises ->
        [one] { $exercises } exercice est en chemin : un cran de plus après chaque séance qui le fait en entier. « Trop dur » y met fin.
        [many] { $exercises } exercices sont en chemin : un cran de plus après chaque séance qui les fait en entier. « Trop dur » y met fin pour l’un d’eux.
       *[other] { $exercises } exercices sont en chemin : un cran de plus après chaque séance qui les fait en entier. « Trop dur » y met fin pour l’un d’eux.
    }
level-step = { $name } : { $dose }, cran { $step } sur { $of }
level-how = Vos réponses après un exercice ne changent que cet exercice. Un niveau plus facile s’applique tout de suite, un plus dur cran par cran.
level-unknown = Il n’y a pas de niveau « { $name } ». Choisissez-en un, ou envoyez /level doux.

## Progrès

progress =
    <b>Vos progrès</b>
    Séances au total : { $sessions }{ $cut ->
        [0] {""}
        [1] {" "}({ $cut } écourtée)
       *[other] {" "}({ $cut } écourtées)
    }
    Cette semaine : { $week }{ $short ->
        [0] {""}
        [1] {" "}(dont { $short } écourtée)
       *[other] {" "}(dont { $short } écourtées)
    }
    D’affilée : { $streak ->
        [one] { $streak } jour
        [many] { $streak } jours
       *[other] { $streak } jours
    }
    Record : { $best ->
        [one] { $best } jour d’affilée
        [many] { $best } jours d’affilée
       *[other] { $best } jours d’affilée
    }
    Minutes : { $minutes } au total, { $weekminutes } cette semaine
progress-none =
    <b>Vos progrès</b>
    Séances au total : 0
    Cette semaine : 0
    D’affilée : 0 jour
    Record : 0 jour d’affilée

    Votre première séance lance le compte.

## Réglages

settings =
    <b>Réglages</b>
    Niveau : { $level }
    Décompte : { $countdown }
    Exercice suivant : { $next }
    Délai de mise en place : { $ready }
    Voix : { $voice }
    Images : { $pictures }
settings-reminder = Rappel : { $remind }
settings-breaks = Micropauses : { $breaks }
settings-zone = Fuseau horaire : { $zone }
settings-pregnancy = Grossesse : votre séance se fait debout et à quatre pattes.
settings-bones = Os fragiles : ce qui plie le dos à fond reste de côté.
settings-language = Langue : { $name }
settings-no-zone = pas encore connu, /timezone
settings-get-ready = { $down } s à plat ventre ou à quatre pattes, { $other } s sinon
settings-live = en direct, chaque seconde
settings-calm = calme, un message au début du maintien et un à la fin
settings-itself = en continu
settings-ready = à votre rythme
settings-voice-on = oui, un message vocal par exercice
settings-voice-off = non
settings-voice-none = pas encore dans cette langue
settings-light = fond clair
settings-dark = fond sombre
settings-keys = Les boutons changent tout cela.
chosen = ✓ { $text }

## Langues

# What the language calls itself, as a menu of languages has it.
language-name = Français
language-choose =
    <b>Langue : { $name }</b>
    Touchez-en une autre, ou envoyez son nom : /language deutsch
language-unreviewed = Aucune personne de langue maternelle française n’a encore relu ces textes. Si quelque chose sonne faux, dites-le aux personnes qui font tourner ce bot.
language-reviewed = Textes relus par { $who }.
language-part = Écrit à { $percent } % pour l’instant ; le reste est en anglais.
language-unknown = Je ne parle pas « { $name } ». Je parle :

## La voix

speaker-woman = Voix de femme
speaker-man = Voix d’homme
voice-on =
    <b>Voix : oui</b>
    Chaque exercice arrive en un message vocal qui compte pour vous. Appuyez sur Démarrer, lancez-le, et posez le téléphone.
    Pause, Arrêter et J’ai mal le retirent. Pour une séance sans rien toucher, choisissez En continu dans /settings.
voice-off =
    <b>Voix : non</b>
    Avec elle, chaque exercice arrive en un message vocal qui compte chaque maintien pour vous.
voice-unknown = C’est oui ou non : /voice oui ou /voice non.
voice-missing = Je ne peux pas encore parler : la voix n’est pas installée ici. Les personnes qui font tourner ce bot sont prévenues. En attendant, le décompte compte pour vous.
voice-none = Je n’ai pas encore de voix dans cette langue. Le décompte dans le chat compte pour vous.
voice-refused = Telegram ne me laisse pas vous envoyer de messages vocaux, j’ai donc coupé la voix. Vos réglages de confidentialité peuvent le permettre ; ensuite, envoyez /voice oui.
voice-private = Je ne parle qu’en privé. Écrivez-moi là-bas et envoyez /voice oui.
voice-offer = Je peux aussi compter à voix haute : un message vocal par exercice, sans regarder le téléphone.
voice-no = Alors je me tais. /voice oui change cela.
guide = { $name }, { $number } sur { $of }
guide-rest = { $name }, { $number } sur { $of }, à partir d’ici
guide-ahead = Ensuite : { $name }
play-now = Lancez, puis posez le téléphone.
button-again = Rejouer

## Jours et heures

days-all = tous les jours
days-working = { $first }–{ $last }
days-weekend = le week-end
days-some = { $days }
days-every =
    { $days ->
        [2] un jour sur deux
       *[other] tous les { $days } jours
    }
days-every-weeks =
    { $weeks ->
        [1] chaque { $day }
        [2] un { $day } sur deux
       *[other] toutes les { $weeks } semaines, le { $day }
    }
when-today = aujourd’hui à { $time }
when-tomorrow = demain à { $time }
when-weekday = { $day } à { $time }
when-date = le { $day } à { $time }
until-today = jusqu’à { $time }
until-tomorrow = jusqu’à demain, { $time }
until-weekday = jusqu’à { $day }, { $time }
until-date = jusqu’au { $day }, { $time }
until-day = jusqu’au { $day }
first-of-month = 1er

## Rappels et micropauses: les régler

offer-days-all = Tous les jours
offer-days-working = { $first }–{ $last }
offer-quiet = Calme { $hours }
offer-minutes = { $minutes } min
remind-offer = Voulez-vous un rappel { $what } ?
remind-offer-at = à { $times }
button-remind-then = Oui, un rappel
remind-said = <b>Rappel :</b> { $words }.
remind-none = aucun
remind-set = { $days } à { $times }
remind-once = une seule fois, { $when }
remind-both = { $before } ; { $next }
remind-mixed = Pour changer des heures qui ont leurs propres jours, envoyez /remind 9h30 lun-ven, 11h sam
remind-quiet = Sans sonnerie : { $hours }.
remind-next = Prochain : { $when }.
remind-next-done = Celui d’aujourd’hui est venu. Prochain : { $when }.
remind-how = À quelle heure ? Touchez-en une, ou écrivez 9h30 lun-ven.
remind-which = Une autre ? Touchez-la, ou écrivez « aussi 18h ».
remind-off = Rappels arrêtés. /remind en remet.
remind-was-off = Il n’y a pas de rappel à désactiver. /remind 9h30 en met un.
remind-no-time = Des jours seuls ne disent pas l’heure. Par exemple : /remind 9h30 lun-ven
remind-loud = Les rappels sonnent à toute heure.
remind-most = C’est assez pour une journée.
remind-own-days = Vos heures ont chacune leurs jours. Envoyez-les de nouveau, comme /remind 9h30 lun-ven, 11h sam
remind-a-day = Gardez au moins un jour, ou désactivez-le.
remind-waits = Vous avez dit que l’un des signes vous concernait : rien ne vient avant le feu vert. /routine repose la question.
private-only = Cela reste entre nous. Écrivez-moi en privé et envoyez-y /{ $command }.
breaks-said = <b>Micropauses :</b> { $words }.
breaks-none = aucune
hours-range = { $from }–{ $to }
breaks-set = { $days }, { $hours }, toutes les { $minutes } min
breaks-how = Un petit mouvement près de votre bureau, compté depuis la dernière fois que vous avez bougé.
breaks-off = Micropauses arrêtées. /breaks en remet.
breaks-was-off = Il n’y a pas de micropauses à désactiver. /breaks 9h-17h toutes les 50 min en met.
breaks-wait = Elles commenceront quand vous aurez répondu à la question de sécurité : /routine la pose.
breaks-first = Choisissez d’abord les heures.
breaks-no-hours = Entre quelles heures ? Par exemple : /breaks 9h-17h toutes les 50 min lun-ven
zone-missing = Tout commencera quand je connaîtrai votre fuseau horaire : /timezone

## Rappels: ce qu’une notification montre d’abord est l’essentiel, et rien n’y parle de douleur

reminder-line = <b>{ $time }.</b> { $short } minutes pour votre dos, ou { $minutes } pour la séance complète.
reminder-own = <b>{ $time }.</b> { $short } minutes : votre propre séance.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Il ne reste rien de votre séance.
       *[other] { $minutes } minutes pour votre dos. Il ne reste rien de la séance courte.
    } « Tous les exercices » permet d’en remettre un.
news-smaller = { $name } : une plus petite dose aujourd’hui.
news-easier = { $name } : un cran plus facile aujourd’hui.
news-rests = { $name } : pas aujourd’hui, au repos.
news-stepped = { $name } : un cran de plus que la dernière fois.
news-right = { $name } : deux fois bien dosé. { $on ->
        [today] Un cran de plus aujourd’hui ?
       *[other] Un cran de plus la prochaine fois ?
    }
news-too-easy = { $name } : trop facile la dernière fois. { $on ->
        [today] Un cran de plus aujourd’hui ?
       *[other] Un cran de plus la prochaine fois ?
    }
news-ready = { $name } : vous êtes capable de plus. { $on ->
        [today] Un cran de plus aujourd’hui ?
       *[other] Un cran de plus la prochaine fois ?
    }
news-back = Après { $count ->
        [one] { $count } jour
        [many] { $count } jours
       *[other] { $count } jours
    } d’absence, on reprend plus facile.
news-held = { $name } : { $count ->
        [1] { $seconds } s la dernière fois.
       *[other] { $count } × { $seconds } s la dernière fois.
    }
news-times = { $name } : { $count ->
        [1] une fois la dernière fois.
       *[other] { $count } fois la dernière fois.
    }
news-streak = Avec aujourd’hui, { $count ->
        [one] { $count } jour
        [many] { $count } jours
       *[other] { $count } jours
    } d’affilée.
news-week = { $count ->
        [1] 1 cette semaine. Une deuxième vous attend.
        [2] 2 cette semaine. Une troisième vous attend.
        [3] 3 cette semaine. Une quatrième vous attend.
       *[other] { $count } cette semaine.
    }
news-total = { $count ->
        [one] { $count } séance jusqu’ici.
        [many] { $count } séances jusqu’ici.
       *[other] { $count } séances jusqu’ici.
    }
news-first = Votre première : { $count ->
        [one] { $count } exercice, compté pour vous.
        [many] { $count } exercices, chacun compté pour vous.
       *[other] { $count } exercices, chacun compté pour vous.
    }
news-step = { $name } : un cran de plus, { $dose }.
reminder-later = Je reviens à { $time }.
reminder-not-today = Pas de souci. Le prochain : { $next }.
reminder-not-today-off = Pas de souci. /remind règle le prochain.
fact =
    <i>{ $says }</i>
    { $source }

## Micropauses: huit mots au plus pour ouvrir, six pour féliciter

break-1 = Debout un instant ?
break-2 = Une petite pause pour votre dos.
break-3 = Levez les yeux. Au tour du dos.
break-4 = 1 petit mouvement, puis retour au travail.
break-5 = Un instant ? Celui-ci est facile.
break-6 = Le bon moment pour bouger, si possible.
break-7 = Épaules basses, soufflez, et bougez un peu.
break-8 = Changez de position, juste un instant.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name } : { $praise }
break-done-1 = c’est fait, et bien fait.
break-done-2 = bien bougé. Bonne suite à vous.
break-done-3 = bien. C’est tout.
break-enough = Aucune autre micropause aujourd’hui.
break-later = Je repose la question : { $when }.
break-quiet = Silence pour aujourd’hui. /breaks change mes heures, ou arrête tout.

## Pauses

paused-until-weekday = <b>En pause jusqu’à { $day }.</b> Rien ne vient avant ce jour.
paused-until-date = <b>En pause jusqu’au { $day }.</b> Rien ne vient avant ce jour.
pause-first = du { $day }
pause-last = au { $day }
pause-on = le { $day }
pause-span = { $first } { $last }
pause-open = à partir du { $day }, jusqu’à votre /resume
pause-call-off = Annuler { $day }
pause-only = Seulement { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pause { $span }.</b> Tout reprend de soi-même { $again }.
pause-coming-open = <b>Pause { $span }.</b>
pause-next = Prochain rappel : { $when }.
called-off = <b>La pause est annulée.</b>
pause-ask =
    <b>Jusqu’à quand ?</b>
    Choisissez, ou écrivez-le : 15:00, vendredi, 2 semaines, du 20 au 27 mars.
pause-ask-or = Ou choisissez.
pause-day = jusqu’à la fin de la journée
rested = <b>Je me tais { $until }.</b>
rest-held = Votre rappel de { $times } viendra alors.
rest-left-out = Laissé de côté : votre rappel de { $times }.
paused-open = <b>En pause jusqu’à votre /resume.</b>
paused-streak = Vos jours d’affilée vous attendent : la pause n’y ajoute rien et n’y met pas fin.
resumed = <b>C’est reparti.</b> La pause est finie.
resumed-to-nothing = Aucun rappel n’est encore réglé. Par exemple : /remind 9h30
resumed-none = Rien n’est en pause.

## Vos données

export-json = Tout ce que je garde sur vous.
export-csv =
    Vos séances en tableau.
    « Compte » dit oui quand au moins 1 exercice a été fait.
export-csv-file = lumbar-seances.csv
export-day = jour
export-routine = séance
export-counts = compte
export-seconds = secondes
export-exercises = exercices
export-yes = oui
export-no = non
export-private = Vos données ne sont qu’à vous. Écrivez-moi /export en privé.
export-none = Je ne garde encore rien sur vous.
forget =
    <b>Tout supprimer ?</b>
    Vos réglages, votre séance et votre historique disparaissent, sans retour possible.
    Séances dans votre historique : { $sessions }
forget-none = Je ne garde rien sur vous, il n’y a donc rien à supprimer.
forgotten = Supprimé. Je ne garde plus rien sur vous. Envoyez /start pour recommencer à neuf.
kept = Bien. Tout reste.

## Lire ce qu’on écrit: see lumbar/reading/requests.py

unread-word =
    Je n’arrive pas à lire « { $said } » ici.
    Par exemple : { $example }
unread-nothing =
    Il m’en faut un peu plus.
    Par exemple : { $example }
unread-time =
    « { $said } » n’est pas une heure.
    Par exemple : { $example }
unread-midnight =
    Minuit, c’est 0:00, le début d’une journée. Écrivez-le ainsi, s’il vous plaît.
    Par exemple : { $example }
unread-times =
    { $most } rappels par jour au plus.
    Par exemple : { $example }
unread-days =
    Les jours valent pour toutes les heures : nommez-les une seule fois.
    Par exemple : { $example }
unread-pairs =
    Quels jours pour quelle heure ? Écrivez-les par paires.
    Par exemple : /remind 9h30 lun-ven, 11h sam
unread-when =
    À quelle heure ?
    Par exemple : /remind demain 7h
unread-over =
    « { $said } » est déjà passé.
    Par exemple : { $example }
unsure =
    « { $said } » peut vouloir dire plusieurs choses.
unsure-over =
    « { $said } » est passé.
unsure-backwards =
    « { $said } » finit avant de commencer.
unsure-now = Une pause commence maintenant.
unsure-days = Une pause qui commence plus tard se compte en jours entiers.
unsure-begun =
    « { $said } » a déjà commencé.
unsure-to =
    « { $said } » peut être une heure, ou des heures de l’une à l’autre.
unsure-count =
    « { $said } » : je ne sais pas compter les rappels. Ils viennent jusqu’à ce que vous les arrêtiez.
unsure-ends =
    « { $said } » : un rappel n’a pas de fin. Il vient jusqu’à ce que vous l’arrêtiez.
unsure-begins =
    « { $said } » : un rappel commence tout de suite, pas un autre jour.
unsure-weekly = Une fois par semaine. Quel jour ?
unread-weekly =
    Quel jour, et à quelle heure ?
    Par exemple : /remind lundi 9h30
unsure-which = Voulez-vous dire { $choices } ?
unsure-none = Par exemple : { $example }
unread-hours-of-reminder =
    Un rappel vient à une heure précise.
    Par exemple : { $example }
    Pour plusieurs dans la journée, il y a les micropauses.
    Par exemple : /breaks 9h-17h toutes les 50 min
unread-hours =
    « { $said } » demande un début et une fin.
    Par exemple : { $example }
unread-backwards =
    « { $said } » finit avant de commencer.
    Par exemple : { $example }
    Passé minuit : /breaks 22h-24h, 0h-6h
unread-empty =
    « { $said } » finit en même temps qu’il commence.
    Par exemple : { $example }
unread-narrow =
    « { $said } » est trop court : il faut au moins { $least } minutes entre deux micropauses.
    Par exemple : { $example }
unread-windows =
    { $most } plages d’heures au plus.
    Par exemple : { $example }
unread-every =
    « { $said } » ne va pas : les micropauses viennent toutes les { $least } à { $most } minutes.
    Par exemple : { $example }
unread-quiet =
    Je garde une seule plage de calme.
    Par exemple : { $example }
unread-either =
    « { $said } » : du matin ou du soir ? Précisez, s’il vous plaît.
    Par exemple : { $example }
unread-until =
    Dites pour combien de temps, jusqu’à quand, ou de quel jour à quel jour.
    Par exemple : { $example }
    Ou : /pause 2 heures
unread-date =
    « { $said } » n’est pas un jour de l’année à venir.
    Par exemple : { $example }
unread-date-either =
    « { $said } » peut être deux jours. Écrivez le nom du mois, s’il vous plaît.
    Par exemple : { $example }
unread-past =
    « { $said } » est trop court, ou déjà passé.
    Par exemple : { $example }
unread-far =
    « { $said } » est trop long pour moi : { $most } jours au plus.
    Par exemple : { $example }

## Exemples de ses réponses: chacun se lit

example-time = 21h30
example-remind = /remind 9h30 lun-ven
example-breaks = /breaks 9h-17h toutes les 50 min
example-quiet = /remind calme 21h-7h
example-pause = /pause jusqu’au 5 janvier

## Trouver un fuseau horaire: see lumbar/reading/places.py

zone-question =
    <b>Quelle heure est-il chez vous ?</b>
    Envoyez-la comme 14:35, ou envoyez votre ville, ou partagez votre position.
zone-question-or =
    <b>Quelle heure est-il chez vous ?</b>
    Touchez-la. Ou envoyez votre ville, ou partagez votre position.
zone-other = Alors envoyez votre ville, ou l’heure qu’il y est, comme 14:35, ou partagez votre position.
zone-first = Pour cela, je dois savoir où vous êtes.
zone-over = Là où vous êtes, ce moment est déjà passé. Redites-le, s’il vous plaît.
zone-lost = Je ne connais plus le fuseau horaire « { $zone } » : rien ne vient tout seul tant que je ne sais pas où vous êtes.
zone-known = <b>{ $name }.</b> Là-bas, il est { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Là-bas, il est { $time }.
zone-which = Lequel est comme chez vous ?
zone-is-it = Est-ce chez vous ? Sinon, envoyez une plus grande ville des environs.
zone-guess = Je ne connais pas ce lieu. Vouliez-vous dire l’un de ceux-ci ?
zone-unknown =
    « { $words } » n’est pas un lieu que je connais.
    Essayez une plus grande ville des environs, par exemple /timezone Lyon, ou un décalage comme /timezone +2.
zone-no-clock =
    Il n’est { $time } nulle part en ce moment. Envoyez votre ville, par exemple /timezone Lyon.
zone-at-sea =
    C’est en pleine mer, où je ne connais pas d’heure. Votre fuseau horaire reste le même.
    Envoyez la ville la plus proche, par exemple /timezone Brest.
zone-fixed = Ce décalage reste le même toute l’année. Si l’heure change en été chez vous, envoyez votre ville.
zone-change = Pour le changer, envoyez par exemple /timezone Lyon, ou partagez votre position.

## Une réponse vocale: ce qui a été entendu est redit avant d’agir, sauf pour stop et douleur

doubt =
    <b>En pause.</b> Avez-vous mal, ou quelque chose ne va pas ?
doubt-still =
    Avez-vous mal, ou quelque chose ne va pas ?
rests = Le décompte est arrêté. Prenez votre temps.
runs = Bien. On continue.
taken-back-paused = La séance est de retour, en pause.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = <b>{ $time }</b> pour ce maintien.
left-exercise = { $name } : { $time }{ $holds ->
        [0] .
       *[other] , { $holds } maintiens.
    }
left-session = { $exercises ->
        [0] C’est le dernier exercice.
        [one] Puis encore { $exercises } exercice : { $time } en tout.
        [many] Puis encore { $exercises } exercices : { $time } en tout.
       *[other] Puis encore { $exercises } exercices : { $time } en tout.
    }
harder-hurt = Pas aujourd’hui : cela a fait mal. Ce sera plus dur de nouveau quand cela ira bien.
button-do-it = Faites-le
button-leave-it = Laissez
reply-deaf = Ici, je ne peux pas écouter les messages vocaux.
reply-instead = Ces boutons font la même chose, et les mots écrits aussi.
reply-long = C’est plus long que je ne peux suivre : 30 s au plus, et un mot suffit.
reply-busy = Je n’ai pas fini avec ce qui a été dit avant.
reply-lost = Ce message vocal ne m’est pas parvenu.
reply-nothing = Je n’ai entendu aucun mot.
reply-unknown = J’ai entendu : « { $words } ». Je ne sais pas le faire.
reply-say = Dites suivant, encore une fois, plus facile, pause, continuer, stop ou j’ai mal, ou prenez les boutons.
reply-heard = J’ai entendu : « { $words } ».
reply-perhaps = Était-ce « { $words } » ?
reply-idle = Aucune séance en cours. /routine en lance une.
reply-moved = La séance a avancé entre-temps, je n’ai donc rien changé.
reply-no-change = Cela ne change rien maintenant.
reply-start = « Faites-le » commence cet exercice.
reply-pause = « Faites-le » met en pause.
reply-resume = « Faites-le » reprend là où vous en êtes.
reply-skip = « Faites-le » laisse cet exercice et continue.
reply-back = « Faites-le » revient à l’exercice précédent.
reply-again = « Faites-le » recommence cet exercice.
reply-stop = « Faites-le » met fin à la séance.
reply-hurts = « Faites-le » arrête ici.
reply-easier = « Faites-le » recommence cet exercice, un cran plus facile : { $dose }.
reply-harder = « Faites-le » recommence cet exercice, un cran plus dur : { $dose }.
reply-left = Je laisse.

## Les progrès en image: les mots dedans, ses boutons, et ce que la légende ajoute

button-weeks = Semaines
button-months = Mois
chart-today = Votre dos, à partir d’aujourd’hui
chart-weeks = Votre dos, { $weeks } dernières semaines
chart-months = Votre dos, { $months } derniers mois
chart-sum-minutes = { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } minutes
       *[other] { $minutes } minutes
    }
chart-sum = { $sessions ->
        [one] { $sessions } séance
        [many] { $sessions } séances
       *[other] { $sessions } séances
    }, { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } minutes
       *[other] { $minutes } minutes
    }
chart-first = Votre première séance remplit la première case.
chart-rest = Ceci attend votre feu vert médical.
chart-next = Votre prochaine séance remplit la case suivante.
chart-first-month = Votre première séance commence la première barre.
chart-next-month = Votre prochaine séance commence la barre suivante.
chart-streak = jours d’affilée
chart-best = record, en jours
chart-this-week = Cette semaine
chart-last-week = Semaine passée
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [one] { $sessions } séance
        [many] { $sessions } séances
       *[other] { $sessions } séances
    }
chart-week-hours = { $hours } h, { $sessions ->
        [one] { $sessions } séance
        [many] { $sessions } séances
       *[other] { $sessions } séances
    }
chart-week-open = encore ouverte
chart-week-rest = repos
chart-week-before = avant vos débuts
chart-fewer = moins de minutes
chart-more = plus
chart-minutes = Minutes par mois
chart-hours = Heures par mois
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name } : maintien, secondes
chart-invite = Ici, vos maintiens s’allongeront
chart-invite-first = Tenez un exercice deux jours, et sa courbe commence.
chart-invite-second = { $name } : encore une fois, et sa courbe commence.
progress-last-week = Semaine passée : { $did }
progress-days = Jours avec exercice en { $weeks } semaines : { $days }
progress-month = Meilleur mois : { $month }, { $minutes } minutes
progress-grew = { $name } : de { $from } s à { $to } s depuis le { $day }
progress-steady = { $name } : { $to } s chaque fois depuis le { $day }
progress-best = { $name } : { $to } s maintenant, jusqu’à { $most } s depuis le { $day }
progress-once = { $name } : { $to } s le { $day }
