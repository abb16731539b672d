package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/** Who must attest something. */
public sealed interface Subject extends Node {

    /** Calls the method of {@code visitor} that is for this kind of subject. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code agency}, {@code unit} or {@code office}: each one in scope.
     *
     * @param owner the kind of owner
     * @param span its place
     */
    record OfOwner(OwnerName owner, SourceSpan span) implements Subject {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfOwner(this);
        }
    }

    /**
     * Each person of a group.
     *
     * @param group the people
     * @param span its place
     */
    record OfGroup(Group group, SourceSpan span) implements Subject {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfGroup(this);
        }
    }

    /**
     * One method for each kind of subject.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a kind of owner. */
        R visitOfOwner(OfOwner subject);

        /** Visits a group. */
        R visitOfGroup(OfGroup subject);
    }
}
