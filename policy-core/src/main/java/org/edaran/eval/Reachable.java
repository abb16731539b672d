package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pairs of count and denominator, in half days, that completions of a tally can reach. For each denominator the
 * counts are the bits of a number, so that adding a day is shifting.
 */
final class Reachable {
    /** With more unknown days than these, trying takes too long. */
    static final int MOST_UNKNOWN = 500;

    private static final int MOST_TRIPLES = 200_000;

    private final Tally tally;
    private BigInteger[] counts = {BigInteger.ONE};

    private Reachable(Tally tally) {
        this.tally = tally;
        for (int i = 0; i < tally.masks().length; i++) {
            for (int time = 0; time < tally.maskCounts()[i]; time++) {
                extend(tally.masks()[i]);
            }
        }
    }

    static Reachable of(Tally tally) {
        return new Reachable(tally);
    }

    private void extend(int mask) {
        BigInteger[] more = new BigInteger[counts.length + 2];
        java.util.Arrays.fill(more, BigInteger.ZERO);
        for (int of = 0; of < counts.length; of++) {
            for (int bit = 0; bit < 9; bit++) {
                if ((mask & 1 << bit) != 0) {
                    more[of + bit % 3] = more[of + bit % 3].or(counts[of].shiftLeft(bit / 3));
                }
            }
        }
        counts = more;
    }

    /** Takes a pair. */
    interface Pairs {
        void take(long count, long of);
    }

    void forEach(Pairs pairs) {
        for (int of = 0; of < counts.length; of++) {
            for (int count = counts[of].getLowestSetBit(); count >= 0 && count < counts[of].bitLength(); count++) {
                if (counts[of].testBit(count)) {
                    pairs.take(tally.count() + count, tally.of() + of);
                }
            }
        }
    }

    /** All triples (count, otherwise counted, denominator); none if they are too many to try. */
    static Set<List<Long>> triples(Tally tally, OtherWay way) {
        Set<List<Long>> sums = Set.of(List.of(tally.count(), way.count(), tally.of()));
        for (Map.Entry<Integer, Integer> mask : way.triples().entrySet()) {
            for (int time = 0; time < mask.getValue(); time++) {
                sums = extended(sums, mask.getKey());
                if (sums.size() > MOST_TRIPLES) {
                    return Set.of();
                }
            }
        }
        return sums;
    }

    private static Set<List<Long>> extended(Set<List<Long>> sums, int triples) {
        Set<List<Long>> more = new HashSet<>();
        List<Integer> bits = new ArrayList<>();
        for (int bit = 0; bit < 27; bit++) {
            if ((triples & 1 << bit) != 0) {
                bits.add(bit);
            }
        }
        for (List<Long> sum : sums) {
            for (int bit : bits) {
                more.add(List.of(sum.get(0) + bit / 3 % 3, sum.get(1) + bit / 9, sum.get(2) + bit % 3));
            }
        }
        return more;
    }
}
