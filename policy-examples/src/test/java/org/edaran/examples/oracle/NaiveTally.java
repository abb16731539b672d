package org.edaran.examples.oracle;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveCount.Added;
import org.edaran.examples.oracle.NaiveCount.Mark;
import org.edaran.model.Bound;
import org.edaran.model.Counting;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * One way in which the days of a group may add up: a sum for each kind of limit that holds on some of them.
 *
 * @param sums the sums
 */
record NaiveTally(Map<Kind, Sum> sums) {

    private static final int MOST_TALLIES = 20_000;

    static final NaiveTally EMPTY = new NaiveTally(Map.of());

    /**
     * Limits of one kind are one demand, of which the strictest counts.
     *
     * @param side ceiling, floor or target
     * @param strength how binding it is
     * @param count the sentence, but for its bound and quantity and how they are rounded
     */
    record Kind(String side, Strength strength, Sentence.Count count) {

        static Kind of(NaiveVersions.Version version) {
            Sentence.Count count = (Sentence.Count) version.sentence();
            String side = count.bound().isCeiling() ? "ceiling" : count.bound().isFloor() ? "floor" : "target";
            Counting words = count.counting();
            return new Kind(
                    side,
                    version.strength(),
                    new Sentence.Count(
                            count.counted(),
                            count.bound().isCeiling()
                                    ? Bound.AT_MOST
                                    : count.bound().isFloor() ? Bound.AT_LEAST : Bound.EXACTLY,
                            Expression.TRUE,
                            count.measure(),
                            count.denominator(),
                            count.groups(),
                            count.separately(),
                            count.per(),
                            count.timing(),
                            new Counting(
                                    words.byHalfDays(),
                                    words.differentPeople(),
                                    Counting.Rounding.NONE,
                                    words.alsoInCutWeeks(),
                                    words.orEveryDutyDay(),
                                    words.eitherWay()),
                            count.where()));
        }

        /** Sentences are deep; the side tells kinds apart well enough. */
        @Override
        public int hashCode() {
            return side.hashCode();
        }
    }

    /**
     * A limit that holds on some of the days.
     *
     * @param count the sentence it stands in
     * @param quantity its quantity, if known
     * @param exception the exception it comes from; blank for none
     */
    record Limit(Sentence.Count count, Optional<Fraction> quantity, String exception) {

        /** Less than a quantity is stricter than at most that; of two targets the smaller one is. */
        static int strictestFirst(Limit a, Limit b) {
            int order = a.quantity().orElseThrow().compareTo(b.quantity().orElseThrow());
            if (order != 0) {
                return a.count().bound().isFloor() ? -order : order;
            }
            int strict = Boolean.compare(isStrict(b), isStrict(a));
            return strict != 0
                    ? strict
                    : a.count()
                            .counting()
                            .rounding()
                            .compareTo(b.count().counting().rounding());
        }

        private static boolean isStrict(Limit limit) {
            return Set.of(Bound.LESS_THAN, Bound.MORE_THAN, Bound.EXACTLY)
                    .contains(limit.count().bound());
        }

        /** Sentences are deep; their quantities tell them apart well enough. */
        @Override
        public int hashCode() {
            return quantity.hashCode();
        }
    }

    /**
     * A sum.
     *
     * @param total what the days add up to
     * @param limits the limits that hold on them
     * @param offices the offices of the days counted
     * @param elsewhere how many days are counted of which the office is not known
     * @param there whether somebody is counted, or missed
     */
    record Sum(Added total, Set<Limit> limits, Set<String> offices, int elsewhere, boolean there) {

        static final Sum NOTHING = new Sum(Added.NOTHING, Set.of(), Set.of(), 0, false);

        Sum plus(Sum other) {
            return new Sum(
                    total.plus(other.total),
                    union(limits, other.limits),
                    union(offices, other.offices),
                    elsewhere + other.elsewhere,
                    there || other.there);
        }

        private static <T> Set<T> union(Set<T> left, Set<T> right) {
            Set<T> both = new HashSet<>(left);
            both.addAll(right);
            return both;
        }

