package org.edaran.roster;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.model.Fraction;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that records of a host give.
 *
 * @param name the fact
 * @param kind what the accessor gives
 * @param value the accessor
 * @param words for {@link Kind#WORDS} the text of a value, else unused
 */
record HostFact<T>(String name, Kind kind, Accessor<? super T, ?> value, Function<Object, String> words) {

    /** What accessors give. */
    enum Kind {
        /** Texts as data files have them. */
        WORDS("texts"),
        /** Numbers. */
        NUMBER("numbers"),
        /** Truth values. */
        FLAG("truth values"),
        /** Dates. */
        DAY("dates"),
        /** Times of day. */
        TIME("times");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The word of messages. */
        String words() {
            return words;
        }

        /** True if what the accessor gives can be a value of the type. */
        boolean fits(ValueType type) {
            return switch (this) {
                case WORDS -> !(type instanceof ValueType.Evidence);
                case NUMBER ->
                    type == ValueType.Plain.INTEGER
                            || type == ValueType.Plain.DECIMAL
                            || type == ValueType.Plain.PERCENT
                            || type == ValueType.Plain.MONEY;
                case FLAG -> type == ValueType.Plain.BOOLEAN;
                case DAY -> type == ValueType.Plain.DATE || type == ValueType.Plain.EVENT;
                case TIME -> type == ValueType.Plain.TIME;
            };
        }
    }

    /** What the accessor gives for a record. */
    @Nullable
    Object of(T row) {
        return get(value, row, name);
    }

    /** Calls an accessor; what it throws is told with the name of what it was to give. */
    static <T, V> @Nullable V get(Accessor<? super T, ? extends V> accessor, T row, String name) {
        try {
            return accessor.of(row);
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception thrown) {
            throw new IllegalStateException("`" + name + "` could not be read: " + thrown.getMessage(), thrown);
        }
    }

    /** The value of what the accessor gave; nothing if it is not of the type. */
    Optional<Value> convert(Object given, ValueType type) {
        return switch (kind) {
            case WORDS -> ValueParser.parse(type, text(given));
            case NUMBER ->
                number((Number) given)
                        .filter(n -> !isWhole(type) || n.isWhole())
                        .map(Value.Numeric::new);
            case FLAG -> Optional.of(Value.Bool.of((Boolean) given));
            case DAY -> Optional.of(new Value.Day((LocalDate) given));
            case TIME -> Optional.of(new Value.Clock(((LocalTime) given).truncatedTo(ChronoUnit.MINUTES)));
        };
    }

    /** The words for what the accessor gave. */
    String text(Object given) {
        return kind == Kind.WORDS ? words.apply(given) : given.toString();
    }

    private static boolean isWhole(ValueType type) {
        return type == ValueType.Plain.INTEGER || type == ValueType.Plain.MONEY;
    }

    private static Optional<Fraction> number(Number given) {
        if (given instanceof BigDecimal decimal) {
            return Optional.of(Fraction.of(decimal));
        }
        if (given instanceof BigInteger whole) {
            return Optional.of(new Fraction(whole, BigInteger.ONE));
        }
        if (given instanceof Double || given instanceof Float) {
            double exact = given.doubleValue();
            return Double.isFinite(exact)
                    ? Optional.of(Fraction.of(new BigDecimal(given.toString())))
                    : Optional.empty();
        }
        return Optional.of(Fraction.of(given.longValue()));
    }
}
