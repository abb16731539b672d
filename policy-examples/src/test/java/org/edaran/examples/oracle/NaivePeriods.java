package org.edaran.examples.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Timing;
import org.edaran.model.Value;

/** The time over which a day is counted. */
final class NaivePeriods {

    private NaivePeriods() {}

    /**
     * A period.
     *
     * @param unit what it is made of
     * @param first its first date
     * @param last its last date
     * @param label its name in reports
     */
    record Span(Period unit, LocalDate first, LocalDate last, String label) {

        /** A period of which nothing is known, or one that holds all dates. */
        static Span all(String label) {
            return new Span(Period.WINDOW, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), label);
        }

        static Span dates(LocalDate first, LocalDate last) {
            return new Span(Period.SPAN, first, last, first + " to " + last);
        }

        boolean holds(LocalDate date) {
            return NaiveCalendar.isIn(date, new DateRange(first, last));
        }
    }

    /** The period of a person's day; nothing for a day before the first one. */
    static Optional<Span> of(NaiveFacts facts, NaiveDay day, Timing timing) {
        if (timing instanceof Timing.Each each) {
            if (each.from().isPresent() && day.date().isBefore(each.from().get())) {
                return Optional.empty();
            }
            return Optional.of(each.length() == 1 ? of(each.calendar(), day.date()) : block(each, day.date()));
        }
        if (timing instanceof Timing.Decided decided) {
            Value word = NaiveExpressions.value(facts, day, new Expression.ParameterValue(decided.parameter()));
            return Optional.of(
                    word instanceof Value.Symbol
                            ? of(Period.valueOf(word.words().toUpperCase(Locale.ROOT)), day.date())
                            : Span.all("open"));
        }
        throw new IllegalArgumentException("runs of dates are not apart from one another");
    }

    /** The single period of the calendar that holds a date. */
    static Span of(Period unit, LocalDate date) {
        LocalDate monday = date.minusDays(date.getDayOfWeek().getValue() - 1L);
        YearMonth month = YearMonth.from(date);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return switch (unit) {
            case DAY -> new Span(unit, date, date, date.toString());
            case WEEK ->
                new Span(
                        unit,
                        monday,
                        monday.plusDays(6),
                        date.get(IsoFields.WEEK_BASED_YEAR)
                                + "-W"
                                + twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case MONTH ->
                new Span(
                        unit,
                        month.atDay(1),
                        month.atEndOfMonth(),
                        date.getYear() + "-" + twoDigits(date.getMonthValue()));
            case QUARTER ->
                new Span(
                        unit,
                        quarter.atDay(1),
                        quarter.plusMonths(2).atEndOfMonth(),
                        date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3);
            case YEAR ->
                new Span(
                        unit,
                        LocalDate.of(date.getYear(), 1, 1),
                        LocalDate.of(date.getYear(), 12, 31),
                        Integer.toString(date.getYear()));
            case WINDOW, SPAN -> Span.all("whole window");
        };
    }

    /** Several weeks, months … together, from January or from the one that holds a date. */
    private static Span block(Timing.Each each, LocalDate date) {
        LocalDate from = each.from().orElse(LocalDate.of(date.getYear(), 1, 1));
        LocalDate first = of(each.calendar(), from).first();
        while (!end(each, first).isAfter(date)) {
            first = end(each, first);
        }
        return Span.dates(first, end(each, first).minusDays(1));
    }

    /** The first date after a block. */
    private static LocalDate end(Timing.Each each, LocalDate first) {
        return switch (each.calendar()) {
            case DAY -> first.plusDays(each.length());
            case WEEK -> first.plusWeeks(each.length());
            case MONTH -> first.plusMonths(each.length());
            case QUARTER -> first.plusMonths(3L * each.length());
            case YEAR -> first.plusYears(each.length());
            case WINDOW, SPAN -> throw new IllegalArgumentException("no period of the calendar");
        };
    }

    /** Every run of so many dates between two; the whole if that is shorter. */
    static List<Span> runs(int days, LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) + 1 <= days) {
            return List.of(Span.dates(first, last));
        }
        return first.datesUntil(last.minusDays(days - 2L))
                .map(begin -> Span.dates(begin, begin.plusDays(days - 1L)))
                .toList();
    }

    /** The date by which a week belongs to a month, quarter or year. */
    static LocalDate thursday(Span span) {
        return span.unit() == Period.WEEK
                ? span.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                : span.first();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
