package org.edaran.lang.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.edaran.finding.Language;
import org.jspecify.annotations.Nullable;

/** The phrases of one language. Immutable. */
final class Phrases {

    private final Properties phrases;
    private final Properties names;

    private Phrases(Properties phrases, Properties names) {
        this.phrases = phrases;
        this.names = names;
    }

    static Phrases of(Language language) {
        return switch (language) {
            case ENGLISH -> new Phrases(read("phrases_en.properties"), new Properties());
            case INDONESIAN -> new Phrases(read("phrases_id.properties"), read("names_id.properties"));
        };
    }

    static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    /**
     * The phrase of a key.
     *
     * @param places names of places in the phrase, each followed by what fills it
     */
    String say(String key, String... places) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < phrase.length()) {
            int open = phrase.indexOf('{', at);
            if (open < 0) {
                return said.append(phrase, at, phrase.length()).toString();
            }
            int close = phrase.indexOf('}', open);
            said.append(phrase, at, open).append(filling(key, phrase.substring(open + 1, close), places));
            at = close + 1;
        }
        return said.toString();
    }

    private static String filling(String key, String place, String... places) {
        for (int i = 0; i < places.length; i += 2) {
            if (places[i].equals(place)) {
                return places[i + 1];
            }
        }
        throw new IllegalArgumentException("nothing fills {" + place + "} of " + key);
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /** The name of something the shared vocabulary declares, if this language has one of its own. */
    Optional<String> name(String key) {
        @Nullable String name = names.getProperty(key);
        return Optional.ofNullable(name);
    }

    /** {@code a, b and c}. */
    String all(List<String> items) {
        return series(items, say("list.and"));
    }

    /** {@code a, b or c}. */
    String any(List<String> items) {
        return series(items, say("list.or"));
    }

    private static String series(List<String> items, String last) {
        int size = items.size();
        return size < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
    }
}
