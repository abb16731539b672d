package org.edaran.lang.ast;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** The moment a deadline names. */
public sealed interface DeadlinePoint extends Node {

    /** Calls the method of {@code visitor} that is for this kind of moment. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A date, a window, or a name for one: {@code before} means before its first day, {@code by} its last.
     *
     * @param dates the date or the window
     * @param span its place
     */
    record OnDates(DateSpan dates, SourceSpan span) implements DeadlinePoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnDates(this);
        }
    }

    /**
     * A dated fact or an event: {@code before opening of office}.
     *
     * @param fact the fact; a bare name that may also be a window is {@link OnDates}
     * @param span its place
     */
    record OnFact(AstExpression.Reference fact, SourceSpan span) implements DeadlinePoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnFact(this);
        }
    }

    /**
     * {@code day 5} of the following month.
     *
     * @param day 1 to 31
     * @param span its place
     */
    record DayOfMonth(int day, SourceSpan span) implements DeadlinePoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDayOfMonth(this);
        }
    }

    /**
     * {@code friday} or {@code friday 16:00}.
     *
     * @param weekday the weekday
     * @param time the time; empty for the end of the day
     * @param span its place
     */
    record WeekdayTime(DayOfWeek weekday, Optional<LocalTime> time, SourceSpan span) implements DeadlinePoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWeekdayTime(this);
        }
    }

    /**
     * One method for each kind of moment.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a date or a window. */
        R visitOnDates(OnDates moment);

        /** Visits a dated fact or an event. */
        R visitOnFact(OnFact moment);

        /** Visits a day of the month. */
        R visitDayOfMonth(DayOfMonth moment);

        /** Visits a weekday. */
        R visitWeekdayTime(WeekdayTime moment);
    }
}
