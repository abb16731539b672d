package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Value;

/** Questions about sets of dates. */
final class DateSets {

    /** Beyond this many days no date is looked for one by one. */
    private static final long MOST_DAYS = 4_000;

    private DateSets() {}

    /** The ranges that hold all dates of a set; the set may lack some of their dates. */
    static List<DateRange> hull(DateSet set) {
        List<DateRange> ranges = new ArrayList<>();
        collect(set, ranges);
        ranges.sort(Comparator.comparing(DateRange::first));
        return ranges;
    }

    private static void collect(DateSet set, List<DateRange> ranges) {
        if (set instanceof DateSet.Ranges listed) {
            ranges.addAll(listed.ranges());
        } else if (set instanceof DateSet.OneHalf half) {
            ranges.add(new DateRange(half.date(), half.date()));
        } else if (set instanceof DateSet.Between between) {
            ranges.add(between(between));
        } else if (set instanceof DateSet.Filtered filtered) {
            collect(filtered.base(), ranges);
        } else if (set instanceof DateSet.Minus minus) {
            collect(minus.base(), ranges);
        } else if (set instanceof DateSet.Union union) {
            union.parts().forEach(part -> collect(part, ranges));
        } else if (set instanceof DateSet.Intersection intersection) {
            collect(intersection.parts().get(0), ranges);
        }
    }

    private static DateRange between(DateSet.Between between) {
        LocalDate first = between.first().flatMap(DateSets::written).orElse(DateRange.MIN);
        LocalDate last = between.lasts().stream()
                .flatMap(end -> written(end).stream())
                .min(Comparator.naturalOrder())
                .orElse(DateRange.MAX);
        return new DateRange(first, last.isBefore(first) ? first : last);
    }

    private static Optional<LocalDate> written(Expression end) {
        return end instanceof Expression.Constant constant && constant.value() instanceof Value.Day day
                ? Optional.of(day.date())
                : Optional.empty();
    }

    /** The first or last date of a set for units with a calendar; nothing if it has none or goes on for ever. */
    static Optional<LocalDate> end(DateSet set, Calendar calendar, boolean last) {
        List<DateRange> ranges = hull(set);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = ranges.get(0).first();
        LocalDate end = ranges.stream()
                .map(DateRange::last)
                .max(Comparator.naturalOrder())
                .orElse(first);
        long step = last ? -1 : 1;
        LocalDate at = last ? end : first;
        if (at.equals(DateRange.MIN) || at.equals(DateRange.MAX)) {
            return Optional.empty();
        }
        for (long i = 0; i < MOST_DAYS && !at.isBefore(first) && !at.isAfter(end); i++) {
            Value in = set.touches(at, DateSet.View.of(calendar));
            if (in != Value.Bool.FALSE) {
                return in == Value.Bool.TRUE ? Optional.of(at) : Optional.empty();
            }
            at = at.plusDays(step);
        }
        return Optional.empty();
    }

    /** What gives the first or last date of a set, if one thing does. */
    static Optional<Expression> edge(DateSet set, Calendar calendar, boolean last) {
        if (set instanceof DateSet.Between between) {
            return last
                    ? Optional.of(between.lasts())
                            .filter(ends -> ends.size() == 1)
                            .map(ends -> ends.get(0))
                    : between.first();
        }
        return set.dependsOnFacts()
                ? Optional.empty()
                : end(set, calendar, last).map(date -> new Expression.Constant(new Value.Day(date)));
    }

    /** True if no date is in the set, whatever the calendar of a unit. */
    static boolean isEmpty(DateSet set, Calendar calendar) {
        List<DateRange> ranges = hull(set);
        if (set instanceof DateSet.Ranges) {
            return ranges.isEmpty();
        }
        long looked = 0;
        for (DateRange range : ranges) {
            for (LocalDate at = range.first(); !at.isAfter(range.last()); at = at.plusDays(1)) {
                if (looked++ > MOST_DAYS || set.touches(at, DateSet.View.of(calendar)) != Value.Bool.FALSE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The dates of a set in order, at most {@code most}. */
    static List<LocalDate> list(DateSet set, Calendar calendar, int most) {
        java.util.TreeSet<LocalDate> dates = new java.util.TreeSet<>();
        for (DateRange range : hull(set)) {
            long looked = 0;
            for (LocalDate at = range.first(); !at.isAfter(range.last()) && looked < MOST_DAYS; at = at.plusDays(1)) {
                looked++;
                if (set.touches(at, DateSet.View.of(calendar)) == Value.Bool.TRUE) {
                    dates.add(at);
                }
                if (dates.size() >= most) {
                    return List.copyOf(dates);
                }
            }
        }
        return List.copyOf(dates);
    }

    /** True if two sets have a range of dates in common. */
    static boolean touch(DateSet set, DateRange range) {
        return hull(set).stream()
                .anyMatch(part ->
                        !part.last().isBefore(range.first()) && !part.first().isAfter(range.last()));
    }
}
