package org.edaran.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days are working days.
 *
 * @param name the name that policy text and unit data use
 * @param weekdays the days of the week on which work is due
 * @param holidays dates on which no work is due although their weekday is in {@code weekdays}
 * @param known the dates whose holidays are known
 */
public record Calendar(String name, Set<DayOfWeek> weekdays, Set<LocalDate> holidays, DateRange known) {

    /** Monday to Friday, no holidays: the calendar where a policy names none. */
    public static final Calendar FIVE_DAYS =
            new Calendar("five_days", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    /** Copies the days. */
    public Calendar {
        weekdays = Set.copyOf(weekdays);
        holidays = Set.copyOf(holidays);
    }

    /** A calendar whose holidays are known for ever. */
    public Calendar(String name, Set<DayOfWeek> weekdays, Set<LocalDate> holidays) {
        this(name, weekdays, holidays, new DateRange(DateRange.MIN, DateRange.MAX));
    }

    /** Whether work is due on the date; {@link Value.Absent#UNKNOWN} where it may be a holiday that is not known. */
    public Value workday(LocalDate date) {
        if (!weekdays.contains(date.getDayOfWeek()) || holidays.contains(date)) {
            return Value.Bool.FALSE;
        }
        return known.contains(date) ? Value.Bool.TRUE : Value.Absent.UNKNOWN;
    }

    /** True if work is due on the date for certain. */
    public boolean isWorkday(LocalDate date) {
        return workday(date) == Value.Bool.TRUE;
    }
}
