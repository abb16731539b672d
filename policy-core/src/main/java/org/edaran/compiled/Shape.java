package org.edaran.compiled;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the values of one type are written as JSON and read back: maps, lists, texts, whole numbers and truth values.
 *
 * @param <T> the type
 */
interface Shape<T> {

    /** A value as JSON. */
    Object write(T value, Writing out);

    /** The value that some JSON stands for; a fault otherwise. */
    T read(Object node, Reading in);

    /** A shape that is needed before it can be made, because it holds itself. */
    static <T> Shape<T> later(Supplier<Shape<T>> shape) {
        return new Shape<>() {
            @Override
            public Object write(T value, Writing out) {
                return shape.get().write(value, out);
            }

            @Override
            public T read(Object node, Reading in) {
                return shape.get().read(node, in);
            }
        };
    }

    /** Values that are written as a text. */
    static <T> Shape<T> text(Function<T, String> words, Function<String, T> value) {
        return new Shape<>() {
            @Override
            public Object write(T value, Writing out) {
                return words.apply(value);
            }

            @Override
            public T read(Object node, Reading in) {
                String text = in.text(node);
                return in.guarded(() -> value.apply(text));
            }
        };
    }
}
