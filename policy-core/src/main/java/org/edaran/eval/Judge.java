package org.edaran.eval;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;
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

    private final Bound bound;
    private final Measure measure;
    private final Counting counting;

    Judge(Sentence.Count sentence) {
        this.bound = sentence.bound();
        this.measure = sentence.measure();
        this.counting = sentence.counting();
    }

    /** The verdict that all limits agree on which may hold. */
    Judgement judge(Tally tally) {
        List<Fraction> limits = tally.limits();
        Judgement verdict = judge(tally, limits.stream().findFirst());
        for (Fraction limit : limits) {
            verdict = judge(tally, Optional.of(limit)) == verdict ? verdict : Judgement.OPEN;
        }
        return verdict == Judgement.BROKEN && mayBeEmpty(tally) ? Judgement.OPEN : verdict;
    }

    /** True if it is not known whether there is anybody to miss. */
    boolean mayBeEmpty(Tally tally) {
        return measure != Measure.SHARE && !tally.isPresent();
    }

    /** The verdict under one limit. */
    Judgement judge(Tally tally, Optional<Fraction> known) {
        if (measure == Measure.SHARE && isNobody(tally)) {
            return Judgement.NOTHING;
        }
        if (known.isEmpty()) {
            return Judgement.OPEN;
        }
        Fraction quantity = known.get();
        OtherWay way = tally.knownOtherWay();
        if (way != null) {
            return either(tally, way, quantity);
        }
        boolean linear = counting.rounding() == Counting.Rounding.NONE && !counting.orEveryDutyDay();
        return linear && (bound.isCeiling() || bound.isFloor()) ? linear(tally, quantity) : reachable(tally, quantity);
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

    /** Tries every pair that the count and its denominator can reach. */
    private Judgement reachable(Tally tally, Fraction quantity) {
        if (tally.unknownDays() > Reachable.MOST_UNKNOWN) {
            return outermost(tally, quantity);
        }
        boolean[] seen = new boolean[2];
        Reachable.of(tally).forEach((halves, of) -> seen[meets(halves, of, quantity) ? 1 : 0] = true);
        return verdict(seen[1], seen[0]);
    }

    private static Judgement verdict(boolean kept, boolean broken) {
        return kept && broken ? Judgement.OPEN : kept ? Judgement.KEPT : Judgement.BROKEN;
    }

    /** With very many unknown days, compares the ends of the two intervals; open more often than need be. */
    private Judgement outermost(Tally tally, Fraction quantity) {
        if (!bound.isCeiling() && !bound.isFloor()) {
            return Judgement.OPEN;
        }
        long[] ends = CountFindings.ends(tally);
        boolean allKept = true;
        boolean allBroken = true;
        for (int corner = 0; corner < 4; corner++) {
            boolean meets = meets(ends[corner % 2], ends[2 + corner / 2], quantity);
            allKept &= meets;
            allBroken &= !meets;
        }
        return allKept ? Judgement.KEPT : allBroken && !counting.orEveryDutyDay() ? Judgement.BROKEN : Judgement.OPEN;
    }

    /** A target that one of two ways of counting must meet; one completion of the facts gives both counts. */
    private Judgement either(Tally tally, OtherWay way, Fraction quantity) {
        Set<List<Long>> sums = Reachable.triples(tally, way);
        if (sums.isEmpty()) {
            return Judgement.OPEN;
        }
        boolean kept = false;
        boolean broken = false;
        for (List<Long> sum : sums) {
            boolean meets = meets(sum.get(0), sum.get(2), quantity) || meets(sum.get(1), sum.get(2), quantity);
            kept |= meets;
            broken |= !meets;
        }
        return verdict(kept, broken);
    }

    /** True if a count in half days keeps the bound. */
    boolean meets(long halves, long ofHalves, Fraction quantity) {
        if (measure == Measure.SHARE && ofHalves == 0) {
            return true;
        }
        Fraction count = Fraction.of(halves, 2);
        Fraction of = Fraction.of(ofHalves, 2);
        Fraction exact = exact(quantity, of);
        int order = count.compareTo(exact);
        boolean meets = switch (bound) {
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case EXACTLY -> order == 0;
            case ABOUT ->
                count.compareTo(new Fraction(exact.floor(), BigInteger.ONE)) >= 0
                        && count.compareTo(new Fraction(exact.ceiling(), BigInteger.ONE)) <= 0;
        };
        return meets || (counting.orEveryDutyDay() && count.equals(of) && of.compareTo(exact) <= 0);
    }

    private Fraction exact(Fraction quantity, Fraction of) {
        return counting.rounding().of(measure == Measure.SHARE ? quantity.times(of) : quantity);
    }

    /**
     * The greatest count allowed, the least needed, or for targets the nearest that meets them.
     *
     * @param halves true if halves count
     */
    Fraction limit(Fraction quantity, Fraction of, Fraction count, boolean halves) {
        Fraction unit = halves ? Fraction.of(1, 2) : Fraction.of(1);
        Fraction exact = exact(quantity, of);
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
