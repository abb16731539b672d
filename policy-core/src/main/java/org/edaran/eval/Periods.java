package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;

/** Numbers the periods of a roster from 0, without gaps, so that counts can stand in arrays. */
final class Periods {
    /** Stands for a date that is in no period. */
    static final int NONE = -1;

    private static final List<Period> DECIDABLE =
            List.of(Period.DAY, Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR);

    /**
     * One period.
     *
     * @param unit what it is called in reports
     * @param dates its dates in the calendar, for findings that name them
     * @param weeks how many weeks it has if it is made of weeks, else 0
     * @param firstDay its first day in the roster
     * @param first its first date, if it is made of weeks; else its first date in the roster
     */
    record Named(Period unit, Optional<DateRange> dates, int weeks, int firstDay, LocalDate first) {}

    private final LocalDate[] dates;
    private final List<Named> all = new ArrayList<>();
    private final List<int[]> numbers = new ArrayList<>();
    private final boolean decided;

    Periods(Sentence.Count sentence, LocalDate[] dates) {
        Timing timing = sentence.timing();
        this.dates = dates;
        this.decided = timing instanceof Timing.Decided;
        if (decided) {
            DECIDABLE.forEach(unit -> number(new Timing.Each(unit, 1, Optional.empty())));
            all.add(new Named(Period.WINDOW, Optional.empty(), 0, 0, DateRange.MIN));
        } else if (timing instanceof Timing.Each each && sentence.measure() != Sentence.Measure.CONSECUTIVE_DAYS) {
            number(each);
        } else {
            number(new Timing.Each(Period.DAY, 1, Optional.empty()));
        }
    }

    private void number(Timing.Each each) {
        int[] numbered = new int[dates.length];
        Optional<Long> before = Optional.empty();
        for (int day = 0; day < dates.length; day++) {
            Optional<Long> index = each.indexOf(dates[day]);
            if (index.isPresent() && !index.equals(before)) {
                all.add(named(each, index.get(), day));
            }
            numbered[day] = index.isPresent() ? all.size() - 1 : NONE;
            before = index;
        }
        numbers.add(numbered);
    }

    private Named named(Timing.Each each, long index, int firstDay) {
        Optional<DateRange> range = each.unit() == Period.SPAN ? Optional.of(each.datesOf(index)) : Optional.empty();
        boolean weeks = each.calendar() == Period.WEEK;
        LocalDate first = weeks ? each.datesOf(index).first() : dates[firstDay];
        return new Named(each.unit(), range, weeks ? each.length() : 0, firstDay, first);
    }

    /** The number of the period of a day, or {@link #NONE}. */
    int of(int day) {
        return numbers.get(0)[day];
    }

    /** The number of the period of a day where the unit is decided; all days together where it is not known. */
    int of(int day, Optional<Period> unit) {
        return unit.map(known -> numbers.get(DECIDABLE.indexOf(known))[day]).orElse(all.size() - 1);
    }

    boolean isDecided() {
        return decided;
    }

    /** True for the period of days whose unit is not known. */
    boolean isUnknown(int period) {
        return decided && period == all.size() - 1;
    }

    Named get(int period) {
        return all.get(period);
    }

    int count() {
        return all.size();
    }
}
