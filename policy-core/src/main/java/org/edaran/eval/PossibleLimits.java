package org.edaran.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The limits that hold on the days of a count. On each day one of several holds, if it is not known which exception is in
 * effect or what its quantity is; all of the days together must keep the limit of each.
 */
final class PossibleLimits {

    /**
     * What a day adds of which it is not known whether it is counted: bits for pairs, or for triples where those who may be
     * counted either way are counted in both.
     *
     * @param may what it may add, which may be nothing
     * @param does what it adds if it is counted
     * @param bothWays true for triples
     * @param office the office of the day, where offices are counted
     */
    record Added(int may, int does, boolean bothWays, Optional<Value> office) {

        /** Counts the office of the day, if there is one. */
        void visit(Offices offices) {
            if (does >= Contribution.bit(1, 0)) {
                boolean isCounted = (does & Contribution.bit(1, 0) - 1) == 0;
                office.ifPresent(known -> offices.add(known, isCounted));
            }
        }
    }

    /**
     * A day of which it is not known whether it is counted.
     *
     * @param added what it may add
     * @param limits the limits of which one holds if it is
     */
    record Perhaps(Added added, Set<Limit> limits) {

        /** True if a limit that is no stricter than this one cannot be the strictest where the day is counted. */
        boolean isStricterThan(Limit limit) {
            return limits.stream().allMatch(own -> own.compareTo(limit) < 0);
        }
    }

    private final NavigableMap<Limit, Limit.Told> all = new TreeMap<>();
    private final Set<Set<Limit>> days = new HashSet<>();
    private final List<Perhaps> perhaps = new ArrayList<>();
    private @Nullable Limit mildest;
    private boolean someUnknown;
    private boolean certain;

    /**
     * Notes the limits of which one holds on a day; none if it is not known at all.
     *
     * @param uncertain what the day may add, if it is not known whether it is counted, so that none of them need hold
     */
    void add(Map<Limit, Limit.Told> possible, Optional<Added> uncertain) {
        note(possible);
        certain |= uncertain.isEmpty();
        if (possible.isEmpty()) {
            someUnknown = true;
        } else if (uncertain.isPresent()) {
            perhaps.add(new Perhaps(uncertain.get(), Set.copyOf(possible.keySet())));
        } else if (days.add(Set.copyOf(possible.keySet()))) {
            tighten(Collections.max(possible.keySet()));
        }
    }

    /** These limits, if of the days that may not be counted those are which are given. */
    PossibleLimits where(List<Perhaps> counted) {
        PossibleLimits limits = new PossibleLimits();
        limits.note(all);
        limits.someUnknown = someUnknown;
        limits.certain = true;
        limits.days.addAll(days);
        counted.forEach(day -> limits.days.add(day.limits()));
        if (limits.days.isEmpty()) {
            limits.days.add(ofPerhaps()); // nobody is counted, whichever of them holds
        }
        limits.days.forEach(day -> limits.tighten(Collections.max(day)));
        return limits;
    }

    private void note(Map<Limit, Limit.Told> limits) {
        limits.forEach((limit, told) -> all.merge(limit, told, Limit.Told::and));
    }

    void addAll(PossibleLimits other) {
        someUnknown |= other.someUnknown;
        certain |= other.certain;
        note(other.all);
        days.addAll(other.days);
        perhaps.addAll(other.perhaps);
        if (other.mildest != null) {
            tighten(other.mildest);
        }
    }

    private void tighten(Limit ofDay) {
        Limit known = mildest;
        mildest = known == null || ofDay.compareTo(known) < 0 ? ofDay : known;
    }

    /** True if a day that is counted for certain has told what it is or may be. */
    boolean isCertain() {
        return certain;
    }

    /** True if it is not known of some day what the limit is. */
    boolean isSomeUnknown() {
        return someUnknown;
    }

    /** For each day, the limits of which one holds; days with the same limits once. */
    Set<Set<Limit>> days() {
        return days;
    }

    /** The limits that may hold on days that may not be counted. */
    Set<Limit> ofPerhaps() {
        Set<Limit> limits = new TreeSet<>();
        perhaps.forEach(day -> limits.addAll(day.limits()));
        return limits;
    }

    /** What days add that may not be counted and on which a limit may hold. */
    Set<Added> perhapsWith(Limit limit) {
        Set<Added> days = new LinkedHashSet<>();
        perhaps.stream().filter(day -> day.limits().contains(limit)).forEach(day -> days.add(day.added()));
        return days;
    }

    /** All limits that may hold on some day. */
    Set<Limit> all() {
        return all.keySet();
    }

    /** Days that may not be counted. */
    List<Perhaps> perhaps() {
        return perhaps;
    }

    /**
     * The limits of which one is the strictest, which counts: none milder than the mildest that may hold on some day. None
     * if one of them is not known at all.
     */
    List<Limit> strictest() {
        return someUnknown ? List.of() : List.copyOf(strict().keySet());
    }

    private NavigableMap<Limit, Limit.Told> strict() {
        return mildest == null ? all : all.headMap(mildest, true);
    }

    /** The limit that findings show: the mildest of those that may be the strictest. */
    @Nullable
    Limit shown() {
        return mildest == null && !all.isEmpty() ? all.lastKey() : mildest;
    }

    /** What findings tell of the limit, as far as it is certain. */
    Limit.Told told() {
        List<Limit.Told> possible = someUnknown ? List.of() : List.copyOf(strict().values());
        if (possible.size() == 1) {
            return possible.get(0);
        }
        List<Optional<String>> consequences =
                all.values().stream().map(Limit.Told::consequence).distinct().toList();
        return new Limit.Told(
                possible.stream().reduce(Limit.Told::and).flatMap(Limit.Told::exception),
                consequences.size() == 1 ? consequences.get(0) : Optional.empty(),
                all.values().stream().allMatch(Limit.Told::shown));
    }
}
