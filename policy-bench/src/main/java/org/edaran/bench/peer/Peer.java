package org.edaran.bench.peer;

import java.sql.SQLException;
import org.edaran.bench.Workload;

/**
 * One way to check a roster against SE 17/2023. Opened for one workload, checks it any number of times.
 *
 * @param <R> what a check gives: the findings as a list, in whatever form is natural there
 */
public interface Peer<R> extends AutoCloseable {

    /** What tables call it. */
    String name();

    /** How many assignments it can bear in a table. */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** How many rounds are enough for something so slow. */
    default int rounds() {
        return Integer.MAX_VALUE;
    }

    /** Takes the workload in the form that checks read; not timed. */
    void load(Workload workload) throws Exception;

    /** Checks, and gives the list of findings; timed. */
    R check() throws Exception;

    /** The findings in the form that all share; not timed. */
    Found found(R result) throws Exception;

    @Override
    default void close() throws SQLException {}
}
