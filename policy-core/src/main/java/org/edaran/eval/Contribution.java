package org.edaran.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.Mode;
import org.edaran.model.Sentence;

/**
 * What one person's day can add to a count: pairs of halves counted and halves of the denominator.
 *
 * <p>A pair (n, of) with n and of from 0 to 2 is the bit {@code 3 n + of} of a mask; a mask with several bits says that
 * the day is not fully known. Not thread-safe: it looks at one cursor.
 */
final class Contribution {
    /** The mask of a day that adds nothing. */
    static final int NOTHING = bit(0, 0);

    /** The mask of a working day that interrupts a run of days. */
    static final int BREAK = bit(0, 2);

    /** The pairs in which all or none of the denominator is counted. */
    static final int ALL_COUNTED = bit(0, 0) | bit(1, 1) | bit(2, 2);

    static final int NONE_COUNTED = bit(0, 0) | bit(0, 1) | bit(0, 2);

    private final ModeSet counted;
    private final Optional<Counted.Meeting> meeting;
    private final Sentence.Count sentence;
    private final RuleContext context;
    private final int modeCount;
    private final int[] wholeDay;
    private final Optional<Condition> either;
    private final Optional<Contribution> otherWay;
    private List<DayView> views = List.of();

    Contribution(Sentence.Count sentence, RuleContext context) {
        this(sentence, context, sentence.counted(), sentence.counting().eitherWay());
    }

    private Contribution(
            Sentence.Count sentence, RuleContext context, Counted counted, Optional<Counting.EitherWay> either) {
        this.sentence = sentence;
        this.context = context;
        List<Mode> modes = context.roster.schema().modes();
        Set<Mode> inModes = counted instanceof Counted.InModes in ? in.modes() : Set.of();
        this.meeting = counted instanceof Counted.Meeting met ? Optional.of(met) : Optional.empty();
        this.counted = new ModeSet(modes, inModes);
        this.modeCount = modes.size();
        this.wholeDay = new int[modeCount + 2];
        this.either = either.map(way -> context.condition(way.who()));
        this.otherWay = either.map(way -> new Contribution(
                sentence, context, new Counted.InModes(otherModes(modes, inModes), ""), Optional.empty()));
    }

    /**
     * The way that is better for the bound: nobody on duty is counted for a ceiling, everyone else. Whoever is off duty is
     * counted by the mode either way.
     */
    private Set<Mode> otherModes(List<Mode> modes, Set<Mode> inModes) {
        Set<Mode> all = new HashSet<>(inModes);
        modes.stream().filter(Mode::onDuty).forEach(sentence.bound().isCeiling() ? all::remove : all::add);
        return all;
    }

    static int bit(int n, int of) {
        return 1 << (3 * n + of);
    }

    /** The pairs with a denominator. */
    static int denominator(int of) {
        return bit(0, of) | bit(1, of) | bit(2, of);
    }

    /** True if what a whole day in a known mode adds is the same for everyone. */
    boolean isFixedByMode() {
        return meeting.isEmpty() && either.isEmpty();
    }

    /**
     * What a whole working day in each mode adds where {@link #isFixedByMode}: by the mode less {@link PersonDay#OFF}, the
     * half days counted times 3 plus those of the denominator.
     */
    int[] pairsOfModes() {
        int[] pairs = new int[modeCount - PersonDay.OFF];
        for (int mode = PersonDay.OFF; mode < modeCount; mode++) {
            if (mode != org.edaran.roster.Roster.UNKNOWN_MODE) {
                pairs[mode - PersonDay.OFF] = Integer.numberOfTrailingZeros(bounded(known(context.day, mode, 2), 2));
            }
        }
        return pairs;
    }

    /** The condition for being counted either way. */
    Optional<Condition> either() {
        return either;
    }

    /** Looks at days in each of several ways, of which one is right, from here on; as the cursor does where there is none. */
    void see(List<DayView> several) {
        views = several;
    }

    /** What is added however the day is looked at. */
    private int ofEachView(PersonDay day, IntSupplier added) {
        if (views.isEmpty()) {
            return added.getAsInt();
        }
        int all = 0;
        for (DayView view : views) {
            all |= view.of(day, added::getAsInt);
        }
        return all;
    }

    /** The mask of a person's day; with people who may be counted either way, of the way that is better for the bound. */
    int of(PersonDay day) {
        return ofEachView(day, () -> seen(day));
    }

    private int seen(PersonDay day) {
        Truth due = sentence.denominator() == Denominator.SCHEDULED ? context.workday() : Truth.TRUE;
        if (due == Truth.FALSE) {
            return NOTHING;
        }
        return oneWay(day) | (due == Truth.UNKNOWN ? NOTHING : 0);
    }

    private int oneWay(PersonDay day) {
        if (either.isEmpty()) {
            return plain(day);
        }
        Truth may = may(day);
        int other = may == Truth.FALSE ? 0 : otherWay(day);
        return (may == Truth.TRUE ? 0 : plain(day)) | other;
    }

    /** Whether the day may be counted either way. A condition that is counted is asked of whoever is off duty as well. */
    private Truth may(PersonDay day) {
        Truth may = either.map(Condition::test).orElse(Truth.FALSE);
        return meeting.isPresent() && !isOfThoseOnDuty() ? may.and(day.onDuty()) : may;
    }

