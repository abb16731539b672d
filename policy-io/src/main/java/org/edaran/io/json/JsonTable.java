package org.edaran.io.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.io.table.TextCells;
import org.edaran.roster.DataSource;

/**
 * JSON objects as the rows of a table. Its header is made of the names in the first objects; where an object has a name
 * that none had before, the table starts again with a longer header.
 */
final class JsonTable implements Table {

    private static final int LOOK_AHEAD = 1_000;

    private final String file;
    private final JsonRows rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Deque<JsonRows.Row> waiting = new ArrayDeque<>();
    private boolean headerGiven;
    private boolean atEnd;

    JsonTable(String file, JsonRows rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public DataSource source() {
        // The names are only known once the first objects have been read.
        return new DataSource(file, Optional.empty(), names);
    }

    @Override
    public boolean isStrict() {
        return false;
    }

    @Override
    public boolean goesOn() {
        return !waiting.isEmpty();
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        if (!headerGiven) {
            return header();
        }
        if (waiting.isEmpty()) {
            readSome(1);
        }
        JsonRows.Row row = waiting.peek();
        if (row == null) {
            return Optional.empty();
        }
        if (!columns.keySet().containsAll(row.texts().keySet())) {
            headerGiven = false;
            return Optional.empty();
        }
        waiting.remove();
        String[] texts = new String[names.size()];
        java.util.Arrays.fill(texts, "");
        row.texts().forEach((name, text) -> texts[columns.getOrDefault(name, 0)] = text);
        return Optional.of(new TextCells(row.line(), texts));
    }

    private Optional<TableRow> header() throws IOException {
        readSome(LOOK_AHEAD - waiting.size());
        for (JsonRows.Row row : waiting) {
            for (String name : row.texts().keySet()) {
                if (columns.putIfAbsent(name, names.size()) == null) {
                    names.add(name);
                }
            }
        }
        headerGiven = true;
        JsonRows.Row first = waiting.peek();
        return first == null
                ? Optional.empty()
                : Optional.of(new TextCells(first.line(), names.toArray(String[]::new)));
    }

    private void readSome(int most) throws IOException {
        for (int i = 0; i < most && !atEnd; i++) {
            Optional<JsonRows.Row> row = rows.next();
            atEnd = row.isEmpty();
            row.filter(some -> !some.texts().isEmpty()).ifPresent(waiting::add);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
