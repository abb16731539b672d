package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.model.Expression;
import org.edaran.model.Sentence;

/**
 * Whether everybody whom a policy applies to and who meets one condition meets another. Where a part of the other asks
 * for nothing that the first asks for, somebody may miss it; that is seen without a search. Not thread-safe.
 */
final class Containment {

    private final Expression scope;
    private final Satisfier satisfier;
    private final Set<Expression> factsOfScope;
    private final IdentityHashMap<Expression, List<Set<Expression>>> facts = new IdentityHashMap<>();
    private final Map<Expression, Expression> same = new HashMap<>();
    private final IdentityHashMap<Sentence, Expression> people = new IdentityHashMap<>();

    Containment(Expression scope, Satisfier satisfier) {
        this.scope = scope;
        this.satisfier = satisfier;
        this.factsOfScope = factsOf(scope);
    }

    /** Whom of those in scope a sentence is about. */
    Expression whom(Sentence sentence) {
        return people.computeIfAbsent(
                sentence, key -> same.computeIfAbsent(RuleParts.whom(key, Expression.TRUE), one -> one));
    }

    /** True if it is certain, on some dates. */
    boolean holds(Expression narrow, Expression wide, Days days) {
        if (narrow == wide || wide.equals(Expression.TRUE)) {
            return true;
        }
        for (Set<Expression> part : partsOf(wide)) {
            if (!part.isEmpty() && isApart(part, factsOfScope) && isApartFromAll(part, partsOf(narrow))) {
                return false;
            }
        }
        return never(RuleParts.both(narrow, new Expression.Not(wide)), days);
    }

    /** True if nobody whom the policy applies to meets a condition on some dates. */
    private boolean never(Expression condition, Days days) {
        return satisfier.decide(RuleParts.both(scope, condition), days).isImpossible();
    }

    private static boolean isApart(Set<Expression> some, Set<Expression> others) {
        return Collections.disjoint(some, others);
    }

    private static boolean isApartFromAll(Set<Expression> part, List<Set<Expression>> others) {
        for (Set<Expression> other : others) {
            if (!isApart(part, other)) {
                return false;
            }
        }
        return true;
    }

    /** What each of the conditions asks for that a condition joins with {@code and}. */
    private List<Set<Expression>> partsOf(Expression condition) {
        List<Set<Expression>> found = facts.get(condition);
        if (found == null) {
            found = new ArrayList<>();
            for (Expression part : RuleParts.conjuncts(condition)) {
                found.add(factsOf(part));
            }
            facts.put(condition, found);
        }
        return found;
    }

    private static Set<Expression> factsOf(Expression condition) {
        FormulaBuilder builder = new FormulaBuilder(false);
        builder.build(condition);
        Set<Expression> found = new HashSet<>();
        for (Fact fact : builder.facts()) {
            found.add(fact.expression);
        }
        return found;
    }
}
