package org.edaran.model;

/** Logic on {@link Value.Bool} and {@link Value.Absent#UNKNOWN}. */
final class Kleene {

    private Kleene() {}

    static Value and(Value left, Value right) {
        if (left == Value.Bool.FALSE || right == Value.Bool.FALSE) {
            return Value.Bool.FALSE;
        }
        return left == Value.Bool.TRUE && right == Value.Bool.TRUE ? Value.Bool.TRUE : Value.Absent.UNKNOWN;
    }

    static Value or(Value left, Value right) {
        return not(and(not(left), not(right)));
    }

    static Value not(Value value) {
        return value == Value.Bool.TRUE
                ? Value.Bool.FALSE
                : value == Value.Bool.FALSE ? Value.Bool.TRUE : Value.Absent.UNKNOWN;
    }
}
