package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A quoted text: a title, a citation, or a name from outside the policy.
 *
 * @param value the text without its quotes and escapes
 * @param span its place, quotes included
 */
public record Text(String value, SourceSpan span) implements Node {

    @Override
    public String toString() {
        return value;
    }
}
