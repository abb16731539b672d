package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Mode;

/**
 * For which numbers of people some bounds can be kept together: whether whole numbers of people in each mode exist that add
 * up to everybody. Decided exactly for bounds that share no mode; else by trying, within a limit beyond which it counts as
 * possible.
 */
final class Headcounts {

    /** Every number up to this one is looked at. */
    static final int MOST = 200;

    private static final int MOST_STEPS = 20_000;

    private final List<Mode> modes;
    private final List<ModeBound> bounds;
    private final long[] masks;

    /** Bounds on people each of whom is in one of some modes. */
    Headcounts(List<Mode> modes, List<ModeBound> bounds) {
        this.modes = modes;
        this.bounds = bounds;
        this.masks = new long[bounds.size()];
        for (int i = 0; i < masks.length; i++) {
            for (int mode = 0; mode < modes.size(); mode++) {
                masks[i] |= bounds.get(i).modes().contains(modes.get(mode)) ? 1L << mode : 0;
            }
        }
    }

    /** The numbers from 1 to {@link #MOST} for which no assignment keeps all bounds. */
    BitSet impossible() {
        BitSet impossible = new BitSet();
        for (int people = 1; people <= MOST; people++) {
            impossible.set(people, !isPossible(people));
        }
        return impossible;
    }

    /** True if some assignment of modes to that many people keeps all bounds. */
    boolean isPossible(int people) {
        Map<Long, long[]> ranges = new LinkedHashMap<>();
        for (int i = 0; i < masks.length; i++) {
            Limit limit = bounds.get(i).limit();
            long[] range = ranges.computeIfAbsent(masks[i], mask -> new long[] {0, mask == 0 ? 0 : people});
            range[0] = Math.max(range[0], limit.least(people));
            range[1] = Math.min(range[1], limit.most(people));
            if (range[0] > range[1]) {
                return false;
            }
        }
        ranges.remove(0L);
        long union = 0;
        boolean apart = true;
        for (long mask : ranges.keySet()) {
            apart &= (union & mask) == 0;
            union |= mask;
        }
        return apart ? fits(ranges, union, people) : new Trial(ranges, people).any();
    }

    private boolean fits(Map<Long, long[]> ranges, long union, int people) {
        long least = 0;
        long most = Long.bitCount(union) < modes.size() ? people : 0;
        for (long[] range : ranges.values()) {
            least += range[0];
            most += range[1];
        }
        return least <= people && people <= most;
    }

    /** Tries every way to spread people over the modes. */
    private final class Trial {

        private final List<Map.Entry<Long, long[]>> ranges;
        private final long[] counts;
        private final int people;
        private int steps;

        Trial(Map<Long, long[]> ranges, int people) {
            this.ranges = new ArrayList<>(ranges.entrySet());
            this.counts = new long[modes.size()];
            this.people = people;
        }

        boolean any() {
            return any(0, people);
        }

        private boolean any(int mode, long left) {
            if (steps++ > MOST_STEPS) {
                return true;
            }
            if (mode == counts.length - 1) {
                counts[mode] = left;
                return isKept(mode);
            }
            for (long count = 0; count <= left; count++) {
                counts[mode] = count;
                if (isKept(mode) && any(mode + 1, left - count)) {
                    return true;
                }
            }
            return false;
        }

        /** False if the modes up to one already break a bound. */
        private boolean isKept(int last) {
            for (Map.Entry<Long, long[]> range : ranges) {
                long sum = 0;
                for (int mode = 0; mode <= last; mode++) {
                    sum += (range.getKey() & 1L << mode) == 0 ? 0 : counts[mode];
                }
                boolean whole = range.getKey() >> (last + 1) == 0;
                if (sum > range.getValue()[1] || (whole && sum < range.getValue()[0])) {
                    return false;
                }
            }
            return true;
        }
    }
}
