package org.edaran.eval;

import java.time.LocalDate;
import org.edaran.model.Period;

/** Numbers the periods of a roster from 0, without gaps, so that counts can stand in arrays. */
final class Periods {

    private final int[] numbers;
    private final int count;

    Periods(Period period, LocalDate[] dates) {
        numbers = new int[dates.length];
        int last = -1;
        for (int day = 0; day < dates.length; day++) {
            boolean first = day == 0 || period.indexOf(dates[day]) != period.indexOf(dates[day - 1]);
            last += first ? 1 : 0;
            numbers[day] = last;
        }
        count = last + 1;
    }

    int of(int day) {
        return numbers[day];
    }

    int count() {
        return count;
    }
}
