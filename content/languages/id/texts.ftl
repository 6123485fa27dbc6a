# Yang dikatakan Lumbar dalam bahasa Indonesia. HTML Telegram; argumen sudah diamankan sebelum sampai di sini.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet
# Read whole by a second hand, 2026-11-29
# Sapaan: kamu, di mana-mana, juga di tombol; bot menyebut dirinya aku.
# Istilah keselamatan: Alodokter, “Sindrom Cauda Equina” (alodokter.com/sindrom-cauda-equina): mati rasa,
# kesemutan, kelemahan tungkai, buang air kecil dan besar, fungsi seksual; tanda yang sama seperti
# dalam bahasa Inggris.
# Satu kata untuk satu hal: sesi (session), rangkaian (routine), gerakan (exercise), tahanan tidak
# dipakai: “kali tahan” (holds), tahap (rung), tingkat (level), beruntun (streak), rehat gerak (sit
# break), jeda (pause), istirahat (rest), lewati (skip, kali ini), jangan pakai (leave out).
# Nama gerakan berdiri sebagai label (“{ $name }: …”), tidak pernah di dalam kalimat; tombol ditulis
# dalam “…”.

## Tombol: paling banyak tiga kata

button-start = Mulai
button-begin = Ayo mulai
button-aloud-on = Bersuara
button-aloud-off = Senyap
button-standing = Tidak di lantai
button-pause = Jeda
button-resume = Lanjut
button-skip = Lewati
button-back = Kembali
button-stop = Berhenti
button-hurts = Sakit
button-mistake = Salah tekan
button-safety-none = Tidak ada
button-safety-emergency = Darurat
button-safety-doctor = Ke dokter
button-safety-clinician = Tanya dulu
button-cleared = Aku sudah boleh
button-flare-session = Sesi ringan
button-flare-walk = Jalan sebentar
button-pregnancy = Kehamilan
button-surgery = Operasi punggung
button-bones = Tulang rapuh
button-other = Hal lain
button-surgery-recent = Dalam 3 bulan
button-surgery-cleared = Lama, sudah boleh
button-surgery-not-cleared = Lama, belum boleh
button-agreed = Ya, setuju
button-not-yet = Belum
button-another = Ada lagi
button-pregnancy-over = Kehamilan selesai
button-bones-well = Tulang sudah baik
button-whole = Rangkaian lengkap
button-short = Versi singkat
button-too_easy = Enteng
button-right = Pas
button-too_hard = Terlalu berat
button-go-on = Teruskan
button-start-over = Ulang dari awal
button-gentle = Ringan
button-standard = Standar
button-strong = Kuat
button-ready-shorter = Siap: cepat
button-ready-usual = Siap: biasa
button-ready-longer = Siap: pelan
button-calm-on = Hitung tenang
button-calm-off = Hitung langsung
button-itself-on = Otomatis
button-itself-off = Saat siap
button-swap = Ganti
button-leave-out = Jangan pakai
button-bring-back = Pakai lagi
button-voice-on = Suara nyala
button-voice-off = Suara mati
button-dark-on = Gelap
button-dark-off = Terang
button-no-voice = Tanpa suara
button-moves = Lihat geraknya
button-poses = Lihat posenya
button-forget = Hapus semuanya
button-keep = Simpan saja
button-export = Ekspor dulu
button-all = Semua gerakan
button-done = Selesai
button-later = Nanti
button-enough = Cukup hari ini
button-in-15 = 15 menit lagi
button-in-60 = Sejam lagi
button-not-today = Bukan hari ini
button-one-more = Naik satu tahap
button-turn-off = Matikan
button-turn-on = Nyalakan
button-settings = Semua setelan
button-language = Bahasa
button-other-place = Tempat lain
button-remind = Pengingat
button-breaks = Rehat gerak
button-unpause = Akhiri jeda sekarang
button-open-chat = Buka obrolan kita
button-pause-hour = 1 jam
button-pause-today = Sisa hari ini
button-pause-week = 1 minggu
button-pause-fortnight = 2 minggu
button-pause-told = Sampai kukabari
button-call-off = Batalkan jeda
button-stretch = Peregangan
button-progress = Kemajuan
button-help = Semua perintah
button-stop-session = Hentikan sesi
button-stop-reminders = Hentikan pengingat
button-stop-breaks = Hentikan rehat
button-stop-pause = Akhiri jeda

## Mulai: malam pertama

begin-screen =
    <b>{ $minutes } menit</b>, { $how }
begin-aloud-itself = dihitung dengan suara, otomatis.
begin-aloud-ready = dihitung dengan suara, tiap gerakan saat kamu siap.
begin-silent-itself = dihitung tanpa suara, otomatis.
begin-silent-ready = dihitung tanpa suara, tiap gerakan saat kamu siap.
begin-here-itself = otomatis.
begin-here-ready = tiap gerakan saat kamu siap.

## Siapa ini

welcome =
    Aku Lumbar, pelatih untuk punggung yang banyak duduk.
    Rangkaian lengkap butuh { $minutes } menit, versi singkat { $short }.
    Kamu bergerak. Aku yang menghitung.
bot-name = Lumbar
description = Pelatih untuk punggung yang banyak duduk. Ia memandu latihan punggung bawah, ikut menghitung setiap kali kamu menahan pose, dan mencatat kemajuanmu.
short-description = Pelatih punggung untuk yang banyak duduk. Setiap kali kamu menahan pose, ia menghitung.

help =
    <b>Yang bisa kulakukan</b>
    { $commands }

    Dalam sesi, ketik: jeda, lanjut, lewati, ganti, kembali, lebih ringan, berhenti, sakit.
    Contoh: /remind 9.30 sen-jum, /breaks 9-17 tiap 50, /pause 2 minggu.
help-group =
    <b>Yang bisa kulakukan di sini</b>
    { $commands }

    Aku menangkap perintah, tombol, dan balasan ke pesanku. Dalam sesi, balas: jeda, lewati, lebih ringan, berhenti, sakit.
    Pengingat, setelan, dan kemajuanmu hanya antara kita: kirimi aku pesan pribadi.
help-line = /{ $command }  { $says }

command-routine = Latihan, lengkap atau singkat
command-stretch = Peregangan sekarang
command-exercises = Lihat semua gerakan
command-progress = Lihat hasil latihanmu
command-remind = Diingatkan pada jam pilihanmu
command-breaks = Bergerak di sela duduk
command-pause = Jeda beberapa jam atau hari
command-resume = Akhiri jeda
command-timezone = Beri tahu lokasimu
command-level = Pilih tingkat berat
command-voice = Dengar aku menghitung
command-language = Pilih bahasa
command-settings = Atur caraku melatih
command-why = Manfaat latihan untuk punggung
command-help = Semua yang bisa kulakukan
command-privacy = Yang kusimpan tentang kamu
command-export = Ambil semua datamu
command-forget = Hapus semua datamu
command-start = Mulai di sini

# Sumber: lihat teks bahasa Inggris.
why =
    <b>Kenapa punggung bawah?</b>
    Punggung itu kuat dan menyesuaikan diri dengan beban. Tidak ada postur yang buruk; yang terbaik adalah postur berikutnya. (Slater, JOSPT 2019)

    Risiko serangan baru nyeri punggung bawah sekitar 45% lebih kecil, dalam uji coba latihan dengan sedikit edukasi. Efeknya pudar dalam setahun, jadi teruslah latihan sedikit. (Steffens, JAMA Internal Medicine 2016)

    Artikel asal gerakan-gerakan ini menyebut bahwa punggung bawah yang kuat meredakan dan mencegah nyeri, serta memperbaiki postur. Soal nyeri, buktinya baik. Soal postur tidak: cara orang duduk atau berdiri hampir tidak menentukan siapa yang kena nyeri punggung.

    Otot erector spinae berjajar di sepanjang tulang belakang. Bersama bokong, paha belakang, dan betis, otot ini membentuk rantai posterior: sisi belakang tubuh yang tak terlihat di cermin.

    Aku mengajarkan latihan. Aku tidak mendiagnosis atau mengobati.

