package org.edaran.eval;

import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.finding.GroupCount;
import org.edaran.finding.Subject;
import org.edaran.model.Sentence;

/** Tells of plain counts of which the numbers are known: their limits, findings and figures. Not thread-safe. */
final class CountTelling {

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final GroupTallies keys;
    private final Limits limits;
    private final Judge judge;
    private final CountFindings making;
    private final Periods periods;

    /**
     * What was counted in a group.
     *
     * @param person somebody in the group
     * @param named which of the named groups of the rule
     * @param period the number of the period
     * @param counted half days
     * @param of half days of the denominator
     * @param firstDay the first day that was counted
     * @param lastRow the last assignment that was counted, or -1
     */
    record Numbers(int person, int named, int period, long counted, long of, int firstDay, int lastRow) {}

    CountTelling(RuleContext context, Sentence.Count sentence, GroupTallies keys, Periods periods) {
        this.context = context;
        this.sentence = sentence;
        this.keys = keys;
        this.periods = periods;
        this.limits = new Limits(context, sentence);
        this.judge = new Judge(sentence);
        this.making = new CountFindings(context, sentence);
    }

    static CountTelling of(RuleContext context, Sentence.Count sentence) {
        Periods periods = new Periods(sentence, context.dates);
        return new CountTelling(context, sentence, new GroupTallies(context, sentence, periods.count()), periods);
    }

    private void stand(int person) {
        context.day.person(person, context.calendarOf(person));
        context.day.day(0, 0, 0, false);
    }

    /** The limit as it is for a person, which a tally holds. */
    Tally limit(int person) {
        stand(person);
        Tally tally = new Tally();
        limits.note(tally);
        return tally;
    }

    /** The bound with a limit in plain arithmetic, if it can be told so. */
    Optional<PlainBound> bound(Tally limit) {
        PlainBound bound = new PlainBound(sentence);
        return bound.use(limit) ? Optional.of(bound) : Optional.empty();
    }

    /** True if findings show the limit. */
    boolean showsLimit() {
        return context.shows(sentence.quantity());
    }

    private CountOutcome outcome(Numbers numbers) {
        Tally tally = new Tally();
        tally.addPlain(numbers.counted(), numbers.of(), numbers.firstDay(), numbers.lastRow());
        limits.note(tally);
        return CountOutcome.of(judge.judge(tally), tally, periods.get(numbers.period()));
    }

    /** The finding, if the limit is not kept. */
    Optional<Finding> finding(Numbers numbers) {
        stand(numbers.person());
        CountOutcome outcome = outcome(numbers);
        return context.status(outcome.judgement())
                .map(status -> making.finding(keys.keys(numbers.named()), outcome, status));
    }

    /** The figures, if anything is judged. */
    Optional<GroupCount> figures(Numbers numbers) {
        stand(numbers.person());
        CountOutcome outcome = outcome(numbers);
        return outcome.judgement() == Judgement.NOTHING
                ? Optional.empty()
                : Optional.of(making.counted(keys.keys(numbers.named()), outcome));
    }

    /** The group as findings name it. */
    Subject subject(int person, int named) {
        stand(person);
        return making.subject(keys.keys(named));
    }
}
