package org.edaran.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edaran.diagnostic.PrintedText;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Composition;
import org.edaran.roster.InputNote;

/**
 * Writes a report for people: the verdict, what was read, a line per rule, then the findings of each rule with their
 * arithmetic, violations first, and the notes on the data. UTF-8, lines end with LF; the same report always gives the same bytes.
 */
public final class TextReport {

    private final Locale locale;
    private final ReportWords words;
    private final int top;

    private TextReport(Locale locale, int top) {
        this.locale = locale;
        this.words = ReportWords.in(locale);
        this.top = top;
    }

    /**
     * A writer in Indonesian for {@code id}, else in English.
     *
     * @param top how many findings are shown per rule; 0 for all
     */
    public static TextReport in(Locale locale, int top) {
        return new TextReport(locale, top);
    }

    /**
     * Writes the report; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public void write(ComplianceReport report, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        head(report, text);
        rules(report.summary(), text);
        Set<String> shown = new HashSet<>();
        for (RuleSummary rule : report.summary()) {
            if (!shown.add(rule.policy() + "\n" + rule.rule())) {
                continue; // the same rule as an amendment makes it
            }
            List<Finding> findings = report.findings().stream()
                    .filter(finding -> finding.policy().equals(rule.policy())
                            && finding.rule().equals(rule.rule()))
                    .sorted(Comparator.comparing(Finding::status))
                    .toList();
            if (!findings.isEmpty()) {
                findings(rule, findings, text);
            }
        }
        notes(report.notes(), text);
        text.flush();
    }

    private void head(ComplianceReport report, Writer text) throws IOException {
        line(text, words.of(report.verdict()) + tally(report.findings()));
        line(text, "");
        for (ComplianceReport.PolicyInfo policy : report.policies()) {
            line(text, policy.id() + policy.title().map(title -> ": " + title).orElse(""));
            if (policy.notes() > 0) {
                line(text, "  " + policy.notes() + " " + words.notes());
            }
            for (Composition.Part other : policy.with()) {
                line(text, "  " + new RoleWords(locale).of(other.role()) + " " + other.id());
            }
        }
        ComplianceReport.RosterInfo roster = report.roster();
        String range = roster.range()
                .map(dates -> dates.first() + " " + words.to() + " " + dates.last())
                .orElse(words.noDates());
        line(
                text,
                "  " + number(roster.employees()) + " " + words.employees() + " (" + number(roster.withoutAssignment())
                        + " " + words.without() + "), " + number(roster.assignments()) + " " + words.assignments()
                        + ", " + range);
        line(text, "");
    }

    private String tally(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (FindingStatus status : FindingStatus.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.status() == status)
                    .count();
            if (count > 0) {
                parts.add(number(count) + " " + words.of(status, count));
            }
        }
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private void rules(List<RuleSummary> summary, Writer text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.rule(), words.judged(), "", words.violation(), words.warning(), words.open(), words.clause()));
        for (RuleSummary rule : summary) {
            boolean permits = rule.judgedAs() == RuleSummary.JudgedAs.NOTHING;
            rows.add(List.of(
                    rule.rule(),
                    permits ? "" : number(rule.judged()),
                    words.of(rule),
                    orBlank(rule.violations()),
                    orBlank(rule.warnings()),
                    orBlank(rule.undetermined()),
                    rule.cites().orElse("")));
        }
        new TextTable(rows, List.of(1, 3, 4, 5)).write(line -> line(text, "  " + line));
    }

    private static String orBlank(int count) {
        return count == 0 ? "" : number(count);
    }

    private void findings(RuleSummary rule, List<Finding> findings, Writer text) throws IOException {
        line(text, "");
        line(text, rule.rule() + rule.cites().map(clause -> " (" + clause + ")").orElse("") + tally(findings));
        int shown = top == 0 ? findings.size() : Math.min(top, findings.size());
        for (Finding finding : findings.subList(0, shown)) {
            line(text, "  " + words.of(finding.status()) + ": " + subject(finding));
            line(text, "    " + finding.message(locale));
            if (finding.consequence().isPresent()) {
                line(
                        text,
                        "    " + words.consequence() + ": "
                                + finding.consequence().get());
            }
        }
        if (shown < findings.size()) {
            line(text, "  … " + number(findings.size() - shown) + " " + words.more());
        }
    }

    private static String subject(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (!finding.periodLabel().isEmpty()) {
            parts.add(finding.periodLabel());
        }
        finding.subject().employee().ifPresent(parts::add);
        for (Map.Entry<String, String> key : finding.subject().keys().entrySet()) {
            parts.add(key.getKey() + " " + key.getValue());
        }
        String place = finding.source().map(source -> " (" + source + ")").orElse("");
        return String.join(", ", parts) + place;
    }

    private void notes(List<InputNote> notes, Writer text) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, words.data());
        for (InputNote note : notes) {
            line(text, "  " + note.place().in(locale) + ": " + note.message(locale));
        }
    }

    private static String number(long value) {
        return Long.toString(value);
    }

    private static void line(Writer text, String line) throws IOException {
        text.write(PrintedText.of(line));
        text.write('\n');
    }
}
