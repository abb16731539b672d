package org.edaran.io.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;

/** Rows of one table that cannot be read before a later row has settled the order of day and month. */
final class WaitingRows {

    private static final int MOST = 1_000_000;

    private final DateCells dates;
    private final RowReader reader;
    private final List<TableRow> rows = new ArrayList<>();
    private final Optional<ByteLines.Taker> taker;
    private int used;

    WaitingRows(DateCells dates, RowReader reader) {
        this.dates = dates;
        this.reader = reader;
        this.taker = reader.taker();
    }

    /** Has rows taken as bytes if none waits; how many were. */
    int take(Table table) throws IOException {
        if (taker.isEmpty() || !rows.isEmpty()) {
            return 0;
        }
        int taken = table.give(taker.get());
        used += taken;
        return taken;
    }

    /** Takes a row, at once or later. */
    void row(TableRow row) {
        if (rows.isEmpty() && reader.again(row)) {
            used++;
            return;
        }
        if (rows.size() < MOST && dates.mustWait(row)) {
            rows.add(row.kept());
            return;
        }
        if (!rows.isEmpty()) {
            flushIfSettled(row);
        }
        used += reader.row(row) ? 1 : 0;
    }

    private void flushIfSettled(TableRow row) {
        boolean settled = !dates.mustWait(rows.get(0));
        if (settled || rows.size() >= MOST || dates.mustWait(row)) {
            end();
        }
    }

    /** Reads what still waits; whatever is not settled by now stays open. */
    void end() {
        for (TableRow row : rows) {
            used += reader.row(row) ? 1 : 0;
        }
        rows.clear();
    }

    /** How many rows became part of the roster. */
    int used() {
        return used;
    }
}
