package org.edaran.compiled;

/** What is wrong with a compiled form, and where; never leaves this package. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message, null, false, false);
    }
}
