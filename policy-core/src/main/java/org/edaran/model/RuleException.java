package org.edaran.model;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A special case of a rule, or of another exception. Immutable.
 *
 * <p>Of the exceptions to one rule that apply, one decides: one that is written {@code instead of} the others, else the
 * only one. Where it has exceptions itself that apply, one of them decides in its place.
 *
 * @param name the bare word
 * @param cites the clause it comes from
 * @param where when it applies; nothing for always
 * @param dates the dates on which it applies
 * @param change what holds in the place of the rule; nothing where the rule does not apply
 * @param insteadOf the names of the exceptions it wins over
 * @param exceptions exceptions to this one, which apply only where it does
 * @param at where it is declared
 */
public record RuleException(
        String name,
        Optional<String> cites,
        Optional<Expression> where,
        DateSet dates,
        Optional<Change> change,
        List<String> insteadOf,
        List<RuleException> exceptions,
        SourcePlace at) {

    /** Copies the lists. */
    public RuleException {
        insteadOf = List.copyOf(insteadOf);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * The rule as an exception makes it.
     *
     * @param strength how binding it is
     * @param sentence what it demands
     * @param consequence text that findings repeat
     */
    public record Change(Strength strength, Sentence sentence, Optional<String> consequence) {}
}
