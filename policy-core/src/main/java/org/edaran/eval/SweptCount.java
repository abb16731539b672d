package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Sentence;

/**
 * Judges the sums of a sweep by the limit of one rule. A ceiling or floor of a share is told in plain arithmetic; what is not
 * goes the way of all other counts. Not thread-safe.
 */
final class SweptCount {

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final CountSweep sweep;
    private final GroupTallies groups;
    private final Limits limits;
    private final Periods periods;
    private final CountFindings making;
    private final boolean sameForAll;
    private final PlainBound bound;
    private Tally limit = new Tally();
    private boolean told;
    private boolean usable;
    private int[] broken = new int[64];
    private int size;
    private int judged;

    SweptCount(
            RuleContext context,
            Sentence.Count sentence,
            CountSweep sweep,
            GroupTallies groups,
            Limits limits,
            Periods periods,
            CountFindings making) {
        this.context = context;
        this.sentence = sentence;
        this.sweep = sweep;
        this.groups = groups;
        this.limits = limits;
        this.periods = periods;
        this.making = making;
        this.bound = new PlainBound(sentence);
        Inputs inputs = context.inputs(sentence.quantity());
        this.sameForAll = !inputs.person() && inputs.columns().isEmpty();
    }

    /**
     * Judges all groups. Those that also have people who were not swept are added to the tallies instead, as are those that
     * plain arithmetic does not settle.
     *
     * @param all true if all are to be added
     */
    void judge(boolean all) {
        boolean share = sentence.measure() == Sentence.Measure.SHARE;
        Set<CountGroup> mixed = Set.copyOf(groups.all().keySet());
        for (int slot = 0; slot < sweep.groups(); slot++) {
            if (!sweep.isUsed(slot)) {
                continue;
            }
            boolean alone = mixed.isEmpty() || !mixed.contains(sweep.group(slot));
            if (!all && share && alone && useLimit(slot)) {
                judge(slot);
            } else {
                add(slot);
            }
        }
    }

    private void judge(int slot) {
        for (int period = 0; period < sweep.periods(); period++) {
            long of = sweep.of(slot, period);
            if (of > 0) {
                judged++;
                if (!bound.isKept(sweep.counted(slot, period), of)) {
                    broken = size + 2 > broken.length ? Arrays.copyOf(broken, size * 2) : broken;
                    broken[size++] = slot;
                    broken[size++] = period;
                }
            }
        }
    }

    private boolean useLimit(int slot) {
        if (!told || !sameForAll) {
            told = true;
            limit = limitOf(slot);
            usable = bound.use(limit);
        }
        return usable;
    }

    private Tally limitOf(int slot) {
        Tally noted = new Tally();
        stand(slot);
        limits.note(noted);
        return noted;
    }

    private void add(int slot) {
        stand(slot);
        Tallies tallies = groups.of(sweep.namedGroup(slot));
        if (tallies == null) {
            throw new IllegalStateException("a group without keys");
        }
        if (!tallies.limit().hasLimit()) {
            limits.note(tallies.limit());
        }
        for (int period = 0; period < sweep.periods(); period++) {
            int of = (int) sweep.of(slot, period);
            if (of > 0) {
                tallies.addPlain(period, (int) sweep.counted(slot, period), of, sweep.firstDay(slot, period), -1);
            }
        }
    }

    private void stand(int slot) {
        int employee = sweep.witness(slot);
        context.day.stand(employee, context.calendarOf(employee));
    }

    /** How many groups were judged here, period by period. */
    int judged() {
        return judged;
    }

    /** How many findings there are. */
    FindingCounts counts() {
        return FindingCounts.NONE.and(context.status(Judgement.BROKEN), size / 2);
    }

    /** Makes the findings, and gives them and others in order. */
    List<Finding> with(List<Finding> others) {
        List<Finding> findings = new ArrayList<>(size / 2 + others.size());
        findings.addAll(others);
        Optional<FindingStatus> status = context.status(Judgement.BROKEN);
        for (int i = 0; i < size; i += 2) {
            int slot = broken[i];
            int period = broken[i + 1];
            Tally tally = new Tally();
            tally.addPlain(sweep.counted(slot, period), sweep.of(slot, period), sweep.firstDay(slot, period), -1);
            tally.limitOf(sameForAll ? limit : limitOf(slot));
            CountOutcome outcome = CountOutcome.of(Judgement.BROKEN, tally, periods.get(period));
            findings.add(making.finding(sweep.group(slot), outcome, status.orElseThrow()));
        }
        findings.sort(FindingOrder.OF_ONE_RULE);
        return findings;
    }
}
