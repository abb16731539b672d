package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.edaran.model.Sentence;

/**
 * What days in unknown modes add to two counts of the same person at once. A day is in one mode for both counts, so a
 * choice of the two can be settled though each count alone is not. Not thread-safe: it looks at one cursor.
 */
final class JointDays {

    /** With more sums than these, trying takes too long and the choice stays open. */
    private static final int MOST_SUMS = 100_000;

    /** What a day may add to the two counts if it is in one mode, as masks. */
    private record Pair(int longer, int shorter) {}

    private record Place(String employee, int day) {}

    /** What the days tried so far add up to: the longer count, the period at hand of the shorter, and what came of those before. */
    private record Sum(long count, long of, long other, long otherOf, boolean othersKept) {}

    /** Tells what the day of the cursor may add to the longer or the shorter count. */
    interface Adding {
        int mask(boolean longer);
    }

    /** One count over one of its periods. */
    record Side(Judge judge, Tally tally, Limit limit) {

        boolean keeps(long count, long of) {
            return judge.meets(count, of, limit);
        }

        /** The side, if what its days add up to settles it. */
        static Optional<Side> of(Sentence.Count sentence, CountOutcome outcome) {
            Tally tally = outcome.tally();
            Judge judge = new Judge(sentence);
            boolean summed =
                    sentence.measure() == Sentence.Measure.SHARE || sentence.measure() == Sentence.Measure.DAYS;
            boolean byDays = summed
                    && sentence.groups().size() == 1
                    && !sentence.counting().differentPeople()
                    && tally.knownOtherWay() == null
                    && tally.unknownDays() == tally.unknown().size()
                    && tally.limits().strictest().size() == 1
                    && judge.judge(tally) == outcome.judgement();
            if (!byDays) {
                return Optional.empty();
            }
            Side side = new Side(judge, tally, tally.limits().strictest().get(0));
            boolean nobody = sentence.bound().isCeiling() ? !side.keeps(0, 0) : judge.mayBeEmpty(tally);
            return nobody ? Optional.empty() : Optional.of(side);
        }

        Map<Integer, Integer> masks() {
            Map<Integer, Integer> masks = new TreeMap<>();
            UnknownDays days = tally.unknown();
            for (int at = 0; at < days.size(); at++) {
                masks.put(days.day(at), days.mask(at));
            }
            return masks;
        }
    }

    private final Map<Place, Set<Pair>> days = new HashMap<>();

    /** Notes the day of the cursor, if its mode is not known. */
    void note(PersonDay day, Adding adding) {
        if (!day.hasUnknownMode()) {
            return;
        }
        int modes = day.roster().schema().modes().size();
        Set<Pair> pairs = new HashSet<>();
        int[] tried = new int[day.parts()];
        do {
            day.assume(tried);
            pairs.add(new Pair(adding.mask(true), adding.mask(false)));
        } while (next(tried, modes));
        day.assume(new int[0]);
        days.put(new Place(day.employeeId(), day.day()), pairs);
    }

    /** Counts on, the parts being the digits; false after the last. */
    private static boolean next(int[] tried, int modes) {
        for (int part = 0; part < tried.length; part++) {
            if (++tried[part] < modes) {
                return true;
            }
            tried[part] = 0;
        }
        return false;
    }

    /** The verdict on one period of the longer count and those of the shorter there; open if they are too many to try. */
    Judgement judge(String employee, Side longer, List<Side> shorter) {
        Map<Integer, Integer> own = longer.masks();
        Tally start = longer.tally();
        Set<Sum> sums = Set.of(new Sum(start.count(), start.of(), 0, 0, true));
        for (Side side : shorter) {
            Tally begun = side.tally();
            sums = begin(sums, begun);
            for (Map.Entry<Integer, Integer> day : side.masks().entrySet()) {
                Optional<Integer> mask = Optional.ofNullable(own.remove(day.getKey()));
                sums = extended(sums, pairs(new Place(employee, day.getKey()), mask, Optional.of(day.getValue())));
            }
            sums = end(sums, side);
        }
        for (Map.Entry<Integer, Integer> day : own.entrySet()) {
            sums = extended(
                    sums, pairs(new Place(employee, day.getKey()), Optional.of(day.getValue()), Optional.empty()));
        }
        boolean kept = sums.isEmpty();
        boolean broken = sums.isEmpty();
        for (Sum sum : sums) {
            boolean keeps = sum.othersKept() || longer.keeps(sum.count(), sum.of());
            kept |= keeps;
            broken |= !keeps;
        }
        return kept && broken ? Judgement.OPEN : kept ? Judgement.KEPT : Judgement.BROKEN;
    }

    private static Set<Sum> begin(Set<Sum> sums, Tally tally) {
        Set<Sum> begun = new HashSet<>();
        sums.forEach(sum -> begun.add(new Sum(sum.count(), sum.of(), tally.count(), tally.of(), sum.othersKept())));
        return begun;
    }

    private static Set<Sum> end(Set<Sum> sums, Side side) {
        Set<Sum> ended = new HashSet<>();
        sums.forEach(sum -> ended.add(
                new Sum(sum.count(), sum.of(), 0, 0, sum.othersKept() && side.keeps(sum.other(), sum.otherOf()))));
        return ended;
    }

    /** What a day may add to the two counts; a count in which it is certain, or is not, has added it already. */
    private Set<Pair> pairs(Place place, Optional<Integer> longer, Optional<Integer> shorter) {
        int first = longer.orElse(Contribution.NOTHING);
        int second = shorter.orElse(Contribution.NOTHING);
        Set<Pair> pairs = new HashSet<>();
        for (Pair pair : days.getOrDefault(place, Set.of(new Pair(first, second)))) {
            pairs.add(new Pair(
                    longer.isPresent() ? pair.longer() : Contribution.NOTHING,
                    shorter.isPresent() ? pair.shorter() : Contribution.NOTHING));
        }
        return pairs;
    }

    /** Adds a day; none if the sums are too many. */
    private static Set<Sum> extended(Set<Sum> sums, Set<Pair> pairs) {
        List<int[]> added = new ArrayList<>();
        for (Pair pair : pairs) {
            for (int first : bits(pair.longer())) {
                for (int second : bits(pair.shorter())) {
                    added.add(new int[] {first, second});
                }
            }
        }
        Set<Sum> more = new HashSet<>();
        for (Sum sum : sums) {
            for (int[] bits : added) {
                more.add(new Sum(
                        sum.count() + bits[0] / 3,
                        sum.of() + bits[0] % 3,
                        sum.other() + bits[1] / 3,
                        sum.otherOf() + bits[1] % 3,
                        sum.othersKept()));
            }
            if (more.size() > MOST_SUMS) {
                return Set.of();
            }
        }
        return more;
    }

    private static List<Integer> bits(int mask) {
        List<Integer> bits = new ArrayList<>();
        for (int bit = 0; bit < 9; bit++) {
            if ((mask & 1 << bit) != 0) {
                bits.add(bit);
            }
        }
        return bits;
    }
}
