package org.edaran.examples.oracle;

import java.time.LocalDate;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;
import org.edaran.model.Expression;
import org.edaran.model.Value;

/** Whether half days are in a set as somebody sees it on a day: by their calendar and their own ends. */
final class NaiveDates {

    private NaiveDates() {}

    /** Whether any half of a date is in a set. */
    static Truth in(NaiveFacts facts, NaiveDay day, LocalDate date, DateSet dates) {
        return in(facts, day, date, DayHalf.AM, dates).or(in(facts, day, date, DayHalf.PM, dates));
    }

    static Truth in(NaiveFacts facts, NaiveDay day, LocalDate date, DayHalf half, DateSet dates) {
        if (dates instanceof DateSet.Ranges ranges) {
            return Truth.of(ranges.ranges().stream().anyMatch(range -> NaiveCalendar.isIn(date, range)));
        }
        if (dates instanceof DateSet.OneHalf one) {
            return Truth.of(one.date().equals(date) && one.half() == half);
        }
        if (dates instanceof DateSet.Between between) {
            Truth begun = between.first()
                    .map(end -> begun(value(facts, day, end), date))
                    .orElse(Truth.TRUE);
            return between.lasts().stream()
                    .map(end -> going(value(facts, day, end), date))
                    .reduce(begun, Truth::and);
        }
        if (dates instanceof DateSet.Union union) {
            return union.parts().stream()
                    .map(part -> in(facts, day, date, half, part))
                    .reduce(Truth.FALSE, Truth::or);
        }
        if (dates instanceof DateSet.Intersection all) {
            return all.parts().stream()
                    .map(part -> in(facts, day, date, half, part))
                    .reduce(Truth.TRUE, Truth::and);
        }
        if (dates instanceof DateSet.Minus minus) {
            return in(facts, day, date, half, minus.base())
                    .and(in(facts, day, date, half, minus.removed()).not());
        }
        DateSet.Filtered filtered = (DateSet.Filtered) dates;
        Truth kept = Truth.of(filtered.filter().weekdays().contains(date.getDayOfWeek()));
        if (filtered.filter().workdaysOnly()) {
            kept = kept.and(NaiveCalendar.workday(date, facts.calendarOf(day.employee(), day.date())));
        }
        return kept.and(in(facts, day, date, half, filtered.base()));
    }

    /** Whether one half of a date can be in a set without the other. */
    static boolean hasHalves(DateSet dates) {
        return dates instanceof DateSet.OneHalf || dates.parts().stream().anyMatch(NaiveDates::hasHalves);
    }

    private static Value value(NaiveFacts facts, NaiveDay day, Expression end) {
        return NaiveExpressions.value(facts, day, end);
    }

    /** What is known not to be never begins. */
    private static Truth begun(Value first, LocalDate date) {
        return ofEach(first, end -> end instanceof Value.Day day && !day.date().isAfter(date));
    }

    /** What is known not to be never ends. */
    private static Truth going(Value last, LocalDate date) {
        return ofEach(
                last, end -> !(end instanceof Value.Day day) || !day.date().isBefore(date));
    }

    /** What holds for each value that an end may be. */
    private static Truth ofEach(Value end, java.util.function.Predicate<Value> test) {
        if (end == Value.Absent.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        if (!(end instanceof Value.AnyOf several)) {
            return Truth.of(test.test(end));
        }
        long holds = several.values().stream().filter(test).count();
        return holds == 0 ? Truth.FALSE : holds == several.values().size() ? Truth.TRUE : Truth.UNKNOWN;
    }
}
