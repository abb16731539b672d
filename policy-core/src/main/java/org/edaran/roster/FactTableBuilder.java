package org.edaran.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of all things of one owner. Not thread-safe. */
final class FactTableBuilder {

    private final Owner owner;
    private final RosterSchema schema;
    private Problems problems;
    private final Ids ids = new Ids();
    private final PlaceList places = new PlaceList();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Column> numbered = new ArrayList<>();
    private int[] order = {};

    FactTableBuilder(Owner owner, RosterSchema schema, Problems problems) {
        this.owner = owner;
        this.schema = schema;
        this.problems = problems;
    }

    /** The values of one fact, by the order in which things came; what is written alike is read once. */
    private static final class Column {
        private final ValueType type;
        private final boolean optional;
        private final boolean mayChange;
        private final boolean hidden;
        private final Map<Object, Integer> byGiven = new HashMap<>();
        private final List<Value> values = new ArrayList<>(List.of(Value.Absent.UNKNOWN));
        private final Map<Integer, DataPlace> places = new HashMap<>();
        private final Map<Integer, List<FactTable.Dated>> dated = new HashMap<>();
        private int[] codes = new int[16];
        private String lastText = "";
        private @Nullable Integer lastCode;

        Column(ValueType type, Optional<Field> declared) {
            this.type = type;
            this.optional = declared.map(Field::optional).orElse(false);
            this.mayChange = declared.map(Field::dated).orElse(true);
            this.hidden = declared.map(Field::confidential).orElse(false);
        }

        /** The number of the value of a text; nothing if the text is none. */
        @Nullable
        @SuppressWarnings("ReferenceEquality") // readers give the same string for the same cell; others are looked up
        Integer codeOf(String text) {
            if (text != lastText || lastCode == null) {
                lastCode = lookedUp(text);
                lastText = text;
            }
            return lastCode;
        }

        private @Nullable Integer lookedUp(String text) {
            Integer known = byGiven.get(text);
            if (known != null) {
                return known;
            }
            Optional<Value> value = text.isBlank()
                    ? Optional.of(optional ? Value.Absent.NONE : Value.Absent.UNKNOWN)
                    : ValueParser.parse(type, text);
            if (value.isEmpty()) {
                return null;
            }
            return added(text, value.get());
        }

        /** The number of the value of what a host gives; nothing if it is not of the type. */
        @Nullable
        Integer codeOf(HostFact<?> fact, @Nullable Object given) {
            if (given == null || (given instanceof String text && text.isBlank())) {
                return codeOf("");
            }
            Integer known = byGiven.get(given);
            if (known != null) {
                return known;
            }
            Optional<Value> value = fact.convert(given, type);
            return value.isEmpty() ? null : added(given, value.get());
        }

        /** The number of a value of the type. */
        int codeOf(Value value) {
            if (value == Value.Absent.UNKNOWN) {
                return 0;
            }
            Integer known = byGiven.get(value);
            return known != null ? known : added(value, value);
        }

        private int added(Object given, Value value) {
            values.add(value);
            byGiven.put(given, values.size() - 1);
            return values.size() - 1;
        }

        /** The number of the value of a thing; 0 if none was given. */
        int codeAt(int thing) {
            return thing < codes.length ? codes[thing] : 0;
        }

        void set(int thing, int code) {
            if (thing >= codes.length) {
                codes = Arrays.copyOf(codes, Math.max(thing + 1, codes.length * 2));
            }
            codes[thing] = code;
        }
    }

    int add(String id, DataPlace place) {
        int before = ids.size();
        int thing = ids.add(id);
        if (thing == before) {
            places.add(place);
        }
        return thing;
    }

    /** Says who is told of problems from now on. */
    void tell(Problems others) {
        problems = others;
    }

    /** Adds a thing of which no row has told; -1 if one has. */
    int add(byte[] ascii, int from, int to, DataSource source, int line) {
        int before = ids.size();
        int thing = ids.add(ascii, from, to);
        if (thing < before) {
            return -1;
        }
        places.add(source.at(line, 0));
        return thing;
    }

    /** The number of a fact, or -1. */
    int numberOf(String fact) {
        Column column = columns.get(fact);
        return column == null ? -1 : numbered.indexOf(column);
    }

    /** The number of the value that a row gave with a text, or -1. */
    int codeOf(int fact, String text) {
        return numbered.get(fact).byGiven.getOrDefault(text, -1);
    }

    /** Sets the fact of a thing for which no value was given. */
    void set(int thing, int fact, int code) {
        numbered.get(fact).set(thing, code);
    }

    String idOf(int thing) {
        return ids.get(thing);
    }

    DataPlace placeOf(int thing) {
        return places.get(thing);
    }

    int size() {
        return ids.size();
    }

    void set(int thing, String fact, String text, Optional<DateRange> dates, Supplier<DataPlace> place) {
        Column column = column(fact, place);
        if (column != null) {
            set(thing, fact, column, column.codeOf(text), text, dates, place);
        }
    }

