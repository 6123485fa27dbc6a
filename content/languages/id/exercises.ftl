# Nama gerakan, otot, rangkaian, dan fakta dalam bahasa Indonesia, dan penjelasannya. Arti tiap kunci
# ada di bagian atas content/languages/en/exercises.ftl.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Sapaan: kamu. Nama seperti dipakai fisioterapis dan pelatih di Indonesia; plank, superman, dan bird
# dog memang disebut begitu di sana.

## Pemanasan

exercise-marching = Jalan di tempat
    .also = jalan ditempat | marching | baris di tempat | angkat lutut
    .place = berdiri
    .do = Berdiri tegak dan jalan di tempat: lutut setinggi yang nyaman, lengan berayun, kaki turun dengan lembut.
    .feel = Badan menghangat dan kamu masih bisa bicara. Selama tertulis Tahan, terus jalan.
    .stop = Berhenti kalau punggung atau kaki makin sakit, atau kamu pusing. Angkat lebih rendah, tangan di dinding.

exercise-pelvic-tilt = Miring panggul
    .also = pelvic tilt | panggul | tilt | tekan punggung
    .place = telentang
    .move = Tekan
    .do = Telentang dengan lutut ditekuk. Tekan punggung bawah rata ke matras, tahan, lalu lepaskan.
    .feel = Perut tertarik ke dalam dan punggung bawah memanjang. Kecil dan ringan; kamu tetap bernapas.
    .stop = Berhenti kalau punggung atau kaki makin sakit. Coba dulu dengan setengah gerakan.

exercise-knee-to-chest = Lutut ke dada
    .also = lutut | tarik lutut | knee to chest
    .place = telentang
    .move = Tarik
    .do = Telentang dengan lutut ditekuk. Tarik satu lutut ke dada dengan kedua tangan, tahan, lalu turunkan.
    .feel = Tarikan ringan di bokong dan punggung bawah. Bahu dan leher tetap di matras.
    .stop = Berhenti kalau nyeri menjalar ke kaki. Pegang di belakang paha kalau lutut terasa tidak enak.
exercise-knee-to-chest-rung-3-4 =
    .variant = Kaki yang lain lurus.

exercise-heel-slide = Geser tumit
    .also = tumit | geser | heel slide
    .place = telentang
    .move = Geser
    .do = Telentang dengan lutut ditekuk. Geser satu tumit menjauh sampai kaki hampir lurus, tahan, lalu geser kembali.
    .feel = Perut bekerja halus supaya panggul tetap diam selama kaki bergerak.
    .stop = Berhenti kalau punggung melengkung atau sakit. Geser hanya sejauh punggung tetap tenang.
exercise-heel-slide-rung-3-5 =
    .variant = Tumit melayang sedikit di atas matras.

## Kekuatan

exercise-bridge = Jembatan
    .also = bridge | glute bridge | angkat pinggul | angkat panggul | jembatan bokong
    .place = telentang
    .move = Angkat
    .do = Lutut ditekuk, lengan di samping badan. Angkat pinggul setinggi mungkin tanpa memaksa, tahan, lalu turunkan perlahan.
    .feel = Bokong dan paha belakang yang mengangkat. Punggung bawah hanya menstabilkan.
    .stop = Berhenti kalau punggung makin sakit. Kalau paha kram, dekatkan tumit.
exercise-bridge-rung-0-1 =
    .variant = Angkat setengah.
exercise-bridge-rung-8-11 =
    .do = Angkat pinggul, lalu luruskan satu lutut, tahan, turunkan kaki, dan turunkan pinggul. Ganti kaki tiap ulangan.

exercise-bird-dog = Bird dog
    .also = birddog | burung anjing | bird | dog
    .place = merangkak
    .move = Julurkan
    .do = Julurkan lengan kanan dan kaki kiri lurus, lalu tarik siku dan lutut ke dalam. Ganti sisi. Kanan berarti lengannya.
    .feel = Panjang dari ujung jari sampai tumit. Punggung cukup diam untuk membawa secangkir teh.
    .stop = Berhenti kalau punggung melengkung turun atau sakit. Angkat kaki saja, atau lengan saja.
exercise-bird-dog-rung-0-1 =
    .move = Geser
    .stop = Berhenti kalau punggung melengkung turun atau sakit. Geser setengahnya, atau mundurkan jari kaki selangkah saja.
    .do = Dalam posisi merangkak, geser satu kaki ke belakang, jari kaki di matras, lalu tarik kembali. Ganti kaki. Kanan berarti kaki kanan.
