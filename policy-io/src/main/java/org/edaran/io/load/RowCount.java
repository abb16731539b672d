package org.edaran.io.load;

import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;

/** Counts the rows of one file, so that the report can say that none was lost. */
final class RowCount {

    private final Load load;
    private final String file;
    private int read;
    private int used;

    RowCount(Load load, String file) {
        this.load = load;
        this.file = file;
    }

    void read(int rows) {
        read += rows;
    }

    void used(int rows) {
        used += rows;
    }

    /** True if there was no row. */
    boolean isEmpty() {
        return read == 0;
    }

    /** Notes how many rows were read, used and left out; why is in notes of their own. */
    void report() {
        if (read > used) {
            Sentence of = Sentence.of(read == 1 ? "1 row" : "{0} rows", read);
            load.note(DataPlace.of(file), Sentence.of("of {0} read, {1} used and {2} left out", of, used, read - used));
        } else if (read > 0) {
            load.note(
                    DataPlace.of(file),
                    Sentence.of(read == 1 ? "1 row read and used" : "{0} rows read, all used", read));
        }
    }
}
