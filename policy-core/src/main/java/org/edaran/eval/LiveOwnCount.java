package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Expression;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/** A count of each person by itself: the plain days of the period are summed anew from the person's rows. */
final class LiveOwnCount implements LiveRule {

    private final LiveMembers members;
    private final Rejudging otherwise;
    private final Roster roster;
    private final boolean sameLimit;
    private @Nullable PlainBound bound;
    private boolean boundKnown;
    private int boundOf = -1;
    private int counted;
    private int of;
    private int firstDay;
    private int lastRow;

    private LiveOwnCount(LiveMembers members, Rejudging otherwise) {
        this.members = members;
        this.otherwise = otherwise;
        this.roster = members.context.roster;
        this.sameLimit = members.sentence.quantity() instanceof Expression.Constant;
    }

    /** The rule, if it counts people by themselves. */
    static Optional<LiveRule> of(LiveMembers members, Rejudging otherwise) {
        return Reach.of(members.context) == Reach.PERSON
                ? Optional.of(new LiveOwnCount(members, otherwise))
                : Optional.empty();
    }

    @Override
    public void look(Edit edit, int number) {
        int mask = members.mask(edit.person());
        if (mask == 0) {
            return;
        }
        if (mask < 0 || !edit.isPlain()) {
            edit.judgeAnew(number);
            return;
        }
        if (!members.dates(edit.person())[edit.day()]) {
            return;
        }
        PlainBound known = bound(edit.person());
        sum(edit.person(), members.periods.of(edit.day()));
        if (known == null || !isKept(known, edit)) {
            edit.sum(number);
        }
    }

    private boolean isKept(PlainBound known, Edit edit) {
        int after = counted - members.counted(edit.before()) + members.counted(edit.after());
        int ofAfter = of - members.of(edit.before()) + members.of(edit.after());
        return known.isKept(counted, of) && known.isKept(after, ofAfter);
    }

    private @Nullable PlainBound bound(int person) {
        if (!boundKnown || (!sameLimit && boundOf != person)) {
            bound = members.telling.bound(members.telling.limit(person)).orElse(null);
            boundKnown = true;
            boundOf = person;
        }
        return bound;
    }

    /** Sums the plain days of a person in a period. */
    private void sum(int person, int period) {
        counted = 0;
        of = 0;
        firstDay = -1;
        lastRow = -1;
        boolean[] dates = members.dates(person);
        int row = roster.firstOf(person);
        int end = roster.endOf(person);
        int first = members.periods.get(period).firstDay();
        for (int day = first; day < dates.length && members.periods.of(day) == period; day++) {
            while (row < end && roster.dayOf(row) < day) {
                row++;
            }
            boolean hasRow = row < end && roster.dayOf(row) == day;
            int mode = hasRow ? roster.modeOf(row) : NO_ROW;
            if (dates[day] && members.added(mode) != 0) {
                counted += members.counted(mode);
                of += members.of(mode);
                firstDay = firstDay < 0 ? day : firstDay;
                lastRow = members.counted(mode) > 0 && hasRow ? row : lastRow;
            }
        }
    }

    @Override
    public void findings(int person, int day, int row, int mode, List<Finding> findings) {
        int mask = members.mask(person);
        int period = members.periods.of(day);
        if (mask <= 0 || period == Periods.NONE) {
            return;
        }
        sum(person, period);
        PlainBound known = bound(person);
        if (firstDay < 0 || (known != null && known.isKept(counted, of))) {
            return;
        }
        for (int named = 0; named < members.groups(); named++) {
            if ((mask & 1 << named) != 0) {
                members.telling.finding(numbers(person, named, period)).ifPresent(findings::add);
            }
        }
    }

    /** Adds what is left on a day for a person all of whose days are plain; false if the numbers do not tell it. */
    boolean quotas(int person, int day, List<Quota> quotas, int number, Telling telling) {
        int mask = members.mask(person);
        int period = members.periods.of(day);
        if (mask <= 0 || period == Periods.NONE) {
            return mask != LiveMembers.NOT_TOLD;
        }
        sum(person, period);
        for (int named = 0; firstDay >= 0 && named < members.groups(); named++) {
            if ((mask & 1 << named) != 0) {
                members.telling
                        .figures(numbers(person, named, period))
                        .map(Quota::of)
                        .ifPresent(quotas::add);
            }
        }
        return true;
    }

    private CountTelling.Numbers numbers(int person, int named, int period) {
        return new CountTelling.Numbers(person, named, period, counted, of, firstDay, lastRow);
    }

    @Override
    public void change(int person, int day, int before, int after) {}

    @Override
    public Rejudging otherwise() {
        return otherwise;
    }
}
