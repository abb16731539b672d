package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.eval.RosterSession.Change;
import org.edaran.eval.RosterSession.Decision;
import org.edaran.finding.Finding;
import org.edaran.roster.Assignment;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;
import org.edaran.roster.SavedRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes the edits of a session and tells what they change. What the rules kept in numbers make of an edit is noted before it is
 * made; only what they do not tell is judged, before and after. Not thread-safe.
 */
final class SessionEdits {

    private final Evaluator evaluator;
    private final RosterEditor editor;
    private final Roster roster;
    private final boolean showsConfidential;
    private final Undo undo;
    private LiveRules rules;
    private @Nullable SessionQuotas quotas;
    private boolean wholly;

    /** Changes the rows of one day. */
    private interface Write {
        void to(RosterEditor editor);
    }

    SessionEdits(Evaluator evaluator, RosterEditor editor, boolean showsConfidential) {
        this.evaluator = evaluator;
        this.editor = editor;
        this.roster = editor.roster();
        this.undo = new Undo(editor);
        this.showsConfidential = showsConfidential;
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

    /** What is left of counts; made when it is first asked for. */
    SessionQuotas quotas() {
        SessionQuotas known = quotas;
        if (known == null) {
            known = new SessionQuotas(evaluator.policies(), rules, roster, showsConfidential);
            quotas = known;
        }
        return known;
    }

    /** Assigns a whole day in a mode. */
    Change put(int person, int day, String mode) {
        int code = editor.modeCode(mode);
        editor.draft(day, code);
        return edit(person, day, code, null, false);
    }

    /** Assigns a day; {@code joined} if the edit before is part of the same. */
    Change put(int person, int day, List<Assignment> assignments, boolean joined) {
        editor.check(assignments);
        if (namesUnitsAnew(assignments)) {
            return editWholly(person, day, to -> to.replace(person, day, assignments), joined);
        }
        int mode = drafted(day, assignments);
        return edit(person, day, mode, mode >= 0 ? null : to -> to.replace(person, day, assignments), joined);
    }

    /** The mode of a day, which is drafted if it is plain. */
    private int drafted(int day, List<Assignment> assignments) {
        int mode = modeOf(assignments);
        if (mode >= 0) {
            editor.draft(day, assignments.get(0));
        }
        return mode;
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

    /** Takes back the last edit that was not taken back. */
    Change undo() {
        Change change = Change.NONE;
        boolean more = !undo.isEmpty();
        while (more) {
            undo.removeLast();
            more = undo.isJoined() && !undo.isEmpty();
            change = change.then(restore());
        }
        return change;
    }

    /** Takes back the edit that was removed last from those to undo. */
    private Change restore() {
        int person = undo.person();
        int day = undo.day();
        SavedRow rows = undo.row();
        boolean plain = rows != null && rows.isPlain();
        if (rows != null && plain) {
            editor.draft(day, rows);
        }
        int mode = rows == null ? LiveRule.NO_ROW : plain ? rows.mode() : LiveRule.NOT_PLAIN;
        Change change = edit(person, day, mode, plain ? null : to -> to.restore(person, day, rows), false);
        undo.removeLast();
        return change;
    }

    /** Tells what {@link #put(int, int, String)} would bring. */
    Decision may(int person, int day, String mode) {
        int code = editor.modeCode(mode);
        editor.draft(day, code);
        return ask(person, day, code, null);
    }

    /** Tells what putting assignments would bring. */
    Decision may(int person, int day, List<Assignment> assignments) {
        editor.check(assignments);
        if (namesUnitsAnew(assignments)) {
            return askWholly(person, day, to -> to.replace(person, day, assignments));
        }
        int mode = drafted(day, assignments);
        return ask(person, day, mode, mode >= 0 ? null : to -> to.replace(person, day, assignments));
    }

    private Decision ask(int person, int day, int modeAfter, @Nullable Write write) {
        if (wholly) {
            return askWholly(person, day, write);
        }
        int first = editor.find(person, day);
        rules.touch(person, day, first);
        int end = editor.endOfDay(person, day, first);
        if (isSame(first, end, modeAfter)) {
            return Decision.YES;
        }
        Edit edit = rules.look(person, day, first, end, modeAfter);
        if (!rules.isNoted()) {
            return askBriefly(edit, modeAfter, write);
        }
        LateFindings late = edit.appears() ? rules.noted() : null;
        return late == null ? Decision.YES : Decision.of(edit.answer(), late);
    }

    /** Edits, looks and takes the edit back. */
    private Decision askBriefly(Edit edit, int modeAfter, @Nullable Write write) {
        int person = edit.person();
        int day = edit.day();
        List<Finding> before = new ArrayList<>(0);
        rules.judge(edit, edit.before(), before);
        SavedRow rows = editor.save(person, day);
        LateFindings late = rules.noted();
        write(person, day, write);
        rules.change(person, day, edit.before(), modeAfter);
        List<Finding> after = new ArrayList<>(0);
        rules.judge(edit, modeAfter, after);
        editor.restore(person, day, rows);
        rules.change(person, day, modeAfter, edit.before());
        return Decision.of(Change.of(before, after, late));
    }

    private Decision askWholly(int person, int day, @Nullable Write write) {
        Change change = editWholly(person, day, write, false);
        undo.removeLast();
        restore();
        return Decision.of(change);
    }

    /** True if a day of one row is what is drafted already. */
    private boolean isSame(int first, int end, int modeAfter) {
        return modeAfter >= 0 && end == first + 1 && editor.isDrafted(first);
    }

    /**
     * Changes one day of a person.
     *
     * @param modeAfter its mode after, {@link LiveRule#NO_ROW} or {@link LiveRule#NOT_PLAIN}
     * @param write what is done; {@code null} to take what is drafted
     */
    private Change edit(int person, int day, int modeAfter, @Nullable Write write, boolean joined) {
        if (wholly) {
            return editWholly(person, day, write, joined);
        }
        int first = editor.find(person, day);
        rules.touch(person, day, first);
        int end = editor.endOfDay(person, day, first);
        undo.add(person, day, first, end, joined);
        if (isSame(first, end, modeAfter)) {
            return Change.NONE;
        }
        Edit edit = rules.look(person, day, first, end, modeAfter);
        LateFindings late = rules.noted();
        if (!rules.isNoted()) {
            return editJudging(edit, modeAfter, write, late);
        }
        if (edit.row() >= 0 && modeAfter >= 0) {
            editor.takeDraft(edit.row());
        } else {
            write(person, day, write);
        }
        rules.change(person, day, edit.before(), modeAfter);
        return late == null ? Change.NONE : late;
    }

    /** Changes a day where some rules are to be judged before and after. */
    private Change editJudging(Edit edit, int modeAfter, @Nullable Write write, @Nullable LateFindings late) {
        List<Finding> before = new ArrayList<>(0);
        rules.judge(edit, edit.before(), before);
        write(edit.person(), edit.day(), write);
        rules.change(edit.person(), edit.day(), edit.before(), modeAfter);
        List<Finding> after = new ArrayList<>(0);
        rules.judge(edit, modeAfter, after);
        return Change.of(before, after, late);
    }

    /** Judges everyone before and after an edit, one that changes what everything depends on. */
    private Change editWholly(int person, int day, @Nullable Write write, boolean joined) {
        List<Finding> before = evaluator.check(roster).findings();
        int first = editor.find(person, day);
        undo.add(person, day, first, editor.endOfDay(person, day, first), joined);
        write(person, day, write);
        rules = prepare();
        return Change.of(before, evaluator.check(roster).findings(), null);
    }

    private void write(int person, int day, @Nullable Write write) {
        if (write == null) {
            editor.takeDraft(person, day);
        } else {
            write.to(editor);
        }
    }
}
