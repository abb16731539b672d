package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;

/** Judges what was counted in one group. */
interface GroupJudge {

    /** What became of the group: one outcome for each period, or one for all. */
    List<CountOutcome> judge(CountGroup group, Tallies tallies);

    static GroupJudge of(RuleContext context, Sentence.Count sentence, Periods periods, Floaters floaters) {
        if (sentence.measure() == Sentence.Measure.CONSECUTIVE_DAYS) {
            return new ConsecutiveDays(context, floaters);
        }
        if (sentence.timing() instanceof Timing.Rolling rolling) {
            return new AnyDays(context, sentence, rolling.days(), floaters);
        }
        return new EachPeriod(sentence, periods, floaters);
    }

    /** Period by period. */
    final class EachPeriod implements GroupJudge {
        private final Periods periods;
        private final Floaters floaters;
        private final Judge judge;
        private final boolean mayBeCut;

        EachPeriod(Sentence.Count sentence, Periods periods, Floaters floaters) {
            this.periods = periods;
            this.floaters = floaters;
            this.judge = new Judge(sentence);
            this.mayBeCut = sentence.skipsCutWeeks();
        }

        @Override
        public List<CountOutcome> judge(CountGroup group, Tallies tallies) {
            List<CountOutcome> outcomes = new ArrayList<>();
            for (int period = 0; period < periods.count(); period++) {
                Tally tally = tallies.find(period);
                if (tally != null) {
                    outcomes.add(judge(group, period, tally));
                }
            }
            return outcomes;
        }

        private CountOutcome judge(CountGroup group, int period, Tally tally) {
            floaters.widen(group, period, tally);
            tally.settle();
            Truth whole = Truth.TRUE;
            if (mayBeCut && periods.get(period).weeks() > 0) {
                whole = tally.workingDays().isWhole();
            }
            if (whole == Truth.FALSE) {
                return CountOutcome.cut(tally, periods.get(period));
            }
            Judgement judgement = judge.judge(tally);
            boolean open = periods.isUnknown(period) || (whole == Truth.UNKNOWN && judgement == Judgement.BROKEN);
            return CountOutcome.of(open ? Judgement.OPEN : judgement, tally, periods.get(period));
        }
    }
}
