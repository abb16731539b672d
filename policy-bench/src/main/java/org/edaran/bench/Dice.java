package org.edaran.bench;

/** A stream of numbers that a seed fixes for ever (SplitMix64), so that workloads never change by themselves. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to {@code sides - 1}. */
    int roll(int sides) {
        return (int) (((next() >>> 32) * sides) >>> 32);
    }

    /** True in the given number of cases out of a thousand. */
    boolean perMille(int chance) {
        return roll(1000) < chance;
    }
}
