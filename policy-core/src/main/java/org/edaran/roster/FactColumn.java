package org.edaran.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.model.Value;

/**
 * The values of one fact of many things. Values are numbered, and each thing has the number of its value: things with
 * the same number have the same value, and mostly the reverse. Four bytes for each thing. Immutable.
 */
public final class FactColumn {

    private int[] codes;
    private Value[] values;

    FactColumn(int[] codes, List<Value> values) {
        this.codes = codes;
        this.values = values.toArray(Value[]::new);
    }

    /** How many numbers of values there are; numbers run from 0. */
    public int codes() {
        return values.length;
    }

    /** The number of the value of a thing. */
    public int codeOf(int thing) {
        return codes[thing];
    }

    /** The value of a thing. */
    public Value valueOf(int thing) {
        return values[codes[thing]];
    }

    /** The value of a number. */
    public Value valueAt(int code) {
        return values[code];
    }

    /** True if the value of a number is known, or is known to be none. */
    public boolean isKnown(int code) {
        return values[code] != Value.Absent.UNKNOWN;
    }

    /** True if the values of different numbers differ in their words. */
    public boolean tellsApart() {
        Set<String> words = new HashSet<>(values.length * 2);
        for (Value value : values) {
            words.add(value.words());
        }
        return words.size() == values.length;
    }

    /** A copy in which some things have other values. */
    FactColumn with(Map<Integer, Value> others) {
        int[] numbers = codes.clone();
        List<Value> all = new ArrayList<>(List.of(values));
        Map<Value, Integer> known = new HashMap<>();
        for (int code = 0; code < values.length; code++) {
            known.putIfAbsent(values[code], code);
        }
        others.forEach((thing, value) -> {
            Integer code = known.putIfAbsent(value, all.size());
            numbers[thing] = code == null ? all.size() : code;
            if (code == null) {
                all.add(value);
            }
        });
        return new FactColumn(numbers, all);
    }

    /** A copy with the things in the given order. */
    FactColumn copy(int[] order, int length) {
        return new FactColumn(Assignments.pick(codes, order, length), List.of(values));
    }

    /** Sets the value of a thing; only in a copy that nobody else has. */
    void set(int thing, Value value) {
        int code = 0;
        while (code < values.length && !values[code].equals(value)) {
            code++;
        }
        if (code == values.length) {
            values = Arrays.copyOf(values, code + 1);
            values[code] = value;
        }
        codes[thing] = code;
    }

    /** Sets the number of the value of a thing; only in a copy. */
    void setCode(int thing, int code) {
        codes[thing] = code;
    }

    /** Makes room for more things; only in a copy. */
    void grow(int length) {
        codes = Arrays.copyOf(codes, length);
    }

    /** Moves values to other things; only in a copy. */
    void move(int from, int to, int count) {
        System.arraycopy(codes, from, codes, to, count);
    }
}
