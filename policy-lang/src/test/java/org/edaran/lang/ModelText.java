package org.edaran.lang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.edaran.source.SourcePlace;

/** A compiled policy as text without its places in the file, the hash of its text, and the words that it repeats. */
final class ModelText {

    private ModelText() {}

    static String of(Object value) {
        if (value instanceof SourcePlace) {
            return "*";
        }
        if (value instanceof Record node) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                String name = component.getName();
                boolean ofText = List.of("sha256", "words", "label").contains(name) || name.endsWith("Words");
                if (!ofText) {
                    parts.add(name + "=" + of(read(node, component)));
                }
            }
            return node.getClass().getSimpleName() + parts;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(ModelText::of).orElse("-");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, held) -> sorted.put(of(key), of(held)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(ModelText::of).toList().toString();
        }
        return Objects.toString(value);
    }

    private static Object read(Record node, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
