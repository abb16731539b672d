package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;
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
    }

    /** The whole dates of a set on which the policy is in force. */
    Days of(DateSet set) {
        return known.computeIfAbsent(set, this::look);
    }

    private Days look(DateSet set) {
        List<BitSet> found = new ArrayList<>();
        boolean certain = true;
        boolean halves = set.hasHalves();
        int different = set.dependsOnCalendar() ? calendars.size() : 1;
        DateRange hull = hull(set);
        for (int i = 0; i < different; i++) {
            BitSet days = new BitSet();
            DateSet.View view = DateSet.View.of(calendars.get(i));
            LocalDate end = hull.last().isBefore(last) ? hull.last() : last;
            for (LocalDate at = hull.first(); !at.isAfter(end); at = at.plusDays(1)) {
                Value in = set.contains(at, DayHalf.AM, view);
                if (halves && set.contains(at, DayHalf.PM, view) != in) {
                    in = Value.Absent.UNKNOWN;
                }
                if (in == Value.Bool.TRUE) {
                    days.set((int) (at.toEpochDay() - first.toEpochDay()));
                }
                certain &= in != Value.Absent.UNKNOWN;
            }
            found.add(days);
        }
        return new Days(first, found, complete && certain);
    }

    /** Dates beyond which a set has none that is looked at. */
    private DateRange hull(DateSet set) {
        LocalDate start = first;
        LocalDate end = last;
        List<DateSet> parts = set instanceof DateSet.Intersection both ? both.parts() : List.of(set);
        for (DateSet part : parts) {
            DateSet base = part instanceof DateSet.Filtered filtered
                    ? filtered.base()
                    : part instanceof DateSet.Minus minus ? minus.base() : part;
            if (base instanceof DateSet.Ranges listed) {
                LocalDate from = listed.ranges().stream()
                        .map(DateRange::first)
                        .min(Comparator.naturalOrder())
                        .orElse(start);
                LocalDate to = listed.ranges().stream()
                        .map(DateRange::last)
                        .max(Comparator.naturalOrder())
                        .orElse(start);
                start = from.isAfter(start) ? from : start;
                end = to.isBefore(end) ? to : end;
            }
        }
        return end.isBefore(start) ? new DateRange(start, start) : new DateRange(start, end);
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
