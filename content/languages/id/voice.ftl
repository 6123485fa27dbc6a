# Yang diucapkan suara dalam bahasa Indonesia: satu frasa, satu baris. Aturan waktunya ada di bagian
# atas content/languages/en/voice.ftl. Belum ada suara buatan yang cukup baik untuk bahasa ini;
# seseorang bisa merekam frasa-frasa ini.
# Written: by one hand from the English of Lumbar
# Reviewed: no native speaker yet

## Untuk semua gerakan

get-ready = Siap-siap.
hold = Tahan.
release = Dan lepas.
three = Tiga.
two = Dua.
one = Satu.
one-done = Satu, selesai.
well-done = Bagus.
halfway = Setengah jalan.
ten-seconds = Sepuluh detik lagi.
breathe = Tetap bernapas.
breathe-out = Embuskan napas.
breathe-lift = Embuskan saat naik.
breathe-press = Embuskan saat menekan.
breathe-rise = Embuskan saat jinjit.
stop-sharp = Kalau tajam, berhenti.
slower-is-harder = Lebih pelan, lebih berat.
small-and-smooth = Kecil dan halus.
long-not-high = Panjang, bukan tinggi.
low-is-right = Rendah itu benar.
stand-tall = Berdiri tegak.
chair-way = Kalau berbaring, miring, lalu dorong badan untuk bangun.
five = Lima.
ten = Sepuluh.
fifteen = Lima belas.
twenty = Dua puluh.
twenty-five = Dua puluh lima.
thirty = Tiga puluh.
last-one = Terakhir.
last-set = Set terakhir.
next-set = Set berikutnya.
right = Kanan.
left = Kiri.
switch-right = Ganti sisi. Kanan.
switch-left = Ganti sisi. Kiri.
rest = Istirahat.
rest-10 = Istirahat. Sepuluh detik.
rest-15 = Istirahat. Lima belas detik.
rest-20 = Istirahat. Dua puluh detik.
rest-25 = Istirahat. Dua puluh lima detik.
rest-30 = Istirahat. Tiga puluh detik.
rest-45 = Istirahat. Empat puluh lima detik.
rest-60 = Istirahat. Satu menit.

## Dipakai beberapa gerakan

press = Tekan.
let-go = Lepas.
lift = Angkat.
lower = Turunkan.
lower-down = Turun pelan.
draw-in = Tarik masuk.
squeeze = Rapatkan pelan.
rise = Naik.
down = Turun.
set-down = Letakkan.
slide-back = Geser balik.
come-back = Kembali.
come-upright = Tegak lagi.
stand-up = Berdiri.
sit-down = Duduk pelan.

## Pemanasan

marching-ready = Jalan di tempat. Siap.
marching-next = Berikutnya: jalan di tempat. Bangun, berdiri.
marching-how = Lutut setinggi yang nyaman, lengan berayun.
marching-do = Jalan di tempat.
marching-during = Lutut naik, lengan berayun.
pelvic-tilt-ready = Miring panggul. Siap.
pelvic-tilt-next = Berikutnya: miring panggul. Telentang, lutut ditekuk.
pelvic-tilt-how = Tekan punggung bawah rata, lalu lepas.
pelvic-tilt-do = Tekan punggung bawah.
knee-to-chest-ready = Lutut ke dada. Siap.
knee-to-chest-next = Berikutnya: lutut ke dada. Telentang, lutut ditekuk.
knee-to-chest-how = Tarik satu lutut, turunkan, lalu ganti.
knee-to-chest-do = Tarik lutut kanan.
knee-to-chest-left = Tarik lutut kiri.
heel-slide-ready = Geser tumit. Siap.
heel-slide-next = Berikutnya: geser tumit. Telentang, lutut ditekuk.
heel-slide-how = Geser satu tumit pergi dan balik, panggul diam.
heel-slide-do = Geser tumit kanan.
heel-slide-right = Tumit kanan.
heel-slide-left = Tumit kiri.

## Kekuatan

