package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The people of one date as two rules see them: of one rule the group of which at most some may be in a mode, of the other
 * the groups of which at least some must be.
 *
 * <p>The rules contradict each other about a group of the first if those that the groups of the second need, and do not
 * find among people outside that group, are more than the first allows: the sum of {@code max(0, least - outside)} over
 * the groups of the second is above the most of the group. A person who is not fully known stands in one of several
 * places; there is a contradiction only if there is one wherever such people stand.
 */
final class ConflictDay {

    private static final int MOST_WAYS = 4_096;

    /** No group: the person counts for the rule nowhere. */
    private static final CountGroup OUTSIDE = new CountGroup(-1, List.of(), true);

    /** Where a person may stand: in which group of either rule, and how much of the day on duty. */
    private record Spot(CountGroup most, CountGroup least, int duty) {}

    /** People by spot, and how many members both rules have in each group. */
    private static final class Crowd {
        private final Map<CountGroup, Map<CountGroup, long[]>> present = new HashMap<>();
        private final Map<CountGroup, Long> ofMost = new HashMap<>();
        private final Map<CountGroup, Long> ofLeast = new HashMap<>();
    }

    /** The figures of a contradiction, in half days. */
    record Figures(long most, long of, long needed, long outside, long inside) {

        long excess() {
            return inside - most;
        }
    }

    private final ConflictSide most;
    private final ConflictSide least;
    private final Crowd crowd = new Crowd();
    private final List<List<Spot>> unknown = new ArrayList<>();
    private final Map<CountGroup, Optional<Fraction>> quantityOfMost = new LinkedHashMap<>();
    private final Map<CountGroup, Optional<Fraction>> quantityOfLeast = new LinkedHashMap<>();

    ConflictDay(ConflictSide most, ConflictSide least) {
        this.most = most;
        this.least = least;
    }

    /** Adds the day the cursor stands on. */
    void add(PersonDay day) {
        Optional<ConflictSide.Place> above = most.place();
        Optional<ConflictSide.Place> below = least.place();
        if (above.isEmpty() && below.isEmpty()) {
            return;
        }
        note(above, quantityOfMost, most);
        note(below, quantityOfLeast, least);
        List<Spot> spots = new ArrayList<>();
        for (int duty : duties(day)) {
            for (CountGroup one : groups(above)) {
                for (CountGroup other : groups(below)) {
                    spots.add(new Spot(one, other, duty));
                }
            }
        }
        if (spots.size() == 1 && isKnown(spots.get(0))) {
            put(spots.get(0), 1);
        } else {
            unknown.add(spots);
        }
    }

    private static boolean isKnown(Spot spot) {
        return spot.most().isKnown() && spot.least().isKnown();
    }

    private static void note(
            Optional<ConflictSide.Place> place, Map<CountGroup, Optional<Fraction>> quantities, ConflictSide side) {
        place.filter(known -> known.group().isKnown())
                .ifPresent(known ->
                        quantities.merge(known.group(), side.quantity(), (a, b) -> a.equals(b) ? a : Optional.empty()));
    }

    private static List<CountGroup> groups(Optional<ConflictSide.Place> place) {
        if (place.isEmpty()) {
            return List.of(OUTSIDE);
        }
        CountGroup group = place.get().group();
        return place.get().member() == Truth.TRUE && group.isKnown() ? List.of(group) : List.of(group, OUTSIDE);
    }

    /** The half days on duty, all that are possible. */
    private static Set<Integer> duties(PersonDay day) {
        Set<Integer> sums = Set.of(0);
        for (int part = 0; part < day.parts(); part++) {
            int mode = day.mode(part);
            int halves = day.halves(part);
            Set<Integer> longer = new TreeSet<>();
            for (int sum : sums) {
                boolean maybe = mode == org.edaran.roster.Roster.UNKNOWN_MODE;
                if (maybe || !day.isOnDuty(mode)) {
                    longer.add(sum);
                }
                if (maybe || day.isOnDuty(mode)) {
                    longer.add(Math.min(2, sum + halves));
                }
            }
            sums = longer;
        }
        return sums;
    }