privacy =
    <b>Yang kusimpan</b>
    • ID Telegram kamu
    • Jawabanmu atas pertanyaan keselamatan, tanggalnya, dan yang kamu sebut di sana: kehamilan, operasi dan tanggalnya, tulang rapuh, atau hal lain
    • Setelan, zona waktu, dan jam pengingatmu
    • Seberat apa tiap gerakan untukmu, dan mana yang tidak kamu pakai
    • Sesi yang kamu jalani, waktu tahan terlamamu, dan yang kukatakan serta kutanyakan di akhirnya
    • Yang sakit selama sesi dalam 12 bulan terakhir, seberapa sakit dan di mana
    • Yang terakhir kutanyakan, yang kamu tolak, dan isi pengingat terakhirku

    Bukan namamu, bukan pesanmu, tertulis maupun suara, bukan lokasi yang kamu bagikan.

    Semuanya tetap pada pengelola bot ini dan tidak ke mana-mana. Mereka bisa membacanya. Mereka mungkin punya cadangan: datamu ada di situ sampai cadangan itu dibuang, dan tidak ada yang mengembalikanmu setelah /forget. Telegram mengantar pesan kita dan punya kebijakan sendiri.

    /export mengirimkan semuanya kepadamu. /forget menghapusnya.

## Yang tidak dipahami

lost =
    Aku tidak paham. Aku memandu latihan punggung.
    Coba /routine, /stretch, atau /help.
lost-live =
    Aku tidak paham. Sesimu masih berjalan.
    Ketik jeda, lewati, berhenti, atau sakit, atau pakai tombol.
unknown-command =
    Aku tidak kenal /{ $command }.
    { $near ->
        [none] Ini yang bisa kulakukan.
       *[other] Maksudmu /{ $near }? /help menunjukkan semuanya.
    }
near-command = Dengan “{ $words }”, maksudmu /{ $near }?
unknown-command-button = /{ $command }
said-greeting =
    Halo. Aku memandu latihan punggung bawah dan menghitung setiap kali kamu menahan pose.
    { $short } menit sudah cukup untuk mulai.
said-thanks = Sama-sama. Mau lanjut?
said-sign = Oke. Kalau kamu siap:
said-well = Senang mendengarnya. Kalau kamu siap:
said-kept = Jaga dirimu. Aku diam sampai kamu boleh latihan lagi.
lost-kept = Aku tidak paham. Aku diam sampai kamu boleh latihan lagi; lalu tombol ini mengantarmu kembali.
said-no = Tidak apa-apa. Kalau kamu siap:
said-live = Aku di sini. Sesimu sedang berjalan.
said-file = Aku tidak bisa melihat gambar atau berkas. Tulis saja, atau tekan tombol:
said-elsewhere = Itu pesan terusan, jadi kulewatkan. Katakan dengan kata-katamu sendiri, atau tekan tombol:
let-go = Baik, kita lupakan itu. Ini hal lain yang bisa kulakukan:
minutes-whole = { $whole } menit: rangkaian lengkap. Versi singkat { $short } menit.
minutes-short = { $short } menit: versi singkat. Kamu bergerak, aku menghitung.
minutes-few =
    Satu peregangan butuh 1 sampai 2 menit.
    Versi singkat { $short } menit, dan kamu boleh berhenti lebih awal.
stop-which = <b>Apa yang harus kuhentikan?</b>
stop-session = Ada sesi yang berjalan.
stop-nothing = Tidak ada yang perlu dihentikan: tidak ada sesi, pengingat, atau rehat gerak. Aku hanya menulis kalau kamu menulis.
passed = Itu sudah lewat.
stopped-unkept = Sudah berhenti. Aku belum bisa menyimpannya. Aku terus mencoba dan mengabari kalau sudah tersimpan.
kept-now = Sekarang tersimpan.
forget-waits = Aku belum bisa menghapus semuanya. Aku terus mencoba dan mengabari kalau sudah selesai.
saved-before = Aku sempat terputus, tapi itu sudah tersimpan.
not-yours = Tombol ini milik orang lain. Kirim /routine untuk punyamu sendiri.
chat-busy = Di obrolan ini sesi hanya bisa satu per satu. Kirimi aku pesan pribadi dan kita langsung mulai.
chat-busy-topics = Di grup ini sesi hanya bisa satu per satu: semua topiknya berbagi satu batas pesan per menit. Kirimi aku pesan pribadi dan kita langsung mulai.
too-many-begin = Beberapa orang sedang mulai bersamaan. Beberapa detik lagi, tekan “Mulai” sekali lagi.
too-many = Banyak orang sedang menahan pose. Setengah menit lagi, tekan “Mulai” sekali lagi.
trouble = Ada yang salah di pihakku. Yang sudah kamu kerjakan tersimpan. Coba lagi, ya.
trouble-kept = Itu tersimpan, tapi tidak bisa kutampilkan. Lihat lagi beberapa saat lagi.
unanswered = Telegram sempat terputus, jadi ini belum terjawab: { $what }. Tanyakan lagi kalau masih perlu.
unanswered-all-done = Telegram sempat terputus, jadi aku tidak bisa menjawab. Tetap sudah dikerjakan: { $what }.
unanswered-one = { $what }
unanswered-done = { $what } (selesai)
unanswered-message = pesanmu
unanswered-more = { $count } lagi
trouble-store = Aku tidak bisa menyimpan sekarang, jadi tidak ada yang kuubah. Coba beberapa saat lagi.
trouble-unsure = Aku tidak tahu apakah itu tersimpan. Periksa beberapa saat lagi, dan ulangi kalau belum.
unreadable = Catatanmu tidak bisa kubaca, jadi kubiarkan apa adanya. Pengelola bot ini sudah diberi tahu.

## Untuk pengelola bot ini

owner-told =
    <b>Ada yang perlu ditangani.</b>
    { $what }{ $again }
owner-told-again = { "" }
    { $count } lagi yang serupa sejak terakhir kukabari.
stats =
    <b>Lumbar { $version }</b>, berjalan sejak { $since } UTC

    • Sesi yang berjalan: { $live }
    • Pembaruan: { $updates } diterima, { $waiting } menunggu, 95% ditangani dalam { $answered }
    • Pengingat: { $sent } terkirim, { $late } terlambat, { $lost } hilang
    • Panggilan ke Telegram: { $calls }, { $slowed } diminta menunggu, { $refused } tidak dijalankan
    • Akhir tahan: 99% terlambat paling lama { $ends }
    • Loop peristiwa: 99% terlambat paling lama { $lag }{ $several }
stats-replicas = { "" }
    • Replika: { $count }, dihitung bersama
stats-milliseconds = { $count } md
stats-seconds = { $count } dtk
stats-over = lebih dari 30 dtk

## Di grup

group-hello = Aku Lumbar, pelatih punggung: /routine untuk mulai, bergantian satu per satu. Aku menangkap perintah, tombol, dan balasan ke pesanku.
group-hears =

    Di grup aku menangkap tombol, perintah, dan balasan ke pesanku. Untuk berhenti, tekan “Berhenti” atau balas pesanku.
group-safety =
    Satu pertanyaan dulu, soal keselamatanmu, di obrolan pribadi kita: buka dan jawab di sana.
    Lalu tekan “Mulai” di sini.
group-first = Jawab dulu pertanyaanku di obrolan pribadi kita.
group-begun = Kamu mulai.
group-stopped = Sudah berhenti.
hurts-toast = Berhenti di situ. Turun pelan-pelan.
group-hurts = Sudah berhenti. Langkah selanjutnya ada di obrolan kita.
group-aside = Itu kujawab di obrolan kita.
write-in-private = Di sini aku tidak tahu kamu siapa. Kirimi aku pesan pribadi dan kita langsung mulai.
not-there = Aku tidak bisa menulis di grup itu sekarang, jadi kujawab di sini.
moved-slow = Grup itu dalam mode lambat, terlalu lambat untuk menghitung. Kita lanjut di sini.
moved-here = Aku tidak bisa menulis di tempat sesimu tadi. Sesinya lanjut di sini.

## Keselamatan

