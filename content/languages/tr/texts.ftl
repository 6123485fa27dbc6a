# Lumbar'ın Türkçe söyledikleri. Telegram HTML; argümanlar buraya kaçışlanmış gelir.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Hitap: her yerde sen, düğmelerde de; güvenlik metinlerinde de sen, ama düz ve açık.
# Güvenlik sözcükleri: hastaların ve hekimlerin Türkiye'de dediği gibi (uyuşma, karıncalanma, güç kaybı,
# idrar ya da dışkı tutamama, makat çevresi, kemik erimesi); 112 Acil Çağrı Merkezi'nin adı. Bel
# ağrısında uyarı belirtileri için bakılan: Ondokuz Mayıs Üniversitesi hasta eğitim semineri “Bel
# ağrıları”; kauda ekuina sendromu: “Bel Fıtığının Belirtileri Nelerdir?” (vucut.org).
# Bir şeye bir sözcük: seans (session), program (routine), basamak (rung), seviye (level), tutuş (hold),
# seri (streak), hareket molası (sit break), ara (pause of days), duraklat (pause in a session),
# bitir (stop), atla (skip, bu kez), çıkar (leave out, her zaman), dokun (tap), yaz (type).
# Sayıdan sonra ad çoğul olmaz, o yüzden çoğu metin seçim yapmaz. Değişkenlere ek gelmez; egzersizin adı
# etikettir (“{ $name }: …”), cümleye girmez. Düğmeler “…” içinde.

## Buttons: three words or fewer

button-start = Başlat
button-begin = Başla
button-aloud-on = Sesli say
button-aloud-off = Sessiz
button-standing = Yere yatmadan
button-pause = Duraklat
button-resume = Devam
button-skip = Atla
button-back = Geri
button-stop = Bitir
button-hurts = Ağrıyor
button-mistake = Yanlışlıkla bastım
button-safety-none = Hiçbiri
button-safety-emergency = Acil durum
button-safety-doctor = Doktora git
button-safety-clinician = Önce danış
button-cleared = Onay aldım
button-flare-session = Hafif seans
button-flare-walk = Kısa yürüyüş
button-pregnancy = Hamilelik
button-surgery = Bel ameliyatı
button-bones = Kemik zayıflığı
button-other = Başka bir şey
button-surgery-recent = Son 3 ay
button-surgery-cleared = Daha eski, onaylı
button-surgery-not-cleared = Daha eski, onaysız
button-agreed = Evet, onayladı
button-not-yet = Henüz değil
button-another = Bir tane daha
button-pregnancy-over = Hamilelik bitti
button-bones-well = Kemiklerim iyi
button-whole = Tam program
button-short = Kısa program
button-too_easy = Çok kolay
button-right = Kararında
button-too_hard = Çok zor
button-go-on = Sürdür
button-start-over = Baştan başla
button-gentle = Hafif
button-standard = Standart
button-strong = Yoğun
button-ready-shorter = Hazırlık: kısa
button-ready-usual = Hazırlık: normal
button-ready-longer = Hazırlık: uzun
button-calm-on = Sakin geri sayım
button-calm-off = Canlı geri sayım
button-itself-on = Kendiliğinden
button-itself-off = Hazır olunca
button-swap = Değiştir
button-leave-out = Çıkar
button-bring-back = Geri al
button-voice-on = Ses açık
button-voice-off = Ses kapalı
button-dark-on = Koyu renk
button-dark-off = Açık renk
button-no-voice = Ses istemem
button-moves = Hareketi gör
button-poses = Duruşları gör
button-forget = Hepsini sil
button-keep = Kalsın
button-export = Önce indir
button-all = Tüm egzersizler
button-done = Yaptım
button-later = Sonra
button-enough = Bugünlük yeter
button-in-15 = 15 dk sonra
button-in-60 = 1 saat sonra
button-not-today = Bugün değil
button-one-more = Bir basamak yukarı
button-turn-off = Kapat
button-turn-on = Aç
button-settings = Tüm ayarlar
button-language = Dil
button-other-place = Başka yer
button-remind = Hatırlatma
button-breaks = Hareket molaları
button-unpause = Arayı bitir
button-open-chat = Sohbetimizi aç
button-pause-hour = 1 saat
button-pause-today = Günün kalanı
button-pause-week = 1 hafta
button-pause-fortnight = 2 hafta
button-pause-told = Ben diyene kadar
button-call-off = Arayı iptal et
button-stretch = Esneme
button-progress = İlerleme
button-help = Tüm komutlar
button-stop-session = Seansı bitir
button-stop-reminders = Hatırlatmaları kapat
button-stop-breaks = Molaları kapat
button-stop-pause = Arayı sonlandır

## start: the first evening

begin-screen = <b>{ $minutes } dakika</b>, { $how }
begin-aloud-itself = sesli sayarak, kendiliğinden.
begin-aloud-ready = sesli sayarak, her egzersiz sen hazır olunca.
begin-silent-itself = sessiz sayarak, kendiliğinden.
begin-silent-ready = sessiz sayarak, her egzersiz sen hazır olunca.
begin-here-itself = kendiliğinden.
begin-here-ready = her egzersiz sen hazır olunca.

## Who it is

welcome =
    Ben Lumbar, çok oturanların bel koçuyum.
    Tam program { $minutes } dakika sürer, kısası { $short }.
    Sen hareket et. Her tutuşu ben sayarım.
bot-name = Lumbar
description = Çok oturanlar için bel koçu. Bel egzersizlerinde sana yol gösterir, her tutuşu seninle sayar, ilerlemeni kaydeder.
short-description = Çok oturanlar için bel koçu. Her tutuşu sayar.

help =
    <b>Neler yapabilirim</b>
    { $commands }

    Seans sırasında şunları yazabilirsin: duraklat, devam et, atla, değiştir, geri, daha kolay, dur, ağrıyor.
    Örneğin: /remind 9:30 pzt-cum, /breaks 9-17 50 dakikada bir, /pause 2 hafta.
help-group =
    <b>Burada neler yapabilirim</b>
    { $commands }

    Komutları, düğmeleri ve mesajlarıma verilen yanıtları görürüm. Seans sırasında yanıt olarak yaz: duraklat, atla, daha kolay, dur, ağrıyor.
    Hatırlatmalar, ayarlar ve ilerlemen aramızda kalır: bana özelden yaz.
help-line = /{ $command }  { $says }

command-routine = Programa başla, tam ya da kısa
command-stretch = Hemen esne
command-exercises = Tüm egzersizlere bak
command-progress = Yaptıklarını gör
command-remind = Seçtiğin saatlerde hatırlatma al
command-breaks = Oturmayı molalarla böl
command-pause = Saatlerce ya da günlerce ara ver
command-resume = Arayı bitir
command-timezone = Nerede olduğunu söyle
command-level = Zorluğu seç
command-voice = Sayarken sesimi duy
command-language = Dilimi seç
command-settings = Çalışma biçimimi değiştir
command-why = Egzersizin bele etkisi
command-help = Yapabildiklerime bak
command-privacy = Hakkında ne saklıyorum
command-export = Tüm verilerini al
command-forget = Tüm verilerini sil
command-start = Buradan başla

# Strong backs, no bad posture: Slater, JOSPT 2019, doi 10.2519/jospt.2019.0610; O'Sullivan, BJSM
# 2020, doi 10.1136/bjsports-2019-101611 (facts 5, 6 and 8). RR 0.55: Steffens, JAMA Internal
# Medicine 2016, doi 10.1001/jamainternmed.2015.7431.
why =
    <b>Neden bel?</b>
    Sırt ve bel güçlüdür, yüke uyum sağlar. Kötü duruş yoktur; en iyisi bir sonrakidir. (Slater, JOSPT 2019)

    Egzersizi biraz eğitimle birleştiren çalışmalarda yeni bir bel ağrısı atağı riski yaklaşık %45 daha düşüktü. Etki bir yıl içinde azalır, o yüzden az da olsa sürdür. (Steffens, JAMA Internal Medicine 2016)

    Bu egzersizlerin alındığı yazı, güçlü bir belin ağrıyı azalttığını, önlediğini ve duruşu düzelttiğini söyler. Ağrının azaldığına dair kanıtlar iyi. Duruş için öyle değil: nasıl oturduğun ya da durduğun, belinin ağrıyıp ağrımayacağını pek söylemez.

    Omurgayı dik tutan kaslar omurganın iki yanından yukarı uzanır. Kalça, arka uyluk ve baldır kaslarıyla birlikte arka zinciri oluşturur: aynada göremediğin arka yüzünü.

    Egzersiz öğretirim. Tanı koymam, tedavi etmem.

