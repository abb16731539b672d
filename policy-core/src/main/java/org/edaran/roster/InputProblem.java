package org.edaran.roster;

import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;

/**
 * Something in the data that cannot be used.
 *
 * @param code what kind of problem; of the 6xxx range
 * @param sentence one sentence, lower case, no full stop, the words of the data in backticks
 * @param place where it is
 * @param other a second place that belongs to it, such as the first of two rows that clash
 * @param remedy how to repair it, as an imperative
 */
public record InputProblem(
        DiagnosticCode code, Sentence sentence, DataPlace place, Optional<DataPlace> other, Optional<Sentence> remedy) {

    /** A problem in one place, told in two languages. */
    public static InputProblem of(DiagnosticCode code, DataPlace place, Sentence sentence) {
        return new InputProblem(code, sentence, place, Optional.empty(), Optional.empty());
    }

    /** A problem in one place, told in the words of the caller in every language. */
    public static InputProblem of(DiagnosticCode code, DataPlace place, String message) {
        return of(code, place, Sentence.text(message));
    }

    /** The same problem with a remedy. */
    public InputProblem withHelp(Sentence words) {
        return new InputProblem(code, sentence, place, other, Optional.of(words));
    }

    /** The same problem with a remedy in the words of the caller. */
    public InputProblem withHelp(String words) {
        return withHelp(Sentence.text(words));
    }

    /** The same problem with a second place. */
    public InputProblem withOther(DataPlace second) {
        return new InputProblem(code, sentence, place, Optional.of(second), remedy);
    }

    /** What is wrong, in English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** What is wrong, in Indonesian for {@code id}, in English for every other language. */
    public String message(Locale locale) {
        return sentence.in(locale);
    }

    /** How to repair it, in English. */
    public Optional<String> help() {
        return help(Locale.ENGLISH);
    }

    /** How to repair it, in Indonesian for {@code id}, in English for every other language. */
    public Optional<String> help(Locale locale) {
        return remedy.map(words -> words.in(locale));
    }
}
