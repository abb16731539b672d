package org.edaran.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.input.InputFile;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.review.Affiliations;
import org.edaran.io.review.Baseline;
import org.edaran.io.review.OverrideLedger;
import org.edaran.io.review.Review;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a report holds and how it is written. */
final class ReportOptions {

    private static final int USUAL_TOP = 20;

    /** What findings are put together by. */
    enum GroupBy {
        /** The rule. */
        rule,
        /** The unit, agency or office. */
        unit,
        /** The date or period. */
        date,
        /** The person. */
        person
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, html, json, ndjson, csv, junit, sarif or github (default: text).")
    private ReportFormats.Format format = ReportFormats.Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file; - for standard output.")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "id|en", description = "Language of the report (default: en).")
    private ToldIn language = ToldIn.en;

    @Option(
            names = "--top",
            paramLabel = "N",
            description =
                    "Findings shown per rule, or per group of --group-by; 0 for all (default: 20 in text, else all).")
    private @Nullable Integer top;

    @Option(names = "--group-by", paramLabel = "WHAT", description = "rule, unit, date or person (default: rule).")
    private GroupBy groupBy = GroupBy.rule;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier report as JSON; only findings that it does not have fail the check.")
    private @Nullable Path baseline;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "A table of overrides: findings that somebody has acknowledged do not fail the check.")
    private @Nullable Path overrides;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which overrides must hold (default: the last date of the roster).")
    private @Nullable String asOf;

    @Option(names = "--show-confidential", description = "Print the values of confidential facts.")
    private boolean showConfidential;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of a line of text; 0 for any number (default: those of the terminal).")
    private @Nullable Integer width;

    private @Nullable OverrideLedger ledger;
    private @Nullable Baseline earlier;

    /** Takes an option that has a value, as written; false if it is none of these or the value is wrong. */
    boolean take(String option, String value) {
        switch (option) {
            case "--format" -> format = ReportFormats.Format.valueOf(value);
            case "--output" -> output = Path.of(value);
            case "--lang" -> language = ToldIn.valueOf(value);
            case "--top" -> top = Integer.valueOf(value);
            case "--group-by" -> groupBy = GroupBy.valueOf(value);
            case "--baseline" -> baseline = Path.of(value);
            case "--overrides" -> overrides = Path.of(value);
            case "--as-of" -> asOf = value;
            case "--width" -> width = Integer.valueOf(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes an option that has no value; false if it is none of these. */
    boolean take(String option) {
        showConfidential |= option.equals("--show-confidential");
        return option.equals("--show-confidential");
    }

    ReportFormats.Format format() {
        return format;
    }

    Optional<Path> output() {
        return Optional.ofNullable(output).filter(file -> !file.equals(OutputTarget.STANDARD));
    }

    Locale locale() {
        return language.locale();
    }

    boolean showsConfidential() {
        return showConfidential;
    }

    ReportSettings settings(Terminal terminal, Terminal.Color color) {
        boolean text = format == ReportFormats.Format.text;
        Terminal shown = output().isEmpty() ? terminal : new Terminal(false, 0, terminal.environment());
        return ReportSettings.in(locale())
                .withTop(top != null ? Math.max(0, top) : text ? USUAL_TOP : 0)
                .by(ReportSettings.GroupBy.valueOf(groupBy.name().toUpperCase(Locale.ROOT)))
                .withWidth(width != null ? Math.max(0, width) : shown.width())
                .withColors(shown.hasColors(color));
    }

    /** How many files are to be read from standard input. */
    long readingStandardInput() {
        return Stream.of(overrides, baseline)
                .filter(OutputTarget.STANDARD::equals)
                .count();
    }

    private static InputFile file(Path file, Streams streams) throws IOException {
        return file.equals(OutputTarget.STANDARD) ? streams.inputFile() : InputFile.of(file);
    }

    /** Reads the earlier report and the ledger; false, and a message, if one of them cannot be used. */
    boolean read(Streams streams) throws IOException {
        if (overrides != null) {
            ledger = OverrideLedger.read(file(overrides, streams));
        }
        if (baseline != null) {
            earlier = Baseline.read(file(baseline, streams));
        }
        boolean refused = ledger != null && isRefused(ledger.problems(), streams);
        return !refused && (earlier == null || !isRefused(earlier.problems(), streams));
    }

    /** The report with what the team makes of it; nothing, and a message, if no day is known for its overrides. */
    Optional<Review> review(ComplianceReport report, Roster roster, Streams streams) {
        Review review = Review.of(report, Affiliations.of(roster));
        if (ledger != null) {
            Optional<LocalDate> day = asOf(roster, streams);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            review = review.acknowledging(ledger, day.get());
        }
        return Optional.of(earlier == null ? review : review.since(earlier));
    }

    private boolean isRefused(List<InputProblem> problems, Streams streams) {
        if (!problems.isEmpty()) {
            ProblemPrinter.print(problems, problems.size(), locale(), streams.err());
        }
        return !problems.isEmpty();
    }

    private Optional<LocalDate> asOf(Roster roster, Streams streams) {
        if (asOf == null) {
            Optional<LocalDate> last = roster.range().map(range -> range.last());
            if (last.isEmpty()) {
                streams.err().println("edaran: the roster has no date on which overrides must hold; give --as-of DATE");
            }
            return last;
        }
        try {
            return Optional.of(LocalDate.parse(asOf));
        } catch (DateTimeParseException wrong) {
            streams.err().println("edaran: `" + asOf + "` is not a date; write --as-of 2026-03-31");
            return Optional.empty();
        }
    }
}
