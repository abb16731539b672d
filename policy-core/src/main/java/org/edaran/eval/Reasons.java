package org.edaran.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Expression;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Why a condition does not hold on a day: values that it compares, and factors that nobody assessed. */
final class Reasons {

    private final RuleContext context;
    private final ExpressionEvaluator evaluator;
    private final Set<Expression> compared = new LinkedHashSet<>();
    private final List<Expression.Assessed> factors = new ArrayList<>();

    Reasons(RuleContext context, Expression condition) {
        this.context = context;
        this.evaluator = context.evaluator;
        collect(condition);
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.And and) {
            and.operands().forEach(this::collect);
        } else if (expression instanceof Expression.Or or) {
            or.operands().forEach(this::collect);
        } else if (expression instanceof Expression.Not not) {
            collect(not.operand());
        } else if (expression instanceof Expression.Compare compare) {
            collect(compare.left());
            collect(compare.right());
        } else if (expression instanceof Expression.Between between) {
            collect(between.value());
        } else if (expression instanceof Expression.OneOf in) {
            collect(in.value());
        } else if (expression instanceof Expression.Assessed assessed) {
            factors.add(assessed);
        } else if (expression instanceof Expression.FactOf || expression instanceof Expression.BuiltInFact) {
            compared.add(expression);
        }
    }

    /** The known values that are compared, such as {@code start is 08:10}; confidential ones are left out unless asked for. */
    List<String> values() {
        List<String> words = new ArrayList<>();
        for (Expression expression : compared) {
            Value value = evaluator.value(expression);
            if (value == Value.Absent.UNKNOWN) {
                continue;
            }
            if (expression instanceof Expression.BuiltInFact fact) {
                words.add(fact.fact().word() + " is " + value.words());
            } else if (expression instanceof Expression.FactOf fact && context.shows(fact)) {
                Step owner = fact.path().last();
                boolean own = owner == Step.EMPLOYEE || owner == Step.ASSIGNMENT;
                words.add(fact.field().name()
                        + (own ? "" : " of " + fact.path().words()) + " is "
                        + fact.field().type().show(value));
            }
        }
        return words;
    }

    /** The factors that are known not to have been assessed. */
    List<String> lacking() {
        return factors.stream()
                .filter(factor -> evaluator.test(factor) == Truth.FALSE)
                .map(factor -> factor.factor().name())
                .toList();
    }
}
