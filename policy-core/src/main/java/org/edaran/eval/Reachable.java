package org.edaran.eval;

import java.util.LinkedHashSet;
import java.util.Set;

/** All pairs of count and denominator that completions of a tally can reach. */
final class Reachable {

    private Reachable() {}

    /** Each pair as count times 2^32 plus denominator, both in half days. */
    static Set<Long> pairs(Tally tally) {
        Set<Long> pairs = new LinkedHashSet<>();
        pairs.add(tally.count() << 32 | tally.of());
        for (int i = 0; i < tally.masks().length; i++) {
            for (int time = 0; time < tally.maskCounts()[i]; time++) {
                pairs = extended(pairs, tally.masks()[i]);
            }
        }
        return pairs;
    }

    private static Set<Long> extended(Set<Long> pairs, int mask) {
        Set<Long> more = new LinkedHashSet<>();
        for (long pair : pairs) {
            for (int bit = 0; bit < 9; bit++) {
                if ((mask & 1 << bit) != 0) {
                    more.add(pair + ((long) (bit / 3) << 32) + bit % 3);
                }
            }
        }
        return more;
    }
}
