package org.edaran.finding;

import java.util.Locale;

/** What a finding says of the roster. */
public enum FindingStatus {
    /** A rule that binds is broken, whatever the missing facts are. */
    VIOLATION,
    /** A rule that should be kept is broken. */
    WARNING,
    /** The data do not tell. */
    UNDETERMINED;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
