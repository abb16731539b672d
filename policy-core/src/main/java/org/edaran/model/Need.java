package org.edaran.model;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A fact that a policy asks for, with everything that asks for it.
 *
 * @param fact what is asked for: a declared fact, a built-in column, or the kind of a document, statement or assessment
 * @param type what values it takes
 * @param instead facts that will do in its place, all of them together; empty if none do
 * @param uses what asks for it, in the order of the text; at least one
 */
public record Need(Fact fact, ValueType type, List<Fact> instead, List<Use> uses) {

    /** Copies the lists. */
    public Need {
        instead = List.copyOf(instead);
        uses = List.copyOf(uses);
    }

    /**
     * A fact by name.
     *
     * @param owner what it belongs to
     * @param name its name, as columns of data files have it
     */
    public record Fact(Owner owner, String name) {

        /** The words of policy text: {@code unit of employee}. */
        public String words() {
            return name + " of " + owner.word();
        }
    }

    /**
     * A part of a policy that asks for a fact.
     *
     * @param policy the name of the policy
     * @param rule the name of the rule, or of the parameter that must be decided; nothing for the header, which says whom
     *     the policy applies to
     * @param at where it stands in the text
     */
    public record Use(String policy, Optional<String> rule, SourcePlace at) {

        /** The rule and its line: {@code rule `share` (policy.edaran:12)}. */
        public String words() {
            return rule.map(name -> "rule `" + name + "`").orElse("the header") + " (" + at.file() + ":" + at.line()
                    + ")";
        }
    }
}
