package org.edaran.lang.compile;

import java.util.Optional;
import java.util.function.Function;
import org.edaran.source.SourceText;

/**
 * Where the texts come from that policies name.
 *
 * @param vocabularies gives the text of a vocabulary by name, or nothing if there is none of that name
 * @param calendars gives the text of a calendar of holidays by name, or nothing if there is none of that name
 */
public record Supplies(
        Function<String, Optional<SourceText>> vocabularies, Function<String, Optional<SourceText>> calendars) {}
