package org.edaran.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.edaran.diagnostic.PrintedText;

/** Does a job once, and again after each change of a file that matters to it. */
final class WatchLoop {

    /** Where changes of files come from. */
    interface Changes {
        /**
         * Waits for files to change and then to come to rest, so that an editor that writes a file in several steps
         * causes one run.
         *
         * @return the files that changed; none once there will be no more
         */
        Set<Path> next() throws IOException;
    }

    /** What is done again and again. */
    interface Job {
        /** Does it; gives an exit code. */
        int run();
    }

    private final Changes changes;
    private final Predicate<Path> matters;
    private final PrintStream out;

    WatchLoop(Changes changes, Predicate<Path> matters, PrintStream out) {
        this.changes = changes;
        this.matters = matters;
        this.out = out;
    }

    /** Runs until there are no more changes; gives the exit code of the last run. */
    int run(Job job) throws IOException {
        int code = job.run();
        out.println("watching; interrupt to end");
        out.flush();
        for (Set<Path> changed = changes.next(); !changed.isEmpty(); changed = changes.next()) {
            Set<String> names = new TreeSet<>();
            changed.stream()
                    .filter(matters)
                    .forEach(file -> names.add(file.getFileName().toString()));
            if (!names.isEmpty()) {
                out.println();
                out.println(PrintedText.of("changed: " + String.join(", ", names)));
                code = job.run();
                out.flush();
            }
        }
        return code;
    }
}
