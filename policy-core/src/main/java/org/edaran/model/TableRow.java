package org.edaran.model;

import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param keys one for each key of the table
 * @param value what stands for these keys
 * @param validity the dates on which the row holds; nothing for all
 */
public record TableRow(List<TableKey> keys, Value value, Optional<DateRange> validity) {

    /** Copies the keys. */
    public TableRow {
        keys = List.copyOf(keys);
    }
}
