package org.edaran.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.edaran.CompileResult;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.test.Coverage;
import org.edaran.lang.test.TestOutcome;

/**
 * What became of the tests of one file.
 *
 * @param file the file as the caller named it
 * @param result what compiling it gave
 * @param outcomes one for each expectation that was tried; none if the file does not compile
 * @param coverage what the tests reach; nothing if the file does not compile
 * @param time how long compiling and running took
 */
record TestedFile(
        String file, CompileResult result, List<TestOutcome> outcomes, Optional<Coverage> coverage, Duration time) {

    TestedFile {
        outcomes = List.copyOf(outcomes);
    }

    /** The name of the policy, or of the file if it does not compile. */
    String name() {
        return compiled().map(policy -> policy.policy().id()).orElse(file);
    }

    Optional<CompileResult.Compiled> compiled() {
        return result instanceof CompileResult.Compiled policy ? Optional.of(policy) : Optional.empty();
    }

    List<Diagnostic> errors() {
        return result.diagnostics().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .toList();
    }

    long passed() {
        return outcomes.stream().filter(TestOutcome::passed).count();
    }

    long failed() {
        return outcomes.size() - passed();
    }
}
