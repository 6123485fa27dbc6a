# Ce que dit la voix en français: a phrase each, on one line. What the voice says in French;
# content/phrasing.toml names the phrases of each exercise, and the head of the English file how
# long a phrase may be.
# Written: by one hand. Reviewed: no native speaker yet

## Pour chaque exercice

get-ready = Préparez-vous.
hold = Tenez.
release = Et relâchez.
three = Trois.
two = Deux.
one = Un.
one-done = Un, fini.
well-done = Bien joué.
halfway = À mi-chemin.
ten-seconds = Encore dix secondes.
breathe = Respirez bien.
breathe-out = Soufflez.
breathe-lift = Soufflez en montant.
breathe-press = Soufflez en appuyant.
breathe-rise = Soufflez en montant.
stop-sharp = Stop si la douleur est vive.
slower-is-harder = Plus lent, c’est plus dur.
small-and-smooth = Petit et souple.
long-not-high = Long, pas haut.
low-is-right = Bas, c’est bien.
stand-tall = Grandissez-vous.
chair-way = Si vous êtes au sol, roulez sur le côté et poussez.
five = Cinq.
ten = Dix.
fifteen = Quinze.
twenty = Vingt.
twenty-five = Vingt-cinq.
thirty = Trente.
last-one = La dernière.
last-set = Dernière série.
next-set = Série suivante.
right = À droite.
left = À gauche.
switch-right = Changez de côté. À droite.
switch-left = Changez de côté. À gauche.
rest = Repos.
rest-10 = Repos. Dix secondes.
rest-15 = Repos. Quinze secondes.
rest-20 = Repos. Vingt secondes.
rest-25 = Repos. Vingt-cinq secondes.
rest-30 = Repos. Trente secondes.
rest-45 = Repos. Quarante-cinq secondes.
rest-60 = Repos. Une minute.

## Communs à plusieurs

press = Appuyez.
let-go = Relâchez.
lift = Montez.
lower = Descendez.
lower-down = Redescendez.
draw-in = Ramenez.
squeeze = Serrez doucement.
rise = Montez.
down = Posez.
set-down = Reposez.
slide-back = Revenez.
come-back = Revenez.
come-upright = Redressez-vous.
stand-up = Levez-vous.
sit-down = Rasseyez-vous lentement.

## Échauffement

marching-ready = Marche sur place. Préparez-vous.
marching-next = Ensuite : marche sur place. Mettez-vous debout.
marching-how = Genoux hauts, sans forcer, les bras balancent.
marching-do = Marchez sur place.
marching-during = Genoux hauts, les bras balancent.
pelvic-tilt-ready = Bascule du bassin. Préparez-vous.
pelvic-tilt-next = Ensuite : bascule du bassin. Sur le dos, genoux pliés.
pelvic-tilt-how = Plaquez le bas du dos, puis relâchez.
pelvic-tilt-do = Plaquez le bas du dos.
knee-to-chest-ready = Genou-poitrine. Préparez-vous.
knee-to-chest-next = Ensuite : genou-poitrine. Sur le dos, genoux pliés.
knee-to-chest-how = Ramenez un genou, reposez, puis changez.
knee-to-chest-do = Ramenez le genou droit.
knee-to-chest-left = Ramenez le genou gauche.
heel-slide-ready = Glissé de talon. Préparez-vous.
heel-slide-next = Ensuite : glissé de talon. Sur le dos, genoux pliés.
heel-slide-how = Glissez un talon, revenez, bassin immobile.
heel-slide-do = Glissez le talon droit.
heel-slide-right = Talon droit, glissez.
heel-slide-left = Talon gauche, glissez.

## Renforcement

