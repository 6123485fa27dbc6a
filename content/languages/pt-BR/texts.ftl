# O que o Lumbar diz em português do Brasil. Telegram HTML; arguments are escaped before they come here.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Form of address: você, everywhere; no word tells the person's gender.
# Safety terms as in: Ministério da Saúde, Linhas de Cuidado, “Dor lombar” (sinais de alerta,
# síndrome da cauda equina, anestesia em sela); Ministério da Saúde, Cadernos de Atenção Básica 28,
# volume II, “Queixas mais comuns na Atenção Básica” (lombalgia, bandeiras vermelhas); SAMU 192,
# “Quando chamar o SAMU” (dor no peito de aparecimento súbito, falta de ar).
# Words that mean one thing each: sessão, rotina, sustentação (a hold), degrau (a rung), sequência
# (a streak), pausas ativas (sit breaks), pausa (a pause).
# Short sentences, the number first, praise that is earned, at most one emoji a message.
# The name of an exercise stands as a label (“{ $name }: …”), never inside a sentence. Plurals: CLDR
# counts 0 as one in Portuguese; where 0 may come it has a plural of its own, as people say it.

## Buttons: three words or fewer

button-start = Iniciar
button-begin = Começar
button-aloud-on = Com voz
button-aloud-off = Sem voz
button-standing = Fora do chão
button-pause = Pausar
button-resume = Retomar
button-skip = Pular
button-back = Voltar
button-stop = Parar
button-hurts = Está doendo
button-mistake = Foi engano
button-safety-none = Nenhum destes
button-safety-emergency = Emergência
button-safety-doctor = Procurar um médico
button-safety-clinician = Consultar antes
button-cleared = Tenho liberação
button-flare-session = Sessão leve
button-flare-walk = Caminhada curta
button-pregnancy = Gravidez
button-surgery = Cirurgia na coluna
button-bones = Ossos frágeis
button-other = Outra coisa
button-surgery-recent = Até 3 meses
button-surgery-cleared = Mais, com liberação
button-surgery-not-cleared = Mais, sem liberação
button-agreed = Sim, concorda
button-not-yet = Ainda não
button-another = Mais uma
button-pregnancy-over = Fim da gravidez
button-bones-well = Ossos estão bem
button-whole = Rotina completa
button-short = Rotina curta
button-too_easy = Muito fácil
button-right = Na medida
button-too_hard = Muito difícil
button-go-on = Continuar
button-start-over = Recomeçar
button-gentle = Leve
button-standard = Padrão
button-strong = Forte
button-ready-shorter = Início ágil
button-ready-usual = Início usual
button-ready-longer = Início lento
button-calm-on = Contagem calma
button-calm-off = Contagem ao vivo
button-itself-on = Automático
button-itself-off = No meu tempo
button-swap = Trocar
button-leave-out = Deixar de fora
button-bring-back = Trazer de volta
button-voice-on = Com voz
button-voice-off = Sem voz
button-dark-on = Escuro
button-dark-off = Claro
button-no-voice = Agora não
button-moves = Ver o movimento
button-poses = Ver as posições
button-forget = Apagar tudo
button-keep = Manter
button-export = Exportar antes
button-all = Todos os exercícios
button-done = Feito
button-later = Mais tarde
button-enough = Chega por hoje
button-in-15 = Em 15 min
button-in-60 = Em 1 hora
button-not-today = Hoje não
button-one-more = Mais um degrau
button-turn-off = Desligar
button-turn-on = Ligar
button-settings = Todos os ajustes
button-language = Idioma
button-other-place = Outro lugar
button-remind = Lembrete
button-breaks = Pausas ativas
button-unpause = Retomar agora
button-open-chat = Abrir nossa conversa
button-pause-hour = 1 hora
button-pause-today = Resto do dia
button-pause-week = 1 semana
button-pause-fortnight = 2 semanas
button-pause-told = Até eu avisar
button-call-off = Cancelar pausa
button-stretch = Alongamento
button-progress = Progresso
button-help = Todos os comandos
button-stop-session = Parar a sessão
button-stop-reminders = Parar os lembretes
button-stop-breaks = Parar pausas ativas
button-stop-pause = Encerrar a pausa

## start: the first evening

begin-screen = <b>{ $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }</b>, { $how }
begin-aloud-itself = contados em voz alta, no automático.
begin-aloud-ready = contados em voz alta, cada exercício quando você quiser.
begin-silent-itself = contados em silêncio, no automático.
begin-silent-ready = contados em silêncio, cada exercício quando você quiser.
begin-here-itself = no automático.
begin-here-ready = cada exercício quando você quiser.

## Who it is

welcome =
    Eu sou o Lumbar e treino as costas de quem passa muito tempo na cadeira.
    A rotina completa leva { $minutes } minutos; a curta, { $short }.
    Você se mexe. Eu conto os segundos.
bot-name = Lumbar
description = Um treinador para as costas de quem passa muito tempo na cadeira. Guia você em exercícios para a lombar, conta cada posição com você e guarda o seu progresso.
short-description = Treinador para as costas de quem passa muito tempo na cadeira. Conta cada posição com você.

help =
    <b>O que eu faço</b>
    { $commands }

    Durante a sessão, escreva: pausa, continuar, pular, trocar, voltar, mais fácil, parar, está doendo.
    Por exemplo: /remind 9:30 seg-sex, /breaks 9-17 a cada 50, /pause 2 semanas.
help-group =
    <b>O que eu faço aqui</b>
    { $commands }

    Eu ouço comandos, botões e respostas às minhas mensagens. Durante a sessão, responda: pausa, pular, mais fácil, parar, está doendo.
    Lembretes, ajustes e progresso ficam entre nós: escreva para mim no privado.
help-line = /{ $command }  { $says }

command-routine = Fazer uma rotina, completa ou curta
command-stretch = Alongar agora
command-exercises = Ver todos os exercícios
command-progress = Ver o que você já fez
command-remind = Receber lembretes nos seus horários
command-breaks = Fazer pausas ativas no trabalho
command-pause = Pausar por horas ou dias
command-resume = Encerrar a pausa
command-timezone = Dizer onde você está
command-level = Escolher a intensidade
command-voice = Ouvir a contagem
command-language = Escolher o idioma
command-settings = Ajustar o treino
command-why = O que o exercício faz pelas costas
command-help = Ver tudo o que eu faço
command-privacy = O que eu guardo sobre você
command-export = Receber todos os seus dados
command-forget = Apagar todos os seus dados
command-start = Começar por aqui

# Sources as in the English: Slater, JOSPT 2019; O'Sullivan, BJSM 2020; Steffens, JAMA Internal
# Medicine 2016 (RR 0.55).
why =
    <b>Por que a lombar?</b>
    As costas são fortes e se adaptam à carga. Nenhuma postura é ruim; a melhor é a próxima. (Slater, JOSPT 2019)

    Cerca de 45% menos risco de uma nova crise de dor lombar, em estudos de exercício com alguma orientação. O efeito diminui ao longo de um ano, então mantenha um pouco de exercício. (Steffens, JAMA Internal Medicine 2016)

    O artigo de onde vêm estes exercícios diz que uma lombar forte alivia e previne a dor e melhora a postura. Para menos dor, há boas evidências. Para a postura, não: o jeito de sentar ou ficar em pé quase não diz quem vai ter dor nas costas.

    Os eretores da espinha sobem ao lado da coluna. Com glúteos, posteriores da coxa e panturrilhas, formam a cadeia posterior: a parte de trás, que nenhum espelho mostra.

    Eu ensino exercícios. Não faço diagnóstico nem tratamento.

