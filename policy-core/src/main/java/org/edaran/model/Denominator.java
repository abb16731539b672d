package org.edaran.model;

/** Whom a share is a share of. */
public enum Denominator {
    /** Members of the group who are in an on-duty mode that day. */
    ON_DUTY,
    /** Everyone of the group on the books. */
    ALL,
    /** Members of the group on the working days of their unit, whatever they do then; other days count nowhere. */
    SCHEDULED
}
