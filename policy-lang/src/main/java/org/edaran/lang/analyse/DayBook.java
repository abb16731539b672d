package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Policy;
import org.edaran.model.RuleException;
import org.edaran.model.Value;

/**
 * The dates of the rules of a policy, day by day. It looks from the first date that the policy names to a year after the
 * last: what comes later repeats by weekdays. Not thread-safe.
 */
final class DayBook {

    private static final int MOST_DAYS = 4_000;
    private static final int ONE_YEAR = 366;

    private final List<Calendar> calendars;
    private final LocalDate first;
    private final LocalDate last;
    private final boolean complete;
    private final Map<DateSet, Days> known = new HashMap<>();

    /** The same by identity: to look up a set by what it holds takes as long as to read it. */
    private final IdentityHashMap<DateSet, Days> seen = new IdentityHashMap<>();

    /** One for each calendar. */
    private final List<DayReader> readers = new ArrayList<>();

    DayBook(Policy policy) {
        this.calendars = new ArrayList<>(List.of(policy.defaultCalendar()));
        if (policy.calendarOfUnit()) {
            calendars.addAll(policy.calendars());
        }
        Ends ends = new Ends();
        ends.add(policy.inForce());
        policy.rules().forEach(rule -> {
            ends.add(rule.dates());
            rule.exceptions().forEach(ends::add);
        });
        LocalDate start = ends.first == null ? LocalDate.of(2000, 1, 1) : ends.first.minusDays(ONE_YEAR);
        LocalDate end = ends.last == null ? start : ends.last.plusDays(ONE_YEAR);
        LocalDate inForce = policy.inForce().first();
        first = start.isBefore(inForce) ? inForce : start;
        LocalDate until =
                end.isAfter(policy.inForce().last()) ? policy.inForce().last() : end;
        LocalDate most = first.plusDays(MOST_DAYS);
        last = until.isAfter(most) ? most : until;
        complete = ends.understood && !until.isAfter(most);
        calendars.forEach(calendar -> readers.add(new DayReader(calendar, first, last)));
    }

    /** The whole dates of a set on which the policy is in force. */
    Days of(DateSet set) {
        Days days = seen.get(set);
        if (days == null) {
            days = known.computeIfAbsent(set, this::look);
            seen.put(set, days);
        }
        return days;
    }

    private Days look(DateSet set) {
        int different = set.dependsOnCalendar() ? calendars.size() : 1;
        boolean halves = set.hasHalves();
        List<BitSet> found = new ArrayList<>(different);
        boolean certain = true;
        for (int i = 0; i < different; i++) {
            Seen seen = halves ? readers.get(i).byHalves(set) : readers.get(i).see(set);
            found.add(seen.in());
            certain &= seen.isCertain();
        }
        return new Days(first, found, complete && certain);
    }

    /** True if no unit has to work on the date, whatever its calendar. */
    boolean isDayOff(LocalDate date) {
        return calendars.stream().allMatch(calendar -> calendar.workday(date) == Value.Bool.FALSE);
    }

    /** The dates at which ranges start or end. */
    private static final class Ends {

        private @org.jspecify.annotations.Nullable LocalDate first;
        private @org.jspecify.annotations.Nullable LocalDate last;
        private boolean understood = true;

        void add(DateSet set) {
            if (set instanceof DateSet.Ranges listed) {
                listed.ranges().forEach(this::add);
            } else if (set instanceof DateSet.OneHalf half) {
                add(half.date());
            } else if (set instanceof DateSet.Filtered filtered) {
                add(filtered.base());
            } else if (set instanceof DateSet.Minus minus) {
                add(minus.base());
                add(minus.removed());
            } else if (set instanceof DateSet.Union union) {
                union.parts().forEach(this::add);
            } else if (set instanceof DateSet.Intersection intersection) {
                intersection.parts().forEach(this::add);
            } else {
                understood = false;
            }
        }

        void add(RuleException exception) {
            add(exception.dates());
            exception.exceptions().forEach(this::add);
        }

        void add(DateRange range) {
            add(range.first());
            add(range.last());
        }

        private void add(LocalDate date) {
            if (date.equals(DateRange.MIN) || date.equals(DateRange.MAX)) {
                return;
            }
            first = first == null || date.isBefore(first) ? date : first;
            last = last == null || date.isAfter(last) ? date : last;
        }
    }
}