privacy =
    <b>O que eu guardo</b>
    • O seu ID do Telegram
    • A sua resposta à pergunta de segurança, a data dela e o que você citou ali: gravidez, cirurgia e a data, ossos frágeis ou outra coisa
    • Os seus ajustes, o fuso horário e os horários dos lembretes
    • A dificuldade de cada exercício para você e quais você deixou de fora
    • As sessões que você fez, as suas maiores sustentações e o que eu disse e perguntei no fim
    • O que doeu nelas nos últimos 12 meses, quanto e onde
    • O que eu perguntei por último, ao que você disse não e o que os meus últimos lembretes diziam

    Não guardo o seu nome, nem as suas mensagens, escritas ou faladas, nem o local que você enviou.

    Os dados ficam com quem mantém este bot e não vão para mais ninguém. Essas pessoas podem ler tudo. Talvez façam cópias de segurança: você fica nelas até serem descartadas, e nenhuma traz você de volta depois de /forget. O Telegram transporta as nossas mensagens e tem a própria política.

    /export envia tudo para você. /forget apaga tudo.

## What it does not understand

lost =
    Não entendi. Eu guio você em exercícios para as costas.
    Tente /routine, /stretch ou /help.
lost-live =
    Não entendi. A sua sessão continua.
    Escreva pausa, pular, parar ou está doendo, ou use os botões.
unknown-command =
    Não conheço /{ $command }.
    { $near ->
        [none] Isto é o que eu faço.
       *[other] Você quis dizer /{ $near }? /help mostra tudo.
    }
near-command = Com “{ $words }” você quis dizer /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Olá. Eu guio você em exercícios para a lombar e conto cada posição.
    { $short } minutos bastam para começar.
said-thanks = Por nada. Mais um pouco?
said-sign = Entendi. Quando quiser:
said-well = Que bom. Quando quiser:
said-kept = Cuide-se. Fico em silêncio até você ter liberação.
lost-kept = Não entendi. Fico em silêncio até você ter liberação; depois, o botão leva de volta.
said-no = Tudo bem. Quando quiser:
said-live = Estou aqui. A sua sessão continua.
said-file = Não consigo ver fotos nem arquivos. Diga em palavras ou toque em um botão:
said-elsewhere = Essa mensagem foi encaminhada, então deixo de lado. Diga com as suas palavras ou toque em um botão:
let-go = Certo, deixo isso. O que mais eu posso fazer:
minutes-whole = { $whole } minutos: a rotina completa. A curta leva { $short }.
minutes-short = { $short } minutos: a rotina curta. Você se mexe, eu conto.
minutes-few =
    Um alongamento leva 1 ou 2 minutos.
    A rotina curta leva { $short }, e você pode parar antes.
stop-which = <b>O que devo parar?</b>
stop-session = Há uma sessão em andamento.
stop-nothing = Não há nada para parar: nem sessão, nem lembretes, nem pausas ativas. Só escrevo quando você escreve.
passed = Isso já passou.
stopped-unkept = Parado. Ainda não consigo salvar. Continuo tentando e aviso quando estiver salvo.
kept-now = Agora está salvo.
forget-waits = Ainda não consigo apagar tudo. Continuo tentando e aviso quando terminar.
saved-before = Houve uma interrupção, mas isso está salvo.
not-yours = Estes botões são de outra pessoa. Envie /routine para ter os seus.
chat-busy = Uma sessão por vez nesta conversa. Escreva para mim no privado e começamos na hora.
chat-busy-topics = Uma sessão por vez neste grupo: os tópicos dividem o mesmo limite de mensagens por minuto. Escreva para mim no privado e começamos na hora.
too-many-begin = Várias pessoas estão começando agora. Toque em “Iniciar” de novo em alguns segundos.
too-many = Muita gente está se exercitando agora. Toque em “Iniciar” de novo em meio minuto.
trouble = Algo deu errado do meu lado. O que você fez até aqui está salvo. Tente de novo.
trouble-kept = Isso está salvo, mas não consegui mostrar. Veja de novo daqui a pouco.
unanswered = O Telegram estava fora do ar, então isto ficou sem resposta: { $what }. Peça de novo se ainda precisar.
unanswered-all-done = O Telegram estava fora do ar, então não consegui responder. Está feito mesmo assim: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (feito)
unanswered-message = a sua mensagem
unanswered-more = mais { $count }
trouble-store = Não consigo salvar agora, então não mudei nada. Tente de novo daqui a pouco.
trouble-unsure = Não sei se isso foi salvo. Veja de novo daqui a pouco e repita se não foi.
unreadable = Não consigo ler o seu registro, então deixo como está. Quem mantém este bot já foi avisado.

## For those who run the bot

owner-told =
    <b>Algo precisa de atenção.</b>
    { $what }{ $again }
owner-told-again = { "" }
    Mais { $count } deste tipo desde o meu último aviso.
stats =
    <b>Lumbar { $version }</b>, no ar desde { $since } UTC

    • Sessões em andamento: { $live }
    • Atualizações: { $updates } recebidas, { $waiting } em espera, 95% tratadas em até { $answered }
    • Lembretes: { $sent } enviados, { $late } atrasados, { $lost } perdidos
    • Chamadas ao Telegram: { $calls }, { $slowed } mandadas esperar, { $refused } não executadas
    • Fins de sustentação: 99% com atraso de até { $ends }
    • Ciclo de eventos: 99% com atraso de até { $lag }{ $several }
stats-replicas = { "" }
    • Réplicas: { $count }, contadas juntas
stats-milliseconds = { $count } ms
stats-seconds = { $count } s
stats-over = mais de 30 s

## In groups

group-hello = Eu sou o Lumbar, treinador para as costas: /routine começa, uma pessoa por vez. Eu ouço comandos, botões e respostas às minhas mensagens.
group-hears =

    No grupo eu ouço botões, comandos e respostas às minhas mensagens. Para parar, toque em “Parar” ou me responda.
group-safety =
    Antes, uma pergunta sobre a sua segurança, na nossa conversa privada: abra e responda lá.
    Depois toque em “Iniciar” aqui.
group-first = Responda antes à minha pergunta na nossa conversa privada.
group-begun = Você começa.
group-stopped = Parado.
hurts-toast = Pare aí. Desça devagar.
group-hurts = Parado. O que fazer agora está na nossa conversa privada.
group-aside = Respondo a isso na nossa conversa privada.
write-in-private = Aqui não sei quem você é. Escreva para mim no privado e começamos na hora.
not-there = Não consigo escrever naquele grupo agora, então respondo aqui.
moved-slow = Aquele grupo está no modo lento, lento demais para contar. Continuamos aqui.
moved-here = Não consigo escrever onde estava a sua sessão. Ela continua aqui.

## Safety

# What is asked, and why: see the sources in the English file. A clinician has not reviewed the
# wording.
safety-first = <b>Primeiro, a sua segurança.</b> Algum destes itens vale para você agora?
safety-again = <b>Primeiro, a sua segurança.</b> { $why } Algum destes itens vale para você agora?
safety-list =
    <b>Emergência: peça socorro na hora</b>
    • Dor, formigamento, dormência ou fraqueza nas duas pernas
    • Uma perna ou um pé que está perdendo força
    • Dormência ou formigamento na região genital ou ao redor do ânus
    • Dificuldade nova para segurar ou soltar a urina ou as fezes, ou na função sexual
    • Dor no peito
    • Dor súbita e forte nas costas ou na barriga, com sensação de desmaio ou aneurisma conhecido
    • Acidente grave, ou leve com osteoporose ou uso prolongado de corticoide

    <b>Procure um médico em breve</b>
    • Febre, perda de peso sem motivo, deformidade nova, dor que não alivia à noite
    • Câncer, agora ou no passado
    • Imunidade baixa ou uso de drogas injetáveis, que facilitam infecções
    • Primeira dor forte nas costas depois dos 50 anos

    <b>Consulte antes um profissional de saúde</b>
    • Osteoporose, vértebra fraturada, outra fratura recente, tumor
    • Doença cardíaca instável, pressão alta sem controle, desmaios
    • Cirurgia na coluna há menos de 3 meses, ou há mais tempo e sem liberação
    • Gravidez: não é motivo para parar e tem uma rotina própria