# Tanda-tandanya: sumber ada di teks bahasa Inggris.
safety-first = <b>Keselamatanmu dulu.</b> Adakah salah satu ini yang sedang kamu alami?
safety-again = <b>Keselamatanmu dulu.</b> { $why } Adakah salah satu ini yang sedang kamu alami?
safety-list =
    <b>Darurat: segera minta pertolongan</b>
    • Nyeri, kesemutan, mati rasa, atau lemah di kedua kaki
    • Tungkai atau kaki yang makin lemah
    • Mati rasa atau kesemutan di sekitar kelamin atau dubur
    • Gangguan baru pada buang air kecil, buang air besar, atau fungsi seksual
    • Nyeri dada
    • Nyeri hebat mendadak di punggung atau perut, disertai rasa mau pingsan atau aneurisma yang sudah diketahui
    • Kecelakaan berat, atau kecelakaan ringan kalau ada osteoporosis atau pemakaian steroid yang lama

    <b>Segera periksa ke dokter</b>
    • Demam, berat badan turun tanpa sebab, bentuk punggung yang berubah, nyeri yang tidak reda di malam hari
    • Kanker, sekarang atau dulu
    • Daya tahan tubuh lemah atau narkoba suntik, yang membuat infeksi lebih mungkin terjadi
    • Nyeri punggung hebat yang pertama kali, setelah usia 50

    <b>Tanya dokter atau fisioterapis dulu</b>
    • Osteoporosis, patah tulang belakang, patah tulang lain baru-baru ini, tumor
    • Penyakit jantung yang tidak stabil, tekanan darah tinggi yang tidak terkendali, pingsan
    • Operasi punggung dalam 3 bulan terakhir, atau lebih lama tapi belum diizinkan latihan
    • Kehamilan: bukan alasan berhenti, dan punya rangkaian sendiri
safety-why-yes = Kamu bilang mengalami salah satunya. Jawab lagi hanya kalau dokter sudah mengizinkanmu.
safety-why-unclear = Kamu bilang perlu tanya dokter atau fisioterapis dulu. Jawab lagi hanya kalau itu sudah dilakukan.
safety-why-sign = Yang kamu ceritakan bisa jadi tanda hal serius, jadi aku bertanya sebelum yang lain.
safety-why-leg = Tadi sakitnya sampai ke kaki, jadi aku bertanya sekali lagi sebelum kita lanjut.
safety-why-pains = Sudah 2 kali terasa sakit dalam 14 hari, jadi aku bertanya sekali lagi.
safety-why-away = Sudah 4 minggu atau lebih sejak sesi terakhirmu, jadi aku bertanya sekali lagi.
safety-why-year = Aku bertanya setahun sekali, karena banyak yang bisa berubah.
safety-why-birth = Setelah melahirkan, tunggu sampai bidan atau doktermu setuju.
safety-clear = Bagus. Kalau ada yang makin sakit, tekan “Sakit”, atau berhenti.
safety-stays-pregnancy = Rangkaianmu tetap yang untuk kehamilan. Kalau sudah selesai, ubah di /settings.
safety-stays-bones = Demi tulangmu, gerakan yang menekuk punggung sampai batasnya tetap tidak dipakai.
safety-clear-start = Kirim /routine di sini, atau tekan “Mulai” di tempat kamu memintanya.
safety-yes =
    <b>Tolong jangan latihan sekarang.</b>
    Kalau itu salah satu dari tujuh yang pertama, ini darurat. { $call }.

    Ada di daftar yang mana?
safety-emergency =
    <b>Tolong jangan latihan sekarang.</b>
    { $call }. Katakan apa yang kamu rasakan dan sejak kapan, dan jangan menyetir sendiri.
safety-emergency-then =
    Aku diam: tanpa pengingat, tanpa rehat gerak. Kalau dokter sudah mengizinkan, atau kalau tadi hanya salah pencet, tekan tombolnya atau kirim /routine, dan aku bertanya lagi.
safety-doctor =
    <b>Tolong jangan latihan dulu denganku.</b>
    Periksa ke dokter dalam beberapa hari, atau hari ini juga kalau kamu demam atau merasa tidak enak badan. Kalau muncul salah satu dari tujuh tanda pertama, { $call }.
safety-doctor-then =
    Aku diam sampai saat itu: tanpa pengingat, tanpa rehat gerak. Kalau sudah diizinkan, tekan tombolnya atau kirim /routine, dan aku bertanya lagi.
safety-clinician = <b>Yang mana di antara ini?</b>
safety-clinician-more = <b>Yang mana lagi?</b>
safety-surgery =
    <b>Kapan operasimu?</b>
    Pilih, atau tulis: 14 Maret, 6 minggu lalu.
safety-unread =
    <b>Aku tidak tahu itu masuk mana.</b> Ada di daftar yang mana? Kalau ragu, pilih “Tanya dulu”.
safety-surgery-unread =
    <b>Aku tidak menemukan tanggalnya.</b> Tulis seperti 14 Maret atau 6 minggu lalu, atau pilih. Kalau ragu, pilih yang paling singkat.
safety-which-unread = <b>Aku tidak tahu itu masuk mana.</b> Yang mana di antara ini?
safety-bones = <b>Apakah dokter atau fisioterapismu setuju</b> kamu melatih punggung?
safety-other = <b>Apakah doktermu setuju</b> kamu melatih punggung?
safety-wait =
    <b>Tolong tanya dulu.</b> Dokter atau fisioterapis bisa memberi tahu latihan yang cocok untukmu.

    Aku diam sampai saat itu. Kalau mereka setuju, tekan tombolnya atau kirim /routine, dan aku bertanya lagi.
safety-wait-until =
    <b>Tolong tunggu sampai { $day }.</b> Itu 3 bulan setelah operasimu. Sampai saat itu, lakukan yang diajarkan rumah sakitmu.

    Aku diam sampai saat itu. Kalau harinya sudah tiba dan kamu sudah diizinkan, tekan tombolnya atau kirim /routine, dan aku bertanya lagi.
safety-wait-surgery =
    <b>Tolong tunggu</b> sampai 3 bulan lewat dan dokter bedah atau fisioterapismu mengizinkan. Sampai saat itu, lakukan yang diajarkan rumah sakitmu.

    Aku diam sampai saat itu. Kalau sudah diizinkan, tekan tombolnya atau kirim /routine, dan aku bertanya lagi.
safety-agreed = <b>Bagus.</b> Mulai dengan ringan, dan berhenti kalau ada yang makin sakit.
safety-bones-out =
    <b>Bagus.</b> Gerakan yang menekuk atau memutar punggung sampai batasnya tidak dipakai: bungkuk duduk, lutut ke dada, pose kucing, dan putar badan duduk; superman juga, karena menekan tulang belakang dengan kuat. Gerakan lainnya menguatkan punggung.
    Jaga punggung tetap panjang, dan membungkuk dari pinggul.
safety-pregnancy =
    <b>Hamil bukan alasan untuk berhenti.</b> Rangkaianmu dilakukan sambil berdiri dan merangkak: tidak ada yang tengkurap atau telentang.
    Sambil bergerak kamu harus tetap bisa bicara; kalau tidak, pelankan. Minum, istirahat kapan saja, dan lewati yang tidak nyaman.

    Berhenti dan hubungi bidan atau doktermu kalau ada perdarahan, air ketuban merembes, kontraksi, pusing, sakit kepala, nyeri dada, atau betis yang nyeri atau bengkak. Kalau mereka melarang latihan, jangan latihan.
out-pregnancy = Yang ini menunggu sampai setelah kehamilan: posisinya tengkurap atau telentang, atau menekan perut.
out-bones = Yang ini tidak dipakai demi tulangmu: gerakannya menekuk atau memutar punggung sampai batasnya, atau menekannya kuat-kuat.
not-in-pregnancy =
    Gerakan itu tengkurap atau telentang, atau menekan perut, jadi menunggu sampai setelah kehamilan.
    Ada rangkaian khusus untukmu: sambil berdiri dan merangkak.
not-with-bones =
    Gerakan itu menekuk punggung sampai batasnya, atau menekannya kuat-kuat, jadi tidak kupakai untukmu.
    Gerakan lainnya menguatkan punggungmu.

# Nomor yang harus ditelepon, di dalam kalimat dan di awalnya. 119: kode akses ambulans di seluruh
# Indonesia, Permenkes 19/2016 tentang SPGDT.
emergency-there = telepon nomor darurat sekarang: <b>{ $number }</b> ({ $country })
emergency-begins-there = Telepon nomor darurat sekarang: <b>{ $number }</b> ({ $country })
emergency-anywhere = telepon nomor darurat sekarang (119 di Indonesia, 112 di Eropa, 911 di Amerika Utara, 999 di Inggris)
emergency-begins-anywhere = Telepon nomor darurat sekarang (119 di Indonesia, 112 di Eropa, 911 di Amerika Utara, 999 di Inggris)

## Sakit saat tidak ada sesi

flare-signs =
    <b>3 tanda dulu.</b> Adakah yang sedang kamu alami?
    • Mati rasa di selangkangan, atau gangguan baru pada buang air kecil, buang air besar, atau fungsi seksual
    • Kaki yang makin lemah, atau nyeri atau mati rasa di kedua kaki
    • Demam, jatuh keras, atau nyeri dada
