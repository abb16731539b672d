package org.edaran.bench.peer;

import java.util.Arrays;
import java.util.List;

/**
 * Findings in a form that all peers share: one number for each, of the rule, the date, and the group or person; and for a
 * ceiling how many were counted of how many. Order does not matter while they are added. Not thread-safe.
 */
public final class Found {

    /** The ceiling: the subject is three times the unit plus the category. */
    public static final int SHARE = 0;

    /** Direct services: the subject is the person. */
    public static final int DIRECT = 1;

    /** Domicile: the subject is the person. */
    public static final int DOMICILE = 2;

    /** Eligibility: the subject is the person. */
    public static final int ELIGIBLE = 3;

    private final int[] counts = new int[4];
    private long[] sortable = new long[1 << 10];
    private long[] figures = new long[1 << 10];
    private int size;

    /** The findings of a list, each as rule, date, number of the person or of the group and, of a group, counted and of how many. */
    public static Found of(List<long[]> findings) {
        Found all = new Found();
        for (long[] one : findings) {
            if (one[0] == SHARE) {
                all.group((int) one[1], (int) one[2], (int) one[3], (int) one[4]);
            } else {
                all.row((int) one[0], (int) one[1], (int) one[2]);
            }
        }
        return all;
    }

    /** Adds what was found on a row of a person. */
    public void row(int rule, int date, int person) {
        add(rule, date, person, 0);
    }

    /** Adds a group above the ceiling. */
    public void group(int date, int group, int counted, int of) {
        add(SHARE, date, group, (long) counted << 32 | of);
    }

    private void add(int rule, int date, int subject, long figure) {
        if (size == sortable.length) {
            sortable = Arrays.copyOf(sortable, size * 2);
            figures = Arrays.copyOf(figures, size * 2);
        }
        counts[rule]++;
        sortable[size] = (long) rule << 60 | (long) date << 40 | subject;
        figures[size++] = figure;
    }

    /** How many findings there are of each rule. */
    public String counts() {
        return Arrays.toString(counts);
    }

    /** How many findings there are. */
    public int size() {
        return size;
    }

    /** A hash of the sorted list with all figures: equal for equal findings, and for others almost never. */
    public long checksum() {
        long[] mixed = new long[size];
        for (int i = 0; i < size; i++) {
            mixed[i] = sortable[i] * 0x9E3779B97F4A7C15L ^ (figures[i] + 0x7F4A7C15L) * 0xBF58476D1CE4E5B9L;
        }
        Arrays.sort(mixed);
        long sum = size;
        for (long one : mixed) {
            sum = (sum ^ one) * 0x94D049BB133111EBL;
            sum ^= sum >>> 29;
        }
        return sum;
    }
}
