package org.edaran.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edaran.CompileResult;
import org.edaran.diagnostic.PrintedText;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests written in policies. */
@Command(
        name = "test",
        description = "Runs the tests written in policies and shows what came out otherwise than expected.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 all as expected, 1 something otherwise, 2 a policy does not compile or has no test."
        })
final class TestCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files; - reads standard input.")
    private List<String> policies = List.of();

    @Option(names = "--lang", paramLabel = "id|en", description = "Language of the arithmetic (default: en).")
    private String language = "en";

    @Option(names = "--quiet", description = "Show only what came out otherwise.")
    private boolean quiet;

    private int failed;
    private int passed;

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<CompileResult.Compiled>> compiled = new Policies(streams, !quiet).compile(policies);
        if (compiled.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        for (CompileResult.Compiled policy : compiled.get()) {
            String test = "";
            for (TestOutcome outcome : PolicyTestRunner.run(policy.policy(), policy.tests())) {
                if (!quiet && !outcome.test().equals(test)) {
                    test = outcome.test();
                    line(policy.policy().id() + ": " + test);
                }
                show(outcome);
            }
        }
        line(passed + " passed, " + failed + " failed");
        if (passed + failed == 0) {
            streams.err().println("edaran: there is no test; write one with `test \"…\":` in the policy");
            return ExitCode.UNUSABLE;
        }
        return failed > 0 ? ExitCode.VIOLATIONS : ExitCode.COMPLIANT;
    }

    private void show(TestOutcome outcome) {
        if (outcome.passed()) {
            passed++;
            if (!quiet) {
                line("  ok      " + outcome.expected().words());
            }
            return;
        }
        failed++;
        line("  FAILED  " + outcome.expected().words() + (quiet ? ", in test \"" + outcome.test() + "\"" : ""));
        line("          at " + outcome.expected().at().file() + ":"
                + outcome.expected().at().line() + ":" + outcome.expected().at().column());
        line("          but it is " + outcome.actual(Locale.forLanguageTag(language)));
    }

    private void line(String text) {
        streams.out().println(PrintedText.of(text));
    }
}
