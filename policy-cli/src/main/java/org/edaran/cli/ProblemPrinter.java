package org.edaran.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.PrintedText;
import org.edaran.finding.Language;
import org.edaran.roster.InputProblem;

/** Shows what is wrong with data, each problem with its place and its remedy, in the language of the report. */
final class ProblemPrinter {

    private ProblemPrinter() {}

    /** {@link ExitCode#LIMIT} if a limit stopped the reading, else {@link ExitCode#UNUSABLE}. */
    static int exitCode(List<InputProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.code() == DiagnosticCode.INPUT_LIMIT)
                ? ExitCode.LIMIT
                : ExitCode.UNUSABLE;
    }

    /** Shows problems alone, where there is nothing to judge. */
    static void print(List<InputProblem> problems, Locale locale, PrintStream err) {
        boolean indonesian = Language.of(locale) == Language.INDONESIAN;
        for (InputProblem problem : problems) {
            String severity = indonesian ? "galat" : "error";
            err.println(severity + "[" + problem.code().id() + "]: " + PrintedText.of(problem.message(locale)));
            err.println("  --> " + PrintedText.of(problem.place().in(locale)));
            problem.other()
                    .ifPresent(other ->
                            err.println((indonesian ? "  dan " : "  and ") + PrintedText.of(other.in(locale))));
            problem.help(locale)
                    .ifPresent(help -> err.println((indonesian ? "  saran: " : "  help: ") + PrintedText.of(help)));
        }
    }

    /** Shows problems that kept a roster from being judged. */
    static void print(List<InputProblem> problems, int total, Locale locale, PrintStream err) {
        boolean indonesian = Language.of(locale) == Language.INDONESIAN;
        print(problems, locale, err);
        int more = total - problems.size();
        if (indonesian) {
            if (more > 0) {
                err.println("… dan " + more + " masalah lagi");
            }
            err.println(total + " masalah: jadwal tidak dinilai");
            return;
        }
        if (more > 0) {
            err.println("… and " + more + " more problems");
        }
        err.println(total + (total == 1 ? " problem" : " problems") + ": the roster was not judged");
    }
}