flare-safe =
    <b>Kalau tidak ada, aman untuk bergerak.</b> Umumnya membaik, dan sakit belum tentu cedera. Rasa tidak nyaman ringan yang sudah kamu kenal dan reda dalam sehari tidak apa-apa.
flare-plan =
    <b>Hari ini:</b> jangan berbaring terus di tempat tidur, jalani hari seperti biasa semampumu, satu sesi ringan, dan jalan kaki 5 menit beberapa kali. Beberapa hari begitu, lalu setengah dari kegiatanmu sebelumnya, lalu semuanya.
    Belum membaik setelah beberapa minggu, atau makin parah tiap hari: periksa ke dokter.
hurt-idle = Semoga sakitnya cepat reda.
hurt-doubt = Ada yang tidak beres? Kalau begitu, ini dulu:
hurt-idle-then = Kalau tidak ada satu pun, aman untuk bergerak: peregangan kecil dan pelan, dan berhenti pada yang menambah sakit. Kalau berlangsung berminggu-minggu, periksa ke dokter.
hurt-alarm = Adakah salah satu tanda ini sekarang?

## Memilih

choose = Yang mana?
choose-times = Rangkaian lengkap: { $minutes } menit. Versi singkat: { $short }, tiap hari dua gerakan lain.
choose-chair = Untuk yang lengkap kamu butuh matras dan kursi.
still-on = Sesimu masih berjalan: { $exercise }, { $number } dari { $of }.
going-on = Lanjut.
starting-over = Mulai dari awal.
exercises =
    <b>Gerakan</b>
    { $lines }

    Kirim /exercises dan sebuah nama untuk melihatnya.
exercises-desk =

    <b>Di samping meja</b>
exercises-line = <b>{ $name }</b>  { $dose }
no-exercise =
    Aku tidak kenal gerakan “{ $name }”.
    Coba salah satu ini.
no-stretch =
    Aku tidak kenal peregangan “{ $name }”. Yang ada: { $names }.
    Contoh: /stretch { $example }
exercise =
    <b>{ $name }</b>
    { $dose }, { $place }

    { $cues }
works = Melatih: { $muscles }.

## Urutan, Ganti, Jangan pakai

exercises-line-not-now = <b>{ $name }</b>  { $dose }, jangan sekarang
exercises-line-left-out = <b>{ $name }</b>  { $dose }, tidak dipakai
left-out =

    Tidak dipakai di rangkaian, peregangan, dan rehat gerak mana pun. Sesi yang sedang berjalan tetap memakainya.
swap-none = { $name }: tidak ada penggantinya sekarang. “Lewati” melewatkannya.
reply-swap = { $name }: “Lakukan” menaruhnya sebagai pengganti yang ini.
part-swapped = { $name }: diganti.
order-warms = { $name }: tidak pernah tanpa pemanasan, jadi ini dulu.
order-early = { $name }: mulai pukul { $time }. Dalam sebuah uji coba, punggung lebih baik bila lebih jarang membungkuk pada jam-jam pertama setelah bangun (Snook 1998).
waits-early =
    <b>{ $name }: mulai pukul { $time }.</b>
    Dalam sebuah uji coba, punggung lebih baik bila lebih jarang membungkuk pada jam-jam pertama setelah bangun (Snook 1998), jadi ini menunggu.
waits-pain =
    <b>{ $name }: jangan sekarang.</b>
    Tadi gerakan ini terasa sakit, atau ada hal lain yang sakit. Kembali lagi setelah sempat reda.
waits-other = { $name }: sebagai gantinya.
nothing-left =
    <b>Tidak ada yang tersisa di sini.</b> Semua gerakannya tidak kamu pakai.
    Buka salah satu dan tekan “Pakai lagi”.
break-bare =
    Berdiri, lihat jauh, embuskan napas. Semua gerakan kecil tidak kamu pakai; “Semua gerakan” mengembalikannya.

## Dosis dan petunjuk

dose-single = { $hold } dtk
dose-times = { $repetitions } × { $hold } dtk
dose-sets = { $sets } × { $hold } dtk
dose-sets-times = { $sets } set berisi { $repetitions } × { $hold } dtk
dose-side = { $repetitions } × { $hold } dtk tiap sisi
dose-sets-side = { $sets } set berisi { $repetitions } × { $hold } dtk tiap sisi
cue-variant = <b>Untukmu</b>  { $text }
cue-do = <b>Lakukan</b>  { $text }
cue-feel = <b>Rasakan</b>  { $text }
cue-stop = <b>Hati-hati</b>  { $text }

## Dalam sesi

instruction =
    <b>{ $name }</b>, { $number } dari { $of }
    { $dose }, { $place }

    { $cues }
session-waits = <b>{ $name }</b>, { $dose }
session-place = Ambil posisi, { $place }. Lalu tekan “Mulai”.
session-chair-start = Miringkan badan, dorong badan untuk bangun, duduk { $place }. Lalu tekan “Mulai”.
session-chair = Miringkan badan, dorong badan untuk bangun, lalu duduk.
session-cue = <b>{ $name }</b>: { $cue }
session-dots = { $done }{ $left }
session-way = { $dots } { $step } dari { $of }, { $minutes } menit lagi. Berikutnya: { $next }
session-way-last = { $dots } { $step } dari { $of }, { $minutes } menit lagi. Yang terakhir.
exercise-where = { $name }, { $place }
session-left = { $minutes } menit lagi
session-dose = <b>Dosis</b>  { $dose }, { $place }
session-fold = <blockquote expandable>{ $lines }</blockquote>
session-asks = { $name }: selesai. Bagaimana rasanya?
instruction-chair = <b>Pertama</b>  Miringkan badan dan dorong badan untuk bangun. Lalu duduk di kursi.
kit-mat = Kamu butuh matras atau karpet.
kit-both = Kamu butuh matras dan kursi.
kit-chair = Kamu butuh kursi.
kit-desk = Satu gerakan bertumpu pada meja yang kokoh.
instruction-itself = Mulai otomatis.
countdown-ready = <b>{ $seconds } dtk</b> Siap-siap, berikutnya { $count }
countdown-move = <b>{ $seconds } dtk</b> { $move }, { $count }
countdown-hold = <b>{ $seconds } dtk</b> Tahan, { $count }
countdown-release = <b>{ $seconds } dtk</b> Lepas, berikutnya { $count }
countdown-switch = <b>{ $seconds } dtk</b> Ganti sisi, berikutnya { $count }
countdown-rest = <b>{ $seconds } dtk</b> Istirahat, berikutnya { $count }
countdown-change = <b>{ $seconds } dtk</b> Ambil posisi, berikutnya { $count }
countdown-chair = <b>{ $seconds } dtk</b> Ke kursi, berikutnya { $count }
countdown-until-ready = Siap-siap, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-until-move = { $move }, { $count }, selesai <b>{ $when }</b>
countdown-until-hold = Tahan, { $count }, selesai <b>{ $when }</b>
countdown-until-release = Lepas, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-until-switch = Ganti sisi, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-until-rest = Istirahat, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-until-change = Ambil posisi, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-until-chair = Ke kursi, berikutnya { $count }, selesai <b>{ $when }</b>
countdown-in = { $seconds } detik lagi
# Yang mendahului tahan, bila gerakannya tidak punya kata sendiri.
move = Masuk ke pose
countdown-paused = Jeda, sisa <b>{ $seconds } dtk</b>, { $count }
countdown-name = <b>{ $name }</b>
count = { $repetition }/{ $of }
count-set = set { $set }/{ $of }
side-right = sisi kanan
side-left = sisi kiri
part-done =
    <b>{ $name }: selesai.</b> { $holds } kali, total { $held } dtk ditahan.
    Bagaimana rasanya?
part-skipped = { $name }: dilewati.
part-back = { $name }: dari awal.
part-moved = { $name }: lanjut di bawah.
part-gone = Ini sudah tidak berlaku. Lihat di bawah.
part-elsewhere = { $name }: lanjut di obrolan lain.
part-stopped = { $name }: berhenti.
away =
    { $name }: aku terputus saat hitungan berjalan, jadi itu tidak kuhitung.
    Lanjutkan dari situ kalau kamu siap.
finished =
    <b>Selesai.</b> { $exercises ->
        [0] Tanpa gerakan kali ini, dan itu tidak apa-apa.
       *[other] { $exercises } gerakan, { $minutes } menit.
    }
finished-adds =
    { $sessions ->
        [1] Sesi pertamamu
       *[other] Total { $sessions } sesi
    }, minggu ini { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } di antaranya berhenti lebih awal)
    }. Beruntun: { $streak } hari.
