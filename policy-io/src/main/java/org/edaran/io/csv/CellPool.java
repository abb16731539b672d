package org.edaran.io.csv;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same characters where it can, since dates, modes and ids repeat in nearly every row.
 *
 * <p>Each hash has one slot; what comes later takes it. Memory is bounded by the number of slots times the longest
 * cell. Not thread-safe.
 */
final class CellPool {

    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 64;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && isSame(known, buffer, offset, length)) {
            return known;
        }
        String made = new String(buffer, offset, length);
        slots[slot] = made;
        return made;
    }

    private static boolean isSame(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
