package org.edaran.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;
import org.edaran.model.Expression;
import org.edaran.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A count of groups whose plain days are summed by group and period: 12 bytes for each group and period, and 4 more for each
 * day where periods are longer.
 */
final class LiveCount implements LiveRule {

    private static final long MOST_NUMBERS = 50_000_000;

    /** Stand for the slot of people who are not counted, cannot be, or are in several named groups. */
    private static final int NONE = -1;

    private static final int NOT_TOLD = -2;
    private static final int SEVERAL = -3;
    private static final int NOBODY = -1;

    /** The places in a cell: half days counted and of the denominator, and how many days were added. */
    private static final int CELL = 3;

    private final LiveMembers members;
    private final Rejudging otherwise;
    private final GroupMembers groups;
    private final int named;
    private final int periods;
    private final Strength strength;
    private final boolean sameLimit;
    private final boolean showsLimit;
    private final boolean longer;
    private LivePeople people = new LivePeople(0, 0);
    private int own;
    private final int[] witness;
    private final int[] cells;
    private final int[] addedByDay;
    private final int[] notTold;
    private final @Nullable Bounded[] bounds;
    private Map<Subject, Integer> slotsBySubject = Map.of();

    /** A limit in plain arithmetic, or that it cannot be told so. */
    private record Bounded(@Nullable PlainBound bound) {}

    private LiveCount(LiveMembers members, GroupMembers groups, Rejudging otherwise) {
        this.members = members;
        this.groups = groups;
        this.otherwise = otherwise;
        this.named = members.groups();
        this.periods = Math.max(1, members.periods.count()); // touched even where no date is in a period
        this.strength = members.context.rule.strength();
        this.sameLimit = members.sentence.quantity() instanceof Expression.Constant;
        this.showsLimit = members.telling.showsLimit();
        int dates = members.context.dates.length;
        this.longer = periods < dates;
        int slots = groups.count() * named;
        this.witness = new int[slots];
        Arrays.fill(witness, NOBODY);
        this.cells = new int[slots * periods * CELL];
        this.addedByDay = new int[longer ? slots * dates : 0];
        this.notTold = new int[groups.count()];
        this.bounds = new Bounded[sameLimit ? 1 : slots];
    }

    /** The rule, if it counts groups whose keys are known and do not change. */
    static Optional<LiveCount> of(LiveMembers members, Rejudging otherwise) {
        if (Reach.of(members.context) != Reach.GROUP) {
            return Optional.empty();
        }
        GroupMembers groups = new GroupMembers(members.context, members.sentence.per());
        long numbers = (long) groups.count() * members.groups() * members.context.dates.length;
        return groups.isKnown() && numbers <= MOST_NUMBERS
                ? Optional.of(new LiveCount(members, groups, otherwise))
                : Optional.empty();
    }

    /** Keeps where people count with what other rules keep of them; this one is the numbered count of groups. */
    void keepIn(LivePeople all, int number) {
        people = all;
        own = number;
    }

    /** Reads the numbers that an edit may change; the sum means nothing. */
    int touch(int person, int day) {
        int slot = people.slot(person, own);
        return slot < 0 ? slot : cells[cell(slot, Math.max(members.periods.of(day), 0))];
    }

    /** Takes what a person is assigned on all days; once for each person. */
    void add(int person, PlainDays days, int notPlain) {
        int mask = members.mask(person);
        int group = groups.groupOf(person);
        int slot = mask == 0
                ? NONE
                : Integer.bitCount(mask) == 1 ? group * named + Integer.numberOfTrailingZeros(mask) : SEVERAL;
        people.slot(person, own, mask == LiveMembers.NOT_TOLD ? NOT_TOLD : slot);
        notTold[group] += mask == LiveMembers.NOT_TOLD ? 1 : mask > 0 ? notPlain : 0;
        if (mask <= 0) {
            return;
        }
        for (int each = 0; each < named; each++) {
            if ((mask & 1 << each) != 0) {
                witness[group * named + each] = person;
            }
        }
        int next = 0;
        for (int day = 0; day < members.context.dates.length; day++) {
            boolean hasRow = next < days.count() && days.days[next] == day;
            boolean isPlain = hasRow || days.modeByDate[day] != PlainDays.NOT_PLAIN;
            if (isPlain) {
                put(person, day, hasRow ? days.modes[next] : NO_ROW, 1);
            }
            next += hasRow ? 1 : 0;
        }
    }

