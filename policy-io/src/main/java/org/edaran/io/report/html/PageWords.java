package org.edaran.io.report.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.edaran.finding.Language;

/** The words of a page in one language, by their keys. */
final class PageWords {

    /** Key, English, Indonesian. {@code #} stands for a number or a name. */
    private static final String[][] WORDS = {
        {"title", "Compliance report", "Laporan kepatuhan"},
        {"skip", "Skip to the findings", "Langsung ke temuan"},
        {"COMPLIANT", "Compliant", "Patuh"},
        {"VIOLATIONS", "Violations", "Ada pelanggaran"},
        {"UNDETERMINED", "Cannot be told", "Belum dapat ditentukan"},
        {"compliantMeans", "Everything that was judged is kept.", "Semua yang dinilai dipatuhi."},
        {"violationsMeans", "At least one rule is broken.", "Sedikitnya satu ketentuan dilanggar."},
        {
            "undeterminedMeans",
            "No rule is broken for certain, but facts are missing.",
            "Tidak ada pelanggaran yang pasti, tetapi ada data yang belum lengkap."
        },
        {"violation", "violation", "pelanggaran"},
        {"warning", "warning", "peringatan"},
        {"undetermined", "cannot tell", "belum pasti"},
        {"violations", "violations", "pelanggaran"},
        {"warnings", "warnings", "peringatan"},
        {"undetermineds", "cannot tell", "belum pasti"},
        {"new", "new", "baru"},
        {"known", "known", "sudah tercatat"},
        {"acknowledged", "acknowledged", "dispensasi"},
        {"employees", "employees", "pegawai"},
        {"employee", "employee", "pegawai"},
        {"assignments", "assignments", "penugasan"},
        {"assignment", "assignment", "penugasan"},
        {"without", "without any assignment", "tanpa penugasan"},
        {"to", "to", "sampai"},
        {"policies", "Policies", "Kebijakan"},
        {"notes", "clauses that nobody can check", "klausul yang tidak dapat diperiksa"},
        {"note", "clause that nobody can check", "klausul yang tidak dapat diperiksa"},
        {"file", "File", "Berkas"},
        {"rules", "Rules", "Ketentuan"},
        {"rule", "Rule", "Ketentuan"},
        {"clause", "Clause", "Butir"},
        {"judged", "Judged", "Dinilai"},
        {"groups", "groups", "kelompok"},
        {"group", "group", "kelompok"},
        {"personDays", "person-days", "hari-orang"},
        {"personDay", "person-day", "hari-orang"},
        {"subjects", "subjects", "subjek"},
        {"subject", "subject", "subjek"},
        {"nothing", "permits only", "hanya mengizinkan"},
        {"showFindings", "Show the findings of #", "Tampilkan temuan #"},
        {"fullness", "How near to the limits", "Seberapa dekat dengan batas"},
        {
            "fullnessMeans",
            "Each number is how much of the limit is taken, in percent: 100 is at the limit. Of something that must be"
                    + " reached, it is how much is reached. Choose a cell with a mark to see its findings.",
            "Setiap angka menunjukkan persentase batas yang terpakai: 100 berarti tepat pada batas. Untuk batas bawah,"
                    + " angka itu menunjukkan persentase yang tercapai. Pilih sel bertanda untuk melihat temuannya."
        },
        {"noCounts", "No group was counted.", "Tidak ada kelompok yang dihitung."},
        {"allLimits", "The nearest limit of all rules", "Batas terdekat dari semua ketentuan"},
        {"shownRule", "Limit", "Batas"},
        {"who", "Who", "Siapa"},
        {"findWho", "Find a group", "Cari kelompok"},
        {"moreRows", "Show # more rows", "Tampilkan # baris lagi"},
        {"legend", "Legend", "Keterangan"},
        {"low", "far from the limit", "jauh dari batas"},
        {"high", "at the limit", "pada batas"},
        {"broken", "broken", "dilanggar"},
        {"few", "broken: too few", "dilanggar: terlalu sedikit"},
        {"open", "cannot tell", "belum pasti"},
        {"none", "nobody judged", "tidak dinilai"},
        {
            "countsOmitted",
            "# numbers of groups far from their limits are left out.",
            "# angka kelompok yang jauh dari batas tidak dimuat."
        },
        {"overTime", "Over time", "Perkembangan"},
        {
            "overTimeMeans",
            "The band reaches from the least to the greatest group; the line is the group chosen. The dashed line is the"
                    + " limit.",
            "Pita membentang dari kelompok terkecil sampai terbesar; garis adalah kelompok yang dipilih. Garis putus-putus"
                    + " adalah batas."
        },
        {"nearest", "The group nearest to its limit each time", "Kelompok terdekat dengan batasnya setiap kali"},
        {"least", "Least", "Terkecil"},
        {"most", "Greatest", "Terbesar"},
        {"limit", "Limit", "Batas"},
        {"period", "Date or period", "Tanggal atau periode"},
        {"groupShown", "Group", "Kelompok"},
        {"asTable", "As a table", "Sebagai tabel"},
        {"findingsPer", "Findings", "Temuan"},
        {"personsPer", "Persons", "Orang"},
        {"kept", "kept", "dipatuhi"},
        {"findings", "Findings", "Temuan"},
        {"finding", "Finding", "Temuan"},
        {"search", "Search", "Cari"},
        {"searchHint", "person, unit, date, words …", "orang, unit, tanggal, kata …"},
        {"status", "Status", "Status"},
        {"standing", "Standing", "Kedudukan"},
        {"all", "all", "semua"},
        {"clear", "Clear filters", "Hapus saringan"},
        {"shown", "# findings", "# temuan"},
        {"shownOne", "1 finding", "1 temuan"},
        {"ofAll", "of #", "dari #"},
        {"noFindings", "There is no finding.", "Tidak ada temuan."},
        {"noMatch", "No finding matches the filters.", "Tidak ada temuan yang sesuai dengan saringan."},
        {"omitted", "# more findings are left out of this report.", "# temuan lain tidak dimuat dalam laporan ini."},
        {"previous", "Previous", "Sebelumnya"},
        {"next", "Next", "Berikutnya"},
        {"page", "Page #", "Halaman #"},
        {"perPage", "Rows", "Baris"},
        {"sort", "Sort", "Urutkan"},
        {"asGiven", "as in the policy", "menurut kebijakan"},
        {"byGroup", "Where the findings are", "Sebaran temuan"},
        {"by", "By", "Menurut"},
        {"unit", "unit", "unit kerja"},
        {"date", "date", "tanggal"},
        {"person", "person", "orang"},
        {"noUnit", "no unit", "tanpa unit"},
        {"noDate", "no date", "tanpa tanggal"},
        {"others", "# others", "# lainnya"},
        {"details", "Details", "Rincian"},
        {"counted", "Counted", "Dihitung"},
        {"of", "Of", "Dari"},
        {"excess", "Beyond the limit", "Di luar batas"},
        {"source", "In the data", "Dalam data"},
        {"at", "In the policy", "Dalam kebijakan"},
        {"consequence", "Consequence", "Akibat"},
        {"exception", "Exception in effect", "Pengecualian yang berlaku"},
        {"approver", "Acknowledged by", "Dispensasi dari"},
        {"reason", "Reason", "Alasan"},
        {"expires", "Until", "Sampai"},
        {"code", "Code", "Kode"},
        {
            "printed",
            "Only the first # are printed; filter to print others.",
            "Hanya # pertama yang dicetak; gunakan saringan untuk mencetak yang lain."
        },
        {"missing", "Facts to be completed", "Data yang perlu dilengkapi"},
        {
            "missingMeans",
            "With these facts, what cannot be told could be settled.",
            "Dengan data ini, yang belum pasti dapat diputuskan."
        },
        {"noMissing", "No fact is missing.", "Tidak ada data yang kurang."},
        {"fact", "Fact", "Data"},
        {"whose", "Of", "Milik"},
        {"dates", "Dates", "Tanggal"},
        {"waiting", "Findings that wait", "Temuan yang menunggu"},
        {"dataNotes", "Notes on the data", "Catatan data"},
        {"noDataNotes", "The readers of the data have nothing to note.", "Tidak ada catatan tentang data."},
        {"overrides", "Overrides", "Dispensasi"},
        {"entry", "Entry", "Entri"},
        {"scope", "Scope", "Cakupan"},
        {"state", "State", "Keadaan"},
        {"used", "in use", "berlaku"},
        {"expired", "expired", "berakhir"},
        {"unmatched", "matches nothing", "tidak cocok"},
        {
            "noScript",
            "The charts and the table of findings need scripts, which are off. The report is also available as text, CSV and JSON.",
            "Grafik dan tabel temuan memerlukan skrip, yang sedang nonaktif. Laporan ini juga tersedia sebagai teks, CSV, dan JSON."
        },
        {
            "madeBy",
            "Made by Edaran. This page needs no network and sends nothing.",
            "Dibuat oleh Edaran. Halaman ini tidak memerlukan jaringan dan tidak mengirim apa pun."
        },
    };

    private final Map<String, String> words = new LinkedHashMap<>();

    private PageWords(int column) {
        for (String[] row : WORDS) {
            words.put(row[0], row[column]);
        }
    }

    static PageWords in(Locale locale) {
        return new PageWords(Language.of(locale) == Language.INDONESIAN ? 2 : 1);
    }

    /** The words of a key. */
    String of(String key) {
        String found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return found;
    }

    /** A number of things; one of them has a word of its own. */
    String counted(long count, String one, String several) {
        return number(count) + " " + of(count == 1 ? one : several);
    }

    /** A whole number in groups of three digits. */
    String number(long count) {
        String grouped = String.format(Locale.ROOT, "%,d", count);
        return of("to").equals("to") ? grouped : grouped.replace(',', '.');
    }

    Map<String, String> all() {
        return words;
    }
}
