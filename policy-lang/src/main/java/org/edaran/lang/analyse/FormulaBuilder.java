package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/**
 * Turns a condition into tests of facts. What it cannot look into becomes a fact of its own that may be true or false, so
 * that the formula holds at least wherever the condition can. Not thread-safe.
 */
final class FormulaBuilder {

    private static final Expression CATEGORY = new Expression.InCategory(List.of());

    private final boolean categoriesByCondition;
    private final Map<Expression, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * Nothing asked yet.
     *
     * @param categoriesByCondition true if a person is in a category exactly if its condition says so; false if somebody
     *     may have decided otherwise
     */
    FormulaBuilder(boolean categoriesByCondition) {
        this.categoriesByCondition = categoriesByCondition;
    }

    List<Fact> facts() {
        return facts;
    }

    Formula build(Expression condition) {
        if (condition instanceof Expression.Not not) {
            return new Formula.Negated(build(not.operand()));
        }
        if (condition instanceof Expression.And and) {
            return new Formula.All(all(and.operands()));
        }
        if (condition instanceof Expression.Or or) {
            return new Formula.Any(all(or.operands()));
        }
        if (condition instanceof Expression.Constant constant) {
            return new Formula.Fixed(
                    constant.value() instanceof Value.Bool bool ? Truths.of(bool == Value.Bool.TRUE) : Truths.UNKNOWN);
        }
        if (condition instanceof Expression.InCategory in) {
            return category(in);
        }
        if (condition instanceof Expression.ModeIn in) {
            return any(in.modes().stream().map(mode -> whole(new Expression.ModeIn(Set.of(mode)), false)));
        }
        return comparison(condition).orElseGet(() -> whole(condition, condition instanceof Expression.FactOf));
    }

    private List<Formula> all(List<Expression> conditions) {
        List<Formula> all = new ArrayList<>(conditions.size());
        for (Expression condition : conditions) {
            all.add(build(condition));
        }
        return all;
    }

    private static Formula any(java.util.stream.Stream<Formula> operands) {
        List<Formula> all = operands.toList();
        return all.size() == 1 ? all.get(0) : new Formula.Any(all);
    }

    private Formula category(Expression.InCategory in) {
        if (categoriesByCondition) {
            return any(in.categories().stream().map(Category::members).map(this::build));
        }
        List<Value> names = new ArrayList<>();
        in.categories().forEach(category -> names.add(new Value.Text(category.name())));
        return asked(CATEGORY, false, names, value -> Truths.among(value, names));
    }

    private Optional<Formula> comparison(Expression condition) {
        if (condition instanceof Expression.Compare compare) {
            return compared(compare);
        }
        if (condition instanceof Expression.OneOf in) {
            return Optional.of(
                    isSet(in.value())
                            ? any(in.values().stream()
                                    .map(value -> whole(new Expression.OneOf(in.value(), List.of(value)), false)))
                            : tested(in.value(), in.values(), value -> Truths.among(value, in.values())));
        }
        if (condition instanceof Expression.Between between
                && between.low() instanceof Expression.Constant low
                && between.high() instanceof Expression.Constant high) {
            return Optional.of(tested(
                    between.value(),
                    List.of(low.value(), high.value()),
                    value -> Truths.and(
                            Truths.compared(Comparison.GREATER_OR_EQUAL, value, low.value()),
                            Truths.compared(Comparison.LESS_OR_EQUAL, value, high.value()))));
        }
        if (condition instanceof Expression.WithinRegion within) {
            return Optional.of(tested(
                    within.region(),
                    List.of(new Value.Region(within.outer())),
                    value -> within(value, within.outer())));
        }
        if (condition instanceof Expression.IsKnown is && !isSet(is.operand())) {
            return Optional.of(tested(is.operand(), List.of(), value -> Truths.of(value != Value.Absent.UNKNOWN)));
        }
        if (condition instanceof Expression.IsNone is && !isSet(is.operand())) {
            return Optional.of(tested(is.operand(), List.of(), FormulaBuilder::none));
        }
        return Optional.empty();
    }

    private static int none(Value value) {
        return value == Value.Absent.UNKNOWN ? Truths.UNKNOWN : Truths.of(value == Value.Absent.NONE);
    }

    private Optional<Formula> compared(Expression.Compare compare) {
        if (compare.right() instanceof Expression.Constant right) {
            return Optional.of(tested(
                    compare.left(),
                    List.of(right.value()),
                    value -> Truths.compared(compare.comparison(), value, right.value())));
        }
        if (compare.left() instanceof Expression.Constant left) {
            return Optional.of(tested(
                    compare.right(),
                    List.of(left.value()),
                    value -> Truths.compared(compare.comparison(), left.value(), value)));
        }
        return Optional.empty();
    }

    private static int within(Value value, RegionCode outer) {
        if (value instanceof Value.Region region && region.code().isWithin(outer)) {
            return Truths.TRUE;
        }
        boolean open = value == Value.Absent.UNKNOWN
                || (value instanceof Value.Region region && outer.isWithin(region.code()));
        return open ? Truths.UNKNOWN : Truths.FALSE;
    }

    /** A test of what is read from a fact: of a region, perhaps only its province. */
    private Formula tested(Expression read, List<Value> values, ToIntFunction<Value> truth) {
        if (read instanceof Expression.Constant constant) {
            return new Formula.Fixed(truth.applyAsInt(constant.value()));
        }
        if (isSet(read)) {
            return whole(new Expression.OneOf(read, values), false);
        }
        Expression fact = read;
        UnaryOperator<Value> reading = value -> value;
        if (read instanceof Expression.RegionAt at) {
            fact = at.region();
            reading = value -> value instanceof Value.Region region
                    ? region.code().at(at.level()).<Value>map(Value.Region::new).orElse(Value.Absent.UNKNOWN)
                    : value;
        }
        UnaryOperator<Value> read1 = reading;
        return asked(fact, isPlain(fact), values, value -> truth.applyAsInt(read1.apply(value)));
    }

    private static boolean isPlain(Expression fact) {
        return fact instanceof Expression.FactOf
                || fact instanceof Expression.BuiltInFact
                || fact instanceof Expression.Identity;
    }

    private static boolean isSet(Expression expression) {
        return expression instanceof Expression.FactOf of && of.field().type() instanceof ValueType.SetOf;
    }

    /** A condition that is true, false or unknown as a whole. */
    private Formula whole(Expression condition, boolean exact) {
        return asked(
                condition,
                exact,
                List.of(Value.Bool.TRUE),
                value -> value instanceof Value.Bool bool
                        ? Truths.of(bool == Value.Bool.TRUE)
                        : value == Value.Absent.UNKNOWN ? Truths.UNKNOWN : Truths.FALSE);
    }

    private Formula asked(Expression fact, boolean exact, List<Value> values, ToIntFunction<Value> truth) {
        int number = numbers.computeIfAbsent(fact, key -> {
            facts.add(new Fact(fact, exact));
            return facts.size() - 1;
        });
        return new Formula.Asked(number, facts.get(number).asked(values, truth));
    }
}
