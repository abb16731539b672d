package org.edaran.eval;

import org.edaran.roster.RosterEditor;
import org.edaran.roster.SavedRow;
import org.jspecify.annotations.Nullable;

/** What people were assigned on days before the last edits, as many as are kept. Not thread-safe. */
final class Undo {

    private static final int MOST = 1 << 10;

    /** In the numbers of an edit. */
    private static final int PERSON = 0;

    private static final int DAY = 1;
    private static final int JOINED = 2;
    private static final int IN_NUMBERS = 3;
    private static final int ROW = 4;
    private static final int STRIDE = ROW + RosterEditor.SAVED;

    private final RosterEditor editor;
    private final int[] numbers = new int[MOST * STRIDE];

    /** The rows that are not written down in numbers. */
    private final @Nullable SavedRow[] rows = new SavedRow[MOST];

    private int next;
    private int size;

    Undo(RosterEditor editor) {
        this.editor = editor;
    }

    /**
     * Adds an edit that is about to be made. The oldest is forgotten if there are too many.
     *
     * @param first the first row of the person's day, or where it would be
     * @param end the row after its last one
     * @param joined true if the edit before it is part of the same
     */
    void add(int person, int day, int first, int end, boolean joined) {
        int at = next * STRIDE;
        boolean inNumbers = end == first + 1 && editor.saveTo(first, numbers, at + ROW);
        numbers[at + PERSON] = person;
        numbers[at + DAY] = day;
        numbers[at + JOINED] = joined ? 1 : 0;
        numbers[at + IN_NUMBERS] = inNumbers ? 1 : 0;
        if (!inNumbers || rows[next] != null) {
            rows[next] = inNumbers ? null : editor.save(person, day);
        }
        next = (next + 1) & (MOST - 1);
        size = Math.min(size + 1, MOST);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes the last edit away; {@link #person} and the others tell of it until another one is added. */
    void removeLast() {
        next = (next - 1) & (MOST - 1);
        size--;
    }

    int person() {
        return numbers[next * STRIDE + PERSON];
    }

    int day() {
        return numbers[next * STRIDE + DAY];
    }

    boolean isJoined() {
        return numbers[next * STRIDE + JOINED] != 0;
    }

    /** The rows of the day as they were; {@code null} if there was none. */
    @Nullable
    SavedRow row() {
        int at = next * STRIDE;
        return numbers[at + IN_NUMBERS] != 0 ? RosterEditor.saved(numbers, at + ROW) : rows[next];
    }
}
