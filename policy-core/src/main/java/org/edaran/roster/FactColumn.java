package org.edaran.roster;

import java.util.List;
import org.edaran.model.Value;

/**
 * The values of one fact of many things. Values are numbered, and each thing has the number of its value: things with
 * the same number have the same value, and mostly the reverse. Four bytes for each thing. Immutable.
 */
public final class FactColumn {

    private final int[] codes;
    private final Value[] values;

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
}
