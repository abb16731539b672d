package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Value;

/** Finds a value for which two conditions on one fact both hold. Silent about conditions of any other form. */
final class Overlap {

    private Overlap() {}

    private record Choice(Expression fact, List<Value> values) {}

    /** A fact and a value that both conditions accept, such as {@code `service = health`}. */
    static Optional<String> witness(Expression first, Expression second) {
        Optional<Choice> one = choice(first);
        Optional<Choice> other = choice(second);
        if (one.isEmpty()
                || other.isEmpty()
                || !one.get().fact().equals(other.get().fact())) {
            return Optional.empty();
        }
        List<Value> common = new ArrayList<>(one.get().values());
        common.retainAll(other.get().values());
        return common.stream().findFirst().map(value -> "`" + words(one.get().fact()) + " = " + value.words() + "`");
    }

    private static Optional<Choice> choice(Expression condition) {
        if (condition instanceof Expression.OneOf in) {
            return Optional.of(new Choice(in.value(), in.values()));
        }
        if (condition instanceof Expression.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && compare.right() instanceof Expression.Constant constant) {
            return Optional.of(new Choice(compare.left(), List.of(constant.value())));
        }
        return condition instanceof Expression.FactOf
                ? Optional.of(new Choice(condition, List.of(Value.Bool.TRUE)))
                : Optional.empty();
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
