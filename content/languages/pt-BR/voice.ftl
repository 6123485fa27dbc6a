# What the voice says in Brazilian Portuguese: a phrase each, on one line.
# Written: by one hand from the English of Lumbar, with about as many syllables
# Reviewed: no native speaker yet
# How long a phrase may be stands at the head of the English file.

## For every exercise

get-ready = Prepare-se.
hold = Segure.
release = E solte.
three = Três.
two = Dois.
one = Um.
one-done = Um, pronto.
well-done = Muito bem.
halfway = Metade.
ten-seconds = Faltam dez segundos.
breathe = Continue respirando.
breathe-out = Solte o ar.
breathe-lift = Solte o ar ao subir.
breathe-press = Solte o ar ao pressionar.
breathe-rise = Solte o ar ao levantar.
stop-sharp = Pare se der fisgada.
slower-is-harder = Devagar é mais difícil.
small-and-smooth = Pequeno e suave.
long-not-high = Alongue, não suba.
low-is-right = Baixo é o certo.
stand-tall = Tronco ereto.
chair-way = Se estiver no chão, vire de lado e empurre com os braços.
five = Cinco.
ten = Dez.
fifteen = Quinze.
twenty = Vinte.
twenty-five = Vinte e cinco.
thirty = Trinta.
last-one = A última.
last-set = Última série.
next-set = Próxima série.
right = Direita.
left = Esquerda.
switch-right = Troque. Direita.
switch-left = Troque. Esquerda.
rest = Descanse.
rest-10 = Descanse. Dez segundos.
rest-15 = Descanse. Quinze segundos.
rest-20 = Descanse. Vinte segundos.
rest-25 = Descanse. Vinte e cinco segundos.
rest-30 = Descanse. Trinta segundos.
rest-45 = Descanse. Quarenta e cinco segundos.
rest-60 = Descanse. Um minuto.

## Shared by several

press = Pressione.
let-go = Solte.
lift = Suba.
lower = Desça.
lower-down = Desça tudo.
draw-in = Recolha.
squeeze = Junte.
rise = Suba.
down = Desça.
set-down = Pouse o pé.
slide-back = Volte.
come-back = Volte.
come-upright = Volte ao centro.
stand-up = Levante.
sit-down = Sente devagar.

## Warm-up

marching-ready = Marcha no lugar. Prepare-se.
marching-next = A seguir: marcha no lugar. Fique em pé.
marching-how = Joelhos até onde for fácil, braços soltos.
marching-do = Marche no lugar.
marching-during = Joelhos altos, braços soltos.
pelvic-tilt-ready = Inclinação pélvica. Prepare-se.
pelvic-tilt-next = A seguir: inclinação pélvica. Deite de costas, joelhos dobrados.
pelvic-tilt-how = Pressione a lombar no chão e solte.
pelvic-tilt-do = Pressione a lombar no chão.
knee-to-chest-ready = Joelho ao peito. Prepare-se.
knee-to-chest-next = A seguir: joelho ao peito. Deite de costas, joelhos dobrados.
knee-to-chest-how = Traga um joelho, pouse o pé e troque.
knee-to-chest-do = Traga o joelho direito.
knee-to-chest-left = Traga o joelho esquerdo.
heel-slide-ready = Deslizar calcanhar. Prepare-se.
heel-slide-next = A seguir: deslizar calcanhar. Deite de costas, joelhos dobrados.
heel-slide-how = Deslize um calcanhar e volte, a pelve parada.
heel-slide-do = Deslize o calcanhar direito.
heel-slide-right = Calcanhar direito.
heel-slide-left = Calcanhar esquerdo.

## Strength

