package org.edaran.io.inspect;

import org.edaran.diagnostic.Sentence;

/** Remarks on how dates are written. Stateless. */
final class Formats {

    private Formats() {}

    static Sentence remark(DatePattern pattern) {
        return pattern.format().isPresent()
                ? Sentence.of("a guess: all names of date columns can be read this way")
                : open();
    }

    /** Nothing tells whether the day or the month comes first. */
    static Sentence open() {
        return Sentence.of(
                "no date tells whether the day or the month comes first; write `d/M/yyyy` or `M/d/yyyy` with the signs of the file");
    }
}
