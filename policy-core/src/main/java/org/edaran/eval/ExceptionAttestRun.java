package org.edaran.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/**
 * A rule on statements with exceptions, or with dates of half days: those concerned are judged by what is in effect for
 * them. It is asked for certain what is asked whichever way the rule sees the day.
 */
final class ExceptionAttestRun implements StatementRun {

    private final RuleContext context;
    private final Sentence.Attest sentence;
    private final Variants<StatementRun> variants;
    private final StatementRun own;
    private final Collisions collisions;
    private final HalfDays halves;

    ExceptionAttestRun(RuleContext context, Sentence.Attest sentence, Function<RuleContext, StatementRun> made) {
        this.context = context;
        this.sentence = sentence;
        // what is asked is the same, whatever follows if it is not done
        this.variants = new Variants<>(context, made, change -> List.of(change.strength(), change.sentence()));
        this.own = variants.all().get(0);
        this.collisions = new Collisions(context);
        this.halves = new HalfDays(context, new Exceptions(context, context.rule), context.rule.dates());
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
    public Truth concerned(Truth scope) {
        return own.concerned(scope);
    }

    @Override
    public void note(Truth concerned) {
        throw new IllegalStateException("exceptions say what is asked");
    }

    @Override
    public void concern(Truth scope) {
        if (scope == Truth.FALSE) {
            return;
        }
        HalfDays.Ways ways = halves.now();
        for (StatementRun run : variants.all()) {
            EnumSet<Truth> asked = EnumSet.noneOf(Truth.class);
            for (List<HalfDays.Seen> way : ways.ways()) {
                Truth now = Truth.FALSE;
                for (HalfDays.Seen seen : way) {
                    Truth concerned =
                            !asks(run, seen) ? Truth.FALSE : seen.view().of(context.day, () -> run.concerned(scope));
                    now = now.or(seen.collides() ? concerned.and(Truth.UNKNOWN) : concerned);
                }
                asked.add(now);
            }
            run.note(asked.size() == 1 ? asked.iterator().next() : Truth.UNKNOWN);
        }
        boolean concerns =
                ways.collide() && variants.all().stream().anyMatch(run -> run.concerned(scope) != Truth.FALSE);
        if (concerns) {
            collide(ways.collisions());
        }
    }

    private boolean asks(StatementRun run, HalfDays.Seen seen) {
        return seen.effects().stream()
                .anyMatch(effect ->
                        effect.change().map(variants::of).filter(run::equals).isPresent());
    }

    private void collide(Set<String> names) {
        Value id = context.evaluator.value(new Expression.Identity(Decisions.pathOf(sentence.subject())));
        if (!(id instanceof Value.Absent)) {
            Subject subject = sentence.subject() == Owner.EMPLOYEE
                    ? Subject.person(id.words())
                    : Subject.group(List.of(new Subject.Key(sentence.subject().word(), id.words())));
            collisions.addFirst(subject, names);
        }
    }

    @Override
    public Spread spread() {
        return own.spread();
    }

    @Override
    public int marks() {
        return collisions.size()
                + variants.all().stream().mapToInt(RuleRun::marks).sum();
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
