package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Policy;
import org.edaran.model.Rule;

/** A rule on single people's days: a plain day is judged by itself. */
final class LiveDays implements LiveRule {

    private static final byte QUIET = 1;
    private static final byte JUDGED = 2;
    private static final byte NOT_TOLD = 3;

    private final RuleContext context;
    private final Condition scope;
    private final Calendars calendars;
    private final Rejudging otherwise;
    private final byte[] states;
    private final boolean[][] dates;
    private DayRun run;
    private int locations;

    private LiveDays(RuleContext context, DayRun run, Condition scope, Calendars calendars, Rejudging otherwise) {
        this.context = context;
        this.run = run;
        this.scope = scope;
        this.calendars = calendars;
        this.otherwise = otherwise;
        this.states = new byte[context.roster.employees().size()];
        this.dates = new boolean[calendars.count()][];
        this.locations = context.roster.locationCodes();
    }

    /** The rule, if it is one on single days without exceptions. */
    static Optional<LiveRule> of(Policy policy, Rule rule, PassContext pass, Calendars calendars, Condition scope) {
        RuleContext context = new RuleContext(policy, rule, pass, calendars);
        return rule.exceptions().isEmpty() && new RuleRuns().of(context) instanceof DayRun run
                ? Optional.of(new LiveDays(context, run, scope, calendars, Rejudging.of(policy, rule, pass)))
                : Optional.empty();
    }

    @Override
    public boolean tells(int person, int mode, int notPlain) {
        return mode != NOT_PLAIN && notPlain == 0 && state(person) != NOT_TOLD;
    }

    private byte state(int person) {
        if (states[person] == 0) {
            context.day.person(person, calendars.of(person));
            context.day.day(0, 0, 0, false);
            Truth inScope = scope.test();
            Truth concerned = inScope == Truth.TRUE ? run.concernsPlain() : inScope;
            states[person] = concerned == Truth.TRUE ? JUDGED : concerned == Truth.FALSE ? QUIET : NOT_TOLD;
        }
        return states[person];
    }

    @Override
    public void findings(int person, int day, int row, int mode, List<Finding> findings) {
        if (mode < 0 || state(person) != JUDGED) {
            return;
        }
        if (locations != context.roster.locationCodes()) {
            locations = context.roster.locationCodes();
            run = (DayRun) new RuleRuns().of(context);
        }
        int calendar = calendars.of(person);
        if (!dates(calendar)[day]) {
            return;
        }
        context.day.person(person, calendar);
        if (!run.isQuiet(mode, day, row)) {
            context.day.day(day, row, row + 1, false);
            run.judge(Truth.TRUE, Optional.empty());
            findings.addAll(run.takeFindings());
        }
    }

    private boolean[] dates(int calendar) {
        if (dates[calendar] == null) {
            dates[calendar] = context.when.known(calendar).orElseThrow();
        }
        return dates[calendar];
    }

    @Override
    public void change(int person, int day, int before, int after) {}

    @Override
    public Rejudging otherwise() {
        return otherwise;
    }
}