        /** The same where a person counts once. */
        Sum once() {
            Added one = new Added(once(total.counted()), once(total.with()), once(total.of()), once(total.duty()));
            return new Sum(one, limits, offices, elsewhere, there);
        }

        Sum with(Set<Limit> others) {
            return new Sum(total, others, offices, elsewhere, there);
        }

        private static int once(int halves) {
            return halves > 0 ? 2 : 0;
        }

        Sum counting(int people) {
            return new Sum(new Added(people * 2, people * 2, 0, 0), limits, Set.of(), 0, there);
        }
    }

    /** What the ways add in which a day may count; a limit holds in each if somebody can be counted by it in one. */
    static Set<NaiveTally> of(Set<Mark> marks) {
        Set<Kind> kinds = marks.stream()
                .filter(Mark::isPresent)
                .map(mark -> Kind.of(mark.version().orElseThrow()))
                .collect(Collectors.toSet());
        return marks.stream()
                .map(mark ->
                        mark.version().map(Kind::of).filter(kinds::contains).isPresent() ? of(mark, true) : EMPTY)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static NaiveTally of(Mark mark, boolean withLimit) {
        if (mark.version().isEmpty()) {
            return EMPTY;
        }
        NaiveVersions.Version version = mark.version().get();
        Sentence.Count count = (Sentence.Count) version.sentence();
        Set<Limit> limits = withLimit
                ? Set.of(new Limit(count, mark.quantity(), version.exception().orElse("")))
                : Set.of();
        boolean there =
                count.measure() == Sentence.Measure.OFFICES && mark.added().counted() > 0;
        Set<String> offices = there ? Set.copyOf(mark.office().stream().toList()) : Set.of();
        int elsewhere = there && mark.office().isEmpty() ? 1 : 0;
        return new NaiveTally(
                Map.of(Kind.of(version), new Sum(mark.added(), limits, offices, elsewhere, mark.isPresent())));
    }

    NaiveTally plus(NaiveTally other) {
        Map<Kind, Sum> both = new HashMap<>(sums);
        other.sums.forEach((kind, sum) -> both.merge(kind, sum, Sum::plus));
        return new NaiveTally(both);
    }

    /** Every tally that some days can come to, each adding any one of its own. */
    static Set<NaiveTally> all(List<Set<NaiveTally>> days) {
        Set<NaiveTally> all = Set.of(EMPTY);
        for (Set<NaiveTally> day : days) {
            Set<NaiveTally> next = new LinkedHashSet<>();
            for (NaiveTally begun : all) {
                day.forEach(added -> next.add(begun.plus(added)));
                if (next.size() > MOST_TALLIES) {
                    throw new TooManyWaysException();
                }
            }
            all = next;
        }
        return all;
    }

    /** The same where those of whom it is not known that they belong are all that is counted: any limit may hold for them. */
    Set<NaiveTally> limitedBy(Set<NaiveTally> those) {
        Set<NaiveTally> all = Set.of(EMPTY);
        for (Map.Entry<Kind, Sum> entry : sums.entrySet()) {
            Set<NaiveTally> choices = new LinkedHashSet<>();
            Sum sum = entry.getValue();
            for (NaiveTally other : those) {
                Sum limited = other.sums.getOrDefault(entry.getKey(), Sum.NOTHING);
                if (sum.limits().isEmpty() && !limited.limits().isEmpty()) {
                    choices.add(new NaiveTally(Map.of(entry.getKey(), sum.with(limited.limits()))));
                }
            }
            if (choices.isEmpty()) {
                choices.add(new NaiveTally(Map.of(entry.getKey(), sum)));
            }
            all = all(List.of(all, choices));
        }
        return all;
    }

    /** The same where each person counts once, if different people are counted. */
    NaiveTally once() {
        Map<Kind, Sum> once = new HashMap<>();
        sums.forEach((kind, sum) -> once.put(kind, kind.count().counting().differentPeople() ? sum.once() : sum));
        return new NaiveTally(once);
    }

    /** The same with every number of offices that there may be; an unknown one may be a new one or one of the others. */
    Set<NaiveTally> byOffices() {
        Set<NaiveTally> all = Set.of(EMPTY);
        for (Map.Entry<Kind, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            if (entry.getKey().count().measure() != Sentence.Measure.OFFICES) {
                all = all(List.of(all, Set.of(new NaiveTally(Map.of(entry.getKey(), sum)))));
                continue;
            }
            Set<NaiveTally> numbers = new LinkedHashSet<>();
            int least = sum.offices().isEmpty() && sum.elsewhere() > 0
                    ? 1
                    : sum.offices().size();
            for (int offices = least; offices <= sum.offices().size() + sum.elsewhere(); offices++) {
                numbers.add(new NaiveTally(Map.of(entry.getKey(), sum.counting(offices))));
            }
            all = all(List.of(all, numbers));
        }
        return all;
    }

    /** Whether a sum breaks the limits that hold. */
    static Truth breaks(Kind kind, Sum sum) {
        if (kind.side().equals("target")) {
            // the least of several
            if (sum.limits().stream().anyMatch(limit -> limit.quantity().isEmpty())) {
                return Truth.UNKNOWN;
            }
            return strictest(sum)
                    .map(limit -> Truth.of(breaks(limit, sum.total())))
                    .orElse(Truth.UNKNOWN);
        }
        Truth broken = sum.limits().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        for (Limit limit : sum.limits()) {
            broken = broken.or(limit.quantity().isEmpty() ? Truth.UNKNOWN : Truth.of(breaks(limit, sum.total())));
        }
        return broken;
    }

    /** The least of several limits, but the greatest floor. */
    static Optional<Limit> strictest(Sum sum) {
        return sum.limits().stream()
                .filter(limit -> limit.quantity().isPresent())
                .min(((Comparator<Limit>) Limit::strictestFirst).thenComparing(Limit::exception));
    }

    /** A ceiling is kept if it is kept without those who may be counted either way, a floor with them, a target one way. */
    static boolean breaks(Limit limit, Added total) {
        boolean without = breaks(limit, total.counted(), total);
        boolean with = breaks(limit, total.with(), total);
        return limit.count().bound().isCeiling()
                ? without
                : limit.count().bound().isFloor() ? with : without && with;
    }

    /** Whether a number of halves breaks a limit; where even every duty day would, every one of them is enough if that is said. */
    static boolean breaks(Limit limit, int halves, Added total) {
        return (limit.count().counting().orEveryDutyDay() && breaksNumber(limit, total.duty(), total))
                ? halves < total.duty()
                : breaksNumber(limit, halves, total);
    }

    private static boolean breaksNumber(Limit limit, int halves, Added total) {
        Fraction counted = Fraction.of(halves, 2);
        Fraction bound = limit.quantity().orElseThrow();
        Sentence.Count count = limit.count();
        if (count.measure() == Sentence.Measure.SHARE) {
            if (total.of() == 0) {
                return false;
            }
            bound = bound.times(Fraction.of(total.of(), 2));
        }
        bound = rounded(count.counting().rounding(), bound);
        int order = counted.compareTo(bound);
        return switch (count.bound()) {
            case AT_MOST -> order > 0;
            case LESS_THAN -> order >= 0;
            case AT_LEAST -> order < 0;
            case MORE_THAN -> order <= 0;
            case EXACTLY -> order != 0;
            case ABOUT -> counted.compareTo(whole(bound.floor())) < 0 || counted.compareTo(whole(bound.ceiling())) > 0;
        };
    }

    private static Fraction whole(BigInteger number) {
        return new Fraction(number, BigInteger.ONE);
    }

    private static Fraction rounded(Counting.Rounding rounding, Fraction exact) {
        return switch (rounding) {
            case NONE -> exact;
            case UP -> whole(exact.ceiling());
            case DOWN -> whole(exact.floor());
            case HALF_UP -> whole(exact.plus(Fraction.of(1, 2)).floor());
        };
    }
}
