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
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Policy;
import org.edaran.roster.Assignment;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;

/**
 * A roster that changes one assignment at a time, with the exact change of the findings: after any edits the findings are
 * those that {@link Evaluator#check} gives of the roster as it is then.
 *
 * <p>Not thread-safe: one thread edits and asks. Others read a {@link #snapshot()}. The people, their facts and the dates are
 * those of the roster that was opened.
 */
public final class RosterSession {

    private static final int MOST_UNDO = 1_000;

    private final Evaluator evaluator;
    private final RosterEditor editor;
    private final Roster roster;
    private final boolean showsConfidential;
    private final Deque<List<Day>> undo = new ArrayDeque<>();
    private final List<Rejudging> judges = new ArrayList<>();
    private boolean wholly;
    private boolean namedUnits;

    /** What a person was assigned on a day before an edit. */
    private record Day(int person, int day, List<Assignment> assignments) {}

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
    }

    /** An answer to a question of what would be. */
    public enum Answer {
        /** No rule would be broken that is not broken anyway. */
        YES,
        /** A rule would be broken. */
        NO,
        /** Whether a rule would be broken depends on something that is not known. */
        UNDETERMINED
    }

    /**
     * Whether somebody may.
     *
     * @param answer in a word
     * @param reasons the violations and open questions that there would be and are not now
     * @param warnings what else there would be
     */
    public record Decision(Answer answer, List<Finding> reasons, List<Finding> warnings) {

        /** Copies the lists. */
        public Decision {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }

        static Decision of(List<Finding> appeared) {
            List<Finding> reasons = new ArrayList<>();
            List<Finding> warnings = new ArrayList<>();
            Answer answer = Answer.YES;
            for (Finding finding : appeared) {
                if (finding.status() == FindingStatus.WARNING) {
                    warnings.add(finding);
                    continue;
                }
                reasons.add(finding);
                boolean violated = finding.status() == FindingStatus.VIOLATION;
                answer = violated ? Answer.NO : answer == Answer.NO ? answer : Answer.UNDETERMINED;
            }
            return new Decision(answer, reasons, warnings);
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
        prepare();
    }

    /** Finds out what an edit bears on; again when the roster first names a unit, since then groups depend on days. */
    private void prepare() {
        judges.clear();
        namedUnits = roster.namesUnits();
        PassContext pass = new PassContext(roster, Optional.empty(), showsConfidential);
        wholly = !new ConflictRun(evaluator.policies(), pass).isIdle();
        if (!wholly && pass.dates().length > 0) {
            for (Policy policy : evaluator.policies()) {
                judges.add(new Rejudging(policy, policy.rules(), pass));
            }
        }
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
        return put(employee, date, List.of(Assignment.of(mode)));
    }

    /**
     * Assigns a day, in the place of whatever the person was assigned on that date.
     *
     * @param assignments the parts of the day; several only if they take no more than a day together
     * @throws IllegalArgumentException if nobody has the id, if the date is outside the roster, or if an assignment is not one
     *     that the policies know
     */
    public Change put(String employee, LocalDate date, List<Assignment> assignments) {
        int person = person(employee);
        int day = day(date);
        return edit(List.of(new Day(person, day, assignments)));
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
        List<Assignment> moved = editor.get(person, day(from));
        return from.equals(to)
                ? Change.NONE
                : edit(List.of(new Day(person, day(to), moved), new Day(person, day(from), List.of())));
    }

    /** Takes back the last edit that was not taken back; at most the last thousand are known. Nothing to take back: no change. */
    public Change undo() {
        List<Day> last = undo.pollLast();
        if (last == null) {
            return Change.NONE;
        }
        Change change = edit(last);
        undo.removeLast();
        return change;
    }

    /**
     * Tells what {@link #put(String, LocalDate, String)} would bring, without doing it.
     *
     * @throws IllegalArgumentException as that
     */
    public Decision may(String employee, LocalDate date, String mode) {
        return may(employee, date, List.of(Assignment.of(mode)));
    }

    /** Tells what {@link #put(String, LocalDate, List)} would bring, without doing it. */
    public Decision may(String employee, LocalDate date, List<Assignment> assignments) {
        Change change = put(employee, date, assignments);
        List<Day> before = undo.removeLast();
        before.forEach(day -> editor.replace(day.person(), day.day(), day.assignments()));
        return Decision.of(change.appeared());
    }

    private int person(String employee) {
        return roster.employee(employee)
                .orElseThrow(() -> new IllegalArgumentException("no employee `" + employee + "`"));
    }

    private int day(LocalDate date) {
        if (roster.range().isEmpty() || !roster.range().get().contains(date)) {
            throw new IllegalArgumentException(date + " is not a date of the roster");
        }
        return (int) (date.toEpochDay() - roster.range().get().first().toEpochDay());
    }

    /** Replaces days of one person, in order. */
    private Change edit(List<Day> days) {
        List<Finding> before = judge(days.get(0).person());
        List<Day> replaced = new ArrayList<>();
        for (Day day : days) {
            replaced.add(0, new Day(day.person(), day.day(), editor.get(day.person(), day.day())));
            editor.replace(day.person(), day.day(), day.assignments());
        }
        if (roster.namesUnits() != namedUnits) {
            return editUnits(days, replaced);
        }
        remember(replaced);
        return difference(before, judge(days.get(0).person()));
    }

    /** The edit that first names a unit changes what everything depends on. */
    private Change editUnits(List<Day> days, List<Day> replaced) {
        List<Finding> after = evaluator.check(roster).findings();
        replaced.forEach(day -> editor.replace(day.person(), day.day(), day.assignments()));
        List<Finding> before = evaluator.check(roster).findings();
        days.forEach(day -> editor.replace(day.person(), day.day(), day.assignments()));
        remember(replaced);
        prepare();
        return difference(before, after);
    }

    private void remember(List<Day> replaced) {
        undo.addLast(replaced);
        if (undo.size() > MOST_UNDO) {
            undo.removeFirst();
        }
    }

    private List<Finding> judge(int person) {
        if (wholly) {
            return evaluator.check(roster).findings();
        }
        List<Finding> findings = new ArrayList<>();
        judges.forEach(judge -> judge.judge(person, findings));
        return findings;
    }

    private static Change difference(List<Finding> before, List<Finding> after) {
        if (before.equals(after)) {
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
