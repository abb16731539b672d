package org.edaran.eval;

/** A rule that judges each agency, unit, office or person once, by what their people make necessary on each day. */
interface StatementRun extends RuleRun, Necessity {

    /** Whether the statement is asked for what the cursor looks at, dates aside. */
    Truth concerned(Truth scope);

    /** Takes the person on the day the cursor stands on, of whom the statement is asked or may be. */
    void note(Truth concerned);
}
