package org.edaran.lang.test;

import java.util.Optional;
import org.edaran.model.Fraction;

/** What a worked example expects of a rule. */
public sealed interface Outcome {

    /** The plain outcomes. */
    enum Plain implements Outcome {
        /** Something is judged and nothing is found. */
        COMPLIANT,
        /** Nothing is judged. */
        NOT_APPLICABLE,
        /** No rule is violated. */
        NOTHING_VIOLATED
    }

    /**
     * The rule is broken.
     *
     * @param warning true if only a warning is expected
     * @param figures the arithmetic, if it is expected too
     */
    record Broken(boolean warning, Optional<Figures> figures) implements Outcome {}

    /**
     * The data do not tell.
     *
     * @param missing the fact that would settle it, if that is expected too
     */
    record Undetermined(Optional<String> missing) implements Outcome {}

    /**
     * The arithmetic of a broken rule.
     *
     * @param count how many there are
     * @param of the denominator, if it is expected too
     * @param limit how many there may or must be
     */
    record Figures(Fraction count, Optional<Fraction> of, Fraction limit) {}
}
