package org.edaran.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.edaran.diagnostic.PrintedText;

/** Tells failures of the surroundings, and of the product itself, in words. */
final class Failures {

    private Failures() {}

    /** There is not enough memory for the work. */
    static int outOfMemory(Streams streams) {
        streams.err()
                .println("edaran: the memory is not enough; EDARAN_JAVA_OPTS=-Xmx4g gives the command four gigabytes");
        return ExitCode.LIMIT;
    }

    static int explain(Throwable failure, Streams streams) {
        if (failure instanceof NoSuchFileException missing) {
            String kind = missing.getReason() == null ? "file" : "folder";
            streams.err().println("edaran: there is no " + kind + " `" + PrintedText.of(missing.getFile()) + "`");
            return ExitCode.UNUSABLE;
        }
        if (failure instanceof AccessDeniedException denied) {
            streams.err().println("edaran: the file `" + denied.getFile() + "` may not be read or written");
            return ExitCode.UNUSABLE;
        }
        if (failure instanceof IOException) {
            streams.err().println("edaran: " + failure.getMessage());
            return ExitCode.UNUSABLE;
        }
        streams.err().println("edaran: internal error EDR9001, please report it with the lines below");
        failure.printStackTrace(streams.err());
        return ExitCode.INTERNAL;
    }
}
