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

    /** Takes the workload in the form that checks read; not timed. */
    void load(Workload workload) throws Exception;

    /** Checks, and gives the list of findings; timed. */
    R check() throws Exception;

    /** The findings in the form that all share; not timed. */
    Found found(R result) throws Exception;

    @Override
    default void close() throws SQLException {}
}
