package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Members;
import org.edaran.model.Mode;

/**
 * Bounds that bind the same people over the same time.
 *
 * @param group the people
 * @param ofPeople true if people are counted, on one day; false if days are
 * @param date a date on which all of them hold
 * @param modes the modes that these people may be in
 * @param bounds the bounds
 */
record Bundle(Members group, boolean ofPeople, LocalDate date, List<Mode> modes, List<ModeBound> bounds) {

    private static final long MOST_EVEN = 1_000_000;

    /** Copies the lists. */
    Bundle {
        modes = List.copyOf(modes);
        bounds = List.copyOf(bounds);
    }

    /** The numbers of people, or days, for which the bounds cannot be kept, although each alone may be. */
    BitSet impossible() {
        if (isFree()) {
            return new BitSet();
        }
        BitSet impossible = new Headcounts(modes, bounds).impossible();
        impossible.clear(0, first());
        return impossible;
    }

    /** True for what is clearly possible: one bound that some number keeps, or ceilings that leave a mode. */
    private boolean isFree() {
        boolean ceilings = true;
        Set<Mode> bound = new HashSet<>();
        if (bounds.size() == 1 && isFloorAlone(bounds.get(0))) {
            return true;
        }
        for (ModeBound each : bounds) {
            Limit limit = each.limit();
            ceilings &= limit.bound() == Bound.AT_MOST && limit.quantity().signum() >= 0;
            bound.addAll(each.modes());
        }
        boolean alone = bounds.size() == 1
                && bounds.get(0).limit().share()
                && bounds.get(0).limit().bound() == Bound.ABOUT;
        return bounds.isEmpty() || alone || (ceilings && !bound.containsAll(modes));
    }

    /** True for a floor that is kept if all are in one mode of it, or that {@link #first} takes into account. */
    private boolean isFloorAlone(ModeBound bound) {
        Limit limit = bound.limit();
        return limit.bound() == Bound.AT_LEAST
                && (!limit.share() || limit.numerator() <= limit.denominator())
                && modes.stream().anyMatch(bound.modes()::contains);
    }

    /** The first number that is enough for each floor in people. */
    int first() {
        long first = 1;
        for (ModeBound bound : bounds) {
            first = Math.max(first, bound.limit().share() ? 1 : bound.limit().least(1));
        }
        return (int) Math.min(first, Headcounts.MOST + 1);
    }

    /** A number of which every share is a whole number, so that nothing is lost by rounding; not below ten. */
    int even() {
        long even = 1;
        for (ModeBound bound : bounds) {
            long denominator = bound.limit().share() ? bound.limit().denominator() : 1;
            even = Math.min(MOST_EVEN, even / gcd(even, denominator) * denominator);
        }
        long enough = Math.max(10, first());
        return (int) ((enough + even - 1) / even * even);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** As few of the bounds as are not possible together for a number. */
    Bundle fewest(int number) {
        List<ModeBound> kept = new ArrayList<>(bounds);
        for (ModeBound bound : bounds) {
            List<ModeBound> fewer = new ArrayList<>(kept);
            fewer.remove(bound);
            if (!new Headcounts(modes, fewer).isPossible(number)) {
                kept = fewer;
            }
        }
        return with(kept);
    }

    Bundle with(List<ModeBound> others) {
        return new Bundle(group, ofPeople, date, modes, others);
    }

    /** The rules with their cases, each once, in the order of the text. */
    List<Variant> variants(Subject subject) {
        return bounds.stream()
                .map(ModeBound::variant)
                .distinct()
                .sorted(Comparator.comparingInt(
                        variant -> subject.nameOf(variant.rule()).start()))
                .toList();
    }
}
