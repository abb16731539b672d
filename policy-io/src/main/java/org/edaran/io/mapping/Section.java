package org.edaran.io.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.model.Owner;

/** A part of the data that a file holds; each may have a section in the mapping. */
public enum Section {
    /** Who works where on which date. */
    ROSTER("employee"),
    /** Who is on the books. */
    EMPLOYEES("id"),
    /** Facts of units. */
    UNITS("id"),
    /** Facts of offices. */
    OFFICES("id"),
    /** Facts of agencies. */
    AGENCIES("id"),
    /** Facts of regions. */
    REGIONS("id"),
    /** Signed statements. */
    ATTESTATIONS("employee"),
    /** Documents that people and organisations hold. */
    DOCUMENTS("employee"),
    /** Factors that were assessed before a grant. */
    ASSESSMENTS("employee"),
    /** Decisions on parameters. */
    DECISIONS("parameter");

    private final String identity;

    Section(String identity) {
        this.identity = identity;
    }

    /** The key of the section in the mapping, which is also the name of its file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that says what a row is about. */
    public String identity() {
        return identity;
    }

    /** Whose facts the section holds, if it holds facts. */
    public Optional<Owner> owner() {
        return switch (this) {
            case EMPLOYEES -> Optional.of(Owner.EMPLOYEE);
            case UNITS -> Optional.of(Owner.UNIT);
            case OFFICES -> Optional.of(Owner.OFFICE);
            case AGENCIES -> Optional.of(Owner.AGENCY);
            case REGIONS -> Optional.of(Owner.REGION);
            case ROSTER, ATTESTATIONS, DOCUMENTS, ASSESSMENTS, DECISIONS -> Optional.empty();
        };
    }

    /** The keys of all sections. */
    static List<String> keys() {
        return Arrays.stream(values()).map(Section::key).toList();
    }
}
