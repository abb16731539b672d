package org.edaran.model;

import java.time.LocalDate;
import java.util.List;

/** A set of dates, which may depend on the working days of a unit. Immutable. */
public sealed interface DateSet {

    /** True if the date is in the set for a unit with the given calendar. */
    boolean contains(LocalDate date, Calendar calendar);

    /** True if units with different calendars may see different dates. */
    boolean dependsOnCalendar();

    /**
     * Dates listed as ranges.
     *
     * @param ranges in any order, may overlap; none is the empty set
     */
    record Ranges(List<DateRange> ranges) implements DateSet {

        /** Copies the ranges. */
        public Ranges {
            ranges = List.copyOf(ranges);
        }

        @Override
        public boolean contains(LocalDate date, Calendar calendar) {
            for (DateRange range : ranges) {
                if (range.contains(date)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean dependsOnCalendar() {
            return false;
        }
    }

    /**
     * The dates of a set that pass a filter.
     *
     * @param base the set
     * @param filter which of its days count
     */
    record Filtered(DateSet base, DayFilter filter) implements DateSet {
        @Override
        public boolean contains(LocalDate date, Calendar calendar) {
            return filter.accepts(date, calendar) && base.contains(date, calendar);
        }

        @Override
        public boolean dependsOnCalendar() {
            return filter.workdaysOnly() || base.dependsOnCalendar();
        }
    }

    /**
     * The dates in any of several sets.
     *
     * @param parts none gives the empty set
     */
    record Union(List<DateSet> parts) implements DateSet {

        /** Copies the parts. */
        public Union {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean contains(LocalDate date, Calendar calendar) {
            return parts.stream().anyMatch(part -> part.contains(date, calendar));
        }

        @Override
        public boolean dependsOnCalendar() {
            return parts.stream().anyMatch(DateSet::dependsOnCalendar);
        }
    }

    /**
     * The dates in all of several sets.
     *
     * @param parts at least one
     */
    record Intersection(List<DateSet> parts) implements DateSet {

        /** Copies the parts. */
        public Intersection {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean contains(LocalDate date, Calendar calendar) {
            return parts.stream().allMatch(part -> part.contains(date, calendar));
        }

        @Override
        public boolean dependsOnCalendar() {
            return parts.stream().anyMatch(DateSet::dependsOnCalendar);
        }
    }

    /**
     * The dates of one set that are not in another.
     *
     * @param base the set
     * @param removed what is taken out
     */
    record Minus(DateSet base, DateSet removed) implements DateSet {
        @Override
        public boolean contains(LocalDate date, Calendar calendar) {
            return base.contains(date, calendar) && !removed.contains(date, calendar);
        }

        @Override
        public boolean dependsOnCalendar() {
            return base.dependsOnCalendar() || removed.dependsOnCalendar();
        }
    }
}
