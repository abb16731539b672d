package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.edaran.finding.Finding;
import org.edaran.finding.MissingFact;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Counted;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Period;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Timing;
import org.edaran.model.Value;

/**
 * Counts people or days in groups and judges each group once all are counted.
 *
 * <p>A group is one named group of the rule, the values of the {@code per} keys, and a period. A person whose key is
 * not known is kept aside and widens every group it could belong to.
 */
final class CountRun implements RuleRun {
    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Contribution contribution;
    private final CountMembers members;
    private final Periods periods;
    private final GroupTallies groups;
    private final CountDoubts doubts;
    private final Floaters floaters;
    private final Additions additions;
    private final Limits limits;
    private final PlainCount plain;
    private final CountFindings making;
    private final boolean quantityVaries;
    private final boolean countsAbsence;
    private final boolean wantsEmptyDays;
    private final boolean consecutive;
    private final Optional<Expression> unit;
    private Optional<SweptCount> swept = Optional.empty();
    private Set<MissingFact> openReasons = Set.of();
    private Set<String> colliding = Set.of();
    private final Collisions collisions;
    private final Spread spread;
    private final boolean summed;
    private Optional<PlainBound> ofAll = Optional.empty();
    private int kept;
    private int marks;

    CountRun(RuleContext context, Sentence.Count sentence) {
        this(context, sentence, new Collisions(context));
    }

    /** A run that tells of exceptions that contradict each other, where a count is not kept. */
    CountRun(RuleContext context, Sentence.Count sentence, Collisions collisions) {
        this.collisions = collisions;
        this.making = new CountFindings(context, sentence);
        this.context = context;
        this.sentence = sentence;
        this.members = new CountMembers(context, sentence);
        this.contribution = new Contribution(sentence, context);
        this.periods = new Periods(sentence, context.dates);
        this.groups = new GroupTallies(context, sentence, periods.count());
        this.floaters = new Floaters(context, sentence);
        this.doubts = new CountDoubts(context, sentence, contribution, members);
        this.limits = new Limits(context, sentence);
        // Within one day the facts of `per` fix the quantity of a group.
        this.quantityVaries = context.isVariant()
                || (sentence.period() != Period.DAY && context.variesForSomebody(sentence.quantity()));
        this.additions = new Additions(context, sentence, contribution, periods, floaters, quantityVaries);
        this.consecutive = sentence.measure() == Sentence.Measure.CONSECUTIVE_DAYS;
        this.unit = sentence.timing() instanceof Timing.Decided decided
                ? Optional.of(new Expression.ParameterValue(decided.parameter()))
                : Optional.empty();
        boolean number = sentence.measure() != Sentence.Measure.SHARE;
        this.countsAbsence = number && !sentence.bound().isCeiling();
        this.wantsEmptyDays = sentence.denominator() != Denominator.ON_DUTY
                || countsAbsence
                || consecutive
                || countsOff(sentence)
                || context.roster.isPartial();
        this.plain = new PlainCount(context, sentence, contribution, members, periods, groups, limits);
        this.spread = spreadOf(context, sentence);
        this.summed = PlainCount.isPlain(sentence) && !additions.countsOtherWay() && !quantityVaries;
    }

    /** Of runs of dates the first and the last depend on everybody if the dates of the rule are not the same for all. */
    private static Spread spreadOf(RuleContext context, Sentence.Count sentence) {
        boolean ofEverybody = context.when.dependsOnFacts() || context.policy.calendarOfUnit();
        if (sentence.timing() instanceof Timing.Rolling && ofEverybody) {
            return Spread.EVERYONE;
        }
        return CountFindings.isOfOnePerson(sentence) ? Spread.PERSON : Spread.GROUP;
    }

    /** A date without a row is a day off. */
    static boolean countsOff(Sentence.Count sentence) {
        return sentence.counted() instanceof Counted.InModes in
                && in.modes().stream().anyMatch(mode -> mode.name().equals("off"));
    }

    @Override
    public boolean wantsEmptyDays() {
        return wantsEmptyDays;
    }

    @Override
    public boolean judges(int calendar, int day) {
        return context.judges(calendar, day);
    }

    @Override
    public boolean takePlain(PlainDays days) {
        return plain.take(days);
    }

    /** True if nothing is found. */
    boolean isPermission() {
        return context.rule.strength() == Strength.MAY;
    }

    /** True if a sweep may sum the plain days of everybody who is certain to be counted or not to be. */
    boolean isSweepable() {
        return !isPermission()
                && !context.isVariant()
                && plain.isSweepable()
                && groups.alike().isPresent();
    }

    /** True if a sweep may sum the plain days of each person whom it is certain to count or not to count. */
    boolean isSweepableByPerson() {
        return !isPermission() && !context.isVariant() && plain.isSweepableByPerson();
    }

    /**
     * Sums of one person at a time that this rule can judge, for the kind of the person of the cursor; nothing if it must be
     * asked otherwise.
     */
    Optional<PersonSums> personSums() {
        ofAll = ofAll.or(plain::boundOfAll);
        return ofAll.isPresent() ? datesOfPlain().map(plain::personSums) : Optional.empty();
    }

