package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Counted;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Counts people or days in groups and judges each group once all are counted.
 *
 * <p>A group is one named group of the rule, the values of the {@code per} keys, and a period. A person whose key is
 * not known is kept aside and widens every group it could belong to.
 */
final class CountRun implements RuleRun {

    /** The tallies of one group by the number of the period. */
    private static final class Tallies {
        private final @Nullable Tally[] byPeriod;

        Tallies(int periods) {
            byPeriod = new Tally[periods];
        }

        Tally of(int period) {
            Tally known = byPeriod[period];
            if (known == null) {
                known = new Tally();
                byPeriod[period] = known;
            }
            return known;
        }
    }

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Contribution contribution;
    private final List<Condition> memberships = new ArrayList<>();
    private final Optional<Condition> where;
    private final Unclassified unclassified;
    private final Map<CountGroup, Tallies> groups = new HashMap<>();
    private final Floaters floaters = new Floaters();
    private final boolean keysVary;
    private final boolean quantityVaries;
    private final boolean countsAbsence;
    private final boolean wantsEmptyDays;
    private final @Nullable Tallies[] slots;
    private final boolean[] filled;
    private final Periods periods;
    private int slotsOf = -1;

    CountRun(RuleContext context, Sentence.Count sentence) {
        this.context = context;
        this.sentence = sentence;
        this.contribution = new Contribution(sentence, context.evaluator, context.roster);
        boolean categories = false;
        for (Members members : sentence.groups()) {
            memberships.add(context.condition(members.condition()));
            categories |= !members.categories().isEmpty();
        }
        this.slots = new Tallies[memberships.size()];
        this.filled = new boolean[memberships.size()];
        this.where = sentence.where().map(context::condition);
        String label =
                String.join(", ", sentence.groups().stream().map(Members::label).toList());
        this.unclassified = new Unclassified(context, label, categories);
        this.keysVary = sentence.per().stream().anyMatch(key -> context.varies(key.value()));
        this.periods = new Periods(sentence.period(), context.dates);
        // Within one day the facts of `per` fix the quantity of a group.
        this.quantityVaries = sentence.period() != Period.DAY && context.varies(sentence.quantity());
        boolean number = sentence.measure() != Sentence.Measure.SHARE;
        this.countsAbsence = number && !sentence.bound().isCeiling();
        this.wantsEmptyDays = sentence.denominator() == Denominator.ALL || countsAbsence || context.roster.isPartial();
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
    public void accept(Truth scope) {
        if (context.rule.strength() == Strength.MAY) {
            return;
        }
        PersonDay day = context.day;
        int mask = contribution.of(day);
        boolean watched = sentence.denominator() == Denominator.ALL || day.onDuty() == Truth.TRUE;
        if (watched && (where.isEmpty() || where.get().test() != Truth.FALSE)) {
            unclassified.watch(scope);
        }
        if (mask == Contribution.NOTHING && !countsAbsence) {
            return;
        }
        Truth judged = where.isPresent() ? scope.and(where.get().test()) : scope;
        for (int group = 0; judged != Truth.FALSE && group < memberships.size(); group++) {
            Truth member = judged.and(memberships.get(group).test());
            if (member != Truth.FALSE) {
                count(group, member, mask, scope);
            }
        }
    }

    private void count(int group, Truth member, int mask, Truth scope) {
        PersonDay day = context.day;
        int widened = member == Truth.UNKNOWN ? mask | Contribution.NOTHING : mask;
        int period = periods.of(day.day());
        Tallies tallies = tallies(group);
        if (tallies == null) {
            if (widened != Contribution.NOTHING) {
                floaters.add(context, sentence, keys(group), widened, period);
            }
            return;
        }
        Tally tally = tallies.of(period);
        tally.add(widened, day.day(), day.firstRow());
        if (tally.quantity() == null || quantityVaries) {
            noteQuantity(tally);
        }
        if (Integer.bitCount(widened) > 1) {
            tally.missing(missing(group, member, mask, scope));
        }
    }

    private void noteQuantity(Tally tally) {
        Value value = context.evaluator.value(sentence.quantity());
        boolean least = !sentence.bound().isFloor();
        tally.quantity(value instanceof Value.Numeric number ? number.value() : null, least);
        if (!(value instanceof Value.Numeric)) {
            tally.missing(context.missing.of(sentence.quantity()));
        }
    }

    private Set<String> missing(int group, Truth member, int mask, Truth scope) {
        Set<String> names = new TreeSet<>();
        if (member == Truth.UNKNOWN) {
            if (scope == Truth.UNKNOWN) {
                names.addAll(context.when.missing());
                names.addAll(context.missing.of(context.policy.scope()));
            }
            names.addAll(context.missing.of(memberships.get(group).expression()));
            where.ifPresent(condition -> names.addAll(context.missing.of(condition.expression())));
        }
        if (Integer.bitCount(mask) > 1) {
            if (sentence.counted() instanceof Counted.Meeting meeting) {
                names.addAll(context.missing.of(meeting.condition()));
            }
            if (context.day.onDuty() == Truth.UNKNOWN || sentence.counted() instanceof Counted.InModes) {
                names.add("mode");
            }
        }
        return names;
    }

    /** The tallies of the group of the day, or {@code null} if a key is not known. */
    private @Nullable Tallies tallies(int group) {
        if (keysVary) {
            return find(group);
        }
        if (slotsOf != context.day.employee()) {
            Arrays.fill(filled, false);
            slotsOf = context.day.employee();
        }
        if (!filled[group]) {
            slots[group] = find(group);
            filled[group] = true;
        }
        return slots[group];
    }

    private @Nullable Tallies find(int group) {
        CountGroup keys = keys(group);
        return keys.isKnown() ? groups.computeIfAbsent(keys, k -> new Tallies(periods.count())) : null;
    }

    private CountGroup keys(int group) {
        List<String> values = new ArrayList<>(sentence.per().size());
        boolean known = true;
        for (GroupKey key : sentence.per()) {
            Value value = context.evaluator.value(key.value());
            known &= value != Value.Absent.UNKNOWN;
            values.add(value == Value.Absent.UNKNOWN ? CountGroup.UNKNOWN : value.words());
        }
        return new CountGroup(group, values, known);
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        CountFindings making = new CountFindings(context, sentence);
        List<Finding> findings = new ArrayList<>(unclassified.findings());
        findings.addAll(floaters.findings());
        int judged = 0;
        for (Map.Entry<CountGroup, Tallies> group : groups.entrySet()) {
            for (int period = 0; period < periods.count(); period++) {
                Tally tally = group.getValue().byPeriod[period];
                Judgement judgement = tally == null ? Judgement.NOTHING : judge(group.getKey(), period, tally);
                judged += judgement == Judgement.NOTHING ? 0 : 1;
                if (tally != null) {
                    context.tell(judgement, () -> making.detail(group.getKey(), tally));
                    context.status(judgement)
                            .ifPresent(status -> findings.add(making.finding(group.getKey(), tally, status)));
                }
            }
        }
        findings.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(findings);
        return context.summary(RuleSummary.JudgedAs.GROUPS, judged, sink);
    }

    private Judgement judge(CountGroup group, int period, Tally tally) {
        floaters.widen(group, period, tally);
        Optional<Fraction> quantity = Optional.ofNullable(tally.quantity());
        return new Judge(sentence.bound(), sentence.measure()).judge(tally, quantity);
    }
}
