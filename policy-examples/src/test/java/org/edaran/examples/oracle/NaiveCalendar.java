package org.edaran.examples.oracle;

import java.time.LocalDate;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;

/** Working days and ranges of dates. */
final class NaiveCalendar {

    private NaiveCalendar() {}

    /** A weekday of a year whose holidays no decree has named may be a working day or a holiday. */
    static Truth workday(LocalDate date, Calendar calendar) {
        if (!calendar.weekdays().contains(date.getDayOfWeek())
                || calendar.holidays().contains(date)) {
            return Truth.FALSE;
        }
        return isIn(date, calendar.known()) ? Truth.TRUE : Truth.UNKNOWN;
    }

    static boolean isIn(LocalDate date, DateRange range) {
        return !date.isBefore(range.first()) && !date.isAfter(range.last());
    }
}
