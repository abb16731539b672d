package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.edaran.roster.RosterBinding.Cell;
import org.jspecify.annotations.Nullable;

/** Writes records of a host into a roster that is being built. Not thread-safe. */
final class RowWriter<T> implements Consumer<T> {

    private final RosterSchema schema;
    private final AssignmentColumns columns;
    private final People told;
    private final DataSource source;
    private final Accessor<? super T, ?> employee;
    private final Accessor<? super T, ?> date;
    private final Accessor<? super T, ?> mode;
    private final @Nullable Accessor<? super T, ?> part;
    private final @Nullable Accessor<? super T, ?> unit;
    private final @Nullable Accessor<? super T, ?> location;
    private final @Nullable Accessor<? super T, ?> start;
    private final @Nullable Accessor<? super T, ?> end;
    private final List<HostFact<T>> facts;
    private final Optional<FactBinding<T>> people;
    private final java.util.function.ToIntFunction<? super T> line;
    private final Function<Object, String> modeName;
    private final Map<Object, Byte> modes = new HashMap<>();

    /** Takes the facts of people that rows hold. */
    interface People {
        /** Takes what a row says of a person: one value for each fact, as the host has it. */
        void take(String id, DataPlace place, List<? extends HostFact<?>> facts, @Nullable Object[] given);
    }

    RowWriter(RosterBinding<T> binding, RosterSchema schema, AssignmentColumns columns, People told) {
        this.schema = schema;
        this.columns = columns;
        this.told = told;
        this.source = binding.dataSource();
        Map<Cell, Accessor<? super T, ?>> cells = binding.cells();
        this.employee = given(cells, Cell.EMPLOYEE);
        this.date = given(cells, Cell.DATE);
        this.mode = given(cells, Cell.MODE);
        this.part = cells.get(Cell.PART);
        this.unit = cells.get(Cell.UNIT);
        this.location = cells.get(Cell.LOCATION);
        this.start = cells.get(Cell.START);
        this.end = cells.get(Cell.END);
        this.facts = binding.factBinding().hostFacts();
        this.people = binding.peopleBinding();
        this.line = binding.line();
        this.modeName = binding.modeName();
        columns.source(source);
    }

    private static <T> Accessor<? super T, ?> given(Map<Cell, Accessor<? super T, ?>> cells, Cell cell) {
        Accessor<? super T, ?> accessor = cells.get(cell);
        if (accessor == null) {
            throw new IllegalStateException("not bound: " + cell);
        }
        return accessor;
    }

    @Override
    public void accept(T row) {
        int number = line.applyAsInt(row);
        columns.at(number, 0);
        Object id = HostFact.<T, Object>get(employee, row, "employee");
        columns.employee(id == null ? "" : (String) id, 0);
        Object day = HostFact.<T, Object>get(date, row, "date");
        if (day == null) {
            columns.noDate();
        } else {
            columns.date((LocalDate) day, 0);
        }
        mode(row);
        if (part != null || unit != null || location != null || start != null || end != null) {
            more(row);
        }
        for (HostFact<T> fact : facts) {
            columns.fact(fact, fact.of(row));
        }
        columns.add();
        if (people.isPresent() && id instanceof String known && !known.isBlank()) {
            people(row, known, source.at(number, 0), people.get());
        }
    }

    private void mode(T row) {
        Object given = HostFact.<T, Object>get(mode, row, "mode");
        if (given == null) {
            return;
        }
        Byte code = modes.get(given);
        if (code != null) {
            columns.mode(code);
            return;
        }
        String name = modeName.apply(given);
        columns.mode(name, 0);
        int known = schema.modes().stream()
                .map(org.edaran.model.Mode::name)
                .toList()
                .indexOf(name);
        if (known >= 0) {
            modes.put(given, (byte) known);
        }
    }

    private void more(T row) {
        if (part != null && HostFact.<T, Object>get(part, row, "part") instanceof Part known) {
            columns.part(known);
        }
        if (unit != null && HostFact.<T, Object>get(unit, row, "unit") instanceof String known) {
            columns.unit(known);
        }
        if (location != null && HostFact.<T, Object>get(location, row, "location") instanceof String known) {
            columns.location(known, 0);
        }
        if (start != null && HostFact.<T, Object>get(start, row, "start") instanceof LocalTime known) {
            columns.start(known);
        }
        if (end != null && HostFact.<T, Object>get(end, row, "end") instanceof LocalTime known) {
            columns.end(known);
        }
    }

    private void people(T row, String id, DataPlace place, FactBinding<T> binding) {
        List<HostFact<T>> bound = binding.hostFacts();
        @Nullable Object[] given = new Object[bound.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = bound.get(i).of(row);
        }
        told.take(id, place, bound, given);
    }
}
