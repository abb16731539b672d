package org.edaran.io.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.edaran.io.table.LineRow;
import org.edaran.io.table.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of a text file; one object for all rows. Cells of a plain line become strings only when they are asked for. */
final class TextRow implements LineRow {

    private static final char[] NO_LINE = {};

    private final CellPool pool;
    private @Nullable String[] cells = new @Nullable String[16];
    private int[] ends = new int[16];
    private char[] characters = NO_LINE;
    private int start;
    private int size;
    private int line;
    private int longest;
    private boolean anyText;

    TextRow(CellPool pool) {
        this.pool = pool;
    }

    /** Starts a row of whose cells come as strings. */
    void begin(int startLine) {
        begin(startLine, NO_LINE, 0);
    }

    /** Starts a row whose cells are parts of a line. */
    void begin(int startLine, char[] buffer, int from) {
        line = startLine;
        size = 0;
        longest = 0;
        anyText = false;
        characters = buffer;
        start = from;
    }

    /** Says that the characters of the line have moved. */
    void move(char[] buffer, int from) {
        for (int i = 0; i < size; i++) {
            ends[i] += from - start;
        }
        characters = buffer;
        start = from;
    }

    /** Ends a cell of the line. */
    void cell(int end) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        longest = Math.max(longest, end - cellStart(size));
        cells[size] = null;
        ends[size++] = end;
    }

    /** Ends the last cell of the line. */
    void end(int end, boolean hasText) {
        cell(end);
        anyText = hasText;
    }

    void add(String cell) {
        if (size == cells.length) {
            ends = Arrays.copyOf(ends, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        cells[size++] = cell;
        anyText = anyText || !cell.isBlank();
    }

    boolean hasText() {
        return anyText;
    }

    /** How long the longest cell of the line is. */
    int longest() {
        return longest;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int column) {
        if (column >= size) {
            return "";
        }
        String known = cells[column];
        if (known == null) {
            int from = cellStart(column);
            known = pool.get(characters, from, ends[column] - from);
            cells[column] = known;
        }
        return known;
    }

    @Override
    public boolean isLine() {
        return characters != NO_LINE;
    }

    @Override
    public char[] characters() {
        return characters;
    }

    @Override
    public int cellStart(int column) {
        return column == 0 ? start : ends[column - 1] + 1;
    }

    @Override
    public int cellEnd(int column) {
        return ends[column];
    }

    @Override
    public TableRow kept() {
        TextRow copy = new TextRow(pool);
        copy.begin(line);
        for (int i = 0; i < size; i++) {
            copy.add(text(i));
        }
        return copy;
    }

    @Override
    public Optional<LocalDate> date(int column) {
        return Optional.empty();
    }
}
