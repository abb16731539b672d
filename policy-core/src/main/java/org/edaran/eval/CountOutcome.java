package org.edaran.eval;

import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Period;

/**
 * What became of one group, over a period or over all that the rule looks at.
 *
 * @param judgement the worst verdict
 * @param tally what was counted where that verdict was first reached
 * @param unit what the period is called in reports
 * @param dates its dates where only they tell
 * @param judged how many periods were judged
 * @param cut how many were not, because they lack a working day
 * @param windows how many have that verdict
 */
record CountOutcome(
        Judgement judgement, Tally tally, Period unit, Optional<DateRange> dates, int judged, int cut, int windows) {

    static CountOutcome of(Judgement judgement, Tally tally, Periods.Named period) {
        int judged = judgement == Judgement.NOTHING ? 0 : 1;
        return new CountOutcome(judgement, tally, period.unit(), period.dates(), judged, 0, 1);
    }

    static CountOutcome cut(Tally tally, Periods.Named period) {
        return new CountOutcome(Judgement.NOTHING, tally, period.unit(), period.dates(), 0, 1, 0);
    }
}
