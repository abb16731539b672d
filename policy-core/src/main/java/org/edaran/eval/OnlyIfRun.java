package org.edaran.eval;

import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Sentence;

/** {@code M only if C}. */
final class OnlyIfRun extends NamedModeRun {

    private final Sentence.OnlyIf sentence;
    private final Condition condition;

    OnlyIfRun(RuleContext context, Sentence.OnlyIf sentence) {
        super(context, DiagnosticCode.NOT_ELIGIBLE, FindingKind.ELIGIBILITY, sentence.modes(), sentence.where());
        this.sentence = sentence;
        this.condition = context.condition(sentence.condition());
    }

    @Override
    Judgement judgeNamed() {
        return switch (condition.test()) {
            case TRUE -> Judgement.KEPT;
            case FALSE -> Judgement.BROKEN;
            case UNKNOWN -> Judgement.OPEN;
        };
    }

    @Override
    Set<String> namedFacts() {
        return context.missing.of(sentence.condition());
    }

    @Override
    Detail detail() {
        return new Detail.Condition(sentence.words(), sentence.conditionWords());
    }
}
