package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.DayHalf;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;

/** One policy at work in one pass over a roster. Not thread-safe. */
final class PolicyRun {

    private final Roster roster;
    private final PersonDay day;
    private final Calendars calendars;
    private final Condition scope;
    private final CategoryCheck categories;
    private final List<RuleRun> runs = new ArrayList<>();
    private final List<DateTest> dates = new ArrayList<>();
    private final List<StatementRun> statements = new ArrayList<>();
    private final List<UndecidedRun> parameters = new ArrayList<>();
    private final boolean wantsEmptyDays;
    private final int days;

    PolicyRun(Policy policy, PassContext pass) {
        this.roster = pass.roster();
        this.day = pass.day();
        this.days = pass.dates().length;
        this.calendars = new Calendars(policy, roster, pass.dates());
        ExpressionEvaluator evaluator = pass.evaluator(policy, calendars);
        this.scope = new Condition(policy.scope(), evaluator, pass.varies());
        this.categories = new CategoryCheck(policy, pass, evaluator);
        for (Parameter parameter : policy.parameters()) {
            if (parameter.duty() != Strength.MAY) {
                parameters.add(new UndecidedRun(policy, parameter, pass));
            }
        }
        RuleRuns factory = new RuleRuns();
        for (Rule rule : policy.rules()) {
            RuleContext context = new RuleContext(policy, rule, pass, calendars);
            RuleRun run = factory.of(context);
            runs.add(run);
            dates.add(context.when);
            if (run instanceof StatementRun statement) {
                statements.add(statement);
            }
        }
        this.wantsEmptyDays = runs.stream().anyMatch(RuleRun::wantsEmptyDays);
    }

    /** Takes all days of one person. */
    void person(int employee) {
        int calendar = calendars.of(employee);
        day.person(employee, calendar);
        int row = roster.firstOf(employee);
        int end = roster.endOf(employee);
        int date = wantsEmptyDays || row == end ? 0 : roster.dayOf(row);
        while (date < days && (wantsEmptyDays || row < end)) {
            int next = row;
            while (next < end && roster.dayOf(next) == date) {
                next++;
            }
            visit(calendar, date, row, next);
            row = next;
            date = wantsEmptyDays || row >= end ? date + 1 : roster.dayOf(row);
        }
        if (days > 0) {
            concern(employee, calendar);
        }
    }

    private void visit(int calendar, int date, int from, int to) {
        boolean empty = from == to;
        look(calendar, date, from, to);
        Truth inScope = scope.test();
        if (inScope == Truth.FALSE) {
            return;
        }
        categories.check();
        for (int rule = 0; rule < runs.size(); rule++) {
            RuleRun run = runs.get(rule);
            if ((!empty || run.wantsEmptyDays()) && run.judges(calendar, date)) {
                accept(run, dates.get(rule), inScope);
            }
        }
    }

    private void look(int calendar, int date, int from, int to) {
        day.day(date, from, to, from == to && roster.isPartial() && calendars.isWorkday(calendar, date));
    }

    /** Shows a rule what it judges of the day: all of it, one half of it, or nothing. */
    private void accept(RuleRun run, DateTest dates, Truth inScope) {
        Truth morning = dates.holds(DayHalf.AM);
        Truth afternoon = dates.hasHalves() ? dates.holds(DayHalf.PM) : morning;
        if (morning == Truth.FALSE && afternoon == Truth.FALSE) {
            return;
        }
        if (morning != Truth.FALSE && afternoon != Truth.FALSE) {
            run.accept(inScope.and(morning).and(afternoon));
            return;
        }
        day.cut(morning == Truth.FALSE ? DayHalf.PM : DayHalf.AM);
        run.accept(inScope.and(morning.or(afternoon)));
        day.uncut();
    }

    /** Asks whose statements and decisions the person makes necessary, with or without rows. */
    private void concern(int employee, int calendar) {
        for (StatementRun statement : statements) {
            for (int date = statement.nextDay(calendar, 0);
                    date >= 0;
                    date = statement.isSettledInADay() ? -1 : statement.nextDay(calendar, date + 1)) {
                stand(employee, calendar, date);
                statement.concern(scope.test());
            }
        }
        for (UndecidedRun parameter : parameters) {
            boolean settled = false;
            for (int date = 0; date < days && !settled; date++) {
                if (parameter.judges(date)) {
                    stand(employee, calendar, date);
                    parameter.concern(scope.test());
                    settled = parameter.isSettledInADay();
                }
            }
        }
    }

    private void stand(int employee, int calendar, int date) {
        int from = roster.firstOf(employee);
        while (from < roster.endOf(employee) && roster.dayOf(from) < date) {
            from++;
        }
        int to = from;
        while (to < roster.endOf(employee) && roster.dayOf(to) == date) {
            to++;
        }
        look(calendar, date, from, to);
    }

    List<RuleSummary> finish(Consumer<Finding> findings) {
        List<RuleSummary> summaries = new ArrayList<>();
        for (UndecidedRun parameter : parameters) {
            summaries.add(parameter.finish(new FindingSink(findings)));
        }
        for (RuleRun run : runs) {
            summaries.add(run.finish(new FindingSink(findings)));
        }
        return summaries;
    }

    List<InputProblem> problems() {
        List<InputProblem> problems = new ArrayList<>(calendars.problems());
        problems.addAll(categories.problems());
        return problems;
    }
}
