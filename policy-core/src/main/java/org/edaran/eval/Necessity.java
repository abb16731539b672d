package org.edaran.eval;

import java.util.Optional;

/** What people make necessary by being there: a statement or a decision. */
interface Necessity {

    /** The first judged day of a calendar that is not before the given one, or -1. */
    int nextDay(int calendar, int from);

    /** True if one day of a person tells the same as all of them that do not {@linkplain PersonDay#differs differ}. */
    boolean isSettledInADay();

    /** The people by all that makes it necessary, if that is no more than columns. */
    Optional<Alike> alike();

    /** Takes the person on the judged day the cursor stands on. */
    void concern(Truth scope);
}
