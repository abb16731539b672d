package org.edaran.eval;

import java.util.HashMap;
import java.util.Map;

/**
 * The count of a target if those who may be counted either way are counted, beside the count if they are not. The
 * triples (counted, otherwise counted, denominator) of the days that are not fully known are kept together, because
 * one completion of the facts gives both counts.
 */
final class OtherWay {
    private long count;
    private final Map<Integer, Integer> triples = new HashMap<>();

    static int bit(int n, int other, int of) {
        return 1 << (9 * other + 3 * n + of);
    }

    /** The pairs of a set of triples, with or without those who may be counted. */
    static int pairs(int triples, boolean other) {
        int mask = 0;
        for (int triple = 0; triple < 27; triple++) {
            if ((triples & 1 << triple) != 0) {
                int n = other ? triple / 9 : triple / 3 % 3;
                mask |= Contribution.bit(n, triple % 3);
            }
        }
        return mask;
    }

    void add(int mask) {
        if (Integer.bitCount(mask) == 1) {
            count += Integer.numberOfTrailingZeros(mask) / 9;
        } else {
            addUncertain(mask, 1);
        }
    }

    void addUncertain(int mask, int times) {
        triples.merge(mask, times, Integer::sum);
    }

    void addAll(OtherWay other) {
        count += other.count;
        other.triples.forEach((mask, times) -> triples.merge(mask, times, Integer::sum));
    }

    /** What is counted for certain, in half days. */
    long count() {
        return count;
    }

    Map<Integer, Integer> triples() {
        return triples;
    }
}
