package org.edaran.eval;

import org.jspecify.annotations.Nullable;

/** The tallies of one group by the number of the period. */
final class Tallies {
    private final @Nullable Tally[] byPeriod;

    private final int calendar;

    Tallies(int periods, int calendar) {
        this.calendar = calendar;
        byPeriod = new Tally[periods];
    }

    Tally of(int period) {
        Tally known = byPeriod[period];
        if (known == null) {
            known = new Tally();
            byPeriod[period] = known;
        }
        return known;
    }

    /** The tally of a period, or {@code null} if nothing was counted in it. */
    @Nullable
    Tally find(int period) {
        return byPeriod[period];
    }

    /** The number of the calendar of the person who was counted first. */
    int calendar() {
        return calendar;
    }

    int periods() {
        return byPeriod.length;
    }
}
