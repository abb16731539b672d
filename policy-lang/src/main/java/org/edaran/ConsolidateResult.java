package org.edaran;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;

/** What became of printing a policy as it reads on a date. */
public sealed interface ConsolidateResult {

    /**
     * The text of the policy.
     *
     * @param policy the name of the policy
     * @param text the text, in canonical layout, with the origin of every rule as a comment
     */
    record Consolidated(String policy, String text) implements ConsolidateResult {}

    /**
     * The texts have errors.
     *
     * @param diagnostics the errors and warnings
     */
    record Rejected(List<Diagnostic> diagnostics) implements ConsolidateResult {

        /** Copies the list. */
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * There is no such text: no policy of that name, several that could be meant, or one that is not in force on the date.
     *
     * @param reason what is missing, in one sentence
     */
    record Nothing(String reason) implements ConsolidateResult {}
}
