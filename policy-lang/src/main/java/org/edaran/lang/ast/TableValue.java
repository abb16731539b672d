package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/** What may be written in a cell of a table: only what is written out. */
public sealed interface TableValue extends Node {

    /** Calls the method of {@code visitor} that is for this kind of value. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A literal, a negative number or a bare name.
     *
     * @param value a {@link Literal}, an {@link AstExpression.Negative} of one, or an {@link AstExpression.Reference}
     *     without owners
     * @param span its place
     */
    record Written(AstExpression value, SourceSpan span) implements TableValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWritten(this);
        }
    }

    /**
     * {@code never}: a date after all dates.
     *
     * @param span its place
     */
    record Never(SourceSpan span) implements TableValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNever(this);
        }
    }

    /**
     * One method for each kind of value.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a written value. */
        R visitWritten(Written value);

        /** Visits a date after all dates. */
        R visitNever(Never value);
    }
}
