package org.edaran.eval;

import java.util.Optional;

/** A rule that judges each agency, unit, office or person once, by what their people make necessary on each day. */
interface StatementRun extends RuleRun {

    /** The first judged day of a calendar that is not before the given one, or -1. */
    int nextDay(int calendar, int from);

    /** True if one day of a person tells the same as all of them. */
    boolean isSettledInADay();

    /** The people by all that makes the statement necessary, if that is no more than columns. */
    Optional<Alike> alike();

    /** Takes the person on the judged day the cursor stands on. */
    void concern(Truth scope);

    /** Whether the statement is asked for what the cursor looks at, dates aside. */
    Truth concerned(Truth scope);

    /** Takes the person on the day the cursor stands on, of whom the statement is asked or may be. */
    void note(Truth concerned);
}
