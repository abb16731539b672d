package org.edaran.eval;

import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;

/**
 * A limit of a count. Limits of one count are on the same side of it; a stricter one comes before a milder one.
 *
 * @param bound which side, and whether the quantity itself is allowed
 * @param quantity a share, or a number
 * @param rounding how the limit in people is rounded
 */
record Limit(Bound bound, Fraction quantity, Counting.Rounding rounding) implements Comparable<Limit> {

    /**
     * What a finding tells of a limit beside its numbers.
     *
     * @param exception the exception in which it stands; nothing for the rule
     * @param consequence what follows where it is broken
     * @param shown true if its quantity is nothing confidential
     */
    record Told(Optional<Finding.InEffect> exception, Optional<String> consequence, boolean shown) {

        /** What is told of a limit that stands in two places: what both agree on. */
        Told and(Told other) {
            return new Told(
                    exception.filter(own -> other.exception.filter(own::equals).isPresent()),
                    consequence.filter(
                            own -> other.consequence.filter(own::equals).isPresent()),
                    shown && other.shown);
        }
    }

    /** The limit of a sentence with a value of its quantity. */
    static Limit of(Sentence.Count sentence, Fraction quantity) {
        return new Limit(sentence.bound(), quantity, sentence.counting().rounding());
    }

    @Override
    public int compareTo(Limit other) {
        int order = quantity.compareTo(other.quantity);
        if (order != 0) {
            return bound.isFloor() ? -order : order;
        }
        int strict = Boolean.compare(other.isStrict(), isStrict());
        return strict != 0 ? strict : rounding.compareTo(other.rounding);
    }

    private boolean isStrict() {
        return bound == Bound.LESS_THAN || bound == Bound.MORE_THAN || bound == Bound.EXACTLY;
    }
}
