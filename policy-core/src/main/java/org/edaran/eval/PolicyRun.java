package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
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
    private final List<AttestRun> statements = new ArrayList<>();
    private final List<UndecidedRun> parameters = new ArrayList<>();
    private final boolean wantsEmptyDays;
    private final int days;

    PolicyRun(Policy policy, PassContext pass) {
        this.roster = pass.roster();
        this.day = pass.day();
        this.days = pass.dates().length;
        this.calendars = new Calendars(policy, roster, pass.dates());
        ExpressionEvaluator evaluator = pass.evaluator(policy);
        this.scope = new Condition(policy.scope(), evaluator, pass.varies());
        this.categories = new CategoryCheck(policy, pass, evaluator);
        for (Parameter parameter : policy.parameters()) {
            if (parameter.duty() != Strength.MAY) {
                parameters.add(new UndecidedRun(policy, parameter, pass));
            }
        }
        RuleRuns factory = new RuleRuns();
        for (Rule rule : policy.rules()) {
            RuleRun run = factory.of(new RuleContext(policy, rule, pass, calendars));
            runs.add(run);
            if (run instanceof AttestRun statement) {
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
        day.day(date, from, to, empty && roster.isPartial() && calendars.isWorkday(calendar, date));
        Truth inScope = scope.test();
        if (inScope == Truth.FALSE) {
            return;
        }
        categories.check();
        for (RuleRun run : runs) {
            if ((!empty || run.wantsEmptyDays()) && run.judges(calendar, date)) {
                run.accept(inScope);
            }
        }
    }

    /** Asks whose statements and decisions the person makes necessary, with or without rows. */
    private void concern(int employee, int calendar) {
        for (AttestRun statement : statements) {
            for (int date = statement.nextDay(calendar, 0);
                    date >= 0;
                    date = statement.isSettledInADay() ? -1 : statement.nextDay(calendar, date + 1)) {
                stand(employee, date);
                statement.concern(scope.test());
            }
        }
        for (UndecidedRun parameter : parameters) {
            boolean settled = false;
            for (int date = 0; date < days && !settled; date++) {
                if (parameter.judges(date)) {
                    stand(employee, date);
                    parameter.concern(scope.test());
                    settled = parameter.isSettledInADay();
                }
            }
        }
    }

    private void stand(int employee, int date) {
        int from = roster.firstOf(employee);
        while (from < roster.endOf(employee) && roster.dayOf(from) < date) {
            from++;
        }
        int to = from;
        while (to < roster.endOf(employee) && roster.dayOf(to) == date) {
            to++;
        }
        day.day(date, from, to, false);
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
        return categories.problems();
    }
}
