package org.edaran.model;

import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A clause that nobody can check from a roster.
 *
 * @param name the bare word
 * @param cites the clause
 * @param text what it says
 * @param at where it is declared
 */
public record Note(String name, Optional<String> cites, String text, SourcePlace at) {}
