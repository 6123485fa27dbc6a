# Egzersizlerin, kasların, programların ve bilgilerin Türkçe adları ve onlar için söylenenler. Biçimi
# İngilizce dosyanın başı anlatır: ad en çok üç sözcük, ipuçları ve bilgiler kısa, sayı başta.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Hitap: sen. Adlar Türkiye'de fizyoterapistlerin ve hastalarının dediği gibi: pelvik tilt, köprü, dizi
# göğse çekme, topuk kaydırma, plank; bird dog “kuş köpek”, dört ayak üstü “emekleme pozisyonu”.

## Warm-up

exercise-marching = Yerinde yürüyüş
    .also = yerinde yürüme | yerinde yürü | yerinde say | yürüyüş yerinde | yerinde adım | marş
    .place = ayakta
    .do = Dik dur ve yerinde yürü: dizler rahatça kalktığı kadar yukarı, kollar sallanıyor, ayaklar yumuşak basıyor.
    .feel = Isınırsın, yine de konuşabilirsin. Geri sayım “Tut” derken yürümeye devam edersin.
    .stop = Belin ya da bacağın daha çok ağrırsa ya da başın dönerse dur. Dizlerini daha az kaldır, bir elini duvara koy.

exercise-pelvic-tilt = Pelvik tilt
    .also = tilt | pelvis eğme | bel bastırma | beli yere bastırma | leğen kemiği | pelvik
    .place = sırtüstü
    .move = Bastır
    .do = Dizlerin bükülü yat. Bel boşluğunu mata bastırıp düzleştir, tut, sonra bırak.
    .feel = Karnın içeri çekilir, belin uzar. Küçük ve kolay; nefes almaya devam edersin.
    .stop = Belin ya da bacağın daha çok ağrırsa dur. Önce hareketi yarıya indir.

exercise-knee-to-chest = Dizi göğse çekme
    .also = diz | dizler | diz göğüs | dizi göğüse çekme | dizi karna çekme | tek diz göğüse | diz çekme
    .place = sırtüstü
    .move = Çek
    .do = Dizlerin bükülü yat. Bir dizini iki elinle göğsüne doğru çek, tut, ayağını yere koy.
    .feel = Kalçanda ve belinde hafif bir gerilme. Omuzların ve başın matta kalır.
    .stop = Ağrı bacağına vurursa dur. Dizin rahatsızsa uyluğunun arkasından tut.
exercise-knee-to-chest-rung-3-4 =
    .variant = Öteki bacağın düz uzanır.

exercise-heel-slide = Topuk kaydırma
    .also = topuk | kaydırma | topuk kaydır | topuğu kaydırma
    .place = sırtüstü
    .move = Kaydır
    .do = Dizlerin bükülü yat. Bir topuğunu bacağın neredeyse düzelene kadar kaydır, bekle, geri kaydır.
    .feel = Bacağın hareket ederken karnın, leğen kemiğini yerinde tutmak için sessizce çalışır.
    .stop = Belin çukurlaşırsa ya da ağrırsa dur. Yalnızca rahat kaldığı yere kadar kaydır.
exercise-heel-slide-rung-3-5 =
    .variant = Topuğun matın hemen üstünde, havada gider.

## Strength

exercise-bridge = Köprü
    .also = köprü kurma | köprü egzersizi | kalça kaldırma | bridge | kalça köprüsü
    .place = sırtüstü
    .move = Kaldır
    .do = Dizler bükülü, kollar yanda. Kalçanı zorlanmadan kaldırabildiğin kadar kaldır, tut, yavaşça indir.
    .feel = Kaldırma işini kalçan ve uyluklarının arkası yapar. Belin yalnızca sabit durur.
    .stop = Belin daha çok ağrırsa dur. Uyluğuna kramp girerse topuklarını kendine yaklaştır.
exercise-bridge-rung-0-1 =
    .variant = Yarıya kadar kaldır.
