package org.edaran.lang.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.source.SourceText;

/** The vocabularies that come with the library. */
public final class BuiltInVocabularies {

    private BuiltInVocabularies() {}

    /** The name of the vocabulary of the library that declares a word. */
    static Optional<String> declaring(String name) {
        Pattern declaration =
                Pattern.compile("(?m)^(?:field|mode|calendar|category|group|list) " + Pattern.quote(name) + "\\b");
        return find("asn")
                .filter(text -> declaration.matcher(text.text()).find())
                .map(text -> "asn");
    }

    /** The text of the vocabulary of that name, if it comes with the library. */
    public static Optional<SourceText> find(String name) {
        if (!name.equals("asn")) {
            return Optional.empty();
        }
        try (InputStream in = BuiltInVocabularies.class.getResourceAsStream("asn.edaran")) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary asn is not in the library");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(SourceText.of("vocabulary asn", text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
