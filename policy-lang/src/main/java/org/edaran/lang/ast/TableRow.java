package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * One row of a table: {@code KEY | KEY | VALUE from D until D}.
 *
 * @param cells one for each key of the table
 * @param value what stands for these keys
 * @param validity when the row holds; empty for always
 * @param span its place
 */
public record TableRow(List<TableCell> cells, TableValue value, Optional<DateSpan.Range> validity, SourceSpan span)
        implements Node {

    /** Copies the cells. */
    public TableRow {
        cells = List.copyOf(cells);
    }
}
