package org.edaran.eval;

import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Sentence;
import org.edaran.roster.Roster;

/** {@code G must be M}: every on-duty part in M; {@code G must not be M}: no part in M. */
final class ModeDutyRun extends DayRun {

    private final Sentence.ModeDuty sentence;
    private final ModeSet modes;
    private final boolean anyOtherDuty;

    ModeDutyRun(RuleContext context, Sentence.ModeDuty sentence) {
        super(context, DiagnosticCode.WRONG_MODE, FindingKind.MODE, sentence.group(), sentence.where());
        this.sentence = sentence;
        this.modes = new ModeSet(context.roster.schema().modes(), sentence.modes());
        this.anyOtherDuty = context.roster.schema().modes().stream()
                .anyMatch(mode -> mode.onDuty() && !sentence.modes().contains(mode));
    }

    @Override
    ModeSet named() {
        return modes;
    }

    @Override
    Judgement judge() {
        PersonDay day = context.day;
        Judgement result = Judgement.NOTHING;
        for (int part = 0; part < day.parts(); part++) {
            Judgement one = judge(day.mode(part));
            if (one == Judgement.BROKEN) {
                return one;
            }
            boolean stronger = one == Judgement.OPEN || (one == Judgement.KEPT && result == Judgement.NOTHING);
            result = stronger ? one : result;
        }
        return result;
    }

    private Judgement judge(int mode) {
        if (mode == Roster.UNKNOWN_MODE) {
            return !sentence.required() || anyOtherDuty ? Judgement.OPEN : Judgement.KEPT;
        }
        boolean named = modes.contains(mode);
        boolean onDuty = context.day.isOnDuty(mode);
        if (!named && !onDuty) {
            return Judgement.NOTHING;
        }
        return named == sentence.required() ? Judgement.KEPT : Judgement.BROKEN;
    }

    @Override
    Judgement ofMode(int mode) {
        return judge(mode);
    }

    @Override
    boolean keeps(int day, int row) {
        return false;
    }

    @Override
    Set<String> openFacts() {
        return Set.of("mode");
    }

    @Override
    Detail detail() {
        return new Detail.Modes(
                sentence.required(),
                sentence.words(),
                context.day.modeWords(),
                sentence.group().label());
    }

    @Override
    int row() {
        PersonDay day = context.day;
        for (int part = 0; part < day.parts(); part++) {
            if (judge(day.mode(part)) == Judgement.BROKEN) {
                return day.row(part);
            }
        }
        return day.firstRow();
    }
}
