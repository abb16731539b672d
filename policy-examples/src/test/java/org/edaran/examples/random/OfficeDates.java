package org.edaran.examples.random;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.ValueType;
import org.edaran.source.SourcePlace;

/** A window that each office has for itself: six days from an event, less what comes after a date. */
final class OfficeDates {

    private static final SourcePlace NOWHERE = new SourcePlace("random.edaran", 1, 1);

    static final Field OPENING =
            new Field("opening", Optional.empty(), Owner.OFFICE, ValueType.Plain.EVENT, false, true, false, NOWHERE);
    static final Field CLOSING =
            new Field("closing", Optional.empty(), Owner.OFFICE, ValueType.Plain.DATE, false, false, false, NOWHERE);

    static final DateSet WINDOW = new DateSet.Filtered(
            new DateSet.Between(
                    Optional.of(fact(OPENING)),
                    List.of(
                            new Expression.Shifted(
                                    new Expression.Shifted(fact(OPENING), Period.ofDays(6)), Period.ofDays(-1)),
                            fact(CLOSING))),
            DayFilter.WORKDAYS);

    private OfficeDates() {}

    private static Expression fact(Field field) {
        return new Expression.FactOf(Path.of(Step.OFFICE), field);
    }
}
