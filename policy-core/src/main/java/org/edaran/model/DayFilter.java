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

    /**
     * Whether the date counts.
     *
     * @param date the date
     * @param view tells working days
     */
    public Value accepts(LocalDate date, DateSet.View view) {
        if (!weekdays.contains(date.getDayOfWeek())) {
            return Value.Bool.FALSE;
        }
        return workdaysOnly ? view.workday(date) : Value.Bool.TRUE;
    }
}
