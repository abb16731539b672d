package org.edaran.roster;

import java.util.Optional;

/**
 * A place in a data file as its reader counts it.
 *
 * @param file name of the file as the caller gave it
 * @param sheet name of the sheet, for workbooks
 * @param line 1-based line of a text file, or row of a sheet; 0 for the file as a whole
 * @param column 1-based column of the cell; 0 for the row as a whole
 */
public record DataPlace(String file, Optional<String> sheet, int line, int column) {

    /** A whole file. */
    public static DataPlace of(String file) {
        return new DataPlace(file, Optional.empty(), 0, 0);
    }

    /** A line of a text file. */
    public static DataPlace of(String file, int line) {
        return new DataPlace(file, Optional.empty(), line, 0);
    }

    /** A cell of a text file: line and 1-based number of the column. */
    public static DataPlace of(String file, int line, int column) {
        return new DataPlace(file, Optional.empty(), line, column);
    }

    /** The name of the cell in a workbook, such as {@code AF12}; nothing if the place is not a cell. */
    public Optional<String> cell() {
        return sheet.isPresent() && line > 0 && column > 0 ? Optional.of(columnName(column) + line) : Optional.empty();
    }

    /** The letters of a 1-based column, as spreadsheets name it. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** {@code roster.csv:12:3}, or {@code book.xlsx, sheet "May 2022", cell AF12}. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(file);
        if (sheet.isPresent()) {
            words.append(", sheet \"").append(sheet.get()).append('"');
            cell().ifPresentOrElse(
                            cell -> words.append(", cell ").append(cell),
                            () -> words.append(line > 0 ? ", row " + line : ""));
            return words.toString();
        }
        if (line > 0) {
            words.append(':').append(line);
        }
        return column > 0 ? words.append(':').append(column).toString() : words.toString();
    }
}
