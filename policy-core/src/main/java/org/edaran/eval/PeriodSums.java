package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What people who were left out of a part added to one group, by the number of the period. Not thread-safe. */
final class PeriodSums {

    private static final int NONE = Integer.MAX_VALUE;

    private long[] counts = {};
    private long[] ofs = {};

    /** The first day of each period that was added, or {@link #NONE}. */
    private int[] firstDays = {};

    void add(int period, long count, long of, int firstDay) {
        grow(period + 1);
        counts[period] += count;
        ofs[period] += of;
        firstDays[period] = Math.min(firstDays[period], firstDay);
    }

    void addAll(PeriodSums other) {
        grow(other.counts.length);
        for (int period = 0; period < other.counts.length; period++) {
            counts[period] += other.counts[period];
            ofs[period] += other.ofs[period];
            firstDays[period] = Math.min(firstDays[period], other.firstDays[period]);
        }
    }

    private void grow(int periods) {
        int before = counts.length;
        if (periods > before) {
            counts = Arrays.copyOf(counts, periods);
            ofs = Arrays.copyOf(ofs, periods);
            firstDays = Arrays.copyOf(firstDays, periods);
            Arrays.fill(firstDays, before, periods, NONE);
        }
    }

    /** The sums of the periods that have any. */
    List<CountSum> of(CountGroup group) {
        List<CountSum> sums = new ArrayList<>();
        for (int period = 0; period < counts.length; period++) {
            if (firstDays[period] != NONE) {
                sums.add(new CountSum(group, period, counts[period], ofs[period], firstDays[period]));
            }
        }
        return sums;
    }
}
