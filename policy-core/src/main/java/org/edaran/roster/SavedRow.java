package org.edaran.roster;

import java.util.List;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/** An assignment as it was in a {@link RosterEditor}, and those of the same day after it. Immutable. */
public final class SavedRow {

    final int location;
    final int line;
    final short file;
    private final byte mode;
    final @Nullable More more;
    final @Nullable SavedRow next;

    /** What few assignments have. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record More(
            byte part,
            int unit,
            short from,
            short until,
            short column,
            List<String> facts,
            int[] codes,
            Value[] values) {}

    SavedRow(int mode, int location, int line, int file, @Nullable More more, @Nullable SavedRow next) {
        this.mode = (byte) mode;
        this.location = location;
        this.line = line;
        this.file = (short) file;
        this.more = more;
        this.next = next;
    }

    /** True if it is the only one of its day, for the whole day in a known mode. */
    public boolean isPlain() {
        return next == null && (more == null || more.part == Part.WHOLE.ordinal()) && mode != Roster.UNKNOWN_MODE;
    }

    /** The code of the mode, or {@link Roster#UNKNOWN_MODE}. */
    public int mode() {
        return mode;
    }
}
