package org.edaran.finding;

import java.util.Locale;

/** A language in which findings are told. */
public enum Language {
    /** English. */
    ENGLISH,
    /** Indonesian. */
    INDONESIAN;

    /** Indonesian for {@code id} and its old code {@code in}; English for everything else. */
    public static Language of(Locale locale) {
        String code = locale.getLanguage();
        return code.equals("id") || code.equals("in") ? INDONESIAN : ENGLISH;
    }

    FindingSentences sentences() {
        return this == INDONESIAN ? new IndonesianSentences() : new EnglishSentences();
    }
}
