package org.edaran.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.FactBinding;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.ValueParser;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a DataFrame are read, as what, and where they stand in its rows. Dates are read as days from 1970, so that
 * no row holds more than texts and numbers.
 */
final class Cells implements Serializable {

    private static final long serialVersionUID = 1;

    /** What a cell is read as. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        DAY
    }

    /** A cell: its place in the row, and what it is read as. */
    private record Cell(int at, Kind kind) implements Serializable {}

    private static final String LINE = "\u0000line";

    private final LinkedHashMap<String, Cell> cells = new LinkedHashMap<>();
    private final transient List<Column> selected = new ArrayList<>();
    private final String source;

    private Cells(String source) {
        this.source = source;
    }

    /** The cells of a DataFrame of people, units, offices, agencies or regions. */
    static Cells ofThings(Owner owner, Dataset<Row> data, Columns columns, RosterSchema schema) {
        Cells cells = new Cells(columns.sourceOr(owner.word()));
        cells.need(data, columns, "id", Kind.TEXT);
        cells.may(data, columns, "from", Kind.DAY);
        cells.may(data, columns, "until", Kind.DAY);
        cells.facts(owner, data, columns, schema);
        cells.line(data, columns);
        return cells;
    }

    /** The cells of a roster. */
    static Cells ofRoster(Dataset<Row> data, Columns columns, RosterSchema schema) {
        Cells cells = new Cells(columns.sourceOr("roster"));
        cells.need(data, columns, "employee", Kind.TEXT);
        cells.need(data, columns, "date", Kind.DAY);
        cells.need(data, columns, "mode", Kind.TEXT);
        for (String name : List.of("part", "unit", "location", "start", "end")) {
            cells.may(data, columns, name, Kind.TEXT);
        }
        cells.facts(Owner.ASSIGNMENT, data, columns, schema);
        cells.line(data, columns);
        return cells;
    }

    /** Cells by name: the first ones are needed; some are dates, all others texts. */
    static Cells ofRecords(
            String usual,
            Dataset<Row> data,
            Columns columns,
            List<String> needed,
            List<String> texts,
            List<String> days) {
        Cells cells = new Cells(columns.sourceOr(usual));
        needed.forEach(name -> cells.need(data, columns, name, Kind.TEXT));
        texts.forEach(name -> cells.may(data, columns, name, Kind.TEXT));
        days.forEach(name -> cells.may(data, columns, name, Kind.DAY));
        cells.line(data, columns);
        return cells;
    }

    private void need(Dataset<Row> data, Columns columns, String name, Kind kind) {
        if (!may(data, columns, name, kind)) {
            throw new IllegalArgumentException("the DataFrame of " + source + " has no column `" + columns.of(name)
                    + "`; its columns are " + String.join(", ", Arrays.asList(data.columns())));
        }
    }

    private boolean may(Dataset<Row> data, Columns columns, String name, Kind kind) {
        if (!has(data, columns.of(name))) {
            return false;
        }
        put(name, kind, data, columns.of(name));
        return true;
    }

    private void line(Dataset<Row> data, Columns columns) {
        columns.lineColumn().ifPresent(column -> {
            if (!has(data, column)) {
                throw new IllegalArgumentException("the DataFrame of " + source + " has no column `" + column + "`");
            }
            cells.put(LINE, new Cell(selected.size(), Kind.NUMBER));
            selected.add(quoted(data, column).cast(DataTypes.IntegerType));
        });
    }

