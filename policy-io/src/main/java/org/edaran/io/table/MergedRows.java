package org.edaran.io.table;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.edaran.io.table.MergedRow.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Gives merged cells the text that readers of the sheet see in them: down the rows in the first of the columns, and in the
 * others too where all columns hold the same thing. Cells that are merged with those of the header stay blank. Rows come from
 * the first to the last; memory is that of the widest row.
 */
public final class MergedRows {

    private final List<MergedCells> merges;
    private final IntPredicate across;
    private final @Nullable MergedCells[] open;
    private final @Nullable Shown[] texts;
    private int next;

    /**
     * The merged cells below a header.
     *
     * @param merges by their first row
     * @param header the last row of the header
     * @param across which columns hold the same thing
     * @param columns how many columns are read at most
     */
    public MergedRows(List<MergedCells> merges, int header, IntPredicate across, int columns) {
        this.merges = merges;
        this.across = across;
        int last = merges.stream().mapToInt(MergedCells::right).max().orElse(-1);
        this.open = new MergedCells[Math.min(last + 1, columns)];
        this.texts = new Shown[open.length];
        while (next < merges.size() && merges.get(next).top() <= header) {
            next++;
        }
    }

    /** True if no cells are merged. */
    public boolean isEmpty() {
        return open.length == 0;
    }

    /** Two rectangles that overlap, as no spreadsheet program writes them. */
    public record Overlap(MergedCells first, MergedCells second) {}

    /** Makes ready for a row; tells if merged cells overlap so far. */
    public Optional<Overlap> begin(TableRow row) {
        while (next < merges.size() && merges.get(next).top() <= row.line()) {
            MergedCells merge = merges.get(next++);
            Shown text = merge.top() == row.line() ? Shown.of(row, merge.left()) : null;
            for (int column = merge.left(); column <= merge.right() && column < open.length; column++) {
                MergedCells before = open[column];
                if (before != null && before.bottom() >= merge.top()) {
                    return Optional.of(new Overlap(before, merge));
                }
                open[column] = merge;
                texts[column] = text;
            }
        }
        return Optional.empty();
    }

    /** The cells with which a cell of the row is merged, unless it is the first of them. */
    public Optional<MergedCells> over(TableRow row, int column) {
        MergedCells merge = column < open.length ? open[column] : null;
        boolean covered =
                merge != null && merge.bottom() >= row.line() && (merge.top() < row.line() || merge.left() < column);
        return covered ? Optional.ofNullable(merge) : Optional.empty();
    }

    /** The text of the first of the merged cells; empty if its row was blank. */
    public String textOver(int column) {
        Shown text = texts[column];
        return text == null ? "" : text.text();
    }

    /** The row as it looks; the row itself if none of its cells has the text of another. Cells that have a text keep it. */
    public TableRow fill(TableRow row) {
        @Nullable Shown[] shown = null;
        for (int column = 0; column < open.length; column++) {
            Shown text = texts[column];
            boolean isFree = text != null && row.text(column).isBlank();
            Optional<MergedCells> over = isFree ? over(row, column) : Optional.empty();
            if (over.isPresent() && isShown(over.get(), column)) {
                shown = shown == null ? new Shown[open.length] : shown;
                shown[column] = text;
            }
        }
        return shown == null ? row : new MergedRow(row, shown);
    }

    private boolean isShown(MergedCells merge, int column) {
        return merge.left() == column || (across.test(merge.left()) && across.test(column));
    }
}
