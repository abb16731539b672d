package org.edaran.io.report;

import java.util.Locale;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Language;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Verdict;

/** The words of a text report in one language. */
record ReportWords(
        String compliant,
        String violations,
        String undetermined,
        String violation,
        String warning,
        String open,
        String employees,
        String without,
        String assignments,
        String to,
        String noDates,
        String rule,
        String judged,
        String groups,
        String personDays,
        String subjects,
        String nothing,
        String clause,
        String more,
        String moreHere,
        String data,
        String idle,
        String consequence,
        String cut) {

    private static final ReportWords ENGLISH = new ReportWords(
            "COMPLIANT",
            "VIOLATIONS",
            "UNDETERMINED",
            "violation",
            "warning",
            "cannot tell",
            "employees",
            "without any assignment",
            "assignments",
            "to",
            "no dates",
            "rule",
            "judged",
            "groups",
            "person-days",
            "subjects",
            "permits only",
            "clause",
            "more of this rule; --top 0 shows all",
            "more here; --top 0 shows all",
            "Notes on the data",
            "Overrides that acknowledge nothing",
            "consequence",
            "cut weeks not judged");

    private static final ReportWords INDONESIAN = new ReportWords(
            "PATUH",
            "ADA PELANGGARAN",
            "BELUM DAPAT DITENTUKAN",
            "pelanggaran",
            "peringatan",
            "belum pasti",
            "pegawai",
            "tanpa penugasan",
            "penugasan",
            "sampai",
            "tanpa tanggal",
            "ketentuan",
            "dinilai",
            "kelompok",
            "hari-orang",
            "subjek",
            "hanya mengizinkan",
            "klausul",
            "lagi untuk ketentuan ini; --top 0 menampilkan semua",
            "lagi di sini; --top 0 menampilkan semua",
            "Catatan data",
            "Dispensasi yang tidak berlaku untuk temuan mana pun",
            "akibat",
            "minggu terpotong tidak dinilai");

    static ReportWords in(Locale locale) {
        return Language.of(locale) == Language.INDONESIAN ? INDONESIAN : ENGLISH;
    }

    String of(Verdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> compliant;
            case VIOLATIONS -> violations;
            case UNDETERMINED -> undetermined;
        };
    }

    String of(FindingStatus status) {
        return switch (status) {
            case VIOLATION -> violation;
            case WARNING -> warning;
            case UNDETERMINED -> open;
        };
    }

    /** The status for a number of findings; only English has another word for several. */
    String of(FindingStatus status, long count) {
        boolean plural = this.equals(ENGLISH) && count != 1 && status != FindingStatus.UNDETERMINED;
        return of(status) + (plural ? "s" : "");
    }

    /** A number of findings: {@code 2 violations}. */
    String counted(FindingStatus status, long count) {
        return count + " " + of(status, count);
    }

    /** A number of things that have another word for one only in English. */
    String counted(long count, String several) {
        boolean one = count == 1 && this.equals(ENGLISH) && several.endsWith("s");
        return count + " " + (one ? several.substring(0, several.length() - 1) : several);
    }

    /** How many clauses are notes. */
    String notes(int count) {
        if (!this.equals(ENGLISH)) {
            return count + " klausul yang tidak dapat diperiksa dicatat saja";
        }
        return count == 1
                ? "1 clause that nobody can check is kept as a note"
                : count + " clauses that nobody can check are kept as notes";
    }

    /** What a rule judged, and how many weeks it did not; the number judged stands in front. */
    String of(RuleSummary rule) {
        String judgedWord = counted(rule.judged(), of(rule.judgedAs())).replaceFirst("^[0-9]+ ", "");
        String as = rule.judgedAs() == RuleSummary.JudgedAs.NOTHING ? nothing : judgedWord;
        String weeks = rule.cut() == 1 ? cut.replace("weeks", "week") : cut;
        return as + (rule.cut() == 0 ? "" : " (" + rule.cut() + " " + weeks + ")");
    }

    String of(RuleSummary.JudgedAs as) {
        return switch (as) {
            case GROUPS -> groups;
            case PERSON_DAYS -> personDays;
            case SUBJECTS -> subjects;
            case NOTHING -> nothing;
        };
    }
}
