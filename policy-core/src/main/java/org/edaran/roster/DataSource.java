package org.edaran.roster;

import java.util.Optional;

/**
 * A file, or a sheet of one, that rows come from.
 *
 * @param file name as the caller gave it
 * @param sheet name of the sheet, for workbooks
 */
public record DataSource(String file, Optional<String> sheet) {

    /** A place in the source; line and column as in {@link DataPlace}. */
    public DataPlace at(int line, int column) {
        return new DataPlace(file, sheet, line, column);
    }
}
