package org.edaran.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where the command reads and writes.
 *
 * @param in standard input, for {@code -}
 * @param out data and reports
 * @param err messages for people
 * @param terminal what {@code out} is shown on
 * @param messages what {@code err} is shown on
 * @param folder where the command was called, and looks for its configuration
 */
record Streams(InputStream in, PrintStream out, Painter err, Terminal terminal, Terminal messages, Path folder) {

    /** Streams that no terminal shows, in the folder of the process. */
    Streams(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, new Painter(err), Terminal.NONE, Terminal.NONE, Path.of(""));
    }

    /** Turns the colours of messages on or off. */
    void paint(Terminal.Color wanted) {
        err.turn(messages.hasColors(wanted));
    }
}
