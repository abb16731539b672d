package org.edaran.eval;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Of more limits, some of them rounded, or more unknown days, it is not tried which may be kept together. */
    private static final int MOST_ROUNDED = 6;

    private static final int MOST_UNKNOWN_ROUNDED = 60;

    private final boolean target;
    private final boolean floor;
    private final Measure measure;
    private final Counting counting;

    Judge(Sentence.Count sentence) {
        this.floor = sentence.bound().isFloor();
        this.target = !floor && !sentence.bound().isCeiling();
        this.measure = sentence.measure();
        this.counting = sentence.counting();
    }

    /** The verdict, whichever of the limits hold that may hold. */
    Judgement judge(Tally tally) {
        if (!tally.variants().isEmpty()) {
            Set<Judgement> verdicts = EnumSet.noneOf(Judgement.class);
            tally.variants().forEach(variant -> verdicts.add(judge(variant)));
            return agreed(verdicts);
        }
        if (measure == Measure.SHARE && isNobody(tally)) {
            return Judgement.NOTHING;
        }
        Judgement verdict = target ? ofStrictest(tally) : ofEach(tally);
        return verdict == Judgement.BROKEN && mayBeEmpty(tally) ? Judgement.OPEN : verdict;
    }

    /** The verdict of a target that all limits agree on of which one is the strictest. */
    private Judgement ofStrictest(Tally tally) {
        Set<Judgement> verdicts = EnumSet.noneOf(Judgement.class);
        tally.limits().strictest().forEach(limit -> verdicts.add(whereStrictest(tally, limit)));
        return agreed(verdicts);
    }

    /** The only one of some verdicts; where there is nobody, nothing is broken. */
    private static Judgement agreed(Set<Judgement> verdicts) {
        if (verdicts.remove(Judgement.NOTHING)) {
            verdicts.add(Judgement.KEPT);
        }
        return verdicts.size() == 1 ? verdicts.iterator().next() : Judgement.OPEN;
    }

    /** The verdict where a limit is the strictest, by the days that can be counted there, one of which sets it. */
    private Judgement whereStrictest(Tally tally, Limit limit) {
        PossibleLimits limits = tally.limits();
        if (!isSummed() || limits.perhaps().isEmpty()) {
            return judge(tally, limit);
        }
        Tally milder = tally.without(limits.perhaps().stream()
                .filter(day -> day.isStricterThan(limit))
                .map(PossibleLimits.Perhaps::added)
                .toList());
        if (limits.days().stream().anyMatch(day -> day.contains(limit))) {
            return judge(milder, limit);
        }
        return agreed(whereSet(milder, limits, limit));
    }

    /**
     * The verdicts under a limit that only days set which may not be counted, by which of them is. Without any, it may hold
     * for those of whom it is not known that they belong to the group.
     */
    private Set<Judgement> whereSet(Tally tally, PossibleLimits limits, Limit limit) {
        EnumSet<Judgement> verdicts = EnumSet.noneOf(Judgement.class);
        limits.perhapsWith(limit).forEach(day -> verdicts.add(judge(tally.with(day), limit)));
        if (limits.days().isEmpty()) {
            List<PossibleLimits.Added> all =
                    limits.perhaps().stream().map(PossibleLimits.Perhaps::added).toList();
            verdicts.add(judge(tally.without(all), limit));
        }
        return verdicts;
    }

    /** True if a limit is kept wherever it holds, on days that may not be counted. */
    private boolean isKeptPerhaps(Tally tally, Limit limit) {
        return isSummed()
                ? agreed(whereSet(tally, tally.limits(), limit)) == Judgement.KEPT
                : judge(tally, limit) == Judgement.KEPT;
    }

    private boolean isSummed() {
        return measure != Measure.OFFICES && !counting.differentPeople();
    }

    /** Broken if all limits are broken of which one holds on some day, kept if every limit is. */
    private Judgement ofEach(Tally tally) {
        boolean open = tally.limits().isSomeUnknown() || !tally.hasLimit();
        open |= !tally.limits().ofPerhaps().stream().allMatch(limit -> isKeptPerhaps(tally, limit));
        for (Set<Limit> ofDay : tally.limits().days()) {
            boolean broken = true;
            for (Limit limit : ofDay) {
                Judgement verdict = judge(tally, limit);
                broken &= verdict == Judgement.BROKEN;
                open |= verdict != Judgement.KEPT;
            }
            if (broken) {
                return Judgement.BROKEN;
            }
        }
        if (open && (isBrokenByEach(tally) || isNeverKept(tally))) {
            return Judgement.BROKEN;
        }
        return open ? Judgement.OPEN : Judgement.KEPT;
    }

    /** True if the count breaks whichever limit is the strictest, by the days that can be counted where it is. */
    private boolean isBrokenByEach(Tally tally) {
        PossibleLimits limits = tally.limits();
        if (!isSummed()
                || limits.isSomeUnknown()
                || limits.days().isEmpty()
                || limits.perhaps().isEmpty()) {
            return false;
        }
        for (Limit limit : limits.strictest()) {
            if (whereStrictest(tally, limit) != Judgement.BROKEN) {
                return false;
            }
        }
        return true;
    }

    /**
     * True if no count keeps all the limits that can hold together. Where limits are rounded, the one that is the strictest as
     * it is written may allow more than another.
     */
    private boolean isNeverKept(Tally tally) {
        PossibleLimits limits = tally.limits();
        List<Limit> all = List.copyOf(limits.all());
        boolean rounded = all.stream().anyMatch(limit -> limit.rounding() != Counting.Rounding.NONE);
        boolean few = all.size() > 1 && all.size() <= MOST_ROUNDED && tally.unknownDays() <= MOST_UNKNOWN_ROUNDED;
        if (!isSummed()
                || !rounded
                || !few
                || limits.isSomeUnknown()
                || limits.days().isEmpty()) {
            return false;
        }
        for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
            int these = chosen;
            Set<Limit> together = IntStream.range(0, all.size())
                    .filter(limit -> (these & 1 << limit) != 0)
                    .mapToObj(all::get)
                    .collect(Collectors.toSet());
            boolean possible = limits.days().stream().noneMatch(day -> Collections.disjoint(day, together));
            if (possible && mayKeep(tally, together)) {
                return false;
            }
        }
        return true;
    }

    /** True if some count keeps several limits, of the days on which one of these may hold. */
    private boolean mayKeep(Tally tally, Set<Limit> together) {
        Tally held = tally.without(tally.limits().perhaps().stream()
                .filter(day -> Collections.disjoint(day.limits(), together))
                .map(PossibleLimits.Perhaps::added)
                .toList());
        boolean[] kept = new boolean[1];
        Reachable.of(held)
                .forEach((halves, of) -> kept[0] |= together.stream().allMatch(limit -> meets(halves, of, limit)));
        return kept[0];
    }

    /** True if it is not known whether there is anybody to miss. */
    boolean mayBeEmpty(Tally tally) {
        return measure != Measure.SHARE && !tally.isPresent();
    }

    /** The verdict under one limit. */
    Judgement judge(Tally tally, Limit limit) {
        if (measure == Measure.SHARE && isNobody(tally)) {
            return Judgement.NOTHING;
        }
        OtherWay way = tally.knownOtherWay();
        if (way != null) {
            return either(tally, way, limit);
        }
        boolean linear = limit.rounding() == Counting.Rounding.NONE && !counting.orEveryDutyDay();
        return linear && !target ? linear(tally, limit) : reachable(tally, limit);
    }

    /** Days that are not fully known may have a denominator. */
    private static boolean isNobody(Tally tally) {
        return tally.of() == 0 && tally.masks().length == 0;
    }

    private Judgement linear(Tally tally, Limit limit) {
        BigInteger p = limit.quantity().numerator();
        BigInteger q = limit.quantity().denominator();
        boolean share = measure == Measure.SHARE;
        BigInteger perOf = share ? p.negate() : BigInteger.ZERO;
        BigInteger start = share ? BigInteger.ZERO : p.multiply(BigInteger.valueOf(-2));
        boolean strict = limit.bound() == Bound.LESS_THAN || limit.bound() == Bound.MORE_THAN;
        Extremes extremes = new Extremes(tally, q, perOf, floor);
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
    private Judgement reachable(Tally tally, Limit limit) {
        if (tally.unknownDays() > Reachable.MOST_UNKNOWN) {
            return outermost(tally, limit);
        }
        boolean[] seen = new boolean[2];
        Reachable.of(tally).forEach((halves, of) -> seen[meets(halves, of, limit) ? 1 : 0] = true);
        return verdict(seen[1], seen[0]);
    }

    private static Judgement verdict(boolean kept, boolean broken) {
        return kept && broken ? Judgement.OPEN : kept ? Judgement.KEPT : Judgement.BROKEN;
    }

    /** With very many unknown days, compares the ends of the two intervals; open more often than need be. */
    private Judgement outermost(Tally tally, Limit limit) {
        if (target) {
            return Judgement.OPEN;
        }
        long[] ends = CountFindings.ends(tally);
        boolean allKept = true;
        boolean allBroken = true;
        for (int corner = 0; corner < 4; corner++) {
            boolean meets = meets(ends[corner % 2], ends[2 + corner / 2], limit);
            allKept &= meets;
            allBroken &= !meets;
        }
        return allKept ? Judgement.KEPT : allBroken && !counting.orEveryDutyDay() ? Judgement.BROKEN : Judgement.OPEN;
    }

    /** A target that one of two ways of counting must meet; one completion of the facts gives both counts. */
    private Judgement either(Tally tally, OtherWay way, Limit limit) {
        Set<List<Long>> sums = Reachable.triples(tally, way);
        if (sums.isEmpty()) {
            return Judgement.OPEN;
        }
        boolean kept = false;
        boolean broken = false;
        for (List<Long> sum : sums) {
            boolean meets = meets(sum.get(0), sum.get(2), limit) || meets(sum.get(1), sum.get(2), limit);
            kept |= meets;
            broken |= !meets;
        }
        return verdict(kept, broken);
    }

    /** True if a count in half days keeps the bound. */
    boolean meets(long halves, long ofHalves, Limit limit) {
        if (measure == Measure.SHARE && ofHalves == 0) {
            return true;
        }
        Fraction count = Fraction.of(halves, 2);
        Fraction of = Fraction.of(ofHalves, 2);
        Fraction exact = exact(limit, of);
        int order = count.compareTo(exact);
        boolean meets = switch (limit.bound()) {
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

    private Fraction exact(Limit limit, Fraction of) {
        return limit.rounding().of(measure == Measure.SHARE ? limit.quantity().times(of) : limit.quantity());
    }

    /**
     * The greatest count allowed, the least needed, or for targets the nearest that meets them.
     *
     * @param halves true if halves count
     */
    Fraction limit(Limit limit, Fraction of, Fraction count, boolean halves) {
        Fraction unit = halves ? Fraction.of(1, 2) : Fraction.of(1);
        Fraction exact = exact(limit, of);
        Fraction units = exact.divide(unit);
        Fraction floor = new Fraction(units.floor(), BigInteger.ONE).times(unit);
        Fraction ceiling = new Fraction(units.ceiling(), BigInteger.ONE).times(unit);
        return switch (limit.bound()) {
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
