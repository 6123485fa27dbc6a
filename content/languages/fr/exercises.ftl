# Exercices, muscles, séances et faits en français. What exercises, muscles, routines and facts are
# called in French; the head of the English file tells what each line is.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Names as French physiotherapists use them (bascule du bassin, pont fessier, gainage, assis-debout).

## Échauffement

exercise-marching = Marche sur place
    .also = marche sur place | marcher sur place | sur place | marche | échauffement | marcher
    .place = debout
    .do = Grandissez-vous et marchez sur place : genoux hauts mais sans forcer, bras qui balancent, pieds posés sans bruit.
    .feel = Vous avez chaud et pourriez encore parler. Tant que le décompte dit « Tenez », vous continuez à marcher.
    .stop = Stop si le dos ou une jambe fait plus mal, ou si la tête tourne. Marchez moins haut, une main au mur.

exercise-pelvic-tilt = Bascule du bassin
    .also = bascule | bascule pelvienne | rétroversion | antéversion | bassin
    .place = sur le dos
    .move = Plaquez le dos
    .do = Allongez-vous, genoux pliés. Plaquez le bas du dos au tapis, tenez, puis relâchez.
    .feel = Le ventre rentre et le bas du dos s’allonge. Petit et facile ; vous continuez à respirer.
    .stop = Stop si le dos ou une jambe fait plus mal. Faites d’abord un mouvement moitié moins grand.

exercise-knee-to-chest = Genou-poitrine
    .also = genou | genoux | genou poitrine | genou à la poitrine | genoux poitrine
    .place = sur le dos
    .move = Ramenez
    .do = Allongez-vous, genoux pliés. Ramenez un genou vers la poitrine avec les deux mains, tenez, et reposez le pied.
    .feel = Un léger étirement dans la fesse et le bas du dos. Épaules et nuque restent au tapis.
    .stop = Stop si la douleur descend dans la jambe. Tenez derrière la cuisse si le genou se plaint.
exercise-knee-to-chest-rung-3-4 =
    .variant = L’autre jambe est allongée.

exercise-heel-slide = Glissé de talon
    .also = talon | glissé | glissement de talon | glissade
    .place = sur le dos
    .move = Glissez
    .do = Allongez-vous, genoux pliés. Faites glisser un talon vers l’avant jusqu’à presque tendre la jambe, marquez l’arrêt, et revenez.
    .feel = Le ventre travaille discrètement pour que le bassin reste immobile pendant que la jambe bouge.
    .stop = Stop si le dos se creuse ou fait mal. Ne glissez que tant qu’il reste calme.
exercise-heel-slide-rung-3-5 =
    .variant = Le talon flotte juste au-dessus du tapis.

## Renforcement

exercise-bridge = Pont fessier
    .also = pont | le pont | relevé de bassin | bridge | pont pelvien
    .place = sur le dos
    .move = Montez
    .do = Genoux pliés, bras le long du corps. Montez les hanches le plus haut possible sans forcer, tenez, et redescendez lentement.
    .feel = Ce sont les fesses et l’arrière des cuisses qui soulèvent. Le bas du dos ne fait que stabiliser.
    .stop = Stop si le dos fait plus mal. Une crampe à la cuisse : rapprochez les talons.
exercise-bridge-rung-0-1 =
    .variant = Montez à mi-hauteur.
exercise-bridge-rung-8-11 =
    .do = Montez les hanches, puis tendez un genou, tenez, reposez le pied et redescendez. Changez de jambe à chaque répétition.

exercise-bird-dog = Bird dog
    .also = birddog | oiseau chien | chien de chasse | quadrupédie | quatre pattes | bird | dog
    .place = à quatre pattes
    .move = Tendez
    .do = Tendez le bras droit et la jambe gauche, puis ramenez coude et genou. Changez de côté. « Droite » désigne le bras.
    .feel = Long du bout des doigts au talon. Le dos reste assez calme pour porter une tasse de thé.
    .stop = Stop si le dos se creuse ou fait mal. Levez plutôt la jambe seule, ou le bras seul.
exercise-bird-dog-rung-0-1 =
    .move = Glissez en arrière
    .stop = Stop si le dos se creuse ou fait mal. Glissez moitié moins loin, ou reculez juste les orteils d’un pas.
    .do = À quatre pattes, glissez une jambe en arrière, orteils au tapis, puis ramenez-la. Changez de jambe. « Droite » désigne la jambe droite.
