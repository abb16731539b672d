package org.edaran.eval;

import java.math.BigInteger;
import java.util.Optional;
import org.edaran.model.Bound;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence.Measure;

/**
 * Compares a tally with a bound.
 *
 * <p>A share bound "n of N at most p/q" holds exactly if {@code q n - p N <= 0}. That form is a sum over people, so the
 * least and the greatest value over all completions of unknown days are the sums of each day's least and greatest
 * value: the verdict on an interval is exact for ceilings and floors. Targets are not linear; for them all reachable
 * pairs are tried.
 */
final class Judge {

    private static final int MOST_UNKNOWN_FOR_TARGETS = 200;

    private final Bound bound;
    private final Measure measure;

    Judge(Bound bound, Measure measure) {
        this.bound = bound;
        this.measure = measure;
    }

    Judgement judge(Tally tally, Optional<Fraction> known) {
        if (measure == Measure.SHARE && isNobody(tally)) {
            return Judgement.NOTHING;
        }
        if (known.isEmpty()) {
            return Judgement.OPEN;
        }
        Fraction quantity = known.get();
        return bound.isCeiling() || bound.isFloor() ? linear(tally, quantity) : target(tally, quantity);
    }

    private static boolean isNobody(Tally tally) {
        if (tally.of() > 0) {
            return false;
        }
        int any = 0;
        for (int mask : tally.masks()) {
            any |= mask;
        }
        return (any & ~Contribution.NOTHING) == 0;
    }

    private Judgement linear(Tally tally, Fraction quantity) {
        BigInteger p = quantity.numerator();
        BigInteger q = quantity.denominator();
        boolean share = measure == Measure.SHARE;
        BigInteger perOf = share ? p.negate() : BigInteger.ZERO;
        BigInteger start = share ? BigInteger.ZERO : p.multiply(BigInteger.valueOf(-2));
        boolean strict = bound == Bound.LESS_THAN || bound == Bound.MORE_THAN;
        Extremes extremes = new Extremes(tally, q, perOf, bound.isFloor());
        BigInteger least = extremes.least(start);
        boolean nobodyPossible = share && tally.of() == 0 && extremes.mayBeNobody();
        boolean allBroken = isBroken(least, strict) && !(strict && nobodyPossible);
        BigInteger greatest = strict && share ? extremes.greatestWithSomebody(start) : extremes.greatest(start);
        if (allBroken) {
            return Judgement.BROKEN;
        }
        return isBroken(greatest, strict) ? Judgement.OPEN : Judgement.KEPT;
    }

    private static boolean isBroken(BigInteger excess, boolean strict) {
        return strict ? excess.signum() >= 0 : excess.signum() > 0;
    }

    private Judgement target(Tally tally, Fraction quantity) {
        if (tally.unknownDays() > MOST_UNKNOWN_FOR_TARGETS) {
            return Judgement.OPEN;
        }
        boolean kept = false;
        boolean broken = false;
        for (long pair : Reachable.pairs(tally)) {
            boolean meets = meetsTarget(pair >> 32, pair & 0xFFFFFFFFL, quantity);
            kept |= meets;
            broken |= !meets;
        }
        return kept && broken ? Judgement.OPEN : kept ? Judgement.KEPT : Judgement.BROKEN;
    }

    private boolean meetsTarget(long halves, long ofHalves, Fraction quantity) {
        if (measure == Measure.SHARE && ofHalves == 0) {
            return true;
        }
        Fraction count = Fraction.of(halves, 2);
        Fraction exact = measure == Measure.SHARE ? quantity.times(Fraction.of(ofHalves, 2)) : quantity;
        if (bound == Bound.EXACTLY) {
            return count.equals(exact);
        }
        return count.compareTo(new Fraction(exact.floor(), BigInteger.ONE)) >= 0
                && count.compareTo(new Fraction(exact.ceiling(), BigInteger.ONE)) <= 0;
    }

    /**
     * The greatest count allowed, the least needed, or for targets the nearest that meets them.
     *
     * @param halves true if halves count
     */
    Fraction limit(Fraction quantity, Fraction of, Fraction count, boolean halves) {
        Fraction unit = halves ? Fraction.of(1, 2) : Fraction.of(1);
        Fraction exact = measure == Measure.SHARE ? quantity.times(of) : quantity;
        Fraction units = exact.divide(unit);
        Fraction floor = new Fraction(units.floor(), BigInteger.ONE).times(unit);
        Fraction ceiling = new Fraction(units.ceiling(), BigInteger.ONE).times(unit);
        return switch (bound) {
            case AT_MOST -> floor;
            case LESS_THAN -> ceiling.minus(unit);
            case AT_LEAST -> ceiling;
            case MORE_THAN -> floor.plus(unit);
            case EXACTLY -> exact;
            case ABOUT ->
                count.compareTo(exact) < 0
                        ? new Fraction(exact.floor(), BigInteger.ONE)
                        : new Fraction(exact.ceiling(), BigInteger.ONE);
        };
    }
}
