package org.edaran.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** The documents and signed statements that came with a roster. Immutable. */
public final class EvidenceTable {

    private final Map<Key, List<Evidence>> records;
    private final boolean documentsSupplied;
    private final boolean attestationsSupplied;

    EvidenceTable(List<Evidence> all, boolean documentsSupplied, boolean attestationsSupplied) {
        Map<Key, List<Evidence>> map = new HashMap<>();
        for (Evidence evidence : all) {
            Key key = new Key(evidence.owner(), evidence.subject(), evidence.kind());
            map.computeIfAbsent(key, k -> new ArrayList<>()).add(evidence);
        }
        this.records = map;
        this.documentsSupplied = documentsSupplied;
        this.attestationsSupplied = attestationsSupplied;
    }

    private record Key(Owner owner, String subject, String kind) {}

    /** All records of one kind for one subject, in the order of the data. */
    public List<Evidence> of(Field kind, String subject) {
        return List.copyOf(records.getOrDefault(new Key(kind.owner(), subject, kind.name()), List.of()));
    }

    /** True if the data had records of this type at all, so that a missing one means "no" and not "unknown". */
    public boolean isSupplied(Field kind) {
        return kind.type() == ValueType.Evidence.DOCUMENT ? documentsSupplied : attestationsSupplied;
    }
}
