package org.edaran.examples.random.reach;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edaran.model.Table;

/**
 * The forms of the model: each record of a sealed family, such as {@code Sentence.Either}, and each constant, such as
 * {@code Bound.AT_MOST}.
 */
final class ModelForms {

    private static final String PACKAGE = "org.edaran.model.";
    private static final Path MODEL = Path.of("..", "policy-core", "target", "classes", "org", "edaran", "model");

    private ModelForms() {}

    /** All forms that the model has. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (Class<?> type : classes()) {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    all.add(nameOf(constant));
                }
            } else if (type.isRecord() && Stream.of(type.getInterfaces()).anyMatch(Class::isSealed)) {
                all.add(nameOf(type));
            }
        }
        return all;
    }

    private static Set<Class<?>> classes() {
        Set<Class<?>> classes = Collections.newSetFromMap(new IdentityHashMap<>());
        try (Stream<Path> files = Files.list(MODEL)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString();
                classes.add(Class.forName(PACKAGE + name.substring(0, name.length() - ".class".length())));
            }
            return classes;
        } catch (IOException | ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String nameOf(Class<?> type) {
        return type.getName().substring(PACKAGE.length()).replace('$', '.');
    }

    private static String nameOf(Object constant) {
        Enum<?> value = (Enum<?>) constant;
        return nameOf(value.getDeclaringClass()) + "." + value.name();
    }

    /** The forms that a part of a policy is made of. */
    static Set<String> of(Object part) {
        Set<String> forms = new TreeSet<>();
        collect(part, forms, Collections.newSetFromMap(new IdentityHashMap<>()));
        return forms;
    }

    private static void collect(Object part, Set<String> forms, Set<Object> seen) {
        if (part instanceof Optional<?> optional) {
            optional.ifPresent(value -> collect(value, forms, seen));
        } else if (part instanceof Collection<?> several) {
            several.forEach(value -> collect(value, forms, seen));
        } else if (part instanceof Table table) {
            collect(table.rows(), forms, seen);
            collect(table.type(), forms, seen);
            collect(table.otherwise(), forms, seen);
        } else if (!part.getClass().getName().startsWith(PACKAGE) || !seen.add(part)) {
            return;
        } else if (part instanceof Enum<?>) {
            forms.add(nameOf(part));
        } else if (part.getClass().isRecord()) {
            forms.add(nameOf(part.getClass()));
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(part), forms, seen);
                } catch (ReflectiveOperationException hidden) {
                    throw new IllegalStateException(hidden);
                }
            }
        }
    }
}
