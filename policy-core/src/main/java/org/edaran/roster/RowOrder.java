package org.edaran.roster;

import java.util.Map;
import java.util.TreeMap;

/** The order of rows that say the same of one person, date, part and mode. Stateless. */
final class RowOrder {

    private RowOrder() {}

    /** Compares two rows of one person, day, part and mode by all else that they say, so that their order never shows. */
    static int compare(AssignmentColumns columns, int row, int other) {
        int order = DataPlace.BY_LINE.compare(columns.placeAt(row), columns.placeAt(other));
        order = order != 0
                ? order
                : columns.textOf(columns.rows.units.get(row)).compareTo(columns.textOf(columns.rows.units.get(other)));
        order = order != 0
                ? order
                : columns.textOf(columns.rows.locations.get(row))
                        .compareTo(columns.textOf(columns.rows.locations.get(other)));
        order = order != 0 ? order : Integer.compare(columns.rows.starts.get(row), columns.rows.starts.get(other));
        order = order != 0 ? order : Integer.compare(columns.rows.ends.get(row), columns.rows.ends.get(other));
        for (Map.Entry<String, FactCells> fact : new TreeMap<>(columns.facts).entrySet()) {
            FactCells known = fact.getValue();
            String words = known.values.get(known.codes.get(row)).words();
            order = order != 0
                    ? order
                    : words.compareTo(known.values.get(known.codes.get(other)).words());
        }
        return order;
    }
}
