package org.edaran.lang.ast;

import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * A place that {@code only at} allows, such as {@code domicile within city} or {@code domicile exactly}.
 *
 * @param place the place
 * @param level the region level at which the places must agree; empty for {@code exactly}
 * @param span its place
 */
public record AllowedPlace(Name place, Optional<Name> level, SourceSpan span) implements Node {}