exercise-bird-dog-rung-2 =
    .feel = La poitrine reste à plat au-dessus des deux mains, le dos assez calme pour porter une tasse de thé.
    .stop = Stop si le dos se creuse ou fait mal. Tendez plus bas, ou glissez plutôt une jambe en arrière, orteils au tapis.
    .do = À quatre pattes, tendez un bras droit devant vous, puis reposez la main. Changez de bras. « Droite » désigne le bras droit.
exercise-bird-dog-rung-3-4 =
    .stop = Stop si le dos se creuse ou fait mal. Glissez plutôt la jambe en arrière, orteils au tapis.
    .do = À quatre pattes, tendez une jambe droit derrière vous, puis ramenez-la. Changez de jambe. « Droite » désigne la jambe droite.
exercise-bird-dog-rung-5-6 =
    .stop = Stop si le dos se creuse ou fait mal. Glissez plutôt la jambe seule, ou tendez le bras seul.
    .do = Tendez un bras devant et glissez la jambe opposée en arrière, orteils au tapis. Ramenez les deux. Changez. « Droite » désigne le bras.
exercise-bird-dog-rung-11 =
    .variant = Dessinez un petit carré en l’air avec la main et le pied.

exercise-superman = Superman
    .also = super | supermans | surhomme
    .place = à plat ventre
    .move = Décollez
    .do = Bras devant, regard au tapis. Décollez bras et jambes d’une largeur de main, tenez, et redescendez. Bas, c’est bien.
    .feel = Un travail égal le long du dos et des fesses. Le front reste sur une serviette pliée, le souffle calme.
    .stop = Stop au moindre pincement dans le dos. Passez-le et faites le bird dog ; il travaille les mêmes muscles.
exercise-superman-rung-0-1 =
    .feel = Un travail égal le long du haut du dos. Le front reste sur une serviette pliée, le souffle calme.
    .do = Bras devant, regard au tapis. Décollez seulement les bras d’une largeur de main, tenez, et redescendez. Les jambes se reposent.
exercise-superman-rung-2-3 =
    .do = Bras devant, regard au tapis. Décollez un bras et la jambe opposée d’une largeur de main, tenez, redescendez. Changez à chaque répétition.

exercise-plank = Planche
    .also = la planche | gainage | gainage ventral | planche sur les coudes | plank
    .place = à plat ventre, sur les coudes
    .move = Montez
    .do = Coudes sous les épaules, orteils au tapis. Montez jusqu’à ce que tête, hanches et talons fassent une ligne droite.
    .feel = Le ventre et les fesses sont fermes, le dos est plat, et vous continuez à respirer.
    .stop = Stop si le bas du dos se creuse ou fait mal. Posez les genoux et réessayez.
exercise-plank-rung-0-2 =
    .stop = Stop si le bas du dos se creuse ou fait mal. Reposez-vous, puis tenez moitié moins longtemps.
    .do = Coudes sous les épaules, genoux au tapis. Montez jusqu’à ce que tête, hanches et genoux fassent une ligne droite.
exercise-plank-rung-3-4 =
    .stop = Stop si le bas du dos se creuse ou fait mal. Rapprochez-vous du bureau : plus le corps est redressé, plus c’est facile.
    .place = debout devant un bureau
    .move = Pieds en arrière
    .do = Mains sur un bureau stable, bras tendus. Reculez les pieds jusqu’à ce que tête, hanches et talons fassent une ligne droite.

## Étirements

exercise-cat = Dos rond
    .also = chat | le chat | dos de chat | étirement du chat | chat vache | chat chameau
    .place = à quatre pattes
    .move = Arrondissez
    .do = À quatre pattes, poussez le dos vers le plafond, regard vers le bas. Puis laissez-le redescendre à plat.
    .feel = Une vague douce et lente tout le long du dos. Soufflez en montant.
    .stop = Stop si cela pince. Restez au milieu du mouvement, là où c’est facile.
exercise-cat-rung-0 =
    .variant = Moitié moins haut.

exercise-forward-bend = Flexion assise
    .also = flexion | flexion avant | flexion avant assise | se pencher | enroulement | chaise
    .place = sur une chaise
    .move = Penchez-vous
    .do = Asseyez-vous sur une chaise, pieds à plat. Penchez-vous aussi loin que c’est confortable, tête et bras relâchés. Déroulez-vous lentement.
    .feel = Un léger étirement le long du bas du dos. La nuque est souple, le regard au sol.
    .stop = Stop si cela fait mal, ou fait tourner la tête. Pas dans les deux premières heures après le lever.
