package org.edaran.diagnostic;

/** The Indonesian words of what is told of a file that nobody has described. */
final class IndonesianInspectWords {

    /** What was seen. */
    static final String SEEN = """
            JSON, an object a row => JSON, satu objek satu baris
            NIPs of 18 digits => NIP 18 angka
            `{0}` in {1} => `{0}` di {1}
            `{0}` is empty => `{0}` kosong
            a helper: formulas => pembantu: rumus
            a helper: numbers the rows => pembantu: nomor urut baris
            a row per person, a column per date => satu baris per orang, satu kolom per tanggal
            a row per person, a column per date: the names of {0} columns are dates => satu baris per orang, satu kolom per tanggal: nama {0} kolom berupa tanggal
            a workbook with 1 sheet => buku kerja dengan 1 lembar
            a workbook with {0} sheets => buku kerja dengan {0} lembar
            and {0} more => dan {0} lagi
            blank columns with a date that does not belong there: {0} => kolom kosong dengan tanggal yang bukan tempatnya: {0}
            blank throughout => kosong seluruhnya
            cells of several kinds => sel dari beberapa jenis
            codes below the dates => kode di bawah tanggal
            columns => kolom
            columns of `{0}` => kolom `{0}`
            dates => tanggal
            dates without a column: {0} => tanggal tanpa kolom: {0}
            identities were compared for the first {0} people only => identitas hanya dibandingkan untuk {0} orang pertama
            column {0} is called `{1}`, but a NIP has 18 digits, and here are {2} => kolom {0} bernama `{1}`, tetapi NIP terdiri atas 18 angka, sedangkan di sini {2}
            column {0} is called `{1}`, but a NIP has 18 digits, and here are {2}: a NIK has 16 => kolom {0} bernama `{1}`, tetapi NIP terdiri atas 18 angka, sedangkan di sini {2}: NIK terdiri atas 16
            identities with two names: {0} ({1}) => identitas dengan dua nama: {0} ({1})
            identities with two rows in one sheet: {0} ({1}) => identitas dengan dua baris dalam satu lembar: {0} ({1})
            it has columns that may be {0} => ada kolom yang mungkin {0}
            it has people, dates, and a column with few words => ada orang, tanggal, dan kolom berisi sedikit macam kata
            it is called so, and has a column that names things => namanya demikian, dan ada kolom yang menamai sesuatu
            its things have region codes => isinya bernama kode wilayah
            none of a region that is known => tidak satu pun wilayah yang dikenal
            {0} of regions that are known, such as {1} => {0} di antaranya wilayah yang dikenal, misalnya {1}
            likely `{0}` => mungkin `{0}`
            likely names => mungkin nama
            likely tells people or things apart => mungkin pembeda orang atau benda
            line {0} => baris {0}
            more than {0} different => lebih dari {0} macam
            names in row {0} => nama kolom di baris {0}
            names in {1} rows from row {0} on => nama kolom dalam {1} baris mulai baris {0}
            names with two identities: {0} ({1}) => nama dengan dua identitas: {0} ({1})
            nothing in column {0} tells which comes first, day or month => tidak ada apa pun di kolom {0} yang menunjukkan mana yang lebih dulu, hari atau bulan
            nothing tells what kind of file this is; say it with --as => tidak ada yang menunjukkan jenis berkas ini; sebutkan dengan --as
            numbers => bilangan
            numbers that a spreadsheet has damaged => bilangan yang dirusak program lembar kerja
            region codes => kode wilayah
            rows => baris
            rows with `{0}` seem to hold totals => baris dengan `{0}` tampaknya berisi jumlah
            seems to be of the kind `{0}`: {1} => tampaknya berjenis `{0}`: {1}
            sheet `{0}` => lembar `{0}`
            sheet `{0}`: {1} => lembar `{0}`: {1}
            text in {0}, cells separated by {1} => teks dalam {0}, sel dipisahkan dengan {1}
            texts => teks
            texts in the column of modes => teks di kolom moda
            that was said => demikian dinyatakan
            the file => berkas ini
            the name of the file does not tell its format; to check it, give it the ending {0} => nama berkas tidak menunjukkan formatnya; untuk memeriksanya, beri akhiran {0}
            the sheet `{0}` => lembar `{0}`
            there are more than {0} different texts, so these may be no codes; the rest is not shown => ada lebih dari {0} macam teks, jadi mungkin ini bukan kode; sisanya tidak ditampilkan
            times => jam
            titles above the names: {0} => judul di atas nama kolom: {0}
            to look at => yang perlu dilihat
            whole numbers => bilangan bulat
            without a name => tanpa nama
            {0} and {1} => {0} dan {1}
            {0} and {1} more => {0} dan {1} lagi
            {0} blank => {0} kosong
            {0} blank where a mode should be; without `blank` in the mapping, blank means unknown => {0} kosong padahal tempat moda; tanpa `blank` di berkas pemetaan artinya tidak diketahui
            {0} different => {0} macam
            spaces around the code are dropped in {0} => {0} punya spasi di tepi kode; spasi itu dihapus
            a spreadsheet has damaged {0} of column {1} => {0} di kolom {1} dirusak program lembar kerja
            {0} says "{1}" => {0} menyebut "{1}"
            {0} to {1} => {0} sampai {1}
            {0} with texts under dates say nothing of whom; if they sum up others, leave them out with `skipRows` => {0} dengan teks di bawah tanggal tidak menyebut siapa; bila itu jumlah, tinggalkan dengan `skipRows`
            {0}, dates in {1}: {2} => {0}, tanggal di {1}: {2}
            {0}, packed with gzip => {0}, dikemas dengan gzip
            {0}, {1} blank => {0}, {1} kosong
            {0}: {1}, not like the others => {0}: {1}, tidak seperti yang lain
            """;

