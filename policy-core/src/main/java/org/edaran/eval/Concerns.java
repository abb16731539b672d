package org.edaran.eval;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.edaran.roster.Roster;

/** Asks whose statements and decisions people make necessary, with or without rows. Not thread-safe. */
final class Concerns {

    private final Roster roster;
    private final PersonDay day;
    private final Calendars calendars;
    private final Condition scope;
    private final int days;
    private final List<Asked<StatementRun>> statements;
    private final List<Asked<UndecidedRun>> parameters;

    /**
     * What is asked for, and for whom that is known. One of several people who are alike tells it for all.
     *
     * @param alike nothing if each must be asked
     */
    private record Asked<R>(R run, Optional<Alike> alike, BitSet known) {

        boolean isKnown(int employee) {
            if (alike.isEmpty()) {
                return false;
            }
            int number = alike.get().of(employee);
            boolean before = known.get(number);
            known.set(number);
            return before;
        }
    }

    Concerns(
            PassContext pass,
            Calendars calendars,
            Condition scope,
            List<StatementRun> statements,
            List<UndecidedRun> parameters) {
        this.calendars = calendars;
        this.roster = pass.roster();
        this.day = pass.day();
        this.scope = scope;
        this.days = pass.dates().length;
        this.statements = statements.stream()
                .map(run -> new Asked<>(run, run.alike(), new BitSet()))
                .toList();
        this.parameters = parameters.stream()
                .map(run -> new Asked<>(run, run.alike(), new BitSet()))
                .toList();
    }

    /** True if nobody makes anything necessary. */
    boolean isIdle() {
        return statements.isEmpty() && parameters.isEmpty();
    }

    /** Asks a person whose unit works by the calendar, or by those of each day. */
    void person(int employee, int calendar, int[] changing) {
        if (changing.length > 0) {
            eachDay(employee, changing);
            return;
        }

        for (Asked<StatementRun> asked : statements) {
            if (!asked.isKnown(employee)) {
                ask(asked.run(), employee, calendar);
            }
        }
        for (Asked<UndecidedRun> asked : parameters) {
            if (!asked.isKnown(employee)) {
                ask(asked.run(), employee, calendar);
            }
        }
    }

    private void eachDay(int employee, int[] changing) {
        for (int date = 0; date < days; date++) {
            int calendar = changing[date];
            day.person(employee, calendar);
            stand(employee, calendar, date);
            for (Asked<StatementRun> asked : statements) {
                if (asked.run().nextDay(calendar, date) == date) {
                    asked.run().concern(scope.test());
                }
            }
            for (Asked<UndecidedRun> asked : parameters) {
                if (asked.run().judges(date)) {
                    asked.run().concern(scope.test());
                }
            }
        }
    }

    private void ask(StatementRun statement, int employee, int calendar) {
        int date = statement.nextDay(calendar, 0);
        while (date >= 0) {
            stand(employee, calendar, date);
            statement.concern(scope.test());
            date = statement.isSettledInADay() ? -1 : statement.nextDay(calendar, date + 1);
        }
    }

    private void ask(UndecidedRun parameter, int employee, int calendar) {
        boolean settled = false;
        for (int date = 0; date < days && !settled; date++) {
            if (parameter.judges(date)) {
                stand(employee, calendar, date);
                parameter.concern(scope.test());
                settled = parameter.isSettledInADay();
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
        day.day(date, from, to, from == to && roster.isPartial() && calendars.isWorkday(calendar, date));
    }
}