    /** Sets what a host gives; {@code null} is as a blank text. */
    void set(
            int thing, HostFact<?> fact, @Nullable Object given, Optional<DateRange> dates, Supplier<DataPlace> place) {
        Column column = column(fact.name(), place);
        if (column != null) {
            Integer code = column.codeOf(fact, given);
            set(thing, fact.name(), column, code, given == null ? "" : fact.text(given), dates, place);
        }
    }

    /** Sets a value that is of the type of the fact. */
    void set(int thing, String fact, Value value, Optional<DateRange> dates, Supplier<DataPlace> place) {
        Column column = column(fact, place);
        if (column != null) {
            put(thing, fact, column, column.codeOf(value), dates, place);
        }
    }

    private @Nullable Column column(String fact, Supplier<DataPlace> place) {
        Column known = columns.get(fact);
        if (known == null) {
            Optional<ValueType> type = typeOf(fact);
            if (type.isEmpty()) {
                problems.add(InputProblem.of(
                                DiagnosticCode.UNKNOWN_FACT,
                                place.get(),
                                Sentence.of("no policy declares `{0}` of {1}", fact, ValueAdvice.owner(owner)))
                        .withHelp(Sentence.of("correct the name of the column, or remove it")));
                return null;
            }
            known = new Column(type.get(), schema.field(owner, fact));
            columns.put(fact, known);
            numbered.add(known);
        }
        return known;
    }

    private void set(
            int thing,
            String fact,
            Column column,
            @Nullable Integer code,
            String text,
            Optional<DateRange> dates,
            Supplier<DataPlace> place) {
        if (code == null) {
            problems.add(
                    column.hidden
                            ? ValueAdvice.hidden(column.type, fact, place.get())
                            : ValueAdvice.problem(column.type, fact, text, place.get()));
            return;
        }
        put(thing, fact, column, code, dates, place);
    }

    private void put(
            int thing, String fact, Column column, int code, Optional<DateRange> dates, Supplier<DataPlace> place) {
        Value value = column.values.get(code);
        if (dates.isPresent() && column.mayChange) {
            putDated(thing, fact, new FactTable.Dated(dates.get(), value), column, place.get());
            return;
        }
        if (code != 0 && column.codeAt(thing) == code) {
            return;
        }
        Value known = column.values.get(column.codeAt(thing));
        if (known != Value.Absent.UNKNOWN && !known.equals(value)) {
            if (value != Value.Absent.UNKNOWN) {
                clash(thing, fact, known, value, place.get(), column.places.getOrDefault(thing, places.get(thing)));
            }
            return;
        }
        column.set(thing, code);
        if (owner != Owner.EMPLOYEE && !place.get().equals(places.get(thing))) {
            column.places.put(thing, place.get());
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
                        isConfidential(fact)
                                ? Sentence.of(
                                        "`{0}` of {1} `{2}` is one value here and another in another row",
                                        fact, ValueAdvice.owner(owner), ids.get(thing))
                                : Sentence.of(
                                        "`{0}` of {1} `{2}` is `{3}` here and `{4}` in another row",
                                        fact, ValueAdvice.owner(owner), ids.get(thing), value.words(), known.words()))
                .withOther(first)
                .withHelp(Sentence.of(
                        "correct one of the rows, or give both a `from` and `until` date if the fact changed")));
    }

    private boolean isConfidential(String fact) {
        return schema.field(owner, fact).map(Field::confidential).orElse(false);
    }

    private Optional<ValueType> typeOf(String fact) {
        Optional<ValueType> declared = schema.field(owner, fact).map(Field::type);
        return declared.isPresent() ? declared : BuiltInColumn.of(owner, fact).map(BuiltInColumn::type);
    }

    /** The numbers of the things in the order of their ids. */
    int[] inOrder() {
        if (order.length < ids.size()) {
            order = ids.sorted();
        }
        return order;
    }

    FactTable build() {
        int[] from = inOrder();
        int[] numbers = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            numbers[from[i]] = i;
        }
        Map<String, FactColumn> values = new LinkedHashMap<>();
        Map<String, Map<Integer, List<FactTable.Dated>>> dated = new LinkedHashMap<>();
        columns.forEach((fact, column) -> {
            values.put(fact, reordered(column, from));
            if (!column.dated.isEmpty()) {
                Map<Integer, List<FactTable.Dated>> changes = new HashMap<>();
                column.dated.forEach((thing, list) -> changes.put(numbers[thing], list));
                dated.put(fact, changes);
            }
        });
        return new FactTable(new FactTable.Things(ids, from, numbers, places), values, dated);
    }

    private static FactColumn reordered(Column column, int[] from) {
        int[] codes = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            codes[i] = column.codeAt(from[i]);
        }
        return new FactColumn(codes, column.values);
    }
}
