package org.edaran.eval;

import java.util.Arrays;
import java.util.Optional;
import org.edaran.roster.FactColumn;
import org.jspecify.annotations.Nullable;

/**
 * People numbered such that those with one number have the same values in some columns of the list of employees. What
 * depends on nothing else is worked out once for each number. Not every number needs somebody who has it.
 */
final class Alike {

    /** The number of nobody. */
    static final int NOBODY = -1;

    private final int[] numbers;
    private final @Nullable FactColumn column;
    private final int people;
    private final int count;
    private final Changes changes;
    private int[] first = {};

    /** Takes over the number of each person. */
    Alike(int[] numbers, int count, Changes changes) {
        this.numbers = numbers;
        this.column = null;
        this.people = numbers.length;
        this.count = count;
        this.changes = changes;
    }

    /** The people by one column, which has their numbers already. */
    Alike(FactColumn column, int people, Changes changes) {
        this.numbers = new int[0];
        this.column = column;
        this.people = people;
        this.count = column.codes();
        this.changes = changes;
    }

    /** The column whose numbers these are, if they are of one. */
    Optional<FactColumn> column() {
        return Optional.ofNullable(column);
    }

    /** People who all have one number. */
    Alike(int people, Changes changes) {
        this.numbers = new int[0];
        this.column = null;
        this.people = people;
        this.count = 1;
        this.changes = changes;
    }

    /** The number of a person. */
    int of(int employee) {
        FactColumn codes = column;
        return codes != null ? codes.codeOf(employee) : numbers.length == 0 ? 0 : numbers[employee];
    }

    /** The first person with a number, of those whose facts do not change, or {@link #NOBODY}. */
    int firstOf(int number) {
        if (first.length == 0) {
            first = new int[count];
            Arrays.fill(first, NOBODY);
            int missing = count;
            for (int employee = 0; missing > 0 && employee < people; employee++) {
                int one = of(employee);
                if (first[one] == NOBODY && !changes.ofPerson(employee)) {
                    first[one] = employee;
                    missing--;
                }
            }
        }
        return first[number];
    }

    /** How many people there are. */
    int people() {
        return people;
    }

    /** How many numbers there are; they run from 0. */
    int count() {
        return count;
    }

    /** People told apart, of those numbered alike here, by the class of the number that another numbering gives them. */
    Alike and(Alike other, int[] classes, int classCount) {
        int[] both = new int[people];
        int[] known = new int[Math.multiplyExact(count, classCount)];
        Arrays.fill(known, NOBODY);
        int next = 0;
        for (int employee = 0; employee < people; employee++) {
            int key = of(employee) * classCount + classes[other.of(employee)];
            int number = known[key];
            if (number == NOBODY) {
                number = next++;
                known[key] = number;
            }
            both[employee] = number;
        }
        return new Alike(both, next, changes);
    }
}
