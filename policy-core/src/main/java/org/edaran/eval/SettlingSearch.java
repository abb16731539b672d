package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * One way in which some facts can turn out for a day.
     *
     * @param facts the facts
     * @param sides for each set of shared facts, how it turned out
     * @param mask what the day adds then
     */
    private record Way(Set<MissingFact> facts, Map<Set<MissingFact>, String> sides, int mask) {}

    private final UnknownDays days;
    private final List<Integer> numbers;
    private final Linear linear;
    private final boolean kept;
    private final Set<MissingFact> shared;

    SettlingSearch(UnknownDays days, List<Integer> numbers, Linear linear, boolean kept) {
        this.days = days;
        this.numbers = numbers;
        this.linear = linear;
        this.kept = kept;
        this.shared = shared();
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
            List<Map<Set<MissingFact>, String>> turns = turns();
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

    /** Every way in which sets of shared facts can turn out, some of them staying unknown. */
    private List<Map<Set<MissingFact>, String>> turns() {
        Map<Set<MissingFact>, Set<String>> sides = new HashMap<>();
        for (int number : numbers) {
            for (Way way : ways(days.facts(number))) {
                way.sides()
                        .forEach((facts, side) -> sides.computeIfAbsent(facts, f -> new TreeSet<>())
                                .add(side));
            }
        }
        List<Map<Set<MissingFact>, String>> turns = new ArrayList<>();
        turns.add(Map.of());
        for (Map.Entry<Set<MissingFact>, Set<String>> key : sides.entrySet()) {
            List<Map<Set<MissingFact>, String>> more = new ArrayList<>(turns);
            for (Map<Set<MissingFact>, String> turn : turns) {
                for (String side : key.getValue()) {
                    if (contradicts(turn, key.getKey(), side)) {
                        continue;
                    }
                    Map<Set<MissingFact>, String> longer = new HashMap<>(turn);
                    longer.put(key.getKey(), side);
                    more.add(longer);
                }
            }
            turns = more;
        }
        return turns;
    }

    /** True if some of the facts have turned out in another way already. */
    private static boolean contradicts(Map<Set<MissingFact>, String> turn, Set<MissingFact> facts, String side) {
        return turn.entrySet().stream()
                .anyMatch(known -> !known.getValue().equals(side)
                        && known.getKey().stream().anyMatch(facts::contains));
    }

    /** The ways of a day; what is known of facts that several days share is marked, so that days agree on it. */
    private List<Way> ways(UnknownFacts facts) {
        List<Way> ways = new ArrayList<>();
        int all = facts.ownMask() | (facts.mayLeave() ? facts.outside() : 0);
        ways.add(new Way(Set.of(), Map.of(), all));
        for (UnknownFacts.Told told : facts.own()) {
            String side = "adds " + told.mask();
            ways.add(way(told.facts(), side, told.mask() | (facts.mayLeave() ? facts.outside() : 0)));
        }
        if (!facts.mayLeave()) {
            return ways;
        }
        if (!facts.toLeave().isEmpty()) {
            ways.add(way(facts.toLeave(), "leaves", facts.outside()));
        }
        Way counted = way(facts.toCount(), "counts", facts.ownMask());
        ways.add(counted);
        for (UnknownFacts.Told told : facts.own()) {
            Way own = way(told.facts(), "adds " + told.mask(), told.mask());
            Set<MissingFact> both = new TreeSet<>(counted.facts());
            both.addAll(own.facts());
            Map<Set<MissingFact>, String> sides = new HashMap<>(counted.sides());
            sides.putAll(own.sides());
            ways.add(new Way(both, sides, told.mask()));
        }
        return ways;
    }

    private Way way(Set<MissingFact> facts, String side, int mask) {
        Set<MissingFact> common = new TreeSet<>(facts);
        common.retainAll(shared);
        return new Way(facts, common.isEmpty() ? Map.of() : Map.of(common, side), mask);
    }

    /** The best choice for each number of facts if the shared facts turn out so. */
    private Map<Integer, SettlingPart.Choice> choices(Map<Set<MissingFact>, String> turn) {
        Set<MissingFact> told = new TreeSet<>();
        turn.keySet().forEach(told::addAll);
        Map<Integer, SettlingPart.Choice> table = new TreeMap<>();
        table.put(told.size(), new SettlingPart.Choice(told, BigInteger.ZERO, Map.of()));
        for (int number : numbers) {
            Map<Integer, SettlingPart.Choice> next = new TreeMap<>();
            for (Way way : ways(days.facts(number))) {
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
