package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Policy;

/**
 * What compiling a text gave.
 *
 * @param policy the policy; nothing if a fault is an error
 * @param diagnostics all faults, by place
 * @param tests the worked examples of the policy; none without a policy
 * @param language the language of the keywords of the text, as an ISO 639 code
 */
public record Compilation(
        Optional<Policy> policy, List<Diagnostic> diagnostics, List<PolicyTest> tests, String language) {

    /** Copies the lists. */
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        tests = List.copyOf(tests);
    }
}
