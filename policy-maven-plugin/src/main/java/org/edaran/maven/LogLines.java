package org.edaran.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.PrintedText;
import org.edaran.diagnostic.Severity;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Language;
import org.edaran.io.report.FindingWords;
import org.edaran.lang.test.TestOutcome;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Regions;
import org.edaran.source.SourcePlace;

/** Writes what is wrong to the log of Maven, each with file and line in front. */
final class LogLines {

    private final Log log;
    private final Path root;
    private final Locale locale;

    LogLines(Log log, Path root, Locale locale) {
        this.log = log;
        this.root = root;
        this.locale = locale;
    }

    /** The name of a file from the folder in which Maven runs, with slashes on every system. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    void info(String text) {
        log.info(PrintedText.of(text));
    }

    void error(String text) {
        log.error(PrintedText.of(text));
    }

    void diagnostics(List<Diagnostic> faults) {
        for (Diagnostic fault : faults) {
            SourcePlace place = fault.source().placeOf(fault.span());
            boolean error = fault.severity() == Severity.ERROR;
            write(error, at(place) + ": " + fault.code().id() + ": " + fault.message());
            for (Diagnostic.Label label : fault.labels()) {
                write(error, "  " + at(label.source().placeOf(label.span())) + ": " + label.words());
            }
            String helpWord = Language.of(fault.language()) == Language.INDONESIAN ? "saran" : "help";
            fault.help().ifPresent(help -> write(error, "  " + helpWord + ": " + help));
        }
    }

    void problems(List<InputProblem> problems) {
        for (InputProblem problem : problems) {
            error(problem.place().in(locale) + ": " + problem.code().id() + ": " + problem.message(locale));
            problem.other().ifPresent(other -> error("  and " + other.in(locale)));
            problem.help(locale).ifPresent(help -> error("  help: " + help));
        }
    }

    /** The row of the roster, or the rule in the policy, and the sentence. */
    void finding(Finding finding, Regions regions) {
        String where = finding.source().map(place -> place.in(locale)).orElseGet(() -> at(finding.at()));
        String subject = FindingWords.subject(finding);
        write(
                finding.status() == FindingStatus.VIOLATION,
                where + ": " + FindingWords.rule(finding) + ": " + (subject.isEmpty() ? "" : subject + ": ")
                        + finding.message(locale, regions));
    }

    /** An expectation that came out otherwise, at its place, with the arithmetic. */
    void failed(TestOutcome outcome) {
        error(at(outcome.expected().at()) + ": " + outcome.test() + ": " + outcome.words());
        outcome.details(locale).forEach(detail -> error("  " + detail));
    }

    private String at(SourcePlace place) {
        Path file = Path.of(place.file());
        return (file.isAbsolute() ? name(file) : place.file()) + ":" + place.line() + ":" + place.column();
    }

    private void write(boolean error, String text) {
        String line = PrintedText.of(text);
        if (error) {
            log.error(line);
        } else {
            log.warn(line);
        }
    }
}