stopped =
    <b>Sudah berhenti.</b> { $exercises ->
        [0] Tidak apa-apa.
       *[other] { $exercises } gerakan selesai dan tersimpan.
    }
stopped-again = /routine memulai yang baru.

## Penutup: seperti apa sesinya, dan satu langkah berikutnya

tells-first = Yang berikutnya melanjutkan dari sini.
tells-seven = Tujuh hari beruntun.
tells-minute = { $name }: { $number } dtk, menit penuh pertamamu.
tells-back = Kembali setelah { $number } hari.
tells-stopped = Hari ini tetap dihitung.
tells-longest = { $name }: { $number } dtk, tahan terlamamu sejauh ini. Sebelumnya { $before } dtk.
tells-step = { $name }: naik satu tahap, dan tuntas.
tells-more = { $name }: { $number }, { $more } lebih banyak dari sesi lalu.
tells-streak = Hari ke-{ $number } beruntun.
tells-whole = Semua tuntas: { $number } kali tahan.
tells-sides = { $name }: { $number } di kanan, sama banyak di kiri.
tells-most = { $name }: { $number } dtk ditahan.
tally-held = ditahan
tally-in-all = seluruhnya
tally-minutes = { $minutes } menit
tally-did =
    { $name }: { $holds } kali, { $held } ditahan.
tally-folded = <blockquote expandable>{ $words }</blockquote>
tally-held-for = Total { $held } ditahan.
tally-worked = Dilatih: { $muscles }.
tally-adds =
    { $sessions ->
        [1] Sesi pertamamu
       *[other] Total { $sessions } sesi
    }, minggu ini { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } di antaranya berhenti lebih awal)
    }: { $days }. Beruntun: { $streak } hari.
ending-effort = <b>{ $name }: bagaimana rasanya?</b>
ending-remind = <b>Besok di jam yang sama?</b> Lalu setiap hari.
ending-remind-at = <b>Besok di jam yang sama?</b> Lalu setiap hari pukul { $time }.
ending-no-reminder = Baik, tanpa pengingat. /remind memasangnya kapan pun kamu mau.
ending-week = Satu hari latihan kekuatan lagi, dan minggu ini jadi { $days ->
        [2] dua hari
        [3] tiga hari
       *[other] { $days } hari
    }; itu sudah cukup.
button-same-time = Jam sama
button-other-time = Jam lain
button-no-reminder = Tidak usah
offer-step = { $name }: naik satu tahap lain kali? { $dose }

## Setelah “Sakit”

pain-figures = { $low }–{ $high }
button-leg = Kaki
button-numb = Kebas atau lemas
hurt =
    <b>Berhenti di situ.</b> Turun pelan-pelan, telentang dengan lutut ditekuk, dan bernapas. Kalau dada nyeri, duduk.
hurt-side =
    <b>Berhenti di situ.</b> Turun pelan-pelan, berbaring miring, dan bernapas. Kalau dada nyeri, duduk.
hurt-desk =
    <b>Berhenti di situ.</b> Duduk atau berdiri, mana yang lebih enak, dan bernapas. Kalau dada nyeri, duduk.
hurt-ask =

    <b>Seberapa sakit, 0 sampai 10?</b> Atau menjalar ke kaki? Tekan atau ketik. Rasa tidak nyaman ringan yang sudah kamu kenal dan reda dalam sehari tidak apa-apa.
hurt-signs =

    Kaki mati rasa atau lemah, mati rasa di selangkangan, gangguan baru saat buang air kecil atau besar, atau nyeri dada: { $call }.
hurt-severe =
    <b>Tidak ada latihan kekuatan lagi hari ini.</b> Istirahat, berbaring atau duduk.{ $offered ->
        [0] {""}
       *[other] {" "}Bergerak ringan kalau kamu mau; berhenti di sini sama baiknya.
    }
hurt-offers =
    <b>Tidak ada latihan kekuatan lagi hari ini.</b> { $offered ->
        [0] Istirahat, berbaring atau duduk.
       *[other] Yang masih bisa kamu lakukan, dengan ringan:
    }
hurt-smaller =
    <b>{ $name }: sekarang dikurangi.</b> { $dose }, dari awal, saat kamu menekan “Mulai”.
    Rasa tidak nyaman ringan yang sudah kamu kenal dan reda dalam sehari tidak apa-apa.
hurt-lower =
    <b>{ $name }: cukup untuk hari ini.</b> Sisanya setahap lebih ringan, saat kamu menekan “Mulai”:
    { $then }
hurt-instead =
    <b>{ $name }: cukup untuk hari ini.</b> Gantinya yang ringan, saat kamu menekan “Mulai”:
    { $then }
hurt-left = <b>{ $name }: cukup untuk hari ini.</b>
hurt-then = { $name }: { $dose }
hurt-stays =
    Tetap berhenti. Bernapaslah, dan { $pregnant ->
        [0] berbaring atau duduk, mana yang lebih enak.
       *[other] duduk, atau berbaring miring.
    } Tombol di atas menunjukkan yang bisa kamu lakukan.
hurt-right = Kamu berhenti saat terasa sakit, dan itu tepat.
hurt-counts =
    Kamu berhenti saat terasa sakit, dan itu tepat. Hari ini dihitung: { $streak } hari beruntun.
stopped-hurt = Periksa ke dokter kalau berlangsung berminggu-minggu, atau tidak reda di malam hari.
stopped-alarm = Utamakan dirimu dulu. Aku bertanya lagi soal keselamatanmu sebelum yang lain.
alarm =
    <b>Cukup untuk hari ini.</b> { $call }, kalau kakimu mati rasa atau lemah, kalau selangkanganmu mati rasa, atau ada gangguan baru saat buang air kecil atau besar, nyeri dada, jantung berdebar kencang, atau napas atau penglihatan terganggu.

    Duduk, atau berbaring{ $pregnant ->
        [0] {""}
       *[other] {" "}miring
    } kalau kamu merasa mau pingsan. Kalau dada nyeri, duduk, jangan berbaring.

    Kalau hilang dalam beberapa menit, istirahat, dan periksa ke dokter sebelum latihan lagi.
alarm-chest =
    <b>Duduk, jangan berbaring.</b> { $call }, kalau dadamu nyeri atau sesak, jantungmu berdebar kencang, atau kamu sulit bernapas.

    Tetap duduk, bersandar, dan jangan lakukan apa-apa lagi. Cukup untuk hari ini.

    Kalau sudah hilang dalam beberapa menit, istirahat, dan periksa ke dokter sebelum latihan lagi.

## Dosis

button-step-up = Naik tahap
button-stay = Tetap
rated-too_easy = { $name }: lain kali setahap lebih berat, { $dose }.
rated-right = { $name }: lain kali sama.
rated-too_hard = { $name }: lain kali setahap lebih ringan, { $dose }.
rated-top = { $name }: sudah di tahap terberat. Hebat.
rated-bottom = { $name }: sudah di tahap teringan. Setengah gerakan pun boleh.
rated-noted = { $name }: tercatat.
rated-cut = { $name }: oke, kucatat. Naik tahap menyusul setelah satu dosis penuh.
rated-hurt = { $name }: lain kali sama. Dinaikkan lagi kalau sudah lancar.
offer-right = { $name }: dua kali pas. Naik satu tahap lain kali? { $dose }
offer-too_easy = { $name }: naik satu tahap lain kali? { $dose }
offer-otherwise = Baru: { $do }
eased-one = Selamat datang kembali: hari ini setahap lebih ringan.
eased-two = Selamat datang kembali: hari ini dua tahap lebih ringan.
eased-gentle = Selamat datang kembali. Hari ini ringan, lalu naik lagi setahap demi setahap.
level =
    <b>Tingkat: { $level }</b>
    “Ringan” setengah beban, “Standar” dosis biasa, “Kuat” untuk punggung yang sudah terbiasa.
level-way = { $exercises } gerakan sedang menuju ke sana: naik satu tahap setelah tiap sesi yang menuntaskannya. “Terlalu berat” menghentikan itu untuk gerakan tersebut.
level-step = { $name }: { $dose }, tahap { $step } dari { $of }
level-how = Jawabanmu setelah sebuah gerakan hanya mengubah gerakan itu. Tingkat yang lebih ringan langsung berlaku, yang lebih berat setahap demi setahap.
level-unknown = Tidak ada tingkat “{ $name }”. Pilih satu, atau kirim /level ringan.

## Kemajuan

