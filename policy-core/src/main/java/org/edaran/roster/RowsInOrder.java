package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which gathered rows come first in a roster: by person, date, part and mode. Where the rows of each person already lie
 * together, by date, it is where those of each person start; else it is the number of each row.
 *
 * @param start where the rows of a person come in the roster; one more than there are people
 * @param first for each person the first of the rows that were gathered; nothing if they do not lie together
 * @param rows for each row of the roster the one that was gathered; empty if they lie together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record RowsInOrder(int[] start, int @Nullable [] first, int[] rows) {

    /** How many rows there are. */
    int size() {
        return start[start.length - 1];
    }

    /**
     * The order of rows of which those of each person lie together, by rising dates that are all covered; nothing if they do
     * not.
     *
     * @param person the number of the person of each id, or -1
     */
    static @Nullable RowsInOrder ofRuns(RowColumns rows, int[] person, int people, long firstDay, long lastDay) {
        int[] first = new int[people];
        int[] start = new int[people + 1];
        Arrays.fill(first, -1);
        int id = -1;
        int day = 0;
        int run = 0;
        for (int row = 0; row < rows.size(); row++) {
            int next = rows.employees.get(row);
            int date = rows.days.get(row);
            if (date < firstDay || date > lastDay || (next == id && date <= day)) {
                return null;
            }
            if (next != id) {
                if (id >= 0) {
                    start[person[id] + 1] = row - run;
                }
                if (person[next] < 0 || first[person[next]] >= 0) {
                    return null;
                }
                first[person[next]] = row;
                run = row;
                id = next;
            }
            day = date;
        }
        if (id >= 0) {
            start[person[id] + 1] = rows.size() - run;
        }
        for (int e = 0; e < people; e++) {
            start[e + 1] += start[e];
        }
        return new RowsInOrder(start, first, new int[0]);
    }

    /** Takes a column over. */
    int[] taken(IntColumn column) {
        int[] values = new int[size()];
        if (first == null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = column.get(rows[i]);
            }
        } else {
            for (int e = 0; e < first.length; e++) {
                column.copy(first[e], values, start[e], start[e + 1] - start[e]);
            }
        }
        column.clear();
        return values;
    }

    /** Takes a column of small numbers over. */
    byte[] taken(ByteColumn column) {
        byte[] values = new byte[size()];
        if (first == null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = column.get(rows[i]);
            }
        } else {
            for (int e = 0; e < first.length; e++) {
                column.copy(first[e], values, start[e], start[e + 1] - start[e]);
            }
        }
        column.clear();
        return values;
    }

    /** Takes a column over, less a number that makes its numbers small. */
    short[] takenShort(IntColumn column, int base) {
        short[] values = new short[size()];
        if (first == null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) (column.get(rows[i]) - base);
            }
        } else {
            for (int e = 0; e < first.length; e++) {
                int shift = first[e] - start[e];
                for (int i = start[e]; i < start[e + 1]; i++) {
                    values[i] = (short) (column.get(i + shift) - base);
                }
            }
        }
        column.clear();
        return values;
    }
}
