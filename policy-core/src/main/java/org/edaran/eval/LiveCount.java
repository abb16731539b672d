package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Expression;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Timing;
import org.edaran.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * A count whose plain days are summed by group and period: 12 bytes for each group and period, and 4 more for each day where
 * periods are longer. Counts of each person by itself are summed anew from the person's rows.
 */
final class LiveCount implements LiveRule {

    private static final int UNASKED = -2;
    private static final int NOT_TOLD = -1;
    private static final long MOST_NUMBERS = 50_000_000;

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Condition scope;
    private final Calendars calendars;
    private final Rejudging otherwise;
    private final CountMembers members;
    private final Periods periods;
    private final PlainCount plain;
    private final GroupTallies keys;
    private final Limits limits;
    private final Judge judge;
    private final CountFindings making;
    private final @Nullable GroupMembers groups;
    private final int[] pairs;
    private final int empty;
    private final int[] masks;
    private final @Nullable LimitOf[] limitOf;
    private final @Nullable CountGroup[] keysOf;
    private final int[] witness;
    private final int[] counted;
    private final int[] of;
    private final int[] added;
    private final int[] addedByDay;
    private final int[] notTold;
    private final boolean longer;

    /** The limit of a group, and how to tell in plain arithmetic whether it is kept; nothing if that cannot be. */
    private record LimitOf(Tally tally, @Nullable PlainBound bound) {

        boolean isKept(long counted, long of) {
            return bound != null && bound.isKept(counted, of);
        }
    }

    private LiveCount(
            RuleContext context,
            Sentence.Count sentence,
            Optional<GroupMembers> groups,
            Condition scope,
            Calendars calendars,
            Rejudging otherwise) {
        this.context = context;
        this.sentence = sentence;
        this.groups = groups.orElse(null);
        this.scope = scope;
        this.calendars = calendars;
        this.otherwise = otherwise;
        this.members = new CountMembers(context, sentence);
        Contribution contribution = new Contribution(sentence, context);
        this.periods = new Periods(sentence, context.dates);
        this.keys = new GroupTallies(context, sentence, periods.count());
        this.limits = new Limits(context, sentence);
        this.plain = new PlainCount(context, sentence, contribution, members, periods, keys, limits);
        this.judge = new Judge(sentence);
        this.making = new CountFindings(context, sentence);
        this.pairs = plain.isPossible() ? contribution.pairsOfModes() : new int[0];
        int off = PersonDay.offIndex(context.roster);
        this.empty = off >= 0 ? off : PersonDay.OFF;
        this.masks = new int[context.roster.employees().size()];
        Arrays.fill(masks, UNASKED);
        this.longer = periods.count() < context.dates.length;
        int slots = groups.map(GroupMembers::count).orElse(0) * members.groups();
        this.limitOf = new LimitOf[Math.max(slots, 1)];
        this.keysOf = new CountGroup[slots];
        this.witness = new int[slots];
        this.counted = new int[slots * periods.count()];
        this.of = new int[counted.length];
        this.added = new int[counted.length];
        this.addedByDay = new int[longer ? slots * context.dates.length : 0];
        this.notTold = new int[groups.map(GroupMembers::count).orElse(0)];
    }

    /** The rule, if plain days of it can be summed. */
    static Optional<LiveRule> of(Policy policy, Rule rule, PassContext pass, Calendars calendars, Condition scope) {
        boolean sums = rule.exceptions().isEmpty()
                && rule.strength() != Strength.MAY
                && rule.sentence() instanceof Sentence.Count count
                && count.timing() instanceof Timing.Each
                && count.groups().size() < 31;
        if (!sums) {
            return Optional.empty();
        }
        RuleContext context = new RuleContext(policy, rule, pass, calendars);
        Sentence.Count sentence = (Sentence.Count) rule.sentence();
        Reach reach = Reach.of(context);
        Optional<GroupMembers> groups =
                reach == Reach.GROUP ? Optional.of(new GroupMembers(context, sentence.per())) : Optional.empty();
        boolean known =
                reach == Reach.PERSON || groups.filter(GroupMembers::isKnown).isPresent();
        long numbers = (long) groups.map(GroupMembers::count).orElse(0)
                * sentence.groups().size()
                * context.dates.length;
        if (!known || numbers > MOST_NUMBERS) {
            return Optional.empty();
        }
        LiveCount live = new LiveCount(context, sentence, groups, scope, calendars, Rejudging.of(policy, rule, pass));
        return live.plain.isPossible() ? Optional.of(live) : Optional.empty();
    }

