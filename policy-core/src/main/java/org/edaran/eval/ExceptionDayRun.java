package org.edaran.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Strength;

/**
 * A rule on single people's days with exceptions. Each day is judged by what is in effect; where that is not known, by
 * everything that may be, and only what all agree on is told for certain.
 */
final class ExceptionDayRun implements RuleRun {

    private final RuleContext context;
    private final Exceptions exceptions;
    private final Variants<DayRun> variants;
    private final DayRun own;
    private final Collisions collisions;

    ExceptionDayRun(RuleContext context, Function<RuleContext, DayRun> made) {
        this.context = context;
        this.exceptions = new Exceptions(context, context.rule);
        this.variants = new Variants<>(context, made);
        this.own = variants.all().get(0);
        this.collisions = new Collisions(context);
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
        Exceptions.Candidates candidates = exceptions.now();
        if (candidates.mayApply()) {
            own.watch(scope);
        }
        if (candidates.isSettled()) {
            Exceptions.Effect effect = candidates.effects().iterator().next();
            effect.change().ifPresent(change -> variants.of(change).judge(scope, effect.told()));
        } else {
            several(scope, candidates);
        }
    }

    private void several(Truth scope, Exceptions.Candidates candidates) {
        EnumSet<Judgement> verdicts = EnumSet.noneOf(Judgement.class);
        EnumSet<Strength> strengths = EnumSet.noneOf(Strength.class);
        Optional<DayRun> teller = Optional.empty();
        Set<Optional<Finding.InEffect>> told = new HashSet<>();
        for (Exceptions.Effect effect : candidates.effects()) {
            Optional<DayRun> run = effect.change().map(variants::of);
            Judgement verdict = run.map(known -> known.verdict(scope)).orElse(Judgement.NOTHING);
            verdicts.add(verdict);
            effect.change().ifPresent(change -> strengths.add(change.strength()));
            boolean tells = verdict == Judgement.BROKEN || verdict == Judgement.OPEN;
            if (tells) {
                teller = teller.or(() -> run);
                told.add(effect.told());
            }
        }
        Optional<Finding.InEffect> exception =
                told.size() == 1 ? told.iterator().next() : Optional.empty();
        if (teller.isEmpty()) {
            if (verdicts.contains(Judgement.KEPT)) {
                own.kept();
            }
        } else if (candidates.collide()) {
            collisions.add(context.day.subject(), candidates.collisions());
        } else if (verdicts.equals(EnumSet.of(Judgement.BROKEN)) && strengths.size() == 1) {
            teller.get().judge(scope, exception);
        } else {
            teller.get().open(scope, candidates.names(), exception);
        }
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
