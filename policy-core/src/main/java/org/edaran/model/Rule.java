package org.edaran.model;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * One rule of a policy.
 *
 * @param name the bare word
 * @param cites the clause it comes from
 * @param strength how binding it is
 * @param sentence what it demands
 * @param dates the dates it judges, inside the time the policy is in force; for an attestation, the dates it concerns
 * @param consequence text that findings repeat
 * @param at where it is declared
 * @param exceptions its special cases
 */
public record Rule(
        String name,
        Optional<String> cites,
        Strength strength,
        Sentence sentence,
        DateSet dates,
        Optional<String> consequence,
        SourcePlace at,
        List<RuleException> exceptions) {

    /** Copies the exceptions. */
    public Rule {
        exceptions = List.copyOf(exceptions);
    }

    /** A rule without exceptions. */
    public Rule(
            String name,
            Optional<String> cites,
            Strength strength,
            Sentence sentence,
            DateSet dates,
            Optional<String> consequence,
            SourcePlace at) {
        this(name, cites, strength, sentence, dates, consequence, at, List.of());
    }

    /** The same rule on other dates. */
    public Rule on(DateSet newDates) {
        return new Rule(name, cites, strength, sentence, newDates, consequence, at, exceptions);
    }

    /** The same rule with other exceptions. */
    public Rule with(List<RuleException> newExceptions) {
        return new Rule(name, cites, strength, sentence, dates, consequence, at, newExceptions);
    }

    /** The rule as an exception makes it, without exceptions. */
    public Rule as(RuleException.Change change) {
        return new Rule(name, cites, change.strength(), change.sentence(), dates, change.consequence(), at);
    }
}
