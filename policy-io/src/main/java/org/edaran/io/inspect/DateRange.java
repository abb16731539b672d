package org.edaran.io.inspect;

import java.time.LocalDate;

/** From the earliest of some dates to the latest. Not thread-safe. */
final class DateRange {

    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    /** Takes a date in. */
    void add(LocalDate date) {
        first = date.isBefore(first) ? date : first;
        last = date.isAfter(last) ? date : last;
    }

    /** True if it has no date. */
    boolean isEmpty() {
        return first.isAfter(last);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }
}
