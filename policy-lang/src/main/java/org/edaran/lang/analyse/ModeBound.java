package org.edaran.lang.analyse;

import java.util.Set;
import org.edaran.model.Mode;
import org.edaran.model.Rule;

/**
 * How many of some people may be in some modes.
 *
 * @param variant the rule that says so, in the case in which it does
 * @param modes the modes
 * @param limit how many
 */
record ModeBound(Variant variant, Set<Mode> modes, Limit limit) {

    /** Copies the modes. */
    ModeBound {
        modes = Set.copyOf(modes);
    }

    /** The rule as it reads in the case. */
    Rule rule() {
        return variant.rule();
    }
}
