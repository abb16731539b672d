package org.edaran.finding;

import java.util.List;
import java.util.Optional;

/**
 * What would settle an open count.
 *
 * @param missing every fact that is missing, sorted, each once
 * @param towardsCompliant the fewest facts with which it could turn out compliant, whatever the others are; nothing if
 *     that is not known
 * @param towardsBroken the fewest facts with which it could turn out broken, whatever the others are; nothing if that is
 *     not known
 */
public record Settling(
        List<MissingFact> missing,
        Optional<List<MissingFact>> towardsCompliant,
        Optional<List<MissingFact>> towardsBroken) {
    /** Copies the facts. */
    public Settling {
        missing = List.copyOf(missing);
        towardsCompliant = towardsCompliant.map(List::copyOf);
        towardsBroken = towardsBroken.map(List::copyOf);
    }
}
