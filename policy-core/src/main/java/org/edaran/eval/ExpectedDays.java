package org.edaran.eval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of a week, or of several weeks, on which work would be due for the person the cursor stands on if there were no
 * holidays: of the days of the week that a rule is about, those of the calendar, which changes for whoever moves to another
 * unit.
 */
final class ExpectedDays {
    private final RuleContext context;
    private final Set<DayOfWeek> weekdays;
    private final @Nullable BitSet[] ofCalendars;
    private BitSet ofMover = new BitSet();
    private int mover = -1;
    private int period = -1;

    ExpectedDays(RuleContext context) {
        this.context = context;
        this.weekdays = context.rule.dates().weekdays();
        this.ofCalendars = new BitSet[context.calendarCount()];
    }

    /** The days by number, of a period that begins on a date. */
    BitSet of(LocalDate first, int weeks, int number) {
        if (context.calendarsMoveAtAll()) {
            if (mover != context.day.employee() || period != number) {
                mover = context.day.employee();
                period = number;
                ofMover = ofMover(first, weeks);
            }
            return ofMover;
        }
        int calendar = context.day.calendar();
        BitSet known = ofCalendars[calendar];
        if (known == null) {
            known = new BitSet();
            for (int day = 0; day < 7 * weeks; day++) {
                known.set(day, isExpected(calendar, first.plusDays(day)));
            }
            ofCalendars[calendar] = known;
        }
        return known;
    }

    private BitSet ofMover(LocalDate first, int weeks) {
        BitSet days = new BitSet();
        for (int day = 0; day < 7 * weeks; day++) {
            LocalDate date = first.plusDays(day);
            days.set(day, isExpected(context.calendarOn(date), date));
        }
        return days;
    }

    private boolean isExpected(int calendar, LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        return weekdays.contains(weekday)
                && context.calendar(calendar).weekdays().contains(weekday);
    }
}
