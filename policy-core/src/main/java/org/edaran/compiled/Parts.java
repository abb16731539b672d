package org.edaran.compiled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a record: an object with a member for each component. A member that says nothing (no value, an empty list,
 * {@code false}) is left out. A member that nobody knows is a fault, for it might change what the rest means.
 *
 * @param <T> the record
 */
final class Parts<T> implements Shape<T> {

    private final List<Part<T, ?>> parts = new ArrayList<>();
    private @Nullable Function<Values, T> maker;

    /** What was read, by part. */
    static final class Values {

        private final Object[] values;

        private Values(Object[] values) {
            this.values = values;
        }

        @SuppressWarnings("unchecked") // what was read at the index of a part was read by its shape
        <F> F of(Part<?, F> part) {
            return (F) values[part.index];
        }
    }

    /**
     * One component.
     *
     * @param <T> the record
     * @param <F> the component
     */
    static final class Part<T, F> {

        private final int index;
        private final String name;
        private final Function<T, F> value;
        private final BiFunction<F, Writing, @Nullable Object> write;
        private final BiFunction<@Nullable Object, Reading, F> read;

        private Part(
                int index,
                String name,
                Function<T, F> value,
                BiFunction<F, Writing, @Nullable Object> write,
                BiFunction<@Nullable Object, Reading, F> read) {
            this.index = index;
            this.name = name;
            this.value = value;
            this.write = write;
            this.read = read;
        }

        private @Nullable Object written(T whole, Writing out) {
            return write.apply(value.apply(whole), out);
        }
    }

    private <F> Part<T, F> add(
            String name,
            Function<T, F> value,
            BiFunction<F, Writing, @Nullable Object> write,
            BiFunction<@Nullable Object, Reading, F> read) {
        Part<T, F> part = new Part<>(parts.size(), name, value, write, read);
        parts.add(part);
        return part;
    }

    /** A component that is always there. */
    <F> Part<T, F> one(String name, Shape<F> shape, Function<T, F> value) {
        return add(name, value, shape::write, (node, in) -> {
            if (node == null) {
                throw in.fault("`" + name + "` is missing");
            }
            return shape.read(node, in);
        });
    }

    /** A component that may be missing. */
    <F> Part<T, Optional<F>> maybe(String name, Shape<F> shape, Function<T, Optional<F>> value) {
        return add(
                name,
                value,
                (maybe, out) -> maybe.map(one -> shape.write(one, out)).orElse(null),
                (node, in) -> Optional.ofNullable(node).map(there -> shape.read(there, in)));
    }

    /** A component that is mostly the same. */
    <F> Part<T, F> usually(String name, Shape<F> shape, F usual, Function<T, F> value) {
        return add(
                name,
                value,
                (one, out) -> one.equals(usual) ? null : shape.write(one, out),
                (node, in) -> node == null ? usual : shape.read(node, in));
    }

    /** True or false. */
    Part<T, Boolean> flag(String name, Function<T, Boolean> value) {
        return usually(name, Plain.TRUTH, false, value);
    }

    /** A list in its order. */
    <F> Part<T, List<F>> list(String name, Shape<F> shape, Function<T, List<F>> value) {
        return add(
                name,
                value,
                (list, out) -> list.isEmpty()
                        ? null
                        : list.stream().map(each -> shape.write(each, out)).toList(),
                (node, in) -> node == null ? List.of() : items(shape, node, in));
    }

    /** A set, written in the order of a comparator. */
    <F> Part<T, Set<F>> set(String name, Shape<F> shape, Comparator<F> order, Function<T, Set<F>> value) {
        return add(
                name,
                value,
                (set, out) -> set.isEmpty()
                        ? null
                        : set.stream()
                                .sorted(order)
                                .map(each -> shape.write(each, out))
                                .toList(),
                (node, in) -> node == null ? Set.of() : new LinkedHashSet<>(items(shape, node, in)));
    }

    private static <F> List<F> items(Shape<F> shape, Object node, Reading in) {
        List<F> items = new ArrayList<>();
        int number = 0;
        for (Object item : in.list(node)) {
            Object there = Objects.requireNonNull(item); // JSON null is refused where it is read
            items.add(in.within(String.valueOf(++number), () -> shape.read(there, in)));
        }
        return items;
    }

    /** Closes the description: how the record is made of what was read. */
    Parts<T> made(Function<Values, T> made) {
        maker = made;
        return this;
    }

    @Override
    public Map<String, Object> write(T value, Writing out) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (Part<T, ?> part : parts) {
            Object written = part.written(value, out);
            if (written != null) {
                node.put(part.name, written);
            }
        }
        return node;
    }

    @Override
    public T read(Object node, Reading in) {
        return read(in.object(node), 0, in);
    }

    /** Reads an object of which the caller has read some members. */
    T read(Map<?, ?> object, int others, Reading in) {
        Object[] values = new Object[parts.size()];
        int found = others;
        for (Part<T, ?> part : parts) {
            Object member = object.get(part.name);
            found += member == null ? 0 : 1;
            values[part.index] = in.within(part.name, () -> part.read.apply(member, in));
        }
        if (found < object.size()) {
            throw in.fault("`" + Reading.shown(unknown(object)) + "` is not known to this version of Edaran");
        }
        return in.guarded(() -> Objects.requireNonNull(maker).apply(new Values(values)));
    }

    private String unknown(Map<?, ?> object) {
        return object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !name.equals(Kinds.KEY) && parts.stream().noneMatch(part -> part.name.equals(name)))
                .findFirst()
                .orElse("null");
    }
}