privacy =
    <b>Neleri saklıyorum</b>
    • Telegram kimliğin
    • Güvenlik sorusuna verdiğin yanıt, tarihi ve orada belirttiğin: hamilelik, ameliyat ve tarihi, kemik zayıflığı ya da başka bir şey
    • Ayarların, saat dilimin ve hatırlatma saatlerin
    • Her egzersizin sana ne kadar zor geldiği ve çıkardıkların
    • Yaptığın seanslar, en uzun tutuşların, sonunda sana söylediklerim ve sorduklarım
    • Son 12 ayda seanslarda neyin, nerede, ne kadar ağrıdığı
    • Sana en son ne sorduğum, neye hayır dediğin, son hatırlatmalarımın ne söylediği

    Adını, yazılı ya da sesli mesajlarını, paylaştığın konumu saklamam.

    Veriler bu botu işletenlerde kalır, başka yere gitmez. Onlar okuyabilir. Yedek alabilirler: yedekler atılana kadar verilerin orada kalır, ama hiçbir yedek /forget komutundan sonra seni geri getirmez. Mesajlarımızı Telegram taşır; onun kendi ilkeleri var.

    /export hepsini gönderir. /forget hepsini siler.

## What it does not understand

lost =
    Bunu anlamadım. Ben bel egzersizi yaptırırım.
    /routine, /stretch ya da /help yaz.
lost-live =
    Bunu anlamadım. Seansın sürüyor.
    Duraklat, atla, dur ya da ağrıyor yaz; düğmeleri de kullanabilirsin.
unknown-command =
    /{ $command } diye bir komut bilmiyorum.
    { $near ->
        [none] Yapabildiklerim şunlar.
       *[other] Şunu mu demek istedin: /{ $near }? Hepsi /help içinde.
    }
near-command = “{ $words }”: /{ $near } komutunu mu demek istedin?
unknown-command-button = /{ $command }
said-greeting =
    Merhaba. Sana bel egzersizi yaptırır, her tutuşu sayarım.
    Başlamak için { $short } dakika yeter.
said-thanks = Ne demek. Devam edelim mi?
said-sign = Anladım. Hazır olduğunda:
said-well = Sevindim. Hazır olduğunda:
said-kept = Kendine iyi bak. Onay alana kadar sessiz kalırım.
lost-kept = Bunu anlamadım. Onay alana kadar sessiz kalırım; sonra düğme seni geri getirir.
said-no = Sorun değil. Hazır olduğunda:
said-live = Buradayım. Seansın sürüyor.
said-file = Resimlere ve dosyalara bakamam. Yazarak anlat ya da bir düğmeye bas:
said-elsewhere = Bu iletilmiş bir mesaj, o yüzden bırakıyorum. Kendi sözlerinle yaz ya da bir düğmeye bas:
let-go = Tamam, bıraktım. Yapabileceğim başka şeyler:
minutes-whole = { $whole } dakika: tam program. Kısası { $short } dakika sürer.
minutes-short = { $short } dakika: kısa program. Sen hareket et, ben sayarım.
minutes-few =
    Bir esneme 1–2 dakika sürer.
    Kısa program { $short } dakika; erken de bitirebilirsin.
stop-which = <b>Neyi durdurayım?</b>
stop-session = Bir seans sürüyor.
stop-nothing = Durduracak bir şey yok: ne seans, ne hatırlatma, ne mola. Yalnızca sen yazınca yazarım.
passed = Bunun zamanı geçti.
stopped-unkept = Bitti. Bunu henüz kaydedemedim. Denemeyi sürdürüyorum, kaydedince söylerim.
kept-now = Şimdi kaydettim.
forget-waits = Henüz hepsini silemedim. Denemeyi sürdürüyorum, bitince söylerim.
saved-before = Yarıda kesildim, ama o kaydedildi.
not-yours = Bu düğmeler başkasının. Seninkiler için /routine gönder.
chat-busy = Bu sohbette aynı anda tek seans olur. Bana özelden yaz, hemen başlayalım.
chat-busy-topics = Bu grupta aynı anda tek seans olur: konular, dakikadaki mesaj sınırını paylaşır. Bana özelden yaz, hemen başlayalım.
too-many-begin = Şu anda birkaç kişi birden başlıyor. Birkaç saniye sonra yeniden “Başlat” düğmesine bas.
too-many = Şu anda çok kişi egzersizde. Yarım dakika sonra yeniden “Başlat” düğmesine bas.
trouble = Bende bir şeyler ters gitti. Şimdiye kadar yaptıkların kayıtlı. Lütfen yeniden dene.
trouble-kept = Kaydettim ama gösteremedim. Birazdan yeniden bak.
unanswered = Telegram’a ulaşılamıyordu, o yüzden şu yanıtsız kaldı: { $what }. Hâlâ gerekiyorsa yeniden yaz.
unanswered-all-done = Telegram’a ulaşılamıyordu, yanıt veremedim. Ama yapıldı: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (yapıldı)
unanswered-message = mesajın
unanswered-more = { $count } tane daha
trouble-store = Şu anda kaydedemiyorum, o yüzden hiçbir şeyi değiştirmedim. Birazdan yeniden dene.
trouble-unsure = Kaydedildi mi, bilmiyorum. Birazdan bak; kaydedilmediyse yinele.
unreadable = Kaydını okuyamıyorum, olduğu gibi bırakıyorum. Bu botu işletenlere haber verildi.

## For those who run the bot

owner-told =
    <b>İlgilenmen gereken bir şey var.</b>
    { $what }{ $again }
owner-told-again = { "" }
    Son haberimden beri aynı türden { $count } tane daha.
stats =
    <b>Lumbar { $version }</b>, çalışmaya başladığı an: { $since } UTC

    • Şu anki seanslar: { $live }
    • Güncellemeler: { $updates } alındı, { $waiting } bekliyor, %95’i en çok { $answered } içinde
    • Hatırlatmalar: { $sent } gönderildi, { $late } gecikti, { $lost } kayboldu
    • Telegram çağrıları: { $calls }; { $slowed } çağrıya bekle dendi, { $refused } çağrı yapılmadı
    • Tutuş sonları: %99’unda gecikme en çok { $ends }
    • Olay döngüsü: %99’unda gecikme en çok { $lag }{ $several }
stats-replicas = { "" }
    • Kopyalar: { $count }, birlikte sayıldı
stats-milliseconds = { $count } ms
stats-seconds = { $count } sn
stats-over = 30 sn üstü

## In groups

group-hello = Ben Lumbar, bel koçuyum: /routine ile başlanır, sırayla birer kişi. Komutları, düğmeleri ve mesajlarıma verilen yanıtları görürüm.
group-hears =

    Grupta düğmeleri, komutları ve mesajlarıma verilen yanıtları görürüm. Durmak için “Bitir” düğmesine bas ya da beni yanıtla.
group-safety =
    Önce güvenliğin için bir soru, özel sohbetimizde: aç ve orada yanıtla.
    Sonra burada “Başlat” düğmesine bas.
group-first = Önce özel sohbetimizdeki sorumu yanıtla.
group-begun = Sen başlıyorsun.
group-stopped = Bitti.
hurts-toast = Hemen dur. Yavaşça in.
group-hurts = Durdu. Şimdi ne yapacağın özel sohbetimizde.
group-aside = Bunu özel sohbetimizde yanıtlıyorum.
write-in-private = Burada kim olduğunu göremiyorum. Bana özelden yaz, hemen başlayalım.
not-there = Şu anda o gruba yazamıyorum, burada yanıtlıyorum.
moved-slow = O grup yavaş modda, saymaya yetmiyor. Burada devam ediyoruz.
moved-here = Seansının olduğu yere yazamıyorum. Burada sürüyor.

## Safety

