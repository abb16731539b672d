package org.edaran.model;

import java.util.Locale;

/** The facts of an assignment that every roster can have. */
public enum BuiltIn {
    /** The date of the assignment. */
    DATE,
    /** The time at which work starts. */
    START,
    /** The time at which work ends. */
    END,
    /** The part of the day: a number, 1 or one half. */
    PART;

    /** The word in policy text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
