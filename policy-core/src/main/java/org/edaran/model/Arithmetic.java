package org.edaran.model;

/** An operation on two numbers. */
public enum Arithmetic {
    /** Sum. */
    PLUS("+"),
    /** Difference. */
    MINUS("-"),
    /** Product. */
    TIMES("*"),
    /** Exact quotient; by zero it is unknown. */
    DIVIDED_BY("/");

    private final String sign;

    Arithmetic(String sign) {
        this.sign = sign;
    }

    /** The sign in policy text. */
    public String sign() {
        return sign;
    }
}
