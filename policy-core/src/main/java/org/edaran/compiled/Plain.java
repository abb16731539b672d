package org.edaran.compiled;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.source.SourcePlace;

/** The shapes of what is a word, a number or a truth value. */
final class Plain {

    private static final int MOST_DIGITS = 400;

    static final Shape<String> TEXT = Shape.text(text -> text, text -> text);

    static final Shape<LocalDate> DATE = Shape.text(LocalDate::toString, LocalDate::parse);

    static final Shape<LocalTime> TIME = Shape.text(LocalTime::toString, LocalTime::parse);

    static final Shape<RegionCode> REGION = Shape.text(RegionCode::code, RegionCode::new);

    /** Dates from the first to the last, as ISO 8601 writes them. */
    static final Shape<DateRange> DATES = Shape.text(range -> range.first() + "/" + range.last(), text -> {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no two dates: " + Reading.shown(text));
        }
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    });

    static final Shape<Fraction> FRACTION = Shape.text(
            value -> value.isWhole() ? value.numerator().toString() : value.numerator() + "/" + value.denominator(),
            text -> {
                if (text.length() > MOST_DIGITS) {
                    throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
                }
                String[] parts = text.split("/", 2);
                return new Fraction(
                        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
            });

    static final Shape<java.time.Period> LENGTH =
            Shape.text(java.time.Period::toString, text -> java.time.Period.parse(text));

    static final Shape<Boolean> TRUTH = new Shape<>() {
        @Override
        public Object write(Boolean value, Writing out) {
            return value;
        }

        @Override
        public Boolean read(Object node, Reading in) {
            return in.truth(node);
        }
    };

    static final Shape<Integer> INTEGER = new Shape<>() {
        @Override
        public Object write(Integer value, Writing out) {
            return value.longValue();
        }

        @Override
        public Integer read(Object node, Reading in) {
            return in.smallNumber(node);
        }
    };

    static final Shape<Long> LONG = new Shape<>() {
        @Override
        public Object write(Long value, Writing out) {
            return value;
        }

        @Override
        public Long read(Object node, Reading in) {
            return in.number(node);
        }
    };

    /** The name of a file, as its number. */
    static final Shape<String> FILE = new Shape<>() {
        @Override
        public Object write(String name, Writing out) {
            return out.file(name);
        }

        @Override
        public String read(Object node, Reading in) {
            return in.file(node);
        }
    };

    /** The number of the file, the line and the column. */
    static final Shape<SourcePlace> PLACE = new Shape<>() {
        @Override
        public Object write(SourcePlace place, Writing out) {
            return List.of(out.file(place.file()), (long) place.line(), (long) place.column());
        }

        @Override
        public SourcePlace read(Object node, Reading in) {
            List<?> numbers = in.list(node);
            if (numbers.size() != 3) {
                throw in.fault("a place is a file, a line and a column");
            }
            return new SourcePlace(
                    in.file(numbers.get(0)), in.smallNumber(numbers.get(1)), in.smallNumber(numbers.get(2)));
        }
    };

    private Plain() {}

    /** The constants of a type by their names in small letters, with spaces. */
    static <E extends Enum<E>> Shape<E> words(Class<E> type) {
        return words(type, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** The constants of a type by a word of each. */
    static <E extends Enum<E>> Shape<E> words(Class<E> type, Function<E, String> word) {
        return new Shape<>() {
            @Override
            public Object write(E value, Writing out) {
                return word.apply(value);
            }

            @Override
            public E read(Object node, Reading in) {
                String text = in.text(node);
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word.apply(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> in.fault(
                                "the word `" + Reading.shown(text) + "` is not known to this version of Edaran"));
            }
        };
    }
}
