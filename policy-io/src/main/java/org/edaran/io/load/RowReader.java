package org.edaran.io.load;

import java.util.Optional;
import org.edaran.io.table.TableRow;

/** Takes the rows of one table. */
interface RowReader {

    /** Takes a row below the header; false if it was left out. */
    boolean row(TableRow row);

    /** Makes the readers of a kind of file. */
    interface Factory {

        /** The reader for a table with the given header; nothing, and problems, if a column is missing. */
        Optional<RowReader> start(Header header);

        /** Reports what was counted over all tables of the file. */
        default void end() {}
    }
}
