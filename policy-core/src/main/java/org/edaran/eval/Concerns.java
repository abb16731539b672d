package org.edaran.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.edaran.roster.Roster;

/** Asks whose statements and decisions people make necessary, with or without rows. Not thread-safe. */
final class Concerns {

    private final Roster roster;
    private final PersonDay day;
    private final Calendars calendars;
    private final Changes changes;
    private final Condition scope;
    private final int days;
    private final List<Asked> all = new ArrayList<>();

    /**
     * What is asked for, and for whom that is known. One of several people who are alike tells it for all.
     *
     * @param alike nothing if each must be asked
     */
    private record Asked(Necessity run, Optional<Alike> alike, BitSet known) {

        Asked(Necessity run) {
            this(run, run.alike(), new BitSet());
        }

        /** True if somebody alike was asked on all days. */
        boolean isKnown(int employee) {
            return alike.isPresent() && known.get(alike.get().of(employee));
        }

        /** Notes that somebody was asked on all days, of whom each tells the same. */
        void learn(int employee) {
            if (alike.isPresent()) {
                known.set(alike.get().of(employee));
            }
        }
    }

    Concerns(
            PassContext pass,
            Calendars calendars,
            Condition scope,
            List<StatementRun> statements,
            List<UndecidedRun> parameters) {
        this.calendars = calendars;
        this.changes = pass.changes();
        this.roster = pass.roster();
        this.day = pass.day();
        this.scope = scope;
        this.days = pass.dates().length;
        statements.forEach(run -> all.add(new Asked(run)));
        parameters.forEach(run -> all.add(new Asked(run)));
    }

    /** True if nobody makes anything necessary. */
    boolean isIdle() {
        return all.isEmpty();
    }

    /** Asks a person whose unit works by the calendar, or by those of each day. */
    void person(int employee, int calendar, int[] changing) {
        if (changing.length > 0) {
            eachDay(employee, changing);
            return;
        }
        boolean differs = changes.onSomeDay(employee);
        for (int i = 0; i < all.size(); i++) {
            Asked asked = all.get(i);
            if (changes.ofPerson(employee) || !asked.isKnown(employee)) {
                ask(asked.run(), employee, calendar, differs);
                if (!differs) {
                    asked.learn(employee);
                }
            } else if (differs) {
                askAway(asked.run(), employee, calendar);
            }
        }
    }

    private void eachDay(int employee, int[] changing) {
        for (int date = 0; date < days; date++) {
            int calendar = changing[date];
            day.person(employee, calendar);
            stand(employee, calendar, date);
            for (Asked asked : all) {
                if (asked.run().nextDay(calendar, date) == date) {
                    asked.run().concern(scope.test());
                }
            }
        }
    }

    private void ask(Necessity asked, int employee, int calendar, boolean differs) {
        int date = asked.nextDay(calendar, 0);
        while (date >= 0) {
            stand(employee, calendar, date);
            asked.concern(scope.test());
            date = !differs && asked.isSettledInADay() ? -1 : asked.nextDay(calendar, date + 1);
        }
    }

    /** Asks on the days on which the person works elsewhere; what the others tell is known of somebody alike. */
    private void askAway(Necessity asked, int employee, int calendar) {
        for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
            int date = roster.dayOf(row);
            if (changes.isAway(row) && asked.nextDay(calendar, date) == date) {
                stand(employee, calendar, date);
                asked.concern(scope.test());
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
