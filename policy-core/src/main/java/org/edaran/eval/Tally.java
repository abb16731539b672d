package org.edaran.eval;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The count of one group over one period. Counts are in half days. Adding is commutative and associative, so order and
 * partition of the data never show.
 */
final class Tally {

    private long count;
    private long of;
    private int firstDay = Integer.MAX_VALUE;
    private int countedRow = -1;
    private int unknownDays;
    private int[] masks = new int[0];
    private int[] maskCounts = new int[0];
    private @Nullable Set<String> missing;
    private @Nullable Fraction quantity;
    private boolean quantityUnknown;

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

    /** Notes that facts are missing. */
    void missing(Set<String> names) {
        if (!names.isEmpty()) {
            missing = missing == null ? new TreeSet<>() : missing;
            missing.addAll(names);
        }
    }

    /** Notes the quantity that holds for one of the days; the least is kept for ceilings and targets. */
    void quantity(@Nullable Fraction value, boolean keepLeast) {
        Fraction known = quantity;
        if (value == null) {
            quantityUnknown = true;
        } else if (known == null || (keepLeast ? value.compareTo(known) < 0 : value.compareTo(known) > 0)) {
            quantity = value;
        }
    }

    /** The quantity, or {@code null} if it is not known on some day. */
    @Nullable
    Fraction quantity() {
        return quantityUnknown ? null : quantity;
    }

    boolean isEmpty() {
        return of == 0 && masks.length == 0 && count == 0;
    }

    long count() {
        return count;
    }

    long of() {
        return of;
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

    Set<String> missing() {
        Set<String> names = missing;
        return names == null ? Set.of() : names;
    }
}
