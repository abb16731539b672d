package org.edaran.model;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The time over which a rule counts. */
public enum Period {
    /** Each date by itself. */
    DAY,
    /** Each ISO week. */
    WEEK,
    /** Each calendar month. */
    MONTH,
    /** Each quarter of the calendar year. */
    QUARTER,
    /** Each calendar year. */
    YEAR,
    /** All dates of the rule together. */
    WINDOW,
    /** Some dates in a row, which a finding names itself. */
    SPAN;

    /** A number that is the same for two dates exactly if they are in the same period, and grows with time. */
    public long indexOf(LocalDate date) {
        return switch (this) {
            case DAY -> date.toEpochDay();
            case WEEK -> Math.floorDiv(date.toEpochDay() + 3, 7L);
            case MONTH -> date.getYear() * 12L + date.getMonthValue() - 1;
            case QUARTER -> date.getYear() * 4L + (date.getMonthValue() - 1) / 3;
            case YEAR -> date.getYear();
            case WINDOW, SPAN -> 0;
        };
    }

    /** The first and last date of the period that holds a date; of a window or span, all dates. */
    public DateRange rangeOf(LocalDate date) {
        if (this == WINDOW || this == SPAN) {
            return new DateRange(DateRange.MIN, DateRange.MAX);
        }
        long index = indexOf(date);
        return new DateRange(startOf(index), startOf(index + 1).minusDays(1));
    }

    /** The period that holds a date, as reports print it: {@code 2023-08-28}, {@code 2023-W35}, {@code 2023-08}. */
    public String labelOf(LocalDate date) {
        return switch (this) {
            case DAY -> date.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        date.get(IsoFields.WEEK_BASED_YEAR),
                        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", date.getYear(), (date.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.format(Locale.ROOT, "%04d", date.getYear());
            case WINDOW -> "whole window";
            case SPAN -> "from " + date;
        };
    }

    /** The first date of a period of the calendar by its number. */
    LocalDate startOf(long index) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(index);
            case WEEK -> LocalDate.ofEpochDay(index * 7 - 3);
            case MONTH -> LocalDate.of((int) Math.floorDiv(index, 12L), (int) Math.floorMod(index, 12L) + 1, 1);
            case QUARTER -> LocalDate.of((int) Math.floorDiv(index, 4L), (int) Math.floorMod(index, 4L) * 3 + 1, 1);
            case YEAR -> LocalDate.of((int) index, 1, 1);
            case WINDOW, SPAN -> throw new IllegalStateException("no period of the calendar: " + this);
        };
    }

    /** The word after {@code each} in policy text, and the key in reports ({@code date} for a day). */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
