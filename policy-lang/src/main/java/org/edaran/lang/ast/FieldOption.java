package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A word behind the type of a field.
 *
 * @param kind which word
 * @param span its place
 */
public record FieldOption(Kind kind, SourceSpan span) implements Node {

    /** The words that may stand there, in their canonical order. */
    public enum Kind {
        /** The value changes over time; rows carry from and until. */
        DATED,
        /** A missing value is normal. */
        OPTIONAL,
        /** The value is never printed. */
        CONFIDENTIAL
    }
}
