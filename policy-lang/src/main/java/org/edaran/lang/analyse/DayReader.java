package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.DayHalf;
import org.edaran.model.Value;

/**
 * Reads sets of dates for one calendar between two dates. A set is put together from its parts, many dates at once; a part
 * that several sets share, such as a window, is read once. Not thread-safe.
 */
final class DayReader {

    private final DateSet.View view;
    private final LocalDate first;
    private final int length;
    private final IdentityHashMap<DateSet, Seen> known = new IdentityHashMap<>();

    DayReader(Calendar calendar, LocalDate first, LocalDate last) {
        this.view = DateSet.View.of(calendar);
        this.first = first;
        this.length = (int) Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
    }

    /** The dates that are in a set without halves, and those that may be. */
    Seen see(DateSet set) {
        Seen seen = known.get(set);
        if (seen == null) {
            seen = look(set);
            known.put(set, seen);
        }
        return seen;
    }

    private Seen look(DateSet set) {
        if (set instanceof DateSet.Ranges listed) {
            BitSet in = new BitSet(length);
            for (DateRange range : listed.ranges()) {
                add(range, in);
            }
            return new Seen(in, in);
        }
        if (set instanceof DateSet.Filtered filtered) {
            return filtered(see(filtered.base()), filtered.filter());
        }
        if (set instanceof DateSet.Minus minus) {
            Seen base = see(minus.base());
            Seen removed = see(minus.removed());
            return new Seen(without(base.in(), removed.maybe()), without(base.maybe(), removed.in()));
        }
        if (set instanceof DateSet.Intersection all) {
            Seen seen = see(all.parts().get(0));
            for (DateSet part : all.parts().subList(1, all.parts().size())) {
                seen = seen.and(see(part));
            }
            return seen;
        }
        if (set instanceof DateSet.Union any) {
            BitSet in = new BitSet(length);
            BitSet maybe = new BitSet(length);
            for (DateSet part : any.parts()) {
                in.or(see(part).in());
                maybe.or(see(part).maybe());
            }
            return new Seen(in, maybe);
        }
        return byHalves(set);
    }

    private void add(DateRange range, BitSet in) {
        long from = Math.max(0, range.first().toEpochDay() - first.toEpochDay());
        long to = Math.min(length, range.last().toEpochDay() - first.toEpochDay() + 1);
        if (from < to) {
            in.set((int) from, (int) to);
        }
    }

    private Seen filtered(Seen base, DayFilter filter) {
        BitSet in = new BitSet(length);
        BitSet maybe = new BitSet(length);
        for (int day = base.maybe().nextSetBit(0); day >= 0; day = base.maybe().nextSetBit(day + 1)) {
            Value accepted = filter.accepts(first.plusDays(day), view);
            if (accepted != Value.Bool.FALSE) {
                maybe.set(day);
                in.set(day, accepted == Value.Bool.TRUE && base.in().get(day));
            }
        }
        return new Seen(in, maybe);
    }

    private static BitSet without(BitSet days, BitSet removed) {
        BitSet left = (BitSet) days.clone();
        left.andNot(removed);
        return left;
    }

    /** Asks the set itself for every date; a date of which one half only is in it may be in it. */
    Seen byHalves(DateSet set) {
        BitSet in = new BitSet(length);
        BitSet maybe = new BitSet(length);
        boolean halves = set.hasHalves();
        for (int day = 0; day < length; day++) {
            LocalDate at = first.plusDays(day);
            Value morning = set.contains(at, DayHalf.AM, view);
            boolean whole = !halves || set.contains(at, DayHalf.PM, view) == morning;
            in.set(day, whole && morning == Value.Bool.TRUE);
            maybe.set(day, !whole || morning != Value.Bool.FALSE);
        }
        return new Seen(in, maybe);
    }
}
