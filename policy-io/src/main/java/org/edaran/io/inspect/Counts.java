package org.edaran.io.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often texts occur, up to a number of different texts; the rest are counted together. Not thread-safe. */
final class Counts {

    private final int most;
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private boolean full;

    /** Keeps at most so many different texts. */
    Counts(int most) {
        this.most = most;
    }

    /** Counts a text; true if it is a new one, or may be one because there are too many to know. */
    boolean add(String text) {
        long[] count = counts.get(text);
        if (count != null) {
            count[0]++;
            return false;
        }
        if (counts.size() < most) {
            counts.put(text, new long[] {1});
        } else {
            full = true;
        }
        return true;
    }

    /** True if there are more different texts than are kept. */
    boolean isFull() {
        return full;
    }

    int size() {
        return counts.size();
    }

    long of(String text) {
        long[] count = counts.get(text);
        return count == null ? 0 : count[0];
    }

    /** The texts, the most frequent first, and of several the one that came first. */
    List<String> texts() {
        return counts.keySet().stream()
                .sorted((one, other) -> Long.compare(of(other), of(one)))
                .toList();
    }
}