    private void put(Spot spot, int times) {
        long[] cell = crowd.present
                .computeIfAbsent(spot.least(), group -> new HashMap<>())
                .computeIfAbsent(spot.most(), group -> new long[3]);
        cell[spot.duty()] += times;
        crowd.ofMost.merge(spot.most(), times * weight(most, spot.duty()), Long::sum);
        crowd.ofLeast.merge(spot.least(), times * weight(least, spot.duty()), Long::sum);
    }

    /** What a person adds to the denominator of a rule, in half days. */
    private static long weight(ConflictSide side, int duty) {
        return side.countsAll() ? 2 : side.isExact() || duty == 0 ? duty : 2;
    }

    /**
     * The groups of the first rule about which both contradict each other whatever is not known, with the figures: single
     * ones, else several that the second rule binds together.
     */
    Map<Set<CountGroup>, Figures> contradictions() {
        Map<Set<CountGroup>, Figures> found = new LinkedHashMap<>();
        List<List<Spot>> open = unknown.stream().map(this::spread).toList();
        long ways = 1;
        for (List<Spot> spots : open) {
            ways = Math.min(MOST_WAYS + 1L, ways * spots.size());
        }
        for (Set<CountGroup> bound : together()) {
            boolean any = false;
            for (CountGroup group : bound) {
                any |= look(Set.of(group), open, ways, found);
            }
            if (!any && bound.size() > 1) {
                look(bound, open, ways, found);
            }
        }
        return found;
    }

    private boolean look(
            Set<CountGroup> groups, List<List<Spot>> open, long ways, Map<Set<CountGroup>, Figures> found) {
        Figures figures = ways <= MOST_WAYS ? leastOf(open, 0, groups) : atBest(open, groups);
        boolean contradicts = figures != null && figures.excess() > 0;
        if (figures != null && contradicts) {
            found.put(groups, figures);
        }
        return contradicts;
    }

    /** The groups of the first rule, those together that share people of a group of the second. */
    private List<Set<CountGroup>> together() {
        List<Set<CountGroup>> together = new ArrayList<>();
        quantityOfMost.keySet().forEach(group -> together.add(new LinkedHashSet<>(Set.of(group))));
        for (Map.Entry<CountGroup, Map<CountGroup, long[]>> cells : crowd.present.entrySet()) {
            if (!cells.getKey().equals(OUTSIDE)) {
                Set<CountGroup> joined = new LinkedHashSet<>();
                together.removeIf(some -> {
                    boolean shares = some.stream().anyMatch(cells.getValue()::containsKey);
                    return shares && joined.addAll(some);
                });
                if (!joined.isEmpty()) {
                    together.add(joined);
                }
            }
        }
        return together;
    }

