package org.edaran.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number in lowest terms.
 *
 * @param numerator signed numerator
 * @param denominator positive denominator
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Numbers of so many bits are reduced by plain arithmetic. */
    private static final int SMALL = 62;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** Zero. */
    public static final Fraction ZERO = of(0);

    /** Reduces to lowest terms with a positive denominator. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction of zero");
        }
        boolean whole = denominator.equals(BigInteger.ONE); // there is nothing to reduce
        if (!whole && numerator.bitLength() <= SMALL && denominator.bitLength() <= SMALL) {
            long over = numerator.longValue();
            long under = denominator.longValue();
            long divisor = under < 0 ? -divisor(over, under) : divisor(over, under);
            if (divisor != 1) {
                numerator = BigInteger.valueOf(over / divisor);
                denominator = BigInteger.valueOf(under / divisor);
            }
        } else if (!whole) {
            BigInteger divisor = numerator.gcd(denominator);
            divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    private static long divisor(long one, long other) {
        long left = Math.abs(one);
        long right = Math.abs(other);
        while (right != 0) {
            long rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }

    /** A whole number. */
    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** The exact quotient of two whole numbers; {@code denominator} is not 0. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a decimal number. */
    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The exact share of a percentage: 50 gives one half. */
    public static Fraction percent(BigDecimal percent) {
        return of(percent).divide(of(100));
    }

    /** Sum. */
    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** Product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Quotient; {@code other} is not zero. */
    public Fraction divide(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The greatest whole number not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least whole number not below this. */
    public BigInteger ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** True if the value is whole. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** A key of many maps, for which the generated form is slow to start. */
    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction
                && numerator.equals(fraction.numerator)
                && denominator.equals(fraction.denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** A decimal where the value has one ({@code 4.5}), else numerator over denominator ({@code 1/3}). */
    @Override
    public String toString() {
        if (isWhole()) {
            return numerator.toString();
        }
        if (denominator.equals(BigInteger.TWO)) {
            return new BigDecimal(numerator.multiply(FIVE), 1).toPlainString();
        }
        try {
            BigDecimal exact = new BigDecimal(numerator).divide(new BigDecimal(denominator));
            return exact.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }
}
