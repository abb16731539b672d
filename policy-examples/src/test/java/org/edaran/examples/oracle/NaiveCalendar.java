package org.edaran.examples.oracle;

import java.time.LocalDate;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;

/** Which dates are in a date set, for someone who works by a calendar. */
final class NaiveCalendar {

    private NaiveCalendar() {}

    static boolean isWorkday(LocalDate date, Calendar calendar) {
        return calendar.weekdays().contains(date.getDayOfWeek())
                && !calendar.holidays().contains(date);
    }

    static boolean isIn(LocalDate date, DateRange range) {
        return !date.isBefore(range.first()) && !date.isAfter(range.last());
    }

    static boolean isIn(LocalDate date, DateSet dates, Calendar calendar) {
        if (dates instanceof DateSet.Ranges ranges) {
            return ranges.ranges().stream().anyMatch(range -> isIn(date, range));
        }
        if (dates instanceof DateSet.Union union) {
            return union.parts().stream().anyMatch(part -> isIn(date, part, calendar));
        }
        if (dates instanceof DateSet.Intersection all) {
            return all.parts().stream().allMatch(part -> isIn(date, part, calendar));
        }
        if (dates instanceof DateSet.Minus minus) {
            return isIn(date, minus.base(), calendar) && !isIn(date, minus.removed(), calendar);
        }
        DateSet.Filtered filtered = (DateSet.Filtered) dates;
        return isIn(date, filtered.base(), calendar)
                && filtered.filter().weekdays().contains(date.getDayOfWeek())
                && (!filtered.filter().workdaysOnly() || isWorkday(date, calendar));
    }
}
