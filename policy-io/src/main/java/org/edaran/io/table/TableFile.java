package org.edaran.io.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An open file with one table, or a workbook with a table on each sheet. Not thread-safe. */
public interface TableFile extends Closeable {

    /** The names of the sheets in their order; empty for a text file. */
    List<String> sheets();

    /**
     * Opens a table; close it before the next.
     *
     * @param sheet 0-based number of the sheet; 0 for a text file
     */
    Table table(int sheet) throws IOException;
}
