package org.edaran.lang.test;

import java.util.List;

/**
 * How the tests of a policy came out.
 *
 * @param outcomes one for each expectation, in the order of the text
 * @param coverage what they reach
 */
public record TestRun(List<TestOutcome> outcomes, Coverage coverage) {

    /** Copies the outcomes. */
    public TestRun {
        outcomes = List.copyOf(outcomes);
    }
}
