package org.edaran.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A value of a fact, a parameter or an expression. Immutable. */
public sealed interface Value {

    /** The value as a reader writes it. */
    String words();

    /** The two values that say a fact is not there. */
    enum Absent implements Value {
        /** Known not to be there: every comparison with it is false. */
        NONE,
        /** Not known: every comparison with it is undetermined. */
        UNKNOWN;

        @Override
        public String words() {
            return this == NONE ? "none" : "unknown";
        }
    }

    /** A truth value that is known. */
    enum Bool implements Value {
        /** Not so. */
        FALSE,
        /** So. */
        TRUE;

        /** The value for a Java boolean. */
        public static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String words() {
            return this == TRUE ? "true" : "false";
        }
    }

    /**
     * A number. A percentage is its share: 50% is one half.
     *
     * @param value exact value
     */
    record Numeric(Fraction value) implements Value {

        /** A whole number. */
        public static Numeric of(long value) {
            return new Numeric(Fraction.of(value));
        }

        @Override
        public String words() {
            return value.toString();
        }
    }

    /**
     * A calendar date.
     *
     * @param date the date, in the time zone of the policy
     */
    record Day(LocalDate date) implements Value {
        @Override
        public String words() {
            return date.toString();
        }
    }

    /**
     * A time of day.
     *
     * @param time to the minute
     */
    record Clock(LocalTime time) implements Value {
        @Override
        public String words() {
            return time.toString();
        }
    }

    /**
     * A text, or the identity of a unit, office, agency or employee.
     *
     * @param text compared character by character
     */
    record Text(String text) implements Value {
        @Override
        public String words() {
            return text;
        }
    }

    /**
     * A region.
     *
     * @param code its dotted code
     */
    record Region(RegionCode code) implements Value {
        @Override
        public String words() {
            return code.code();
        }
    }

    /**
     * A name of a closed list.
     *
     * @param name the name as declared
     * @param rank its 0-based place in the declaration, which orders ordered lists
     */
    record Symbol(String name, int rank) implements Value {
        @Override
        public String words() {
            return name;
        }
    }

    /**
     * Several values of one type.
     *
     * @param items in the order given, each once
     */
    record Items(List<Value> items) implements Value {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return items.toString();
        }
    }
}
