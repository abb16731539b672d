package org.edaran.files;

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
public record TestedFile(
        String file, CompileResult result, List<TestOutcome> outcomes, Optional<Coverage> coverage, Duration time) {

    /** Copies the list. */
    public TestedFile {
        outcomes = List.copyOf(outcomes);
    }

    /** The name of the policy, or of the file if it does not compile. */
    public String name() {
        return compiled().map(policy -> policy.policy().id()).orElse(file);
    }

    /** The policy with its tests; nothing if the file does not compile. */
    public Optional<CompileResult.Compiled> compiled() {
        return result instanceof CompileResult.Compiled policy ? Optional.of(policy) : Optional.empty();
    }

    /** What keeps the file from being compiled. */
    public List<Diagnostic> errors() {
        return result.diagnostics().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .toList();
    }

    /** How many expectations came out as written. */
    public long passed() {
        return outcomes.stream().filter(TestOutcome::passed).count();
    }

    /** How many expectations came out otherwise. */
    public long failed() {
        return outcomes.size() - passed();
    }
}
