package org.edaran.examples.oracle;

import org.edaran.model.Value;

/** Kleene's three truth values, from less to more true. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The truth of a condition's value; a known absence is false. */
    static Truth of(Value value) {
        if (value == Value.Absent.UNKNOWN) {
            return UNKNOWN;
        }
        return of(value == Value.Bool.TRUE);
    }

    Value value() {
        return this == UNKNOWN ? Value.Absent.UNKNOWN : Value.Bool.of(this == TRUE);
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
}
