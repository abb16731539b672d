package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * Who a decision is for, such as {@code agency "Kemenpan"}.
 *
 * @param owner the kind of decider
 * @param who its identifier in the data
 * @param span its place
 */
public record Decider(OwnerName owner, Text who, SourceSpan span) implements Node {}
