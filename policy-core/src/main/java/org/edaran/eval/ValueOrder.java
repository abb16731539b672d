package org.edaran.eval;

import java.util.List;
import org.edaran.model.Comparison;
import org.edaran.model.Value;
import org.edaran.model.ValueSets;

/** Compares values of one type. */
final class ValueOrder {

    private ValueOrder() {}

    static Truth compare(Comparison comparison, Value left, Value right) {
        if (left instanceof Value.AnyOf || right instanceof Value.AnyOf) {
            return each(comparison, ValueSets.all(left), ValueSets.all(right));
        }
        if (left == Value.Absent.NONE || right == Value.Absent.NONE) {
            return Truth.FALSE;
        }
        if (left == Value.Absent.UNKNOWN || right == Value.Absent.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        return Truth.of(comparison.holds(order(left, right)));
    }

    /** What all choices agree on; unknown if they differ. */
    private static Truth each(Comparison comparison, List<Value> lefts, List<Value> rights) {
        Truth least = Truth.TRUE;
        Truth greatest = Truth.FALSE;
        for (Value left : lefts) {
            for (Value right : rights) {
                Truth one = compare(comparison, left, right);
                least = least.and(one);
                greatest = greatest.or(one);
            }
        }
        return least == greatest ? least : Truth.UNKNOWN;
    }

    /** Negative, zero or positive; values of kinds without an order are equal or not. */
    static int order(Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return a.value().compareTo(b.value());
        } else if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return a.date().compareTo(b.date());
        } else if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
            return a.time().compareTo(b.time());
        } else if (left instanceof Value.Symbol a && right instanceof Value.Symbol b) {
            return Integer.compare(a.rank(), b.rank());
        } else if (left instanceof Value.Items a && right instanceof Value.Items b) {
            return a.items().containsAll(b.items()) && b.items().containsAll(a.items()) ? 0 : 1;
        }
        return left.words().compareTo(right.words());
    }
}
