package org.edaran.eval;

import java.util.HashSet;
import java.util.Set;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/** The offices in which somebody was counted. */
final class Offices {
    private static final int ONE = Contribution.bit(2, 0);

    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();
    private boolean somewhere;
    private int anywhere;

    /** The same without days of which it is not known whether they are counted and which set a limit if they are. */
    private @Nullable Offices others;

    /**
     * Notes a day of which it is not known whether it is counted, and which sets a limit if it is.
     *
     * @param office the office, or unknown
     */
    void addPerhaps(Value office) {
        if (others == null) {
            others = copy();
        }
        addHere(office, false);
    }

    private Offices copy() {
        Offices copy = new Offices();
        copy.certain.addAll(certain);
        copy.possible.addAll(possible);
        copy.somewhere = somewhere;
        copy.anywhere = anywhere;
        return copy;
    }

    /** The offices of days that set a limit only if they are counted, left out. */
    Offices withoutPerhaps() {
        return others == null ? copy() : others.copy();
    }

    /**
     * Notes a day.
     *
     * @param office the office, or unknown
     * @param isCounted whether the day is counted for certain; else it may be
     */
    void add(Value office, boolean isCounted) {
        addHere(office, isCounted);
        if (others != null) {
            others.addHere(office, isCounted);
        }
    }

    private void addHere(Value office, boolean isCounted) {
        if (office == Value.Absent.UNKNOWN) {
            anywhere++;
            somewhere |= isCounted;
        } else if (office != Value.Absent.NONE) {
            (isCounted ? certain : possible).add(office.words());
        }
    }

    void addAll(Offices other) {
        if (others != null || other.others != null) {
            Offices both = withoutPerhaps();
            both.addAll(other.withoutPerhaps());
            others = both;
        }
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