    private void put(int person, int day, int mode, int sign) {
        if (members.added(mode) == 0 || !members.dates(person)[day]) {
            return;
        }
        int slot = people.slot(person, own);
        if (slot >= 0) {
            putIn(slot, day, mode, sign);
            return;
        }
        int mask = members.mask(person);
        int first = groups.groupOf(person) * named;
        for (int each = 0; each < named; each++) {
            if ((mask & 1 << each) != 0) {
                putIn(first + each, day, mode, sign);
            }
        }
    }

    private void putIn(int slot, int day, int mode, int sign) {
        int at = cell(slot, members.periods.of(day));
        cells[at] += sign * members.counted(mode);
        cells[at + 1] += sign * members.of(mode);
        cells[at + 2] += sign;
        if (longer) {
            addedByDay[slot * members.context.dates.length + day] += sign;
        }
    }

    private int cell(int slot, int period) {
        return (slot * periods + period) * CELL;
    }

    @Override
    public void change(int person, int day, int before, int after) {
        int slot = people.slot(person, own);
        if (slot == NONE || slot == NOT_TOLD) {
            return;
        }
        if (before == NOT_PLAIN) {
            notTold[groups.groupOf(person)]--;
        } else {
            put(person, day, before, -1);
        }
        if (after == NOT_PLAIN) {
            notTold[groups.groupOf(person)]++;
        } else {
            put(person, day, after, 1);
        }
    }

    @Override
    public void look(Edit edit, int number) {
        int person = edit.person();
        int slot = people.slot(person, own);
        if (slot == NONE) {
            return;
        }
        int group = slot >= 0 ? slot / named : groups.groupOf(person);
        if (slot == NOT_TOLD || edit.after() == NOT_PLAIN || notTold[group] != 0) {
            edit.judgeAnew(number);
            return;
        }
        if (members.isSame(edit.before(), edit.after()) || !members.dates(person)[edit.day()]) {
            return;
        }
        if (slot >= 0) {
            look(edit, number, slot);
            return;
        }
        int mask = members.mask(person);
        for (int each = 0; each < named; each++) {
            if ((mask & 1 << each) != 0) {
                look(edit, number, group * named + each);
            }
        }
    }

    private void look(Edit edit, int number, int slot) {
        PlainBound bound = bound(slot);
        if (bound == null) {
            edit.sum(number);
            return;
        }
        int period = members.periods.of(edit.day());
        int at = cell(slot, period);
        int counted = cells[at];
        int of = cells[at + 1];
        int added = cells[at + 2];
        int countedAfter = counted - members.counted(edit.before()) + members.counted(edit.after());
        int ofAfter = of - members.of(edit.before()) + members.of(edit.after());
        int addedAfter = added - members.added(edit.before()) + members.added(edit.after());
        boolean broken = added > 0 && !bound.isKept(counted, of);
        boolean brokenAfter = addedAfter > 0 && !bound.isKept(countedAfter, ofAfter);
        if (!broken && !brokenAfter) {
            return;
        }
        int first = broken ? firstDay(slot, period, -1, 0) : -1;
        int firstAfter = brokenAfter
                ? firstDay(slot, period, edit.day(), members.added(edit.after()) - members.added(edit.before()))
                : -1;
        if (counted == countedAfter && of == ofAfter && first == firstAfter) {
            return;
        }
        int which = (broken ? Edit.BEFORE : 0) | (brokenAfter ? Edit.AFTER : 0);
        edit.noteCount(number, which, witness[slot], slot % named, period);
        edit.numbers(counted, of, first);
        edit.numbers(countedAfter, ofAfter, firstAfter);
        boolean sameDate =
                first == firstAfter || members.periods.get(period).dates().isPresent();
        boolean stays = broken && sameDate && isNoWorse(bound.excess(counted, of), bound.excess(countedAfter, ofAfter));
        if (brokenAfter && !stays) {
            edit.reason(Judgement.BROKEN, strength);
        }
    }

