package org.edaran.eval;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Calendar;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Puts a person's days into tallies in the way that the rule adds: days, different people, or different offices. */
final class Additions {
    private static final Expression OFFICE = new Expression.Identity(Path.of(Step.OFFICE));

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Contribution contribution;
    private final Periods periods;
    private final Floaters floaters;
    private final boolean watchesCuts;
    private final boolean otherWay;
    private final boolean keepsPeople;
    private final IdentityHashMap<Tally, Integer> ofOnePerson = new IdentityHashMap<>();
    private final Map<Calendar, Integer> workingWeek = new HashMap<>();
    private int person = -1;

    Additions(
            RuleContext context,
            Sentence.Count sentence,
            Contribution contribution,
            Periods periods,
            Floaters floaters) {
        this.context = context;
        this.sentence = sentence;
        this.contribution = contribution;
        this.periods = periods;
        this.floaters = floaters;
        Bound bound = sentence.bound();
        boolean target = !bound.isCeiling() && !bound.isFloor();
        this.otherWay = target && sentence.counting().eitherWay().isPresent();
        this.keepsPeople =
                sentence.counting().differentPeople() && sentence.timing() instanceof org.edaran.model.Timing.Rolling;
        this.watchesCuts = sentence.skipsCutWeeks();
    }

    boolean countsOtherWay() {
        return otherWay;
    }

    /** True if the day of the cursor may count in the other way of counting. */
    boolean mayCountOtherWay() {
        return otherWay && contribution.triples(context.day) != OtherWay.bit(0, 0, 0);
    }

    void add(Tally tally, int mask, Truth member, int period) {
        PersonDay day = context.day;
        if (watchesCuts) {
            seeWorkingDay(tally, member, period);
        }
        if (sentence.measure() == Sentence.Measure.OFFICES) {
            addOffice(tally, mask);
        } else if (keepsPeople) {
            tally.add(Contribution.NOTHING, day.day(), -1);
            tally.join(day.employee(), mask);
        } else if (sentence.counting().differentPeople()) {
            if (person != day.employee()) {
                finish();
                person = day.employee();
            }
            tally.add(Contribution.NOTHING, day.day(), mask >= Contribution.bit(1, 0) ? day.firstRow() : -1);
            ofOnePerson.merge(tally, mask, Contribution::joined);
        } else if (otherWay) {
            addBothWays(tally, contribution.triples(day) | (member == Truth.UNKNOWN ? OtherWay.bit(0, 0, 0) : 0));
        } else {
            tally.add(mask, day.day(), day.firstRow());
        }
    }

    private void addBothWays(Tally tally, int triples) {
        tally.otherWay().add(triples);
        int pairs = OtherWay.pairs(triples, false);
        if (Integer.bitCount(triples) == 1) {
            tally.add(pairs, context.day.day(), context.day.firstRow());
        } else {
            tally.add(Contribution.NOTHING, context.day.day(), -1);
            tally.addUncertain(pairs, 1);
        }
    }

    /** The triples of the day of the cursor, or 0 where one way of counting is enough. */
    int triples() {
        return otherWay ? contribution.triples(context.day) : 0;
    }

    /** The office of the day of the cursor, where offices are counted. */
    Optional<Value> office() {
        return sentence.measure() == Sentence.Measure.OFFICES
                ? Optional.of(context.evaluator.value(OFFICE))
                : Optional.empty();
    }

    private void addOffice(Tally tally, int mask) {
        PersonDay day = context.day;
        tally.add(Contribution.NOTHING, day.day(), day.firstRow());
        if (mask >= Contribution.bit(1, 0)) {
            boolean isCounted = (mask & Contribution.bit(1, 0) - 1) == 0;
            tally.offices().add(context.evaluator.value(OFFICE), isCounted);
        }
    }

    private void seeWorkingDay(Tally tally, Truth member, int period) {
        Calendar calendar = context.calendar();
        int week = workingWeek.computeIfAbsent(calendar, this::workingDaysOf);
        int inPeriod = week * periods.get(period).weeks();
        Truth working = context.workday();
        if (working != Truth.FALSE
                && context.rule.dates().weekdays().contains(context.day.date().getDayOfWeek())) {
            tally.workingDays()
                    .see(
                            context.day.day() - periods.get(period).firstDay(),
                            member.and(working) == Truth.TRUE,
                            inPeriod);
        } else {
            tally.workingDays().expect(inPeriod);
        }
    }

    private int workingDaysOf(Calendar calendar) {
        return (int) calendar.weekdays().stream()
                .filter(context.rule.dates().weekdays()::contains)
                .count();
    }

    /** Puts what the last person adds into the tallies, where a person counts once. */
    void finish() {
        ofOnePerson.forEach((tally, mask) -> {
            if (floaters.isAboutPerson(person)) {
                tally.join(person, mask);
            } else {
                tally.add(mask, tally.firstDay(), -1);
            }
        });
        ofOnePerson.clear();
    }
}
