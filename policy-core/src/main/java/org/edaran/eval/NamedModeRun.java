package org.edaran.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.FindingKind;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;

/** Judges only days that have a part in one of the modes that the rule names. */
abstract class NamedModeRun extends DayRun {

    final ModeSet modes;

    NamedModeRun(
            RuleContext context, DiagnosticCode code, FindingKind kind, Set<Mode> modes, Optional<Expression> where) {
        super(context, code, kind, Members.STAFF, where);
        this.modes = new ModeSet(context.roster.schema().modes(), modes);
    }

    /** What the rule makes of a day that has a part in a named mode. */
    abstract Judgement judgeNamed();

    /** The facts that leave such a day open. */
    abstract Set<String> namedFacts();

    @Override
    final Judgement judge() {
        Truth named = context.day.in(modes);
        if (named == Truth.FALSE) {
            return Judgement.NOTHING;
        }
        Judgement judgement = judgeNamed();
        return judgement == Judgement.BROKEN && named == Truth.UNKNOWN ? Judgement.OPEN : judgement;
    }

    @Override
    final Set<String> openFacts() {
        Set<String> facts = new TreeSet<>(namedFacts());
        if (context.day.in(modes) == Truth.UNKNOWN) {
            facts.add("mode");
        }
        return facts;
    }

    @Override
    int row() {
        PersonDay day = context.day;
        for (int part = 0; part < day.parts(); part++) {
            if (modes.contains(day.mode(part))) {
                return day.row(part);
            }
        }
        return day.firstRow();
    }
}
