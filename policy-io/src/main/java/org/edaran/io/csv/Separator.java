package org.edaran.io.csv;

import org.edaran.diagnostic.Sentence;

/** What stands between the cells of a line. */
enum Separator {
    /** The usual one. */
    COMMA(',', Sentence.text("`,`")),
    /** Spreadsheets write it where the comma is the decimal sign. */
    SEMICOLON(';', Sentence.text("`;`")),
    /** Tab. */
    TAB('\t', Sentence.of("tabs"));

    private final char sign;
    private final Sentence words;

    Separator(char sign, Sentence words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    Sentence words() {
        return words;
    }

    /** The separator that is most frequent outside quotes in the given characters; comma if several are. */
    static Separator of(char[] head, int length) {
        int[] counts = new int[values().length];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            quoted ^= head[i] == '"';
            for (Separator separator : values()) {
                counts[separator.ordinal()] += !quoted && head[i] == separator.sign ? 1 : 0;
            }
        }
        Separator most = COMMA;
        for (Separator separator : values()) {
            most = counts[separator.ordinal()] > counts[most.ordinal()] ? separator : most;
        }
        return most;
    }
}
