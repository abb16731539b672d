package org.edaran.eval;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.DateSet;
import org.edaran.model.GroupKey;
import org.edaran.model.Sentence;

/** Makes the plan of each kind of people, and the sums that several rules share. Not thread-safe. */
final class SweepPlans {

    private final PassContext pass;
    private final List<RuleRun> runs;
    private final Condition scope;
    private final CategoryCheck categories;
    private final Map<Counting, CountSweep> sums = new HashMap<>();
    private final Map<List<GroupKey>, SweepKeys> keys = new HashMap<>();

    /** What counts have in common that add up the same days. */
    private record Counting(Sentence.Count frame, DateSet dates) {}

    SweepPlans(PassContext pass, List<RuleRun> runs, Condition scope, CategoryCheck categories) {
        this.pass = pass;
        this.runs = runs;
        this.scope = scope;
        this.categories = categories;
    }

    /** All conditions on which a plan depends. */
    Collection<Condition> conditions() {
        Set<Condition> all = new LinkedHashSet<>(categories.memberships());
        all.add(scope);
        for (RuleRun run : runs) {
            if (run instanceof DayRun day && day.isSweepable()) {
                all.addAll(day.conditions());
            } else if (run instanceof CountRun count && count.isSweepable()) {
                all.addAll(count.conditions());
            }
        }
        return all;
    }

    /** The plan of the kind of the person the cursor stands on. */
    SweepPlan plan() {
        PersonDay day = pass.day();
        SweepPlan plan = new SweepPlan(
                day.calendar(),
                pass.roster().schema().modes().size(),
                pass.dates().length,
                pass.roster().locationCodes());
        Truth inScope = scope.test();
        if (inScope == Truth.FALSE) {
            plan.seal();
            return plan;
        }
        plan.declines = inScope == Truth.UNKNOWN || !categories.isFine();
        for (int rule = 0; rule < runs.size() && !plan.declines; rule++) {
            add(plan, rule, runs.get(rule));
        }
        plan.seal();
        return plan;
    }

    private void add(SweepPlan plan, int rule, RuleRun run) {
        if (run instanceof DayRun day && day.isSweepable()) {
            Truth concerned = day.concernsPlain();
            plan.declines |= concerned == Truth.UNKNOWN;
            if (concerned == Truth.TRUE && !plan.add(day.sweep(), day.datesOfPlain())) {
                plan.leave(rule);
            }
        } else if (run instanceof CountRun count && count.isSweepable()) {
            add(plan, count);
        } else if (!RuleRuns.isIdle(run)) {
            plan.leave(rule);
        }
    }

    private void add(SweepPlan plan, CountRun count) {
        Optional<boolean[]> dates = count.datesOfPlain();
        Optional<List<Integer>> groups = count.groupsOfPlain();
        if (dates.isEmpty() || groups.isEmpty()) {
            plan.declines = true;
            return;
        }
        for (int group : groups.get()) {
            plan.add(sums(count), group, dates.get());
        }
    }

    private CountSweep sums(CountRun count) {
        CountSweep made = sums.computeIfAbsent(
                new Counting(Frame.of(count.sentence()), count.rule().dates()),
                key -> count.newSums(keys.computeIfAbsent(count.sentence().per(), per -> count.newKeys())));
        count.shares(made);
        return made;
    }

    /** True if plans can leave most rules to the sweep. */
    boolean isWorthwhile() {
        return runs.stream()
                .anyMatch(run -> (run instanceof DayRun day && day.isSweepable())
                        || (run instanceof CountRun count && count.isSweepable()));
    }
}