exercise-forward-bend-rung-0 =
    .variant = Les avant-bras reposent sur les cuisses.
exercise-forward-bend-rung-4-6 =
    .variant = Les mains cherchent les chevilles.

## Micropauses: près d’un bureau, debout ou sur la chaise

exercise-walk = Petite marche
    .also = marche | marcher | promenade | balade | courte marche | quelques pas
    .place = debout
    .do = Levez-vous et marchez à une allure facile, regard devant, bras souples. Jusqu’à la fenêtre et retour suffit.
    .feel = Les bras balancent, et vous pourriez encore parler. Tant que le décompte dit « Tenez », vous continuez à marcher.
    .stop = Stop si le dos ou une jambe fait plus mal, ou si la tête tourne. Asseyez-vous et reposez-vous.
exercise-walk-rung-3 =
    .variant = Un peu plus vite.

exercise-shoulder-squeeze = Omoplates serrées
    .also = omoplates | omoplate | épaules | serrer les omoplates | serrage d’omoplates
    .place = en position assise ou debout
    .move = Serrez
    .do = Dos long, bras souples, rapprochez doucement les omoplates vers l’arrière, tenez, et relâchez.
    .feel = Un travail léger entre les omoplates. Épaules basses, côtes calmes, nuque longue.
    .stop = Stop si la nuque ou une épaule fait mal, ou si un bras picote. Serrez d’abord moitié moins.

exercise-calf-raise = Montée sur pointes
    .also = mollets | mollet | pointes de pieds | pointes | montées de mollets | extension des mollets
    .place = debout à votre bureau
    .move = Montez
    .do = Bout des doigts sur un bureau stable. Montez lentement sur la pointe des pieds, tenez, et reposez les talons sans bruit.
    .feel = Les deux mollets travaillent autant. Les chevilles restent droites et le corps long.
    .stop = Stop si un mollet, un talon ou une cheville fait mal. Montez moitié moins haut, ou laissez pour aujourd’hui.
exercise-calf-raise-rung-0 =
    .variant = Montez à mi-hauteur, les deux paumes sur le bureau.

exercise-back-bend = Extension debout
    .also = extension | extension du dos | petite extension | extension lombaire | cambrer | dos cambré
    .place = debout
    .move = En arrière
    .do = Debout, pieds écartés comme les hanches, mains sur les hanches. Penchez-vous un peu en arrière depuis la poitrine, tenez, revenez.
    .feel = L’avant du corps s’ouvre. Genoux et nuque restent longs, le regard devant.
    .stop = Stop si cela pince, descend dans une jambe ou fait tourner la tête. Grandissez-vous simplement.
exercise-back-bend-rung-0 =
    .variant = Moitié moins loin.

exercise-sit-to-stand = Assis-debout
    .also = assis debout | lever de chaise | se lever | levers de chaise | squat sur chaise
    .place = sur une chaise
    .move = Levez-vous
    .do = Calez la chaise pour qu’elle ne roule pas. Pieds à plat, penchez-vous depuis les hanches, levez-vous, tenez, rasseyez-vous lentement.
    .feel = Ce sont les cuisses et les fesses qui vous lèvent. Le dos garde sa forme, d’assis à debout.
    .stop = Stop si un genou ou le dos fait plus mal. Aidez-vous des mains, ou prenez une assise plus haute.
exercise-sit-to-stand-rung-0 =
    .variant = Poussez avec les mains.
exercise-sit-to-stand-rung-3-4 =
    .variant = Bras croisés sur la poitrine.

exercise-seated-twist = Rotation assise
    .also = rotation | torsion | torsion assise | rotation du tronc | twist
    .place = sur une chaise
    .move = Tournez
    .do = Asseyez-vous, dos long, pieds à plat, bras croisés sur la poitrine. Tournez la poitrine d’un côté, tenez, et revenez.
    .feel = Un léger étirement autour des côtes. Le bassin et les genoux restent où ils sont.
    .stop = Stop si cela coince, ou si la douleur descend dans une jambe. Tournez moitié moins ; ne tirez jamais pour tourner.
exercise-seated-twist-rung-0 =
    .variant = Moitié moins loin.