exercise-bridge-rung-8-11 =
    .do = Kalçanı kaldır, bir dizini düzleştir, tut, ayağını bas ve in. Her tekrarda bacak değiştir.

exercise-bird-dog = Kuş köpek
    .also = kuş | köpek | bird dog | birddog | kuş köpek egzersizi | çapraz uzanma | çapraz kol bacak
    .place = emekleme pozisyonunda
    .move = Uzan
    .do = Sağ kolunu ve sol bacağını düz uzat, sonra dirsekle dizi içeri çek. Taraf değiştir. Sağ, kol demektir.
    .feel = Parmak ucundan topuğa kadar uzunsun. Sırtın, üstünde bir bardak çay taşıyacak kadar sabit.
    .stop = Belin çökerse ya da ağrırsa dur. Yalnızca bacağı ya da yalnızca kolu kaldır.
exercise-bird-dog-rung-0-1 =
    .move = Geri kaydır
    .stop = Belin çökerse ya da ağrırsa dur. Yarısı kadar kaydır ya da yalnızca ayak ucunu bir adım geriye koy.
    .do = Eller ve dizler yerde, bir bacağını ayak ucu matta geri kaydır, sonra çek. Bacak değiştir. Sağ, sağ bacak demektir.
exercise-bird-dog-rung-2 =
    .feel = Göğsün iki elinin üstünde düz kalır, sırtın bir bardak çay taşıyacak kadar sabit.
    .stop = Belin çökerse ya da ağrırsa dur. Daha alçağa uzan ya da ayak ucu matta bir bacağını geri kaydır.
    .do = Eller ve dizler yerde, bir kolunu düz öne uzat, sonra elini yere koy. Kol değiştir. Sağ, sağ kol demektir.
exercise-bird-dog-rung-3-4 =
    .stop = Belin çökerse ya da ağrırsa dur. Bacağını ayak ucu matta geri kaydır.
    .do = Eller ve dizler yerde, bir bacağını düz arkaya uzat, sonra çek. Bacak değiştir. Sağ, sağ bacak demektir.
exercise-bird-dog-rung-5-6 =
    .stop = Belin çökerse ya da ağrırsa dur. Yalnızca bacağı kaydır ya da yalnızca kolu uzat.
    .do = Bir kolunu öne uzat, karşı bacağını ayak ucu matta geri kaydır. İkisini de çek. Taraf değiştir. Sağ, kol demektir.
exercise-bird-dog-rung-11 =
    .variant = Elinle ve ayağınla havada küçük bir kare çiz.

exercise-superman = Süpermen
    .also = superman | süperman | süper | yüzüstü kaldırma
    .place = yüzüstü
    .move = Kaldır
    .do = Kollar önde, gözler matta. Kollarını ve bacaklarını bir karış kaldır, tut, indir. Alçak olan doğrudur.
    .feel = Sırtın ve kalçan boyunca eşit bir çalışma. Alnın katlanmış havluda, nefesin sakin.
    .stop = Belin sıkışırsa hemen dur. Atla ve kuş köpek yap; aynı kasları çalıştırır.
exercise-superman-rung-0-1 =
    .feel = Üst sırtın boyunca eşit bir çalışma. Alnın katlanmış havluda, nefesin sakin.
    .do = Kollar önde, gözler matta. Yalnızca kollarını bir karış kaldır, tut, indir. Bacakların dinlenir.
exercise-superman-rung-2-3 =
    .do = Kollar önde, gözler matta. Bir kolunu ve karşı bacağını bir karış kaldır, tut, indir. Her tekrarda değiştir.

exercise-plank = Plank
    .also = planks | dirsek üstünde plank | ön kol plank | plenk | şınav duruşu
    .place = yüzüstü, dirseklerin üstünde
    .move = Kaldır
    .do = Dirsekler omuzların altında, ayak uçları matta. Başın, kalçan ve topukların düz bir çizgi olana kadar kalk.
    .feel = Karnın ve kalçan sıkı, sırtın düz, nefesin sürüyor.
    .stop = Belin çökerse ya da ağrırsa dur. Dizlerini yere koy ve yeniden dene.