safety-why-yes = Você disse que um destes itens valia. Só responda de novo quando tiver liberação médica.
safety-why-unclear = Você disse que precisa consultar antes um profissional de saúde. Só responda de novo depois disso.
safety-why-sign = O que você contou pode ser sinal de algo sério, então pergunto antes de tudo.
safety-why-leg = Doeu na perna, então pergunto mais uma vez antes de continuar.
safety-why-pains = Doeu 2 vezes em 14 dias, então pergunto mais uma vez.
safety-why-away = Faz 4 semanas ou mais desde a sua última sessão, então pergunto mais uma vez.
safety-why-year = Pergunto uma vez por ano, porque muita coisa pode mudar.
safety-why-birth = Depois do parto, espere a liberação de quem acompanha você.
safety-clear = Certo. Se algo doer mais, toque em “Está doendo” ou pare.
safety-stays-pregnancy = A sua rotina continua sendo a da gravidez. Quando ela terminar, avise em /settings.
safety-stays-bones = Para os seus ossos, o que dobra as costas até o fim fica de fora.
safety-clear-start = Envie /routine aqui, ou toque em “Iniciar” onde você pediu.
safety-yes =
    <b>Não faça exercício agora.</b>
    Se for um dos sete primeiros, é emergência. { $call }.

    Em qual das três listas estava?
safety-emergency =
    <b>Não faça exercício agora.</b>
    { $call }. Diga o que sente e desde quando, e não vá dirigindo.
safety-emergency-then =
    Fico em silêncio: sem lembretes, sem pausas ativas. Quando tiver liberação médica, ou se foi um toque errado, toque no botão ou envie /routine, e eu pergunto de novo.
safety-doctor =
    <b>Ainda não faça exercício comigo.</b>
    Procure um médico nos próximos dias, e hoje mesmo se tiver febre ou se sentir mal. Se aparecer um dos sete primeiros sinais, { $call }.
safety-doctor-then =
    Até lá, fico em silêncio: sem lembretes, sem pausas ativas. Quando tiver liberação, toque no botão ou envie /routine, e eu pergunto de novo.
safety-clinician = <b>Qual destas?</b>
safety-clinician-more = <b>Qual outra?</b>
safety-surgery =
    <b>Quando foi a cirurgia?</b>
    Escolha, ou escreva: 14 de março, há 6 semanas.
safety-unread =
    <b>Não sei onde isso entra.</b> Em que lista está? Na dúvida, escolha “Consultar antes”.
safety-surgery-unread =
    <b>Não consigo ler uma data aí.</b> Escreva como 14 de março ou há 6 semanas, ou escolha. Na dúvida, escolha a mais recente.
safety-which-unread = <b>Não sei onde isso entra.</b> Qual destas é?
safety-bones = <b>O seu médico ou fisioterapeuta concorda</b> que você exercite as costas?
safety-other = <b>O seu médico concorda</b> que você exercite as costas?
safety-wait =
    <b>Pergunte antes.</b> Um médico ou fisioterapeuta pode dizer qual exercício serve para você.

    Até lá, fico em silêncio. Quando tiver liberação, toque no botão ou envie /routine, e eu pergunto de novo.
safety-wait-until =
    <b>Espere até { $day }.</b> São 3 meses depois da cirurgia. Até lá, faça o que o hospital ensinou.

    Fico em silêncio. Quando esse dia chegar e você tiver liberação, toque no botão ou envie /routine, e eu pergunto de novo.
safety-wait-surgery =
    <b>Espere</b> completar 3 meses e ter a liberação do cirurgião ou do fisioterapeuta. Até lá, faça o que o hospital ensinou.

    Fico em silêncio. Quando tiver liberação, toque no botão ou envie /routine, e eu pergunto de novo.
safety-agreed = <b>Certo.</b> Comece leve e pare se algo doer mais.
safety-bones-out =
    <b>Certo.</b> O que dobra ou gira as costas até o fim fica de fora: a flexão sentada, o joelho ao peito, o gato e a rotação; o super-homem também, que pressiona muito a coluna. O resto fortalece.
    Mantenha as costas alongadas e dobre pelo quadril.
safety-pregnancy =
    <b>Gravidez não é motivo para parar.</b> A sua rotina é em pé e em quatro apoios: nada de barriga para baixo ou de costas no chão.
    Você consegue conversar enquanto se mexe; se não, vá mais devagar. Beba água, descanse quando quiser e pule o que incomoda.

    Pare e ligue para quem faz o seu pré-natal se houver sangramento, perda de líquido, contrações, tontura, dor de cabeça, dor no peito, ou panturrilha com dor ou inchaço. Se disseram para não fazer exercício, não faça.
out-pregnancy = Este espera até depois da gravidez: é de barriga para baixo ou de costas no chão, ou aperta a barriga.
out-bones = Este fica de fora pelos seus ossos: dobra ou gira as costas até o fim, ou pressiona muito a coluna.
not-in-pregnancy =
    Esse é de barriga para baixo ou de costas no chão, ou aperta a barriga, então espera até depois da gravidez.
    A sua rotina está aqui: em pé e em quatro apoios.
not-with-bones =
    Esse dobra as costas até o fim, ou pressiona muito a coluna, então deixo de fora para você.
    O resto da rotina fortalece as suas costas.

# Which number to call, inside a sentence and at its beginning.
emergency-there = ligue agora para a emergência: <b>{ $number }</b> ({ $country })
emergency-begins-there = Ligue agora para a emergência: <b>{ $number }</b> ({ $country })
emergency-anywhere = ligue agora para a emergência do seu país (192 no Brasil, 112 em Portugal e no resto da Europa, 911 na América do Norte)
emergency-begins-anywhere = Ligue agora para a emergência do seu país (192 no Brasil, 112 em Portugal e no resto da Europa, 911 na América do Norte)

## When it hurts and no session is on

# Sources as in the English: NICE NG59, Lancet 2018, O'Sullivan BJSM 2020.
flare-signs =
    <b>Antes, 3 sinais.</b> Algum vale para você?
    • Dormência entre as pernas, ou dificuldade nova com a urina, as fezes ou a função sexual
    • Uma perna perdendo força, ou dor ou dormência nas duas pernas
    • Febre, queda feia ou dor no peito
flare-safe =
    <b>Se nenhum vale, é seguro se mexer.</b> A maioria das crises melhora, e dor não quer dizer lesão. Um incômodo leve e conhecido, que passa em um dia, é normal.
flare-plan =
    <b>Hoje:</b> nada de repouso na cama; faça o que puder do seu dia normal, uma sessão leve e caminhadas de 5 minutos. Uns dias assim, depois metade do que você fazia, depois tudo.
    Se não melhorar em algumas semanas, ou piorar a cada dia: procure um médico.
hurt-idle = Sinto muito que esteja doendo.
hurt-doubt = Você não está bem? Então, primeiro:
hurt-idle-then = Se nenhum vale para você, é seguro se mexer: alongamentos pequenos e lentos, e pare no que doer mais. Se durar semanas, procure um médico.
hurt-alarm = Algum destes sinais vale para você agora?

## Choosing

choose = Qual?
choose-times = Rotina completa: { $minutes } minutos. Curta: { $short }, com outros dois exercícios a cada dia.
choose-chair = Para a completa você precisa de um colchonete e uma cadeira.
still-on = A sua sessão continua: { $exercise }, { $number } de { $of }.
going-on = Continuando.
starting-over = Recomeçando.
exercises =
    <b>Exercícios</b>
    { $lines }

    Envie /exercises e um nome para ver um deles.
