package org.edaran.eval;

import java.util.List;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Sentence;

/** {@code G must satisfy C} and {@code G must have D}. */
final class SatisfyRun extends NamedModeRun {

    private final Sentence.Satisfy sentence;
    private final Condition condition;
    private final Reasons reasons;

    SatisfyRun(RuleContext context, Sentence.Satisfy sentence) {
        super(
                context,
                DiagnosticCode.NOT_ELIGIBLE,
                FindingKind.ELIGIBILITY,
                sentence.group(),
                sentence.modes(),
                sentence.where());
        this.sentence = sentence;
        this.condition = context.condition(sentence.condition());
        this.reasons = new Reasons(context, sentence.condition());
    }

    @Override
    Judgement judgePart() {
        return Judgement.ofBroken(condition.test().not());
    }

    @Override
    List<Condition> conditions() {
        List<Condition> all = super.conditions();
        if (!condition.varies()) {
            all.add(condition);
        }
        return all;
    }

    @Override
    Judgement ofPerson(int mode) {
        return modes.contains(mode) && !condition.varies() ? judgePart() : ofMode(mode);
    }

    @Override
    boolean keeps(int day, int row) {
        return !condition.varies() && condition.test() == Truth.TRUE;
    }

    @Override
    Set<String> partFacts() {
        return context.missing.of(sentence.condition());
    }

    @Override
    Detail partDetail() {
        return new Detail.Duty(
                sentence.group().label(), sentence.document(), sentence.words(), reasons.values(), reasons.lacking());
    }
}
