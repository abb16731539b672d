package org.edaran.examples.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Denominator;
import org.edaran.model.Fraction;
import org.edaran.model.Mode;
import org.edaran.model.Sentence;

/** What one person's day adds to a count, and when a count breaks its bound. Counts are in halves of days. */
final class NaiveCount {

    private NaiveCount() {}

    /**
     * What a day adds.
     *
     * @param counted halves counted
     * @param of halves in the denominator
     */
    record Sum(int counted, int of) {

        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(counted + other.counted, of + other.of);
        }
    }

    /** All that a person's day may add to the count. */
    static Set<Sum> contributions(NaiveFacts facts, NaiveDay day, Sentence.Count rule, Truth member) {
        Set<Sum> possible = new HashSet<>();
        if (member != Truth.TRUE) {
            possible.add(Sum.NOTHING);
        }
        if (member == Truth.FALSE) {
            return possible;
        }
        Set<Mode> modes = rule.counted() instanceof Counted.InModes in ? in.modes() : Set.of();
        for (List<NaiveDay.Part> parts : day.completions(facts.policy.modes())) {
            int of = denominator(parts, rule, modes);
            if (rule.counted() instanceof Counted.Meeting meeting) {
                Truth holds = NaiveExpressions.truth(facts, day, meeting.condition());
                if (holds != Truth.FALSE) {
                    possible.add(new Sum(of, of));
                }
                if (holds != Truth.TRUE) {
                    possible.add(new Sum(0, of));
                }
            } else {
                possible.add(new Sum(counted(parts, rule, modes), of));
            }
        }
        return possible;
    }

    /** Whoever is on duty or in a counted mode for some part of the day; exact parts are the halves of these. */
    private static int denominator(List<NaiveDay.Part> parts, Sentence.Count rule, Set<Mode> modes) {
        if (rule.denominator() == Denominator.ALL) {
            return 2;
        }
        int halves = parts.stream()
                .filter(part -> NaiveDay.isOnDuty(part) || isIn(part, modes))
                .mapToInt(NaiveDay.Part::halves)
                .sum();
        return exactParts(rule) || halves == 0 ? halves : 2;
    }

    private static boolean isIn(NaiveDay.Part part, Set<Mode> modes) {
        return modes.contains(part.mode().orElseThrow());
    }

    private static int counted(List<NaiveDay.Part> parts, Sentence.Count rule, Set<Mode> modes) {
        int halves = parts.stream()
                .filter(part -> isIn(part, modes))
                .mapToInt(NaiveDay.Part::halves)
                .sum();
        if (exactParts(rule)) {
            return halves;
        }
        return rule.bound().isCeiling() ? (halves > 0 ? 2 : 0) : (halves == 2 ? 2 : 0);
    }

    private static boolean exactParts(Sentence.Count rule) {
        return rule.byHalfDays() || rule.bound() == Bound.EXACTLY || rule.bound() == Bound.ABOUT;
    }

    /** Every total that a list of days can come to, each day adding any one of its contributions. */
    static Set<Sum> totals(List<Set<Sum>> days) {
        Set<Sum> totals = Set.of(Sum.NOTHING);
        for (Set<Sum> day : days) {
            Set<Sum> next = new HashSet<>();
            for (Sum total : totals) {
                for (Sum added : day) {
                    next.add(total.plus(added));
                }
            }
            totals = next;
        }
        return totals;
    }

    /** Whether a total breaks the bound. */
    static boolean breaks(Sentence.Count rule, Fraction quantity, Sum total) {
        Fraction counted = Fraction.of(total.counted(), 2);
        Fraction bound = quantity;
        if (rule.measure() == Sentence.Measure.SHARE) {
            if (total.of() == 0) {
                return false;
            }
            bound = quantity.times(Fraction.of(total.of(), 2));
        }
        int order = counted.compareTo(bound);
        return switch (rule.bound()) {
            case AT_MOST -> order > 0;
            case LESS_THAN -> order >= 0;
            case AT_LEAST -> order < 0;
            case MORE_THAN -> order <= 0;
            case EXACTLY -> order != 0;
            case ABOUT ->
                counted.compareTo(new Fraction(bound.floor(), java.math.BigInteger.ONE)) < 0
                        || counted.compareTo(new Fraction(bound.ceiling(), java.math.BigInteger.ONE)) > 0;
        };
    }
}
