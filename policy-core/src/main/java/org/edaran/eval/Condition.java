package org.edaran.eval;

import java.util.Optional;
import org.edaran.model.Expression;

/**
 * A condition that remembers its answers: for all people who are alike in what it depends on, else for the person last
 * asked, where the answer is the same on all days. On days that {@linkplain PersonDay#differs differ} it is asked each time.
 */
final class Condition {

    private static final Truth[] TRUTHS = Truth.values();

    private final Expression expression;
    private final ExpressionEvaluator evaluator;
    private final Inputs inputs;
    private final Optional<Alike> alike;
    private byte[] answers = {};
    private int employee = -1;
    private Truth answer = Truth.UNKNOWN;

    Condition(Expression expression, ExpressionEvaluator evaluator, PassContext pass) {
        this.expression = expression;
        this.evaluator = evaluator;
        this.inputs = pass.inputs().of(expression);
        this.alike = pass.alike(inputs);
    }

    /** True if the answer can differ on different days of one person, even of one whom {@link Changes} does not tell apart. */
    boolean varies() {
        return inputs.day();
    }

    /** The people by what the answer depends on, if that is no more than columns. */
    Optional<Alike> alike() {
        return alike;
    }

    Inputs inputs() {
        return inputs;
    }

    Expression expression() {
        return expression;
    }

    Truth test() {
        if (inputs.day() || evaluator.day().differs()) {
            return evaluator.test(expression);
        }
        int asked = evaluator.day().employee();
        if (asked != employee) {
            answer = alike.isPresent() ? ofAlike(alike.get(), asked) : evaluator.test(expression);
            employee = asked;
        }
        return answer;
    }

    /** One more than the ordinal of an answer is kept; 0 is none. */
    private Truth ofAlike(Alike people, int asked) {
        if (answers.length == 0) {
            answers = new byte[people.count()];
        }
        int number = people.of(asked);
        if (answers[number] == 0) {
            answers[number] = (byte) (1 + evaluator.test(expression).ordinal());
        }
        return TRUTHS[answers[number] - 1];
    }
}