# Signs: NHS, Northern Trust and Sheffield (both legs, numbness, bladder, accident, chest, fever,
# night); a leg that gets weaker, cancer, infection, deformity: IFOMPT, Finucane, JOSPT 2020, doi
# 10.2519/jospt.2020.9971; a known aneurysm, immune suppression, injected drugs, a first pain after
# 50: Royal College of Emergency Medicine, as told by gpnotebook.com; osteoporosis: BJSM 2022, doi
# 10.1136/bjsports-2021-104634; surgery, fracture, tumour, heart: NCT04290078; blood pressure,
# fainting: PAR-Q. A clinician has not reviewed the wording.
safety-first = <b>Önce güvenliğin.</b> Şunlardan biri sende var mı?
safety-again = <b>Önce güvenliğin.</b> { $why } Şunlardan biri sende var mı?
safety-list =
    <b>Acil: hemen yardım çağır</b>
    • İki bacakta birden ağrı, karıncalanma, uyuşma ya da güçsüzlük
    • Giderek güçsüzleşen bir bacak ya da ayak
    • Cinsel organlarının ya da makatının çevresinde uyuşma ya da karıncalanma
    • Yeni başlayan idrar, dışkılama ya da cinsel işlev sorunu
    • Göğüs ağrısı
    • Baygınlık hissiyle ya da bilinen bir anevrizmayla birlikte ani, şiddetli sırt, bel ya da karın ağrısı
    • Ciddi bir kaza; kemik erimen varsa ya da uzun süredir kortizon kullanıyorsan küçük bir kaza da

    <b>Yakında doktora görün</b>
    • Ateş, nedensiz kilo kaybı, yeni bir şekil bozukluğu, gece de dinmeyen ağrı
    • Kanser, şimdi ya da geçmişte
    • Enfeksiyonu kolaylaştıran zayıf bağışıklık ya da damardan madde kullanımı
    • 50 yaşından sonra ilk kez gelen şiddetli bel ağrısı

    <b>Önce bir hekime ya da fizyoterapiste danış</b>
    • Kemik erimesi, kırılmış bir omur, başka bir yeni kırık, tümör
    • Kontrol altında olmayan kalp hastalığı ya da yüksek tansiyon, bayılmalar
    • Son 3 ay içinde bel ya da omurga ameliyatı, ya da daha eski ama henüz onay verilmemiş
    • Hamilelik: egzersizi bırakman için bir neden değil, kendi programı var
safety-why-yes = Bunlardan birinin sende olduğunu söylemiştin. Ancak bir doktor onay verdiyse yeniden yanıtla.
safety-why-unclear = Önce bir hekime danışılacağını söylemiştin. Ancak danıştıysan yeniden yanıtla.
safety-why-sign = Anlattığın şey ciddi bir durumun belirtisi olabilir; o yüzden her şeyden önce soruyorum.
safety-why-leg = Bacağın ağrıdı; devam etmeden bir kez daha soruyorum.
safety-why-pains = 14 gün içinde 2 kez ağrıdı, bir kez daha soruyorum.
safety-why-away = Son seansının üzerinden 4 hafta ya da daha çok geçti, bir kez daha soruyorum.
safety-why-year = Çok şey değişebilir, o yüzden yılda bir soruyorum.
safety-why-birth = Doğumdan sonra ebenin ya da doktorunun onayını bekle.
safety-clear = Güzel. Bir yerin daha çok ağrırsa “Ağrıyor” düğmesine bas ya da dur.
safety-stays-pregnancy = Programın hamilelik programı olarak kalıyor. Hamilelik bitince /settings içinde söyle.
safety-stays-bones = Kemiklerin için, belini sonuna kadar büken hareketler programda yok.
safety-clear-start = Buradan /routine gönder ya da istediğin yerde “Başlat” düğmesine bas.
safety-yes =
    <b>Lütfen şimdi egzersiz yapma.</b>
    İlk yedisinden biriyse bu acil bir durum. { $call }.

    Üç listeden hangisindeydi?
safety-emergency =
    <b>Lütfen şimdi egzersiz yapma.</b>
    { $call }. Ne hissettiğini ve ne zamandır sürdüğünü söyle; kendin araba kullanma.
safety-emergency-then =
    Sessiz kalıyorum: hatırlatma yok, mola yok. Bir doktor onay verince, ya da yanlışlıkla bastıysan, düğmeye bas ya da /routine gönder; yeniden sorarım.
safety-doctor =
    <b>Lütfen henüz benimle egzersiz yapma.</b>
    Birkaç gün içinde bir doktora görün; ateşin varsa ya da kendini hasta hissediyorsan bugün. İlk yedi belirtiden biri çıkarsa { $call }.
safety-doctor-then =
    O zamana kadar sessiz kalırım: hatırlatma yok, mola yok. Onay aldığında düğmeye bas ya da /routine gönder; yeniden sorarım.
safety-clinician = <b>Bunlardan hangisi?</b>
safety-clinician-more = <b>Başka hangisi?</b>
safety-surgery =
    <b>Ameliyatın ne zamandı?</b>
    Seç ya da yaz: 14 Mart, 6 hafta önce.
safety-unread =
    <b>Bunu bir listeye yerleştiremedim.</b> Hangi listede? Emin değilsen “Önce danış” düğmesini seç.
safety-surgery-unread =
    <b>Bundan bir tarih çıkaramadım.</b> 14 Mart ya da 6 hafta önce gibi yaz, ya da seç. Emin değilsen en kısasını seç.
safety-which-unread = <b>Bunu anlayamadım.</b> Bunlardan hangisi?
safety-bones = Bel egzersizi yapmana <b>doktorun ya da fizyoterapistin onay veriyor mu?</b>
safety-other = Bel egzersizi yapmana <b>doktorun onay veriyor mu?</b>
safety-wait =
    <b>Lütfen önce danış.</b> Sana hangi egzersizin uygun olduğunu bir doktor ya da fizyoterapist söyleyebilir.

    O zamana kadar sessiz kalırım. Onay verdiklerinde düğmeye bas ya da /routine gönder; yeniden sorarım.
safety-wait-until =
    <b>Lütfen şu güne kadar bekle: { $day }.</b> Ameliyatının üzerinden o gün 3 ay geçmiş olacak. O zamana kadar hastanede sana gösterileni yap.

    O güne kadar sessiz kalırım. O gün geldiğinde ve onay aldığında düğmeye bas ya da /routine gönder; yeniden sorarım.
safety-wait-surgery =
    <b>Lütfen bekle:</b> 3 ay dolsun, ameliyatını yapan doktor ya da fizyoterapistin onay versin. O zamana kadar hastanede sana gösterileni yap.

    O zamana kadar sessiz kalırım. Onay aldığında düğmeye bas ya da /routine gönder; yeniden sorarım.
safety-agreed = <b>Güzel.</b> Hafif başla, bir yerin daha çok ağrırsa dur.
safety-bones-out =
    <b>Güzel.</b> Belini sonuna kadar büken ya da döndüren hareketler programda yok: oturarak öne eğilme, dizi göğse çekme, kedi esnemesi ve oturarak dönme; omurgaya çok yük bindiren süpermen de. Gerisi seni güçlendirir.
    Sırtını uzun tut, kalçadan eğil.
safety-pregnancy =
    <b>Hamilelik bırakmak için bir neden değil.</b> Programın ayakta ve emekleme pozisyonunda: yüzüstü ya da sırtüstü yatılan hiçbir şey yok.
    Hareket ederken konuşabiliyor olmalısın; konuşamıyorsan yavaşla. Su iç, istediğinde dinlen, rahatsız edeni atla.

    Kanama, su gelmesi, kasılmalar, baş dönmesi, baş ağrısı, göğüs ağrısı ya da ağrıyan ya da şişen bir baldır olursa dur ve ebeni ya da doktorunu ara. Sana egzersiz yapma dedilerse yapma.
out-pregnancy = Bu, hamilelik sonrasını bekliyor: yüzüstü ya da sırtüstü yapılıyor ya da karnına bastırıyor.
out-bones = Bu, kemiklerin için çıkarıldı: belini sonuna kadar büküyor ya da döndürüyor ya da çok yük bindiriyor.
not-in-pregnancy =
    O egzersiz yüzüstü ya da sırtüstü yapılıyor ya da karnına bastırıyor; hamilelik sonrasını bekliyor.
    Senin programın hazır: ayakta ve emekleme pozisyonunda.
not-with-bones =
    O egzersiz belini sonuna kadar büküyor ya da çok yük bindiriyor; senin için çıkardım.
    Programın gerisi belini güçlendirir.

