package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many rows of a kind of people were in some set of cells. Four sets are counted in one number, 16 bits each, so that the
 * innermost loop adds in a register; more of them by cell. Not thread-safe.
 */
final class SweepTotals {

    /** How many things may be settled of a place. */
    static final int PLACES = 3;

    private static final int SETS = 4;
    private static final int BITS = 16;
    private static final int MOST = 0xFFFF;

    private final int size;
    private final List<Watched> sets = new ArrayList<>();
    private final long[] totals = new long[SETS];
    /** By cell and what is settled of the place. */
    private int[] byCell = {};

    private long some;
    private int rows;

    /** Cells, and whether only rows are counted whose place is settled as broken. */
    @SuppressWarnings("ArrayRecordComponent") // compared by {@link #find}
    private record Watched(boolean[] cells, boolean broken) {

        boolean holds(int cell, int place) {
            return cells[cell] && (!broken || place == AlikePlaces.SETTLED_BROKEN);
        }
    }

    SweepTotals(int size) {
        this.size = size;
    }

    /**
     * Has a set of cells counted.
     *
     * @param broken true if only rows are counted whose place is settled as broken
     */
    void watch(boolean[] cells, boolean broken) {
        if (!isEmpty(cells) && find(cells, broken) < 0) {
            sets.add(new Watched(cells, broken));
            if (sets.size() > SETS) {
                byCell = new int[size * PLACES];
            }
        }
    }

    private static boolean isEmpty(boolean[] cells) {
        boolean any = false;
        for (boolean cell : cells) {
            any |= cell;
        }
        return !any;
    }

    private int find(boolean[] cells, boolean broken) {
        for (int set = 0; set < sets.size(); set++) {
            if (sets.get(set).broken() == broken && Arrays.equals(sets.get(set).cells(), cells)) {
                return set;
            }
        }
        return -1;
    }

    /** What a row of a cell adds, by what is settled of its place. */
    long weight(int cell, int place) {
        long weight = 0;
        for (int set = 0; set < SETS && set < sets.size(); set++) {
            weight |= sets.get(set).holds(cell, place) ? 1L << (BITS * set) : 0;
        }
        return weight;
    }

    /** True if rows must also be counted by {@link #count}. */
    boolean countsByCell() {
        return byCell.length > 0;
    }

    /** Counts a row of a cell. */
    void count(int cell, int place) {
        byCell[cell * PLACES + place]++;
    }

    /** Adds the sum of the weights of so many rows, at most 65,535. */
    void add(long weights, int more) {
        if (rows + more > MOST) {
            spill();
        }
        some += weights;
        rows += more;
    }

    private void spill() {
        for (int set = 0; set < SETS; set++) {
            totals[set] += (some >>> (BITS * set)) & MOST;
        }
        some = 0;
        rows = 0;
    }

    /** How many rows there were in a set of cells that was watched. */
    int of(boolean[] cells, boolean broken) {
        spill();
        int set = find(cells, broken);
        if (set < SETS) {
            return set < 0 ? 0 : (int) totals[set];
        }
        Watched watched = sets.get(set);
        int count = 0;
        for (int cell = 0; cell < size; cell++) {
            for (int place = 0; place < PLACES; place++) {
                count += watched.holds(cell, place) ? byCell[cell * PLACES + place] : 0;
            }
        }
        return count;
    }
}
