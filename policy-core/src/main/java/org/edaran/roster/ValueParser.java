package org.edaran.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Turns the text of a data cell into a value of a type. Stateless. */
public final class ValueParser {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])([:.][0-5][0-9]){1,2}");

    private ValueParser() {}

    /** The value of a text that is not blank; nothing if the text is not of the type. */
    public static Optional<Value> parse(ValueType type, String cell) {
        String text = cell.strip();
        if (text.equals("none")) {
            return Optional.of(Value.Absent.NONE);
        }
        if (type instanceof ValueType.Plain plain) {
            return plain(plain, text);
        }
        if (type instanceof ValueType.Symbols symbols) {
            int rank = symbols.names().indexOf(text);
            return rank < 0 ? Optional.empty() : Optional.of(new Value.Symbol(text, rank));
        }
        if (type instanceof ValueType.SetOf set) {
            return items(set.element(), text);
        }
        return Optional.empty();
    }

    private static Optional<Value> plain(ValueType.Plain type, String text) {
        return switch (type) {
            case BOOLEAN -> bool(text);
            case INTEGER, MONEY -> number(text).filter(Fraction::isWhole).map(Value.Numeric::new);
            case DECIMAL -> number(text).map(Value.Numeric::new);
            case PERCENT ->
                text.endsWith("%")
                        ? number(text.substring(0, text.length() - 1).strip())
                                .map(value -> new Value.Numeric(value.divide(Fraction.of(100))))
                        : Optional.empty();
            case DATE -> date(text).map(Value.Day::new);
            case TIME -> time(text).map(Value.Clock::new);
            case TEXT -> Optional.of(new Value.Text(text));
            case REGION -> RegionCode.parse(text).map(Value.Region::new);
            case EVENT -> date(text).map(Value.Day::new);
            case PLACE -> Value.Place.parse(text);
        };
    }

    private static Optional<Value> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "ya", "1" -> Optional.of(Value.Bool.TRUE);
            case "false", "no", "n", "tidak", "0" -> Optional.of(Value.Bool.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<Fraction> number(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(Fraction.of(new BigDecimal(text))) : Optional.empty();
    }

    /** The date of an ISO text, such as {@code 2023-08-28}. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The time of a text such as {@code 07:30}, {@code 7:30}, {@code 07.30} or {@code 07:30:59}; seconds are cut off. */
    public static Optional<LocalTime> time(String text) {
        String stripped = text.strip().replace('.', ':');
        if (!TIME.matcher(stripped).matches()) {
            return Optional.empty();
        }
        boolean oneDigit = stripped.indexOf(':') == 1;
        return Optional.of(LocalTime.parse(oneDigit ? "0" + stripped : stripped).truncatedTo(ChronoUnit.MINUTES));
    }

    private static Optional<Value> items(ValueType element, String text) {
        List<Value> items = new ArrayList<>();
        for (String item : text.split("[;|]", -1)) {
            Optional<Value> value = parse(element, item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!items.contains(value.get())) {
                items.add(value.get());
            }
        }
        return Optional.of(new Value.Items(items));
    }
}
