package org.edaran.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.inspect.FileInspector;
import org.edaran.io.inspect.Inspection;

/** Looks at files for tests, and reads them with the mapping that comes out. */
final class Inspecting {

    private final String name;
    private final byte[] bytes;
    private final Inspection inspection;

    private Inspecting(String name, byte[] bytes, Optional<String> kind) {
        this.name = name;
        this.bytes = bytes;
        try {
            inspection = FileInspector.inspect(
                    InputFile.of(name, new ByteArrayInputStream(bytes)), kind, InputLimits.USUAL, TextForm.DETECTED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Inspecting of(String name, byte[] bytes) {
        return new Inspecting(name, bytes, Optional.empty());
    }

    static Inspecting of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Inspecting as(String kind, String name, String text) {
        return new Inspecting(name, text.getBytes(StandardCharsets.UTF_8), Optional.of(kind));
    }

    Inspection inspection() {
        return inspection;
    }

    String kind() {
        return inspection.kind().orElse("");
    }

    String text() {
        return inspection.text(Locale.ENGLISH);
    }

    String mapping() {
        return Inspection.mapping(List.of(inspection), Locale.ENGLISH);
    }

    /** Fills in a code, as somebody would by hand. */
    static String filled(String mapping, String code, String value) {
        String open = "\"" + code + "\": \"?\"";
        if (!mapping.contains(open)) {
            throw new AssertionError(code + " is not open in " + mapping);
        }
        return mapping.replace(open, "\"" + code + "\": " + value);
    }

    /** Reads the file as a roster with a mapping. */
    Reading reading(String mapping) {
        return Reading.of().file("roster", name, bytes).mapping(mapping);
    }
}
