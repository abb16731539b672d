package org.edaran.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** Where a report goes: standard output, which {@code -} stands for too, or a file that appears only when it is whole. */
final class OutputTarget {

    /** The name that stands for standard output. */
    static final Path STANDARD = Path.of("-");

    private OutputTarget() {}

    /** Writes bytes to a stream. */
    @FunctionalInterface
    interface Writer {
        /**
         * Writes everything; does not close the stream.
         *
         * @throws IOException if the stream cannot take it
         */
        void write(OutputStream out) throws IOException;
    }

    static void write(Optional<Path> file, Streams streams, Writer writer) throws IOException {
        if (file.isEmpty() || file.get().equals(STANDARD)) {
            writer.write(streams.out());
            streams.out().flush();
            return;
        }
        Path target = file.get().toAbsolutePath();
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder of the report");
        }
        // Not a temporary file of the JDK: those may be read by their owner only.
        Path draft = folder.resolve(".edaran-" + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = open(draft, target)) {
                writer.write(out);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static OutputStream open(Path draft, Path target) throws IOException {
        try {
            return Files.newOutputStream(draft);
        } catch (AccessDeniedException denied) { // the draft is nothing that anybody has heard of
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException apart) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
