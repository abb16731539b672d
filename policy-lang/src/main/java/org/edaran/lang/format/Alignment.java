package org.edaran.lang.format;

import java.util.Arrays;
import java.util.List;

/**
 * Which word or sign of a statement as written is which of its canonical text. The two differ in the order of some parts
 * and in a few signs, so the longest stretches that are equal belong together, wherever they stand.
 */
final class Alignment {

    /** Above this number of pairs, only what is equal at the start and at the end is compared. */
    private static final long MOST_PAIRS = 250_000;

    private static final int NONE = -1;

    private final List<String> written;
    private final List<String> canonical;
    private final int[] found;
    private final boolean[] taken;

    /** Aligns two statements, given as something that is equal where words or signs are. */
    Alignment(List<String> written, List<String> canonical) {
        this.written = written;
        this.canonical = canonical;
        this.found = new int[written.size()];
        this.taken = new boolean[canonical.size()];
        Arrays.fill(found, NONE);
        align();
    }

    /** The index in the canonical text of a word or sign; of the one before it if it is left out there. */
    int canonicalIndex(int index) {
        int at = index;
        while (at >= 0 && found[at] == NONE) {
            at--;
        }
        return at < 0 ? 0 : found[at];
    }

    /** True if a word or sign stands in the canonical text. */
    boolean isCanonical(int index) {
        return found[index] != NONE;
    }

    private void align() {
        int start = 0;
        int shorter = Math.min(written.size(), canonical.size());
        while (start < shorter && isPair(start, start)) {
            pair(start, start);
            start++;
        }
        int end = 0;
        while (end < shorter - start && isPair(written.size() - 1 - end, canonical.size() - 1 - end)) {
            pair(written.size() - 1 - end, canonical.size() - 1 - end);
            end++;
        }
        long pairs = (long) (written.size() - start - end) * (canonical.size() - start - end);
        boolean more = pairs > 0 && pairs <= MOST_PAIRS;
        while (more) {
            more = pairLongest(start, written.size() - end);
        }
        pairNeighbours();
    }

    /** Pairs what stands right behind a pair on both sides: a name may be a word of the language in one text alone. */
    private void pairNeighbours() {
        for (int i = 1; i < found.length; i++) {
            int next = found[i - 1] + 1;
            if (found[i] == NONE && next > 0 && next < taken.length && !taken[next]) {
                pair(i, next);
            }
        }
    }

    /** Pairs the longest stretch that is left, of equal ones the first; false if there is none. */
    private boolean pairLongest(int from, int to) {
        int best = 0;
        int bestWritten = 0;
        int bestCanonical = 0;
        int[] lengths = new int[canonical.size() + 1];
        for (int i = to - 1; i >= from; i--) {
            for (int j = 0; j < canonical.size(); j++) {
                lengths[j] = isPair(i, j) ? lengths[j + 1] + 1 : 0;
                if (lengths[j] > 0 && lengths[j] >= best) {
                    best = lengths[j];
                    bestWritten = i;
                    bestCanonical = j;
                }
            }
        }
        for (int i = 0; i < best; i++) {
            pair(bestWritten + i, bestCanonical + i);
        }
        return best > 0;
    }

    private boolean isPair(int i, int j) {
        return found[i] == NONE && !taken[j] && written.get(i).equals(canonical.get(j));
    }

    private void pair(int i, int j) {
        found[i] = j;
        taken[j] = true;
    }
}
