package org.edaran.lang.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.edaran.model.BuiltIn;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/**
 * A test of one fact against written values.
 *
 * @param slot the fact; nothing for the date
 * @param test true for the values that pass
 * @param candidates values worth trying, some of which pass and some do not
 */
record FactTest(Optional<Slot> slot, Predicate<Value> test, List<Value> candidates) {

    boolean holds(Value value) {
        return test.test(value);
    }

    /** The test that a condition is, if it is one. */
    static Optional<FactTest> of(Expression condition, List<LocalDate> dates) {
        if (condition instanceof Expression.Compare compare) {
            return compared(compare, dates);
        }
        if (condition instanceof Expression.OneOf in) {
            return test(in.value(), value -> Candidates.anyOf(reading(in.value(), value), in.values()), in.values());
        }
        if (condition instanceof Expression.Between between
                && between.low() instanceof Expression.Constant low
                && between.high() instanceof Expression.Constant high) {
            return test(
                    between.value(),
                    value -> Values.holds(Comparison.GREATER_OR_EQUAL, reading(between.value(), value), low.value())
                            && Values.holds(Comparison.LESS_OR_EQUAL, reading(between.value(), value), high.value()),
                    List.of(low.value(), high.value()));
        }
        if (condition instanceof Expression.WithinRegion within) {
            return test(
                    within.region(),
                    value -> reading(within.region(), value) instanceof Value.Region region
                            && region.code().isWithin(within.outer()),
                    List.of(new Value.Region(within.outer())));
        }
        return condition instanceof Expression.FactOf
                ? test(condition, Value.Bool.TRUE::equals, List.of(Value.Bool.TRUE))
                : Optional.empty();
    }

    private static Optional<FactTest> compared(Expression.Compare compare, List<LocalDate> dates) {
        if (compare.right() instanceof Expression.Constant right) {
            return compared(compare.left(), compare.comparison(), right.value(), dates);
        }
        return compare.left() instanceof Expression.Constant left
                ? compared(compare.right(), mirrored(compare.comparison()), left.value(), dates)
                : Optional.empty();
    }

    private static Optional<FactTest> compared(
            Expression fact, Comparison comparison, Value with, List<LocalDate> dates) {
        if (fact instanceof Expression.YearsSince since) {
            return elapsed(since.date(), comparison, with, dates, true);
        }
        if (fact instanceof Expression.DaysSince since) {
            return elapsed(since.date(), comparison, with, dates, false);
        }
        return test(fact, value -> Values.holds(comparison, reading(fact, value), with), List.of(with));
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case EQUAL, NOT_EQUAL -> comparison;
            case LESS -> Comparison.GREATER;
            case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            case GREATER -> Comparison.LESS;
            case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
        };
    }

    private static Optional<FactTest> elapsed(
            Expression date, Comparison comparison, Value with, List<LocalDate> dates, boolean years) {
        if (!(with instanceof Value.Numeric number) || dates.isEmpty()) {
            return Optional.empty();
        }
        List<Value> candidates = new ArrayList<>();
        LocalDate first = dates.get(0);
        for (long offset = -1; offset <= 1; offset++) {
            long amount = number.value()
                            .floor()
                            .min(java.math.BigInteger.valueOf(1000))
                            .longValue()
                    + offset;
            candidates.add(new Value.Day(years ? first.minusYears(amount) : first.minusDays(amount)));
        }
        Predicate<Value> test = value -> value instanceof Value.Day day
                && dates.stream().allMatch(at -> {
                    long passed = years
                            ? Candidates.years(day.date(), at)
                            : at.toEpochDay() - day.date().toEpochDay();
                    return Values.holds(comparison, Value.Numeric.of(passed), with);
                });
        return Slot.of(date).map(slot -> new FactTest(Optional.of(slot), test, candidates));
    }

    private static Optional<FactTest> test(Expression fact, Predicate<Value> test, List<Value> values) {
        Optional<Slot> slot = Slot.of(fact);
        boolean date = fact instanceof Expression.BuiltInFact builtIn && builtIn.fact() == BuiltIn.DATE;
        if (slot.isEmpty() && !date) {
            return Optional.empty();
        }
        Set<Value> candidates = new LinkedHashSet<>();
        values.forEach(value -> candidates.addAll(Candidates.around(value, typeOf(fact))));
        return Optional.of(new FactTest(slot, test, List.copyOf(candidates)));
    }

    /** What a test reads where a fact has a value: of a region, perhaps only its province. */
    private static Value reading(Expression fact, Value value) {
        if (fact instanceof Expression.RegionAt at && value instanceof Value.Region region) {
            Optional<RegionCode> code = region.code().at(at.level());
            return code.<Value>map(Value.Region::new).orElse(Value.Absent.UNKNOWN);
        }
        return value;
    }

    private static Optional<ValueType> typeOf(Expression fact) {
        return fact instanceof Expression.FactOf of ? Optional.of(of.field().type()) : Optional.empty();
    }

    /** Some value that a fact can have. */
    static Optional<Value> sample(Expression fact) {
        Optional<ValueType> type = typeOf(fact);
        if (type.isPresent() && type.get() instanceof ValueType.Symbols symbols) {
            return Optional.of(new Value.Symbol(symbols.names().get(0), 0));
        }
        if (type.isPresent() && type.get() instanceof ValueType.Plain plain) {
            return Optional.of(
                    switch (plain) {
                        case BOOLEAN -> Value.Bool.TRUE;
                        case INTEGER, DECIMAL, MONEY -> Value.Numeric.of(1);
                        case PERCENT -> new Value.Numeric(Fraction.of(1, 2));
                        case DATE, EVENT -> new Value.Day(LocalDate.of(2000, 1, 1));
                        case TIME -> new Value.Clock(java.time.LocalTime.of(8, 0));
                        case TEXT -> new Value.Text("x");
                        case REGION -> new Value.Region(new RegionCode("99.01.01.0001"));
                        case PLACE -> new Value.Place(Optional.of(new RegionCode("99.01.01.0001")), Optional.empty());
                    });
        }
        return Optional.empty();
    }
}
