package org.edaran.lang.ast;

/** Who or what a fact, a parameter or a duty belongs to. */
public enum Owner {
    /** One employee. */
    EMPLOYEE,
    /** The organisational unit of an employee: the work unit on an assignment, else the home unit. */
    UNIT,
    /** The unit an employee belongs to on the books. */
    HOME_UNIT,
    /** The unit an employee works for on the day. */
    WORK_UNIT,
    /** The office building. */
    OFFICE,
    /** The agency. */
    AGENCY,
    /** A region of the administrative division. */
    REGION,
    /** The registered domicile of an employee. */
    DOMICILE,
    /** One person's one part of one day. */
    ASSIGNMENT,
    /** The policy itself, as the owner of a parameter. */
    POLICY
}
