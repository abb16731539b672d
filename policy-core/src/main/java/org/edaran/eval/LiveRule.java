package org.edaran.eval;

import java.util.List;
import org.edaran.finding.Finding;

/** A rule whose findings about plain days are known from numbers that are kept up to date. Not thread-safe. */
interface LiveRule {

    /** Stands for a day without a row. */
    int NO_ROW = -3;

    /** Stands for a day that is not plain. */
    int NOT_PLAIN = PlainDays.NOT_PLAIN;

    /**
     * True if the numbers tell what an edit of a person's day changes.
     *
     * @param mode the mode after the edit, {@link #NO_ROW} or {@link #NOT_PLAIN}; that before is plain if the person has no
     *     other days
     * @param notPlain how many days of the person are not plain before the edit
     */
    boolean tells(int person, int mode, int notPlain);

    /**
     * The findings about a person's day, or about the groups and the period in which it counts, as all is now.
     *
     * @param row the row of the day, or -1
     * @param mode its mode
     */
    void findings(int person, int day, int row, int mode, List<Finding> findings);

    /** Takes a day of a person to have another mode, or to be plain no more or again. */
    void change(int person, int day, int before, int after);

    /** Judges as a whole check does, where the numbers do not tell. */
    Rejudging otherwise();
}
