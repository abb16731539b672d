package org.edaran.roster;

import java.util.HashMap;
import java.util.Map;

/** Takes gathered columns over into those of a roster, in order. Stateless. */
final class OrderedRows {

    private OrderedRows() {}

    /** The facts that any row has, in a new order: {@code order[i]} is the row that comes i-th. */
    static Map<String, FactColumn> facts(AssignmentColumns columns, int[] order) {
        Map<String, FactColumn> sorted = new HashMap<>();
        columns.facts.forEach((name, cells) -> {
            if (cells.codes.isUsed()) {
                sorted.put(name, new FactColumn(taken(cells.codes, order), cells.values));
            }
        });
        return sorted;
    }

    /**
     * The columns in a new order: {@code order[i]} is the row that comes i-th. What is taken is given up here, so that
     * the memory of both is never needed at once.
     */
    static Assignments ordered(AssignmentColumns columns, int[] order, int[] start, int base) {
        columns.employees.clear();
        short[] day = new short[order.length];
        byte[] mode = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            day[i] = (short) (columns.days.get(order[i]) - base);
            mode[i] = columns.modeCodes.get(order[i]);
        }
        columns.days.clear();
        columns.modeCodes.clear();
        return new Assignments(
                start,
                day,
                mode,
                columns.parts.isUsed() ? taken(columns.parts, order) : null,
                columns.units.isUsed() ? taken(columns.units, order) : null,
                columns.locations.isUsed() ? taken(columns.locations, order) : null,
                columns.starts.isUsed() ? takenShort(columns.starts, order) : null,
                columns.ends.isUsed() ? takenShort(columns.ends, order) : null,
                taken(columns.lines, order),
                columns.cells.isUsed() ? takenShort(columns.cells, order) : null,
                columns.sources().size() > 1 ? takenShort(columns.files, order) : null);
    }

    private static int[] taken(IntColumn column, int[] order) {
        int[] values = new int[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(order[i]);
        }
        column.clear();
        return values;
    }

    private static short[] takenShort(IntColumn column, int[] order) {
        short[] values = new short[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) column.get(order[i]);
        }
        column.clear();
        return values;
    }

    private static byte[] taken(ByteColumn column, int[] order) {
        byte[] values = new byte[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(order[i]);
        }
        column.clear();
        return values;
    }
}
