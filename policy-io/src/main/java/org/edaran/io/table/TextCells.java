package org.edaran.io.table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of texts that stays as it is.
 *
 * @param line the line or row on which it starts
 * @param texts its cells
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TextCells(int line, String[] texts) implements TableRow {

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    @Override
    public Optional<LocalDate> date(int column) {
        return Optional.empty();
    }

    @Override
    public TableRow kept() {
        return this;
    }
}
