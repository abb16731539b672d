package org.edaran.io.table;

/** A row that may be one line of characters, its cells parts of it as they are written, with one character between them. */
public interface LineRow extends TableRow {

    /** True if the row is a line. The other methods are for lines only. */
    boolean isLine();

    /** What holds the line; good until the next row is read. */
    char[] characters();

    /** Where the first character of a cell is. */
    int cellStart(int column);

    /** The place after the last character of a cell. */
    int cellEnd(int column);
}
