package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.model.DateSet;
import org.edaran.model.GroupKey;
import org.edaran.model.Owner;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Timing;

/** Whose findings by a rule may change if the assignments of one person do. */
enum Reach {
    /** Nobody's: the rule asks for facts alone. */
    NOBODY,
    /** Those of the person. */
    PERSON,
    /** Those of the people who have the same values of the keys of the count. */
    GROUP,
    /** Perhaps those of anybody. */
    EVERYONE;

    /** The reach of a rule. */
    static Reach of(RuleContext context) {
        Rule rule = context.rule;
        Sentence sentence = rule.sentence();
        if (sentence instanceof Sentence.Permit) {
            return NOBODY;
        }
        if (sentence instanceof Sentence.Attest attest) {
            RuleRun run = new RuleRuns().of(context);
            boolean settled = run instanceof StatementRun statement && statement.isSettledInADay();
            return settled ? NOBODY : attest.subject() == Owner.EMPLOYEE ? PERSON : EVERYONE;
        }
        Reach reach = of(context, rule.sentence(), rule.dates());
        for (RuleException exception : rule.exceptions()) {
            reach = widest(reach, of(context, exception));
        }
        return reach;
    }

    private static Reach of(RuleContext context, RuleException exception) {
        Reach reach = exception
                .change()
                .map(change -> of(context, change.sentence(), context.rule.dates()))
                .orElse(PERSON);
        boolean sameKeys = exception
                .change()
                .map(change -> keys(change.sentence()).equals(keys(context.rule.sentence())))
                .orElse(true);
        for (RuleException inner : exception.exceptions()) {
            reach = widest(reach, of(context, inner));
        }
        return sameKeys ? reach : EVERYONE;
    }

    private static Reach widest(Reach one, Reach other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Reach of(RuleContext context, Sentence sentence, DateSet dates) {
        if (sentence instanceof Sentence.Count count) {
            return of(context, count, dates);
        }
        if (sentence instanceof Sentence.Either either) {
            Reach reach = PERSON;
            for (Sentence.Half half : either.halves()) {
                reach = widest(reach, of(context, half.count(), half.dates()));
            }
            return reach == PERSON ? PERSON : EVERYONE;
        }
        return PERSON;
    }

    /** Of runs of dates the first and the last depend on everybody if dates depend on facts. */
    private static Reach of(RuleContext context, Sentence.Count count, DateSet dates) {
        if (count.timing() instanceof Timing.Rolling && dates.dependsOnFacts()) {
            return EVERYONE;
        }
        if (count.per().stream().anyMatch(key -> key.name().equals("employee"))) {
            return PERSON;
        }
        boolean fixed = count.per().stream()
                .noneMatch(key -> context.inputs(key.value()).day());
        return fixed ? GROUP : EVERYONE;
    }

    /** What separates the counting of a rule. */
    static Optional<List<GroupKey>> keys(Sentence sentence) {
        return sentence instanceof Sentence.Count count ? Optional.of(count.per()) : Optional.empty();
    }
}
