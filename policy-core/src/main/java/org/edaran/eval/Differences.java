package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.finding.Finding;

/** Tells lists of findings apart, each finding as often as it is there. Stateless. */
final class Differences {

    private Differences() {}

    /** Those of some findings that are not among others, in their order. */
    static List<Finding> without(List<Finding> some, List<Finding> others) {
        Map<Finding, Integer> counts = new HashMap<>();
        others.forEach(finding -> counts.merge(finding, 1, Integer::sum));
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : some) {
            if (counts.merge(finding, -1, Integer::sum) < 0) {
                rest.add(finding);
            }
        }
        return List.copyOf(rest);
    }

    /** Both lists, one after the other. */
    static List<Finding> both(List<Finding> some, List<Finding> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Finding> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
