package org.edaran.eval;

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
    private final List<Condition> memberships;
    private final Optional<Condition> where;

    CountDoubts(
            RuleContext context,
            Sentence.Count sentence,
            Contribution contribution,
            List<Condition> memberships,
            Optional<Condition> where) {
        this.context = context;
        this.sentence = sentence;
        this.contribution = contribution;
        this.memberships = memberships;
        this.where = where;
    }

    UnknownFacts of(int group, Truth member, int mask, Truth scope) {
        Set<MissingFact> own = Integer.bitCount(mask) > 1 ? own() : Set.of();
        if (member != Truth.UNKNOWN) {
            return new UnknownFacts(Set.of(), Set.of(), Set.of(), own, mask);
        }
        Expression belongs = new Expression.And(List.of(
                scope == Truth.UNKNOWN ? context.policy.scope() : Expression.TRUE,
                memberships.get(group).expression(),
                where.map(Condition::expression).orElse(Expression.TRUE)));
        Set<MissingFact> dates = scope == Truth.UNKNOWN ? context.when.facts() : Set.of();
        Set<MissingFact> toLeave = context.missing.fewest(belongs, false);
        return new UnknownFacts(
                union(dates, context.missing.fewest(belongs, true)),
                dates.isEmpty() || (!toLeave.isEmpty() && toLeave.size() < dates.size()) ? toLeave : dates,
                union(dates, context.missing.facts(belongs)),
                own,
                mask);
    }

    private static Set<MissingFact> union(Set<MissingFact> left, Set<MissingFact> right) {
        Set<MissingFact> facts = new TreeSet<>(left);
        facts.addAll(right);
        return facts;
    }

    private Set<MissingFact> own() {
        Set<MissingFact> facts = new TreeSet<>();
        if (sentence.counted() instanceof Counted.Meeting meeting) {
            facts.addAll(context.missing.facts(meeting.condition()));
        }
        contribution.either().ifPresent(way -> facts.addAll(context.missing.facts(way.expression())));
        if (context.day.onDuty() == Truth.UNKNOWN || sentence.counted() instanceof Counted.InModes) {
            if (context.day.hasUnknownMode()) {
                facts.add(context.missing.ofDay("mode"));
            }
        }
        boolean asksForWork = sentence.denominator() == Denominator.SCHEDULED
                || sentence.measure() == Sentence.Measure.CONSECUTIVE_DAYS;
        if (asksForWork && context.workday() == Truth.UNKNOWN) {
            int year = context.day.date().getYear();
            facts.add(new MissingFact("calendar", "holidays of " + year, Optional.empty()));
        }
        return facts;
    }
}
