package org.edaran.model;

import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A declared fact.
 *
 * @param name the bare word that policy text and column headers use
 * @param title words for readers
 * @param owner what the fact belongs to
 * @param type what values it takes
 * @param dated true if it changes over time and its data carry dates
 * @param optional true if a blank means known absence ({@link Value.Absent#NONE}) and not unknown
 * @param confidential true if its value must never be printed
 * @param at where it is declared
 */
public record Field(
        String name,
        Optional<String> title,
        Owner owner,
        ValueType type,
        boolean dated,
        boolean optional,
        boolean confidential,
        SourcePlace at) {

    /** By name, which tells two of one policy apart: it is asked for in every condition that is looked up. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
