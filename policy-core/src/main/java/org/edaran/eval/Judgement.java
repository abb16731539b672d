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
    NOTHING;

    /** The judgement that something is broken, if that is true. */
    static Judgement ofBroken(Truth broken) {
        return switch (broken) {
            case TRUE -> BROKEN;
            case FALSE -> KEPT;
            case UNKNOWN -> OPEN;
        };
    }
}
