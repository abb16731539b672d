package org.edaran.lang.ast;

import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * One item in a list of dates. An end is a {@link Literal.Date}, a {@link Literal.HalfDate}, an {@link
 * AstExpression.DateOffset}, or what stands for a date: a fact, a parameter, a look-up or a calculation.
 */
public sealed interface DateSpan extends Node {

    /** Calls the method of {@code visitor} that is for this kind of item. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One date.
     *
     * @param date the date
     * @param span its place
     */
    record SingleDate(Literal.Date date, SourceSpan span) implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSingleDate(this);
        }
    }

    /**
     * Half of one date.
     *
     * @param half the half
     * @param span its place
     */
    record SingleHalf(Literal.HalfDate half, SourceSpan span) implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSingleHalf(this);
        }
    }

    /**
     * A name alone: a window, or a parameter that is a date.
     *
     * @param name the name
     * @param span its place
     */
    record NamedDates(Name name, SourceSpan span) implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedDates(this);
        }
    }

    /**
     * {@code D to D}, both ends included.
     *
     * @param from the first day
     * @param to the last day
     * @param span its place
     */
    record Range(AstExpression from, AstExpression to, SourceSpan span) implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRange(this);
        }
    }

    /**
     * {@code from D}, {@code from D for 2 months}, {@code from D until D} or {@code from D for 2 months until D}.
     *
     * @param from the first day
     * @param length how long it lasts
     * @param until its last day; of two ends the earlier counts
     * @param span its place
     */
    record Starting(
            AstExpression from, Optional<Literal.Duration> length, Optional<AstExpression> until, SourceSpan span)
            implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStarting(this);
        }
    }

    /**
     * {@code until D}: from the first day in force.
     *
     * @param until the last day
     * @param span its place
     */
    record Until(AstExpression until, SourceSpan span) implements DateSpan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUntil(this);
        }
    }

    /**
     * One method for each kind of item.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits one date. */
        R visitSingleDate(SingleDate dates);

        /** Visits half a date. */
        R visitSingleHalf(SingleHalf dates);

        /** Visits a name. */
        R visitNamedDates(NamedDates dates);

        /** Visits a range. */
        R visitRange(Range dates);

        /** Visits an open or measured range. */
        R visitStarting(Starting dates);

        /** Visits a range without a start. */
        R visitUntil(Until dates);
    }
}
