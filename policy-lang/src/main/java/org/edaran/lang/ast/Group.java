package org.edaran.lang.ast;

import java.util.List;
import org.edaran.source.SourceSpan;

/** The people a sentence speaks of. */
public sealed interface Group extends Node {

    /** Calls the method of {@code visitor} that is for this kind of group. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code staff}: everyone in scope.
     *
     * @param span its place
     */
    record Everyone(SourceSpan span) implements Group {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEveryone(this);
        }
    }

    /**
     * One or more names of categories or groups.
     *
     * @param names in the order of the text
     * @param span its place
     */
    record Named(List<Name> names, SourceSpan span) implements Group {
        /** Copies the names. */
        public Named {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamed(this);
        }
    }

    /**
     * {@code employees where CONDITION}.
     *
     * @param condition who is meant
     * @param span its place
     */
    record Matching(AstExpression condition, SourceSpan span) implements Group {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatching(this);
        }
    }

    /**
     * One method for each kind of group.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits everyone. */
        R visitEveryone(Everyone group);

        /** Visits named groups. */
        R visitNamed(Named group);

        /** Visits people who meet a condition. */
        R visitMatching(Matching group);
    }
}
