package org.edaran.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a finding is about.
 *
 * @param employee id of the person; nothing for a group
 * @param group what holds the group together, such as agency and category, in the order of the rule; empty for a person
 */
public record Subject(Optional<String> employee, List<Key> group) {

    /** Copies the keys. */
    public Subject {
        group = List.copyOf(group);
    }

    /**
     * One key of a group.
     *
     * @param name such as {@code agency}
     * @param value such as {@code Kemenpan}
     */
    public record Key(String name, String value) {}

    /** A person. */
    public static Subject person(String id) {
        return new Subject(Optional.of(id), List.of());
    }

    /** A group; no key means everyone together. */
    public static Subject group(List<Key> keys) {
        return new Subject(Optional.empty(), keys);
    }

    /** The keys of the group by name, in order. */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        group.forEach(key -> keys.put(key.name(), key.value()));
        return keys;
    }
}
