package org.edaran.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why bytes could not be written: a {@link java.io.PrintStream} keeps that for itself. */
final class StandardOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    /** Writes to a stream. */
    StandardOutput(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException reason) {
            throw failed(reason);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException reason) {
            throw failed(reason);
        }
    }

    private IOException failed(IOException reason) {
        if (failure == null) {
            failure = reason;
        }
        return reason;
    }

    /** Why not everything was written; nothing if it was, or if the reader wanted no more, as {@code head} does. */
    Optional<String> loss() {
        return Optional.ofNullable(failure)
                .map(reason -> String.valueOf(reason.getMessage()))
                .filter(message -> !message.startsWith("Broken pipe"));
    }
}
