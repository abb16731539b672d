package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.finding.GroupCount;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.roster.RosterEditor;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what sessions noted, with a cursor and rows of its own, so that any thread may ask whatever the session does
 * meanwhile; several wait for each other.
 */
final class Telling {

    private final List<Told> rules;
    private final RosterEditor editor;
    private final boolean namesUnits;
    private final boolean showsConfidential;
    private final Map<Integer, DayRun> runs = new HashMap<>();
    private final Map<Integer, CountTelling> counts = new HashMap<>();
    private @Nullable View view;

    /** A rule that may be told of. */
    record Told(Policy policy, Rule rule) {}

    /** Rows of its own, with the contexts of the rules. */
    private record View(RosterEditor rows, List<RuleContext> contexts) {

        static View of(Telling telling) {
            RosterEditor rows = telling.editor.viewer(telling.namesUnits);
            PassContext pass = new PassContext(rows.roster(), Optional.empty(), telling.showsConfidential);
            IdentityHashMap<Policy, Calendars> calendars = new IdentityHashMap<>();
            List<RuleContext> contexts = new ArrayList<>();
            for (Told told : telling.rules) {
                Calendars own = calendars.computeIfAbsent(told.policy(), policy -> new Calendars(policy, pass));
                contexts.add(new RuleContext(told.policy(), told.rule(), pass, own));
            }
            return new View(rows, contexts);
        }
    }

    Telling(List<Told> rules, RosterEditor editor, boolean namesUnits, boolean showsConfidential) {
        this.rules = List.copyOf(rules);
        this.editor = editor;
        this.namesUnits = namesUnits;
        this.showsConfidential = showsConfidential;
    }

    /** The rules by number. */
    List<Told> rules() {
        return rules;
    }

    /** All that was noted of one side of an edit. */
    synchronized List<Finding> tell(LateFindings late, int side) {
        View seen = view();
        List<Finding> findings = new ArrayList<>();
        int[] notes = late.notes();
        int at = LateFindings.NOTES;
        while (at < notes.length) {
            int rule = notes[at] >> 2;
            boolean wanted = (notes[at] & side) != 0;
            RuleContext context = seen.contexts().get(rule);
            boolean isCount = context.rule.sentence() instanceof Sentence.Count;
            if (wanted && isCount) {
                count(context, rule, notes, at, side).ifPresent(findings::add);
            } else if (wanted) {
                seen.rows().show(late.day(), late.row(side));
                DayRun run = runs.computeIfAbsent(rule, r -> (DayRun) new RuleRuns().of(context));
                findings.addAll(LiveDays.findings(
                        context, run, late.person(), late.day(), seen.rows().draft()));
            }
            at += isCount ? Edit.COUNT_NOTE : 1;
        }
        return List.copyOf(findings);
    }

    private View view() {
        View known = view;
        if (known == null) {
            known = View.of(this);
            view = known;
        }
        return known;
    }

    private Optional<Finding> count(RuleContext context, int rule, int[] notes, int at, int side) {
        int first = at + 4 + (side == Edit.BEFORE ? 0 : 3);
        return count(context, rule)
                .finding(new CountTelling.Numbers(
                        notes[at + 1],
                        notes[at + 2],
                        notes[at + 3],
                        notes[first],
                        notes[first + 1],
                        notes[first + 2],
                        -1));
    }

    private CountTelling count(RuleContext context, int rule) {
        return counts.computeIfAbsent(rule, r -> CountTelling.of(context, (Sentence.Count) context.rule.sentence()));
    }

    /** The figures of a count; nothing if nothing is judged there. */
    synchronized Optional<GroupCount> figures(int rule, CountTelling.Numbers numbers) {
        return count(view().contexts().get(rule), rule).figures(numbers);
    }
}
