<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>juri::AboutBox</name>
    <message>
        <source>About Juri</source>
        <translation>Tentang Juri</translation>
    </message>
    <message>
        <source>Juri %1</source>
        <translation>Juri %1</translation>
    </message>
    <message>
        <source>Judging for panels without a network: rubric, signed score sheets, merge, ranking.</source>
        <translation>Penilaian untuk tim penilai tanpa jaringan: rubrik, lembar penilaian bertanda tangan, penggabungan, peringkat.</translation>
    </message>
    <message>
        <source>Juri is free software: you may use it, study it, change it and give it away under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Juri adalah perangkat lunak bebas: Anda boleh memakai, mempelajari, mengubah, dan membagikannya menurut GNU General Public License, versi 3 atau yang lebih baru. Juri diberikan tanpa jaminan apa pun.</translation>
    </message>
    <message>
        <source>Built with Qt and Qt Charts %1, SQLite, libsodium, simdjson and GMP. The font is Inter with figures of equal width, under the SIL Open Font License 1.1.</source>
        <translation>Dibangun dengan Qt dan Qt Charts %1, SQLite, libsodium, simdjson, dan GMP. Hurufnya Inter dengan angka berlebar sama, menurut SIL Open Font License 1.1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>juri::Acts</name>
    <message>
        <source>%1 is an identity file. Enrol it instead of merging it.</source>
        <translation>%1 adalah berkas identitas. Daftarkan, jangan digabungkan.</translation>
    </message>
    <message>
        <source>%1 is a package, which judges open. Only score sheets are merged.</source>
        <translation>%1 adalah paket yang dibuka juri. Hanya lembar penilaian yang digabungkan.</translation>
    </message>
    <message>
        <source>%1 belongs to another competition. Open that competition to merge it.</source>
        <translation>%1 milik kompetisi lain. Buka kompetisi itu untuk menggabungkannya.</translation>
    </message>
    <message>
        <source>%1: a rehearsal and a live competition cannot be mixed.</source>
        <translation>%1: gladi dan kompetisi sungguhan tidak dapat dicampur.</translation>
    </message>
    <message>
        <source>Already known, nothing changed.</source>
        <translation>Sudah dikenal, tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Only the chair’s file takes in sheets.</source>
        <translation>Hanya berkas ketua yang menerima lembar penilaian.</translation>
    </message>
    <message>
        <source>At most 20,000 files can be merged at once.</source>
        <translation>Paling banyak 20.000 berkas dapat digabungkan sekaligus.</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
    <message>
        <source>This file holds no package of this stage.</source>
        <translation>Berkas ini tidak memuat paket untuk tahap ini.</translation>
    </message>
    <message>
        <source>Only a judge’s file can be signed and handed in.</source>
        <translation>Hanya berkas juri yang dapat ditandatangani dan diserahkan.</translation>
    </message>
    <message>
        <source>This is not the key that the chair enrolled for you. Use the key on the computer where you made your identity.</source>
        <translation>Ini bukan kunci yang didaftarkan ketua untuk Anda. Pakai kunci di komputer tempat Anda membuat identitas.</translation>
    </message>
    <message>
        <source>%1 has entries to judge but no key yet. Enrol the judge’s identity file first.</source>
        <translation>%1 harus menilai peserta tetapi belum mempunyai kunci. Daftarkan dahulu berkas identitas juri itu.</translation>
    </message>
    <message>
        <source>There are no entries yet. Import them first.</source>
        <translation>Belum ada peserta. Impor dahulu.</translation>
    </message>
    <message>
        <source>There are no judges yet. Enrol them first.</source>
        <translation>Belum ada juri. Daftarkan dahulu.</translation>
    </message>
    <message>
        <source>Nobody has anything to judge yet. Make the assignments first.</source>
        <translation>Belum ada yang harus dinilai siapa pun. Buat penugasan dahulu.</translation>
    </message>
    <message>
        <source>This competition was issued with another chair’s key. Use that key; judges trust no other.</source>
        <translation>Kompetisi ini dikeluarkan dengan kunci ketua yang lain. Pakai kunci itu; juri tidak memercayai kunci lain.</translation>
    </message>
    <message>
        <source>Your key is not on the list of judges of “%1”. Send your identity file to the chair and ask for a new package.</source>
        <translation>Kunci Anda tidak ada dalam daftar juri “%1”. Kirim berkas identitas Anda kepada ketua dan minta paket baru.</translation>
    </message>
    <message>
        <source>Give the competition a title.</source>
        <translation>Beri judul kompetisi.</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Tahap 1</translation>
    </message>
    <message>
        <source>This key is already enrolled, for %1 %2.</source>
        <translation>Kunci ini sudah didaftarkan, untuk %1 %2.</translation>
    </message>
    <message>
        <source>%1 has a key already. A key is replaced knowingly, never overwritten.</source>
        <translation>%1 sudah mempunyai kunci. Kunci diganti dengan sengaja, tidak pernah ditimpa.</translation>
    </message>
    <message>
        <source>Judges are enrolled in the chair’s file. Open that file first.</source>
        <translation>Juri didaftarkan dalam berkas ketua. Buka berkas itu dahulu.</translation>
    </message>
    <message>
        <source>%1 is a receipt or a result. Only what judges hand in is merged.</source>
        <translation>%1 adalah tanda terima atau hasil. Yang digabungkan hanya berkas yang diserahkan juri.</translation>
    </message>
    <message>
        <source>%1 belongs to no entry: the folder must be named like the entry.</source>
        <translation>%1 bukan milik peserta mana pun: nama map harus sama dengan nomor peserta.</translation>
    </message>
    <message>
        <source>Recovery key and deputy are named by the first package and stay for good.</source>
        <translation>Kunci pemulihan dan wakil ketua disebut dalam paket pertama dan berlaku seterusnya.</translation>
    </message>
    <message>
        <source>%1 is not signed with a key of judge %2. Ask the judge whether it was signed with the enrolled key.</source>
        <translation>%1 tidak ditandatangani dengan kunci juri %2. Tanyakan kepada juri apakah ditandatangani dengan kunci yang terdaftar.</translation>
    </message>
    <message>
        <source>The signature of judge %1 under a result; it is published with that result.</source>
        <translation>Tanda tangan juri %1 di bawah hasil; diumumkan bersama hasil itu.</translation>
    </message>
</context>
<context>
    <name>juri::AssignCard</name>
    <message>
        <source>Every judge judges every entry</source>
        <translation>Setiap juri menilai setiap peserta</translation>
    </message>
    <message>
        <source>Assign so</source>
        <translation>Tugaskan demikian</translation>
    </message>
    <message>
        <source>Judges for each entry</source>
        <translation>Juri untuk setiap peserta</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Who judges what</source>
        <translation>Siapa menilai apa</translation>
    </message>
    <message numerus="yes">
        <source>Every judge has %n entries.</source>
        <translation>
            <numerusform>Setiap juri mendapat %n peserta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judges have between %1 and %2 entries.</source>
        <translation>Setiap juri mendapat %1 sampai %2 peserta.</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations in all.</source>
        <translation>
            <numerusform>Seluruhnya %n penilaian.</numerusform>
        </translation>
    </message>
    <message>
        <source>All judges are linked by common entries: their severity can be compared.</source>
        <translation>Semua juri terhubung oleh peserta bersama: keketatan mereka dapat dibandingkan.</translation>
    </message>
    <message numerus="yes">
        <source>The judges fall into %n groups without a common entry: results of different groups cannot be compared. Choose more judges for each entry.</source>
        <translation>
            <numerusform>Juri terbagi dalam %n kelompok tanpa peserta bersama: hasil antarkelompok tidak dapat dibandingkan. Pilih lebih banyak juri untuk setiap peserta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few judges without a conflict for: %1.</source>
        <translation>Terlalu sedikit juri tanpa benturan kepentingan untuk: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n judges for each entry</source>
        <translation>
            <numerusform>%n juri untuk setiap peserta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::AssignmentPlanner</name>
    <message>
        <source>There is nothing to assign yet. Bring in the entries and the judges first.</source>
        <translation>Belum ada yang dapat ditugaskan. Masukkan peserta dan juri dahulu.</translation>
    </message>
    <message>
        <source>Each entry can have from 1 to %1 judges, because the panel has %1.</source>
        <translation>Setiap peserta dapat dinilai oleh 1 sampai %1 juri, karena tim penilai berjumlah %1.</translation>
    </message>
    <message>
        <source>The most entries a judge may get must be at least 1.</source>
        <translation>Batas peserta untuk seorang juri paling sedikit 1.</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
</context>
<context>
    <name>juri::BackupKeeper</name>
    <message>
        <source>The backup could not be made: the competition file is no longer open.</source>
        <translation>Cadangan tidak dapat dibuat: berkas kompetisi sudah tidak terbuka.</translation>
    </message>
</context>
<context>
    <name>juri::BackupListModel</name>
    <message>
        <source>%1 of %2 sheets handed in</source>
        <translation>%1 dari %2 lembar sudah diserahkan</translation>
    </message>
    <message>
        <source>%1 of %2 entries judged</source>
        <translation>%1 dari %2 peserta sudah dinilai</translation>
    </message>
    <message>
        <source>not looked into yet</source>
        <translation>belum diperiksa</translation>
    </message>
    <message>
        <source>whole</source>
        <comment>a backup</comment>
        <translation>utuh</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <comment>a backup</comment>
        <translation>tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>a column: when a backup was made</comment>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Usia</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Isinya</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
</context>
<context>
    <name>juri::Backups</name>
    <message>
        <source>Nothing can be written in %1. Check that the folder is yours.</source>
        <translation>Tidak ada yang dapat ditulis di %1. Periksa apakah folder itu milik Anda.</translation>
    </message>
    <message>
        <source>Another window or program is making a backup of the same competition. Wait a moment and try again.</source>
        <translation>Jendela atau program lain sedang membuat cadangan kompetisi yang sama. Tunggu sebentar lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 are free on the disk, and %2 are needed. Free some space; the earlier backups are still there.</source>
        <translation>Ruang kosong di diska %1, sedangkan yang diperlukan %2. Kosongkan sebagian ruang; cadangan sebelumnya masih ada.</translation>
    </message>
    <message>
        <source>There are no backups in %1.</source>
        <translation>Tidak ada cadangan di %1.</translation>
    </message>
    <message>
        <source>It cannot be told from %1 whose backups are meant, and there are those of several competitions in %2. Name the backup.</source>
        <translation>Dari %1 tidak dapat diketahui cadangan milik siapa yang dimaksud, dan di %2 ada cadangan dari beberapa kompetisi. Sebutkan cadangannya.</translation>
    </message>
    <message>
        <source>The backup could not be made: %1</source>
        <translation>Cadangan tidak dapat dibuat: %1</translation>
    </message>
    <message>
        <source>The copy is not what the file holds. Try again; the earlier backups are still there.</source>
        <translation>Isi salinan tidak sama dengan isi berkas. Coba lagi; cadangan sebelumnya masih ada.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 sudah ada. Pilih nama lain; tidak ada yang ditimpa.</translation>
    </message>
    <message>
        <source>%1 (before restoring %2)</source>
        <translation>%1 (sebelum pemulihan %2)</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a file.</source>
        <translation>%1 bukan berkas. Pilih berkas.</translation>
    </message>
    <message>
        <source>%1 is the file of another competition or person. Restore the backup under another name.</source>
        <translation>%1 adalah berkas kompetisi atau orang lain. Pulihkan cadangan dengan nama lain.</translation>
    </message>
    <message>
        <source>%1 The file of before is here: %2</source>
        <translation>%1 Berkas yang sebelumnya ada di sini: %2</translation>
    </message>
    <message>
        <source>%1 is not what the backup held. Restore it under another name or on another disk.</source>
        <translation>Isi %1 tidak sama dengan isi cadangan. Pulihkan dengan nama lain atau di diska lain.</translation>
    </message>
    <message>
        <source>The backup cannot be restored onto itself. Name another place.</source>
        <translation>Cadangan tidak dapat dipulihkan ke tempatnya sendiri. Sebutkan tempat lain.</translation>
    </message>
</context>
<context>
    <name>juri::BackupsPage</name>
    <message>
        <source>Looking into the backups</source>
        <translation>Memeriksa isi cadangan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Backups of this file</source>
        <translation>Cadangan berkas ini</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Belum ada cadangan</translation>
    </message>
    <message>
        <source>Juri makes one whenever the file is closed and after every half hour in which something changed.</source>
        <translation>Juri membuat cadangan setiap kali berkas ditutup dan setiap setengah jam jika ada yang berubah.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Buat cadangan sekarang</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Tampilkan folder</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Pulihkan cadangan ini…</translation>
    </message>
    <message>
        <source>Looking for the backups of %1.</source>
        <translation>Mencari cadangan %1.</translation>
    </message>
    <message>
        <source>%1. They lie in %2, apart from the file itself: it may be lost or damaged, they are not.</source>
        <comment>title of a competition, folder</comment>
        <translation>%1. Cadangan ada di %2, terpisah dari berkasnya: jika berkas hilang atau rusak, cadangan tetap ada.</translation>
    </message>
    <message>
        <source>Looking into backup %1 of %2</source>
        <translation>Memeriksa cadangan %1 dari %2</translation>
    </message>
    <message>
        <source>Restoring puts the file back to how it was then. What is in the file now is kept beside it under another name.</source>
        <translation>Pemulihan mengembalikan berkas ke keadaan saat itu. Isi berkas yang sekarang tetap disimpan di sampingnya dengan nama lain.</translation>
    </message>
    <message>
        <source>No program was found that shows folders. The backups lie in %1.</source>
        <translation>Tidak ditemukan program yang menampilkan folder. Cadangan ada di %1.</translation>
    </message>
</context>
<context>
    <name>juri::Badges</name>
    <message>
        <source>missing</source>
        <translation>belum masuk</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>sudah masuk</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>a state</comment>
        <translation>bertentangan</translation>
    </message>
    <message>
        <source>not final</source>
        <translation>belum final</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>diganti yang lebih baru</translation>
    </message>
    <message>
        <source>unknown signer</source>
        <translation>penanda tangan tidak dikenal</translation>
    </message>
    <message>
        <source>signed by somebody else</source>
        <translation>ditandatangani orang lain</translation>
    </message>
    <message>
        <source>another competition</source>
        <translation>kompetisi lain</translation>
    </message>
    <message>
        <source>another stage</source>
        <translation>tahap lain</translation>
    </message>
    <message>
        <source>another rubric or list</source>
        <translation>rubrik atau daftar lain</translation>
    </message>
    <message>
        <source>rehearsal mixed in</source>
        <translation>tercampur gladi</translation>
    </message>
    <message>
        <source>breaks the rules</source>
        <translation>melanggar aturan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>sudah dikenal</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a file</comment>
        <translation>baru</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>belum dibandingkan</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>lewat telepon</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>tatap muka</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>dikecualikan</translation>
    </message>
    <message>
        <source>decided: another one counts</source>
        <translation>diputuskan: lembar lain yang dihitung</translation>
    </message>
    <message>
        <source>late</source>
        <comment>a sheet</comment>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>key taken back</source>
        <translation>kunci ditarik kembali</translation>
    </message>
</context>
<context>
    <name>juri::ChairRoom</name>
    <message>
        <source>Pages of the chair’s room</source>
        <translation>Halaman ruang ketua</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ikhtisar</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Penggabungan</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Import entries…</source>
        <translation>Impor peserta…</translation>
    </message>
    <message>
        <source>Enrol judges…</source>
        <translation>Daftarkan juri…</translation>
    </message>
    <message>
        <source>Assign entries…</source>
        <translation>Bagi penugasan…</translation>
    </message>
    <message>
        <source>Issue the package…</source>
        <translation>Keluarkan paket…</translation>
    </message>
    <message>
        <source>Merge sheets…</source>
        <translation>Gabungkan lembar…</translation>
    </message>
    <message>
        <source>Save the ranking as CSV…</source>
        <translation>Simpan peringkat sebagai CSV…</translation>
    </message>
</context>
<context>
    <name>juri::ChoiceQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>juri::Closing</name>
    <message>
        <source>%1-copy</source>
        <comment>file name</comment>
        <translation>%1-salinan</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Tempat menyimpan salinan</translation>
    </message>
    <message>
        <source>Competitions (*.juri)</source>
        <translation>Kompetisi (*.juri)</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be saved: %1</source>
        <translation>
            <numerusform>%n perubahan tidak dapat disimpan: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Belum semuanya tersimpan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Simpan salinan di tempat lain…</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Tutup tanpa menyimpannya</translation>
    </message>
</context>
<context>
    <name>juri::CompetitionSession</name>
    <message>
        <source>This file can only be looked at. To change something, save a copy elsewhere and open that.</source>
        <translation>Berkas ini hanya dapat dilihat. Untuk mengubah sesuatu, simpan salinan di tempat lain lalu buka salinan itu.</translation>
    </message>
    <message>
        <source>The file is not open: it could not be saved.</source>
        <translation>Berkas tidak terbuka: perubahan tidak dapat disimpan.</translation>
    </message>
</context>
<context>
    <name>juri::ConflictCard</name>
    <message>
        <source>not applicable</source>
        <translation>tidak berlaku</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>dinilai</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>tidak menilai</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>tidak hadir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry, criterion</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 signed sheets that contradict each other. None of them is counted. Ask the judge for a new sheet that replaces them.</source>
        <translation>%1 %2 menandatangani lembar yang saling bertentangan. Tidak satu pun dihitung. Minta lembar baru yang menggantikan keduanya.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisi %1</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations</source>
        <translation>
            <numerusform>%n penilaian</numerusform>
        </translation>
    </message>
    <message>
        <source>The scores are the same; the sheets differ in notes or in what they replace.</source>
        <translation>Skornya sama; lembar-lembar itu berbeda pada catatan atau pada lembar yang digantikannya.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more differences.</source>
        <translation>
            <numerusform>Dan %n perbedaan lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::CriterionRow</name>
    <message>
        <source>%1, in steps of %2</source>
        <translation>%1, per %2</translation>
    </message>
    <message>
        <source>weight 0: read, not counted</source>
        <translation>bobot 0: dibaca, tidak dihitung</translation>
    </message>
    <message>
        <source>weight %1 %</source>
        <translation>bobot %1 %</translation>
    </message>
    <message>
        <source>weight %1 of %2</source>
        <translation>bobot %1 dari %2</translation>
    </message>
    <message numerus="yes">
        <source>The entrant may use at most %n words here.</source>
        <translation>
            <numerusform>Peserta boleh memakai paling banyak %n kata di sini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Catatan untuk %1</translation>
    </message>
    <message>
        <source>Note on this criterion. It goes into your sheet.</source>
        <translation>Catatan pada kriteria ini. Catatan ikut dalam lembar Anda.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Score for %1, %2</source>
        <translation>Skor untuk %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (needs a note)</source>
        <translation>%1 (perlu catatan)</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Tidak berlaku</translation>
    </message>
    <message>
        <source>This criterion does not apply to the entry (N)</source>
        <translation>Kriteria ini tidak berlaku untuk peserta ini (N)</translation>
    </message>
    <message>
        <source>%1: not applicable</source>
        <translation>%1: tidak berlaku</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Write a note on this criterion (C)</source>
        <translation>Tulis catatan pada kriteria ini (C)</translation>
    </message>
    <message>
        <source>%1: write a note</source>
        <translation>%1: tulis catatan</translation>
    </message>
    <message>
        <source>This score needs a note: press C and say why.</source>
        <translation>Skor ini perlu catatan: tekan C dan tulis alasannya.</translation>
    </message>
</context>
<context>
    <name>juri::Csv</name>
    <message>
        <source>The table is too large: at most 64 MiB and five million cells are read. Split it.</source>
        <translation>Tabel terlalu besar: paling banyak 64 MiB dan lima juta sel dibaca. Pecah tabelnya.</translation>
    </message>
    <message>
        <source>The table is not plain text in UTF-8. Save it in the spreadsheet as “CSV UTF-8” and try again.</source>
        <translation>Tabel bukan teks biasa dalam UTF-8. Simpan di lembar kerja sebagai “CSV UTF-8” lalu coba lagi.</translation>
    </message>
    <message>
        <source>Row %1 has more cells than the header. Put text that contains the separator in quotes.</source>
        <translation>Baris %1 mempunyai lebih banyak sel daripada baris judul. Beri tanda kutip pada teks yang memuat pemisah.</translation>
    </message>
    <message>
        <source>A quote that is opened in row %1 is never closed. Close it and try again.</source>
        <translation>Tanda kutip yang dibuka di baris %1 tidak ditutup. Tutup lalu coba lagi.</translation>
    </message>
    <message>
        <source>Row %1 has text after a closing quote. Double the quotes inside a text.</source>
        <translation>Baris %1 memuat teks setelah tanda kutip penutup. Gandakan tanda kutip di dalam teks.</translation>
    </message>
    <message>
        <source>The table is empty. Its first row must name the columns.</source>
        <translation>Tabel kosong. Baris pertamanya harus menamai kolom.</translation>
    </message>
</context>
<context>
    <name>juri::DateText</name>
    <message>
        <source>today %1</source>
        <translation>hari ini %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>kemarin %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n menit yang lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n jam yang lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n hari yang lalu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Deciding</name>
    <message>
        <source>This key is unsound: anybody could sign with it. Ask the judge for a new identity file.</source>
        <translation>Kunci ini tidak aman: siapa pun dapat menandatangani dengannya. Mintalah berkas identitas baru kepada juri.</translation>
    </message>
    <message>
        <source>This key is already enrolled, for %1.</source>
        <translation>Kunci ini sudah terdaftar untuk %1.</translation>
    </message>
    <message>
        <source>This key is enrolled for the judge already.</source>
        <translation>Kunci ini sudah terdaftar untuk juri tersebut.</translation>
    </message>
    <message>
        <source>The judge has another key. Revoke it first: a key is replaced knowingly, never overwritten.</source>
        <translation>Juri ini mempunyai kunci lain. Cabut dahulu kunci itu: kunci diganti dengan sadar, tidak pernah ditimpa.</translation>
    </message>
    <message>
        <source>This key was taken back for good. Ask the judge to make a new one.</source>
        <translation>Kunci ini sudah ditarik kembali untuk seterusnya. Mintalah juri membuat kunci baru.</translation>
    </message>
    <message>
        <source>The judge has no such key.</source>
        <translation>Juri ini tidak mempunyai kunci tersebut.</translation>
    </message>
    <message>
        <source>A sheet to keep is not here, or was not signed with that key. Merge it first.</source>
        <translation>Lembar yang hendak dipertahankan tidak ada di sini, atau tidak ditandatangani dengan kunci itu. Gabungkan dahulu.</translation>
    </message>
    <message>
        <source>These are not the competing sheets of the judge. Look at the conflict again and decide between exactly those.</source>
        <translation>Ini bukan lembar yang bertentangan dari juri tersebut. Periksa lagi pertentangannya dan putuskan di antara lembar itu saja.</translation>
    </message>
    <message>
        <source>The judge is excluded already.</source>
        <translation>Juri ini sudah dikecualikan.</translation>
    </message>
    <message>
        <source>That package is in force; its sheets need no decision.</source>
        <translation>Paket itu sedang berlaku; lembarnya tidak memerlukan keputusan.</translation>
    </message>
    <message>
        <source>Criterion %1 has no place, or another step, in the rubric now. Ask the judges for new sheets.</source>
        <translation>Kriteria %1 tidak ada, atau langkahnya lain, dalam rubrik yang berlaku sekarang. Mintalah lembar baru kepada juri.</translation>
    </message>
    <message>
        <source>Something arrived in between. Look at the sheets again before you close.</source>
        <translation>Ada yang masuk di antaranya. Periksa lagi lembar-lembarnya sebelum menutup.</translation>
    </message>
    <message>
        <source>The entry is annulled already.</source>
        <translation>Peserta ini sudah dibatalkan.</translation>
    </message>
    <message>
        <source>The new chair’s identity does not say that it replaces the present key in this competition. Make it again for this competition.</source>
        <translation>Identitas ketua baru tidak menyatakan bahwa ia menggantikan kunci sekarang dalam lomba ini. Buat lagi untuk lomba ini.</translation>
    </message>
    <message>
        <source>Only the chair’s file takes decisions.</source>
        <translation>Hanya berkas ketua yang mengambil keputusan.</translation>
    </message>
    <message>
        <source>Give the reason: it stands in the minutes and in the published result.</source>
        <translation>Berikan alasannya: alasan itu tercantum dalam berita acara dan dalam hasil yang diumumkan.</translation>
    </message>
    <message>
        <source>No package has been issued yet. Until then judges and keys are changed in the list of judges.</source>
        <translation>Belum ada paket yang diterbitkan. Sampai saat itu juri dan kunci diubah dalam daftar juri.</translation>
    </message>
    <message>
        <source>The chair’s decisions do not follow one another, so none can be added. Compare this file with the deputy’s and with the receipts.</source>
        <translation>Keputusan ketua tidak bersambungan, jadi tidak ada yang dapat ditambahkan. Bandingkan berkas ini dengan berkas wakil ketua dan dengan tanda terima.</translation>
    </message>
    <message>
        <source>This key may not decide here. Use the key of the chair or deputy.</source>
        <translation>Kunci ini tidak boleh memutuskan di sini. Gunakan kunci ketua atau wakil ketua.</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
    <message>
        <source>The stage is closed. Reopen it first, with a reason.</source>
        <translation>Tahap ini ditutup. Buka kembali dahulu, dengan alasan.</translation>
    </message>
    <message>
        <source>The stage is open; this is possible once it is closed.</source>
        <translation>Tahap ini terbuka; hal ini dapat dilakukan setelah ditutup.</translation>
    </message>
    <message>
        <source>No package has been issued yet, so there is nothing to close.</source>
        <translation>Belum ada paket yang diterbitkan, jadi belum ada yang dapat ditutup.</translation>
    </message>
    <message>
        <source>The chair’s packages or decisions do not follow one another. Clear that up before you close.</source>
        <translation>Paket atau keputusan ketua tidak bersambungan. Selesaikan dahulu sebelum menutup.</translation>
    </message>
    <message>
        <source>The stage cannot be closed yet: nothing counts from %1. Merge their sheets, settle conflicts, or give a reason for each of them.</source>
        <translation>Tahap ini belum dapat ditutup: tidak ada yang dihitung dari %1. Gabungkan lembar mereka, selesaikan pertentangan, atau berikan alasan untuk masing-masing.</translation>
    </message>
    <message>
        <source>A reason for absence is given for %1, whose sheet counts or who is not on the panel. Leave it out, or exclude the judge.</source>
        <translation>Alasan ketidakhadiran diberikan untuk %1, padahal lembarnya dihitung atau ia bukan anggota panel. Hapus alasan itu, atau kecualikan jurinya.</translation>
    </message>
    <message>
        <source>The judge has no key that could be replaced.</source>
        <translation>Juri ini tidak mempunyai kunci yang dapat diganti.</translation>
    </message>
    <message>
        <source>The identity file says that it replaces another key than the judge has here.</source>
        <translation>Berkas identitas menyatakan bahwa ia menggantikan kunci lain daripada kunci juri di sini.</translation>
    </message>
    <message>
        <source>The identity file was made for another competition. Ask the judge for one that is for this competition.</source>
        <translation>Berkas identitas ini dibuat untuk lomba lain. Mintalah juri membuatnya untuk lomba ini.</translation>
    </message>
    <message>
        <source>There is no such judge in this stage. The list of judges has the ids.</source>
        <translation>Tidak ada juri tersebut pada tahap ini. Nomornya ada dalam daftar juri.</translation>
    </message>
    <message>
        <source>There is no such package of this stage. They are numbered from 1.</source>
        <translation>Tidak ada paket tersebut pada tahap ini. Paket dinomori mulai dari 1.</translation>
    </message>
    <message>
        <source>This is not the late sheet of the judge. Admitted is the sheet that would count if the stage were open: merge it first.</source>
        <translation>Ini bukan lembar terlambat dari juri tersebut. Yang diterima ialah lembar yang akan dihitung seandainya tahap terbuka: gabungkan dahulu.</translation>
    </message>
    <message>
        <source>There is no such entry in this stage. The list of entries has the ids.</source>
        <translation>Tidak ada peserta tersebut pada tahap ini. Nomornya ada dalam daftar peserta.</translation>
    </message>
