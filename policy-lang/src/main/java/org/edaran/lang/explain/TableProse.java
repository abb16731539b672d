package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.List;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Table;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;

/** A table of a policy as a table, its keys headed by what they are looked up with. */
final class TableProse {

    private final Words words;
    private final ConditionProse conditions;
    private final DateProse dates;

    TableProse(Words words) {
        this.words = words;
        this.conditions = new ConditionProse(words);
        this.dates = new DateProse(words.phrases(), conditions::say);
    }

    Block of(Expression.LookUp use) {
        Table table = use.table();
        List<String> header = new ArrayList<>();
        use.keys().forEach(key -> header.add(conditions.say(key)));
        header.add(words.say("table.value"));
        if (table.changes()) {
            header.add(words.say("table.valid"));
        }
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(row, table)));
        table.otherwise().ifPresent(value -> {
            List<String> cells = new ArrayList<>();
            use.keys().forEach(key -> cells.add(words.say("table.others")));
            cells.add(value(value, table));
            rows.add(padded(cells, header.size()));
        });
        return new Block.Table(header, rows);
    }

    private List<String> row(TableRow row, Table table) {
        List<String> cells = new ArrayList<>();
        row.keys().forEach(key -> cells.add(key(key)));
        cells.add(value(row.value(), table));
        if (table.changes()) {
            cells.add(row.validity().map(dates::range).orElse(""));
        }
        return cells;
    }

    private String key(TableKey key) {
        if (key instanceof TableKey.OneOf some) {
            return words.phrases().any(some.values().stream().map(words::value).toList());
        }
        return key instanceof TableKey.Range range
                ? words.say("table.range", "low", words.value(range.low()), "high", words.value(range.high()))
                : words.say("table.any");
    }

    private String value(Value value, Table table) {
        boolean never = value instanceof Value.Day day && !day.date().isBefore(DateRange.MAX);
        return never ? words.say("table.never") : words.value(table.type(), value);
    }

    private static List<String> padded(List<String> cells, int size) {
        while (cells.size() < size) {
            cells.add("");
        }
        return cells;
    }
}
