package org.edaran.roster;

import java.util.Locale;
import org.edaran.diagnostic.Sentence;

/**
 * Something a reader of data did that the people who rely on the result should know.
 *
 * @param sentence one sentence, lower case, no full stop
 * @param place where it happened
 */
public record InputNote(Sentence sentence, DataPlace place) {

    /** A note in the words of the caller. */
    public InputNote(String message, DataPlace place) {
        this(Sentence.text(message), place);
    }

    /** What happened, in English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** What happened, in Indonesian for {@code id}, in English for every other language. */
    public String message(Locale locale) {
        return sentence.in(locale);
    }
}