    /** Takes what a person is assigned on all days; for counts of groups, once for each person. */
    void add(int person, PlainDays days, int notPlain) {
        if (groups == null) {
            return;
        }
        int mask = mask(person);
        int group = groups.groupOf(person);
        notTold[group] += mask == NOT_TOLD ? 1 : mask > 0 ? notPlain : 0;
        if (mask <= 0) {
            return;
        }
        for (int named = 0; named < members.groups(); named++) {
            if ((mask & 1 << named) != 0) {
                witness[slot(person, named)] = person;
            }
        }
        int next = 0;
        for (int day = 0; day < context.dates.length; day++) {
            boolean hasRow = next < days.count() && days.days[next] == day;
            boolean isPlain = hasRow || days.modeByDate[day] != PlainDays.NOT_PLAIN;
            if (isPlain) {
                put(person, day, hasRow ? days.modes[next] : NO_ROW, 1);
            }
            next += hasRow ? 1 : 0;
        }
    }

    private int slot(int person, int named) {
        return (groups == null ? 0 : groups.groupOf(person)) * members.groups() + named;
    }

    /** The named groups that a person counts in, as bits. */
    private int mask(int person) {
        if (masks[person] == UNASKED) {
            context.day.person(person, calendars.of(person));
            context.day.day(0, 0, 0, false);
            masks[person] = ask(calendars.of(person));
        }
        return masks[person];
    }

    private int ask(int calendar) {
        Truth inScope = scope.test();
        Truth concerned = inScope == Truth.TRUE ? members.concerned() : inScope;
        if (inScope == Truth.TRUE && members.unclassified().isOpen()) {
            return NOT_TOLD;
        }
        if (concerned != Truth.TRUE) {
            return concerned == Truth.FALSE ? 0 : NOT_TOLD;
        }
        int mask = 0;
        for (int named = 0; named < members.groups(); named++) {
            Truth member = members.of(named).test();
            if (member == Truth.UNKNOWN
                    || (member == Truth.TRUE && !keys.keys(named).isKnown())) {
                return NOT_TOLD;
            }
            mask |= member == Truth.TRUE ? 1 << named : 0;
        }
        return plain.dates(calendar).length == 0 ? NOT_TOLD : mask;
    }

    @Override
    public boolean tells(int person, int mode, int notPlain) {
        int mask = mask(person);
        if (mask == 0) {
            return true;
        }
        boolean others = groups == null ? notPlain == 0 : notTold[groups.groupOf(person)] == 0;
        return mask > 0 && mode != NOT_PLAIN && others;
    }

    /** What a plain day adds, as {@link Contribution#pairsOfModes}; -1 if it is not counted. */
    private int pair(int person, int day, int mode) {
        if (!plain.dates(calendars.of(person))[day] || (mode == NO_ROW && !plain.countsEmptyDays())) {
            return -1;
        }
        int pair = pairs[(mode == NO_ROW ? empty : mode) - PersonDay.OFF];
        return pair != 0 || plain.countsAbsence() ? pair : -1;
    }

    private void put(int person, int day, int mode, int sign) {
        int pair = pair(person, day, mode);
        if (pair < 0) {
            return;
        }
        int mask = masks[person];
        int first = slot(person, 0);
        int period = periods.of(day);
        for (int named = 0; named < members.groups(); named++) {
            if ((mask & 1 << named) != 0) {
                int at = (first + named) * periods.count() + period;
                counted[at] += sign * (pair / 3);
                of[at] += sign * (pair % 3);
                added[at] += sign;
                if (longer) {
                    addedByDay[(first + named) * context.dates.length + day] += sign;
                }
            }
        }
    }

