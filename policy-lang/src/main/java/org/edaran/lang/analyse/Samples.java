package org.edaran.lang.analyse;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/**
 * Values of a fact that stand for all others: each value that a test mentions, and one of each kind between, below, above
 * and beside them. What the tests do not tell apart needs no second value, so trying these is trying all.
 */
final class Samples {

    private static final String[] BESIDE = {"", ".9901", ".9901.9901", ".9901.9901.9901"};

    private Samples() {}

    /** The values, those worth showing first. */
    static List<Value> of(Fact fact) {
        Set<Value> samples = new LinkedHashSet<>();
        Optional<ValueType> type = type(fact.expression);
        if (type.isPresent() && type.get() instanceof ValueType.Symbols symbols) {
            samples.addAll(fact.mentioned);
            for (int rank = 0; rank < symbols.names().size(); rank++) {
                samples.add(new Value.Symbol(symbols.names().get(rank), rank));
            }
        } else {
            around(fact.mentioned, isWhole(type), samples);
        }
        if (samples.isEmpty()) {
            // nothing is asked but whether there is a value
            boolean truth = type.filter(ValueType.Plain.BOOLEAN::equals).isPresent();
            samples.add(truth ? Value.Bool.TRUE : new Value.Text("some value"));
        }
        if (!FactWords.isDate(fact.expression)) {
            samples.add(Value.Absent.NONE);
            samples.add(Value.Absent.UNKNOWN);
        }
        return new ArrayList<>(samples);
    }

    private static Optional<ValueType> type(Expression expression) {
        if (expression instanceof Expression.FactOf of) {
            return Optional.of(of.field().type());
        }
        return expression instanceof Expression.ParameterValue value
                ? Optional.of(value.parameter().type())
                : Optional.empty();
    }

    private static boolean isWhole(Optional<ValueType> type) {
        return type.isPresent() && (type.get() == ValueType.Plain.INTEGER || type.get() == ValueType.Plain.MONEY);
    }

    private static void around(Collection<Value> mentioned, boolean whole, Set<Value> samples) {
        samples.addAll(mentioned);
        TreeSet<Fraction> numbers = new TreeSet<>();
        for (Value value : mentioned) {
            if (value instanceof Value.Bool) {
                samples.add(Value.Bool.TRUE);
                samples.add(Value.Bool.FALSE);
            } else if (value instanceof Value.Numeric number) {
                numbers.add(number.value());
            } else if (value instanceof Value.Day day) {
                samples.add(new Value.Day(day.date().plusDays(1)));
                samples.add(new Value.Day(day.date().minusDays(1)));
            } else if (value instanceof Value.Clock clock) {
                clocks(clock.time(), samples);
            } else if (value instanceof Value.Region region) {
                regions(region.code(), samples);
            } else if (value instanceof Value.Text text) {
                samples.add(new Value.Text("other than " + text.text()));
            }
        }
        numbers(numbers, whole, samples);
    }

    private static void clocks(LocalTime time, Set<Value> samples) {
        if (time.isBefore(LocalTime.of(23, 59))) {
            samples.add(new Value.Clock(time.plusMinutes(1)));
        }
        if (time.isAfter(LocalTime.MIN)) {
            samples.add(new Value.Clock(time.minusMinutes(1)));
        }
    }

    private static void regions(RegionCode code, Set<Value> samples) {
        samples.add(new Value.Region(
                RegionCode.parse(code.code() + BESIDE[4 - code.depth()]).orElse(code)));
        samples.add(new Value.Region(new RegionCode("9901" + BESIDE[3])));
    }

    private static void numbers(SortedSet<Fraction> numbers, boolean whole, Set<Value> samples) {
        Fraction one = Fraction.of(1);
        Fraction previous = null;
        for (Fraction number : numbers) {
            if (whole) {
                samples.add(new Value.Numeric(number.minus(one)));
                samples.add(new Value.Numeric(number.plus(one)));
            } else if (previous != null) {
                samples.add(new Value.Numeric(previous.plus(number).divide(Fraction.of(2))));
            }
            previous = number;
        }
        if (!whole && previous != null) {
            samples.add(new Value.Numeric(numbers.first().minus(one)));
            samples.add(new Value.Numeric(previous.plus(one)));
        }
    }
}
