package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Subject;
import org.edaran.model.Fraction;
import org.edaran.roster.Assignment;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;
import org.jspecify.annotations.Nullable;

/**
 * A roster that changes one assignment at a time, with the exact change of the findings: after any edits the findings are
 * those that {@link Evaluator#check} gives of the roster as it is then.
 *
 * <p>Not thread-safe: one thread edits and asks. Others read a {@link #snapshot()}. The people, their facts and the dates are
 * those of the roster that was opened.
 *
 * <!-- region HostRecordsTest#session -->
 * <pre>{@code
 * RosterSession session = EVALUATOR.open(roster);
 * RosterSession.Decision decision = session.may("1991", MONDAY, "wfh");
 * if (decision.answer() != RosterSession.Answer.YES) {
 *     decision.reasons().forEach(reason -> out.append(reason.message(Locale.ENGLISH)));
 * }
 * RosterSession.Change change = session.put("1987", MONDAY, "wfo"); // and what it changes
 * change.appeared().forEach(finding -> out.append(finding.message(Locale.ENGLISH)));
 * for (Quota quota : session.quota("1991", MONDAY)) { // what is left of each count
 *     quota.left()
 *             .ifPresent(left ->
 *                     out.append(quota.counted().rule()).append(' ').append(left));
 * }
 * session.undo();
 * }</pre>
 */
public final class RosterSession {

    private static final int MOST_UNDO = 1_000;

    private final Evaluator evaluator;
    private final RosterEditor editor;
    private final Roster roster;
    private final boolean showsConfidential;
    private final Deque<Before> undo = new ArrayDeque<>();
    private final long firstDay;
    private final long days;
    private LiveRules rules;
    private @Nullable Quotas quotas;
    private boolean wholly;

    /** What a person was assigned on a day before an edit; {@code joined} if the edit before it is part of the same. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Before(int person, int day, RosterEditor.Saved[] rows, boolean joined) {}

    /** Changes the rows of one day. */
    private interface Write {
        void to(RosterEditor editor);
    }

    /**
     * What an edit changed.
     *
     * @param appeared the findings that there were not before
     * @param disappeared the findings that there are no more; one whose numbers changed disappears, and appears with the new
     *     ones
     */
    public record Change(List<Finding> appeared, List<Finding> disappeared) {

        /** No change. */
        static final Change NONE = new Change(List.of(), List.of());

        /** Copies the lists. */
        public Change {
            appeared = List.copyOf(appeared);
            disappeared = List.copyOf(disappeared);
        }

        /** True if nothing changed. */
        public boolean isNone() {
            return appeared.isEmpty() && disappeared.isEmpty();
        }

        /** This change and one after it. */
        Change then(Change next) {
            if (isNone() || next.isNone()) {
                return isNone() ? next : this;
            }
            List<Finding> come = new ArrayList<>(appeared);
            come.addAll(next.appeared);
            List<Finding> gone = new ArrayList<>(disappeared);
            gone.addAll(next.disappeared);
            return difference(gone, come);
        }
    }

    /** An answer to a question of what would be. */
    public enum Answer {
        /** No rule would be broken that is not broken now, and none would be broken further. */
        YES,
        /** A rule would be broken, or broken further. */
        NO,
        /** Whether a rule would be broken depends on something that is not known. */
        UNDETERMINED
    }

    /**
     * Whether somebody may.
     *
     * @param answer in a word
     * @param reasons the violations and open questions that there would be and are not now, or would be worse than now
     * @param warnings what else there would be
     * @param standing violations and open questions that there are now and that would stay, no worse than now, though
     *     perhaps with other numbers
     */
    public record Decision(Answer answer, List<Finding> reasons, List<Finding> warnings, List<Finding> standing) {

        /** Copies the lists. */
        public Decision {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
            standing = List.copyOf(standing);
        }

        private static final Decision YES = new Decision(Answer.YES, List.of(), List.of(), List.of());

