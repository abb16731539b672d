package org.edaran.eval;

import java.util.Optional;
import org.edaran.finding.Detail;

/**
 * One thing that a rule judged.
 *
 * @param policy name of the policy
 * @param rule name of the rule
 * @param group the group as the rule names it, such as {@code administration}
 * @param side what became of it
 * @param figures the numbers, of a count
 */
public record Observation(String policy, String rule, String group, Side side, Optional<Detail.Count> figures) {

    /** Where something stands, seen from the bound of its rule. */
    public enum Side {
        /** Kept; of a bound, with room to spare. */
        KEPT,
        /** Kept, and one more or one less would break it. Only of counts. */
        ON_THE_BOUND,
        /** Broken; of a target, with too few. */
        BROKEN,
        /** Broken with too many. Only of targets. */
        BROKEN_ABOVE,
        /** Not told by the data. */
        UNDETERMINED
    }
}
