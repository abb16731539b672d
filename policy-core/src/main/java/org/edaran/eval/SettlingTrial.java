package org.edaran.eval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.edaran.finding.MissingFact;

/** Tries all ways in which the facts of a few days can turn out, for bounds that are no sum over days. */
final class SettlingTrial {
    /** With more days than these there are too many ways. */
    static final int MOST_DAYS = 5;

    private static final int MOST_TURNS = 20_000;

    private final UnknownDays days;
    private final SettlingWays ways;

    SettlingTrial(UnknownDays days) {
        this.days = days;
        Set<MissingFact> all = new TreeSet<>();
        IntStream.range(0, days.size())
                .forEach(day -> all.addAll(days.facts(day).all()));
        this.ways = new SettlingWays(all);
    }

    /** The fewest facts with which the masks of the days are as wanted. */
    Optional<List<MissingFact>> fewest(Predicate<int[]> wanted) {
        List<Map<Set<MissingFact>, String>> turns =
                ways.turns(IntStream.range(0, days.size()).mapToObj(days::facts).toList(), MOST_TURNS);
        return turns.stream()
                .sorted(Comparator.<Map<Set<MissingFact>, String>>comparingInt(
                                turn -> told(turn).size())
                        .thenComparing(turn -> told(turn).toString()))
                .filter(turn -> wanted.test(masks(turn)))
                .findFirst()
                .map(turn -> List.copyOf(told(turn)));
    }

    private static Set<MissingFact> told(Map<Set<MissingFact>, String> turn) {
        Set<MissingFact> told = new TreeSet<>();
        turn.keySet().forEach(told::addAll);
        return told;
    }

    /** What each day can add if the facts turn out so: what all that is told leaves. */
    private int[] masks(Map<Set<MissingFact>, String> turn) {
        int[] masks = new int[days.size()];
        for (int day = 0; day < masks.length; day++) {
            int mask = days.mask(day);
            for (SettlingWays.Way way : ways.of(days.facts(day))) {
                boolean agrees =
                        new HashSet<>(turn.entrySet()).containsAll(way.sides().entrySet());
                mask &= agrees ? way.mask() : ~0;
            }
            masks[day] = mask;
        }
        return masks;
    }
}
