package org.edaran.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.edaran.roster.DataPlace;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.RowProblems;

/** Which columns of a DataFrame are read, and as what. Filled once, on the driver. */
final class Selection {

    private static final List<Owner> OTHERS = List.of(Owner.UNIT, Owner.OFFICE, Owner.AGENCY, Owner.REGION);

    private final Dataset<Row> data;
    private final Columns columns;
    private final String source;
    private final Map<String, Cells.Cell> cells = new LinkedHashMap<>();
    private final List<Cells.PathFact> paths = new ArrayList<>();
    private final List<Column> selected = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private Selection(Dataset<Row> data, Columns columns, String usual) {
        this.data = data;
        this.columns = columns;
        this.source = columns.sourceOr(usual);
    }

    /** The columns of units, offices, agencies or regions, with the facts of other things that they hold. */
    static Selection ofThings(Owner owner, Dataset<Row> data, Columns columns, RosterSchema schema) {
        Selection selection = ofOwnFacts(owner, data, columns, schema);
        selection.findPaths(owner, schema);
        selection.paths.forEach(path -> selection.path(path, schema));
        return selection;
    }

    /** The columns of people. The facts of other things are found, and not read with them: see {@link #ofPath}. */
    static Selection ofPeople(Dataset<Row> data, Columns columns, RosterSchema schema) {
        Selection selection = ofOwnFacts(Owner.EMPLOYEE, data, columns, schema);
        selection.findPaths(Owner.EMPLOYEE, schema);
        return selection;
    }

    private static Selection ofOwnFacts(Owner owner, Dataset<Row> data, Columns columns, RosterSchema schema) {
        Selection selection = new Selection(data, columns, owner.word());
        selection.need("id", Cells.Kind.TEXT);
        selection.may("from", Cells.Kind.DAY);
        selection.may("until", Cells.Kind.DAY);
        typesOf(owner, schema).forEach(selection::fact);
        selection.line();
        return selection;
    }

    /** The columns of a roster. */
    static Selection ofRoster(Dataset<Row> data, Columns columns, RosterSchema schema) {
        Selection selection = new Selection(data, columns, "roster");
        selection.need("employee", Cells.Kind.TEXT);
        selection.need("date", Cells.Kind.DAY);
        selection.need("mode", Cells.Kind.TEXT);
        for (String name : List.of("part", "unit", "location", "start", "end")) {
            selection.may(name, Cells.Kind.TEXT);
        }
        typesOf(Owner.ASSIGNMENT, schema).forEach(selection::fact);
        selection.line();
        return selection;
    }