bridge-ready = Jembatan. Siap-siap.
bridge-next = Berikutnya: jembatan. Telentang, lutut ditekuk, lengan di samping.
bridge-how = Angkat pinggul, tahan, turunkan pelan.
bridge-do = Angkat pinggul.
bridge-half = Angkat setengah.
bridge-one-leg-how = Pinggul naik, luruskan satu lutut. Ganti kaki.
bridge-one-leg = Angkat. Satu lutut lurus.
bridge-other-leg = Angkat. Lutut lainnya.
foot-down = Kaki turun, lalu pinggul.
hand-down = Tangan turun.
foot-forward = Kaki maju.
bird-dog-ready = Bird dog. Siap-siap.
bird-dog-next = Berikutnya: bird dog. Ambil posisi merangkak.
bird-dog-how = Julurkan satu lengan dan kaki seberangnya, lalu tarik ke dalam.
bird-dog-do = Lengan kanan, kaki kiri, julurkan.
bird-dog-right = Lengan kanan, julurkan.
bird-dog-left = Lengan kiri, julurkan.
bird-dog-slide-how = Geser satu kaki ke belakang, jari di matras, lalu tarik. Ganti kaki.
bird-dog-slide-do = Geser kaki kanan ke belakang.
bird-dog-slide-right = Kaki kanan mundur.
bird-dog-slide-left = Kaki kiri mundur.
bird-dog-arm-how = Julurkan satu lengan ke depan, lalu letakkan. Ganti lengan.
bird-dog-arm-do = Julurkan lengan kanan.
bird-dog-toes-how = Satu lengan ke depan, kaki seberang geser ke belakang. Ganti sisi.
bird-dog-toes-do = Lengan kanan, kaki kiri mundur.
bird-dog-leg-how = Julurkan satu kaki lurus ke belakang, lalu tarik. Ganti kaki.
bird-dog-leg-do = Julurkan kaki kanan.
bird-dog-leg-right = Kaki kanan, julurkan.
bird-dog-leg-left = Kaki kiri, julurkan.
bird-dog-square-how = Julurkan lengan dan kaki seberang, gambar kotak kecil.
superman-ready = Superman. Siap-siap.
superman-next = Berikutnya: superman. Tengkurap, lengan ke depan.
superman-how = Angkat lengan dan kaki selebar telapak tangan, tahan, turunkan.
superman-do = Angkat lengan dan kaki, rendah.
superman-arms-how = Angkat lengan saja, selebar telapak tangan. Kaki istirahat.
superman-arms-do = Angkat lengan saja.
superman-arms = Lengan naik, rendah.
superman-cross-how = Angkat satu lengan dan kaki seberang, rendah. Ganti tiap kali.
superman-cross-do = Satu lengan, kaki seberang.
superman-other = Sisi lainnya.
plank-ready = Plank. Siap-siap.
plank-next = Berikutnya: plank. Tengkurap, siku di bawah bahu.
plank-how = Jari kaki di matras. Angkat sampai kepala, pinggul, dan tumit segaris.
plank-do = Angkat, dan tahan.
plank-during = Tetap rata, dan bernapas.
plank-knees-how = Lutut di matras. Angkat sampai kepala, pinggul, dan lutut segaris.
plank-knees-do = Lutut turun. Angkat, tahan.
plank-incline-next = Berikutnya: plank berdiri. Ke meja yang kokoh, tangan di tepinya.
plank-incline-how = Mundurkan kaki sampai kepala, pinggul, dan tumit segaris.
plank-incline-do = Kaki mundur, dan tahan.

## Peregangan

cat-ready = Pose kucing. Siap-siap.
cat-next = Berikutnya: pose kucing. Ambil posisi merangkak.
cat-how = Dorong punggung ke langit-langit, mata ke bawah, lalu turun sampai rata.
cat-breathe = Embuskan, dorong naik.
cat-do = Dorong punggung naik.
cat-up = Punggung naik.
cat-sink = Biarkan turun.
forward-bend-ready = Bungkuk duduk. Siap.
forward-bend-next = Berikutnya: bungkuk duduk. Duduk di kursi, telapak kaki rata.
forward-bend-how = Bungkuk sejauh yang nyaman. Bangkit pelan.
forward-bend-do = Bungkuk, pelan.
forward-bend-up = Bangkit perlahan.
forward-bend-during = Biarkan kepala dan lengan menggantung.

## Rehat gerak

walk-ready = Jalan sebentar. Siap.
walk-next = Berikutnya: jalan sebentar. Bangun, berdiri.
walk-do = Jalan, santai saja.
walk-how = Jalan santai, lengan lemas, mata ke depan.
walk-during = Lengan lemas, mata ke depan.
shoulder-squeeze-ready = Rapatkan belikat. Siap.
shoulder-squeeze-do = Rapatkan belikatmu.
shoulder-squeeze-how = Rapatkan belikat, tahan, lalu lepas.
calf-raise-ready = Jinjit. Siap-siap.
calf-raise-do = Jinjit pelan.
calf-raise-how = Jinjit, tahan, turunkan pelan.
back-bend-ready = Lengkung ke belakang. Siap.
back-bend-do = Condong sedikit ke belakang.
back-bend-how = Condong sedikit ke belakang, tahan, tegak lagi.
back-bend = Ke belakang.
sit-to-stand-ready = Duduk ke berdiri. Siap.
sit-to-stand-next = Berikutnya: duduk ke berdiri. Duduk di kursi kokoh.
sit-to-stand-do = Condong, lalu berdiri.
sit-to-stand-how = Condong, berdiri, lalu duduk pelan.
seated-twist-ready = Putar badan. Siap-siap.
seated-twist-do = Putar dada ke kanan.
seated-twist-how = Putar dada ke satu sisi, lalu kembali.
seated-twist-right = Putar kanan.
seated-twist-left = Putar kiri.
march-ready = Angkat lutut. Siap.
march-do = Angkat lutut kanan.
march-how = Angkat satu lutut, turunkan lembut, ganti.
march-next = Berikutnya: angkat lutut pelan. Berdiri tegak di samping pegangan.
march-right = Lutut kanan.
march-left = Lutut kiri.
march-heel-right = Tumit kanan.
march-heel-left = Tumit kiri.
side-reach-ready = Regang samping. Siap.
side-reach-do = Lengan kanan naik, condong.
side-reach-how = Satu lengan naik, condong, lalu kembali.
side-reach-right = Lengan kanan naik.
side-reach-left = Lengan kiri naik.
