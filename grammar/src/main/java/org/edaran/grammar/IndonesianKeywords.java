package org.edaran.grammar;

/**
 * The Indonesian keywords as a table, in the words of those who write circulars. Word order is that of the grammar, so the
 * words are chosen to read well in it.
 */
final class IndonesianKeywords {

    static final String TABLE = """
            [opening]
            POLICY                 kebijakan
            VOCABULARY_FILE        kosakata
            USE_VOCABULARY         gunakan kosakata
            APPLIES_TO             berlaku untuk
            FIELD                  fakta
            WORK_MODE              cara kerja
            LIST                   daftar
            CATEGORY               kategori
            GROUP                  kelompok
            CALENDAR               kalender
            WINDOW                 masa
            PARAMETER              parameter
            SET                    tetapkan
            TABLE                  tabel
            RULE                   aturan
            EXCEPTION              pengecualian
            REPLACE_RULE           ganti aturan
            REPLACE_WINDOW         ganti masa
            REPLACE_TABLE          ganti tabel
            REPLACE_GROUP          ganti kelompok
            REPLACE_CATEGORY       ganti kategori
            REPLACE_LIST           ganti daftar
            DELETE_RULE            hapus aturan
            NOTE                   catatan
            TEST                   uji

            [header]
            TITLE                  judul
            ISSUER                 penerbit
            ISSUED                 ditetapkan
            SOURCE                 sumber
            VERSION                versi
            IMPLEMENTS             melaksanakan
            AMENDS                 mengubah
            PROLONGS               memperpanjang
            REPEALS                mencabut
            IN_FORCE               berlaku
            REVOKED                dicabut
            TIME_ZONE              zona waktu
            STRENGTH               kekuatan
            MUST                   wajib
            SHOULD                 sebaiknya
            MAY                    dapat
            MESSAGES_IN            pesan dalam
            LANGUAGE               bahasa
            LANGUAGE               language

            [type]
            BOOLEAN_TYPE           benar_salah
            INTEGER_TYPE           bulat
            DECIMAL_TYPE           desimal
            PERCENT_TYPE           persen
            MONEY_TYPE             uang
            DATE_TYPE              tanggal
            TIME_TYPE              waktu
            TEXT_TYPE              teks
            DOCUMENT_TYPE          dokumen
            ATTESTATION_TYPE       pernyataan
            PLACE_TYPE             tempat
            PERIOD_TYPE            periode
            EVENT_TYPE             peristiwa
            ASSESSMENT_TYPE        penilaian
            ONE_OF                 salah satu
            SET_OF                 himpunan
            DATED                  bertanggal
            OPTIONAL               opsional
            CONFIDENTIAL           rahasia

            [parameter]
            POLICY                 kebijakan
            DEFAULT                bawaan
            MUST_BE_SET            wajib ditetapkan
            SHOULD_BE_SET          sebaiknya ditetapkan
            MAY_BE_SET             dapat ditetapkan

            [category]
            OTHERWISE              selainnya

            [table]
            OTHERWISE              selainnya
            ANY                    apa pun
            NEVER                  tidak pernah

            [test]
            GIVEN                  misalkan
            A_TABLE                tabel berikut
            HOLDING                memegang
            SIGNED                 ditandatangani
            UNKNOWN                tidak diketahui
            WITH                   dengan
            OF_THEM                di antaranya
            EXPECT                 maka
            COMPLIANT              dipatuhi
            VIOLATED               dilanggar
            WARNED                 diperingatkan
            UNDETERMINED           meragukan
            MISSING                tanpa
            NOT_APPLICABLE         tidak relevan
            NOTHING_VIOLATED       tidak ada pelanggaran
            LIMIT                  batas

            [descriptive]
            EMPLOYEE               pegawai
            UNIT                   unit
            HOME_UNIT              unit asal
            WORK_UNIT              unit penugasan
            OFFICE                 kantor
            AGENCY                 instansi
            REGION                 wilayah
            DOMICILE               domisili
            ASSIGNMENT             penugasan
            KILOMETRES             km
            METRES                 meter
            PEOPLE                 orang
            DAY                    hari
            WEEK                   pekan
            MONTH                  bulan
            QUARTER                triwulan
            YEAR                   tahun

            [joining]
            CITES                  menurut
            STAFF                  staf
            EMPLOYEES_WHERE        pegawai yang
            AGENCIES_WHERE         instansi yang
            ALL                    semua
            ALL                    seluruh
            ON_DUTY                yang bertugas
            ON_DUTY                bertugas
            OFF_DUTY               yang tidak bertugas
            OFF_DUTY               tidak bertugas
            SCHEDULED              yang dijadwalkan
            OF_OWN_DUTY_DAYS       dari hari tugas sendiri
            OF_OWN_SCHEDULED_DAYS  dari hari terjadwal sendiri
            AT_MOST                paling banyak
            LESS_THAN              kurang dari
            AT_LEAST               paling sedikit
            MORE_THAN              lebih dari
            EXACTLY                tepat
            ABOUT                  sekitar
            MUST_BE                wajib
            MUST_NOT_BE            tidak boleh
            MUST_NOT_BE            dilarang
            SHOULD_BE              sebaiknya
            SHOULD_BE              seyogianya
            SHOULD_NOT_BE          sebaiknya tidak
            SHOULD_NOT_BE          seyogianya tidak
            MAY_BE                 dapat
            MUST_ATTEST            wajib menyatakan
            SHOULD_ATTEST          sebaiknya menyatakan
            MUST_HAVE              wajib memiliki
            SHOULD_HAVE            sebaiknya memiliki
            MUST_SATISFY           wajib memenuhi
            SHOULD_SATISFY         sebaiknya memenuhi
            ONLY_IF                hanya jika
            ONLY_AT                hanya di
            ONLY_WITHIN            hanya dalam jarak
            ONLY_DURING            hanya selama
            DOES_NOT_APPLY         tidak berlaku
            CONSECUTIVE_DAYS       hari berturut - turut
            WHERE                  jika
            PER                    per
            EACH                   setiap
            EACH_WINDOW            setiap masa
            IN_ANY                 dalam setiap
            DURING_IN_FORCE        selama berlaku
            DURING                 selama
            OUTSIDE                di luar
            ON                     pada
            BEFORE                 sebelum
            AFTER                  setelah
            BY                     paling lambat
            COUNTING               menghitung
            EITHER_WAY             dengan kedua cara
            EITHER                 pilih salah satu
            OR_ELSE                atau kalau tidak
            TOGETHER               bersama - sama
            DIFFERENT_PEOPLE       orang berbeda
            DIFFERENT_OFFICES      kantor berbeda
            BY_HALF_DAYS           per setengah hari
            ROUNDING_UP            dibulatkan ke atas
            ROUNDING_DOWN          dibulatkan ke bawah
            ROUNDING_HALF_UP       dibulatkan ke terdekat
            ALSO_IN_CUT_WEEKS      juga dalam pekan terpotong
            OR_EVERY_DUTY_DAY      atau setiap hari tugas jika kurang
            CONSEQUENCE            akibat
            INSTEAD_OF             sebagai ganti
            MONDAY                 senin
            TUESDAY                selasa
            WEDNESDAY              rabu
            THURSDAY               kamis
            FRIDAY                 jumat
            SATURDAY               sabtu
            SUNDAY                 minggu
            WORKDAYS               hari kerja
            THAT_ARE_WORKDAYS      yang merupakan hari kerja
            FROM                   mulai
            UNTIL                  hingga
            FOR                    untuk
            TO                     sampai dengan
            TO                     sampai
            EXCEPT                 kecuali
            AND                    dan
            OR                     atau
            NOT                    tidak
            IN                     dalam
            WITHIN                 di dalam
            IS_KNOWN               diketahui
            IS_NONE                tidak ada
            HAS_ATTESTED           telah menyatakan
            HAS                    memiliki
            ASSESSED               telah dinilai
            VALID                  dokumen sah
            YEARS_SINCE            tahun sejak
            DAYS_SINCE             hari sejak
            OF                     dari
            TRUE                   benar
            FALSE                  salah

            [table]
            BY                     berdasarkan

            [exception]
            TO                     terhadap
            """;

    private IndonesianKeywords() {}
}