# Which number to call, inside a sentence and at its beginning.
emergency-there = hemen acil yardım numarasını ara: <b>{ $number }</b> ({ $country })
emergency-begins-there = Hemen acil yardım numarasını ara: <b>{ $number }</b> ({ $country })
emergency-anywhere = hemen acil yardım numarasını ara (Türkiye’de ve Avrupa’da 112, Kuzey Amerika’da 911, Birleşik Krallık’ta 999)
emergency-begins-anywhere = Hemen acil yardım numarasını ara (Türkiye’de ve Avrupa’da 112, Kuzey Amerika’da 911, Birleşik Krallık’ta 999)

## When it hurts and no session is on

# Signs first, then normal activities and exercise: NICE NG59 (assessment; self-management; exercise). No rest in
# bed: Lancet 2018, doi 10.1016/S0140-6736(18)30489-6. Most spells get better, hurt is not harm:
# O'Sullivan, BJSM 2020, doi 10.1136/bjsports-2019-101611 (facts 2, 5 and 9).
flare-signs =
    <b>Önce 3 belirti.</b> Biri sende var mı?
    • Bacaklarının arasında uyuşma, ya da yeni başlayan idrar, dışkılama ya da cinsel işlev sorunu
    • Güçsüzleşen bir bacak, ya da iki bacakta birden ağrı ya da uyuşma
    • Ateş, kötü bir düşme ya da göğüs ağrısı
flare-safe =
    <b>Hiçbiri yoksa hareket etmek güvenli.</b> Atakların çoğu düzelir; ağrı, zarar demek değildir. Bir gün içinde geçen hafif, tanıdık rahatsızlık olağandır.
flare-plan =
    <b>Bugün:</b> yatak istirahati yok; gündelik işlerinden yapabildiğin kadarı, hafif bir seans ve 5 dakikalık yürüyüşler. Birkaç gün böyle, sonra önceki halinin yarısı, sonra tamamı.
    Birkaç haftada düzelmezse ya da her gün kötüleşirse bir doktora görün.
hurt-idle = Ağrın olmasına üzüldüm.
hurt-doubt = Bir sorun mu var? Öyleyse önce:
hurt-idle-then = Bunlardan hiçbiri yoksa hareket etmek güvenli: küçük, yavaş esnemeler; ağrıyı artıranda dur. Haftalarca sürerse bir doktora görün.
hurt-alarm = Şu anda bu belirtilerden biri sende var mı?

## Choosing

choose = Hangisi?
choose-times = Tam program: { $minutes } dakika. Kısa program: { $short } dakika, her gün başka iki egzersiz.
choose-chair = Tam program için bir mat ve bir sandalye gerekir.
still-on = Seansın sürüyor: { $exercise }, { $number }/{ $of }.
going-on = Devam ediyor.
starting-over = Baştan başlıyor.
exercises =
    <b>Egzersizler</b>
    { $lines }

    Birine bakmak için /exercises ve adını gönder.
exercises-desk =

    <b>Masa başında</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    “{ $name }” diye bir egzersiz bilmiyorum.
    Şunlardan birini dene.
no-stretch =
    “{ $name }” diye bir esneme bilmiyorum. Esnemeler: { $names }.
    Örneğin: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Çalışan kaslar: { $muscles }.

## Order, Swap, Leave out

exercises-line-not-now = <b>{ $name }</b>  { $dose }, şimdi değil
exercises-line-left-out = <b>{ $name }</b>  { $dose }, çıkarıldı
left-out =

    Tüm programlardan, esnemelerden ve molalardan çıkarıldı. Süren seansta kalır.
swap-none = { $name }: şu anda yerine geçecek bir şey yok. “Atla” onu geçer.
reply-swap = { $name }: “Yap” bunu şimdikinin yerine koyar.
part-swapped = { $name }: değiştirildi.
order-warms = { $name }: soğuk kasla yapılmaz, o yüzden önce bu geliyor.
order-early = { $name }: en erken { $time }. Bir çalışmada, kalktıktan sonraki ilk saatlerde daha az eğilenlerin beli daha iyiydi (Snook 1998).
waits-early =
    <b>{ $name }: en erken { $time }.</b>
    Bir çalışmada, kalktıktan sonraki ilk saatlerde daha az eğilenlerin beli daha iyiydi (Snook 1998); o yüzden bekliyor.
waits-pain =
    <b>{ $name }: şimdi değil.</b>
    Bu ya da başka bir şey ağrıttı. Ağrının yatışması için zaman geçince geri gelir.
waits-other = { $name }: onun yerine.
nothing-left =
    <b>Burada hiçbir şey kalmadı.</b> Buraya ait tüm egzersizleri çıkarmışsın.
    Birini aç ve “Geri al” düğmesine bas.
break-bare =
    Ayağa kalk, uzağa bak, nefes ver. Tüm küçük hareketleri çıkarmışsın; “Tüm egzersizler” içinden birini geri alabilirsin.

## Doses and cues

dose-single = { $hold } sn
dose-times = { $repetitions } × { $hold } sn
dose-sets = { $sets } × { $hold } sn
dose-sets-times = { $sets } set, { $repetitions } × { $hold } sn
dose-side = iki tarafa da { $repetitions } × { $hold } sn
dose-sets-side = { $sets } set, iki tarafa da { $repetitions } × { $hold } sn
cue-variant = <b>Senin için</b>  { $text }
cue-do = <b>Yap</b>  { $text }
cue-feel = <b>Hisset</b>  { $text }
cue-stop = <b>Dikkat</b>  { $text }

## In a session

instruction =
    <b>{ $name }</b>, { $number }/{ $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Yerini al: { $place }. Sonra “Başlat” düğmesine bas.
session-chair-start = Yana dön, ellerinle iterek kalk, otur: { $place }. Sonra “Başlat” düğmesine bas.
session-chair = Yana dön, ellerinle iterek kalk, sonra otur.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step }/{ $of }, { $minutes } dk kaldı. Sıradaki: { $next }
session-way-last = { $dots } { $step }/{ $of }, { $minutes } dk kaldı. Sonuncusu.
exercise-where = { $name }, { $place }
session-left = { $minutes } dk kaldı
session-dose = <b>Doz</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: tamam. Nasıldı?
instruction-chair = <b>Önce</b>  Yana dön, ellerinle iterek kalk. Sonra bir sandalyeye otur.
kit-mat = Bir mat ya da halı gerekir.
kit-both = Bir mat ve bir sandalye gerekir.
kit-chair = Bir sandalye gerekir.
kit-desk = Egzersizlerden birinde sağlam bir masaya yaslanılır.
instruction-itself = Kendiliğinden başlar.
countdown-ready = <b>{ $seconds } sn</b> Hazırlan, sıradaki { $count }
countdown-move = <b>{ $seconds } sn</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } sn</b> Tut, { $count }
countdown-release = <b>{ $seconds } sn</b> Bırak, sıradaki { $count }
countdown-switch = <b>{ $seconds } sn</b> Taraf değiştir, sıradaki { $count }
countdown-rest = <b>{ $seconds } sn</b> Dinlen, sıradaki { $count }
countdown-change = <b>{ $seconds } sn</b> Yerini al, sıradaki { $count }
countdown-chair = <b>{ $seconds } sn</b> Sandalyeye geç, sıradaki { $count }
countdown-until-ready = Hazırlan, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, bitiş <b>{ $when }</b>
countdown-until-hold = Tut, { $count }, bitiş <b>{ $when }</b>
countdown-until-release = Bırak, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-until-switch = Taraf değiştir, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-until-rest = Dinlen, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-until-change = Yerini al, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-until-chair = Sandalyeye geç, sıradaki { $count }, bitiş <b>{ $when }</b>
countdown-in = { $seconds } saniye sonra
# What comes before a hold, where the exercise has no word of its own for it.
move = Yerini al
countdown-paused = Duraklatıldı, <b>{ $seconds } sn</b> kaldı, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = set { $set }/{ $of }
side-right = sağ taraf
side-left = sol taraf
part-done =
    <b>{ $name }: tamam.</b> { $holds } tutuş, toplam { $held } sn.
    Nasıldı?
part-skipped = { $name }: atlandı.
part-back = { $name }: baştan.
part-moved = { $name }: aşağıda sürüyor.
part-gone = Bu artık geçersiz. Aşağıya bak.
part-elsewhere = { $name }: başka bir sohbette sürüyor.
part-stopped = { $name }: bitirildi.
away =
    { $name }: o sırada ben yoktum, o yüzden saymıyorum.
    Hazır olunca oradan devam et.
