package org.edaran.examples.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Expression;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
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

    static List<NaiveFinding> check(NaiveFacts facts, Rule rule, NaiveDay day) {
        Truth inScope =
                NaiveExpressions.truth(facts, day, facts.policy.scope()).and(NaiveDates.judges(facts, rule, day));
        Truth broken = inScope.and(rule.sentence().accept(new NaivePeople(facts, day)));
        if (broken == Truth.FALSE) {
            return List.of();
        }
        String kind = rule.sentence() instanceof Sentence.OnlyIf
                ? "eligibility"
                : rule.sentence() instanceof Sentence.OnlyAt ? "domicile" : "mode";
        return List.of(new NaiveFinding(
                rule.name(),
                kind,
                status(rule, broken),
                day.employee(),
                day.date().toString(),
                ""));
    }

    static String status(Rule rule, Truth broken) {
        return broken == Truth.UNKNOWN ? "undetermined" : rule.strength() == Strength.SHOULD ? "warning" : "violation";
    }

    private Truth holds(Expression condition) {
        return NaiveExpressions.truth(facts, day, condition);
    }

    private Truth where(Optional<Expression> where) {
        return where.map(this::holds).orElse(Truth.TRUE);
    }

    @Override
    public Truth either(Sentence.Either sentence) {
        throw new IllegalArgumentException("counts are judged in groups");
    }

    @Override
    public Truth modeDuty(Sentence.ModeDuty sentence) {
        Truth member = holds(sentence.group().condition()).and(where(sentence.where()));
        return member.and(overCompletions(sentence));
    }

    /** Broken if it is broken whatever the unknown modes are, unknown if it is broken for some of them. */
    private Truth overCompletions(Sentence.ModeDuty sentence) {
        boolean some = false;
        boolean all = true;
        for (List<NaiveDay.Part> parts : day.completions(facts.policy.modes())) {
            boolean broken = sentence.required()
                    ? parts.stream().anyMatch(part -> NaiveDay.isOnDuty(part) && !isIn(part, sentence.modes()))
                    : parts.stream().anyMatch(part -> isIn(part, sentence.modes()));
            some |= broken;
            all &= broken;
        }
        return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static boolean isIn(NaiveDay.Part part, Set<Mode> modes) {
        return modes.contains(part.mode().orElseThrow());
    }

    private Truth inAnyOf(Set<Mode> modes) {
        return holds(new Expression.ModeIn(modes));
    }

    @Override
    public Truth onlyIf(Sentence.OnlyIf sentence) {
        return inAnyOf(sentence.modes())
                .and(where(sentence.where()))
                .and(holds(sentence.condition()).not());
    }

    @Override
    public Truth onlyDuring(Sentence.OnlyDuring sentence) {
        Truth granted = NaiveDates.in(facts, day, day.date(), sentence.granted());
        return inAnyOf(sentence.modes()).and(where(sentence.where())).and(granted.not());
    }

    /** Broken if any part in one of the modes does not meet the condition; this judge knows no facts of parts. */
    @Override
    public Truth satisfy(Sentence.Satisfy sentence) {
        return inAnyOf(sentence.modes())
                .and(holds(sentence.group().condition()))
                .and(where(sentence.where()))
                .and(holds(sentence.condition()).not());
    }

    /** Broken if any part in one of the modes is elsewhere. */
    @Override
    public Truth onlyAt(Sentence.OnlyAt sentence) {
        Truth broken = Truth.FALSE;
        for (NaiveDay.Part part : day.parts()) {
            Truth inMode = part.mode()
                    .map(mode -> Truth.of(sentence.modes().contains(mode)))
                    .orElse(Truth.UNKNOWN);
            broken = broken.or(inMode.and(atHome(part, sentence).not()));
        }
        return broken.and(where(sentence.where()));
    }

    private Truth atHome(NaiveDay.Part part, Sentence.OnlyAt sentence) {
        String home = facts.column(Owner.EMPLOYEE, day.employee(), "domicile", day.date());
        String work = part.location();
        if (home.equals("none") || work.equals("none")) {
            return Truth.FALSE;
        }
        if (home.isEmpty() || work.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return sentence.places()
                .get(0)
                .within()
                .map(level -> sameRegion(home.split("\\."), work.split("\\."), level.depth()))
                .orElse(Truth.of(home.equals(work)));
    }

    /** Whether the first groups of digits are the same; unknown if a code ends before the two differ. */
    private static Truth sameRegion(String[] home, String[] work, int groups) {
        for (int i = 0; i < groups; i++) {
            if (i >= home.length || i >= work.length) {
                return Truth.UNKNOWN;
            }
            if (!home[i].equals(work[i])) {
                return Truth.FALSE;
            }
        }
        return Truth.TRUE;
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
