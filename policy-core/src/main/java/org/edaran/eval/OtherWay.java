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

    /** The triples of two parts of a day together. */
    static int sums(int left, int right) {
        int mask = 0;
        for (int a = 0; a < 27; a++) {
            for (int b = 0; (left & 1 << a) != 0 && b < 27; b++) {
                if ((right & 1 << b) != 0) {
                    mask |= bit(
                            Math.min(2, a / 3 % 3 + b / 3 % 3), Math.min(2, a / 9 + b / 9), Math.min(2, a % 3 + b % 3));
                }
            }
        }
        return mask;
    }

    /** The triples with another denominator. */
    static int of(int triples, int of) {
        int mask = 0;
        for (int triple = 0; triple < 27; triple++) {
            mask |= (triples & 1 << triple) == 0 ? 0 : bit(triple / 3 % 3, triple / 9, of);
        }
        return mask;
    }

    /** The pairs of a set of triples, without those who may be counted. */
    static int pairs(int triples) {
        int mask = 0;
        for (int triple = 0; triple < 27; triple++) {
            if ((triples & 1 << triple) != 0) {
                mask |= Contribution.bit(triple / 3 % 3, triple % 3);
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

    /** Takes away a day that is not fully known. */
    void remove(int mask) {
        int times = triples.getOrDefault(mask, 0);
        if (times > 1) {
            triples.put(mask, times - 1);
        } else {
            triples.remove(mask);
        }
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
