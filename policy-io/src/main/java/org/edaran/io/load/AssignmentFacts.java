package org.edaran.io.load;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.table.TableRow;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.Part;
import org.edaran.roster.RowProblems;
import org.edaran.roster.ValueParser;

/** The cells of an assignment that may be there: location, part, unit, times and declared facts. */
final class AssignmentFacts {

    /** The columns besides the declared facts. */
    static final List<String> NAMES = List.of("location", "part", "unit", "start", "end", "coordinates", "distance");

    private final Load load;
    private final Header header;
    private final Optional<Column> location;
    private final Optional<Column> part;
    private final Optional<Column> unit;
    private final Optional<Column> start;
    private final Optional<Column> end;
    private final Map<ValueCells.Fact, Column> facts = new LinkedHashMap<>();
    private final ValueCells values;

    /** Finds the columns; in wide rosters only those that the mapping names. */
    AssignmentFacts(Load load, Header header, boolean onlyMapped) {
        this.load = load;
        this.header = header;
        this.values = new ValueCells(load, header);
        this.location = find("location", onlyMapped);
        this.part = onlyMapped ? Optional.empty() : find("part", false);
        this.unit = find("unit", onlyMapped);
        this.start = find("start", onlyMapped);
        this.end = find("end", onlyMapped);
        List<String> names = new ArrayList<>(List.of("coordinates", "distance"));
        names.addAll(declared(load));
        for (String name : names) {
            find(name, onlyMapped).ifPresent(column -> fact(name, column));
        }
    }

    private void fact(String name, Column column) {
        ValueCells.Fact fact = ValueCells.Fact.of(load.schema(), Owner.ASSIGNMENT, name);
        facts.put(fact, column);
        header.dates().watch(fact, column);
    }

    static List<String> declared(Load load) {
        List<String> names = new ArrayList<>();
        for (Field field : load.schema().fieldsOf(Owner.ASSIGNMENT)) {
            names.add(field.name());
        }
        return names;
    }

    private Optional<Column> find(String name, boolean onlyMapped) {
        return onlyMapped ? header.explicit(name, header.mapping()) : header.column(name);
    }

    /** True if rows can give declared facts. */
    boolean any() {
        return !facts.isEmpty();
    }

    /** True if the row says which part of the day it is about, and nothing, and a problem, if it says so wrongly. */
    Optional<Part> part(TableRow row) {
        if (part.isEmpty()) {
            return Optional.of(Part.WHOLE);
        }
        String text = part.get().text(row);
        Optional<Part> found = Part.parse(text);
        if (found.isEmpty()) {
            load.builder()
                    .problem(RowProblems.notAPart(
                            text, header.source().at(row.line(), part.get().cell())));
        }
        return found;
    }

    /** Gives the cells to the assignment; false, and a problem, if one is wrong. */
    boolean give(AssignmentColumns assignment, TableRow row) {
        unit.ifPresent(column -> assignment.unit(column.text(row)));
        location.ifPresent(column -> assignment.location(column.text(row), column.cell()));
        facts.forEach((fact, column) -> assignment.fact(fact.name(), values.text(fact, column, row), column.cell()));
        if (start.isPresent() || end.isPresent()) {
            Optional<LocalTime> from = time(start, row);
            Optional<LocalTime> until = time(end, row);
            from.ifPresent(assignment::start);
            until.ifPresent(assignment::end);
            return (from.isPresent() || isBlank(start, row)) && (until.isPresent() || isBlank(end, row));
        }
        return true;
    }

    private static boolean isBlank(Optional<Column> column, TableRow row) {
        return column.isEmpty() || column.get().text(row).isEmpty();
    }

    private Optional<LocalTime> time(Optional<Column> column, TableRow row) {
        if (isBlank(column, row)) {
            return Optional.empty();
        }
        String text = column.orElseThrow().text(row);
        Optional<LocalTime> time = ValueParser.time(text);
        if (time.isEmpty()) {
            load.builder()
                    .problem(RowProblems.notATime(
                            text, header.source().at(row.line(), column.get().cell())));
        }
        return time;
    }
}