exercise-plank-rung-0-2 =
    .stop = Belin çökerse ya da ağrırsa dur. Dinlen, sonra yarısı kadar tut.
    .do = Dirsekler omuzların altında, dizler matta. Başın, kalçan ve dizlerin düz bir çizgi olana kadar kalk.
exercise-plank-rung-3-4 =
    .stop = Belin çökerse ya da ağrırsa dur. Masaya yaklaş: ne kadar dik, o kadar kolay.
    .place = masaya karşı ayakta
    .move = Geri adım at
    .do = Eller sağlam bir masada, kollar düz. Başın, kalçan ve topukların düz bir çizgi olana kadar geriye adım at.

## Stretches

exercise-cat = Kedi esnemesi
    .also = kedi | kedi deve | kedi germe | kedi inek | kedi egzersizi | kedi sırtı
    .place = emekleme pozisyonunda
    .move = Yuvarla
    .do = Eller ve dizler yerde, sırtını tavana doğru it, gözler aşağıda. Sonra düz olana kadar bırak.
    .feel = Tüm sırtın boyunca yumuşak, yavaş bir dalga. Yukarı giderken nefes ver.
    .stop = Bir yerin sıkışırsa dur. Hareketin rahat olan ortasında kal.
exercise-cat-rung-0 =
    .variant = Yarı yüksekliğe kadar.

exercise-forward-bend = Oturarak öne eğilme
    .also = öne eğilme | sandalyede öne eğilme | eğilme | sandalye | oturarak | öne bükülme | öne eğil
    .place = sandalyede
    .move = Eğil
    .do = Sandalyeye otur, ayaklar yerde. Rahat olduğu kadar öne eğil, başın ve kolların sarksın. Yavaşça, omur omur doğrul.
    .feel = Belin boyunca hafif bir gerilme. Boynun gevşek, gözlerin yerde.
    .stop = Ağrıtırsa ya da başını döndürürse dur. Kalktıktan sonraki ilk iki saatte yapma.
exercise-forward-bend-rung-0 =
    .variant = Ön kolların uyluklarında dinlenir.
exercise-forward-bend-rung-4-6 =
    .variant = Ellerin ayak bileklerine uzanır.

## For sit breaks: beside a desk, standing or on the chair

exercise-walk = Kısa yürüyüş
    .also = yürüyüş | yürüme | yürü | biraz yürü
    .place = ayakta
    .do = Kalk ve rahat bir hızda yürü, gözler ileride, kollar gevşek. Pencereye gidip gelmek yeter.
    .feel = Kolların sallanır, konuşabilirsin. Geri sayım “Tut” derken yürümeye devam edersin.
    .stop = Belin ya da bacağın daha çok ağrırsa ya da başın dönerse dur. Otur ve dinlen.
exercise-walk-rung-3 =
    .variant = Biraz daha tempolu.

exercise-shoulder-squeeze = Kürek sıkıştırma
    .also = kürek kemiği sıkıştırma | kürek kemikleri | kürek kemiği | omuz sıkıştırma | omuzları geri çekme | skapular sıkıştırma | omuz
    .place = oturarak ya da ayakta
    .move = Geri çek
    .do = Otururken ya da ayakta dik dur, kollar gevşek. Kürek kemiklerini geriye ve hafifçe birbirine doğru çek, tut, bırak.
    .feel = Kürek kemiklerinin arasında hafif bir çalışma. Omuzlar alçak, kaburgalar sakin, boyun uzun.
    .stop = Boynun ya da omzun ağrırsa ya da kolun karıncalanırsa dur. Önce yarısı kadar çek.