    /** The mask of the other way; where whoever is off duty is counted by a condition, that of days on duty alone. */
    private int otherWay(PersonDay day) {
        Contribution other = otherWay.orElseThrow();
        if (meeting.isEmpty() || isOfThoseOnDuty()) {
            return other.plain(day);
        }
        return other.bounded(other.sums(day) & ~(bit(0, 0) | bit(1, 0) | bit(2, 0)), day.halves());
    }

    /** The triples of a person's day for a target, see {@link OtherWay}. */
    int triples(PersonDay day) {
        return ofEachView(day, () -> seenTriples(day));
    }

    private int seenTriples(PersonDay day) {
        Truth may = may(day);
        Truth due = sentence.denominator() == Denominator.SCHEDULED ? context.workday() : Truth.TRUE;
        int triples = due == Truth.TRUE ? 0 : OtherWay.bit(0, 0, 0);
        if (due == Truth.FALSE) {
            return triples;
        }
        int same = may == Truth.TRUE ? 0 : plain(day);
        int other = may == Truth.FALSE || meeting.isEmpty() ? 0 : otherWay(day);
        for (int pair = 0; pair < 9; pair++) {
            triples |= (same & 1 << pair) == 0 ? 0 : OtherWay.bit(pair / 3, pair / 3, pair % 3);
            triples |= (other & 1 << pair) == 0 ? 0 : OtherWay.bit(0, pair / 3, pair % 3);
        }
        return may == Truth.FALSE || meeting.isPresent() ? triples : triples | bothWays(day);
    }

    /** The triples of a day whose parts on duty are counted either way and whose others are counted by their modes. */
    private int bothWays(PersonDay day) {
        int sums = OtherWay.bit(0, 0, 0);
        for (int part = 0; part < day.parts(); part++) {
            int mode = day.mode(part);
            int mask = 0;
            if (mode == org.edaran.roster.Roster.UNKNOWN_MODE) {
                for (int candidate = 0; candidate < modeCount; candidate++) {
                    mask |= bothWays(day, candidate, day.halves(part));
                }
            } else {
                mask = bothWays(day, mode, day.halves(part));
            }
            sums = OtherWay.sums(sums, mask);
        }
        return isOfThoseOnDuty() ? sums : OtherWay.of(sums, day.halves());
    }

    private int bothWays(PersonDay day, int mode, int halves) {
        boolean duty = day.isOnDuty(mode);
        int otherwise = duty || counted.contains(mode) ? halves : 0;
        return OtherWay.bit(duty ? 0 : otherwise, otherwise, otherwise);
    }

    private int plain(PersonDay day) {
        if (meeting.isPresent()) {
            return meeting(day, meeting.get());
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
        return bounded(sums(day), day.halves());
    }

    private int sums(PersonDay day) {
        int sums = NOTHING;
        for (int part = 0; part < day.parts(); part++) {
            sums = sums(sums, part(day, day.mode(part), day.halves(part)));
        }
        return sums;
    }

    private int part(PersonDay day, int mode, int halves) {
        if (mode != org.edaran.roster.Roster.UNKNOWN_MODE) {
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
        int n = isExact() ? halves : bound.isCeiling() ? (halves > 0 ? 2 : 0) : (halves == full ? 2 : 0);
        int of = !isOfThoseOnDuty() ? (isExact() ? full : 2) : isExact() ? onDuty : onDuty > 0 ? 2 : 0;
        return bit(n, Math.max(n, of));
    }

    private boolean isExact() {
        return sentence.byHalfDays()
                || !(sentence.bound().isCeiling() || sentence.bound().isFloor());
    }

    private boolean isOfThoseOnDuty() {
        return sentence.denominator() == Denominator.ON_DUTY;
    }

    private int meeting(PersonDay day, Counted.Meeting counts) {
        int denominators = denominators(day);
        Truth met = context.evaluator.test(counts.condition());
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
        if (!isOfThoseOnDuty()) {
            return 1 << (isExact() ? day.halves() : 2);
        }
        int sums = sums(day);
        int mask = 0;
        for (int pair = 0; pair < 9; pair++) {
            if ((sums & 1 << pair) != 0) {
                int onDuty = pair % 3;
                mask |= 1 << (isExact() || onDuty == 0 ? onDuty : 2);
            }
        }
        return mask;
    }

    /** The same where different people are counted: for half a day, or any part of it, somebody is one person. */
    static int people(int mask) {
        int people = 0;
        for (int pair = 0; pair < 9; pair++) {
            people |= (mask & 1 << pair) == 0 ? 0 : bit(pair / 3 > 0 ? 2 : 0, pair % 3 > 0 ? 2 : 0);
        }
        return people;
    }

    /** What the same person adds on two days if a person counts once: the greater of each. */
    static int joined(int left, int right) {
        int mask = 0;
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                if ((left & 1 << a) != 0 && (right & 1 << b) != 0) {
                    mask |= bit(Math.max(a / 3, b / 3), Math.max(a % 3, b % 3));
                }
            }
        }
        return mask;
    }
}
