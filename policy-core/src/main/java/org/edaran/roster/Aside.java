package org.edaran.roster;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A piece of work for another thread, which whoever needs the outcome does itself if no other thread has come to it: so an
 * executor that is busy, or that has one thread which is waiting here, holds nothing up. Works of one build touch nothing in
 * common.
 */
final class Aside<T> {

    private final FutureTask<T> task;

    private Aside(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
    }

    /** Hands the work to the executor, if there is one. */
    static <T> Aside<T> of(Optional<Executor> executor, Supplier<T> work) {
        Aside<T> aside = new Aside<>(work);
        executor.ifPresent(other -> other.execute(aside.task));
        return aside;
    }

    /** What came of it, done now if nobody has begun. */
    T get() {
        task.run();
        boolean interrupted = false;
        while (true) {
            try {
                T outcome = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return outcome;
            } catch (InterruptedException wait) {
                interrupted = true; // the arrays being filled may not be left to another thread
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
    }
}
