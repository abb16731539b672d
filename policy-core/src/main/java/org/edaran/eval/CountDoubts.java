package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;
import org.edaran.model.Counted;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Sentence;

/** Tells which facts would settle what the day of the cursor adds to a count. */
final class CountDoubts {
    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Contribution contribution;
    private final CountMembers members;

    CountDoubts(RuleContext context, Sentence.Count sentence, Contribution contribution, CountMembers members) {
        this.context = context;
        this.sentence = sentence;
        this.contribution = contribution;
        this.members = members;
    }

    UnknownFacts of(int group, Truth member, int mask, Truth scope, Set<MissingFact> reasons) {
        boolean consecutive = sentence.measure() == Sentence.Measure.CONSECUTIVE_DAYS;
        int outside = consecutive ? Contribution.BREAK : Contribution.NOTHING;
        List<UnknownFacts.Told> own = Integer.bitCount(mask) > 1 ? own(mask) : List.of();
        if (member != Truth.UNKNOWN) {
            return new UnknownFacts(Set.of(), Set.of(), Set.of(), own, mask, outside);
        }
        Expression belongs = new Expression.And(List.of(
                scope == Truth.UNKNOWN ? context.policy.scope() : Expression.TRUE,
                members.of(group).expression(),
                members.where().map(Condition::expression).orElse(Expression.TRUE)));
        Set<MissingFact> dates = scope == Truth.UNKNOWN ? union(context.when.facts(), reasons) : Set.of();
        Set<MissingFact> toLeave = context.missing.fewest(belongs, false);
        return new UnknownFacts(
                union(dates, context.missing.fewest(belongs, true)),
                dates.isEmpty() || (!toLeave.isEmpty() && toLeave.size() < dates.size()) ? toLeave : dates,
                union(dates, context.missing.facts(belongs)),
                own,
                mask,
                outside);
    }

    private static Set<MissingFact> union(Set<MissingFact> left, Set<MissingFact> right) {
        Set<MissingFact> facts = new TreeSet<>(left);
        facts.addAll(right);
        return facts;
    }

    private List<UnknownFacts.Told> own(int mask) {
        List<UnknownFacts.Told> own = new ArrayList<>();
        Set<MissingFact> all = new TreeSet<>();
        if (sentence.counted() instanceof Counted.Meeting meeting) {
            Set<MissingFact> toMeet = context.missing.fewest(meeting.condition(), true);
            Set<MissingFact> toFail = context.missing.fewest(meeting.condition(), false);
            tell(own, toMeet, mask & Contribution.ALL_COUNTED);
            tell(own, toFail, mask & Contribution.NONE_COUNTED);
            all.addAll(context.missing.facts(meeting.condition()));
        }
        contribution.either().ifPresent(way -> all.addAll(context.missing.facts(way.expression())));
        if (context.day.hasUnknownMode()) {
            Set<MissingFact> mode = Set.of(context.missing.ofDay("mode"));
            boolean alone = all.isEmpty();
            for (int of = 0; !alone && of <= 2; of++) {
                tell(own, mode, mask & Contribution.denominator(of));
            }
            all.addAll(mode);
        }
        boolean asksForWork = sentence.denominator() == Denominator.SCHEDULED
                || sentence.measure() == Sentence.Measure.CONSECUTIVE_DAYS;
        if (asksForWork && context.workday() == Truth.UNKNOWN) {
            int year = context.day.date().getYear();
            all.add(new MissingFact("calendar", "holidays of " + year, Optional.empty()));
        }
        for (int pair = 0; pair < 9; pair++) {
            tell(own, all, mask & 1 << pair);
        }
        return own;
    }

    private static void tell(List<UnknownFacts.Told> own, Set<MissingFact> facts, int mask) {
        if (!facts.isEmpty() && mask != 0) {
            own.add(new UnknownFacts.Told(facts, mask));
        }
    }
}
