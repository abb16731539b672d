package org.edaran.eval;

import java.math.BigInteger;

/** The least and greatest of {@code a n + b N} over all completions of a tally; negated for floors. */
final class Extremes {

    private final Tally tally;
    private final BigInteger perCount;
    private final BigInteger perOf;

    Extremes(Tally tally, BigInteger perCount, BigInteger perOf, boolean negated) {
        this.tally = tally;
        this.perCount = negated ? perCount.negate() : perCount;
        this.perOf = negated ? perOf.negate() : perOf;
        this.negated = negated;
    }

    private final boolean negated;

    private BigInteger value(int pair) {
        return perCount.multiply(BigInteger.valueOf(pair / 3)).add(perOf.multiply(BigInteger.valueOf(pair % 3)));
    }

    private BigInteger known(BigInteger start) {
        return (negated ? start.negate() : start)
                .add(perCount.multiply(BigInteger.valueOf(tally.count())))
                .add(perOf.multiply(BigInteger.valueOf(tally.of())));
    }

    BigInteger least(BigInteger start) {
        BigInteger sum = known(start);
        for (int i = 0; i < tally.masks().length; i++) {
            sum = sum.add(extreme(tally.masks()[i], -1, false).multiply(BigInteger.valueOf(tally.maskCounts()[i])));
        }
        return sum;
    }

    BigInteger greatest(BigInteger start) {
        BigInteger sum = known(start);
        for (int i = 0; i < tally.masks().length; i++) {
            sum = sum.add(extreme(tally.masks()[i], 1, false).multiply(BigInteger.valueOf(tally.maskCounts()[i])));
        }
        return sum;
    }

    /** The greatest value of the completions in which the denominator is not zero; there must be one. */
    BigInteger greatestWithSomebody(BigInteger start) {
        BigInteger best = greatest(start);
        if (tally.of() > 0) {
            return best;
        }
        BigInteger loss = BigInteger.ZERO;
        boolean first = true;
        for (int mask : tally.masks()) {
            BigInteger less = extreme(mask, 1, false).subtract(extreme(mask, 1, true));
            loss = first ? less : loss.min(less);
            first = false;
        }
        return best.subtract(loss);
    }

    boolean mayBeNobody() {
        for (int mask : tally.masks()) {
            if ((mask & Contribution.NOTHING) == 0) {
                return false;
            }
        }
        return true;
    }

    private BigInteger extreme(int mask, int sign, boolean somebody) {
        BigInteger best = BigInteger.ZERO;
        boolean first = true;
        for (int pair = 0; pair < 9; pair++) {
            boolean allowed = (mask & 1 << pair) != 0 && !(somebody && pair % 3 == 0);
            if (allowed) {
                BigInteger value = value(pair);
                best = first || value.compareTo(best) * sign > 0 ? value : best;
                first = false;
            }
        }
        return best;
    }
}
