package org.edaran.examples;

import java.util.List;

/** A stream of numbers that a seed fixes for ever (SplitMix64), so that generated files never change by themselves. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** A whole number from 0 to {@code sides - 1}. */
    int roll(int sides) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) Math.floorMod(mixed, (long) sides);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + roll(high - low + 1);
    }

    /** True in the given number of cases out of a hundred. */
    boolean percent(int chance) {
        return roll(100) < chance;
    }

    /** One of several. */
    <T> T oneOf(List<T> choices) {
        return choices.get(roll(choices.size()));
    }
}
