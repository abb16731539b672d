package org.edaran.bench.peer;

import java.nio.file.Path;
import java.sql.SQLException;

/** One way to check a roster in two CSV files against SE 17/2023 and to write the list of findings as JSON. */
public interface FilesPeer extends AutoCloseable {

    /** What tables call it. */
    String name();

    /** Reads {@code employees.csv} and {@code roster.csv} of a folder, checks, and writes the list; timed. */
    void check(Path folder, Path output) throws Exception;

    /** The list that was written, in the form that all share; not timed. */
    Found found(Path output) throws Exception;

    @Override
    default void close() throws SQLException {}
}
