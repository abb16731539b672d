package org.edaran.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by row, -1 for none: in two bytes each while all fit, else in four. Not thread-safe while it is changed.
 */
final class CodeColumn {

    /** How many different numbers fit into two bytes. */
    static final int FEW = Character.MAX_VALUE;

    private char @Nullable [] narrow; // one more than the number
    private int[] wide;

    private CodeColumn(char @Nullable [] narrow, int[] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** A column without a number. */
    static CodeColumn none(int rows) {
        return new CodeColumn(new char[rows], new int[0]);
    }

    /** Takes over an array of numbers, each one more than it is. */
    static CodeColumn of(char[] codes) {
        return new CodeColumn(codes, new int[0]);
    }

    /** Takes over an array of numbers. */
    static CodeColumn of(int[] codes) {
        return new CodeColumn(null, codes);
    }

    int get(int row) {
        char[] few = narrow;
        return few == null ? wide[row] : few[row] - 1;
    }

    void set(int row, int code) {
        char[] few = narrow;
        if (few != null && code < FEW) {
            few[row] = (char) (code + 1);
            return;
        }
        if (few != null) {
            wide = new int[few.length];
            for (int i = 0; i < few.length; i++) {
                wide[i] = few[i] - 1;
            }
            narrow = null;
        }
        wide[row] = code;
    }

    void clear(int row) {
        set(row, -1);
    }

    void copy(int from, int to) {
        set(to, get(from));
    }

    /** The rows in another order, in a column for so many. */
    CodeColumn pick(int[] order, int length) {
        char[] few = narrow;
        if (few == null) {
            return of(Assignments.pick(wide, order, length));
        }
        char[] picked = new char[length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = few[order[i]];
        }
        return of(picked);
    }

    void grow(int length) {
        if (narrow == null) {
            wide = Arrays.copyOf(wide, length);
        } else {
            narrow = Arrays.copyOf(narrow, length);
        }
    }

    void move(int first, int to, int count) {
        Object codes = narrow == null ? wide : narrow;
        System.arraycopy(codes, first, codes, to, count);
    }
}
