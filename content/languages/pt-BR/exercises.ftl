# O nome dos exercícios, músculos, rotinas e fatos em português do Brasil, e o que se diz deles.
# Written: by one hand from the English of Lumbar, named as physiotherapists in Brazil call them:
# ponte, perdigueiro, prancha, inclinação pélvica, extensão em pé; no word tells a person's gender
# Reviewed: no native speaker yet
# How the file is built stands at the head of the English one.

## Warm-up

exercise-marching = Marcha no lugar
    .also = marcha | marchar | marcha estacionária | marcha estacionaria | marcha parada | marchar no lugar
    .place = em pé
    .do = Fique em pé, com o tronco ereto, e marche no lugar: joelhos até onde for fácil, braços soltos, pés pousando sem barulho.
    .feel = O corpo aquece e você ainda consegue conversar. Enquanto a contagem diz “Segure”, continue marchando.
    .stop = Pare se as costas ou a perna doerem mais, ou se sentir tontura. Marche mais baixo, com a mão na parede.

exercise-pelvic-tilt = Inclinação pélvica
    .also = inclinacao pelvica | retroversão pélvica | retroversao pelvica | báscula pélvica | bascula pelvica | báscula | bascula | pelve | inclinação da pelve | inclinacao da pelve
    .place = de costas no chão
    .move = Pressione
    .do = Deite-se com os joelhos dobrados. Pressione a lombar contra o colchonete, segure e solte.
    .feel = A barriga contrai e a lombar se alonga. Pequeno e fácil; continue respirando.
    .stop = Pare se as costas ou a perna doerem mais. Antes, faça metade do movimento.

exercise-knee-to-chest = Joelho ao peito
    .also = joelho | joelhos | joelho no peito | abraçar o joelho | abracar o joelho
    .place = de costas no chão
    .move = Traga o joelho
    .do = Deite-se com os joelhos dobrados. Traga um joelho em direção ao peito com as duas mãos, segure e pouse o pé.
    .feel = Um leve puxão no glúteo e na lombar. Ombros e pescoço ficam no colchonete.
    .stop = Pare se a dor descer pela perna. Se o joelho incomodar, segure por trás da coxa.
exercise-knee-to-chest-rung-3-4 =
    .variant = A outra perna fica esticada.

exercise-heel-slide = Deslizar calcanhar
    .also = calcanhar | deslizamento de calcanhar | deslizar o calcanhar | deslizar
    .place = de costas no chão
    .move = Deslize
    .do = Deite-se com os joelhos dobrados. Deslize um calcanhar para longe até a perna quase esticar, espere e volte.
    .feel = A barriga trabalha de leve para a pelve ficar parada enquanto a perna se move.
    .stop = Pare se as costas arquearem ou doerem. Deslize só até onde elas ficam quietas.
exercise-heel-slide-rung-3-5 =
    .variant = O calcanhar flutua logo acima do colchonete.

## Strength

exercise-bridge = Ponte
    .also = elevação pélvica | elevacao pelvica | ponte de glúteos | ponte de gluteos | elevação de quadril | elevacao de quadril | elevação do quadril | elevacao do quadril
    .place = de costas no chão
    .move = Suba
    .do = Joelhos dobrados, braços ao lado. Suba o quadril até onde der sem forçar, segure e desça devagar.
    .feel = Os glúteos e a parte de trás das coxas levantam. A lombar só estabiliza.
    .stop = Pare se as costas doerem mais. Se der cãibra na coxa, aproxime os calcanhares.
exercise-bridge-rung-0-1 =
    .variant = Suba até a metade.
exercise-bridge-rung-8-11 =
    .do = Suba o quadril, depois estique um joelho, segure, pouse o pé e desça. Troque de perna a cada repetição.

exercise-bird-dog = Perdigueiro
    .also = bird dog | birddog | cão pássaro | cao passaro | braço e perna | braco e perna | superman em quatro apoios
    .place = em quatro apoios
    .move = Estenda
    .do = Estenda o braço direito e a perna esquerda, depois junte cotovelo e joelho. Troque de lado. Direito vale para o braço.
    .feel = Alongue da ponta dos dedos ao calcanhar. As costas ficam tão paradas que uma xícara de café não cairia.
    .stop = Pare se as costas afundarem ou doerem. Levante só a perna, ou só o braço.