exercises-desk =

    <b>Junto à mesa</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Não conheço nenhum exercício “{ $name }”.
    Tente um destes.
no-stretch =
    Não conheço nenhum alongamento “{ $name }”. Os alongamentos: { $names }.
    Por exemplo: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Trabalha: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, agora não
exercises-line-left-out = <b>{ $name }</b>  { $dose }, de fora
left-out =

    De fora de toda rotina, alongamento e pausa ativa. Se há uma sessão em andamento, ele continua nela.
swap-none = { $name }: agora nada pode ficar no lugar. “Pular” deixa de fora.
reply-swap = { $name }: “Pode fazer” põe este no lugar do atual.
part-swapped = { $name }: exercício trocado.
order-warms = { $name }: nunca com o corpo frio, por isso este vem antes.
order-early = { $name }: a partir das { $time }. Em um estudo, as costas ficaram melhor quando se dobravam menos nas primeiras horas depois de levantar (Snook 1998).
waits-early =
    <b>{ $name }: a partir das { $time }.</b>
    Em um estudo, as costas ficaram melhor quando se dobravam menos nas primeiras horas depois de levantar (Snook 1998), então espera.
waits-pain =
    <b>{ $name }: agora não.</b>
    Doeu, ou outra coisa doeu. Volta quando isso tiver tempo de acalmar.
waits-other = { $name }: no lugar.
nothing-left =
    <b>Não sobrou nada aqui.</b> Você deixou de fora todos os exercícios desta parte.
    Abra um e toque em “Trazer de volta”.
break-bare =
    Fique em pé, olhe para longe, solte o ar. Você deixou de fora todos os movimentos pequenos; “Todos os exercícios” traz um de volta.

## Doses and cues

dose-single = { $hold } s
dose-times = { $repetitions } × { $hold } s
dose-sets = { $sets } × { $hold } s
dose-sets-times = { $sets ->
        [one] { $sets } série
        [many] { $sets } de séries
       *[other] { $sets } séries
    } de { $repetitions } × { $hold } s
dose-side = { $repetitions } × { $hold } s de cada lado
dose-sets-side = { $sets ->
        [one] { $sets } série
        [many] { $sets } de séries
       *[other] { $sets } séries
    } de { $repetitions } × { $hold } s de cada lado
cue-variant = <b>Para você</b>  { $text }
cue-do = <b>Faça</b>  { $text }
cue-feel = <b>Sinta</b>  { $text }
cue-stop = <b>Cuidado</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number } de { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Posicione-se, { $place }. Depois toque em “Iniciar”.
session-chair-start = Vire de lado, empurre com os braços e sente-se { $place }. Depois toque em “Iniciar”.
session-chair = Vire de lado, empurre com os braços e sente-se.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } de { $of }, { $minutes ->
        [one] falta { $minutes } min
        [many] faltam { $minutes } min
       *[other] faltam { $minutes } min
    }. A seguir: { $next }
session-way-last = { $dots } { $step } de { $of }, { $minutes ->
        [one] falta { $minutes } min
        [many] faltam { $minutes } min
       *[other] faltam { $minutes } min
    }. O último.
exercise-where = { $name }, { $place }
session-left = { $minutes ->
        [one] Falta { $minutes } min
        [many] Faltam { $minutes } min
       *[other] Faltam { $minutes } min
    }
session-dose = <b>Dose</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: pronto. Como foi?
instruction-chair = <b>Antes</b>  Vire de lado e empurre com os braços. Depois sente-se em uma cadeira.
kit-mat = Você precisa de um colchonete ou tapete.
kit-both = Você precisa de um colchonete e uma cadeira.
kit-chair = Você precisa de uma cadeira.
kit-desk = Em um dos exercícios você se apoia em uma mesa firme.
instruction-itself = Começa no automático.
countdown-ready = <b>{ $seconds } s</b> Prepare-se, a seguir { $count }
countdown-move = <b>{ $seconds } s</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } s</b> Segure, { $count }
countdown-release = <b>{ $seconds } s</b> Solte, a seguir { $count }
countdown-switch = <b>{ $seconds } s</b> Troque de lado, a seguir { $count }
countdown-rest = <b>{ $seconds } s</b> Descanse, a seguir { $count }
countdown-change = <b>{ $seconds } s</b> Posicione-se, a seguir { $count }
countdown-chair = <b>{ $seconds } s</b> Para a cadeira, a seguir { $count }
countdown-until-ready = Prepare-se, a seguir { $count }, termina <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, termina <b>{ $when }</b>
countdown-until-hold = Segure, { $count }, termina <b>{ $when }</b>
countdown-until-release = Solte, a seguir { $count }, termina <b>{ $when }</b>
countdown-until-switch = Troque de lado, a seguir { $count }, termina <b>{ $when }</b>
countdown-until-rest = Descanse, a seguir { $count }, termina <b>{ $when }</b>
countdown-until-change = Posicione-se, a seguir { $count }, termina <b>{ $when }</b>
countdown-until-chair = Para a cadeira, a seguir { $count }, termina <b>{ $when }</b>
countdown-in = em { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    }
# What comes before a hold, where the exercise has no word of its own for it.
move = Entre na posição
countdown-paused = Em pausa com <b>{ $seconds } s</b> pela frente, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = série { $set }/{ $of }
side-right = lado direito
side-left = lado esquerdo
part-done =
    <b>{ $name }: pronto.</b> { $holds ->
        [0] { $holds } sustentações
        [one] { $holds } sustentação
        [many] { $holds } de sustentações
       *[other] { $holds } sustentações
    }, { $held } s no total.
    Como foi?
part-skipped = { $name }: exercício pulado.
part-back = { $name }: desde o começo.
part-moved = { $name }: continua abaixo.
part-gone = Isto não vale mais. Veja abaixo.
part-elsewhere = { $name }: continua em outra conversa.
part-stopped = { $name }: exercício parado.
away =
    { $name }: eu estava fora enquanto o tempo corria, então não conto.
    Continue daí quando quiser.
finished =
    <b>Pronto.</b> { $exercises ->
        [0] Nenhum exercício desta vez, e tudo bem.
        [one] { $exercises } exercício, { $minutes } min.
        [many] { $exercises } de exercícios, { $minutes } min.
       *[other] { $exercises } exercícios, { $minutes } min.
    }
finished-adds =
    { $sessions ->
        [1] A sua primeira sessão
        [many] { $sessions } de sessões no total
       *[other] { $sessions } sessões no total
    }, { $week } nesta semana{ $short ->
        [0] {""}
        [one] , { $short } interrompida
        [many] , { $short } de interrompidas
       *[other] , { $short } interrompidas
    }. Sequência: { $streak ->
        [0] { $streak } dias
        [one] { $streak } dia
        [many] { $streak } de dias
       *[other] { $streak } dias
    }.
stopped =
    <b>Parado.</b> { $exercises ->
        [0] Tudo bem.
        [one] { $exercises } exercício feito e salvo.
        [many] { $exercises } de exercícios feitos e salvos.
       *[other] { $exercises } exercícios feitos e salvos.
    }
stopped-again = /routine começa uma nova.

## The ending: what a session was, and one next step

tells-first = A próxima continua a partir desta.
tells-seven = Sete dias seguidos.
tells-minute = { $name }: { $number } s, o seu primeiro minuto inteiro.
tells-back = De volta depois de { $number } dias.
tells-stopped = Hoje conta do mesmo jeito.
tells-longest = { $name }: { $number } s, a sua maior sustentação até agora. Era { $before } s.
tells-step = { $name }: um degrau acima, e completo.
tells-more = { $name }: { $number }, { $more } a mais que da última vez.
tells-streak = { $number }º dia seguido.
tells-whole = Todas as { $number } sustentações, completas.
tells-sides = { $name }: { $number } à direita e o mesmo à esquerda.
tells-most = { $name }: { $number } s de sustentação.
tally-held = sustentação
tally-in-all = no total
tally-minutes = { $minutes } min
tally-did = { $name }: { $holds ->
        [0] { $holds } vezes
        [one] { $holds } vez
        [many] { $holds } de vezes
       *[other] { $holds } vezes
    }, { $held } de sustentação.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = { $held } de sustentação no total.
