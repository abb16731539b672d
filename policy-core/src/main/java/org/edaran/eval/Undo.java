package org.edaran.eval;

import org.edaran.roster.SavedRow;
import org.jspecify.annotations.Nullable;

/** What people were assigned on days before the last edits, as many as are kept. Not thread-safe. */
final class Undo {

    private static final int MOST = 1 << 10;

    private final int[] people = new int[MOST];
    private final int[] days = new int[MOST];
    private final boolean[] joined = new boolean[MOST];
    private final @Nullable SavedRow[] rows = new SavedRow[MOST];
    private int next;
    private int size;

    /** Adds an edit; {@code together} if the one before it is part of the same. The oldest is forgotten if there are too many. */
    void add(int person, int day, @Nullable SavedRow row, boolean together) {
        people[next] = person;
        days[next] = day;
        joined[next] = together;
        rows[next] = row;
        next = next + 1 & MOST - 1;
        size = Math.min(size + 1, MOST);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes the last edit away; {@link #person}, {@link #day} and the others tell of it until another one is added. */
    void removeLast() {
        next = next - 1 & MOST - 1;
        size--;
    }

    int person() {
        return people[next];
    }

    int day() {
        return days[next];
    }

    boolean isJoined() {
        return joined[next];
    }

    @Nullable
    SavedRow row() {
        return rows[next];
    }
}
