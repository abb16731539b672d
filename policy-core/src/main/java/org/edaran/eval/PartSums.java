package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.roster.DigestSum;

/** What people who were left out of a part added to the check, policy by policy. Not thread-safe. */
final class PartSums {

    private final List<List<RuleSums>> policies;
    private long people;
    private long rows;
    private long withoutRows;
    private DigestSum digest = DigestSum.NOTHING;
    private Optional<DateRange> dates;

    private PartSums(List<List<RuleSums>> policies, Optional<DateRange> dates) {
        this.policies = policies;
        this.dates = dates;
    }

    /** The sums of nobody. */
    static PartSums nothing() {
        return new PartSums(new ArrayList<>(), Optional.empty());
    }

    /** The sums of some policies, each with those of its parameters and rules, for a roster of some dates. */
    static PartSums of(List<List<RuleSums>> policies, Optional<DateRange> dates) {
        return new PartSums(new ArrayList<>(policies), dates);
    }

    /** Adds people, their assignments, and how many of the people have none. */
    void count(long morePeople, long moreRows, long moreWithoutRows) {
        people += morePeople;
        rows += moreRows;
        withoutRows += moreWithoutRows;
    }

    /** Adds what people add to the digest of the roster. */
    void count(DigestSum more) {
        digest = digest.plus(more);
    }

    /**
     * Adds other sums.
     *
     * @throws IllegalArgumentException if they are of a roster of other dates
     */
    void addAll(PartSums other) {
        if (dates.isPresent() && other.dates.isPresent() && !dates.equals(other.dates)) {
            throw new IllegalArgumentException("parts of checks of rosters of different dates");
        }
        dates = dates.or(() -> other.dates);
        count(other.people, other.rows, other.withoutRows);
        count(other.digest);
        if (policies.isEmpty()) {
            policies.addAll(other.policies);
            return;
        }
        for (int policy = 0; policy < other.policies.size(); policy++) {
            List<RuleSums> here = policies.get(policy);
            List<RuleSums> there = other.policies.get(policy);
            for (int rule = 0; rule < here.size(); rule++) {
                here.get(rule).addAll(there.get(rule));
            }
        }
    }

    /** Adds other sums, which are of nobody then. */
    void takeFrom(PartSums other) {
        addAll(other);
        other.policies.clear();
        other.people = 0;
        other.rows = 0;
        other.withoutRows = 0;
        other.digest = DigestSum.NOTHING;
    }

    /** The dates of the roster; nothing if nothing was added. */
    Optional<DateRange> dates() {
        return dates;
    }

    DigestSum digest() {
        return digest;
    }

    long people() {
        return people;
    }

    long rows() {
        return rows;
    }

    long withoutRows() {
        return withoutRows;
    }

    /** By policy, those of its parameters and then of its rules; empty if nothing was added. */
    List<List<RuleSums>> policies() {
        return policies;
    }
}
