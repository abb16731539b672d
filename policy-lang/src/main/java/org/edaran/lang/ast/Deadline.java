package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/**
 * A deadline, such as {@code before summit} or {@code by day 5}.
 *
 * @param relation on which side of the moment
 * @param point the moment
 * @param span its place
 */
public record Deadline(Relation relation, DeadlinePoint point, SourceSpan span) implements Node {

    /** On which side of the moment something has to happen. */
    public enum Relation {
        /** Before it, its day excluded. */
        BEFORE,
        /** After it, its day excluded. */
        AFTER,
        /** Up to it, its day included. */
        BY
    }
}
