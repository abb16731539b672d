package org.edaran.model;

import java.util.List;

/** Which keys a row of a table is for, in one column. Immutable. */
public sealed interface TableKey {

    /** Every key, a known absence included. */
    record Any() implements TableKey {}

    /**
     * Some keys. A region also stands for the regions in it that no other row of the table names.
     *
     * @param values at least one
     */
    record OneOf(List<Value> values) implements TableKey {

        /** Copies the values. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * All keys between two, both included.
     *
     * @param low the least
     * @param high the greatest
     */
    record Range(Value low, Value high) implements TableKey {}
}