finished =
    <b>Bitti.</b> { $exercises ->
        [0] Bu kez egzersiz olmadı; sorun değil.
       *[other] { $exercises } egzersiz, { $minutes } dk.
    }
finished-adds =
    { $sessions ->
        [1] İlk seansın
       *[other] Toplam { $sessions } seans
    }, bu hafta { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } tanesi yarıda)
    }. Seri: { $streak } gün.
stopped =
    <b>Durduk.</b> { $exercises ->
        [0] Sorun değil.
       *[other] { $exercises } egzersiz yapıldı ve kaydedildi.
    }
stopped-again = /routine yenisini başlatır.

## The ending: what a session was, and one next step

tells-first = Bir sonraki bunun üzerine kurulur.
tells-seven = Yedi gün üst üste.
tells-minute = { $name }: { $number } sn, ilk tam dakikan.
tells-back = { $number } gün sonra geri döndün.
tells-stopped = Bugün yine de sayılır.
tells-longest = { $name }: { $number } sn, şimdiye kadarki en uzun tutuşun. Önceki { $before } sn idi.
tells-step = { $name }: bir basamak yukarı, eksiksiz yapıldı.
tells-more = { $name }: { $number }, geçen seferden { $more } fazla.
tells-streak = Üst üste { $number }. gün.
tells-whole = Tüm tutuşlar tamam: { $number }.
tells-sides = { $name }: sağda { $number }, solda da o kadar.
tells-most = { $name }: { $number } sn tutuldu.
tally-held = tutuldu
tally-in-all = toplam
tally-minutes = { $minutes } dk
tally-did = { $name }: { $holds } kez, { $held } tutuldu.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = Toplam { $held } tutuldu.
tally-worked = Çalışan kaslar: { $muscles }.
tally-adds =
    { $sessions ->
        [1] İlk seansın
       *[other] Toplam { $sessions } seans
    }, bu hafta { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } tanesi yarıda)
    }: { $days }. Seri: { $streak } gün.
ending-effort = <b>{ $name }: nasıldı?</b>
ending-remind = <b>Yarın aynı saatte mi?</b> Sonra her gün.
ending-remind-at = <b>Yarın aynı saatte mi?</b> Sonra her gün saat { $time }.
ending-no-reminder = Öyleyse hatırlatma yok. İstediğinde /remind ile kurarsın.
ending-week = Bir kuvvet günü daha yaparsan bu hafta { $days ->
        [2] iki
        [3] üç
       *[other] { $days }
    } eder; bu da yeter.
button-same-time = Aynı saat
button-other-time = Başka saat
button-no-reminder = Hayır, sağ ol
offer-step = { $name }: gelecek sefer bir basamak yukarı mı? { $dose }

## After It hurts

pain-figures = { $low }–{ $high }
button-leg = Bacak
button-numb = Uyuşma, güçsüzlük
hurt =
    <b>Hemen dur.</b> Yavaşça in, dizlerin bükülü sırtüstü uzan, nefes al. Göğsün ağrıyorsa otur.
hurt-side =
    <b>Hemen dur.</b> Yavaşça in, yan yat, nefes al. Göğsün ağrıyorsa otur.
hurt-desk =
    <b>Hemen dur.</b> Otur ya da ayakta kal, hangisi rahatsa; nefes al. Göğsün ağrıyorsa otur.
hurt-ask =

    <b>0–10 arası ne kadar?</b> Bacağına mı vuruyor? Dokun ya da yaz. Bir gün içinde geçen hafif, tanıdık rahatsızlık olağandır.
hurt-signs =

    Bacaklarında uyuşma ya da güçsüzlük, bacaklarının arasında uyuşma, yeni başlayan idrar ya da dışkı sorunu ya da göğüs ağrısı varsa { $call }.
hurt-severe =
    <b>Bugün kuvvet egzersizi yok.</b> Yatarak ya da oturarak dinlen.{ $offered ->
        [0] {""}
       *[other] {" "}İstersen hafifçe hareket et; burada bırakman da aynı derecede iyi.
    }
hurt-offers =
    <b>Bugün kuvvet egzersizi yok.</b> { $offered ->
        [0] Yatarak ya da oturarak dinlen.
       *[other] Yine de hafifçe yapabileceklerin:
    }
hurt-smaller =
    <b>{ $name }: şimdi daha az.</b> { $dose }, “Başlat” düğmesine basınca baştan.
    Bir gün içinde geçen hafif, tanıdık rahatsızlık olağandır.
hurt-lower =
    <b>{ $name }: bugün bırakıldı.</b> Gerisi bir basamak daha kolay, “Başlat” düğmesine basınca:
    { $then }
hurt-instead =
    <b>{ $name }: bugün bırakıldı.</b> Yerine hafifçe, “Başlat” düğmesine basınca:
    { $then }
hurt-left = <b>{ $name }: bugün bırakıldı.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    Seans durmuş olarak kalıyor. Nefes al ve { $pregnant ->
        [0] yat ya da otur, hangisi rahatsa.
       *[other] otur ya da yan yat.
    } Ne yapabileceğini yukarıdaki düğmeler söylüyor.
hurt-right = Ağrıyınca durdun; doğru olan buydu.
hurt-counts = Ağrıyınca durdun; doğru olan buydu. Bugün sayılır: { $streak } günlük seri.
stopped-hurt = Haftalarca sürerse ya da gece de dinmezse bir doktora görün.
stopped-alarm = Önce kendine bak. Her şeyden önce güvenliğini yeniden sorarım.
alarm =
    <b>Bugünlük dur.</b> Bacakların uyuşuk ya da güçsüzse, bacaklarının arası uyuştuysa, idrarını ya da dışkını tutmakta yeni bir sorun varsa, göğsün ağrıyorsa, kalbin çok hızlı atıyorsa, nefesin daralıyor ya da gözün kararıyorsa: { $call }.

    Baygınlık hissediyorsan otur ya da { $pregnant ->
        [0] uzan
       *[other] yan yat
    }. Göğsün ağrıyorsa otur, yatma.

    Birkaç dakikada geçerse dinlen ve yeniden egzersiz yapmadan önce bir doktora görün.
alarm-chest =
    <b>Otur, yatma.</b> Göğsün ağrıyor ya da sıkışıyorsa, kalbin çok hızlı atıyorsa ya da nefes alamıyorsan: { $call }.

    Oturmaya devam et, arkana yaslan, başka bir şey yapma. Bugünlük dur.

    Birkaç dakikada geçtiyse dinlen ve yeniden egzersiz yapmadan önce bir doktora görün.

## Dose

button-step-up = Basamak çık
button-stay = Böyle kal
rated-too_easy = { $name }: gelecek sefer bir basamak daha zor, { $dose }.
rated-right = { $name }: gelecek sefer aynı.
rated-too_hard = { $name }: gelecek sefer bir basamak daha kolay, { $dose }.
rated-top = { $name }: zaten en zor basamakta. Çok iyi.
rated-bottom = { $name }: zaten en kolay basamakta. Hareketin yarısı da olur.
rated-noted = { $name }: not ettim.
rated-cut = { $name }: iyi ki söyledin. Yukarı, ancak tam dozdan sonra çıkılır.
rated-hurt = { $name }: gelecek sefer aynı. İyi gidince yeniden zorlaşır.
offer-right = { $name }: iki kez tam kararında. Gelecek sefer bir basamak yukarı mı? { $dose }
offer-too_easy = { $name }: gelecek sefer bir basamak yukarı mı? { $dose }
offer-otherwise = Yeni: { $do }
eased-one = Yeniden hoş geldin: bugün bir basamak daha kolay.
eased-two = Yeniden hoş geldin: bugün iki basamak daha kolay.
eased-gentle = Yeniden hoş geldin. Bugün hafif, sonra basamak basamak yine yukarı.
level =
    <b>Seviye: { $level }</b>
    Hafif: işin yarısı. Standart: olağan doz. Yoğun: buna alışkın bir bel için.
level-way = { $exercises } egzersiz o seviyeye doğru yolda: eksiksiz yapılan her seanstan sonra bir basamak. “Çok zor” o egzersizde bunu durdurur.
level-step = { $name }: { $dose }, basamak { $step }/{ $of }
level-how = Bir egzersizden sonraki yanıtın yalnızca onu değiştirir. Kolay seviye hemen gelir, zoru basamak basamak.
level-unknown = “{ $name }” diye bir seviye yok. Birini seç ya da /level hafif gönder.

## Progress

