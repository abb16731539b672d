package org.edaran.io.review;

import java.util.Locale;

/** What a finding is to the team that reviews it. */
public enum Standing {
    /** It counts: nobody has acknowledged it, and an earlier report, if one is given, does not have it. */
    NEW,
    /** An earlier report has it, at least as grave. */
    KNOWN,
    /** Somebody has acknowledged it, and that has not expired. */
    ACKNOWLEDGED;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
