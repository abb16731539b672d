package org.edaran.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days of a window count.
 *
 * @param weekdays the days of the week that count
 * @param workdaysOnly true if a day must also be a working day of the unit
 */
public record DayFilter(Set<DayOfWeek> weekdays, boolean workdaysOnly) {

    /** Every working day of the unit. */
    public static final DayFilter WORKDAYS = new DayFilter(Set.of(DayOfWeek.values()), true);

    /** Copies the days. */
    public DayFilter {
        weekdays = Set.copyOf(weekdays);
    }

    /** True if the date counts for a unit with the given calendar. */
    public boolean accepts(LocalDate date, Calendar calendar) {
        return weekdays.contains(date.getDayOfWeek()) && (!workdaysOnly || calendar.isWorkday(date));
    }
}