progress =
    <b>İlerlemen</b>
    Toplam seans: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}({ $cut } yarıda)
    }
    Bu hafta: { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } tanesi yarıda)
    }
    Seri: { $streak } gün
    En uzun seri: { $best } gün
    Dakika: toplam { $minutes }, bu hafta { $weekminutes }
progress-none =
    <b>İlerlemen</b>
    Toplam seans: 0
    Bu hafta: 0
    Seri: 0 gün
    En uzun seri: 0 gün

    Sayım ilk seansınla başlar.

## Settings

settings =
    <b>Ayarlar</b>
    Seviye: { $level }
    Geri sayım: { $countdown }
    Sıradaki egzersiz: { $next }
    Hazırlık: { $ready }
    Ses: { $voice }
    Resimler: { $pictures }
settings-reminder = Hatırlatma: { $remind }
settings-breaks = Hareket molaları: { $breaks }
settings-zone = Saat dilimi: { $zone }
settings-pregnancy = Hamilelik: programın ayakta ve emekleme pozisyonunda.
settings-bones = Kemik zayıflığı: belini sonuna kadar büken hareketler yok.
settings-language = Dil: { $name }
settings-no-zone = henüz bilinmiyor, /timezone
settings-get-ready = yüzüstü ya da emeklemede { $down } sn, diğerlerinde { $other } sn
settings-live = canlı, her saniye
settings-calm = sakin, tutuşun başında ve sonunda birer mesaj
settings-itself = kendiliğinden
settings-ready = sen hazır olunca
settings-voice-on = açık, her egzersiz için bir sesli mesaj
settings-voice-off = kapalı
settings-voice-none = bu dilde henüz yok
settings-light = açık renk
settings-dark = koyu renk
settings-keys = Düğmelerle değişir.
chosen = ✓ { $text }

## Languages

# What the language calls itself, as a menu of languages has it.
language-name = Türkçe
language-choose =
    <b>Dil: { $name }</b>
    Başkasına dokun ya da adını gönder: /language deutsch
language-unreviewed = Anadili Türkçe olan biri henüz gözden geçirmedi. Kulağına yanlış gelen bir şey varsa bu botu işletenlere söyle.
language-reviewed = Gözden geçiren: { $who }.
language-part = Şimdiye kadar yazılan: %{ $percent }; gerisi İngilizce.
language-unknown = “{ $name }” dilini konuşmuyorum. Konuştuklarım:

## The voice

speaker-woman = Kadın sesi
speaker-man = Erkek sesi
voice-on =
    <b>Ses: açık</b>
    Her egzersiz, senin için sayan tek bir sesli mesaj olarak gelir. “Başlat” düğmesine bas, dinlemeye başla, telefonu bırak.
    “Duraklat”, “Bitir” ve “Ağrıyor” onu kaldırır. Hiç dokunmadan yapmak için /settings içinde “Kendiliğinden” seç.
voice-off =
    <b>Ses: kapalı</b>
    Açıkken her egzersiz, her tutuşu senin için sayan tek bir sesli mesaj olarak gelir.
voice-unknown = Ya açık ya kapalı: /voice aç ya da /voice kapat.
voice-missing = Henüz konuşamıyorum: ses burada kurulu değil. Bu botu işletenlere haber verildi. Bu arada geri sayım senin için sayar.
voice-none = Bu dilde henüz sesim yok. Sohbetteki geri sayım senin için sayar.
voice-refused = Telegram sana sesli mesaj göndermeme izin vermiyor, o yüzden sesi kapattım. Oradaki gizlilik ayarlarında izin verebilirsin; sonra gönder: /voice aç.
voice-private = Yalnızca özelden konuşurum. Bana oradan yaz: /voice aç.
voice-offer = Sesli de sayabilirim: her egzersiz için bir sesli mesaj, telefona bakman gerekmez.
voice-no = Öyleyse sessiz kalırım. Bunu /voice aç değiştirir.
guide = { $name }, { $number }/{ $of }
guide-rest = { $name }, { $number }/{ $of }, buradan sonrası
guide-ahead = Sıradaki: { $name }
play-now = Şimdi oynat, telefonu bırak.
button-again = Bir daha

## Days and times

days-all = her gün
days-working = { $first }–{ $last }
days-weekend = hafta sonu
days-some = { $days }
days-every =
    { $days ->
        [2] iki günde bir
       *[other] { $days } günde bir
    }
days-every-weeks =
    { $weeks ->
        [1] her { $day }
        [2] iki haftada bir { $day }
       *[other] { $weeks } haftada bir { $day }
    }
when-today = bugün saat { $time }
when-tomorrow = yarın saat { $time }
when-weekday = { $day } saat { $time }
when-date = { $day } saat { $time }
until-today = saat { $time } olana kadar
until-tomorrow = yarın saat { $time } olana kadar
until-weekday =
    { $weekday ->
        [0] pazartesi saat { $time } olana kadar
        [1] salı saat { $time } olana kadar
        [2] çarşamba saat { $time } olana kadar
        [3] perşembe saat { $time } olana kadar
        [4] cuma saat { $time } olana kadar
        [5] cumartesi saat { $time } olana kadar
       *[other] pazar saat { $time } olana kadar
    }
until-date = { $day } saat { $time } olana kadar
until-day = { $day } gününe kadar
first-of-month = 1

## Reminders and sit breaks: to set

offer-days-all = Her gün
offer-days-working = { $first }–{ $last }
offer-quiet = Sessiz { $hours }
offer-minutes = { $minutes } dk
remind-offer = Sana hatırlatayım mı: { $what }?
remind-offer-at = saat { $times }
button-remind-then = Hatırlat
remind-said = <b>Hatırlatma:</b> { $words }.
remind-none = kapalı
remind-set = { $days } saat { $times }
remind-once = bir kez, { $when }
remind-both = { $before }; { $next }
remind-mixed = Kendi günleri olan saatleri değiştirmek için gönder: /remind 9:30 pzt-cum, 11:00 cmt
remind-quiet = Sessiz saatler: { $hours }.
remind-next = Sıradaki: { $when }.
remind-next-done = Bugünkü geldi. Sıradaki: { $when }.
remind-how = Saat kaçta? Birine dokun ya da yaz: 9:30 pzt-cum.
remind-which = Bir tane daha? Dokun ya da yaz: ayrıca 18:00.
remind-off = Artık hatırlatma yok. /remind yeniden kurar.
remind-was-off = Kapatılacak hatırlatma yok. /remind 9:30 bir tane kurar.
remind-no-time = Günler tek başına saati söylemez. Örneğin: /remind 9:30 pzt-cum
remind-loud = Hatırlatmalar her saatte sesli gelir.
remind-most = Bir gün için bu kadarı yeter.
remind-own-days = Saatlerinin kendi günleri var. Baştan gönder, örneğin /remind 9:30 pzt-cum, 11:00 cmt
remind-a-day = En az bir gün kalsın ya da kapat.
remind-waits = Belirtilerden birinin sende olduğunu söyledin; onay alana kadar hiçbir şey gelmez. /routine yeniden sorar.
private-only = Bu yalnızca sana gelir. Bana özelden yaz ve orada /{ $command } gönder.
breaks-said = <b>Hareket molaları:</b> { $words }.
breaks-none = kapalı
hours-range = { $from }–{ $to }
breaks-set = { $hours }, { $minutes } dakikada bir, { $days }
breaks-how = Masanın yanında küçük bir hareket; süre, son hareketinden sayılır.
breaks-off = Artık hareket molası yok. /breaks yeniden kurar.
breaks-was-off = Kapatılacak hareket molası yok. /breaks 9-17 50 dakikada bir ile kurulur.
breaks-wait = Güvenlik sorusunu yanıtlayınca başlar: /routine sorar.
breaks-first = Önce saatleri seç.
breaks-no-hours = Hangi saatler arasında? Örneğin: /breaks 9-17 50 dakikada bir pzt-cum
zone-missing = Saat dilimini öğrenince başlar: /timezone

## Reminders: what a notification shows first is the point, and nothing tells of pain

reminder-line = <b>{ $time }.</b> Belin için { $short } dakika, ya da tamamı: { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } dakika: kendi programın.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Programında hiçbir şey kalmadı.
       *[other] Belin için { $minutes } dakika. Kısa programda hiçbir şey kalmadı.
    } “Tüm egzersizler” birini geri getirir.