    private boolean isNoWorse(long excess, long after) {
        return showsLimit && strength == Strength.MUST && excess >= 0 && after >= 0 && after <= excess;
    }

    /** The limit in plain arithmetic; {@code null} if it cannot be told so. */
    private @Nullable PlainBound bound(int slot) {
        int at = sameLimit ? 0 : slot;
        Bounded known = bounds[at];
        if (known == null) {
            known = new Bounded(
                    members.telling.bound(members.telling.limit(witness[slot])).orElse(null));
            bounds[at] = known;
        }
        return known.bound();
    }

    /** The first day that is counted in a period, if so many more were counted on one of its days. */
    private int firstDay(int slot, int period, int changed, int more) {
        int day = members.periods.get(period).firstDay();
        int first = slot * members.context.dates.length;
        while (longer && addedByDay[first + day] + (day == changed ? more : 0) == 0) {
            day++;
        }
        return day;
    }

    @Override
    public void findings(int person, int day, int row, int mode, List<Finding> findings) {
        int mask = members.mask(person);
        int period = members.periods.of(day);
        if (mask <= 0 || period == Periods.NONE) {
            return;
        }
        int first = groups.groupOf(person) * named;
        for (int each = 0; each < named; each++) {
            if ((mask & 1 << each) != 0 && cells[cell(first + each, period) + 2] > 0) {
                members.telling.finding(numbers(first + each, period)).ifPresent(findings::add);
            }
        }
    }

    private CountTelling.Numbers numbers(int slot, int period) {
        int at = cell(slot, period);
        int firstDay = firstDay(slot, period, -1, 0);
        return new CountTelling.Numbers(witness[slot], slot % named, period, cells[at], cells[at + 1], firstDay, -1);
    }

    /** Adds what is left on a day for the groups that have the keys of a person; false if the numbers do not tell it. */
    boolean quotas(int person, int day, List<Quota> quotas, int number, Telling telling) {
        int group = groups.groupOf(person);
        if (notTold[group] != 0) {
            return false;
        }
        for (int each = 0; each < named; each++) {
            quotasOf(group * named + each, day, quotas, number, telling);
        }
        return true;
    }

    /** Adds what is left on a day for one group; false if the numbers do not tell it. */
    boolean quotas(Subject group, int day, List<Quota> quotas, int number, Telling telling) {
        if (Arrays.stream(notTold).anyMatch(people -> people != 0)) {
            return false;
        }
        Integer slot = slotsBySubject().get(group);
        if (slot != null) {
            quotasOf(slot, day, quotas, number, telling);
        }
        return true;
    }

    private Map<Subject, Integer> slotsBySubject() {
        if (slotsBySubject.isEmpty()) {
            slotsBySubject = new HashMap<>();
            for (int slot = 0; slot < witness.length; slot++) {
                if (witness[slot] != NOBODY) {
                    slotsBySubject.put(members.telling.subject(witness[slot], slot % named), slot);
                }
            }
        }
        return slotsBySubject;
    }

    private void quotasOf(int slot, int day, List<Quota> quotas, int number, Telling telling) {
        int period = members.periods.of(day);
        if (period != Periods.NONE && cells[cell(slot, period) + 2] > 0) {
            Quota.of(telling, number, numbers(slot, period), bound(slot)).ifPresent(quotas::add);
        }
    }

    @Override
    public Rejudging otherwise() {
        return otherwise;
    }
}