progress =
    <b>Kemajuanmu</b>
    Total sesi: { $sessions }{ $cut ->
        [0] {""}
       *[other] {" "}({ $cut } berhenti lebih awal)
    }
    Minggu ini: { $week }{ $short ->
        [0] {""}
       *[other] {" "}({ $short } di antaranya berhenti lebih awal)
    }
    Beruntun: { $streak } hari
    Rekor beruntun: { $best } hari
    Menit: total { $minutes }, minggu ini { $weekminutes }
progress-none =
    <b>Kemajuanmu</b>
    Total sesi: 0
    Minggu ini: 0
    Beruntun: 0 hari
    Rekor beruntun: 0 hari

    Sesi pertamamu memulai hitungan.

## Setelan

settings =
    <b>Setelan</b>
    Tingkat: { $level }
    Hitung mundur: { $countdown }
    Gerakan berikutnya: { $next }
    Siap-siap: { $ready }
    Suara: { $voice }
    Gambar: { $pictures }
settings-reminder = Pengingat: { $remind }
settings-breaks = Rehat gerak: { $breaks }
settings-zone = Zona waktu: { $zone }
settings-pregnancy = Kehamilan: rangkaianmu sambil berdiri dan merangkak.
settings-bones = Tulang rapuh: yang menekuk punggung sampai batasnya tidak dipakai.
settings-language = Bahasa: { $name }
settings-no-zone = belum diketahui, /timezone
settings-get-ready = { $down } dtk saat tengkurap atau merangkak, selain itu { $other } dtk
settings-live = langsung, tiap detik
settings-calm = tenang, satu pesan di awal tahan dan satu di akhirnya
settings-itself = otomatis
settings-ready = saat kamu siap
settings-voice-on = nyala, satu pesan suara tiap gerakan
settings-voice-off = mati
settings-voice-none = belum ada dalam bahasa ini
settings-light = terang
settings-dark = gelap
settings-keys = Tombol di bawah mengubahnya.
chosen = ✓ { $text }

## Bahasa

# Sebutan bahasa ini untuk dirinya sendiri, seperti di menu bahasa.
language-name = Bahasa Indonesia
language-choose =
    <b>Bahasa: { $name }</b>
    Tekan yang lain, atau kirim namanya: /language deutsch
language-unreviewed = Belum dibaca penutur asli. Kalau ada yang terdengar janggal, kabari pengelola bot ini.
language-reviewed = Dibaca oleh { $who }.
language-part = Sejauh ini { $percent }% sudah ditulis; sisanya dalam bahasa Inggris.
language-unknown = Aku tidak bisa bahasa “{ $name }”. Yang kubisa:

## Suara

speaker-woman = Suara wanita
speaker-man = Suara pria
voice-on =
    <b>Suara: nyala</b>
    Tiap gerakan datang sebagai satu pesan suara yang menghitung untukmu. Tekan “Mulai”, putar, lalu letakkan ponsel.
    “Jeda”, “Berhenti”, dan “Sakit” menghapusnya. Untuk rangkaian tanpa menekan apa pun, pilih “Otomatis” di /settings.
voice-off =
    <b>Suara: mati</b>
    Kalau nyala, tiap gerakan datang sebagai satu pesan suara yang menghitung setiap tahan untukmu.
voice-unknown = Nyala atau mati: /voice nyala atau /voice mati.
voice-missing = Aku belum bisa bicara: suaranya tidak terpasang di sini. Pengelola bot ini sudah diberi tahu. Sementara itu, ikuti hitung mundur di obrolan.
voice-none = Dalam bahasa ini aku belum punya suara. Ikuti hitung mundur di obrolan.
voice-refused = Telegram tidak mengizinkanku mengirim pesan suara kepadamu, jadi suaranya kumatikan. Setelan privasimu di sana bisa mengizinkannya; lalu kirim /voice nyala.
voice-private = Aku bicara hanya di obrolan pribadi. Kirimi aku pesan di sana dan ketik /voice nyala.
voice-offer = Aku juga bisa menghitung dengan suara: satu pesan suara tiap gerakan, dan kamu tidak perlu melihat ponsel.
voice-no = Kalau begitu aku tetap senyap. /voice nyala mengubahnya.
guide = { $name }, { $number } dari { $of }
guide-rest = { $name }, { $number } dari { $of }, mulai dari sini
guide-ahead = Berikutnya: { $name }
play-now = Putar sekarang, letakkan ponsel.
button-again = Lagi

## Hari dan jam

days-all = setiap hari
days-working = { $first }–{ $last }
days-weekend = akhir pekan
days-some = { $days }
days-every =
    { $days ->
        [2] dua hari sekali
       *[other] setiap { $days } hari
    }
days-every-weeks =
    { $weeks ->
        [1] setiap { $day }
        [2] dua minggu sekali, { $day }
       *[other] setiap { $weeks } minggu, { $day }
    }
when-today = hari ini pukul { $time }
when-tomorrow = besok pukul { $time }
when-weekday = { $day } pukul { $time }
when-date = { $day } pukul { $time }
until-today = sampai pukul { $time }
until-tomorrow = sampai besok pukul { $time }
until-weekday = sampai { $day } pukul { $time }
until-date = sampai { $day } pukul { $time }
until-day = sampai { $day }
first-of-month = 1

## Pengingat dan rehat gerak: memasang

offer-days-all = Setiap hari
offer-days-working = { $first }–{ $last }
offer-quiet = Senyap { $hours }
offer-minutes = { $minutes } menit
remind-offer = Mau kuingatkan { $what }?
remind-offer-at = pukul { $times }
button-remind-then = Ingatkan aku
remind-said = <b>Pengingat:</b> { $words }.
remind-none = mati
remind-set = { $days } pukul { $times }
remind-once = sekali { $when }
remind-both = { $before }; { $next }
remind-mixed = Untuk mengubah jam yang punya hari sendiri, kirim /remind 9.30 sen-jum, 11 sab
remind-quiet = Tanpa bunyi { $hours }.
remind-next = Berikutnya: { $when }.
remind-next-done = Yang hari ini sudah datang. Berikutnya: { $when }.
remind-how = Jam berapa? Tekan satu, atau tulis 9.30 sen-jum.
remind-which = Satu lagi? Tekan, atau tulis juga 18.00.
remind-off = Tidak ada pengingat lagi. /remind memasangnya kembali.
remind-was-off = Tidak ada pengingat yang bisa dimatikan. /remind 9.30 memasangnya.
remind-no-time = Hari saja belum ada jamnya. Contoh: /remind 9.30 sen-jum
remind-loud = Pengingat datang dengan bunyi di jam berapa pun.
remind-most = Itu cukup untuk satu hari.
remind-own-days = Jam-jammu punya hari sendiri. Kirim yang baru, seperti /remind 9.30 sen-jum, 11 sab
remind-a-day = Sisakan setidaknya satu hari, atau matikan.
remind-waits = Kamu bilang mengalami salah satu tandanya, jadi tidak ada yang datang sampai kamu diizinkan. /routine bertanya lagi.
private-only = Itu hanya untukmu. Kirimi aku pesan pribadi dan ketik /{ $command } di sana.
breaks-said = <b>Rehat gerak:</b> { $words }.
breaks-none = mati
hours-range = { $from }–{ $to }
breaks-set = { $hours }, tiap { $minutes } menit, { $days }
breaks-how = Satu gerakan kecil di samping mejamu, dihitung sejak terakhir kali kamu bergerak.
breaks-off = Tidak ada rehat gerak lagi. /breaks memasangnya kembali.
breaks-was-off = Tidak ada rehat gerak yang bisa dimatikan. /breaks 9-17 tiap 50 memasangnya.
breaks-wait = Mulai setelah kamu menjawab pertanyaan keselamatan: /routine menanyakannya.
breaks-first = Pilih jamnya dulu.
breaks-no-hours = Antara jam berapa? Contoh: /breaks 9-17 tiap 50 sen-jum
zone-missing = Mulai setelah aku tahu zona waktumu: /timezone

## Pengingat: yang tampak pertama di notifikasi itulah intinya, dan tidak ada yang bercerita soal nyeri

reminder-line = <b>{ $time }.</b> { $short } menit untuk punggungmu, atau lengkap { $minutes }.
reminder-own = <b>{ $time }.</b> { $short } menit: rangkaianmu sendiri.
reminder-bare = <b>{ $time }.</b> { $minutes ->
        [0] Tidak ada yang tersisa di rangkaianmu.
       *[other] { $minutes } menit untuk punggungmu. Tidak ada yang tersisa di versi singkat.
    } “Semua gerakan” mengembalikannya.