    private void facts(Owner owner, Dataset<Row> data, Columns columns, RosterSchema schema) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        BuiltInColumn.of(owner).forEach(column -> types.put(column.column(), column.type()));
        for (Field field : schema.fieldsOf(owner)) {
            if (!(field.type() instanceof ValueType.Evidence)) {
                types.put(field.name(), field.type());
            }
        }
        types.forEach((name, type) -> {
            String column = columns.of(name);
            if (has(data, column) && !cells.containsKey(name)) {
                put(name, kind(type, typeOf(data, column)), data, column);
            }
        });
    }

    private static Kind kind(ValueType type, DataType given) {
        boolean number = type == ValueType.Plain.INTEGER
                || type == ValueType.Plain.DECIMAL
                || type == ValueType.Plain.PERCENT
                || type == ValueType.Plain.MONEY;
        if (number && given instanceof NumericType) {
            return Kind.NUMBER;
        }
        if (type == ValueType.Plain.BOOLEAN && given.equals(DataTypes.BooleanType)) {
            return Kind.FLAG;
        }
        boolean date = given.equals(DataTypes.DateType);
        return date && (type == ValueType.Plain.DATE || type == ValueType.Plain.EVENT) ? Kind.DAY : Kind.TEXT;
    }

    private void put(String name, Kind kind, Dataset<Row> data, String column) {
        Column given = quoted(data, column);
        cells.put(name, new Cell(selected.size(), kind));
        selected.add(
                switch (kind) {
                    case TEXT -> given.cast(DataTypes.StringType);
                    case DAY -> functions.unix_date(given.try_cast(DataTypes.DateType));
                    case NUMBER, FLAG -> given;
                });
    }

    private static Column quoted(Dataset<Row> data, String column) {
        return data.col("`" + column.replace("`", "``") + "`");
    }

    private static boolean has(Dataset<Row> data, String column) {
        return Arrays.asList(data.columns()).contains(column);
    }

    private static DataType typeOf(Dataset<Row> data, String column) {
        for (StructField field : data.schema().fields()) {
            if (field.name().equals(column)) {
                return field.dataType();
            }
        }
        throw new IllegalArgumentException(column);
    }

    /** The columns that nothing reads. */
    static List<String> unread(Dataset<Row> data, Columns columns, Cells cells) {
        TreeSet<String> unread = new TreeSet<>(Arrays.asList(data.columns()));
        cells.cells.keySet().forEach(name -> unread.remove(columns.of(name)));
        columns.lineColumn().ifPresent(unread::remove);
        return List.copyOf(unread);
    }

    /** The DataFrame with the columns that are read, in the order of the cells. */
    Dataset<Row> select(Dataset<Row> data) {
        return data.select(selected.toArray(new Column[0]));
    }

    /** What findings and problems call the data. */
    String source() {
        return source;
    }

    boolean has(String name) {
        return cells.containsKey(name);
    }

    /** The number of the row, or 0. */
    int line(Row row) {
        Cell cell = cells.get(LINE);
        return cell == null || row.isNullAt(cell.at) ? 0 : row.getInt(cell.at);
    }

    /** The text of a cell; {@code null} if there is none. */
    @Nullable
    String text(Row row, String name) {
        Cell cell = cells.get(name);
        return cell == null || row.isNullAt(cell.at) ? null : row.getString(cell.at);
    }

    /** The text of a cell that is not blank. */
    Optional<String> filled(Row row, String name) {
        return Optional.ofNullable(text(row, name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Nullable
    LocalDate day(Row row, String name) {
        Cell cell = cells.get(name);
        return cell == null || row.isNullAt(cell.at) ? null : LocalDate.ofEpochDay(row.getInt(cell.at));
    }

    @Nullable
    LocalTime time(Row row, String name) {
        String text = text(row, name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return ValueParser.time(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`" + name + "` of a row of " + source + " is `" + text + "`; write times as `07:30`"));
    }

    /** Adds the facts to a binding. */
    FactBinding<Row> bind(FactBinding<Row> binding, List<String> besides) {
        FactBinding<Row> bound = binding;
        for (Map.Entry<String, Cell> entry : cells.entrySet()) {
            String name = entry.getKey();
            int at = entry.getValue().at;
            if (besides.contains(name) || name.equals(LINE)) {
                continue;
            }
            bound = switch (entry.getValue().kind) {
                case TEXT -> bound.text(name, row -> row.isNullAt(at) ? null : row.getString(at));
                case NUMBER -> bound.number(name, row -> (Number) row.get(at));
                case FLAG -> bound.flag(name, row -> (Boolean) row.get(at));
                case DAY -> bound.day(name, row -> day(row, name));
            };
        }
        return bound;
    }
}
