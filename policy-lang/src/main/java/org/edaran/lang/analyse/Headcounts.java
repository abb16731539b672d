package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Mode;

/**
 * For which numbers of people some bounds can be kept together: whether whole numbers of people in each mode exist that add
 * up to everybody. Decided exactly for bounds that share no mode; else by trying, within a limit beyond which it counts as
 * possible. Not thread-safe.
 */
final class Headcounts {

    /** Every number up to this one is looked at. */
    static final int MOST = 200;

    private static final int MOST_STEPS = 20_000;

    private final int modes;

    /** For each bound the number of its set of modes. */
    private final int[] setOf;

    /** The different sets of modes, as bits. */
    private final long[] sets;

    private final boolean apart;
    private final boolean leavesMode;

    private final Limit[] limits;
    private final long[] least;
    private final long[] most;

    /** Bounds on people each of whom is in one of some modes. */
    Headcounts(List<Mode> modes, List<ModeBound> bounds) {
        this.modes = modes.size();
        this.limits = new Limit[bounds.size()];
        this.setOf = new int[bounds.size()];
        List<Long> different = new ArrayList<>();
        for (int i = 0; i < setOf.length; i++) {
            limits[i] = bounds.get(i).limit();
            long set = bits(modes, bounds.get(i).modes());
            setOf[i] = different.indexOf(set);
            if (setOf[i] < 0) {
                setOf[i] = different.size();
                different.add(set);
            }
        }
        this.sets = different.stream().mapToLong(Long::longValue).toArray();
        this.least = new long[sets.length];
        this.most = new long[sets.length];
        long union = 0;
        boolean shared = false;
        for (long set : sets) {
            shared |= (union & set) != 0;
            union |= set;
        }
        this.apart = !shared;
        this.leavesMode = Long.bitCount(union) < modes.size();
    }

    private static long bits(List<Mode> modes, Set<Mode> some) {
        long bits = 0;
        for (int mode = 0; mode < modes.size(); mode++) {
            bits |= some.contains(modes.get(mode)) ? 1L << mode : 0;
        }
        return bits;
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
        for (int set = 0; set < sets.length; set++) {
            least[set] = 0;
            most[set] = sets[set] == 0 ? 0 : people;
        }
        for (int i = 0; i < setOf.length; i++) {
            Limit limit = limits[i];
            int set = setOf[i];
            least[set] = Math.max(least[set], limit.least(people));
            most[set] = Math.min(most[set], limit.most(people));
            if (least[set] > most[set]) {
                return false;
            }
        }
        return apart ? fits(people) : new Trial(people).any();
    }

    private boolean fits(int people) {
        long leastOfAll = 0;
        long mostOfAll = leavesMode ? people : 0;
        for (int set = 0; set < sets.length; set++) {
            leastOfAll += least[set];
            mostOfAll += most[set];
        }
        return leastOfAll <= people && people <= mostOfAll;
    }

    /** Tries every way to spread people over the modes. */
    private final class Trial {

        private final long[] counts;
        private final int people;
        private int steps;

        Trial(int people) {
            this.counts = new long[modes];
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
            for (int set = 0; set < sets.length; set++) {
                long sum = 0;
                for (int mode = 0; mode <= last; mode++) {
                    sum += (sets[set] & 1L << mode) == 0 ? 0 : counts[mode];
                }
                boolean whole = sets[set] >> (last + 1) == 0;
                if (sum > most[set] || (whole && sum < least[set])) {
                    return false;
                }
            }
            return true;
        }
    }
}
