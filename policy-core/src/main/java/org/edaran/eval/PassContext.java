package org.edaran.eval;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Policy;
import org.edaran.roster.Roster;

/** What all rules of one pass share: the roster, the cursor over it and the look-up of facts. */
final class PassContext {

    private final Roster roster;
    private final PersonDay day;
    private final Facts facts;
    private final VariesByDay varies;
    private final LocalDate[] dates;
    private final Optional<Observer> observer;

    PassContext(Roster roster, Optional<Observer> observer) {
        this.observer = observer;
        this.roster = roster;
        this.dates = roster.range().map(PassContext::datesOf).orElse(new LocalDate[0]);
        this.day = new PersonDay(roster, dates);
        this.facts = new Facts(roster);
        this.varies = new VariesByDay(roster);
    }

    private static LocalDate[] datesOf(DateRange range) {
        return range.first().datesUntil(range.last().plusDays(1)).toArray(LocalDate[]::new);
    }

    Roster roster() {
        return roster;
    }

    PersonDay day() {
        return day;
    }

    VariesByDay varies() {
        return varies;
    }

    LocalDate[] dates() {
        return dates;
    }

    /** Who looks on, if anybody does. */
    Optional<Observer> observer() {
        return observer;
    }

    ExpressionEvaluator evaluator(Policy policy, Calendars calendars) {
        Decisions decisions = new Decisions(roster, policy.defaultCalendar());
        observer.ifPresent(
                told -> decisions.tell((parameter, value, decided) -> told.used(policy, parameter, value, decided)));
        return new ExpressionEvaluator(day, facts, decisions, calendars);
    }
}
