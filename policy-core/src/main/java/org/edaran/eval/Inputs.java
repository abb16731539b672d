package org.edaran.eval;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a value depends on, besides the policy and the things that are the same for everyone.
 *
 * @param day true if it can differ on different days of one person
 * @param person true if it can differ between people who have the same values in the columns
 * @param columns columns of the list of employees
 */
record Inputs(boolean day, boolean person, SortedSet<String> columns) {

    static final Inputs NOTHING = new Inputs(false, false, Collections.emptySortedSet());
    static final Inputs THE_PERSON = new Inputs(false, true, Collections.emptySortedSet());
    static final Inputs THE_DAY = new Inputs(true, true, Collections.emptySortedSet());

    static Inputs of(String... columns) {
        return new Inputs(false, false, Collections.unmodifiableSortedSet(new TreeSet<>(List.of(columns))));
    }

    /** True if it can differ on different days of those whose facts do. */
    boolean isOfFacts() {
        return day || person || !columns.isEmpty();
    }

    /** What two values depend on. */
    Inputs and(Inputs other) {
        SortedSet<String> all = columns;
        if (!columns.containsAll(other.columns)) {
            all = new TreeSet<>(columns);
            all.addAll(other.columns);
        }
        return new Inputs(day || other.day, person || other.person, Collections.unmodifiableSortedSet(all));
    }
}
