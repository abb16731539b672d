package org.edaran.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Periods: two dates are in one period exactly if they have one label, and periods follow each other. */
class PeriodProperties {

    @Property
    void labels_andIndexes_agree(
            @ForAll Period period,
            @ForAll @IntRange(min = -20_000, max = 60_000) int day,
            @ForAll @IntRange(max = 400) int later) {
        // a span has no place in the calendar: findings name its dates themselves
        Assume.that(period != Period.SPAN);
        LocalDate first = LocalDate.ofEpochDay(day);
        LocalDate second = first.plusDays(later);

        assertThat(period.labelOf(first).equals(period.labelOf(second)))
                .isEqualTo(period.indexOf(first) == period.indexOf(second));
        assertThat(period.indexOf(first)).isLessThanOrEqualTo(period.indexOf(second));
    }
}
