package org.edaran.eval;

/** What a rule makes of one thing it judges. */
enum Judgement {
    /** Kept, whatever the missing facts are. */
    KEPT,
    /** Broken, whatever the missing facts are. */
    BROKEN,
    /** It depends on missing facts. */
    OPEN,
    /** There is nothing to judge. */
    NOTHING
}
