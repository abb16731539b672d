package org.edaran.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people who were left out of a part added to one rule or parameter. Not thread-safe. */
final class RuleSums {

    private record Key(CountGroup group, int period) {}

    private final Map<Key, CountSum> counts = new HashMap<>();
    private long judged;
    private long cut;

    /** Adds what was judged of them without a finding, and the weeks that were not judged. */
    void addJudged(long more, long moreCut) {
        judged += more;
        cut += moreCut;
    }

    void add(CountSum sum) {
        counts.merge(new Key(sum.group(), sum.period()), sum, CountSum::plus);
    }

    void addAll(RuleSums other) {
        addJudged(other.judged, other.cut);
        other.counts.values().forEach(this::add);
    }

    long judged() {
        return judged;
    }

    long cut() {
        return cut;
    }

    /** The counts of the groups, in no order. */
    Collection<CountSum> counts() {
        return counts.values();
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
