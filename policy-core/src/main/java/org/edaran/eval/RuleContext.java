package org.edaran.eval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.GroupCount;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Subject;
import org.edaran.model.Calendar;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.roster.Roster;

/** What every kind of rule needs while it runs: its policy, its roster, the cursor, and how to make findings. */
final class RuleContext {

    final Policy policy;
    final Rule rule;
    final Roster roster;
    final PersonDay day;
    final ExpressionEvaluator evaluator;
    final MissingFacts missing;
    final LocalDate[] dates;
    private final Calendars calendars;
    final DateTest when;
    private final Optional<Observer> observer;
    private final PassContext pass;
    private boolean isVariant;
    private Optional<Finding.InEffect> exception = Optional.empty();

    /** Counts one more group of the rule, with so many periods, towards what the check may keep. */
    void takeGroup(int periods) {
        pass.budget().group(rule, periods, day.employee(), roster.employees().size());
    }

    RuleContext(Policy policy, Rule rule, PassContext pass, Calendars calendars) {
        this.policy = policy;
        this.pass = pass;
        this.rule = rule;
        this.roster = pass.roster();
        this.day = pass.day();
        this.evaluator = pass.evaluator(policy, calendars);
        this.missing = new MissingFacts(evaluator);
        this.dates = pass.dates();
        this.calendars = calendars;
        this.observer = pass.observer();
        this.when = calendars.test(rule.dates(), evaluator);
    }

    /** The same for a part of the rule with dates of its own. */
    RuleContext part(Sentence sentence, DateSet dates) {
        Rule half =
                new Rule(rule.name(), rule.cites(), rule.strength(), sentence, dates, rule.consequence(), rule.at());
        RuleContext part = new RuleContext(policy, half, pass, calendars);
        part.isVariant = isVariant;
        return part;
    }

    /** The same for the rule as an exception makes it. */
    RuleContext as(RuleException.Change change, Optional<Finding.InEffect> inEffect) {
        RuleContext changed = new RuleContext(policy, rule.as(change), pass, calendars);
        changed.isVariant = true;
        changed.exception = inEffect;
        return changed;
    }

    /** True if the rule has exceptions, so that not every judged day need be this rule's. */
    boolean isVariant() {
        return isVariant;
    }

    /** The exception that makes the rule what it is here. */
    Optional<Finding.InEffect> exception() {
        return exception;
    }

    /** False if the rule cannot judge the day for a unit with the calendar, whatever the facts. */
    boolean judges(int calendar, int number) {
        return when.mayHold(calendar, number);
    }

    /** Whether the day of the cursor is a working day of the person's unit. */
    Truth workday() {
        return workday(day.calendar(), day.day());
    }

    /** True if the calendar by which somebody works may change whom {@link Changes} does not tell apart. */
    boolean calendarsMove() {
        return calendars.move();
    }

    /** True if the calendar by which anybody works may change, be it before or after the roster. */
    boolean calendarsMoveAtAll() {
        return calendars.moveAtAll();
    }

    /** By the number of the day, the calendars of the person the cursor stands on; empty if it is always the same. */
    int[] calendarsByDay() {
        return calendars.byDay(day.employee());
    }

    /** The calendar with a number. */
    Calendar calendar(int calendar) {
        return calendars.get(calendar);
    }

    /** The number of the calendar of the person the cursor stands on, on any date. */
    int calendarOn(LocalDate date) {
        return calendars.on(day.employee(), date);
    }

    /** The number of the calendar of a person's unit. */
    int calendarOf(int employee) {
        return calendars.of(employee);
    }

    /** Whether the numbered day is a working day of units with the calendar. */
    Truth workday(int calendar, int number) {
        return Truth.of(calendars.workday(calendar, dates[number]));
    }

    /** False if the rule cannot judge the day for any unit. */
    boolean judgesSomewhere(int number) {
        for (int calendar = 0; calendar < calendars.count(); calendar++) {
            if (when.mayHold(calendar, number)) {
                return true;
            }
        }
        return false;
    }

    /** False if the day is no date of the rule for anybody; moves the cursor. */
    boolean judgesSomebody(int number) {
        for (int person = 0; person < roster.employees().size(); person++) {
            int calendar = calendars.of(person, number);
            if (when.mayHold(calendar, number) && (!when.dependsOnFacts() || judges(person, calendar, number))) {
                return true;
            }
        }
        return false;
    }

    private boolean judges(int person, int calendar, int number) {
        int row = roster.firstOf(person);
        int end = roster.endOf(person);
        while (row < end && roster.dayOf(row) < number) {
            row++;
        }
        int next = row;
        while (next < end && roster.dayOf(next) == number) {
            next++;
        }
        day.person(person, calendar);
        day.day(number, row, next, false);
        return when.holds() != Truth.FALSE;
    }

    /** How many calendars the policy knows. */
    int calendarCount() {
        return calendars.count();
    }

    /** Whether days are in a set and in force. */
    DateTest test(DateSet set) {
        return calendars.test(set, evaluator);
    }

    /** What is remembered of places; all rules of the policy that allow the same ones share it. */
    AlikePlaces places(List<Sentence.Nearby> allowed, Supplier<AlikePlaces> made) {
        return pass.places(policy, allowed, made);
    }

    Condition condition(Expression expression) {
        return pass.condition(policy, expression, evaluator);
    }

    /** True if findings may hold the value of the expression. */
    boolean shows(Expression expression) {
        return pass.shows(expression);
    }

