package org.edaran.lang.test;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.eval.Observation;
import org.edaran.eval.Observer;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Table;
import org.edaran.model.TableRow;
import org.edaran.model.Value;

/** Keeps what a check does. Not thread-safe. */
final class Observations implements Observer {

    private final Set<Observation> all = new LinkedHashSet<>();
    private final Set<Used> used = new LinkedHashSet<>();
    private final Set<Excepted> excepted = new LinkedHashSet<>();
    private final Set<Row> rows = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();

    /**
     * A value of a parameter that was used.
     *
     * @param parameter the name of the parameter
     * @param value the value
     * @param decided true if somebody decided it
     */
    record Used(String parameter, Value value, boolean decided) {}

    /**
     * Whether an exception was in effect.
     *
     * @param rule the rule
     * @param exception the exception
     * @param inEffect true if it was
     */
    record Excepted(String rule, String exception, boolean inEffect) {}

    /**
     * A row of a table that gave a value.
     *
     * @param table the table
     * @param row the row; nothing for what holds otherwise
     */
    record Row(Table table, Optional<TableRow> row) {}

    @Override
    public void lookedUp(Policy policy, Table table, List<Value> keys, LocalDate date) {
        tables.add(table);
        Set<TableRow> found = table.rowsAt(keys, date);
        found.forEach(row -> rows.add(new Row(table, Optional.of(row))));
        boolean known = keys.stream().noneMatch(key -> key == Value.Absent.UNKNOWN || key instanceof Value.AnyOf);
        if (found.isEmpty() && known && table.otherwise().isPresent()) {
            rows.add(new Row(table, Optional.empty()));
        }
    }

    @Override
    public void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect) {
        excepted.add(new Excepted(rule.name(), exception.name(), inEffect));
    }

    @Override
    public void judged(Observation observation) {
        all.add(observation);
    }

    @Override
    public void used(Policy policy, Parameter parameter, Value value, boolean decided) {
        used.add(new Used(parameter.name(), value, decided));
    }

    /** Each different thing once, in the order in which they were first seen. */
    List<Observation> all() {
        return List.copyOf(all);
    }

    Set<Used> used() {
        return used;
    }

    Set<Excepted> excepted() {
        return excepted;
    }

    Set<Table> tables() {
        return tables;
    }

    Set<Row> rows() {
        return rows;
    }
}