tally-worked = Músculos: { $muscles }.
tally-adds =
    { $sessions ->
        [1] A sua primeira sessão
        [many] { $sessions } de sessões no total
       *[other] { $sessions } sessões no total
    }, { $week } nesta semana{ $short ->
        [0] {""}
        [one] , { $short } interrompida
        [many] , { $short } de interrompidas
       *[other] , { $short } interrompidas
    } ({ $days }). Sequência: { $streak ->
        [0] { $streak } dias
        [one] { $streak } dia
        [many] { $streak } de dias
       *[other] { $streak } dias
    }.
ending-effort = <b>{ $name }: como foi?</b>
ending-remind = <b>Amanhã na mesma hora?</b> E depois todos os dias.
ending-remind-at = <b>Amanhã na mesma hora?</b> E depois todos os dias, às { $time }.
ending-no-reminder = Então, sem lembrete. /remind cria um quando você quiser.
ending-week = Mais um dia de força e são { $days ->
        [2] dois
        [3] três
       *[other] { $days }
    } nesta semana. É o suficiente.
button-same-time = Mesma hora
button-other-time = Outra hora
button-no-reminder = Não quero
offer-step = { $name }: mais um degrau da próxima vez? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Perna
button-numb = Dormente ou fraco
hurt =
    <b>Pare aí.</b> Desça devagar, deite-se de costas com os joelhos dobrados e respire. Com dor no peito, sente-se.
hurt-side =
    <b>Pare aí.</b> Desça devagar, deite-se de lado e respire. Com dor no peito, sente-se.
hurt-desk =
    <b>Pare aí.</b> Sente-se ou fique em pé, o que for mais fácil, e respire. Com dor no peito, sente-se.
hurt-ask =

    <b>Quanto, de 0 a 10?</b> Ou desce para a perna? Toque ou escreva. Um incômodo leve e conhecido, que passa em um dia, é normal.
hurt-signs =

    Pernas dormentes ou fracas, dormência entre as pernas, dificuldade nova com a urina ou as fezes, ou dor no peito: { $call }.
hurt-severe =
    <b>Nada de exercícios de força hoje.</b> Descanse: deite-se ou sente-se.{ $offered ->
        [0] {""}
       *[other] {" "}Mexa-se de leve, se quiser; parar aqui é igualmente bom.
    }
hurt-offers =
    <b>Nada de exercícios de força hoje.</b> { $offered ->
        [0] Descanse: deite-se ou sente-se.
       *[other] O que você ainda pode fazer, de leve:
    }
hurt-smaller =
    <b>{ $name }: menor agora.</b> { $dose }, desde o começo, quando você tocar em Iniciar.
    Um incômodo leve e conhecido, que passa em um dia, é normal.
hurt-lower =
    <b>{ $name }: chega por hoje.</b> O resto fica um degrau mais fácil, quando você tocar em Iniciar:
    { $then }
hurt-instead =
    <b>{ $name }: chega por hoje.</b> No lugar, de leve, quando você tocar em Iniciar:
    { $then }
hurt-left = <b>{ $name }: chega por hoje.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    A sessão continua parada. Respire e { $pregnant ->
        [0] deite-se ou sente-se, o que for mais fácil.
       *[other] sente-se, ou deite-se de lado.
    } Os botões acima dizem o que você pode fazer.
hurt-right = Você parou quando doeu, e fez certo.
hurt-counts = Você parou quando doeu, e fez certo. Hoje conta: sequência de { $streak ->
        [0] { $streak } dias
        [one] { $streak } dia
        [many] { $streak } de dias
       *[other] { $streak } dias
    }.
stopped-hurt = Procure um médico se durar semanas ou não aliviar à noite.
stopped-alarm = Cuide de você primeiro. Pergunto de novo sobre a sua segurança antes de tudo.
alarm =
    <b>Pare por hoje.</b> { $call }, se as pernas estiverem dormentes ou fracas, com dormência entre as pernas, dificuldade nova com a urina ou as fezes, dor no peito, coração disparado, falta de ar ou visão falhando.

    Sente-se, ou deite-se{ $pregnant ->
        [0] {""}
       *[other] {" "}de lado
    } se sentir que vai desmaiar. Com dor no peito, sente-se; não se deite.

    Se passar em poucos minutos, descanse, e procure um médico antes de voltar aos exercícios.
alarm-chest =
    <b>Sente-se, não se deite.</b> { $call }, se o peito dói ou aperta, o coração dispara ou falta ar.

    Fique assim, apoie as costas e não faça mais nada. Pare por hoje.

    Se tiver passado em poucos minutos, descanse, e procure um médico antes de voltar aos exercícios.

## Dose

button-step-up = Subir
button-stay = Ficar aqui
rated-too_easy = { $name }: um degrau mais difícil da próxima vez, { $dose }.
rated-right = { $name }: igual da próxima vez.
rated-too_hard = { $name }: um degrau mais fácil da próxima vez, { $dose }.
rated-top = { $name }: já no degrau mais difícil. Muito bem.
rated-bottom = { $name }: já no degrau mais fácil. Meio movimento também vale.
rated-noted = { $name }: anotado.
rated-cut = { $name }: bom saber. Um degrau a mais vem depois de uma dose completa.
rated-hurt = { $name }: igual da próxima vez. Fica mais difícil de novo quando estiver indo bem.
offer-right = { $name }: na medida duas vezes. Mais um degrau da próxima vez? { $dose }
offer-too_easy = { $name }: mais um degrau da próxima vez? { $dose }
offer-otherwise = Novo: { $do }
eased-one = Que bom ter você de volta: hoje, um degrau mais fácil.
eased-two = Que bom ter você de volta: hoje, dois degraus mais fácil.
eased-gentle = Que bom ter você de volta. Hoje é leve; depois, degrau por degrau.
level =
    <b>Nível: { $level }</b>
    “Leve” é metade do trabalho, “Padrão” é a dose usual, “Forte” é para costas acostumadas.
level-way = { $exercises ->
        [one] { $exercises } exercício está a caminho: um degrau a mais depois de cada sessão que o faz completo. “Muito difícil” encerra isso.
        [many] { $exercises } de exercícios estão a caminho: um degrau a mais depois de cada sessão que os faz completos. “Muito difícil” encerra isso para aquele.
       *[other] { $exercises } exercícios estão a caminho: um degrau a mais depois de cada sessão que os faz completos. “Muito difícil” encerra isso para aquele.
    }
level-step = { $name }: { $dose }, degrau { $step } de { $of }
level-how = As suas respostas depois de um exercício mudam só aquele exercício. Um nível mais fácil vem na hora; um mais difícil, degrau por degrau.
level-unknown = Não existe o nível “{ $name }”. Escolha um, ou envie /level leve.

## Progress

progress =
    <b>O seu progresso</b>
    Sessões no total: { $sessions }{ $cut ->
        [0] {""}
        [one] {" "}({ $cut } interrompida)
        [many] {" "}({ $cut } interrompidas)
       *[other] {" "}({ $cut } interrompidas)
    }
    Nesta semana: { $week }{ $short ->
        [0] {""}
        [one] , { $short } interrompida
        [many] , { $short } de interrompidas
       *[other] , { $short } interrompidas
    }
    Sequência: { $streak ->
        [0] { $streak } dias
        [one] { $streak } dia
        [many] { $streak } de dias
       *[other] { $streak } dias
    }
    Melhor sequência: { $best ->
        [0] { $best } dias
        [one] { $best } dia
        [many] { $best } de dias
       *[other] { $best } dias
    }
    Minutos: { $minutes } no total, { $weekminutes } nesta semana