exercise-march = Marche lente
    .also = marche au bureau | lever de genou | lever de genoux | montée de genoux
    .place = debout à votre bureau
    .do = Bout des doigts sur un bureau stable. Levez un genou le plus haut possible sans forcer, tenez, et reposez le pied sans bruit.
    .feel = La jambe d’appui est ferme, le dos reste long, et vous continuez à respirer.
    .stop = Stop si une hanche ou le dos fait plus mal, ou si vous vacillez. Levez seulement le talon.
exercise-march-rung-0 =
    .variant = Les orteils restent au sol.
exercise-march-rung-4-5 =
    .variant = Mains libres, si vous tenez bien debout.

exercise-side-reach = Inclinaison latérale
    .also = inclinaison | inclinaison de côté | étirement latéral | flexion latérale | côté
    .place = en position assise ou debout
    .move = Étirez-vous
    .do = Dos long, tendez un bras vers le haut, penchez-vous un peu de l’autre côté, tenez, revenez. « Droite » désigne le bras.
    .feel = Un côté s’allonge de la hanche au bout des doigts. Les deux pieds, ou les deux fesses, restent posés.
    .stop = Stop si une épaule ou le dos fait mal. Posez plutôt la main sur la hanche.
exercise-side-reach-rung-0 =
    .variant = La main repose sur la tête.

## Muscles: par la clé de `works`

muscle-deep-abdominals = abdominaux profonds
muscle-lower-back = bas du dos
muscle-glutes = fessiers
muscle-hip-flexors = fléchisseurs de hanche
muscle-erector-spinae = érecteurs du rachis
muscle-hamstrings = ischio-jambiers
muscle-shoulders = épaules
muscle-abdominals = abdominaux
muscle-upper-back = haut du dos
muscle-calves = mollets
muscle-thighs = cuisses
muscle-obliques = obliques

## Séances

routine-whole = Séance complète
    .also = complète | complete | entière | la totale | toute la séance | longue
routine-short = Séance courte
    .also = courte | la courte | rapide | petite séance
routine-stretches = Étirements
    .also = étirements | étirement | souplesse
routine-pregnancy = Séance grossesse
    .also = grossesse | enceinte | prénatale
routine-standing = Pas au sol
    .also = debout | pas au sol | sur une chaise | chaise | sans tapis | assis | assise
routine-breaks = Micropauses

## Faits

fact-fewer-new-spells = Environ 45 % de risque en moins de refaire un épisode de lombalgie, dans des essais associant exercices et un peu d’éducation. L’effet s’estompe après un an.
fact-active-breaks = 9 % de 47 employés de bureau à risque élevé ont eu une nouvelle lombalgie avec pauses actives, contre 33 % de 100 sans. L’écart réel est peut-être moindre.
fact-walking = 2 minutes de marche toutes les 40 minutes ont soulagé un court moment, dans une étude. N’importe quel couloir convient.
fact-early-bending = 1 à 2 heures après le lever, c’est assez tôt pour se pencher. Moins se pencher le matin a réduit le mal de dos dans un essai.
fact-few-at-a-time = Moins de 4 exercices à la fois, c’est plus facile à garder. La séance courte en a 2 de renforcement, entre une marche et un étirement.
fact-starting-again = La moitié des gens ou plus arrêtent leurs exercices à la maison. Si c’est votre cas, chaque jour est bon pour recommencer.
fact-little-harm = 125 personnes sur 138 337 ont signalé un problème dans des programmes par application, surtout plus de douleur. Quand un exercice fait plus mal, arrêtez-le.
fact-reminders-help = 2 choses que demandent les personnes qui ont mal au dos : des rappels répétés et un minuteur. Ici, vous avez les deux.
fact-strong-backs = 1 posture est la meilleure : la prochaine. Aucune n’est mauvaise. Le dos est solide, et il s’adapte à l’effort.
fact-walks-between = 208 jours jusqu’au prochain mal de dos avec un programme de marche, 112 sans, dans un essai. Son but : une demi-heure presque chaque jour.
fact-posterior-chain = 4 maillons forment l’arrière du corps : bas du dos, fessiers, ischio-jambiers et mollets. Aucun miroir ne les montre, alors on les oublie.
    .source = L’article d’où viennent ces exercices
fact-front-and-back = 2 côtés soutiennent le haut du corps, dit l’article d’où viennent ces exercices : le ventre et le bas du dos. Ici, vous travaillez les deux.
    .source = L’article d’où viennent ces exercices
