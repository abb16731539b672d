package org.edaran.lang.ast;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * {@code with 5 of them wfh} and what is expected then.
 *
 * @param changes at least one
 * @param expectations at least one
 * @param span its place
 */
public record Variation(List<Change> changes, List<Expectation> expectations, SourceSpan span) implements Situation {

    /** Copies the lists. */
    public Variation {
        changes = List.copyOf(changes);
        expectations = List.copyOf(expectations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitVariation(this);
    }

    /**
     * {@code 5 of them wfh} or {@code 5 of administration wfh}.
     *
     * @param count how many change
     * @param group of whom; empty for {@code them}, all the people given
     * @param mode the mode they are in instead; nothing if it is not known
     * @param span its place
     */
    public record Change(BigInteger count, Optional<Group> group, Optional<Name> mode, SourceSpan span)
            implements Node {}
}
