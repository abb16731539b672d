package org.edaran.examples.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that begin the same work at the same moment, again and again. */
final class AtOnce implements AutoCloseable {

    /** More than there are cores, so that threads are also stopped in the middle of what they do. */
    static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CyclicBarrier start = new CyclicBarrier(THREADS);

    /** What each thread came to; what one of them throws is thrown. */
    <T> List<T> each(IntFunction<Callable<T>> work) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Callable<T> task = work.apply(thread);
            running.add(threads.submit(() -> {
                start.await(1, TimeUnit.MINUTES);
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            try {
                results.add(one.get(2, TimeUnit.MINUTES));
            } catch (ExecutionException broken) {
                throw new AssertionError("a thread broke off", broken.getCause());
            }
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