    @Override
    public void change(int person, int day, int before, int after) {
        if (groups == null || mask(person) <= 0) {
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
    public void findings(int person, int day, int row, int mode, List<Finding> findings) {
        int mask = mask(person);
        int period = periods.of(day);
        if (mask <= 0 || period == Periods.NONE) {
            return;
        }
        if (groups == null) {
            ofPerson(person, mask, period, findings);
            return;
        }
        int first = slot(person, 0);
        for (int named = 0; named < members.groups(); named++) {
            int at = (first + named) * periods.count() + period;
            if ((mask & 1 << named) != 0 && added[at] > 0) {
                ofGroup(first + named, named, at, period, findings);
            }
        }
    }

    private void ofGroup(int slot, int named, int at, int period, List<Finding> findings) {
        LimitOf limit = limitOf[slot];
        if (limit == null) {
            limit = limit(witness[slot]);
            limitOf[slot] = limit;
            keysOf[slot] = keys.keys(named);
        }
        if (!limit.isKept(counted[at], of[at])) {
            Tally tally = new Tally();
            tally.addPlain(counted[at], of[at], firstDay(slot, period), -1);
            tell(keysOf[slot], tally, limit.tally(), period, findings);
        }
    }

    /** The limit as it is for a person, on whom the cursor stands then. */
    private LimitOf limit(int person) {
        context.day.person(person, calendars.of(person));
        context.day.day(0, 0, 0, false);
        Tally tally = new Tally();
        limits.note(tally);
        PlainBound bound = new PlainBound(sentence);
        return new LimitOf(tally, bound.use(tally) ? bound : null);
    }

    private int firstDay(int slot, int period) {
        int day = periods.get(period).firstDay();
        while (longer && addedByDay[slot * context.dates.length + day] == 0) {
            day++;
        }
        return day;
    }

    private void tell(@Nullable CountGroup group, Tally tally, Tally limit, int period, List<Finding> findings) {
        tally.limitOf(limit);
        Judgement judgement = judge.judge(tally);
        CountOutcome outcome = CountOutcome.of(judgement, tally, periods.get(period));
        if (group != null) {
            context.status(judgement).ifPresent(status -> findings.add(making.finding(group, outcome, status)));
        }
    }

    /** Sums the plain days of a person in a period. */
    private void ofPerson(int person, int mask, int period, List<Finding> findings) {
        Roster roster = context.roster;
        int sum = 0;
        int all = 0;
        int firstDay = -1;
        int lastRow = -1;
        int row = roster.firstOf(person);
        int end = roster.endOf(person);
        for (int day = periods.get(period).firstDay(); day < context.dates.length && periods.of(day) == period; day++) {
            while (row < end && roster.dayOf(row) < day) {
                row++;
            }
            boolean hasRow = row < end && roster.dayOf(row) == day;
            int pair = pair(person, day, hasRow ? roster.modeOf(row) : NO_ROW);
            if (pair >= 0) {
                sum += pair / 3;
                all += pair % 3;
                firstDay = firstDay < 0 ? day : firstDay;
                lastRow = pair >= 3 && hasRow ? row : lastRow;
            }
        }
        if (firstDay >= 0) {
            ofPerson(person, mask, period, sum, all, firstDay, lastRow, findings);
        }
    }

    private void ofPerson(
            int person, int mask, int period, int sum, int all, int firstDay, int lastRow, List<Finding> findings) {
        LimitOf limit = limitOfPerson(person);
        if (limit.isKept(sum, all)) {
            return;
        }
        context.day.person(person, calendars.of(person));
        context.day.day(0, 0, 0, false);
        List<CountGroup> named = new ArrayList<>();
        for (int group = 0; group < members.groups(); group++) {
            if ((mask & 1 << group) != 0) {
                named.add(keys.keys(group));
            }
        }
        for (CountGroup group : named) {
            Tally tally = new Tally();
            tally.addPlain(sum, all, firstDay, lastRow);
            tell(group, tally, limit.tally(), period, findings);
        }
    }

    private LimitOf limitOfPerson(int person) {
        LimitOf known = limitOf[0];
        if (known == null || !(sentence.quantity() instanceof Expression.Constant)) {
            known = limit(person);
            limitOf[0] = known;
        }
        return known;
    }

    @Override
    public Rejudging otherwise() {
        return otherwise;
    }
}
