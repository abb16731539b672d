package org.edaran.eval;

import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Expression;
import org.edaran.model.Sentence;

/** What two sentences have in common if one count can hold the days of both: all but the limit. */
final class Frame {

    private Frame() {}

    /** The sentence without its limit: on which side of it the count must stay, and of what. */
    static Sentence.Count of(Sentence.Count count) {
        Bound side = count.bound().isCeiling() ? Bound.AT_MOST : count.bound().isFloor() ? Bound.AT_LEAST : Bound.ABOUT;
        Counting counting = count.counting();
        return new Sentence.Count(
                count.counted(),
                side,
                Expression.TRUE,
                count.measure(),
                count.denominator(),
                count.groups(),
                count.separately(),
                count.per(),
                count.timing(),
                new Counting(
                        counting.byHalfDays(),
                        counting.differentPeople(),
                        Counting.Rounding.NONE,
                        counting.alsoInCutWeeks(),
                        counting.orEveryDutyDay(),
                        counting.eitherWay()),
                count.where());
    }
}
