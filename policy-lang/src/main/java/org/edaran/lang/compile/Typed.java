package org.edaran.lang.compile;

import org.edaran.model.Expression;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * An expression with its type and its place.
 *
 * @param expression the expression
 * @param type its type
 * @param source the text it is in
 * @param span its place there
 */
record Typed(Expression expression, ValueType type, SourceText source, SourceSpan span) {

    /** What this demands of the value it is held against. */
    Demand demand() {
        return new Demand(type, source, span, "`" + words() + "` is " + Types.words(type));
    }

    /** The text of the policy. */
    String words() {
        return Words.of(source, span);
    }

    /** A condition made of this one, at the same place. */
    Typed condition(Expression made, SourceSpan whole) {
        return new Typed(made, ValueType.Plain.BOOLEAN, source, whole);
    }
}
