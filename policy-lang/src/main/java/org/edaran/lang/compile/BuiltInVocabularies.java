package org.edaran.lang.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;

/** The vocabularies that come with the library. */
public final class BuiltInVocabularies {

    private BuiltInVocabularies() {}

    /** Read when it is first used, and then kept: nearly every policy uses it. */
    private static final class Asn {

        private static final SourceText TEXT = SourceText.of("vocabulary asn", read());
        private static final ParseResult PARSED = PolicyParser.parse(TEXT);
    }

    /** What is read from the text of a vocabulary. */
    static ParseResult parsed(SourceText text) {
        return text.name().equals("vocabulary asn") && text == Asn.TEXT ? Asn.PARSED : PolicyParser.parse(text);
    }

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
        return name.equals("asn") ? Optional.of(Asn.TEXT) : Optional.empty();
    }

    private static String read() {
        try (InputStream in = BuiltInVocabularies.class.getResourceAsStream("asn.edaran")) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary asn is not in the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