exercise-bird-dog-rung-0-1 =
    .move = Deslize para trás
    .do = Em quatro apoios, deslize uma perna para trás, dedos no colchonete, e recolha. Troque de perna. Direito vale para a perna direita.
    .stop = Pare se as costas afundarem ou doerem. Deslize a metade, ou só leve a ponta do pé um passo atrás.
exercise-bird-dog-rung-2 =
    .do = Em quatro apoios, estenda um braço à frente e pouse a mão. Troque de braço. Direito vale para o braço direito.
    .feel = O peito fica nivelado sobre as duas mãos, as costas tão paradas que uma xícara de café não cairia.
    .stop = Pare se as costas afundarem ou doerem. Estenda mais baixo, ou deslize uma perna para trás, dedos no colchonete.
exercise-bird-dog-rung-3-4 =
    .do = Em quatro apoios, estenda uma perna para trás, reta, e recolha. Troque de perna. Direito vale para a perna direita.
    .stop = Pare se as costas afundarem ou doerem. Em vez disso, deslize a perna para trás, dedos no colchonete.
exercise-bird-dog-rung-5-6 =
    .do = Estenda um braço e deslize a perna oposta para trás, dedos no colchonete. Recolha os dois. Troque de lado. Direito vale para o braço.
    .stop = Pare se as costas afundarem ou doerem. Deslize só a perna, ou estenda só o braço.
exercise-bird-dog-rung-11 =
    .variant = Desenhe um quadrado pequeno no ar com a mão e o pé.

exercise-superman = Super-homem
    .also = superman | super homem | super
    .place = de barriga para baixo
    .move = Suba
    .do = Braços à frente, olhos no colchonete. Suba braços e pernas um palmo, segure e desça. Baixo é o certo.
    .feel = Esforço igual nas costas e nos glúteos. A testa fica sobre uma toalha dobrada, a respiração calma.
    .stop = Pare com qualquer fisgada nas costas. Pule e faça o perdigueiro; ele treina os mesmos músculos.
exercise-superman-rung-0-1 =
    .do = Braços à frente, olhos no colchonete. Suba só os braços um palmo, segure e desça. As pernas descansam.
    .feel = Esforço igual na parte de cima das costas. A testa fica sobre uma toalha dobrada, a respiração calma.
exercise-superman-rung-2-3 =
    .do = Braços à frente, olhos no colchonete. Suba um braço e a perna oposta um palmo, segure, desça. Troque a cada repetição.

exercise-plank = Prancha
    .also = prancha no antebraço | prancha no antebraco | prancha abdominal | prancha ventral | plank
    .place = de barriga para baixo, nos cotovelos
    .move = Suba
    .do = Cotovelos sob os ombros, dedos dos pés no colchonete. Suba até cabeça, quadril e calcanhares ficarem em linha reta.
    .feel = Barriga e glúteos firmes, costas retas, e você continua respirando.
    .stop = Pare se a lombar afundar ou doer. Apoie os joelhos e tente de novo.
exercise-plank-rung-0-2 =
    .do = Cotovelos sob os ombros, joelhos no colchonete. Suba até cabeça, quadril e joelhos ficarem em linha reta.
    .stop = Pare se a lombar afundar ou doer. Descanse, depois segure a metade do tempo.
exercise-plank-rung-3-4 =
    .place = em pé, junto à mesa
    .move = Pés para trás
    .do = Mãos em uma mesa firme, braços esticados. Leve os pés para trás até cabeça, quadril e calcanhares ficarem em linha reta.
    .stop = Pare se a lombar afundar ou doer. Chegue mais perto da mesa: quanto mais em pé, mais fácil.

## Stretches

exercise-cat = Gato
    .also = alongamento do gato | do gato | gato vaca | gato e vaca | gato camelo | gato e camelo | gato arrepiado
    .place = em quatro apoios
    .move = Arredonde
    .do = Em quatro apoios, empurre as costas para o teto, olhos para baixo. Depois deixe descer até ficarem retas.
    .feel = Uma onda suave e lenta por toda a coluna. Solte o ar na subida.
    .stop = Pare se der fisgada. Fique no meio do movimento, onde é fácil.
exercise-cat-rung-0 =
    .variant = Metade da altura.

exercise-forward-bend = Flexão sentada
    .also = flexao sentada | flexão | flexao | flexão à frente | flexao a frente | flexão para a frente | flexao para a frente | dobrar para a frente | alongamento sentado | cadeira
    .place = na cadeira
    .move = Desça
    .do = Sente-se na cadeira, pés no chão. Dobre-se para a frente até onde for confortável, cabeça e braços soltos. Volte desenrolando devagar.
    .feel = Um leve puxão na lombar. O pescoço solto, os olhos no chão.
    .stop = Pare se doer ou der tontura. Não nas duas primeiras horas depois de levantar da cama.
