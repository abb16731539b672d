package org.edaran.eval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of one group by the number of the period. Plain days are summed in arrays, 16 bytes for each period, and
 * become a {@link Tally} only where one is asked for.
 */
final class Tallies {

    private final @Nullable Tally[] byPeriod;
    private final int calendar;
    private final int[] changing;

    /** By period: what plain days add, counted in the upper half, the denominator in the lower half, in half days. */
    private long[] sums = {};

    /** By period, one more than the first plain day, or 0 if there is none; and the last row counted, or -1. */
    private int[] firstDays = {};

    private int[] lastRows = {};
    private @Nullable Tally limit;

    Tallies(int periods, int calendar, int[] changing) {
        this.changing = changing;
        this.calendar = calendar;
        byPeriod = new Tally[periods];
    }

    /** Adds a plain day with a pair of half days, counted and of the denominator; days of one period must ascend. */
    void addPlain(int period, int counted, int of, int day, int row) {
        room();
        sums[period] += ((long) counted << 32) + of;
        int first = firstDays[period];
        if (first == 0 || first > day + 1) {
            firstDays[period] = day + 1;
        }
        if (counted > 0 && row > lastRows[period]) {
            lastRows[period] = row;
        }
    }

    /** Adds what people added who were left out; where nobody else tells the limit of the period, it is that of another. */
    void add(CountSum sum) {
        room();
        int period = sum.period();
        if (period < 0 || period >= byPeriod.length) {
            throw new IllegalArgumentException("the part of a check has a period that the roster has not");
        }
        sums[period] += (sum.count() << 32) + sum.of();
        int first = firstDays[period];
        firstDays[period] = first == 0 ? sum.firstDay() + 1 : Math.min(first, sum.firstDay() + 1);
        Tally here = byPeriod[period];
        if (limit == null && (here == null || !here.hasCertainLimit())) {
            for (Tally other : byPeriod) {
                if (other != null && other.hasCertainLimit() && !limit().hasLimit()) {
                    limit().limitOf(other);
                }
            }
        }
    }

    private void room() {
        if (sums.length == 0) {
            sums = new long[byPeriod.length];
            firstDays = new int[byPeriod.length];
            lastRows = new int[byPeriod.length];
            Arrays.fill(lastRows, -1);
        }
    }

    /** A tally that holds nothing but the limit of all periods; to be filled once. */
    Tally limit() {
        Tally known = limit;
        if (known == null) {
            known = new Tally();
            limit = known;
        }
        return known;
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
        if (!isPlain(period)) {
            return byPeriod[period];
        }
        Tally all = of(period);
        all.addPlain(counted(period), denominator(period), firstDays[period] - 1, lastRows[period]);
        firstDays[period] = 0;
        Tally same = limit;
        if (same != null && !all.hasCertainLimit()) {
            all.limitOf(same);
        }
        return all;
    }

    /** True if plain days were counted in a period. */
    private boolean isPlain(int period) {
        return firstDays.length > 0 && firstDays[period] > 0;
    }

    private long counted(int period) {
        return sums[period] >>> 32;
    }

    private long denominator(int period) {
        return sums[period] & 0xFFFFFFFFL;
    }

    /**
     * Drops the periods that hold only plain days and keep the bound.
     *
     * @return how many of them had anybody to judge
     */
    int dropKept(PlainBound bound) {
        Tally same = limit;
        if (same == null || firstDays.length == 0 || !bound.use(same)) {
            return 0;
        }
        int judged = 0;
        for (int period = 0; period < firstDays.length; period++) {
            if (firstDays[period] > 0
                    && byPeriod[period] == null
                    && bound.isKept(counted(period), denominator(period))) {
                judged += bound.isNobody(denominator(period)) ? 0 : 1;
                firstDays[period] = 0;
            }
        }
        return judged;
    }

    /** The number of the calendar, on a day of the roster, of the person who was counted first. */
    int calendar(int day) {
        return changing.length > 0 ? changing[day] : calendar;
    }

    int periods() {
        return byPeriod.length;
    }
}
