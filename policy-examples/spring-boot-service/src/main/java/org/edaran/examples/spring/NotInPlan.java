package org.edaran.examples.spring;

/** A person, a date or a mode that the plan does not have. */
class NotInPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotInPlan(IllegalArgumentException unknown) {
        super(unknown.getMessage(), unknown);
    }
}
