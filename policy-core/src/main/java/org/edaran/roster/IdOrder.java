package org.edaran.roster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Orders texts by their bytes, a shorter one before those that go on. Many texts are ordered by their first 24 bytes, two of
 * them at a time, without being compared; only where that does not tell all of them apart are they. Used once, not
 * thread-safe.
 */
final class IdOrder {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FEW = 1 << 13;
    private static final int DIGIT = 1 << Short.SIZE;
    private static final int SEEN = 24; // a number of officials has 18 digits

    private final byte[] text;
    private final int[] ends;
    private int[] numbers;
    private long[] keys = {};

    /**
     * An order of texts that lie behind each other.
     *
     * @param ends where each text ends; that of those that are not counted may be anything
     */
    IdOrder(byte[] text, int[] ends, int size) {
        this.text = text;
        this.ends = ends;
        this.numbers = new int[size];
    }

    /** The numbers of the texts, in order. */
    int[] sorted() {
        boolean inOrder = true;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
            inOrder &= i == 0 || compare(i - 1, i) < 0;
        }
        if (!inOrder && numbers.length < FEW) {
            sort(numbers, numbers.clone(), 0, numbers.length);
        } else if (!inOrder) {
            for (int offset = SEEN - Long.BYTES; offset >= 0; offset -= Long.BYTES) {
                sortByBytes(offset);
            }
            sortAlike();
        }
        return numbers;
    }

    /** Orders by eight bytes from an offset, and leaves those that are alike there as they are. */
    private void sortByBytes(int offset) {
        keys = new long[numbers.length];
        long all = -1;
        long any = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(numbers[i], offset);
            all &= keys[i];
            any |= keys[i];
        }
        for (int shift = 0; shift < Long.SIZE; shift += Short.SIZE) {
            if ((((all ^ any) >>> shift) & (DIGIT - 1)) != 0) {
                sortByDigit(shift);
            }
        }
    }

    private void sortByDigit(int shift) {
        int[] at = new int[DIGIT + 1];
        for (long key : keys) {
            at[((int) (key >>> shift) & (DIGIT - 1)) + 1]++;
        }
        RowsInOrder.summed(at);
        long[] sortedKeys = new long[keys.length];
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int to = at[(int) (keys[i] >>> shift) & (DIGIT - 1)]++;
            sortedKeys[to] = keys[i];
            sorted[to] = numbers[i];
        }
        keys = sortedKeys;
        numbers = sorted;
    }

    /** Orders by all bytes those that have the first eight in common, unless no text has more than were looked at. */
    private void sortAlike() {
        if (isSeen()) {
            return;
        }
        int[] copy = numbers.clone();
        int first = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] != keys[first]) {
                sort(numbers, copy, first, i);
                first = i;
            }
        }
    }

    /** True if the bytes that were looked at are all there are, and no text has one that is as none. */
    private boolean isSeen() {
        for (int i = 0; i < numbers.length; i++) {
            if (ends[i] - start(i) > SEEN) {
                return false;
            }
        }
        for (int i = 0; i < start(numbers.length); i++) {
            if (text[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private long key(int number, int offset) {
        int from = start(number) + offset;
        int length = Math.min(ends[number] - from, Long.BYTES);
        if (length <= 0) {
            return 0;
        }
        if (from + Long.BYTES <= text.length) {
            return (long) LONGS.get(text, from) & (-1L << (Long.SIZE - Byte.SIZE * length));
        }
        long key = 0;
        for (int i = 0; i < length; i++) {
            key |= (text[from + i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
        }
        return key;
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(text, start(one), ends[one], text, start(other), ends[other]);
    }

    /** Merge sort of the part of {@code into} that {@code from} holds, too. */
    private void sort(int[] into, int[] from, int first, int end) {
        if (end - first < 2) {
            return;
        }
        int middle = (first + end) >>> 1;
        sort(from, into, first, middle);
        sort(from, into, middle, end);
        int left = first;
        int right = middle;
        for (int i = first; i < end; i++) {
            boolean takesLeft = left < middle && (right >= end || compare(from[left], from[right]) < 0);
            into[i] = takesLeft ? from[left++] : from[right++];
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
