package org.edaran.roster;

import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;

/**
 * Something in the data that cannot be used.
 *
 * @param code what kind of problem; of the 6xxx range
 * @param message one sentence, lower case, no full stop, the words of the data in backticks
 * @param place where it is
 * @param other a second place that belongs to it, such as the first of two rows that clash
 * @param help how to repair it, as an imperative
 */
public record InputProblem(
        DiagnosticCode code, String message, DataPlace place, Optional<DataPlace> other, Optional<String> help) {

    /** A problem in one place. */
    public static InputProblem of(DiagnosticCode code, DataPlace place, String message) {
        return new InputProblem(code, message, place, Optional.empty(), Optional.empty());
    }

    /** The same problem with a remedy. */
    public InputProblem withHelp(String words) {
        return new InputProblem(code, message, place, other, Optional.of(words));
    }

    /** The same problem with a second place. */
    public InputProblem withOther(DataPlace second) {
        return new InputProblem(code, message, place, Optional.of(second), help);
    }
}