    /** True if findings may hold values of the fact. */
    boolean shows(Field fact) {
        return pass.showsConfidential() || !fact.confidential();
    }

    /** True if the value can differ on different days of one person, even of one whom {@link Changes} does not tell apart. */
    boolean varies(Expression expression) {
        return inputs(expression).day();
    }

    /** True if the value can differ on different days of anybody. */
    boolean variesForSomebody(Expression expression) {
        Inputs inputs = inputs(expression);
        return inputs.day() || (pass.changes().isAny() && inputs.isOfFacts());
    }

    /** True if something else may be known of the person the cursor stands on, on some day, than on others. */
    boolean differsOnSomeDay() {
        return pass.changes().onSomeDay(day.employee());
    }

    /** What a value depends on. */
    Inputs inputs(Expression expression) {
        return pass.inputs().of(expression);
    }

    /** The people by what values depend on, if that is no more than columns. */
    Optional<Alike> alike(Inputs what) {
        return pass.alike(what);
    }

    /** The status of a broken rule; nothing for a permission. */
    Optional<FindingStatus> broken() {
        return switch (rule.strength()) {
            case MUST -> Optional.of(FindingStatus.VIOLATION);
            case SHOULD -> Optional.of(FindingStatus.WARNING);
            case MAY -> Optional.empty();
        };
    }

    /** The status of a judgement; nothing if it gives no finding. */
    Optional<FindingStatus> status(Judgement judgement) {
        return switch (judgement) {
            case BROKEN -> broken();
            case OPEN -> rule.strength() == Strength.MAY ? Optional.empty() : Optional.of(FindingStatus.UNDETERMINED);
            case KEPT, NOTHING -> Optional.empty();
        };
    }

    /** True if somebody looks on. */
    boolean isWatched() {
        return observer.isPresent();
    }

    /** Tells the one who looks on, if anybody does, what became of a person's day or of one who must attest. */
    void tell(String group, Judgement judgement) {
        if (observer.isPresent() && judgement != Judgement.NOTHING) {
            Observation.Side side = judgement == Judgement.KEPT
                    ? Observation.Side.KEPT
                    : judgement == Judgement.BROKEN ? Observation.Side.BROKEN : Observation.Side.UNDETERMINED;
            tell(group, side, Optional.empty());
        }
    }

    /** Tells the one who looks on, if anybody does, which exceptions to a rule are in effect. */
    Optional<ExceptionWatch> watch(Rule excepted) {
        return observer.map(told -> new ExceptionWatch(this, excepted, told));
    }

    /** Tells the one who looks on, if anybody does, what became of a count. */
    void tell(Judgement judgement, Supplier<GroupCount> counted) {
        if (observer.isPresent() && judgement != Judgement.NOTHING) {
            GroupCount group = counted.get();
            Detail.Count count = group.figures();
            tell(count.group(), sideOf(judgement, count), Optional.of(count));
            observer.get().counted(group);
        }
    }

    private void tell(String group, Observation.Side side, Optional<Detail.Count> figures) {
        observer.ifPresent(told -> told.judged(new Observation(policy.id(), rule.name(), group, side, figures)));
    }

    private static Observation.Side sideOf(Judgement judgement, Detail.Count count) {
        return switch (judgement) {
            case KEPT ->
                count.isCertain() && count.limit().filter(count.count()::equals).isPresent()
                        ? Observation.Side.ON_THE_BOUND
                        : Observation.Side.KEPT;
            case BROKEN -> {
                boolean target = !count.bound().isCeiling() && !count.bound().isFloor();
                boolean above = count.limit()
                        .filter(limit -> count.count().compareTo(limit) > 0)
                        .isPresent();
                yield target && above ? Observation.Side.BROKEN_ABOVE : Observation.Side.BROKEN;
            }
            case OPEN, NOTHING -> Observation.Side.UNDETERMINED;
        };
    }

    /** A finding about the day of the person the cursor stands on. */
    Finding aboutDay(
            DiagnosticCode code,
            FindingKind kind,
            FindingStatus status,
            Detail detail,
            Collection<String> facts,
            int row) {
        return new Finding(
                code,
                policy.id(),
                rule.name(),
                rule.cites(),
                kind,
                rule.strength(),
                status,
                rule.at(),
                day.subject(),
                Period.DAY,
                Optional.of(day.date()),
                detail,
                List.copyOf(facts),
                row < 0 ? Optional.empty() : Optional.of(roster.placeOf(row)),
                rule.consequence());
    }

    /** A finding about a group, or about a person over a period. */
    Finding about(
            Subject subject,
            DiagnosticCode code,
            FindingKind kind,
            FindingStatus status,
            Period period,
            Optional<LocalDate> date,
            Detail detail,
            Collection<String> facts,
            int row) {
        return new Finding(
                code,
                policy.id(),
                rule.name(),
                rule.cites(),
                kind,
                rule.strength(),
                status,
                rule.at(),
                subject,
                period,
                date,
                detail,
                List.copyOf(facts),
                row < 0 ? Optional.empty() : Optional.of(roster.placeOf(row)),
                rule.consequence());
    }

    RuleSummary summary(RuleSummary.JudgedAs as, int count, FindingSink sink) {
        return new RuleSummary(
                policy.id(),
                rule.name(),
                rule.cites(),
                as,
                count,
                sink.violations(),
                sink.warnings(),
                sink.undetermined());
    }
}
