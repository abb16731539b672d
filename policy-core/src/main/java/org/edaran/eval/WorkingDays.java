package org.edaran.eval;

import java.util.BitSet;

/** Which working days of a week or of several weeks were seen in a group, to tell whether one is lacking. */
final class WorkingDays {
    private final BitSet certain = new BitSet();
    private final BitSet possible = new BitSet();
    private int expected;

    /**
     * Notes a working day.
     *
     * @param offset the number of the day in the period
     * @param isCertain whether somebody of the group is there to be judged for certain
     * @param inWholePeriod how many working days the period has if it lacks none
     */
    void see(int offset, boolean isCertain, int inWholePeriod) {
        possible.set(offset);
        if (isCertain) {
            certain.set(offset);
        }
        expected = Math.max(expected, inWholePeriod);
    }

    /** Notes how many working days there would be, on a day that is none. */
    void expect(int inWholePeriod) {
        expected = Math.max(expected, inWholePeriod);
    }

    /** True if no working day of the period is lacking. */
    Truth isWhole() {
        if (certain.cardinality() >= expected) {
            return Truth.TRUE;
        }
        return possible.cardinality() >= expected ? Truth.UNKNOWN : Truth.FALSE;
    }
}
