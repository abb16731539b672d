package org.edaran.roster;

import java.util.Optional;
import org.edaran.model.Owner;

/**
 * Takes people whose facts are written as those of others were, by numbers in the place of texts: what
 * {@link RosterBuilder#row} does for a person who has no row yet and no dates. Not thread-safe.
 */
public final class PeopleColumns {

    private final FactTableBuilder table;
    private final Problems problems;

    PeopleColumns(FactTableBuilder table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** How many problems the builder has been told or has found. */
    public int problems() {
        return problems.total();
    }

    /** The number of a fact; -1 if no row has given it. */
    public int factOf(String name) {
        return table.numberOf(name);
    }

    /** The number of what a row has given as a fact, by its text; -1 if none has given that. */
    public int codeOf(int fact, String text) {
        return table.codeOf(fact, text);
    }

    /**
     * Adds a person; -1 and nothing if there is one of that id.
     *
     * @param ascii holds the id in ASCII, from one place to before another
     */
    public int add(byte[] ascii, int from, int to, DataSource source, int line) {
        return table.add(ascii, from, to, source, line);
    }

    /** Gives a person who has just been added a fact, by the number of what a row has given. */
    public void set(int person, int fact, int code) {
        table.set(person, fact, code);
    }

    /** The id of a person. */
    public String idOf(int person) {
        return table.idOf(person);
    }

    static PeopleColumns of(Optional<FactTableBuilder> people, Problems problems) {
        return new PeopleColumns(
                people.orElseThrow(() -> new IllegalStateException("no table of " + Owner.EMPLOYEE)), problems);
    }
}
