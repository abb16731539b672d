package org.edaran.examples.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveCount.Added;
import org.edaran.examples.oracle.NaiveTally.Kind;
import org.edaran.examples.oracle.NaiveTally.Limit;
import org.edaran.examples.oracle.NaiveTally.Sum;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;

/** What all the ways in which a group may add up have in common. */
final class NaiveVerdict {

    private NaiveVerdict() {}

    /** Broken if it is broken in every way, kept if in none, else unknown. */
    static Truth broken(Kind kind, Set<NaiveTally> tallies) {
        Set<Truth> each = EnumSet.noneOf(Truth.class);
        boolean nobody = false;
        for (NaiveTally tally : tallies) {
            Sum sum = tally.sums().getOrDefault(kind, Sum.NOTHING);
            nobody |= !sum.there();
            if (sum.there()) {
                each.add(NaiveTally.breaks(kind, sum));
            }
        }
        if (nobody) {
            each.add(missed(kind, tallies));
        }
        return each.size() == 1 ? each.iterator().next() : Truth.UNKNOWN;
    }

    /** Where there may be nobody to count, a number that nobody reaches is never told to be kept, or missed. */
    private static Truth missed(Kind kind, Set<NaiveTally> tallies) {
        boolean byNobody = tallies.stream()
                .flatMap(tally -> tally.sums().getOrDefault(kind, Sum.NOTHING).limits().stream())
                .filter(limit -> limit.count().measure() != Sentence.Measure.SHARE)
                .anyMatch(limit -> limit.quantity().isEmpty() || NaiveTally.breaks(limit, Added.NOTHING));
        return byNobody ? Truth.UNKNOWN : Truth.FALSE;
    }

    static NaiveFinding finding(
            Rule rule, Kind kind, Set<NaiveTally> tallies, Truth broken, String whom, String period) {
        List<Sum> sums = tallies.stream()
                .map(tally -> tally.sums().getOrDefault(kind, Sum.NOTHING))
                .toList();
        Set<Optional<Limit>> limits = sums.stream().map(NaiveTally::strictest).collect(Collectors.toSet());
        // a bound that may hold holds by what sets it, though it may not hold
        Set<String> exceptions = sums.stream()
                .flatMap(sum -> NaiveTally.strictest(sum).stream()
                        .flatMap(strictest -> sum.limits().stream()
                                .filter(limit ->
                                        limit.quantity().isPresent() && Limit.strictestFirst(limit, strictest) == 0)))
                .map(Limit::exception)
                .collect(Collectors.toSet());
        boolean known = sums.stream()
                .flatMap(sum -> sum.limits().stream())
                .allMatch(limit -> limit.quantity().isPresent());
        return new NaiveFinding(
                rule.name(),
                kind.side(),
                NaivePeople.status(kind.strength(), broken),
                whom,
                period,
                numbers(kind, sums, limits, broken),
                known && exceptions.size() == 1 ? exceptions.iterator().next() : "");
    }

    /** {@code 6 of 10 limit 5}; ranges where not all is known, a limit only where all is. */
    private static String numbers(Kind kind, List<Sum> sums, Set<Optional<Limit>> limits, Truth broken) {
        boolean with = kind.side().equals("floor");
        List<Integer> counted = sums.stream()
                .map(Sum::total)
                .map(total -> with ? total.with() : total.counted())
                .sorted()
                .toList();
        boolean offices = kind.count().measure() == Sentence.Measure.OFFICES;
        List<Integer> of = sums.stream()
                .map(Sum::total)
                .map(total -> offices ? 0 : total.of())
                .sorted()
                .toList();
        String numbers = range(counted) + " of " + range(of);
        boolean single = offices
                ? counted.get(0).equals(counted.get(counted.size() - 1))
                : sums.stream().map(Sum::total).distinct().count() == 1;
        boolean certain = single && broken == Truth.TRUE;
        if (certain && !kind.side().equals("target")) {
            numbers += mildest(limits)
                    .map(limit -> limit(limit, sums.get(0).total()))
                    .orElse("");
        }
        return numbers;
    }

    /** Where it is not known which limit holds, even the mildest is broken. */
    private static Optional<Limit> mildest(Set<Optional<Limit>> limits) {
        return limits.stream().flatMap(Optional::stream).max(Limit::strictestFirst);
    }

    /** The greatest count that keeps a ceiling, the least that keeps a floor, the denominator being what it is. */
    private static String limit(Limit limit, Added total) {
        Sentence.Count count = limit.count();
        int step = NaiveCount.isExact(count) && !count.counting().differentPeople() ? 1 : 2;
        String words = "";
        for (int halves = 0; halves <= 1000; halves += step) {
            if (!NaiveTally.breaks(limit, halves, total)) {
                words = " limit " + days(halves);
                if (count.bound().isFloor()) {
                    return words;
                }
            }
        }
        return words;
    }

    private static String range(List<Integer> sorted) {
        int least = Objects.requireNonNull(sorted.get(0));
        int most = Objects.requireNonNull(sorted.get(sorted.size() - 1));
        return least == most ? days(least) : days(least) + ".." + days(most);
    }

    static String days(int halves) {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }
}
