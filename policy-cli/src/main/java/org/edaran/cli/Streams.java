package org.edaran.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the command reads and writes.
 *
 * @param in standard input, for {@code -}
 * @param out data and reports
 * @param err messages for people
 * @param terminal what {@code out} is shown on
 */
record Streams(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

    /** Streams that no terminal shows. */
    Streams(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, err, Terminal.NONE);
    }
}
