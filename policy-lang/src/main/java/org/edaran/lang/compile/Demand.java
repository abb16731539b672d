package org.edaran.lang.compile;

import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A type that a place needs.
 *
 * @param type the type
 * @param source the text of what demands it
 * @param span what demands it
 * @param words why, for the label there
 */
record Demand(ValueType type, SourceText source, SourceSpan span, String words) {}
