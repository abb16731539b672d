package org.edaran.io.input;

import java.util.Optional;

/**
 * How a text file is written, as far as somebody has said so; the rest is detected.
 *
 * @param encoding how characters are written
 * @param separator what stands between cells: a comma, semicolon, tab or bar
 */
public record TextForm(Optional<TextEncoding> encoding, Optional<Character> separator) {

    /** Nobody has said anything. */
    public static final TextForm DETECTED = new TextForm(Optional.empty(), Optional.empty());

    /** What this says, and what the other says where this says nothing. */
    public TextForm or(TextForm other) {
        return new TextForm(encoding.or(other::encoding), separator.or(other::separator));
    }
}
