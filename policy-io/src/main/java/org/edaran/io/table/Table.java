package org.edaran.io.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputNote;

/** The rows of a text file or of one sheet, from the first to the last. Not thread-safe. */
public interface Table extends Closeable {

    /** Where the rows come from. */
    DataSource source();

    /**
     * The next row that has a cell which is not empty; nothing after the last one. The row is only good until the next
     * call.
     *
     * @throws org.edaran.io.guard.InputStop if the file cannot be read further
     */
    Optional<TableRow> next() throws IOException;

    /**
     * Gives rows that come next to whoever can take them as bytes, without {@link #next()}; how many it took, which may be
     * none.
     *
     * @throws org.edaran.io.guard.InputStop if the file cannot be read further
     */
    default int give(ByteLines.Taker taker) throws IOException {
        return 0;
    }

    /** True if every row must have as many cells as the header, so that a missing one cannot go unnoticed. */
    boolean isStrict();

    /** True if the table comes from a place where the comma is the decimal sign, so that a point may part thousands. */
    default boolean mayHaveDecimalCommas() {
        return false;
    }

    /**
     * True if the table goes on with rows that have more columns; the first row of {@link #next()} is then a header
     * again.
     */
    default boolean goesOn() {
        return false;
    }

    /** The cells that are merged, by their first row; each row has its own texts all the same. */
    default List<MergedCells> merges() {
        return List.of();
    }

    /** What the reader did with the file that its users should know; complete after the last row. */
    default Optional<InputNote> note() {
        return Optional.empty();
    }
}
