package org.edaran.finding;

import java.util.Locale;

/** What sort of demand a finding is about. */
public enum FindingKind {
    /** A count that must not be too high. */
    CEILING,
    /** A count that must not be too low. */
    FLOOR,
    /** A count that must be met. */
    TARGET,
    /** A mode that is required or forbidden, or not granted on the date. */
    MODE,
    /** A condition for a mode. */
    ELIGIBILITY,
    /** A place for a mode. */
    DOMICILE,
    /** A signed statement. */
    ATTESTATION,
    /** A person whose services no category holds. */
    UNCLASSIFIED,
    /** A decision that nobody has taken. */
    UNDECIDED,
    /** Demands that hold together and contradict each other. */
    CONFLICT;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