progress-none =
    <b>O seu progresso</b>
    Sessões no total: 0
    Nesta semana: 0
    Sequência: 0 dias
    Melhor sequência: 0 dias

    A sua primeira sessão começa a conta.

## Settings

settings =
    <b>Ajustes</b>
    Nível: { $level }
    Contagem: { $countdown }
    Próximo exercício: { $next }
    Início: { $ready }
    Voz: { $voice }
    Imagens: { $pictures }
settings-reminder = Lembrete: { $remind }
settings-breaks = Pausas ativas: { $breaks }
settings-zone = Fuso horário: { $zone }
settings-pregnancy = Gravidez: a sua rotina é em pé e em quatro apoios.
settings-bones = Ossos frágeis: o que dobra as costas até o fim fica de fora.
settings-language = Idioma: { $name }
settings-no-zone = ainda não sei, /timezone
settings-get-ready = { $down } s de barriga para baixo ou em quatro apoios, { $other } s nos outros
settings-live = ao vivo, a cada segundo
settings-calm = calma, uma mensagem no começo da sustentação e uma no fim
settings-itself = no automático
settings-ready = quando você quiser
settings-voice-on = ligada, uma mensagem de voz por exercício
settings-voice-off = desligada
settings-voice-none = ainda não neste idioma
settings-light = claras
settings-dark = escuras
settings-keys = Os botões mudam isso.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = Português (Brasil)
language-choose =
    <b>Idioma: { $name }</b>
    Toque em outro, ou envie o nome dele: /language deutsch
language-unreviewed = Ainda não foi revisado por falantes nativos. Se algo soar estranho, avise quem mantém este bot.
language-reviewed = Revisado por { $who }.
language-part = { $percent }% deste idioma está escrito por enquanto; o resto está em inglês.
language-unknown = Não falo “{ $name }”. Estes eu falo:

## The voice

speaker-woman = Voz feminina
speaker-man = Voz masculina
voice-on =
    <b>Voz: ligada</b>
    Cada exercício vem como uma mensagem de voz que conta para você. Toque em “Iniciar”, dê play e largue o celular.
    “Pausar”, “Parar” e “Está doendo” tiram a mensagem. Para uma rotina sem nenhum toque, escolha “Automático” em /settings.
voice-off =
    <b>Voz: desligada</b>
    Com ela, cada exercício vem como uma mensagem de voz que conta cada posição para você.
voice-unknown = É ligada ou desligada: /voice on ou /voice off.
voice-missing = Ainda não sei falar: a voz não está instalada aqui. Quem mantém este bot já foi avisado. Enquanto isso, a contagem na tela vale.
voice-none = Ainda não tenho voz neste idioma. A contagem no chat conta para você.
voice-refused = O Telegram não me deixa enviar mensagens de voz para você, então desliguei a voz. As suas configurações de privacidade podem permitir; depois envie /voice on.
voice-private = Só falo no privado. Escreva para mim lá e envie /voice on.
voice-offer = Também posso contar em voz alta: uma mensagem de voz por exercício, e você não precisa olhar para o celular.
voice-no = Então fico em silêncio. /voice on muda isso.
guide = { $name }, { $number } de { $of }
guide-rest = { $name }, { $number } de { $of }, daqui em diante
guide-ahead = A seguir: { $name }
play-now = Dê play e largue o celular.
button-again = De novo

## Days and times

days-all = todos os dias
days-working = { $first } a { $last }
days-weekend = fins de semana
days-some = { $days }
days-every =
    { $days ->
        [2] dia sim, dia não
       *[other] a cada { $days } dias
    }
# “toda segunda-feira”, but “todo sábado”: so the day stands first.
days-every-weeks =
    { $weeks ->
        [1] { $day }, toda semana
        [2] { $day }, semana sim, semana não
       *[other] { $day }, a cada { $weeks } semanas
    }
when-today =
    { $hour ->
        [0] hoje à { $time }
        [1] hoje à { $time }
       *[other] hoje às { $time }
    }
when-tomorrow =
    { $hour ->
        [0] amanhã à { $time }
        [1] amanhã à { $time }
       *[other] amanhã às { $time }
    }
when-weekday =
    { $hour ->
        [0] { $day } à { $time }
        [1] { $day } à { $time }
       *[other] { $day } às { $time }
    }
when-date =
    { $hour ->
        [0] { $day } à { $time }
        [1] { $day } à { $time }
       *[other] { $day } às { $time }
    }
until-today =
    { $hour ->
        [0] até à { $time }
        [1] até à { $time }
       *[other] até às { $time }
    }
until-tomorrow =
    { $hour ->
        [0] até amanhã à { $time }
        [1] até amanhã à { $time }
       *[other] até amanhã às { $time }
    }
until-weekday =
    { $hour ->
        [0] até { $day } à { $time }
        [1] até { $day } à { $time }
       *[other] até { $day } às { $time }
    }
until-date =
    { $hour ->
        [0] até { $day } à { $time }
        [1] até { $day } à { $time }
       *[other] até { $day } às { $time }
    }
until-day = até { $day }
first-of-month = 1º

## Reminders and sit breaks: to set

offer-days-all = Todo dia
offer-days-working = { $first } a { $last }
offer-quiet = Mudo { $hours }
offer-minutes = { $minutes } min
remind-offer = Quer um lembrete { $what }?
remind-offer-at = às { $times }
button-remind-then = Quero
remind-said = <b>Lembrete:</b> { $words }.
remind-none = desligado
remind-set = { $days } às { $times }
remind-once = uma vez, { $when }
remind-both = { $before }; { $next }
remind-mixed = Para mudar horários com dias próprios, envie /remind 9:30 seg-sex, 11 sáb
remind-quiet = Sem som { $hours }.
remind-next = Próximo: { $when }.
remind-next-done = O de hoje já veio. Próximo: { $when }.
remind-how = Que horas? Toque em uma, ou escreva 9:30 seg-sex.
remind-which = Mais um? Toque, ou escreva também 18:00.
remind-off = Sem mais lembretes. /remind liga de novo.
remind-was-off = Não há lembrete para desligar. /remind 9:30 cria um.
remind-no-time = Só os dias ainda não dizem a hora. Por exemplo: /remind 9:30 seg-sex
remind-loud = Os lembretes vêm com som a qualquer hora.
remind-most = Para um dia, já chega.
remind-own-days = Os seus horários têm dias próprios. Envie de novo, como /remind 9:30 seg-sex, 11 sáb
remind-a-day = Deixe pelo menos um dia, ou desligue.
remind-waits = Você disse que um dos itens vale, então nada vem até você ter liberação. /routine pergunta de novo.
private-only = Isso é só para você. Escreva para mim no privado e envie /{ $command } lá.
breaks-said = <b>Pausas ativas:</b> { $words }.
breaks-none = desligadas
hours-range = { $from }–{ $to }
breaks-set = { $days }, { $hours }, a cada { $minutes } min
breaks-how = Um movimento pequeno junto à mesa, contado desde a última vez que você se mexeu.
breaks-off = Sem mais pausas ativas. /breaks liga de novo.
breaks-was-off = Não há pausas ativas para desligar. /breaks 9-17 a cada 50 liga.
breaks-wait = Começam quando você responder à pergunta de segurança: /routine faz a pergunta.
breaks-first = Escolha antes as horas.
breaks-no-hours = Entre que horas? Por exemplo: /breaks 9-17 a cada 50 seg-sex
zone-missing = Começam quando eu souber o seu fuso horário: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> { $short } minutos para as suas costas, ou todos os { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } minutos: a sua própria rotina.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Não sobrou nada da sua rotina.
       *[other] { $minutes } minutos para as suas costas. Não sobrou nada da rotina curta.
    } “Todos os exercícios” traz um de volta.
