package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;

/** Looks values up in a table, row by row. */
final class NaiveTables {

    private static final Value UNKNOWN = Value.Absent.UNKNOWN;

    private NaiveTables() {}

    /** The value for some keys on a date; several where a key is not known. */
    static Value lookUp(Table table, List<Value> keys, LocalDate date) {
        Set<Value> found = new LinkedHashSet<>();
        tried(table, keys, 0, new ArrayList<>(), date, found);
        if (found.contains(UNKNOWN) || found.isEmpty()) {
            return UNKNOWN;
        }
        return found.size() == 1 ? found.iterator().next() : new Value.AnyOf(List.copyOf(found));
    }

    /** Tries each key that may be several; of one that is not known, every row. */
    private static void tried(
            Table table, List<Value> keys, int at, List<Value> chosen, LocalDate date, Set<Value> found) {
        if (at < keys.size()) {
            List<Value> several = keys.get(at) instanceof Value.AnyOf any ? any.values() : List.of(keys.get(at));
            for (Value key : several) {
                List<Value> longer = new ArrayList<>(chosen);
                longer.add(key);
                tried(table, keys, at + 1, longer, date, found);
            }
            return;
        }
        if (chosen.contains(UNKNOWN)) {
            forAnyKey(table, chosen, date, found);
        } else {
            found.add(forKeys(table, chosen, date));
            inside(table, chosen, date, found);
        }
    }

    /** The values of rows for regions inside one whose code is too short to say which of them it is. */
    private static void inside(Table table, List<Value> keys, LocalDate date, Set<Value> found) {
        for (TableRow row : rows(table, date)) {
            boolean possible = true;
            for (int i = 0; i < keys.size(); i++) {
                possible &= closeness(row.keys().get(i), keys.get(i)) > 0
                        || isInside(row.keys().get(i), keys.get(i));
            }
            boolean inner = false;
            for (int i = 0; i < keys.size(); i++) {
                inner |= isInside(row.keys().get(i), keys.get(i));
            }
            if (possible && inner) {
                found.add(row.value());
            }
        }
    }

    private static boolean isInside(TableKey cell, Value key) {
        return key instanceof Value.Region
                && cell instanceof TableKey.OneOf some
                && some.values().stream().anyMatch(value -> value.words().startsWith(key.words() + "."));
    }

    /** The values of all rows that the known keys leave. */
    private static void forAnyKey(Table table, List<Value> keys, LocalDate date, Set<Value> found) {
        for (TableRow row : rows(table, date)) {
            boolean possible = true;
            for (int i = 0; i < keys.size(); i++) {
                possible &= keys.get(i) == UNKNOWN || closeness(row.keys().get(i), keys.get(i)) > 0;
            }
            if (possible) {
                found.add(row.value());
            }
        }
        table.otherwise().ifPresent(found::add);
    }

    private static List<TableRow> rows(Table table, LocalDate date) {
        return table.rows().stream()
                .filter(row -> row.validity()
                        .map(range -> NaiveCalendar.isIn(date, range))
                        .orElse(true))
                .toList();
    }

    /** The value of the row for these keys; of rows for regions around, the nearest. */
    private static Value forKeys(Table table, List<Value> keys, LocalDate date) {
        Value best = table.otherwise().orElse(UNKNOWN);
        int nearest = 0;
        for (TableRow row : rows(table, date)) {
            int closeness = 0;
            for (int i = 0; i < keys.size(); i++) {
                int here = closeness(row.keys().get(i), keys.get(i));
                closeness = here == 0 ? Integer.MIN_VALUE : closeness + here;
                if (here == 0) {
                    break;
                }
            }
            if (closeness > nearest) {
                nearest = closeness;
                best = row.value();
            }
        }
        return best;
    }

    /** 0 if a cell is not for a key, else 1; for a region, more the longer the code that takes it in. */
    private static int closeness(TableKey cell, Value key) {
        if (cell instanceof TableKey.Any) {
            return 1;
        }
        if (key == Value.Absent.NONE) {
            return 0;
        }
        if (cell instanceof TableKey.Range range) {
            boolean inside = NaiveValues.compare(range.low(), key) <= 0 && NaiveValues.compare(key, range.high()) <= 0;
            return inside ? 1 : 0;
        }
        int best = 0;
        for (Value value : ((TableKey.OneOf) cell).values()) {
            if (value instanceof Value.Region && NaiveValues.isInside(key.words(), value.words())) {
                best = Math.max(best, 1 + value.words().split("\\.").length);
            } else if (!(value instanceof Value.Region) && NaiveValues.compare(value, key) == 0) {
                best = 1;
            }
        }
        return best;
    }
}
