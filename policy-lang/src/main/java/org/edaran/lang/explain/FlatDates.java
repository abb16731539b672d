package org.edaran.lang.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;

/**
 * A set of dates as ranges and one filter over all of them.
 *
 * @param ranges sorted, apart from each other
 * @param filter which of their days count, if not all
 */
record FlatDates(List<DateRange> ranges, Optional<DayFilter> filter) {

    /** The set in this form, if it has it. */
    static Optional<FlatDates> of(DateSet set) {
        if (set instanceof DateSet.Ranges ranges) {
            return Optional.of(new FlatDates(joined(ranges.ranges()), Optional.empty()));
        }
        if (set instanceof DateSet.Filtered filtered) {
            return of(filtered.base())
                    .filter(base -> base.filter().isEmpty())
                    .map(base -> new FlatDates(base.ranges(), Optional.of(filtered.filter())));
        }
        if (set instanceof DateSet.Intersection both) {
            return intersection(both.parts());
        }
        if (set instanceof DateSet.Union any) {
            return union(any.parts());
        }
        return set instanceof DateSet.Minus minus ? minus(minus) : Optional.empty();
    }

    List<DateRange> within(DateRange outer) {
        return cut(ranges, List.of(outer));
    }

    private static Optional<FlatDates> intersection(List<DateSet> parts) {
        FlatDates all = new FlatDates(List.of(new DateRange(DateRange.MIN, DateRange.MAX)), Optional.empty());
        for (DateSet part : parts) {
            Optional<FlatDates> next = of(part);
            if (next.isEmpty()
                    || (next.get().filter().isPresent() && all.filter().isPresent())) {
                return Optional.empty();
            }
            all = new FlatDates(
                    cut(all.ranges(), next.get().ranges()),
                    all.filter().isPresent() ? all.filter() : next.get().filter());
        }
        return Optional.of(all);
    }

    private static Optional<FlatDates> union(List<DateSet> parts) {
        List<DateRange> ranges = new ArrayList<>();
        for (DateSet part : parts) {
            Optional<FlatDates> next = of(part);
            if (next.isEmpty() || next.get().filter().isPresent()) {
                return Optional.empty();
            }
            ranges.addAll(next.get().ranges());
        }
        return Optional.of(new FlatDates(joined(ranges), Optional.empty()));
    }

    private static Optional<FlatDates> minus(DateSet.Minus minus) {
        Optional<FlatDates> base = of(minus.base());
        Optional<FlatDates> removed = of(minus.removed());
        if (base.isEmpty() || removed.isEmpty() || removed.get().filter().isPresent()) {
            return Optional.empty();
        }
        List<DateRange> rest = base.get().ranges();
        for (DateRange hole : removed.get().ranges()) {
            rest = without(rest, hole);
        }
        return Optional.of(new FlatDates(rest, base.get().filter()));
    }

    private static List<DateRange> without(List<DateRange> ranges, DateRange hole) {
        List<DateRange> rest = new ArrayList<>();
        for (DateRange range : ranges) {
            if (hole.last().isBefore(range.first()) || hole.first().isAfter(range.last())) {
                rest.add(range);
                continue;
            }
            if (range.first().isBefore(hole.first())) {
                rest.add(new DateRange(range.first(), hole.first().minusDays(1)));
            }
            if (range.last().isAfter(hole.last())) {
                rest.add(new DateRange(hole.last().plusDays(1), range.last()));
            }
        }
        return rest;
    }

    private static List<DateRange> cut(List<DateRange> first, List<DateRange> second) {
        List<DateRange> both = new ArrayList<>();
        for (DateRange one : first) {
            for (DateRange other : second) {
                LocalDate from = later(one.first(), other.first());
                LocalDate to = one.last().isBefore(other.last()) ? one.last() : other.last();
                if (!to.isBefore(from)) {
                    both.add(new DateRange(from, to));
                }
            }
        }
        return joined(both);
    }

    private static List<DateRange> joined(List<DateRange> ranges) {
        List<DateRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(DateRange::first).thenComparing(DateRange::last));
        List<DateRange> joined = new ArrayList<>();
        for (DateRange range : sorted) {
            int last = joined.size() - 1;
            boolean touches = last >= 0
                    && !range.first().isAfter(dayAfter(joined.get(last).last()));
            if (touches) {
                DateRange before = joined.get(last);
                joined.set(last, new DateRange(before.first(), later(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static LocalDate dayAfter(LocalDate date) {
        return date.equals(DateRange.MAX) ? date : date.plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
