package org.edaran.lang.compile;

import java.util.List;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Value;

/** The values for which a condition on one fact holds, so that two that share one are seen. */
final class Overlap {

    private Overlap() {}

    /**
     * A fact and one value of it.
     *
     * @param fact the fact
     * @param value the value
     */
    record Choice(Expression fact, Value value) {

        /** Written out, since the generated form is slow to start. */
        @Override
        public int hashCode() {
            return 31 * fact.hashCode() + value.hashCode();
        }

        /** Such as {@code `service = health`}. */
        String words() {
            return "`" + Overlap.words(fact) + " = " + value.words() + "`";
        }
    }

    /** The values of one fact that a condition accepts; none for conditions of any other form. */
    static List<Choice> choices(Expression condition) {
        if (condition instanceof Expression.OneOf in) {
            return in.values().stream()
                    .map(value -> new Choice(in.value(), value))
                    .toList();
        }
        if (condition instanceof Expression.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && compare.right() instanceof Expression.Constant constant) {
            return List.of(new Choice(compare.left(), constant.value()));
        }
        return condition instanceof Expression.FactOf ? List.of(new Choice(condition, Value.Bool.TRUE)) : List.of();
    }

    private static String words(Expression fact) {
        if (fact instanceof Expression.FactOf of) {
            Path path = of.path();
            boolean bare = path.steps().size() == 1
                    && (path.last() == org.edaran.model.Step.EMPLOYEE
                            || path.last() == org.edaran.model.Step.ASSIGNMENT);
            return bare ? of.field().name() : of.field().name() + " of " + path.words();
        }
        return fact instanceof Expression.Identity identity ? identity.path().words() : "the fact";
    }
}
