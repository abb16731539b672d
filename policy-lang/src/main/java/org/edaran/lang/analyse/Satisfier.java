package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether facts exist that make a condition hold. Each fact takes only the few values that its tests tell apart
 * ({@link Samples}); a search assigns them one by one and turns back as soon as the condition cannot hold any more. The
 * search is bounded, for one condition and for a whole policy, and then answers that it does not know. Answers are
 * remembered. Not thread-safe.
 */
final class Satisfier {

    private static final int MOST_STEPS = 2_000;
    private static final int MOST_STEPS_OF_ALL = 200_000;

    private final boolean categoriesByCondition;
    private final Map<Expression, Decided> known = new HashMap<>();
    private final Map<Question, Decided> knownOfDays = new HashMap<>();
    private int stepsOfAll;

    private record Question(Expression condition, Days days) {}

    private record Decided(Answer answer, boolean asksDate) {}

    private Satisfier(boolean categoriesByCondition) {
        this.categoriesByCondition = categoriesByCondition;
    }

    /** Looks for facts in the data as they may be: somebody may have decided the category of a person. */
    static Satisfier ofAnyData() {
        return new Satisfier(false);
    }

    /** Looks for facts where the conditions of the categories decide: what it finds can be. */
    static Satisfier ofConditions() {
        return new Satisfier(true);
    }

    /** On any date. */
    Answer decide(Expression condition) {
        return decided(condition).answer();
    }

    /** On one of some dates. */
    Answer decide(Expression condition, Days days) {
        Decided anyDate = decided(condition);
        return anyDate.asksDate() && days.isWhole() && !anyDate.answer().isImpossible()
                ? decided(condition, days).answer()
                : anyDate.answer();
    }

    private Decided decided(Expression condition) {
        Decided before = known.get(condition);
        if (before == null) {
            before = search(condition, null);
            known.put(condition, before);
        }
        return before;
    }

    private Decided decided(Expression condition, Days days) {
        Question question = new Question(condition, days);
        Decided before = knownOfDays.get(question);
        if (before == null) {
            before = search(condition, days);
            knownOfDays.put(question, before);
        }
        return before;
    }

    private Decided search(Expression condition, @Nullable Days days) {
        FormulaBuilder builder = new FormulaBuilder(categoriesByCondition);
        Formula formula = builder.build(condition);
        boolean asksDate = false;
        for (Fact fact : builder.facts()) {
            boolean date = FactWords.isDate(fact.expression);
            asksDate |= date;
            fact.choose(date && days != null ? values(days) : Samples.of(fact));
        }
        int[] chosen = new int[builder.facts().size()];
        Arrays.fill(chosen, -1);
        int found = assign(formula, builder.facts(), chosen, new int[1]);
        if (found == Truths.FALSE) {
            return new Decided(new Answer.Impossible(), asksDate);
        }
        Answer answer = found == Truths.TRUE ? possible(builder.facts(), chosen) : new Answer.Unsure();
        return new Decided(answer, asksDate);
    }

    private static List<Value> values(Days days) {
        List<Value> values = new ArrayList<>();
        for (LocalDate date : days.dates()) {
            values.add(new Value.Day(date));
        }
        return values;
    }

    /** True with the choices made, false if no choice makes it hold, unknown if it was not found out. */
    private int assign(Formula formula, List<Fact> facts, int[] chosen, int[] steps) {
        int truths = formula.truths(chosen);
        if ((truths & Truths.TRUE) == 0) {
            return Truths.FALSE;
        }
        if (truths == Truths.TRUE) {
            return Truths.TRUE;
        }
        if (steps[0]++ > MOST_STEPS || stepsOfAll++ > MOST_STEPS_OF_ALL) {
            return Truths.UNKNOWN;
        }
        int open = formula.open(chosen);
        if (open < 0) {
            return Truths.UNKNOWN;
        }
        int result = Truths.FALSE;
        for (int choice = 0; choice < facts.get(open).choices().size(); choice++) {
            chosen[open] = choice;
            int found = assign(formula, facts, chosen, steps);
            if (found == Truths.TRUE) {
                return found;
            }
            result = found == Truths.UNKNOWN ? found : result;
        }
        chosen[open] = -1;
        return result;
    }

    private static Answer possible(List<Fact> facts, int[] chosen) {
        List<Answer.Given> given = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] >= 0) {
                if (!facts.get(i).exact) {
                    return new Answer.Unsure();
                }
                given.add(new Answer.Given(
                        facts.get(i).expression, facts.get(i).choices().get(chosen[i])));
            }
        }
        return new Answer.Possible(given);
    }
}
