package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A limit of what may be decided, such as {@code at most 50%}.
 *
 * @param bound which way it limits
 * @param limit the limit
 * @param span its place
 */
public record ParameterBound(Bound bound, AstExpression limit, SourceSpan span) implements Node {}
