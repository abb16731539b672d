package org.edaran.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;

/** The rows that {@link AssignmentColumns} gathers, in columns. Not thread-safe. */
final class RowColumns {

    final IntColumn employees = new IntColumn(-1);
    final IntColumn days = new IntColumn(Integer.MIN_VALUE);
    final ByteColumn modeCodes = new ByteColumn((byte) Roster.UNKNOWN_MODE);
    final ByteColumn parts = new ByteColumn((byte) Part.WHOLE.ordinal());
    final IntColumn lines = new IntColumn(0);
    final IntColumn cells = new IntColumn(0);
    final IntColumn files = new IntColumn(0);
    final IntColumn units = new IntColumn(-1);
    final IntColumn locations = new IntColumn(-1);
    final IntColumn starts = new IntColumn(-1);
    final IntColumn ends = new IntColumn(-1);
    private int size;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    int size() {
        return size;
    }

    /** Forgets what a row that was not kept left behind. */
    void begin() {
        modeCodes.set(size, (byte) Roster.UNKNOWN_MODE);
        parts.set(size, (byte) Part.WHOLE.ordinal());
        units.set(size, -1);
        locations.set(size, -1);
        starts.set(size, -1);
        ends.set(size, -1);
    }

    /** Keeps the row that was begun. */
    void add(int employee, int day, int line, int cell, int file) {
        employees.set(size, employee);
        days.set(size, day);
        lines.set(size, line);
        cells.set(size, cell);
        files.set(size, file);
        spans(day);
        size++;
    }

    /** Adds a row that says of another person in another line what a kept row says. */
    void addLike(int row, int employee, int line, int file) {
        employees.set(size, employee);
        days.set(size, days.get(row));
        modeCodes.set(size, modeCodes.get(row));
        lines.set(size, line);
        files.set(size, file);
        copy(parts, row);
        copy(cells, row);
        copy(units, row);
        copy(locations, row);
        copy(starts, row);
        copy(ends, row);
        size++;
    }

    private void copy(IntColumn column, int row) {
        if (column.isUsed()) {
            column.set(size, column.get(row));
        }
    }

    private void copy(ByteColumn column, int row) {
        if (column.isUsed()) {
            column.set(size, column.get(row));
        }
    }

    /** Adds a row whose other columns are set then. */
    void restore(int employee, int day, byte mode, int line) {
        employees.set(size, employee);
        days.set(size, day);
        modeCodes.set(size, mode);
        lines.set(size, line);
        spans(day);
        size++;
    }

    /** Takes in rows that were written behind the others. */
    void grewTo(int rows) {
        for (int row = size; row < rows; row++) {
            spans(days.get(row));
        }
        size = rows;
    }

    private void spans(int day) {
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
    }

    /** The dates of all rows. */
    Optional<DateRange> range() {
        return size == 0
                ? Optional.empty()
                : Optional.of(new DateRange(LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay)));
    }
}
