package org.edaran.compiled;

import java.util.function.Function;

/**
 * Something that several parts of a policy may share, such as a fact: written once, and named wherever it is used.
 *
 * @param kind the word for it
 * @param naming its own name
 * @param shape how it is written where it is defined
 * @param <T> its type
 */
record Definition<T>(String kind, Function<T, String> naming, Shape<T> shape) {

    String nameOf(T value) {
        return naming.apply(value);
    }

    /** How it is written where it is used. */
    Shape<T> reference() {
        return new Shape<>() {
            @Override
            public Object write(T value, Writing out) {
                return out.define(Definition.this, value);
            }

            @Override
            public T read(Object node, Reading in) {
                return in.defined(Definition.this, in.text(node));
            }
        };
    }
}
