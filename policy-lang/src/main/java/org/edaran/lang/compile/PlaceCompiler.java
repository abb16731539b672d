package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.AllowedPlace;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** The places that {@code only at} allows: a domicile, an office, a region or a fact that is a place. */
final class PlaceCompiler {

    /** Half the way round the earth: no work is farther away. */
    private static final Fraction FARTHEST = Fraction.of(20_038_000);

    private final Environment env;
    private final SourceText source;

    PlaceCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The places as findings repeat them. */
    String words(List<AllowedPlace> places) {
        String all =
                places.stream().map(place -> Words.of(source, place.span())).collect(Collectors.joining(" or "));
        boolean near = places.size() == 1 && places.get(0).distance().isPresent();
        return (near ? "within " : "at ") + all;
    }

    Optional<List<Sentence.Nearby>> places(List<AllowedPlace> written) {
        List<Sentence.Nearby> places = new ArrayList<>();
        for (AllowedPlace place : written) {
            place(place, written.size() == 1).ifPresent(places::add);
        }
        return places.size() == written.size() ? Optional.of(places) : Optional.empty();
    }

    private Optional<Sentence.Nearby> place(AllowedPlace place, boolean alone) {
        if (isEverydayWord(place)) {
            return Optional.empty();
        }
        Optional<Typed> typed = ExpressionCompiler.ofPeople(env, source).value(place.place());
        Optional<Optional<RegionLevel>> level = level(place);
        Optional<Optional<Long>> metres = metres(place);
        if (typed.isEmpty() || level.isEmpty() || metres.isEmpty()) {
            return Optional.empty();
        }
        boolean says =
                place.exactly() || level.get().isPresent() || metres.get().isPresent();
        if (!says && alone && typed.get().type() != Plain.PLACE) {
            env.fault(
                    DiagnosticCode.HOW_NEAR,
                    source,
                    place.span(),
                    "`" + Words.of(source, place.span()) + "` does not say how near the work must be",
                    "write `" + Words.of(source, place.span()) + " within city` or `" + Words.of(source, place.span())
                            + " exactly`");
            return Optional.empty();
        }
        return nearby(typed.get(), place, level.get(), metres.get());
    }

    /** Reports a word for the domicile that the language does not have; false if the policy declares it. */
    private boolean isEverydayWord(AllowedPlace place) {
        String name = place.place().name().text();
        boolean meant = Set.of("home", "house", "residence", "rumah").contains(name)
                && place.place().owners().isEmpty()
                && env.declarations().ownersOf(name).isEmpty()
                && env.declarations().find(name).isEmpty();
        if (meant) {
            env.fault(
                    DiagnosticCode.UNKNOWN_NAME,
                    source,
                    place.place().span(),
                    "nothing declares a place `" + name + "`",
                    "write `domicile`");
        }
        return meant;
    }

    private Optional<Sentence.Nearby> nearby(
            Typed typed, AllowedPlace place, Optional<RegionLevel> level, Optional<Long> metres) {
        Expression written = typed.expression();
        if (written instanceof Expression.Identity identity && identity.path().last() == Step.OFFICE) {
            return Optional.of(Sentence.Nearby.office(identity.path(), level, metres));
        }
        if (written instanceof Expression.Identity identity && identity.path().last() == Step.DOMICILE) {
            return Optional.of(Sentence.Nearby.domicile(level, metres));
        }
        boolean itself = written instanceof Expression.Identity identity
                && identity.path().last() == Step.LOCATION;
        if (itself) {
            env.fault(
                    DiagnosticCode.WRONG_TYPE,
                    source,
                    place.place().span(),
                    "`" + typed.words() + "` is where the work is done, so the work is always there",
                    "name `domicile`, `office`, a region or a fact of type `place`");
            return Optional.empty();
        }
        if (typed.type() == Plain.PLACE || (typed.type() == Plain.REGION && metres.isEmpty())) {
            return Optional.of(new Sentence.Nearby(written, written, level, metres, Optional.empty()));
        }
        notAPlace(place, typed);
        return Optional.empty();
    }

    private void notAPlace(AllowedPlace place, Typed typed) {
        boolean region = typed.type() == Plain.REGION;
        env.fault(
                DiagnosticCode.WRONG_TYPE,
                source,
                place.place().span(),
                region
                        ? "`" + typed.words() + "` is a region, from which no distance can be measured"
                        : "`" + typed.words() + "` is " + Types.words(typed.type()) + ", not a place",
                region
                        ? "measure from `office`, `domicile` or a fact of type `place`"
                        : "name `domicile`, `office`, a region or a fact of type `place`");
    }

    /** The level, with an inner nothing where none is written. */
    private Optional<Optional<RegionLevel>> level(AllowedPlace place) {
        if (place.level().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Name name = place.level().get();
        List<String> words =
                Arrays.stream(RegionLevel.values()).map(RegionLevel::word).toList();
        if (words.contains(name.text())) {
            return Optional.of(Optional.of(RegionLevel.valueOf(name.text().toUpperCase(Locale.ROOT))));
        }
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.NOT_IN_LIST,
                source,
                name.span(),
                "`" + name + "` is not one of " + String.join(", ", words));
        env.fault(DidYouMean.nearest(name.text(), words)
                .map(near -> fault.withHelp("write `" + near + "`"))
                .orElse(fault));
        return Optional.empty();
    }

    /** The distance in metres, with an inner nothing where none is written. */
    private Optional<Optional<Long>> metres(AllowedPlace place) {
        if (place.distance().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        AllowedPlace.Distance distance = place.distance().get();
        Fraction amount = distance.amount() instanceof Literal.Whole whole
                ? new Fraction(whole.value(), java.math.BigInteger.ONE)
                : Fraction.of(((Literal.Decimal) distance.amount()).value());
        Fraction metres = distance.unit() == AllowedPlace.Unit.KILOMETRES ? amount.times(Fraction.of(1000)) : amount;
        if (!metres.isWhole() || metres.compareTo(FARTHEST) > 0) {
            env.fault(
                    DiagnosticCode.WRONG_DISTANCE,
                    source,
                    distance.span(),
                    metres.isWhole()
                            ? "`" + Words.of(source, distance.span()) + "` is farther than anything on earth"
                            : "`" + Words.of(source, distance.span()) + "` is not a whole number of metres",
                    metres.isWhole() ? "write a shorter distance" : "write whole metres, such as `500 metres`");
            return Optional.empty();
        }
        return Optional.of(Optional.of(metres.floor().longValue()));
    }
}
