package org.edaran.eval;

import java.util.List;
import org.edaran.finding.Finding;
import org.edaran.roster.RosterEditor;
import org.edaran.roster.SavedRow;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed by the rules that are kept in numbers, as it was noted then; findings are made of it when they are asked
 * for. Immutable, and thread-safe.
 */
final class LateFindings extends RosterSession.Change {

    /** The places of the numbers: person, day, the rows before and after, and from there on what was noted. */
    private static final int DAY = 1;

    private static final int ROW_BEFORE = 2;
    private static final int ROW_AFTER = ROW_BEFORE + RosterEditor.SAVED;

    /** Where the notes begin. */
    static final int NOTES = ROW_AFTER + RosterEditor.SAVED;

    private final Telling telling;
    private final int[] numbers;
    private final @Nullable SavedRow before;
    private final @Nullable SavedRow after;
    private @Nullable List<Finding> appeared;
    private @Nullable List<Finding> disappeared;

    private LateFindings(Telling telling, int[] numbers, @Nullable SavedRow before, @Nullable SavedRow after) {
        this.telling = telling;
        this.numbers = numbers;
        this.before = before;
        this.after = after;
    }

    /** What was noted of an edit that is not made yet. */
    static LateFindings of(Telling telling, Edit edit, RosterEditor editor) {
        int[] numbers = edit.withNotes(NOTES);
        numbers[0] = edit.person();
        numbers[DAY] = edit.day();
        SavedRow before = saved(editor, edit.row(), numbers, ROW_BEFORE);
        SavedRow after = saved(editor, edit.draft(), numbers, ROW_AFTER);
        return new LateFindings(telling, numbers, before, after);
    }

    private static @Nullable SavedRow saved(RosterEditor editor, int row, int[] numbers, int at) {
        return row < 0 || editor.saveTo(row, numbers, at) ? null : editor.save(row);
    }

    int person() {
        return numbers[0];
    }

    int day() {
        return numbers[DAY];
    }

    /** What was noted; begins with the place {@link #NOTES}. */
    int[] notes() {
        return numbers;
    }

    /** The row of the day before or after the edit; only of a day that is plain then. */
    SavedRow row(int side) {
        SavedRow known = side == Edit.BEFORE ? before : after;
        return known != null ? known : RosterEditor.saved(numbers, side == Edit.BEFORE ? ROW_BEFORE : ROW_AFTER);
    }

    @Override
    public List<Finding> appeared() {
        List<Finding> known = appeared;
        if (known == null) {
            known = telling.tell(this, Edit.AFTER);
            appeared = known;
        }
        return known;
    }

    @Override
    public List<Finding> disappeared() {
        List<Finding> known = disappeared;
        if (known == null) {
            known = telling.tell(this, Edit.BEFORE);
            disappeared = known;
        }
        return known;
    }

    @Override
    public boolean isNone() {
        return false;
    }
}
