package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * An owner as written in one place.
 *
 * @param owner the owner
 * @param span its place
 */
public record OwnerName(Owner owner, SourceSpan span) implements Node {}
