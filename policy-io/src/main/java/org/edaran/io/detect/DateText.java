package org.edaran.io.detect;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of which it is clear that it is a date, and which one, or that only the order of day and month is open.
 *
 * @param form how the date is written
 * @param date the date; for {@link Form#EITHER} the one with the day first
 * @param other for {@link Form#EITHER} the date with the month first, else the same date
 */
public record DateText(Form form, LocalDate date, LocalDate other) {

    /** Ways to write a date. */
    public enum Form {
        /** {@code 2023-08-28}. */
        ISO("2023-08-28"),
        /** {@code 2023/08/28} or {@code 20230828}, which can be read in one way only. */
        YEAR_FIRST("2023/08/28"),
        /** {@code 28/08/2023}, where the first number can be no month. */
        DAY_FIRST("28/08/2023"),
        /** {@code 08/28/2023}, where the second number can be no month. */
        MONTH_FIRST("08/28/2023"),
        /** {@code 03/04/2023}: day and month may be either way round. */
        EITHER("03/04/2023"),
        /** {@code 28-Agu-2023} or {@code Senin, 28 August 2023}, in Indonesian or English. */
        NAMED("28-Agu-2023"),
        /** {@code 45166}: days since the end of 1899, as Excel counts them. */
        SERIAL("45166");

        private final String example;

        Form(String example) {
            this.example = example;
        }

        /** A date of this form. */
        public String example() {
            return example;
        }
    }

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST = 40;

    private static final Pattern YEAR_FIRST = Pattern.compile("([12][0-9]{3})([/.]?)([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([12][0-9]{3})");
    private static final Pattern SERIAL = Pattern.compile("([1-7][0-9]{4})(\\.0+)?");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(?:(\\p{L}{3,9}'?\\p{L}{0,3})[,.]? +)?([0-9]{1,2})[-/. ]+(\\p{L}{3,9})\\.?[-/, ]+([12][0-9]{3})");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:(\\p{L}{3,9})[,.]? +)?(\\p{L}{3,9})\\.? +([0-9]{1,2}), *([12][0-9]{3})");
    private static final Pattern MIDNIGHT = Pattern.compile("(.*[0-9])[T ]00:00(:00(\\.0{1,9})?)?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("januari", 1),
            Map.entry("january", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("februari", 2),
            Map.entry("pebruari", 2),
            Map.entry("february", 2),
            Map.entry("mar", 3),
            Map.entry("maret", 3),
            Map.entry("march", 3),
            Map.entry("apr", 4),
            Map.entry("april", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("juni", 6),
            Map.entry("june", 6),
            Map.entry("jul", 7),
            Map.entry("juli", 7),
            Map.entry("july", 7),
            Map.entry("agu", 8),
            Map.entry("agt", 8),
            Map.entry("ags", 8),
            Map.entry("agust", 8),
            Map.entry("agustus", 8),
            Map.entry("aug", 8),
            Map.entry("august", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("september", 9),
            Map.entry("okt", 10),
            Map.entry("oktober", 10),
            Map.entry("oct", 10),
            Map.entry("october", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("november", 11),
            Map.entry("nopember", 11),
            Map.entry("des", 12),
            Map.entry("desember", 12),
            Map.entry("dec", 12),
            Map.entry("december", 12));

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("senin", DayOfWeek.MONDAY), Map.entry("sen", DayOfWeek.MONDAY),
            Map.entry("monday", DayOfWeek.MONDAY), Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("selasa", DayOfWeek.TUESDAY), Map.entry("sel", DayOfWeek.TUESDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY), Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("rabu", DayOfWeek.WEDNESDAY), Map.entry("rab", DayOfWeek.WEDNESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY), Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("kamis", DayOfWeek.THURSDAY), Map.entry("kam", DayOfWeek.THURSDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY), Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("jumat", DayOfWeek.FRIDAY), Map.entry("jum'at", DayOfWeek.FRIDAY),
            Map.entry("jum", DayOfWeek.FRIDAY), Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("fri", DayOfWeek.FRIDAY), Map.entry("sabtu", DayOfWeek.SATURDAY),
            Map.entry("sab", DayOfWeek.SATURDAY), Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sat", DayOfWeek.SATURDAY), Map.entry("minggu", DayOfWeek.SUNDAY),
            Map.entry("min", DayOfWeek.SUNDAY), Map.entry("ahad", DayOfWeek.SUNDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY), Map.entry("sun", DayOfWeek.SUNDAY));

    /** The date of a text; nothing if it is not written as one, or with a year of two digits. */
    public static Optional<DateText> parse(String text) {
        if (text.length() < 5 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher midnight = MIDNIGHT.matcher(text);
        return Optional.ofNullable(read(midnight.matches() ? midnight.group(1) : text));
    }

    private static @Nullable DateText read(String text) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                return of(Form.ISO, LocalDate.parse(text));
            }
            Matcher matcher = YEAR_FIRST.matcher(text);
            boolean compact = matcher.matches() && matcher.group(2).isEmpty();
            if (matcher.matches() && (!compact || text.length() == 8)) {
                return of(Form.YEAR_FIRST, date(matcher.group(1), matcher.group(3), matcher.group(4)));
            }
            matcher = NUMBERS.matcher(text);
            if (matcher.matches()) {
                return numbers(Integer.parseInt(matcher.group(1)), matcher.group(3), matcher.group(4));
            }
            matcher = SERIAL.matcher(text);
            return matcher.matches() ? of(Form.SERIAL, EPOCH.plusDays(Long.parseLong(matcher.group(1)))) : named(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable DateText numbers(int first, String second, String year) {
        int middle = Integer.parseInt(second);
        if (first > 12) {
            return of(Form.DAY_FIRST, LocalDate.of(Integer.parseInt(year), middle, first));
        }
        if (middle > 12) {
            return of(Form.MONTH_FIRST, LocalDate.of(Integer.parseInt(year), first, middle));
        }
        LocalDate dayFirst = LocalDate.of(Integer.parseInt(year), middle, first);
        LocalDate monthFirst = LocalDate.of(Integer.parseInt(year), first, middle);
        return dayFirst.getYear() < FIRST_YEAR ? null : new DateText(Form.EITHER, dayFirst, monthFirst);
    }

    private static @Nullable DateText named(String text) {
        Matcher matcher = DAY_NAMED.matcher(text);
        if (matcher.matches()) {
            return named(matcher.group(1), matcher.group(3), matcher.group(2), matcher.group(4));
        }
        matcher = MONTH_NAMED.matcher(text);
        return matcher.matches() ? named(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)) : null;
    }

    private static @Nullable DateText named(@Nullable String day, String month, String number, String year) {
        Integer known = MONTHS.get(month.toLowerCase(Locale.ROOT));
        if (known == null) {
            return null;
        }
        LocalDate date = LocalDate.of(Integer.parseInt(year), known, Integer.parseInt(number));
        boolean contradicts = day != null && DAYS.get(day.toLowerCase(Locale.ROOT)) != date.getDayOfWeek();
        return contradicts ? null : of(Form.NAMED, date);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable DateText of(Form form, LocalDate date) {
        boolean likely = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        return likely || form == Form.ISO ? new DateText(form, date, date) : null;
    }

    /** True if day and month can be told apart, or are the same. */
    public boolean isClear() {
        return date.equals(other);
    }
}