exercise-calf-raise = Parmak ucuna kalkma
    .also = parmak ucunda yükselme | ayak ucuna kalkma | parmak ucu | baldır | topuk kaldırma | parmak ucunda yüksel | baldır kaldırma
    .place = masanın yanında ayakta
    .move = Yüksel
    .do = Parmak uçların sağlam bir masada. Ayak uçlarına yavaşça yüksel, tut, topuklarını yumuşakça indir.
    .feel = İki baldırın eşit çalışır. Ayak bileklerin düz, bedenin uzun kalır.
    .stop = Baldırın, topuğun ya da ayak bileğin ağrırsa dur. Yarısı kadar yüksel ya da bugün bırak.
exercise-calf-raise-rung-0 =
    .variant = İki avucun masada, yarıya kadar yüksel.

exercise-back-bend = Hafif geriye eğilme
    .also = geriye eğilme | ayakta geriye eğilme | geri eğilme | arkaya eğilme | geriye bükülme
    .place = ayakta
    .move = Geriye eğil
    .do = Ayaklar kalça genişliğinde, eller kalçada. Göğsünden biraz geriye eğil, tut, doğrul.
    .feel = Bedeninin önü açılır. Dizlerin ve boynun uzun, gözlerin ileride.
    .stop = Belin sıkışırsa, ağrı bacağına vurursa ya da başın dönerse dur. Yalnızca dik dur.
exercise-back-bend-rung-0 =
    .variant = Yarısı kadar.

exercise-sit-to-stand = Otur kalk
    .also = otur-kalk | oturup kalkma | sandalyeden kalkma | sandalye squat | kalk otur
    .place = sandalyede
    .move = Kalk
    .do = Sandalyeni kaymayacak biçimde yasla. Ayaklar yerde, kalçadan öne eğil, kalk, tut, yavaşça otur.
    .feel = Seni uylukların ve kalçan kaldırır. Sırtın otururken de kalkarken de biçimini korur.
    .stop = Dizin ya da belin daha çok ağrırsa dur. Ellerinle yardım et ya da daha yüksek bir yere otur.
exercise-sit-to-stand-rung-0 =
    .variant = Ellerinle iterek kalk.
exercise-sit-to-stand-rung-3-4 =
    .variant = Kollar göğsünde çapraz.

exercise-seated-twist = Oturarak dönme
    .also = oturarak gövde dönüşü | gövde dönüşü | dönüş | gövde çevirme | dönme | bel döndürme
    .place = sandalyede
    .move = Dön
    .do = Dik otur, ayaklar yerde, kollar göğsünde çapraz. Göğsünü bir yana döndür, tut, geri gel.
    .feel = Kaburgalarının çevresinde hafif bir gerilme. Kalçan ve dizlerin yerinde kalır.
    .stop = Bir yerin takılırsa ya da ağrı bacağına vurursa dur. Yarısı kadar dön; kendini asla zorla çevirme.
exercise-seated-twist-rung-0 =
    .variant = Yarısı kadar.

exercise-march = Yavaş diz kaldırma
    .also = diz kaldırma | yavaş yürüyüş | masada yürüyüş | ayakta diz kaldırma
    .place = masanın yanında ayakta
    .do = Parmak uçların sağlam bir masada. Bir dizini rahatça kalktığı kadar kaldır, tut, ayağını yumuşakça bas.
    .feel = Bastığın bacak sağlam, sırtın dik, nefesin sürüyor.
    .stop = Kalçan ya da belin daha çok ağrırsa ya da sallanırsan dur. Yalnızca topuğunu kaldır.
exercise-march-rung-0 =
    .variant = Ayak ucun yerde kalır.
exercise-march-rung-4-5 =
    .variant = Sağlam duruyorsan eller serbest.

exercise-side-reach = Yana uzanma
    .also = yana eğilme | yan esneme | yana esneme | yana uzan | yan eğilme
    .place = oturarak ya da ayakta
    .move = Yana uzan
    .do = Otururken ya da ayakta dik dur. Bir kolunu yukarı uzat, biraz öteki yana eğil, tut, geri gel. Sağ, kol demektir.
    .feel = Bir yanın kalçadan parmak ucuna kadar uzar. İki ayağın ya da iki oturma kemiğin yerde kalır.
    .stop = Omzun ya da belin ağrırsa dur. Elini kalçana koy, öyle yap.
