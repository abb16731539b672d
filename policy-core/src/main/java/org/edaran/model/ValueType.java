package org.edaran.model;

import java.util.List;
import java.util.Locale;

/** The type of a fact, a parameter or an expression. */
public sealed interface ValueType {

    /** The type in the words of a policy, such as {@code percent} or {@code one of [a, b]}. */
    String words();

    /** A value of this type as a reader writes it: a share of one half is {@code 50%}. */
    default String show(Value value) {
        return this == Plain.PERCENT && value instanceof Value.Numeric share
                ? share.value().times(Fraction.of(100)) + "%"
                : value.words();
    }

    /** The types that need no further description. */
    enum Plain implements ValueType {
        /** True or false. */
        BOOLEAN,
        /** A whole number. */
        INTEGER,
        /** An exact decimal number. */
        DECIMAL,
        /** A share of a hundred, exact. */
        PERCENT,
        /** An amount in the smallest unit of its currency. */
        MONEY,
        /** A calendar date. */
        DATE,
        /** A time of day to the minute. */
        TIME,
        /** Any text, compared character by character; identities of units and agencies are texts. */
        TEXT,
        /** A dotted region code. */
        REGION,
        /** The date of something; {@link Value.Absent#NONE} as long as it has not happened. */
        EVENT,
        /** A place: a region, coordinates, or both. */
        PLACE;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Facts that are records of their own and are asked for with {@code has} or {@code attest}. */
    enum Evidence implements ValueType {
        /** A document with a period of validity. */
        DOCUMENT,
        /** A signed statement. */
        ATTESTATION,
        /** A factor that was assessed on a date. */
        ASSESSMENT;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A closed list of names.
     *
     * @param names the names in the order of the declaration; at least one, each once
     * @param ordered true if a later name is greater, so that {@code <} and {@code in a to b} make sense
     */
    record Symbols(List<String> names, boolean ordered) implements ValueType {
        /** The words for the periods of the calendar. */
        public static final Symbols PERIODS = new Symbols(List.of("day", "week", "month", "quarter", "year"), false);

        /** Copies the names. */
        public Symbols {
            names = List.copyOf(names);
        }

        /** Written out: the lists of one declaration are mostly one object, and some are long. */
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Symbols symbols && ordered == symbols.ordered && names.equals(symbols.names));
        }

        @Override
        public int hashCode() {
            return names.hashCode();
        }

        @Override
        public String words() {
            return ordered ? String.join(" < ", names) : "one of [" + String.join(", ", names) + "]";
        }
    }

    /**
     * Several values of one type.
     *
     * @param element type of each value
     */
    record SetOf(ValueType element) implements ValueType {

        @Override
        public String words() {
            return "set of " + element.words();
        }
    }
}
