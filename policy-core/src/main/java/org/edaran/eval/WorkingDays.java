package org.edaran.eval;

import java.util.BitSet;

/** Which working days of a week or of several weeks were seen in a group, to tell whether one is lacking. */
final class WorkingDays {
    private final BitSet certain = new BitSet();
    private final BitSet possible = new BitSet();
    private final BitSet expected = new BitSet();

    /**
     * Notes a working day.
     *
     * @param offset the number of the day in the period
     * @param isCertain whether somebody of the group is there to be judged for certain
     */
    void see(int offset, boolean isCertain) {
        possible.set(offset);
        if (isCertain) {
            certain.set(offset);
        }
    }

    /** Notes the days, by number in the period, on which work would be due for somebody of the group but for holidays. */
    void expect(BitSet days) {
        expected.or(days);
    }

    /** True if no working day of the period is lacking. */
    Truth isWhole() {
        if (holds(certain)) {
            return Truth.TRUE;
        }
        return holds(possible) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private boolean holds(BitSet days) {
        BitSet lacking = (BitSet) expected.clone();
        lacking.andNot(days);
        return lacking.isEmpty();
    }
}
