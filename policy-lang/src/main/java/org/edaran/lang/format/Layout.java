package org.edaran.lang.format;

/** Where a statement has lines of its own. Lines that are too long are broken later, by {@link StatementWriter}. */
final class Layout {

    private Layout() {}

    /** A line that may be broken. */
    static String wrap(String line) {
        return line;
    }

    /** A line that may be broken. */
    static String wrap(String line, String indent) {
        return line;
    }

    /** A head and its body, which goes on lines of its own if the two do not fit on one. */
    static String headAndBody(String head, String body) {
        return head + " " + body;
    }
}
