package org.edaran.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values of which it is not known which one it is. */
public final class ValueSets {

    private static final int MOST = 1_000;

    private ValueSets() {}

    /** The value if there is one only; unknown if any is unknown or there is none or far too many; else any of them. */
    public static Value of(Collection<? extends Value> values) {
        Set<Value> each = new LinkedHashSet<>();
        values.forEach(value -> each.addAll(all(value)));
        if (each.size() == 1) {
            return each.iterator().next();
        }
        boolean unknown = each.isEmpty() || each.size() > MOST || each.contains(Value.Absent.UNKNOWN);
        return unknown ? Value.Absent.UNKNOWN : new Value.AnyOf(List.copyOf(each));
    }

    /** The values that a value may be: itself, unless it is one of several. */
    public static List<Value> all(Value value) {
        return value instanceof Value.AnyOf any ? any.values() : List.of(value);
    }

    /** Every way of choosing one value in each place; where there are far too many, unknown stands in each open place. */
    static List<List<Value>> expanded(List<Value> values) {
        List<List<Value>> ways = List.of(List.of());
        for (Value value : values) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> way : ways) {
                for (Value choice : all(value)) {
                    List<Value> more = new ArrayList<>(way);
                    more.add(choice);
                    longer.add(more);
                }
            }
            ways = longer;
            if (ways.size() > MOST) {
                return List.of(values.stream()
                        .<Value>map(each -> each instanceof Value.AnyOf ? Value.Absent.UNKNOWN : each)
                        .toList());
            }
        }
        return ways;
    }

    /** Negative, zero or positive for two numbers, dates, times or names of one list; else the order of their words. */
    static int order(Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return a.value().compareTo(b.value());
        } else if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return a.date().compareTo(b.date());
        } else if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
            return a.time().compareTo(b.time());
        } else if (left instanceof Value.Symbol a && right instanceof Value.Symbol b) {
            return Integer.compare(a.rank(), b.rank());
        }
        return left.words().compareTo(right.words());
    }
}
