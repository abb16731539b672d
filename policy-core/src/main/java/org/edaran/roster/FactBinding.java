package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.edaran.model.DateRange;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Says how records of a host give the facts of people, units, offices, agencies or regions: which accessor gives which fact.
 * Works by functions alone, without reflection.
 *
 * <p>Immutable and thread-safe, as far as the accessors are: every method gives a new binding.
 *
 * @param <T> the record: a record, a bean, a map, a {@code ResultSet}
 */
public final class FactBinding<T> {

    private final Owner owner;
    private final Optional<Accessor<? super T, String>> id;
    private final Optional<Accessor<? super T, LocalDate>> from;
    private final Optional<Accessor<? super T, LocalDate>> until;
    private final List<HostFact<T>> facts;

    private FactBinding(
            Owner owner,
            Optional<Accessor<? super T, String>> id,
            Optional<Accessor<? super T, LocalDate>> from,
            Optional<Accessor<? super T, LocalDate>> until,
            List<HostFact<T>> facts) {
        this.owner = owner;
        this.id = id;
        this.from = from;
        this.until = until;
        this.facts = facts;
    }

    /**
     * A binding without facts yet.
     *
     * @param owner what the facts belong to
     * @param type the class of the records, for the compiler; nothing is looked up in it
     */
    public static <T> FactBinding<T> of(Owner owner, Class<T> type) {
        return of(owner);
    }

    static <T> FactBinding<T> of(Owner owner) {
        return new FactBinding<>(owner, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Gives the id of the employee, unit, office, agency or region. */
    public FactBinding<T> id(Accessor<? super T, String> accessor) {
        return new FactBinding<>(owner, Optional.of(accessor), from, until, facts);
    }

    /** Gives the first and the last date on which the facts of the record hold; {@code null} for no such date. */
    public FactBinding<T> holding(Accessor<? super T, LocalDate> first, Accessor<? super T, LocalDate> last) {
        return new FactBinding<>(owner, id, Optional.of(first), Optional.of(last), facts);
    }

    /** Gives a fact of any type as a text, written as in data files. */
    public FactBinding<T> text(String fact, Accessor<? super T, String> accessor) {
        return with(new HostFact<>(fact, HostFact.Kind.WORDS, accessor, Object::toString));
    }

    /**
     * Gives a fact of any type as a value of the host, such as a constant of an enum, with its text in data files. The text
     * is asked for once for each different value.
     *
     * @param accessor the value; values that are equal have one text
     */
    @SuppressWarnings("unchecked")
    public <V> FactBinding<T> value(String fact, Accessor<? super T, V> accessor, Function<? super V, String> words) {
        return with(new HostFact<>(fact, HostFact.Kind.WORDS, accessor, given -> words.apply((V) given)));
    }

    /** Gives a whole number, a decimal number, an amount of money, or a percentage as its share: 0.5 is 50%. */
    public FactBinding<T> number(String fact, Accessor<? super T, ? extends Number> accessor) {
        return with(new HostFact<>(fact, HostFact.Kind.NUMBER, accessor, Object::toString));
    }

    /** Gives a fact that is true or false. */
    public FactBinding<T> flag(String fact, Accessor<? super T, Boolean> accessor) {
        return with(new HostFact<>(fact, HostFact.Kind.FLAG, accessor, Object::toString));
    }

    /** Gives a date. */
    public FactBinding<T> day(String fact, Accessor<? super T, LocalDate> accessor) {
        return with(new HostFact<>(fact, HostFact.Kind.DAY, accessor, Object::toString));
    }

    /** Gives a time of day; seconds are cut off. */
    public FactBinding<T> time(String fact, Accessor<? super T, LocalTime> accessor) {
        return with(new HostFact<>(fact, HostFact.Kind.TIME, accessor, Object::toString));
    }

    private FactBinding<T> with(HostFact<T> fact) {
        if (facts.stream().anyMatch(known -> known.name().equals(fact.name()))) {
            throw new IllegalArgumentException("`" + fact.name() + "` is bound twice");
        }
        List<HostFact<T>> more = new ArrayList<>(facts);
        more.add(fact);
        return new FactBinding<>(owner, id, from, until, List.copyOf(more));
    }

    /** The facts that the binding gives. */
    public Set<Need.Fact> facts() {
        Set<Need.Fact> given = new LinkedHashSet<>();
        facts.forEach(fact -> given.add(new Need.Fact(owner, fact.name())));
        return given;
    }

    /** The accessors. */
    List<HostFact<T>> hostFacts() {
        return facts;
    }

    Owner owner() {
        return owner;
    }

    /**
     * Adds records to a roster that is being built.
     *
     * @param place where findings and problems say that the records come from
     * @throws IllegalArgumentException as {@link #into}
     */
    public void addAll(Iterable<? extends T> records, RosterBuilder builder, DataPlace place) {
        Consumer<T> adding = into(builder, place);
        records.forEach(adding);
    }

    /**
     * What adds one record after the other to a roster that is being built; for cursors such as a {@code ResultSet}. A value
     * that is not of the type of its fact is a problem that the builder collects.
     *
     * @param place where findings and problems say that the records come from
     * @throws IllegalArgumentException if a fact is not declared, or cannot be of the type that the policy gives it; the
     *     message names all such facts with the lines that need them
     */
    public Consumer<T> into(RosterBuilder builder, DataPlace place) {
        check(builder.schema());
        return row -> fill(row, builder.row(owner, idOf(row), datesOf(row), place), place);
    }

    /** Checks that there is an id, and that the facts are of fitting types. */
    void check(RosterSchema schema) {
        BindingCheck.of(schema).demand(owner, facts);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the binding of " + owner.word() + " has no id");
        }
    }

    /** The id of what a record is about. */
    String idOf(T row) {
        String key = HostFact.<T, String>get(id.orElseThrow(), row, "id");
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("a record of " + owner.word() + " has no id");
        }
        return key;
    }

    private void fill(T row, RosterBuilder.FactRow thing, DataPlace place) {
        for (HostFact<T> fact : facts) {
            thing.set(fact, fact.of(row), () -> place);
        }
    }

    /** When the facts of a record hold; nothing for always. */
    Optional<DateRange> datesOf(T row) {
        LocalDate first = date(from, row);
        LocalDate last = date(until, row);
        return first == null && last == null
                ? Optional.empty()
                : Optional.of(
                        new DateRange(first == null ? DateRange.MIN : first, last == null ? DateRange.MAX : last));
    }

    private @Nullable LocalDate date(Optional<Accessor<? super T, LocalDate>> accessor, T row) {
        return accessor.isEmpty() ? null : HostFact.<T, LocalDate>get(accessor.get(), row, "holding");
    }
}