bridge-ready = Pont fessier. Préparez-vous.
bridge-next = Ensuite : pont fessier. Sur le dos, genoux pliés, bras le long du corps.
bridge-how = Montez les hanches, tenez, descendez lentement.
bridge-do = Montez les hanches.
bridge-half = Montez à mi-hauteur.
bridge-one-leg-how = Hanches en haut, tendez un genou. Changez de jambe.
bridge-one-leg = Montez. Tendez un genou.
bridge-other-leg = Montez. L’autre genou.
foot-down = Posez le pied, et descendez.
hand-down = Posez la main.
foot-forward = Un pied devant.
bird-dog-ready = Bird dog. Préparez-vous.
bird-dog-next = Ensuite : bird dog. Mettez-vous à quatre pattes.
bird-dog-how = Tendez un bras et la jambe opposée, puis ramenez-les.
bird-dog-do = Bras droit et jambe gauche, tendez.
bird-dog-right = Bras droit, tendez.
bird-dog-left = Bras gauche, tendez.
bird-dog-slide-how = Glissez une jambe en arrière, orteils au tapis, ramenez. Changez.
bird-dog-slide-do = Glissez la jambe droite.
bird-dog-slide-right = Jambe droite derrière.
bird-dog-slide-left = Jambe gauche derrière.
bird-dog-arm-how = Tendez un bras devant, reposez la main. Changez de bras.
bird-dog-arm-do = Tendez le bras droit.
bird-dog-toes-how = Un bras devant, la jambe opposée glisse derrière, orteils au tapis. Changez.
bird-dog-toes-do = Bras droit devant, jambe gauche derrière.
bird-dog-leg-how = Tendez une jambe derrière vous, ramenez. Changez de jambe.
bird-dog-leg-do = Tendez la jambe droite.
bird-dog-leg-right = Jambe droite, tendez.
bird-dog-leg-left = Jambe gauche, tendez.
bird-dog-square-how = Tendez bras et jambe opposée, dessinez un petit carré.
superman-ready = Superman. Préparez-vous.
superman-next = Ensuite : Superman. À plat ventre, les bras devant.
superman-how = Décollez un peu bras et jambes, tenez, descendez.
superman-do = Décollez bras et jambes, bas.
superman-arms-how = Décollez un peu les bras, rien que les bras. Jambes au repos.
superman-arms-do = Décollez juste les bras.
superman-arms = Bras en haut, pas trop.
superman-cross-how = Décollez un bras et la jambe opposée, bas. Changez chaque fois.
superman-cross-do = Un bras, la jambe opposée.
superman-other = L’autre côté.
plank-ready = Planche. Préparez-vous.
plank-next = Ensuite : la planche. À plat ventre, coudes sous les épaules.
plank-how = Orteils au tapis. Montez : tête, hanches et talons en ligne.
plank-do = Montez, et tenez.
plank-during = Restez à plat, et respirez.
plank-knees-how = Genoux au tapis. Montez : tête, hanches et genoux en ligne.
plank-knees-do = Genoux au sol. Montez, tenez.
plank-incline-next = Ensuite : la planche, debout. Devant un bureau stable, mains au bord.
plank-incline-how = Reculez les pieds : tête, hanches et talons en ligne.
plank-incline-do = Pieds en arrière, tenez.

## Étirements

cat-ready = Dos rond. Préparez-vous.
cat-next = Ensuite : dos rond. Mettez-vous à quatre pattes.
cat-how = Poussez le dos vers le plafond, regard en bas, puis laissez redescendre.
cat-breathe = Soufflez, et poussez.
cat-do = Poussez le dos vers le haut.
cat-up = Dos en haut.
cat-sink = Laissez redescendre.
forward-bend-ready = Flexion assise. Préparez-vous.
forward-bend-next = Ensuite : flexion assise. Sur une chaise, pieds à plat.
forward-bend-how = Penchez-vous sans forcer. Déroulez-vous.
forward-bend-do = Penchez-vous, lentement.
forward-bend-up = Déroulez-vous lentement.
forward-bend-during = Laissez pendre la tête et les bras.

## Micropauses

walk-ready = Petite marche. Préparez-vous.
walk-next = Ensuite : petite marche. Mettez-vous debout.
walk-do = Marchez, sans forcer.
walk-how = Marchez sans forcer, bras souples, regard devant.
walk-during = Bras souples, regard devant.
shoulder-squeeze-ready = Omoplates serrées. Préparez-vous.
shoulder-squeeze-do = Rapprochez les omoplates.
shoulder-squeeze-how = Rapprochez les omoplates, tenez, relâchez.
calf-raise-ready = Montée sur pointes. Préparez-vous.
calf-raise-do = Montez sur la pointe des pieds.
calf-raise-how = Montez sur les pointes, tenez, descendez lentement.
back-bend-ready = Extension debout. Préparez-vous.
back-bend-do = Un peu en arrière.
back-bend-how = Un peu en arrière, tenez, redressez-vous.
back-bend = En arrière.
sit-to-stand-ready = Assis-debout. Préparez-vous.
sit-to-stand-next = Ensuite : assis-debout. Asseyez-vous sur une chaise stable.
sit-to-stand-do = Penchez-vous, et levez-vous.
sit-to-stand-how = Penchez-vous, levez-vous, rasseyez-vous lentement.
seated-twist-ready = Rotation assise. Préparez-vous.
seated-twist-do = Tournez la poitrine à droite.
seated-twist-how = Tournez la poitrine d’un côté, et revenez.
seated-twist-right = Tournez à droite.
seated-twist-left = Tournez à gauche.
march-ready = Marche lente. Préparez-vous.
march-do = Levez le genou droit.
march-how = Levez un genou, posez sans bruit, changez.
march-next = Ensuite : marche lente. Debout, près d’un appui stable.
march-right = Genou droit.
march-left = Genou gauche.
march-heel-right = Talon droit.
march-heel-left = Talon gauche.
side-reach-ready = Inclinaison. Préparez-vous.
side-reach-do = Bras droit en haut, penchez-vous.
side-reach-how = Un bras en haut, penchez-vous, revenez.
side-reach-right = Bras droit en haut.
side-reach-left = Bras gauche en haut.
