package org.edaran.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;

/**
 * Days of an open count that have missing facts in common, with the most that can be gained by each number of facts.
 * Two parts have no fact in common, so what is gained in one does not depend on the other.
 *
 * @param best for each number of facts from 1 the best choice of them; a choice gains more than those before it
 */
record SettlingPart(List<SettlingPart.Choice> best) {
    private static final int MOST_TRIES = 4_000_000;

    /**
     * Facts that turn out so.
     *
     * @param facts the facts
     * @param gain by how much the value of the bound is better for certain
     * @param masks what the days add then, by their numbers
     */
    record Choice(Set<MissingFact> facts, BigInteger gain, Map<Integer, Integer> masks) {
        static final Choice NONE = new Choice(Set.of(), BigInteger.ZERO, Map.of());

        Choice and(Choice other) {
            Set<MissingFact> all = new TreeSet<>(facts);
            all.addAll(other.facts);
            Map<Integer, Integer> both = new HashMap<>(masks);
            both.putAll(other.masks);
            return new Choice(all, gain.add(other.gain), both);
        }
    }

    /** The parts of all unknown days; towards the bound being kept, or broken. */
    static List<SettlingPart> of(UnknownDays days, Linear linear, boolean kept) {
        List<SettlingPart> parts = new ArrayList<>();
        for (List<Integer> together : connected(days)) {
            parts.add(new SettlingSearch(days, together, linear, kept).part());
        }
        return parts;
    }

    /** The numbers of the days, those with a fact in common together. */
    private static List<List<Integer>> connected(UnknownDays days) {
        Map<MissingFact, Integer> first = new HashMap<>();
        int[] root = new int[days.size()];
        for (int day = 0; day < root.length; day++) {
            root[day] = day;
            for (MissingFact fact : days.facts(day).all()) {
                Integer other = first.putIfAbsent(fact, day);
                if (other != null) {
                    root[rootOf(root, day)] = rootOf(root, other);
                }
            }
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int day = 0; day < root.length; day++) {
            parts.computeIfAbsent(rootOf(root, day), r -> new ArrayList<>()).add(day);
        }
        return List.copyOf(parts.values());
    }

    private static int rootOf(int[] root, int day) {
        int at = day;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** The choices with the fewest facts that gain enough together; nothing if they are not known. */
    static Optional<List<Choice>> fewest(List<SettlingPart> parts, BigInteger needed) {
        if (parts.stream().anyMatch(part -> part.best.size() > 1 && !part.isEverSlower())) {
            return byTable(parts, needed);
        }
        return bySize(parts, needed);
    }

    /** True if each further fact gains no more than the one before, so that the greatest gains come first. */
    private boolean isEverSlower() {
        BigInteger before = best.get(0).gain();
        for (int i = 1; i < best.size(); i++) {
            BigInteger step = best.get(i).gain().subtract(best.get(i - 1).gain());
            boolean oneMore =
                    best.get(i).facts().size() == i + 1 && best.get(0).facts().size() == 1;
            if (!oneMore || step.compareTo(before) > 0) {
                return false;
            }
            before = step;
        }
        return true;
    }

    private record Step(int part, int choice, BigInteger gain, int facts) {}

    private static Optional<List<Choice>> bySize(List<SettlingPart> parts, BigInteger needed) {
        List<Step> steps = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Choice> best = parts.get(part).best;
            if (best.size() == 1 && best.get(0).facts().size() > 1) {
                return byTable(parts, needed);
            }
            BigInteger before = BigInteger.ZERO;
            for (int choice = 0; choice < best.size(); choice++) {
                steps.add(new Step(part, choice, best.get(choice).gain().subtract(before), 1));
                before = best.get(choice).gain();
            }
        }
        steps.sort(Comparator.comparing(Step::gain)
                .reversed()
                .thenComparing(Step::part)
                .thenComparing(Step::choice));
        Map<Integer, Integer> taken = new TreeMap<>();
        BigInteger gained = BigInteger.ZERO;
        for (Step step : steps) {
            if (gained.compareTo(needed) >= 0) {
                break;
            }
            gained = gained.add(step.gain());
            taken.merge(step.part(), step.choice(), Math::max);
        }
        List<Choice> chosen = new ArrayList<>();
        taken.forEach((part, choice) -> chosen.add(parts.get(part).best.get(choice)));
        return gained.compareTo(needed) >= 0 ? Optional.of(chosen) : Optional.empty();
    }

    /** Tries every number of facts of every part; the table holds the greatest gain for each number of facts so far. */
    private static Optional<List<Choice>> byTable(List<SettlingPart> parts, BigInteger needed) {
        Map<Integer, Choice> table = new TreeMap<>();
        table.put(0, Choice.NONE);
        int tries = 0;
        for (SettlingPart part : parts) {
            Map<Integer, Choice> next = new TreeMap<>(table);
            for (Map.Entry<Integer, Choice> known : table.entrySet()) {
                for (Choice choice : part.best) {
                    if (++tries > MOST_TRIES / Math.max(1, parts.size())) {
                        return Optional.empty();
                    }
                    int facts = known.getKey() + choice.facts().size();
                    Choice both = known.getValue().and(choice);
                    next.merge(facts, both, (a, b) -> a.gain().compareTo(b.gain()) >= 0 ? a : b);
                }
            }
            table = next;
        }
        return table.values().stream()
                .filter(choice -> choice.gain().compareTo(needed) >= 0)
                .findFirst()
                .map(List::of);
    }
}