    /**
     * Judges sums of one person in one named group.
     *
     * @param sums by period, counted in the upper half, of the denominator in the lower half
     * @param due the periods that are judged even if nothing is counted
     * @return false if the person may break the rule; nothing is taken then
     */
    boolean keeps(long[] sums, boolean[] due) {
        PlainBound bound = ofAll.orElseThrow();
        int judged = 0;
        for (int period = 0; period < sums.length; period++) {
            if (sums[period] != 0 || due[period]) {
                long of = sums[period] & 0xFFFFFFFFL;
                if (!bound.isKept(sums[period] >>> 32, of)) {
                    return false;
                }
                judged += bound.isNobody(of) ? 0 : 1;
            }
        }
        kept += judged;
        return true;
    }

    /** What decides who is counted. */
    List<Condition> conditions() {
        return members.conditions();
    }

    /** The dates that are counted for the person of the cursor; nothing if that is not certain. */
    Optional<boolean[]> datesOfPlain() {
        return Optional.of(plain.dates(context.day.calendar())).filter(dates -> dates.length > 0);
    }

    /** The named groups that the person of the cursor is in; nothing if that is not certain. */
    Optional<List<Integer>> groupsOfPlain() {
        return plain.groups();
    }

    Sentence.Count sentence() {
        return sentence;
    }

    Rule rule() {
        return context.rule;
    }

    /** Sums for this rule and for others that count the same. */
    CountSweep newSums(SweepKeys keys) {
        return new CountSweep(context, keys, members.groups(), periods, contribution.pairsOfModes());
    }

    /** Keys for this rule and for others that have the same. */
    SweepKeys newKeys() {
        return new SweepKeys(groups, groups.alike().orElseThrow());
    }

    /** Has the rule judge these sums. */
    void shares(CountSweep sums) {
        if (swept.isEmpty()) {
            swept = Optional.of(new SweptCount(context, sentence, sums, groups, limits, periods, making));
        }
    }

    /** The limit of each day. */
    Limits limits() {
        return limits;
    }

    /** Sets which exceptions contradict each other from here on. */
    void collide(Set<String> exceptions) {
        colliding = exceptions;
    }

    /** Takes the day, with the facts that leave it open whether it is counted, besides those of the rule. */
    void accept(Truth scope, Set<MissingFact> reasons) {
        openReasons = reasons;
        accept(scope);
    }

    @Override
    public void accept(Truth scope) {
        watch(scope);
        count(scope);
    }

    /** Notes people of whom it is not known whether the rule concerns them, because they are in no category. */
    void watch(Truth scope) {
        if (!members.unclassified().isAsked()) {
            return;
        }
        boolean watched = sentence.denominator() != Denominator.ON_DUTY || context.day.onDuty() == Truth.TRUE;
        if (watched && judgesDay() && members.concerned() != Truth.FALSE) {
            members.unclassified().watch(scope);
        }
    }

    private boolean judgesDay() {
        return context.rule.strength() != Strength.MAY && !(consecutive && context.workday() == Truth.FALSE);
    }

    /** Counts the day, with the facts that leave it open whether it is counted, besides those of the rule. */
    void count(Truth scope, Set<MissingFact> reasons) {
        openReasons = reasons;
        count(scope);
    }

    /** Does something while the day is looked at in each of several ways, of which one is right. */
    <T> T seeing(List<DayView> views, Supplier<T> doing) {
        if (views.size() == 1) {
            return views.get(0).of(context.day, doing);
        }
        contribution.see(views);
        members.see(views);
        try {
            return doing.get();
        } finally {
            contribution.see(List.of());
            members.see(List.of());
        }
    }

    private void count(Truth scope) {
        if (!judgesDay()) {
            return;
        }
        PersonDay day = context.day;
        int mask = sentence.counting().differentPeople()
                ? Contribution.people(contribution.of(day))
                : contribution.of(day);
        if (consecutive && context.workday() == Truth.UNKNOWN) {
            mask |= Contribution.NOTHING;
        }
        Truth concerned = members.concerned();
        boolean nothing = mask == Contribution.NOTHING && !countsAbsence && !consecutive;
        if ((nothing && !additions.mayCountOtherWay()) || due() == Truth.FALSE) {
            return;
        }
        Truth judged = scope.and(concerned);
        for (int group = 0; judged != Truth.FALSE && group < members.groups(); group++) {
            Truth member = judged.and(members.test(group));
            if (member != Truth.FALSE) {
                count(group, member, mask, scope);
            }
        }
    }

    /** All that the day of the cursor may add to the only named group. */
    int mayAdd(Truth scope) {
        Truth member = scope.and(members.concerned()).and(due()).and(members.test(0));
        int mask = member == Truth.FALSE ? 0 : contribution.of(context.day);
        return member == Truth.TRUE ? mask : mask | Contribution.NOTHING;
    }

