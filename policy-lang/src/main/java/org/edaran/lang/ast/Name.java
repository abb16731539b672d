package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A bare word: a name that the policy declares, uses or takes from a vocabulary.
 *
 * @param text the word as written
 * @param span its place
 */
public record Name(String text, SourceSpan span) implements Node {

    @Override
    public String toString() {
        return text;
    }
}
