package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.util.List;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Rule;
import org.edaran.model.Value;

/** Whether dates are in a set as somebody sees it on a day: by their calendar and their own ends. Knows no half days. */
final class NaiveDates {

    private NaiveDates() {}

    /** Whether a rule judges somebody's day: a date of the rule, while the policy is in force. */
    static Truth judges(NaiveFacts facts, Rule rule, NaiveDay day) {
        return NaiveCalendar.isIn(day.date(), facts.policy.inForce())
                ? in(facts, day, day.date(), rule.dates())
                : Truth.FALSE;
    }

    static Truth in(NaiveFacts facts, NaiveDay day, LocalDate date, DateSet dates) {
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
                    .map(part -> in(facts, day, date, part))
                    .reduce(Truth.FALSE, Truth::or);
        }
        if (dates instanceof DateSet.Intersection all) {
            return all.parts().stream().map(part -> in(facts, day, date, part)).reduce(Truth.TRUE, Truth::and);
        }
        if (dates instanceof DateSet.Minus minus) {
            return in(facts, day, date, minus.base())
                    .and(in(facts, day, date, minus.removed()).not());
        }
        if (dates instanceof DateSet.Filtered filtered) {
            DateSet alone =
                    new DateSet.Filtered(new DateSet.Ranges(List.of(new DateRange(date, date))), filtered.filter());
            boolean kept = NaiveCalendar.isIn(date, alone, facts.calendarOf(day.employee(), day.date()));
            return Truth.of(kept).and(in(facts, day, date, filtered.base()));
        }
        return Truth.of(NaiveCalendar.isIn(date, dates, facts.calendarOf(day.employee(), day.date())));
    }

    private static Value value(NaiveFacts facts, NaiveDay day, Expression end) {
        return NaiveExpressions.value(facts, day, end);
    }

    /** What is known not to be never begins. */
    private static Truth begun(Value first, LocalDate date) {
        return first == Value.Absent.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(first instanceof Value.Day day && !day.date().isAfter(date));
    }

    /** What is known not to be never ends. */
    private static Truth going(Value last, LocalDate date) {
        return last == Value.Absent.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(!(last instanceof Value.Day day) || !day.date().isBefore(date));
    }
}