    /** The columns of a kind of evidence. */
    static Selection ofEvidence(EvidenceRows.Kind kind, Dataset<Row> data, Columns columns) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        Selection selection = new Selection(data, columns, word);
        selection.need(word, Cells.Kind.TEXT);
        selection.texts(List.of("time", "from unit", "to unit", "by"));
        selection.texts(EvidenceRows.SUBJECTS.stream().map(Owner::word).toList());
        for (String name : List.of(kind.day(), "from", "until")) {
            selection.may(name, Cells.Kind.DAY);
        }
        selection.line();
        return selection;
    }

    /** The columns of decisions. */
    static Selection ofDecisions(Dataset<Row> data, Columns columns) {
        Selection selection = new Selection(data, columns, "decision");
        selection.need("parameter", Cells.Kind.TEXT);
        selection.need("value", Cells.Kind.TEXT);
        selection.texts(DecisionRows.OWNERS.stream().map(Owner::word).toList());
        selection.may("from", Cells.Kind.DAY);
        selection.may("until", Cells.Kind.DAY);
        selection.line();
        return selection;
    }

    /** The columns that tell a fact of another thing: the fact, the id of the thing, and the line. */
    Selection ofPath(Cells.PathFact path, RosterSchema schema) {
        Selection selection = new Selection(data, columns, source);
        selection.paths.add(path);
        selection.path(path, schema);
        selection.line();
        return selection;
    }

    private static Map<String, ValueType> typesOf(Owner owner, RosterSchema schema) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        BuiltInColumn.of(owner).forEach(column -> types.put(column.column(), column.type()));
        for (Field field : schema.fieldsOf(owner)) {
            if (!(field.type() instanceof ValueType.Evidence)) {
                types.put(field.name(), field.type());
            }
        }
        return types;
    }

    private void fact(String name, ValueType type) {
        String column = columns.of(name);
        if (has(column) && !cells.containsKey(name)) {
            put(name, kind(type, typeOf(column)), column);
        }
    }

    private void findPaths(Owner owner, RosterSchema schema) {
        for (Owner other : OTHERS) {
            for (String fact : typesOf(other, schema).keySet()) {
                Cells.PathFact path = new Cells.PathFact(other, fact);
                if (other != owner && has(columns.of(path.name()))) {
                    findId(path);
                    paths.add(path);
                }
            }
        }
    }

    private void findId(Cells.PathFact path) {
        String id = columns.of(path.of().word());
        if (!has(id)) {
            throw new IllegalArgumentException(
                    RowProblems.noColumnOf(columns.of(path.name()), path.of(), DataPlace.of(source))
                            .message());
        }
        read.add(id);
        read.add(columns.of(path.name()));
    }

    private void path(Cells.PathFact path, RosterSchema schema) {
        String column = columns.of(path.name());
        ValueType type = typesOf(path.of(), schema).getOrDefault(path.fact(), ValueType.Plain.TEXT);
        put(path.name(), kind(type, typeOf(column)), column);
        put(path.id(), Cells.Kind.TEXT, columns.of(path.of().word()));
    }

    private void texts(List<String> names) {
        names.forEach(name -> may(name, Cells.Kind.TEXT));
    }

    private void need(String name, Cells.Kind kind) {
        if (!may(name, kind)) {
            throw new IllegalArgumentException("the DataFrame of " + source + " has no column `" + columns.of(name)
                    + "`; its columns are " + String.join(", ", Arrays.asList(data.columns())));
        }
    }

    private boolean may(String name, Cells.Kind kind) {
        String column = columns.of(name);
        if (!has(column)) {
            return false;
        }
        put(name, kind, column);
        return true;
    }

    private void line() {
        columns.lineColumn().ifPresent(column -> {
            if (!has(column)) {
                throw new IllegalArgumentException("the DataFrame of " + source + " has no column `" + column + "`");
            }
            Cells.line(cells, new Cells.Cell(selected.size(), Cells.Kind.NUMBER, -1, positionOf(column)));
            read.add(column);
            selected.add(quoted(column).cast(DataTypes.IntegerType));
        });
    }

    private static Cells.Kind kind(ValueType type, DataType given) {
        boolean number = given instanceof NumericType;
        if (number && type == ValueType.Plain.PERCENT) {
            return Cells.Kind.SHARE;
        }
        if (number
                && (type == ValueType.Plain.INTEGER
                        || type == ValueType.Plain.DECIMAL
                        || type == ValueType.Plain.MONEY)) {
            return Cells.Kind.NUMBER;
        }
        if (type == ValueType.Plain.BOOLEAN && given.equals(DataTypes.BooleanType)) {
            return Cells.Kind.FLAG;
        }
        boolean date = given.equals(DataTypes.DateType);
        return date && (type == ValueType.Plain.DATE || type == ValueType.Plain.EVENT)
                ? Cells.Kind.DAY
                : Cells.Kind.TEXT;
    }

    private void put(String name, Cells.Kind kind, String column) {
        Column given = quoted(column);
        read.add(column);
        boolean mayBeNone = kind == Cells.Kind.DAY && !typeOf(column).equals(DataTypes.DateType);
        int raw = mayBeNone ? selected.size() + 1 : -1;
        cells.put(name, new Cells.Cell(selected.size(), kind, raw, positionOf(column)));
        Column day = given.try_cast(DataTypes.DateType);
        selected.add(
                switch (kind) {
                    case TEXT -> given.cast(DataTypes.StringType);
                    case DAY -> functions.unix_date(day);
                    case NUMBER, SHARE, FLAG -> given;
                });
        if (mayBeNone) {
            selected.add(functions.when(day.isNull(), given.cast(DataTypes.StringType)));
        }
    }

    private Column quoted(String column) {
        return data.col("`" + column.replace("`", "``") + "`");
    }

    private boolean has(String column) {
        return positionOf(column) > 0;
    }

    /** The place of a column in the DataFrame, from 1; 0 if it is not there. */
    private int positionOf(String column) {
        return Arrays.asList(data.columns()).indexOf(column) + 1;
    }

    private DataType typeOf(String column) {
        StructField field = data.schema().fields()[positionOf(column) - 1];
        return field.dataType();
    }

    /** The columns that nothing reads, sorted. */
    List<String> unread() {
        TreeSet<String> unread = new TreeSet<>(Arrays.asList(data.columns()));
        unread.removeAll(read);
        return List.copyOf(unread);
    }

    /** The facts of other things. */
    List<Cells.PathFact> paths() {
        return paths;
    }

    /** What stands where in the rows. */
    Cells cells() {
        return new Cells(source, cells, paths);
    }

    /** The rows. */
    Dataset<Row> rows() {
        return data.select(selected.toArray(new Column[0]));
    }
}
