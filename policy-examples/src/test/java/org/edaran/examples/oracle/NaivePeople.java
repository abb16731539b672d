package org.edaran.examples.oracle;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param exception the exception in effect; blank for none
     * @param kind what sort of demand
     */
    private record Outcome(String status, String exception, String kind) {

        static final Outcome KEPT = new Outcome("", "", "");
    }

    static List<NaiveFinding> check(NaiveFacts facts, Rule rule, NaiveDay day) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (List<Seen> seen : NaiveVersions.of(facts, rule, day)) {
            outcomes.add(outcome(facts, seen));
        }
        Outcome first = outcomes.iterator().next();
        boolean settled = outcomes.stream().map(Outcome::status).distinct().count() == 1;
        if (settled && first.status().isEmpty()) {
            return List.of();
        }
        // exceptions contradict each other only where they do whatever is not known
        Outcome shown = outcomes.stream()
                .filter(one -> !one.status().isEmpty())
                .min(Comparator.comparing(one -> one.kind().equals("conflict")))
                .orElseThrow();
        boolean oneException = outcomes.stream()
                        .filter(one -> one.kind().equals(shown.kind()))
                        .map(Outcome::exception)
                        .distinct()
                        .count()
                == 1;
        return List.of(new NaiveFinding(
                rule.name(),
                shown.kind(),
                settled ? first.status() : "undetermined",
                day.employee(),
                day.date().toString(),
                "",
                oneException ? shown.exception() : ""));
    }

    /** The worst of what comes out of the halves of a day. */
    private static Outcome outcome(NaiveFacts facts, List<Seen> seen) {
        Outcome worst = Outcome.KEPT;
        for (Seen halves : seen) {
            Outcome outcome = outcome(facts, halves);
            worst = rank(outcome) > rank(worst) ? outcome : worst;
        }
        return worst;
    }

    private static int rank(Outcome outcome) {
        return List.of("", "undetermined", "warning", "violation").indexOf(outcome.status());
    }

    private static Outcome outcome(NaiveFacts facts, Seen seen) {
        Outcome worst = Outcome.KEPT;
        for (Optional<Version> version : seen.versions()) {
            if (version.isPresent()) {
                Outcome outcome = outcome(facts, version.get(), seen.day());
                worst = rank(outcome) > rank(worst) ? outcome : worst;
            }
        }
        boolean collision = seen.versions().size() > 1 && rank(worst) > 0;
        return collision ? new Outcome("undetermined", "", "conflict") : worst;
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
                status(version.strength(), broken), version.exception().orElse(""), kind);
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
