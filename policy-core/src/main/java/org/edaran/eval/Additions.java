package org.edaran.eval;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.edaran.model.Bound;
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
    private final ExpectedDays expected;
    private final boolean limitVaries;
    private int person = -1;

    /**
     * Adds the days that a sentence counts.
     *
     * @param limitVaries true if another limit may hold on another day
     */
    Additions(
            RuleContext context,
            Sentence.Count sentence,
            Contribution contribution,
            Periods periods,
            Floaters floaters,
            boolean limitVaries) {
        this.limitVaries = limitVaries;
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
        this.expected = new ExpectedDays(context);
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
            addOffice(tally, mask, limitVaries && member == Truth.UNKNOWN);
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
            int outside = member == Truth.UNKNOWN ? OtherWay.bit(0, 0, 0) : 0;
            tally.addBothWays(contribution.triples(day) | outside, day.day(), day.firstRow());
        } else {
            tally.add(mask, day.day(), day.firstRow());
        }
    }

    /** The triples of the day of the cursor, or 0 where one way of counting is enough. */
    int triples() {
        return otherWay ? contribution.triples(context.day) : 0;
    }

    /** What the day of the cursor adds, which is not certain to be counted. */
    PossibleLimits.Added perhaps(int mask) {
        int triples = triples();
        return otherWay
                ? new PossibleLimits.Added(triples | OtherWay.bit(0, 0, 0), triples, true, Optional.empty())
                : new PossibleLimits.Added(mask | Contribution.NOTHING, mask, false, office());
    }

    /** The office of the day of the cursor, where offices are counted. */
    Optional<Value> office() {
        return sentence.measure() == Sentence.Measure.OFFICES
                ? Optional.of(context.evaluator.value(OFFICE))
                : Optional.empty();
    }

    private void addOffice(Tally tally, int mask, boolean setsLimitPerhaps) {
        PersonDay day = context.day;
        tally.add(Contribution.NOTHING, day.day(), day.firstRow());
        if (mask >= Contribution.bit(1, 0)) {
            boolean isCounted = (mask & Contribution.bit(1, 0) - 1) == 0;
            Value office = context.evaluator.value(OFFICE);
            if (setsLimitPerhaps) {
                tally.offices().addPerhaps(office);
            } else {
                tally.offices().add(office, isCounted);
            }
        }
    }

    private void seeWorkingDay(Tally tally, Truth member, int period) {
        Periods.Named named = periods.get(period);
        if (named.weeks() == 0) {
            return;
        }
        LocalDate first = named.first();
        LocalDate date = context.day.date();
        Truth working = context.workday();
        tally.workingDays().expect(expected.of(first, named.weeks(), period));
        if (working != Truth.FALSE && context.rule.dates().weekdays().contains(date.getDayOfWeek())) {
            int offset = (int) (date.toEpochDay() - first.toEpochDay());
            tally.workingDays().see(offset, member.and(working) == Truth.TRUE);
        }
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
