package org.edaran.lang.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How the facts of the shared vocabulary and their values are called in Indonesian. Read when a fault first asks for it. */
final class IndonesianNames {

    private static final String FACT = "field.";
    private static final String VALUE = "symbol.";

    private IndonesianNames() {}

    private static final class Read {

        private static final Map<String, String> FACTS = new HashMap<>();
        private static final Map<String, String> VALUES = new HashMap<>();

        static {
            read().forEach((key, title) -> add(key.toString(), title.toString().toLowerCase(Locale.ROOT)));
        }

        private static void add(String key, String title) {
            String name = key.substring(key.lastIndexOf('.') + 1);
            if (key.startsWith(FACT)) {
                FACTS.put(title, name);
            } else if (key.startsWith(VALUE)) {
                VALUES.put(title, name);
            }
        }
    }

    private static Properties read() {
        Properties names = new Properties();
        try (InputStream in =
                IndonesianNames.class.getResourceAsStream("/org/edaran/lang/explain/names_id.properties")) {
            if (in == null) {
                throw new IllegalStateException("the Indonesian names are not in the library");
            }
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /** The names of facts by their titles in small letters. */
    static Map<String, String> facts() {
        return Read.FACTS;
    }

    /** The values by what they are called in small letters. */
    static Map<String, String> values() {
        return Read.VALUES;
    }

    /** The value that is called so, if it is one of some. */
    static Optional<String> value(String written, List<String> values) {
        String name = Read.VALUES.get(written.replace('_', ' ').toLowerCase(Locale.ROOT));
        return Optional.ofNullable(name).filter(values::contains);
    }
}