</context>
<context>
    <name>juri::DecisionWording</name>
    <message>
        <source>%1 is enrolled with key %2.</source>
        <translation>%1 terdaftar dengan kunci %2.</translation>
    </message>
    <message numerus="yes">
        <source>Key %2 of %1 is taken back; %n sheets signed with it are kept.</source>
        <translation>
            <numerusform>Kunci %2 dari %1 ditarik kembali; %n lembar yang ditandatangani dengannya dipertahankan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the competing sheets of %1, %2 counts.</source>
        <translation>Dari lembar yang bertentangan dari %1, yang dihitung adalah %2.</translation>
    </message>
    <message>
        <source>%1 is excluded.</source>
        <translation>%1 dikecualikan.</translation>
    </message>
    <message>
        <source>Sheets judged with package %1 are accepted.</source>
        <translation>Lembar yang dinilai dengan paket %1 diterima.</translation>
    </message>
    <message numerus="yes">
        <source>The stage is closed with %n sheets.</source>
        <translation>
            <numerusform>Tahap ditutup dengan %n lembar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The late sheet %2 of %1 is admitted.</source>
        <translation>Lembar terlambat %2 dari %1 diterima.</translation>
    </message>
    <message>
        <source>The stage is reopened.</source>
        <translation>Tahap dibuka kembali.</translation>
    </message>
    <message>
        <source>Entry %1 is annulled.</source>
        <translation>Peserta %1 dibatalkan.</translation>
    </message>
    <message>
        <source>The chair is now %1, with key %2.</source>
        <translation>Ketua sekarang adalah %1, dengan kunci %2.</translation>
    </message>
</context>
<context>
    <name>juri::DemoDay</name>
    <message>
        <source>The chair creates the competition: %1</source>
        <translation>Ketua membuat kompetisi: %1</translation>
    </message>
    <message numerus="yes">
        <source>The list of entries is imported: %n entries.</source>
        <translation>
            <numerusform>Daftar peserta diimpor: %n peserta.</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster gave an unexpected judge number.</source>
        <translation>Daftar juri memberi nomor juri yang tidak terduga.</translation>
    </message>
    <message>
        <source>The chair compares the 30 digits of every key in person and enrols the judges.</source>
        <translation>Ketua membandingkan 30 angka setiap kunci secara tatap muka dan mendaftarkan para juri.</translation>
    </message>
    <message numerus="yes">
        <source>Every judge is assigned every entry: %n evaluations are owed.</source>
        <translation>
            <numerusform>Setiap juri ditugasi menilai setiap peserta: %n penilaian harus diberikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Ketua</translation>
    </message>
    <message>
        <source>The chair signs the package for the judges; rubric and rules are fixed from now on. Its code is %1.</source>
        <translation>Ketua menandatangani paket untuk para juri; sejak itu rubrik dan aturan tetap. Kodenya %1.</translation>
    </message>
    <message numerus="yes">
        <source>The chair verifies and merges %n sheets.</source>
        <translation>
            <numerusform>Ketua memeriksa dan menggabungkan %n lembar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ranking follows from the merged sheets, whatever order they came in.</source>
        <translation>Peringkat mengikuti lembar yang digabungkan, apa pun urutan masuknya.</translation>
    </message>
    <message numerus="yes">
        <source>%n judges make their own keys and send the chair their identity files.</source>
        <translation>
            <numerusform>%n juri membuat kuncinya sendiri dan mengirim berkas identitas kepada ketua.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge %1</source>
        <translation>Juri %1</translation>
    </message>
    <message>
        <source>Each judge opens the package with the own key, without any network.</source>
        <translation>Setiap juri membuka paket dengan kuncinya sendiri, tanpa jaringan.</translation>
    </message>
    <message numerus="yes">
        <source>The judges score, each on a computer of their own: %n scores.</source>
        <translation>
            <numerusform>Para juri menilai, masing-masing di komputernya sendiri: %n skor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges sign their sheets and hand them in.</source>
        <translation>
            <numerusform>%n juri menandatangani lembarnya dan menyerahkannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Folder %1 tidak dapat dibuat. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>Anybody verifies what was handed in.</source>
        <translation>Siapa pun dapat memeriksa yang sudah diserahkan.</translation>
    </message>
    <message>
        <source>The chair confirms what was received: one signed receipt a judge.</source>
        <translation>Ketua menegaskan apa yang diterima: satu tanda terima bertanda tangan untuk tiap juri.</translation>
    </message>
    <message>
        <source>Every judge keeps the own receipt: it proves that the sheet was there.</source>
        <translation>Setiap juri menyimpan tanda terimanya: itu bukti bahwa lembarnya sudah diterima.</translation>
    </message>
    <message>
        <source>All sheets are in.</source>
        <translation>Semua lembar sudah masuk.</translation>
    </message>
    <message>
        <source>The chair closes the stage: from now on no file changes the result.</source>
        <translation>Ketua menutup tahap: sejak itu tidak ada berkas yang mengubah hasil.</translation>
    </message>
    <message>
        <source>The chair publishes the result with every sheet, without names and notes.</source>
        <translation>Ketua mengumumkan hasil beserta setiap lembar, tanpa nama dan catatan.</translation>
    </message>
</context>
<context>
    <name>juri::DemoReadme</name>
    <message>
        <source>the chair&apos;s competition, everything merged</source>
        <translation>kompetisi milik ketua, semuanya sudah digabungkan</translation>
    </message>
    <message>
        <source>the signed package every judge received</source>
        <translation>paket bertanda tangan yang diterima setiap juri</translation>
    </message>
    <message>
        <source>the signed sheets the judges handed in</source>
        <translation>lembar bertanda tangan yang diserahkan para juri</translation>
    </message>
    <message>
        <source>the judges&apos; public keys, for ssh-keygen</source>
        <translation>kunci publik para juri, untuk ssh-keygen</translation>
    </message>
    <message>
        <source>one folder a judge: key, identity file, competition file</source>
        <translation>satu folder untuk setiap juri: kunci, berkas identitas, berkas kompetisi</translation>
    </message>
    <message>
        <source>the chair&apos;s key</source>
        <translation>kunci ketua</translation>
    </message>
    <message>
        <source>what was typed in: rubric and rules, entries, scores</source>
        <translation>yang dimasukkan: rubrik dan aturan, peserta, skor</translation>
    </message>
    <message>
        <source>A whole competition day of Juri lies in this folder.</source>
        <translation>Satu hari kompetisi Juri yang lengkap ada di folder ini.</translation>
    </message>
    <message>
        <source>Every sheet can be verified without Juri, with two commands that Linux, macOS and Windows have already. Run them in this folder; each sheet unpacks over the one before:</source>
        <translation>Setiap lembar dapat diperiksa tanpa Juri, dengan dua perintah yang sudah ada di Linux, macOS, dan Windows. Jalankan di folder ini; setiap lembar dibuka menimpa yang sebelumnya:</translation>
    </message>
    <message>
        <source>The keys in this folder are for demonstration and not sealed. Never use them for a real competition.</source>
        <translation>Kunci di folder ini hanya untuk peragaan dan tidak disegel. Jangan pernah memakainya untuk kompetisi sungguhan.</translation>
    </message>
    <message>
        <source>the published result, with every sheet in it</source>
        <translation>hasil yang diumumkan, dengan setiap lembar di dalamnya</translation>
    </message>
    <message>
        <source>the chair&apos;s receipts, one a judge</source>
        <translation>tanda terima ketua, satu untuk tiap juri</translation>
    </message>
    <message>
        <source>The whole published result is checked in the same way:</source>
        <translation>Seluruh hasil yang diumumkan diperiksa dengan cara yang sama:</translation>
    </message>
