package org.edaran.io.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file to read, on disk or from a stream.
 *
 * @param name the name that messages show
 * @param format how its bytes are to be read; nothing if its name does not tell
 * @param opener gives the bytes; called once
 */
public record InputFile(String name, Optional<Format> format, Opener opener) {

    /** Ways to write a table in a file. */
    public enum Format {
        /** Text with separated values. */
        TEXT,
        /** JSON: an array of objects, or one object after the other. */
        JSON,
        /** Parquet, which is read from disk through DuckDB. */
        PARQUET,
        /** An Office Open XML workbook. */
        WORKBOOK
    }

    /** Gives the bytes of a file. */
    @FunctionalInterface
    public interface Opener {
        /** Opens the file for reading. */
        InputStream open() throws IOException;
    }

    /** A file on disk, its format taken from its extension: {@code .csv}, {@code .tsv},
     * {@code .txt}, {@code .json}, {@code .ndjson}, {@code .jsonl} or {@code .xlsx}; text may be packed, {@code .gz}. */
    public static InputFile of(Path path) {
        String name = path.toString().replace('\\', '/');
        return new InputFile(name, formatOf(name), () -> Files.newInputStream(path));
    }

    /** Text with separated values from a stream, which the reader closes. */
    public static InputFile of(String name, InputStream stream) {
        return new InputFile(name, Optional.of(formatOf(name).orElse(Format.TEXT)), () -> stream);
    }

    /**
     * A file from a stream, which the reader closes; its first bytes tell the format, whatever its name says.
     *
     * @throws IOException if the stream cannot be read
     */
    public static InputFile detected(String name, InputStream stream) throws IOException {
        return FileForm.of(new InputFile(name, Optional.empty(), () -> stream)).file();
    }

    private static Optional<Format> formatOf(String name) {
        String whole = name.toLowerCase(Locale.ROOT);
        String lower = whole.endsWith(".gz") ? whole.substring(0, whole.length() - 3) : whole;
        if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
            return Optional.of(Format.TEXT);
        }
        if (lower.endsWith(".json") || lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return Optional.of(Format.JSON);
        }
        if (whole.endsWith(".parquet")) {
            return Optional.of(Format.PARQUET);
        }
        return lower.endsWith(".xlsx") ? Optional.of(Format.WORKBOOK) : Optional.empty();
    }
}
