package org.edaran.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is collected while policies are written: what they share is written once and named. */
final class Writing {

    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final List<Object> definitions = new ArrayList<>();

    /** The name of something shared; it is written before whatever refers to it. */
    <T> String define(Definition<T> definition, T value) {
        String known = names.get(value);
        if (known != null) {
            return known;
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("define", definition.kind());
        Object written = definition.shape().write(value, this);
        String plain = definition.nameOf(value);
        int use = uses.merge(definition.kind() + " " + plain, 1, Integer::sum);
        String name = use == 1 ? plain : plain + "#" + use;
        node.put("as", name);
        node.put("is", written);
        definitions.add(node);
        names.put(value, name);
        return name;
    }

    /** The number of a file. */
    long file(String name) {
        return files.computeIfAbsent(name, added -> files.size());
    }

    List<String> files() {
        return List.copyOf(files.keySet());
    }

    List<Object> definitions() {
        return definitions;
    }
}