        static Decision of(Change change) {
            if (change.appeared().isEmpty()) {
                return YES;
            }
            List<Finding> reasons = new ArrayList<>();
            List<Finding> warnings = new ArrayList<>();
            List<Finding> standing = new ArrayList<>();
            Answer answer = Answer.YES;
            for (Finding finding : change.appeared()) {
                if (finding.status() == FindingStatus.WARNING) {
                    warnings.add(finding);
                } else if (change.disappeared().stream().anyMatch(before -> isNoWorse(finding, before))) {
                    standing.add(finding);
                } else {
                    reasons.add(finding);
                    boolean violated = finding.status() == FindingStatus.VIOLATION;
                    answer = violated ? Answer.NO : answer == Answer.NO ? answer : Answer.UNDETERMINED;
                }
            }
            return new Decision(answer, reasons, warnings, standing);
        }

        /** True if one is what became of the other, and is not further on the wrong side. */
        private static boolean isNoWorse(Finding now, Finding before) {
            boolean same = now.policy().equals(before.policy())
                    && now.rule().equals(before.rule())
                    && now.code() == before.code()
                    && now.subject().equals(before.subject())
                    && now.period() == before.period()
                    && now.date().equals(before.date());
            if (!same || before.status() == FindingStatus.WARNING) {
                return false;
            }
            if (now.status() != before.status()) {
                return now.status() == FindingStatus.UNDETERMINED;
            }
            return now.status() == FindingStatus.UNDETERMINED
                    || excess(now)
                            .flatMap(more -> excess(before).map(less -> more.compareTo(less) <= 0))
                            .orElse(false);
        }

        private static Optional<Fraction> excess(Finding finding) {
            return finding.detail() instanceof Detail.Count count ? count.excess() : Optional.empty();
        }
    }

    /**
     * A roster and its report, for other threads.
     *
     * @param roster the roster as it was
     * @param report the report on it
     */
    public record Snapshot(Roster roster, ComplianceReport report) {}

    RosterSession(Evaluator evaluator, Roster roster, boolean showsConfidential) {
        this.evaluator = evaluator;
        this.editor = RosterEditor.of(roster);
        this.roster = editor.roster();
        this.showsConfidential = showsConfidential;
        this.firstDay = roster.range().map(dates -> dates.first().toEpochDay()).orElse(0L);
        this.days = roster.range()
                .map(dates -> dates.last().toEpochDay() - firstDay + 1)
                .orElse(0L);
        this.rules = prepare();
    }

    /** Finds out what an edit bears on; again when the roster first names a unit, since then groups depend on days. */
    private LiveRules prepare() {
        PassContext pass = new PassContext(roster, Optional.empty(), showsConfidential);
        quotas = null;
        wholly = !new ConflictRun(evaluator.policies(), pass).isIdle();
        boolean none = wholly || pass.dates().length == 0;
        return new LiveRules(none ? List.of() : evaluator.policies(), editor, pass);
    }

    /** The roster as it is now; it changes with every edit, so that it is for the thread of the session alone. */
    public Roster roster() {
        return roster;
    }

    /** The report on the roster as it is now: a check of all of it. */
    public ComplianceReport report() {
        return evaluator.check(roster);
    }

    /** A roster and report of their own, which any thread may read. Takes the time and memory of a copy and a check. */
    public Snapshot snapshot() {
        Roster copy = editor.snapshot();
        return new Snapshot(copy, evaluator.check(copy));
    }

    /**
     * Assigns a whole day in a mode, in the place of whatever the person was assigned on that date.
     *
     * @throws IllegalArgumentException if nobody has the id, if the date is outside the roster, or if there is no such mode
     */
    public Change put(String employee, LocalDate date, String mode) {
        return put(person(employee), date, mode);
    }

    /**
     * As {@link #put(String, LocalDate, String)}, of a person by number: faster, since no id is looked up.
     *
     * @param person the number that {@link Roster#employee} gives
     */
    public Change put(int person, LocalDate date, String mode) {
        int day = day(date);
        int code = editor.modeCode(mode);
        return edit(person, day, code, to -> rewrite(to, person, day, code, mode), false);
    }

