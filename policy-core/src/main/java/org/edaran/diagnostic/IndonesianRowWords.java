package org.edaran.diagnostic;

/** The Indonesian words of what is said about rows, values and people. */
final class IndonesianRowWords {

    static final String VALUES = """
                boolean => ya atau tidak
                integer => bilangan bulat
                decimal => bilangan desimal
                percent => persen
                money => jumlah uang
                date => tanggal
                time => jam
                text => teks
                region => kode wilayah
                event => tanggal
                place => tempat
                one of [{0}] => salah satu dari [{0}]
                none => tidak ada
                tabs => tab
                employee => pegawai
                unit => unit
                office => kantor
                agency => instansi
                assignment => penugasan
                attestation => pernyataan
                document => dokumen
                assessment => penilaian
                each {0} => setiap {0}
                the policy alone => kebijakan itu sendiri
                _({0}) => _({0})
                _and {0} more => _dan {0} lagi
                _in this sheet => _pada lembar ini
                _of `{0}` => _dari `{0}`
                _(did you mean `{0}`?) => _(maksudnya `{0}`?)
                ; did you mean `{0}`? => ; maksudnya `{0}`?
                did you mean `{0}`? => maksudnya `{0}`?
                {0}; did you mean `{1}`? => {0}; maksudnya `{1}`?
                {0}; separate several by `;` => {0}; pisahkan beberapa nilai dengan `;`
                : {0} and {1} => : {0} dan {1}
                1 assignment => 1 penugasan
                {0} assignments, the first here => {0} penugasan, yang pertama di sini
                1 cell => 1 sel
                {0} cells => {0} sel
                {0} cells, the first here => {0} sel, yang pertama di sini
                1 row => 1 baris
                {0} rows, the first here => {0} baris, yang pertama di sini
                `location` is `{0}`, but must be a region code => `location` berisi `{0}`, padahal harus kode wilayah
                `until` {0} is before `from` {1} => `until` {0} mendahului `from` {1}
                `{0}` is `{1}`, but must be {2} => `{0}` berisi `{1}`, padahal harus {2}
                `{0}` is decided by {1}, not by {2} => `{0}` ditetapkan oleh {1}, bukan oleh {2}
                `{0}` is not a date => `{0}` bukan tanggal
                `{0}` is not a mode => `{0}` bukan moda kerja
                `{0}` is not a mode{1} => `{0}` bukan moda kerja{1}
                `{0}` is not a part of the day => `{0}` bukan bagian hari
                `{0}` is not a time of day => `{0}` bukan jam
                `{0}` is not between 1900 and 2999 => `{0}` tidak terletak antara 1900 dan 2999
                `{0}` needs a column `{1}` that says which {2} => `{0}` memerlukan kolom `{1}` yang menyebut {2} mana
                `{0}` of {1} `{2}` is `{3}` here and `{4}` in another row => `{0}` dari {1} `{2}` berisi `{3}` di sini dan `{4}` di baris lain
                correct one of the rows, or give both a `from` and `until` date if the fact changed => perbaiki salah satu baris, atau beri keduanya tanggal `from` dan `until` bila datanya berubah
                fill in exactly one of the columns {0} => isi tepat satu dari kolom {0}
                fill in the cell, or remove the row => isi selnya, atau hapus barisnya
                if this is the number `{0}`, write it so => bila ini bilangan `{0}`, tulis demikian
                if this is the number `{0}`, write it so, or `"decimalSign": ","` in the mapping => bila ini bilangan `{0}`, tulis demikian, atau tulis `"decimalSign": ","` di berkas pemetaan
                leave the cell `part` blank, or translate the code to one mode => kosongkan sel `part`, atau terjemahkan kode itu ke satu moda saja
                no policy asks {0} for `{1}` => tidak ada kebijakan yang meminta `{1}` dari {0}
                no policy declares `{0}` of assignment => tidak ada kebijakan yang menyatakan `{0}` dari penugasan
                no policy declares `{0}` of {1} => tidak ada kebijakan yang menyatakan `{0}` dari {1}
                no policy declares a parameter `{0}` => tidak ada kebijakan yang menyatakan parameter `{0}`
                nobody has said what a blank cell means ({0}) => belum dikatakan apa arti sel kosong ({0})
                the code `{0}` already says which part of the day it is, but the row has a `part` too => kode `{0}` sudah menyebut bagian hari, tetapi baris ini juga punya `part`
                the dates of the roster run from {0} to {1}, more than 65,000 days => tanggal jadwal berjalan dari {0} sampai {1}, lebih dari 65.000 hari
                the decision `{0} = {1}`{2} is not {3} {4}, as the policy demands => ketetapan `{0} = {1}`{2} tidak {3} {4}, seperti yang dituntut kebijakan
                the mapping does not translate the code `{0}`{1} => berkas pemetaan tidak menerjemahkan kode `{0}`{1}
                the parameters are {0}{1} => parameternya {0}{1}
                the row does not say which {0} it is => baris ini tidak menyebut {0} yang mana
                the row gives `{0} of {1}` but names no {2} => baris ini memberi `{0} of {1}` tetapi tidak menyebut {2}
                the row has no `date` => baris ini tidak punya `date`
                the row has no {0} => baris ini tidak punya {0}
                the row names more than one subject => baris ini menyebut lebih dari satu subjek
                the row names no employee => baris ini tidak menyebut pegawai
                the row names nobody => baris ini tidak menyebut siapa pun
                use one of {0} => pakai salah satu dari {0}
                use one of {0}{1} => pakai salah satu dari {0}{1}
                use one of {0}, or translate the code in a mapping file => pakai salah satu dari {0}, atau terjemahkan kodenya di berkas pemetaan
                use one of {0}, or translate the code in a mapping file{1} => pakai salah satu dari {0}, atau terjemahkan kodenya di berkas pemetaan{1}
                write `1`, `1/2`, `am` or `pm` => tulis `1`, `1/2`, `am`, atau `pm`
                write `yes` or `no` => tulis `yes` atau `no`
                write `{0}` => tulis `{0}`
                write a number and a percent sign, such as `40%` => tulis bilangan dan tanda persen, misalnya `40%`
                write a whole number in digits, such as `12` => tulis bilangan bulat dengan angka, misalnya `12`
                write dates as `2023-08-28` => tulis tanggal sebagai `2023-08-28`
                write dates as `2023-08-28`, or give their format in a mapping file => tulis tanggal sebagai `2023-08-28`, atau sebutkan bentuknya di berkas pemetaan
                write digits and dots, such as `31.71` => tulis angka dan titik, misalnya `31.71`
                write digits, with a point before decimals, such as `1234.5` => tulis angka, dengan titik sebelum desimal, misalnya `1234.5`
                write latitude and longitude, such as `-6.1754, 106.8272` => tulis lintang dan bujur, misalnya `-6.1754, 106.8272`
                write one of {0} => tulis salah satu dari {0}
                write times as `07:30` => tulis jam sebagai `07:30`
                {0} rows have dates outside the stated range and were left out => {0} baris bertanggal di luar rentang yang dinyatakan dan ditinggalkan
                """;

