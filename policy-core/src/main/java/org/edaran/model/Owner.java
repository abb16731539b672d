package org.edaran.model;

import java.util.Locale;

/** What a fact belongs to. */
public enum Owner {
    /** A person on the books. */
    EMPLOYEE,
    /** An organisational unit. */
    UNIT,
    /** A building or site. */
    OFFICE,
    /** A ministry, body or regional government. */
    AGENCY,
    /** A region of the country, at any level. */
    REGION,
    /** One person's work on one date, or a part of it. */
    ASSIGNMENT;

    /** The word for the owner in policy text and in data files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
