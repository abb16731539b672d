package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.jspecify.annotations.Nullable;

/** A rule on single people's days: a plain day is judged by itself. Whom it concerns is asked by {@link DayClasses}. */
final class LiveDays {

    private static final Judgement[] JUDGEMENTS = Judgement.values();

    final Rejudging otherwise;
    final Strength strength;
    private final RuleContext context;
    private final Condition scope;
    private final Calendars calendars;
    private final boolean[][] dates;
    private DayRun run;
    private int locations;

    /** One more than the judgement for people alike at a place, or where none is known; 0 if it was not asked for. */
    private byte[] places = {};

    private @Nullable Alike alike;

    private LiveDays(RuleContext context, DayRun run, Condition scope, Calendars calendars, Rejudging otherwise) {
        this.context = context;
        this.run = run;
        this.scope = scope;
        this.calendars = calendars;
        this.otherwise = otherwise;
        this.strength = context.rule.strength();
        this.dates = new boolean[calendars.count()][];
        this.locations = context.roster.locationCodes();
        rememberPlaces();
    }

    /** The rule, if it is one on single days without exceptions. */
    static Optional<LiveDays> of(Policy policy, Rule rule, PassContext pass, Calendars calendars, Condition scope) {
        RuleContext context = new RuleContext(policy, rule, pass, calendars);
        return rule.exceptions().isEmpty() && new RuleRuns().of(context) instanceof DayRun run
                ? Optional.of(new LiveDays(context, run, scope, calendars, Rejudging.of(policy, rule, pass)))
                : Optional.empty();
    }

    private void rememberPlaces() {
        Optional<AlikePlaces> known = run.places().filter(AlikePlaces::remembers);
        alike = known.map(AlikePlaces::people).orElse(null);
        places = new byte
                [known.map(all -> all.people().count() * (locations + 1)).orElse(0)];
    }

    /** True if the rule asks where people work. */
    boolean isOfPlaces() {
        return alike != null;
    }

    /** Reads what is kept of a person; the number means nothing. */
    int touch(int person) {
        return alike == null ? 0 : alike.of(person);
    }

    /** Whether the rule concerns a person on plain days; unknown if that cannot be said once for all of them. */
    Truth concerns(int person) {
        stand(person);
        Truth inScope = scope.test();
        return inScope == Truth.TRUE ? run.concernsPlain() : inScope;
    }

    private void stand(int person) {
        context.day.person(person, calendars.of(person));
        context.day.day(0, 0, 0, false);
    }

    /** What the rule makes of a plain day in a mode of a person whom it concerns; open if that depends on more. */
    Judgement ofPerson(int person, int mode) {
        stand(person);
        return run.ofPerson(mode);
    }

    /** The number of the calendar of a person. */
    int calendarOf(int person) {
        return calendars.of(person);
    }

    /** The dates of the rule for units with a calendar. */
    boolean[] dates(int calendar) {
        boolean[] known = dates[calendar];
        if (known == null) {
            known = context.when.known(calendar).orElseThrow();
            dates[calendar] = known;
        }
        return known;
    }

    /** What the rule makes of a plain day, a date of the rule, that a row holds, for a person whom it concerns. */
    Judgement judge(int person, int calendar, int day, int row) {
        if (locations != context.roster.locationCodes()) {
            renew();
        }
        if (alike == null) {
            return asked(person, calendar, day, row);
        }
        int at = alike.of(person) * (locations + 1) + context.roster.locationCodeOf(row) + 1;
        if (places[at] == 0) {
            places[at] = (byte) (1 + asked(person, calendar, day, row).ordinal());
        }
        return JUDGEMENTS[places[at] - 1];
    }

    private void renew() {
        locations = context.roster.locationCodes();
        run = (DayRun) new RuleRuns().of(context);
        rememberPlaces();
    }

    private Judgement asked(int person, int calendar, int day, int row) {
        context.day.person(person, calendar);
        context.day.day(day, row, row + 1, false);
        return run.verdict(Truth.TRUE);
    }

    /** What is found about a plain day of a person whom the rule concerns. */
    List<Finding> findings(int person, int day, int row) {
        return findings(context, run, person, day, row);
    }

    /** What a rule finds about a plain day of a person whom it concerns, in a pass that may be another. */
    static List<Finding> findings(RuleContext context, DayRun run, int person, int day, int row) {
        context.day.person(person, context.calendarOf(person));
        context.day.day(day, row, row + 1, false);
        run.judge(Truth.TRUE, Optional.empty());
        return run.takeFindings();
    }
}
