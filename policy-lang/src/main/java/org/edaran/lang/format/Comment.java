package org.edaran.lang.format;

/**
 * A comment of a statement.
 *
 * @param text what is written, from {@code //} on
 * @param after the index of the word or sign behind which it stands
 * @param trailing true if it stands on the same line, false if it has a line of its own
 */
record Comment(String text, int after, boolean trailing) {}
