package org.edaran.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.edaran.diagnostic.PrintedText;
import org.edaran.lang.test.PolicyTest;
import org.edaran.lang.test.TestOutcome;
import org.edaran.source.SourcePlace;

/** Shows how tests came out: a line for each expectation, and for each that failed what came out instead and why. */
final class TestPrinter {

    private final PrintStream out;
    private final Locale locale;
    private final boolean quiet;

    /** With {@code quiet} only failures and the counts are shown. */
    TestPrinter(PrintStream out, Locale locale, boolean quiet) {
        this.out = out;
        this.locale = locale;
        this.quiet = quiet;
    }

    void print(List<TestedFile> files) {
        files.forEach(this::print);
        long broken = files.stream().filter(file -> file.compiled().isEmpty()).count();
        line(counts(files)
                + (files.size() > 1 ? ", in " + files.size() + " files" : "")
                + (broken == 0 ? "" : broken == 1 ? "; 1 does not compile" : "; " + broken + " do not compile"));
    }

    private static String counts(List<TestedFile> files) {
        long passed = files.stream().mapToLong(TestedFile::passed).sum();
        long failed = files.stream().mapToLong(TestedFile::failed).sum();
        return passed + " passed, " + failed + " failed";
    }

    private void print(TestedFile file) {
        String shown = "";
        for (TestOutcome outcome : file.outcomes()) {
            if ((!quiet || !outcome.passed()) && !outcome.test().equals(shown)) {
                shown = outcome.test();
                line(file.name() + ": " + shown);
            }
            if (!outcome.passed()) {
                line("  FAILED  " + words(outcome));
                details(outcome, locale).forEach(detail -> line("    " + detail));
            } else if (!quiet) {
                line("  ok      " + words(outcome));
            }
        }
    }

    /** The change and the expectation as written. */
    static String words(TestOutcome outcome) {
        return (outcome.situation() + " " + outcome.expected().words()).strip();
    }

    /** What was expected and what came out, with the arithmetic, the place and the sentence of the rule. */
    static List<String> details(TestOutcome outcome, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add("expected  " + outcome.expected().outcomeWords());
        lines.add("actual    " + outcome.actual());
        outcome.reasons(locale).forEach(reason -> lines.add("          " + reason));
        lines.add("test      " + place(outcome.expected().at()));
        outcome.expected().sentence().ifPresent(rule -> lines.addAll(rule(rule)));
        return lines;
    }

    private static List<String> rule(PolicyTest.RuleText rule) {
        return List.of(
                "rule      " + place(rule.at()) + " " + rule.name()
                        + rule.cites().map(clause -> ", " + clause).orElse(""),
                "          " + rule.words());
    }

    private static String place(SourcePlace place) {
        return place.file() + ":" + place.line() + ":" + place.column();
    }

    private void line(String text) {
        out.println(PrintedText.of(text));
    }
}