    /** Remarks in the mapping that is written. */
    static final String GUESSES = """
            a guess by its name => tebakan dari namanya
            a guess by the names of the columns => tebakan dari nama kolom
            a guess by what is in its cells => tebakan dari isi selnya
            a guess: all names of date columns can be read this way => tebakan: semua nama kolom tanggal dapat dibaca begini
            a guess: all texts of `{0}` can be read this way => tebakan: semua teks `{0}` dapat dibaca begini
            a guess: blank columns with a date of another month, or one that comes twice, are left out; look at this again when a month has more days => tebakan: kolom kosong dengan tanggal bulan lain, atau tanggal yang muncul dua kali, ditinggalkan; periksa lagi bila suatu bulan punya lebih banyak hari
            a guess: identities with two names: {0}; if these are one person written in two ways, correct the file and name one column => tebakan: identitas dengan dua nama: {0}; bila itu satu orang yang ditulis dengan dua cara, betulkan berkasnya dan sebutkan satu kolom
            a guess: the first column alone does not tell people apart; identities with two names, some in one sheet: {0} => tebakan: kolom pertama saja tidak membedakan orang; identitas dengan dua nama, sebagian dalam satu lembar: {0}
            a guess: the names stand in {0} rows above one another => tebakan: nama kolom ada dalam {0} baris bersusun
            a guess: the row that looks most like names of columns => tebakan: baris yang paling mirip nama kolom
            a guess: written once and blank below, in up to {0}, so that a blank means the text above; remove what means something else => tebakan: ditulis sekali dan kosong di bawahnya, sampai {0}, jadi kosong berarti teks di atasnya; hapus yang artinya lain
            people have several rows where their cells are merged; to read the first of each alone, write `{0}` => orang punya beberapa baris di mana selnya digabung; untuk membaca hanya baris pertama masing-masing, tulis `{0}`
            cells that are merged over several rows, or over several dates, are read with the text of the first: {0} => sel yang digabung pada beberapa baris, atau beberapa tanggal, dibaca dengan teks sel pertama: {0}
            a guess: these rows hold totals => tebakan: baris ini berisi jumlah
            all sheets look alike; sheets that are added later are read too => semua lembar serupa; lembar yang ditambahkan kemudian juga dibaca
            if there is a list of employees, remove this section and give the list with --employees => bila ada daftar pegawai, hapus bagian ini dan berikan daftarnya dengan --employees
            no column was found that may be this one => tidak ditemukan kolom yang mungkin ini
            no column was found that tells people apart => tidak ditemukan kolom yang membedakan orang
            no date tells whether the day or the month comes first; write `d/M/yyyy` or `M/d/yyyy` with the signs of the file => tidak ada tanggal yang menunjukkan apakah hari atau bulan lebih dulu; tulis `d/M/yyyy` atau `M/d/yyyy` dengan tanda seperti di berkas
            nobody has said yet what the code `{0}` means => belum ada yang menyebut arti kode `{0}`
            replace `?` by a mode such as `wfo`, or by `unknown` or `skip` => ganti `?` dengan moda seperti `wfo`, atau dengan `unknown` atau `skip`
            replace each `?` by a mode that the policy has, by `unknown`, or by `skip` for no row => ganti setiap `?` dengan moda yang ada dalam kebijakan, dengan `unknown`, atau dengan `skip` untuk tanpa baris
            the row before it numbers the columns => baris sebelumnya menomori kolom
            written by looking at the files; each remark that says so is a guess, to be checked => ditulis dengan melihat berkasnya; setiap catatan yang menyebut tebakan adalah tebakan, harus diperiksa
            {0} blank; nothing tells what that means: `unknown` is the careful choice, `off` and `no row` are the others => {0} kosong; tidak ada yang menunjukkan artinya: `unknown` adalah pilihan hati-hati, pilihan lain `off` dan `no row`
            {0} look alike and are read; left out: {1} => {0} serupa dan dibaca; ditinggalkan: {1}
            {0}; a guess: a mode has this name => {0}; tebakan: ada moda bernama ini
            {0}; perhaps {1} => {0}; barangkali {1}
            {0}; {1} may be meant too => {0}; {1} mungkin juga dimaksud
            """;

    private IndonesianInspectWords() {}
}
