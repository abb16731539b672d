package org.edaran.examples.oracle;

/** More ways in which the unknown days of somebody may go than can be tried one by one. */
public final class TooManyWaysException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyWaysException() {
        super("too many ways to try");
    }
}
