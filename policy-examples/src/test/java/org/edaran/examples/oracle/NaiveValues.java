package org.edaran.examples.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Reads cells and compares values. */
final class NaiveValues {

    private NaiveValues() {}

    /** The value of a cell that is not blank. */
    static Value read(ValueType type, String text) {
        if (text.equals("none")) {
            return Value.Absent.NONE;
        }
        if (type instanceof ValueType.Symbols symbols) {
            int rank = symbols.names().indexOf(text);
            if (rank < 0) {
                throw new IllegalArgumentException(text + " is not in " + symbols.names());
            }
            return new Value.Symbol(text, rank);
        }
        if (type instanceof ValueType.SetOf set) {
            return new Value.Items(Arrays.stream(text.split("[;|]"))
                    .map(item -> read(set.element(), item))
                    .distinct()
                    .toList());
        }
        return plain((ValueType.Plain) type, text);
    }

    private static Value plain(ValueType.Plain type, String text) {
        return switch (type) {
            case BOOLEAN -> Value.Bool.of(text.equals("true") || text.equals("yes") || text.equals("1"));
            case INTEGER, DECIMAL, MONEY -> new Value.Numeric(Fraction.of(new BigDecimal(text)));
            case PERCENT ->
                new Value.Numeric(
                        Fraction.of(new BigDecimal(text.replace("%", "").strip()).movePointLeft(2)));
            case DATE, EVENT -> new Value.Day(LocalDate.parse(text));
            case TIME -> new Value.Clock(LocalTime.parse(text));
            case TEXT -> new Value.Text(text);
            case REGION -> new Value.Region(new RegionCode(text));
            case PLACE -> Value.Place.parse(text).orElseThrow();
        };
    }

    /** Negative, zero or positive as the first value is less than, equal to or greater than the second. */
    static int compare(Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return a.date().compareTo(b.date());
        }
        if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
            return a.time().compareTo(b.time());
        }
        if (left instanceof Value.Symbol a && right instanceof Value.Symbol b) {
            return Integer.compare(a.rank(), b.rank());
        }
        return left.words().compareTo(right.words());
    }

    /** Whether a region lies in another: every group of digits of the outer one begins it. */
    static boolean isWithin(String region, String outer) {
        return region.equals(outer) || region.startsWith(outer + ".");
    }

    /** The first groups of digits of a region code; blank if it has fewer. */
    static String cut(String region, int groups) {
        String[] parts = region.split("\\.");
        return parts.length < groups
                ? ""
                : String.join(".", Arrays.asList(parts).subList(0, groups));
    }
}
