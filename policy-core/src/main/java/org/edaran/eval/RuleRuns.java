package org.edaran.eval;

import java.util.Optional;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Sentence;

/** Makes the run of a rule from its sentence. */
final class RuleRuns {

    RuleRun of(RuleContext context) {
        boolean halves = HalfDays.concern(context.rule);
        if (context.rule.exceptions().isEmpty() && !halves) {
            return plain(context);
        }
        Sentence sentence = context.rule.sentence();
        if (sentence instanceof Sentence.Count) {
            return new ExceptionCountRun(context);
        } else if (sentence instanceof Sentence.Either) {
            return new ExceptionEitherRun(context);
        } else if (sentence instanceof Sentence.Attest attest) {
            return new ExceptionAttestRun(context, attest, changed -> (StatementRun) plain(changed));
        }
        RuleRun own = plain(context.as(Exceptions.ownOf(context.rule), Optional.empty()));
        if (!(own instanceof DayRun)) {
            return new WaiverRun(context, own);
        }
        return halves
                ? new HalfDayRun(context, changed -> (DayRun) plain(changed))
                : new ExceptionDayRun(context, changed -> (DayRun) plain(changed));
    }

    private static RuleRun plain(RuleContext context) {
        return context.rule.sentence().accept(new Runs(context));
    }

    /** True if a rule judges no day of anybody: a permission, or one that is judged by statements. */
    static boolean isIdle(RuleRun run) {
        return run instanceof StatementRun
                || run instanceof PermitRun
                || (run instanceof DayRun day && day.isPermission())
                || (run instanceof CountRun count && count.isPermission());
    }

    /** The run of each kind of sentence. */
    private record Runs(RuleContext context) implements Sentence.Visitor<RuleRun> {
        @Override
        public RuleRun count(Sentence.Count sentence) {
            return new CountRun(context, sentence);
        }

        @Override
        public RuleRun either(Sentence.Either sentence) {
            return new EitherRun(context, sentence);
        }

        @Override
        public RuleRun modeDuty(Sentence.ModeDuty sentence) {
            return new ModeDutyRun(context, sentence);
        }

        @Override
        public RuleRun onlyIf(Sentence.OnlyIf sentence) {
            return new OnlyIfRun(context, sentence);
        }

        @Override
        public RuleRun satisfy(Sentence.Satisfy sentence) {
            return new SatisfyRun(context, sentence);
        }

        @Override
        public RuleRun onlyDuring(Sentence.OnlyDuring sentence) {
            return new OnlyDuringRun(context, sentence);
        }

        @Override
        public RuleRun onlyAt(Sentence.OnlyAt sentence) {
            return new OnlyAtRun(context, sentence);
        }

        @Override
        public RuleRun attest(Sentence.Attest sentence) {
            return new AttestRun(context, sentence);
        }

        @Override
        public RuleRun permit(Sentence.Permit sentence) {
            return new PermitRun(context);
        }
    }

    /** A permission judges nothing. */
    private record PermitRun(RuleContext context) implements RuleRun {

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
            throw new IllegalStateException("a permission judges nothing");
        }

        @Override
        public RuleSummary finish(FindingSink sink) {
            return context.summary(RuleSummary.JudgedAs.NOTHING, 0, sink);
        }
    }
}
