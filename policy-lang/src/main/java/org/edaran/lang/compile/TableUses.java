package org.edaran.lang.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Table;

/** The tables of a policy that something looks into. What first does so gives the keys their types. */
final class TableUses {

    /**
     * A table as first used.
     *
     * @param keys what it was first looked up with
     * @param table the table; nothing if it is at fault
     */
    record Use(List<Typed> keys, Optional<Table> table) {}

    private final Map<String, Use> uses = new HashMap<>();

    Optional<Use> of(String table) {
        return Optional.ofNullable(uses.get(table));
    }

    void put(String table, Use use) {
        uses.put(table, use);
    }
}
