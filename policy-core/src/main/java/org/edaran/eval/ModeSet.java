package org.edaran.eval;

import java.util.List;
import java.util.Set;
import org.edaran.model.Mode;

/** A set of modes by their indexes in a schema. Immutable. */
final class ModeSet {

    private final boolean[] members;
    private final boolean off;

    ModeSet(List<Mode> modes, Set<Mode> chosen) {
        members = new boolean[modes.size()];
        for (Mode mode : chosen) {
            int index = modes.indexOf(mode);
            if (index >= 0) {
                members[index] = true;
            }
        }
        off = chosen.stream().anyMatch(mode -> mode.name().equals("off"));
    }

    /** True if a date without a row is in one of the modes. */
    boolean hasOff() {
        return off;
    }

    boolean contains(int mode) {
        return mode >= 0 ? members[mode] : mode == PersonDay.OFF && off;
    }
}
