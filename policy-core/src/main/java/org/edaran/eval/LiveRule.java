package org.edaran.eval;

import java.util.List;
import org.edaran.finding.Finding;

/** A rule whose findings about plain days are known from numbers that are kept up to date. Not thread-safe. */
interface LiveRule {

    /** Stands for a day without a row. */
    int NO_ROW = -3;

    /** Stands for a day that is not plain. */
    int NOT_PLAIN = PlainDays.NOT_PLAIN;

    /** Looks at what an edit changes, which is not made yet, and notes it there. */
    void look(Edit edit, int number);

    /**
     * The findings about a person's day, or about the groups and the period in which it counts, as all is now.
     *
     * @param row the row of the day, or -1
     * @param mode its mode, or {@link #NO_ROW}
     */
    void findings(int person, int day, int row, int mode, List<Finding> findings);

    /** Takes a day of a person to have another mode, or to be plain no more or again. */
    void change(int person, int day, int before, int after);

    /** Judges as a whole check does, where the numbers do not tell. */
    Rejudging otherwise();
}