    /** People and their rows. */
    static final String PEOPLE = """
                add the person to the list of employees, or correct the id => tambahkan orangnya ke daftar pegawai, atau perbaiki nomornya
                correct the facts, or state the person's `category` in the list of employees => perbaiki datanya, atau nyatakan `category` orang itu di daftar pegawai
                employee `{0}` has more than one whole day on {1} => pegawai `{0}` punya lebih dari satu hari penuh pada {1}
                employee `{0}` is decided to be in `{1}`, which is no category of {2} => pegawai `{0}` ditetapkan masuk `{1}`, yang bukan kategori dari {2}
                employee `{0}` is in two categories, `{1}` and `{2}`, on {3} => pegawai `{0}` masuk dua kategori, `{1}` dan `{2}`, pada {3}
                employee `{0}` is not in the list of employees => pegawai `{0}` tidak ada di daftar pegawai
                if these are two people, let `identity` in the mapping name one more column, such as the name; if they are one, remove a row => bila ini dua orang, biarkan `identity` di berkas pemetaan menyebut satu kolom lagi, misalnya nama; bila satu orang, hapus satu baris
                remove one of the rows, or add a column to `identity` in the mapping that tells them apart => hapus salah satu baris, atau tambahkan ke `identity` di berkas pemetaan kolom yang membedakan keduanya
                remove one of the rows, or give both `from` and `until` dates if facts changed => hapus salah satu baris, atau beri keduanya tanggal `from` dan `until` bila datanya berubah
                remove one of the two, or give each a `part` of the day => hapus salah satu, atau beri masing-masing satu `part` hari
                there is no list of employees => tidak ada daftar pegawai
                two rows{0} have the identity `{1}`{2} => dua baris{0} beridentitas `{1}`{2}
                unit `{0}` works by `{1}`, which is no calendar of {2} => unit `{0}` bekerja menurut `{1}`, yang bukan kalender dari {2}
                {0} `{1}` has two rows => {0} `{1}` punya dua baris
                """;

    private IndonesianRowWords() {}
}
