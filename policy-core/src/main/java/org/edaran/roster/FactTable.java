package org.edaran.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.edaran.model.DateRange;
import org.edaran.model.Value;

/**
 * The facts of all things of one owner: employees, units, offices, agencies or regions.
 *
 * <p>Things are numbered from 0 in the order of their ids, so that the order of the data never shows. Immutable.
 */
public final class FactTable {

    private final List<String> ids;
    private final Map<String, Integer> indexes;
    private final Map<String, FactColumn> columns;
    private final Map<String, Map<Integer, List<Dated>>> dated;
    private final List<DataPlace> places;

    FactTable(
            List<String> ids,
            Map<String, Integer> indexes,
            Map<String, FactColumn> columns,
            Map<String, Map<Integer, List<Dated>>> dated,
            List<DataPlace> places) {
        this.ids = ids;
        this.indexes = indexes;
        this.columns = columns;
        this.dated = dated;
        this.places = places;
    }

    /**
     * A value that holds for a time.
     *
     * @param dates when it holds
     * @param value the value
     */
    public record Dated(DateRange dates, Value value) {}

    /** How many things there are. */
    public int size() {
        return ids.size();
    }

    /** The id of a thing. */
    public String id(int index) {
        return ids.get(index);
    }

    /** The number of a thing, if it is in the table. */
    public OptionalInt indexOf(String id) {
        Integer index = indexes.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Where the thing comes from. */
    public DataPlace place(int index) {
        return places.get(index);
    }

    /** True if any thing has a value for the fact that holds for a time only. */
    public boolean isDated(String fact) {
        return dated.containsKey(fact);
    }

    /** True if any fact of any thing holds for a time only. */
    public boolean hasDatedFacts() {
        return !dated.isEmpty();
    }

    /** The dated values of a fact of one thing; empty if it has none. */
    public List<Dated> datedValues(int index, String fact) {
        return dated.getOrDefault(fact, Map.of()).getOrDefault(index, List.of());
    }

    /**
     * The value of a fact on a date; {@link Value.Absent#UNKNOWN} where the data have none.
     *
     * @param fact name of the fact or of a built-in column
     */
    public Value value(int index, String fact, LocalDate date) {
        Map<Integer, List<Dated>> changes = dated.get(fact);
        if (changes != null) {
            for (Dated change : changes.getOrDefault(index, List.of())) {
                if (change.dates().contains(date)) {
                    return change.value();
                }
            }
        }
        FactColumn column = columns.get(fact);
        return column == null ? Value.Absent.UNKNOWN : column.valueOf(index);
    }

    /** The values of a fact that hold at all times, as a column; nothing if the data have none. */
    public Optional<FactColumn> column(String fact) {
        return Optional.ofNullable(columns.get(fact));
    }

    /** True if the data had a column for the fact. */
    public boolean has(String fact) {
        return columns.containsKey(fact) || dated.containsKey(fact);
    }
}
