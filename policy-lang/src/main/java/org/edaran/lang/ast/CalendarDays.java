package org.edaran.lang.ast;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** The working days of a calendar. */
public sealed interface CalendarDays extends Node {

    /** Calls the method of {@code visitor} that is for this kind of days. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code monday to saturday except "ID"}: a list of weekdays and ranges, less holidays.
     *
     * @param ranges at least one
     * @param except what is free although its weekday is not; may be empty
     * @param span its place
     */
    record Weekdays(List<WeekdayRange> ranges, List<Holidays> except, SourceSpan span) implements CalendarDays {
        /** Copies the lists. */
        public Weekdays {
            ranges = List.copyOf(ranges);
            except = List.copyOf(except);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWeekdays(this);
        }
    }

    /**
     * {@code "ID"}: a calendar of holidays that the host supplies.
     *
     * @param id its name outside
     * @param span its place
     */
    record Supplied(Text id, SourceSpan span) implements CalendarDays {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSupplied(this);
        }
    }

    /**
     * Free days: the holidays of a supplied calendar, or dates.
     *
     * @param supplied the name of a calendar outside
     * @param dates a date or a range; exactly one of the two is there
     * @param span its place
     */
    record Holidays(Optional<Text> supplied, Optional<DateSpan> dates, SourceSpan span) implements Node {
        /** Checks that one of the two is there. */
        public Holidays {
            if (supplied.isPresent() == dates.isPresent()) {
                throw new IllegalArgumentException("either a calendar or dates");
            }
        }
    }

    /**
     * Weekdays from one to another, both included; the same one twice for a single weekday.
     *
     * @param from the first
     * @param to the last, which may be earlier in the week than the first
     * @param span its place
     */
    record WeekdayRange(DayOfWeek from, DayOfWeek to, SourceSpan span) implements Node {}

    /**
     * One method for each kind of days.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits weekdays. */
        R visitWeekdays(Weekdays days);

        /** Visits a supplied calendar. */
        R visitSupplied(Supplied days);
    }
}
