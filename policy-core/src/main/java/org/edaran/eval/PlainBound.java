package org.edaran.eval;

import java.math.BigInteger;
import java.util.List;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;

/**
 * Tells in plain arithmetic, for counts that are fully known, whether a ceiling or floor is kept: n of N is at most p/q
 * if {@code q n <= p N}. What does not fit is left to {@link Judge}. Not thread-safe.
 */
final class PlainBound {

    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(30);

    private final Bound bound;
    private final boolean share;
    private final boolean linear;
    private final int unit;
    private long numerator;
    private long denominator;

    PlainBound(Sentence.Count sentence) {
        this.bound = sentence.bound();
        this.share = sentence.measure() == Sentence.Measure.SHARE;
        Counting counting = sentence.counting();
        this.unit = sentence.byHalfDays() ? 1 : 2;
        this.linear = (bound.isCeiling() || bound.isFloor())
                && counting.rounding() == Counting.Rounding.NONE
                && !counting.orEveryDutyDay();
    }

    /** Takes the limit of a tally; false if that is not one small number. */
    boolean use(Tally tally) {
        List<Limit> limits = tally.limits().strictest();
        if (!linear || limits.size() != 1) {
            return false;
        }
        Fraction limit = limits.get(0).quantity();
        if (limit.numerator().abs().compareTo(MOST) > 0 || limit.denominator().compareTo(MOST) > 0) {
            return false;
        }
        numerator = limit.numerator().longValue();
        denominator = limit.denominator().longValue();
        return true;
    }

    /** True if there is nobody of whom a share could be taken. */
    boolean isNobody(long of) {
        return share && of == 0;
    }

    /** True if counts in half days, both below 2 to the power of 32, keep the bound. */
    boolean isKept(long counted, long of) {
        if (isNobody(of)) {
            return true;
        }
        long excess = denominator * counted - numerator * (share ? of : 2);
        return switch (bound) {
            case AT_MOST -> excess <= 0;
            case LESS_THAN -> excess < 0;
            case AT_LEAST -> excess >= 0;
            case MORE_THAN -> excess > 0;
            case EXACTLY, ABOUT -> false;
        };
    }

    /**
     * How far counts in half days are from the greatest count allowed, or the least needed, as findings tell it; negative if
     * there is no such count.
     */
    long excess(long counted, long of) {
        long dividend = numerator * (share ? of : 2);
        long divisor = denominator * unit;
        long floor = Math.floorDiv(dividend, divisor) * unit;
        long ceiling = -Math.floorDiv(-dividend, divisor) * unit;
        long limit = switch (bound) {
            case AT_MOST -> floor;
            case LESS_THAN -> ceiling - unit;
            case AT_LEAST -> ceiling;
            case MORE_THAN -> floor + unit;
            case EXACTLY, ABOUT -> -1;
        };
        return limit < 0 ? -1 : Math.abs(counted - limit);
    }
}
