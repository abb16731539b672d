package org.edaran.io.table;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row some cells of which have the text of another cell. */
public final class MergedRow implements TableRow {

    private final TableRow row;
    private final @Nullable Shown[] shown;

    /**
     * What stands in a cell.
     *
     * @param text the text of the first of the merged cells
     * @param date its date, if it holds a number
     * @param computed true if it holds a formula
     */
    public record Shown(String text, Optional<LocalDate> date, boolean computed) {

        /** What stands in a cell of a row. */
        public static Shown of(TableRow row, int column) {
            return new Shown(row.text(column), row.date(column), row.isComputed(column));
        }
    }

    /**
     * A row with other texts in some cells.
     *
     * @param shown by column what stands there instead; null where the row has its own
     */
    public MergedRow(TableRow row, @Nullable Shown[] shown) {
        this.row = row;
        this.shown = shown;
    }

    private @Nullable Shown shown(int column) {
        return column < shown.length ? shown[column] : null;
    }

    /** True if the text of the cell is that of another. */
    public boolean isTaken(int column) {
        return shown(column) != null;
    }

    @Override
    public int line() {
        return row.line();
    }

    @Override
    public int size() {
        return Math.max(row.size(), shown.length);
    }

    @Override
    public String text(int column) {
        Shown other = shown(column);
        return other == null ? row.text(column) : other.text();
    }

    @Override
    public Optional<LocalDate> date(int column) {
        Shown other = shown(column);
        return other == null ? row.date(column) : other.date();
    }

    @Override
    public boolean isComputed(int column) {
        Shown other = shown(column);
        return other == null ? row.isComputed(column) : other.computed();
    }

    @Override
    public TableRow kept() {
        return new MergedRow(row.kept(), shown);
    }
}
