package org.edaran.eval;

import java.util.List;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Members;
import org.edaran.model.Sentence;

/** {@code M only if C}. */
final class OnlyIfRun extends NamedModeRun {

    private final Sentence.OnlyIf sentence;
    private final Condition condition;
    private final Reasons reasons;

    OnlyIfRun(RuleContext context, Sentence.OnlyIf sentence) {
        super(
                context,
                DiagnosticCode.NOT_ELIGIBLE,
                FindingKind.ELIGIBILITY,
                Members.STAFF,
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
        return new Detail.Condition(sentence.words(), sentence.conditionWords(), reasons.lacking());
    }
}
