package org.edaran.io.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the characters of a text file are written as bytes. */
public enum TextEncoding {
    /** What the product writes, and what is expected. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Two bytes a character, the lower one first; what Excel calls "Unicode text". */
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    /** Two bytes a character, the higher one first. */
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    /** One byte a character; what Excel writes as "CSV" on Windows. */
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String word;
    private final Charset charset;

    TextEncoding(String word, Charset charset) {
        this.word = word;
        this.charset = charset;
    }

    /** The name by which options and mappings call it. */
    public String word() {
        return word;
    }

    /** Its characters. */
    public Charset charset() {
        return charset;
    }

    /** The encoding of a name, in small or capital letters. */
    public static Optional<TextEncoding> parse(String name) {
        for (TextEncoding encoding : values()) {
            if (encoding.word.equalsIgnoreCase(name.strip())) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }
}
