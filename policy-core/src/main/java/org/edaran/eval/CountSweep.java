package org.edaran.eval;

import java.util.Arrays;

/**
 * The sums that a sweep gathers for rules that count the same and differ in nothing but the limit: 8 bytes for each group and
 * period, and 4 more where periods are longer than a day. Groups are numbered: the keys, times how many named groups the rule
 * has, plus the named group. Not thread-safe.
 */
final class CountSweep {

    private final RuleContext context;
    private final SweepKeys keys;
    private final Periods periods;
    private final int periodCount;
    private final int groupCount;
    private final boolean longer;
    private int[] firstDays = {};
    private int taken;

    private final long[] ofModes;

    /** By the number of the day its period, 0 where it has none. */
    final int[] periodOf;

    /** By group and period. */
    long[] sums = {};

    CountSweep(RuleContext context, SweepKeys keys, int groupCount, Periods periods, int[] pairs) {
        int days = context.dates.length;
        this.context = context;
        this.keys = keys;
        this.groupCount = groupCount;
        this.periods = periods;
        this.periodCount = Math.max(1, periods.count()); // dates in no period add nothing, to the first
        this.ofModes = new long[pairs.length + PersonDay.OFF];
        for (int mode = 0; mode < ofModes.length; mode++) {
            int pair = pairs[mode - PersonDay.OFF];
            ofModes[mode] = (long) (pair / 3) << 32 | pair % 3;
        }
        this.periodOf = new int[days];
        boolean several = false;
        for (int day = 0; day < days; day++) {
            periodOf[day] = Math.max(0, periods.of(day));
            several |= day > 0 && periods.of(day) != Periods.NONE && periods.of(day) == periods.of(day - 1);
        }
        this.longer = several;
    }

    /** What a day in a mode adds: half days counted in the upper half, those of the denominator in the lower one. */
    long ofMode(int mode) {
        return ofModes[mode];
    }

    SweepKeys keys() {
        return keys;
    }

    /** Where the sums of a group begin. */
    int firstOf(int key, int group) {
        if (key >= taken) {
            take(key);
        }
        return (key * groupCount + group) * periodCount;
    }

    /** Makes room for all groups up to one of a key. */
    private void take(int key) {
        for (; taken <= key; taken++) {
            context.takeGroup(periodCount);
        }
        int needed = Math.multiplyExact(key + 1, groupCount * periodCount);
        if (needed > sums.length) {
            int more = Math.multiplyExact(Math.max(key * 2, keys.count()) + 1, groupCount * periodCount);
            sums = Arrays.copyOf(sums, more);
            firstDays = longer ? Arrays.copyOf(firstDays, more) : firstDays;
        }
    }

    /** True if the first day of a period must be told by {@link #startsAt}. */
    boolean isLonger() {
        return longer;
    }

    /** Takes that a day was counted, for the first day of its period. */
    void startsAt(int first, int day) {
        int at = first + periodOf[day];
        if (firstDays[at] == 0 || firstDays[at] > day + 1) {
            firstDays[at] = day + 1;
        }
    }

    /** How many groups may have sums. */
    int groups() {
        return Math.min(keys.count() * groupCount, sums.length / Math.max(1, periodCount));
    }

    CountGroup group(int number) {
        return keys.group(number / groupCount, number % groupCount);
    }

    /** Which of the rule's named groups a group is. */
    int namedGroup(int number) {
        return number % groupCount;
    }

    /** Somebody who has the keys of a group, but need not be in it. */
    int witness(int number) {
        return keys.witness(number / groupCount);
    }

    int periods() {
        return periodCount;
    }

    /** Half days counted. */
    long counted(int group, int period) {
        return sums[group * periodCount + period] >>> 32;
    }

    /** Half days of the denominator; 0 if no day was counted. */
    long of(int group, int period) {
        return sums[group * periodCount + period] & 0xFFFFFFFFL;
    }

    /** True if any day was counted. */
    boolean isUsed(int group) {
        boolean used = false;
        for (int at = group * periodCount; at < (group + 1) * periodCount; at++) {
            used |= sums[at] != 0;
        }
        return used;
    }

    /** The first day that was counted. */
    int firstDay(int group, int period) {
        return longer
                ? firstDays[group * periodCount + period] - 1
                : periods.get(period).firstDay();
    }
}
