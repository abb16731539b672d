package org.edaran.compiled;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a reader of a compiled form is, and what it has read. */
final class Reading {

    private static final int DEEPEST = 200;
    private static final int LONGEST_SHOWN = 60;

    private final List<?> files;
    private final Map<String, Object> definitions = new HashMap<>();
    private final Deque<String> trail = new ArrayDeque<>();
    private int depth;

    Reading(List<?> files) {
        this.files = files;
    }

    /** Reads a part, which messages name. */
    <T> T within(String part, Supplier<T> reader) {
        trail.addLast(part);
        T read = reader.get();
        trail.removeLast();
        return read;
    }

    /** Reads something that may hold something of the same type. */
    <T> T deeper(Supplier<T> reader) {
        if (++depth > DEEPEST) {
            throw fault("nests more than " + DEEPEST + " levels deep");
        }
        T read = reader.get();
        depth--;
        return read;
    }

    /** Makes a value that refuses what cannot be. */
    <T> T guarded(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException impossible) {
            throw fault("cannot be: " + impossible.getMessage());
        }
    }

    Map<?, ?> object(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw unexpected("an object", node);
    }

    List<?> list(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list;
        }
        throw unexpected("a list", node);
    }

    String text(@Nullable Object node) {
        if (node instanceof String text) {
            return text;
        }
        throw unexpected("a text", node);
    }

    boolean truth(@Nullable Object node) {
        if (node instanceof Boolean truth) {
            return truth;
        }
        throw unexpected("`true` or `false`", node);
    }

    long number(@Nullable Object node) {
        if (node instanceof Long number) {
            return number;
        }
        throw unexpected("a whole number", node);
    }

    int smallNumber(@Nullable Object node) {
        long number = number(node);
        if (number != (int) number) {
            throw fault("the number " + number + " is too large");
        }
        return (int) number;
    }

    /** The name of a file by its number. */
    String file(@Nullable Object number) {
        long index = number(number);
        if (index < 0 || index >= files.size()) {
            throw fault("there is no file " + index);
        }
        return text(files.get((int) index));
    }

    <T> void define(Definition<T> definition, String name, Object node) {
        T value =
                within(definition.kind() + " " + name, () -> definition.shape().read(node, this));
        if (definitions.putIfAbsent(key(definition, name), value) != null) {
            throw fault("two definitions of the " + definition.kind() + " `" + shown(name) + "`");
        }
    }

    @SuppressWarnings("unchecked") // what is stored under the kind of a definition was read by its shape
    <T> T defined(Definition<T> definition, String name) {
        Object value = definitions.get(key(definition, name));
        if (value == null) {
            throw fault("no " + definition.kind() + " `" + shown(name) + "` is defined before");
        }
        return (T) value;
    }

    private static String key(Definition<?> definition, String name) {
        return definition.kind() + " " + name;
    }

    Fault fault(String message) {
        StringBuilder place = new StringBuilder();
        for (Iterator<String> parts = trail.iterator(); parts.hasNext(); ) {
            place.append(parts.next()).append(parts.hasNext() ? " > " : ": ");
        }
        return new Fault(place + message);
    }

    private Fault unexpected(String wanted, @Nullable Object found) {
        String words = found instanceof Map<?, ?>
                ? "an object"
                : found instanceof List<?> ? "a list" : "`" + shown(String.valueOf(found)) + "`";
        return fault(wanted + " is needed, and " + words + " is there");
    }

    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
