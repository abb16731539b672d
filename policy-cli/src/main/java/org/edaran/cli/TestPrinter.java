package org.edaran.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.edaran.diagnostic.PrintedText;
import org.edaran.files.TestedFile;
import org.edaran.lang.test.TestOutcome;

/** Shows how tests came out: a line for each expectation, and for each that failed what came out instead and why. */
final class TestPrinter {

    private final PrintStream out;
    private final Locale locale;
    private final boolean quiet;
    private final boolean colored;

    /** With {@code quiet} only failures and the counts are shown. */
    TestPrinter(PrintStream out, Locale locale, boolean quiet, boolean colored) {
        this.out = out;
        this.locale = locale;
        this.quiet = quiet;
        this.colored = colored;
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
                line("  FAILED  " + outcome.words());
                outcome.details(locale).forEach(detail -> line("    " + detail));
            } else if (!quiet) {
                line("  ok      " + outcome.words());
            }
        }
    }

    private void line(String text) {
        String printed = PrintedText.of(text);
        out.println(colored ? Painter.painted(printed) : printed);
    }
}
