package org.edaran.io.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Language;
import org.edaran.finding.RuleSummary;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;

/**
 * Findings that are put together in a report.
 *
 * @param key what they have in common; for a rule, its name
 * @param title the key as a heading
 * @param findings all of them: those that count first, then by status, else in the order of the report
 * @param shown how many of them are written
 */
public record Section(String key, String title, List<Reviewed> findings, int shown) {

    private static final Comparator<Reviewed> ORDER = Comparator.comparing(Reviewed::standing)
            .thenComparing(one -> one.finding().status());

    /** Copies the findings. */
    public Section {
        findings = List.copyOf(findings);
    }

    /** The findings that are written. */
    public List<Reviewed> written() {
        return findings.subList(0, shown);
    }

    /** How many are left out. */
    public int omitted() {
        return findings.size() - shown;
    }

    /** How many of a status it has, written or not. */
    public long count(FindingStatus status) {
        return findings.stream().filter(one -> one.finding().status() == status).count();
    }

    /** The sections of a report that have findings: rules in the order of the policies, all else in its own order. */
    public static List<Section> of(Review review, ReportSettings settings) {
        Map<String, List<Reviewed>> groups = settings.groupBy() == ReportSettings.GroupBy.RULE
                ? byRule(review)
                : byKey(review, settings.groupBy(), settings.locale());
        List<Section> sections = new ArrayList<>();
        groups.forEach((key, findings) -> {
            if (!findings.isEmpty()) {
                List<Reviewed> sorted = findings.stream().sorted(ORDER).toList();
                int shown = settings.top() == 0 ? sorted.size() : Math.min(settings.top(), sorted.size());
                String name = key.substring(key.indexOf('\n') + 1);
                sections.add(new Section(name, title(name, sorted, settings), sorted, shown));
            }
        });
        return sections;
    }

    /** The findings of the report that are written, in its order. */
    public static List<Reviewed> written(Review review, ReportSettings settings) {
        if (settings.top() == 0) {
            return review.findings();
        }
        Set<Reviewed> written = Collections.newSetFromMap(new IdentityHashMap<>());
        of(review, settings).forEach(section -> written.addAll(section.written()));
        return review.findings().stream().filter(written::contains).toList();
    }

    private static String title(String key, List<Reviewed> findings, ReportSettings settings) {
        if (settings.groupBy() != ReportSettings.GroupBy.RULE) {
            return key;
        }
        return key
                + findings.get(0)
                        .finding()
                        .cites()
                        .map(clause -> " (" + clause + ")")
                        .orElse("");
    }

    private static Map<String, List<Reviewed>> byRule(Review review) {
        Map<String, List<Reviewed>> groups = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (RuleSummary rule : review.report().summary()) {
            String key = rule.policy() + "\n" + rule.rule();
            if (known.add(key)) { // the same rule again is one that an amendment makes
                groups.put(key, new ArrayList<>());
            }
        }
        for (Reviewed one : review.findings()) {
            String key = one.finding().policy() + "\n" + one.finding().rule();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
        return groups;
    }

    private static Map<String, List<Reviewed>> byKey(Review review, ReportSettings.GroupBy by, Locale locale) {
        Map<String, List<Reviewed>> groups = new TreeMap<>();
        for (Reviewed one : review.findings()) {
            groups.computeIfAbsent(keyOf(one.finding(), review, by, locale), k -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }

    private static String keyOf(Finding finding, Review review, ReportSettings.GroupBy by, Locale locale) {
        boolean indonesian = Language.of(locale) == Language.INDONESIAN;
        return switch (by) {
            case RULE -> finding.rule();
            case DATE ->
                finding.periodLabel().isEmpty() ? (indonesian ? "tanpa tanggal" : "no date") : finding.periodLabel();
            case PERSON ->
                finding.subject()
                        .employee()
                        .map(id -> "\u0001\n" + id)
                        .orElse(indonesian ? "\u0000\nkelompok" : "\u0000\ngroups");
            case UNIT ->
                unitOf(finding, review).orElse(indonesian ? "\uFFFF\nunit tidak diketahui" : "\uFFFF\nno unit");
        };
    }

    /** The unit of a finding, or the agency or office, as a key with its value. */
    public static Optional<String> unitOf(Finding finding, Review review) {
        Map<String, String> homes = new LinkedHashMap<>(finding.subject().keys());
        finding.subject()
                .employee()
                .ifPresent(id -> review.affiliations().of(id, finding.date()).forEach(homes::putIfAbsent));
        for (String key : List.of("unit", "agency", "office")) {
            if (homes.containsKey(key)) {
                return Optional.of(key + " " + homes.get(key));
            }
        }
        return Optional.empty();
    }
}
