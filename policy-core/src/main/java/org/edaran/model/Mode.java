package org.edaran.model;

/**
 * A work mode.
 *
 * @param name the bare word, such as {@code wfh}
 * @param onDuty true if a person in this mode is at work that day, wherever
 */
public record Mode(String name, boolean onDuty) {}