news-smaller = { $name }: dose menor hoje.
news-easier = { $name }: um degrau mais fácil hoje.
news-rests = { $name }: hoje descansa.
news-stepped = { $name }: um degrau acima da última vez.
news-right = { $name }: na medida duas vezes. { $on ->
        [today] Mais um degrau hoje?
       *[other] Mais um degrau da próxima vez?
    }
news-too-easy = { $name }: muito fácil da última vez. { $on ->
        [today] Mais um degrau hoje?
       *[other] Mais um degrau da próxima vez?
    }
news-ready = { $name }: dá para mais. { $on ->
        [today] Mais um degrau hoje?
       *[other] Mais um degrau da próxima vez?
    }
news-back = Depois de { $count } dias fora, começa mais fácil.
news-held = { $name }: { $count ->
        [1] { $seconds } s da última vez.
       *[other] { $count } × { $seconds } s da última vez.
    }
news-times = { $name }: na última sessão, { $count ->
        [1] uma vez.
       *[other] { $count } vezes.
    }
news-streak = Com hoje são { $count } dias seguidos.
news-week = { $count ->
        [1] 1 nesta semana. A segunda espera por você.
        [2] 2 nesta semana. A terceira espera por você.
        [3] 3 nesta semana. A quarta espera por você.
       *[other] { $count } nesta semana.
    }
news-total = { $count ->
        [0] { $count } sessões
        [one] { $count } sessão
        [many] { $count } de sessões
       *[other] { $count } sessões
    } até agora.
news-first = A sua primeira: { $count ->
        [one] { $count } exercício, contado para você.
        [many] { $count } de exercícios, todos contados para você.
       *[other] { $count } exercícios, todos contados para você.
    }
news-step = { $name }: um degrau acima, { $dose }.
reminder-later = Volto às { $time }.
reminder-not-today = Tudo bem. O próximo: { $next }.
reminder-not-today-off = Tudo bem. /remind marca o próximo.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = Que tal levantar um pouco?
break-2 = Uma pausa curta para as suas costas.
break-3 = Olhe para longe. É a vez das costas.
break-4 = 1 movimento pequeno e de volta ao trabalho.
break-5 = Tem um minuto? Esta é fácil.
break-6 = Boa hora para se mexer, se der.
break-7 = Ombros para baixo, solte o ar, mexa-se.
break-8 = Mudar de posição, só um instante.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Feito, e valeu a pena.
break-done-2 = Bem feito. Pode seguir.
break-done-3 = Isso. Era só isso.
break-enough = Sem mais pausas ativas hoje.
break-later = Pergunto de novo: { $when }.
break-quiet = Silêncio por hoje. /breaks muda quando eu escrevo, ou desliga.

## Pauses

