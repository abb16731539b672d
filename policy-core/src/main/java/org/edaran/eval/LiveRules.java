package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;

/** The rules of a session: those kept up to date in numbers, and those that are judged again. Not thread-safe. */
final class LiveRules {

    private final Roster roster;
    private final RosterEditor editor;
    private final LiveRule[] live;
    private final List<Rejudging> others = new ArrayList<>();
    private final int[] notPlain;
    private final boolean[] told;

    LiveRules(List<Policy> policies, RosterEditor editor, PassContext pass) {
        this.roster = pass.roster();
        this.editor = editor;
        this.notPlain = new int[roster.employees().size()];
        List<LiveRule> told = new ArrayList<>();
        for (Policy policy : policies) {
            List<Rule> rest = new ArrayList<>();
            Calendars calendars = new Calendars(policy, pass);
            Condition scope = pass.condition(policy, policy.scope(), pass.evaluator(policy, calendars));
            for (Rule rule : policy.rules()) {
                Optional<LiveRule> known = scope.varies() || roster.isPartial() || calendars.move()
                        ? Optional.empty()
                        : LiveDays.of(policy, rule, pass, calendars, scope)
                                .or(() -> LiveCount.of(policy, rule, pass, calendars, scope));
                known.ifPresentOrElse(told::add, () -> rest.add(rule));
            }
            Rejudging judging = new Rejudging(policy, rest, required(policy), pass);
            if (!judging.isIdle()) {
                others.add(judging);
            }
        }
        this.live = told.toArray(LiveRule[]::new);
        this.told = new boolean[live.length];
        count(pass.dates().length);
    }

    private static List<Parameter> required(Policy policy) {
        return policy.parameters().stream()
                .filter(parameter -> parameter.duty() != Strength.MAY)
                .toList();
    }

    private void count(int dates) {
        PlainDays days = new PlainDays(roster, dates, true);
        for (int person = 0; person < notPlain.length; person++) {
            days.person(person);
            for (int day = 0; days.hasOthers() && day < dates; day++) {
                notPlain[person] += days.modeByDate[day] == PlainDays.NOT_PLAIN ? 1 : 0;
            }
            for (LiveRule rule : live) {
                if (rule instanceof LiveCount count) {
                    count.add(person, days, notPlain[person]);
                }
            }
        }
    }

    /** The mode of a person's day, {@link LiveRule#NO_ROW} or {@link LiveRule#NOT_PLAIN}. */
    int mode(int person, int day) {
        int first = editor.find(person, day);
        return modeOfRows(first, editor.endOfDay(person, day, first));
    }

    private int modeOfRows(int first, int end) {
        if (first == end) {
            return LiveRule.NO_ROW;
        }
        boolean plain =
                end == first + 1 && roster.partOf(first) == Part.WHOLE && roster.modeOf(first) != Roster.UNKNOWN_MODE;
        return plain ? roster.modeOf(first) : LiveRule.NOT_PLAIN;
    }

    /**
     * Makes ready for an edit and gives the findings that it bears on.
     *
     * @param mode the mode of the person's day before
     * @param modeAfter its mode after
     */
    void before(int person, int day, int mode, int modeAfter, List<Finding> findings) {
        for (int i = 0; i < live.length; i++) {
            told[i] = live[i].tells(person, modeAfter, notPlain[person]);
        }
        judge(person, day, mode, findings);
    }

    /** Takes the edit. */
    void change(int person, int day, int before, int after) {
        for (LiveRule rule : live) {
            rule.change(person, day, before, after);
        }
        notPlain[person] += (after == LiveRule.NOT_PLAIN ? 1 : 0) - (before == LiveRule.NOT_PLAIN ? 1 : 0);
    }

    /** The findings that the edit bears on, as the roster is now; the mode of the person's day is given. */
    void judge(int person, int day, int mode, List<Finding> findings) {
        int row = mode == LiveRule.NO_ROW ? -1 : editor.find(person, day);
        for (int i = 0; i < live.length; i++) {
            if (told[i]) {
                live[i].findings(person, day, row, mode, findings);
            } else {
                live[i].otherwise().judge(person, findings);
            }
        }
        for (Rejudging judging : others) {
            judging.judge(person, findings);
        }
    }
}