exercise-forward-bend-rung-0 =
    .variant = Os antebraços se apoiam nas coxas.
exercise-forward-bend-rung-4-6 =
    .variant = As mãos buscam os tornozelos.

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = Caminhada curta
    .also = caminhada | caminhar | andar
    .place = em pé
    .do = Levante-se e caminhe em ritmo fácil, olhar à frente, braços soltos. Ir até a janela e voltar já serve.
    .feel = Os braços balançam e você ainda consegue conversar. Enquanto a contagem diz “Segure”, continue caminhando.
    .stop = Pare se as costas ou a perna doerem mais, ou se sentir tontura. Sente-se e descanse.
exercise-walk-rung-3 =
    .variant = Um pouco mais rápido.

exercise-shoulder-squeeze = Juntar escápulas
    .also = juntar escapulas | escápulas | escapulas | retração escapular | retracao escapular | ombros | retração de ombros | retracao de ombros | juntar as escápulas | juntar as escapulas
    .place = na cadeira ou em pé
    .move = Junte
    .do = Sente-se ou fique em pé, tronco ereto, braços soltos. Leve as escápulas para trás e junte de leve, segure e solte.
    .feel = Um trabalho leve entre as escápulas. Ombros baixos, costelas quietas, pescoço alongado.
    .stop = Pare se o pescoço ou um ombro doer, ou se um braço formigar. Antes, faça só a metade.

exercise-calf-raise = Panturrilha em pé
    .also = panturrilha em pe | panturrilha | panturrilhas | elevação de panturrilha | elevacao de panturrilha | ponta dos pés | ponta dos pes | elevação dos calcanhares | elevacao dos calcanhares
    .place = em pé, junto à mesa
    .move = Suba
    .do = Pontas dos dedos em uma mesa firme. Suba devagar na ponta dos pés, segure e desça os calcanhares sem bater.
    .feel = As duas panturrilhas trabalham igual. Tornozelos retos, corpo alongado.
    .stop = Pare se a panturrilha, o calcanhar ou o tornozelo doer. Suba a metade, ou deixe por hoje.
exercise-calf-raise-rung-0 =
    .variant = Suba até a metade, com as duas mãos na mesa.

exercise-back-bend = Extensão em pé
    .also = extensao em pe | extensão | extensao | extensão lombar | extensao lombar | inclinar para trás | inclinar para tras | dobrar para trás | dobrar para tras
    .place = em pé
    .move = Incline
    .do = Fique em pé, pés na largura do quadril, mãos no quadril. Incline um pouco para trás a partir do peito, segure e volte.
    .feel = A frente do corpo se abre. Joelhos e pescoço alongados, olhar à frente.
    .stop = Pare se der fisgada, descer para a perna ou der tontura. Só fique em pé, com o tronco ereto.
exercise-back-bend-rung-0 =
    .variant = Só a metade.

exercise-sit-to-stand = Sentar e levantar
    .also = levantar da cadeira | sentar levantar | agachamento na cadeira | levantar
    .place = na cadeira
    .move = Levante
    .do = Firme a cadeira para ela não rolar. Pés no chão, incline a partir do quadril, levante, segure e sente devagar.
    .feel = As coxas e os glúteos levantam você. As costas mantêm a forma do começo ao fim.
    .stop = Pare se um joelho ou as costas doerem mais. Ajude com as mãos, ou use um assento mais alto.
exercise-sit-to-stand-rung-0 =
    .variant = Empurre com as mãos.
exercise-sit-to-stand-rung-3-4 =
    .variant = Braços cruzados no peito.

exercise-seated-twist = Rotação sentada
    .also = rotacao sentada | rotação | rotacao | torção | torcao | rotação de tronco | rotacao de tronco | girar o tronco | torção sentada | torcao sentada
    .place = na cadeira
    .move = Gire
    .do = Sente-se com o tronco ereto, pés no chão, braços cruzados no peito. Gire o peito para um lado, segure e volte.
    .feel = Um leve puxão em volta das costelas. O quadril e os joelhos ficam no lugar.
    .stop = Pare se travar, ou se a dor descer para a perna. Gire a metade; nunca se puxe com as mãos.
exercise-seated-twist-rung-0 =
    .variant = Só a metade.

