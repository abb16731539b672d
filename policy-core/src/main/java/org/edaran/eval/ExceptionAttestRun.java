package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/** A rule on statements with exceptions: those concerned are judged by what is in effect for them. */
final class ExceptionAttestRun implements StatementRun {

    private final RuleContext context;
    private final Sentence.Attest sentence;
    private final Exceptions exceptions;
    private final Variants<StatementRun> variants;
    private final StatementRun own;
    private final Collisions collisions;

    ExceptionAttestRun(RuleContext context, Sentence.Attest sentence, Function<RuleContext, StatementRun> made) {
        this.context = context;
        this.sentence = sentence;
        this.exceptions = new Exceptions(context, context.rule);
        // what is asked is the same, whatever follows if it is not done
        this.variants = new Variants<>(context, made, change -> List.of(change.strength(), change.sentence()));
        this.own = variants.all().get(0);
        this.collisions = new Collisions(context);
    }

    @Override
    public boolean wantsEmptyDays() {
        return false;
    }

    @Override
    public boolean judges(int calendar, int day) {
        return false;
    }

    @Override
    public boolean takePlain(PlainDays days) {
        return true;
    }

    @Override
    public void accept(Truth scope) {
        throw new IllegalStateException("statements are judged by subject, not by day");
    }

    @Override
    public int nextDay(int calendar, int from) {
        return own.nextDay(calendar, from);
    }

    @Override
    public boolean isSettledInADay() {
        return false;
    }

    @Override
    public Optional<Alike> alike() {
        return Optional.empty();
    }

    @Override
    public void concern(Truth scope) {
        if (scope == Truth.FALSE) {
            return;
        }
        Exceptions.Candidates candidates = exceptions.now();
        Truth sure = candidates.isSettled() ? scope : scope.and(Truth.UNKNOWN);
        for (Exceptions.Effect effect : candidates.effects()) {
            effect.change().ifPresent(change -> variants.of(change).concern(sure));
        }
        Value id = context.evaluator.value(new Expression.Identity(Decisions.pathOf(sentence.subject())));
        if (candidates.collide() && !(id instanceof Value.Absent)) {
            Subject subject = sentence.subject() == Owner.EMPLOYEE
                    ? Subject.person(id.words())
                    : Subject.group(List.of(new Subject.Key(sentence.subject().word(), id.words())));
            collisions.addOnce(subject, candidates.collisions());
        }
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        List<Finding> all = new ArrayList<>(collisions.findings());
        int judged = 0;
        for (StatementRun run : variants.all()) {
            judged += run.finish(new FindingSink(all::add)).judged();
        }
        all.sort(FindingOrder.OF_ONE_RULE);
        sink.addAll(all);
        return context.summary(RuleSummary.JudgedAs.SUBJECTS, judged, sink);
    }
}
