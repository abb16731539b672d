package org.edaran.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.edaran.io.input.InputFile;

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

    /** What messages call standard input. */
    static final String STDIN = "<stdin>";

    /** Streams that no terminal shows, in the folder of the process. */
    Streams(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, new Painter(err), Terminal.NONE, Terminal.NONE, Path.of(""));
    }

    /** What comes from standard input, in the format that its first bytes show. */
    InputFile inputFile() throws IOException {
        return InputFile.detected(STDIN, in);
    }

    /** Turns the colours of messages on or off. */
    void paint(Terminal.Color wanted) {
        err.turn(messages.hasColors(wanted));
    }
}