exercise-bird-dog-rung-2 =
    .feel = Dada tetap rata di atas kedua tangan, punggung cukup diam untuk membawa secangkir teh.
    .stop = Berhenti kalau punggung melengkung turun atau sakit. Julurkan lebih rendah, atau geser satu kaki ke belakang, jari kaki di matras.
    .do = Dalam posisi merangkak, julurkan satu lengan lurus ke depan, lalu letakkan tangan. Ganti lengan. Kanan berarti lengan kanan.
exercise-bird-dog-rung-3-4 =
    .stop = Berhenti kalau punggung melengkung turun atau sakit. Geser saja kakinya ke belakang, jari kaki di matras.
    .do = Dalam posisi merangkak, julurkan satu kaki lurus ke belakang, lalu tarik kembali. Ganti kaki. Kanan berarti kaki kanan.
exercise-bird-dog-rung-5-6 =
    .stop = Berhenti kalau punggung melengkung turun atau sakit. Geser kaki saja, atau julurkan lengan saja.
    .do = Julurkan satu lengan ke depan dan geser kaki seberangnya ke belakang, jari kaki di matras. Tarik keduanya. Ganti sisi. Kanan berarti lengannya.
exercise-bird-dog-rung-11 =
    .variant = Gambar kotak kecil di udara dengan tangan dan kaki.

exercise-superman = Superman
    .also = super | terbang
    .place = tengkurap
    .move = Angkat
    .do = Lengan ke depan, mata ke matras. Angkat lengan dan kaki selebar telapak tangan, tahan, lalu turunkan. Rendah itu benar.
    .feel = Kerja merata di sepanjang punggung dan bokong. Dahi tetap di atas handuk terlipat, napas tenang.
    .stop = Berhenti kalau punggung terasa menjepit sedikit pun. Lewati dan lakukan bird dog; otot yang dilatih sama.
exercise-superman-rung-0-1 =
    .feel = Kerja merata di punggung atas. Dahi tetap di atas handuk terlipat, napas tenang.
    .do = Lengan ke depan, mata ke matras. Angkat lengan saja selebar telapak tangan, tahan, lalu turunkan. Kaki istirahat.
exercise-superman-rung-2-3 =
    .do = Lengan ke depan, mata ke matras. Angkat satu lengan dan kaki seberangnya selebar telapak tangan, tahan, turunkan. Ganti tiap ulangan.

exercise-plank = Plank
    .also = papan | plang | forearm plank
    .place = tengkurap, bertumpu pada siku
    .move = Angkat
    .do = Siku di bawah bahu, jari kaki di matras. Angkat badan sampai kepala, pinggul, dan tumit membentuk garis lurus.
    .feel = Perut dan bokong kencang, punggung rata, dan kamu tetap bernapas.
    .stop = Berhenti kalau punggung bawah melengkung turun atau sakit. Turunkan lutut dan coba lagi.
exercise-plank-rung-0-2 =
    .stop = Berhenti kalau punggung bawah melengkung turun atau sakit. Istirahat, lalu tahan separuh waktunya.
    .do = Siku di bawah bahu, lutut di matras. Angkat badan sampai kepala, pinggul, dan lutut membentuk garis lurus.
exercise-plank-rung-3-4 =
    .stop = Berhenti kalau punggung bawah melengkung turun atau sakit. Mendekat ke meja: makin tegak, makin mudah.
    .place = berdiri di depan meja
    .move = Kaki mundur
    .do = Tangan di meja yang kokoh, lengan lurus. Mundurkan kaki sampai kepala, pinggul, dan tumit membentuk garis lurus.

## Peregangan

exercise-cat = Pose kucing
    .also = kucing | cat | cat cow | kucing sapi
    .place = merangkak
    .move = Lengkungkan
    .do = Dalam posisi merangkak, dorong punggung ke arah langit-langit, mata ke bawah. Lalu biarkan turun sampai rata.
    .feel = Gelombang lembut dan pelan di seluruh punggung. Embuskan napas saat naik.
    .stop = Berhenti kalau terasa menjepit. Tetap di tengah gerakan, di bagian yang nyaman.
exercise-cat-rung-0 =
    .variant = Setengah tingginya.

exercise-forward-bend = Bungkuk duduk
    .also = bungkuk | membungkuk | membungkuk duduk | membungkuk sambil duduk | forward bend
    .place = di kursi
    .move = Bungkukkan
    .do = Duduk di kursi, telapak kaki rata. Membungkuk sejauh yang nyaman, kepala dan lengan menggantung. Bangkit perlahan, ruas demi ruas.
    .feel = Tarikan lembut di sepanjang punggung bawah. Leher lemas, mata ke lantai.
    .stop = Berhenti kalau sakit atau membuatmu pusing. Jangan dalam dua jam pertama setelah bangun tidur.
