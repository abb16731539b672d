package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Judges every run of so many calendar dates between the first and the last date of the rule. Where there are fewer
 * dates, they are judged together, but nothing is demanded of them that they could not yet have.
 */
final class AnyDays implements GroupJudge {
    private final RuleContext context;
    private final Sentence.Count sentence;
    private final int length;
    private final Floaters floaters;
    private final Judge judge;
    private final int first;
    private final int last;

    AnyDays(RuleContext context, Sentence.Count sentence, int length, Floaters floaters) {
        this.context = context;
        this.sentence = sentence;
        this.length = length;
        this.floaters = floaters;
        this.judge = new Judge(sentence);
        int from = 0;
        int to = context.dates.length - 1;
        while (from <= to && !context.judgesSomebody(from)) {
            from++;
        }
        while (to > from && !context.judgesSomebody(to)) {
            to--;
        }
        this.first = from;
        this.last = to;
    }

    @Override
    public List<CountOutcome> judge(CountGroup group, Tallies tallies) {
        boolean[] known = known(tallies);
        widen(group, tallies);
        boolean number = sentence.measure() != Sentence.Measure.SHARE;
        boolean skipsNobody = nobodyIsFewEnough();
        boolean tooShort = last - first + 1 < length;
        if (tooShort && number && !sentence.bound().isCeiling()) {
            return List.of();
        }
        Found found = new Found();
        long[] most = mostUntil(tallies);
        int end = tooShort ? first : last - length + 1;
        for (int start = first; start <= end; start++) {
            int until = Math.min(last, start + length - 1);
            boolean clear = skipsNobody && most[until + 1] - most[start] == 0;
            Tally window = clear ? null : window(tallies, known, start, until);
            if (window != null) {
                found.take(judge.judge(window), window, start, until);
            }
        }
        return found.outcome();
    }

    /** True if a run in which nothing is counted keeps the limit for certain: nothing is less than "less than 0". */
    private boolean nobodyIsFewEnough() {
        return sentence.measure() != Sentence.Measure.SHARE
                && sentence.bound().isCeiling()
                && !context.isVariant()
                && sentence.quantity() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Numeric number
                && number.value().signum() > 0;
    }

    /** The days of which somebody of the group is known; of others there is nothing to judge by themselves. */
    private static boolean[] known(Tallies tallies) {
        boolean[] known = new boolean[tallies.periods()];
        for (int day = 0; day < known.length; day++) {
            known[day] = tallies.find(day) != null;
        }
        return known;
    }

    private void widen(CountGroup group, Tallies tallies) {
        for (int day = first; !floaters.isEmpty() && day <= last; day++) {
            if (floaters.couldTouch(group, day)) {
                floaters.widen(group, day, tallies.of(day));
            }
        }
    }

    /** For each day, how many half days could be counted before it. */
    private long[] mostUntil(Tallies tallies) {
        long[] most = new long[tallies.periods() + 1];
        for (int day = 0; day < tallies.periods(); day++) {
            Tally tally = tallies.find(day);
            most[day + 1] = most[day] + (tally == null ? 0 : tally.mostCounted());
        }
        return most;
    }

    private @Nullable Tally window(Tallies tallies, boolean[] known, int start, int until) {
        Tally window = null;
        boolean somebody = false;
        for (int day = start; day <= until; day++) {
            Tally tally = tallies.find(day);
            somebody |= known[day];
            if (tally != null) {
                window = window == null ? new Tally() : window;
                window.addAll(tally);
            }
        }
        if (window != null) {
            window.settle();
        }
        return somebody ? window : null;
    }

    /** The first window with the worst verdict. */
    private final class Found {
        private @Nullable CountOutcome worst;
        private int judged;
        private int broken;
        private int open;

        void take(Judgement judgement, Tally window, int start, int until) {
            judged += judgement == Judgement.NOTHING ? 0 : 1;
            broken += judgement == Judgement.BROKEN ? 1 : 0;
            open += judgement == Judgement.OPEN ? 1 : 0;
            CountOutcome known = worst;
            boolean worse = known == null
                    || (judgement == Judgement.BROKEN && known.judgement() != Judgement.BROKEN)
                    || (judgement == Judgement.OPEN && known.judgement() == Judgement.KEPT);
            if (worse) {
                DateRange dates = new DateRange(context.dates[start], context.dates[until]);
                worst = new CountOutcome(judgement, window, Period.SPAN, Optional.of(dates), 0, 0, 0);
            }
        }

        List<CountOutcome> outcome() {
            CountOutcome known = worst;
            if (known == null) {
                return List.of();
            }
            int windows = known.judgement() == Judgement.BROKEN ? broken : open;
            return List.of(new CountOutcome(
                    known.judgement(), known.tally(), known.unit(), known.dates(), Math.min(judged, 1), 0, windows));
        }
    }
}
