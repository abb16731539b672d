package org.edaran.io.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What lines of visible ASCII say besides the cell of an identity, each with a number. A template is the text before that
 * cell and the text behind it. Not thread-safe.
 */
final class RowTemplates {

    private static final int MOST = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int[] slots = new int[1 << 10];
    private long[] hashes = new long[1 << 9];
    private int[] middles = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private int[] values = new int[1 << 9];
    private byte[] texts = new byte[1 << 14];
    private int size;

    boolean isFull() {
        return size == MOST;
    }

    /** The number of the template of a line, or -1. */
    int find(byte[] line, int start, int idStart, int idEnd, int end) {
        int slot = slot(hash(line, start, idStart, idEnd, end), line, start, idStart, idEnd, end);
        return slots[slot] == 0 ? -1 : values[slots[slot] - 1];
    }

    /** Gives the template of a line a number, unless it has one. */
    void add(byte[] line, int start, int idStart, int idEnd, int end, int value) {
        long hash = hash(line, start, idStart, idEnd, end);
        int slot = slot(hash, line, start, idStart, idEnd, end);
        if (slots[slot] > 0) {
            return;
        }
        int from = textStart(size);
        int length = idStart - start + end - idEnd;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            middles = Arrays.copyOf(middles, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        if (from + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(from + length, texts.length * 2));
        }
        System.arraycopy(line, start, texts, from, idStart - start);
        System.arraycopy(line, idEnd, texts, from + idStart - start, end - idEnd);
        middles[size] = from + idStart - start;
        ends[size] = from + length;
        hashes[size] = hash;
        values[size] = value;
        size++;
        slots[slot] = size;
        growIfFull();
    }

    private int textStart(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private void growIfFull() {
        if (size * 2 <= slots.length) {
            return;
        }
        slots = new int[slots.length * 2];
        for (int entry = 0; entry < size; entry++) {
            int slot = (int) hashes[entry] & (slots.length - 1);
            while (slots[slot] > 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = entry + 1;
        }
    }

    private int slot(long hash, byte[] line, int start, int idStart, int idEnd, int end) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] > 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash
                    && Arrays.equals(texts, textStart(entry), middles[entry], line, start, idStart)
                    && Arrays.equals(texts, middles[entry], ends[entry], line, idEnd, end)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static long hash(byte[] line, int start, int idStart, int idEnd, int end) {
        long before = start == idStart ? 1 : hash(1, line, start, idStart);
        long all = hash(before, line, idEnd, end);
        return all ^ (all >>> 32);
    }

    private static long hash(long seed, byte[] bytes, int from, int to) {
        long hash = seed + to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        return at == to ? hash : mixed(hash ^ tail(bytes, at, to));
    }

    /** Up to seven bytes as a number. */
    private static long tail(byte[] bytes, int from, int to) {
        if (from + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, from) & (-1L >>> (Long.SIZE - 8 * (to - from)));
        }
        long tail = 0;
        for (int i = to - 1; i >= from; i--) {
            tail = tail << 8 | bytes[i];
        }
        return tail;
    }

    private static long mixed(long value) {
        long product = value * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }
}
