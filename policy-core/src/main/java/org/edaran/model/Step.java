package org.edaran.model;

import java.util.Locale;

/** One step on the way from a person's day to the thing that owns a fact. */
public enum Step {
    /** The person. */
    EMPLOYEE,
    /** The unit the person counts in that day: the work unit, by a letter where letters name units, else the home unit. */
    UNIT,
    /** The unit the person belongs to. */
    HOME_UNIT,
    /** The unit where the work is that day, with or without a letter. */
    WORK_UNIT,
    /** The office of the previous step; at the start, the person's office. */
    OFFICE,
    /** The agency of the previous step; at the start, the person's agency. */
    AGENCY,
    /** The region of the previous step. */
    REGION,
    /** The region in which the person is registered as living. */
    DOMICILE,
    /** The region in which the work is done that day. */
    LOCATION,
    /** The assignment itself. */
    ASSIGNMENT;

    /** What the step leads to. */
    public Owner owner() {
        return switch (this) {
            case EMPLOYEE -> Owner.EMPLOYEE;
            case UNIT, HOME_UNIT, WORK_UNIT -> Owner.UNIT;
            case OFFICE -> Owner.OFFICE;
            case AGENCY -> Owner.AGENCY;
            case REGION, DOMICILE, LOCATION -> Owner.REGION;
            case ASSIGNMENT -> Owner.ASSIGNMENT;
        };
    }

    /** The words for the step in policy text. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
