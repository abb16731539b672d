package org.edaran.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** The documents, signed statements and assessments that came with a roster. Immutable. */
public final class EvidenceTable {

    private final Map<Key, List<Evidence>> records;
    private final Map<String, List<Evidence>> letters = new HashMap<>();
    private final Set<ValueType> supplied;

    EvidenceTable(List<Evidence> all, Set<ValueType.Evidence> supplied) {
        Map<Key, List<Evidence>> map = new HashMap<>();
        for (Evidence evidence : all) {
            Key key = new Key(evidence.owner(), evidence.subject(), evidence.kind());
            map.computeIfAbsent(key, k -> new ArrayList<>()).add(evidence);
            if (evidence.owner() == Owner.EMPLOYEE && evidence.toUnit().isPresent()) {
                letters.computeIfAbsent(evidence.subject(), id -> new ArrayList<>())
                        .add(evidence);
            }
        }
        this.records = map;
        this.supplied = Set.copyOf(supplied);
    }

    /** True if any document of a person names the unit where the work is. */
    public boolean namesUnits() {
        return !letters.isEmpty();
    }

    /** Ids of the people of whom a document names the unit where the work is, in no order that means anything. */
    public Set<String> lent() {
        return Set.copyOf(letters.keySet());
    }

    /** The documents of a person that name the unit where the work is. */
    public List<Evidence> lettersOf(String employee) {
        return List.copyOf(letters.getOrDefault(employee, List.of()));
    }

    /** All records, in no order that means anything. */
    List<Evidence> all() {
        return records.values().stream().flatMap(List::stream).toList();
    }

    private record Key(Owner owner, String subject, String kind) {}

    /** All records of one kind for one subject, in the order of the data. */
    public List<Evidence> of(Field kind, String subject) {
        return List.copyOf(records.getOrDefault(new Key(kind.owner(), subject, kind.name()), List.of()));
    }

    /** True if the data had records of this type at all, so that a missing one means "no" and not "unknown". */
    public boolean isSupplied(Field kind) {
        return supplied.contains(kind.type());
    }
}