news-smaller = { $name }: bugün daha küçük doz.
news-easier = { $name }: bugün bir basamak daha kolay.
news-rests = { $name }: bugün değil, dinleniyor.
news-stepped = { $name }: geçen seferden bir basamak yukarıda.
news-right = { $name }: iki kez tam kararında. { $on ->
        [today] Bugün bir basamak yukarı mı?
       *[other] Gelecek sefer bir basamak yukarı mı?
    }
news-too-easy = { $name }: geçen sefer çok kolaydı. { $on ->
        [today] Bugün bir basamak yukarı mı?
       *[other] Gelecek sefer bir basamak yukarı mı?
    }
news-ready = { $name }: daha fazlasına hazır. { $on ->
        [today] Bugün bir basamak yukarı mı?
       *[other] Gelecek sefer bir basamak yukarı mı?
    }
news-back = { $count } günlük aradan sonra daha kolay başlıyor.
news-held = { $name }: { $count ->
        [1] geçen sefer { $seconds } sn.
       *[other] geçen sefer { $count } × { $seconds } sn.
    }
news-times = { $name }: geçen sefer { $count } kez.
news-streak = Bugünle birlikte üst üste { $count } gün oluyor.
news-week = { $count ->
        [1] Bu hafta 1. İkincisi bekliyor.
        [2] Bu hafta 2. Üçüncüsü bekliyor.
        [3] Bu hafta 3. Dördüncüsü bekliyor.
       *[other] Bu hafta { $count }.
    }
news-total = Şimdiye kadar { $count } seans.
news-first = İlk seansın: { $count } egzersiz, hepsi senin için sayılır.
news-step = { $name }: bir basamak yukarı, { $dose }.
reminder-later = Yeniden yazacağım: saat { $time }.
reminder-not-today = Sorun değil. Sıradaki: { $next }.
reminder-not-today-off = Sorun değil. Sıradakini /remind kurar.
fact =
    <i>{ $says }</i>
    { $source }

## Sit breaks: eight words or fewer to open one, six of praise

break-1 = Bir dakikalığına kalkalım mı?
break-2 = Belin için küçük bir mola.
break-3 = Başını kaldır. Sıra belinde.
break-4 = 1 küçük hareket, sonra işine dön.
break-5 = Bir dakikan var mı? Bu kolay.
break-6 = Uygunsan hareket için iyi bir an.
break-7 = Omuzlar aşağı, nefes ver, biraz kıpırda.
break-8 = Duruşunu bir anlığına değiştir.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Tamam, ayırdığın vakte değdi.
break-done-2 = Güzel hareket. Kolay gelsin.
break-done-3 = İyi. Bu kadardı.
break-enough = Bugün başka mola yok.
break-later = Yeniden sorarım: { $when }.
break-quiet = Bugünlük sessizim. /breaks saatleri değiştirir ya da durdurur.

## Pauses

paused-until-weekday =
    { $weekday ->
        [0] <b>Ara verildi, pazartesiye kadar.</b> O günden önce hiçbir şey gelmez.
        [1] <b>Ara verildi, salıya kadar.</b> O günden önce hiçbir şey gelmez.
        [2] <b>Ara verildi, çarşambaya kadar.</b> O günden önce hiçbir şey gelmez.
        [3] <b>Ara verildi, perşembeye kadar.</b> O günden önce hiçbir şey gelmez.
        [4] <b>Ara verildi, cumaya kadar.</b> O günden önce hiçbir şey gelmez.
        [5] <b>Ara verildi, cumartesiye kadar.</b> O günden önce hiçbir şey gelmez.
       *[other] <b>Ara verildi, pazara kadar.</b> O günden önce hiçbir şey gelmez.
    }
