package org.edaran.model;

import java.util.Locale;

/** One half of a day, as dates such as {@code 2025-04-16 pm} name it. */
public enum DayHalf {
    /** The morning. */
    AM,
    /** The afternoon. */
    PM;

    /** The word behind the date in policy text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
