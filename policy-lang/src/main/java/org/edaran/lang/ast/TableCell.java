package org.edaran.lang.ast;

import java.util.List;
import org.edaran.source.SourceSpan;

/** Which keys a row of a table is for. */
public sealed interface TableCell extends Node {

    /** Calls the method of {@code visitor} that is for this kind of cell. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code any}: every key.
     *
     * @param span its place
     */
    record Any(SourceSpan span) implements TableCell {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAny(this);
        }
    }

    /**
     * One key, or several: {@code [a, b]}.
     *
     * @param keys at least one
     * @param span its place
     */
    record Keys(List<TableValue> keys, SourceSpan span) implements TableCell {
        /** Copies the keys. */
        public Keys {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitKeys(this);
        }
    }

    /**
     * {@code 2 to 4}, both ends included.
     *
     * @param low the least key
     * @param high the greatest key
     * @param span its place
     */
    record Range(TableValue low, TableValue high, SourceSpan span) implements TableCell {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRange(this);
        }
    }

    /**
     * One method for each kind of cell.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits any key. */
        R visitAny(Any cell);

        /** Visits listed keys. */
        R visitKeys(Keys cell);

        /** Visits a range of keys. */
        R visitRange(Range cell);
    }
}
