package org.edaran.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Values by keys, such as the annex of a circular. Immutable and thread-safe. Looking up takes a time that grows with the
 * logarithm of the number of rows at most.
 */
public final class Table {

    private final String name;
    private final ValueType type;
    private final List<TableRow> rows;
    private final Optional<Value> otherwise;
    private final TableIndex index;

    /**
     * A table. No two rows may be for the same keys on the same date.
     *
     * @param name its name
     * @param type the type of its values
     * @param rows its rows, at least one or a value for all others
     * @param otherwise the value for keys that no row has
     */
    public Table(String name, ValueType type, List<TableRow> rows, Optional<Value> otherwise) {
        this.name = name;
        this.type = type;
        this.rows = List.copyOf(rows);
        this.otherwise = otherwise;
        this.index = new TableIndex(this.rows);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The type of its values. */
    public ValueType type() {
        return type;
    }

    /** Its rows in the order of the text. */
    public List<TableRow> rows() {
        return rows;
    }

    /** The value for keys that no row has. */
    public Optional<Value> otherwise() {
        return otherwise;
    }

    /** True if the value for some keys may differ from day to day. */
    public boolean changes() {
        return rows.stream().anyMatch(row -> row.validity().isPresent());
    }

    /**
     * The value for some keys on a date.
     *
     * @param keys one for each key of the table; one that is unknown is tried for every row
     * @param date the date
     * @return {@link Value.AnyOf} if several values are possible, {@link Value.Absent#UNKNOWN} if no row is for the keys
     */
    public Value at(List<Value> keys, LocalDate date) {
        return index.find(keys, date, otherwise);
    }

    /**
     * The rows that give the value for some keys on a date.
     *
     * @param keys one for each key of the table
     * @param date the date
     * @return none if no row is for the keys, or if it is not certain which
     */
    public Set<TableRow> rowsAt(List<Value> keys, LocalDate date) {
        return index.rows(keys, date);
    }

    /** True for a table of the same name with the same rows. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Table table
                        && name.equals(table.name)
                        && type.equals(table.type)
                        && rows.equals(table.rows)
                        && otherwise.equals(table.otherwise));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rows.size(), otherwise);
    }

    @Override
    public String toString() {
        return name;
    }
}
