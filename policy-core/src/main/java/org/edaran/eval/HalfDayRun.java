package org.edaran.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;

/**
 * A rule on single people's days that can see one half of a day without the other. Halves of which it says the same are
 * judged together, others one by one, and the worse tells; where it is not known which halves it sees, only what all ways
 * agree on is told for certain.
 */
final class HalfDayRun implements RuleRun {

    private static final List<FindingStatus> MILDEST_FIRST =
            List.of(FindingStatus.UNDETERMINED, FindingStatus.WARNING, FindingStatus.VIOLATION);

    /**
     * What becomes of a part of the day.
     *
     * @param judgement what the worst sentence makes of it
     * @param status what comes out; nothing where no sentence is broken or open
     * @param telling the worst sentence, if it is broken or open
     * @param exceptions under which sentences that may hold are broken or open
     * @param collides true if exceptions contradict each other
     */
    private record Outcome(
            Judgement judgement,
            Optional<FindingStatus> status,
            Optional<Telling> telling,
            Set<Optional<Finding.InEffect>> exceptions,
            boolean collides) {

        static final Outcome NOTHING =
                new Outcome(Judgement.NOTHING, Optional.empty(), Optional.empty(), Set.of(), false);

        /** The same where exceptions contradict each other, even if what one of them says is kept. */
        private Outcome colliding() {
            return status.isEmpty()
                    ? new Outcome(judgement, status, telling, exceptions, true)
                    : new Outcome(Judgement.OPEN, Optional.of(FindingStatus.UNDETERMINED), telling, exceptions, true);
        }

        private int rank() {
            return status.map(MILDEST_FIRST::indexOf).orElse(judgement == Judgement.KEPT ? -1 : -2);
        }
    }

    /** A sentence that is broken or open, and of what. */
    private record Telling(DayView view, DayRun run) {}

    private final RuleContext context;
    private final HalfDays halves;
    private final Variants<DayRun> variants;
    private final DayRun own;
    private final Collisions collisions;

    HalfDayRun(RuleContext context, Function<RuleContext, DayRun> made) {
        this.context = context;
        this.halves = new HalfDays(context, new Exceptions(context, context.rule), context.rule.dates());
        this.variants = new Variants<>(context, made);
        this.own = variants.all().get(0);
        this.collisions = new Collisions(context);
    }

    @Override
    public boolean seesHalves() {
        return true;
    }

    @Override
    public boolean wantsEmptyDays() {
        return variants.all().stream().anyMatch(DayRun::wantsEmptyDays);
    }

    @Override
    public boolean judges(int calendar, int day) {
        return context.judges(calendar, day);
    }

    @Override
    public void accept(Truth scope) {
        HalfDays.Ways ways = halves.now();
        List<Outcome> outcomes = new ArrayList<>();
        for (List<HalfDays.Seen> way : ways.ways()) {
            outcomes.add(way.stream()
                    .map(seen -> seen.view().of(context.day, () -> outcome(scope, seen)))
                    .max(Comparator.comparingInt(Outcome::rank).thenComparing(Outcome::collides))
                    .orElse(Outcome.NOTHING));
        }
        tell(scope, outcomes, ways);
    }

    private Outcome outcome(Truth scope, HalfDays.Seen seen) {
        own.watch(scope.and(context.when.holds()));
        Outcome worst = Outcome.NOTHING;
        Set<Optional<Finding.InEffect>> exceptions = new HashSet<>();
        for (Exceptions.Effect effect : seen.effects()) {
            if (effect.change().isPresent()) {
                DayRun run = variants.of(effect.change().get());
                Judgement verdict = run.verdict(scope);
                Optional<FindingStatus> status = run.context.status(verdict);
                Outcome one = new Outcome(
                        verdict, status, status.map(known -> new Telling(seen.view(), run)), exceptions, false);
                status.ifPresent(known -> exceptions.add(effect.told()));
                worst = one.rank() > worst.rank() ? one : worst;
            }
        }
        return seen.collides() ? worst.colliding() : worst;
    }

    private void tell(Truth scope, List<Outcome> outcomes, HalfDays.Ways ways) {
        Set<Optional<FindingStatus>> statuses =
                outcomes.stream().map(Outcome::status).collect(Collectors.toSet());
        Optional<Telling> told =
                outcomes.stream().flatMap(one -> one.telling().stream()).findFirst();
        if (told.isEmpty()) {
            if (outcomes.stream().anyMatch(one -> one.judgement() == Judgement.KEPT)) {
                own.kept();
            }
        } else if (outcomes.stream().allMatch(Outcome::collides)) {
            collisions.add(context.day.subject(), ways.collisions());
        } else {
            Set<Optional<Finding.InEffect>> exceptions =
                    outcomes.stream().flatMap(one -> one.exceptions().stream()).collect(Collectors.toSet());
            Optional<Finding.InEffect> exception =
                    exceptions.size() == 1 ? exceptions.iterator().next() : Optional.empty();
            told.get().view().of(context.day, () -> {
                DayRun run = told.get().run();
                if (statuses.size() == 1 && (ways.isSettled() || isBroken(statuses))) {
                    run.judge(scope, exception);
                } else {
                    run.open(scope, ways.names(), exception);
                }
                return run;
            });
        }
    }

    private static boolean isBroken(Set<Optional<FindingStatus>> statuses) {
        return !statuses.contains(Optional.of(FindingStatus.UNDETERMINED));
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        List<Finding> all = new ArrayList<>(collisions.findings());
        int judged = 0;
        for (DayRun run : variants.all()) {
            all.addAll(run.findings());
            judged += run.judged();
        }
        all.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(all);
        return context.summary(RuleSummary.JudgedAs.PERSON_DAYS, judged, sink);
    }
}
