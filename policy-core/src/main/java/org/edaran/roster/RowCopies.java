package org.edaran.roster;

import java.util.List;
import java.util.Map;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/** Copies single rows of columns that an editor changes: to other rows, and to be written back. Not thread-safe. */
final class RowCopies {

    private static final int[] NO_CODES = {};
    private static final Value[] NO_VALUES = {};

    private final Assignments rows;
    private final Map<String, FactColumn> facts;
    private List<String> factNames = List.of();

    RowCopies(Assignments rows, Map<String, FactColumn> facts) {
        this.rows = rows;
        this.facts = facts;
        nameFacts();
    }

    /** Takes note that there is a fact more. */
    void nameFacts() {
        factNames = List.copyOf(facts.keySet());
    }

    /** Gives a row the mode for the whole day, of which nothing else is known. */
    void clear(int row, int mode, int file) {
        rows.mode[row] = (byte) mode;
        if (rows.part != null) {
            rows.part[row] = (byte) Part.WHOLE.ordinal();
        }
        fill(rows.unit, row);
        fill(rows.location, row);
        fill(rows.from, row);
        fill(rows.until, row);
        rows.line[row] = 0;
        if (rows.column != null) {
            rows.column[row] = 0;
        }
        rows.files()[row] = (short) file;
        if (!facts.isEmpty()) {
            facts.values().forEach(column -> column.set(row, Value.Absent.UNKNOWN));
        }
    }

    private static void fill(@Nullable CodeColumn column, int row) {
        if (column != null) {
            column.clear(row);
        }
    }

    private static void fill(short @Nullable [] column, int row) {
        if (column != null) {
            column[row] = -1;
        }
    }

    /** Reads what most rows have, at once; the sum means nothing. */
    int touch(int row) {
        return row >= rows.mode.length
                ? 0
                : rows.mode[row] + rows.line[row] + touch(rows.file, row) + touch(rows.location, row);
    }

    private static int touch(@Nullable CodeColumn column, int row) {
        return column == null ? 0 : column.get(row);
    }

    private static int touch(short @Nullable [] column, int row) {
        return column == null ? 0 : column[row];
    }

    /** True if two rows are equal but for their days. */
    boolean isSame(int row, int other) {
        boolean same = rows.mode[row] == rows.mode[other]
                && isSamePlace(row, other)
                && same(rows.location, row, other)
                && same(rows.unit, row, other)
                && same(rows.from, row, other)
                && same(rows.until, row, other)
                && (rows.part == null || rows.part[row] == rows.part[other]);
        if (same && !facts.isEmpty()) {
            for (FactColumn fact : facts.values()) {
                same &= fact.codeOf(row) == fact.codeOf(other);
            }
        }
        return same;
    }

    /** True if two rows come from the same place. */
    boolean isSamePlace(int row, int other) {
        return rows.line[row] == rows.line[other] && same(rows.file, row, other) && same(rows.column, row, other);
    }

    private static boolean same(@Nullable CodeColumn column, int row, int other) {
        return column == null || column.get(row) == column.get(other);
    }

    private static boolean same(short @Nullable [] column, int row, int other) {
        return column == null || column[row] == column[other];
    }

    /** Makes a row what another one is, but for its day. */
    void copy(int from, int to) {
        rows.mode[to] = rows.mode[from];
        rows.line[to] = rows.line[from];
        copy(rows.file, from, to);
        copy(rows.location, from, to);
        copy(rows.unit, from, to);
        copy(rows.from, from, to);
        copy(rows.until, from, to);
        copy(rows.column, from, to);
        if (rows.part != null) {
            rows.part[to] = rows.part[from];
        }
        if (!facts.isEmpty()) {
            facts.values().forEach(column -> column.setCode(to, column.codeOf(from)));
        }
    }

    private static void copy(@Nullable CodeColumn column, int from, int to) {
        if (column != null) {
            column.copy(from, to);
        }
    }

    private static void copy(short @Nullable [] column, int from, int to) {
        if (column != null) {
            column[to] = column[from];
        }
    }

    /** True if a row has nothing but what {@link #saveTo} writes down. */
    boolean isSimple(int row) {
        return facts.isEmpty()
                && (rows.part == null || rows.part[row] == 0)
                && (rows.unit == null || rows.unit.get(row) < 0)
                && (rows.from == null || rows.from[row] < 0)
                && (rows.until == null || rows.until[row] < 0)
                && (rows.column == null || rows.column[row] == 0);
    }

    /** Writes down mode, location, line and source of a row. */
    void saveTo(int row, int[] target, int at) {
        target[at] = rows.mode[row];
        target[at + 1] = rows.location == null ? -1 : rows.location.get(row);
        target[at + 2] = rows.line[row];
        target[at + 3] = rows.file == null ? 0 : rows.file[row];
    }

    /** A row as it is, with those after it of the same day. */
    SavedRow save(int row, @Nullable SavedRow next) {
        int location = rows.location == null ? -1 : rows.location.get(row);
        int file = rows.file == null ? 0 : rows.file[row];
        return new SavedRow(rows.mode[row], location, rows.line[row], file, more(row), next);
    }

    private SavedRow.@Nullable More more(int row) {
        if (isSimple(row)) {
            return null;
        }
        int[] codes = facts.isEmpty() ? NO_CODES : new int[facts.size()];
        Value[] values = facts.isEmpty() ? NO_VALUES : new Value[codes.length];
        int next = 0;
        for (FactColumn fact : facts.values()) {
            codes[next] = fact.codeOf(row);
            values[next++] = fact.valueOf(row);
        }
        return new SavedRow.More(
                rows.part == null ? 0 : rows.part[row],
                rows.unit == null ? -1 : rows.unit.get(row),
                rows.from == null ? -1 : rows.from[row],
                rows.until == null ? -1 : rows.until[row],
                rows.column == null ? 0 : rows.column[row],
                factNames,
                codes,
                values);
    }

    /** Makes a row what was saved. */
    void restore(int row, int day, SavedRow saved) {
        rows.day[row] = (short) day;
        clear(row, saved.mode(), saved.file);
        rows.line[row] = saved.line;
        if (saved.location >= 0) {
            rows.locations().set(row, saved.location);
        }
        SavedRow.More more = saved.more;
        if (more == null) {
            return;
        }
        if (more.part() != 0) {
            rows.parts()[row] = more.part();
        }
        if (more.unit() >= 0) {
            rows.units().set(row, more.unit());
        }
        if (more.from() >= 0) {
            rows.froms()[row] = more.from();
        }
        if (more.until() >= 0) {
            rows.untils()[row] = more.until();
        }
        if (more.column() != 0) {
            rows.columns()[row] = more.column();
        }
        int next = 0;
        for (FactColumn fact : facts.values()) {
            if (next < more.codes().length) {
                fact.setCode(row, more.codes()[next]);
            }
            next++;
        }
    }
}
