package org.edaran.source;

/**
 * A place in a text file as a reader counts it.
 *
 * @param file name of the file as the caller gave it, for display only
 * @param line 1-based line
 * @param column 1-based column in code points
 */
public record SourcePlace(String file, int line, int column) {}
