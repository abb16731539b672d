package org.edaran.eval;

import java.time.LocalDate;
import java.util.List;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;
import org.edaran.roster.Assignment;
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

    private final Evaluator evaluator;
    private final RosterEditor editor;
    private final Roster roster;
    private final boolean showsConfidential;
    private final SessionEdits edits;
    private final long firstDay;
    private final long days;

    /**
     * What an edit changed. Immutable and thread-safe; equal if the findings are. Findings are made when they are asked for,
     * and are those of the time of the edit, whatever was edited since.
     */
    public abstract static class Change {

        /** No change. */
        static final Change NONE = new Made(List.of(), List.of());

        Change() {}

        /** The change between two lists of findings, and what was noted besides. */
        static Change of(List<Finding> before, List<Finding> after, @Nullable LateFindings late) {
            boolean same = (before.isEmpty() && after.isEmpty()) || before.equals(after);
            if (same) {
                return late == null ? NONE : late;
            }
            List<Finding> come = Differences.without(after, before);
            List<Finding> gone = Differences.without(before, after);
            return late == null
                    ? new Made(come, gone)
                    : new Made(Differences.both(late.appeared(), come), Differences.both(late.disappeared(), gone));
        }

        /** The findings that there were not before. */
        public abstract List<Finding> appeared();

        /** The findings that there are no more; one whose numbers changed disappears, and appears with the new ones. */
        public abstract List<Finding> disappeared();

        /** True if nothing changed. Makes no finding. */
        public abstract boolean isNone();

        /** This change and one after it. */
        Change then(Change next) {
            if (isNone() || next.isNone()) {
                return isNone() ? next : this;
            }
            List<Finding> come = Differences.both(appeared(), next.appeared());
            List<Finding> gone = Differences.both(disappeared(), next.disappeared());
            return of(gone, come, null);
        }

        @Override
        public final boolean equals(@Nullable Object other) {
            return other instanceof Change change
                    && appeared().equals(change.appeared())
                    && disappeared().equals(change.disappeared());
        }

        @Override
        public final int hashCode() {
            return 31 * appeared().hashCode() + disappeared().hashCode();
        }

        @Override
        public final String toString() {
            return "appeared " + appeared() + ", disappeared " + disappeared();
        }
    }

    /** A change whose findings are made. */
    private static final class Made extends Change {

        private final List<Finding> appeared;
        private final List<Finding> disappeared;

        private Made(List<Finding> appeared, List<Finding> disappeared) {
            this.appeared = appeared;
            this.disappeared = disappeared;
        }

        @Override
        public List<Finding> appeared() {
            return appeared;
        }

        @Override
        public List<Finding> disappeared() {
            return disappeared;
        }

        @Override
        public boolean isNone() {
            return appeared.isEmpty() && disappeared.isEmpty();
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

    /** Whether somebody may. Immutable and thread-safe; findings are made when they are asked for. */
    public static final class Decision {

        static final Decision YES = new Decision(Answer.YES, Change.NONE);

        private final Answer answer;
        private final Change change;
        private @Nullable Weighing weighed;

        private Decision(Answer answer, Change change) {
            this.answer = answer;
            this.change = change;
        }

        /** A decision by what was noted. */
        static Decision of(Answer answer, LateFindings late) {
            return new Decision(answer, late);
        }

        static Decision of(Change change) {
            if (change.appeared().isEmpty()) {
                return YES;
            }
            Weighing weighing = Weighing.of(change);
            Decision decision = new Decision(weighing.answer(), change);
            decision.weighed = weighing;
            return decision;
        }

        /** The answer in a word. */
        public Answer answer() {
            return answer;
        }

        /** The violations and open questions that there would be and are not now, or would be worse than now. */
        public List<Finding> reasons() {
            return weighing().reasons();
        }

        /** What else there would be. */
        public List<Finding> warnings() {
            return weighing().warnings();
        }

        /** The violations and open questions that there are now and that would stay, no worse, though perhaps with other numbers. */
        public List<Finding> standing() {
            return weighing().standing();
        }

        private Weighing weighing() {
            Weighing known = weighed;
            if (known == null) {
                known = Weighing.of(change);
                weighed = known;
            }
            return known;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Decision decision && weighing().equals(decision.weighing());
        }

        @Override
        public int hashCode() {
            return weighing().hashCode();
        }

        @Override
        public String toString() {
            return weighing().toString();
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
        this.edits = new SessionEdits(evaluator, editor, showsConfidential);
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
        return edits.put(person, day(date), mode);
    }

    /**
     * Assigns a day, in the place of whatever the person was assigned on that date.
     *
     * @param assignments the parts of the day; several only if they take no more than a day together
     * @throws IllegalArgumentException if nobody has the id, if the date is outside the roster, or if an assignment is not one
     *     that the policies know
     */
    public Change put(String employee, LocalDate date, List<Assignment> assignments) {
        return edits.put(person(employee), day(date), assignments, false);
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
        Change put = edits.put(person, second, editor.get(person, first), false);
        return put.then(edits.put(person, first, List.of(), true));
    }

    /** Takes back the last edit that was not taken back; at least the last thousand are known. Nothing to take back: no change. */
    public Change undo() {
        return edits.undo();
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
        return edits.may(person, day(date), mode);
    }

    /** Tells what {@link #put(String, LocalDate, List)} would bring, without doing it. */
    public Decision may(String employee, LocalDate date, List<Assignment> assignments) {
        return edits.may(person(employee), day(date), assignments);
    }

    /**
     * What is left, as the roster is now, of each count that the person's assignments on a date bear on: of the person, and of
     * the groups with the same keys, such as all categories of the unit. Counts that are not kept in numbers are counted anew,
     * which takes time by the people of these groups, and the first time longer.
     *
     * @throws IllegalArgumentException if nobody has the id, or if the date is outside the roster
     */
    public List<Quota> quota(String employee, LocalDate date) {
        return quota(person(employee), date);
    }

    /** As {@link #quota(String, LocalDate)}, of a person by number: faster, since no id is looked up. */
    public List<Quota> quota(int person, LocalDate date) {
        return edits.quotas().of(person, day(date), date);
    }

    /** The same of one group, whoever is in it: {@code Subject.group(…)} with the keys as findings have them. */
    public List<Quota> quota(Subject group, LocalDate date) {
        int day = day(date);
        return edits.quotas().of(group, day).orElseGet(() -> {
            Quotas told = new Quotas(showsConfidential, roster);
            evaluator.check(roster, told);
            return told.of(group, date);
        });
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
}
