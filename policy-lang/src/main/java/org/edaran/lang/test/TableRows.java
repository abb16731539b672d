package org.edaran.lang.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;

/**
 * The rows of the tables that tests looked something up in, and which of them gave the value. Of a table that no test uses,
 * the rules that use it are told.
 */
final class TableRows {

    private final Set<Table> tables = new LinkedHashSet<>();
    private final Set<Observations.Row> used = new LinkedHashSet<>();

    void add(Set<Table> lookedUp, Set<Observations.Row> rows) {
        tables.addAll(lookedUp);
        used.addAll(rows);
    }

    List<Coverage.RowCoverage> coverage() {
        List<Coverage.RowCoverage> all = new ArrayList<>();
        tables.stream().sorted(Comparator.comparing(Table::name)).forEach(table -> {
            for (TableRow row : table.rows()) {
                all.add(of(table, Optional.of(row), keys(row) + " | " + shown(table, row.value())));
            }
            table.otherwise()
                    .ifPresent(value -> all.add(of(table, Optional.empty(), "otherwise | " + shown(table, value))));
        });
        return all;
    }

    private Coverage.RowCoverage of(Table table, Optional<TableRow> row, String words) {
        return new Coverage.RowCoverage(table.name(), words, used.contains(new Observations.Row(table, row)));
    }

    private static String shown(Table table, Value value) {
        return value instanceof Value.Absent ? "never" : table.type().show(value);
    }

    private static String keys(TableRow row) {
        String dates = row.validity()
                .map(range -> " (" + range.first() + " to " + range.last() + ")")
                .orElse("");
        return row.keys().stream().map(TableRows::words).collect(Collectors.joining(" | ")) + dates;
    }

    private static String words(TableKey key) {
        if (key instanceof TableKey.OneOf one) {
            List<String> values = one.values().stream().map(Value::words).toList();
            return values.size() == 1 ? values.get(0) : values.toString();
        }
        return key instanceof TableKey.Range range
                ? range.low().words() + " to " + range.high().words()
                : "any";
    }
}