news-smaller = { $name }: hari ini dosisnya lebih kecil.
news-easier = { $name }: hari ini setahap lebih ringan.
news-rests = { $name }: bukan hari ini, istirahat dulu.
news-stepped = { $name }: naik satu tahap dari sesi lalu.
news-right = { $name }: dua kali pas. { $on ->
        [today] Naik satu tahap hari ini?
       *[other] Naik satu tahap lain kali?
    }
news-too-easy = { $name }: sesi lalu enteng. { $on ->
        [today] Naik satu tahap hari ini?
       *[other] Naik satu tahap lain kali?
    }
news-ready = { $name }: siap untuk lebih. { $on ->
        [today] Naik satu tahap hari ini?
       *[other] Naik satu tahap lain kali?
    }
news-back = Setelah { $count } hari tanpa sesi, mulainya lebih ringan.
news-held = { $name }: sesi lalu { $count ->
        [1] { $seconds } dtk.
       *[other] { $count } × { $seconds } dtk.
    }
news-times = { $name }: sesi lalu { $count } kali.
news-streak = Dengan hari ini, jadi { $count } hari beruntun.
news-week = { $count ->
        [1] 1 sesi minggu ini. Yang kedua menunggu.
        [2] 2 sesi minggu ini. Yang ketiga menunggu.
        [3] 3 sesi minggu ini. Yang keempat menunggu.
       *[other] { $count } sesi minggu ini.
    }
news-total = { $count } sesi sejauh ini.
news-first = Yang pertama: { $count } gerakan, semua kuhitungkan.
news-step = { $name }: naik satu tahap, { $dose }.
reminder-later = Aku kembali pukul { $time }.
reminder-not-today = Tidak apa-apa. Berikutnya: { $next }.
reminder-not-today-off = Tidak apa-apa. /remind memasang yang berikutnya.
fact =
    <i>{ $says }</i>
    { $source }

## Rehat gerak: pembuka paling banyak delapan kata, pujian enam

break-1 = Berdiri sebentar?
break-2 = Rehat kecil untuk punggungmu.
break-3 = Lihat ke atas. Giliran punggungmu.
break-4 = 1 gerakan kecil, lalu kerja lagi.
break-5 = Ada waktu sebentar? Yang ini mudah.
break-6 = Waktu yang pas untuk bergerak, kalau sempat.
break-7 = Turunkan bahu, embuskan napas, dan bergerak sedikit.
break-8 = Ganti posisi, sebentar saja.
break =
    { $line }

    <b>{ $name }</b>, { $dose }
    { $cues }
break-did = { $name }: { $praise }
break-done-1 = Selesai, dan tidak sia-sia.
break-done-2 = Gerakan bagus. Silakan lanjut.
break-done-3 = Bagus. Itu saja.
break-enough = Tidak ada rehat gerak lagi hari ini.
break-later = Aku bertanya lagi: { $when }.
break-quiet = Senyap untuk hari ini. /breaks mengatur kapan aku menulis, atau menghentikannya.

## Jeda

paused-until-weekday = <b>Jeda sampai { $day }.</b> Tidak ada yang datang sebelum hari itu.
paused-until-date = <b>Jeda sampai { $day }.</b> Tidak ada yang datang sebelum hari itu.
pause-first = dari { $day }
pause-last = sampai { $day }
pause-on = pada { $day }
pause-span = { $first } { $last }
pause-open = mulai { $day }, sampai kamu kirim /resume
pause-call-off = Batalkan { $day }
pause-only = Hanya { $day }
pause-range = { $first }–{ $last }
pause-coming = <b>Jeda { $span }.</b> Semuanya berlanjut sendiri { $again }.
pause-coming-open = <b>Jeda { $span }.</b>
pause-next = Pengingat berikutnya: { $when }.
called-off = <b>Jeda dibatalkan.</b>
pause-ask =
    <b>Sampai kapan?</b>
    Pilih, atau tulis: 15.00, Jumat, 2 minggu, 20–27 Maret.
pause-ask-or = Atau pilih.
pause-day = sampai hari ini berakhir
rested = <b>Senyap { $until }.</b>
rest-held = Pengingatmu pukul { $times } datang saat itu.
rest-left-out = Tidak dikirim: pengingatmu pukul { $times }.
paused-open = <b>Jeda sampai kamu kirim /resume.</b>
paused-streak = Hari beruntunmu menunggu: hari-hari ini tidak menambah dan tidak memutusnya.
resumed = <b>Kita lanjut.</b> Jeda selesai.
resumed-to-nothing = Belum ada pengingat. Contoh: /remind 9.30
resumed-none = Tidak ada jeda.

## Datamu

export-json = Semua yang kusimpan tentang kamu.
export-csv =
    Sesimu sebagai tabel.
    “Dihitung” berisi ya kalau minimal 1 gerakan selesai.
export-csv-file = lumbar-sesi.csv
export-day = hari
export-routine = rangkaian
export-counts = dihitung
export-seconds = detik
export-exercises = gerakan
export-yes = ya
export-no = tidak
export-private = Datamu hanya milikmu. Kirim /export kepadaku secara pribadi.
export-none = Aku belum menyimpan apa pun tentang kamu.
forget =
    <b>Hapus semuanya?</b>
    Setelan, sesi, dan riwayatmu hilang, dan tidak bisa dikembalikan.
    Sesi dalam riwayatmu: { $sessions }
forget-none = Aku tidak menyimpan apa pun tentang kamu, jadi tidak ada yang dihapus.
forgotten = Terhapus. Sekarang aku tidak menyimpan apa pun tentang kamu. Kirim /start untuk mulai lagi.
kept = Baik. Semuanya tetap ada.

## Membaca tulisan orang: lihat lumbar/reading/requests.py

unread-word =
    Aku tidak bisa membaca “{ $said }” di sini.
    Contoh: { $example }
unread-nothing =
    Aku butuh sedikit lebih dari itu.
    Contoh: { $example }
unread-time =
    “{ $said }” bukan jam.
    Contoh: { $example }
unread-midnight =
    Tengah malam itu 0.00, awal sebuah hari. Tolong tulis begitu.
    Contoh: { $example }
unread-times =
    Paling banyak { $most } pengingat sehari.
    Contoh: { $example }
unread-days =
    Harinya berlaku untuk semua jam: sebut sekali saja.
    Contoh: { $example }
unread-pairs =
    Hari mana untuk jam yang mana? Tulis berpasangan.
    Contoh: /remind 9.30 sen-jum, 11 sab
unread-when =
    Jam berapa?
    Contoh: /remind besok 7.00
unread-over =
    “{ $said }” sudah lewat.
    Contoh: { $example }
unsure =
    “{ $said }” bisa berarti lebih dari satu hal.
unsure-over =
    “{ $said }” sudah lewat.
unsure-backwards =
    “{ $said }” berakhir sebelum mulai.
unsure-now = Jeda mulai sekarang.
unsure-days = Jeda yang mulai nanti dihitung per hari penuh.
unsure-begun =
    “{ $said }” sudah mulai.
unsure-to =
    “{ $said }” bisa berarti satu jam tertentu, atau sebuah rentang jam.
unsure-count =
    “{ $said }”: jumlah pengingat tidak bisa kuhitung. Datang terus sampai kamu matikan.
unsure-ends =
    “{ $said }”: pengingat tidak punya tanggal akhir. Datang terus sampai kamu matikan.
unsure-begins =
    “{ $said }”: pengingat langsung mulai; hari mulainya tidak bisa dipilih.
unsure-weekly = Seminggu sekali. Hari apa?
unread-weekly =
    Hari apa, dan jam berapa?
    Contoh: /remind senin 9.30
unsure-which = Maksudmu { $choices }?
unsure-none = Contoh: { $example }
unread-hours-of-reminder =
    Pengingat datang pada satu jam tertentu.
    Contoh: { $example }
    Untuk beberapa kali sehari ada rehat gerak.
    Contoh: /breaks 9-17 tiap 50
unread-hours =
    “{ $said }” perlu awal dan akhir.
    Contoh: { $example }
unread-backwards =
    “{ $said }” berakhir sebelum mulai.
    Contoh: { $example }
    Lewat tengah malam: /breaks 22-24, 0-6
unread-empty =
    “{ $said }” berakhir saat mulai.
    Contoh: { $example }
unread-narrow =
    “{ $said }” terlalu singkat: rehat datang paling sering tiap { $least } menit.
    Contoh: { $example }
