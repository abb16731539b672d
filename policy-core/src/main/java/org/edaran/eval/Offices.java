package org.edaran.eval;

import java.util.HashSet;
import java.util.Set;
import org.edaran.model.Value;

/** The offices in which somebody was counted. */
final class Offices {
    private static final int ONE = Contribution.bit(2, 0);

    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();
    private boolean somewhere;
    private int anywhere;

    /**
     * Notes a day.
     *
     * @param office the office, or unknown
     * @param isCounted whether the day is counted for certain; else it may be
     */
    void add(Value office, boolean isCounted) {
        if (office == Value.Absent.UNKNOWN) {
            anywhere++;
            somewhere |= isCounted;
        } else if (office != Value.Absent.NONE) {
            (isCounted ? certain : possible).add(office.words());
        }
    }

    void addAll(Offices other) {
        certain.addAll(other.certain);
        possible.addAll(other.possible);
        somewhere |= other.somewhere;
        anywhere += other.anywhere;
    }

    /** Puts the number of different offices into a tally. */
    void into(Tally tally) {
        possible.removeAll(certain);
        int least = certain.isEmpty() && somewhere ? 1 : certain.size();
        int most = certain.size() + possible.size() + anywhere;
        for (int i = 0; i < least; i++) {
            tally.add(ONE, tally.firstDay(), -1);
        }
        if (most > least) {
            tally.addUncertain(ONE | Contribution.NOTHING, most - least);
        }
    }
}
