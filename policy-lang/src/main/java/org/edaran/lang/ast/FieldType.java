package org.edaran.lang.ast;

import java.util.List;
import org.edaran.source.SourceSpan;

/** The type of a field or a parameter. */
public sealed interface FieldType extends Node {

    /** Calls the method of {@code visitor} that is for this kind of type. */
    <R> R accept(Visitor<R> visitor);

    /** A type that one word names. */
    enum Kind {
        /** Yes or no. */
        BOOLEAN,
        /** A whole number. */
        INTEGER,
        /** An exact decimal number. */
        DECIMAL,
        /** A share in hundredths. */
        PERCENT,
        /** Whole minor units of the currency. */
        MONEY,
        /** A calendar date. */
        DATE,
        /** A time of the day. */
        TIME,
        /** Any text. */
        TEXT,
        /** A word for a period: day, week, month, quarter or year. */
        PERIOD,
        /** A region of the administrative division, by its dotted code. */
        REGION,
        /** A document that people hold for a time. */
        DOCUMENT,
        /** A statement that an owner signs. */
        ATTESTATION,
        /** A factor that somebody assesses on a date. */
        ASSESSMENT,
        /** Something that happens on a date, or has not happened yet. */
        EVENT,
        /** A place of work. */
        PLACE
    }

    /**
     * A type that one word names.
     *
     * @param kind the type
     * @param span its place
     */
    record Simple(Kind kind, SourceSpan span) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSimple(this);
        }
    }

    /**
     * {@code one of [a, b]}.
     *
     * @param members at least one, in the order of the text
     * @param span its place
     */
    record OneOf(List<Name> members, SourceSpan span) implements FieldType {
        /** Copies the members. */
        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOneOf(this);
        }
    }

    /**
     * {@code poor < fair < good}: members with an order.
     *
     * @param levels at least two, lowest first
     * @param span its place
     */
    record Levels(List<Name> levels, SourceSpan span) implements FieldType {
        /** Copies the levels. */
        public Levels {
            levels = List.copyOf(levels);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLevels(this);
        }
    }

    /**
     * {@code set of TYPE}.
     *
     * @param element the type of a member; never itself a set
     * @param span its place
     */
    record SetOf(FieldType element, SourceSpan span) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetOf(this);
        }
    }

    /**
     * One method for each kind of type.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a type that one word names. */
        R visitSimple(Simple type);

        /** Visits a closed set of members. */
        R visitOneOf(OneOf type);

        /** Visits ordered levels. */
        R visitLevels(Levels type);

        /** Visits a set type. */
        R visitSetOf(SetOf type);
    }
}
