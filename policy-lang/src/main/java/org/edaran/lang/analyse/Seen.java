package org.edaran.lang.analyse;

import java.util.BitSet;

/**
 * Which dates are in a set, as numbers of days from the first date looked at. Its sets of bits are never changed.
 *
 * @param in the dates that certainly are
 * @param maybe those, and the dates of which it is not known
 */
record Seen(BitSet in, BitSet maybe) {

    boolean isCertain() {
        return in.equals(maybe);
    }

    Seen and(Seen other) {
        BitSet both = (BitSet) in.clone();
        both.and(other.in);
        if (isCertain() && other.isCertain()) {
            return new Seen(both, both);
        }
        BitSet perhaps = (BitSet) maybe.clone();
        perhaps.and(other.maybe);
        return new Seen(both, perhaps);
    }
}
