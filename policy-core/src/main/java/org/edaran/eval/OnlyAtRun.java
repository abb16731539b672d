package org.edaran.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Path;
import org.edaran.model.RegionCode;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.roster.Roster;

/** {@code M only at domicile}: the place of each part in M against the domicile registered that day. */
final class OnlyAtRun extends NamedModeRun {

    private static final Path DOMICILE = Path.of(Step.DOMICILE);

    private final Sentence.OnlyAt sentence;

    OnlyAtRun(RuleContext context, Sentence.OnlyAt sentence) {
        super(context, DiagnosticCode.WRONG_PLACE, FindingKind.DOMICILE, sentence.modes(), sentence.where());
        this.sentence = sentence;
    }

    private Value domicile() {
        return context.evaluator.facts().identity(DOMICILE, context.day);
    }

    private Value location(int part) {
        return context.evaluator.facts().location(context.day.row(part));
    }

    @Override
    Judgement judgeNamed() {
        int part = decisivePart();
        return part < 0 ? Judgement.KEPT : judge(part);
    }

    /** The first part that is broken, else the first that is open, else -1. */
    private int decisivePart() {
        int open = -1;
        for (int part = 0; part < context.day.parts(); part++) {
            int mode = context.day.mode(part);
            if (modes.contains(mode) || mode == Roster.UNKNOWN_MODE) {
                Judgement judgement = judge(part);
                if (judgement == Judgement.BROKEN && mode != Roster.UNKNOWN_MODE) {
                    return part;
                }
                open = open < 0 && judgement != Judgement.KEPT ? part : open;
            }
        }
        return open;
    }

    private Judgement judge(int part) {
        Value domicile = domicile();
        Value location = location(part);
        if (domicile == Value.Absent.NONE || location == Value.Absent.NONE) {
            return Judgement.BROKEN;
        }
        Optional<RegionCode> expected = cut(domicile);
        Optional<RegionCode> actual = cut(location);
        if (expected.isEmpty() || actual.isEmpty()) {
            return context.day.mode(part) == Roster.UNKNOWN_MODE || !apart(domicile, location)
                    ? Judgement.OPEN
                    : Judgement.BROKEN;
        }
        if (expected.get().equals(actual.get())) {
            return Judgement.KEPT;
        }
        return context.day.mode(part) == Roster.UNKNOWN_MODE ? Judgement.OPEN : Judgement.BROKEN;
    }

    /** True if two codes, one of them too short, can never be the same region: Jakarta is no city of West Java. */
    private static boolean apart(Value left, Value right) {
        return left instanceof Value.Region a
                && right instanceof Value.Region b
                && !a.code().isWithin(b.code())
                && !b.code().isWithin(a.code());
    }

    private Optional<RegionCode> cut(Value place) {
        if (!(place instanceof Value.Region region)) {
            return Optional.empty();
        }
        return sentence.within().isPresent()
                ? region.code().at(sentence.within().get())
                : Optional.of(region.code());
    }

    @Override
    Set<String> namedFacts() {
        Set<String> facts = new TreeSet<>();
        int part = decisivePart();
        if (cut(domicile()).isEmpty()) {
            facts.add("domicile");
        }
        if (part >= 0 && cut(location(part)).isEmpty()) {
            facts.add("location");
        }
        return facts;
    }

    @Override
    Detail detail() {
        int part = Math.max(0, decisivePart());
        return new Detail.Place(
                sentence.words(), sentence.within().map(RegionLevel::word), shown(domicile()), shown(location(part)));
    }

    private Optional<String> shown(Value place) {
        Optional<RegionCode> cut = cut(place);
        return cut.isPresent()
                ? cut.map(RegionCode::code)
                : place instanceof Value.Region region
                        ? Optional.of(region.code().code())
                        : Optional.empty();
    }

    @Override
    int row() {
        int part = decisivePart();
        return part < 0 ? super.row() : context.day.row(part);
    }
}
