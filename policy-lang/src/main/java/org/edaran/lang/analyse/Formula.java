package org.edaran.lang.analyse;

import java.util.List;

/** A condition made of tests of facts. */
sealed interface Formula {

    /** The truths it can have where some facts are chosen ({@code chosen[fact] >= 0}) and the others are free. */
    int truths(int[] chosen);

    /** A condition that asks nothing. */
    record Fixed(int value) implements Formula {
        @Override
        public int truths(int[] chosen) {
            return value;
        }
    }

    /** A question about the fact of a number. */
    record Asked(int fact, Fact.Test test) implements Formula {
        @Override
        public int truths(int[] chosen) {
            return test.of(chosen[fact]);
        }
    }

    /** A negation. */
    record Negated(Formula operand) implements Formula {
        @Override
        public int truths(int[] chosen) {
            return Truths.not(operand.truths(chosen));
        }
    }

    /** A conjunction. */
    record All(List<Formula> operands) implements Formula {
        @Override
        public int truths(int[] chosen) {
            int truths = Truths.TRUE;
            for (Formula operand : operands) {
                truths = Truths.and(truths, operand.truths(chosen));
                if (truths == Truths.FALSE) {
                    return truths;
                }
            }
            return truths;
        }
    }

    /** A disjunction. */
    record Any(List<Formula> operands) implements Formula {
        @Override
        public int truths(int[] chosen) {
            int truths = Truths.FALSE;
            for (Formula operand : operands) {
                truths = Truths.or(truths, operand.truths(chosen));
                if (truths == Truths.TRUE) {
                    return truths;
                }
            }
            return truths;
        }
    }

    /** The number of a fact that is still free and that the outcome may hang on; -1 if there is none. */
    default int open(int[] chosen) {
        if (this instanceof Asked asked) {
            return chosen[asked.fact()] < 0 ? asked.fact() : -1;
        }
        if (this instanceof Negated negated) {
            return negated.operand().open(chosen);
        }
        List<Formula> operands =
                this instanceof All all ? all.operands() : this instanceof Any any ? any.operands() : List.of();
        for (Formula operand : operands) {
            int open = Integer.bitCount(operand.truths(chosen)) > 1 ? operand.open(chosen) : -1;
            if (open >= 0) {
                return open;
            }
        }
        return -1;
    }
}
