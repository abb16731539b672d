package org.edaran.eval;

import org.edaran.model.Value;

/** Kleene's three truth values. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Truth of(Value value) {
        return value == Value.Bool.TRUE ? TRUE : value == Value.Absent.UNKNOWN ? UNKNOWN : FALSE;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
    }

    Value value() {
        return this == TRUE ? Value.Bool.TRUE : this == FALSE ? Value.Bool.FALSE : Value.Absent.UNKNOWN;
    }
}
