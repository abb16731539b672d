package org.edaran.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.roster.Assignment;
import org.edaran.roster.BuiltInColumn;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Part;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.ValueParser;
import org.jspecify.annotations.Nullable;

/** Rows of a naive roster as records of a host, and as assignments of a session. */
public final class HostRows {

    private HostRows() {}

    /** How the rows are bound, as records that a host has. */
    public static RosterBinding<Map<String, String>> binding(RosterSchema schema) {
        return rows().employee(row -> NaiveData.cell(row, "employee"))
                .date(row -> LocalDate.parse(NaiveData.cell(row, "date")))
                .mode(row -> blankless(row, "mode"))
                .part(HostRows::part)
                .unit(row -> blankless(row, "unit"))
                .location(row -> blankless(row, "location"))
                .start(row -> ValueParser.time(NaiveData.cell(row, "start")).orElse(null))
                .end(row -> ValueParser.time(NaiveData.cell(row, "end")).orElse(null))
                .facts(assignment -> facts(schema, assignment))
                .source("roster.csv", HostRows::line);
    }

    /** A row as an assignment that is put into a session. */
    public static Assignment assignment(RosterSchema schema, Map<String, String> row) {
        Map<String, Value> facts = new HashMap<>();
        row.forEach((column, cell) -> value(schema, column, cell).ifPresent(value -> facts.put(column, value)));
        return new Assignment(
                Optional.ofNullable(blankless(row, "mode")),
                part(row),
                Optional.ofNullable(blankless(row, "unit")),
                Optional.ofNullable(blankless(row, "location")),
                ValueParser.time(NaiveData.cell(row, "start")),
                ValueParser.time(NaiveData.cell(row, "end")),
                facts,
                DataPlace.of("roster.csv", line(row)));
    }

    /** A fact that is there; of one that need not be there, a blank cell says that it is not. */
    private static Optional<Value> value(RosterSchema schema, String column, String cell) {
        if (cell.isEmpty()) {
            return schema.field(Owner.ASSIGNMENT, column)
                    .filter(Field::optional)
                    .map(field -> Value.Absent.NONE);
        }
        return type(schema, column).flatMap(type -> ValueParser.parse(type, cell));
    }

    private static Optional<ValueType> type(RosterSchema schema, String column) {
        return schema.field(Owner.ASSIGNMENT, column)
                .map(Field::type)
                .or(() -> BuiltInColumn.of(Owner.ASSIGNMENT, column).map(BuiltInColumn::type));
    }

    private static FactBinding<Map<String, String>> facts(
            RosterSchema schema, FactBinding<Map<String, String>> assignment) {
        List<String> names = new ArrayList<>();
        schema.fieldsOf(Owner.ASSIGNMENT).forEach(field -> names.add(field.name()));
        BuiltInColumn.of(Owner.ASSIGNMENT).forEach(column -> names.add(column.column()));
        FactBinding<Map<String, String>> bound = assignment;
        for (String name : names) {
            bound = bound.text(name, row -> row.get(name));
        }
        return bound;
    }

    private static Part part(Map<String, String> row) {
        return Part.parse(NaiveData.cell(row, "part")).orElseThrow();
    }

    private static int line(Map<String, String> row) {
        return Integer.parseInt(row.getOrDefault("line", "0"));
    }

    private static @Nullable String blankless(Map<String, String> row, String column) {
        String cell = NaiveData.cell(row, column);
        return cell.isEmpty() ? null : cell;
    }

    @SuppressWarnings("unchecked")
    private static RosterBinding<Map<String, String>> rows() {
        return RosterBinding.of((Class<Map<String, String>>) (Class<?>) Map.class);
    }
}
