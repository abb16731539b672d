package org.edaran.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

    /**
     * The columns in order. What is taken is given up here, so that the memory of both is never needed at once.
     *
     * @param helper does some of the columns, if given
     */
    static Assignments ordered(
            AssignmentColumns columns, RowsInOrder order, int base, Optional<Consumer<Runnable>> helper) {
        RowColumns rows = columns.rows;
        rows.employees.clear();
        Aside<int[]> lines = Aside.of(helper, () -> order.taken(rows.lines));
        int texts = columns.texts().size();
        Aside<Optional<CodeColumn>> locations = aside(helper, order, rows.locations, texts);
        Aside<Optional<CodeColumn>> units = aside(helper, order, rows.units, texts);
        return new Assignments(
                order.start(),
                order.takenShort(rows.days, base),
                order.taken(rows.modeCodes),
                rows.parts.isUsed() ? order.taken(rows.parts) : null,
                units.get().orElse(null),
                locations.get().orElse(null),
                rows.starts.isUsed() ? order.takenShort(rows.starts, 0) : null,
                rows.ends.isUsed() ? order.takenShort(rows.ends, 0) : null,
                lines.get(),
                rows.cells.isUsed() ? order.takenShort(rows.cells, 0) : null,
                columns.sources().size() > 1 ? order.takenShort(rows.files, 0) : null);
    }

    private static Aside<Optional<CodeColumn>> aside(
            Optional<Consumer<Runnable>> helper, RowsInOrder order, IntColumn column, int codes) {
        return column.isUsed()
                ? Aside.of(helper, () -> Optional.of(order.takenCodes(column, codes)))
                : Aside.of(Optional.empty(), Optional::empty);
    }
}
