package org.edaran.lang.ast;

/** What follows {@code with} in a test. */
public sealed interface Situation extends Node permits Variation, VariationTable {

    /** Calls the method of {@code visitor} that is for this form. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each form.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits one change and what is expected then. */
        R visitVariation(Variation variation);

        /** Visits changes line by line. */
        R visitVariationTable(VariationTable table);
    }
}
