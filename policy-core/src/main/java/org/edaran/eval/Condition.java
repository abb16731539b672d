package org.edaran.eval;

import org.edaran.model.Expression;

/** A condition that remembers its answer for the person last asked, where the answer is the same on all days. */
final class Condition {

    private final Expression expression;
    private final ExpressionEvaluator evaluator;
    private final boolean varies;
    private int employee = -1;
    private Truth answer = Truth.UNKNOWN;

    Condition(Expression expression, ExpressionEvaluator evaluator, VariesByDay varies) {
        this.expression = expression;
        this.evaluator = evaluator;
        this.varies = expression.accept(varies);
    }

    boolean varies() {
        return varies;
    }

    Expression expression() {
        return expression;
    }

    Truth test() {
        if (varies) {
            return evaluator.test(expression);
        }
        int asked = evaluator.day().employee();
        if (asked != employee) {
            answer = evaluator.test(expression);
            employee = asked;
        }
        return answer;
    }
}
