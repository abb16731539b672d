package org.edaran.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A fault in a policy text.
 *
 * @param code what kind of fault
 * @param severity how much it matters; usually the default of the code
 * @param message one sentence, lower case, no full stop, the writer's own words in backticks
 * @param source the text it is in
 * @param span the characters it is about
 * @param labels further places with a word on each, such as where a name was first declared
 * @param help what to write instead, as an imperative; only given when it would work
 * @param language the language of the message, the labels and the help: that of the text, or English
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        String message,
        SourceText source,
        SourceSpan span,
        List<Label> labels,
        Optional<String> help,
        Locale language) {

    /** Copies the labels. */
    public Diagnostic {
        labels = List.copyOf(labels);
    }

    /** By place and words, which few faults share. */
    @Override
    public int hashCode() {
        return 31 * span.start() + message.hashCode();
    }

    /** A fault with the default severity of its code, no labels and no help. */
    public static Diagnostic of(DiagnosticCode code, SourceText source, SourceSpan span, String message) {
        return new Diagnostic(
                code, code.severity(), message, source, span, List.of(), Optional.empty(), Locale.ENGLISH);
    }

    /** The same fault with a remedy. */
    public Diagnostic withHelp(String text) {
        return new Diagnostic(code, severity, message, source, span, labels, Optional.of(text), language);
    }

    /** The same fault with one more labelled place, in its own or in another text. */
    public Diagnostic withLabel(SourceText text, SourceSpan place, String words) {
        List<Label> more = new java.util.ArrayList<>(labels);
        more.add(new Label(text, place, words));
        return new Diagnostic(code, severity, message, source, span, more, help, language);
    }

    /**
     * A second place that belongs to a fault.
     *
     * @param source the text of the place
     * @param span the characters
     * @param words what the place has to do with the fault, such as {@code first declared here}
     */
    public record Label(SourceText source, SourceSpan span, String words) {}
}
