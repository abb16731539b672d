package org.edaran.io.mapping;

import java.util.Map;

/**
 * How the files of a roster are to be read.
 *
 * @param file name of the mapping file; empty for the usual layout
 * @param tables how each file is laid out; sections that are not there have the usual layout
 * @param roster what is special to the roster
 * @param employeesFromRoster true if there is no list of employees and everyone in the roster is on the books
 */
public record Mapping(
        String file, Map<Section, TableMapping> tables, RosterMapping roster, boolean employeesFromRoster) {

    /** The layout of files that need no mapping. */
    public static final Mapping NONE = new Mapping("", Map.of(), RosterMapping.LONG, false);

    /** Copies the sections. */
    public Mapping {
        tables = Map.copyOf(tables);
    }

    /** The layout of a file. */
    public TableMapping table(Section section) {
        return tables.getOrDefault(section, TableMapping.USUAL);
    }
}
