package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Members;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Nearby;
import org.edaran.model.Step;

/** {@code M only at P}: the place of each part in M against the places that are allowed that day. */
final class OnlyAtRun extends NamedModeRun {

    private final Sentence.OnlyAt sentence;
    private final Distances distances;
    private final AlikePlaces alikePlaces;

    OnlyAtRun(RuleContext context, Sentence.OnlyAt sentence) {
        super(
                context,
                DiagnosticCode.WRONG_PLACE,
                FindingKind.DOMICILE,
                Members.STAFF,
                sentence.modes(),
                sentence.where());
        this.sentence = sentence;
        this.distances = new Distances(context.evaluator);
        this.alikePlaces = AlikePlaces.of(context, sentence.places());
    }

    @Override
    Judgement judgePart() {
        Truth result = Truth.FALSE;
        for (Nearby place : sentence.places()) {
            result = result.or(distances.isNear(place));
        }
        return Judgement.ofBroken(result.not());
    }

    @Override
    Optional<AlikePlaces> places() {
        return Optional.of(alikePlaces);
    }

    @Override
    boolean keeps(int day, int row) {
        return alikePlaces.keeps(row, () -> {
            context.day.day(day, row, row + 1, false);
            return judgePart() == Judgement.KEPT;
        });
    }

    @Override
    Set<String> partFacts() {
        Set<String> facts = new TreeSet<>();
        for (Nearby place : sentence.places()) {
            if (distances.isNear(place) == Truth.UNKNOWN) {
                facts.addAll(distances.missing(place, context.missing));
            }
        }
        return facts;
    }

    @Override
    Detail partDetail() {
        List<String> expected = new ArrayList<>();
        sentence.places()
                .forEach(place -> distances
                        .shown(place)
                        .map(words -> context.shows(place.region()) ? words : Confidential.HIDDEN)
                        .ifPresent(expected::add));
        Nearby first = sentence.places().get(0);
        boolean one = sentence.places().size() == 1;
        boolean domicile = one
                && first.metres().isEmpty()
                && first.region() instanceof org.edaran.model.Expression.Identity identity
                && identity.path().last() == Step.DOMICILE;
        return new Detail.Place(
                sentence.words(),
                sentence.placeWords(),
                domicile,
                domicile ? first.within().map(RegionLevel::word) : Optional.empty(),
                expected.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", expected)),
                distances.work(one ? first.within() : Optional.empty()),
                one && context.shows(first.point()) ? distances.metres(first) : Optional.empty());
    }
}
