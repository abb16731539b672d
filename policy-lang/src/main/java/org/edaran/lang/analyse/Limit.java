package org.edaran.lang.analyse;

import java.math.BigInteger;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Comparison;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Parameter;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/**
 * What a bound allows of some people, in whole people or days.
 *
 * @param bound which side
 * @param quantity a share, or a number
 * @param share true for a share
 * @param rounding how the exact limit is rounded
 * @param numerator that of the quantity
 * @param denominator that of the quantity
 */
record Limit(Bound bound, Fraction quantity, boolean share, Rounding rounding, long numerator, long denominator) {

    private static final BigInteger MOST = BigInteger.valueOf(1_000_000_000);

    /** The limit of a quantity below a thousand million. */
    Limit(Bound bound, Fraction quantity, boolean share, Rounding rounding) {
        this(
                bound,
                quantity,
                share,
                rounding,
                quantity.numerator().longValueExact(),
                quantity.denominator().longValueExact());
    }

    /** The limit of a quantity; nothing where it is not known, or where it binds nobody for certain. */
    static Optional<Limit> of(Sentence.Count count) {
        Bound bound = count.bound();
        Expression quantity = count.quantity();
        boolean share = count.measure() == Sentence.Measure.SHARE;
        Optional<Fraction> known = quantity instanceof Expression.ParameterValue value
                ? loosest(bound, value.parameter())
                : constant(quantity);
        return known.filter(Limit::isSmall)
                .map(fraction ->
                        new Limit(bound, fraction, share, count.counting().rounding()));
    }

    private static boolean isSmall(Fraction fraction) {
        return fraction.numerator().abs().compareTo(MOST) < 0
                && fraction.denominator().compareTo(MOST) < 0;
    }

    private static Optional<Fraction> constant(Expression quantity) {
        if (quantity instanceof Expression.Constant constant) {
            return constant.value() instanceof Value.Numeric number ? Optional.of(number.value()) : Optional.empty();
        }
        if (quantity instanceof Expression.ArithmeticOn made) {
            Optional<Fraction> left = constant(made.left());
            Optional<Fraction> right = constant(made.right());
            return left.flatMap(a -> right.flatMap(b -> switch (made.operation()) {
                case PLUS -> Optional.of(a.plus(b));
                case MINUS -> Optional.of(a.minus(b));
                case TIMES -> Optional.of(a.times(b));
                case DIVIDED_BY -> b.signum() == 0 ? Optional.<Fraction>empty() : Optional.of(a.divide(b));
            }));
        }
        return Optional.empty();
    }

    /** The value of a parameter that asks least; nothing for targets, which no value is looser than another for. */
    private static Optional<Fraction> loosest(Bound bound, Parameter parameter) {
        Optional<Fraction> loosest = Optional.empty();
        for (Parameter.Limit limit : parameter.limits()) {
            Comparison comparison = limit.comparison();
            boolean above = comparison == Comparison.LESS
                    || comparison == Comparison.LESS_OR_EQUAL
                    || comparison == Comparison.EQUAL;
            boolean below = comparison == Comparison.GREATER
                    || comparison == Comparison.GREATER_OR_EQUAL
                    || comparison == Comparison.EQUAL;
            boolean binds = (bound.isCeiling() && above) || (bound.isFloor() && below);
            if (binds && limit.value() instanceof Value.Numeric number) {
                Fraction value = number.value();
                loosest = loosest.filter(best -> (best.compareTo(value) < 0) == bound.isCeiling())
                        .or(() -> Optional.of(value));
            }
        }
        return loosest;
    }

    /** The least number of {@code people} that keeps the bound; more than there are if none does. */
    long least(long people) {
        return switch (bound) {
            case AT_MOST, LESS_THAN -> 0;
            case AT_LEAST -> Math.max(0, up(people));
            case MORE_THAN -> Math.max(0, down(people) + 1);
            case EXACTLY -> up(people);
            case ABOUT -> Math.max(0, down(people));
        };
    }

    /** The greatest number of {@code people} that keeps the bound; negative if none does. */
    long most(long people) {
        return switch (bound) {
            case AT_MOST -> down(people);
            case LESS_THAN -> up(people) - 1;
            case AT_LEAST, MORE_THAN -> Long.MAX_VALUE;
            case EXACTLY -> down(people);
            case ABOUT -> up(people);
        };
    }

    private long down(long people) {
        return switch (rounding) {
            case NONE, DOWN -> Math.floorDiv(numerator(people), denominator);
            case UP -> -Math.floorDiv(-numerator(people), denominator);
            case HALF_UP -> Math.floorDiv(2 * numerator(people) + denominator, 2 * denominator);
        };
    }

    private long up(long people) {
        return rounding == Rounding.NONE ? -Math.floorDiv(-numerator(people), denominator) : down(people);
    }

    private long numerator(long people) {
        return share ? numerator * people : numerator;
    }

    Limit with(Bound other) {
        return new Limit(other, quantity, share, rounding);
    }

    Limit with(Rounding other) {
        return new Limit(bound, quantity, share, other);
    }
}