exercise-side-reach-rung-0 =
    .variant = Elini başına koy, öyle eğil.

## Muscles: by the key that `works` names

muscle-deep-abdominals = derin karın kasları
muscle-lower-back = bel kasları
muscle-glutes = kalça kasları
muscle-hip-flexors = kalça bükücü kaslar
muscle-erector-spinae = omurgayı dik tutan kaslar
muscle-hamstrings = arka uyluk kasları
muscle-shoulders = omuzlar
muscle-abdominals = karın kasları
muscle-upper-back = üst sırt
muscle-calves = baldırlar
muscle-thighs = uyluklar
muscle-obliques = yan karın kasları

## Routines

routine-whole = Tam program
    .also = tam | bütün | tamamı | uzun | hepsi

routine-short = Kısa program
    .also = kısa | kısası | kısa olan

routine-stretches = Esnemeler
    .also = esneme | esnemeler | germe

routine-pregnancy = Hamilelik programı
    .also = hamilelik | hamile | gebelik

routine-standing = Yere yatmadan
    .also = ayakta | yerde değil | sandalyede | oturarak | sandalye

routine-breaks = Hareket molaları

## Facts

fact-fewer-new-spells = Yaklaşık %45 daha düşük risk: egzersizi biraz eğitimle birlikte deneyen çalışmalarda, yeni bir bel ağrısı atağı için. Etki bir yıl sonra azalır, o yüzden az da olsa sürdür.

fact-active-breaks = %9: hareketli mola veren, yüksek riskli 47 ofis çalışanında yeni bel ağrısı. Mola vermeyen 100 kişide %33. Gerçek fark daha küçük olabilir.

fact-walking = 2 dakikalık yürüyüş, 40 dakikada bir, bir çalışmada kısa süreli rahatlama sağladı. Koridor da olur.

fact-early-bending = 1–2 saat: kalktıktan sonra öne eğilmeden önce bu kadar beklemek yeter. Günün başında daha az eğilmek bir çalışmada bel ağrısını azalttı.

fact-few-at-a-time = 4 egzersizden azını sürdürmek daha kolaydır. Kısa programda kuvvet için 2 tane var, bir yürüyüşle bir esneme arasında.

fact-starting-again = İnsanların yarısı ya da daha fazlası ev egzersizlerini bırakır. Sen de bırakırsan yalnız değilsin; yeniden başlamak için her gün iyidir.

fact-little-harm = 125 kişi, uygulamayla egzersiz yapan 138.337 kişi içinde zarar bildirdi; çoğunlukla artan ağrı. Bir egzersiz daha çok ağrıtırsa bırakırsın.

fact-reminders-help = 2 şey, bel ağrısı olanların isteği: yinelenen hatırlatmalar ve bir süre sayacı. Burada ikisi de var.

fact-strong-backs = 1 duruş en iyisidir: bir sonraki. Kötü duruş yoktur. Sırt ve bel güçlüdür, yüke uyum sağlar.

fact-walks-between = 208 gün: bir çalışmada, yürüyüş programıyla bir sonraki bel ağrısı atağına kadar geçen süre; programsız 112 gün. Hedef: çoğu gün yarım saat.

fact-posterior-chain = 4 halka bedeninin arka yüzünü oluşturur: bel, kalça, arka uyluk ve baldır. Onları aynada hiç görmezsin, o yüzden unutmak kolaydır.
    .source = Bu egzersizlerin alındığı yazı

fact-front-and-back = 2 taraf üst bedenini taşır: karın ve bel. Bu egzersizlerin alındığı yazı böyle söylüyor; burada ikisini de çalıştırırsın.
    .source = Bu egzersizlerin alındığı yazı
