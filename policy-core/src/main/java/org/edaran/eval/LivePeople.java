package org.edaran.eval;

/**
 * What the rules of a session keep of each person, side by side, so that an edit looks in one place: the class of the person by
 * the rules on single days, how many days are not plain, and for each count of groups where the person counts.
 */
final class LivePeople {

    private static final int CLASS = 0;
    private static final int NOT_PLAIN = 1;
    private static final int SLOTS = 2;

    private final int[] cells;
    private final int stride;
    private final int people;

    LivePeople(int people, int counts) {
        this.people = people;
        this.stride = SLOTS + counts;
        this.cells = new int[Math.multiplyExact(people, stride)];
    }

    int count() {
        return people;
    }

    /** The number of the class, from 1 on; 0 if it was not asked for. */
    int classOf(int person) {
        return cells[person * stride + CLASS];
    }

    void classOf(int person, int number) {
        cells[person * stride + CLASS] = number;
    }

    /** How many days of a person are not plain. */
    int notPlain(int person) {
        return cells[person * stride + NOT_PLAIN];
    }

    void addNotPlain(int person, int more) {
        cells[person * stride + NOT_PLAIN] += more;
    }

    /** Where a person counts in a count, by the number of that among the counts of groups. */
    int slot(int person, int count) {
        return cells[person * stride + SLOTS + count];
    }

    void slot(int person, int count, int slot) {
        cells[person * stride + SLOTS + count] = slot;
    }
}
