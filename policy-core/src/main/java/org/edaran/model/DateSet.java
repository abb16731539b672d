package org.edaran.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A set of half days, mostly of whole dates. It may depend on the working days of a unit and on facts of the person's
 * day that it is seen from. Immutable.
 */
public sealed interface DateSet {

    /** Where a set is seen from: a person's day, or nothing but a calendar. */
    interface View {

        /** Whether work is due on a date; a {@link Value.Bool}, or unknown. */
        Value workday(LocalDate date);

        /** The value of an end of dates that is not written out. */
        Value value(Expression expression);

        /** The view of somebody who knows a calendar and no fact. */
        static View of(Calendar calendar) {
            return new View() {
                @Override
                public Value workday(LocalDate date) {
                    return calendar.workday(date);
                }

                @Override
                public Value value(Expression expression) {
                    return Value.Absent.UNKNOWN;
                }
            };
        }
    }

    /** Whether half a day is in the set; a {@link Value.Bool}, or unknown. */
    Value contains(LocalDate date, DayHalf half, View view);

    /** The sets this one is made of. */
    List<DateSet> parts();

    /** Whether any half of a date is in the set; a {@link Value.Bool}, or unknown. */
    default Value touches(LocalDate date, View view) {
        Value morning = contains(date, DayHalf.AM, view);
        return morning == Value.Bool.TRUE || !hasHalves()
                ? morning
                : Kleene.or(morning, contains(date, DayHalf.PM, view));
    }

    /** True if units with different calendars may see different dates. */
    default boolean dependsOnCalendar() {
        return parts().stream().anyMatch(DateSet::dependsOnCalendar);
    }

    /** True if people with different facts may see different dates. */
    default boolean dependsOnFacts() {
        return parts().stream().anyMatch(DateSet::dependsOnFacts);
    }

    /** The days of the week that its filters leave, whatever the dates. */
    default Set<DayOfWeek> weekdays() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    /** True if one half of a date can be in the set without the other. */
    default boolean hasHalves() {
        return parts().stream().anyMatch(DateSet::hasHalves);
    }

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

        /** Written out: a key of maps, for which the generated form is slow to start. */
        @Override
        public int hashCode() {
            return ranges.hashCode();
        }

        @Override
        public List<DateSet> parts() {
            return List.of();
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            for (DateRange range : ranges) {
                if (range.contains(date)) {
                    return Value.Bool.TRUE;
                }
            }
            return Value.Bool.FALSE;
        }
    }

    /**
     * One half of one date.
     *
     * @param date the date
     * @param half which half
     */
    record OneHalf(LocalDate date, DayHalf half) implements DateSet {

        @Override
        public List<DateSet> parts() {
            return List.of();
        }

        @Override
        public boolean hasHalves() {
            return true;
        }

        @Override
        public Value contains(LocalDate asked, DayHalf askedHalf, View view) {
            return Value.Bool.of(asked.equals(date) && askedHalf == half);
        }
    }

    /**
     * Dates between ends that facts, parameters or tables give. A first day that is {@code none} never comes; a last day
     * that is {@code none}, such as an event that has not happened, leaves the end open.
     *
     * @param first the first day; nothing for no beginning
     * @param lasts the last days, of which the earliest counts; none for no end
     */
    record Between(Optional<Expression> first, List<Expression> lasts) implements DateSet {

        /** Copies the ends. */
        public Between {
            lasts = List.copyOf(lasts);
        }

        @Override
        public List<DateSet> parts() {
            return List.of();
        }

        @Override
        public boolean dependsOnFacts() {
            return true;
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            Value result = first.map(end -> begun(view.value(end), date)).orElse(Value.Bool.TRUE);
            for (Expression last : lasts) {
                result = Kleene.and(result, going(view.value(last), date));
            }
            return result;
        }

        /** What all ends that are possible come to. */
        private static Value agreed(Value.AnyOf ends, UnaryOperator<Value> answer) {
            List<Value> answers = ends.values().stream().map(answer).distinct().toList();
            return answers.size() == 1 ? answers.get(0) : Value.Absent.UNKNOWN;
        }

        private static Value begun(Value first, LocalDate date) {
            if (first instanceof Value.AnyOf any) {
                return agreed(any, value -> begun(value, date));
            }
            if (first instanceof Value.Day day) {
                return Value.Bool.of(!date.isBefore(day.date()));
            }
            return first == Value.Absent.NONE ? Value.Bool.FALSE : Value.Absent.UNKNOWN;
        }

        private static Value going(Value last, LocalDate date) {
            if (last instanceof Value.AnyOf any) {
                return agreed(any, value -> going(value, date));
            }
            if (last instanceof Value.Day day) {
                return Value.Bool.of(!date.isAfter(day.date()));
            }
            return last == Value.Absent.NONE ? Value.Bool.TRUE : Value.Absent.UNKNOWN;
        }
    }

    /**
     * The dates of a set that pass a filter.
     *
     * @param base the set
     * @param filter which of its days count
     */
    record Filtered(DateSet base, DayFilter filter) implements DateSet {

        /** Written out: a key of maps, for which the generated form is slow to start. */
        @Override
        public int hashCode() {
            return 31 * base.hashCode() + filter.weekdays().size();
        }

        @Override
        public List<DateSet> parts() {
            return List.of(base);
        }

        @Override
        public Set<DayOfWeek> weekdays() {
            Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
            days.retainAll(base.weekdays());
            days.retainAll(filter.weekdays());
            return days;
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            Value accepted = filter.accepts(date, view);
            return accepted == Value.Bool.FALSE ? accepted : Kleene.and(accepted, base.contains(date, half, view));
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
        public Set<DayOfWeek> weekdays() {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            parts.forEach(part -> days.addAll(part.weekdays()));
            return days;
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            Value result = Value.Bool.FALSE;
            for (DateSet part : parts) {
                result = Kleene.or(result, part.contains(date, half, view));
            }
            return result;
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

        /** Written out: a key of maps, for which the generated form is slow to start. */
        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public Set<DayOfWeek> weekdays() {
            Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
            parts.forEach(part -> days.retainAll(part.weekdays()));
            return days;
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            Value result = Value.Bool.TRUE;
            for (DateSet part : parts) {
                result = Kleene.and(result, part.contains(date, half, view));
            }
            return result;
        }
    }

    /**
     * The dates of one set that are not in another.
     *
     * @param base the set
     * @param removed what is taken out
     */
    record Minus(DateSet base, DateSet removed) implements DateSet {

        /** Written out: a key of maps, for which the generated form is slow to start. */
        @Override
        public int hashCode() {
            return 31 * base.hashCode() + removed.hashCode();
        }

        @Override
        public List<DateSet> parts() {
            return List.of(base, removed);
        }

        @Override
        public Set<DayOfWeek> weekdays() {
            return base.weekdays();
        }

        @Override
        public Value contains(LocalDate date, DayHalf half, View view) {
            Value in = base.contains(date, half, view);
            return in == Value.Bool.FALSE ? in : Kleene.and(in, Kleene.not(removed.contains(date, half, view)));
        }
    }
}
