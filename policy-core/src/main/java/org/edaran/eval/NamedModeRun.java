package org.edaran.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.FindingKind;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.roster.Roster;

/**
 * Judges only days that have a part in one of the modes that the rule names, and of those each such part by itself. The
 * day is told by the part that is worst.
 */
abstract class NamedModeRun extends DayRun {

    final ModeSet modes;
    private int decisive;

    NamedModeRun(
            RuleContext context,
            DiagnosticCode code,
            FindingKind kind,
            Members group,
            Set<Mode> modes,
            Optional<Expression> where) {
        super(context, code, kind, group, where);
        this.modes = new ModeSet(context.roster.schema().modes(), modes);
    }

    @Override
    final ModeSet named() {
        return modes;
    }

    /** What the rule makes of the part of the day that the cursor looks at. */
    abstract Judgement judgePart();

    /** The facts that leave that part open. */
    abstract Set<String> partFacts();

    /** The words of the finding about that part. */
    abstract Detail partDetail();

    @Override
    final Judgement judge() {
        PersonDay day = context.day;
        Judgement result = Judgement.NOTHING;
        int weight = 0;
        for (int part = 0; part < day.parts(); part++) {
            int mode = day.mode(part);
            boolean known = mode != Roster.UNKNOWN_MODE;
            if (known && !modes.contains(mode)) {
                continue;
            }
            day.focus(part);
            Judgement judged = judgePart();
            Judgement one = judged == Judgement.BROKEN && !known ? Judgement.OPEN : judged;
            if (weight(one, known) > weight) {
                weight = weight(one, known);
                result = one;
                decisive = part;
            }
        }
        day.focus(0);
        return result;
    }

    @Override
    final Judgement ofMode(int mode) {
        return modes.contains(mode) ? Judgement.OPEN : Judgement.NOTHING;
    }

    private static int weight(Judgement judgement, boolean known) {
        return switch (judgement) {
            case NOTHING -> 0;
            case KEPT -> 1;
            case OPEN -> known ? 3 : 2;
            case BROKEN -> 4;
        };
    }

    @Override
    final Set<String> openFacts() {
        context.day.focus(decisive);
        Set<String> facts = new TreeSet<>(partFacts());
        context.day.focus(0);
        if (context.day.in(modes) == Truth.UNKNOWN) {
            facts.add("mode");
        }
        return facts;
    }

    @Override
    final Detail detail() {
        context.day.focus(decisive);
        Detail detail = partDetail();
        context.day.focus(0);
        return detail;
    }

    @Override
    final int row() {
        return context.day.row(decisive);
    }
}
