package org.edaran.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes of lines eight at a time. Stateless. */
public final class Lines {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long LOWS = ~HIGHS;

    private Lines() {}

    /** The place of the next newline; there is one. */
    public static int newline(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length) {
            long other = (long) LONGS.get(bytes, at) ^ (ONES * '\n');
            // The lowest mark is right; those above may come from a borrow.
            long found = (other - ONES) & ~other & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /**
     * Splits a line into its cells.
     *
     * @param starts takes where each cell starts, and at last one after the end of the line
     * @return how many cells there are; -1 if they are not as many as there is room for but one, or the line has a quote, a sign
     *     that is not visible, or more than ASCII
     */
    public static int split(byte[] bytes, int from, int to, char separator, int[] starts) {
        int cells = 0;
        starts[cells++] = from;
        long odd = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long eight = at + Long.BYTES <= to ? (long) LONGS.get(bytes, at) : filled(bytes, at, to, separator);
            long seven = eight ^ (ONES * separator);
            long found = ~(((seven & LOWS) + LOWS) | seven | LOWS);
            // A separator may be a sign that is not visible; any other is one below the space.
            odd |= eight & HIGHS;
            odd |= ~((((eight & LOWS) + (LOWS - ONES * 0x1F)) | eight) | found) & HIGHS;
            long quotes = eight ^ (ONES * '"');
            odd |= ~(((quotes & LOWS) + LOWS) | quotes | LOWS);
            while (found != 0) {
                int next = at + (Long.numberOfTrailingZeros(found) >>> 3);
                if (next >= to) {
                    break;
                }
                if (cells == starts.length - 1) {
                    return -1;
                }
                starts[cells++] = next + 1;
                found &= found - 1;
            }
        }
        starts[cells] = to + 1;
        return odd == 0 ? cells : -1;
    }

    /** The last bytes of a line, filled with separators. */
    private static long filled(byte[] bytes, int from, int to, char separator) {
        long eight = ONES * separator;
        for (int i = to - 1; i >= from; i--) {
            eight = (eight << 8) | (bytes[i] & 0xFF);
        }
        return eight;
    }
}
