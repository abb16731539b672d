package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.edaran.model.Need;
import org.edaran.model.Owner;

/**
 * Says how records of a host give assignments: which accessor gives the person, the date, the mode and whatever else is known,
 * and perhaps facts of the person. Works by functions alone, without reflection.
 *
 * <p>Immutable and thread-safe, as far as the accessors are: every method gives a new binding.
 *
 * <!-- region HostRecordsTest#binding -->
 * <pre>{@code
 * RosterBinding<Shift> shifts = RosterBinding.of(Shift.class)
 *         .employee(Shift::nip)
 *         .date(Shift::day)
 *         .mode(Shift::place, Place::mode) // asked for once for each constant
 *         .source("table shifts", Shift::number); // what findings call the record
 * FactBinding<Person> people = FactBinding.of(Owner.EMPLOYEE, Person.class)
 *         .id(Person::nip)
 *         .text("unit", Person::unit)
 *         .number("grade", Person::grade);
 * }</pre>
 *
 * @param <T> the record: a record, a bean, a map, a {@code ResultSet}
 */
public final class RosterBinding<T> {

    private final Map<Cell, Accessor<? super T, ?>> cells;
    private final FactBinding<T> facts;
    private final Optional<FactBinding<T>> people;
    private final Function<Object, String> modeName;
    private final DataSource source;
    private final ToIntFunction<? super T> line;

    /** What an assignment has besides declared facts. */
    enum Cell {
        EMPLOYEE,
        DATE,
        MODE,
        PART,
        UNIT,
        LOCATION,
        START,
        END
    }

    private RosterBinding(
            Map<Cell, Accessor<? super T, ?>> cells,
            FactBinding<T> facts,
            Optional<FactBinding<T>> people,
            Function<Object, String> modeName,
            DataSource source,
            ToIntFunction<? super T> line) {
        this.cells = cells;
        this.facts = facts;
        this.people = people;
        this.modeName = modeName;
        this.source = source;
        this.line = line;
    }

    /**
     * A binding that gives nothing yet.
     *
     * @param type the class of the records, for the compiler; nothing is looked up in it
     */
    public static <T> RosterBinding<T> of(Class<T> type) {
        return new RosterBinding<>(
                Map.of(),
                FactBinding.of(Owner.ASSIGNMENT),
                Optional.empty(),
                Object::toString,
                new DataSource(type.getSimpleName(), Optional.empty()),
                row -> 0);
    }

    /** Gives the id of the person. */
    public RosterBinding<T> employee(Accessor<? super T, String> accessor) {
        return with(Cell.EMPLOYEE, accessor);
    }

    /** Gives the date. */
    public RosterBinding<T> date(Accessor<? super T, LocalDate> accessor) {
        return with(Cell.DATE, accessor);
    }

    /** Gives the mode by the name that policies use. */
    public RosterBinding<T> mode(Accessor<? super T, String> accessor) {
        return mode(accessor, Function.identity());
    }

    /**
     * Gives the mode as the host has it, such as a constant of an enum.
     *
     * @param accessor the mode; {@code null} if it is not known
     * @param name the name that policies use; asked for once for each different value
     */
    @SuppressWarnings("unchecked")
    public <M> RosterBinding<T> mode(Accessor<? super T, M> accessor, Function<? super M, String> name) {
        RosterBinding<T> bound = with(Cell.MODE, accessor);
        return new RosterBinding<>(bound.cells, facts, people, given -> name.apply((M) given), source, line);
    }

    /** Gives the part of the day; {@code null} for the whole day, as without this. */
    public RosterBinding<T> part(Accessor<? super T, Part> accessor) {
        return with(Cell.PART, accessor);
    }

    /** Gives the unit that is worked for, where that is not the home unit. */
    public RosterBinding<T> unit(Accessor<? super T, String> accessor) {
        return with(Cell.UNIT, accessor);
    }

    /** Gives the code of the region where the work is done. */
    public RosterBinding<T> location(Accessor<? super T, String> accessor) {
        return with(Cell.LOCATION, accessor);
    }

    /** Gives the time at which work starts. */
    public RosterBinding<T> start(Accessor<? super T, LocalTime> accessor) {
        return with(Cell.START, accessor);
    }

