package org.edaran.lang.compile;

import java.util.OptionalInt;
import org.edaran.model.Comparison;
import org.edaran.model.Value;

/** Comparisons of values that a policy writes out. */
final class Values {

    private Values() {}

    /** True if the comparison holds; values without an order hold nothing but equality. */
    static boolean holds(Comparison comparison, Value left, Value right) {
        OptionalInt order = order(left, right);
        return order.isPresent()
                ? comparison.holds(order.getAsInt())
                : (comparison == Comparison.EQUAL) == left.equals(right);
    }

    private static OptionalInt order(Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return OptionalInt.of(a.date().compareTo(b.date()));
        }
        if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
            return OptionalInt.of(a.time().compareTo(b.time()));
        }
        if (left instanceof Value.Symbol a && right instanceof Value.Symbol b) {
            return OptionalInt.of(Integer.compare(a.rank(), b.rank()));
        }
        return OptionalInt.empty();
    }
}
