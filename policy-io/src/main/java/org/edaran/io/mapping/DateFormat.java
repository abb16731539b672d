package org.edaran.io.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * How dates are written.
 *
 * @param pattern {@code d} day, {@code M} month, {@code y} year, {@code E} weekday, as in {@code d MMMM yyyy}
 * @param language language of the names of months and days
 * @param year the year of dates that are written without
 * @param month the month of dates that are written as a day only
 */
public record DateFormat(String pattern, Locale language, Optional<Integer> year, Optional<MonthSource> month) {

    /** Where the month of a date comes from that is written as a day only. */
    public sealed interface MonthSource {

        /**
         * The mapping states it.
         *
         * @param month the month
         */
        record Stated(YearMonth month) implements MonthSource {}

        /**
         * The name of the sheet tells it.
         *
         * @param pattern how the name is written, such as {@code MMM yyyy}
         */
        record SheetName(String pattern) implements MonthSource {}
    }

    /** A parser of such dates. */
    public DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern.replace('y', 'u'));
        year.ifPresent(value -> builder.parseDefaulting(ChronoField.YEAR, value));
        return builder.toFormatter(language).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date of a text in a sheet of the given name; nothing if the text is not of this format. */
    public Optional<LocalDate> parse(String text, String sheet, DateTimeFormatter formatter) {
        try {
            if (month.isPresent()) {
                int day = formatter.parse(text).get(ChronoField.DAY_OF_MONTH);
                return monthOf(month.get(), sheet).map(of -> of.atDay(day));
            }
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private Optional<YearMonth> monthOf(MonthSource source, String sheet) {
        if (source instanceof MonthSource.Stated stated) {
            return Optional.of(stated.month());
        }
        if (source instanceof MonthSource.SheetName name) {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(name.pattern().replace('y', 'u'))
                    .toFormatter(language);
            return Optional.of(YearMonth.parse(sheet.strip(), formatter));
        }
        return Optional.empty();
    }
}