</context>
<context>
    <name>juri::DeskFooter</name>
    <message>
        <source>Next unscored</source>
        <translation>Berikutnya yang belum dinilai</translation>
    </message>
    <message>
        <source>Go to the next entry that is not finished (Ctrl+Enter)</source>
        <translation>Ke peserta berikutnya yang belum selesai (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total (not judged)</source>
        <translation>Total (tidak dinilai)</translation>
    </message>
    <message>
        <source>Total so far, %1 of %2 scored</source>
        <translation>Total sementara, %1 dari %2 sudah diberi skor</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>shared place %1 of my %2</source>
        <translation>tempat %1 bersama dari %2 penilaian saya</translation>
    </message>
    <message>
        <source>place %1 of my %2</source>
        <translation>tempat %1 dari %2 penilaian saya</translation>
    </message>
</context>
<context>
    <name>juri::Edit</name>
    <message>
        <source>change the competition’s details</source>
        <translation>ubah keterangan kompetisi</translation>
    </message>
    <message>
        <source>fix rubric and rules</source>
        <translation>tetapkan rubrik dan aturan</translation>
    </message>
    <message>
        <source>change rubric or rules</source>
        <translation>ubah rubrik atau aturan</translation>
    </message>
    <message numerus="yes">
        <source>change %n entry(ies)</source>
        <translation>
            <numerusform>ubah %n peserta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n judge(s)</source>
        <translation>
            <numerusform>ubah %n juri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n assignment(s)</source>
        <translation>
            <numerusform>ubah %n penugasan</numerusform>
        </translation>
    </message>
    <message>
        <source>declare a conflict</source>
        <translation>catat benturan kepentingan</translation>
    </message>
    <message>
        <source>remove a conflict</source>
        <translation>hapus benturan kepentingan</translation>
    </message>
    <message>
        <source>score for entry %1</source>
        <translation>skor untuk peserta %1</translation>
    </message>
    <message>
        <source>note on entry %1</source>
        <translation>catatan pada peserta %1</translation>
    </message>
    <message>
        <source>recuse from entry %1</source>
        <translation>tidak menilai peserta %1</translation>
    </message>
    <message>
        <source>mark entry %1 as no show</source>
        <translation>tandai peserta %1 tidak hadir</translation>
    </message>
    <message>
        <source>judge entry %1 again</source>
        <translation>menilai peserta %1 kembali</translation>
    </message>
    <message numerus="yes">
        <source>enter %n evaluation(s)</source>
        <translation>
            <numerusform>masukkan %n penilaian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %n signed file(s)</source>
        <translation>
            <numerusform>terima %n berkas bertanda tangan</numerusform>
        </translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look at the present state and try again.</source>
        <translation>Ini sudah diubah di tempat lain. Lihat keadaan sekarang lalu coba lagi.</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 characters.</source>
        <translation>Teks terlalu panjang: paling banyak %1 karakter.</translation>
    </message>
    <message>
        <source>The text contains invisible control characters. Remove them and try again.</source>
        <translation>Teks memuat karakter kendali yang tidak terlihat. Hapus lalu coba lagi.</translation>
    </message>
    <message>
        <source>A competition keeps its identity for good.</source>
        <translation>Kompetisi tidak pernah berganti jati diri.</translation>
    </message>
    <message>
        <source>A competition needs a title.</source>
        <translation>Kompetisi perlu judul.</translation>
    </message>
    <message>
        <source>A stage keeps its id for good.</source>
        <translation>Tahap tidak pernah berganti nomor.</translation>
    </message>
    <message>
        <source>The rubric and the rules were fixed when the package was issued.</source>
        <translation>Rubrik dan aturan sudah ditetapkan ketika paket dikeluarkan.</translation>
    </message>
    <message>
        <source>Every entry needs an id.</source>
        <translation>Setiap peserta perlu nomor.</translation>
    </message>
    <message>
        <source>Entry %1 is assigned to judges. Take back the assignment first.</source>
        <translation>Peserta %1 sudah ditugaskan kepada juri. Batalkan penugasannya dahulu.</translation>
    </message>
    <message>
        <source>Entry %1 needs a title.</source>
        <translation>Peserta %1 perlu judul.</translation>
    </message>
    <message>
        <source>Every judge needs an id.</source>
        <translation>Setiap juri perlu nomor.</translation>
    </message>
    <message>
        <source>%1 has assignments. Take them back first.</source>
        <translation>%1 mempunyai penugasan. Batalkan dahulu.</translation>
    </message>
    <message>
        <source>A judge needs a name and a sound key.</source>
        <translation>Juri perlu nama dan kunci yang sah.</translation>
    </message>
    <message>
        <source>This key is already enrolled for %1.</source>
        <translation>Kunci ini sudah didaftarkan untuk %1.</translation>
    </message>
    <message>
        <source>The assignment names an unknown judge or entry.</source>
        <translation>Penugasan itu menyebut juri atau peserta yang tidak dikenal.</translation>
    </message>
    <message>
        <source>The conflict names an unknown judge or entry.</source>
        <translation>Benturan kepentingan itu menyebut juri atau peserta yang tidak dikenal.</translation>
    </message>
    <message>
        <source>The rubric has no such criterion.</source>
        <translation>Rubrik tidak mempunyai kriteria itu.</translation>
    </message>
    <message>
        <source>A signed statement is incomplete.</source>
        <translation>Pernyataan bertanda tangan tidak lengkap.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a column.</source>
        <translation>“%1” tidak dapat menjadi nama kolom.</translation>
    </message>
    <message>
        <source>Entry %1 is not assigned to this judge.</source>
        <translation>Peserta %1 tidak ditugaskan kepada juri ini.</translation>
    </message>
    <message>
        <source>A judge’s file holds only that judge’s own evaluations.</source>
        <translation>Berkas juri hanya memuat penilaian juri itu sendiri.</translation>
    </message>
    <message>
        <source>This entry is marked as not judged. Take that back before scoring it.</source>
        <translation>Peserta ini ditandai tidak dinilai. Batalkan dahulu sebelum memberi skor.</translation>
    </message>
    <message>
        <source>Say why you do not judge this entry.</source>
        <translation>Tulis alasan Anda tidak menilai peserta ini.</translation>
    </message>
    <message>
        <source>Only an entry that is not judged has a reason.</source>
        <translation>Hanya peserta yang tidak dinilai mempunyai alasan.</translation>
    </message>
    <message>
        <source>The text contains half of a character, as it is left when an emoji is cut in two. Delete it and type it again.</source>
        <translation>Teks memuat separuh karakter, seperti sisa emoji yang terpotong dua. Hapus lalu ketik lagi.</translation>
    </message>
    <message>
        <source>A note without text is no note. Leave it out.</source>
        <translation>Catatan tanpa teks bukan catatan. Hapus saja.</translation>
    </message>
    <message>
        <source>The rubric or the rules hold something that cannot be saved. Use shorter texts and smaller numbers.</source>
        <translation>Rubrik atau aturan memuat sesuatu yang tidak dapat disimpan. Pakai teks yang lebih pendek dan bilangan yang lebih kecil.</translation>
    </message>
    <message>
        <source>%1 has given entry %2 scores or notes that the changed rubric has no place for. Take them back first.</source>
        <translation>%1 sudah memberi peserta %2 nilai atau catatan yang tidak mempunyai tempat dalam rubrik yang diubah. Batalkan itu dahulu.</translation>
    </message>
    <message>
        <source>One change names the same thing twice. Name it once.</source>
        <translation>Satu perubahan menyebut hal yang sama dua kali. Sebutkan sekali saja.</translation>
    </message>
    <message>
        <source>A conflict keeps its judge and entry. Remove it and declare another one.</source>
        <translation>Juri dan peserta pada benturan kepentingan tidak dapat diganti. Hapus lalu catat yang lain.</translation>
    </message>
    <message>
        <source>The chair’s key stays as it was when the first package was issued. A new chair takes over by a decision.</source>
        <translation>Kunci ketua tetap seperti saat paket pertama dikeluarkan. Ketua baru menggantikan melalui keputusan.</translation>
    </message>
    <message>
        <source>The chair’s key is not sound. Use the key from an identity file.</source>
        <translation>Kunci ketua tidak sah. Pakai kunci dari berkas identitas.</translation>
    </message>
    <message>
        <source>A conflict is declared for entry %1. Remove the declaration first.</source>
        <translation>Ada benturan kepentingan yang dicatat untuk peserta %1. Hapus catatan itu dahulu.</translation>
    </message>
    <message>
        <source>Entry %1 has scores or notes. Assign it to their judge again and clear them first.</source>
        <translation>Peserta %1 mempunyai nilai atau catatan. Tugaskan lagi kepada jurinya dan kosongkan itu dahulu.</translation>
    </message>
    <message>
        <source>%1 has a declared conflict. Remove the declaration first.</source>
        <translation>%1 mempunyai benturan kepentingan yang tercatat. Hapus catatan itu dahulu.</translation>
    </message>
    <message>
        <source>%1 has given scores or notes. Assign the entries again and clear them first.</source>
        <translation>%1 sudah memberi nilai atau catatan. Tugaskan lagi pesertanya dan kosongkan itu dahulu.</translation>
    </message>
    <message>
        <source>%1 sits on the panel of another stage. Leave the judge on the list, or free that seat first.</source>
        <translation>%1 menjadi anggota tim penilai tahap lain. Biarkan juri itu dalam daftar, atau keluarkan dahulu dari tim tersebut.</translation>
    </message>
</context>
<context>
    <name>juri::EnrolCard</name>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Let the judge read these 30 digits to you. If they are the same, nobody exchanged the file on the way.</source>
        <translation>Minta juri membacakan 30 angka ini. Jika sama, berkasnya tidak ditukar siapa pun di jalan.</translation>
    </message>
    <message>
        <source>How did you compare them?</source>
        <translation>Bagaimana Anda membandingkannya?</translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>Daftarkan %1</translation>
    </message>
    <message>
        <source>Digits to compare: %1</source>
        <translation>Angka untuk dibandingkan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait.</source>
        <translation>
            <numerusform>%n berkas lagi menunggu.</numerusform>
        </translation>
    </message>
    <message>
        <source>In person: enrol</source>
        <translation>Tatap muka: daftarkan</translation>
    </message>
    <message>
        <source>By telephone: enrol</source>
        <translation>Lewat telepon: daftarkan</translation>
    </message>
    <message>
        <source>Not yet: enrol, compare later</source>
        <translation>Belum: daftarkan, bandingkan nanti</translation>
    </message>
    <message>
        <source>QR code of the public key of %1</source>
        <translation>Kode QR kunci publik %1</translation>
    </message>
</context>
<context>
    <name>juri::EntriesPage</name>
    <message>
        <source>Entries</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Membaca daftar</translation>
    </message>
    <message>
        <source>Import entries…</source>
        <translation>Impor peserta…</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Belum ada peserta</translation>
    </message>
    <message>
        <source>Save the list of entries as CSV from your spreadsheet, with a column for the number and one for the title. Choose the file, or drop it here.</source>
        <translation>Simpan daftar peserta sebagai CSV dari lembar kerja, dengan satu kolom nomor dan satu kolom judul. Pilih berkasnya, atau jatuhkan di sini.</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Cari peserta</translation>
    </message>
    <message>
        <source>Choose the list of entries</source>
        <translation>Pilih daftar peserta</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Daftar (*.csv *.tsv *.txt);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 entries were added and %2 changed.</source>
        <translation>%1 peserta ditambahkan dan %2 diubah.</translation>
    </message>
</context>
<context>
    <name>juri::EntryListModel</name>
    <message>
        <source>not begun</source>
        <translation>belum mulai</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>sedang dinilai</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>tidak menilai</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>tidak hadir</translation>
    </message>
    <message>
        <source>Entry %1, %2, %3, %4</source>
        <translation>Peserta %1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>juri::EntryTable</name>
    <message>
        <source>“%1” is not a field of an entry. Use entry, title, agency, cluster, category, group, region or summary.</source>
        <translation>“%1” bukan kolom peserta. Pakai entry, title, agency, cluster, category, group, region, atau summary.</translation>
    </message>
    <message>
        <source>The list has no column “%1”. Its columns are: %2.</source>
        <translation>Daftar tidak mempunyai kolom “%1”. Kolomnya: %2.</translation>
    </message>
    <message>
        <source>Two columns were named for “%1”. Name one.</source>
        <translation>Dua kolom disebut untuk “%1”. Sebut satu saja.</translation>
    </message>
    <message>
        <source>The list has no column with the entries’ numbers. Call it “entry”, “no” or “nomor”, or say which column it is.</source>
        <translation>Daftar tidak mempunyai kolom nomor peserta. Namai “entry”, “no”, atau “nomor”, atau sebutkan kolom yang mana.</translation>
    </message>
    <message>
        <source>Row %1 has no number. Give the entry one.</source>
        <translation>Baris %1 tidak bernomor. Beri nomor peserta.</translation>
    </message>
    <message>
        <source>Row %1: “%2” cannot be an entry’s number. Use up to 64 letters, digits and signs of plain English, without quotes.</source>
        <translation>Baris %1: “%2” tidak dapat menjadi nomor peserta. Pakai paling banyak 64 huruf Latin, angka, dan tanda biasa, tanpa tanda kutip.</translation>
    </message>
    <message>
        <source>Row %1: entry %2 has no title. Give it one.</source>
        <translation>Baris %1: peserta %2 tidak berjudul. Beri judul.</translation>
    </message>
    <message>
        <source>Row %1: the number %2 stands in the list twice. The first row was taken.</source>
        <translation>Baris %1: nomor %2 muncul dua kali dalam daftar. Baris yang pertama dipakai.</translation>
    </message>
    <message>
        <source>Row %1 was not taken. %2</source>
        <translation>Baris %1 tidak dipakai. %2</translation>
    </message>
</context>
<context>
    <name>juri::EntryTableModel</name>
    <message>
        <source>Entry</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Klaster</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juri</translation>
    </message>
</context>
<context>
    <name>juri::Envelope</name>
    <message>
        <source>The file was damaged on its way. Ask for it again, packed as a ZIP file or on a stick.</source>
        <translation>Berkas rusak di perjalanan. Minta lagi, dikemas sebagai ZIP atau lewat diska lepas.</translation>
    </message>
    <message>
        <source>This kind of file is not known here. It may come from a newer version of Juri.</source>
        <translation>Jenis berkas ini tidak dikenal di sini. Mungkin dari versi Juri yang lebih baru.</translation>
    </message>
    <message>
        <source>The file was signed for something else than Juri. Ask for it again.</source>
        <translation>Berkas ini ditandatangani untuk keperluan lain, bukan untuk Juri. Minta lagi.</translation>
    </message>
    <message>
        <source>The file is too large to be a file of Juri.</source>
        <translation>Berkas terlalu besar untuk berkas Juri.</translation>
    </message>
    <message>
        <source>The file lacks its content or its signature. Ask for it again.</source>
        <translation>Berkas tidak memuat isi atau tanda tangannya. Minta lagi.</translation>
    </message>
    <message>
        <source>This is not a file of Juri. Choose a file that Juri made.</source>
        <translation>Ini bukan berkas Juri. Pilih berkas yang dibuat oleh Juri.</translation>
    </message>
    <message>
        <source>The file holds more members than its kind may. Ask for it again.</source>
        <translation>Berkas ini memuat lebih banyak isi daripada yang boleh untuk jenisnya. Mintalah lagi.</translation>
    </message>
    <message>
        <source>This is a packed archive. Unpack it first, and choose the file of Juri that lies inside.</source>
        <translation>Ini arsip yang dikemas. Buka dahulu kemasannya, lalu pilih berkas Juri di dalamnya.</translation>
    </message>
</context>
<context>
    <name>juri::Evaluation</name>
    <message>
        <source>not begun</source>
        <translation>belum mulai</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>sedang dinilai</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>tidak menilai</translation>
    </message>
    <message>
        <source>no show</source>
        <translation>tidak hadir</translation>
    </message>
</context>
<context>
    <name>juri::Example</name>
    <message>
        <source>Springboard final 2000: 12 entries, 7 judges, real marks</source>
        <translation>Final papan loncat 2000: 12 peserta, 7 juri, nilai sebenarnya</translation>
    </message>
    <message>
        <source>KIPP rehearsal: 22 real innovations, generated marks</source>
        <translation>Gladi KIPP: 22 inovasi nyata, nilai buatan</translation>
    </message>
    <message>
        <source>The bundled example %1 is missing from this program. Install the program again.</source>
        <translation>Contoh bawaan %1 tidak ada dalam program ini. Pasang ulang program.</translation>
    </message>
    <message>
        <source>The bundled example is damaged. Install the program again.</source>
        <translation>Contoh bawaan rusak. Pasang ulang program.</translation>
    </message>
    <message>
        <source>There is no example %1. Choose one of: %2.</source>
        <translation>Tidak ada contoh %1. Pilih salah satu: %2.</translation>
    </message>
</context>
<context>
    <name>juri::FileCheckPage</name>
    <message>
        <source>Checking the file, part by part</source>
        <translation>Memeriksa berkas, bagian demi bagian</translation>
    </message>
    <message>
        <source>Check and repair a file</source>
        <translation>Periksa dan perbaiki berkas</translation>
    </message>
    <message>
        <source>The file is being checked</source>
        <translation>Berkas sedang diperiksa</translation>
    </message>
    <message>
        <source>Juri reads every page of it, follows its journal and verifies every signature in it. The file itself stays as it is.</source>
        <translation>Juri membaca setiap halaman berkas, menelusuri jurnalnya, dan memeriksa setiap tanda tangan di dalamnya. Berkasnya sendiri tidak berubah.</translation>
    </message>
    <message>
        <source>The check did not come to its end</source>
        <translation>Pemeriksaan tidak selesai</translation>
    </message>
    <message>
        <source>Nothing was changed. When what stands above is mended, check again.</source>
        <translation>Tidak ada yang diubah. Setelah hal yang disebut di atas diatasi, periksa lagi.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Hasil pemeriksaan</translation>
    </message>
    <message>
        <source>Save the recovered file…</source>
        <translation>Simpan berkas hasil pemulihan…</translation>
    </message>
    <message>
        <source>Export the signed files…</source>
        <translation>Ekspor berkas bertanda tangan…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>Buka berkas ini</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Yang diperiksa</translation>
    </message>
    <message>
        <source>What can be recovered</source>
        <translation>Yang dapat dipulihkan</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Tidak ada yang hilang</translation>
    </message>
    <message>
        <source>Every entry, judge, score and note is there.</source>
        <translation>Semua peserta, juri, nilai, dan catatan ada.</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Yang hilang</translation>
    </message>
    <message>
        <source>What should be looked at</source>
        <translation>Yang perlu dilihat</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It names the competition: read it before you send it to somebody who helps you.</source>
        <translation>Laporan ada di papan klip. Nama kompetisi tercantum di dalamnya: bacalah dahulu sebelum mengirimnya kepada orang yang membantu Anda.</translation>
    </message>
    <message>
        <source>%1-recovered</source>
        <comment>file name</comment>
        <translation>%1-pulih</translation>
    </message>
    <message>
        <source>Where to save the recovered file</source>
        <translation>Tempat menyimpan berkas hasil pemulihan</translation>
    </message>
    <message>
        <source>Competitions (*.juri)</source>
        <translation>Kompetisi (*.juri)</translation>
    </message>
    <message>
        <source>Saving the recovered file</source>
        <translation>Menyimpan berkas hasil pemulihan</translation>
    </message>
    <message>
        <source>The recovered file lies in %1. The damaged one is as it was.</source>
        <translation>Berkas hasil pemulihan ada di %1. Berkas yang rusak tidak berubah.</translation>
    </message>
    <message>
        <source>Open the recovered file</source>
        <translation>Buka berkas hasil pemulihan</translation>
    </message>
</context>
<context>
    <name>juri::FileDoor</name>
    <message>
        <source>Opening %1: checking every part of it</source>
        <translation>Membuka %1: memeriksa setiap bagiannya</translation>
    </message>
</context>
<context>
    <name>juri::FileMoves</name>
    <message>
        <source>Nothing can be written in %1. Choose another place.</source>
        <translation>Tidak ada yang dapat ditulis di %1. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>%1 could not be written. Free some space or choose another place, and try again.</source>
        <translation>%1 tidak dapat ditulis. Kosongkan sebagian ruang atau pilih tempat lain, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>juri::FileNotices</name>
    <message>
        <source>This file was last used on another computer or in another place. If the copy there goes on too, the chair will see two devices.</source>
        <translation>Berkas ini terakhir dipakai di komputer lain atau di tempat lain. Jika salinan di sana juga dilanjutkan, ketua akan melihat dua perangkat.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Jadikan pribadi</translation>
    </message>
    <message>
        <source>Go on with a copy on this computer</source>
        <translation>Lanjutkan dengan salinan di komputer ini</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>From now on only you can read and write this file.</source>
        <translation>Mulai sekarang hanya Anda yang dapat membaca dan menulis berkas ini.</translation>
    </message>
</context>
<context>
    <name>juri::FileOpening</name>
    <message>
        <source>The file %1 is not there any more.</source>
        <translation>Berkas %1 sudah tidak ada.</translation>
    </message>
    <message>
        <source>Who may read %1 cannot be changed here. Copy the file into a folder of your own.</source>
        <translation>Siapa yang boleh membaca %1 tidak dapat diubah di sini. Salin berkas ke folder milik Anda sendiri.</translation>
    </message>
</context>
<context>
    <name>juri::FileReportModel</name>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Artinya</translation>
    </message>
</context>
<context>
    <name>juri::FileReportWords</name>
    <message>
        <source>Head of the file</source>
        <translation>Kepala berkas</translation>
    </message>
    <message>
        <source>Plan of its tables</source>
        <translation>Susunan tabelnya</translation>
    </message>
    <message>
        <source>Pages and indexes</source>
        <translation>Halaman dan indeks</translation>
    </message>
    <message>
        <source>Signed statements</source>
        <translation>Pernyataan bertanda tangan</translation>
    </message>
    <message>
        <source>Journal of all changes</source>
        <translation>Jurnal semua perubahan</translation>
    </message>
    <message>
        <source>Entries, judges and scores</source>
        <translation>Peserta, juri, dan nilai</translation>
    </message>
    <message>
        <source>whole</source>
        <comment>a part of a file</comment>
        <translation>utuh</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a part of a file</comment>
        <translation>rusak</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a part of a file</comment>
        <translation>tidak terbaca</translation>
    </message>
    <message>
        <source>the tables of the file</source>
        <translation>tabel berkas</translation>
    </message>
    <message>
        <source>its journal of all changes</source>
        <translation>jurnal semua perubahannya</translation>
    </message>
    <message>
        <source>a checked backup</source>
        <translation>cadangan yang sudah diperiksa</translation>
    </message>
    <message>
        <source>the signed sheets in it</source>
        <translation>lembar bertanda tangan di dalamnya</translation>
    </message>
    <message>
        <source>The file is whole</source>
        <translation>Berkas utuh</translation>
    </message>
    <message>
        <source>The file is damaged, and nothing of it can be put together again</source>
        <translation>Berkas rusak, dan tidak ada isinya yang dapat disusun kembali</translation>
    </message>
    <message>
        <source>The file is damaged; a part of it can be recovered</source>
        <translation>Berkas rusak; sebagian isinya dapat dipulihkan</translation>
    </message>
    <message>
        <source>The file is damaged and can be recovered; look at what is doubtful</source>
        <translation>Berkas rusak dan dapat dipulihkan; lihat hal yang meragukan</translation>
    </message>
    <message>
        <source>The file is damaged, but everything in it can be recovered</source>
        <translation>Berkas rusak, tetapi semua isinya dapat dipulihkan</translation>
    </message>
    <message>
        <source>Restore a backup, or ask the chair for the package again. Signed files that still verify can be exported.</source>
        <translation>Pulihkan cadangan, atau minta paket lagi kepada ketua. Berkas bertanda tangan yang masih terbukti sah dapat diekspor.</translation>
    </message>
    <message>
        <source>“%1”: %2 signed statements, from %3.</source>
        <comment>title of a competition, count, sources</comment>
        <translation>“%1”: %2 pernyataan bertanda tangan, dari %3.</translation>
    </message>
    <message>
        <source>“%1”: %2 evaluations and %3 signed statements, from %4.</source>
        <comment>title of a competition, counts, sources</comment>
        <translation>“%1”: %2 penilaian dan %3 pernyataan bertanda tangan, dari %4.</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Pemeriksaan %1</translation>
    </message>
    <message>
        <source>What can be recovered</source>
        <translation>Yang dapat dipulihkan</translation>
    </message>
</context>
<context>
    <name>juri::FreshFolder</name>
    <message>
        <source>%1 is not a folder. Name a new folder or an empty one.</source>
        <translation>%1 bukan folder. Sebut folder baru atau folder kosong.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty. Name a new folder or an empty one; nothing was changed.</source>
        <translation>Folder %1 tidak kosong. Sebut folder baru atau folder kosong; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Folder %1 tidak dapat dibuat. Pilih tempat lain.</translation>
    </message>
</context>
<context>
    <name>juri::HandInCard</name>
    <message>
        <source>Sign and hand in…</source>
        <translation>Serahkan lembar…</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Belum diserahkan</translation>
    </message>
    <message>
        <source>Changed since revision %1, code %2: sign again</source>
        <translation>Berubah sejak revisi %1, kode %2: tanda tangani lagi</translation>
    </message>
    <message>
        <source>Signed as revision %1, code %2</source>
        <translation>Ditandatangani sebagai revisi %1, kode %2</translation>
    </message>
</context>
<context>
    <name>juri::HandInPage</name>
    <message numerus="yes">
        <source>%n scores are open</source>
        <translation>
            <numerusform>%n skor masih kosong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are missing</source>
        <translation>
            <numerusform>%n catatan belum ada</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: not begun</source>
        <translation>%1 %2: belum mulai</translation>
    </message>
    <message>
        <source>%1 %2: %3 (%4)</source>
        <translation>%1 %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Back to scoring</source>
        <translation>Kembali menilai</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>Tanda tangani dan serahkan</translation>
    </message>
    <message>
        <source>Opening your key</source>
        <translation>Membuka kunci Anda</translation>
    </message>
    <message>
        <source>What is still open; Enter goes there</source>
        <translation>Yang masih kosong; Enter membawa ke sana</translation>
    </message>
    <message>
        <source>What you sign</source>
        <translation>Yang Anda tanda tangani</translation>
    </message>
    <message>
        <source>Sign and save the sheet…</source>
        <translation>Tanda tangani dan simpan lembar…</translation>
    </message>
    <message>
        <source>Your sheet is signed and saved</source>
        <translation>Lembar Anda sudah ditandatangani dan disimpan</translation>
    </message>
    <message>
        <source>Code of this sheet</source>
        <translation>Kode lembar ini</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Salin kode</translation>
    </message>
    <message>
        <source>Send the file to the chair and tell the code by another way, for example by telephone: it proves which sheet is yours.</source>
        <translation>Kirim berkasnya kepada ketua dan sampaikan kodenya lewat jalan lain, misalnya telepon: kode itu membuktikan lembar mana yang milik Anda.</translation>
    </message>
    <message>
        <source>You can change your mind: a new revision replaces this one.</source>
        <translation>Anda boleh berubah pikiran: revisi baru menggantikan yang ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not finished. Choose one to go there.</source>
        <translation>
            <numerusform>%n peserta belum selesai. Pilih satu untuk ke sana.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open: every entry is judged.</source>
        <translation>Tidak ada yang kosong: setiap peserta sudah dinilai.</translation>
    </message>
    <message>
        <source>You sign as %1 (%2), for “%3”, stage “%4”.</source>
        <translation>Anda menandatangani sebagai %1 (%2), untuk “%3”, tahap “%4”.</translation>
    </message>
    <message numerus="yes">
        <source>The sheet holds %n complete evaluations.</source>
        <translation>
            <numerusform>Lembar memuat %n penilaian lengkap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries you do not judge, each with its reason.</source>
        <translation>
            <numerusform>%n peserta tidak Anda nilai, masing-masing dengan alasannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not there.</source>
        <translation>
            <numerusform>%n peserta tidak hadir.</numerusform>
        </translation>
    </message>
    <message>
        <source>It becomes revision %1 and replaces revision %2, code %3.</source>
        <translation>Lembar ini menjadi revisi %1 dan menggantikan revisi %2, kode %3.</translation>
    </message>
    <message>
        <source>Nothing has changed since revision %1, code %2: the same sheet is saved again.</source>
        <translation>Tidak ada yang berubah sejak revisi %1, kode %2: lembar yang sama disimpan lagi.</translation>
    </message>
    <message>
        <source>It becomes revision 1.</source>
        <translation>Lembar ini menjadi revisi 1.</translation>
    </message>
    <message>
        <source>It is signed with the key of %1. You will be asked for its passphrase.</source>
        <translation>Ditandatangani dengan kunci %1. Frasa sandinya akan ditanyakan.</translation>
    </message>
    <message>
        <source>It is signed with the key of %1 on this computer.</source>
        <translation>Ditandatangani dengan kunci %1 di komputer ini.</translation>
    </message>
    <message>
        <source>Save your signed sheet</source>
        <translation>Simpan lembar bertanda tangan</translation>
    </message>
    <message>
        <source>Score sheets (*.jurisheet)</source>
        <translation>Lembar penilaian (*.jurisheet)</translation>
    </message>
    <message>
        <source>Your key is sealed. Its passphrase is needed to sign the sheet.</source>
        <translation>Kunci Anda disegel. Frasa sandinya diperlukan untuk menandatangani lembar.</translation>
    </message>
    <message>
        <source>The saved file does not hold what was signed. Save the sheet again, somewhere else.</source>
        <translation>Berkas yang disimpan tidak memuat yang ditandatangani. Simpan lagi di tempat lain.</translation>
    </message>
    <message>
        <source>Code of this sheet: %1</source>
        <translation>Kode lembar ini: %1</translation>
    </message>
    <message>
        <source>Revision %1 is in the file %2. The file was read back and checked.</source>
        <translation>Revisi %1 ada di berkas %2. Berkas sudah dibaca ulang dan diperiksa.</translation>
    </message>
    <message>
        <source>Writing the sheet and reading it back</source>
        <translation>Menulis lembar dan membacanya kembali</translation>
    </message>
</context>
<context>
    <name>juri::Identity</name>
    <message>
        <source>There is a key in %1 already. Use it, or choose another folder; a key is never overwritten.</source>
        <translation>Sudah ada kunci di %1. Pakai kunci itu, atau pilih folder lain; kunci tidak pernah ditimpa.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Folder %1 tidak dapat dibuat. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>There is not enough free memory to seal the key. Close other programs and try again.</source>
        <translation>Memori tidak cukup untuk menyegel kunci. Tutup program lain lalu coba lagi.</translation>
    </message>
    <message>
        <source>This key is sealed by the keychain of your computer, and no keychain is there. Log in as you did when the key was made.</source>
        <translation>Kunci ini disegel oleh gantungan kunci komputer Anda, dan gantungan kunci itu tidak ada. Masuklah seperti ketika kunci dibuat.</translation>
    </message>
</context>
<context>
    <name>juri::IdentityPage</name>
    <message>
        <source>Back to the start</source>
        <translation>Kembali ke awal</translation>
    </message>
    <message>
        <source>My identity</source>
        <translation>Identitas saya</translation>
    </message>
    <message>
        <source>Making your key</source>
        <translation>Membuat kunci Anda</translation>
    </message>
    <message>
        <source>Your identity is a key that stays on this computer. You sign your score sheets with it, and the chair can tell that they are yours. It is made once and used for every competition.</source>
        <translation>Identitas Anda adalah kunci yang tetap di komputer ini. Dengan kunci itu Anda menandatangani lembar penilaian, dan ketua tahu bahwa lembar itu milik Anda. Identitas dibuat sekali dan dipakai untuk setiap kompetisi.</translation>
    </message>
    <message>
        <source>Your name, as it should stand under your scores</source>
        <translation>Nama Anda, seperti yang akan tertulis di bawah skor Anda</translation>
    </message>
    <message>
        <source>Make my identity…</source>
        <translation>Buat identitas saya…</translation>
    </message>
    <message>
        <source>You will be asked for a passphrase that protects the key. You may leave it empty.</source>
        <translation>Anda akan ditanyai frasa sandi untuk melindungi kunci. Boleh dikosongkan.</translation>
    </message>
    <message>
        <source>1. Send the identity file to the chair, by mail or on a stick. It holds no secret.</source>
        <translation>1. Kirim berkas identitas kepada ketua, lewat surel atau diska lepas. Isinya tidak rahasia.</translation>
    </message>
    <message>
        <source>Save the identity file…</source>
        <translation>Simpan berkas identitas…</translation>
    </message>
    <message>
        <source>2. Read these 30 digits to the chair, by telephone or in person. If the chair sees the same ones, nobody has exchanged your file on the way.</source>
        <translation>2. Bacakan 30 angka ini kepada ketua, lewat telepon atau tatap muka. Jika ketua melihat angka yang sama, berkas Anda tidak ditukar di jalan.</translation>
    </message>
    <message>
        <source>Copy the digits</source>
        <translation>Salin angka</translation>
    </message>
    <message>
        <source>3. The chair sends you a package. Open it from the start page, and judge.</source>
        <translation>3. Ketua mengirim paket kepada Anda. Buka dari halaman awal, lalu menilailah.</translation>
    </message>
    <message>
        <source>%1 (protected by a passphrase)</source>
        <translation>%1 (dilindungi frasa sandi)</translation>
    </message>
    <message>
        <source>%1 (without a passphrase)</source>
        <translation>%1 (tanpa frasa sandi)</translation>
    </message>
    <message>
        <source>Digits to compare: %1</source>
        <translation>Angka untuk dibandingkan: %1</translation>
    </message>
    <message>
        <source>A passphrase protects your key if somebody else uses this computer. You will need it each time you sign.</source>
        <translation>Frasa sandi melindungi kunci Anda jika orang lain memakai komputer ini. Anda memerlukannya setiap kali menandatangani.</translation>
    </message>
    <message>
        <source>Your identity is made. Three steps are left.</source>
        <translation>Identitas Anda sudah jadi. Tinggal tiga langkah.</translation>
    </message>
    <message>
        <source>Save your identity file</source>
        <translation>Simpan berkas identitas Anda</translation>
    </message>
    <message>
        <source>Identity files (*.juriid)</source>
        <translation>Berkas identitas (*.juriid)</translation>
    </message>
    <message>
        <source>Saved as %1. Send this file to the chair.</source>
        <translation>Disimpan sebagai %1. Kirim berkas ini kepada ketua.</translation>
    </message>
    <message>
        <source>Ask for a passphrase</source>
        <translation>Tanyakan frasa sandi</translation>
    </message>
    <message>
        <source>Remember on this computer: its keychain opens the key while you are logged in</source>
        <translation>Ingat di komputer ini: gantungan kuncinya membuka kunci selama Anda masuk</translation>
    </message>
    <message>
        <source>The square beside holds your whole public key, for a telephone or a printed card. The digits are what people compare.</source>
        <translation>Kotak di samping memuat seluruh kunci publik Anda, untuk telepon atau kartu tercetak. Yang dibandingkan orang adalah angkanya.</translation>
    </message>
    <message>
        <source>%1 (remembered by this computer&apos;s keychain)</source>
        <translation>%1 (diingat oleh gantungan kunci komputer ini)</translation>
    </message>
    <message>
        <source>QR code of the public key of %1</source>
        <translation>Kode QR kunci publik %1</translation>
    </message>
</context>
<context>
    <name>juri::ImportCard</name>
    <message>
        <source>entry number</source>
        <translation>nomor peserta</translation>
    </message>
    <message>
        <source>title</source>
        <translation>judul</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>instansi</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>klaster</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategori</translation>
    </message>
    <message>
        <source>group</source>
        <translation>kelompok</translation>
    </message>
    <message>
        <source>region</source>
        <translation>wilayah</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>ringkasan</translation>
    </message>
    <message>
        <source>Rows that are not taken</source>
        <translation>Baris yang tidak dipakai</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Kolom: %1.</translation>
    </message>
    <message>
        <source>Kept under their own name: %1.</source>
        <translation>Disimpan dengan namanya sendiri: %1.</translation>
    </message>
    <message>
        <source>What %1 would change</source>
        <translation>Yang akan diubah oleh %1</translation>
    </message>
    <message>
        <source>%1 new entries, %2 changed, %3 as they are here already.</source>
        <translation>%1 peserta baru, %2 berubah, %3 sudah sama dengan di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not taken. Mend them in the list and import it again.</source>
        <translation>
            <numerusform>%n baris tidak dipakai. Perbaiki di daftar lalu impor lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n entries</source>
        <translation>
            <numerusform>Ambil %n peserta</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to take over</source>
        <translation>Tidak ada yang diambil</translation>
    </message>
</context>
<context>
    <name>juri::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>juri::Journal</name>
    <message>
        <source>The history of this file holds something that cannot be read. Open the file with the newest Juri, or go on with a backup of it.</source>
        <translation>Riwayat berkas ini memuat sesuatu yang tidak dapat dibaca. Buka berkas dengan Juri terbaru, atau lanjutkan dengan cadangannya.</translation>
    </message>
</context>
<context>
    <name>juri::Json</name>
    <message>
        <source>The content of the file is not written as Juri writes it. Ask for the file again.</source>
        <translation>Isi berkas tidak ditulis seperti cara Juri menulisnya. Minta berkasnya lagi.</translation>
    </message>
</context>
<context>
    <name>juri::JudgeDesk</name>
    <message>
        <source>No entry is assigned to you. Ask the chair for a new package.</source>
        <translation>Tidak ada peserta yang ditugaskan kepada Anda. Minta paket baru kepada ketua.</translation>
    </message>
    <message>
        <source>Recuse myself</source>
        <translation>Tidak menilai</translation>
    </message>
    <message>
        <source>Why do you not judge “%1”? The reason goes into your sheet.</source>
        <translation>Mengapa Anda tidak menilai “%1”? Alasannya ikut dalam lembar Anda.</translation>
    </message>
    <message>
        <source>Nothing was changed: a reason is needed to recuse yourself.</source>
        <translation>Tidak ada yang diubah: untuk tidak menilai diperlukan alasan.</translation>
    </message>
    <message>
        <source>Every entry is judged. You can sign and hand in now.</source>
        <translation>Setiap peserta sudah dinilai. Sekarang Anda dapat menandatangani dan menyerahkan.</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Cari peserta</translation>
    </message>
    <message>
        <source>Which entries to show</source>
        <translation>Peserta mana yang ditampilkan</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Semua peserta</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Belum mulai</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Sedang dinilai</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Lengkap</translation>
    </message>
    <message>
        <source>Recused or not there</source>
        <translation>Tidak dinilai atau tidak hadir</translation>
    </message>
    <message>
        <source>My entries</source>
        <translation>Peserta saya</translation>
    </message>
    <message>
        <source>Next unscored entry</source>
        <translation>Peserta berikutnya yang belum dinilai</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Peserta berikutnya</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Peserta sebelumnya</translation>
    </message>
    <message>
        <source>Note on this criterion</source>
        <translation>Catatan pada kriteria ini</translation>
    </message>
    <message>
        <source>Recuse myself from this entry…</source>
        <translation>Tidak menilai peserta ini…</translation>
    </message>
    <message>
        <source>From the list to the rubric and back</source>
        <translation>Dari daftar ke rubrik dan kembali</translation>
    </message>
    <message>
        <source>Sign and hand in…</source>
        <translation>Serahkan lembar…</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>%1 dari %2 dinilai</translation>
    </message>
</context>
<context>
    <name>juri::JudgeTableModel</name>
    <message>
        <source>revision %1, %2</source>
        <comment>of a sheet, with its code</comment>
        <translation>revisi %1, %2</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>belum ada kunci</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <source>Key compared</source>
        <translation>Kunci dibandingkan</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Revision and code</source>
        <translation>Revisi dan kode</translation>
    </message>
</context>
<context>
    <name>juri::JudgesPage</name>
    <message>
        <source>Judges</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Opening your key</source>
        <translation>Membuka kunci Anda</translation>
    </message>
    <message>
        <source>Enrol judges…</source>
        <translation>Daftarkan juri…</translation>
    </message>
    <message>
        <source>Assign entries…</source>
        <translation>Bagi penugasan…</translation>
    </message>
    <message>
        <source>Issue the package…</source>
        <translation>Keluarkan paket…</translation>
    </message>
    <message>
        <source>No judges yet</source>
        <translation>Belum ada juri</translation>
    </message>
    <message>
        <source>Every judge makes an identity in Juri and sends you the file (.juriid). Choose those files, or drop them here.</source>
        <translation>Setiap juri membuat identitas di Juri dan mengirim berkasnya (.juriid) kepada Anda. Pilih berkas-berkas itu, atau jatuhkan di sini.</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Dibandingkan lewat telepon</translation>
    </message>
    <message>
        <source>Compared in person</source>
        <translation>Dibandingkan tatap muka</translation>
    </message>
    <message>
        <source>Choose the judges’ identity files</source>
        <translation>Pilih berkas identitas para juri</translation>
    </message>
    <message>
        <source>Identity files (*.juriid)</source>
        <translation>Berkas identitas (*.juriid)</translation>
    </message>
    <message>
        <source>%1 is not an identity file. Ask the judge for the file that ends in .juriid.</source>
        <translation>%1 bukan berkas identitas. Minta juri mengirim berkas yang berakhiran .juriid.</translation>
    </message>
    <message>
        <source>%1 is enrolled as %2.</source>
        <translation>%1 didaftarkan sebagai %2.</translation>
    </message>
    <message>
        <source>The entries are assigned. Issue a new package, so that the judges learn of it.</source>
        <translation>Peserta sudah ditugaskan. Keluarkan paket baru supaya para juri mengetahuinya.</translation>
    </message>
    <message>
        <source>The entries are assigned.</source>
        <translation>Peserta sudah ditugaskan.</translation>
    </message>
    <message>
        <source>Digits of the key: %1</source>
        <translation>Angka kunci: %1</translation>
    </message>
    <message>
        <source>This judge has not sent an identity file yet.</source>
        <translation>Juri ini belum mengirim berkas identitas.</translation>
    </message>
    <message>
        <source>Nothing is handed in yet.</source>
        <translation>Belum ada yang diserahkan.</translation>
    </message>
</context>
<context>
    <name>juri::KeyFile</name>
    <message>
        <source>This key file is damaged. Restore it from a copy, or make a new identity and send it to the chair.</source>
        <translation>Berkas kunci ini rusak. Pulihkan dari salinan, atau buat identitas baru dan kirim kepada ketua.</translation>
    </message>
    <message>
        <source>This is too large to be a key file of Juri.</source>
        <translation>Ini terlalu besar untuk berkas kunci Juri.</translation>
    </message>
    <message>
        <source>This key file asks for more memory or time than is sensible. It was not made by Juri.</source>
        <translation>Berkas kunci ini meminta memori atau waktu lebih dari yang wajar. Berkas ini tidak dibuat oleh Juri.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the key. Close other programs and try again.</source>
        <translation>Memori tidak cukup untuk membuka kunci. Tutup program lain lalu coba lagi.</translation>
    </message>
    <message>
        <source>The passphrase does not open this key. Try again.</source>
        <translation>Frasa sandi tidak membuka kunci ini. Coba lagi.</translation>
    </message>
    <message>
        <source>This key is sealed by the keychain of your computer; a passphrase does not open it. Sign in the window of Juri.</source>
        <translation>Kunci ini disegel oleh gantungan kunci komputer Anda; frasa sandi tidak membukanya. Tandatangani di jendela Juri.</translation>
    </message>
    <message>
        <source>What the keychain of this computer holds does not open this key. Make a new identity and send it to the chair.</source>
        <translation>Yang disimpan gantungan kunci komputer ini tidak membuka kunci ini. Buat identitas baru dan kirimkan kepada ketua.</translation>
    </message>
</context>
<context>
    <name>juri::Keys</name>
    <message>
        <source>The key in this file is not an Ed25519 key. Ask for a new identity.</source>
        <translation>Kunci di berkas ini bukan kunci Ed25519. Minta identitas baru.</translation>
    </message>
</context>
<context>
    <name>juri::KeysList</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Giving scores</source>
        <translation>Memberi skor</translation>
    </message>
    <message>
        <source>0–9 , .</source>
        <translation>0–9 , .</translation>
    </message>
    <message>
        <source>type a score; comma and point mean the same</source>
        <translation>ketik skor; koma dan titik sama artinya</translation>
    </message>
    <message>
        <source>Enter, Tab, Down</source>
        <translation>Enter, Tab, Bawah</translation>
    </message>
    <message>
        <source>keep it and go to the next criterion</source>
        <translation>simpan dan ke kriteria berikutnya</translation>
    </message>
    <message>
        <source>Shift+Tab, Up</source>
        <translation>Shift+Tab, Atas</translation>
    </message>
    <message>
        <source>keep it and go to the criterion before</source>
        <translation>simpan dan ke kriteria sebelumnya</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>drop what was typed and show what is stored</source>
        <translation>buang yang diketik dan tampilkan yang tersimpan</translation>
    </message>
    <message>
        <source>Delete, Enter</source>
        <translation>Delete, Enter</translation>
    </message>
    <message>
        <source>leave the criterion open again: blank is not zero</source>
        <translation>kosongkan kriteria lagi: kosong bukan nol</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>not applicable, and back</source>
        <translation>tidak berlaku, dan kembali</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>write a note on the criterion; Esc returns to the score</source>
        <translation>tulis catatan pada kriteria; Esc kembali ke skor</translation>
    </message>
    <message>
        <source>Going about</source>
        <translation>Berpindah</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>next entry that is not finished</source>
        <translation>peserta berikutnya yang belum selesai</translation>
    </message>
    <message>
        <source>next entry</source>
        <translation>peserta berikutnya</translation>
    </message>
    <message>
        <source>entry before</source>
        <translation>peserta sebelumnya</translation>
    </message>
    <message>
        <source>find an entry</source>
        <translation>cari peserta</translation>
    </message>
    <message>
        <source>from the list to the rubric and back</source>
        <translation>dari daftar ke rubrik dan kembali</translation>
    </message>
    <message>
        <source>recuse myself from this entry</source>
        <translation>tidak menilai peserta ini</translation>
    </message>
    <message>
        <source>sign and hand in</source>
        <translation>tanda tangani dan serahkan</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>urungkan</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>ulangi</translation>
    </message>
    <message>
        <source>open a file</source>
        <translation>buka berkas</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-, Ctrl+0</source>
        <translation>Ctrl++, Ctrl+-, Ctrl+0</translation>
    </message>
    <message>
        <source>larger, smaller, ordinary text</source>
        <translation>teks lebih besar, lebih kecil, biasa</translation>
    </message>
    <message>
        <source>F1, ?</source>
        <translation>F1, ?</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>daftar ini</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>juri::LockHolder</name>
    <message>
        <source>%1 is open in another window or program. Close it there first.</source>
        <translation>%1 sedang terbuka di jendela atau program lain. Tutup di sana dahulu.</translation>
    </message>
    <message>
        <source>%1 is open in this program already, since %2. Go on there, or close it there first.</source>
        <translation>%1 sudah terbuka di program ini sejak %2. Lanjutkan di sana, atau tutup di sana dahulu.</translation>
    </message>
    <message>
        <source>%1 is open in %2 on this computer since %3 (process %4). Close it there first.</source>
        <translation>%1 terbuka di %2 pada komputer ini sejak %3 (proses %4). Tutup di sana dahulu.</translation>
    </message>
    <message>
        <source>%1 is open in %2 on the computer %3 since %4. Close it there first.</source>
        <translation>%1 terbuka di %2 pada komputer %3 sejak %4. Tutup di sana dahulu.</translation>
    </message>
</context>
<context>
    <name>juri::Main</name>
    <message>
        <source>Judging for panels, without a network.</source>
        <translation>Penilaian untuk tim penilai, tanpa jaringan.</translation>
    </message>
    <message>
        <source>A file of Juri to open.</source>
        <translation>Berkas Juri yang akan dibuka.</translation>
    </message>
</context>
<context>
    <name>juri::MainWindow</name>
    <message>
        <source>First make your identity and send it to the chair: the package can only be opened by those who are on its list of judges.</source>
        <translation>Buat dahulu identitas Anda dan kirim kepada ketua: paket hanya dapat dibuka oleh mereka yang ada dalam daftar jurinya.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Buka berkas</translation>
    </message>
    <message>
        <source>Open the package you received</source>
        <translation>Buka paket yang Anda terima</translation>
    </message>
    <message>
        <source>The example needs room in %1, and that folder cannot be written.</source>
        <translation>Contoh ini memerlukan tempat di %1, dan folder itu tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Juri</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>K&amp;etua</translation>
    </message>
    <message>
        <source>judge’s desk</source>
        <translation>meja juri</translation>
    </message>
    <message>
        <source>chair’s room</source>
        <translation>ruang ketua</translation>
    </message>
    <message>
        <source>%1 – %2 – Juri</source>
        <comment>file, role</comment>
        <translation>%1 – %2 – Juri</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;New competition…</source>
        <translation>Kompetisi &amp;baru…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>B&amp;uka…</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Berkas te&amp;rakhir</translation>
    </message>
    <message>
        <source>&amp;Check a file</source>
        <translation>&amp;Periksa berkas</translation>
    </message>
    <message>
        <source>My &amp;identity</source>
        <translation>&amp;Identitas saya</translation>
    </message>
    <message>
        <source>C&amp;lose this file</source>
        <translation>&amp;Tutup berkas ini</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Belum ada berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Urungkan: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>U&amp;langi: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Mengikuti &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Teks lebih &amp;besar</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Teks lebih &amp;kecil</translation>
    </message>
    <message>
        <source>&amp;Ordinary text</source>
        <translation>Teks &amp;biasa</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ba&amp;hasa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tombol</translation>
    </message>
    <message>
        <source>&amp;About Juri</source>
        <translation>T&amp;entang Juri</translation>
    </message>
    <message>
        <source>%1 is not a file of Juri. Juri opens files that end in .juri, .juripack, .jurisheet, .juriid, .jurireceipt or .juriresult.</source>
        <translation>%1 bukan berkas Juri. Juri membuka berkas yang berakhiran .juri, .juripack, .jurisheet, .juriid, .jurireceipt, atau .juriresult.</translation>
    </message>
    <message>
        <source>The chair confirms that your sheet was received: %1.</source>
        <translation>Ketua menegaskan bahwa lembar Anda sudah diterima: %1.</translation>
    </message>
    <message>
        <source>You now judge with package %1; all your scores are here.</source>
        <translation>Anda sekarang menilai dengan paket %1; semua nilai Anda tetap ada di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are new for you.</source>
        <translation>
            <numerusform>%n peserta baru bagi Anda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no longer yours to judge.</source>
        <translation>
            <numerusform>%n peserta bukan lagi tugas Anda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan cadangan…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Export the signed files…</source>
        <translation>Ekspor berkas bertanda tangan…</translation>
    </message>
    <message>
        <source>Check and repair…</source>
        <translation>Periksa dan perbaiki…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Hapus dari daftar</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Cadangan…</translation>
    </message>
    <message>
        <source>Copy for another co&amp;mputer…</source>
        <translation>&amp;Salin untuk komputer lain…</translation>
    </message>
    <message>
        <source>Check and re&amp;pair this file…</source>
        <translation>Periksa &amp;dan perbaiki berkas ini…</translation>
    </message>
    <message>
        <source>The newest backup is whole. It was made %1.</source>
        <translation>Cadangan terbaru utuh. Cadangan itu dibuat %1.</translation>
    </message>
    <message>
        <source>The file %1 goes back to how it was %2. What is in it now is kept beside it under another name, and every backup stays.</source>
        <translation>Berkas %1 kembali seperti keadaannya %2. Isinya yang sekarang tetap disimpan di sampingnya dengan nama lain, dan semua cadangan tetap ada.</translation>
    </message>
    <message>
        <source>The file %1 goes back to how it was %2: %3. What is in it now is kept beside it under another name, and every backup stays.</source>
        <translation>Berkas %1 kembali seperti keadaannya %2: %3. Isinya yang sekarang tetap disimpan di sampingnya dengan nama lain, dan semua cadangan tetap ada.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Restoring the backup made %1</source>
        <translation>Memulihkan cadangan yang dibuat %1</translation>
    </message>
    <message>
        <source>The file is as it was %1.</source>
        <translation>Berkas sudah seperti keadaannya %1.</translation>
    </message>
    <message>
        <source>What was in it before is kept as %1.</source>
        <translation>Isinya yang sebelumnya disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Where to put the signed files</source>
        <translation>Tempat menaruh berkas bertanda tangan</translation>
    </message>
    <message>
        <source>Exporting the signed files of %1</source>
        <translation>Mengekspor berkas bertanda tangan dari %1</translation>
    </message>
    <message>
        <source>There is no signed file in it that still verifies.</source>
        <translation>Tidak ada berkas bertanda tangan di dalamnya yang masih terbukti sah.</translation>
    </message>
    <message numerus="yes">
        <source>%n signed files lie in %1. Each can be checked and merged by itself.</source>
        <translation>
            <numerusform>%n berkas bertanda tangan ada di %1. Setiap berkas dapat diperiksa dan digabungkan tersendiri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to put the copy for another computer</source>
        <translation>Tempat menaruh salinan untuk komputer lain</translation>
    </message>
    <message>
        <source>A checked copy lies in %1. Go on with it on the other computer, and no longer with the file here.</source>
        <translation>Salinan yang sudah diperiksa ada di %1. Lanjutkan dengan salinan itu di komputer lain, dan jangan lagi dengan berkas di sini.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there.</source>
        <translation>Folder %1 tidak dapat dibuat. Periksa apakah ada ruang dan Anda boleh menulis di sana.</translation>
    </message>
    <message>
        <source>You go on with a copy: %1. The file you opened stays as it is.</source>
        <translation>Anda melanjutkan dengan salinan: %1. Berkas yang Anda buka tidak berubah.</translation>
    </message>
</context>
<context>
    <name>juri::MergePage</name>
    <message>
        <source>Merge</source>
        <translation>Penggabungan</translation>
    </message>
    <message>
        <source>Reading and checking the files</source>
        <translation>Membaca dan memeriksa berkas</translation>
    </message>
    <message>
        <source>Files merged last</source>
        <translation>Berkas yang terakhir digabungkan</translation>
    </message>
    <message>
        <source>All sheets known here</source>
        <translation>Semua lembar yang dikenal di sini</translation>
    </message>
    <message>
        <source>No sheets yet</source>
        <translation>Belum ada lembar</translation>
    </message>
    <message>
        <source>Judges hand in signed sheets (.jurisheet). Choose them in any order, or drop them here. Each file gets an answer, and nothing that was handed in is ever overwritten.</source>
        <translation>Para juri menyerahkan lembar bertanda tangan (.jurisheet). Pilih dalam urutan apa pun, atau jatuhkan di sini. Setiap berkas mendapat jawaban, dan yang sudah diserahkan tidak pernah ditimpa.</translation>
    </message>
    <message>
        <source>Choose sheets…</source>
        <translation>Pilih lembar…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Choose the sheets that were handed in</source>
        <translation>Pilih lembar yang diserahkan</translation>
    </message>
    <message>
        <source>Choose a folder with sheets</source>
        <translation>Pilih folder berisi lembar</translation>
    </message>
    <message>
        <source>There is no score sheet (.jurisheet) in %1.</source>
        <translation>Tidak ada lembar penilaian (.jurisheet) di %1.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message numerus="yes">
        <source>%n new files were merged.</source>
        <translation>
            <numerusform>%n berkas baru digabungkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already.</source>
        <translation>
            <numerusform>%n sudah dikenal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused; the reason stands beside each one.</source>
        <translation>
            <numerusform>%n ditolak; alasannya tertulis di samping masing-masing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score sheets and witnesses (*.jurisheet *.juriwitness)</source>
        <translation>Lembar penilaian dan kesaksian (*.jurisheet *.juriwitness)</translation>
    </message>
    <message>
        <source>These sheets are sealed for you. The passphrase of your key is needed to open them.</source>
        <translation>Lembar-lembar ini disegel untuk Anda. Frasa sandi kunci Anda diperlukan untuk membukanya.</translation>
    </message>
</context>
<context>
    <name>juri::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Kesalahan: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Selesai: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Pemberitahuan: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Peringatan: %1</translation>
    </message>
</context>
<context>
    <name>juri::MethodCard</name>
    <message>
        <source>Rubric and rules were fixed when the package was issued: judges judge by them.</source>
        <translation>Rubrik dan aturan ditetapkan ketika paket dikeluarkan: para juri menilai menurutnya.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>The evaluation is not counted</source>
        <translation>Penilaian itu tidak dihitung</translation>
    </message>
    <message>
        <source>The other criteria carry its weight</source>
        <translation>Kriteria lain memikul bobotnya</translation>
    </message>
    <message>
        <source>It counts as the lowest score</source>
        <translation>Dihitung sebagai skor terendah</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Highest totals left out</source>
        <translation>Total tertinggi yang disisihkan</translation>
    </message>
    <message>
        <source>Lowest totals left out</source>
        <translation>Total terendah yang disisihkan</translation>
    </message>
    <message>
        <source>Result of an entry</source>
        <translation>Hasil peserta</translation>
    </message>
    <message>
        <source>If a criterion is left open</source>
        <translation>Jika ada kriteria yang kosong</translation>
    </message>
    <message>
        <source>Evaluations needed</source>
        <translation>Penilaian yang diperlukan</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>Nilai ambang batas</translation>
    </message>
    <message>
        <source>Left out at each end, in %</source>
        <translation>Disisihkan di setiap ujung, dalam %</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Write it with digits.</source>
        <translation>“%1” bukan bilangan bulat. Tulis dengan angka.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write the pass mark as 85 or 72.5, or leave it empty.</source>
        <translation>“%1” bukan angka. Tulis nilai ambang batas seperti 85 atau 72,5, atau kosongkan.</translation>
    </message>
</context>
<context>
    <name>juri::NewCompetitionDialog</name>
    <message>
        <source>%1 (weight %2)</source>
        <comment>a criterion</comment>
        <translation>%1 (bobot %2)</translation>
    </message>
    <message>
        <source>New competition</source>
        <translation>Kompetisi baru</translation>
    </message>
    <message>
        <source>Which rubric do you begin with?</source>
        <translation>Anda mulai dengan rubrik yang mana?</translation>
    </message>
    <message>
        <source>Save and open…</source>
        <translation>Simpan dan buka…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Title of the competition</source>
        <translation>Judul kompetisi</translation>
    </message>
    <message>
        <source>Organiser (may stay empty)</source>
        <translation>Penyelenggara (boleh kosong)</translation>
    </message>
    <message>
        <source>Sheets of a rehearsal are refused by real competitions, and the other way round.</source>
        <translation>Lembar gladi ditolak oleh kompetisi sungguhan, dan sebaliknya.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Sumber: %1</translation>
    </message>
    <message>
        <source>Where to keep the competition</source>
        <translation>Tempat menyimpan kompetisi</translation>
    </message>
    <message>
        <source>Competitions (*.juri)</source>
        <translation>Kompetisi (*.juri)</translation>
    </message>
    <message>
        <source>Purpose of the competition</source>
        <translation>Tujuan kompetisi</translation>
    </message>
    <message>
        <source>A real competition</source>
        <translation>Kompetisi sungguhan</translation>
    </message>
    <message>
        <source>A rehearsal</source>
        <translation>Gladi</translation>
    </message>
</context>
<context>
    <name>juri::Objection</name>
    <message>
        <source>The chair confirmed your sheet %1, but the published result does not have it. Keep your receipt: it proves that the sheet was received.</source>
        <translation>Ketua menegaskan lembar Anda %1, tetapi hasil yang diumumkan tidak memuatnya. Simpan tanda terima Anda: itu bukti bahwa lembar sudah diterima.</translation>
    </message>
    <message>
        <source>Your newest sheet (%1, revision %2) is not in the result. There is no receipt for it here, so it may never have arrived. Ask the chair.</source>
        <translation>Lembar terbaru Anda (%1, revisi %2) tidak ada dalam hasil. Tidak ada tanda terimanya di sini, jadi mungkin tidak pernah sampai. Tanyakan kepada ketua.</translation>
    </message>
    <message>
        <source>The result counts your sheet %1, but your newest one is %2. Ask the chair why; the decisions in the result may say it.</source>
        <translation>Hasil menghitung lembar Anda %1, tetapi lembar terbaru Anda adalah %2. Tanyakan alasannya kepada ketua; mungkin tercantum dalam keputusan pada hasil itu.</translation>
    </message>
    <message>
        <source>The chair confirmed your sheet %1 before the stage was closed, but it was closed without it. Keep your receipt: it proves that.</source>
        <translation>Ketua menegaskan lembar Anda %1 sebelum tahap ditutup, tetapi tahap ditutup tanpanya. Simpan tanda terima Anda: itu buktinya.</translation>
    </message>
    <message>
        <source>This is not a judge’s file of the competition whose result you look at.</source>
        <translation>Ini bukan berkas juri dari lomba yang hasilnya sedang diperiksa.</translation>
    </message>
    <message>
        <source>This is not the key that the chair enrolled for you. Use the key on the computer where you made your identity.</source>
        <translation>Ini bukan kunci yang didaftarkan ketua untuk Anda. Pakai kunci di komputer tempat Anda membuat identitas.</translation>
    </message>
    <message>
        <source>The package that you judged with is not one of those in this result: it comes from another chair. Do not sign it; ask the chair whom you know.</source>
        <translation>Paket yang Anda pakai untuk menilai tidak termasuk paket dalam hasil ini: hasil ini berasal dari ketua lain. Jangan menandatanganinya; tanyakan kepada ketua yang Anda kenal.</translation>
    </message>
    <message>
        <source>Your receipt names decision %1, which the result does not have, or has in other words. Keep your receipt and ask the chair for the newest result.</source>
        <translation>Tanda terima Anda menyebut keputusan %1, yang tidak ada dalam hasil ini atau berbunyi lain. Simpan tanda terima Anda dan mintalah hasil terbaru kepada ketua.</translation>
    </message>
    <message>
        <source>Your newest sheet %1 is in the result but does not count, and nothing of yours does. Ask the chair why; the decisions in the result may say it.</source>
        <translation>Lembar terbaru Anda %1 ada dalam hasil tetapi tidak dihitung, dan tidak ada lembar Anda yang dihitung. Tanyakan alasannya kepada ketua; mungkin tercantum dalam keputusan pada hasil itu.</translation>
    </message>
</context>
<context>
    <name>juri::Opening</name>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there.</source>
        <translation>Folder %1 tidak dapat dibuat. Periksa apakah ada ruang dan Anda boleh menulis di sana.</translation>
    </message>
    <message>
        <source>Competition packages (*.juripack)</source>
        <translation>Paket kompetisi (*.juripack)</translation>
    </message>
    <message>
        <source>Files of Juri (*.juri *.juripack *.jurisheet *.juriid *.jurireceipt *.juriresult *.juriwitness)</source>
        <translation>Berkas Juri (*.juri *.juripack *.jurisheet *.juriid *.jurireceipt *.juriresult *.juriwitness)</translation>
    </message>
</context>
<context>
    <name>juri::OpeningWords</name>
    <message>
        <source>%1 is open to be looked at only.</source>
        <translation>%1 terbuka hanya untuk dilihat.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: the file is write-protected. To go on, make it writable or go on with a copy.</source>
        <translation>%1 hanya dapat dilihat: berkas dilindungi dari penulisan. Untuk melanjutkan, buka perlindungannya atau lanjutkan dengan salinan.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: nothing can be written in its folder. To go on, go on with a copy in a folder of your own.</source>
        <translation>%1 hanya dapat dilihat: tidak ada yang dapat ditulis di foldernya. Untuk melanjutkan, pakai salinan di folder milik Anda sendiri.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: it belongs to another user of this computer. To go on, go on with a copy of your own.</source>
        <translation>%1 hanya dapat dilihat: berkas milik pengguna lain komputer ini. Untuk melanjutkan, pakai salinan milik Anda sendiri.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: it lies on a network drive, where saving is not safe. To go on, go on with a copy on this computer.</source>
        <translation>%1 hanya dapat dilihat: berkas ada di diska jaringan, dan menyimpan di sana tidak aman. Untuk melanjutkan, pakai salinan di komputer ini.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: a synchronisation program watches its folder and could copy it half-written. To go on, go on with a copy in another folder; signed sheets may lie here.</source>
        <translation>%1 hanya dapat dilihat: foldernya dipantau program sinkronisasi, yang dapat menyalin berkas ketika baru setengah tertulis. Untuk melanjutkan, pakai salinan di folder lain; lembar bertanda tangan boleh ada di sini.</translation>
    </message>
    <message>
        <source>%1 can only be looked at: the disk is full. Free some space, for example by emptying the wastebasket, and open it again.</source>
        <translation>%1 hanya dapat dilihat: diska penuh. Kosongkan sebagian ruang, misalnya dengan mengosongkan tempat sampah, lalu buka lagi.</translation>
    </message>
    <message>
        <source>%1 was brought to the form of this version of Juri. The file as it was is kept as %2.</source>
        <translation>%1 sudah disesuaikan dengan bentuk versi Juri ini. Berkas yang semula disimpan sebagai %2.</translation>
    </message>
    <message>
        <source>Other users of this computer can change %1. Make it private.</source>
        <translation>Pengguna lain komputer ini dapat mengubah %1. Jadikan pribadi.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1. Make it private.</source>
        <translation>Pengguna lain komputer ini dapat membaca %1. Jadikan pribadi.</translation>
    </message>
    <message>
        <source>%1 is a copy that was made while the competition was open: its newest changes are missing. Copy the file again with the one beside it that ends in -wal, or repair it to go on with what it has.</source>
        <translation>%1 adalah salinan yang dibuat ketika kompetisi sedang terbuka: perubahan terbarunya tidak ada. Salin lagi berkas bersama berkas di sampingnya yang berakhiran -wal, atau perbaiki untuk melanjutkan dengan isi yang ada.</translation>
    </message>
</context>
<context>
    <name>juri::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Ikhtisar</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is a real result</source>
        <translation>Gladi: tidak ada hasil sungguhan di sini</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Kompetisi</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Penyelenggara</translation>
    </message>
</context>
<context>
    <name>juri::PackageIssuer</name>
    <message>
        <source>Issue the package</source>
        <translation>Keluarkan paket</translation>
    </message>
    <message>
        <source>The package fixes the rubric and the rules for all judges. They cannot be changed afterwards. Entries, judges and assignments still can: you then issue a new package.</source>
        <translation>Paket menetapkan rubrik dan aturan untuk semua juri. Setelah itu keduanya tidak dapat diubah. Peserta, juri, dan penugasan masih dapat diubah: lalu Anda keluarkan paket baru.</translation>
    </message>
    <message>
        <source>Fix and issue</source>
        <translation>Tetapkan dan keluarkan</translation>
    </message>
    <message>
        <source>Your key is sealed. Its passphrase is needed to sign the package.</source>
        <translation>Kunci Anda disegel. Frasa sandinya diperlukan untuk menandatangani paket.</translation>
    </message>
    <message>
        <source>There are no entries yet. Import them first.</source>
        <translation>Belum ada peserta. Impor dahulu.</translation>
    </message>
    <message>
        <source>No judge is enrolled yet. Enrol the judges first.</source>
        <translation>Belum ada juri yang terdaftar. Daftarkan juri dahulu.</translation>
    </message>
    <message>
        <source>No judge has an entry yet. Assign the entries first.</source>
        <translation>Belum ada juri yang mendapat peserta. Bagi penugasan dahulu.</translation>
    </message>
    <message>
        <source>Save the package for the judges</source>
        <translation>Simpan paket untuk para juri</translation>
    </message>
    <message>
        <source>package-%1</source>
        <comment>a file name</comment>
        <translation>paket-%1</translation>
    </message>
    <message>
        <source>Competition packages (*.juripack)</source>
        <translation>Paket kompetisi (*.juripack)</translation>
    </message>
    <message>
        <source>Package %1 was saved again as %2, with the same code %3.</source>
        <translation>Paket %1 disimpan lagi sebagai %2, dengan kode yang sama %3.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>The package is signed with your own key, which is made now. Your name stands in the package.</source>
        <translation>Paket ditandatangani dengan kunci Anda sendiri, yang dibuat sekarang. Nama Anda tertulis dalam paket.</translation>
    </message>
    <message>
        <source>A passphrase protects your key if somebody else uses this computer. You will need it for every package.</source>
        <translation>Frasa sandi melindungi kunci Anda jika orang lain memakai komputer ini. Anda memerlukannya untuk setiap paket.</translation>
    </message>
    <message>
        <source>The package is signed and kept here, but the file was not written: %1 Save it again somewhere else.</source>
        <translation>Paket sudah ditandatangani dan disimpan di sini, tetapi berkasnya tidak tertulis: %1 Simpan lagi di tempat lain.</translation>
    </message>
    <message>
        <source>The package is saved as %1, code %2. Send it to every judge. Digits of your key: %3.</source>
        <translation>Paket disimpan sebagai %1, kode %2. Kirim kepada setiap juri. Angka kunci Anda: %3.</translation>
    </message>
</context>
<context>
    <name>juri::PackageUpdate</name>
    <message>
        <source>This package is signed with another key than the chair’s. Ask the chair whether the key was replaced, and compare the 30 digits before you open it as a new file.</source>
        <translation>Paket ini ditandatangani dengan kunci lain daripada kunci ketua. Tanyakan kepada ketua apakah kuncinya diganti, dan bandingkan 30 angka sebelum membukanya sebagai berkas baru.</translation>
    </message>
    <message>
        <source>This is package %1, and you judge with package %2 already. The older one is not taken.</source>
        <translation>Ini paket %1, sedangkan Anda sudah menilai dengan paket %2. Paket yang lebih lama tidak dipakai.</translation>
    </message>
    <message>
        <source>Package %1 has another rubric or other rules than the one you judge with, so your scores cannot simply stay. Ask the chair how to go on.</source>
        <translation>Paket %1 mempunyai rubrik atau aturan lain daripada yang Anda pakai, jadi nilai Anda tidak dapat tetap begitu saja. Tanyakan kepada ketua bagaimana melanjutkannya.</translation>
    </message>
    <message>
        <source>This package belongs to another competition or stage than the open file.</source>
        <translation>Paket ini milik lomba atau tahap lain daripada berkas yang terbuka.</translation>
    </message>
    <message>
        <source>Warning: the chair signed two different packages with the number %1 (codes %2 and %3). Both are kept as evidence; you go on judging with the first. Ask the other judges which one they have.</source>
        <translation>Peringatan: ketua menandatangani dua paket berbeda dengan nomor %1 (kode %2 dan %3). Keduanya disimpan sebagai bukti; Anda terus menilai dengan yang pertama. Tanyakan kepada juri lain paket mana yang mereka terima.</translation>
    </message>
    <message>
        <source>You are no longer on the list of judges of this package. Nothing was changed here; ask the chair.</source>
        <translation>Anda tidak lagi ada dalam daftar juri paket ini. Tidak ada yang diubah di sini; tanyakan kepada ketua.</translation>
    </message>
</context>
<context>
    <name>juri::PlacementDetail</name>
    <message>
        <source>recused</source>
        <translation>tidak menilai</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>tidak hadir</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dihitung</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, disisihkan</translation>
    </message>
    <message>
        <source>Why the chosen entry stands where it stands</source>
        <translation>Mengapa peserta yang dipilih berada di tempatnya</translation>
    </message>
    <message>
        <source>No entry is chosen</source>
        <translation>Belum ada peserta yang dipilih</translation>
    </message>
    <message>
        <source>Choose a row of the table or a point of the chart to see why an entry stands where it stands.</source>
        <translation>Pilih satu baris tabel atau satu titik bagan untuk melihat mengapa peserta itu berada di tempatnya.</translation>
    </message>
    <message>
        <source>Totals of the judges</source>
        <translation>Total para juri</translation>
    </message>
    <message>
        <source>Mean of each criterion</source>
        <translation>Rata-rata setiap kriteria</translation>
    </message>
</context>
<context>
    <name>juri::Publishing</name>
    <message>
        <source>The chair’s packages and decisions do not hold together, so nobody could verify the result. Clear that up first.</source>
        <translation>Paket dan keputusan ketua tidak bersambungan, jadi tak seorang pun dapat memeriksa hasilnya. Selesaikan dahulu.</translation>
    </message>
    <message>
        <source>The stage is still open. Close it first; then the result can be published.</source>
        <translation>Tahap ini masih terbuka. Tutup dahulu; setelah itu hasil dapat diumumkan.</translation>
    </message>
    <message>
        <source>This is not the key of the chair or deputy. A result is signed with that key.</source>
        <translation>Ini bukan kunci ketua atau wakil ketua. Hasil ditandatangani dengan kunci itu.</translation>
    </message>
    <message>
        <source>A result is published from the chair’s file.</source>
        <translation>Hasil diumumkan dari berkas ketua.</translation>
    </message>
</context>
<context>
    <name>juri::QtPrompts</name>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frasa sandi baru</translation>
    </message>
    <message>
        <source>Passphrase (leave empty for none)</source>
        <translation>Frasa sandi (kosongkan jika tidak perlu)</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Keduanya belum sama.</translation>
    </message>
    <message>
        <source>Without a passphrase anyone who uses this computer can sign as you.</source>
        <translation>Tanpa frasa sandi, siapa pun yang memakai komputer ini dapat menandatangani sebagai Anda.</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>Frasa sandi yang terlupa tidak dapat dipulihkan siapa pun.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
</context>
<context>
    <name>juri::Ranking</name>
    <message>
        <source>There are two different evaluations of entry %1 by judge %2. Decide which one counts first.</source>
        <translation>Ada dua penilaian yang berbeda untuk peserta %1 oleh juri %2. Putuskan dahulu mana yang dihitung.</translation>
    </message>
    <message>
        <source>The evaluation of entry %1 by judge %2 has a score off its scale. Ask the judge for a new sheet.</source>
        <translation>Penilaian peserta %1 oleh juri %2 memuat skor di luar skalanya. Minta lembar baru kepada juri itu.</translation>
    </message>
    <message>
        <source>the median of the totals</source>
        <translation>median total</translation>
    </message>
    <message>
        <source>Rank %1, shared with %2: the result of %3 and everything that separates equal results are the same.</source>
        <translation>Peringkat %1, bersama %2: hasil %3 dan semua penentu nilai sama memang sama.</translation>
    </message>
    <message>
        <source>Rank %1: the same result of %2 as entry %3, behind it by %4.</source>
        <translation>Peringkat %1: hasil %2 sama dengan peserta %3, di belakangnya menurut %4.</translation>
    </message>
    <message>
        <source>Rank %1: the same result of %2 as entry %3, ahead of it by %4.</source>
        <translation>Peringkat %1: hasil %2 sama dengan peserta %3, di depannya menurut %4.</translation>
    </message>
    <message>
        <source>Rank %1 by its result of %2.</source>
        <translation>Peringkat %1 menurut hasilnya, %2.</translation>
    </message>
    <message>
        <source>Not placed: no evaluation counts yet.</source>
        <translation>Tidak berperingkat: belum ada penilaian yang dihitung.</translation>
    </message>
    <message numerus="yes">
        <source>Not placed: %n evaluation(s) counted, but at least %1 are needed.</source>
        <translation>
            <numerusform>Tidak berperingkat: %n penilaian dihitung, tetapi diperlukan paling sedikit %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not placed: the entry was not there to be judged.</source>
        <translation>Tidak berperingkat: peserta tidak hadir untuk dinilai.</translation>
    </message>
</context>
<context>
    <name>juri::RankingChart</name>
    <message>
        <source>Chart of the ranking with the scores of all judges</source>
        <translation>Bagan peringkat dengan skor semua juri</translation>
    </message>
    <message>
        <source>Every number of this chart stands in the table.</source>
        <translation>Setiap angka bagan ini ada di tabel.</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>The first %1 of %2 placed entries are drawn; the table has all of them.</source>
        <translation>%1 pertama dari %2 peserta berperingkat digambar; semuanya ada di tabel.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>entry, judge or result, number</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>juri::RankingTableModel</name>
    <message>
        <source>R</source>
        <comment>recused, in a narrow column</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>reaches the pass mark</comment>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <comment>does not reach the pass mark</comment>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Recused: this judge does not judge this entry.</source>
        <translation>Tidak menilai: juri ini tidak menilai peserta ini.</translation>
    </message>
    <message>
        <source>The entry was not there when this judge judged.</source>
        <translation>Peserta tidak hadir ketika juri ini menilai.</translation>
    </message>
    <message>
        <source>Left out by the method: among the highest or lowest totals.</source>
        <translation>Disisihkan oleh metode: termasuk total tertinggi atau terendah.</translation>
    </message>
    <message>
        <source>Not counted: something is open.</source>
        <translation>Tidak dihitung: ada yang kosong.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Peringkat</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Lolos</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Sebaran</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Penilaian</translation>
    </message>
</context>
<context>
    <name>juri::Receipts</name>
    <message>
        <source>Only the chair’s file gives receipts.</source>
        <translation>Hanya berkas ketua yang memberi tanda terima.</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
    <message>
        <source>This is not the key of the chair or deputy. Receipts are signed with that key.</source>
        <translation>Ini bukan kunci ketua atau wakil ketua. Tanda terima ditandatangani dengan kunci itu.</translation>
    </message>
    <message>
        <source>A receipt belongs into the file of its judge. Open that one.</source>
        <translation>Tanda terima dimasukkan ke berkas juri yang bersangkutan. Buka berkas itu.</translation>
    </message>
    <message>
        <source>This receipt is for another judge or competition.</source>
        <translation>Tanda terima ini untuk juri atau lomba lain.</translation>
    </message>
    <message>
        <source>The receipt is signed with a key that your package does not name. Ask the chair whether the key was replaced, and compare the 30 digits.</source>
        <translation>Tanda terima ini ditandatangani dengan kunci yang tidak disebut dalam paket Anda. Tanyakan kepada ketua apakah kuncinya diganti, dan bandingkan 30 angka.</translation>
    </message>
</context>
<context>
    <name>juri::Recovery</name>
    <message>
        <source>Entry %1, judge %2: the table of scores says something else than the journal. The journal was taken, because every row of it proves itself; look at this evaluation.</source>
        <translation>Peserta %1, juri %2: tabel nilai berbeda dengan jurnal. Yang dipakai jurnal, karena setiap barisnya membuktikan dirinya; lihat penilaian ini.</translation>
    </message>
    <message>
        <source>The tables say something else of entries, judges or title than the journal. The journal was taken; look through the lists.</source>
        <translation>Tabel memuat peserta, juri, atau judul yang berbeda dengan jurnal. Yang dipakai jurnal; periksa daftar-daftarnya.</translation>
    </message>
    <message>
        <source>Row %1 of the journal is lost, and with it what it changed, as far as the tables do not say it.</source>
        <translation>Baris %1 jurnal hilang, bersama perubahan di dalamnya, sejauh tidak tercatat dalam tabel.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of the journal are lost, and with them what they changed, as far as the tables do not say it.</source>
        <translation>Baris %1 sampai %2 jurnal hilang, bersama perubahan di dalamnya, sejauh tidak tercatat dalam tabel.</translation>
    </message>
    <message>
        <source>Pages of the table of scores are damaged, and the journal does not say everything. Compare all scores with your notes.</source>
        <translation>Halaman tabel nilai rusak, dan jurnal tidak memuat semuanya. Bandingkan semua nilai dengan catatan Anda.</translation>
    </message>
    <message>
        <source>Only signed files are left. What was not yet signed and handed in is lost; so are comparisons of keys, conflicts and notes of the chair.</source>
        <translation>Yang tersisa hanya berkas bertanda tangan. Yang belum ditandatangani dan diserahkan hilang; begitu juga pembandingan kunci, benturan kepentingan, dan catatan ketua.</translation>
    </message>
    <message>
        <source>Whose file it was is taken from the score sheets in it: judge %1.</source>
        <translation>Pemilik berkas diketahui dari lembar penilaian di dalamnya: juri %1.</translation>
    </message>
    <message>
        <source>Nothing says whose file it was; it is taken for the chair’s.</source>
        <translation>Tidak ada yang menunjukkan pemilik berkas; berkas dianggap milik ketua.</translation>
    </message>
    <message>
        <source>Only a backup is left. What was changed after it was made is lost, as far as the journal does not say it.</source>
        <translation>Yang tersisa hanya cadangan. Yang diubah setelah cadangan dibuat hilang, sejauh tidak tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>What the tables no longer hold was taken from a backup. What was changed after it may be lost: compare with your notes.</source>
        <translation>Yang tidak ada lagi dalam tabel diambil dari cadangan. Yang diubah sesudahnya mungkin hilang: bandingkan dengan catatan Anda.</translation>
    </message>
    <message>
        <source>What the tables no longer hold was taken from the package and the score sheet that was signed last. What was changed after signing may be lost: compare with your notes.</source>
        <translation>Yang tidak ada lagi dalam tabel diambil dari paket dan lembar penilaian yang terakhir ditandatangani. Yang diubah setelah penandatanganan mungkin hilang: bandingkan dengan catatan Anda.</translation>
    </message>
    <message>
        <source>The end of the journal may be lost: its last row that can be read is %1, of %2. Where the tables are readable, they were taken.</source>
        <translation>Akhir jurnal mungkin hilang: baris terakhir yang dapat dibaca adalah %1, dari %2. Tabel yang terbaca sudah dipakai.</translation>
    </message>
    <message>
        <source>No row of the journal can be read: nothing proves when what was changed, and the scores stand as the tables say them.</source>
        <translation>Tidak ada baris jurnal yang dapat dibaca: tidak ada bukti kapan apa yang diubah, dan nilai mengikuti isi tabel.</translation>
    </message>
    <message>
        <source>The file with the newest changes (its name ends in -wal) is damaged. What its rows prove was taken; look at the newest scores.</source>
        <translation>Berkas perubahan terbaru (namanya berakhiran -wal) rusak. Yang dibuktikan baris-barisnya sudah dipakai; lihat nilai terbaru.</translation>
    </message>
    <message>
        <source>The file with the newest changes (its name ends in -wal) did not come with it. Put it beside the file and check again; without it the newest changes are lost.</source>
        <translation>Berkas perubahan terbaru (namanya berakhiran -wal) tidak disertakan. Taruh di samping berkas ini lalu periksa lagi; tanpa berkas itu perubahan terbaru hilang.</translation>
    </message>
    <message>
        <source>A backup is newer than the file; what it has more was taken.</source>
        <translation>Ada cadangan yang lebih baru daripada berkas; kelebihannya sudah dipakai.</translation>
    </message>
    <message>
        <source>The signed file %1 is damaged. Ask whoever signed it for it, and merge it again.</source>
        <translation>Berkas bertanda tangan %1 rusak. Mintalah kepada penanda tangannya, lalu gabungkan lagi.</translation>
    </message>
    <message numerus="yes">
        <source>%n signed file(s) are damaged beyond recognition.</source>
        <translation>
            <numerusform>%n berkas bertanda tangan rusak sampai tidak dapat dikenali.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name an entry, judge or criterion that is lost, and were left out.</source>
        <translation>
            <numerusform>%n baris menyebut peserta, juri, atau kriteria yang hilang, dan disisihkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The header of the file is as it must be.</source>
        <translation>Kepala berkas benar.</translation>
    </message>
    <message>
        <source>The header of the file is damaged; the rest says what it must be.</source>
        <translation>Kepala berkas rusak; bagian lain menunjukkan isi yang seharusnya.</translation>
    </message>
    <message>
        <source>The tables are laid out as Juri made them.</source>
        <translation>Susunan tabel sesuai dengan buatan Juri.</translation>
    </message>
    <message>
        <source>The layout of the tables is damaged or was changed.</source>
        <translation>Susunan tabel rusak atau diubah.</translation>
    </message>
    <message>
        <source>Pages of the file are damaged or missing.</source>
        <translation>Ada halaman berkas yang rusak atau hilang.</translation>
    </message>
    <message>
        <source>The file with the newest changes, which belongs beside it (its name ends in -wal), is missing.</source>
        <translation>Berkas perubahan terbaru, yang seharusnya ada di sampingnya (namanya berakhiran -wal), tidak ada.</translation>
    </message>
    <message>
        <source>The file with the newest changes (its name ends in -wal) is damaged.</source>
        <translation>Berkas perubahan terbaru (namanya berakhiran -wal) rusak.</translation>
    </message>
    <message>
        <source>Every page of the file is where it belongs.</source>
        <translation>Setiap halaman berkas ada di tempatnya.</translation>
    </message>
    <message numerus="yes">
        <source>All %n signed file(s) verify.</source>
        <translation>
            <numerusform>Semua %n berkas bertanda tangan terbukti sah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed files are damaged; %n still verify(ies).</source>
        <translation>
            <numerusform>Ada berkas bertanda tangan yang rusak; %n masih terbukti sah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is one chain of %n row(s).</source>
        <translation>
            <numerusform>Jurnal merupakan satu rantai yang terdiri atas %n baris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is damaged; %n row(s) of it still prove themselves.</source>
        <translation>
            <numerusform>Jurnal rusak; %n barisnya masih membuktikan dirinya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tables obey all rules, and say what the journal says.</source>
        <translation>Tabel memenuhi semua aturan dan sesuai dengan jurnal.</translation>
    </message>
    <message>
        <source>The tables do not say what the journal says.</source>
        <translation>Tabel tidak sesuai dengan jurnal.</translation>
    </message>
    <message>
        <source>The tables cannot be read as a whole.</source>
        <translation>Tabel tidak dapat dibaca secara keseluruhan.</translation>
    </message>
    <message>
        <source>Nothing of this file can be recovered. Take a backup, or ask the chair for the package again.</source>
        <translation>Tidak ada isi berkas ini yang dapat dipulihkan. Pakai cadangan, atau minta paket lagi kepada ketua.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Juri. Install the newer version to check or open it; its signed files can be exported here.</source>
        <translation>%1 dibuat oleh versi Juri yang lebih baru. Pasang versi yang lebih baru untuk memeriksa atau membukanya; berkas bertanda tangan di dalamnya dapat diekspor di sini.</translation>
    </message>
    <message>
        <source>The new file does not read back as it was written. Choose a folder on another disk and try again.</source>
        <translation>Berkas baru tidak terbaca sama seperti yang ditulis. Pilih folder di diska lain lalu coba lagi.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1. Choose another folder.</source>
        <translation>Tidak ada yang dapat ditulis di %1. Pilih folder lain.</translation>
    </message>
</context>
<context>
    <name>juri::RecoveryKey</name>
    <message>
        <source>A recovery key has only digits and the letters A to Z without U. Check what you typed against the paper.</source>
        <translation>Kunci pemulihan hanya terdiri atas angka dan huruf A sampai Z tanpa U. Cocokkan yang Anda ketik dengan kertasnya.</translation>
    </message>
    <message>
        <source>A recovery key has 14 groups of four characters; these are %1 characters instead of 56. Check what you typed against the paper.</source>
        <translation>Kunci pemulihan terdiri atas 14 kelompok empat karakter; ini %1 karakter, bukan 56. Cocokkan yang Anda ketik dengan kertasnya.</translation>
    </message>
    <message>
        <source>There is a typing mistake in this recovery key. Compare each group with the paper.</source>
        <translation>Ada salah ketik dalam kunci pemulihan ini. Cocokkan tiap kelompok dengan kertasnya.</translation>
    </message>
</context>
<context>
    <name>juri::ResultCheck</name>
    <message>
        <source>The bundle holds something that does not belong into it, or lacks something that does. Ask for the bundle as it was published.</source>
        <translation>Bundel ini memuat sesuatu yang tidak semestinya, atau kekurangan sesuatu. Mintalah bundel sebagaimana diumumkan.</translation>
    </message>
    <message>
        <source>The bundle leaves out something that it may not leave out. Ask for the bundle as it was published.</source>
        <translation>Bundel ini meninggalkan sesuatu yang tidak boleh ditinggalkan. Mintalah bundel sebagaimana diumumkan.</translation>
    </message>
    <message>
        <source>A judge’s signature under the result is for another result or sheet.</source>
        <translation>Tanda tangan juri di bawah hasil ini untuk hasil atau lembar lain.</translation>
    </message>
    <message>
        <source>This competition demands that every judge signs the result; the signature of %1 is missing.</source>
        <translation>Lomba ini mensyaratkan setiap juri menandatangani hasilnya; tanda tangan %1 tidak ada.</translation>
    </message>
    <message>
        <source>The result counts other sheets or entries than the decisions and sheets in it give.</source>
        <translation>Hasil menghitung lembar atau peserta lain daripada yang mengikuti dari keputusan dan lembar di dalamnya.</translation>
    </message>
    <message>
        <source>The ranking does not follow from the sheets: computed again, it is another one.</source>
        <translation>Peringkat tidak mengikuti dari lembarnya: dihitung kembali, peringkatnya lain.</translation>
    </message>
    <message>
        <source>The result names another package or other decisions than it holds.</source>
        <translation>Hasil menyebut paket atau keputusan lain daripada yang dimuatnya.</translation>
    </message>
    <message>
        <source>The chair’s packages and decisions in the bundle do not hold together, or the stage was not closed by what is in it.</source>
        <translation>Paket dan keputusan ketua dalam bundel tidak bersambungan, atau tahap tidak ditutup oleh yang ada di dalamnya.</translation>
    </message>
    <message>
        <source>The bundle was signed with another key than that of its chair.</source>
        <translation>Bundel ditandatangani dengan kunci lain daripada kunci ketuanya.</translation>
    </message>
    <message>
        <source>A sheet that a decision names is not in the bundle.</source>
        <translation>Lembar yang disebut sebuah keputusan tidak ada dalam bundel.</translation>
    </message>
    <message>
        <source>The list of keys in the bundle is not that of its packages and decisions.</source>
        <translation>Daftar kunci dalam bundel bukan daftar menurut paket dan keputusannya.</translation>
    </message>
</context>
<context>
    <name>juri::ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Computing the ranking</source>
        <translation>Menghitung peringkat</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>No ranking yet</source>
        <translation>Belum ada peringkat</translation>
    </message>
    <message>
        <source>The ranking appears here as soon as signed sheets are merged and counted.</source>
        <translation>Peringkat muncul di sini begitu lembar bertanda tangan digabungkan dan dihitung.</translation>
    </message>
    <message>
        <source>Method of the ranking</source>
        <translation>Metode peringkat</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Klaster</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Cari peserta</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Peringkat</translation>
    </message>
    <message>
        <source>%1 (the fixed method)</source>
        <translation>%1 (metode yang ditetapkan)</translation>
    </message>
    <message>
        <source>%1 (only to compare)</source>
        <translation>%1 (hanya untuk membandingkan)</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>Semua klaster</translation>
    </message>
    <message>
        <source>Only to compare: %1 is not the fixed method (%2).</source>
        <translation>Hanya untuk membandingkan: %1 bukan metode yang ditetapkan (%2).</translation>
    </message>
    <message>
        <source>Something changed: the ranking is being computed anew.</source>
        <translation>Ada yang berubah: peringkat sedang dihitung ulang.</translation>
    </message>
    <message>
        <source>ranking-%1</source>
        <comment>a file name, with the method</comment>
        <translation>peringkat-%1</translation>
    </message>
    <message>
        <source>Save the ranking</source>
        <translation>Simpan peringkat</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>The ranking is saved as %1.</source>
        <translation>Peringkat disimpan sebagai %1.</translation>
    </message>
</context>
<context>
    <name>juri::Rubric</name>
    <message>
        <source>A level of “%1” lies outside its scale.</source>
        <translation>Satu tingkat “%1” berada di luar skalanya.</translation>
    </message>
    <message>
        <source>The levels of “%1” must go up from the lowest to the highest score.</source>
        <translation>Tingkat “%1” harus naik dari skor terendah ke tertinggi.</translation>
    </message>
    <message>
        <source>A rubric needs at least one criterion.</source>
        <translation>Rubrik memerlukan paling sedikit satu kriteria.</translation>
    </message>
    <message>
        <source>A rubric may have at most 100 criteria.</source>
        <translation>Rubrik boleh memuat paling banyak 100 kriteria.</translation>
    </message>
    <message>
        <source>Every criterion needs an id of its own.</source>
        <translation>Setiap kriteria memerlukan nomornya sendiri.</translation>
    </message>
    <message>
        <source>Every criterion needs a title.</source>
        <translation>Setiap kriteria memerlukan judul.</translation>
    </message>
    <message>
        <source>The weight of “%1” must be zero or more.</source>
        <translation>Bobot “%1” harus nol atau lebih.</translation>
    </message>
    <message>
        <source>The word limit of “%1” must be zero or more.</source>
        <translation>Batas kata “%1” harus nol atau lebih.</translation>
    </message>
    <message>
        <source>At least one criterion must weigh more than zero.</source>
        <translation>Paling sedikit satu kriteria harus berbobot lebih dari nol.</translation>
    </message>
</context>
<context>
    <name>juri::RubricCard</name>
    <message>
        <source>%1 to %2</source>
        <comment>a scale</comment>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>%1 to %2 in steps of %3</source>
        <comment>a scale</comment>
        <translation>%1 sampai %2 per %3</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriteria</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Skor</translation>
    </message>
    <message>
        <source>%1, not counted</source>
        <translation>%1, tidak dihitung</translation>
    </message>
    <message>
        <source>Sum of the weights</source>
        <translation>Jumlah bobot</translation>
    </message>
    <message>
        <source>%1. Source: %2</source>
        <translation>%1. Sumber: %2</translation>
    </message>
</context>
<context>
    <name>juri::RubricFormat</name>
    <message>
        <source>The rubric in this file cannot be read. Ask for the file again.</source>
        <translation>Rubrik dalam berkas ini tidak dapat dibaca. Minta berkasnya lagi.</translation>
    </message>
</context>
<context>
    <name>juri::RubricPane</name>
    <message>
        <source>Entry %1</source>
        <translation>Peserta %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Choose an entry in the list.</source>
        <translation>Pilih peserta dalam daftar.</translation>
    </message>
    <message>
        <source>Recuse myself…</source>
        <translation>Tidak menilai…</translation>
    </message>
    <message>
        <source>Do not judge this entry, and say why (Ctrl+R)</source>
        <translation>Tidak menilai peserta ini, dan tulis alasannya (Ctrl+R)</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>The entry was not there to be judged</source>
        <translation>Peserta tidak hadir untuk dinilai</translation>
    </message>
    <message>
        <source>Judge it after all</source>
        <translation>Tetap menilai</translation>
    </message>
    <message>
        <source>Note on the entry as a whole</source>
        <translation>Catatan untuk peserta secara keseluruhan</translation>
    </message>
    <message>
        <source>What the panel should know. It goes into your sheet.</source>
        <translation>Yang perlu diketahui tim penilai. Catatan ikut dalam lembar Anda.</translation>
    </message>
    <message>
        <source>You do not judge this entry. Reason: %1</source>
        <translation>Anda tidak menilai peserta ini. Alasan: %1</translation>
    </message>
    <message>
        <source>This entry was not there to be judged.</source>
        <translation>Peserta ini tidak hadir untuk dinilai.</translation>
    </message>
    <message>
        <source>This entry was not there to be judged. %1</source>
        <translation>Peserta ini tidak hadir untuk dinilai. %1</translation>
    </message>
</context>
<context>
    <name>juri::Rules</name>
    <message>
        <source>the result is the mean of the judges’ totals</source>
        <translation>hasilnya adalah rata-rata total para juri</translation>
    </message>
    <message>
        <source>the result is the sum of the judges’ totals</source>
        <translation>hasilnya adalah jumlah total para juri</translation>
    </message>
    <message>
        <source>the result is the median of the judges’ totals</source>
        <translation>hasilnya adalah median total para juri</translation>
    </message>
    <message>
        <source>the result is the mean of the judges’ totals without the highest and lowest %1 %</source>
        <translation>hasilnya adalah rata-rata total para juri tanpa %1 % tertinggi dan terendah</translation>
    </message>
    <message>
        <source>the result is the mean of the judges’ totals without the highest %1 and the lowest %2</source>
        <translation>hasilnya adalah rata-rata total para juri tanpa %1 tertinggi dan %2 terendah</translation>
    </message>
    <message>
        <source>an evaluation with an open criterion is not counted</source>
        <translation>penilaian dengan kriteria kosong tidak dihitung</translation>
    </message>
    <message>
        <source>where a criterion is open, the others carry its weight</source>
        <translation>jika ada kriteria kosong, kriteria lain memikul bobotnya</translation>
    </message>
    <message>
        <source>an open criterion counts as the lowest score</source>
        <translation>kriteria kosong dihitung sebagai skor terendah</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>equal results share the rank</source>
        <translation>hasil yang sama berbagi peringkat</translation>
    </message>
    <message>
        <source>equal results are separated by %1; what is still equal shares the rank</source>
        <translation>hasil yang sama ditentukan oleh %1; yang tetap sama berbagi peringkat</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Trimmed mean</source>
        <translation>Rata-rata terpangkas</translation>
    </message>
    <message>
        <source>Without highest and lowest</source>
        <translation>Tanpa tertinggi dan terendah</translation>
    </message>
    <message>
        <source>The trimmed share must lie between 0 and 49 %.</source>
        <translation>Bagian yang dipangkas harus antara 0 dan 49 %.</translation>
    </message>
    <message>
        <source>The number of dropped totals must be zero or more.</source>
        <translation>Banyaknya total yang disisihkan harus nol atau lebih.</translation>
    </message>
    <message>
        <source>An entry needs at least one evaluation to be placed.</source>
        <translation>Peserta memerlukan paling sedikit satu penilaian untuk berperingkat.</translation>
    </message>
    <message>
        <source>The rule for equal results names a criterion that the rubric does not have.</source>
        <translation>Aturan penentu nilai sama menyebut kriteria yang tidak ada dalam rubrik.</translation>
    </message>
    <message>
        <source>The pass mark must be a number such as 85 or 72.5.</source>
        <translation>Nilai ambang batas harus berupa angka seperti 85 atau 72,5.</translation>
    </message>
    <message>
        <source>An evaluation’s total is the weighted mean of its scores</source>
        <translation>Total satu penilaian adalah rata-rata tertimbang skornya</translation>
    </message>
    <message>
        <source>An evaluation’s total is the sum of its scores</source>
        <translation>Total satu penilaian adalah jumlah skornya</translation>
    </message>
    <message numerus="yes">
        <source>an entry needs %n counted evaluation(s) to be placed</source>
        <translation>
            <numerusform>peserta memerlukan %n penilaian yang dihitung untuk berperingkat</numerusform>
        </translation>
    </message>
    <message>
        <source>a result of at least %1 passes</source>
        <translation>hasil paling sedikit %1 dinyatakan lolos</translation>
    </message>
</context>
<context>
    <name>juri::SaveQueue</name>
    <message>
        <source>%1 is not as it was left: somebody else changed it, or the disk lost something. Nothing was written into it. Save a copy elsewhere and go on with that.</source>
        <translation>%1 tidak seperti terakhir ditinggalkan: orang lain mengubahnya, atau diska kehilangan sesuatu. Tidak ada yang ditulis ke dalamnya. Simpan salinan di tempat lain dan lanjutkan dengan salinan itu.</translation>
    </message>
    <message>
        <source>The disk still fails while %1 is written. Save a copy on another disk.</source>
        <translation>Diska masih gagal ketika %1 ditulis. Simpan salinan di diska lain.</translation>
    </message>
</context>
<context>
    <name>juri::SaveState</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Simpan salinan di tempat lain…</translation>
    </message>
    <message>
        <source>Take back what is not saved…</source>
        <translation>Batalkan yang belum tersimpan…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Only to look at: %1</source>
        <translation>Hanya untuk dilihat: %1</translation>
    </message>
    <message>
        <source>Saved on this computer %1</source>
        <translation>Tersimpan di komputer ini %1</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Semuanya tersimpan di komputer ini</translation>
    </message>
    <message>
        <source>NOT SAVED: %1</source>
        <translation>BELUM TERSIMPAN: %1</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Simpan salinan di tempat lain</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>a file name</comment>
        <translation>%1 salinan</translation>
    </message>
    <message>
        <source>Competition files (*.juri)</source>
        <translation>Berkas kompetisi (*.juri)</translation>
    </message>
    <message>
        <source>A copy with everything is saved as %1. Open it to go on.</source>
        <translation>Salinan yang memuat semuanya disimpan sebagai %1. Buka salinan itu untuk melanjutkan.</translation>
    </message>
    <message>
        <source>Take back what is not saved</source>
        <translation>Batalkan yang belum tersimpan</translation>
    </message>
    <message numerus="yes">
        <source>%n changes cannot be saved. They are taken back, and the file is shown as it is on the disk.</source>
        <translation>
            <numerusform>%n perubahan tidak dapat disimpan. Perubahan itu dibatalkan, dan berkas ditampilkan sebagaimana adanya di diska.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan perubahan</translation>
    </message>
</context>
<context>
    <name>juri::ScoreField</name>
    <message>
        <source>n/a</source>
        <comment>short for not applicable</comment>
        <translation>t/b</translation>
    </message>
</context>
<context>
    <name>juri::ScoreScale</name>
    <message>
        <source>The step of a scale must be a number above zero, such as 1 or 0.5.</source>
        <translation>Langkah skala harus berupa angka di atas nol, seperti 1 atau 0,5.</translation>
    </message>
    <message>
        <source>The lowest score must be below the highest.</source>
        <translation>Skor terendah harus di bawah skor tertinggi.</translation>
    </message>
    <message>
        <source>The lowest and the highest score must be whole multiples of the step.</source>
        <translation>Skor terendah dan tertinggi harus kelipatan langkahnya.</translation>
    </message>
    <message>
        <source>The scale has too many steps. Choose a larger step.</source>
        <translation>Skala mempunyai terlalu banyak langkah. Pilih langkah yang lebih besar.</translation>
    </message>
    <message>
        <source>The scale goes from %1 to %2 in steps of %3.</source>
        <translation>Skala dari %1 sampai %2 per %3.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” bukan angka.</translation>
    </message>
</context>
<context>
    <name>juri::ScoreTable</name>
    <message>
        <source>the rubric has no criterion “%1”.</source>
        <translation>rubrik tidak mempunyai kriteria “%1”.</translation>
    </message>
    <message>
        <source>entry %1 has a score for “%2” already. Keep one of the rows.</source>
        <translation>peserta %1 sudah mempunyai skor untuk “%2”. Sisakan satu baris.</translation>
    </message>
    <message>
        <source>there is no row for judge %1.</source>
        <translation>tidak ada baris untuk juri %1.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>there is no entry “%1”.</source>
        <translation>tidak ada peserta “%1”.</translation>
    </message>
    <message>
        <source>entry %1 is not assigned to this judge.</source>
        <translation>peserta %1 tidak ditugaskan kepada juri ini.</translation>
    </message>
    <message>
        <source>entry %1 is marked as not judged. Take that back first.</source>
        <translation>peserta %1 ditandai tidak dinilai. Batalkan dahulu.</translation>
    </message>
    <message>
        <source>the score %1 for “%2” cannot be taken. %3</source>
        <translation>skor %1 untuk “%2” tidak dapat diterima. %3</translation>
    </message>
    <message>
        <source>This competition has no such stage.</source>
        <translation>Kompetisi ini tidak mempunyai tahap itu.</translation>
    </message>
    <message>
        <source>This competition has no such judge.</source>
        <translation>Kompetisi ini tidak mempunyai juri itu.</translation>
    </message>
    <message>
        <source>A table of scores needs the columns entry, criterion and score, and may have note.</source>
        <translation>Tabel skor memerlukan kolom entry, criterion, dan score, dan boleh mempunyai note.</translation>
    </message>
</context>
<context>
    <name>juri::Seal</name>
    <message>
        <source>The sealed file is damaged or was changed on its way. Ask for it again, packed as a ZIP file or on a stick.</source>
        <translation>Berkas bersegel rusak atau berubah di perjalanan. Mintalah lagi, dikemas sebagai berkas ZIP atau lewat diska lepas.</translation>
    </message>
    <message>
        <source>The sealed file is too large to be a sheet. Ask the judge to save it anew from Juri.</source>
        <translation>Berkas bersegel terlalu besar untuk sebuah lembar. Mintalah juri menyimpannya lagi dari Juri.</translation>
    </message>
    <message>
        <source>This file is sealed. Only the chair that it was sealed for can open it.</source>
        <translation>Berkas ini bersegel. Hanya ketua yang dituju yang dapat membukanya.</translation>
    </message>
    <message>
        <source>This file is sealed for another chair. Ask the judge to seal it for this competition&apos;s chair.</source>
        <translation>Berkas ini disegel untuk ketua lain. Mintalah juri menyegelnya untuk ketua lomba ini.</translation>
    </message>
    <message>
        <source>A file is sealed for at least one person and at most 20. Choose whom to seal it for.</source>
        <translation>Berkas disegel untuk sedikitnya satu dan paling banyak 20 orang. Pilih untuk siapa.</translation>
    </message>
    <message>
        <source>The file is too large to be sealed. Shorten the notes, or hand it in unsealed.</source>
        <translation>Berkas terlalu besar untuk disegel. Pendekkan catatan, atau serahkan tanpa segel.</translation>
    </message>
    <message>
        <source>The key that this file was to be sealed for is not sound. Ask the chair for a new competition package.</source>
        <translation>Kunci tujuan penyegelan tidak sah. Mintalah paket lomba baru kepada ketua.</translation>
    </message>
</context>
<context>
    <name>juri::SheetFinding</name>
    <message>
        <source>%1, revision %2: counted.</source>
        <translation>%1, revisi %2: dihitung.</translation>
    </message>
    <message>
        <source>%1, revision %2: replaced by a newer revision.</source>
        <translation>%1, revisi %2: digantikan revisi yang lebih baru.</translation>
    </message>
    <message>
        <source>%1, revision %2: one of two different signed sheets. None of them counts until it is decided; ask the judge for a new revision.</source>
        <translation>%1, revisi %2: satu dari dua lembar bertanda tangan yang berbeda. Tidak satu pun dihitung sampai diputuskan; minta revisi baru kepada juri.</translation>
    </message>
    <message>
        <source>%1: signed with a key that is not enrolled. Enrol the judge’s identity file, and the sheet counts.</source>
        <translation>%1: ditandatangani dengan kunci yang belum didaftarkan. Daftarkan berkas identitas juri itu, lalu lembarnya dihitung.</translation>
    </message>
    <message>
        <source>%1: signed with the key of another judge. It is kept but not counted; ask the judge.</source>
        <translation>%1: ditandatangani dengan kunci juri lain. Disimpan tetapi tidak dihitung; tanyakan kepada juri.</translation>
    </message>
    <message>
        <source>%1: belongs to another competition. It is not counted here.</source>
        <translation>%1: milik kompetisi lain. Tidak dihitung di sini.</translation>
    </message>
    <message>
        <source>%1: belongs to another stage. It is not counted here.</source>
        <translation>%1: milik tahap lain. Tidak dihitung di sini.</translation>
    </message>
    <message>
        <source>%1: judged with another rubric or list of entries. Send the judge the newest package and ask for a new sheet.</source>
        <translation>%1: dinilai dengan rubrik atau daftar peserta lain. Kirim paket terbaru kepada juri dan minta lembar baru.</translation>
    </message>
    <message>
        <source>%1: a rehearsal and a live competition cannot be mixed. It is not counted.</source>
        <translation>%1: gladi dan kompetisi sungguhan tidak dapat dicampur. Tidak dihitung.</translation>
    </message>
    <message>
        <source>%1, revision %2: does not fit its package. It is kept but not counted; ask the judge for a new sheet.</source>
        <translation>%1, revisi %2: tidak cocok dengan paketnya. Disimpan tetapi tidak dihitung; minta lembar baru kepada juri.</translation>
    </message>
    <message>
        <source>%1, revision %2: not final. It is kept but not counted.</source>
        <translation>%1, revisi %2: belum final. Disimpan tetapi tidak dihitung.</translation>
    </message>
    <message>
        <source>Revision %1 was never received.</source>
        <translation>Revisi %1 tidak pernah diterima.</translation>
    </message>
    <message>
        <source>A damaged sheet</source>
        <translation>Lembar yang rusak</translation>
    </message>
    <message>
        <source>%1, revision %2: the chair decided for another of the competing sheets. It is kept but not counted.</source>
        <translation>%1, revisi %2: ketua memutuskan lembar lain di antara yang bertentangan. Lembar ini disimpan tetapi tidak dihitung.</translation>
    </message>
    <message>
        <source>%1, revision %2: came after the stage was closed. It does not count unless it is admitted.</source>
        <translation>%1, revisi %2: datang setelah tahap ditutup. Tidak dihitung kecuali diterima dengan keputusan.</translation>
    </message>
    <message>
        <source>%1, revision %2: the judge is excluded from this stage. The sheet is kept but not counted.</source>
        <translation>%1, revisi %2: juri dikecualikan dari tahap ini. Lembar disimpan tetapi tidak dihitung.</translation>
    </message>
    <message>
        <source>%1, revision %2: signed with a key that was taken back. Compare the code of the sheet with the judge before you keep it.</source>
        <translation>%1, revisi %2: ditandatangani dengan kunci yang ditarik kembali. Cocokkan kode lembar dengan juri sebelum mempertahankannya.</translation>
    </message>
    <message>
        <source>Judged with package %1 of %2, which asks for the same.</source>
        <translation>Dinilai dengan paket %1 dari %2, yang meminta hal yang sama.</translation>
    </message>
    <message>
        <source>There is another sheet with this revision from another device: probably a copied or restored file.</source>
        <translation>Ada lembar lain dengan revisi ini dari perangkat lain: mungkin berkas yang disalin atau dipulihkan.</translation>
    </message>
    <message>
        <source>There is another sheet with this revision, signed on the same device.</source>
        <translation>Ada lembar lain dengan revisi ini, ditandatangani di perangkat yang sama.</translation>
    </message>
</context>
<context>
    <name>juri::SheetTableModel</name>
    <message>
        <source>Judge</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Artinya</translation>
    </message>
</context>
<context>
    <name>juri::Simulation</name>
    <message>
        <source>Simulated rubric</source>
        <translation>Rubrik simulasi</translation>
    </message>
    <message>
        <source>Criterion %1</source>
        <translation>Kriteria %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Peserta %1</translation>
    </message>
    <message>
        <source>Judge %1</source>
        <translation>Juri %1</translation>
    </message>
    <message>
        <source>Simulated competition</source>
        <translation>Kompetisi simulasi</translation>
    </message>
    <message>
        <source>Simulated chair</source>
        <translation>Ketua simulasi</translation>
    </message>
    <message>
        <source>A simulation needs 1 to 100000 entries, 1 to 1000 judges, 1 to 100 criteria, and at least 1 judge an entry but no more than there are judges.</source>
        <translation>Simulasi memerlukan 1 sampai 100000 peserta, 1 sampai 1000 juri, 1 sampai 100 kriteria, dan paling sedikit 1 juri untuk setiap peserta tetapi tidak lebih dari juri yang ada.</translation>
    </message>
</context>
<context>
    <name>juri::SshSignature</name>
    <message>
        <source>The signature does not fit the content. The file was changed after it was signed, or is not what its name says. Ask for it again.</source>
        <translation>Tanda tangan tidak cocok dengan isinya. Berkas diubah setelah ditandatangani, atau bukan seperti namanya. Minta lagi.</translation>
    </message>
    <message>
        <source>The key in this file is not sound: anybody could sign with it. Ask for a new identity.</source>
        <translation>Kunci di berkas ini tidak sah: siapa pun dapat menandatangani dengannya. Minta identitas baru.</translation>
    </message>
</context>
<context>
    <name>juri::StartPage</name>
    <message>
        <source>chair’s file</source>
        <translation>berkas ketua</translation>
    </message>
    <message>
        <source>judge’s file</source>
        <translation>berkas juri</translation>
    </message>
    <message>
        <source>%1 of %2 sheets counted</source>
        <translation>%1 dari %2 lembar dihitung</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>%1 dari %2 dinilai</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>diubah %1</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>gladi</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>berkasnya sudah tidak ada</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Awal</translation>
    </message>
    <message>
        <source>Holding the example’s competition day</source>
        <translation>Menjalankan hari kompetisi contoh</translation>
    </message>
    <message>
        <source>Judging on your own computer, without a network</source>
        <translation>Menilai di komputer sendiri, tanpa jaringan</translation>
    </message>
    <message>
        <source>Open my package…</source>
        <translation>Buka paket saya…</translation>
    </message>
    <message>
        <source>My identity</source>
        <translation>Identitas saya</translation>
    </message>
    <message>
        <source>New competition…</source>
        <translation>Kompetisi baru…</translation>
    </message>
    <message>
        <source>Open my competition…</source>
        <translation>Buka kompetisi saya…</translation>
    </message>
    <message>
        <source>Check a file…</source>
        <translation>Periksa berkas…</translation>
    </message>
    <message>
        <source>I judge</source>
        <translation>Saya menilai</translation>
    </message>
    <message>
        <source>The chair sent me a package. I score the entries, sign my sheet and send it back.</source>
        <translation>Ketua mengirim paket kepada saya. Saya memberi skor, menandatangani lembar, dan mengirimnya kembali.</translation>
    </message>
    <message>
        <source>I chair</source>
        <translation>Saya ketua</translation>
    </message>
    <message>
        <source>I set up the competition, send packages to the judges, merge their sheets and see the ranking.</source>
        <translation>Saya menyiapkan kompetisi, mengirim paket kepada juri, menggabungkan lembar, dan melihat peringkat.</translation>
    </message>
    <message>
        <source>I check</source>
        <translation>Saya memeriksa</translation>
    </message>
    <message>
        <source>I was given a signed file and want to know whether it is genuine and what it says.</source>
        <translation>Saya mendapat berkas bertanda tangan dan ingin tahu apakah asli dan apa isinya.</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Terakhir dipakai</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Lihat-lihat</translation>
    </message>
    <message>
        <source>A whole competition day, already held, to try everything on.</source>
        <translation>Satu hari kompetisi lengkap yang sudah berlangsung, untuk mencoba semuanya.</translation>
    </message>
    <message>
        <source>Nothing yet. Choose one of the three doors above.</source>
        <translation>Belum ada. Pilih salah satu dari tiga pintu di atas.</translation>
    </message>
    <message>
        <source>Backups, check and repair</source>
        <translation>Cadangan, pemeriksaan, dan perbaikan</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Pilihan lain untuk %1</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Cadangan…</translation>
    </message>
    <message>
        <source>Check and repair…</source>
        <translation>Periksa dan perbaiki…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Hapus dari daftar</translation>
    </message>
</context>
<context>
    <name>juri::Statement</name>
    <message>
        <source>A package holds at most %1 entries, %2 judges and %3 criteria. Divide the competition into stages or files of that size.</source>
        <translation>Satu paket memuat paling banyak %1 peserta, %2 juri, dan %3 kriteria. Bagi kompetisi menjadi beberapa tahap atau berkas.</translation>
    </message>
    <message>
        <source>Entry %1 is not complete yet. Score it, mark it as not judged, or hand in later.</source>
        <translation>Peserta %1 belum lengkap. Beri skor, tandai tidak dinilai, atau serahkan nanti.</translation>
    </message>
    <message>
        <source>Give your name, with at most 200 characters.</source>
        <translation>Tulis nama Anda, paling banyak 200 karakter.</translation>
    </message>
    <message>
        <source>The file does not hold what its signature promises. Ask for it again.</source>
        <translation>Berkas tidak memuat yang dijanjikan tanda tangannya. Minta lagi.</translation>
    </message>
    <message>
        <source>The content of the file is not written as Juri writes it. Ask for the file again.</source>
        <translation>Isi berkas tidak ditulis seperti cara Juri menulisnya. Minta berkasnya lagi.</translation>
    </message>
    <message>
        <source>This file was made by a newer version of Juri. Install the newer version and open it again.</source>
        <translation>Berkas ini dibuat oleh versi Juri yang lebih baru. Pasang versi itu lalu buka lagi.</translation>
    </message>
    <message>
        <source>The file was signed as another kind of file than it says. Ask for it again.</source>
        <translation>Berkas ini ditandatangani sebagai jenis berkas lain daripada yang dikatakannya. Minta lagi.</translation>
    </message>
    <message>
        <source>The file names another key than the one that signed it. Ask for it again.</source>
        <translation>Berkas menyebut kunci lain daripada yang menandatanganinya. Minta lagi.</translation>
    </message>
</context>
<context>
    <name>juri::Steps</name>
    <message numerus="yes">
        <source>%n entries are in the list.</source>
        <translation>
            <numerusform>%n peserta ada dalam daftar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the list of entries from a spreadsheet saved as CSV.</source>
        <translation>Impor daftar peserta dari lembar kerja yang disimpan sebagai CSV.</translation>
    </message>
    <message>
        <source>Import entries…</source>
        <translation>Impor peserta…</translation>
    </message>
    <message numerus="yes">
        <source>%n judges are enrolled.</source>
        <translation>
            <numerusform>%n juri terdaftar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every judge sends an identity file (.juriid). Enrol each one here.</source>
        <translation>Setiap juri mengirim berkas identitas (.juriid). Daftarkan masing-masing di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n have not sent their identity file yet.</source>
        <translation>
            <numerusform>%n belum mengirim berkas identitas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The digits of %n judges are not compared yet.</source>
        <translation>
            <numerusform>Angka %n juri belum dibandingkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol judges…</source>
        <translation>Daftarkan juri…</translation>
    </message>
    <message>
        <source>Say who judges which entry.</source>
        <translation>Tentukan siapa menilai peserta yang mana.</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations are assigned.</source>
        <translation>
            <numerusform>%n penilaian ditugaskan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have no judge yet.</source>
        <translation>
            <numerusform>%n peserta belum mempunyai juri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign entries…</source>
        <translation>Bagi penugasan…</translation>
    </message>
    <message>
        <source>Sign the package and send it to the judges. Rubric and rules are fixed by it.</source>
        <translation>Tanda tangani paket dan kirim kepada para juri. Rubrik dan aturan ditetapkan olehnya.</translation>
    </message>
    <message>
        <source>Issue the package…</source>
        <translation>Keluarkan paket…</translation>
    </message>
    <message>
        <source>Package %1 is issued, code %2.</source>
        <translation>Paket %1 sudah dikeluarkan, kode %2.</translation>
    </message>
    <message>
        <source>Entries, judges or assignments changed after package %1. Issue a new one.</source>
        <translation>Peserta, juri, atau penugasan berubah setelah paket %1. Keluarkan yang baru.</translation>
    </message>
    <message>
        <source>Save the package again…</source>
        <translation>Simpan paket lagi…</translation>
    </message>
    <message>
        <source>Issue a new package…</source>
        <translation>Keluarkan paket baru…</translation>
    </message>
    <message>
        <source>%1 of %2 judges handed in.</source>
        <translation>%1 dari %2 juri sudah menyerahkan.</translation>
    </message>
    <message>
        <source>Merge the sheets that judges hand in (.jurisheet).</source>
        <translation>Gabungkan lembar yang diserahkan para juri (.jurisheet).</translation>
    </message>
    <message numerus="yes">
        <source>%n judges handed in sheets that contradict each other.</source>
        <translation>
            <numerusform>%n juri menyerahkan lembar yang saling bertentangan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge sheets…</source>
        <translation>Gabungkan lembar…</translation>
    </message>
    <message>
        <source>%1 of %2 entries are placed.</source>
        <translation>%1 dari %2 peserta berperingkat.</translation>
    </message>
    <message>
        <source>The ranking appears as soon as sheets are counted.</source>
        <translation>Peringkat muncul begitu ada lembar yang dihitung.</translation>
    </message>
    <message>
        <source>See the ranking</source>
        <translation>Lihat peringkat</translation>
    </message>
</context>
<context>
    <name>juri::StepsCard</name>
    <message>
        <source>What to do next</source>
        <translation>Yang harus dilakukan berikutnya</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>harus dilakukan</translation>
    </message>
    <message>
        <source>later</source>
        <translation>nanti</translation>
    </message>
</context>
<context>
    <name>juri::Store</name>
    <message>
        <source>%1 is damaged. Nothing was changed in it; keep it, and go on with a copy made earlier or ask for help.</source>
        <translation>%1 rusak. Tidak ada yang diubah di dalamnya; simpan, lalu lanjutkan dengan salinan sebelumnya atau minta bantuan.</translation>
    </message>
    <message>
        <source>%1 is open in another window or program. Close it there first.</source>
        <translation>%1 sedang terbuka di jendela atau program lain. Tutup di sana dahulu.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; what was saved before is safe.</source>
        <translation>Diska penuh. Kosongkan sebagian ruang lalu coba lagi; yang sudah tersimpan aman.</translation>
    </message>
    <message>
        <source>The disk reported a failure while %1 was used. Copy the file to another disk before going on.</source>
        <translation>Diska melaporkan kegagalan ketika %1 dipakai. Salin berkas ke diska lain sebelum melanjutkan.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Copy it to a folder of your own and open it there.</source>
        <translation>%1 tidak dapat ditulisi. Salin ke folder Anda sendiri lalu buka di sana.</translation>
    </message>
    <message>
        <source>This change could not be saved, and nothing was changed. Please report it.</source>
        <translation>Perubahan ini tidak dapat disimpan, dan tidak ada yang diubah. Mohon laporkan.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 sudah ada. Pilih nama lain; tidak ada yang ditimpa.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1. Choose another folder.</source>
        <translation>Tidak ada yang dapat ditulis di %1. Pilih folder lain.</translation>
    </message>
    <message>
        <source>This change is too large to be saved at once; nothing was changed. Make it in several smaller steps.</source>
        <translation>Perubahan ini terlalu besar untuk disimpan sekaligus; tidak ada yang diubah. Lakukan dalam beberapa langkah yang lebih kecil.</translation>
    </message>
    <message>
        <source>There is not enough free memory. Close other programs and try again; what was saved before is safe.</source>
        <translation>Memori tidak cukup. Tutup program lain lalu coba lagi; yang sudah tersimpan aman.</translation>
    </message>
    <message>
        <source>A conflict or an assignment still names this judge or entry; nothing was changed. Take it back first.</source>
        <translation>Benturan kepentingan atau penugasan masih menyebut juri atau peserta ini; tidak ada yang diubah. Batalkan itu dahulu.</translation>
    </message>
    <message>
        <source>%1 was moved, renamed or deleted while it was open; this change was not saved. Close it and open it at its new place.</source>
        <translation>%1 dipindahkan, diganti namanya, atau dihapus ketika sedang terbuka; perubahan ini tidak tersimpan. Tutup lalu buka di tempat barunya.</translation>
    </message>
    <message>
        <source>%1 is not a competition file of Juri.</source>
        <translation>%1 bukan berkas kompetisi Juri.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed.</source>
        <translation>Tidak ada berkas %1. Mungkin sudah dipindahkan atau diganti namanya.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Copy it to a folder of your own and open it there.</source>
        <translation>%1 tidak dapat dibaca. Salin ke folder Anda sendiri lalu buka di sana.</translation>
    </message>
    <message>
        <source>%1 could not be put in its place. Choose another folder; nothing was lost.</source>
        <translation>%1 tidak dapat ditaruh di tempatnya. Pilih folder lain; tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Juri (form %2, this one knows %3). Install the newer version to open it; nothing was changed. Its signed files can be exported.</source>
        <translation>%1 dibuat oleh versi Juri yang lebih baru (bentuk %2, versi ini mengenal %3). Pasang versi yang lebih baru untuk membukanya; tidak ada yang diubah. Berkas bertanda tangan di dalamnya dapat diekspor.</translation>
    </message>
    <message>
        <source>A file %1 lies beside the competition file and does not belong to it. Move it away and open the competition again; nothing was changed.</source>
        <translation>Berkas %1 ada di samping berkas kompetisi dan bukan bagian darinya. Pindahkan lalu buka kompetisi lagi; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>%1 is open to be looked at only. Copy it to a folder of your own and go on there.</source>
        <translation>%1 terbuka hanya untuk dilihat. Salin ke folder milik Anda sendiri dan lanjutkan di sana.</translation>
    </message>
    <message>
        <source>%1 must be brought to a newer form, and there is too little room beside it. Free %2 and open it again; nothing was changed.</source>
        <translation>%1 harus disesuaikan dengan bentuk yang lebih baru, tetapi ruang di sampingnya kurang. Kosongkan %2 lalu buka lagi; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>%1 would lie on a network drive or in a folder that a synchronisation program watches, where saving is not safe. Choose a folder on this computer.</source>
        <translation>%1 akan berada di drive jaringan atau di folder yang diawasi program sinkronisasi, dan penyimpanan di sana tidak aman. Pilih folder di komputer ini.</translation>
    </message>
</context>
<context>
    <name>juri::SystemKeychain</name>
    <message>
        <source>The keychain of this computer does not hold the key that opens your identity. Make a new identity and send it to the chair.</source>
        <translation>Gantungan kunci komputer ini tidak menyimpan kunci yang membuka identitas Anda. Buat identitas baru dan kirimkan kepada ketua.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not open. Unlock it, and try again.</source>
        <translation>Gantungan kunci komputer ini tidak terbuka. Buka kuncinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not take the key, and nothing was written. Unlock it and try again, or protect your key by a passphrase.</source>
        <translation>Gantungan kunci komputer ini tidak menerima kunci, dan tidak ada yang ditulis. Buka kuncinya lalu coba lagi, atau lindungi kunci Anda dengan frasa sandi.</translation>
    </message>
</context>
<context>
    <name>juri::Templates</name>
    <message>
        <source>There is no template “%1”. There are: %2.</source>
        <translation>Tidak ada templat “%1”. Yang ada: %2.</translation>
    </message>
</context>
<context>
    <name>juri::Ustar</name>
    <message>
        <source>The file was damaged or put together by another program. Ask for it again.</source>
        <translation>Berkas rusak atau disusun oleh program lain. Minta lagi.</translation>
    </message>
</context>
<context>
    <name>juri::Verdict</name>
    <message>
        <source>a competition package</source>
        <translation>paket kompetisi</translation>
    </message>
    <message>
        <source>a judge’s identity</source>
        <translation>identitas juri</translation>
    </message>
    <message>
        <source>a score sheet</source>
        <translation>lembar penilaian</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>not final</source>
        <translation>belum final</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>Container: a whole file of Juri, nothing added and nothing missing.</source>
        <translation>Wadah: berkas Juri yang utuh, tidak ada yang ditambah atau hilang.</translation>
    </message>
    <message>
        <source>Signature: it fits every byte that was signed.</source>
        <translation>Tanda tangan: cocok dengan setiap bita yang ditandatangani.</translation>
    </message>
    <message>
        <source>Content: everything the statement says is well formed.</source>
        <translation>Isi: semua yang dinyatakan tersusun dengan benar.</translation>
    </message>
    <message>
        <source>Container: this is not a whole, unchanged file of Juri.</source>
        <translation>Wadah: ini bukan berkas Juri yang utuh dan tidak berubah.</translation>
    </message>
    <message>
        <source>Signature: it does not fit the bytes or the key.</source>
        <translation>Tanda tangan: tidak cocok dengan bita atau kuncinya.</translation>
    </message>
    <message>
        <source>Content: what the statement says cannot be accepted.</source>
        <translation>Isi: yang dinyatakan tidak dapat diterima.</translation>
    </message>
    <message>
        <source>Container: not looked at.</source>
        <translation>Wadah: tidak diperiksa.</translation>
    </message>
    <message>
        <source>Signature: not looked at.</source>
        <translation>Tanda tangan: tidak diperiksa.</translation>
    </message>
    <message>
        <source>Content: not looked at.</source>
        <translation>Isi: tidak diperiksa.</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>revision, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Kompetisi</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>a rehearsal, not a real competition</source>
        <translation>gladi, bukan kompetisi sungguhan</translation>
    </message>
    <message>
        <source>Time (as the judge’s computer claims)</source>
        <translation>Waktu (menurut komputer juri)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title, id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ditandatangani oleh</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Time (as the chair’s computer claims)</source>
        <translation>Waktu (menurut komputer ketua)</translation>
    </message>
    <message>
        <source>Name (as the file claims)</source>
        <translation>Nama (menurut berkas)</translation>
    </message>
    <message>
        <source>Time (as the computer claims)</source>
        <translation>Waktu (menurut komputer)</translation>
    </message>
    <message>
        <source>%1 is not verified</source>
        <translation>%1 tidak terbukti sah</translation>
    </message>
    <message>
        <source>%1 is verified: %2</source>
        <comment>file, what it is</comment>
        <translation>%1 terbukti sah: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>a decision of the chair</source>
        <translation>keputusan ketua</translation>
    </message>
    <message>
        <source>a receipt of the chair</source>
        <translation>tanda terima ketua</translation>
    </message>
    <message>
        <source>a result, computed again from its sheets</source>
        <translation>hasil, dihitung kembali dari lembarnya</translation>
    </message>
    <message>
        <source>a judge’s signature under a result</source>
        <translation>tanda tangan juri di bawah hasil</translation>
    </message>
    <message>
        <source>Receipt for judge</source>
        <translation>Tanda terima untuk juri</translation>
    </message>
    <message>
        <source>Sheets received</source>
        <translation>Lembar yang diterima</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>the public: without names and notes</source>
        <translation>umum: tanpa nama dan catatan</translation>
    </message>
    <message>
        <source>the panel: with names and notes</source>
        <translation>panel: dengan nama dan catatan</translation>
    </message>
    <message>
        <source>Counted sheet of %1</source>
        <translation>Lembar %1 yang dihitung</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 tidak hadir</translation>
    </message>
    <message>
        <source>Decision %1</source>
        <translation>Keputusan %1</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Peringkat %1</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Tidak diperingkatkan</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Signature under the result</source>
        <translation>Tanda tangan di bawah hasil</translation>
    </message>
    <message>
        <source>still missing: %1</source>
        <translation>belum ada: %1</translation>
    </message>
</context>
<context>
    <name>juri::VerifyPage</name>
    <message>
        <source>Text to copy: %1</source>
        <translation>Teks untuk disalin: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Salin %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Periksa berkas</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Memeriksa berkas</translation>
    </message>
    <message>
        <source>Is this file what it claims to be?</source>
        <translation>Apakah berkas ini seperti yang dikatakannya?</translation>
    </message>
    <message>
        <source>Choose a score sheet, a package or an identity file, or drop it here. Juri checks every byte and says what the file is. Nothing is changed, nothing is sent anywhere.</source>
        <translation>Pilih lembar penilaian, paket, atau berkas identitas, atau jatuhkan di sini. Juri memeriksa setiap bita dan mengatakan berkas apa itu. Tidak ada yang diubah, tidak ada yang dikirim ke mana pun.</translation>
    </message>
    <message>
        <source>Choose a file to check</source>
        <translation>Pilih berkas untuk diperiksa</translation>
    </message>
    <message>
        <source>Whose key it is, a file cannot prove: compare the digits below with the person.</source>
        <translation>Milik siapa kunci itu tidak dapat dibuktikan oleh berkas: bandingkan angka di bawah dengan orangnya.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Yang diperiksa</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Yang dinyatakan berkas</translation>
    </message>
    <message>
        <source>Digits of the key</source>
        <translation>Angka kunci</translation>
    </message>
    <message>
        <source>Check it without Juri</source>
        <translation>Periksa tanpa Juri</translation>
    </message>
    <message>
        <source>Linux, macOS and Windows have what it takes. Put this line into a file named allowed_signers beside the file; take the key from the chair’s list, not from here, if you doubt it:</source>
        <translation>Linux, macOS, dan Windows sudah mempunyai alatnya. Tulis baris ini ke dalam berkas bernama allowed_signers di samping berkasnya; jika ragu, ambil kuncinya dari daftar ketua, bukan dari sini:</translation>
    </message>
    <message>
        <source>Then run these two commands in that folder:</source>
        <translation>Lalu jalankan dua perintah ini di folder itu:</translation>
    </message>
    <message>
        <source>Signed files of Juri (*.juripack *.juriid *.jurisheet *.jurireceipt *.juriresult *.juriwitness);;All files (*)</source>
        <translation>Berkas Juri bertanda tangan (*.juripack *.juriid *.jurisheet *.jurireceipt *.juriresult *.juriwitness);;Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>juri::cli::Backups</name>
    <message>
        <source>the folder that holds the backups; your own default folder otherwise</source>
        <translation>folder tempat cadangan; jika tidak disebut, folder bawaan Anda sendiri</translation>
    </message>
    <message>
        <source>The backup is whole: %1</source>
        <translation>Cadangan utuh: %1</translation>
    </message>
    <message>
        <source>  number %1 of %2 UTC, %3, journal to row %4</source>
        <translation>  nomor %1 tanggal %2 UTC, %3, jurnal sampai baris %4</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Made (UTC)</source>
        <translation>Dibuat (UTC)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Utuh</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>TIDAK</translation>
    </message>
    <message>
        <source>There are no backups of this competition yet. Make one with: juri-cli backup %1</source>
        <translation>Belum ada cadangan kompetisi ini. Buat dengan: juri-cli backup %1</translation>
    </message>
    <message>
        <source>There is no backup number %1. See: juri-cli backups %2</source>
        <translation>Tidak ada cadangan nomor %1. Lihat: juri-cli backups %2</translation>
    </message>
    <message>
        <source>There is no whole backup in %1.</source>
        <translation>Tidak ada cadangan yang utuh di %1.</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Dipulihkan: %1</translation>
    </message>
    <message>
        <source>  from the backup %1</source>
        <translation>  dari cadangan %1</translation>
    </message>
    <message>
        <source>  %1: %2 of %3</source>
        <translation>  %1: %2 dari %3</translation>
    </message>
    <message>
        <source>What lay there before is kept: %1</source>
        <translation>Yang sebelumnya ada di sana tetap disimpan: %1</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Disalin dan diperiksa: %1</translation>
    </message>
    <message>
        <source>  Go on in one of the two only: both together make a fork.</source>
        <translation>  Lanjutkan hanya di salah satunya: jika keduanya dilanjutkan, terjadi percabangan.</translation>
    </message>
    <message>
        <source>makes a backup now, and checks it</source>
        <translation>membuat cadangan sekarang dan memeriksanya</translation>
    </message>
    <message>
        <source>the backups of a competition file</source>
        <translation>cadangan suatu berkas kompetisi</translation>
    </message>
    <message>
        <source>puts a backup in the place of a lost or damaged file, which is kept</source>
        <translation>menaruh cadangan di tempat berkas yang hilang atau rusak; berkas itu tetap disimpan</translation>
    </message>
    <message>
        <source>a checked copy in one file, to move to another computer</source>
        <translation>salinan yang sudah diperiksa dalam satu berkas, untuk dipindahkan ke komputer lain</translation>
    </message>
</context>
<context>
    <name>juri::cli::CheckCommand</name>
    <message>
        <source>whether a competition file is whole, and what can be recovered of a damaged one</source>
        <translation>apakah berkas kompetisi utuh, dan apa yang dapat dipulihkan dari berkas yang rusak</translation>
    </message>
</context>
<context>
    <name>juri::cli::Common</name>
    <message>
        <source>%1 is a judge&apos;s file. Name the chair&apos;s file here.</source>
        <translation>%1 adalah berkas juri. Sebut berkas ketua di sini.</translation>
    </message>
    <message>
        <source>%1 is the chair&apos;s file. Name a judge&apos;s file here.</source>
        <translation>%1 adalah berkas ketua. Sebut berkas juri di sini.</translation>
    </message>
    <message>
        <source>which stage; the first one otherwise</source>
        <translation>tahap yang mana; jika tidak disebut, tahap pertama</translation>
    </message>
    <message>
        <source>There is no stage %1. Choose one of: %2.</source>
        <translation>Tidak ada tahap %1. Pilih salah satu: %2.</translation>
    </message>
    <message>
        <source>the folder of your key; your own default folder otherwise</source>
        <translation>folder kunci Anda; jika tidak disebut, folder bawaan Anda</translation>
    </message>
    <message>
        <source>a file that holds the passphrase of the key</source>
        <translation>berkas yang memuat frasa sandi kunci</translation>
    </message>
    <message>
        <source>%1 is another kind of file. A .%2 file is needed here.</source>
        <translation>%1 adalah jenis berkas lain. Di sini diperlukan berkas .%2.</translation>
    </message>
</context>
<context>
    <name>juri::cli::DecideCommand</name>
    <message>
        <source>decide %1 needs %2. See: juri-cli help decide</source>
        <translation>decide %1 memerlukan %2. Lihat: juri-cli help decide</translation>
    </message>
    <message>
        <source>the judge&apos;s id</source>
        <translation>nomor juri</translation>
    </message>
    <message>
        <source>%1 is not a judge&apos;s id.</source>
        <translation>%1 bukan nomor juri.</translation>
    </message>
    <message>
        <source>No sheet with the code %1 was merged. The codes are printed by `merge`.</source>
        <translation>Tidak ada lembar berkode %1 yang digabungkan. Kodenya dicetak oleh `merge`.</translation>
    </message>
    <message>
        <source>an identity file</source>
        <translation>berkas identitas</translation>
    </message>
    <message>
        <source>Say which judge the key is for: --as J03.</source>
        <translation>Sebutkan untuk juri mana kunci itu: --as J03.</translation>
    </message>
    <message>
        <source>--compared takes in-person, telephone or no.</source>
        <translation>--compared menerima in-person, telephone, atau no.</translation>
    </message>
    <message>
        <source>%1 has no key.</source>
        <translation>%1 tidak mempunyai kunci.</translation>
    </message>
    <message>
        <source>the code of the sheet that counts</source>
        <translation>kode lembar yang dihitung</translation>
    </message>
    <message>
        <source>%1 has no competing sheets; there is nothing to decide.</source>
        <translation>%1 tidak mempunyai lembar yang bertentangan; tidak ada yang perlu diputuskan.</translation>
    </message>
    <message>
        <source>There is no late sheet of %1.</source>
        <translation>Tidak ada lembar terlambat dari %1.</translation>
    </message>
    <message>
        <source>the number of the package</source>
        <translation>nomor paket</translation>
    </message>
    <message>
        <source>There is no package %1 here.</source>
        <translation>Tidak ada paket %1 di sini.</translation>
    </message>
    <message>
        <source>--absent takes a judge and the reason: --absent J03=ill.</source>
        <translation>--absent memerlukan juri dan alasannya: --absent J03=sakit.</translation>
    </message>
    <message>
        <source>the identity file that `successor` wrote</source>
        <translation>berkas identitas yang ditulis oleh `successor`</translation>
    </message>
    <message>
        <source>the entry&apos;s id</source>
        <translation>nomor peserta</translation>
    </message>
    <message>
        <source>%1 is not an entry&apos;s id.</source>
        <translation>%1 bukan nomor peserta.</translation>
    </message>
    <message>
        <source>Decision %1: %2</source>
        <translation>Keputusan %1: %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Kode: %1</translation>
    </message>
    <message>
        <source>%1 holds no recovery key. Type its groups on one line, exactly as they are printed.</source>
        <translation>%1 tidak memuat kunci pemulihan. Ketik kelompok-kelompoknya pada satu baris, persis seperti tercetak.</translation>
    </message>
    <message>
        <source>why; it is published with the result</source>
        <translation>alasannya; diumumkan bersama hasil</translation>
    </message>
    <message>
        <source>for close: a judge without a sheet, and why</source>
        <translation>untuk close: juri tanpa lembar, dan alasannya</translation>
    </message>
    <message>
        <source>for enrol: the judge&apos;s id</source>
        <translation>untuk enrol: nomor juri</translation>
    </message>
    <message>
        <source>for chair-rotate: a file with the printed recovery key</source>
        <translation>untuk chair-rotate: berkas berisi kunci pemulihan yang tercetak</translation>
    </message>
    <message>
        <source>%1 was made for another competition. Ask the judge for one that is for this competition.</source>
        <translation>%1 dibuat untuk lomba lain. Mintalah juri membuatnya untuk lomba ini.</translation>
    </message>
    <message>
        <source>There is no decision &quot;%1&quot;. Decisions: enrol, revoke, replace-key, resolve, exclude, accept-package, close, admit-late, reopen, annul-entry, chair-rotate.</source>
        <translation>Tidak ada keputusan &quot;%1&quot;. Keputusan: enrol, revoke, replace-key, resolve, exclude, accept-package, close, admit-late, reopen, annul-entry, chair-rotate.</translation>
    </message>
    <message>
        <source>the judge&apos;s new identity file</source>
        <translation>berkas identitas baru juri</translation>
    </message>
    <message>
        <source>%1 has the new key %2; the old one is taken back, and %3 of its sheets stay valid.</source>
        <translation>%1 mempunyai kunci baru %2; kunci lama ditarik kembali, dan %3 lembarnya tetap berlaku.</translation>
    </message>
    <message>
        <source>signs a decision of the chair: enrol X.juriid, revoke JUDGE, resolve JUDGE CODE, replace-key JUDGE X.juriid, exclude JUDGE, accept-package NUMBER, close, admit-late JUDGE [CODE], reopen, annul-entry ENTRY, chair-rotate X.juriid</source>
        <translation>menandatangani keputusan ketua: enrol X.juriid, revoke JURI, resolve JURI KODE, replace-key JURI X.juriid, exclude JURI, accept-package NOMOR, close, admit-late JURI [KODE], reopen, annul-entry PESERTA, chair-rotate X.juriid</translation>
    </message>
    <message>
        <source>for revoke and replace-key: the code of a sheet that stays valid</source>
        <translation>untuk revoke dan replace-key: kode lembar yang tetap berlaku</translation>
    </message>
    <message>
        <source>for enrol and replace-key: how the digits were compared: in-person, telephone or no</source>
        <translation>untuk enrol dan replace-key: cara angka dibandingkan: in-person, telephone, atau no</translation>
    </message>
</context>
<context>
    <name>juri::cli::DemoCommand</name>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Trimmed mean</source>
        <translation>Rata-rata terpangkas</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Ranking of &quot;%1&quot; by mean:</source>
        <translation>Peringkat &quot;%1&quot; menurut rata-rata:</translation>
    </message>
    <message>
        <source>The same sheets by three methods:</source>
        <translation>Lembar yang sama menurut tiga metode:</translation>
    </message>
    <message>
        <source>Every sheet verifies without Juri, with two commands:</source>
        <translation>Setiap lembar dapat diperiksa tanpa Juri, dengan dua perintah:</translation>
    </message>
    <message>
        <source>Where things are:</source>
        <translation>Letak berkas-berkas:</translation>
    </message>
    <message>
        <source>a whole competition day on real input, left in DIR</source>
        <translation>satu hari kompetisi lengkap dengan masukan nyata, ditinggalkan di DIR</translation>
    </message>
    <message>
        <source>springboard-2000 or kipp-rehearsal</source>
        <translation>springboard-2000 atau kipp-rehearsal</translation>
    </message>
    <message>
        <source>The whole published result is checked in the same way:</source>
        <translation>Seluruh hasil yang diumumkan diperiksa dengan cara yang sama:</translation>
    </message>
</context>
<context>
    <name>juri::cli::Dispatch</name>
    <message>
        <source>Juri: judging by a panel, with signed sheets and an exact ranking.</source>
        <translation>Juri: penilaian oleh tim penilai, dengan lembar bertanda tangan dan peringkat yang eksak.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Pemakaian: %1</translation>
    </message>
    <message>
        <source>Every command takes --json (one document for programs) and --lang en|id.</source>
        <translation>Setiap perintah menerima --json (satu dokumen untuk program) dan --lang en|id.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 negative verdict; 2 usage; 3 input refused; 4 disk or system failure.</source>
        <translation>Kode keluar: 0 selesai; 1 putusan negatif; 2 pemakaian; 3 masukan ditolak; 4 kegagalan diska atau sistem.</translation>
    </message>
    <message>
        <source>More about one command: %1</source>
        <translation>Lebih lanjut tentang satu perintah: %1</translation>
    </message>
    <message>
        <source>A whole competition day to look at: %1</source>
        <translation>Satu hari kompetisi lengkap untuk dilihat: %1</translation>
    </message>
    <message>
        <source>Something is missing after %1.</source>
        <translation>Ada yang kurang setelah %1.</translation>
    </message>
    <message>
        <source>%1 is one word too many.</source>
        <translation>%1 adalah satu kata yang berlebih.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 belum disebut.</translation>
    </message>
    <message>
        <source>The output could not be written. Free some space and try again.</source>
        <translation>Keluaran tidak dapat ditulis. Kosongkan sebagian ruang lalu coba lagi.</translation>
    </message>
    <message>
        <source>--lang takes en or id.</source>
        <translation>--lang menerima en atau id.</translation>
    </message>
    <message>
        <source>Name a command, for example: %1</source>
        <translation>Sebut satu perintah, misalnya: %1</translation>
    </message>
    <message>
        <source>There is no command %1. See: %2</source>
        <translation>Tidak ada perintah %1. Lihat: %2</translation>
    </message>
</context>
<context>
    <name>juri::cli::EntriesCommand</name>
    <message>
        <source>--map takes field=column, for example title=&quot;Judul Inovasi&quot;.</source>
        <translation>--map menerima field=kolom, misalnya title=&quot;Judul Inovasi&quot;.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged entries.</source>
        <translation>%1 peserta baru, %2 berubah, %3 tetap.</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>Tidak ada yang ditulis (--dry-run).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the list of entries; every bad row is named</source>
        <translation>daftar peserta; setiap baris yang salah disebut</translation>
    </message>
    <message>
        <source>which column holds a field; may be given several times</source>
        <translation>kolom mana yang memuat suatu field; boleh disebut beberapa kali</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>katakan yang akan terjadi, jangan tulis apa pun</translation>
    </message>
</context>
<context>
    <name>juri::cli::IdentityCommand</name>
    <message>
        <source>Name: %1</source>
        <translation>Nama: %1</translation>
    </message>
    <message>
        <source>Compare these digits: %1</source>
        <translation>Bandingkan angka ini: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Kunci: %1</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Sidik kunci: %1</translation>
    </message>
    <message>
        <source>File for the chair: %1</source>
        <translation>Berkas untuk ketua: %1</translation>
    </message>
    <message>
        <source>Say whose key it is: --name N.</source>
        <translation>Sebut milik siapa kunci itu: --name N.</translation>
    </message>
    <message>
        <source>The key is not sealed by a passphrase; only this computer&apos;s file protection guards it. Use --passphrase-file to seal a key.</source>
        <translation>Kunci tidak disegel frasa sandi; hanya perlindungan berkas komputer ini yang menjaganya. Pakai --passphrase-file untuk menyegel kunci.</translation>
    </message>
    <message>
        <source>The key is sealed by a passphrase.</source>
        <translation>Kunci disegel frasa sandi.</translation>
    </message>
    <message>
        <source>The key is not sealed by a passphrase.</source>
        <translation>Kunci tidak disegel frasa sandi.</translation>
    </message>
    <message>
        <source>whose key it is (new)</source>
        <translation>milik siapa kunci itu (new)</translation>
    </message>
    <message>
        <source>The key is sealed by the keychain of this computer; it signs in the window of Juri.</source>
        <translation>Kunci ini disegel oleh gantungan kunci komputer ini; ia menandatangani di jendela Juri.</translation>
    </message>
    <message>
        <source>Say what the new passphrase is: --new-passphrase-file F. An empty file opens the seal.</source>
        <translation>Sebutkan frasa sandi barunya: --new-passphrase-file F. Berkas kosong membuka segelnya.</translation>
    </message>
    <message>
        <source>The key is no longer sealed: whoever uses this computer can sign with it. Seal it again with a new passphrase.</source>
        <translation>Kunci tidak lagi disegel: siapa pun yang memakai komputer ini dapat menandatangani dengannya. Segel lagi dengan frasa sandi baru.</translation>
    </message>
    <message>
        <source>The key is sealed by the new passphrase.</source>
        <translation>Kunci disegel dengan frasa sandi baru.</translation>
    </message>
    <message>
        <source>Recovery key of the chair

    %1

Print this page, or copy the characters by hand. Put the paper into an envelope, close it, and keep it where only the organiser gets at it. Then delete this file.

Whoever has these characters can name a new chair for a competition whose package names this recovery key. They are needed only if the chair&apos;s own key is lost or stolen. Nobody can make them again.

The key that belongs to it is public: %2
Digits to compare: %3
</source>
        <translation>Kunci pemulihan ketua

    %1

Cetak halaman ini, atau salin karakternya dengan tangan. Masukkan kertasnya ke dalam amplop, tutup, dan simpan di tempat yang hanya dapat dicapai penyelenggara. Lalu hapus berkas ini.

Siapa pun yang memiliki karakter ini dapat menunjuk ketua baru bagi lomba yang paketnya menyebut kunci pemulihan ini. Kunci ini diperlukan hanya bila kunci ketua sendiri hilang atau dicuri. Tak seorang pun dapat membuatnya lagi.

Kunci pasangannya bersifat publik: %2
Angka untuk dibandingkan: %3
</translation>
    </message>
    <message>
        <source>Say where the recovery key goes: -o FILE.txt, best on a stick that is kept apart.</source>
        <translation>Sebutkan ke mana kunci pemulihan ditulis: -o BERKAS.txt, sebaiknya pada diska lepas yang disimpan terpisah.</translation>
    </message>
    <message>
        <source>There is a file %1 already. A recovery key is never overwritten; choose another name.</source>
        <translation>Sudah ada berkas %1. Kunci pemulihan tidak pernah ditimpa; pilih nama lain.</translation>
    </message>
    <message>
        <source>Recovery key written to %1. Print it, and delete the file.</source>
        <translation>Kunci pemulihan ditulis ke %1. Cetak, lalu hapus berkasnya.</translation>
    </message>
    <message>
        <source>Sheets are sealed for this recipient: %1</source>
        <translation>Lembar disegel untuk penerima ini: %1</translation>
    </message>
    <message>
        <source>%1 opens them with the stock program: age -d -i %1 X.jurisheet. Delete the file afterwards.</source>
        <translation>%1 membukanya dengan program umum: age -d -i %1 X.jurisheet. Setelah itu hapus berkasnya.</translation>
    </message>
    <message>
        <source>identity knows new, show, passphrase, recovery and seal-key, not %1.</source>
        <translation>identity mengenal new, show, passphrase, recovery, dan seal-key, bukan %1.</translation>
    </message>
    <message>
        <source>makes a key, shows the digits to compare, changes the passphrase</source>
        <translation>membuat kunci, menampilkan angka untuk dibandingkan, mengganti frasa sandi</translation>
    </message>
    <message>
        <source>a file that holds the new passphrase (passphrase)</source>
        <translation>berkas yang memuat frasa sandi baru (passphrase)</translation>
    </message>
    <message>
        <source>also draws the key as a QR code (show)</source>
        <translation>juga menggambar kunci sebagai kode QR (show)</translation>
    </message>
    <message>
        <source>where to write the secret (recovery, seal-key)</source>
        <translation>tempat menulis rahasianya (recovery, seal-key)</translation>
    </message>
</context>
<context>
    <name>juri::cli::IntegrityWords</name>
    <message>
        <source>%1: whole.</source>
        <translation>%1: utuh.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kepala</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Susunan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Signed files</source>
        <translation>Berkas bertanda tangan</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>utuh</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>RUSAK</translation>
    </message>
    <message>
        <source>UNREADABLE</source>
        <translation>TIDAK TERBACA</translation>
    </message>
    <message>
        <source>the tables of the file</source>
        <translation>tabel berkas</translation>
    </message>
    <message>
        <source>its journal, followed again</source>
        <translation>jurnalnya, yang ditelusuri ulang</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>cadangan</translation>
    </message>
    <message>
        <source>signed files</source>
        <translation>berkas bertanda tangan</translation>
    </message>
    <message>
        <source>a folder with copies of the file that may help</source>
        <translation>folder berisi salinan berkas yang mungkin membantu</translation>
    </message>
    <message numerus="yes">
        <source>  Nothing of the competition; %n signed file(s) verify.</source>
        <translation>
            <numerusform>  Tidak ada isi kompetisi; %n berkas bertanda tangan terbukti sah.</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1 entries, %2 judges, %3 evaluations, %4 signed files; from: %5.</source>
        <translation>  %1 peserta, %2 juri, %3 penilaian, %4 berkas bertanda tangan; dari: %5.</translation>
    </message>
    <message>
        <source>LOST: %1</source>
        <translation>HILANG: %1</translation>
    </message>
    <message>
        <source>Doubtful: %1</source>
        <translation>Meragukan: %1</translation>
    </message>
    <message>
        <source>  Nothing is lost.</source>
        <translation>  Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>%1: DAMAGED. Nothing was changed in it.</source>
        <translation>%1: RUSAK. Tidak ada yang diubah di dalamnya.</translation>
    </message>
    <message>
        <source>What can be had from it:</source>
        <translation>Yang dapat diperoleh darinya:</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>Keep it as it is, and make a new file of it: %1</source>
        <translation>Biarkan apa adanya, dan buat berkas baru darinya: %1</translation>
    </message>
    <message>
        <source>Take a backup, or ask for the package again; what is signed can be exported: %1</source>
        <translation>Pakai cadangan, atau minta paket lagi; yang bertanda tangan dapat diekspor: %1</translation>
    </message>
</context>
<context>
    <name>juri::cli::Invocation</name>
    <message>
        <source>--%1 needs a whole number of at least %2.</source>
        <translation>--%1 memerlukan bilangan bulat paling sedikit %2.</translation>
    </message>
</context>
<context>
    <name>juri::cli::JudgingCommand</name>
    <message>
        <source>%1: no score for %2.</source>
        <translation>%1: belum ada skor untuk %2.</translation>
    </message>
    <message>
        <source>%1: a comment is required for %2.</source>
        <translation>%1: komentar wajib untuk %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was not taken, nothing was changed: correct %n rows and try again.</source>
        <translation>
            <numerusform>%1 tidak diambil, tidak ada yang diubah: perbaiki %n baris lalu coba lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scores were entered and saved.</source>
        <translation>
            <numerusform>%n skor dimasukkan dan disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is scored: the sheet can be signed.</source>
        <translation>Semuanya sudah diberi skor: lembar dapat ditandatangani.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not finished.</source>
        <translation>
            <numerusform>%n peserta belum selesai.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>--state takes final, partial or withdrawn.</source>
        <translation>--state menerima final, partial, atau withdrawn.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was signed: %n entries of judge %1 are not finished.</source>
        <translation>
            <numerusform>Tidak ada yang ditandatangani: %n peserta juri %1 belum selesai.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: signed by %2, revision %3, code %4. Send this file to the chair.</source>
        <translation>%1: ditandatangani oleh %2, revisi %3, kode %4. Kirim berkas ini kepada ketua.</translation>
    </message>
    <message>
        <source>a judge&apos;s scores from a table: entry, criterion, score, note</source>
        <translation>skor seorang juri dari tabel: entry, criterion, score, note</translation>
    </message>
    <message>
        <source>signs the judge&apos;s sheet to hand it in</source>
        <translation>menandatangani lembar juri untuk diserahkan</translation>
    </message>
    <message>
        <source>the sheet file to write</source>
        <translation>berkas lembar yang ditulis</translation>
    </message>
    <message>
        <source>final, partial or withdrawn</source>
        <translation>final, partial, atau withdrawn</translation>
    </message>
    <message>
        <source>do not seal the sheet, even if the package says so</source>
        <translation>jangan menyegel lembar, walaupun paket memintanya</translation>
    </message>
</context>
<context>
    <name>juri::cli::MergeCommand</name>
    <message>
        <source>%1: two different signed sheets; none is counted until the chair decides.</source>
        <translation>%1: dua lembar bertanda tangan yang berbeda; tidak satu pun dihitung sampai ketua memutuskan.</translation>
    </message>
    <message>
        <source>Sheets counted: %1 of %2.</source>
        <translation>Lembar dihitung: %1 dari %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n files would be new. Nothing was written (--dry-run).</source>
        <translation>
            <numerusform>%n berkas akan menjadi baru. Tidak ada yang ditulis (--dry-run).</numerusform>
        </translation>
    </message>
    <message>
        <source>verifies and merges signed sheets; one finding a line</source>
        <translation>memeriksa dan menggabungkan lembar bertanda tangan; satu temuan satu baris</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>katakan yang akan terjadi, jangan tulis apa pun</translation>
    </message>
</context>
<context>
    <name>juri::cli::NewCommand</name>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriteria</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Name either --template or --method. The list of templates: %1</source>
        <translation>Sebut --template atau --method, salah satu. Daftar templat: %1</translation>
    </message>
    <message>
        <source>Created %1: %2.</source>
        <translation>%1 dibuat: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Rubric: %1, %n criteria.</source>
        <translation>
            <numerusform>Rubrik: %1, %n kriteria.</numerusform>
        </translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Metode: %1</translation>
    </message>
    <message>
        <source>the ready-made rubrics, with their sources</source>
        <translation>rubrik siap pakai, dengan sumbernya</translation>
    </message>
    <message>
        <source>a chair&apos;s new competition file</source>
        <translation>berkas kompetisi baru milik ketua</translation>
    </message>
    <message>
        <source>a ready-made rubric with its rules</source>
        <translation>rubrik siap pakai dengan aturannya</translation>
    </message>
    <message>
        <source>rubric and rules from a file instead</source>
        <translation>rubrik dan aturan dari berkas</translation>
    </message>
    <message>
        <source>the competition&apos;s title</source>
        <translation>judul kompetisi</translation>
    </message>
    <message>
        <source>who holds the competition</source>
        <translation>siapa yang menyelenggarakan kompetisi</translation>
    </message>
    <message>
        <source>a rehearsal: live competitions refuse its files</source>
        <translation>gladi: kompetisi sungguhan menolak berkasnya</translation>
    </message>
</context>
<context>
    <name>juri::cli::PackageCommand</name>
    <message>
        <source>Chair</source>
        <translation>Ketua</translation>
    </message>
    <message>
        <source>A key was made for %1 in %2.</source>
        <translation>Kunci dibuat untuk %1 di %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: package %2 with code %3, for %n judges.</source>
        <translation>
            <numerusform>%1: paket %2 dengan kode %3, untuk %n juri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rubric and rules are fixed from now on.</source>
        <translation>Sejak sekarang rubrik dan aturan tetap.</translation>
    </message>
    <message>
        <source>%1: %2, for judge %3.</source>
        <translation>%1: %2, untuk juri %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries to evaluate.</source>
        <translation>
            <numerusform>%n peserta untuk dinilai.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chair: %1. Digits of the chair&apos;s key: %2</source>
        <translation>Ketua: %1. Angka kunci ketua: %2</translation>
    </message>
    <message>
        <source>signs the package for the judges; fixes rubric and rules</source>
        <translation>menandatangani paket untuk para juri; menetapkan rubrik dan aturan</translation>
    </message>
    <message>
        <source>the package file to write</source>
        <translation>berkas paket yang ditulis</translation>
    </message>
    <message>
        <source>the chair&apos;s name, if a key has to be made</source>
        <translation>nama ketua, jika kunci harus dibuat</translation>
    </message>
    <message>
        <source>makes a judge&apos;s competition file from the package</source>
        <translation>membuat berkas kompetisi juri dari paket</translation>
    </message>
    <message>
        <source>the competition file to make</source>
        <translation>berkas kompetisi yang dibuat</translation>
    </message>
    <message>
        <source>%1: only PDF, PNG, JPEG and plain text travel with a package.</source>
        <translation>%1: hanya PDF, PNG, JPEG, dan teks biasa yang dapat menyertai paket.</translation>
    </message>
    <message>
        <source>%1 holds no files. Put each entry&apos;s files into a folder named like the entry.</source>
        <translation>%1 tidak memuat berkas. Taruh berkas tiap peserta dalam map yang dinamai seperti nomor pesertanya.</translation>
    </message>
    <message>
        <source>%1 is not a recipient (age1…). `identity seal-key` prints a person&apos;s.</source>
        <translation>%1 bukan penerima (age1…). `identity seal-key` mencetak milik seseorang.</translation>
    </message>
    <message>
        <source>judges&apos; sheets are sealed for the chair on their way</source>
        <translation>lembar juri disegel untuk ketua selama di perjalanan</translation>
    </message>
    <message>
        <source>and for this recipient, a deputy</source>
        <translation>dan untuk penerima ini, seorang wakil ketua</translation>
    </message>
    <message>
        <source>a result needs the signature of every counted judge</source>
        <translation>hasil memerlukan tanda tangan setiap juri yang dihitung</translation>
    </message>
    <message>
        <source>who may sign like the chair</source>
        <translation>yang boleh menandatangani seperti ketua</translation>
    </message>
    <message>
        <source>the key that may replace a lost chair&apos;s key</source>
        <translation>kunci yang boleh mengganti kunci ketua yang hilang</translation>
    </message>
    <message>
        <source>a folder with one folder of files for each entry</source>
        <translation>map yang berisi satu map berkas untuk tiap peserta</translation>
    </message>
</context>
<context>
    <name>juri::cli::RankCommand</name>
    <message>
        <source>--method takes one of: %1.</source>
        <translation>--method menerima salah satu: %1.</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>gladi</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Metode: %1</translation>
    </message>
    <message>
        <source>This is not the fixed method of this stage: for comparison only.</source>
        <translation>Ini bukan metode yang ditetapkan untuk tahap ini: hanya untuk membandingkan.</translation>
    </message>
    <message>
        <source>Not counted: %1.</source>
        <translation>Tidak dihitung: %1.</translation>
    </message>
    <message>
        <source>the ranking, with the reason of every place</source>
        <translation>peringkat, dengan alasan setiap tempat</translation>
    </message>
    <message>
        <source>mean, sum, median, trimmed-mean or drop-high-low, to compare</source>
        <translation>mean, sum, median, trimmed-mean, atau drop-high-low, untuk membandingkan</translation>
    </message>
</context>
<context>
    <name>juri::cli::RankingText</name>
    <message>
        <source>Rank</source>
        <translation>Peringkat</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Sebaran</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>juri::cli::RepairCommand</name>
    <message>
        <source>%1 is whole; %2 says the same.</source>
        <translation>%1 utuh; %2 isinya sama.</translation>
    </message>
    <message>
        <source>%1 was made; %2 stays as it is.</source>
        <translation>%1 sudah dibuat; %2 tidak berubah.</translation>
    </message>
    <message>
        <source>Open the new file, look through it, and go on with it alone.</source>
        <translation>Buka berkas baru, periksa isinya, dan lanjutkan hanya dengan berkas itu.</translation>
    </message>
    <message numerus="yes">
        <source>%n signed file(s) lie in %1; each of them verifies.</source>
        <translation>
            <numerusform>%n berkas bertanda tangan ada di %1; setiap berkas terbukti sah.</numerusform>
        </translation>
    </message>
    <message>
        <source>makes a new, whole file of what a damaged one still holds</source>
        <translation>membuat berkas baru yang utuh dari isi berkas rusak yang masih ada</translation>
    </message>
    <message>
        <source>the new file</source>
        <translation>berkas baru</translation>
    </message>
    <message>
        <source>writes every signed file of a competition file that still verifies, also of a damaged one or one of a newer version</source>
        <translation>menulis setiap berkas bertanda tangan yang masih terbukti sah dari berkas kompetisi, juga dari berkas yang rusak atau dari versi yang lebih baru</translation>
    </message>
</context>
<context>
    <name>juri::cli::ResultWords</name>
    <message>
        <source>  %1: sheet %2 counts.</source>
        <translation>  %1: lembar %2 dihitung.</translation>
    </message>
    <message>
        <source>  %1: absent, %2.</source>
        <translation>  %1: tidak hadir, %2.</translation>
    </message>
    <message numerus="yes">
        <source>  %n pairs of sheets were signed twice under one revision; the decisions say what was done.</source>
        <translation>
            <numerusform>  %n pasang lembar ditandatangani dua kali pada satu revisi; keputusannya menyatakan apa yang dilakukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1: a late sheet, %2, is in the bundle and does not count.</source>
        <translation>  %1: lembar terlambat, %2, ada dalam bundel dan tidak dihitung.</translation>
    </message>
    <message>
        <source>  Decision %1: %2 Reason: %3</source>
        <translation>  Keputusan %1: %2 Alasan: %3</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>tanpa hasil</translation>
    </message>
    <message>
        <source>  rank %1: %2, %3</source>
        <translation>  peringkat %1: %2, %3</translation>
    </message>
    <message>
        <source>  not placed: %1, %2</source>
        <translation>  tidak diperingkatkan: %1, %2</translation>
    </message>
    <message>
        <source>  Your sheet %1 was counted.</source>
        <translation>  Lembar Anda %1 dihitung.</translation>
    </message>
    <message>
        <source>  The result of &quot;%1&quot;, stage %2, follows from its sheets: computed again, every rank and number is the same.</source>
        <translation>  Hasil &quot;%1&quot;, tahap %2, mengikuti dari lembarnya: dihitung kembali, setiap peringkat dan angka sama.</translation>
    </message>
    <message>
        <source>  That the key is the chair&apos;s, no file can prove. Compare these digits with the printed ones: %1</source>
        <translation>  Bahwa kunci ini milik ketua, tidak dapat dibuktikan oleh berkas mana pun. Bandingkan angka ini dengan yang tercetak: %1</translation>
    </message>
    <message>
        <source>  ! The result does not have the package of the file given with --against: it is of another competition, stage or chair.</source>
        <translation>  ! Hasil ini tidak memuat paket dari berkas yang diberikan dengan --against: hasil ini dari lomba, tahap, atau ketua lain.</translation>
    </message>
</context>
<context>
    <name>juri::cli::ResultsCommand</name>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Folder %1 tidak dapat dibuat. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>%1: receipt for %2, for the sheets %3.</source>
        <translation>%1: tanda terima untuk %2, untuk lembar %3.</translation>
    </message>
    <message>
        <source>Nothing has been received yet, so there is nothing to confirm.</source>
        <translation>Belum ada yang diterima, jadi tidak ada yang perlu ditegaskan.</translation>
    </message>
    <message>
        <source>The chair confirms your sheet %1.</source>
        <translation>Ketua menegaskan lembar Anda %1.</translation>
    </message>
    <message>
        <source>The chair confirms a sheet %1 that is not in this file: it was signed in another copy.</source>
        <translation>Ketua menegaskan lembar %1 yang tidak ada dalam berkas ini: lembar itu ditandatangani dalam salinan lain.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the result with %n sheets, code %2.</source>
        <translation>
            <numerusform>%1: hasil dengan %n lembar, kode %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the judges&apos; names and notes: for the panel, not for the public.</source>
        <translation>Dengan nama dan catatan juri: untuk panel, bukan untuk umum.</translation>
    </message>
    <message>
        <source>Digits of the chair&apos;s key, to be printed with the result: %1</source>
        <translation>Angka kunci ketua, untuk dicetak bersama hasil: %1</translation>
    </message>
    <message>
        <source>%1: your signature under this result. Send it to the chair.</source>
        <translation>%1: tanda tangan Anda di bawah hasil ini. Kirimkan kepada ketua.</translation>
    </message>
    <message>
        <source>%1: %2 offers to take over as chair. The present chair, or the recovery key, signs: juri-cli decide FILE.juri chair-rotate %1</source>
        <translation>%1: %2 bersedia mengambil alih sebagai ketua. Ketua sekarang, atau kunci pemulihan, menandatangani: juri-cli decide FILE.juri chair-rotate %1</translation>
    </message>
    <message>
        <source>signs a receipt for each judge whose sheets were received</source>
        <translation>menandatangani tanda terima untuk setiap juri yang lembarnya diterima</translation>
    </message>
    <message>
        <source>the folder to write them to</source>
        <translation>map tempat menulisnya</translation>
    </message>
    <message>
        <source>signs the result bundle of a closed stage, from which anyone can compute the result again</source>
        <translation>menandatangani bundel hasil tahap yang ditutup, agar siapa pun dapat menghitung kembali hasilnya</translation>
    </message>
    <message>
        <source>the bundle to write</source>
        <translation>bundel yang ditulis</translation>
    </message>
    <message>
        <source>without the names of judges and their notes</source>
        <translation>tanpa nama juri dan catatannya</translation>
    </message>
    <message>
        <source>verifies a result and signs, as its judge, that the right sheet counts</source>
        <translation>memeriksa hasil dan, sebagai jurinya, menandatangani bahwa lembar yang benar dihitung</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>berkas yang ditulis</translation>
    </message>
    <message>
        <source>writes the identity by which the key of --identity takes over as chair</source>
        <translation>menulis identitas yang dengannya kunci --identity mengambil alih sebagai ketua</translation>
    </message>
    <message>
        <source>Package %1 is in use already; nothing changed.</source>
        <translation>Paket %1 sudah dipakai; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Package %1 is in use from now on, in place of package %2. Every score stays; %3 entries are new for you, %4 are gone.</source>
        <translation>Paket %1 dipakai mulai sekarang, menggantikan paket %2. Semua nilai tetap; %3 peserta baru bagi Anda, %4 tidak ada lagi.</translation>
    </message>
    <message>
        <source>Without the judges&apos; names and notes. Reasons of decisions, absences and recusals stand in it as they were written, and in a small panel the scores themselves may tell who gave them.</source>
        <translation>Tanpa nama dan catatan juri. Alasan keputusan, ketidakhadiran, dan tidak menilai tercantum sebagaimana ditulis, dan dalam panel kecil nilainya sendiri dapat menunjukkan siapa pemberinya.</translation>
    </message>
    <message>
        <source>Not valid yet: this competition demands that every judge signs the result. Send it to %1, merge the signatures that come back, and publish again.</source>
        <translation>Belum berlaku: lomba ini mensyaratkan setiap juri menandatangani hasilnya. Kirimkan kepada %1, gabungkan tanda tangan yang kembali, lalu umumkan lagi.</translation>
    </message>
    <message>
        <source>takes the chair&apos;s receipt, or a newer package, into the judge&apos;s file</source>
        <translation>memasukkan tanda terima ketua, atau paket yang lebih baru, ke berkas juri</translation>
    </message>
</context>
<context>
    <name>juri::cli::RosterCommand</name>
    <message>
        <source>--compared takes in-person, telephone or no.</source>
        <translation>--compared menerima in-person, telephone, atau no.</translation>
    </message>
    <message>
        <source>--as takes one judge&apos;s id and one file.</source>
        <translation>--as menerima satu nomor juri dan satu berkas.</translation>
    </message>
    <message>
        <source>%1 is %2; digits to compare: %3</source>
        <translation>%1 adalah %2; angka untuk dibandingkan: %3</translation>
    </message>
    <message>
        <source>The keys were not compared. Compare the digits with each judge before the package goes out.</source>
        <translation>Kunci belum dibandingkan. Bandingkan angkanya dengan setiap juri sebelum paket dikirim.</translation>
    </message>
    <message>
        <source>Name either --all or --per-entry K.</source>
        <translation>Sebut --all atau --per-entry K, salah satu.</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juri</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Peserta</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations are owed.</source>
        <translation>
            <numerusform>%n penilaian harus diberikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>All judges and entries are linked: they can be compared.</source>
        <translation>Semua juri dan peserta terhubung: semuanya dapat dibandingkan.</translation>
    </message>
    <message numerus="yes">
        <source>The panel falls into %n groups that share no entry: results of different groups cannot be compared.</source>
        <translation>
            <numerusform>Tim penilai terbagi dalam %n kelompok tanpa peserta bersama: hasil antarkelompok tidak dapat dibandingkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs were left out because of a conflict.</source>
        <translation>
            <numerusform>%n pasangan disisihkan karena benturan kepentingan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few judges: %1.</source>
        <translation>Juri terlalu sedikit: %1.</translation>
    </message>
    <message>
        <source>how the digits were compared: in-person, telephone or no</source>
        <translation>bagaimana angka dibandingkan: in-person, telephone, atau no</translation>
    </message>
    <message>
        <source>takes judges and their keys into the roster</source>
        <translation>memasukkan juri dan kuncinya ke dalam daftar</translation>
    </message>
    <message>
        <source>the judge&apos;s id in the roster; the next free one otherwise</source>
        <translation>nomor juri dalam daftar; jika tidak disebut, nomor kosong berikutnya</translation>
    </message>
    <message>
        <source>who judges what</source>
        <translation>siapa menilai apa</translation>
    </message>
    <message>
        <source>every judge judges every entry</source>
        <translation>setiap juri menilai setiap peserta</translation>
    </message>
    <message>
        <source>so many judges an entry</source>
        <translation>sekian juri untuk setiap peserta</translation>
    </message>
    <message>
        <source>entries a judge at the most</source>
        <translation>peserta untuk seorang juri, paling banyak</translation>
    </message>
    <message>
        <source>another seed gives another plan</source>
        <translation>benih lain memberi rencana lain</translation>
    </message>
</context>
<context>
    <name>juri::cli::SimulateCommand</name>
    <message numerus="yes">
        <source>%n signed sheets lie in %1.</source>
        <translation>
            <numerusform>%n lembar bertanda tangan ada di %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge them: %1</source>
        <translation>Gabungkan: %1</translation>
    </message>
    <message>
        <source>It is a rehearsal: live competitions refuse its sheets.</source>
        <translation>Ini gladi: kompetisi sungguhan menolak lembarnya.</translation>
    </message>
    <message>
        <source>a rehearsal: entries, judges and their signed sheets</source>
        <translation>gladi: peserta, juri, dan lembar bertanda tangannya</translation>
    </message>
    <message>
        <source>how many entries</source>
        <translation>banyaknya peserta</translation>
    </message>
    <message>
        <source>how many judges</source>
        <translation>banyaknya juri</translation>
    </message>
    <message>
        <source>judges an entry</source>
        <translation>juri untuk setiap peserta</translation>
    </message>
    <message>
        <source>criteria of the rubric</source>
        <translation>kriteria rubrik</translation>
    </message>
    <message>
        <source>another seed gives other scores</source>
        <translation>benih lain memberi skor lain</translation>
    </message>
</context>
<context>
    <name>juri::cli::VerifyCommand</name>
    <message>
        <source>%1: NOT VERIFIED. %2</source>
        <translation>%1: TIDAK TERBUKTI SAH. %2</translation>
    </message>
    <message>
        <source>  Score sheet of judge %1, revision %2 (%3), for competition %4.</source>
        <translation>  Lembar penilaian juri %1, revisi %2 (%3), untuk kompetisi %4.</translation>
    </message>
    <message numerus="yes">
        <source>  %n evaluations.</source>
        <translation>
            <numerusform>  %n penilaian.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rehearsal.</source>
        <translation>Sebuah gladi.</translation>
    </message>
    <message>
        <source>  Package %1 of the competition &quot;%2&quot; (%3), signed by %4.</source>
        <translation>  Paket %1 kompetisi &quot;%2&quot; (%3), ditandatangani oleh %4.</translation>
    </message>
    <message>
        <source>  %1 entries, %2 judges, %3 evaluations owed.</source>
        <translation>  %1 peserta, %2 juri, %3 penilaian harus diberikan.</translation>
    </message>
    <message>
        <source>  Identity of %1; digits to compare: %2</source>
        <translation>  Identitas %1; angka untuk dibandingkan: %2</translation>
    </message>
    <message>
        <source>%1: verified, code %2.</source>
        <translation>%1: terbukti sah, kode %2.</translation>
    </message>
    <message>
        <source>  The signature fits every byte; key %1.</source>
        <translation>  Tanda tangan cocok dengan setiap bita; kunci %1.</translation>
    </message>
    <message>
        <source>  Whose key it is, the file cannot prove: compare it with the roster (--against).</source>
        <translation>  Milik siapa kunci itu tidak dapat dibuktikan berkas: bandingkan dengan daftar juri (--against).</translation>
    </message>
    <message>
        <source>Verified: %1 of %2.</source>
        <translation>Terbukti sah: %1 dari %2.</translation>
    </message>
    <message>
        <source>checks any file of Juri, in words</source>
        <translation>memeriksa berkas Juri apa pun, dengan kata-kata</translation>
    </message>
    <message>
        <source>a package or competition file whose roster says whose key it is</source>
        <translation>paket atau berkas kompetisi yang daftarnya mengatakan milik siapa kunci itu</translation>
    </message>
    <message>
        <source>  Receipt for judge %1, for the sheets %2.</source>
        <translation>  Tanda terima untuk juri %1, untuk lembar %2.</translation>
    </message>
    <message>
        <source>  Signature of judge %1 under a result.</source>
        <translation>  Tanda tangan juri %1 di bawah hasil.</translation>
    </message>
    <message>
        <source>  Decision %1 of the chair: %2</source>
        <translation>  Keputusan %1 ketua: %2</translation>
    </message>
    <message>
        <source>The key is not that of judge %1 in package %2.</source>
        <translation>Kunci ini bukan milik juri %1 dalam paket %2.</translation>
    </message>
    <message>
        <source>The key is that of judge %1 in package %2.</source>
        <translation>Kunci ini milik juri %1 dalam paket %2.</translation>
    </message>
    <message>
        <source>The key is that of judge %1 in package %2, but the sheet was judged with another one.</source>
        <translation>Kunci ini milik juri %1 dalam paket %2, tetapi lembarnya dinilai dengan paket lain.</translation>
    </message>
</context>
<context>
    <name>juri::files</name>
    <message>
        <source>The folder %1 does not exist. Choose another place.</source>
        <translation>Folder %1 tidak ada. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1. Choose another place.</source>
        <translation>Tidak ada yang dapat ditulis di %1. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>%1 could not be written. Nothing was lost: free some space or choose another place, and try again.</source>
        <translation>%1 tidak dapat ditulis. Tidak ada yang hilang: kosongkan sebagian ruang atau pilih tempat lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the place.</source>
        <translation>Tidak ada berkas %1. Periksa nama dan tempatnya.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a file.</source>
        <translation>%1 bukan berkas. Pilih berkas.</translation>
    </message>
    <message>
        <source>%1 is too large (%2; at most %3 are expected). It is probably another file.</source>
        <translation>%1 terlalu besar (%2; diharapkan paling banyak %3). Mungkin berkas lain.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Copy it to this computer and try again.</source>
        <translation>%1 tidak dapat dibaca. Salin ke komputer ini lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 stopped answering while it was read. If it is on a stick, put the stick in again, copy the file to this computer and open it there.</source>
        <translation>%1 berhenti menjawab ketika dibaca. Jika ada di diska lepas, pasang lagi diska itu, salin berkas ke komputer ini, dan buka di sini.</translation>
    </message>
    <message>
        <source>There is not enough room for %1. Nothing was lost: free some space or choose another place, and try again.</source>
        <translation>Ruang tidak cukup untuk %1. Tidak ada yang hilang: kosongkan sebagian ruang atau pilih tempat lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 is larger than a file may be in this place. Nothing was lost: choose another place.</source>
        <translation>%1 lebih besar daripada yang diperbolehkan untuk berkas di tempat ini. Tidak ada yang hilang: pilih tempat lain.</translation>
    </message>
    <message>
        <source>This place cannot hold a file of the name %1. Choose a short name of plain letters and digits.</source>
        <translation>Tempat ini tidak dapat memuat berkas bernama %1. Pilih nama pendek dari huruf biasa dan angka.</translation>
    </message>
    <message>
        <source>The place of %1 stopped answering, and nothing was saved. If it is a stick, put it in again and save once more; or choose another place.</source>
        <translation>Tempat %1 berhenti menjawab, dan tidak ada yang tersimpan. Jika itu diska lepas, pasang lagi lalu simpan sekali lagi; atau pilih tempat lain.</translation>
    </message>
    <message>
        <source>In %1 a file cannot be put in place safely, and nothing was saved. Choose another place, best on this computer, and copy the file from there.</source>
        <translation>Di %1 berkas tidak dapat ditaruh dengan aman, dan tidak ada yang tersimpan. Pilih tempat lain, sebaiknya di komputer ini, lalu salin berkas dari sana.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm that it is there for good. Do not rely on it: save once more in another place.</source>
        <translation>%1 sudah ditulis, tetapi diska tidak menegaskan bahwa berkas tersimpan tetap. Jangan mengandalkannya: simpan sekali lagi di tempat lain.</translation>
    </message>
    <message>
        <source>%1 is protected against changes. Choose another name or another place.</source>
        <translation>%1 dilindungi dari perubahan. Pilih nama lain atau tempat lain.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device and not a file. Choose another name.</source>
        <translation>%1 adalah folder atau perangkat, bukan berkas. Pilih nama lain.</translation>
    </message>
    <message>
        <source>%1 is a link that somebody else made. Choose another name.</source>
        <translation>%1 adalah tautan yang dibuat orang lain. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The name %1… is too long for this place. Choose a shorter one.</source>
        <translation>Nama %1… terlalu panjang untuk tempat ini. Pilih nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>The name of the file holds a character that no place can hold. Choose another name.</source>
        <translation>Nama berkas memuat karakter yang tidak diterima tempat mana pun. Pilih nama lain.</translation>
    </message>
    <message>
        <source>This place cannot hold the name %1. Choose a name without the characters %2 and without line breaks.</source>
        <translation>Tempat ini tidak dapat memuat nama %1. Pilih nama tanpa karakter %2 dan tanpa ganti baris.</translation>
    </message>
    <message>
        <source>This place cannot hold the name %1 with a dot or space at its end. Choose a name that ends in a letter or digit.</source>
        <translation>Tempat ini tidak dapat memuat nama %1 yang berakhir dengan titik atau spasi. Pilih nama yang berakhir dengan huruf atau angka.</translation>
    </message>
    <message>
        <source>Windows keeps the name %1 for itself. Choose another name.</source>
        <translation>Windows memakai nama %1 untuk keperluannya sendiri. Pilih nama lain.</translation>
    </message>
    <message>
        <source>%1 (%2) is too large for this stick or disk: as it is formatted (FAT), it holds no file over 4 GiB. Choose another place, or format it as exFAT.</source>
        <translation>%1 (%2) terlalu besar untuk diska ini: dengan formatnya (FAT), diska tidak dapat memuat berkas lebih dari 4 GiB. Pilih tempat lain, atau format diska sebagai exFAT.</translation>
    </message>
    <message>
        <source>There is not enough room for %1: it needs %2, and %3 are free. Nothing was lost: free some space or choose another place, and try again.</source>
        <translation>Ruang tidak cukup untuk %1: diperlukan %2, sedangkan yang kosong %3. Tidak ada yang hilang: kosongkan sebagian ruang atau pilih tempat lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Everything is on the stick: you may remove it now.</source>
        <translation>Semuanya sudah ada di diska lepas: Anda boleh mencabutnya sekarang.</translation>
    </message>
    <message>
        <source>There is a file %1 in this place already, which does not tell capital letters from small ones. Choose another name than %2.</source>
        <translation>Di tempat ini sudah ada berkas %1, dan tempat ini tidak membedakan huruf besar dari huruf kecil. Pilih nama selain %2.</translation>
    </message>
</context>
</TS>
