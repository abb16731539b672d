package org.edaran.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** Gathers the facts of all things of one owner. Not thread-safe. */
final class FactTableBuilder {

    private final Owner owner;
    private final RosterSchema schema;
    private final Problems problems;
    private final Map<String, Integer> order = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<DataPlace> places = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    FactTableBuilder(Owner owner, RosterSchema schema, Problems problems) {
        this.owner = owner;
        this.schema = schema;
        this.problems = problems;
    }

    /** The values of one fact, by the order in which things came. */
    private static final class Column {
        private @org.jspecify.annotations.Nullable Value[] values = new Value[16];
        private final Map<Integer, DataPlace> places = new HashMap<>();
        private final Map<Integer, List<FactTable.Dated>> dated = new HashMap<>();
    }

    int add(String id, DataPlace place) {
        Integer known = order.putIfAbsent(id, ids.size());
        if (known != null) {
            return known;
        }
        ids.add(id);
        places.add(place);
        return ids.size() - 1;
    }

    boolean has(String id) {
        return order.containsKey(id);
    }

    DataPlace placeOf(int thing) {
        return places.get(thing);
    }

    int size() {
        return ids.size();
    }

    void set(int thing, String fact, String text, Optional<DateRange> dates, DataPlace place) {
        Optional<ValueType> type = typeOf(fact);
        if (type.isEmpty()) {
            problems.add(InputProblem.of(
                    DiagnosticCode.UNKNOWN_FACT,
                    place,
                    Sentence.of("no policy declares `{0}` of {1}", fact, ValueAdvice.owner(owner))));
            return;
        }
        Value value;
        if (text.isBlank()) {
            boolean optional = schema.field(owner, fact).map(Field::optional).orElse(false);
            value = optional ? Value.Absent.NONE : Value.Absent.UNKNOWN;
        } else {
            Optional<Value> parsed = ValueParser.parse(type.get(), text);
            if (parsed.isEmpty()) {
                problems.add(ValueAdvice.problem(type.get(), fact, text, place));
                return;
            }
            value = parsed.get();
        }
        put(thing, fact, value, dates, place);
    }

    private void put(int thing, String fact, Value value, Optional<DateRange> dates, DataPlace place) {
        Column column = columns.computeIfAbsent(fact, name -> new Column());
        if (dates.isPresent() && mayChange(fact)) {
            putDated(thing, fact, new FactTable.Dated(dates.get(), value), column, place);
            return;
        }
        if (thing >= column.values.length) {
            column.values = Arrays.copyOf(column.values, Math.max(thing + 1, column.values.length * 2));
        }
        Value known = column.values[thing];
        if (known != null && known != Value.Absent.UNKNOWN && !known.equals(value)) {
            if (value != Value.Absent.UNKNOWN) {
                clash(thing, fact, known, value, place, column.places.getOrDefault(thing, places.get(thing)));
            }
            return;
        }
        column.values[thing] = value;
        if (!place.equals(places.get(thing)) && owner != Owner.EMPLOYEE) {
            column.places.put(thing, place);
        }
    }

    private void putDated(int thing, String fact, FactTable.Dated added, Column column, DataPlace place) {
        List<FactTable.Dated> known = column.dated.computeIfAbsent(thing, t -> new ArrayList<>());
        for (FactTable.Dated other : known) {
            boolean apart = other.dates().last().isBefore(added.dates().first())
                    || added.dates().last().isBefore(other.dates().first());
            if (!apart && !other.value().equals(added.value())) {
                clash(thing, fact, other.value(), added.value(), place, places.get(thing));
                return;
            }
        }
        known.add(added);
    }

    private void clash(int thing, String fact, Value known, Value value, DataPlace place, DataPlace first) {
        problems.add(InputProblem.of(
                        DiagnosticCode.CLASHING_FACTS,
                        place,
                        Sentence.of(
                                "`{0}` of {1} `{2}` is `{3}` here and `{4}` in another row",
                                fact, ValueAdvice.owner(owner), ids.get(thing), value.words(), known.words()))
                .withOther(first)
                .withHelp(Sentence.of(
                        "correct one of the rows, or give both a `from` and `until` date if the fact changed")));
    }

    private boolean mayChange(String fact) {
        return schema.field(owner, fact).map(Field::dated).orElse(true);
    }

    private Optional<ValueType> typeOf(String fact) {
        Optional<ValueType> declared = schema.field(owner, fact).map(Field::type);
        return declared.isPresent() ? declared : BuiltInColumn.of(owner, fact).map(BuiltInColumn::type);
    }

    FactTable build() {
        List<String> sorted = List.copyOf(new TreeSet<>(ids));
        Map<String, Integer> indexes = new HashMap<>(sorted.size() * 2);
        List<DataPlace> sortedPlaces = new ArrayList<>(sorted.size());
        int[] from = new int[sorted.size()];
        for (int i = 0; i < from.length; i++) {
            indexes.put(sorted.get(i), i);
            from[i] = order.getOrDefault(sorted.get(i), 0);
            sortedPlaces.add(places.get(from[i]));
        }
        Map<String, Value[]> values = new LinkedHashMap<>();
        Map<String, Map<Integer, List<FactTable.Dated>>> dated = new LinkedHashMap<>();
        columns.forEach((fact, column) -> {
            values.put(fact, reordered(column, from));
            if (!column.dated.isEmpty()) {
                Map<Integer, List<FactTable.Dated>> changes = new HashMap<>();
                column.dated.forEach((thing, list) -> changes.put(indexes.getOrDefault(ids.get(thing), 0), list));
                dated.put(fact, changes);
            }
        });
        return new FactTable(sorted, indexes, values, dated, sortedPlaces);
    }

    private static Value[] reordered(Column column, int[] from) {
        Value[] values = new Value[from.length];
        for (int i = 0; i < from.length; i++) {
            Value value = from[i] < column.values.length ? column.values[from[i]] : null;
            values[i] = value == null ? Value.Absent.UNKNOWN : value;
        }
        return values;
    }
}
