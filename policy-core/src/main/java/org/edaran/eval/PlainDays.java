package org.edaran.eval;

import java.util.Arrays;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;

/**
 * The plain days of one person: those with one row for the whole day in a known mode, at the home unit, which most are, and those without
 * a row. Rules take them all at once; what else there is they take day by day.
 *
 * <p>The arrays are read in the innermost loops. Not thread-safe.
 */
final class PlainDays {

    /** In {@link #modeByDate}, a day that is not plain. */
    static final byte NOT_PLAIN = Byte.MIN_VALUE;

    private final Roster roster;
    private final Changes changes;
    private final boolean wantsEmptyDays;
    private final byte empty;

    /** The numbers of the days with a row, ascending, in the first {@link #count} places; beside them rows and modes. */
    final int[] days;

    final int[] rows;
    final byte[] modes;

    /** By the number of the day the mode, {@link PersonDay#OFF} or {@link #NOT_PLAIN}; only if a rule wants empty days. */
    final byte[] modeByDate;

    private int count;
    private boolean others;

    PlainDays(Roster roster, Changes changes, int dates, boolean wantsEmptyDays) {
        this.roster = roster;
        this.changes = changes;
        this.wantsEmptyDays = wantsEmptyDays;
        this.days = new int[dates];
        this.rows = new int[dates];
        this.modes = new byte[dates];
        this.modeByDate = new byte[wantsEmptyDays ? dates : 0];
        int off = PersonDay.offIndex(roster);
        this.empty = (byte) (off >= 0 ? off : PersonDay.OFF);
    }

    /** Moves to a person. */
    void person(int employee) {
        count = 0;
        others = false;
        if (wantsEmptyDays) {
            Arrays.fill(modeByDate, empty);
        }
        int end = roster.endOf(employee);
        for (int row = roster.firstOf(employee); row < end; row++) {
            int day = roster.dayOf(row);
            int mode = roster.modeOf(row);
            boolean alone = row + 1 == end || roster.dayOf(row + 1) != day;
            if (alone && isPlain(row)) {
                days[count] = day;
                rows[count] = row;
                modes[count] = (byte) mode;
                count++;
                if (wantsEmptyDays) {
                    modeByDate[day] = (byte) mode;
                }
            } else {
                others = true;
                while (row + 1 < end && roster.dayOf(row + 1) == day) {
                    row++;
                }
                if (wantsEmptyDays) {
                    modeByDate[day] = NOT_PLAIN;
                }
            }
        }
    }

    /** True if a row, the only one of its day, makes the day plain. */
    boolean isPlain(int row) {
        return roster.modeOf(row) != Roster.UNKNOWN_MODE && roster.partOf(row) == Part.WHOLE && !changes.isAway(row);
    }

    /** How many plain days have a row. */
    int count() {
        return count;
    }

    /** True if the person has days with rows that are not plain. */
    boolean hasOthers() {
        return others;
    }
}
