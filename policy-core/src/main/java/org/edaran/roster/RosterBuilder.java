package org.edaran.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.DateRange;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Roster} from rows in any order. Problems are collected, not thrown. Not thread-safe.
 *
 * <p>Texts are checked against the schema when they are given; people and assignments are matched in {@link #build()},
 * so files may be read in any order.
 *
 * <!-- region EmbeddingTest#objects -->
 * <pre>{@code
 * String text = """
 *         policy "House rule" in force from 2026-01-01 until 2026-12-31
 *         rule share cites "No. 1": wfh at most 50% of staff on duty per unit each day
 *         """;
 * Evaluator evaluator =
 *         Evaluator.of(Edaran.compile(SourceText.of("house", text)).policyOrThrow());
 *
 * RosterBuilder builder = RosterBuilder.of(evaluator.schema());
 * builder.employeesFromAssignments(true);
 * DataPlace origin = DataPlace.of("personnel database");
 * for (String nip : List.of("1987", "1991")) {
 *     builder.row(Owner.EMPLOYEE, nip, Optional.empty(), origin).set("unit", "Archive", origin);
 * }
 * AssignmentColumns rows = builder.assignments().source(new DataSource("shifts", Optional.empty()));
 * int line = 0;
 * for (Shift shift : shifts) {
 *     rows.at(++line, 0)
 *             .employee(shift.nip(), 1)
 *             .date(shift.day(), 2)
 *             .mode(shift.place(), 3)
 *             .add();
 * }
 * RosterResult result = builder.build();
 * }</pre>
 */
public final class RosterBuilder {

    private final RosterSchema schema;
    private final Problems problems;
    private final Map<Owner, FactTableBuilder> tables = new EnumMap<>(Owner.class);
    private final Set<Thing> manyRows = new HashSet<>();
    private AssignmentColumns columns;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<InputNote> notes = new ArrayList<>();
    private Optional<DateRange> covers = Optional.empty();
    private boolean partial;
    private boolean used;
    private boolean employeesFromAssignments;
    private Optional<Roster> reference = Optional.empty();
    private Optional<Consumer<Runnable>> helper = Optional.empty();
    private RosterPart.LeftOut leftOut = RosterPart.LeftOut.NOTHING;
    private final Set<ValueType.Evidence> supplied = EnumSet.noneOf(ValueType.Evidence.class);

    private record Thing(Owner owner, String id) {}

    private RosterBuilder(RosterSchema schema, int problemLimit) {
        this.schema = schema;
        this.problems = new Problems(problemLimit);
        for (Owner owner : Owner.values()) {
            tables.put(owner, new FactTableBuilder(owner, schema, problems));
        }
        this.columns = new AssignmentColumns(schema, problems);
    }

    /** A builder that keeps the first 100 problems. */
    public static RosterBuilder of(RosterSchema schema) {
        return new RosterBuilder(schema, 100);
    }

    /** A builder that keeps the given number of problems, at least 1. */
    public static RosterBuilder of(RosterSchema schema, int problemLimit) {
        return new RosterBuilder(schema, Math.max(1, problemLimit));
    }

    /**
     * A builder of a roster that has everything of another one but its assignments: people, units, offices, agencies,
     * regions, documents, decisions, the dates covered. What is given besides must be assignments. Where the other one has
     * no people, whoever has an assignment is on the books.
     *
     * @param reference built for the same schema
     */
    static RosterBuilder on(Roster reference) {
        RosterBuilder builder = new RosterBuilder(reference.schema(), 100);
        builder.reference = Optional.of(reference);
        builder.covers = reference.statedRange();
        builder.partial = reference.isPartial();
        builder.employeesFromAssignments = reference.employees().size() == 0;
        builder.notes.addAll(reference.notes());
        return builder;
    }

    /** What facts, modes and parameters the data may have. */
    public RosterSchema schema() {
        return schema;
    }

    /** States the dates the roster covers; without it they run from the first to the last assignment. */
    public RosterBuilder covers(DateRange dates) {
        covers = Optional.of(dates);
        return this;
    }

    /** States that a missing row on a working day means unknown and not off. */
    public RosterBuilder partial(boolean value) {
        partial = value;
        return this;
    }

    /** States that there is no list of people: whoever has an assignment is on the books. */
    public RosterBuilder employeesFromAssignments(boolean value) {
        employeesFromAssignments = value;
        return this;
    }

    /**
     * Lets {@link #build} hand a part of its work to somebody else, such as {@code executor::execute}; the roster is the same.
     */
    public RosterBuilder buildingBy(Consumer<Runnable> other) {
        helper = Optional.of(other);
        return this;
    }

    /** Puts the people and things that have come so far in order, which {@link #build} does otherwise. */
    public void orderThings() {
        tables.values().forEach(FactTableBuilder::inOrder);
    }

    /** States that the data have records of documents, so that a missing one means "no". */
    public RosterBuilder documentsSupplied() {
        supplied.add(ValueType.Evidence.DOCUMENT);
        return this;
    }

    /** States that the data have records of signed statements, so that a missing one means "no". */
    public RosterBuilder attestationsSupplied() {
        supplied.add(ValueType.Evidence.ATTESTATION);
        return this;
    }

    /** States that the data have records of assessments, so that a missing one means "no". */
    public RosterBuilder assessmentsSupplied() {
        supplied.add(ValueType.Evidence.ASSESSMENT);
        return this;
    }

    /** Reports a problem that the caller found in the data. */
    public void problem(InputProblem problem) {
        problems.add(problem);
    }

    /** Reports something that the caller did with the data. */
    public void note(InputNote note) {
        notes.add(note);
    }

    /**
     * Starts a row of facts of one thing.
     *
     * @param id its identity, as the data write it; not blank
     * @param dates when the row's facts hold; nothing for always. A thing may have several rows only with dates.
     */
    public FactRow row(Owner owner, String id, Optional<DateRange> dates, DataPlace place) {
        FactTableBuilder table = tables.get(owner);
        if (owner == Owner.ASSIGNMENT || table == null) {
            throw new IllegalArgumentException("facts of assignments belong to assignment(…)");
        }
        int before = table.size();
        int thing = table.add(id, place);
        boolean repeated = thing < before && dates.isEmpty() && !manyRows.contains(new Thing(owner, id));
        if (repeated) {
            problems.add(InputProblem.of(
                            DiagnosticCode.DUPLICATE_ROW,
                            place,
                            Sentence.of("{0} `{1}` has two rows", ValueAdvice.owner(owner), id))
                    .withOther(table.placeOf(thing))
                    .withHelp(Sentence.of(
                            "remove one of the rows, or give both `from` and `until` dates if facts changed")));
        }
        if (dates.isPresent()) {
            manyRows.add(new Thing(owner, id));
        }
        return new FactRow(table, thing, dates);
    }

    /** Adds one fact of a thing that another row names, such as the region of an office; the same fact may be repeated. */
    public void fact(Owner owner, String id, String fact, String text, DataPlace place) {
        FactTableBuilder table = tables.get(owner);
        if (table != null) {
            manyRows.add(new Thing(owner, id));
            table.set(table.add(id, place), fact, text, Optional.empty(), () -> place);
        }
    }

    /** Takes the facts of a person that come with an assignment, so that they may be repeated. */
    void person(String id, DataPlace place, List<? extends HostFact<?>> facts, @Nullable Object[] given) {
        FactRow person = person(id, place);
        for (int i = 0; i < given.length; i++) {
            person.table.set(person.thing, facts.get(i), given[i], Optional.empty(), () -> place);
        }
    }

    /** Takes what was told of a person. */
    void person(String id, DataPlace place, RosterPart.Told told) {
        FactRow person = person(id, place);
        for (int i = 0; i < told.names().size(); i++) {
            person.table.set(person.thing, told.names().get(i), told.values().get(i), Optional.empty(), () -> place);
        }
    }

    /** Takes a record of the list of people. */
    void person(PersonRow row) {
        FactRow person = row(Owner.EMPLOYEE, row.id(), row.dates(), row.place());
        RosterPart.Told told = row.told();
        for (int i = 0; i < told.names().size(); i++) {
            person.table.set(person.thing, told.names().get(i), told.values().get(i), row.dates(), row::place);
        }
    }

    /**
     * Takes over what another builder was told of people and other things, by another thread perhaps, with its problems and
     * notes. The other one is not to be used any more.
     *
     * @throws IllegalStateException if this one was told of a person or thing itself, or the other one of an assignment
     */
    public RosterBuilder takeThings(RosterBuilder other) {
        boolean apart = other.columns.size() == 0 && tables.values().stream().allMatch(table -> table.size() == 0);
        if (!apart) {
            throw new IllegalStateException("the two builders were told of the same kind of things");
        }
        tables.putAll(other.tables);
        tables.values().forEach(table -> table.tell(problems));
        manyRows.addAll(other.manyRows);
        evidence.addAll(other.evidence);
        decisions.addAll(other.decisions);
        problems.addAll(other.problems.sorted(), other.problems.total());
        notes.addAll(other.notes);
        return this;
    }

    /** Takes over assignments that are gathered already and that nobody adds to any more. */
    void takeRows(AssignmentColumns rows) {
        if (columns.size() == 0) {
            columns = rows;
        } else {
            columns.addAll(rows);
        }
    }

    /** States what rows there were besides, of people who were left out. */
    void leftOut(RosterPart.LeftOut rows) {
        leftOut = rows;
    }

    /** The problems found so far. */
    Problems problems() {
        return problems;
    }

    private FactRow person(String id, DataPlace place) {
        FactTableBuilder people = tables.get(Owner.EMPLOYEE);
        if (people == null) {
            throw new IllegalStateException("no table of people");
        }
        int before = people.size();
        int thing = people.add(id, place);
        if (thing == before) {
            manyRows.add(new Thing(Owner.EMPLOYEE, id));
        }
        return new FactRow(people, thing, Optional.empty());
    }

    /** A row of facts being given. */
    public static final class FactRow {
        private final FactTableBuilder table;
        private final int thing;
        private final Optional<DateRange> dates;

        private FactRow(FactTableBuilder table, int thing, Optional<DateRange> dates) {
            this.table = table;
            this.thing = thing;
            this.dates = dates;
        }

        /**
         * Gives one fact.
         *
         * @param fact a built-in column or a declared fact
         * @param text the text of the cell; blank means unknown, or none for optional facts
         * @param place the cell
         */
        public FactRow set(String fact, String text, DataPlace place) {
            return set(fact, text, () -> place);
        }

        /** Gives one fact, as {@link #set(String, String, DataPlace)}; asks for the cell only if it must be told. */
        public FactRow set(String fact, String text, Supplier<DataPlace> place) {
            table.set(thing, fact, text, dates, place);
            return this;
        }

        /** Gives one fact as a host has it. */
        void set(HostFact<?> fact, @Nullable Object given, Supplier<DataPlace> place) {
            table.set(thing, fact, given, dates, place);
        }
    }

    /** The people: takes those whose facts are written as those of others were. */
    public PeopleColumns people() {
        return PeopleColumns.of(Optional.ofNullable(tables.get(Owner.EMPLOYEE)), problems);
    }

    /** The assignments: give each row's cells, then call {@link AssignmentColumns#add()}. */
    public AssignmentColumns assignments() {
        return columns;
    }

    /** Adds a document, signed statement or assessment; an unknown kind is a problem. */
    public void evidence(Evidence record) {
        Optional<Field> declared = schema.field(record.owner(), record.kind());
        if (declared.isEmpty() || !(declared.get().type() instanceof ValueType.Evidence)) {
            problems.add(InputProblem.of(
                            DiagnosticCode.UNKNOWN_FACT,
                            record.place(),
                            Sentence.of(
                                    "no policy asks {0} for `{1}`", ValueAdvice.owner(record.owner()), record.kind()))
                    .withHelp(Sentence.of("correct the name, or remove the row")));
            return;
        }
        evidence.add(record);
    }

    /** Adds a decision on a parameter; one that the parameter's limits forbid is a problem. */
    public void decision(Decision decision) {
        DecisionCheck.problem(schema, decision).ifPresentOrElse(problems::add, () -> decisions.add(decision));
    }

    /**
     * Matches people and assignments and gives the roster, or all that is wrong with the data. The roster takes over the
     * memory of what was gathered, so a builder builds one.
     *
     * @throws IllegalStateException if it has
     */
    public RosterResult build() {
        if (used) {
            throw new IllegalStateException("the builder has built its roster");
        }
        FactTableBuilder people = tables.get(Owner.EMPLOYEE);
        if (people == null) {
            throw new IllegalStateException("no table of people");
        }
        if (employeesFromAssignments) {
            for (int id = 0; id < columns.ids().size(); id++) {
                people.add(columns.ids().get(id), columns.firstPlaceOf(id));
            }
        }
        Map<Owner, FactTable> built = builtTables();
        FactTable employees = built.get(Owner.EMPLOYEE);
        Optional<DateRange> range = covers.isPresent() ? covers : columns.range();
        if (employees == null || range.map(DecisionCheck::isTooLong).orElse(false)) {
            problems.add(tooLong(range.orElseThrow()));
            return refused();
        }
        AssignmentSort sort = new AssignmentSort(columns, employees, range, problems);
        sort.sort();
        if (!problems.isEmpty()) {
            return refused();
        }
        used = true;
        return new RosterResult.Loaded(loaded(sort, range, built));
    }

    private Roster loaded(AssignmentSort sort, Optional<DateRange> range, Map<Owner, FactTable> built) {
        if (sort.outside() + leftOut.outside() > 0) {
            RosterPart.LeftOut all = leftOut.plus(new RosterPart.LeftOut(sort.outside(), columns.firstPlace()));
            notes.add(new InputNote(
                    Sentence.of("{0} rows have dates outside the stated range and were left out", all.outside()),
                    all.first().orElseThrow()));
        }
        Map<String, FactColumn> facts = OrderedRows.facts(columns, sort.order());
        EvidenceTable table = reference.map(Roster::evidence).orElseGet(() -> new EvidenceTable(evidence, supplied));
        return new Roster(
                schema,
                built,
                OrderedRows.ordered(columns, sort.order(), sort.base(), helper),
                range,
                covers.isPresent(),
                partial,
                columns.texts(),
                columns.sources(),
                facts,
                table,
                reference.map(Roster::decisions).orElse(decisions),
                notes);
    }

    private Map<Owner, FactTable> builtTables() {
        Map<Owner, FactTable> built = new EnumMap<>(Owner.class);
        tables.forEach((owner, table) -> built.put(owner, built(owner, table)));
        return built;
    }

    private FactTable built(Owner owner, FactTableBuilder table) {
        return table.size() == 0 && reference.isPresent() ? reference.get().table(owner) : table.build();
    }

    private InputProblem tooLong(DateRange range) {
        return InputProblem.of(
                        DiagnosticCode.ROSTER_TOO_LONG,
                        columns.firstPlace().orElse(DataPlace.of("roster")),
                        Sentence.of(
                                "the dates of the roster run from {0} to {1}, more than 65,000 days",
                                range.first(), range.last()))
                .withHelp(Sentence.of("correct the first or the last date, or state `covers` in the mapping"));
    }

    private RosterResult refused() {
        return new RosterResult.Refused(problems.sorted(), problems.total());
    }
}
