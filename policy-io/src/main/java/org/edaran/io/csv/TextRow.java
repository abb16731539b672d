package org.edaran.io.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.edaran.io.table.TableRow;

/** A row of a text file; one object for all rows. */
final class TextRow implements TableRow {

    private String[] cells = new String[16];
    private int size;
    private int line;
    private boolean anyText;

    void begin(int startLine) {
        line = startLine;
        size = 0;
        anyText = false;
    }

    void add(String cell) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
        }
        cells[size++] = cell;
        anyText = anyText || !cell.isBlank();
    }

    boolean hasText() {
        return anyText;
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
        return column < size ? cells[column] : "";
    }

    @Override
    public TableRow kept() {
        TextRow copy = new TextRow();
        copy.line = line;
        copy.size = size;
        copy.cells = Arrays.copyOf(cells, size);
        copy.anyText = anyText;
        return copy;
    }

    @Override
    public Optional<LocalDate> date(int column) {
        return Optional.empty();
    }
}
