package org.edaran.eval;

/**
 * People numbered such that those with one number have the same values in some columns of the list of employees. What
 * depends on nothing else is worked out once for each number.
 */
final class Alike {

    private final int[] numbers;
    private final int count;

    Alike(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    /** The number of a person. */
    int of(int employee) {
        return numbers[employee];
    }

    /** How many people there are. */
    int people() {
        return numbers.length;
    }

    /** How many numbers there are; they run from 0. */
    int count() {
        return count;
    }
}
