package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.edaran.model.Calendar;
import org.edaran.model.DateSet;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.model.Value;
import org.edaran.roster.FactTable;
import org.edaran.roster.Roster;

/** The calendars of a policy by number, and which one each person's unit works by. */
final class Calendars {

    private final Policy policy;
    private final Roster roster;
    private final LocalDate[] dates;
    private final List<Calendar> all = new ArrayList<>();
    private final boolean[][] workdays;

    Calendars(Policy policy, Roster roster, LocalDate[] dates) {
        this.policy = policy;
        this.roster = roster;
        this.dates = dates;
        all.add(policy.defaultCalendar());
        policy.calendars().stream().filter(calendar -> !all.contains(calendar)).forEach(all::add);
        workdays = new boolean[all.size()][dates.length];
        for (int calendar = 0; calendar < all.size(); calendar++) {
            for (int day = 0; day < dates.length; day++) {
                workdays[calendar][day] = all.get(calendar).isWorkday(dates[day]);
            }
        }
    }

    /** The number of the calendar of a person's home unit; 0 is the default one. */
    int of(int employee) {
        if (!policy.calendarOfUnit() || dates.length == 0) {
            return 0;
        }
        Value unit = roster.employees().value(employee, "unit", dates[0]);
        if (!(unit instanceof Value.Text text)) {
            return 0;
        }
        FactTable units = roster.table(Owner.UNIT);
        var index = units.indexOf(text.text());
        Value name = index.isEmpty() ? Value.Absent.UNKNOWN : units.value(index.getAsInt(), "calendar", dates[0]);
        for (int calendar = 0; calendar < all.size(); calendar++) {
            if (name instanceof Value.Text known
                    && known.text().equals(all.get(calendar).name())) {
                return calendar;
            }
        }
        return 0;
    }

    boolean isWorkday(int calendar, int day) {
        return workdays[calendar][day];
    }

    /** For each calendar, which days of the roster are in the set and in force. */
    boolean[][] days(DateSet set) {
        boolean[][] judged = new boolean[all.size()][dates.length];
        for (int calendar = 0; calendar < all.size(); calendar++) {
            for (int day = 0; day < dates.length; day++) {
                judged[calendar][day] =
                        policy.inForce().contains(dates[day]) && set.contains(dates[day], all.get(calendar));
            }
        }
        return judged;
    }
}
