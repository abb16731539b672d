package org.edaran.model;

import java.util.Set;

/** What a rule counts. */
public sealed interface Counted {

    /** The words of the policy text. */
    String words();

    /**
     * People in one of several modes.
     *
     * @param modes at least one, in the order written
     * @param words such as {@code wfo or travel}
     */
    record InModes(Set<Mode> modes, String words) implements Counted {
        /** Copies the modes. */
        public InModes {
            modes = Set.copyOf(modes);
        }
    }

    /**
     * People who meet a condition.
     *
     * @param condition the condition
     * @param words the words of the policy text
     */
    record Meeting(Expression condition, String words) implements Counted {}
}
