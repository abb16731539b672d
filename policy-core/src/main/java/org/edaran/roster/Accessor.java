package org.edaran.roster;

import org.jspecify.annotations.Nullable;

/**
 * Takes one value out of a record of the host: a method reference such as {@code Shift::day}, or a function such as
 * {@code row -> row.getString("nip")} of a {@code ResultSet}.
 *
 * <p>Bindings call it once for each record and keep no record.
 *
 * @param <T> the record of the host
 * @param <V> the value
 */
@FunctionalInterface
public interface Accessor<T, V> {

    /**
     * The value, or {@code null} where the record has none: then it is not known.
     *
     * @throws Exception whatever the record throws; the binding passes it on as an {@link IllegalStateException} that names
     *     the fact
     */
    @Nullable
    V of(T row) throws Exception;
}
