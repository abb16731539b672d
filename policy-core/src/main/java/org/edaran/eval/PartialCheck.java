package org.edaran.eval;

import java.util.function.Consumer;
import org.edaran.finding.ComplianceReport;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterPart;
import org.edaran.roster.RosterResult;
import org.jspecify.annotations.Nullable;

/**
 * A check of a part of the assignments, to be put together with those of other parts: by other threads, in other partitions
 * of a cluster, on other machines. Putting together is associative and commutative, a part without assignments changes
 * nothing, and {@link #finish} gives the report that {@link Evaluator#check} gives of all assignments at once.
 *
 * <p>Not thread-safe: each thread has its own. Problems with the data are collected and are in the report.
 */
public final class PartialCheck {

    private final Evaluator evaluator;
    private final Roster reference;
    private final RosterPart rows;
    private @Nullable RosterBinding<?> binding;
    private @Nullable Consumer<Object> writer;

    PartialCheck(Evaluator evaluator, Roster reference, RosterPart rows) {
        this.evaluator = evaluator;
        this.reference = reference;
        this.rows = rows;
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

    /** How many assignments were added, without those of which a value was a problem. */
    public int size() {
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
        other.writer = null;
        return this;
    }

    /**
     * The report on all that was added. Data that cannot be used, such as a row without a date or a person who is not on the
     * books, are problems of the report, which then has no findings and no verdict.
     */
    public ComplianceReport finish() {
        RosterResult result = rows.build(reference);
        if (result instanceof RosterResult.Refused refused) {
            return evaluator.refused(refused.problems());
        }
        return evaluator.check(((RosterResult.Loaded) result).roster());
    }

    /**
     * The part as bytes, of the form that {@code docs/embedding.md} describes; {@link Evaluator#partial(Roster, byte[])} reads
     * them. They hold personal data in the clear.
     */
    public byte[] toBytes() {
        return PartialBytes.write(evaluator, rows);
    }
}