exercise-forward-bend-rung-0 =
    .variant = Lengan bawah bertumpu di paha.
exercise-forward-bend-rung-4-6 =
    .variant = Tangan meraih pergelangan kaki.

## Untuk rehat gerak: di samping meja, berdiri atau di kursi

exercise-walk = Jalan sebentar
    .also = jalan | jalan kaki | jalan santai
    .place = berdiri
    .do = Berdiri dan jalan santai, pandangan ke depan, lengan lemas. Sampai jendela dan kembali sudah cukup.
    .feel = Lengan berayun, dan kamu masih bisa bicara. Selama tertulis Tahan, terus jalan.
    .stop = Berhenti kalau punggung atau kaki makin sakit, atau kamu pusing. Duduk dan istirahat.
exercise-walk-rung-3 =
    .variant = Sedikit lebih cepat.

exercise-shoulder-squeeze = Rapatkan belikat
    .also = belikat | bahu | tulang belikat | jepit belikat
    .place = duduk atau berdiri
    .move = Rapatkan
    .do = Duduk atau berdiri tegak, lengan lemas. Tarik belikat ke belakang dan rapatkan pelan, tahan, lalu lepaskan.
    .feel = Kerja ringan di antara belikat. Bahu tetap rendah, rusuk tenang, leher panjang.
    .stop = Berhenti kalau leher atau bahu sakit, atau lengan kesemutan. Coba dulu setengah jauhnya.

exercise-calf-raise = Jinjit
    .also = betis | angkat tumit | calf raise | berjinjit
    .place = berdiri di depan meja
    .move = Jinjit
    .do = Ujung jari di meja yang kokoh. Jinjit perlahan, tahan, lalu turunkan tumit dengan lembut.
    .feel = Kedua betis bekerja sama rata. Pergelangan kaki tetap lurus dan badan panjang.
    .stop = Berhenti kalau betis, tumit, atau pergelangan kaki sakit. Jinjit setengah tinggi, atau lewati hari ini.
exercise-calf-raise-rung-0 =
    .variant = Jinjit setengah, kedua telapak tangan di meja.

exercise-back-bend = Lengkung ke belakang
    .also = lengkung belakang | melengkung ke belakang | condong ke belakang | kayang kecil | back bend
    .place = berdiri
    .move = Lengkungkan
    .do = Berdiri dengan kaki selebar pinggul, tangan di pinggul. Condongkan dada sedikit ke belakang, tahan, lalu tegak lagi.
    .feel = Bagian depan tubuh terbuka. Lutut dan leher tetap panjang, mata ke depan.
    .stop = Berhenti kalau menjepit, menjalar ke kaki, atau membuatmu pusing. Cukup berdiri tegak saja.
exercise-back-bend-rung-0 =
    .variant = Setengah jauhnya.

exercise-sit-to-stand = Duduk ke berdiri
    .also = duduk berdiri | bangun dari kursi | squat kursi | sit to stand
    .place = di kursi
    .move = Berdiri
    .do = Ganjal kursi supaya tidak bergeser. Telapak kaki rata, condong dari pinggul, berdiri, tahan, lalu duduk perlahan.
    .feel = Paha dan bokong yang mengangkatmu. Punggung menjaga bentuknya dari duduk sampai berdiri.
    .stop = Berhenti kalau lutut atau punggung makin sakit. Bantu dengan tangan, atau pakai kursi lebih tinggi.
exercise-sit-to-stand-rung-0 =
    .variant = Dorong dengan tangan.
exercise-sit-to-stand-rung-3-4 =
    .variant = Lengan bersilang di dada.

exercise-seated-twist = Putar badan duduk
    .also = putaran | putar badan | twist | putar duduk | putaran duduk
    .place = di kursi
    .move = Putar
    .do = Duduk tegak, telapak kaki rata, lengan bersilang di dada. Putar dada ke satu sisi, tahan, lalu kembali.
    .feel = Tarikan ringan di sekitar rusuk. Bokong dan lutut tetap di tempatnya.
    .stop = Berhenti kalau terasa tersangkut, atau nyeri menjalar ke kaki. Putar setengahnya; jangan pernah menarik diri memutar.
exercise-seated-twist-rung-0 =
    .variant = Setengah jauhnya.

exercise-march = Angkat lutut pelan
    .also = angkat lutut di meja | jalan di tempat pelan | lutut pelan
    .place = berdiri di depan meja
    .do = Ujung jari di meja yang kokoh. Angkat satu lutut setinggi yang nyaman, tahan, lalu turunkan kaki dengan lembut.
    .feel = Kaki tumpuan kokoh, punggung tetap tegak, dan kamu tetap bernapas.
    .stop = Berhenti kalau pinggul atau punggung makin sakit, atau kamu goyah. Angkat tumit saja.
