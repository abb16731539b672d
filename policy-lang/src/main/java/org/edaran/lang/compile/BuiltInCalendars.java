package org.edaran.lang.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceText;

/** The calendars of holidays that come with the library. */
public final class BuiltInCalendars {

    /** Their names. */
    public static final List<String> NAMES = List.of("ID");

    private BuiltInCalendars() {}

    /** The text of the calendar of that name, if it comes with the library. */
    public static Optional<SourceText> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = BuiltInCalendars.class.getResourceAsStream("calendar-" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the calendar " + name + " is not in the library");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(SourceText.of("calendar " + name, text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
