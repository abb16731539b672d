package org.edaran.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt word was probably meant to be. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * The candidate with the fewest letters wrong, missing, added or swapped, if they are few enough to guess: one in a
     * word of up to four letters, two in a word of up to eight, else three. Capital letters count as small ones. Of equal
     * candidates the first in the alphabet is given, so the answer does not depend on their order.
     *
     * @param word what was written
     * @param candidates what could have been meant
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String written = word.toLowerCase(Locale.ROOT);
        int limit = written.length() <= 4 ? 1 : written.length() <= 8 ? 2 : 3;
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) > limit) {
                continue;
            }
            int distance = distance(written, candidate.toLowerCase(Locale.ROOT));
            boolean nearer = distance < bestDistance;
            boolean firstOfEqual = distance == bestDistance && best != null && candidate.compareTo(best) < 0;
            if (nearer || firstOfEqual) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return bestDistance <= limit ? Optional.ofNullable(best) : Optional.empty();
    }

    /** Optimal string alignment: insert, delete, replace, swap two neighbours. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
