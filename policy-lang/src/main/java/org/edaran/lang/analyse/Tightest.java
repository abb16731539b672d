package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Counting.Rounding;
import org.edaran.model.Mode;

/** Leaves out bounds that another bound on the same modes makes idle. */
final class Tightest {

    private static final int MOST_TARGETS = 4;

    private record Kind(Set<Mode> modes, Bound bound, boolean share, Rounding rounding) {

        @Override
        public int hashCode() {
            return 31 * modes.hashCode() + bound.ordinal();
        }
    }

    private Tightest() {}

    /** Of the bounds of one kind the tightest; of targets a few. */
    static List<ModeBound> of(List<ModeBound> bounds) {
        Map<Kind, List<ModeBound>> kinds = new LinkedHashMap<>();
        for (ModeBound bound : bounds) {
            Limit limit = bound.limit();
            List<ModeBound> same = kinds.computeIfAbsent(
                    new Kind(bound.modes(), limit.bound(), limit.share(), limit.rounding()), kind -> new ArrayList<>());
            if (!isAmong(same, limit)) {
                same.add(bound);
            }
        }
        List<ModeBound> kept = new ArrayList<>();
        kinds.forEach((kind, same) -> {
            Comparator<ModeBound> byQuantity =
                    Comparator.comparing(bound -> bound.limit().quantity());
            if (kind.bound().isCeiling()) {
                same.stream().min(byQuantity).ifPresent(kept::add);
            } else if (kind.bound().isFloor()) {
                same.stream().max(byQuantity).ifPresent(kept::add);
            } else {
                same.stream().limit(MOST_TARGETS).forEach(kept::add);
            }
        });
        return kept;
    }

    private static boolean isAmong(List<ModeBound> bounds, Limit limit) {
        for (ModeBound bound : bounds) {
            if (bound.limit().equals(limit)) {
                return true;
            }
        }
        return false;
    }
}
