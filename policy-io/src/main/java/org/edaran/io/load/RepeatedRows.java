package org.edaran.io.load;

import java.util.Arrays;
import org.edaran.io.table.LineRow;
import org.edaran.roster.AssignmentColumns;

/**
 * Remembers what rows of a roster said, but for whom: a roster has many people and few different days. A row that says
 * of a known person what a row has said before is added without being read cell by cell.
 *
 * <p>INVARIANT: what is added so is what reading the row would add, and reading it would report nothing. Only rows of
 * visible ASCII that gave one assignment are remembered. Not thread-safe.
 */
final class RepeatedRows {

    private static final int MOST = 1 << 16;

    private final AssignmentColumns assignments;
    private final int idColumn;
    private final IdentityWatch watch;
    private int[] slots = new int[1 << 10];
    private int[] hashes = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private int[] templates = new int[1 << 9];
    private char[] texts = new char[1 << 14];
    private int size;
    private int last = -1;
    private boolean lastWasRepeated;
    private boolean lastWasSame;

    /** Remembers rows whose id is the only part of the person's identity, in a column as written. */
    RepeatedRows(AssignmentColumns assignments, int idColumn, IdentityWatch watch) {
        this.assignments = assignments;
        this.idColumn = idColumn;
        this.watch = watch;
    }

    /** Adds the row if it says what an earlier row said of a person that was named before. */
    boolean take(LineRow row) {
        char[] characters = row.characters();
        int idStart = row.cellStart(idColumn);
        int idEnd = row.cellEnd(idColumn);
        int start = row.cellStart(0);
        int end = row.cellEnd(row.size() - 1);
        int slot = slot(hash(characters, start, idStart, idEnd, end), characters, start, idStart, idEnd, end);
        if (slots[slot] == 0) {
            return false;
        }
        int number = assignments.numberOf(characters, idStart, idEnd, lastWasSame ? last : last + 1);
        if (number < 0) {
            return takeNew(row, idStart, idEnd, templates[slots[slot] - 1]);
        }
        lastWasSame = number == last;
        if (!lastWasSame) {
            if (!watch.again(characters, idStart, idEnd)) {
                return false;
            }
            last = number;
        }
        lastWasRepeated = true;
        assignments.addLike(templates[slots[slot] - 1], number, row.line());
        return true;
    }

    /** The same for a person whom no row has named before. */
    private boolean takeNew(LineRow row, int idStart, int idEnd, int template) {
        if (idStart == idEnd || !isVisible(row.characters(), idStart, idEnd)) {
            return false;
        }
        String id = new String(row.characters(), idStart, idEnd - idStart);
        readNext();
        watch.see(id, row.line(), idColumn + 1);
        last = assignments.numberFor(id, row.line());
        lastWasSame = false;
        assignments.addLike(template, last, row.line());
        return true;
    }

    /** Says that the next row is read cell by cell. */
    void readNext() {
        if (lastWasRepeated) {
            watch.wasLast(assignments.idOf(last));
            lastWasRepeated = false;
        }
    }

    /** Says that a row was read cell by cell that is not to be remembered. */
    void pass() {
        String seen = watch.last();
        last = assignments.numberOf(seen.toCharArray(), 0, seen.length(), last);
    }

    /** Remembers the row, of which the assignment that was added last is all that came. */
    void learn(LineRow row) {
        last = assignments.numberAt(assignments.size() - 1);
        char[] characters = row.characters();
        int idStart = row.cellStart(idColumn);
        int idEnd = row.cellEnd(idColumn);
        int start = row.cellStart(0);
        int end = row.cellEnd(row.size() - 1);
        if (size == MOST || !isVisible(characters, start, end)) {
            return;
        }
        int hash = hash(characters, start, idStart, idEnd, end);
        int slot = slot(hash, characters, start, idStart, idEnd, end);
        if (slots[slot] == 0) {
            add(hash, characters, start, idStart, idEnd, end);
            slots[slot] = size;
            growIfFull();
        }
    }

    private void add(int hash, char[] characters, int start, int idStart, int idEnd, int end) {
        int from = textStart(size);
        int length = idStart - start + end - idEnd;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            templates = Arrays.copyOf(templates, size * 2);
        }
        if (from + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(from + length, texts.length * 2));
        }
        System.arraycopy(characters, start, texts, from, idStart - start);
        System.arraycopy(characters, idEnd, texts, from + idStart - start, end - idEnd);
        ends[size] = from + length;
        hashes[size] = hash;
        templates[size] = assignments.size() - 1;
        size++;
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
            int slot = hashes[entry] & (slots.length - 1);
            while (slots[slot] > 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = entry + 1;
        }
    }

    private int slot(int hash, char[] characters, int start, int idStart, int idEnd, int end) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] > 0) {
            int entry = slots[slot] - 1;
            int from = textStart(entry);
            int middle = from + idStart - start;
            if (hashes[entry] == hash
                    && middle <= ends[entry]
                    && Arrays.equals(texts, from, middle, characters, start, idStart)
                    && Arrays.equals(texts, middle, ends[entry], characters, idEnd, end)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int hash(char[] characters, int start, int idStart, int idEnd, int end) {
        int hash = idStart - start;
        for (int i = start; i < idStart; i++) {
            hash = 31 * hash + characters[i];
        }
        for (int i = idEnd; i < end; i++) {
            hash = 31 * hash + characters[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private static boolean isVisible(char[] characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters[i] <= ' ' || characters[i] >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
