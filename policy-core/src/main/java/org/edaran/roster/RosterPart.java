package org.edaran.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Assignments gathered apart from others, such as by one thread or in one partition of a cluster, with the facts of people
 * that their records hold. Parts are put together in any order and in any grouping, and {@link #build} gives the same roster
 * whatever they were.
 *
 * <p>Memory: the columns of the roster that the rows use, 13 to 30 bytes a row while they are gathered, and some 60 bytes a
 * person whose facts come with rows. Putting two parts together takes the same time whatever they hold. Not thread-safe.
 */
public final class RosterPart {

    private final RosterSchema schema;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Block open;
    private boolean listed;
    private LeftOut leftOut = LeftOut.NOTHING;

    /**
     * Rows of people who were left out.
     *
     * @param outside how many have dates that the roster does not cover
     * @param first the first place of a row; nothing if there were none
     */
    record LeftOut(int outside, Optional<DataPlace> first) {

        static final LeftOut NOTHING = new LeftOut(0, Optional.empty());

        LeftOut plus(LeftOut other) {
            Optional<DataPlace> least = first.isPresent() && other.first.isPresent()
                    ? Optional.of(
                            DataPlace.BY_LINE.compare(first.get(), other.first.get()) <= 0
                                    ? first.get()
                                    : other.first.get())
                    : first.or(() -> other.first);
            return new LeftOut(outside + other.outside, least);
        }
    }

    private RosterPart(RosterSchema schema) {
        this.schema = schema;
    }

    /** A part without rows. */
    public static RosterPart of(RosterSchema schema) {
        return new RosterPart(schema);
    }

    /**
     * What records say of a person.
     *
     * @param names the facts
     * @param values a value for each
     */
    record Told(List<String> names, List<Value> values) {

        String words() {
            return names + values.stream().map(Value::words).toList().toString();
        }
    }

    /** Rows that were gathered or read together. */
    static final class Block {
        final Problems problems = new Problems(100);
        final AssignmentColumns columns;

        /** What was told of people, each once, with the first place that tells it. */
        final Map<String, Map<Told, DataPlace>> people = new HashMap<>();

        /** Records of a list of people. */
        final List<PersonRow> list = new ArrayList<>();

        private final RosterSchema schema;
        private final Map<HostFact<?>, Map<Object, Value>> values = new HashMap<>();
        private final Map<Told, Told> same = new HashMap<>();

        Block(RosterSchema schema) {
            this.schema = schema;
            this.columns = new AssignmentColumns(schema, problems);
        }

        void tell(String id, DataPlace place, Told told) {
            Told one = same.computeIfAbsent(told, t -> t);
            Map<Told, DataPlace> known = people.get(id);
            if (known == null) {
                people.put(id, Map.of(one, place));
                return;
            }
            DataPlace before = known.get(one);
            if (before == null || DataPlace.BY_LINE.compare(place, before) < 0) {
                Map<Told, DataPlace> more = new HashMap<>(known);
                more.put(one, place);
                people.put(id, Map.copyOf(more));
            }
        }

        private void take(String id, DataPlace place, List<? extends HostFact<?>> facts, @Nullable Object[] given) {
            tell(id, place, told(place, facts, given));
        }

        private Told told(DataPlace place, List<? extends HostFact<?>> facts, @Nullable Object[] given) {
            List<String> names = new ArrayList<>(given.length);
            List<Value> told = new ArrayList<>(given.length);
            for (int i = 0; i < given.length; i++) {
                HostFact<?> fact = facts.get(i);
                names.add(fact.name());
                told.add(value(fact, given[i], place));
            }
            Told one = new Told(List.copyOf(names), List.copyOf(told));
            return same.computeIfAbsent(one, t -> t);
        }

        private Value value(HostFact<?> fact, @Nullable Object given, DataPlace place) {
            Object key = given == null ? "" : given;
            Map<Object, Value> known = values.computeIfAbsent(fact, f -> new HashMap<>());
            Value value = known.get(key);
            if (value == null) {
                value = converted(fact, key, place);
                known.put(key, value);
            }
            return value;
        }

        private Value converted(HostFact<?> fact, Object given, DataPlace place) {
            Optional<Field> field = schema.field(Owner.EMPLOYEE, fact.name());
            if (given instanceof String text && text.isBlank()) {
                return field.map(Field::optional).orElse(false) ? Value.Absent.NONE : Value.Absent.UNKNOWN;
            }
            ValueType type =
                    BindingCheck.of(schema).typeOf(Owner.EMPLOYEE, fact.name()).orElseThrow();
            Optional<Value> value = fact.convert(given, type);
            if (value.isEmpty()) {
                boolean hidden = field.map(Field::confidential).orElse(false);
                problems.add(
                        hidden
                                ? ValueAdvice.hidden(type, fact.name(), place)
                                : ValueAdvice.problem(type, fact.name(), fact.text(given), place));
            }
            return value.orElse(Value.Absent.UNKNOWN);
        }
    }

    /**
     * What adds one record after the other.
     *
     * @throws IllegalArgumentException as {@link RosterBinding#into}
     */
    public <T> Consumer<T> rows(RosterBinding<T> binding) {
        binding.check(schema);
        Block block = open();
        return new RowWriter<>(binding, schema, block.columns, block::take);
    }

    /**
     * Adds a record of the list of people. With such a list, whoever has an assignment must be in it.
     *
     * @param place where the record is, for findings and problems
     * @throws IllegalArgumentException as {@link FactBinding#into}
     */
    public <T> void person(FactBinding<T> binding, T row, DataPlace place) {
        binding.check(schema);
        withPeople();
        Block block = open();
        List<HostFact<T>> facts = binding.hostFacts();
        @Nullable Object[] given = new Object[facts.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = facts.get(i).of(row);
        }
        block.list.add(new PersonRow(binding.idOf(row), binding.datesOf(row), place, block.told(place, facts, given)));
    }

    /** States that the people come with parts, though there may be nobody in this one. */
    public void withPeople() {
        listed = true;
    }

    /** Reports a problem that the caller found in the data. */
    public void problem(InputProblem problem) {
        open().problems.add(problem);
    }

    private Block open() {
        Block block = open;
        if (block == null) {
            block = new Block(schema);
            open = block;
            blocks.add(block);
        }
        return block;
    }

    /** Takes over all that another part holds; the other one is empty then, and writers to it must not be used. */
    public RosterPart merge(RosterPart other) {
        if (other == this) {
            throw new IllegalArgumentException("a part cannot be put together with itself");
        }
        blocks.addAll(other.blocks);
        other.blocks.clear();
        other.open = null;
        listed |= other.listed;
        leftOut = leftOut.plus(other.leftOut);
        other.leftOut = LeftOut.NOTHING;
        return this;
    }

    /** The first and the last date of the assignments; nothing if there are none. */
    public Optional<DateRange> dates() {
        Optional<DateRange> all = Optional.empty();
        for (Block block : blocks) {
            Optional<DateRange> here = block.columns.range();
            if (all.isPresent() && here.isPresent()) {
                LocalDate first = all.get().first();
                LocalDate last = all.get().last();
                all = Optional.of(new DateRange(
                        here.get().first().isBefore(first) ? here.get().first() : first,
                        here.get().last().isAfter(last) ? here.get().last() : last));
            } else {
                all = all.or(() -> here);
            }
        }
        return all;
    }

    /** How many assignments the part holds. */
    public int size() {
        return blocks.stream().mapToInt(block -> block.columns.size()).sum();
    }

    /**
     * The roster of all assignments of the part. The part keeps them.
     *
     * @param reference has everything else: units, offices, regions, documents, decisions, the dates covered; and the people,
     *     unless records hold their facts. Its assignments are not looked at.
     */
    public RosterResult build(Roster reference) {
        return build(reference, (builder, block) -> builder.assignments().addAll(block.columns));
    }

    /** The same, and nothing can be done with the part any more: its columns become those of the roster. */
    public RosterResult buildLast(Roster reference) {
        return build(reference, (builder, block) -> builder.takeRows(block.columns));
    }

    private RosterResult build(Roster reference, BiConsumer<RosterBuilder, Block> adding) {
        RosterBuilder builder = RosterBuilder.on(reference);
        Map<String, Map<Told, DataPlace>> people = new TreeMap<>();
        for (Block block : blocks) {
            adding.accept(builder, block);
            builder.problems().addAll(block.problems.sorted(), block.problems.total());
            block.people.forEach((id, told) -> {
                Map<Told, DataPlace> all = people.computeIfAbsent(id, p -> new HashMap<>());
                told.forEach((one, place) ->
                        all.merge(one, place, (a, b) -> DataPlace.BY_LINE.compare(a, b) <= 0 ? a : b));
            });
        }
        if ((listed || !people.isEmpty()) && reference.employees().size() > 0) {
            throw new IllegalArgumentException("the reference data have a list of people, and so has the part");
        }
        people.forEach((id, told) -> told.entrySet().stream()
                .sorted(Map.Entry.<Told, DataPlace>comparingByValue(DataPlace.BY_LINE)
                        .thenComparing(entry -> entry.getKey().words()))
                .forEach(entry -> builder.person(id, entry.getValue(), entry.getKey())));
        if (listed) {
            builder.employeesFromAssignments(false);
            blocks.stream()
                    .flatMap(block -> block.list.stream())
                    .sorted(PersonRow.ORDER)
                    .forEach(builder::person);
        }
        builder.leftOut(leftOut);
        return builder.build();
    }

    /**
     * Leaves out all but some people. The roster that is built of the rest has no data of the others.
     *
     * @param reference as for {@link #build}, with the dates that the roster covers
     * @param stays tells by id who stays
     */
    public void keep(Roster reference, Predicate<String> stays) {
        Block kept = new Block(schema);
        DateRange dates = reference.range().orElseThrow();
        for (Block block : blocks) {
            leftOut = leftOut.plus(kept.columns.addThose(block.columns, stays, dates));
            block.people.forEach((id, told) -> {
                if (stays.test(id)) {
                    told.forEach((one, place) -> kept.tell(id, place, one));
                }
            });
            block.list.stream().filter(row -> stays.test(row.id())).forEach(kept.list::add);
        }
        blocks.clear();
        blocks.add(kept);
        open = null;
    }

    /** Leaves out everything but what is wrong with the data. */
    public void keepProblems(RosterResult.Refused refused) {
        Block kept = new Block(schema);
        kept.problems.addAll(refused.problems(), refused.total());
        blocks.clear();
        blocks.add(kept);
        open = null;
    }

    /** The part as bytes, of the form that {@code docs/embedding.md} describes. Takes time linear in the rows. */
    public byte[] toBytes() {
        Bytes out = new Bytes();
        out.flag(listed).number(leftOut.outside).flag(leftOut.first.isPresent());
        leftOut.first.ifPresent(out::place);
        out.number(blocks.size());
        blocks.forEach(block -> BlockBytes.write(block, out));
        return out.toArray();
    }

    /**
     * The part of some bytes.
     *
     * @param schema the schema of the part that was written
     * @throws IllegalArgumentException if they are not such bytes, or damaged
     */
    public static RosterPart fromBytes(RosterSchema schema, byte[] bytes) {
        Bytes.Reader in = new Bytes.Reader(bytes);
        RosterPart part = new RosterPart(schema);
        part.listed = in.flag();
        int outside = in.below(Integer.MAX_VALUE);
        part.leftOut = new LeftOut(outside, in.flag() ? Optional.of(in.place()) : Optional.empty());
        for (int left = in.count(); left > 0; left--) {
            part.blocks.add(BlockBytes.read(schema, in));
        }
        if (!in.atEnd()) {
            throw Bytes.Reader.damaged();
        }
        return part;
    }
}
