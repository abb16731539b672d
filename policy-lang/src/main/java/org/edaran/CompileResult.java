package org.edaran;

import java.util.List;
import java.util.Locale;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Policy;
import org.edaran.source.SourcePlace;

/** What became of the text of a policy. */
public sealed interface CompileResult {

    /**
     * The policy can be used.
     *
     * @param policy the policy
     * @param warnings what the writer should look at, by place
     * @param tests the worked examples in the text
     * @param language the language of the keywords of the text, in which its warnings are told
     */
    record Compiled(Policy policy, List<Diagnostic> warnings, List<PolicyTest> tests, Locale language)
            implements CompileResult {

        /** Copies the lists. */
        public Compiled {
            warnings = List.copyOf(warnings);
            tests = List.copyOf(tests);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return warnings;
        }

        @Override
        public Policy policyOrThrow() {
            return policy;
        }
    }

    /**
     * The text has errors.
     *
     * @param diagnostics the errors and warnings, by place; at least one is an error
     */
    record Rejected(List<Diagnostic> diagnostics) implements CompileResult {

        /** Copies the list. */
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public Policy policyOrThrow() {
            Diagnostic first = diagnostics.stream()
                    .filter(fault -> fault.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            SourcePlace place = first.source().placeOf(first.span());
            throw new IllegalStateException(
                    place.file() + ":" + place.line() + ":" + place.column() + ": " + first.message());
        }
    }

    /** Errors and warnings, by place. */
    List<Diagnostic> diagnostics();

    /**
     * The policy, for hosts that know their text is right.
     *
     * @throws IllegalStateException if the text has errors; the message tells the first of them
     */
    Policy policyOrThrow();
}
