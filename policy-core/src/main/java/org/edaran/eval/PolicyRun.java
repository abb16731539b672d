package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.edaran.finding.Finding;
import org.edaran.finding.RuleSummary;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
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
    private final Concerns concerns;
    private final Optional<PlainDays> plain;
    private final boolean[] taken;

    /** True if all rules that were asked have taken the plain days of the person. */
    private boolean allTaken;

    private List<RuleSums> leftOut;
    private final int[] every;
    private final SweepPlans plans;
    private final PassContext pass;

    PolicyRun(Policy policy, PassContext pass) {
        this.pass = pass;
        this.roster = pass.roster();
        this.day = pass.day();
        this.days = pass.dates().length;
        this.calendars = new Calendars(policy, pass);
        ExpressionEvaluator evaluator = pass.evaluator(policy, calendars);
        this.scope = pass.condition(policy, policy.scope(), evaluator);
        this.categories = new CategoryCheck(policy, pass, evaluator);
        UndecidedRun.judgedOf(policy).forEach(parameter -> parameters.add(new UndecidedRun(policy, parameter, pass)));
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
        this.concerns = new Concerns(pass, calendars, scope, statements, parameters);
        boolean takesPlain = days > 0
                && !roster.isPartial()
                && pass.observer().stream().noneMatch(Observer::watchesEach)
                && !scope.varies()
                && categories.isAskedOnce();
        this.plain = takesPlain
                ? Optional.of(new PlainDays(roster, pass.changes(), days, wantsEmptyDays))
                : Optional.empty();
        this.taken = new boolean[runs.size()];
        this.leftOut = RuleSums.nothing(parameters.size() + runs.size());
        this.every = IntStream.range(0, taken.length).toArray();
        this.plans = new SweepPlans(pass, runs, scope, categories);
    }

    /** Takes all days of everybody: in a sweep if that can be, else person by person. */
    void everybody() {
        Optional<Sweep> sweep =
                plain.isEmpty() || calendars.move() || pass.observer().isPresent()
                        ? Optional.empty()
                        : Sweep.of(pass, calendars, plans, new Leftover(), !concerns.isIdle());
        if (sweep.isPresent()) {
            sweep.get().run();
            return;
        }
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            person(employee);
        }
    }

    /** Takes whom a sweep leaves. */
    private final class Leftover implements Sweep.Others {
        @Override
        public void person(int employee) {
            PolicyRun.this.person(employee);
        }

        @Override
        public void person(int employee, int[] rules) {
            int calendar = calendars.of(employee);
            day.person(employee, calendar);
            if (takePlain(employee, plain.orElseThrow(), rules)) {
                takeEach(employee, calendars.byDay(employee), rules);
            }
        }

        @Override
        public void concern(int employee, int calendar) {
            day.person(employee, calendar);
            concerns.person(employee, calendar, calendars.byDay(employee));
        }
    }

    /** Takes all days of one person. */
    void person(int employee) {
        int calendar = calendars.of(employee);
        day.person(employee, calendar);
        boolean changes = calendars.moves(employee) || pass.changes().ofPerson(employee);
        if (changes) {
            Arrays.fill(taken, false);
            allTaken = false;
        }
        if (changes || plain.isEmpty() || takePlain(employee, plain.get(), every)) {
            takeEach(employee, calendars.byDay(employee), every);
        }
        if (days > 0) {
            concerns.person(employee, calendar, calendars.byDay(employee));
        }
    }

    /**
     * Has each rule take all plain days at once, if it can.
     *
     * @return false if nothing is left to take day by day
     */
    private boolean takePlain(int employee, PlainDays plainDays, int[] rules) {
        for (int rule : rules) {
            taken[rule] = false;
        }
        allTaken = false;
        plainDays.person(employee);
        if (plainDays.count() > 0) {
            int row = plainDays.rows[0];
            day.day(plainDays.days[0], row, row + 1, false);
        } else if (wantsEmptyDays && !plainDays.hasOthers()) {
            day.day(0, 0, 0, roster.isPartial());
        } else {
            return wantsEmptyDays || plainDays.hasOthers();
        }
        Truth inScope = scope.test();
        if (inScope != Truth.TRUE) {
            return inScope == Truth.UNKNOWN || pass.changes().onSomeDay(employee);
        }
        if (pass.changes().onSomeDay(employee) && !categories.isFine()) {
            return true; // the first day that is not fine is told, whichever it is
        }
        categories.check();
        boolean all = true;
        for (int rule : rules) {
            taken[rule] = runs.get(rule).takePlain(plainDays);
            all &= taken[rule];
        }
        allTaken = all;
        return !all || plainDays.hasOthers();
    }

    /** Takes day by day what is left. */
    private void takeEach(int employee, int[] changing, int[] rules) {
        int row = roster.firstOf(employee);
        int end = roster.endOf(employee);
        int date = wantsEmptyDays || row == end ? 0 : roster.dayOf(row);
        while (date < days && (wantsEmptyDays || row < end)) {
            int next = row;
            while (next < end && roster.dayOf(next) == date) {
                next++;
            }
            if (changing.length > 0) {
                day.person(employee, changing[date]);
            }
            if (!allTaken || !isPlain(row, next)) {
                visit(day.calendar(), date, row, next, rules);
            }
            row = next;
            date = wantsEmptyDays || row >= end ? date + 1 : roster.dayOf(row);
        }
    }

    private void visit(int calendar, int date, int from, int to, int[] rules) {
        boolean empty = from == to;
        look(calendar, date, from, to);
        Truth inScope = scope.test();
        if (inScope == Truth.FALSE) {
            return;
        }
        categories.check();
        boolean isPlain = isPlain(from, to);
        for (int rule : rules) {
            RuleRun run = runs.get(rule);
            if (taken[rule] && isPlain) {
                continue;
            }
            if ((!empty || run.wantsEmptyDays()) && run.judges(calendar, date)) {
                accept(run, dates.get(rule), inScope);
            }
        }
    }

    private boolean isPlain(int from, int to) {
        return from == to || (to == from + 1 && plain.isPresent() && plain.get().isPlain(from));
    }

    private void look(int calendar, int date, int from, int to) {
        day.day(date, from, to, from == to && roster.isPartial() && calendars.isWorkday(calendar, date));
    }

    /** Shows a rule the day, if it is one of its dates; a rule that can see half a day without the other looks itself. */
    private static void accept(RuleRun run, DateTest dates, Truth inScope) {
        Truth judged = run.seesHalves() ? inScope : inScope.and(dates.holds());
        if (judged != Truth.FALSE) {
            run.accept(judged);
        }
    }

    /** Adds what people added to parameters and rules who were left out. */
    void add(List<RuleSums> sums) {
        leftOut = sums;
        for (int rule = 0; rule < runs.size(); rule++) {
            sums.get(parameters.size() + rule).counts().forEach(runs.get(rule)::add);
        }
    }

    /** True if nobody can be left out of a part. */
    boolean needsEverybody() {
        return runs.stream().anyMatch(run -> run.spread() == Spread.EVERYONE);
    }

    /** Grows with whatever was taken that is more than sums of groups that are known. */
    int marks() {
        int marks = calendars.problemCount() + categories.problems().size();
        for (UndecidedRun parameter : parameters) {
            marks += parameter.spread() == Spread.GROUP ? parameter.marks() : 0;
        }
        for (RuleRun run : runs) {
            marks += run.spread() == Spread.GROUP ? run.marks() : 0;
        }
        return marks;
    }

    /** Gives what is found of single people; what was taken is not to be judged again. */
    void findPersonal(Consumer<Finding> findings) {
        parameters.stream()
                .filter(parameter -> parameter.spread() == Spread.PERSON)
                .forEach(parameter -> parameter.finish(new FindingSink(findings)));
        runs.stream()
                .filter(run -> run.spread() == Spread.PERSON)
                .forEach(run -> run.finish(new FindingSink(findings)));
    }

    /** What was taken, as sums; of people of whom nothing is found. */
    List<RuleSums> sums() {
        List<RuleSums> sums = RuleSums.nothing(parameters.size() + runs.size());
        Consumer<Finding> none = finding -> {
            throw new IllegalStateException("a finding about somebody who was left out");
        };
        for (int i = 0; i < parameters.size(); i++) {
            UndecidedRun parameter = parameters.get(i);
            if (parameter.spread() == Spread.PERSON) {
                sums.get(i).addJudged(parameter.finish(new FindingSink(none)).judged(), 0);
            }
        }
        for (int i = 0; i < runs.size(); i++) {
            RuleSums sum = sums.get(parameters.size() + i);
            RuleRun run = runs.get(i);
            if (run.spread() == Spread.PERSON) {
                RuleSummary summary = run.finish(new FindingSink(none));
                sum.addJudged(summary.judged(), summary.cut());
            } else {
                run.sums().forEach(sum::add);
            }
        }
        return sums;
    }

    List<RuleSummary> finish(FindingParts findings) {
        List<RuleSummary> summaries = new ArrayList<>();
        for (UndecidedRun parameter : parameters) {
            summaries.add(withLeftOut(summaries.size(), parameter.finish(new FindingSink(findings))));
        }
        for (RuleRun run : runs) {
            summaries.add(withLeftOut(summaries.size(), run.finish(new FindingSink(findings))));
        }
        return summaries;
    }

    private RuleSummary withLeftOut(int at, RuleSummary summary) {
        RuleSums sums = leftOut.get(at);
        return summary.withJudged(Math.toIntExact(summary.judged() + sums.judged()))
                .withCut(Math.toIntExact(summary.cut() + sums.cut()));
    }

    List<InputProblem> problems() {
        List<InputProblem> problems = new ArrayList<>(calendars.problems());
        problems.addAll(categories.problems());
        return problems;
    }
}
