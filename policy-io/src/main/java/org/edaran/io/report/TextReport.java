package org.edaran.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Verdict;
import org.edaran.io.report.TextPage.Tone;
import org.edaran.io.review.Review;
import org.edaran.io.review.Reviewed;
import org.edaran.io.review.Standing;
import org.edaran.model.Composition;
import org.edaran.roster.InputNote;

/**
 * Writes a report for people: the verdict, what was read, a line per rule, then the findings of each rule with their
 * arithmetic, violations first, and the notes on the data. UTF-8, lines end with LF; the same report always gives the same bytes.
 */
public final class TextReport implements ReportWriter {

    private final ReportSettings settings;
    private final ReportWords words;
    private final ReviewWords reviewWords;

    private TextReport(ReportSettings settings) {
        this.settings = settings;
        this.words = ReportWords.in(settings.locale());
        this.reviewWords = new ReviewWords(settings.locale());
    }

    /**
     * A writer in Indonesian for {@code id}, else in English.
     *
     * @param top how many findings are shown per rule; 0 for all
     */
    public static TextReport in(Locale locale, int top) {
        return with(ReportSettings.in(locale).withTop(top));
    }

    /** A writer with settings. */
    public static TextReport with(ReportSettings settings) {
        return new TextReport(settings);
    }

    /**
     * Writes the report; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public void write(ComplianceReport report, OutputStream out) throws IOException {
        write(Review.of(report), out);
    }

    @Override
    public void write(Review review, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TextPage page = new TextPage(text, settings.width(), settings.colors());
        verdict(review, page);
        policies(review.report(), page);
        rules(review.report().summary(), page);
        for (Section section : Section.of(review, settings)) {
            findings(section, page);
        }
        list(words.idle(), reviewWords.idleEntries(review), page);
        List<String> notes = new ArrayList<>();
        for (InputNote note : review.report().notes()) {
            notes.add(note.place().in(settings.locale()) + ": " + note.message(settings.locale()));
        }
        list(words.data(), notes, page);
        text.flush();
    }

    private void verdict(Review review, TextPage page) throws IOException {
        List<String> lines = reviewWords.head(review);
        String verdict = words.of(review.report().verdict());
        page.line(toneOf(review.report().verdict()), verdict, lines.get(0).substring(verdict.length()));
        for (String line : lines.subList(1, lines.size())) {
            page.line("  " + line);
        }
        page.line("");
    }

    private static Tone toneOf(Verdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> Tone.GOOD;
            case VIOLATIONS -> Tone.BAD;
            case UNDETERMINED -> Tone.DOUBT;
        };
    }

    private void policies(ComplianceReport report, TextPage page) throws IOException {
        RoleWords roles = new RoleWords(settings.locale());
        for (ComplianceReport.PolicyInfo policy : report.policies()) {
            page.line(
                    Tone.HEADING,
                    policy.id(),
                    policy.title().map(title -> ": " + title).orElse(""));
            if (policy.notes() > 0) {
                page.line("  " + words.notes(policy.notes()));
            }
            for (Composition.Part other : policy.with()) {
                page.line("  " + roles.of(other.role()) + " " + other.id());
            }
        }
        ComplianceReport.RosterInfo roster = report.roster();
        String range = roster.range()
                .map(dates -> dates.first() + " " + words.to() + " " + dates.last())
                .orElse(words.noDates());
        page.line("  " + words.counted(roster.employees(), words.employees()) + " (" + roster.withoutAssignment() + " "
                + words.without() + "), " + words.counted(roster.assignments(), words.assignments()) + ", " + range);
        page.line("");
    }

    private void rules(List<RuleSummary> summary, TextPage page) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.rule(), words.judged(), "", words.violation(), words.warning(), words.open(), words.clause()));
        for (RuleSummary rule : summary) {
            boolean permits = rule.judgedAs() == RuleSummary.JudgedAs.NOTHING;
            rows.add(List.of(
                    rule.rule(),
                    permits ? "" : String.valueOf(rule.judged()),
                    words.of(rule),
                    orBlank(rule.violations()),
                    orBlank(rule.warnings()),
                    orBlank(rule.undetermined()),
                    rule.cites().orElse("")));
        }
        new TextTable(rows, List.of(1, 3, 4, 5)).write(page);
    }

    private static String orBlank(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private void findings(Section section, TextPage page) throws IOException {
        List<String> parts = new ArrayList<>();
        for (FindingStatus status : FindingStatus.values()) {
            long count = section.count(status);
            if (count > 0) {
                parts.add(words.counted(status, count));
            }
        }
        page.line("");
        page.line(Tone.HEADING, section.title(), ": " + String.join(", ", parts));
        for (Reviewed one : section.written()) {
            finding(one, page);
        }
        if (section.omitted() > 0) {
            boolean byRule = settings.groupBy() == ReportSettings.GroupBy.RULE;
            page.line(Tone.FAINT, "  … " + section.omitted() + " " + (byRule ? words.more() : words.moreHere()), "");
        }
    }

    private void finding(Reviewed one, TextPage page) throws IOException {
        Finding finding = one.finding();
        boolean counts = one.standing() == Standing.NEW;
        String status = "  " + reviewWords.of(one.standing(), finding.status());
        Tone tone = counts ? finding.status() == FindingStatus.VIOLATION ? Tone.BAD : Tone.DOUBT : Tone.FAINT;
        String rule = settings.groupBy() == ReportSettings.GroupBy.RULE ? "" : FindingWords.rule(finding) + ": ";
        String place = finding.source()
                .map(source -> " (" + source.in(settings.locale()) + ")")
                .orElse("");
        page.line(tone, status, ": " + rule + FindingWords.subject(finding, settings.locale()) + place);
        page.line("    " + settings.message(finding));
        if (finding.consequence().isPresent()) {
            page.line(
                    "    " + words.consequence() + ": " + finding.consequence().get());
        }
        if (one.override().isPresent()) {
            page.line("    " + reviewWords.acknowledged(one.override().get()));
        }
    }

    private static void list(String title, List<String> lines, TextPage page) throws IOException {
        if (!lines.isEmpty()) {
            page.line("");
            page.line(Tone.HEADING, title, "");
            for (String line : lines) {
                page.line("  " + line);
            }
        }
    }
}
