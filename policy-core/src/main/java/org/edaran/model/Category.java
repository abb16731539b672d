package org.edaran.model;

import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A category of services; a person is in at most one of them on a date.
 *
 * @param name the bare word
 * @param title words for readers
 * @param members who is in it; for {@code otherwise}, everyone in none of the others
 * @param at where it is declared
 */
public record Category(String name, Optional<String> title, Expression members, SourcePlace at) {

    /** By name, which tells two of one policy apart: it is asked for in every condition that is looked up. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
