package org.edaran.io.inspect;

import java.util.Collection;
import java.util.Iterator;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;

/** Small words that many remarks are made of. Stateless. */
final class Words {

    private static final int MOST_IN_A_LIST = 8;

    private Words() {}

    /** A cell without its file, which the reader knows. */
    static Sentence cell(DataPlace place) {
        if (place.sheet().isPresent() && place.cell().isPresent()) {
            return Sentence.of(
                    "`{0}` {1}", place.sheet().get().strip(), place.cell().get());
        }
        return Sentence.of("line {0}", place.line());
    }

    /** The letters of a 0-based column. */
    static String letter(int column) {
        return DataPlace.columnName(column + 1);
    }

    /** Texts in backticks, parted by commas, cut where they are many. */
    static Sentence list(Collection<String> texts) {
        StringBuilder list = new StringBuilder();
        Iterator<String> next = texts.iterator();
        for (int i = 0; i < MOST_IN_A_LIST && next.hasNext(); i++) {
            list.append(i == 0 ? "" : ", ").append('`').append(next.next()).append('`');
        }
        Sentence all = Sentence.text(list.toString());
        int more = texts.size() - MOST_IN_A_LIST;
        return more > 0 ? Sentence.of("{0} and {1} more", all, more) : all;
    }

    /** A number of cells. */
    static Sentence cells(long count) {
        return count == 1 ? Sentence.of("1 cell") : Sentence.of("{0} cells", Sentence.number(count));
    }

    /** A number of rows. */
    static Sentence rows(long count) {
        return count == 1 ? Sentence.of("1 row") : Sentence.of("{0} rows", Sentence.number(count));
    }
}
