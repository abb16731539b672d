package org.edaran.eval;

import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Denominator;
import org.edaran.model.Sentence;
import org.edaran.roster.Roster;

/**
 * What one person's day can add to a count: pairs of halves counted and halves of the denominator.
 *
 * <p>A pair (n, of) with n and of from 0 to 2 is the bit {@code 3 n + of} of a mask; a mask with several bits says that
 * the day is not fully known. Not thread-safe: it looks at one cursor.
 */
final class Contribution {

    /** The mask of a day that adds nothing. */
    static final int NOTHING = bit(0, 0);

    private final ModeSet counted;
    private final boolean modal;
    private final Sentence.Count sentence;
    private final ExpressionEvaluator evaluator;
    private final int modeCount;
    private final int[] wholeDay;

    Contribution(Sentence.Count sentence, ExpressionEvaluator evaluator, Roster roster) {
        this.sentence = sentence;
        this.evaluator = evaluator;
        this.modal = sentence.counted() instanceof Counted.InModes;
        this.counted = new ModeSet(
                roster.schema().modes(),
                sentence.counted() instanceof Counted.InModes modes ? modes.modes() : java.util.Set.of());
        this.modeCount = roster.schema().modes().size();
        this.wholeDay = new int[modeCount + 2];
    }

    static int bit(int n, int of) {
        return 1 << (3 * n + of);
    }

    /** The mask of a person's day. */
    int of(PersonDay day) {
        if (!modal) {
            return meeting(day);
        }
        if (day.parts() > 1 || day.halves(0) < 2) {
            return parts(day);
        }
        int mode = day.mode(0) + 2;
        if (wholeDay[mode] == 0) {
            wholeDay[mode] = parts(day);
        }
        return wholeDay[mode];
    }

    private int parts(PersonDay day) {
        int sums = NOTHING;
        for (int part = 0; part < day.parts(); part++) {
            sums = sums(sums, part(day, day.mode(part), day.halves(part)));
        }
        return bounded(sums, day.halves());
    }

    private int part(PersonDay day, int mode, int halves) {
        if (mode != Roster.UNKNOWN_MODE) {
            return known(day, mode, halves);
        }
        int mask = 0;
        for (int candidate = 0; candidate < modeCount; candidate++) {
            mask |= known(day, candidate, halves);
        }
        return mask;
    }

    private int known(PersonDay day, int mode, int halves) {
        int n = counted.contains(mode) ? halves : 0;
        return bit(n, day.isOnDuty(mode) ? halves : n);
    }

    private static int sums(int left, int right) {
        int mask = 0;
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                if ((left & 1 << a) != 0 && (right & 1 << b) != 0) {
                    mask |= bit(Math.min(2, a / 3 + b / 3), Math.min(2, a % 3 + b % 3));
                }
            }
        }
        return mask;
    }

    /** Turns exact halves into what the bound counts: whole people for ceilings and floors. */
    private int bounded(int exact, int full) {
        int mask = 0;
        for (int pair = 0; pair < 9; pair++) {
            if ((exact & 1 << pair) != 0) {
                mask |= bounded(pair / 3, pair % 3, full);
            }
        }
        return mask;
    }

    private int bounded(int halves, int onDuty, int full) {
        Bound bound = sentence.bound();
        boolean exact = isExact();
        int n = exact ? halves : bound.isCeiling() ? (halves > 0 ? 2 : 0) : (halves == full ? 2 : 0);
        int of = sentence.denominator() == Denominator.ALL ? (exact ? full : 2) : exact ? onDuty : onDuty > 0 ? 2 : 0;
        return bit(n, Math.max(n, of));
    }

    private boolean isExact() {
        return sentence.byHalfDays()
                || !(sentence.bound().isCeiling() || sentence.bound().isFloor());
    }

    private int meeting(PersonDay day) {
        int denominators = denominators(day);
        Truth met = sentence.counted() instanceof Counted.Meeting meeting
                ? evaluator.test(meeting.condition())
                : Truth.UNKNOWN;
        int mask = 0;
        for (int of = 0; of <= 2; of++) {
            if ((denominators & 1 << of) != 0) {
                mask |= met == Truth.FALSE ? 0 : bit(of, of);
                mask |= met == Truth.TRUE ? 0 : bit(0, of);
            }
        }
        return mask;
    }

    private int denominators(PersonDay day) {
        if (sentence.denominator() == Denominator.ALL) {
            return 1 << (isExact() ? day.halves() : 2);
        }
        int sums = NOTHING;
        for (int part = 0; part < day.parts(); part++) {
            sums = sums(sums, part(day, day.mode(part), day.halves(part)));
        }
        boolean exact = isExact();
        int mask = 0;
        for (int pair = 0; pair < 9; pair++) {
            if ((sums & 1 << pair) != 0) {
                int onDuty = pair % 3;
                mask |= 1 << (exact || onDuty == 0 ? onDuty : 2);
            }
        }
        return mask;
    }
}
