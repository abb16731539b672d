package org.edaran.roster;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A piece of work for somebody else, which whoever needs the outcome does itself if nobody else has come to it: so helpers
 * who are busy, or one who is waiting here, hold nothing up. Works of one build touch nothing in common.
 */
final class Aside<T> {

    private final Supplier<T> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    private Aside(Supplier<T> work) {
        this.work = work;
    }

    /** Hands the work to the helper, if there is one. */
    static <T> Aside<T> of(Optional<Consumer<Runnable>> helper, Supplier<T> work) {
        Aside<T> aside = new Aside<>(work);
        helper.ifPresent(other -> other.accept(aside::work));
        return aside;
    }

    private void work() {
        if (begun.compareAndSet(false, true)) {
            try {
                outcome.complete(work.get());
            } catch (RuntimeException | Error failure) {
                outcome.completeExceptionally(failure);
            }
        }
    }

    /** What came of it, done now if nobody has begun. */
    T get() {
        work();
        try {
            return outcome.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            if (failure.getCause() instanceof Error broken) {
                throw broken;
            }
            throw failure;
        }
    }
}
