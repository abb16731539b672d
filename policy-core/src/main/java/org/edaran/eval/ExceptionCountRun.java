package org.edaran.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * A count with exceptions. Days to which the rule does not apply are not counted at all. Where only the limit differs,
 * one count holds every day with the limit of that day; a bound on another side, or of something else, has a count of its
 * own, of the days on which it holds.
 */
final class ExceptionCountRun implements RuleRun {

    /** What two limits have in common if one count can hold the days of both. */
    private record Shape(Strength strength, Sentence frame) {

        static Shape of(RuleException.Change change) {
            return new Shape(change.strength(), Frame.of((Sentence.Count) change.sentence()));
        }
    }

    private final RuleContext context;
    private final Exceptions exceptions;
    private final Collisions collisions;
    private final Map<Shape, CountRun> runs = new LinkedHashMap<>();
    private final CountRun own;

    ExceptionCountRun(RuleContext context) {
        this.context = context;
        this.exceptions = new Exceptions(context, context.rule);
        this.collisions = new Collisions(context);
        this.own = add(Exceptions.ownOf(context.rule));
        addAll(context.rule.exceptions());
    }

    private void addAll(List<RuleException> those) {
        for (RuleException exception : those) {
            exception.change().ifPresent(this::add);
            addAll(exception.exceptions());
        }
    }

    private CountRun add(RuleException.Change change) {
        return runs.computeIfAbsent(
                Shape.of(change),
                shape -> new CountRun(
                        context.as(change, Optional.empty()), (Sentence.Count) change.sentence(), collisions));
    }

    @Override
    public boolean wantsEmptyDays() {
        return runs.values().stream().anyMatch(RuleRun::wantsEmptyDays);
    }

    @Override
    public boolean judges(int calendar, int day) {
        return context.judges(calendar, day);
    }

    @Override
    public boolean takePlain(PlainDays days) {
        return false;
    }

    @Override
    public void accept(Truth scope) {
        Exceptions.Candidates candidates = exceptions.now();
        if (!candidates.mayApply()) {
            return;
        }
        // once for the rule, whichever of its limits holds
        own.watch(scope);
        Map<Shape, List<Limits.Source>> limits = new LinkedHashMap<>();
        for (Exceptions.Effect effect : candidates.effects()) {
            effect.change()
                    .ifPresent(change -> limits.computeIfAbsent(Shape.of(change), s -> new ArrayList<>())
                            .add(new Limits.Source(
                                    (Sentence.Count) change.sentence(), effect.told(), change.consequence())));
        }
        boolean sure = limits.size() == 1 && candidates.applies() == Truth.TRUE;
        limits.forEach((shape, sources) -> {
            CountRun run = runs.get(shape);
            if (run != null) {
                run.limits().set(sources, candidates.names());
                run.collide(candidates.collide() ? candidates.collisions() : Set.of());
                run.count(sure ? scope : scope.and(Truth.UNKNOWN), sure ? Set.of() : candidates.missing());
            }
        });
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        Set<Finding> all = new LinkedHashSet<>();
        int judged = 0;
        int cut = 0;
        for (CountRun run : runs.values()) {
            RuleSummary one = run.finish(new FindingSink(all::add));
            judged += one.judged();
            cut += one.cut();
        }
        all.addAll(collisions.findings());
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(sorted);
        return context.summary(RuleSummary.JudgedAs.GROUPS, judged, sink).withCut(cut);
    }
}
