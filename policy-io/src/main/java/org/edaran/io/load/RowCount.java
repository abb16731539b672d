package org.edaran.io.load;

import org.edaran.roster.DataPlace;
import org.edaran.roster.RowProblems;

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
        if (read > 0) {
            load.builder().note(RowProblems.counted(read, used, DataPlace.of(file)));
        }
    }
}
