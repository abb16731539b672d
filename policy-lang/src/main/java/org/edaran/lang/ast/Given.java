package org.edaran.lang.ast;

/** People of a test. */
public sealed interface Given extends Node permits GivenPeople, GivenTable {

    /** Calls the method of {@code visitor} that is for this way to give people. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each way to give people.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits people who are alike. */
        R visitPeople(GivenPeople people);

        /** Visits people line by line. */
        R visitTable(GivenTable table);
    }
}