exercise-march = Marcha lenta
    .also = marcha na mesa | marcha devagar
    .place = em pé, junto à mesa
    .do = Pontas dos dedos em uma mesa firme. Suba um joelho até onde for fácil, segure e pouse o pé sem bater.
    .feel = A perna de apoio firme, o tronco ereto, e você continua respirando.
    .stop = Pare se o quadril ou as costas doerem mais, ou se perder o equilíbrio. Suba só o calcanhar.
exercise-march-rung-0 =
    .variant = Os dedos do pé ficam no chão.
exercise-march-rung-4-5 =
    .variant = Mãos livres, se tiver equilíbrio.

exercise-side-reach = Inclinação lateral
    .also = inclinacao lateral | alongamento lateral | lateral | inclinar para o lado | flexão lateral | flexao lateral
    .place = na cadeira ou em pé
    .move = Incline
    .do = Sente-se ou fique em pé. Suba um braço, incline um pouco para o outro lado, segure, volte. Direito vale para o braço.
    .feel = Um lado se alonga do quadril à ponta dos dedos. Os dois pés, ou o quadril, ficam apoiados.
    .stop = Pare se um ombro ou as costas doerem. Em vez disso, apoie a mão no quadril.
exercise-side-reach-rung-0 =
    .variant = A mão se apoia na cabeça.

## Muscles: by the key that `works` names

muscle-deep-abdominals = abdominais profundos
muscle-lower-back = lombar
muscle-glutes = glúteos
muscle-hip-flexors = flexores do quadril
muscle-erector-spinae = eretores da espinha
muscle-hamstrings = posteriores da coxa
muscle-shoulders = ombros
muscle-abdominals = abdominais
muscle-upper-back = parte alta das costas
muscle-calves = panturrilhas
muscle-thighs = coxas
muscle-obliques = oblíquos

## Routines

routine-whole = Rotina completa
    .also = completa | inteira | toda | rotina inteira

routine-short = Rotina curta
    .also = curta | rápida | rapida | curtinha | rotina rápida | rotina rapida

routine-stretches = Alongamentos
    .also = alongamento | alongar

routine-pregnancy = Rotina da gravidez
    .also = gravidez | gestante | gestação | gestacao

routine-standing = Fora do chão
    .also = fora do chao | em pé | em pe | sem ir ao chão | sem ir ao chao | na cadeira | sentada | sem deitar | cadeira

routine-breaks = Pausas ativas

## Facts

fact-fewer-new-spells = Cerca de 45% menos risco de uma nova crise de dor lombar, em estudos de exercício com alguma orientação. Diminui depois de um ano, então mantenha um pouco.

fact-active-breaks = 9% de 47 pessoas de escritório com alto risco tiveram nova dor lombar com pausas ativas, contra 33% de 100 sem elas. A diferença real pode ser menor.

fact-walking = 2 minutos de caminhada a cada 40 deram alívio breve em um estudo. Qualquer corredor serve.

fact-early-bending = 1 a 2 horas depois de levantar é cedo o bastante para se dobrar para a frente. Dobrar menos as costas de manhã cedo reduziu a dor em um estudo.

fact-few-at-a-time = Menos de 4 exercícios por vez são mais fáceis de manter. A rotina curta tem 2 de força, entre uma marcha e um alongamento.

fact-starting-again = Metade das pessoas ou mais abandona os exercícios em casa. Se acontecer, você não é exceção, e qualquer dia é bom para recomeçar.

fact-little-harm = 125 de 138.337 pessoas em programas por aplicativo relataram algum dano, quase sempre mais dor. Quando um exercício doer mais, pare.

fact-reminders-help = 2 coisas que pessoas com dor nas costas pedem: lembretes repetidos e um cronômetro. Aqui você tem os dois.

fact-strong-backs = 1 postura é a melhor: a próxima. Nenhuma postura é ruim. As costas são fortes e se adaptam à carga.

fact-walks-between = 208 dias até a próxima crise de dor nas costas com um programa de caminhada, 112 sem ele, em um estudo. A meta: meia hora na maioria dos dias.

fact-posterior-chain = 4 elos formam a parte de trás: lombar, glúteos, posteriores da coxa e panturrilhas. Nenhum espelho mostra, por isso são fáceis de esquecer.
    .source = O artigo de onde vêm estes exercícios

fact-front-and-back = 2 lados sustentam o tronco, diz o artigo de onde vêm estes exercícios: barriga e lombar. Aqui você treina os dois.
    .source = O artigo de onde vêm estes exercícios
