package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;

/** Finds the best choices of facts for days that have facts in common. */
final class SettlingSearch {
    private static final int MOST_DAYS_TOGETHER = 62;
    private static final int MOST_SHARED = 4;
    private static final int MOST_TURNS = 200;

    private final UnknownDays days;
    private final List<Integer> numbers;
    private final Linear linear;
    private final boolean kept;
    private final Set<MissingFact> shared;
    private final SettlingWays ways;

    SettlingSearch(UnknownDays days, List<Integer> numbers, Linear linear, boolean kept) {
        this.days = days;
        this.numbers = numbers;
        this.linear = linear;
        this.kept = kept;
        this.shared = shared();
        this.ways = new SettlingWays(shared);
    }

    private Set<MissingFact> shared() {
        Map<MissingFact, Integer> uses = new TreeMap<>();
        for (int number : numbers) {
            days.facts(number).all().forEach(fact -> uses.merge(fact, 1, Integer::sum));
        }
        uses.values().removeIf(count -> count < 2);
        return new TreeSet<>(uses.keySet());
    }

    SettlingPart part() {
        Map<Integer, SettlingPart.Choice> best = new TreeMap<>();
        if (shared.size() <= MOST_SHARED && numbers.size() <= MOST_DAYS_TOGETHER) {
            List<Map<Set<MissingFact>, String>> turns =
                    ways.turns(numbers.stream().map(days::facts).toList(), MOST_TURNS);
            for (Map<Set<MissingFact>, String> turn : turns) {
                choices(turn)
                        .forEach((count, choice) ->
                                best.merge(count, choice, (a, b) -> a.gain().compareTo(b.gain()) >= 0 ? a : b));
            }
        }
        List<SettlingPart.Choice> rising = new ArrayList<>();
        BigInteger gain = BigInteger.ZERO;
        for (SettlingPart.Choice choice : best.values()) {
            if (choice.gain().compareTo(gain) > 0) {
                rising.add(choice);
                gain = choice.gain();
            }
        }
        return new SettlingPart(rising);
    }

    /** The best choice for each number of facts if the shared facts turn out so. */
    private Map<Integer, SettlingPart.Choice> choices(Map<Set<MissingFact>, String> turn) {
        Set<MissingFact> told = new TreeSet<>();
        turn.keySet().forEach(told::addAll);
        Map<Integer, SettlingPart.Choice> table = new TreeMap<>();
        table.put(told.size(), new SettlingPart.Choice(told, BigInteger.ZERO, Map.of()));
        for (int number : numbers) {
            Map<Integer, SettlingPart.Choice> next = new TreeMap<>();
            for (SettlingWays.Way way : ways.of(days.facts(number))) {
                boolean agrees = way.sides().entrySet().stream()
                        .allMatch(side -> side.getValue().equals(turn.get(side.getKey())));
                Set<MissingFact> own = new TreeSet<>(way.facts());
                own.removeAll(shared);
                SettlingPart.Choice choice =
                        new SettlingPart.Choice(own, gain(number, way.mask()), Map.of(number, way.mask()));
                table.forEach((count, before) -> {
                    if (agrees) {
                        next.merge(
                                count + own.size(),
                                before.and(choice),
                                (a, b) -> a.gain().compareTo(b.gain()) >= 0 ? a : b);
                    }
                });
            }
            table = next;
        }
        table.remove(0);
        return table;
    }

    private BigInteger gain(int number, int mask) {
        int all = days.mask(number);
        return kept
                ? linear.greatest(all).subtract(linear.greatest(mask))
                : linear.least(mask).subtract(linear.least(all));
    }
}
