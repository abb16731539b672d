package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.model.Denominator;
import org.edaran.model.Period;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.model.Timing;

/**
 * Counts the plain days of a person all at once. It adds what {@link CountRun} would add day by day, and leaves to that
 * whoever cannot be counted so.
 */
final class PlainCount {

    private final RuleContext context;
    private final Sentence.Count sentence;
    private final Contribution contribution;
    private final CountMembers members;
    private final Periods periods;
    private final GroupTallies groups;
    private final Limits limits;
    private final boolean possible;
    private final boolean sameLimit;
    private final boolean limitMayDiffer;
    private final boolean emptyDays;
    private final boolean countsAbsence;
    private final Tallies[] counting;
    private final boolean[][] dates;
    private int[] pairs = {};
    private int marks;

    PlainCount(
            RuleContext context,
            Sentence.Count sentence,
            Contribution contribution,
            CountMembers members,
            Periods periods,
            GroupTallies groups,
            Limits limits) {
        this.context = context;
        this.sentence = sentence;
        this.contribution = contribution;
        this.members = members;
        this.periods = periods;
        this.groups = groups;
        this.limits = limits;
        this.countsAbsence = sentence.measure() != Sentence.Measure.SHARE
                && !sentence.bound().isCeiling();
        this.emptyDays = countsAbsence || sentence.denominator() != Denominator.ON_DUTY || CountRun.countsOff(sentence);
        this.sameLimit = !context.varies(sentence.quantity());
        this.limitMayDiffer = sentence.period() != Period.DAY && context.variesForSomebody(sentence.quantity());
        this.possible = isPlain(sentence)
                && contribution.isFixedByMode()
                && !groups.keysVary()
                && (sameLimit || sentence.period() == Period.DAY)
                && !members.vary();
        this.counting = new Tallies[members.groups()];
        this.dates = new boolean[context.calendarCount()][];
    }

    /** Grows with each limit that was asked for. */
    int marks() {
        return marks;
    }

    /** True if each day adds to the count by itself. */
    static boolean isPlain(Sentence.Count sentence) {
        return sentence.measure() != Sentence.Measure.CONSECUTIVE_DAYS
                && sentence.measure() != Sentence.Measure.OFFICES
                && !sentence.counting().differentPeople()
                && !sentence.skipsCutWeeks()
                && !(sentence.timing() instanceof Timing.Decided);
    }

    /** True if plain days of the rule can be counted at once, with one limit for all days of a group. */
    boolean isPossible() {
        return possible && sameLimit;
    }

    /** True if the days of people can be summed whoever they are. */
    boolean isSweepable() {
        Inputs quantity = context.inputs(sentence.quantity());
        return isPossible()
                && !emptyDays
                && !quantity.person()
                && sentence.timing() instanceof Timing.Each
                && members.conditions().stream()
                        .allMatch(condition -> condition.alike().isPresent());
    }

    /** True if the days of each person can be summed by themselves, with one limit for everybody. */
    boolean isSweepableByPerson() {
        Inputs quantity = context.inputs(sentence.quantity());
        return isPossible()
                && sentence.per().size() == 1
                && CountFindings.isOfOnePerson(sentence)
                && !quantity.person()
                && quantity.columns().isEmpty()
                && sentence.timing() instanceof Timing.Each
                && members.conditions().stream()
                        .allMatch(condition -> condition.alike().isPresent());
    }

    /** Sums of one person at a time, for the people of a calendar on those dates. */
    PersonSums personSums(boolean[] judged) {
        int modes = context.roster.schema().modes().size();
        int off = PersonDay.offIndex(context.roster);
        int[] ofModes = contribution.pairsOfModes();
        long without = emptyDays ? packed(ofModes[(off >= 0 ? off : PersonDay.OFF) - PersonDay.OFF]) : 0;
        int[] periodOf = new int[judged.length];
        long[] base = new long[Math.max(1, periods.count())]; // dates in no period add nothing, to the first
        boolean[] due = new boolean[base.length];
        long[] add = new long[judged.length * modes];
        for (int day = 0; day < judged.length; day++) {
            periodOf[day] = Math.max(0, periods.of(day));
            if (judged[day]) {
                base[periodOf[day]] += without;
                due[periodOf[day]] |= countsAbsence;
                for (int mode = 0; mode < modes; mode++) {
                    add[day * modes + mode] = packed(ofModes[mode - PersonDay.OFF]) - without;
                }
            }
        }
        return new PersonSums(add, base, due, periodOf);
    }

    private static long packed(int pair) {
        return (long) (pair / 3) << 32 | pair % 3;
    }

    /** A bound that holds the limit of everybody, if plain arithmetic can; the cursor stands on somebody. */
    Optional<PlainBound> boundOfAll() {
        Tally noted = new Tally();
        limits.note(noted);
        PlainBound bound = new PlainBound(sentence);
        return bound.use(noted) ? Optional.of(bound) : Optional.empty();
    }

