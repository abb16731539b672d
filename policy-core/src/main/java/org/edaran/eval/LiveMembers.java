package org.edaran.eval;

import java.util.Arrays;
import java.util.Optional;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Timing;

/** Whom a count takes in, and what their plain days add. Not thread-safe. */
final class LiveMembers {

    /** Stands for people whose days cannot be summed. */
    static final int NOT_TOLD = -1;

    private static final int UNASKED = -2;

    final RuleContext context;
    final Sentence.Count sentence;
    final Periods periods;
    final CountTelling telling;
    private final Condition scope;
    private final Calendars calendars;
    private final CountMembers members;
    private final PlainCount plain;
    private final GroupTallies keys;
    private final int[] masks;

    /** By the mode less {@link LiveRule#NO_ROW}: half days counted, half days of the denominator, and 1 if the day is counted. */
    private final int[] counted;

    private final int[] of;
    private final int[] added;

    private LiveMembers(RuleContext context, Sentence.Count sentence, Condition scope, Calendars calendars) {
        this.context = context;
        this.sentence = sentence;
        this.scope = scope;
        this.calendars = calendars;
        this.members = new CountMembers(context, sentence);
        Contribution contribution = new Contribution(sentence, context);
        this.periods = new Periods(sentence, context.dates);
        this.keys = new GroupTallies(context, sentence, periods.count());
        Limits limits = new Limits(context, sentence);
        this.plain = new PlainCount(context, sentence, contribution, members, periods, keys, limits);
        this.telling = new CountTelling(context, sentence, keys, periods);
        this.masks = new int[context.roster.employees().size()];
        Arrays.fill(masks, UNASKED);
        int modes = context.roster.schema().modes().size();
        this.counted = new int[modes - LiveRule.NO_ROW];
        this.of = new int[counted.length];
        this.added = new int[counted.length];
        if (plain.isPossible()) {
            fill(contribution.pairsOfModes());
        }
    }

    /** The members, if plain days of the rule can be summed. */
    static Optional<LiveMembers> of(Policy policy, Rule rule, PassContext pass, Calendars calendars, Condition scope) {
        boolean sums = rule.exceptions().isEmpty()
                && rule.strength() != Strength.MAY
                && rule.sentence() instanceof Sentence.Count count
                && count.timing() instanceof Timing.Each
                && count.groups().size() < 31;
        if (!sums) {
            return Optional.empty();
        }
        RuleContext context = new RuleContext(policy, rule, pass, calendars);
        LiveMembers made = new LiveMembers(context, (Sentence.Count) rule.sentence(), scope, calendars);
        return made.plain.isPossible() ? Optional.of(made) : Optional.empty();
    }

    private void fill(int[] pairs) {
        int off = PersonDay.offIndex(context.roster);
        for (int mode = LiveRule.NO_ROW; mode < counted.length + LiveRule.NO_ROW; mode++) {
            boolean isEmpty = mode == LiveRule.NO_ROW;
            boolean isMode = mode >= 0 || (isEmpty && plain.countsEmptyDays());
            int pair = isMode ? pairs[(isEmpty ? off >= 0 ? off : PersonDay.OFF : mode) - PersonDay.OFF] : 0;
            if (isMode && (pair != 0 || plain.countsAbsence())) {
                counted[mode - LiveRule.NO_ROW] = pair / 3;
                of[mode - LiveRule.NO_ROW] = pair % 3;
                added[mode - LiveRule.NO_ROW] = 1;
            }
        }
    }

    /** Half days that a plain day in a mode, or {@link LiveRule#NO_ROW}, counts. */
    int counted(int mode) {
        return counted[mode - LiveRule.NO_ROW];
    }

    /** Half days of the denominator of such a day. */
    int of(int mode) {
        return of[mode - LiveRule.NO_ROW];
    }

    /** 1 if such a day is counted at all, else 0. */
    int added(int mode) {
        return added[mode - LiveRule.NO_ROW];
    }

    /** True if two modes add the same. */
    boolean isSame(int mode, int other) {
        return counted(mode) == counted(other) && of(mode) == of(other) && added(mode) == added(other);
    }

    /** True if days without a row may add something. */
    boolean countsEmptyDays() {
        return plain.countsEmptyDays();
    }

    /** How many named groups there are. */
    int groups() {
        return members.groups();
    }

    /** The days that are counted for a person. */
    boolean[] dates(int person) {
        return plain.dates(calendars.of(person));
    }

    /** The named groups that a person counts in, as bits; or {@link #NOT_TOLD}. */
    int mask(int person) {
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
}
