package org.edaran;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.source.SourceText;

/** What became of a text that was to be formatted. */
public sealed interface FormatResult {

    /**
     * The text has a canonical layout.
     *
     * @param source the text as it was
     * @param text the text in the canonical layout, with the same statements and comments
     */
    record Formatted(SourceText source, String text) implements FormatResult {

        /** True if the text was not in the canonical layout. */
        public boolean isChanged() {
            return !text.equals(source.text());
        }
    }

    /**
     * The text cannot be read, or not be translated without a change of its meaning.
     *
     * @param diagnostics the errors, by place
     */
    record Refused(List<Diagnostic> diagnostics) implements FormatResult {

        /** Copies the list. */
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
