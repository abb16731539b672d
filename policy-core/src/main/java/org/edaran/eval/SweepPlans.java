package org.edaran.eval;

import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/** Makes the plan of each kind of people, and the sums that several rules share. Not thread-safe. */
final class SweepPlans {

    private final PassContext pass;
    private final List<RuleRun> runs;
    private final Condition scope;
    private final CategoryCheck categories;
    private final Map<Counting, CountSweep> sums = new HashMap<>();
    private final Map<List<GroupKey>, SweepKeys> keys = new HashMap<>();
    private final Way[] ways;
    private final @Nullable CountSweep[] sumsOf;

    /** How a sweep takes a rule. */
    private enum Way {
        DAY,
        COUNT,
        PERSON,
        IDLE,
        ASKED
    }

    /** What counts have in common that add up the same days. */
    private record Counting(Sentence.Count frame, DateSet dates) {}

    SweepPlans(PassContext pass, List<RuleRun> runs, Condition scope, CategoryCheck categories) {
        this.pass = pass;
        this.runs = runs;
        this.scope = scope;
        this.categories = categories;
        this.ways = runs.stream().map(SweepPlans::way).toArray(Way[]::new);
        this.sumsOf = new CountSweep[ways.length];
    }

    private static Way way(RuleRun run) {
        if (run instanceof DayRun day && day.isSweepable()) {
            return Way.DAY;
        }
        if (run instanceof CountRun count && count.isSweepable()) {
            return Way.COUNT;
        }
        if (run instanceof CountRun count && count.isSweepableByPerson()) {
            return Way.PERSON;
        }
        return RuleRuns.isIdle(run) ? Way.IDLE : Way.ASKED;
    }

    /** All conditions on which a plan depends. */
    Collection<Condition> conditions() {
        Set<Condition> all = new LinkedHashSet<>(categories.memberships());
        all.add(scope);
        for (int rule = 0; rule < ways.length; rule++) {
            if (ways[rule] == Way.DAY) {
                all.addAll(((DayRun) runs.get(rule)).conditions());
            } else if (ways[rule] == Way.COUNT || ways[rule] == Way.PERSON) {
                all.addAll(((CountRun) runs.get(rule)).conditions());
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
        switch (ways[rule]) {
            case DAY -> addDay(plan, rule, (DayRun) run);
            case COUNT -> addCount(plan, rule, (CountRun) run);
            case PERSON -> addByPerson(plan, rule, (CountRun) run);
            case ASKED -> plan.leave(rule);
            case IDLE -> {}
        }
    }

    private static void addDay(SweepPlan plan, int rule, DayRun day) {
        Truth concerned = day.concernsPlain();
        plan.declines |= concerned == Truth.UNKNOWN;
        if (concerned == Truth.TRUE && !plan.add(day.sweep(), day.datesOfPlain())) {
            plan.leave(rule);
        }
    }

    private void addCount(SweepPlan plan, int rule, CountRun count) {
        Optional<List<Integer>> groups = count.groupsOfPlain();
        if (groups.isEmpty()) {
            plan.declines = true;
            return;
        }
        if (groups.get().isEmpty()) {
            return;
        }
        Optional<boolean[]> dates = count.datesOfPlain();
        if (dates.isEmpty()) {
            plan.declines = true;
            return;
        }
        for (int group : groups.get()) {
            plan.add(sums(rule, count), group, dates.get());
        }
    }

    private void addByPerson(SweepPlan plan, int rule, CountRun count) {
        Optional<List<Integer>> groups = count.groupsOfPlain();
        if (groups.isPresent() && groups.get().isEmpty()) {
            return;
        }
        Optional<PersonSums> sums = groups.filter(in -> in.size() == 1).flatMap(in -> count.personSums());
        if (sums.isPresent()) {
            plan.add(sums.get()).judgeBy(count, rule);
        } else {
            plan.leave(rule);
        }
    }

    private CountSweep sums(int rule, CountRun count) {
        CountSweep known = sumsOf[rule];
        if (known != null) {
            return known;
        }
        CountSweep made = sums.computeIfAbsent(
                new Counting(Frame.of(count.sentence()), count.rule().dates()),
                key -> count.newSums(keys.computeIfAbsent(count.sentence().per(), per -> count.newKeys())));
        count.shares(made);
        sumsOf[rule] = made;
        return made;
    }

    /** True if plans can leave most rules to the sweep. */
    boolean isWorthwhile() {
        return Arrays.stream(ways).anyMatch(way -> way != Way.IDLE && way != Way.ASKED);
    }
}
