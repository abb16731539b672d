package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Judges the longest run of counted working days. A day off duty neither counts nor breaks; a working day in another
 * mode, or one that the rule does not judge, breaks. Not thread-safe.
 */
final class ConsecutiveDays implements GroupJudge {
    private static final int COUNTED = 0b111_111_000;

    private final RuleContext context;
    private final Floaters floaters;

    ConsecutiveDays(RuleContext context, Floaters floaters) {
        this.context = context;
        this.floaters = floaters;
    }

    @Override
    public List<CountOutcome> judge(CountGroup group, Tallies tallies) {
        Tally all = new Tally();
        for (int day = 0; day < tallies.periods(); day++) {
            if (floaters.couldTouch(group, day)) {
                floaters.widen(group, day, tallies.of(day));
            }
            Tally tally = tallies.find(day);
            if (tally != null) {
                all.addAll(tally);
            }
        }
        List<Limit> limits = all.limits().strictest();
        if (limits.isEmpty()) {
            return List.of(outcome(Judgement.OPEN, all, Optional.empty(), 1));
        }
        Runs sure = new Runs(tallies, limits.get(limits.size() - 1), true);
        if (sure.broken > 0) {
            return List.of(sure.outcome(Judgement.BROKEN));
        }
        Runs possible = new Runs(tallies, limits.get(0), false);
        return possible.broken > 0
                ? List.of(possible.outcome(Judgement.OPEN))
                : List.of(outcome(Judgement.KEPT, all, Optional.empty(), 0));
    }

    private static CountOutcome outcome(Judgement judgement, Tally tally, Optional<DateRange> dates, int windows) {
        return new CountOutcome(
                judgement, tally, dates.isPresent() ? Period.SPAN : Period.WINDOW, dates, 1, 0, windows);
    }

    /** The runs that are too long if every day that is not fully known shortens them, or if each lengthens them. */
    private final class Runs {
        private final Tallies tallies;
        private final Limit limit;
        private final boolean shortest;
        private int broken;
        private int from = -1;
        private int to = -1;
        private int start = -1;
        private int last = -1;
        private int length;

        Runs(Tallies tallies, Limit limit, boolean shortest) {
            this.tallies = tallies;
            this.limit = limit;
            this.shortest = shortest;
            for (int day = 0; day < tallies.periods(); day++) {
                take(day);
            }
            end();
        }

        private void take(int day) {
            int possible = possible(day);
            boolean mayCount = (possible & COUNTED) != 0;
            boolean mayRest = (possible & Contribution.NOTHING) != 0;
            boolean mayBreak = (possible & ~COUNTED & ~Contribution.NOTHING) != 0;
            boolean counts = shortest ? !mayBreak && !mayRest : mayCount;
            boolean rests = !counts && mayRest && !(shortest && mayBreak);
            if (counts) {
                start = length == 0 ? day : start;
                last = day;
                length++;
            } else if (!rests) {
                end();
            }
        }

        private int possible(int day) {
            Tally tally = tallies.find(day);
            if (tally == null) {
                return switch (context.workday(tallies.calendar(day), day)) {
                    case TRUE -> Contribution.BREAK;
                    case FALSE -> Contribution.NOTHING;
                    case UNKNOWN -> Contribution.BREAK | Contribution.NOTHING;
                };
            }
            int known = Contribution.bit((int) tally.count(), (int) tally.of());
            return tally.masks().length == 0 ? known : tally.masks()[0];
        }

        private void end() {
            int order = Fraction.of(length).compareTo(limit.quantity());
            if (length > 0 && (limit.bound() == Bound.LESS_THAN ? order >= 0 : order > 0)) {
                broken++;
                from = broken == 1 ? start : from;
                to = broken == 1 ? last : to;
            }
            length = 0;
        }

        CountOutcome outcome(Judgement judgement) {
            Tally run = new Tally();
            for (int day = from; day <= to; day++) {
                @Nullable Tally tally = tallies.find(day);
                if (tally != null) {
                    run.addAll(tally);
                }
            }
            DateRange dates = new DateRange(context.dates[from], context.dates[to]);
            return ConsecutiveDays.outcome(judgement, run, Optional.of(dates), broken);
        }
    }
}
