package org.edaran.roster;

import java.util.HashMap;
import java.util.Map;

/** Takes gathered columns over into those of a roster, in order. Stateless. */
final class OrderedRows {

    private OrderedRows() {}

    /** The facts that any row has, in order. */
    static Map<String, FactColumn> facts(AssignmentColumns columns, RowsInOrder order) {
        Map<String, FactColumn> sorted = new HashMap<>();
        columns.facts.forEach((name, cells) -> {
            if (cells.codes.isUsed()) {
                sorted.put(name, new FactColumn(order.taken(cells.codes), cells.values));
            }
        });
        return sorted;
    }

    /** The columns in order. What is taken is given up here, so that the memory of both is never needed at once. */
    static Assignments ordered(AssignmentColumns columns, RowsInOrder order, int base) {
        RowColumns rows = columns.rows;
        rows.employees.clear();
        return new Assignments(
                order.start(),
                order.takenShort(rows.days, base),
                order.taken(rows.modeCodes),
                rows.parts.isUsed() ? order.taken(rows.parts) : null,
                rows.units.isUsed() ? order.taken(rows.units) : null,
                rows.locations.isUsed() ? order.taken(rows.locations) : null,
                rows.starts.isUsed() ? order.takenShort(rows.starts, 0) : null,
                rows.ends.isUsed() ? order.takenShort(rows.ends, 0) : null,
                order.taken(rows.lines),
                rows.cells.isUsed() ? order.takenShort(rows.cells, 0) : null,
                columns.sources().size() > 1 ? order.takenShort(rows.files, 0) : null);
    }
}
