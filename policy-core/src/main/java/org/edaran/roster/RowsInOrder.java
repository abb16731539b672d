package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which gathered rows come first in a roster: by person, date, part and mode. Rows are taken over id by id in the order in
 * which ids came, so that they are read as they lie; only where a person's rows go to changes from one to the next.
 *
 * @param start where the rows of a person come in the roster; one more than there are people
 * @param person the number of the person of each id, or -1
 * @param first for each id where its rows start, in {@code rows} or among those that were gathered
 * @param rows the rows that were gathered, by id and then in order; nothing if they lie so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record RowsInOrder(int[] start, int[] person, int[] first, int @Nullable [] rows) {

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
        int[] first = new int[person.length];
        int[] start = new int[people + 1];
        Arrays.fill(first, -1);
        int id = -1;
        int day = 0;
        for (int row = 0; row < rows.size(); row++) {
            int next = rows.employees.get(row);
            int date = rows.days.get(row);
            if (date < firstDay || date > lastDay || (next == id && date <= day)) {
                return null;
            }
            if (next != id) {
                if (person[next] < 0 || first[next] >= 0) {
                    return null;
                }
                first[next] = row;
                id = next;
            }
            start[person[id] + 1]++;
            day = date;
        }
        summed(start);
        return new RowsInOrder(start, person, first, null);
    }

    /** Makes numbers of rows, each behind the place of its person, places where the rows of each person start. */
    static void summed(int[] start) {
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
    }

    /** Takes a column over. */
    int[] taken(IntColumn column) {
        int[] values = new int[size()];
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0) {
                int from = start[person[id]];
                int to = start[person[id] + 1];
                if (rows == null) {
                    column.copy(first[id], values, from, to - from);
                } else {
                    int shift = first[id] - from;
                    for (int i = from; i < to; i++) {
                        values[i] = column.get(rows[i + shift]);
                    }
                }
            }
        }
        column.clear();
        return values;
    }

    /** Takes a column of small numbers over. */
    byte[] taken(ByteColumn column) {
        byte[] values = new byte[size()];
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0) {
                int from = start[person[id]];
                int to = start[person[id] + 1];
                if (rows == null) {
                    column.copy(first[id], values, from, to - from);
                } else {
                    int shift = first[id] - from;
                    for (int i = from; i < to; i++) {
                        values[i] = column.get(rows[i + shift]);
                    }
                }
            }
        }
        column.clear();
        return values;
    }

    /** Takes a column of numbers below a limit over, -1 for none. */
    CodeColumn takenCodes(IntColumn column, int codes) {
        if (codes > CodeColumn.FEW) {
            return CodeColumn.of(taken(column));
        }
        char[] values = new char[size()];
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0) {
                int to = start[person[id] + 1];
                int shift = first[id] - start[person[id]];
                for (int i = start[person[id]]; i < to; i++) {
                    values[i] = (char) (column.get(rows == null ? i + shift : rows[i + shift]) + 1);
                }
            }
        }
        column.clear();
        return CodeColumn.of(values);
    }

    /** Takes a column over, less a number that makes its numbers small. */
    short[] takenShort(IntColumn column, int base) {
        short[] values = new short[size()];
        for (int id = 0; id < person.length; id++) {
            if (person[id] >= 0) {
                int to = start[person[id] + 1];
                int shift = first[id] - start[person[id]];
                for (int i = start[person[id]]; i < to; i++) {
                    values[i] = (short) (column.get(rows == null ? i + shift : rows[i + shift]) - base);
                }
            }
        }
        column.clear();
        return values;
    }
}
