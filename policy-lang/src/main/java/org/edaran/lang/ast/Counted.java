package org.edaran.lang.ast;

import java.util.List;
import org.edaran.source.SourceSpan;

/** What a counted sentence counts. */
public sealed interface Counted extends Node {

    /** Calls the method of {@code visitor} that is for this kind of thing counted. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code wfh}, {@code wfo or travel}, or a fact such as {@code trained}: which it is, is not decided by the form.
     *
     * @param names at least one; more than one only for modes
     * @param span its place
     */
    record Names(List<Name> names, SourceSpan span) implements Counted {
        /** Copies the names. */
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNames(this);
        }
    }

    /**
     * {@code on duty}: any mode that is on duty.
     *
     * @param span its place
     */
    record OnDuty(SourceSpan span) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnDuty(this);
        }
    }

    /**
     * A condition in parentheses.
     *
     * @param condition who is counted
     * @param span its place
     */
    record Condition(AstExpression condition, SourceSpan span) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCondition(this);
        }
    }

    /**
     * One method for each kind of thing counted.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits named modes or a named fact. */
        R visitNames(Names counted);

        /** Visits everyone on duty. */
        R visitOnDuty(OnDuty counted);

        /** Visits people who meet a condition. */
        R visitCondition(Condition counted);
    }
}