exercise-march-rung-0 =
    .variant = Jari kaki tetap di lantai.
exercise-march-rung-4-5 =
    .variant = Tangan lepas, kalau kamu berdiri mantap.

exercise-side-reach = Regang samping
    .also = samping | regangan samping | peregangan samping | condong ke samping | side bend
    .place = duduk atau berdiri
    .move = Condongkan
    .do = Duduk atau berdiri tegak. Julurkan satu lengan ke atas, condong sedikit ke sisi lain, tahan, kembali. Kanan berarti lengannya.
    .feel = Satu sisi memanjang dari pinggul sampai ujung jari. Kedua kaki, atau kedua tulang duduk, tetap di bawah.
    .stop = Berhenti kalau bahu atau punggung sakit. Letakkan tangan di pinggul saja.
exercise-side-reach-rung-0 =
    .variant = Tangan bertumpu di kepala.

## Otot: menurut kunci yang disebut `works`

muscle-deep-abdominals = otot perut dalam
muscle-lower-back = punggung bawah
muscle-glutes = bokong
muscle-hip-flexors = fleksor pinggul
muscle-erector-spinae = erector spinae
muscle-hamstrings = paha belakang
muscle-shoulders = bahu
muscle-abdominals = otot perut
muscle-upper-back = punggung atas
muscle-calves = betis
muscle-thighs = paha
muscle-obliques = otot perut samping

## Rangkaian

routine-whole = Rangkaian lengkap
    .also = lengkap | penuh | semua | yang lengkap

routine-short = Versi singkat
    .also = singkat | pendek | yang singkat | cepat

routine-stretches = Peregangan
    .also = regang | stretching | pelemasan

routine-pregnancy = Rangkaian kehamilan
    .also = hamil | kehamilan

routine-standing = Tanpa lantai
    .also = berdiri | tidak di lantai | tanpa berbaring | di kursi | duduk | kursi

routine-breaks = Rehat gerak

## Fakta

fact-fewer-new-spells = Sekitar 45% lebih kecil: risiko serangan baru nyeri punggung bawah, dalam uji coba latihan dengan sedikit edukasi. Efeknya pudar setelah setahun, jadi teruslah latihan sedikit.

fact-active-breaks = 9% dari 47 pekerja kantor berisiko tinggi kena nyeri punggung bawah baru dengan rehat aktif, dibanding 33% dari 100 tanpa. Selisih sebenarnya mungkin lebih kecil.

fact-walking = 2 menit jalan kaki tiap 40 menit memberi kelegaan sesaat dalam sebuah penelitian. Lorong mana pun bisa dipakai.

fact-early-bending = 1 sampai 2 jam setelah bangun tidur barulah waktu yang pas untuk membungkuk. Mengurangi membungkuk di awal hari menurunkan nyeri punggung dalam sebuah uji coba.

fact-few-at-a-time = Kurang dari 4 gerakan sekaligus lebih mudah dijaga. Versi singkat punya 2 untuk kekuatan, di antara jalan di tempat dan peregangan.

fact-starting-again = Separuh orang atau lebih berhenti latihan di rumah. Kalau kamu juga, kamu tidak sendiri, dan hari apa pun baik untuk mulai lagi.

fact-little-harm = 125 dari 138.337 orang dalam program lewat aplikasi melaporkan efek buruk, kebanyakan nyeri bertambah. Kalau gerakan makin sakit, hentikan.

fact-reminders-help = 2 hal yang diminta orang dengan nyeri punggung: pengingat berulang dan penghitung waktu. Keduanya ada di sini.

fact-strong-backs = 1 postur yang terbaik: yang berikutnya. Tidak ada postur yang buruk. Punggung itu kuat, dan menyesuaikan diri dengan beban.

fact-walks-between = 208 hari sampai nyeri punggung berikutnya dengan program jalan kaki, 112 tanpa, dalam sebuah uji coba. Targetnya: setengah jam hampir tiap hari.

fact-posterior-chain = 4 mata rantai membentuk sisi belakangmu: punggung bawah, bokong, paha belakang, dan betis. Tak terlihat di cermin, jadi mudah terlupakan.
    .source = Artikel asal gerakan-gerakan ini

fact-front-and-back = 2 sisi menopang tubuh atas, kata artikel asal gerakan-gerakan ini: perut dan punggung bawah. Keduanya kamu latih di sini.
    .source = Artikel asal gerakan-gerakan ini