    /** The named groups that the person of the cursor is in; nothing if that is not certain. */
    Optional<List<Integer>> groups() {
        Truth concerned = members.unclassified().isOpen() ? Truth.UNKNOWN : members.concerned();
        if (concerned != Truth.TRUE) {
            return concerned == Truth.FALSE ? Optional.of(List.of()) : Optional.empty();
        }
        List<Integer> in = new ArrayList<>();
        for (int group = 0; group < members.groups(); group++) {
            Truth member = members.of(group).test();
            if (member == Truth.UNKNOWN) {
                return Optional.empty();
            }
            if (member == Truth.TRUE) {
                in.add(group);
            }
        }
        return Optional.of(in);
    }

    /** True if days without a row are counted, too. */
    boolean countsEmptyDays() {
        return emptyDays;
    }

    /** True if days that add nothing make the group one to be judged. */
    boolean countsAbsence() {
        return countsAbsence;
    }

    boolean take(PlainDays plain) {
        if (context.rule.strength() == Strength.MAY) {
            return true;
        }
        if (!possible
                || (limitMayDiffer && plain.hasOthers())
                || members.unclassified().isOpen()) {
            return false;
        }
        boolean[] judged = dates(context.day.calendar());
        if (judged.length == 0) {
            return false;
        }
        Truth concerned = members.concerned();
        if (concerned != Truth.TRUE) {
            return concerned == Truth.FALSE;
        }
        int groupCount = 0;
        for (int group = 0; group < counting.length; group++) {
            Truth member = members.of(group).test();
            Tallies tallies = member == Truth.TRUE ? groups.of(group) : null;
            if (member == Truth.UNKNOWN || (member == Truth.TRUE && tallies == null)) {
                return false;
            }
            if (tallies != null) {
                counting[groupCount++] = tallies;
            }
        }
        for (int i = 0; i < groupCount; i++) {
            count(plain, judged, counting[i]);
        }
        return true;
    }

    /** Drops the groups and periods that keep the bound for certain; gives how many were judged. */
    int dropKept(Floaters floaters) {
        if (!possible || !sameLimit || !floaters.isEmpty() || !(sentence.timing() instanceof Timing.Each)) {
            return 0;
        }
        PlainBound bound = new PlainBound(sentence);
        int judged = 0;
        for (Tallies tallies : groups.all().values()) {
            judged += tallies.dropKept(bound);
        }
        return judged;
    }

    /** The days that are counted for units with a calendar; empty if that is not certain. */
    boolean[] dates(int calendar) {
        if (dates[calendar] == null) {
            dates[calendar] = context.when.known(calendar).map(boolean[]::clone).orElse(new boolean[0]);
            for (int day = 0; day < dates[calendar].length; day++) {
                boolean counted = dates[calendar][day] && periods.of(day) != Periods.NONE;
                if (counted && sentence.denominator() == Denominator.SCHEDULED) {
                    Truth due = context.workday(calendar, day);
                    counted = due == Truth.TRUE;
                    if (due == Truth.UNKNOWN) {
                        dates[calendar] = new boolean[0];
                        break;
                    }
                }
                dates[calendar][day] = counted;
            }
        }
        return dates[calendar];
    }

    private void count(PlainDays plain, boolean[] judged, Tallies tallies) {
        if (pairs.length == 0) {
            pairs = contribution.pairsOfModes();
        }
        if (sameLimit && !tallies.limit().hasLimit()) {
            marks++;
            limits.note(tallies.limit());
        }
        if (emptyDays) {
            countAll(plain, judged, tallies);
            return;
        }
        for (int i = 0; i < plain.count(); i++) {
            int day = plain.days[i];
            int pair = pairs[plain.modes[i] - PersonDay.OFF];
            if (pair != 0 && judged[day]) {
                add(tallies, pair, day, plain.rows[i]);
            }
        }
    }

    /** Counts the days without a row, too. */
    private void countAll(PlainDays plain, boolean[] judged, Tallies tallies) {
        int next = 0;
        for (int day = 0; day < judged.length; day++) {
            boolean hasRow = next < plain.count() && plain.days[next] == day;
            int mode = plain.modeByDate[day];
            if (judged[day] && mode != PlainDays.NOT_PLAIN) {
                int pair = pairs[mode - PersonDay.OFF];
                if (pair != 0 || countsAbsence) {
                    add(tallies, pair, day, hasRow ? plain.rows[next] : -1);
                }
            }
            next += hasRow ? 1 : 0;
        }
    }

    private void add(Tallies tallies, int pair, int day, int row) {
        int period = periods.of(day);
        tallies.addPlain(period, pair / 3, pair % 3, day, row);
        if (!sameLimit && !tallies.of(period).hasCertainLimit()) {
            marks++;
            context.day.day(day, Math.max(row, 0), row + 1, false);
            limits.note(tallies.of(period));
        }
    }
}
