package org.edaran.eval;

import java.util.List;

/**
 * The identity of a group in a count.
 *
 * @param group which of the rule's named groups
 * @param keys the values of the {@code per} list, {@link #UNKNOWN} where not known
 * @param isKnown true if all keys are known
 */
record CountGroup(int group, List<String> keys, boolean isKnown) {

    /** Stands for a key that is not known; no value of data contains it. */
    static final String UNKNOWN = "\u0000";

    CountGroup {
        keys = List.copyOf(keys);
    }

    /** True if a person with these keys, some unknown, could belong to the other group. */
    boolean couldBe(CountGroup other) {
        if (group != other.group) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals(UNKNOWN) && !keys.get(i).equals(other.keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
