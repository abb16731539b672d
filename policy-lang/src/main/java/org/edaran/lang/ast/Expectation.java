package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/** What a test expects. */
public sealed interface Expectation extends Node {

    /** Calls the method of {@code visitor} that is for this kind of expectation. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code expect RULE OUTCOME}.
     *
     * @param rule the rule
     * @param outcome what it must come to
     * @param span its place
     */
    record OfRule(Name rule, Outcome outcome, SourceSpan span) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfRule(this);
        }
    }

    /**
     * {@code expect nothing violated}.
     *
     * @param span its place
     */
    record NothingViolated(SourceSpan span) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNothingViolated(this);
        }
    }

    /**
     * One method for each kind of expectation.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits the outcome of a rule. */
        R visitOfRule(OfRule expectation);

        /** Visits the absence of violations. */
        R visitNothingViolated(NothingViolated expectation);
    }
}
