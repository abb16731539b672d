package org.edaran.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.finding.MissingFact;
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
    private final Optional<HalfDays> halves;

    /** Under which limits a count may hold the day, and what of it. */
    private static final class Reading {
        private final List<Limits.Source> limits = new ArrayList<>();
        private final Set<DayView> views = new LinkedHashSet<>();
    }

    ExceptionCountRun(RuleContext context) {
        this.context = context;
        this.exceptions = new Exceptions(context, context.rule);
        this.collisions = new Collisions(context);
        this.own = add(Exceptions.ownOf(context.rule));
        addAll(context.rule.exceptions());
        this.halves = HalfDays.concern(context.rule)
                ? Optional.of(new HalfDays(context, exceptions, context.rule.dates()))
                : Optional.empty();
    }

    @Override
    public boolean seesHalves() {
        return halves.isPresent();
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
    public void accept(Truth scope) {
        if (halves.isPresent()) {
            byHalves(scope, halves.get().now());
            return;
        }
        Exceptions.Candidates candidates = exceptions.now();
        if (!candidates.mayApply()) {
            return;
        }
        // once for the rule, whichever of its limits holds
        own.watch(scope);
        Map<Shape, Reading> readings = new LinkedHashMap<>();
        candidates.effects().forEach(effect -> read(effect, DayView.WHOLE, readings));
        boolean sure = readings.size() == 1 && candidates.applies() == Truth.TRUE;
        Set<String> colliding = candidates.collide() ? candidates.collisions() : Set.of();
        count(scope, sure, readings, candidates.missing(), colliding);
    }

    /** Counts of the day the halves that are judged, under the limits of each; both halves are a day. */
    private void byHalves(Truth scope, HalfDays.Ways ways) {
        Map<Shape, Reading> readings = new LinkedHashMap<>();
        boolean waived = false;
        for (List<HalfDays.Seen> way : ways.ways()) {
            waived |= way.isEmpty();
            for (HalfDays.Seen seen : way) {
                seen.view().of(context.day, () -> watched(scope));
                DayView view = way.size() == 1 && seen.view().half().isPresent() ? seen.view() : DayView.WHOLE;
                for (Exceptions.Effect effect : seen.effects()) {
                    waived |= effect.change().isEmpty();
                    read(effect, view, readings);
                }
            }
        }
        boolean sure = readings.size() == 1 && !waived;
        Set<String> colliding = ways.collide() ? ways.collisions() : Set.of();
        count(scope, sure, readings, ways.missing(), colliding);
    }

    private Truth watched(Truth scope) {
        Truth judged = scope.and(context.when.holds());
        own.watch(judged);
        return judged;
    }

    private static void read(Exceptions.Effect effect, DayView view, Map<Shape, Reading> readings) {
        effect.change().ifPresent(change -> {
            Reading reading = readings.computeIfAbsent(Shape.of(change), shape -> new Reading());
            reading.views.add(view);
            Limits.Source limit =
                    new Limits.Source((Sentence.Count) change.sentence(), effect.told(), change.consequence());
            if (!reading.limits.contains(limit)) {
                reading.limits.add(limit);
            }
        });
    }

    private void count(
            Truth scope, boolean sure, Map<Shape, Reading> readings, Set<MissingFact> missing, Set<String> colliding) {
        Set<String> names = new TreeSet<>();
        missing.forEach(fact -> names.add(fact.fact()));
        Truth counted = sure ? scope : scope.and(Truth.UNKNOWN);
        readings.forEach((shape, reading) -> {
            CountRun run = runs.get(shape);
            if (run != null) {
                run.limits().set(reading.limits, names);
                run.collide(colliding);
                run.seeing(List.copyOf(reading.views), () -> {
                    run.count(counted, sure ? Set.of() : missing);
                    return run;
                });
            }
        });
    }

    @Override
    public Spread spread() {
        return runs.values().stream()
                .map(CountRun::spread)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public int marks() {
        return runs.values().stream().mapToInt(CountRun::marks).sum();
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
