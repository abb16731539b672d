package org.edaran.io.table;

import java.time.LocalDate;
import java.util.Optional;

/** One row of a table. Columns are counted from 0. */
public interface TableRow {

    /** The 1-based line of a text file on which the row starts, or the row of a sheet. */
    int line();

    /** How many cells the row has; in sheets, the last used column. */
    int size();

    /** The text of a cell as written, with its spaces; empty for a cell that is not there. */
    String text(int column);

    /** The same row, good also after the next one has been read. */
    TableRow kept();

    /** True if the cell holds a formula, of which the text is what it came to. */
    default boolean isComputed(int column) {
        return false;
    }

    /** The date of a cell that holds a number, as workbooks store dates; nothing for text. */
    Optional<LocalDate> date(int column);
}
