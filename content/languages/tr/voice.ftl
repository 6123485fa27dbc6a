# Sesin Türkçe söyledikleri: her satır bir cümle. content/phrasing.toml her egzersizin cümlelerini adıyla
# anar. Şimdilik yeterince iyi bir Türkçe ses yok; bir kişi bunları kaydedebilir (docs/VOICE.md).
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
#
# Bir cümle kendi saniyesine sığar: -ready üç, -how altı (-ready ile birlikte), lift ve benzerleri
# hareket ve tutuş süresi. “üç”, “iki”, “bir” ve “one-done” tam saniyede: en çok 0,9 saniye.

## For every exercise

get-ready = Hazırlan.
hold = Tut.
release = Ve bırak.
three = Üç.
two = İki.
one = Bir.
one-done = Bir, tamam.
well-done = Çok iyi.
halfway = Yarısı bitti.
ten-seconds = On saniye kaldı.
breathe = Nefes almaya devam et.
breathe-out = Nefes ver.
breathe-lift = Kaldırırken nefes ver.
breathe-press = Bastırırken nefes ver.
breathe-rise = Yükselirken nefes ver.
stop-sharp = Keskin ağrı olursa dur.
slower-is-harder = Yavaş olan daha zor.
small-and-smooth = Küçük ve akıcı.
long-not-high = Uzun, yüksek değil.
low-is-right = Alçak olan doğru.
stand-tall = Dik dur.
chair-way = Yatıyorsan yana dön, ellerinle iterek kalk.
five = Beş.
ten = On.
fifteen = On beş.
twenty = Yirmi.
twenty-five = Yirmi beş.
thirty = Otuz.
last-one = Sonuncu.
last-set = Son set.
next-set = Sıradaki set.
right = Sağ.
left = Sol.
switch-right = Taraf değiştir. Sağ.
switch-left = Taraf değiştir. Sol.
rest = Dinlen.
rest-10 = Dinlen. On saniye.
rest-15 = Dinlen. On beş saniye.
rest-20 = Dinlen. Yirmi saniye.
rest-25 = Dinlen. Yirmi beş saniye.
rest-30 = Dinlen. Otuz saniye.
rest-45 = Dinlen. Kırk beş saniye.
rest-60 = Dinlen. Bir dakika.

## Shared by several

press = Bastır.
let-go = Bırak.
lift = Kaldır.
lower = İndir.
lower-down = Aşağı in.
draw-in = İçeri çek.
squeeze = Hafifçe sık.
rise = Yüksel.
down = Aşağı.
set-down = Yere koy.
slide-back = Geri kaydır.
come-back = Geri gel.
come-upright = Doğrul.
stand-up = Ayağa kalk.
sit-down = Yavaşça otur.

## Warm-up

marching-ready = Yerinde yürüyüş. Hazırlan.
marching-next = Sırada yerinde yürüyüş. Ayağa kalk.
marching-how = Dizler rahatça yukarı, kollar sallanıyor.
marching-do = Yerinde yürü.
marching-during = Dizler yukarı, kollar sallansın.
pelvic-tilt-ready = Pelvik tilt. Hazırlan.
pelvic-tilt-next = Sırada pelvik tilt. Sırtüstü yat, dizler bükülü.
pelvic-tilt-how = Belini yere bastır ve bırak.
pelvic-tilt-do = Belini yere bastır.
knee-to-chest-ready = Dizi göğse çekme. Hazırlan.
knee-to-chest-next = Sırada dizi göğse çekme. Sırtüstü yat, dizler bükülü.
knee-to-chest-how = Bir dizini çek, yere koy, değiştir.
knee-to-chest-do = Sağ dizini çek.
knee-to-chest-left = Sol dizini çek.
heel-slide-ready = Topuk kaydırma. Hazırlan.
heel-slide-next = Sırada topuk kaydırma. Sırtüstü yat, dizler bükülü.
heel-slide-how = Bir topuğunu ileri geri kaydır, kalçan sabit.
heel-slide-do = Sağ topuğunu kaydır.
heel-slide-right = Sağ topuk ileri.
heel-slide-left = Sol topuk ileri.

## Strength

