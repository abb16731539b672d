package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The count of one group over one period. Counts are in half days. Adding is commutative and associative, so order and
 * partition of the data never show.
 */
final class Tally {
    private static final int MOST_PERHAPS = 8;

    private long count;
    private long of;
    private int firstDay = Integer.MAX_VALUE;
    private int countedRow = -1;
    private int unknownDays;
    private int[] masks = new int[0];
    private int[] maskCounts = new int[0];
    private @Nullable UnknownDays unknown;
    private @Nullable Set<String> missing;
    private @Nullable PossibleLimits limits;
    private Set<Collisions.Collision> collisions = Set.of();
    private boolean present;
    private @Nullable WorkingDays workingDays;
    private @Nullable Offices offices;
    private @Nullable OtherWay otherWay;
    private Map<Integer, Integer> personal = Map.of();
    private List<Tally> variants = List.of();

    /** Adds a day with the given mask. */
    void add(int mask, int day, int row) {
        firstDay = Math.min(firstDay, day);
        if (Integer.bitCount(mask) == 1) {
            int pair = Integer.numberOfTrailingZeros(mask);
            count += pair / 3;
            of += pair % 3;
            if (pair >= 3) {
                countedRow = Math.max(countedRow, row);
            }
        } else {
            addUncertain(mask, 1);
        }
    }

    /** Adds days that are fully known: half days counted and of the denominator, the first day and the last row counted. */
    void addPlain(long counted, long denominator, int day, int row) {
        present = true;
        firstDay = Math.min(firstDay, day);
        count += counted;
        of += denominator;
        countedRow = Math.max(countedRow, row);
    }

    /** Takes over the limit of another tally, which stays as it is. */
    void limitOf(Tally other) {
        if (other.limits != null) {
            limits().addAll(other.limits);
        }
        missing(other.missing == null ? Set.of() : other.missing);
    }

    /** Notes that somebody is counted here, or missed, for certain. */
    void present() {
        present = true;
    }

    /** True if the group has somebody for certain. */
    boolean isPresent() {
        return present;
    }

    /** Adds a number of days that are not fully known. */
    void addUncertain(int mask, int times) {
        unknownDays += times;
        int at = Arrays.binarySearch(masks, mask);
        if (at >= 0) {
            maskCounts[at] += times;
            return;
        }
        int insert = -at - 1;
        masks = inserted(masks, insert, mask);
        maskCounts = inserted(maskCounts, insert, times);
    }

