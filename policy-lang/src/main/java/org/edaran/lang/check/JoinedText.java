package org.edaran.lang.check;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A text with a piece of another one behind it, so that a sentence with parts of both has one text that all its places are
 * in.
 *
 * @param text both together
 * @param first the text
 * @param at where the piece begins in both together
 * @param second the text the piece is from
 * @param start where the piece begins there
 */
public record JoinedText(SourceText text, SourceText first, int at, SourceText second, int start) {

    /** Puts a piece of a text behind another text, at {@code least} or later. */
    public static JoinedText of(SourceText first, SourceText second, SourceSpan piece, int least) {
        int at = Math.max(least, first.text().length() + 1);
        String both = first.text() + "\n".repeat(at - first.text().length()) + second.textOf(piece);
        return new JoinedText(SourceText.of(second.name(), both), first, at, second, piece.start());
    }

    /** A fault where it was written. */
    Diagnostic written(Diagnostic fault) {
        Diagnostic told = new Diagnostic(
                fault.code(),
                fault.severity(),
                fault.message(),
                sourceOf(fault.span()),
                written(fault.span()),
                List.of(),
                fault.help(),
                fault.language());
        for (Diagnostic.Label label : fault.labels()) {
            boolean here = label.source() == text;
            told = told.withLabel(
                    here ? sourceOf(label.span()) : label.source(),
                    here ? written(label.span()) : label.span(),
                    label.words());
        }
        return told;
    }

    private SourceText sourceOf(SourceSpan span) {
        return span.start() >= at ? second : first;
    }

    private SourceSpan written(SourceSpan span) {
        return span.start() >= at ? new SourceSpan(span.start() - at + start, span.end() - at + start) : span;
    }
}
