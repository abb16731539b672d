package org.edaran.examples.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.model.Coordinates;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Reads cells and compares values. */
final class NaiveValues {

    private static final Pattern PLACE =
            Pattern.compile("([0-9][0-9.]*[0-9])?\\s*(?:(-?[0-9]+\\.[0-9]+)\\s*[,;]\\s*(-?[0-9]+\\.[0-9]+))?");

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
            case BOOLEAN ->
                Value.Bool.of(List.of("true", "yes", "y", "ya", "1").contains(text.toLowerCase(Locale.ROOT)));
            case INTEGER, DECIMAL, MONEY -> new Value.Numeric(Fraction.of(new BigDecimal(text)));
            case PERCENT ->
                new Value.Numeric(
                        Fraction.of(new BigDecimal(text.replace("%", "").strip()).movePointLeft(2)));
            case DATE, EVENT -> new Value.Day(LocalDate.parse(text));
            case TIME -> new Value.Clock(time(text));
            case TEXT -> new Value.Text(text);
            case REGION -> new Value.Region(new RegionCode(text));
            case PLACE -> place(text);
        };
    }

    /** To the minute; seconds are cut off. */
    static LocalTime time(String text) {
        String[] parts = text.split("[:.]", 0);
        return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** A region code, coordinates, or the one and then the other. */
    private static Value place(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is no place");
        }
        Optional<RegionCode> code = Optional.ofNullable(matcher.group(1)).map(RegionCode::new);
        Optional<Coordinates> point = matcher.group(2) == null
                ? Optional.empty()
                : Optional.of(new Coordinates(millionths(matcher.group(2)), millionths(matcher.group(3))));
        return new Value.Place(code, point);
    }

    private static int millionths(String degrees) {
        return new BigDecimal(degrees)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** What comes out if several values are possible: the one result of all choices, else one of several. */
    static Value ofEach(List<Value> values, Function<List<Value>, Value> operation) {
        Set<Value> results = new LinkedHashSet<>();
        ofEach(values, new ArrayList<>(), operation, results);
        boolean conditions = results.stream().anyMatch(Value.Bool.class::isInstance);
        if (results.size() == 1) {
            return results.iterator().next();
        }
        return conditions || results.contains(Value.Absent.UNKNOWN)
                ? Value.Absent.UNKNOWN
                : new Value.AnyOf(List.copyOf(results));
    }

    private static void ofEach(
            List<Value> values, List<Value> chosen, Function<List<Value>, Value> operation, Set<Value> results) {
        if (chosen.size() == values.size()) {
            results.add(operation.apply(chosen));
            return;
        }
        Value next = values.get(chosen.size());
        for (Value choice : next instanceof Value.AnyOf several ? several.values() : List.of(next)) {
            List<Value> longer = new ArrayList<>(chosen);
            longer.add(choice);
            ofEach(values, longer, operation, results);
        }
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
    static boolean isInside(String region, String outer) {
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
