package org.edaran.lang.analyse;

import java.math.BigInteger;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Comparison;
import org.edaran.model.Counted;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Parameter;
import org.edaran.model.Sentence;
import org.edaran.model.Sentence.Measure;
import org.edaran.model.Value;

/**
 * What two counts of the same people allow. Each allows the numbers from a least to a most; a number that the first allows
 * and the second does not is a counter-example. Shares are tried for groups of 1, 2, 3 … people: with the denominators of
 * both shares as their periods, two shares that differ at all differ for a group below their product.
 */
final class Bounds {

    private static final int MOST_PEOPLE = 100_000;

    private final Sentence.Count mine;
    private final Sentence.Count theirs;
    private final Optional<Fraction> quantity;
    private final Optional<Fraction> other;
    private final boolean sameQuantity;

    Bounds(Sentence.Count mine, Sentence.Count theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.sameQuantity = mine.quantity().equals(theirs.quantity());
        this.quantity = loosest(mine, mine.quantity());
        this.other = loosest(theirs, theirs.quantity());
    }

    /** The value that allows most: a constant, or the bound that all decisions keep to. */
    private static Optional<Fraction> loosest(Sentence.Count count, Expression expression) {
        if (expression instanceof Expression.Constant constant && constant.value() instanceof Value.Numeric number) {
            return Optional.of(number.value());
        }
        if (expression instanceof Expression.ParameterValue value) {
            Comparison wanted = count.bound().isFloor() ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL;
            for (Parameter.Limit limit : value.parameter().limits()) {
                if (limit.comparison() == wanted && limit.value() instanceof Value.Numeric number) {
                    return Optional.of(number.value());
                }
            }
        }
        return Optional.empty();
    }

    /** A number that the first allows and the second never does, in words that the name of the second goes on. */
    Optional<String> counterExample() {
        boolean written = mine.quantity() instanceof Expression.Constant;
        if (sameQuantity && mine.bound() == theirs.bound()) {
            return Optional.empty();
        }
        if ((!sameQuantity && !written) || quantity.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (mine.measure() != Measure.SHARE) {
            return apart(0).map(number -> number + " " + words() + " are allowed here, but not by");
        }
        long most = most();
        for (long of = 1; of <= most; of++) {
            Optional<BigInteger> number = apart(of);
            if (number.isPresent()) {
                return Optional.of("of " + of + ", " + number.get() + " " + words() + " are allowed here, but not by");
            }
        }
        return Optional.empty();
    }

    private long most() {
        BigInteger product = quantity.orElseThrow()
                .denominator()
                .multiply(other.orElseThrow().denominator())
                .multiply(BigInteger.TWO);
        return product.min(BigInteger.valueOf(MOST_PEOPLE)).longValueExact();
    }

    /** True if the first may allow more, but that hangs on what others decide. */
    boolean isUnsure() {
        if (sameQuantity) {
            return false;
        }
        boolean written =
                mine.quantity() instanceof Expression.Constant && theirs.quantity() instanceof Expression.Constant;
        return !written;
    }

    /** True if both allow the same. */
    boolean isSame() {
        return mine.bound() == theirs.bound() && (sameQuantity || (quantity.isPresent() && quantity.equals(other)));
    }

    private String words() {
        return mine.counted() instanceof Counted.InModes modes
                ? modes.words()
                : ((Counted.Meeting) mine.counted()).words();
    }

    private Optional<BigInteger> apart(long of) {
        Fraction exact = exact(mine, quantity.orElseThrow(), of);
        Fraction otherExact = exact(theirs, other.orElseThrow(), of);
        BigInteger limit = mine.measure() == Measure.SHARE ? BigInteger.valueOf(of) : null;
        BigInteger most = most(mine.bound(), exact).orElse(limit);
        BigInteger otherMost = most(theirs.bound(), otherExact).orElse(limit);
        BigInteger least = least(mine.bound(), exact).max(BigInteger.ZERO);
        BigInteger otherLeast = least(theirs.bound(), otherExact).max(BigInteger.ZERO);
        if (most != null && most.compareTo(least) < 0) {
            return Optional.empty();
        }
        if (otherMost != null && (most == null || most.compareTo(otherMost) > 0)) {
            BigInteger example = most == null ? otherMost.add(BigInteger.ONE).max(least) : most;
            return Optional.of(example);
        }
        return least.compareTo(otherLeast) < 0 ? Optional.of(least) : Optional.empty();
    }

    private static Fraction exact(Sentence.Count count, Fraction quantity, long of) {
        Fraction people = count.measure() == Measure.SHARE ? quantity.times(Fraction.of(of)) : quantity;
        return count.counting().rounding().of(people);
    }

    private static Optional<BigInteger> most(Bound bound, Fraction exact) {
        return switch (bound) {
            case AT_MOST, EXACTLY -> Optional.of(exact.floor());
            case LESS_THAN -> Optional.of(exact.ceiling().subtract(BigInteger.ONE));
            case ABOUT -> Optional.of(exact.ceiling());
            case AT_LEAST, MORE_THAN -> Optional.empty();
        };
    }

    private static BigInteger least(Bound bound, Fraction exact) {
        return switch (bound) {
            case AT_LEAST, EXACTLY -> exact.ceiling();
            case MORE_THAN -> exact.floor().add(BigInteger.ONE);
            case ABOUT -> exact.floor();
            case AT_MOST, LESS_THAN -> BigInteger.ZERO;
        };
    }
}
