package org.edaran.grammar;

import java.util.Set;

/** The tokens that open a part behind a sentence, such as {@code where}, {@code per} and {@code during}. */
public final class TailTokens {

    private TailTokens() {}

    /** Their types, as the grammar has them. */
    public static Set<Integer> opening() {
        return Set.copyOf(EdaranParser._ATN
                .nextTokens(EdaranParser._ATN.ruleToStartState[EdaranParser.RULE_tail])
                .toSet());
    }
}