    private static int[] inserted(int[] values, int at, int value) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        longer[at] = value;
        return longer;
    }

    /** Adds all that another tally holds. */
    void addAll(Tally other) {
        firstDay = Math.min(firstDay, other.firstDay);
        present |= other.present;
        countedRow = Math.max(countedRow, other.countedRow);
        count += other.count;
        of += other.of;
        for (int i = 0; i < other.masks.length; i++) {
            addUncertain(other.masks[i], other.maskCounts[i]);
        }
        if (other.unknown != null) {
            unknown().addAll(other.unknown);
        }
        if (other.missing != null) {
            missing(other.missing);
        }
        if (other.limits != null) {
            limits().addAll(other.limits);
        }
        if (other.offices != null) {
            offices().addAll(other.offices);
        }
        if (other.otherWay != null) {
            otherWay().addAll(other.otherWay);
        }
        other.personal.forEach(this::join);
        other.collisions.forEach(this::collide);
    }

    /** Notes that exceptions contradict each other on a day. */
    void collide(Collisions.Collision collision) {
        collisions = collisions.isEmpty() ? new LinkedHashSet<>() : collisions;
        collisions.add(collision);
    }

    /** The exceptions that contradict each other. */
    Set<Collisions.Collision> collisions() {
        return collisions;
    }

    /** Notes what a person adds who may be counted in this tally more than once; only the greater of each counts. */
    void join(int employee, int mask) {
        personal = personal.isEmpty() ? new HashMap<>() : personal;
        personal.merge(employee, mask, Contribution::joined);
    }

    /** Counts everybody who was kept aside to be counted once, and the offices. */
    void settle() {
        personal.forEach((employee, mask) -> add(mask, firstDay, -1));
        personal = Map.of();
        if (offices != null) {
            variants = variants(offices);
            offices.into(this);
            offices = null;
        }
    }

    /**
     * This tally for each choice of the days that may be counted and set a limit if they are, where offices are counted and
     * such days are few; none else.
     */
    List<Tally> variants() {
        return variants;
    }

    private List<Tally> variants(Offices visited) {
        List<PossibleLimits.Perhaps> perhaps = limits == null || limits.isSomeUnknown() ? List.of() : limits.perhaps();
        List<Tally> all = new ArrayList<>();
        for (int chosen = 0;
                !perhaps.isEmpty() && perhaps.size() <= MOST_PERHAPS && chosen < 1 << perhaps.size();
                chosen++) {
            List<PossibleLimits.Perhaps> counted = new ArrayList<>();
            Offices seen = visited.withoutPerhaps();
            for (int i = 0; i < perhaps.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    counted.add(perhaps.get(i));
                    perhaps.get(i).added().visit(seen);
                }
            }
            Tally variant = certain();
            variant.present = present;
            variant.limits = limits().where(counted);
            seen.into(variant);
            all.add(variant);
        }
        return all;
    }

    /** A tally with what is certain in this one. */
    Tally certain() {
        Tally tally = new Tally();
        tally.count = count;
        tally.of = of;
        tally.firstDay = firstDay;
        return tally;
    }

    /** This tally, if some days of those not fully known were not counted. */
    Tally without(List<PossibleLimits.Added> those) {
        Tally tally = certain();
        tally.present = present;
        List<Integer> left = new ArrayList<>();
        those.forEach(day -> left.add(day.bothWays() ? OtherWay.pairs(day.may()) : day.may()));
        for (int i = 0; i < masks.length; i++) {
            for (int time = 0; time < maskCounts[i]; time++) {
                if (!left.remove((Integer) masks[i])) {
                    tally.addUncertain(masks[i], 1);
                }
            }
        }
        if (otherWay != null) {
            tally.otherWay().addAll(otherWay);
            those.forEach(day -> tally.otherWay().remove(day.may()));
        }
        return tally;
    }

    /** This tally, if a day were counted of which that is not known. */
    Tally with(PossibleLimits.Added day) {
        Tally tally = without(List.of(day));
        if (day.bothWays()) {
            tally.addBothWays(day.does(), firstDay, -1);
        } else {
            tally.add(day.does(), firstDay, -1);
        }
        return tally;
    }

    /** Adds a day with the given triples, see {@link OtherWay}. */
    void addBothWays(int triples, int day, int row) {
        otherWay().add(triples);
        int pairs = OtherWay.pairs(triples);
        if (Integer.bitCount(triples) == 1) {
            add(pairs, day, row);
        } else {
            add(Contribution.NOTHING, day, -1);
            addUncertain(pairs, 1);
        }
    }

    /** Notes the facts that a day added with an uncertain mask depends on. */
    void unknown(int employee, int day, int mask, UnknownFacts facts) {
        unknown().add(employee, day, mask, facts);
    }

    /** The days that are not fully known, with their facts. */
    UnknownDays unknown() {
        UnknownDays days = unknown;
        if (days == null) {
            days = new UnknownDays();
            unknown = days;
        }
        return days;
    }

    /** Notes that facts are missing. */
    void missing(Set<String> names) {
        if (!names.isEmpty()) {
            missing = missing == null ? new TreeSet<>() : missing;
            missing.addAll(names);
        }
    }

    /** True if a day has told what the limit is. */
    boolean hasLimit() {
        return limits != null;
    }

    /** True if a day that is counted for certain has told what the limit is. */
    boolean hasCertainLimit() {
        return limits != null && limits.isCertain();
    }

    /** The limits of the days. */
    PossibleLimits limits() {
        PossibleLimits known = limits;
        if (known == null) {
            known = new PossibleLimits();
            limits = known;
        }
        return known;
    }

    long count() {
        return count;
    }

    long of() {
        return of;
    }

    /** How many half days could be counted at most. */
    long mostCounted() {
        long most = count + 2L * personal.size() + (offices == null ? 0 : 2);
        for (int i = 0; i < masks.length; i++) {
            most += 2L * maskCounts[i];
        }
        return most;
    }

    int[] masks() {
        return masks;
    }

    int[] maskCounts() {
        return maskCounts;
    }

    int unknownDays() {
        return unknownDays;
    }

    int firstDay() {
        return firstDay;
    }

    /** The last assignment counted for certain, or -1. */
    int countedRow() {
        return countedRow;
    }

    /** The names of the missing facts, sorted, each once. */
    Set<String> missing() {
        Set<String> names = missing == null ? new TreeSet<>() : new TreeSet<>(missing);
        if (unknown != null) {
            names.addAll(unknown.names());
        }
        return names;
    }

    /** The working days of the period that were seen. */
    WorkingDays workingDays() {
        WorkingDays days = workingDays;
        if (days == null) {
            days = new WorkingDays();
            workingDays = days;
        }
        return days;
    }

    /** The offices of the period. */
    Offices offices() {
        Offices known = offices;
        if (known == null) {
            known = new Offices();
            offices = known;
        }
        return known;
    }

    /** The count in the other way of counting those who may be counted either way. */
    OtherWay otherWay() {
        OtherWay way = otherWay;
        if (way == null) {
            way = new OtherWay();
            otherWay = way;
        }
        return way;
    }

    @Nullable
    OtherWay knownOtherWay() {
        return otherWay;
    }
}
