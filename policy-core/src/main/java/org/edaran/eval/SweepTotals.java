package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many rows of a kind of people were in some set of cells. Four sets are counted in one number, 16 bits each, so that the
 * innermost loop adds in a register; more of them by cell. Not thread-safe.
 */
final class SweepTotals {

    private static final int SETS = 4;
    private static final int BITS = 16;
    private static final int MOST = 0xFFFF;

    private final int size;
    private final List<boolean[]> sets = new ArrayList<>();
    private final long[] totals = new long[SETS];
    private int[] byCell = {};
    private long some;
    private int rows;

    SweepTotals(int size) {
        this.size = size;
    }

    /** Has a set of cells counted. */
    void watch(boolean[] cells) {
        if (find(cells) < 0) {
            sets.add(cells);
            if (sets.size() > SETS) {
                byCell = new int[size];
            }
        }
    }

    private int find(boolean[] cells) {
        for (int set = 0; set < sets.size(); set++) {
            if (Arrays.equals(sets.get(set), cells)) {
                return set;
            }
        }
        return -1;
    }

    /** What a row of a cell adds. */
    long weight(int cell) {
        long weight = 0;
        for (int set = 0; set < SETS && set < sets.size(); set++) {
            weight |= sets.get(set)[cell] ? 1L << (BITS * set) : 0;
        }
        return weight;
    }

    /** True if rows must also be counted by {@link #count}. */
    boolean countsByCell() {
        return byCell.length > 0;
    }

    /** Counts a row of a cell. */
    void count(int cell) {
        byCell[cell]++;
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
    int of(boolean[] cells) {
        spill();
        int set = find(cells);
        if (set < SETS) {
            return (int) totals[set];
        }
        int count = 0;
        for (int cell = 0; cell < size; cell++) {
            count += cells[cell] ? byCell[cell] : 0;
        }
        return count;
    }
}
