package org.edaran.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;

/**
 * A part of a check as bytes, with the dates of its assignments.
 *
 * @param span the dates
 * @param bytes the part
 */
record Packet(Span span, byte[] bytes) implements Serializable {

    /**
     * Dates as days from 1970; none if the last is before the first.
     *
     * @param first the first day
     * @param last the last day
     */
    record Span(int first, int last) implements Serializable {

        static final Span NONE = new Span(Integer.MAX_VALUE, Integer.MIN_VALUE);

        static Span of(Optional<DateRange> dates) {
            return dates.map(range -> new Span(
                            (int) range.first().toEpochDay(), (int) range.last().toEpochDay()))
                    .orElse(NONE);
        }

        /** From the first to the last date of both. */
        static Span both(Span one, Span other) {
            return new Span(Math.min(one.first, other.first), Math.max(one.last, other.last));
        }

        Optional<DateRange> dates() {
            return last < first
                    ? Optional.empty()
                    : Optional.of(new DateRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
        }
    }
}
