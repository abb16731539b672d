package org.edaran.eval;

import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Sentence;

/** {@code M only during W}. */
final class OnlyDuringRun extends NamedModeRun {

    private final Sentence.OnlyDuring sentence;
    private final boolean[][] granted;

    OnlyDuringRun(RuleContext context, Sentence.OnlyDuring sentence) {
        super(context, DiagnosticCode.WRONG_MODE, FindingKind.MODE, sentence.modes(), sentence.where());
        this.sentence = sentence;
        this.granted = context.days(sentence.granted());
    }

    @Override
    Judgement judgeNamed() {
        return granted[context.day.calendar()][context.day.day()] ? Judgement.KEPT : Judgement.BROKEN;
    }

    @Override
    Set<String> namedFacts() {
        return Set.of();
    }

    @Override
    Detail detail() {
        return new Detail.Dates(sentence.words(), sentence.windowWords());
    }
}
