package org.edaran.lang.analyse;

import java.util.List;
import org.edaran.model.Comparison;
import org.edaran.model.Value;

/** Sets of truth values, as bits: what a condition can still come to. */
final class Truths {

    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int UNKNOWN = 4;
    static final int ANY = TRUE | FALSE | UNKNOWN;

    private Truths() {}

    static int of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static int not(int truths) {
        return (truths & UNKNOWN) | ((truths & TRUE) << 1) | ((truths & FALSE) >> 1);
    }

    static int and(int left, int right) {
        int result = (left & right & TRUE) | ((left | right) & FALSE);
        boolean unknown = ((left & UNKNOWN) != 0 && (right & (TRUE | UNKNOWN)) != 0)
                || ((right & UNKNOWN) != 0 && (left & (TRUE | UNKNOWN)) != 0);
        return unknown ? result | UNKNOWN : result;
    }

    static int or(int left, int right) {
        return not(and(not(left), not(right)));
    }

    /** How two values compare; a comparison with a known absence is false, with an unknown value unknown. */
    static int compared(Comparison comparison, Value left, Value right) {
        if (left == Value.Absent.NONE || right == Value.Absent.NONE) {
            return FALSE;
        }
        if (left == Value.Absent.UNKNOWN || right == Value.Absent.UNKNOWN) {
            return UNKNOWN;
        }
        return of(comparison.holds(order(left, right)));
    }

    private static int order(Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return a.date().compareTo(b.date());
        }
        if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
            return a.time().compareTo(b.time());
        }
        if (left instanceof Value.Symbol a && right instanceof Value.Symbol b) {
            return Integer.compare(a.rank(), b.rank());
        }
        return left.words().compareTo(right.words());
    }

    static int among(Value value, List<Value> accepted) {
        if (value == Value.Absent.UNKNOWN) {
            return UNKNOWN;
        }
        for (Value one : accepted) {
            if (compared(Comparison.EQUAL, value, one) == TRUE) {
                return TRUE;
            }
        }
        return FALSE;
    }
}
