package org.edaran.model;

import java.util.Locale;

/** A level of the region hierarchy. */
public enum RegionLevel {
    /** One group of digits. */
    PROVINCE,
    /** Two groups: a city or regency. */
    CITY,
    /** Three groups. */
    DISTRICT,
    /** Four groups. */
    VILLAGE;

    /** How many groups of digits a code of this level has. */
    public int depth() {
        return ordinal() + 1;
    }

    /** The word for the level in policy text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
