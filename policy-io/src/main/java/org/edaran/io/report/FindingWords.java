package org.edaran.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;

/** Says in a few words what a finding is about. Stateless. */
public final class FindingWords {

    private static final Map<String, String> INDONESIAN = Map.of(
            "agency", "instansi",
            "office", "kantor",
            "category", "kategori",
            "employee", "pegawai",
            "region", "wilayah",
            "domicile", "domisili");

    private FindingWords() {}

    /** When and whom: {@code 2023-08-29, agency BNPB, category administration}. Empty for a finding about everyone always. */
    public static String subject(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (!finding.periodLabel().isEmpty()) {
            parts.add(finding.periodLabel());
        }
        String whom = whom(finding.subject());
        if (!whom.isEmpty()) {
            parts.add(whom);
        }
        return String.join(", ", parts);
    }

    /** The same with the words of a language for what groups are told apart by. */
    public static String subject(Finding finding, Locale locale) {
        if (!locale.getLanguage().equals("id")) {
            return subject(finding);
        }
        List<String> parts = new ArrayList<>();
        if (!finding.periodLabel().isEmpty()) {
            parts.add(finding.periodLabel());
        }
        finding.subject().employee().ifPresent(parts::add);
        finding.subject().keys().forEach((key, value) -> parts.add(INDONESIAN.getOrDefault(key, key) + " " + value));
        return String.join(", ", parts);
    }

    /** Whom: {@code agency BNPB, category administration}, or the id of a person. */
    public static String whom(Subject subject) {
        List<String> parts = new ArrayList<>();
        subject.employee().ifPresent(parts::add);
        subject.keys().forEach((key, value) -> parts.add(key + " " + value));
        return String.join(", ", parts);
    }

    /** The rule with its clause: {@code admin_share (Lampiran angka 1)}. */
    public static String rule(Finding finding) {
        return finding.rule()
                + finding.cites().map(clause -> " (" + clause + ")").orElse("");
    }
}
