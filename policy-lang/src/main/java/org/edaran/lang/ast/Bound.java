package org.edaran.lang.ast;

/** How a count or a value is held against its limit. */
public enum Bound {
    /** A ceiling that the limit itself satisfies. */
    AT_MOST,
    /** A ceiling that the limit itself breaks. */
    LESS_THAN,
    /** A floor that the limit itself satisfies. */
    AT_LEAST,
    /** A floor that the limit itself breaks. */
    MORE_THAN,
    /** A target without tolerance. */
    EXACTLY,
    /** A target from the floor to the ceiling of the exact value. */
    ABOUT
}
