package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows that a sweep picked out, in blocks. Not thread-safe. */
final class SweepFound {

    private static final int BLOCK = 1 << 13;

    private final List<int[]> rowBlocks = new ArrayList<>();

    /** The block that is filled. */
    int[] rows;

    /** How much of it is filled. */
    int size;

    /** @param most how many rows one person may have at the most */
    SweepFound(int most) {
        this.rows = new int[BLOCK + most + 1];
    }

    /** True if the rows of one more person need not fit into the block. */
    boolean isFull() {
        return size >= BLOCK;
    }

    /** Starts another block. */
    void close() {
        if (size > 0) {
            rowBlocks.add(Arrays.copyOf(rows, size));
            size = 0;
        }
    }

    /** How many blocks are closed. */
    int blocks() {
        return rowBlocks.size();
    }

    int[] rows(int block) {
        return rowBlocks.get(block);
    }
}
