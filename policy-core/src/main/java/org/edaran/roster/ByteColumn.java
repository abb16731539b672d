package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Small whole numbers by row, in blocks that grow without copying; rows that none was given for have the same one. */
final class ByteColumn {

    private static final int SHIFT = 14;
    private static final int MASK = (1 << SHIFT) - 1;

    private final byte absent;
    private byte[] @Nullable [] blocks = new byte[16][];
    private boolean used;

    ByteColumn(byte absent) {
        this.absent = absent;
    }

    void set(int row, byte value) {
        int block = row >>> SHIFT;
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(block + 1, blocks.length * 2));
        }
        byte[] values = blocks[block];
        if (values == null) {
            if (value == absent) {
                return;
            }
            values = new byte[MASK + 1];
            Arrays.fill(values, absent);
            blocks[block] = values;
            used = true;
        }
        values[row & MASK] = value;
    }

    byte get(int row) {
        int block = row >>> SHIFT;
        byte[] values = block < blocks.length ? blocks[block] : null;
        return values == null ? absent : values[row & MASK];
    }

    /** Copies the numbers of rows that follow each other into an array. */
    void copy(int row, byte[] into, int at, int count) {
        int done = 0;
        while (done < count) {
            int block = (row + done) >>> SHIFT;
            int first = (row + done) & MASK;
            int length = Math.min(count - done, MASK + 1 - first);
            byte[] values = block < blocks.length ? blocks[block] : null;
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
        blocks = new byte[0][];
    }
}
