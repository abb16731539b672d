package org.edaran.eval;

import java.util.List;
import org.edaran.finding.Finding;
import org.edaran.roster.SavedRow;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed by the rules that are kept in numbers, as it was noted then; findings are made of it when they are asked
 * for. Immutable, and thread-safe.
 */
final class LateFindings {

    private final Telling telling;
    private final int person;
    private final int day;
    private final @Nullable SavedRow before;
    private final @Nullable SavedRow after;
    private final int[] notes;

    LateFindings(
            Telling telling, int person, int day, @Nullable SavedRow before, @Nullable SavedRow after, int[] notes) {
        this.telling = telling;
        this.person = person;
        this.day = day;
        this.before = before;
        this.after = after;
        this.notes = notes;
    }

    int person() {
        return person;
    }

    int day() {
        return day;
    }

    int[] notes() {
        return notes;
    }

    List<Finding> appeared() {
        return telling.tell(this, Edit.AFTER, after);
    }

    List<Finding> disappeared() {
        return telling.tell(this, Edit.BEFORE, before);
    }
}
