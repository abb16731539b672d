package org.edaran.eval;

import java.math.BigInteger;
import org.edaran.model.Bound;
import org.edaran.model.Sentence;

/** A bound as a sum over days that must not be above 0: {@code q n - p N} for a share p/q, negated for floors. */
final class Linear {
    private final BigInteger perCount;
    private final BigInteger perOf;
    private final BigInteger start;
    private final boolean strict;

    Linear(Sentence.Count sentence, Limit of) {
        boolean share = sentence.measure() == Sentence.Measure.SHARE;
        BigInteger sign = sentence.bound().isFloor() ? BigInteger.ONE.negate() : BigInteger.ONE;
        BigInteger limit = of.quantity().numerator().multiply(sign).negate();
        this.perCount = of.quantity().denominator().multiply(sign);
        this.perOf = share ? limit : BigInteger.ZERO;
        this.start = share ? BigInteger.ZERO : limit.multiply(BigInteger.TWO);
        this.strict = of.bound() == Bound.LESS_THAN || of.bound() == Bound.MORE_THAN;
    }

    /** True if 0 itself breaks the bound. */
    boolean isStrict() {
        return strict;
    }

    /** The sum over the days that are known. */
    BigInteger known(Tally tally) {
        return start.add(perCount.multiply(BigInteger.valueOf(tally.count())))
                .add(perOf.multiply(BigInteger.valueOf(tally.of())));
    }

    BigInteger least(int mask) {
        return extreme(mask, -1);
    }

    BigInteger greatest(int mask) {
        return extreme(mask, 1);
    }

    private BigInteger extreme(int mask, int sign) {
        BigInteger best = BigInteger.ZERO;
        boolean first = true;
        for (int pair = 0; pair < 9; pair++) {
            if ((mask & 1 << pair) != 0) {
                BigInteger value = perCount.multiply(BigInteger.valueOf(pair / 3))
                        .add(perOf.multiply(BigInteger.valueOf(pair % 3)));
                best = first || value.compareTo(best) * sign > 0 ? value : best;
                first = false;
            }
        }
        return best;
    }
}
