package org.edaran.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the command reads and writes.
 *
 * @param in standard input, for {@code -}
 * @param out data and reports
 * @param err messages for people
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {}
