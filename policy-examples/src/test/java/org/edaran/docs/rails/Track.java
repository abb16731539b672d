package org.edaran.docs.rails;

import java.util.List;

/** A piece of railroad: how a text may run from left to right. */
sealed interface Track {

    /** Nothing to write. */
    record Skip() implements Track {}

    /**
     * Words to write as they stand.
     *
     * @param text the words or the sign
     */
    record Words(String text) implements Track {}

    /**
     * A text of some shape.
     *
     * @param text what shape, such as {@code name}
     * @param rule true if another diagram shows it
     */
    record Part(String text, boolean rule) implements Track {}

    /**
     * One after the other.
     *
     * @param items none runs straight through
     */
    record Row(List<Track> items) implements Track {}

    /**
     * One of several.
     *
     * @param ways at least one; the first runs straight through
     */
    record Fork(List<Track> ways) implements Track {}

    /**
     * Once or more.
     *
     * @param item what is repeated
     * @param between what is written between two of them
     */
    record Loop(Track item, Track between) implements Track {}
}