paused-until-date = <b>Ara verildi, { $day } gününe kadar.</b> O günden önce hiçbir şey gelmez.
pause-first = { $day } gününden
pause-last = { $day } gününe kadar (dahil)
pause-on = { $day } günü
pause-span = { $first } { $last }
pause-open = { $day } gününden, /resume gönderene kadar
pause-call-off = { $day } iptal
pause-only = Yalnız { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Ara: { $span }.</b> Her şey { $again } kendiliğinden sürer.
pause-coming-open = <b>Ara: { $span }.</b>
pause-next = Sıradaki hatırlatma: { $when }.
called-off = <b>Ara iptal edildi.</b>
pause-ask =
    <b>Ne zamana kadar?</b>
    Seç ya da yaz: 15:00, cuma, 2 hafta, 20–27 Mart.
pause-ask-or = Ya da seç.
pause-day = gün bitene kadar
rested = <b>Sessizim, { $until }.</b>
rest-held = Şu saatin hatırlatması o zaman gelir: { $times }.
rest-left-out = Bu arada atlanan hatırlatma: { $times }.
paused-open = <b>Ara verildi, /resume gönderene kadar.</b>
paused-streak = Seri seni bekler: bu günler onu ne uzatır ne bitirir.
resumed = <b>Devam.</b> Ara bitti.
resumed-to-nothing = Henüz hatırlatma kurulu değil. Örneğin: /remind 9:30
resumed-none = Süren bir ara yok.

## Your data

export-json = Hakkında sakladığım her şey.
export-csv =
    Seansların, tablo olarak.
    En az 1 egzersiz yapılan seanslarda “sayılır” sütunu evet der.
export-csv-file = lumbar-seanslar.csv
export-day = gün
export-routine = program
export-counts = sayılır
export-seconds = saniye
export-exercises = egzersizler
export-yes = evet
export-no = hayır
export-private = Verilerin yalnızca senin. Bana özelden /export yaz.
export-none = Hakkında henüz hiçbir şey saklamıyorum.
forget =
    <b>Hepsi silinsin mi?</b>
    Ayarların, seansın ve geçmişin gider, geri getirilemez.
    Geçmişindeki seanslar: { $sessions }
forget-none = Hakkında hiçbir şey saklamıyorum, silinecek bir şey yok.
forgotten = Silindi. Artık hakkında hiçbir şey saklamıyorum. Yeniden başlamak için /start gönder.
kept = Tamam. Her şey kalıyor.

## Reading what people write: see lumbar/reading/requests.py

unread-word =
    “{ $said }”: bunu burada okuyamıyorum.
    Örneğin: { $example }
unread-nothing =
    Biraz daha fazlası gerek.
    Örneğin: { $example }
unread-time =
    “{ $said }” bir saat değil.
    Örneğin: { $example }
unread-midnight =
    Gece yarısı 0:00, yani günün başı. Lütfen öyle yaz.
    Örneğin: { $example }
unread-times =
    Günde en çok { $most } hatırlatma.
    Örneğin: { $example }
unread-days =
    Günler tüm saatler için geçerli: lütfen bir kez yaz.
    Örneğin: { $example }
unread-pairs =
    Hangi gün hangi saatle? Lütfen eşleyerek yaz.
    Örneğin: /remind 9:30 pzt-cum, 11:00 cmt
unread-when =
    Saat kaçta?
    Örneğin: /remind yarın 7:00
unread-over =
    “{ $said }” geçti bile.
    Örneğin: { $example }
unsure =
    “{ $said }” birden çok anlama gelebilir.
unsure-over =
    “{ $said }” geçti.
unsure-backwards =
    “{ $said }” başlamadan bitiyor.
unsure-now = Ara şimdi başlar.
unsure-days = Daha sonra başlayan bir ara tam günlerden oluşur.
unsure-begun =
    “{ $said }” başladı bile.
unsure-to =
    “{ $said }” hem bir saat hem bir saat aralığı olabilir.
unsure-count =
    “{ $said }”: hatırlatmaları sayamam. Sen kapatana kadar gelirler.
unsure-ends =
    “{ $said }”: hatırlatmaya bitiş günü konmaz. Sen kapatana kadar gelir.
unsure-begins =
    “{ $said }”: hatırlatma hemen başlar; başlangıç günü seçilmez.
unsure-weekly = Haftada bir. Hangi gün?
unread-weekly =
    Hangi gün, saat kaçta?
    Örneğin: /remind pazartesi 9:30
unsure-which = Hangisini demek istedin: { $choices }?
unsure-none = Örneğin: { $example }
unread-hours-of-reminder =
    Hatırlatma günün bir saatinde gelir.
    Örneğin: { $example }
    Gün içinde birkaç tane için molalar var.
    Örneğin: /breaks 9-17 50 dakikada bir
unread-hours =
    “{ $said }” için bir başlangıç ve bir bitiş gerek.
    Örneğin: { $example }
unread-backwards =
    “{ $said }” başlamadan bitiyor.
    Örneğin: { $example }
    Gece yarısını aşan: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” başladığı an bitiyor.
    Örneğin: { $example }
unread-narrow =
    “{ $said }” çok kısa: molaların arası en az { $least } dakikadır.
    Örneğin: { $example }
unread-windows =
    En çok { $most } saat aralığı.
    Örneğin: { $example }
unread-every =
    “{ $said }” olmaz: molaların arası { $least }–{ $most } dakikadır.
    Örneğin: { $example }
unread-quiet =
    Tek bir sessiz saat aralığı tutarım.
    Örneğin: { $example }
unread-either =
    “{ $said }”: sabah mı, akşam mı? Lütfen yaz.
    Örneğin: { $example }
unread-until =
    Ne kadar süreceğini, ne zamana kadar olduğunu ya da hangi günden hangi güne olduğunu yaz.
    Örneğin: { $example }
    Ya da: /pause 2 saat
unread-date =
    “{ $said }”: önümüzdeki bir yılda böyle bir gün yok.
    Örneğin: { $example }
unread-date-either =
    “{ $said }” iki ayrı gün olabilir. Lütfen ayı adıyla yaz.
    Örneğin: { $example }
unread-past =
    “{ $said }” çok kısa ya da geçti bile.
    Örneğin: { $example }
unread-far =
    “{ $said }” benim için çok uzun: en çok { $most } gün.
    Örneğin: { $example }

## Examples in what it answers then: each can be read

example-time = 21:30
example-remind = /remind 9:30 pzt-cum
example-breaks = /breaks 9-17 50 dakikada bir
example-quiet = /remind sessiz 21-7
example-pause = /pause 5 Ocak’a kadar

## Finding time zones: see lumbar/reading/places.py

zone-question =
    <b>Bulunduğun yerde saat kaç?</b>
    14:35 gibi gönder, şehrini gönder ya da konumunu paylaş.
zone-question-or =
    <b>Bulunduğun yerde saat kaç?</b>
    Saate dokun. Ya da şehrini gönder, ya da konumunu paylaş.
zone-other = Öyleyse şehrini gönder, ya da oradaki saati 14:35 gibi yaz, ya da konumunu paylaş.
zone-first = Bunun için nerede olduğunu bilmem gerek.
zone-over = Orada o saat geçti. Lütfen bir kez daha söyle.
zone-lost = “{ $zone }” saat dilimini artık bilmiyorum; nerede olduğunu öğrenene kadar kendiliğinden bir şey gelmez.
zone-known = <b>{ $name }.</b> Orada saat şimdi { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Orada saat şimdi { $time }.
zone-which = Hangisi bulunduğun yere uyuyor?
zone-is-it = Bulunduğun yer bu mu? Değilse yakındaki daha büyük bir şehri gönder.
zone-guess = O yeri bilmiyorum. Bunlardan birini mi demek istedin?
zone-unknown =
    “{ $words }” diye bir yer bilmiyorum.
    Yakındaki daha büyük bir şehri dene, örneğin /timezone İzmir, ya da farkı yaz: /timezone +3.
zone-no-clock =
    Şu anda hiçbir yerde saat { $time } değil. Şehrini gönder, örneğin /timezone Ankara.
zone-at-sea =
    Orası açık deniz, saatini bilmiyorum. Saat dilimin olduğu gibi kaldı.
    En yakın şehri gönder, örneğin /timezone Ankara.
zone-fixed = Bu fark yıl boyu aynı kalır. Orada yazın saatler değişiyorsa şehrini gönder.
zone-change = Değiştirmek için örneğin /timezone Ankara gönder ya da konumunu paylaş.

## A spoken reply: what was heard is said back before anything is done, but for stop and pain

doubt =
    <b>Duraklatıldı.</b> Bir yerin ağrıyor mu, bir terslik mi var?
doubt-still =
    Bir yerin ağrıyor mu, bir terslik mi var?
rests = Süren bir şey yok. Acele etme.
runs = Güzel. Devam ediyor.
taken-back-paused = Geri geldi, duraklatıldı.
left-seconds = { $seconds } sn
left-minutes = { $minutes } dk
left-hold = Bu tutuşta kalan: <b>{ $time }</b>.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
       *[other] , { $holds } tutuş.
    }
left-session = { $exercises ->
        [0] Bu son egzersiz.
       *[other] Sonra { $exercises } egzersiz daha: toplam { $time }.
    }
harder-hurt = Bugün değil: ağrıdı. İyi gidince yeniden zorlaşır.
button-do-it = Yap
button-leave-it = Bırak
reply-deaf = Burada sesli mesajları dinleyemem.
reply-instead = Bu düğmeler de aynı işi görür, yazılan sözcükler de.
reply-long = Bu, izleyebileceğimden uzun: en çok 30 sn; tek sözcük yeter.
reply-busy = Hâlâ bir önceki söylenenle meşgulüm.
reply-lost = O sesli mesaj bana ulaşmadı.
reply-nothing = Hiçbir söz duymadım.
reply-unknown = Şunu duydum: “{ $words }”. Bunu yapamam.
reply-say = Sıradaki, tekrar, daha kolay, duraklat, devam et, dur ya da ağrıyor de; düğmeleri de kullanabilirsin.
reply-heard = Şunu duydum: “{ $words }”.
reply-perhaps = Şunu mu dedin: “{ $words }”?
reply-idle = Süren seans yok. /routine başlatır.
reply-moved = Bu arada seans ilerledi, o yüzden hiçbir şeyi değiştirmedim.
reply-no-change = Bu şu anda bir şey değiştirmez.
reply-start = “Yap” bu egzersizi başlatır.
reply-pause = “Yap” duraklatır.
reply-resume = “Yap” kaldığın yerden sürdürür.
reply-skip = “Yap” bu egzersizi bırakıp ilerler.
reply-back = “Yap” bir önceki egzersize döner.
reply-again = “Yap” bu egzersizi baştan başlatır.
reply-stop = “Yap” seansı bitirir.
reply-hurts = “Yap” burada durur.
reply-easier = “Yap” bu egzersizi baştan, bir basamak daha kolay başlatır: { $dose }.
reply-harder = “Yap” bu egzersizi baştan, bir basamak daha zor başlatır: { $dose }.
reply-left = Bıraktım.

## Progress as a picture: words in it, its buttons, and what its caption adds

button-weeks = Haftalar
button-months = Aylar
chart-today = Belin, bugünden başlayarak
chart-weeks = Belin, son { $weeks } hafta
chart-months = Belin, son { $months } ay
chart-sum-minutes = { $minutes } dakika
chart-sum = { $sessions } seans, { $minutes } dakika
chart-first = İlk seansın ilk kareyi doldurur.
chart-rest = Bu, sen onay alana kadar bekler.
chart-next = Sıradaki seansın sıradaki kareyi doldurur.
chart-first-month = İlk seansın ilk çubuğu başlatır.
chart-next-month = Sıradaki seansın sıradaki çubuğu başlatır.
chart-streak = günlük seri
chart-best = en uzun seri
chart-this-week = Bu hafta
chart-last-week = Geçen hafta
chart-week-minutes = { $minutes } dk
chart-week = { $minutes } dk, { $sessions } seans
chart-week-hours = { $hours } sa, { $sessions } seans
chart-week-open = henüz açık
chart-week-rest = dinlenme
chart-week-before = tanışmadan önce
chart-fewer = az dakika
chart-more = çok
chart-minutes = Aylık dakika
chart-hours = Aylık saat
chart-number = { $number }
chart-seconds = { $number } sn
chart-hold = { $name }: tutuş, saniye
chart-invite = Tutuşların burada büyür
chart-invite-first = Bir egzersizi iki ayrı gün tut, çizgisi başlasın.
chart-invite-second = { $name }: bir kez daha, çizgisi başlar.
progress-last-week = Geçen hafta: { $did }
progress-days = { $weeks } haftada egzersizli gün: { $days }
progress-month = En iyi ay: { $month }, { $minutes } dakika
progress-grew = { $name }: { $from } sn → { $to } sn, başlangıç { $day }
progress-steady = { $name }: her seferinde { $to } sn, başlangıç { $day }
progress-best = { $name }: şimdi { $to } sn, en çok { $most } sn, başlangıç { $day }
progress-once = { $name }: { $to } sn, { $day }
