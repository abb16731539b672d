package org.edaran.roster;

import java.util.Arrays;
import java.util.BitSet;
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

    @Nullable
    CodeColumn unit;

    @Nullable
    CodeColumn location;

    short @Nullable [] from;
    short @Nullable [] until;
    int[] line;
    short @Nullable [] column;
    short @Nullable [] file;
    int size;

    /** True while a {@link RosterEditor} may change them. */
    boolean changing;

    private volatile @Nullable BitSet uneven;

    /** Takes the arrays over; {@code starts} has one entry more than there are people. */
    Assignments(
            int[] starts,
            short[] day,
            byte[] mode,
            byte @Nullable [] part,
            @Nullable CodeColumn unit,
            @Nullable CodeColumn location,
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
                unit == null ? null : unit.pick(order, length),
                location == null ? null : location.pick(order, length),
                from == null ? null : pick(from, order, length),
                until == null ? null : pick(until, order, length),
                pick(line, order, length),
                column == null ? null : pick(column, order, length),
                file == null ? null : pick(file, order, length));
        copy.size = order.length;
        return copy;
    }

    /** The people of whom some date has several rows, half a day or an unknown mode. */
    BitSet uneven() {
        BitSet known = uneven;
        if (known == null || changing) {
            known = new BitSet(start.length);
            for (int person = 0; person < start.length; person++) {
                if (isUneven(start[person], end[person])) {
                    known.set(person);
                }
            }
            uneven = known;
        }
        return known;
    }

    private boolean isUneven(int from, int to) {
        int before = -1;
        boolean found = false;
        for (int row = from; row < to; row++) {
            found |= day[row] == before || mode[row] < 0 || (part != null && part[row] != Part.WHOLE.ordinal());
            before = day[row];
        }
        return found;
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

    /** Makes the columns longer. */
    void grow(int length) {
        day = Arrays.copyOf(day, length);
        mode = Arrays.copyOf(mode, length);
        part = part == null ? null : Arrays.copyOf(part, length);
        if (unit != null) {
            unit.grow(length);
        }
        if (location != null) {
            location.grow(length);
        }
        from = from == null ? null : Arrays.copyOf(from, length);
        until = until == null ? null : Arrays.copyOf(until, length);
        line = Arrays.copyOf(line, length);
        column = column == null ? null : Arrays.copyOf(column, length);
        file = file == null ? null : Arrays.copyOf(file, length);
    }

    /** Moves rows. */
    void move(int first, int to, int count) {
        move(day, first, to, count);
        move(mode, first, to, count);
        move(line, first, to, count);
        move(part, first, to, count);
        if (unit != null) {
            unit.move(first, to, count);
        }
        if (location != null) {
            location.move(first, to, count);
        }
        move(from, first, to, count);
        move(until, first, to, count);
        move(column, first, to, count);
        move(file, first, to, count);
    }

    private static void move(@Nullable Object values, int first, int to, int count) {
        if (values != null) {
            System.arraycopy(values, first, values, to, count);
        }
    }

    /** The parts of days; made if there are none. */
    byte[] parts() {
        byte[] known = part == null ? new byte[day.length] : part;
        part = known;
        return known;
    }

    CodeColumn units() {
        CodeColumn known = unit == null ? CodeColumn.none(day.length) : unit;
        unit = known;
        return known;
    }

    CodeColumn locations() {
        CodeColumn known = location == null ? CodeColumn.none(day.length) : location;
        location = known;
        return known;
    }

    short[] froms() {
        short[] known = from == null ? absent(new short[day.length]) : from;
        from = known;
        return known;
    }

    short[] untils() {
        short[] known = until == null ? absent(new short[day.length]) : until;
        until = known;
        return known;
    }

    short[] columns() {
        short[] known = column == null ? new short[day.length] : column;
        column = known;
        return known;
    }

    short[] files() {
        short[] known = file == null ? new short[day.length] : file;
        file = known;
        return known;
    }

    private static short[] absent(short[] column) {
        Arrays.fill(column, (short) -1);
        return column;
    }
}
