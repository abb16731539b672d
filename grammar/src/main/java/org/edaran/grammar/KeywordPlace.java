package org.edaran.grammar;

/** Where in a text a phrase is a keyword. Everywhere else its words are free as names. */
public enum KeywordPlace {
    /** As the first words of a statement. */
    OPENING,
    /** In a {@code policy} statement. */
    HEADER,
    /** In a {@code field}, {@code parameter} or {@code table} statement. */
    TYPE,
    /** In a {@code parameter} statement. */
    PARAMETER,
    /** In a {@code category} statement. */
    CATEGORY,
    /** In a {@code table} statement. */
    TABLE,
    /** In an {@code exception} statement. */
    EXCEPTION,
    /** In a {@code test} statement. */
    TEST,
    /** In every statement; the grammar also takes it for a name where no sentence needs it. */
    DESCRIPTIVE,
    /** In every statement, where it is never a name. */
    JOINING
}
