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
 */
public record Calendar(String name, Set<DayOfWeek> weekdays, Set<LocalDate> holidays) {

    /** Monday to Friday, no holidays: the calendar where a policy names none. */
    public static final Calendar FIVE_DAYS =
            new Calendar("five_days", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    /** Copies the days. */
    public Calendar {
        weekdays = Set.copyOf(weekdays);
        holidays = Set.copyOf(holidays);
    }

    /** True if work is due on the date. */
    public boolean isWorkday(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }
}
