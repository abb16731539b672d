package org.edaran.io.load;

import java.util.Optional;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.TableRow;

/** Takes the rows of one table. */
interface RowReader {

    /** Takes a row below the header; false if it was left out. */
    boolean row(TableRow row);

    /**
     * Takes a row if it says, but for whom, no more than an earlier row, so that it need not be read; false if it must be.
     */
    default boolean again(TableRow row) {
        return false;
    }

    /** What takes rows of which the same holds, as bytes; nothing if no row can be taken so. */
    default Optional<ByteLines.Taker> taker() {
        return Optional.empty();
    }

    /** True if the column holds the same as its neighbours, so that cells merged over them all mean what the first says. */
    default boolean isDay(int column) {
        return false;
    }

    /** Makes the readers of a kind of file. */
    interface Factory {

        /** The reader for a table with the given header; nothing, and problems, if a column is missing. */
        Optional<RowReader> start(Header header);

        /** Reports what was counted over all tables of the file. */
        default void end() {}
    }
}
