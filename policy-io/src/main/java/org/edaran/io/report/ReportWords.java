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
        String notes,
        String more,
        String data,
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
            "clauses that nobody can check are kept as notes",
            "more of this rule; --top 0 shows all",
            "Notes on the data",
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
            "klausul yang tidak dapat diperiksa dicatat saja",
            "lagi untuk ketentuan ini; --top 0 menampilkan semua",
            "Catatan data",
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

    /** What a rule judged, and how many weeks it did not. */
    String of(RuleSummary rule) {
        return of(rule.judgedAs()) + (rule.cut() == 0 ? "" : " (" + rule.cut() + " " + cut + ")");
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
