package org.edaran.model;

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
 */
public record Rule(
        String name,
        Optional<String> cites,
        Strength strength,
        Sentence sentence,
        DateSet dates,
        Optional<String> consequence,
        SourcePlace at) {

    /** The same rule on other dates. */
    public Rule on(DateSet newDates) {
        return new Rule(name, cites, strength, sentence, newDates, consequence, at);
    }
}
