package org.edaran.eval;

import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.DayHalf;
import org.edaran.model.Members;
import org.edaran.model.Sentence;

/** {@code M only during W}. */
final class OnlyDuringRun extends NamedModeRun {

    private final Sentence.OnlyDuring sentence;
    private final DateTest granted;

    OnlyDuringRun(RuleContext context, Sentence.OnlyDuring sentence) {
        super(context, DiagnosticCode.WRONG_MODE, FindingKind.MODE, Members.STAFF, sentence.modes(), sentence.where());
        this.sentence = sentence;
        this.granted = context.test(sentence.granted());
    }

    @Override
    Judgement judgePart() {
        return Judgement.ofBroken(isGranted(context.day.focus()).not());
    }

    private Truth isGranted(int part) {
        if (!granted.hasHalves()) {
            return granted.holds();
        }
        Truth morning = granted.holds(DayHalf.AM);
        Truth afternoon = granted.holds(DayHalf.PM);
        return switch (context.day.part(part)) {
            case WHOLE -> morning.and(afternoon);
            case AM -> morning;
            case PM -> afternoon;
            case HALF -> morning == afternoon ? morning : Truth.UNKNOWN;
        };
    }

    @Override
    boolean keeps(int day, int row) {
        return granted.known(context.day.calendar()).map(dates -> dates[day]).orElse(false);
    }

    @Override
    Set<String> partFacts() {
        return granted.missing();
    }

    @Override
    Detail partDetail() {
        return new Detail.Dates(sentence.words(), sentence.windowWords());
    }
}
