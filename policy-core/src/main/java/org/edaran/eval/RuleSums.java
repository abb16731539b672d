package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people who were left out of a part added to one rule or parameter. Not thread-safe. */
final class RuleSums {

    private final Map<CountGroup, PeriodSums> groups = new HashMap<>();
    private long judged;
    private long cut;

    /** Adds what was judged of them without a finding, and the weeks that were not judged. */
    void addJudged(long more, long moreCut) {
        judged += more;
        cut += moreCut;
    }

    void add(CountSum sum) {
        groups.computeIfAbsent(sum.group(), group -> new PeriodSums())
                .add(sum.period(), sum.count(), sum.of(), sum.firstDay());
    }

    void addAll(RuleSums other) {
        addJudged(other.judged, other.cut);
        other.groups.forEach((group, sums) ->
                groups.computeIfAbsent(group, g -> new PeriodSums()).addAll(sums));
    }

    long judged() {
        return judged;
    }

    long cut() {
        return cut;
    }

    /** The groups, in no order. */
    Map<CountGroup, PeriodSums> groups() {
        return groups;
    }

    /** The counts of the groups, in no order. */
    List<CountSum> counts() {
        List<CountSum> counts = new ArrayList<>();
        groups.forEach((group, sums) -> counts.addAll(sums.of(group)));
        return counts;
    }

    /** One for each rule and parameter. */
    static List<RuleSums> nothing(int size) {
        List<RuleSums> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(new RuleSums());
        }
        return all;
    }
}
