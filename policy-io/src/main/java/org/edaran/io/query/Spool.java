package org.edaran.io.query;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.edaran.io.guard.CountingInput;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;

/** The bytes of a stream in a file that only its owner may read, and that is gone once it is closed. */
final class Spool implements Closeable {

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /**
     * Writes a stream to its end.
     *
     * @throws org.edaran.io.guard.InputStop if it is longer than text may be
     * @throws IOException if it cannot be read, or the file cannot be written
     */
    static Spool of(InputFile input, InputLimits limits) throws IOException {
        try (InputStream in = new CountingInput(input.opener().open(), input.name(), limits.bytes())) {
            Spool spool = new Spool(Files.createTempFile("edaran-", ".tmp"));
            spool.file.toFile().deleteOnExit(); // should the process be stopped meanwhile
            try {
                Files.copy(in, spool.file, StandardCopyOption.REPLACE_EXISTING);
                return spool;
            } catch (IOException | RuntimeException failure) {
                spool.close();
                throw failure;
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
