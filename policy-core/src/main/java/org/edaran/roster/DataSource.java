package org.edaran.roster;

import java.util.List;
import java.util.Optional;

/**
 * A file, or a sheet of one, that rows come from.
 *
 * @param file name as the caller gave it
 * @param sheet name of the sheet, for workbooks
 * @param fields names of the columns, for records whose fields have names but no columns; else empty
 */
public record DataSource(String file, Optional<String> sheet, List<String> fields) {

    /** Copies the names. */
    public DataSource {
        fields = List.copyOf(fields);
    }

    /** A text file, or a sheet. */
    public DataSource(String file, Optional<String> sheet) {
        this(file, sheet, List.of());
    }

    /** A place in the source; line and column as in {@link DataPlace}. */
    public DataPlace at(int line, int column) {
        Optional<String> field =
                column > 0 && column <= fields.size() ? Optional.of(fields.get(column - 1)) : Optional.empty();
        return new DataPlace(file, sheet, line, column, field);
    }
}