    /** Gives the time at which work ends. */
    public RosterBinding<T> end(Accessor<? super T, LocalTime> accessor) {
        return with(Cell.END, accessor);
    }

    private RosterBinding<T> with(Cell cell, Accessor<? super T, ?> accessor) {
        Map<Cell, Accessor<? super T, ?>> more = new HashMap<>(cells);
        more.put(cell, accessor);
        return new RosterBinding<>(Map.copyOf(more), facts, people, modeName, source, line);
    }

    /** Gives declared facts of the assignment: {@code assignment -> assignment.number("distance", Shift::metres)}. */
    public RosterBinding<T> facts(Function<FactBinding<T>, FactBinding<T>> binding) {
        return new RosterBinding<>(cells, binding.apply(facts), people, modeName, source, line);
    }

    /**
     * Gives facts of the person, from records that hold them along with the assignment. All records of a person must agree.
     * {@code person -> person.text("unit", Shift::unit)}.
     */
    public RosterBinding<T> people(Function<FactBinding<T>, FactBinding<T>> binding) {
        FactBinding<T> known = people.orElseGet(() -> FactBinding.of(Owner.EMPLOYEE));
        return new RosterBinding<>(cells, facts, Optional.of(binding.apply(known)), modeName, source, line);
    }

    /**
     * Says what findings and problems call the records.
     *
     * @param name such as {@code table shifts}; without it, the simple name of their class
     * @param number the number of a record in it, by which somebody finds it; 0 if it has none
     */
    public RosterBinding<T> source(String name, ToIntFunction<? super T> number) {
        return new RosterBinding<>(cells, facts, people, modeName, new DataSource(name, Optional.empty()), number);
    }

    /** The facts that the binding gives. */
    public Set<Need.Fact> facts() {
        Set<Need.Fact> given = new LinkedHashSet<>(facts.facts());
        people.ifPresent(binding -> given.addAll(binding.facts()));
        given(given, Cell.LOCATION, "location");
        given(given, Cell.START, "start");
        given(given, Cell.END, "end");
        return given;
    }

    private void given(Set<Need.Fact> given, Cell cell, String name) {
        if (cells.containsKey(cell)) {
            given.add(new Need.Fact(Owner.ASSIGNMENT, name));
        }
    }

    /**
     * Adds records to a roster that is being built.
     *
     * @throws IllegalArgumentException as {@link #into}
     */
    public void addAll(Iterable<? extends T> records, RosterBuilder builder) {
        Consumer<T> adding = into(builder);
        records.forEach(adding);
    }

    /**
     * What adds one record after the other to a roster that is being built; for cursors such as a {@code ResultSet}. Values
     * that are not known, such as a mode that no policy declares, are problems that the builder collects.
     *
     * @throws IllegalArgumentException if person, date or mode are not bound, if a fact is not declared, or if it cannot be of
     *     the type that the policy gives it; the message names all such facts with the lines that need them
     */
    public Consumer<T> into(RosterBuilder builder) {
        check(builder.schema());
        return new RowWriter<>(this, builder.schema(), builder.assignments(), builder::person);
    }

    /** Checks that everything that rosters need is bound, and that what is bound is of fitting types. */
    void check(RosterSchema schema) {
        for (Cell cell : new Cell[] {Cell.EMPLOYEE, Cell.DATE, Cell.MODE}) {
            if (!cells.containsKey(cell)) {
                throw new IllegalArgumentException(
                        "the binding gives no " + cell.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        BindingCheck check = BindingCheck.of(schema);
        check.demand(Owner.ASSIGNMENT, facts.hostFacts());
        people.ifPresent(binding -> check.demand(Owner.EMPLOYEE, binding.hostFacts()));
    }

    Map<Cell, Accessor<? super T, ?>> cells() {
        return cells;
    }

    FactBinding<T> factBinding() {
        return facts;
    }

    Optional<FactBinding<T>> peopleBinding() {
        return people;
    }

    Function<Object, String> modeName() {
        return modeName;
    }

    DataSource dataSource() {
        return source;
    }

    ToIntFunction<? super T> line() {
        return line;
    }
}
