package org.edaran.compiled;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shape of a type with several kinds: an object whose member {@value #KEY} names the kind.
 *
 * @param <T> the type
 */
final class Kinds<T> implements Shape<T> {

    static final String KEY = "is";

    private final Map<Class<?>, Kind<? extends T>> byType = new HashMap<>();
    private final Map<String, Kind<? extends T>> byName = new LinkedHashMap<>();

    private record Kind<K>(String name, Class<K> type, Parts<K> parts) {

        Object write(Object value, Writing out) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put(KEY, name);
            node.putAll(parts.write(type.cast(value), out));
            return node;
        }
    }

    /** Adds a kind. */
    <K extends T> Kinds<T> with(String name, Class<K> type, Parts<K> parts) {
        Kind<K> kind = new Kind<>(name, type, parts);
        byType.put(type, kind);
        byName.put(name, kind);
        return this;
    }

    /** Adds a kind without components. */
    <K extends T> Kinds<T> with(String name, Class<K> type, K only) {
        return with(name, type, new Parts<K>().made(values -> only));
    }

    @Override
    public Object write(T value, Writing out) {
        Kind<? extends T> kind = byType.get(value.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind is known for " + value.getClass());
        }
        return kind.write(value, out);
    }

    @Override
    public T read(Object node, Reading in) {
        Map<?, ?> object = in.object(node);
        Object name = object.get(KEY);
        Kind<? extends T> kind = name instanceof String ? byName.get(name) : null;
        if (kind == null) {
            throw in.fault("the kind `" + Reading.shown(String.valueOf(name))
                    + "` is not known to this version of Edaran, which knows " + String.join(", ", byName.keySet()));
        }
        return in.deeper(() -> kind.parts().read(object, 1, in));
    }
}
