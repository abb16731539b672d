package org.edaran.cli;

import java.util.Locale;

/** A language that {@code --lang} names. */
enum ToldIn {
    /** Indonesian. */
    id,
    /** English. */
    en;

    Locale locale() {
        return Locale.forLanguageTag(name());
    }
}
