package org.edaran.lang.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The dates of a set within the horizon of a policy, once for each calendar that a unit may have. */
final class Days {

    private static final int MOST_PARTS = 500;

    private final LocalDate origin;
    private final List<BitSet> byCalendar;
    private final boolean whole;

    /** The same sets as bits. */
    private final long[][] bits;

    /**
     * Dates as numbers of days from the first date looked at.
     *
     * @param byCalendar one set if calendars make no difference, else one for each
     * @param whole true if no date of the set lies beyond what was looked at, or only such as are like those
     */
    Days(LocalDate origin, List<BitSet> byCalendar, boolean whole) {
        this.origin = origin;
        this.byCalendar = List.copyOf(byCalendar);
        this.whole = whole;
        this.bits = new long[byCalendar.size()][];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = byCalendar.get(i).toLongArray();
        }
    }

    /** True if certainly no date is in the set, whatever the calendar. */
    boolean isEmpty() {
        return whole && !isAny();
    }

    private boolean isAny() {
        for (long[] days : bits) {
            if (days.length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The first date in both, for a unit of some calendar, that passes a test. */
    Optional<LocalDate> firstShared(Days other, Predicate<LocalDate> test) {
        int calendars = Math.max(byCalendar.size(), other.byCalendar.size());
        Optional<LocalDate> first = Optional.empty();
        for (int calendar = 0; calendar < calendars; calendar++) {
            if (!of(calendar).intersects(other.of(calendar))) {
                continue;
            }
            BitSet both = (BitSet) of(calendar).clone();
            both.and(other.of(calendar));
            Optional<LocalDate> found =
                    both.stream().mapToObj(origin::plusDays).filter(test).findFirst();
            if (first.isEmpty() || (found.isPresent() && found.get().isBefore(first.get()))) {
                first = found;
            }
        }
        return first;
    }

    private BitSet of(int calendar) {
        return byCalendar.get(byCalendar.size() == 1 ? 0 : calendar);
    }

    /** Each largest choice of sets that share a date, with the first such date. */
    static Map<Set<Days>, LocalDate> together(Collection<Days> sets) {
        Map<Set<Days>, LocalDate> largest = new LinkedHashMap<>();
        if (sets.size() == 1) {
            Days days = sets.iterator().next();
            days.firstDay().ifPresent(day -> largest.put(Set.of(days), day));
            return largest;
        }
        int calendars =
                sets.stream().mapToInt(days -> days.byCalendar.size()).max().orElse(0);
        for (int calendar = 0; calendar < calendars; calendar++) {
            Map<Set<Days>, BitSet> parts = new LinkedHashMap<>();
            for (Days days : sets) {
                split(parts, days, days.of(calendar));
            }
            parts.forEach((chosen, dates) ->
                    largest.putIfAbsent(chosen, days(chosen).origin.plusDays(dates.nextSetBit(0))));
        }
        List<Set<Days>> all = List.copyOf(largest.keySet());
        if (all.size() == 1) {
            return largest;
        }
        largest.keySet()
                .removeIf(chosen ->
                        all.stream().anyMatch(other -> other.size() > chosen.size() && other.containsAll(chosen)));
        return largest;
    }

    /** A date of the set, the first for the first calendar that has any. */
    private Optional<LocalDate> firstDay() {
        for (BitSet days : byCalendar) {
            if (!days.isEmpty()) {
                return Optional.of(origin.plusDays(days.nextSetBit(0)));
            }
        }
        return Optional.empty();
    }

    private static Days days(Set<Days> chosen) {
        return chosen.iterator().next();
    }

    /** Splits what is covered so far into what another set shares and what it does not, and adds what is new. */
    private static void split(Map<Set<Days>, BitSet> parts, Days days, BitSet dates) {
        BitSet fresh = (BitSet) dates.clone();
        for (Map.Entry<Set<Days>, BitSet> part : List.copyOf(parts.entrySet())) {
            if (!part.getValue().intersects(dates) || parts.size() > MOST_PARTS) {
                continue;
            }
            BitSet shared = (BitSet) part.getValue().clone();
            shared.and(dates);
            fresh.andNot(shared);
            Set<Days> more = new LinkedHashSet<>(part.getKey());
            more.add(days);
            parts.put(more, shared);
            part.getValue().andNot(shared);
            if (part.getValue().isEmpty()) {
                parts.remove(part.getKey());
            }
        }
        if (!fresh.isEmpty()) {
            parts.put(new LinkedHashSet<>(Set.of(days)), fresh);
        }
    }

    /** True if certainly every date of another set is in this one. */
    boolean covers(Days other) {
        if (!whole || !other.whole) {
            return false;
        }
        int calendars = Math.max(byCalendar.size(), other.byCalendar.size());
        for (int calendar = 0; calendar < calendars; calendar++) {
            if (!isWithin(other.bits(calendar), bits(calendar))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(long[] days, long[] others) {
        if (days.length > others.length) {
            return false;
        }
        for (int i = 0; i < days.length; i++) {
            if ((days[i] & ~others[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] bits(int calendar) {
        return bits[bits.length == 1 ? 0 : calendar];
    }

    /** For each date of this set, which of some others hold it too; every choice once. */
    Set<List<Days>> coveredBy(List<Days> others) {
        Set<List<Days>> choices = new LinkedHashSet<>();
        int calendars = others.stream().mapToInt(days -> days.byCalendar.size()).reduce(byCalendar.size(), Math::max);
        for (int calendar = 0; calendar < calendars; calendar++) {
            int at = calendar;
            of(calendar).stream()
                    .forEach(day -> choices.add(others.stream()
                            .filter(other -> other.of(at).get(day))
                            .toList()));
        }
        return choices;
    }

    /** True if a date is in the set for a unit of some calendar. */
    boolean contains(LocalDate date) {
        long day = date.toEpochDay() - origin.toEpochDay();
        return day >= 0 && day <= Integer.MAX_VALUE && byCalendar.stream().anyMatch(days -> days.get((int) day));
    }

    /** Every date that is in the set for a unit of some calendar, in order. */
    List<LocalDate> dates() {
        BitSet all = new BitSet();
        byCalendar.forEach(all::or);
        List<LocalDate> dates = new ArrayList<>(all.cardinality());
        all.stream().forEach(day -> dates.add(origin.plusDays(day)));
        return dates;
    }

    /** True if {@link #dates} are all there are. */
    boolean isWhole() {
        return whole;
    }
}