unread-windows =
    Paling banyak { $most } rentang jam.
    Contoh: { $example }
unread-every =
    “{ $said }” tidak bisa: rehat datang tiap { $least } sampai { $most } menit.
    Contoh: { $example }
unread-quiet =
    Aku hanya menyimpan satu rentang jam senyap.
    Contoh: { $example }
unread-either =
    “{ $said }”: pagi atau malam? Tolong tulis yang mana.
    Contoh: { $example }
unread-until =
    Sebut berapa lama, sampai kapan, atau dari hari apa sampai hari apa.
    Contoh: { $example }
    Atau: /pause 2 jam
unread-date =
    “{ $said }” bukan tanggal dalam setahun ke depan.
    Contoh: { $example }
unread-date-either =
    “{ $said }” bisa berarti dua tanggal. Tolong tulis nama bulannya.
    Contoh: { $example }
unread-past =
    “{ $said }” terlalu singkat, atau sudah lewat.
    Contoh: { $example }
unread-far =
    “{ $said }” terlalu lama untukku: paling lama { $most } hari.
    Contoh: { $example }

## Contoh dalam jawabannya: semuanya bisa dibaca

example-time = 9.30 malam
example-remind = /remind 9.30 sen-jum
example-breaks = /breaks 9-17 tiap 50
example-quiet = /remind senyap 21-7
example-pause = /pause sampai 5 jan

## Mencari zona waktu: lihat lumbar/reading/places.py

zone-question =
    <b>Jam berapa di tempatmu?</b>
    Kirim seperti 14.35, atau kirim kotamu, atau bagikan lokasimu.
zone-question-or =
    <b>Jam berapa di tempatmu?</b>
    Tekan jamnya. Atau kirim kotamu, atau bagikan lokasimu.
zone-other = Kalau begitu kirim kotamu, atau jam di sana seperti 14.35, atau bagikan lokasimu.
zone-first = Untuk itu aku perlu tahu kamu di mana.
zone-over = Di sana itu sudah lewat. Tolong katakan sekali lagi.
zone-lost = Aku tidak mengenal lagi zona waktu “{ $zone }”, jadi tidak ada yang datang sendiri sampai aku tahu kamu di mana.
zone-known = <b>{ $name }.</b> Di sana sekarang pukul { $time }, { $offset }.
zone-offset = UTC{ $ahead }
zone-known-fixed = <b>{ $name }.</b> Di sana sekarang pukul { $time }.
zone-which = Mana yang jamnya sama dengan tempatmu?
zone-is-it = Ini tempatmu? Kalau bukan, kirim kota lebih besar di dekatmu.
zone-guess = Aku tidak kenal tempat itu. Maksudmu salah satu ini?
zone-unknown =
    “{ $words }” bukan tempat yang kukenal.
    Coba kota lebih besar di dekatmu, misalnya /timezone Surabaya, atau selisih jam seperti /timezone +7.
zone-no-clock =
    Tidak ada tempat yang sekarang pukul { $time }. Kirim kotamu, misalnya /timezone Makassar.
zone-at-sea =
    Itu di tengah laut, dan aku tidak tahu jam di sana. Zona waktumu tetap seperti semula.
    Kirim kota terdekat, misalnya /timezone Makassar.
zone-fixed = Selisih ini sama sepanjang tahun. Kalau jam di tempatmu berubah di musim panas, kirim kotamu.
zone-change = Untuk mengubahnya, kirim misalnya /timezone Makassar, atau bagikan lokasimu.

## Balasan suara: yang terdengar diulang dulu sebelum dikerjakan, kecuali berhenti dan sakit

doubt =
    <b>Jeda.</b> Ada yang sakit, atau terasa tidak beres?
doubt-still =
    Ada yang sakit, atau terasa tidak beres?
rests = Tidak ada yang berjalan. Santai saja.
runs = Bagus. Lanjut.
taken-back-paused = Sudah kembali, dijeda.
left-seconds = { $seconds } dtk
left-minutes = { $minutes } menit
left-hold = Tahan <b>{ $time }</b> lagi.
left-exercise = { $name }: { $time }{ $holds ->
        [0] .
       *[other] , { $holds } kali tahan.
    }
left-session = { $exercises ->
        [0] Ini gerakan terakhir.
       *[other] Lalu { $exercises } gerakan lagi: total { $time }.
    }
harder-hurt = Bukan hari ini: tadi sakit. Dinaikkan lagi kalau sudah lancar.
button-do-it = Lakukan
button-leave-it = Biarkan
reply-deaf = Aku tidak bisa mendengar pesan suara di sini.
reply-instead = Tombol ini melakukan hal yang sama, begitu juga kata yang diketik.
reply-long = Itu terlalu panjang untuk kuikuti: paling lama 30 dtk, dan satu kata sudah cukup.
reply-busy = Aku masih mengerjakan yang tadi.
reply-lost = Pesan suara itu tidak sampai kepadaku.
reply-nothing = Aku tidak mendengar kata apa pun.
reply-unknown = Yang kudengar: “{ $words }”. Itu tidak bisa kulakukan.
reply-say = Katakan lewati, ulangi, lebih ringan, jeda, lanjut, berhenti, atau sakit, atau pakai tombol.
reply-heard = Yang kudengar: “{ $words }”.
reply-perhaps = Tadi “{ $words }”?
reply-idle = Tidak ada sesi yang berjalan. /routine memulainya.
reply-moved = Sesinya sudah bergerak maju, jadi tidak ada yang kuubah.
reply-no-change = Itu tidak mengubah apa pun sekarang.
reply-start = “Lakukan” memulai gerakan ini.
reply-pause = “Lakukan” menjeda.
reply-resume = “Lakukan” melanjutkan dari tempatmu berhenti.
reply-skip = “Lakukan” melewati gerakan ini dan lanjut.
reply-back = “Lakukan” kembali ke gerakan sebelumnya.
reply-again = “Lakukan” mengulang gerakan ini dari awal.
reply-stop = “Lakukan” mengakhiri sesi.
reply-hurts = “Lakukan” berhenti di sini.
reply-easier = “Lakukan” mengulang gerakan ini dari awal, setahap lebih ringan: { $dose }.
reply-harder = “Lakukan” mengulang gerakan ini dari awal, setahap lebih berat: { $dose }.
reply-left = Kubiarkan.

## Kemajuan sebagai gambar: kata di dalamnya, tombolnya, dan tambahan di keterangannya

button-weeks = Minggu
button-months = Bulan
chart-today = Punggungmu, mulai hari ini
chart-weeks = Punggungmu, { $weeks } minggu terakhir
chart-months = Punggungmu, { $months } bulan terakhir
chart-sum-minutes = { $minutes } menit
chart-sum = { $sessions } sesi, { $minutes } menit
chart-first = Sesi pertamamu mengisi kotak pertama.
chart-rest = Ini menunggu sampai kamu diizinkan.
chart-next = Sesi berikutnya mengisi kotak berikutnya.
chart-first-month = Sesi pertamamu memulai batang pertama.
chart-next-month = Sesi berikutnya memulai batang berikutnya.
chart-streak = hari beruntun
chart-best = rekor beruntun
chart-this-week = Minggu ini
chart-last-week = Minggu lalu
chart-week-minutes = { $minutes } menit
chart-week = { $minutes } menit, { $sessions } sesi
chart-week-hours = { $hours } jam, { $sessions } sesi
chart-week-open = belum selesai
chart-week-rest = istirahat
chart-week-before = sebelum kita kenal
chart-fewer = lebih sedikit menit
chart-more = lebih banyak
chart-minutes = Menit per bulan
chart-hours = Jam per bulan
chart-number = { $number }
chart-seconds = { $number } dtk
chart-hold = { $name }: tahan, detik
chart-invite = Di sini waktu tahanmu tumbuh
chart-invite-first = Tahan satu gerakan pada dua hari, dan garisnya mulai.
chart-invite-second = { $name }: sekali lagi, dan garisnya mulai.
progress-last-week = Minggu lalu: { $did }
progress-days = Hari latihan dalam { $weeks } minggu: { $days }
progress-month = Bulan terbaik: { $month }, { $minutes } menit
progress-grew = { $name }: dari { $from } dtk ke { $to } dtk sejak { $day }
progress-steady = { $name }: { $to } dtk tiap kali sejak { $day }
progress-best = { $name }: sekarang { $to } dtk, paling lama { $most } dtk sejak { $day }
progress-once = { $name }: { $to } dtk pada { $day }
