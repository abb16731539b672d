package org.edaran.examples.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveVersions.Seen;
import org.edaran.examples.oracle.NaiveVersions.Version;
import org.edaran.model.DayHalf;
import org.edaran.model.Expression;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/** The rules about one person's day: is the rule broken? True is a violation, unknown is undetermined. */
final class NaivePeople implements Sentence.Visitor<Truth> {

    private final NaiveFacts facts;
    private final NaiveDay day;

    private NaivePeople(NaiveFacts facts, NaiveDay day) {
        this.facts = facts;
        this.day = day;
    }

    /**
     * What comes out of a day.
     *
     * @param status violation, warning or undetermined; blank where nothing is broken
     * @param exceptions the exceptions by which it comes out so, blank for none
     * @param kind what sort of demand
     * @param collides whether exceptions contradict each other
     */
    private record Outcome(String status, Set<String> exceptions, String kind, boolean collides) {

        static final Outcome KEPT = new Outcome("", Set.of(), "", false);
    }

    static List<NaiveFinding> check(NaiveFacts facts, Rule rule, NaiveDay day) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (List<Seen> seen : NaiveVersions.of(facts, rule, day)) {
            outcomes.add(outcome(facts, seen));
        }
        Set<String> statuses = outcomes.stream().map(Outcome::status).collect(Collectors.toSet());
        if (statuses.equals(Set.of(""))) {
            return List.of();
        }
        Set<String> exceptions =
                outcomes.stream().flatMap(one -> one.exceptions().stream()).collect(Collectors.toSet());
        String kind = outcomes.stream()
                .map(Outcome::kind)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();
        // exceptions contradict each other only where they do whatever is not known
        boolean conflict = outcomes.stream().allMatch(Outcome::collides);
        return List.of(new NaiveFinding(
                rule.name(),
                conflict ? "conflict" : kind,
                statuses.size() == 1 ? statuses.iterator().next() : "undetermined",
                day.employee(),
                day.date().toString(),
                "",
                exceptions.size() == 1 && !conflict ? exceptions.iterator().next() : ""));
    }

    /** The worst of what comes out of the halves of a day. */
    private static Outcome outcome(NaiveFacts facts, List<Seen> seen) {
        Outcome worst = Outcome.KEPT;
        for (Seen halves : seen) {
            Outcome outcome = outcome(facts, halves);
            boolean worse = rank(outcome) > rank(worst) || (rank(outcome) == rank(worst) && outcome.collides());
            worst = worse ? outcome : worst;
        }
        return worst;
    }

    private static int rank(Outcome outcome) {
        return List.of("", "undetermined", "warning", "violation").indexOf(outcome.status());
    }

    private static Outcome outcome(NaiveFacts facts, Seen seen) {
        Outcome worst = Outcome.KEPT;
        Set<String> exceptions = new LinkedHashSet<>();
        for (Optional<Version> version : seen.versions()) {
            if (version.isPresent()) {
                Outcome outcome = outcome(facts, version.get(), seen.day());
                worst = rank(outcome) > rank(worst) ? outcome : worst;
                exceptions.addAll(outcome.exceptions());
            }
        }
        // they contradict each other even where what one of them says is kept, but break nothing then
        boolean collision = seen.versions().size() > 1;
        String status = rank(worst) > 0 ? "undetermined" : "";
        return collision ? new Outcome(status, exceptions, worst.kind(), true) : worst;
    }

    private static Outcome outcome(NaiveFacts facts, Version version, NaiveDay day) {
        Sentence sentence = version.sentence();
        Truth broken = NaiveExpressions.truth(facts, day, facts.policy.scope())
                .and(sentence.accept(new NaivePeople(facts, day)));
        if (broken == Truth.FALSE) {
            return Outcome.KEPT;
        }
        String kind = sentence instanceof Sentence.OnlyIf || sentence instanceof Sentence.Satisfy
                ? "eligibility"
                : sentence instanceof Sentence.OnlyAt ? "domicile" : "mode";
        return new Outcome(
                status(version.strength(), broken), Set.of(version.exception().orElse("")), kind, false);
    }

    static String status(Strength strength, Truth broken) {
        return broken == Truth.UNKNOWN ? "undetermined" : strength == Strength.SHOULD ? "warning" : "violation";
    }

    private Truth holds(NaiveDay.Part part, Expression condition) {
        return NaiveExpressions.truth(facts, day, part, condition);
    }

    private Truth where(NaiveDay.Part part, Optional<Expression> where) {
        return where.map(condition -> holds(part, condition)).orElse(Truth.TRUE);
    }

    @Override
    public Truth either(Sentence.Either sentence) {
        throw new IllegalArgumentException("counts are judged in groups");
    }

    @Override
    public Truth modeDuty(Sentence.ModeDuty sentence) {
        Truth member = NaiveExpressions.truth(facts, day, sentence.group().condition());
        return member.and(NaiveExpressions.truth(facts, day, sentence.where().orElse(Expression.TRUE)))
                .and(overCompletions(sentence));
    }

    /** Broken if it is broken whatever the unknown modes are, unknown if it is broken for some of them. */
    private Truth overCompletions(Sentence.ModeDuty sentence) {
        boolean some = false;
        boolean all = true;
        for (List<NaiveDay.Part> parts : day.completions(facts.modes)) {
            boolean broken = sentence.required()
                    ? parts.stream().anyMatch(part -> part.isOnDuty() && !part.isIn(sentence.modes()))
                    : parts.stream().anyMatch(part -> part.isIn(sentence.modes()));
            some |= broken;
            all &= broken;
        }
        return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Broken if any part in one of the modes does not meet the condition. */
    @Override
    public Truth onlyIf(Sentence.OnlyIf sentence) {
        Truth broken = Truth.FALSE;
        for (NaiveDay.Part part : day.parts()) {
            broken = broken.or(part.in(sentence.modes())
                    .and(where(part, sentence.where()))
                    .and(holds(part, sentence.condition()).not()));
        }
        return broken;
    }

    /** Broken if any part in one of the modes takes half a day that is not granted. */
    @Override
    public Truth onlyDuring(Sentence.OnlyDuring sentence) {
        boolean some = false;
        boolean all = true;
        for (NaiveDay placed : NaiveDates.hasHalves(sentence.granted()) ? day.placements() : List.of(day)) {
            Truth broken = Truth.FALSE;
            for (NaiveDay.Part part : placed.parts()) {
                for (DayHalf half : part.halves().isEmpty() ? NaiveDay.WHOLE : part.halves()) {
                    Truth granted = NaiveDates.in(facts, day, day.date(), half, sentence.granted());
                    broken = broken.or(part.in(sentence.modes()).and(granted.not()));
                }
            }
            some |= broken != Truth.FALSE;
            all &= broken == Truth.TRUE;
        }
        Truth broken = all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
        return broken.and(NaiveExpressions.truth(facts, day, sentence.where().orElse(Expression.TRUE)));
    }

    /** Broken if any part in one of the modes does not meet the condition. */
    @Override
    public Truth satisfy(Sentence.Satisfy sentence) {
        Truth broken = Truth.FALSE;
        for (NaiveDay.Part part : day.parts()) {
            broken = broken.or(part.in(sentence.modes())
                    .and(holds(part, sentence.group().condition()))
                    .and(where(part, sentence.where()))
                    .and(holds(part, sentence.condition()).not()));
        }
        return broken;
    }

    /** Broken if any part in one of the modes is elsewhere. */
    @Override
    public Truth onlyAt(Sentence.OnlyAt sentence) {
        Truth broken = Truth.FALSE;
        for (NaiveDay.Part part : day.parts()) {
            Truth there = new NaivePlaces(facts, day, part).isAtAny(sentence.places());
            broken = broken.or(
                    part.in(sentence.modes()).and(where(part, sentence.where())).and(there.not()));
        }
        return broken;
    }

    @Override
    public Truth permit(Sentence.Permit sentence) {
        return Truth.FALSE;
    }

    @Override
    public Truth count(Sentence.Count sentence) {
        throw new IllegalArgumentException("not about one person's day");
    }

    @Override
    public Truth attest(Sentence.Attest sentence) {
        throw new IllegalArgumentException("not about one person's day");
    }
}