    /** Whether the day can count at all; where people scheduled are asked for, nobody is missed on other days. */
    private Truth due() {
        return sentence.denominator() == Denominator.SCHEDULED ? context.workday() : Truth.TRUE;
    }

    private void count(int group, Truth member, int mask, Truth scope) {
        int period = period();
        if (period == Periods.NONE) {
            return;
        }
        int outside = consecutive ? Contribution.BREAK : Contribution.NOTHING;
        int widened = member == Truth.UNKNOWN ? mask | outside : mask;
        Tallies tallies = groups.of(group);
        if (!summed || tallies == null) {
            marks++;
        }
        if (tallies == null) {
            if (widened != outside) {
                floaters.add(groups.keys(group), additions, widened | outside, period);
            }
            return;
        }
        Tally tally = tallies.of(period);
        additions.add(tally, widened, member, period);
        if (member == Truth.TRUE && ((countsAbsence && due() == Truth.TRUE) || (mask & Contribution.NOTHING) == 0)) {
            tally.present();
        } else {
            marks++;
        }
        if (!tally.hasLimit() || quantityVaries) {
            marks++;
            boolean perhaps = quantityVaries && member == Truth.UNKNOWN;
            limits.note(tally, perhaps ? Optional.of(additions.perhaps(mask)) : Optional.empty());
        }
        if (!colliding.isEmpty()) {
            int row = making.isOfOnePerson() ? context.day.firstRow() : -1;
            tally.collide(new Collisions.Collision(context.day.day(), row, List.copyOf(colliding)));
        }
        if (Integer.bitCount(widened) > 1 || member == Truth.UNKNOWN) {
            marks++;
            note(tally, widened, doubts.of(group, member, mask, scope, openReasons));
        }
    }

    private void note(Tally tally, int widened, UnknownFacts facts) {
        if (Integer.bitCount(widened) > 1) {
            tally.unknown(context.day.employee(), context.day.day(), widened, facts);
        } else {
            tally.missing(facts.names());
        }
    }

    private int period() {
        int day = context.day.day();
        if (!periods.isDecided()) {
            return periods.of(day);
        }
        Value decided = context.evaluator.value(unit.orElseThrow());
        return periods.of(
                day,
                Optional.of(decided)
                        .filter(value -> !(value instanceof Value.Absent))
                        .map(value -> Period.valueOf(value.words().toUpperCase(Locale.ROOT))));
    }

    /** What became of each group, and findings about people whose group is not known. */
    Map<CountGroup, List<CountOutcome>> outcomes() {
        additions.finish();
        GroupJudge judge = GroupJudge.of(context, sentence, periods, floaters);
        Map<CountGroup, List<CountOutcome>> outcomes = new HashMap<>();
        groups.all().forEach((group, tallies) -> outcomes.put(group, judge.judge(group, tallies)));
        return outcomes;
    }

    /** Findings that are not about counts. */
    List<Finding> otherFindings() {
        List<Finding> findings = new ArrayList<>(members.unclassified().findings());
        findings.addAll(floaters.findings());
        return findings;
    }

    @Override
    public Spread spread() {
        return spread;
    }

    @Override
    public int marks() {
        return marks + plain.marks() + members.unclassified().findings().size();
    }

    @Override
    public List<CountSum> sums() {
        List<CountSum> sums = new ArrayList<>();
        groups.all().forEach((group, tallies) -> {
            for (int period = 0; period < periods.count(); period++) {
                Tally tally = tallies.find(period);
                if (tally != null) {
                    sums.add(new CountSum(group, period, tally.count(), tally.of(), tally.firstDay()));
                }
            }
        });
        return sums;
    }

    @Override
    public void add(CountSum sum) {
        Tallies tallies = groups.all().get(sum.group());
        if (tallies == null) {
            throw new IllegalStateException("nobody of the group " + sum.group().keys() + " was kept");
        }
        tallies.add(sum);
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        swept.ifPresent(sums -> sums.judge(!floaters.isEmpty()));
        List<Finding> findings = otherFindings();
        int judged = swept.map(SweptCount::judged).orElse(0) + kept;
        judged += context.isWatched() ? 0 : plain.dropKept(floaters);
        int cut = 0;
        for (Map.Entry<CountGroup, List<CountOutcome>> group : outcomes().entrySet()) {
            for (CountOutcome outcome : group.getValue()) {
                judged += outcome.judged();
                cut += outcome.cut();
                context.tell(outcome.judgement(), () -> making.counted(group.getKey(), outcome));
                context.status(outcome.judgement()).ifPresent(status -> {
                    findings.add(making.finding(group.getKey(), outcome, status));
                    outcome.tally().collisions().forEach(each -> collisions.add(making.subject(group.getKey()), each));
                });
            }
        }
        findings.sort(FindingOrder.OF_ONE_RULE);
        if (swept.isPresent()) {
            SweptCount sums = swept.get();
            sink.addLater(context, FindingCounts.of(findings).and(sums.counts()), () -> sums.with(findings));
        } else {
            sink.addAll(findings);
        }
        return context.summary(RuleSummary.JudgedAs.GROUPS, judged, sink).withCut(cut);
    }
}
