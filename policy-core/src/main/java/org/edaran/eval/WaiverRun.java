package org.edaran.eval;

import org.edaran.finding.RuleSummary;

/** A rule of a kind that exceptions can only take days out of. */
final class WaiverRun implements RuleRun {

    private final Exceptions exceptions;
    private final RuleRun run;

    WaiverRun(RuleContext context, RuleRun run) {
        this.exceptions = new Exceptions(context, context.rule);
        this.run = run;
    }

    @Override
    public boolean wantsEmptyDays() {
        return run.wantsEmptyDays();
    }

    @Override
    public boolean judges(int calendar, int day) {
        return run.judges(calendar, day);
    }

    @Override
    public void accept(Truth scope) {
        Truth applies = scope.and(exceptions.now().applies());
        if (applies != Truth.FALSE) {
            run.accept(applies);
        }
    }

    @Override
    public Spread spread() {
        return run.spread();
    }

    @Override
    public RuleSummary finish(FindingSink sink) {
        return run.finish(sink);
    }
}
