package org.edaran.model;

/** On which side of its quantity a count must stay. */
public enum Bound {
    /** A ceiling; the quantity itself is allowed. */
    AT_MOST,
    /** A ceiling; the quantity itself is not allowed. */
    LESS_THAN,
    /** A floor; the quantity itself is enough. */
    AT_LEAST,
    /** A floor; the quantity itself is not enough. */
    MORE_THAN,
    /** A target: the quantity itself. */
    EXACTLY,
    /** A target: from the whole number below the exact value to the one above. */
    ABOUT;

    /** True for the two ceilings. */
    public boolean isCeiling() {
        return this == AT_MOST || this == LESS_THAN;
    }

    /** True for the two floors. */
    public boolean isFloor() {
        return this == AT_LEAST || this == MORE_THAN;
    }
}
