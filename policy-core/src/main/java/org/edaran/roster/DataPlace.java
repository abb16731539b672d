package org.edaran.roster;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;

/**
 * A place in a data file as its reader counts it.
 *
 * @param file name of the file as the caller gave it
 * @param sheet name of the sheet, for workbooks
 * @param line 1-based line of a text file, or row of a sheet; 0 for the file as a whole
 * @param column 1-based column of the cell; 0 for the row as a whole
 * @param field name of the field, for records whose fields have names but no columns; nothing for the row as a whole
 */
public record DataPlace(String file, Optional<String> sheet, int line, int column, Optional<String> field) {

    /** By file, sheet, line and column. */
    static final Comparator<DataPlace> BY_LINE = Comparator.comparing(DataPlace::file)
            .thenComparing(place -> place.sheet().orElse(""))
            .thenComparingInt(DataPlace::line)
            .thenComparingInt(DataPlace::column);

    /** A place whose column is a place in the file. */
    public DataPlace(String file, Optional<String> sheet, int line, int column) {
        this(file, sheet, line, column, Optional.empty());
    }

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

    /**
     * {@code roster.csv:12:3}, {@code book.xlsx, sheet "May 2022", cell AF12} or {@code roster.ndjson:12, field "date"}.
     */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** The place in the words of a language: {@code book.xlsx, lembar "Mei 2022", sel AF12} in Indonesian. */
    public String in(Locale locale) {
        String at = line > 0 ? ":" + line : "";
        if (sheet.isPresent()) {
            Sentence words = cell().map(cell -> Sentence.of("{0}, sheet \"{1}\", cell {2}", file, sheet.get(), cell))
                    .orElseGet(() -> line > 0
                            ? Sentence.of("{0}, sheet \"{1}\", row {2}", file, sheet.get(), line)
                            : Sentence.of("{0}, sheet \"{1}\"", file, sheet.get()));
            return words.in(locale);
        }
        if (field.isPresent()) {
            return Sentence.of("{0}{1}, field \"{2}\"", file, at, field.get()).in(locale);
        }
        return file + at + (column > 0 ? ":" + column : "");
    }
}
