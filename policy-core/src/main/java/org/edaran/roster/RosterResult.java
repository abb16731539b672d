package org.edaran.roster;

import java.util.List;

/** What became of an attempt to build a roster. */
public sealed interface RosterResult {

    /**
     * The data can be used.
     *
     * @param roster the roster
     */
    record Loaded(Roster roster) implements RosterResult {}

    /**
     * The data cannot be used.
     *
     * @param problems the first problems, in the order of their places
     * @param total how many there are in all
     */
    record Refused(List<InputProblem> problems, int total) implements RosterResult {

        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
