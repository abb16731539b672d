package org.edaran.eval;

/** Whose days decide what a rule finds of one person or group; it tells what may be left out of a part of a check. */
enum Spread {
    /** Those of the person alone. */
    PERSON,
    /** Those of a group, which can be summed; of the rest, the run keeps {@link RuleRun#marks() marks}. */
    GROUP,
    /** Perhaps those of anybody. */
    EVERYONE
}
