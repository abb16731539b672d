package org.edaran.roster;

/**
 * Something a reader of data did that the people who rely on the result should know.
 *
 * @param message one sentence, lower case, no full stop
 * @param place where it happened
 */
public record InputNote(String message, DataPlace place) {}
