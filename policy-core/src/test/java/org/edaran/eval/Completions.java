package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.edaran.model.Bound;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence.Measure;

/**
 * A small count with days and limits that are not known, as a tally and as the list of everything that may be so: which of
 * the pairs each day adds, whether it is counted at all, and which limits hold.
 */
final class Completions {

    /**
     * A day of which it is not known what it adds.
     *
     * @param pairs what it may add if it is counted
     * @param limits the limits of which one holds if it is counted
     * @param certain true if it is counted for certain
     */
    private record Day(List<int[]> pairs, List<Limit> limits, boolean certain) {

        int mask() {
            return pairs.stream()
                    .mapToInt(pair -> Contribution.bit(pair[0], pair[1]))
                    .reduce(certain ? 0 : Contribution.NOTHING, (left, right) -> left | right);
        }
    }

    /** One way in which it may be: sums in half days, and the limits that hold. */
    record Completion(int count, int of, List<Limit> limits) {

        private Completion and(int[] pair, Limit limit) {
            List<Limit> more = new ArrayList<>(limits);
            more.add(limit);
            return new Completion(count + pair[0], of + pair[1], more);
        }
    }

    /** The bounds that one rule and its exceptions may have. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of gives lists that are
    enum Side {
        CEILING(Bound.AT_MOST, Bound.LESS_THAN),
        FLOOR(Bound.AT_LEAST, Bound.MORE_THAN),
        TARGET(Bound.EXACTLY, Bound.ABOUT);

        final List<Bound> bounds;

        Side(Bound... bounds) {
            this.bounds = List.of(bounds);
        }
    }

    private final Random dice;
    private final Side side;
    private final Measure measure;
    private final boolean rounded;
    private final int known;
    private final int knownOf;
    private final List<Day> days = new ArrayList<>();

    Completions(long seed, Side side, Measure measure, boolean rounded) {
        this.dice = new Random(seed);
        this.side = side;
        this.measure = measure;
        this.rounded = rounded;
        boolean somebody = dice.nextInt(4) > 0;
        this.known = somebody ? dice.nextInt(5) : 0;
        this.knownOf = somebody ? known + dice.nextInt(4) : 0;
        if (somebody) {
            days.add(day(true, List.of(new int[] {0, 0})));
        }
        for (int i = somebody ? dice.nextInt(4) : 0; i > 0; i--) {
            days.add(day(true, pairs()));
        }
        for (int i = somebody ? dice.nextInt(3) : 1 + dice.nextInt(3); i > 0; i--) {
            days.add(day(false, pairs()));
        }
    }

    private Day day(boolean certain, List<int[]> pairs) {
        List<Limit> limits = new ArrayList<>(List.of(limit()));
        if (dice.nextInt(3) == 0) {
            limits.add(limit());
        }
        return new Day(pairs, limits.stream().distinct().toList(), certain);
    }

    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 1 + dice.nextInt(3); i > 0; i--) {
            int of = dice.nextInt(3);
            pairs.add(new int[] {dice.nextInt(of + 1), of});
        }
        return pairs;
    }

    private Limit limit() {
        Bound bound = side.bounds.get(dice.nextInt(2));
        Rounding rounding = rounded ? Rounding.values()[dice.nextInt(4)] : Rounding.NONE;
        Fraction quantity =
                measure == Measure.SHARE ? Fraction.of(dice.nextInt(5), 4) : Fraction.of(dice.nextInt(8), 2);
        return new Limit(bound, quantity, rounding);
    }

    /** What the evaluator is given. */
    Tally tally() {
        Tally tally = new Tally();
        if (days.stream().anyMatch(Day::certain)) {
            tally.addPlain(known, knownOf, 0, -1);
        }
        for (Day day : days) {
            Map<Limit, Limit.Told> limits = new TreeMap<>();
            day.limits().forEach(limit -> limits.put(limit, new Limit.Told(Optional.empty(), Optional.empty(), true)));
            tally.add(day.mask(), 0, -1);
            int does = day.mask();
            tally.limits()
                    .add(
                            limits,
                            day.certain()
                                    ? Optional.empty()
                                    : Optional.of(new PossibleLimits.Added(does, added(day), false, Optional.empty())));
        }
        return tally;
    }

    private static int added(Day day) {
        return new Day(day.pairs(), day.limits(), true).mask();
    }

    /** Everything that may be so. */
    List<Completion> all() {
        List<Completion> all = List.of(new Completion(known, knownOf, List.of()));
        for (Day day : days) {
            List<Completion> more = new ArrayList<>(day.certain() ? List.of() : all);
            for (Completion one : all) {
                for (int[] pair : day.pairs()) {
                    day.limits().forEach(limit -> more.add(one.and(pair, limit)));
                }
            }
            all = more;
        }
        return days.stream().anyMatch(Day::certain) ? all : withThoseNotCounted(all);
    }

    /** Where nobody is counted, somebody who is not may still be of the group, so that one of the limits holds. */
    private List<Completion> withThoseNotCounted(List<Completion> all) {
        List<Completion> more = new ArrayList<>(all);
        days.forEach(day -> day.limits().forEach(limit -> more.add(new Completion(0, 0, List.of(limit)))));
        return more;
    }

    /** How many limits may hold. */
    long limits() {
        return days.stream().flatMap(day -> day.limits().stream()).distinct().count();
    }

    /** Whether a completion keeps the bound: every limit, or the strictest of targets. */
    boolean keeps(Completion one) {
        List<Limit> limits =
                side == Side.TARGET ? one.limits().stream().sorted().limit(1).toList() : one.limits();
        return limits.stream().allMatch(limit -> meets(one.count(), one.of(), limit, measure));
    }

    /** Whether a count keeps a limit, in quarters of half days: both sides times eight. */
    static boolean meets(int count, int of, Limit limit, Measure measure) {
        if (measure == Measure.SHARE && of == 0) {
            return true;
        }
        int quarters = limit.quantity().times(Fraction.of(4)).floor().intValueExact();
        int eighths = measure == Measure.SHARE ? quarters * of : quarters * 2;
        int wanted = switch (limit.rounding()) {
            case NONE -> eighths;
            case UP -> (eighths + 7) / 8 * 8;
            case DOWN -> eighths / 8 * 8;
            case HALF_UP -> (eighths + 4) / 8 * 8;
        };
        int counted = 4 * count;
        return switch (limit.bound()) {
            case AT_MOST -> counted <= wanted;
            case LESS_THAN -> counted < wanted;
            case AT_LEAST -> counted >= wanted;
            case MORE_THAN -> counted > wanted;
            case EXACTLY -> counted == wanted;
            case ABOUT -> counted >= wanted / 8 * 8 && counted <= (wanted + 7) / 8 * 8;
        };
    }

    /** The verdict on which all completions agree, or that it is open. */
    Judgement verdict() {
        List<Completion> all = all();
        if (measure == Measure.SHARE && all.stream().allMatch(one -> one.of() == 0)) {
            return Judgement.NOTHING;
        }
        Set<Boolean> kept = new HashSet<>();
        all.forEach(one -> kept.add(keeps(one)));
        return kept.size() == 2 ? Judgement.OPEN : kept.contains(true) ? Judgement.KEPT : Judgement.BROKEN;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(measure + " known " + known + "/" + knownOf);
        for (Day day : days) {
            text.append("\n ").append(day.certain() ? "day" : "perhaps");
            day.pairs()
                    .forEach(
                            pair -> text.append(' ').append(pair[0]).append('/').append(pair[1]));
            day.limits().forEach(limit -> text.append(' ').append(limit));
        }
        return text.toString();
    }
}
