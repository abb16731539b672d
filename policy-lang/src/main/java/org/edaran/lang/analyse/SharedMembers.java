package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;

/** Pairs of conditions that one person can meet. */
public final class SharedMembers {

    private static final int MOST_PAIRS = 2_000;

    private SharedMembers() {}

    /**
     * Two conditions and facts that meet both.
     *
     * @param first the number of one condition
     * @param second the number of the other, greater than {@code first}
     * @param facts such as {@code `service = health`}; empty if everyone meets both
     */
    public record Shared(int first, int second, String facts) {}

    /**
     * The pairs that share somebody for certain, among those of which one condition asks for no fact but such as the other
     * asks for: where each asks for something else, it may be that nobody has both. Conditions that are each a list of values of one fact are left out; there
     * are faster ways for them. Beyond a few thousand pairs no more are looked at.
     */
    public static List<Shared> of(List<Expression> conditions) {
        Satisfier satisfier = Satisfier.ofConditions();
        List<Set<Expression>> facts = new ArrayList<>();
        for (Expression condition : conditions) {
            facts.add(factsOf(condition));
        }
        List<Shared> shared = new ArrayList<>();
        int left = MOST_PAIRS;
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                if (isList(conditions.get(i))
                        && isList(conditions.get(j))
                        && facts.get(i).equals(facts.get(j))) {
                    continue;
                }
                boolean same =
                        facts.get(i).containsAll(facts.get(j)) || facts.get(j).containsAll(facts.get(i));
                if (!same) {
                    continue;
                }
                if (left-- == 0) {
                    return shared;
                }
                Expression both = new Expression.And(List.of(conditions.get(i), conditions.get(j)));
                if (satisfier.decide(both) instanceof Answer.Possible possible) {
                    shared.add(new Shared(i, j, possible.words()));
                }
            }
        }
        return shared;
    }

    private static boolean isList(Expression condition) {
        return condition instanceof Expression.OneOf
                || (condition instanceof Expression.Compare compare && compare.comparison() == Comparison.EQUAL);
    }

    private static Set<Expression> factsOf(Expression condition) {
        FormulaBuilder builder = new FormulaBuilder(true);
        builder.build(condition);
        Set<Expression> facts = new HashSet<>();
        builder.facts().forEach(fact -> facts.add(fact.expression));
        return facts;
    }
}
