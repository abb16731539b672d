package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.lang.ast.AllowedPlace;
import org.edaran.lang.ast.Literal;
import org.edaran.source.SourceSpan;

/** Builds the places that {@code only at} and {@code only within} allow. */
final class PlaceBuilder {

    private final Leaves leaves;

    PlaceBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    List<AllowedPlace> places(OnlyAtContext context) {
        return context.distance() == null
                ? context.allowedPlace().stream().map(this::place).toList()
                : List.of(near(context.distance(), Leaves.span(context.distance())));
    }

    private AllowedPlace place(AllowedPlaceContext context) {
        SourceSpan span = Leaves.span(context);
        if (context instanceof PlaceByDistanceContext near) {
            return near(near.distance(), span);
        }
        PlaceByRegionContext region = (PlaceByRegionContext) context;
        return new AllowedPlace(
                ExpressionBuilder.path(region.path()),
                region.EXACTLY() != null,
                Optional.ofNullable(region.level).map(Leaves::fact),
                Optional.empty(),
                span);
    }

    private AllowedPlace near(DistanceContext context, SourceSpan span) {
        SourceSpan number = Faults.spanOf(context.amount);
        Literal amount = context.amount.getType() == EdaranParser.INTEGER
                ? new Literal.Whole(leaves.integer(context.amount), number)
                : new Literal.Decimal(leaves.decimal(context.amount), number);
        AllowedPlace.Unit unit =
                context.unit.getType() == EdaranParser.METRES ? AllowedPlace.Unit.METRES : AllowedPlace.Unit.KILOMETRES;
        return new AllowedPlace(
                ExpressionBuilder.path(context.path()),
                false,
                Optional.empty(),
                Optional.of(new AllowedPlace.Distance(amount, unit, number.to(Faults.spanOf(context.unit)))),
                span);
    }
}