bridge-ready = Köprü. Hazırlan.
bridge-next = Sırada köprü. Sırtüstü yat, dizler bükülü, kollar yanda.
bridge-how = Kalçanı kaldır, tut, yavaşça indir.
bridge-do = Kalçanı kaldır.
bridge-half = Kalçanı yarıya kadar kaldır.
bridge-one-leg-how = Kalçanı kaldır, bir dizini düzleştir. Bacak değiştir.
bridge-one-leg = Kaldır. Bir diz düz.
bridge-other-leg = Kaldır. Öteki diz.
foot-down = Ayak yere, in.
hand-down = El yere.
foot-forward = Ayak öne.
bird-dog-ready = Kuş köpek. Hazırlan.
bird-dog-next = Sırada kuş köpek. Eller ve dizler yere.
bird-dog-how = Bir kolunu ve karşı bacağını düz uzat, sonra içeri çek.
bird-dog-do = Sağ kol, sol bacak, uzan.
bird-dog-right = Sağ kol, uzan.
bird-dog-left = Sol kol, uzan.
bird-dog-slide-how = Ayak ucu matta, bir bacağını geri kaydır, sonra çek. Bacak değiştir.
bird-dog-slide-do = Sağ bacağını geri kaydır.
bird-dog-slide-right = Sağ bacak geri.
bird-dog-slide-left = Sol bacak geri.
bird-dog-arm-how = Bir kolunu düz öne uzat, elini yere koy. Kol değiştir.
bird-dog-arm-do = Sağ kolunu uzat.
bird-dog-toes-how = Bir kolunu öne uzat, karşı bacağını geri kaydır, ayak ucu matta. Taraf değiştir.
bird-dog-toes-do = Sağ kol ileri, sol bacak geri.
bird-dog-leg-how = Bir bacağını düz arkaya uzat, sonra çek. Bacak değiştir.
bird-dog-leg-do = Sağ bacağını uzat.
bird-dog-leg-right = Sağ bacak, uzan.
bird-dog-leg-left = Sol bacak, uzan.
bird-dog-square-how = Kolunu ve karşı bacağını uzat, küçük bir kare çiz.
superman-ready = Süpermen. Hazırlan.
superman-next = Sırada süpermen. Yüzüstü dön, kollar önde.
superman-how = Kollarını ve bacaklarını bir karış kaldır, tut, indir.
superman-do = Kollar ve bacaklar, alçak kaldır.
superman-arms-how = Yalnızca kollarını bir karış kaldır. Bacaklar dinlensin.
superman-arms-do = Yalnızca kollarını kaldır.
superman-arms = Kollar yukarı, alçak.
superman-cross-how = Bir kolunu ve karşı bacağını alçak kaldır. Her seferinde değiştir.
superman-cross-do = Bir kol, karşı bacak, kaldır.
superman-other = Öteki tarafı kaldır.
plank-ready = Plank. Hazırlan.
plank-next = Sırada plank. Yüzüstü dön, dirsekler omuzların altında.
plank-how = Ayak uçları matta. Baş, kalça ve topuklar düz bir çizgi olana kadar kalk.
plank-do = Kaldır ve tut.
plank-during = Düz kal, nefes al.
plank-knees-how = Dizler matta. Baş, kalça ve dizler düz bir çizgi olana kadar kalk.
plank-knees-do = Dizler yerde. Kaldır ve tut.
plank-incline-next = Sırada ayakta plank. Sağlam bir masaya gel, eller kenarında.
plank-incline-how = Baş, kalça ve topuklar düz bir çizgi olana kadar geriye adım at.
plank-incline-do = Ayaklar geri, tut.

## Stretches

cat-ready = Kedi esnemesi. Hazırlan.
cat-next = Sırada kedi esnemesi. Eller ve dizler yere.
cat-how = Sırtını tavana doğru it, gözler aşağıda, sonra düz olana kadar bırak.
cat-breathe = Nefes ver ve it.
cat-do = Sırtını yukarı it.
cat-up = Sırt yukarı.
cat-sink = Bırak insin.
forward-bend-ready = Oturarak öne eğilme. Hazırlan.
forward-bend-next = Sırada oturarak öne eğilme. Sandalyeye otur, ayaklar yerde.
forward-bend-how = Rahat olduğu kadar öne eğil. Doğrul.
forward-bend-do = Yavaşça öne eğil.
forward-bend-up = Yavaşça doğrul.
forward-bend-during = Başın ve kolların sarksın.

## Sit breaks

walk-ready = Kısa yürüyüş. Hazırlan.
walk-next = Sırada kısa yürüyüş. Ayağa kalk.
walk-do = Rahat bir hızda yürü.
walk-how = Rahat yürü, kollar gevşek, gözler ileride.
walk-during = Kollar gevşek, gözler ileride.
shoulder-squeeze-ready = Kürek sıkıştırma. Hazırlan.
shoulder-squeeze-do = Kürek kemiklerini birleştir.
shoulder-squeeze-how = Kürek kemiklerini birleştir, tut, bırak.
calf-raise-ready = Parmak ucuna kalkma. Hazırlan.
calf-raise-do = Parmak uçlarına yüksel.
calf-raise-how = Parmak uçlarına yüksel, tut, yavaşça in.
back-bend-ready = Hafif geriye eğilme. Hazırlan.
back-bend-do = Biraz geriye eğil.
back-bend-how = Biraz geriye eğil, tut, doğrul.
back-bend = Geriye eğil.
sit-to-stand-ready = Otur kalk. Hazırlan.
sit-to-stand-next = Sırada otur kalk. Sağlam bir sandalyeye otur.
sit-to-stand-do = Öne eğil ve kalk.
sit-to-stand-how = Öne eğil, kalk, sonra yavaşça otur.
seated-twist-ready = Oturarak dönme. Hazırlan.
seated-twist-do = Göğsünü sağa döndür.
seated-twist-how = Göğsünü bir yana döndür, geri gel.
seated-twist-right = Sağa dön.
seated-twist-left = Sola dön.
march-ready = Yavaş diz kaldırma. Hazırlan.
march-do = Sağ dizini kaldır.
march-how = Bir dizini kaldır, yumuşakça bas, değiştir.
march-next = Sırada yavaş diz kaldırma. Sağlam bir şeyin yanında dik dur.
march-right = Sağ diz yukarı.
march-left = Sol diz yukarı.
march-heel-right = Sağ topuk yukarı.
march-heel-left = Sol topuk yukarı.
side-reach-ready = Yana uzanma. Hazırlan.
side-reach-do = Sağ kol yukarı, eğil.
side-reach-how = Bir kolunu uzat, yana eğil, geri gel.
side-reach-right = Sağ kol yukarı.
side-reach-left = Sol kol yukarı.
