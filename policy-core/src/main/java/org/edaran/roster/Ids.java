package org.edaran.roster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Different texts, numbered from 0 in the order in which they were added. A text takes its characters and 15 to 25 bytes,
 * a third of what strings in a map take. Not thread-safe while texts are added.
 *
 * <p>Characters of ASCII are one byte each, others are a mark and two bytes, so that the order of the bytes is the order
 * of {@link String#compareTo}.
 */
final class Ids {

    private static final long NUMBER = 0xFFFFFFFFL; // the half of an entry that is no hash
    private static final byte MARK = (byte) 0xFF;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] text = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private long[] slots = new long[1 << 7]; // a part of the hash, and the number plus 1; 0 if free
    private int size;
    private byte[] key = new byte[64];
    private int keyLength;
    private int
            last; // the number that was given last: rows often name the same text again, or the one that was new after
    // it

    /** How many texts there are. */
    int size() {
        return size;
    }

    /** The number of a text, which is added if it is new. */
    int add(String id) {
        encode(id);
        int next = last + 1;
        if (next < size && isSame(next, key, 0, keyLength)) {
            last = next;
        } else if (size == 0 || !isSame(last, key, 0, keyLength)) {
            last = add(key, 0, keyLength);
        }
        return last;
    }

    /** The number of a text of ASCII characters, which is added if it is new. */
    int add(byte[] ascii, int from, int to) {
        long hash = hash(ascii, from, to);
        int slot = slot(hash, ascii, from, to);
        if (slots[slot] != 0) {
            return number(slots[slot]);
        }
        append(ascii, from, to);
        slots[slot] = entry(hash, size - 1);
        if (size > slots.length / 4 * 3) {
            rehash();
        }
        return size - 1;
    }

    /** The number of a text, or -1. */
    int find(String id) {
        byte[] bytes = new byte[3 * id.length()];
        return number(slots[slot(bytes, 0, encode(id, bytes))]);
    }

    /**
     * The number of a text that others have, or -1.
     *
     * @param guess a number that the text may well have; any number
     */
    int find(Ids others, int number, int guess) {
        int from = others.start(number);
        int to = others.ends[number];
        return guess >= 0 && guess < size && isSame(guess, others.text, from, to)
                ? guess
                : number(slots[slot(others.text, from, to)]);
    }

    /**
     * The number of a text of ASCII characters, or -1.
     *
     * @param guess a number that the text may well have; any number
     */
    int find(byte[] ascii, int from, int to, int guess) {
        return guess >= 0 && guess < size && isSame(guess, ascii, from, to)
                ? guess
                : number(slots[slot(ascii, from, to)]);
    }

    /** The text with a number. */
    String get(int number) {
        int start = start(number);
        int end = ends[number];
        StringBuilder characters = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (text[i] == MARK) {
                characters.append((char) (((text[i + 1] & 0xFF) << 8) | (text[i + 2] & 0xFF)));
                i += 2;
            } else {
                characters.append((char) text[i]);
            }
        }
        return characters.toString();
    }

    /** How many characters a text has if all are ASCII, else -1. */
    int asciiLength(int number) {
        int start = start(number);
        for (int i = start; i < ends[number]; i++) {
            if (text[i] == MARK) {
                return -1;
            }
        }
        return ends[number] - start;
    }

    /** Copies a text of ASCII characters. */
    void copy(int number, byte[] into, int at) {
        System.arraycopy(text, start(number), into, at, ends[number] - start(number));
    }

    /** The numbers in the order of their texts. */
    int[] sorted() {
        return new IdOrder(text, ends, size).sorted();
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void encode(String id) {
        if (key.length < 3 * id.length()) {
            key = new byte[3 * id.length()];
        }
        keyLength = encode(id, key);
    }

    private static int encode(String id, byte[] into) {
        int length = 0;
        for (int i = 0; i < id.length(); i++) {
            char character = id.charAt(i);
            if (character < 0x80) {
                into[length++] = (byte) character;
            } else {
                into[length++] = MARK;
                into[length++] = (byte) (character >>> 8);
                into[length++] = (byte) character;
            }
        }
        return length;
    }

    private void append(byte[] bytes, int from, int to) {
        int end = size == 0 ? 0 : ends[size - 1];
        int needed = Math.addExact(end, to - from);
        if (needed > text.length) {
            text = Arrays.copyOf(text, Math.max(needed, more(text.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, more(size));
        }
        System.arraycopy(bytes, from, text, end, to - from);
        ends[size++] = needed;
    }

    private static int more(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 16L, length + (length >> 1) + 16L);
    }

    private void rehash() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int slot = at(entry);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }

    private static long entry(long hash, int number) {
        return (hash & ~NUMBER) | (number + 1L);
    }

    private static int number(long entry) {
        return (int) (entry & NUMBER) - 1;
    }

    private int slot(byte[] bytes, int from, int to) {
        return slot(hash(bytes, from, to), bytes, from, to);
    }

    /** The slot of a text, or the free one for it. */
    private int slot(long hash, byte[] bytes, int from, int to) {
        int slot = at(hash);
        while (slots[slot] != 0
                && (((slots[slot] ^ hash) & ~NUMBER) != 0 || !isSame(number(slots[slot]), bytes, from, to))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isSame(int number, byte[] bytes, int from, int to) {
        return Arrays.equals(text, start(number), ends[number], bytes, from, to);
    }

    private int at(long hash) {
        return (int) (hash >>> Integer.SIZE) & (slots.length - 1);
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        for (; at < to; at++) {
            hash = hash * 31 + bytes[at];
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long product = value * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }
}
