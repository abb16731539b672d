package org.edaran.io.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.edaran.io.database.Drivers;
import org.edaran.io.input.InputFile;
import org.edaran.io.mapping.Section;
import org.edaran.roster.Regions;
import org.edaran.roster.RosterBuilder;

/** Reads the roster and the list of employees at the same time, as if one had been read after the other. Used once. */
public final class TwoFiles {

    private final Load whole;
    private final Drivers drivers;
    private final Load aside;

    /** Reads into what is being loaded; nobody else may touch it meanwhile. */
    public TwoFiles(Load whole, Regions regions, Drivers drivers) {
        this.whole = whole;
        this.drivers = drivers;
        this.aside = new Load(
                RosterBuilder.of(whole.schema(), whole.limits().problems()),
                whole.mapping(),
                whole.limits(),
                whole.text(),
                new RegionWatch(regions));
    }

    /**
     * Reads the roster here and the employees there.
     *
     * @return true if every row of the list of employees was looked at
     * @throws IOException if one of the files cannot be read; if both, what is wrong with the roster
     */
    public boolean load(InputFile roster, InputFile employees, Executor executor) throws IOException {
        CompletableFuture<Boolean> people = new CompletableFuture<>();
        AtomicBoolean begun = new AtomicBoolean();
        Runnable reading = () -> {
            if (begun.compareAndSet(false, true)) {
                people.completeAsync(() -> employees(employees), Runnable::run);
            }
        };
        executor.execute(reading);
        boolean complete;
        try {
            new FileLoader(whole).load(Source.of(roster, drivers), Section.ROSTER);
        } finally {
            reading.run(); // where nobody has begun, as when all threads of the executor wait here
            people.exceptionally(failure -> false).join(); // nothing is read any more once this has returned
        }
        try {
            complete = people.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UncheckedIOException unread) {
                throw unread.getCause();
            }
            throw failure;
        }
        whole.builder().takeThings(aside.builder());
        whole.regions().addAll(aside.regions());
        return complete;
    }

    private boolean employees(InputFile file) {
        try {
            boolean complete = new FileLoader(aside).load(Source.of(file, drivers), Section.EMPLOYEES);
            aside.builder().orderThings();
            return complete;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
