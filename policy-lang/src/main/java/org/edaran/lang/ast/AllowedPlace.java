package org.edaran.lang.ast;

import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * A place that {@code only at} allows, such as {@code domicile within city}, {@code domicile exactly} or
 * {@code within 50 km of office}.
 *
 * @param place the place
 * @param exactly true if the text says so
 * @param level the region level at which the places must agree, if one is written
 * @param distance how far away the work may be, if that is written
 * @param span its place
 */
public record AllowedPlace(
        AstExpression.Reference place,
        boolean exactly,
        Optional<Name> level,
        Optional<Distance> distance,
        SourceSpan span)
        implements Node {

    /** What a distance is measured in. */
    public enum Unit {
        /** {@code km}. */
        KILOMETRES,
        /** {@code metres}. */
        METRES
    }

    /**
     * {@code 50 km}.
     *
     * @param amount a whole or decimal number
     * @param unit what it counts
     * @param span its place
     */
    public record Distance(Literal amount, Unit unit, SourceSpan span) implements Node {}
}
