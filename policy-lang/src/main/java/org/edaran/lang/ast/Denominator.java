package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/** What a share is a share of, or among whom a number is counted. */
public sealed interface Denominator extends Node {

    /** Calls the method of {@code visitor} that is for this kind of denominator. */
    <R> R accept(Visitor<R> visitor);

    /** Which people of a group make up the denominator. */
    enum Base {
        /** {@code of G on duty}: in an on-duty mode that day. */
        ON_DUTY,
        /** {@code of all G}: everyone on the books. */
        ALL,
        /** {@code of G scheduled}: due to work by their work pattern. */
        SCHEDULED
    }

    /** Which days of one person make up the denominator. */
    enum OwnDays {
        /** {@code of own duty days}. */
        DUTY,
        /** {@code of own scheduled days}. */
        SCHEDULED
    }

    /**
     * {@code of G on duty}, {@code of all G} or {@code of G scheduled}.
     *
     * @param group the people
     * @param base which of them
     * @param span its place
     */
    record OfGroup(Group group, Base base, SourceSpan span) implements Denominator {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfGroup(this);
        }
    }

    /**
     * {@code of own duty days} or {@code of own scheduled days}.
     *
     * @param days which days
     * @param span its place
     */
    record OfOwnDays(OwnDays days, SourceSpan span) implements Denominator {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfOwnDays(this);
        }
    }

    /**
     * One method for each kind of denominator.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits people. */
        R visitOfGroup(OfGroup denominator);

        /** Visits days of one person. */
        R visitOfOwnDays(OfOwnDays denominator);
    }
}
