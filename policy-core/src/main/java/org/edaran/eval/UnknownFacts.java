package org.edaran.eval;

import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;

/**
 * Which facts would tell what one person's day adds to a count.
 *
 * @param toCount the fewest facts with which the person could turn out to be counted there; empty if that is known
 * @param toLeave the fewest facts with which the person could turn out to belong elsewhere; empty if that is not possible
 * @param membership all facts that whether the person is counted there depends on
 * @param own the facts that what the day adds depends on, if the person is counted
 * @param ownMask what the day can add, if the person is counted
 */
record UnknownFacts(
        Set<MissingFact> toCount,
        Set<MissingFact> toLeave,
        Set<MissingFact> membership,
        Set<MissingFact> own,
        int ownMask) {

    /** The names of all facts, each once. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        all().forEach(fact -> names.add(fact.fact()));
        return names;
    }

    /** All facts, each once. */
    Set<MissingFact> all() {
        Set<MissingFact> facts = new TreeSet<>(membership);
        facts.addAll(own);
        return facts;
    }
}
