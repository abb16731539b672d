package org.edaran.examples.random;

import java.util.Optional;
import org.edaran.model.DateSet;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * A rule without its name.
 *
 * @param kind what the statistics call it
 * @param text the sentence
 * @param strength how binding it is
 * @param sentence what the sentence means
 * @param dates the dates it names; nothing for all in force
 */
record RuleSpec(String kind, String text, Strength strength, Sentence sentence, Optional<DateSet> dates) {

    Rule rule(String name, DateSet inForce) {
        DateSet named = dates.map(
                        set -> set instanceof DateSet.Minus minus ? new DateSet.Minus(inForce, minus.removed()) : set)
                .orElse(inForce);
        return new Rule(name, Optional.of("Clause"), strength, sentence, named, Optional.empty(), Declared.NOWHERE);
    }
}
