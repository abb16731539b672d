package org.edaran.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;

/**
 * A choice of two counts with exceptions. Days to which the rule does not apply are in neither count. Where only the limits
 * differ, the two counts hold every day with the limits of that day; other bounds have a choice of their own, of the days on
 * which they hold.
 */
final class ExceptionEitherRun implements RuleRun {

    /** What two choices have in common if the same two counts can hold the days of both. */
    private record Shape(Strength strength, List<Sentence.Count> frames) {

        static Shape of(RuleException.Change change) {
            return new Shape(
                    change.strength(),
                    halves(change).stream().map(half -> Frame.of(half.count())).toList());
        }
    }

    private final RuleContext context;
    private final Exceptions exceptions;
    private final Collisions collisions;
    private final Map<Shape, EitherRun> runs = new LinkedHashMap<>();
    private final List<HalfDays> halves;

    /** What one of the two counts may see of a day, and under which limits. */
    private static final class Reading {
        private final List<Limits.Source> limits = new ArrayList<>();
        private final Set<DayView> views = new LinkedHashSet<>();
    }

    ExceptionEitherRun(RuleContext context) {
        this.context = context;
        this.exceptions = new Exceptions(context, context.rule);
        this.collisions = new Collisions(context);
        add(Exceptions.ownOf(context.rule));
        addAll(context.rule.exceptions());
        this.halves = HalfDays.concern(context.rule)
                ? ((Sentence.Either) context.rule.sentence())
                        .halves().stream()
                                .map(half -> new HalfDays(context, exceptions, half.dates()))
                                .toList()
                : List.of();
    }

    @Override
    public boolean seesHalves() {
        return !halves.isEmpty();
    }

    private static List<Sentence.Half> halves(RuleException.Change change) {
        return ((Sentence.Either) change.sentence()).halves();
    }

    private void addAll(List<RuleException> those) {
        for (RuleException exception : those) {
            exception.change().ifPresent(this::add);
            addAll(exception.exceptions());
        }
    }

    private void add(RuleException.Change change) {
        runs.computeIfAbsent(
                Shape.of(change),
                shape -> new EitherRun(context.as(change, Optional.empty()), (Sentence.Either) change.sentence()));
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
        if (!halves.isEmpty()) {
            byHalves(scope);
            return;
        }
        Exceptions.Candidates candidates = exceptions.now();
        if (!candidates.mayApply()) {
            return;
        }
        if (candidates.collide()) {
            collisions.add(context.day.subject(), candidates.collisions());
        }
        Map<Shape, List<List<Limits.Source>>> limits = new LinkedHashMap<>();
        for (Exceptions.Effect effect : candidates.effects()) {
            effect.change().ifPresent(change -> note(change, effect, limits));
        }
        boolean sure = limits.size() == 1 && candidates.applies() == Truth.TRUE;
        limits.forEach((shape, sources) -> {
            EitherRun run = runs.get(shape);
            if (run != null) {
                run.limits(sources, candidates.names());
                run.accept(sure ? scope : scope.and(Truth.UNKNOWN), sure ? Set.of() : candidates.missing());
            }
        });
    }

    private static void note(
            RuleException.Change change, Exceptions.Effect effect, Map<Shape, List<List<Limits.Source>>> limits) {
        List<List<Limits.Source>> known =
                limits.computeIfAbsent(Shape.of(change), shape -> List.of(new ArrayList<>(), new ArrayList<>()));
        List<Sentence.Half> halves = halves(change);
        for (int half = 0; half < halves.size(); half++) {
            known.get(half).add(new Limits.Source(halves.get(half).count(), effect.told(), change.consequence()));
        }
    }

    private void byHalves(Truth scope) {
        Map<Shape, List<EitherRun.Share>> shares = new LinkedHashMap<>();
        Map<Shape, List<List<Limits.Source>>> limits = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        for (int half = 0; half < halves.size(); half++) {
            HalfDays.Ways ways = halves.get(half).now();
            names.addAll(ways.names());
            if (half == 0 && ways.collide()) {
                collisions.add(context.day.subject(), ways.collisions());
            }
            Map<Shape, Reading> readings = new LinkedHashMap<>();
            boolean waived = read(ways, half, readings);
            boolean sure = readings.size() == 1 && !waived;
            for (Shape shape : runs.keySet()) {
                Reading reading = readings.getOrDefault(shape, new Reading());
                shares.computeIfAbsent(shape, s -> new ArrayList<>())
                        .add(new EitherRun.Share(
                                sure ? scope : scope.and(Truth.UNKNOWN),
                                List.copyOf(reading.views),
                                sure ? Set.of() : ways.missing()));
                limits.computeIfAbsent(shape, s -> new ArrayList<>()).add(List.copyOf(reading.limits));
            }
        }
        runs.forEach((shape, run) -> {
            run.limits(limits.getOrDefault(shape, List.of()), names);
            run.accept(shares.getOrDefault(shape, List.of()));
        });
    }

    /** Finds what one of the counts may see; true if that may be nothing. */
    private static boolean read(HalfDays.Ways ways, int half, Map<Shape, Reading> readings) {
        boolean waived = false;
        for (List<HalfDays.Seen> way : ways.ways()) {
            waived |= way.isEmpty();
            for (HalfDays.Seen seen : way) {
                DayView view = way.size() == 1 && seen.view().half().isPresent() ? seen.view() : DayView.WHOLE;
                for (Exceptions.Effect effect : seen.effects()) {
                    waived |= effect.change().isEmpty();
                    effect.change().ifPresent(change -> {
                        Reading reading = readings.computeIfAbsent(Shape.of(change), shape -> new Reading());
                        reading.views.add(view);
                        reading.limits.add(new Limits.Source(
                                halves(change).get(half).count(), effect.told(), change.consequence()));
                    });
                }
            }
        }
        return waived;
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        Set<Finding> all = new LinkedHashSet<>(collisions.findings());
        int judged = 0;
        int cut = 0;
        for (EitherRun run : runs.values()) {
            RuleSummary one = run.finish(new FindingSink(all::add));
            judged += one.judged();
            cut += one.cut();
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(sorted);
        return context.summary(RuleSummary.JudgedAs.GROUPS, judged, sink).withCut(cut);
    }
}
