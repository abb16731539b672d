package org.edaran.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.PrintedText;
import org.edaran.roster.InputProblem;

/** Shows what is wrong with data, each problem with its place and its remedy. */
final class ProblemPrinter {

    private ProblemPrinter() {}

    /** {@link ExitCode#LIMIT} if a limit stopped the reading, else {@link ExitCode#UNUSABLE}. */
    static int exitCode(List<InputProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.code() == DiagnosticCode.INPUT_LIMIT)
                ? ExitCode.LIMIT
                : ExitCode.UNUSABLE;
    }

    static void print(List<InputProblem> problems, int total, PrintStream err) {
        for (InputProblem problem : problems) {
            String severity = problem.code().severity().name().toLowerCase(Locale.ROOT);
            err.println(severity + "[" + problem.code().id() + "]: " + PrintedText.of(problem.message()));
            err.println("  --> " + PrintedText.of(problem.place().toString()));
            problem.other().ifPresent(other -> err.println("  and " + PrintedText.of(other.toString())));
            problem.help().ifPresent(help -> err.println("  help: " + PrintedText.of(help)));
        }
        if (total > problems.size()) {
            err.println("… and " + (total - problems.size()) + " more problems");
        }
        err.println(total + (total == 1 ? " problem" : " problems") + ": the roster was not judged");
    }
}
