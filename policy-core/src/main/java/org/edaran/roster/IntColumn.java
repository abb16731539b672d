package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole numbers by row, in blocks that grow without copying; rows that none was given for have the same one. */
final class IntColumn {

    private static final int SHIFT = 14;
    private static final int MASK = (1 << SHIFT) - 1;

    private final int absent;
    private int[] @Nullable [] blocks = new int[16][];
    private boolean used;

    IntColumn(int absent) {
        this.absent = absent;
    }

    void set(int row, int value) {
        int block = row >>> SHIFT;
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(block + 1, blocks.length * 2));
        }
        int[] values = blocks[block];
        if (values == null) {
            if (value == absent) {
                return;
            }
            values = new int[MASK + 1];
            Arrays.fill(values, absent);
            blocks[block] = values;
            used = true;
        }
        values[row & MASK] = value;
    }

    int get(int row) {
        int block = row >>> SHIFT;
        int[] values = block < blocks.length ? blocks[block] : null;
        return values == null ? absent : values[row & MASK];
    }

    /** Copies the numbers of rows that follow each other into an array. */
    void copy(int row, int[] into, int at, int count) {
        int done = 0;
        while (done < count) {
            int block = (row + done) >>> SHIFT;
            int first = (row + done) & MASK;
            int length = Math.min(count - done, MASK + 1 - first);
            int[] values = block < blocks.length ? blocks[block] : null;
            if (values == null) {
                Arrays.fill(into, at + done, at + done + length, absent);
            } else {
                for (int i = 0; i < length; i++) {
                    into[at + done + i] = values[first + i];
                }
            }
            done += length;
        }
    }

    /** True if any row was given another number than those that none was given for. */
    boolean isUsed() {
        return used;
    }

    /** Gives the memory back; all rows are as if none was given. */
    void clear() {
        blocks = new int[0][];
    }
}
