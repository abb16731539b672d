package org.edaran.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

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

        /** Written out: a key of maps, for which the generated form is slow to start. */
        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * A calendar date.
     *
     * @param date the date, in the time zone of the policy
     */
    record Day(LocalDate date) implements Value {

        /** A date after all dates: what is due then never comes. */
        public static final Day NEVER = new Day(LocalDate.of(99_999, 12, 31));

        @Override
        public String words() {
            return equals(NEVER) ? "never" : date.toString();
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
     * A place, known by its region, by its coordinates, or by both.
     *
     * @param region the region it lies in
     * @param point where it is
     */
    record Place(Optional<RegionCode> region, Optional<Coordinates> point) implements Value {

        /** Refuses a place of which nothing is known. */
        public Place {
            if (region.isEmpty() && point.isEmpty()) {
                throw new IllegalArgumentException("a place has a region or coordinates");
            }
        }

        /** The place of a text: {@code 31.74.07}, {@code -6.1754, 106.8272}, or the one and then the other. */
        public static Optional<Value> parse(String text) {
            int blank = text.strip().indexOf(' ');
            Optional<Coordinates> all = Coordinates.parse(text);
            if (all.isPresent() || blank < 0) {
                return all.isPresent()
                        ? Optional.of(new Place(Optional.empty(), all))
                        : RegionCode.parse(text.strip()).map(code -> new Place(Optional.of(code), Optional.empty()));
            }
            Optional<RegionCode> code = RegionCode.parse(text.strip().substring(0, blank));
            Optional<Coordinates> point = Coordinates.parse(text.strip().substring(blank));
            return code.isPresent() && point.isPresent() ? Optional.of(new Place(code, point)) : Optional.empty();
        }

        @Override
        public String words() {
            String code = region.map(RegionCode::code).orElse("");
            return (code + " " + point.map(Coordinates::words).orElse("")).strip();
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
     * One of several values of one type, and it is not known which.
     *
     * @param values at least two, none of them unknown or of this kind
     */
    record AnyOf(List<Value> values) implements Value {

        /** Copies the values. */
        public AnyOf {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return String.join(" or ", values.stream().map(Value::words).toList());
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
