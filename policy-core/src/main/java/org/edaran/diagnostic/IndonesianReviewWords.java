package org.edaran.diagnostic;

/** The Indonesian words of what is said about earlier reports and ledgers of overrides. */
final class IndonesianReviewWords {

    static final String REVIEW = """
            a ledger has no column `{0}` => daftar dispensasi tidak mengenal kolom `{0}`
            give a whole report that `edaran check --format json` wrote => berikan laporan utuh yang ditulis `edaran check --format json`
            the columns are {0}{1} => kolomnya {0}{1}
            the entry has no approver => entri ini tidak menyebut penyetuju
            the entry has no reason => entri ini tidak menyebut alasan
            the entry names neither a rule nor a clause => entri ini tidak menyebut ketentuan atau butir
            the entry never expires => entri ini tidak pernah berakhir
            the file is no report => berkas ini bukan laporan
            the file is no report of the version `edaran/1` => berkas ini bukan laporan versi `edaran/1`
            the finding has no identity or no status => temuan ini tidak memiliki identitas atau status
            the first row names the columns: {0} => baris pertama menyebut kolom: {0}
            the ledger is empty => daftar dispensasi kosong
            the report leaves findings out => laporan ini tidak memuat semua temuan
            the scope has dates that cannot be => cakupan memuat tanggal yang tidak mungkin
            write one date, or `2026-03-02 to 2026-03-06` => tulis satu tanggal, atau `2026-03-02 sampai 2026-03-06`
            write the last day on which it holds, such as `2026-12-31` => tulis hari terakhir berlakunya, misalnya `2026-12-31`
            write the name of a rule or a clause => tulis nama ketentuan atau butir
            write who answers for it, and why => tulis siapa yang bertanggung jawab dan alasannya
            """;

    private IndonesianReviewWords() {}
}
