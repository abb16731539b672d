package org.edaran.lang.analyse;

import java.util.Set;
import org.edaran.model.Mode;
import org.edaran.model.Rule;

/**
 * How many of some people may be in some modes.
 *
 * @param rule the rule that says so
 * @param modes the modes
 * @param limit how many
 */
record ModeBound(Rule rule, Set<Mode> modes, Limit limit) {

    /** Copies the modes. */
    ModeBound {
        modes = Set.copyOf(modes);
    }
}