bridge-ready = Ponte. Prepare-se.
bridge-next = A seguir: a ponte. Deite de costas, joelhos dobrados, braços ao lado.
bridge-how = Suba o quadril, segure e desça devagar.
bridge-do = Suba o quadril.
bridge-half = Suba o quadril até a metade.
bridge-one-leg-how = Quadril alto, depois estique um joelho. Troque de perna.
bridge-one-leg = Suba. Um joelho esticado.
bridge-other-leg = Suba. O outro joelho.
foot-down = Pouse o pé e desça.
hand-down = Pouse a mão.
foot-forward = Um pé à frente.
bird-dog-ready = Perdigueiro. Prepare-se.
bird-dog-next = A seguir: perdigueiro. Fique em quatro apoios.
bird-dog-how = Estenda um braço e a perna oposta, depois recolha.
bird-dog-do = Braço direito e perna esquerda.
bird-dog-right = Braço direito.
bird-dog-left = Braço esquerdo.
bird-dog-slide-how = Deslize uma perna para trás, dedos no chão, e recolha. Troque de perna.
bird-dog-slide-do = Deslize a perna direita.
bird-dog-slide-right = Perna direita.
bird-dog-slide-left = Perna esquerda.
bird-dog-arm-how = Estenda um braço à frente e pouse a mão. Troque de braço.
bird-dog-arm-do = Estenda o braço direito.
bird-dog-toes-how = Estenda um braço, deslize a perna oposta, dedos no chão. Troque de lado.
bird-dog-toes-do = Braço direito, perna esquerda atrás.
bird-dog-leg-how = Estenda uma perna para trás, reta, e recolha. Troque de perna.
bird-dog-leg-do = Estenda a perna direita.
bird-dog-leg-right = Perna direita.
bird-dog-leg-left = Perna esquerda.
bird-dog-square-how = Estenda braço e perna oposta e desenhe um quadrado.
superman-ready = Super-homem. Prepare-se.
superman-next = A seguir: super-homem. Vire de barriga para baixo, braços à frente.
superman-how = Suba braços e pernas um palmo, segure e desça.
superman-do = Suba braços e pernas, baixo.
superman-arms-how = Suba só os braços, um palmo. As pernas descansam.
superman-arms-do = Suba só os braços.
superman-arms = Suba os braços.
superman-cross-how = Suba um braço e a perna oposta, baixo. Troque sempre.
superman-cross-do = Suba um braço e a perna oposta.
superman-other = Suba o outro lado.
plank-ready = Prancha. Prepare-se.
plank-next = A seguir: a prancha. Vire de barriga para baixo, cotovelos sob os ombros.
plank-how = Dedos no chão. Suba até cabeça, quadril e calcanhares ficarem em linha.
plank-do = Suba e segure.
plank-during = Fique em linha e continue respirando.
plank-knees-how = Joelhos no chão. Suba até cabeça, quadril e joelhos ficarem em linha.
plank-knees-do = Joelhos no chão. Suba e segure.
plank-incline-next = A seguir: a prancha em pé. Vá a uma mesa firme, mãos na borda.
plank-incline-how = Leve os pés para trás até o corpo ficar em linha.
plank-incline-do = Pés para trás e segure.

## Stretches

cat-ready = Gato. Prepare-se.
cat-next = A seguir: o gato. Fique em quatro apoios.
cat-how = Empurre as costas para o teto, olhos para baixo, depois deixe descer.
cat-breathe = Solte o ar e suba.
cat-do = Empurre as costas para cima.
cat-up = Arredonde.
cat-sink = Deixe descer.
forward-bend-ready = Flexão sentada. Prepare-se.
forward-bend-next = A seguir: flexão sentada. Sente na cadeira, pés no chão.
forward-bend-how = Dobre para a frente até onde for fácil. Volte.
forward-bend-do = Dobre para a frente, devagar.
forward-bend-up = Volte devagar.
forward-bend-during = Solte a cabeça e os braços.

## Sit breaks

walk-ready = Caminhada curta. Prepare-se.
walk-next = A seguir: caminhada curta. Fique em pé.
walk-do = Caminhe em ritmo fácil.
walk-how = Caminhe em ritmo fácil, braços soltos, olhar à frente.
walk-during = Braços soltos, olhar à frente.
shoulder-squeeze-ready = Juntar escápulas. Prepare-se.
shoulder-squeeze-do = Junte as escápulas.
shoulder-squeeze-how = Junte as escápulas, segure e solte.
calf-raise-ready = Panturrilha em pé. Prepare-se.
calf-raise-do = Suba na ponta dos pés.
calf-raise-how = Suba na ponta dos pés, segure e desça devagar.
back-bend-ready = Extensão em pé. Prepare-se.
back-bend-do = Incline um pouco para trás.
back-bend-how = Incline um pouco para trás, segure e volte.
back-bend = Para trás.
sit-to-stand-ready = Sentar e levantar. Prepare-se.
sit-to-stand-next = A seguir: sentar e levantar. Sente-se em uma cadeira bem firme.
sit-to-stand-do = Incline à frente e levante.
sit-to-stand-how = Incline à frente, levante, depois sente devagar.
seated-twist-ready = Rotação sentada. Prepare-se.
seated-twist-do = Gire o peito para a direita.
seated-twist-how = Gire o peito para um lado e volte.
seated-twist-right = Gire à direita.
seated-twist-left = Gire à esquerda.
march-ready = Marcha lenta. Prepare-se.
march-do = Suba o joelho direito.
march-how = Suba um joelho, pouse sem bater, troque.
march-next = A seguir: marcha lenta. Fique em pé, perto de algo firme.
march-right = Joelho direito.
march-left = Joelho esquerdo.
march-heel-right = Calcanhar direito.
march-heel-left = Calcanhar esquerdo.
side-reach-ready = Inclinação lateral. Prepare-se.
side-reach-do = Braço direito para cima e incline.
side-reach-how = Suba um braço, incline para o lado e volte.
side-reach-right = Braço direito.
side-reach-left = Braço esquerdo.
