package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All assignments of a roster in columns, ordered by person and date.
 *
 * <p>Columns that no row uses are {@code null}. INVARIANT: {@code start[e]} to before {@code end[e]} are the rows of person
 * {@code e}, by date, then by part. In a built roster nothing lies between the rows of two people; a {@link RosterEditor}
 * leaves room there.
 */
final class Assignments {

    int[] start;
    int[] end;
    short[] day;
    byte[] mode;
    byte @Nullable [] part;
    int @Nullable [] unit;
    int @Nullable [] location;
    short @Nullable [] from;
    short @Nullable [] until;
    int[] line;
    short @Nullable [] column;
    short @Nullable [] file;
    int size;

    /** Takes the arrays over; {@code starts} has one entry more than there are people. */
    Assignments(
            int[] starts,
            short[] day,
            byte[] mode,
            byte @Nullable [] part,
            int @Nullable [] unit,
            int @Nullable [] location,
            short @Nullable [] from,
            short @Nullable [] until,
            int[] line,
            short @Nullable [] column,
            short @Nullable [] file) {
        this.start = Arrays.copyOf(starts, starts.length - 1);
        this.end = Arrays.copyOfRange(starts, 1, starts.length);
        this.day = day;
        this.mode = mode;
        this.part = part;
        this.unit = unit;
        this.location = location;
        this.from = from;
        this.until = until;
        this.line = line;
        this.column = column;
        this.file = file;
        this.size = day.length;
    }

    /** A copy with the rows in the given order, in arrays with room for more rows. */
    Assignments copy(int[] starts, int[] order, int room) {
        int length = order.length + room;
        Assignments copy = new Assignments(
                starts,
                pick(day, order, length),
                pick(mode, order, length),
                part == null ? null : pick(part, order, length),
                unit == null ? null : pick(unit, order, length),
                location == null ? null : pick(location, order, length),
                from == null ? null : pick(from, order, length),
                until == null ? null : pick(until, order, length),
                pick(line, order, length),
                column == null ? null : pick(column, order, length),
                file == null ? null : pick(file, order, length));
        copy.size = order.length;
        return copy;
    }

    private static short[] pick(short[] values, int[] order, int length) {
        short[] picked = new short[length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    private static byte[] pick(byte[] values, int[] order, int length) {
        byte[] picked = new byte[length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    static int[] pick(int[] values, int[] order, int length) {
        int[] picked = new int[length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }
}
