package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A modal verb, which gives a sentence its strength.
 *
 * @param verb the verb
 * @param negated whether {@code not} follows it
 * @param span its place, {@code not} included
 */
public record Modal(Verb verb, boolean negated, SourceSpan span) implements Node {

    /** The three strengths. */
    public enum Verb {
        /** Breaking it is a violation. */
        MUST,
        /** Breaking it is a warning. */
        SHOULD,
        /** A permission; nothing breaks it. */
        MAY
    }
}
