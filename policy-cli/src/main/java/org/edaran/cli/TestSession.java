package org.edaran.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.files.TestedFile;
import org.edaran.lang.test.PolicyTest;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestRun;

/** Compiles the files and runs their tests, once. */
final class TestSession {

    private final Policies policies;
    private final String filter;

    /**
     * A session.
     *
     * @param policies compiles the files and shows what is wrong with them
     * @param filter only tests whose title contains these words, whatever their case
     */
    TestSession(Policies policies, String filter) {
        this.policies = policies;
        this.filter = filter.toLowerCase(Locale.ROOT);
    }

    /** Runs the tests of every file, also if another does not compile. */
    List<TestedFile> run(List<String> files) throws IOException {
        List<TestedFile> tested = new ArrayList<>();
        for (String file : files) {
            tested.add(run(file, files));
        }
        return tested;
    }

    private TestedFile run(String file, List<String> all) throws IOException {
        long start = System.nanoTime();
        CompileResult result = policies.compile(file, all);
        policies.show(result);
        Optional<TestRun> run =
                result instanceof CompileResult.Compiled policy ? Optional.of(run(policy)) : Optional.empty();
        return new TestedFile(
                file,
                result,
                run.map(TestRun::outcomes).orElse(List.of()),
                run.map(TestRun::coverage),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private TestRun run(CompileResult.Compiled policy) {
        List<PolicyTest> tests = policy.tests().stream()
                .filter(test -> test.title().toLowerCase(Locale.ROOT).contains(filter))
                .toList();
        return PolicyTestRunner.runWithCoverage(policy.policy(), tests);
    }
}
