package org.edaran.lang.analyse;

/** Looks for one kind of fault in a policy. */
interface Check {

    /** Reports what it finds. */
    void look(Subject subject);
}
