package org.edaran.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;

/**
 * A part of a check as bytes.
 *
 * @param extent what is in it
 * @param bytes the part
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Packet(Extent extent, byte[] bytes) implements Serializable {

    /**
     * How many rows were read, and the dates of assignments as days from 1970; none if the last is before the first.
     *
     * @param assignments rows of the roster
     * @param people rows of the list of people
     * @param first the first day
     * @param last the last day
     */
    record Extent(long assignments, long people, int first, int last) implements Serializable {

        static final Extent NONE = new Extent(0, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);

        static Extent of(long assignments, long people, Optional<DateRange> dates) {
            return dates.map(range ->
                            new Extent(assignments, people, (int) range.first().toEpochDay(), (int)
                                    range.last().toEpochDay()))
                    .orElse(new Extent(assignments, people, NONE.first, NONE.last));
        }

        /** What is in both. */
        static Extent both(Extent one, Extent other) {
            return new Extent(
                    one.assignments + other.assignments,
                    one.people + other.people,
                    Math.min(one.first, other.first),
                    Math.max(one.last, other.last));
        }

        /** All rows. */
        long records() {
            return assignments + people;
        }

        Optional<DateRange> dates() {
            return last < first
                    ? Optional.empty()
                    : Optional.of(new DateRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
        }
    }
}
