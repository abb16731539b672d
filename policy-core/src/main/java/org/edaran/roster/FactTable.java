package org.edaran.roster;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.edaran.model.DateRange;
import org.edaran.model.Value;

/**
 * The facts of all things of one owner: employees, units, offices, agencies or regions.
 *
 * <p>Things are numbered from 0 in the order of their ids, so that the order of the data never shows. Immutable.
 */
public final class FactTable {

    private final Things things;
    private final Map<String, FactColumn> columns;
    private final Map<String, Map<Integer, List<Dated>>> dated;

    FactTable(Things things, Map<String, FactColumn> columns, Map<String, Map<Integer, List<Dated>>> dated) {
        this.things = things;
        this.columns = columns;
        this.dated = dated;
    }

    /**
     * The things, by the order in which they came.
     *
     * @param ids their ids
     * @param inOrder for each number of ours, which came as the how many-th
     * @param numbers the reverse
     * @param places where they come from
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Things(Ids ids, int[] inOrder, int[] numbers, PlaceList places) {}

    /**
     * A value that holds for a time.
     *
     * @param dates when it holds
     * @param value the value
     */
    public record Dated(DateRange dates, Value value) {}

    /** How many things there are. */
    public int size() {
        return things.inOrder().length;
    }

    /** The id of a thing. */
    public String id(int index) {
        return things.ids().get(things.inOrder()[index]);
    }

    /** Puts the id of a thing into a text. */
    void putId(int index, DigestText into) {
        into.put(things.ids(), things.inOrder()[index]);
    }

    /** The number of a thing, if it is in the table. */
    public OptionalInt indexOf(String id) {
        int came = things.ids().find(id);
        return came < 0 || came >= things.numbers().length
                ? OptionalInt.empty()
                : OptionalInt.of(things.numbers()[came]);
    }

    /**
     * The numbers of the things that others name, -1 where none is; quick where the others name them in the order in
     * which they came.
     */
    int[] indexesOf(Ids others) {
        int[] found = new int[others.size()];
        int came = -1;
        for (int i = 0; i < found.length; i++) {
            came = things.ids().find(others, i, came + 1);
            found[i] = came < 0 || came >= things.numbers().length ? -1 : things.numbers()[came];
        }
        return found;
    }

    /** Where the thing comes from. */
    public DataPlace place(int index) {
        return things.places().get(things.inOrder()[index]);
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

    /** The values of a fact on a date, as a column; nothing if the data have none. */
    public Optional<FactColumn> column(String fact, LocalDate date) {
        Map<Integer, List<Dated>> changes = dated.get(fact);
        FactColumn always = columns.get(fact);
        if (changes == null || always == null) {
            return Optional.ofNullable(always);
        }
        Map<Integer, Value> others = new HashMap<>();
        changes.keySet().forEach(thing -> others.put(thing, value(thing, fact, date)));
        return Optional.of(always.with(others));
    }

    /** The numbers of the things of which some fact has not one value on all of these dates. */
    public BitSet changing(DateRange dates) {
        BitSet things = new BitSet();
        dated.forEach((fact, changes) -> changes.forEach((thing, values) -> {
            if (!things.get(thing) && changes(thing, fact, values, dates)) {
                things.set(thing);
            }
        }));
        return things;
    }

    private boolean changes(int thing, String fact, List<Dated> values, DateRange dates) {
        Value first = value(thing, fact, dates.first());
        boolean changes = false;
        for (Dated each : values) {
            LocalDate last = each.dates().last();
            if (each.dates().meets(dates)) {
                boolean endsBefore = last.isBefore(dates.last());
                changes |= !each.value().equals(first)
                        || (endsBefore && !value(thing, fact, last.plusDays(1)).equals(first));
            }
        }
        return changes;
    }

    /** The names of all facts that the data had, in order. */
    List<String> facts() {
        TreeSet<String> names = new TreeSet<>(columns.keySet());
        names.addAll(dated.keySet());
        return List.copyOf(names);
    }

    /** True if the data had a column for the fact. */
    public boolean has(String fact) {
        return columns.containsKey(fact) || dated.containsKey(fact);
    }
}