    /** The spots of a person with every group that an unknown key may stand for. */
    private List<Spot> spread(List<Spot> spots) {
        Set<Spot> all = new LinkedHashSet<>();
        for (Spot spot : spots) {
            for (CountGroup one : known(spot.most(), quantityOfMost.keySet())) {
                for (CountGroup other : known(spot.least(), quantityOfLeast.keySet())) {
                    all.add(new Spot(one, other, spot.duty()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<CountGroup> known(CountGroup group, Set<CountGroup> all) {
        if (group.isKnown()) {
            return List.of(group);
        }
        List<CountGroup> possible = new ArrayList<>(List.of(OUTSIDE));
        all.stream().filter(group::couldBe).forEach(possible::add);
        return possible;
    }

    /** The figures of the way in which the two rules contradict each other least. */
    private @Nullable Figures leastOf(List<List<Spot>> open, int from, Set<CountGroup> groups) {
        if (from == open.size()) {
            return figures(groups);
        }
        Figures best = null;
        for (Spot spot : open.get(from)) {
            put(spot, 1);
            Figures figures = leastOf(open, from + 1, groups);
            put(spot, -1);
            if (figures == null) {
                return null;
            }
            best = best == null || figures.excess() < best.excess() ? figures : best;
        }
        return best;
    }

    /** Figures that no way falls below: everyone unknown stands where they help most, each rule by itself. */
    private @Nullable Figures atBest(List<List<Spot>> open, Set<CountGroup> groups) {
        Figures known = figures(groups);
        if (known == null) {
            return null;
        }
        long allowed = 0;
        long of = 0;
        for (CountGroup group : groups) {
            long more = 2L
                    * open.stream()
                            .filter(spots ->
                                    spots.stream().anyMatch(spot -> spot.most().equals(group)))
                            .count();
            long all = crowd.ofMost.getOrDefault(group, 0L) + more;
            allowed += Math.max(mostOf(group, all), mostOf(group, all - more));
            of += all;
        }
        long inside = Math.max(0, known.inside() - 2L * open.size());
        return new Figures(allowed, of, known.needed(), known.outside(), inside);
    }

    private long mostOf(CountGroup group, long of) {
        return most.most(quantityOfMost.getOrDefault(group, Optional.empty()).orElse(Fraction.ZERO), of);
    }

    /** The figures with all people where they are; {@code null} if a quantity is not known. */
    private @Nullable Figures figures(Set<CountGroup> groups) {
        long of = 0;
        long allowed = 0;
        for (CountGroup group : groups) {
            if (most.count().isPresent()
                    && quantityOfMost.getOrDefault(group, Optional.empty()).isEmpty()) {
                return null;
            }
            long all = crowd.ofMost.getOrDefault(group, 0L);
            of += all;
            allowed += mostOf(group, all);
        }
        long needed = 0;
        long outside = 0;
        long inside = 0;
        for (Map.Entry<CountGroup, Map<CountGroup, long[]>> cells : crowd.present.entrySet()) {
            if (cells.getKey().equals(OUTSIDE)) {
                continue;
            }
            Need need = new Need(cells.getKey(), cells.getValue(), groups);
            if (need.isPossible()) {
                needed += need.needed;
                outside += Math.min(need.needed, need.outside);
                inside += need.inside();
            }
        }
        return new Figures(allowed, of, needed, outside, inside);
    }

    /** What one group of the second rule needs. */
    private final class Need {

        private final long[] within = new long[3];
        private final long outside;
        private final long needed;
        private final boolean known;

        Need(CountGroup group, Map<CountGroup, long[]> cells, Set<CountGroup> of) {
            long others = 0;
            for (Map.Entry<CountGroup, long[]> cell : cells.entrySet()) {
                if (of.contains(cell.getKey())) {
                    for (int duty = 0; duty < within.length; duty++) {
                        within[duty] += cell.getValue()[duty];
                    }
                } else {
                    others += capacity(cell.getValue());
                }
            }
            this.outside = others;
            Optional<Fraction> quantity = quantityOfLeast.getOrDefault(group, Optional.empty());
            this.known = least.count().isEmpty() || quantity.isPresent();
            this.needed = known
                    ? least.least(
                            quantity.orElse(Fraction.ZERO),
                            crowd.ofLeast.getOrDefault(group, 0L),
                            others + capacity(within))
                    : 0;
        }

        /** False if the second rule cannot be kept anyway, or what it needs is not known. */
        boolean isPossible() {
            return known && needed <= outside + capacity(within);
        }

        /** The half days that people on duty can give the second rule. */
        private long capacity(long[] cell) {
            if (least.count().isEmpty()) {
                return 2 * (cell[1] + cell[2]);
            }
            return 2 * cell[2] + (least.isExact() ? cell[1] : 0);
        }

        /** What the first rule then counts in its group at the least. */
        long inside() {
            long rest = Math.max(0, needed - outside);
            if (most.isExact() && least.isExact()) {
                return rest;
            }
            boolean halves = least.isExact();
            long whole = Math.min((rest + 1) / 2, within[2] + (least.count().isEmpty() ? within[1] : 0));
            long left = Math.max(0, rest - 2 * whole);
            return 2 * (whole + (halves ? left : 0));
        }
    }
}
