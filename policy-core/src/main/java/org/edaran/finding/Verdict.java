package org.edaran.finding;

import java.util.Locale;

/** The verdict on a whole roster. */
public enum Verdict {
    /** Everything judged is kept; warnings may remain. */
    COMPLIANT,
    /** At least one violation. */
    VIOLATIONS,
    /** No violation, but something cannot be told. */
    UNDETERMINED;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
