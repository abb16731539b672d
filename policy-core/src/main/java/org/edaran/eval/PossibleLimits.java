package org.edaran.eval;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The limits that hold on the days of a count. On each day one of several holds, if it is not known which exception is in
 * effect or what its quantity is; all of the days together must keep the limit of each.
 */
final class PossibleLimits {

    private final NavigableMap<Limit, Limit.Told> all = new TreeMap<>();
    private final Set<Set<Limit>> days = new HashSet<>();
    private @Nullable Limit mildest;
    private boolean someUnknown;

    /** Notes the limits of which one holds on a day; none if it is not known at all. */
    void add(Map<Limit, Limit.Told> possible) {
        if (possible.isEmpty()) {
            someUnknown = true;
            return;
        }
        possible.forEach(all::putIfAbsent);
        if (days.add(Set.copyOf(possible.keySet()))) {
            tighten(Collections.max(possible.keySet()));
        }
    }

    void addAll(PossibleLimits other) {
        someUnknown |= other.someUnknown;
        other.all.forEach(all::putIfAbsent);
        days.addAll(other.days);
        if (other.mildest != null) {
            tighten(other.mildest);
        }
    }

    private void tighten(Limit ofDay) {
        Limit known = mildest;
        mildest = known == null || ofDay.compareTo(known) < 0 ? ofDay : known;
    }

    /** True if it is not known of some day what the limit is. */
    boolean isSomeUnknown() {
        return someUnknown;
    }

    /** For each day, the limits of which one holds; days with the same limits once. */
    Set<Set<Limit>> days() {
        return days;
    }

    /**
     * The limits of which one is the strictest, which counts: none milder than the mildest that may hold on some day. None
     * if one of them is not known at all.
     */
    List<Limit> strictest() {
        Limit end = mildest;
        return someUnknown || end == null
                ? List.of()
                : List.copyOf(all.headMap(end, true).keySet());
    }

    /** The limit that findings show: the mildest of those that may be the strictest. */
    @Nullable
    Limit shown() {
        return mildest;
    }

    /** What findings tell of the limit, as far as it is certain. */
    Limit.Told told() {
        List<Limit.Told> possible = someUnknown || mildest == null
                ? List.of()
                : List.copyOf(all.headMap(mildest, true).values());
        if (possible.size() == 1) {
            return possible.get(0);
        }
        List<Optional<String>> consequences =
                all.values().stream().map(Limit.Told::consequence).distinct().toList();
        return new Limit.Told(
                Optional.empty(),
                consequences.size() == 1 ? consequences.get(0) : Optional.empty(),
                all.values().stream().allMatch(Limit.Told::shown));
    }
}
