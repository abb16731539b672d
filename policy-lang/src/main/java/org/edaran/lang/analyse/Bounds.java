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
 * both shares as their periods, two shares that differ at all differ for a group below their product. Whole days count alike
 * in all counts, so they are tried first; halves only where both counts take them as they are.
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
        Optional<String> whole = counterExample(1);
        return whole.isEmpty() && takesHalves(mine) && takesHalves(theirs) ? counterExample(2) : whole;
    }

    /** A counter-example in whole days, or in parts of which so many make a day. */
    private Optional<String> counterExample(int parts) {
        if (mine.measure() != Measure.SHARE) {
            return apart(0, parts).map(number -> days(number, parts) + " " + words() + " are allowed here, but not by");
        }
        long most = most();
        for (long of = 1; of <= most; of++) {
            Optional<BigInteger> number = apart(of, parts);
            if (number.isPresent()) {
                return Optional.of("of " + days(BigInteger.valueOf(of), parts) + ", " + days(number.get(), parts) + " "
                        + words() + " are allowed here, but not by");
            }
        }
        return Optional.empty();
    }

    private static Fraction days(BigInteger number, int parts) {
        return new Fraction(number, BigInteger.valueOf(parts));
    }

    /** True if half a day counts as half; a ceiling takes it for a whole one, a floor for none. */
    private static boolean takesHalves(Sentence.Count count) {
        boolean inDays = count.measure() != Measure.CONSECUTIVE_DAYS && count.measure() != Measure.OFFICES;
        boolean sided = count.bound().isCeiling() || count.bound().isFloor();
        return inDays && (count.counting().byHalfDays() || !sided);
    }

    /** True if one count takes halves of days as they are and the other does not. */
    boolean takePartsApart() {
        return takesHalves(mine) != takesHalves(theirs);
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

    private Optional<BigInteger> apart(long of, int parts) {
        Fraction exact = exact(mine, quantity.orElseThrow(), of, parts);
        Fraction otherExact = exact(theirs, other.orElseThrow(), of, parts);
        BigInteger limit = mine.measure() == Measure.SHARE ? BigInteger.valueOf(of) : null;
        BigInteger most = most(mine.bound(), exact, parts).orElse(limit);
        BigInteger otherMost = most(theirs.bound(), otherExact, parts).orElse(limit);
        BigInteger least = least(mine.bound(), exact, parts).max(BigInteger.ZERO);
        BigInteger otherLeast = least(theirs.bound(), otherExact, parts).max(BigInteger.ZERO);
        if (most != null && most.compareTo(least) < 0) {
            return Optional.empty();
        }
        if (otherMost != null && (most == null || most.compareTo(otherMost) > 0)) {
            BigInteger example = most == null ? otherMost.add(BigInteger.ONE).max(least) : most;
            return Optional.of(example);
        }
        return least.compareTo(otherLeast) < 0 ? Optional.of(least) : Optional.empty();
    }

    /** The quantity in whole people or days, of a number of parts. */
    private static Fraction exact(Sentence.Count count, Fraction quantity, long of, int parts) {
        Fraction people = count.measure() == Measure.SHARE ? quantity.times(Fraction.of(of, parts)) : quantity;
        return count.counting().rounding().of(people);
    }

    private static Optional<BigInteger> most(Bound bound, Fraction exact, int parts) {
        Fraction inParts = exact.times(Fraction.of(parts));
        return switch (bound) {
            case AT_MOST, EXACTLY -> Optional.of(inParts.floor());
            case LESS_THAN -> Optional.of(inParts.ceiling().subtract(BigInteger.ONE));
            case ABOUT -> Optional.of(exact.ceiling().multiply(BigInteger.valueOf(parts)));
            case AT_LEAST, MORE_THAN -> Optional.empty();
        };
    }

    private static BigInteger least(Bound bound, Fraction exact, int parts) {
        Fraction inParts = exact.times(Fraction.of(parts));
        return switch (bound) {
            case AT_LEAST, EXACTLY -> inParts.ceiling();
            case MORE_THAN -> inParts.floor().add(BigInteger.ONE);
            case ABOUT -> exact.floor().multiply(BigInteger.valueOf(parts));
            case AT_MOST, LESS_THAN -> BigInteger.ZERO;
        };
    }
}
