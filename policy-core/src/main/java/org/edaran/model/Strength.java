package org.edaran.model;

/** How binding a rule is. */
public enum Strength {
    /** Breaking it is a violation. */
    MUST,
    /** Breaking it is a warning. */
    SHOULD,
    /** It permits something and cannot be broken. */
    MAY
}
