package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.edaran.roster.Roster;

/**
 * What a sweep adds up of one person at a time, for the rules of a kind of people that count the same days of each person by
 * itself. A rule that plain arithmetic finds kept needs nothing else of the person; who may break one is left to that rule. Not
 * thread-safe.
 */
final class PersonSums {

    /** By cell what a row adds to what a date without a row adds: counted in the upper half, of the denominator in the lower. */
    private final long[] add;

    /** By period, what its dates add if none has a row. */
    private final long[] base;

    /** By period, whether it is judged even if nothing is counted. */
    private final boolean[] due;

    private final int[] periodOf;
    private final long[] sums;
    private final List<CountRun> rules = new ArrayList<>();
    private final List<int[]> numbers = new ArrayList<>();

    /** Takes over the arrays. */
    PersonSums(long[] add, long[] base, boolean[] due, int[] periodOf) {
        this.add = add;
        this.base = base;
        this.due = due;
        this.periodOf = periodOf;
        this.sums = new long[base.length];
    }

    /** True if both add up the same. */
    boolean isLike(PersonSums other) {
        return Arrays.equals(add, other.add)
                && Arrays.equals(base, other.base)
                && Arrays.equals(due, other.due)
                && Arrays.equals(periodOf, other.periodOf);
    }

    /** Has a rule, the numbered one, judge the sums. */
    void judgeBy(CountRun rule, int number) {
        rules.add(rule);
        numbers.add(new int[] {number});
    }

    /** Adds up the days of a person, all of them plain, and has the rules judge them. */
    void take(Roster roster, int employee, int modes, Sweep.Others others) {
        System.arraycopy(base, 0, sums, 0, base.length);
        int to = roster.endOf(employee);
        for (int row = roster.firstOf(employee); row < to; row++) {
            int date = roster.dayOf(row);
            sums[periodOf[date]] += add[date * modes + roster.modeOf(row)];
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            if (!rules.get(rule).keeps(sums, due)) {
                others.person(employee, numbers.get(rule));
            }
        }
    }
}
