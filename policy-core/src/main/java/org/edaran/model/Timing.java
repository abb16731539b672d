package org.edaran.model;

import java.time.LocalDate;
import java.util.Optional;

/** When a count starts again. */
public sealed interface Timing {

    /** The unit that reports name for it; {@link Period#SPAN} where only dates tell. */
    Period unit();

    /** One calendar period after the other. */
    static Timing each(Period unit) {
        return new Each(unit, 1, Optional.empty());
    }

    /**
     * Calendar periods, or several of them together: {@code each month}, {@code each 2 weeks from 2025-01-13}.
     *
     * @param calendar the unit of the calendar
     * @param length how many units make one period, at least one
     * @param from a date of the first unit, and the first date that is counted; nothing to count from January
     */
    record Each(Period calendar, int length, Optional<LocalDate> from) implements Timing {

        @Override
        public Period unit() {
            return length == 1 ? calendar : Period.SPAN;
        }

        /** The number of the period of a date, growing with time; nothing before {@link #from}. */
        public Optional<Long> indexOf(LocalDate date) {
            if (from.isPresent() && date.isBefore(from.get())) {
                return Optional.empty();
            }
            return Optional.of(Math.floorDiv(calendar.indexOf(date) - base(), (long) length));
        }

        /** The dates of a period, whether they are judged or not; not for {@link Period#WINDOW}. */
        public DateRange datesOf(long index) {
            LocalDate first = calendar.startOf(base() + index * length);
            return new DateRange(
                    first, calendar.startOf(base() + (index + 1) * length).minusDays(1));
        }

        private long base() {
            return from.map(calendar::indexOf).orElse(0L);
        }
    }

    /**
     * Any run of dates of a length: {@code in any 30 days}.
     *
     * @param days how many calendar dates, at least one
     */
    record Rolling(int days) implements Timing {

        @Override
        public Period unit() {
            return Period.SPAN;
        }
    }

    /**
     * The period that somebody decides: {@code each reporting}.
     *
     * @param parameter a parameter whose values are words for periods
     */
    record Decided(Parameter parameter) implements Timing {

        @Override
        public Period unit() {
            return Period.WINDOW;
        }
    }
}
