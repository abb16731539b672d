package org.edaran.eval;

import java.util.Optional;
import java.util.function.Consumer;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.DateRange;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterDigest;
import org.edaran.roster.RosterPart;
import org.edaran.roster.RosterResult;
import org.jspecify.annotations.Nullable;

/**
 * A check of a part of the assignments, to be put together with those of other parts: by other threads, in other partitions
 * of a cluster, on other machines. Putting together is associative and commutative, a part without assignments changes
 * nothing, and {@link #finish} gives the report that {@link Evaluator#check} gives of all assignments at once.
 *
 * <p>Not thread-safe: each thread has its own. Problems with the data are collected and are in the report.
 *
 * <!-- region HostRecordsTest#parts -->
 * <pre>{@code
 * PartialCheck one = EVALUATOR.partial(reference);
 * here.forEach(shift -> one.add(SHIFTS, shift));
 * PartialCheck other = EVALUATOR.partial(reference); // on another machine
 * there.forEach(shift -> other.add(SHIFTS, shift));
 * byte[] sent = other.toBytes();
 * ComplianceReport report = one.merge(EVALUATOR.partial(reference, sent)).finish();
 * }</pre>
 */
public final class PartialCheck {

    private final Evaluator evaluator;
    private final Roster reference;
    private final RosterPart rows;
    private final PartSums leftOut;
    private @Nullable RosterBinding<?> binding;
    private @Nullable Consumer<Object> writer;

    PartialCheck(Evaluator evaluator, Roster reference, RosterPart rows, PartSums leftOut) {
        this.evaluator = evaluator;
        this.reference = reference;
        this.rows = rows;
        this.leftOut = leftOut;
    }

    /**
     * Adds a record of the host. Takes some hundred nanoseconds at most.
     *
     * @param how says what the record gives; fastest if it is the same one each time
     * @throws IllegalArgumentException if the binding does not fit the policies, see {@link RosterBinding#into}
     */
    public <T> PartialCheck add(RosterBinding<T> how, T row) {
        writer(how).accept(row);
        return this;
    }

    /**
     * Adds a record of the list of people, where the reference data have none. Whoever has an assignment must then be in the
     * list of some part.
     *
     * @param how says what the record gives
     * @param place where the record is, for findings and problems
     * @throws IllegalArgumentException if the binding does not fit the policies, or the record has no id
     */
    public <T> PartialCheck person(FactBinding<T> how, T row, DataPlace place) {
        rows.person(how, row, place);
        return this;
    }

    /** States that people come with parts, as {@link #person} does, though there may be nobody in this one. */
    public PartialCheck withPeople() {
        rows.withPeople();
        return this;
    }

    /** Reports a problem that the caller found in the data; the report has it among those of all parts. */
    public PartialCheck problem(InputProblem problem) {
        rows.problem(problem);
        return this;
    }

    @SuppressWarnings("unchecked")
    private Consumer<Object> writer(RosterBinding<?> how) {
        Consumer<Object> known = writer;
        if (known == null || binding != how) {
            known = (Consumer<Object>) rows.rows(how);
            writer = known;
            binding = how;
        }
        return known;
    }

    /** How many assignments were added, without those of which a value was a problem; those left out included. */
    public long size() {
        return rows.size() + leftOut.rows();
    }

    /** The first and the last date of the assignments that the part holds; nothing if it holds none. */
    public Optional<DateRange> dates() {
        return rows.dates();
    }

    /** How many assignments the part holds. */
    public int kept() {
        return rows.size();
    }

    /**
     * Takes over all that another part holds, which is empty then.
     *
     * @throws IllegalArgumentException if the other one is this one, or is of other policies
     */
    public PartialCheck merge(PartialCheck other) {
        if (!evaluator.policies().equals(other.evaluator.policies())) {
            throw new IllegalArgumentException("parts of checks by different policies");
        }
        rows.merge(other.rows);
        leftOut.takeFrom(other.leftOut);
        other.writer = null;
        return this;
    }

    /**
     * Makes the part as small as the report allows. Of people of whom nothing is found, only what they add to groups is kept;
     * of the others, and of a few without whom a group would not be known, everything. The report of all parts put together
     * stays the same. It can be done before and after parts are put together, any number of times, and takes the time of two
     * checks of the people in the part.
     *
     * <p>Each person must be in one part whole, with all assignments and facts, or the report is wrong. Every part must
     * have been made with the same dates stated in the reference data.
     *
     * <p>Where a rule can only be judged with everybody at hand, nothing is left out: where two policies can contradict each
     * other, and for windows of days whose first and last date depend on facts or on calendars of units. People stay who are
     * counted by a rule that counts different people, offices, runs of days or whole weeks of a group, or that has
     * exceptions.
     *
     * @throws IllegalArgumentException if the reference data do not state the dates of the roster, or hold people
     */
    public PartialCheck compact() {
        if (reference.range().isEmpty()) {
            throw new IllegalArgumentException("the reference data do not state which dates the roster covers");
        }
        if (reference.employees().size() > 0) {
            throw new IllegalArgumentException("the people must come with the parts, not with the reference data");
        }
        writer = null;
        RosterResult result = rows.build(reference);
        if (result instanceof RosterResult.Refused refused) {
            rows.keepProblems(refused);
            return this;
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        evaluator.reduction(roster).ifPresent(reduction -> {
            rows.keep(reference, id -> roster.employee(id).stream().anyMatch(reduction.stay()::get));
            leftOut.addAll(reduction.sums());
        });
        return this;
    }

    /**
     * The report on all that was added. Data that cannot be used, such as a row without a date or a person who is not on the
     * books, are problems of the report, which then has no findings and no verdict.
     */
    public ComplianceReport finish() {
        return finish(rows.build(reference));
    }

    /** The same, and nothing can be done with the part any more. */
    ComplianceReport finishLast() {
        return finish(rows.buildLast(reference));
    }

    private ComplianceReport finish(RosterResult result) {
        if (result instanceof RosterResult.Refused refused) {
            return evaluator.refused(refused.problems());
        }
        Roster roster = ((RosterResult.Loaded) result).roster();
        if (leftOut.dates().isPresent() && !leftOut.dates().equals(roster.range())) {
            throw new IllegalArgumentException("the part is of a roster of other dates");
        }
        return evaluator.check(roster, leftOut);
    }

    /**
     * The digest of the roster of all that was added, as {@link RosterDigest} gives it of the roster on one machine; nothing
     * if the data cannot be used. Takes as long as building the roster of what the part holds, and 2 µs a person.
     */
    public Optional<String> digest() {
        return rows.build(reference) instanceof RosterResult.Loaded loaded
                ? Optional.of(RosterDigest.of(loaded.roster(), leftOut.digest()))
                : Optional.empty();
    }

    /**
     * The part as bytes, of the form that {@code docs/embedding.md} describes; {@link Evaluator#partial(Roster, byte[])} reads
     * them. They hold personal data in the clear.
     */
    public byte[] toBytes() {
        return PartialBytes.write(evaluator, rows, leftOut);
    }

    /** The same bytes as a value for frameworks that ship by Java serialisation; {@link SerializedPart#restore} reads them. */
    public SerializedPart serialized() {
        return new SerializedPart(toBytes());
    }
}
