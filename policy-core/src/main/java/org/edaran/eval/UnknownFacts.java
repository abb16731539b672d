package org.edaran.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;

/**
 * Which facts would tell what one person's day adds to a count.
 *
 * @param toCount the fewest facts with which the person could turn out to be counted there; empty if that is known
 * @param toLeave the fewest facts with which the person could turn out to belong elsewhere; empty if that is not possible
 * @param membership all facts that whether the person is counted there depends on
 * @param own what facts could tell of the day, if the person is counted
 * @param ownMask what the day can add, if the person is counted
 * @param outside what it adds, if the person is not counted
 */
record UnknownFacts(
        Set<MissingFact> toCount,
        Set<MissingFact> toLeave,
        Set<MissingFact> membership,
        List<Told> own,
        int ownMask,
        int outside) {

    /**
     * What some facts can tell.
     *
     * @param facts the facts
     * @param mask what the day can add if they turn out so
     */
    record Told(Set<MissingFact> facts, int mask) {}

    /** The names of all facts, each once. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        all().forEach(fact -> names.add(fact.fact()));
        return names;
    }

    /** All facts, each once. */
    Set<MissingFact> all() {
        Set<MissingFact> facts = new TreeSet<>(membership);
        own.forEach(told -> facts.addAll(told.facts()));
        return facts;
    }

    /** True if it is not known whether the person is counted there. */
    boolean mayLeave() {
        return !membership.isEmpty();
    }
}