    private static void rewrite(RosterEditor editor, int person, int day, int code, String mode) {
        int row = editor.find(person, day);
        if (editor.endOfDay(person, day, row) == row + 1) {
            editor.rewrite(row, code);
        } else {
            editor.replace(person, day, List.of(Assignment.of(mode)));
        }
    }

    /**
     * Assigns a day, in the place of whatever the person was assigned on that date.
     *
     * @param assignments the parts of the day; several only if they take no more than a day together
     * @throws IllegalArgumentException if nobody has the id, if the date is outside the roster, or if an assignment is not one
     *     that the policies know
     */
    public Change put(String employee, LocalDate date, List<Assignment> assignments) {
        return put(person(employee), day(date), assignments, false);
    }

    private Change put(int person, int day, List<Assignment> assignments, boolean joined) {
        Write write = to -> to.replace(person, day, assignments);
        return namesUnitsAnew(assignments)
                ? editWholly(person, day, write, joined)
                : edit(person, day, modeOf(assignments), write, joined);
    }

    private boolean namesUnitsAnew(List<Assignment> assignments) {
        return !roster.namesUnits()
                && assignments.stream().anyMatch(one -> one.unit().isPresent());
    }

    private int modeOf(List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return LiveRule.NO_ROW;
        }
        Assignment one = assignments.get(0);
        boolean plain = assignments.size() == 1
                && one.part() == Part.WHOLE
                && one.mode().isPresent();
        return plain ? editor.modeCode(one.mode().get()) : LiveRule.NOT_PLAIN;
    }

    /** Takes away what a person is assigned on a date; throws as {@link #put(String, LocalDate, String)}. */
    public Change remove(String employee, LocalDate date) {
        return put(employee, date, List.of());
    }

    /**
     * Moves what a person is assigned on one date to another one, in the place of whatever is assigned there; throws as
     * {@link #put(String, LocalDate, String)}.
     */
    public Change move(String employee, LocalDate from, LocalDate to) {
        int person = person(employee);
        int first = day(from);
        int second = day(to);
        if (first == second) {
            return Change.NONE;
        }
        Change put = put(person, second, editor.get(person, first), false);
        return put.then(put(person, first, List.of(), true));
    }

    /** Takes back the last edit that was not taken back; at most the last thousand are known. Nothing to take back: no change. */
    public Change undo() {
        Change change = Change.NONE;
        boolean more = !undo.isEmpty();
        while (more) {
            Before last = undo.removeLast();
            more = last.joined() && !undo.isEmpty();
            change = change.then(restore(last));
        }
        return change;
    }

    private Change restore(Before last) {
        RosterEditor.Saved[] rows = last.rows();
        boolean plain = rows.length == 1 && rows[0].isWhole() && rows[0].mode() != Roster.UNKNOWN_MODE;
        int mode = rows.length == 0 ? LiveRule.NO_ROW : plain ? rows[0].mode() : LiveRule.NOT_PLAIN;
        Change change = edit(last.person(), last.day(), mode, to -> to.restore(last.person(), last.day(), rows), false);
        undo.removeLast();
        return change;
    }

    /**
     * Tells what {@link #put(String, LocalDate, String)} would bring, without doing it.
     *
     * @throws IllegalArgumentException as that
     */
    public Decision may(String employee, LocalDate date, String mode) {
        return may(person(employee), date, mode);
    }

    /** As {@link #may(String, LocalDate, String)}, of a person by number: faster, since no id is looked up. */
    public Decision may(int person, LocalDate date, String mode) {
        int day = day(date);
        int code = editor.modeCode(mode);
        return ask(person, day, code, to -> rewrite(to, person, day, code, mode));
    }

    /** Tells what {@link #put(String, LocalDate, List)} would bring, without doing it. */
    public Decision may(String employee, LocalDate date, List<Assignment> assignments) {
        int person = person(employee);
        int day = day(date);
        if (namesUnitsAnew(assignments)) {
            Change change = put(person, day, assignments, false);
            restore(undo.removeLast());
            return Decision.of(change);
        }
        return ask(person, day, modeOf(assignments), to -> to.replace(person, day, assignments));
    }

    /** Edits, looks and takes the edit back. */
    private Decision ask(int person, int day, int modeAfter, Write write) {
        if (wholly) {
            Change change = editWholly(person, day, write, false);
            restore(undo.removeLast());
            return Decision.of(change);
        }
        List<Finding> before = new ArrayList<>(0);
        int modeBefore = rules.mode(person, day);
        rules.before(person, day, modeBefore, modeAfter, before);
        RosterEditor.Saved[] rows = editor.save(person, day);
        write.to(editor);
        rules.change(person, day, modeBefore, modeAfter);
        List<Finding> after = new ArrayList<>(0);
        rules.judge(person, day, modeAfter, after);
        editor.restore(person, day, rows);
        rules.change(person, day, modeAfter, modeBefore);
        return Decision.of(difference(before, after));
    }

    /**
     * What is left, as the roster is now, of each count that the person's assignments on a date bear on: of the person, and of
     * the groups with the same keys, such as all categories of the unit. Takes time by the people of these groups; the first
     * call since {@link Evaluator#open} takes longer.
     *
     * @throws IllegalArgumentException if nobody has the id, or if the date is outside the roster
     */
    public List<Quota> quota(String employee, LocalDate date) {
        int person = person(employee);
        day(date);
        Quotas known = quotas;
        if (known == null) {
            known = new Quotas(evaluator.policies(), roster, showsConfidential);
            quotas = known;
        }
        return known.of(person, date);
    }

    /** The same of one group, whoever is in it: {@code Subject.group(…)} with the keys as findings have them. */
    public List<Quota> quota(Subject group, LocalDate date) {
        day(date);
        Quotas told = new Quotas(List.of(), roster, showsConfidential);
        evaluator.check(roster, told);
        return told.of(group, date);
    }

    private int person(String employee) {
        return roster.employee(employee)
                .orElseThrow(() -> new IllegalArgumentException("no employee `" + employee + "`"));
    }

    private int day(LocalDate date) {
        long day = date.toEpochDay() - firstDay;
        if (day < 0 || day >= days) {
            throw new IllegalArgumentException(date + " is not a date of the roster");
        }
        return (int) day;
    }

    /** Changes one day of a person, after which it has a mode as {@link LiveRules#mode} gives it. */
    private Change edit(int person, int day, int modeAfter, Write write, boolean joined) {
        if (wholly) {
            return editWholly(person, day, write, joined);
        }
        List<Finding> before = new ArrayList<>(0);
        int modeBefore = rules.mode(person, day);
        rules.before(person, day, modeBefore, modeAfter, before);
        remember(new Before(person, day, editor.save(person, day), joined));
        write.to(editor);
        rules.change(person, day, modeBefore, modeAfter);
        List<Finding> after = new ArrayList<>(0);
        rules.judge(person, day, modeAfter, after);
        return difference(before, after);
    }

    /** Judges everyone before and after an edit, one that changes what everything depends on. */
    private Change editWholly(int person, int day, Write write, boolean joined) {
        List<Finding> before = evaluator.check(roster).findings();
        remember(new Before(person, day, editor.save(person, day), joined));
        write.to(editor);
        rules = prepare();
        return difference(before, evaluator.check(roster).findings());
    }

    private void remember(Before before) {
        undo.addLast(before);
        if (undo.size() > MOST_UNDO) {
            undo.removeFirst();
        }
    }

    private static Change difference(List<Finding> before, List<Finding> after) {
        if ((before.isEmpty() && after.isEmpty()) || before.equals(after)) {
            return Change.NONE;
        }
        return new Change(without(after, before), without(before, after));
    }

    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        Map<Finding, Integer> counts = new HashMap<>();
        others.forEach(finding -> counts.merge(finding, 1, Integer::sum));
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : some) {
            if (counts.merge(finding, -1, Integer::sum) < 0) {
                rest.add(finding);
            }
        }
        return rest;
    }
}
