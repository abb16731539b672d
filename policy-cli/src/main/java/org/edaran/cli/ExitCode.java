package org.edaran.cli;

/** The exit codes of the command. */
final class ExitCode {

    /** Everything judged is kept. */
    static final int COMPLIANT = 0;
    /** Something is violated, or whatever {@code --fail-level} names. */
    static final int VIOLATIONS = 1;
    /** The work could not be done: usage, a policy that does not compile, data that cannot be used. */
    static final int UNUSABLE = 2;
    /** Nothing is violated, but something cannot be told. */
    static final int UNDETERMINED = 3;
    /** A limit stopped the work. */
    static final int LIMIT = 4;
    /** A fault of the product. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
