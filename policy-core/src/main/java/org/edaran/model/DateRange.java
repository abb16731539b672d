package org.edaran.model;

import java.time.LocalDate;

/**
 * All dates from one to another.
 *
 * @param first first date, included
 * @param last last date, included; not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** The date before which no policy is judged. */
    public static final LocalDate MIN = LocalDate.of(1, 1, 1);

    /** The date after which no policy is judged. */
    public static final LocalDate MAX = LocalDate.of(9999, 12, 31);

    /** Checks that the range is not reversed. */
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last + " is reversed");
        }
    }

    /** True if the two ranges have a date in common. */
    public boolean meets(DateRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** True if the date is in the range. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** Written out: a part of keys of maps, for which the generated form is slow to start. */
    @Override
    public int hashCode() {
        return 31 * first.hashCode() + last.hashCode();
    }
}