paused-until-weekday = <b>Em pausa até { $day }.</b> Até lá não envio nada.
paused-until-date = <b>Em pausa até { $day }.</b> Até lá não envio nada.
pause-first = de { $day }
pause-last = a { $day }
pause-on = em { $day }
pause-span = { $first } { $last }
pause-open = a partir de { $day }, até você enviar /resume
pause-call-off = Cancelar { $day }
pause-only = Só { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Pausa { $span }.</b> Tudo volta sozinho { $again }.
pause-coming-open = <b>Pausa { $span }.</b>
pause-next = Próximo lembrete: { $when }.
called-off = <b>Pausa cancelada.</b>
pause-ask =
    <b>Até quando?</b>
    Escolha, ou escreva: 15:00, sexta, 2 semanas, de 20 a 27 de março.
pause-ask-or = Ou escolha.
pause-day = até o dia acabar
rested = <b>Silêncio { $until }.</b>
rest-held = O seu lembrete das { $times } vem depois.
rest-left-out = Fica de fora: o seu lembrete das { $times }.
paused-open = <b>Em pausa até você enviar /resume.</b>
paused-streak = A sua sequência espera por você: estes dias não contam, nem a interrompem.
resumed = <b>De volta.</b> A pausa acabou.
resumed-to-nothing = Ainda não há lembrete. Por exemplo: /remind 9:30
resumed-none = Nada está em pausa.

## Your data

export-json = Tudo o que eu guardo sobre você.
export-csv =
    As suas sessões em uma tabela.
    “Conta” diz sim onde pelo menos 1 exercício foi feito.
export-csv-file = lumbar-sessoes.csv
export-day = dia
export-routine = rotina
export-counts = conta
export-seconds = segundos
export-exercises = exercícios
export-yes = sim
export-no = não
export-private = Os seus dados são só seus. Escreva /export para mim no privado.
export-none = Ainda não guardo nada sobre você.
forget =
    <b>Apagar tudo?</b>
    Os seus ajustes, a sua sessão e o seu histórico somem e não podem voltar.
    Sessões no seu histórico: { $sessions }
forget-none = Não guardo nada sobre você, então não há nada para apagar.
forgotten = Apagado. Não guardo mais nada sobre você. Envie /start para começar de novo.
kept = Certo. Tudo fica.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    Não consigo ler “{ $said }” aqui.
    Por exemplo: { $example }
unread-nothing =
    Preciso de um pouco mais que isso.
    Por exemplo: { $example }
unread-time =
    “{ $said }” não é uma hora do dia.
    Por exemplo: { $example }
unread-midnight =
    Meia-noite é 0:00, o começo de um dia. Escreva assim.
    Por exemplo: { $example }
unread-times =
    No máximo { $most } lembretes por dia.
    Por exemplo: { $example }
unread-days =
    Os dias valem para todos os horários: escreva uma vez só.
    Por exemplo: { $example }
unread-pairs =
    Que dias vão com que hora? Escreva em pares.
    Por exemplo: /remind 9:30 seg-sex, 11 sáb
unread-when =
    A que horas?
    Por exemplo: /remind amanhã 7:00
unread-over =
    “{ $said }” já passou.
    Por exemplo: { $example }
unsure =
    “{ $said }” pode ser mais de uma coisa.
unsure-over =
    “{ $said }” já passou.
unsure-backwards =
    “{ $said }” termina antes de começar.
unsure-now = Uma pausa começa agora.
unsure-days = Uma pausa que começa depois vale por dias inteiros.
unsure-begun =
    “{ $said }” já começou.
unsure-to =
    “{ $said }” pode ser uma hora do dia, ou de uma hora até outra.
unsure-count =
    “{ $said }”: não sei contar lembretes. Eles vêm até você desligar.
unsure-ends =
    “{ $said }”: um lembrete não tem fim próprio. Ele vem até você desligar.
unsure-begins =
    “{ $said }”: um lembrete começa na hora, não em um dia futuro.
unsure-weekly = Uma vez por semana. Em que dia?
unread-weekly =
    Em que dia e a que horas?
    Por exemplo: /remind segunda 9:30
unsure-which = Você quis dizer { $choices }?
unsure-none = Por exemplo: { $example }
unread-hours-of-reminder =
    Um lembrete vem a uma hora do dia.
    Por exemplo: { $example }
    Para vários ao longo do dia há as pausas ativas.
    Por exemplo: /breaks 9-17 a cada 50
unread-hours =
    “{ $said }” precisa de começo e fim.
    Por exemplo: { $example }
unread-backwards =
    “{ $said }” termina antes de começar.
    Por exemplo: { $example }
    Passando da meia-noite: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” termina quando começa.
    Por exemplo: { $example }
unread-narrow =
    “{ $said }” é curto demais: pausas ativas vêm no máximo a cada { $least } minutos.
    Por exemplo: { $example }
unread-windows =
    No máximo { $most } faixas de horas.
    Por exemplo: { $example }
unread-every =
    “{ $said }” não dá: pausas ativas vêm a cada { $least } a { $most } minutos.
    Por exemplo: { $example }
unread-quiet =
    Guardo uma só faixa de silêncio.
    Por exemplo: { $example }
unread-either =
    “{ $said }”: da manhã ou da noite? Escreva qual.
    Por exemplo: { $example }
unread-until =
    Diga por quanto tempo, até quando, ou de que dia a que dia.
    Por exemplo: { $example }
    Ou: /pause 2 horas
unread-date =
    “{ $said }” não é um dia do próximo ano.
    Por exemplo: { $example }
unread-date-either =
    “{ $said }” pode ser dois dias. Escreva o nome do mês.
    Por exemplo: { $example }
unread-past =
    “{ $said }” é curto demais, ou já passou.
    Por exemplo: { $example }
unread-far =
    “{ $said }” é longo demais para mim: no máximo { $most } dias.
    Por exemplo: { $example }

## Examples in what it answers then: each can be read

example-time = 21:30
example-remind = /remind 9:30 seg-sex
example-breaks = /breaks 9-17 a cada 50
example-quiet = /remind silêncio 21-7
example-pause = /pause até 5 de jan

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>Que horas são aí?</b>
    Envie como 14:35, ou envie a sua cidade, ou compartilhe a sua localização.
zone-question-or =
    <b>Que horas são aí?</b>
    Toque. Ou envie a sua cidade, ou compartilhe a sua localização.
zone-other = Então envie a sua cidade, ou a hora aí como 14:35, ou compartilhe a sua localização.
zone-first = Para isso preciso saber onde você está.
zone-over = Aí isso já passou. Diga mais uma vez.
zone-lost = Não conheço mais o fuso horário “{ $zone }”, então nada vem sozinho até eu saber onde você está.
zone-known = <b>{ $name }.</b> Hora aí agora: { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Hora aí agora: { $time }.
zone-which = Qual destes tem a mesma hora que aí?
zone-is-it = É aí que você está? Se não, envie uma cidade maior por perto.
zone-guess = Não conheço esse lugar. Você quis dizer um destes?
zone-unknown =
    “{ $words }” não é um lugar que eu conheça.
    Tente uma cidade maior por perto, por exemplo /timezone Campinas, ou uma diferença como /timezone -3.
zone-no-clock =
    Em nenhum lugar são { $time } agora. Envie a sua cidade, por exemplo /timezone Recife.
zone-at-sea =
    Isso fica no mar, e lá não sei que horas são. O seu fuso horário continua como estava.
    Envie a cidade mais próxima, por exemplo /timezone Recife.
zone-fixed = Essa diferença fica igual o ano todo. Se onde você está há horário de verão, envie a sua cidade.
zone-change = Para mudar, envie por exemplo /timezone Recife, ou compartilhe a sua localização.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>Em pausa.</b> Algo está doendo ou não parece certo?
doubt-still =
    Algo está doendo ou não parece certo?
rests = Está parado. Leve o tempo que precisar.
runs = Certo. Continua.
taken-back-paused = De volta, em pausa.
left-seconds = { $seconds } s
left-minutes = { $minutes } min
left-hold = <b>{ $time }</b> nesta sustentação.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
        [one] , { $holds } sustentação.
        [many] , { $holds } de sustentações.
       *[other] , { $holds } sustentações.
    }
left-session = { $exercises ->
        [0] É o último exercício.
        [one] Depois, mais { $exercises } exercício: { $time } no total.
        [many] Depois, mais { $exercises } de exercícios: { $time } no total.
       *[other] Depois, mais { $exercises } exercícios: { $time } no total.
    }
harder-hurt = Hoje não: doeu. Fica mais difícil de novo quando estiver indo bem.
button-do-it = Pode fazer
button-leave-it = Deixar assim
reply-deaf = Aqui não consigo ouvir mensagens de voz.
reply-instead = Estes botões fazem o mesmo, e palavras escritas também.
reply-long = É mais longo do que consigo acompanhar: no máximo 30 s, e uma palavra basta.
reply-busy = Ainda estou com o que você disse antes.
reply-lost = Essa mensagem de voz não chegou até mim.
reply-nothing = Não ouvi nenhuma palavra.
reply-unknown = Ouvi: “{ $words }”. Não sei fazer isso.
reply-say = Diga próximo, repetir, mais fácil, pausa, continuar, parar ou está doendo, ou use os botões.
reply-heard = Ouvi: “{ $words }”.
reply-perhaps = Foi “{ $words }”?
reply-idle = Não há sessão. /routine começa uma.
reply-moved = A sessão seguiu nesse meio-tempo, então não mudei nada.
reply-no-change = Isso não muda nada agora.
reply-start = “Pode fazer” inicia este exercício.
reply-pause = “Pode fazer” pausa.
reply-resume = “Pode fazer” continua de onde você está.
reply-skip = “Pode fazer” deixa este exercício e continua.
reply-back = “Pode fazer” volta ao exercício anterior.
reply-again = “Pode fazer” começa este exercício de novo.
reply-stop = “Pode fazer” encerra a sessão.
reply-hurts = “Pode fazer” para aqui.
reply-easier = “Pode fazer” começa este exercício de novo, um degrau mais fácil: { $dose }.
reply-harder = “Pode fazer” começa este exercício de novo, um degrau mais difícil: { $dose }.
reply-left = Deixo assim.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Semanas
button-months = Meses
chart-today = Suas costas, a partir de hoje
chart-weeks = Suas costas, últimas { $weeks } semanas
chart-months = Suas costas, últimos { $months } meses
chart-sum-minutes = { $minutes ->
        [0] { $minutes } minutos
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
chart-sum = { $sessions ->
        [0] { $sessions } sessões
        [one] { $sessions } sessão
        [many] { $sessions } de sessões
       *[other] { $sessions } sessões
    }, { $minutes ->
        [0] { $minutes } minutos
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
chart-first = A sua primeira sessão preenche o primeiro quadrado.
chart-rest = Isto espera até você ter liberação.
chart-next = A sua próxima sessão preenche o próximo quadrado.
chart-first-month = A sua primeira sessão começa a primeira barra.
chart-next-month = A sua próxima sessão começa a próxima barra.
chart-streak = sequência
chart-best = melhor sequência
chart-this-week = Esta semana
chart-last-week = Semana passada
chart-week-minutes = { $minutes } min
chart-week = { $minutes } min, { $sessions ->
        [0] { $sessions } sessões
        [one] { $sessions } sessão
        [many] { $sessions } de sessões
       *[other] { $sessions } sessões
    }
chart-week-hours = { $hours } h, { $sessions ->
        [0] { $sessions } sessões
        [one] { $sessions } sessão
        [many] { $sessions } de sessões
       *[other] { $sessions } sessões
    }
chart-week-open = ainda em aberto
chart-week-rest = descanso
chart-week-before = antes de começar
chart-fewer = menos minutos
chart-more = mais
chart-minutes = Minutos por mês
chart-hours = Horas por mês
chart-number = { $number }
chart-seconds = { $number } s
chart-hold = { $name }: sustentação, segundos
chart-invite = Aqui crescem as suas sustentações
chart-invite-first = Sustente um exercício em dois dias, e a linha dele começa.
chart-invite-second = { $name }: mais uma vez, e a linha começa.
progress-last-week = Semana passada: { $did }
progress-days = Dias com exercício em { $weeks } semanas: { $days }
progress-month = Melhor mês: { $month }, { $minutes } minutos
progress-grew = { $name }: de { $from } s para { $to } s desde { $day }
progress-steady = { $name }: { $to } s a cada vez desde { $day }
progress-best = { $name }: { $to } s agora, até { $most } s desde { $day }
progress-once = { $name }: { $to } s em { $day }
