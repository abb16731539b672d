package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;

/**
 * The ways in which the missing facts of a day can turn out. How facts turned out that are shared with other days is
 * marked, so that the days agree on it.
 */
final class SettlingWays {
    private final Set<MissingFact> shared;

    /**
     * Knows the facts that several days share.
     *
     * @param shared the facts
     */
    SettlingWays(Set<MissingFact> shared) {
        this.shared = shared;
    }

    /**
     * One way.
     *
     * @param facts the facts that turn out so
     * @param sides for each set of shared facts among them, how it turned out
     * @param mask what the day adds then
     */
    record Way(Set<MissingFact> facts, Map<Set<MissingFact>, String> sides, int mask) {}

    /** The ways of a day, the first one being that nothing is told. */
    List<Way> of(UnknownFacts facts) {
        List<Way> ways = new ArrayList<>();
        int outside = facts.mayLeave() ? facts.outside() : 0;
        ways.add(new Way(Set.of(), Map.of(), facts.ownMask() | outside));
        for (UnknownFacts.Told told : facts.own()) {
            ways.add(way(told.facts(), "adds " + told.mask(), told.mask() | outside));
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

    /**
     * Every way in which sets of shared facts can turn out, some of them staying unknown.
     *
     * @param most with more ways than these, none
     */
    List<Map<Set<MissingFact>, String>> turns(List<UnknownFacts> days, int most) {
        Map<Set<MissingFact>, Set<String>> sides = new LinkedHashMap<>();
        for (UnknownFacts day : days) {
            for (Way way : of(day)) {
                way.sides()
                        .forEach((facts, side) -> sides.computeIfAbsent(facts, f -> new TreeSet<>())
                                .add(side));
            }
        }
        List<Map<Set<MissingFact>, String>> turns = new ArrayList<>();
        turns.add(Map.of());
        for (Map.Entry<Set<MissingFact>, Set<String>> key : sides.entrySet()) {
            turns = extended(turns, key.getKey(), key.getValue());
            if (turns.size() > most) {
                return List.of();
            }
        }
        return turns;
    }

    private static List<Map<Set<MissingFact>, String>> extended(
            List<Map<Set<MissingFact>, String>> turns, Set<MissingFact> facts, Set<String> sides) {
        List<Map<Set<MissingFact>, String>> more = new ArrayList<>(turns);
        for (Map<Set<MissingFact>, String> turn : turns) {
            for (String side : sides) {
                if (!contradicts(turn, facts, side)) {
                    Map<Set<MissingFact>, String> longer = new HashMap<>(turn);
                    longer.put(facts, side);
                    more.add(longer);
                }
            }
        }
        return more;
    }

    /** True if some of the facts have turned out in another way already. */
    private static boolean contradicts(Map<Set<MissingFact>, String> turn, Set<MissingFact> facts, String side) {
        return turn.entrySet().stream()
                .anyMatch(known -> !known.getValue().equals(side)
                        && known.getKey().stream().anyMatch(facts::contains));
    }
}
