package org.edaran.lang.ast;

import java.math.BigDecimal;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** What a rule comes to for the people of a test. */
public sealed interface Outcome extends Node {

    /** Calls the method of {@code visitor} that is for this kind of outcome. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The arithmetic of a breach: {@code 6 of 10 limit 5}.
     *
     * @param count the count
     * @param of the denominator; empty for a rule that has none
     * @param limit the limit
     * @param span its place
     */
    record Figures(BigDecimal count, Optional<BigDecimal> of, BigDecimal limit, SourceSpan span) implements Node {}

    /**
     * {@code compliant}.
     *
     * @param span its place
     */
    record Compliant(SourceSpan span) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompliant(this);
        }
    }

    /**
     * {@code violated} or {@code violated 6 of 10 limit 5}.
     *
     * @param figures the arithmetic, where it is written
     * @param span its place
     */
    record Violated(Optional<Figures> figures, SourceSpan span) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitViolated(this);
        }
    }

    /**
     * {@code warned} or {@code warned 6 of 10 limit 5}.
     *
     * @param figures the arithmetic, where it is written
     * @param span its place
     */
    record Warned(Optional<Figures> figures, SourceSpan span) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWarned(this);
        }
    }

    /**
     * {@code undetermined} or {@code undetermined missing FACT}.
     *
     * @param missing the fact that is not known, where it is written
     * @param span its place
     */
    record Undetermined(Optional<AstExpression.Reference> missing, SourceSpan span) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUndetermined(this);
        }
    }

    /**
     * {@code not applicable}.
     *
     * @param span its place
     */
    record NotApplicable(SourceSpan span) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNotApplicable(this);
        }
    }

    /**
     * One method for each kind of outcome.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits compliance. */
        R visitCompliant(Compliant outcome);

        /** Visits a violation. */
        R visitViolated(Violated outcome);

        /** Visits a warning. */
        R visitWarned(Warned outcome);

        /** Visits an undetermined outcome. */
        R visitUndetermined(Undetermined outcome);

        /** Visits a rule that is about none of the people. */
        R visitNotApplicable(NotApplicable outcome);
    }
}
