package org.edaran.io.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;

/** Counts cells of one kind and remembers the first, so that a thousand faults of one kind make one message. */
final class Tally {

    private static final int MOST_KINDS = 1_000;

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** A kind of cell. */
    static final class Count {
        private final DataPlace first;
        private int cells;

        /** No cell yet; the first one will be there. */
        Count(DataPlace first) {
            this.first = first;
        }

        void add() {
            cells++;
        }

        DataPlace first() {
            return first;
        }

        int cells() {
            return cells;
        }

        /** {@code 1 cell} or {@code 12 cells, the first here}; both are templates, the second with a place for the number. */
        Sentence words(String one, String many) {
            return cells == 1 ? Sentence.of(one) : Sentence.of(many, cells);
        }

        /** The cells in words. */
        Sentence cellWords() {
            return words("1 cell", "{0} cells, the first here");
        }

        /** The rows in words. */
        Sentence rowWords() {
            return words("1 row", "{0} rows, the first here");
        }
    }

    /** True if a cell of this kind needs no place, because an earlier one has been given. */
    boolean addAgain(String kind) {
        Count count = counts.get(kind);
        if (count == null) {
            return false;
        }
        count.add();
        return true;
    }

    void add(String kind, DataPlace place) {
        if (!addAgain(kind) && counts.size() < MOST_KINDS) {
            Count count = new Count(place);
            count.add();
            counts.put(kind, count);
        }
    }

    void forEach(BiConsumer<String, Count> action) {
        counts.forEach(action);
    }
}
