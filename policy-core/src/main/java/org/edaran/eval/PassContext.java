package org.edaran.eval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Policy;
import org.edaran.model.Sentence;
import org.edaran.roster.Roster;

/** What all rules of one pass share: the roster, the cursor over it and the look-up of facts. */
final class PassContext {

    private final Roster roster;
    private final PersonDay day;
    private final Facts facts;
    private final Changes changes;
    private final InputsOf inputs;
    private final AlikePeople alike;
    private final IdentityHashMap<Policy, Map<Expression, Condition>> conditions = new IdentityHashMap<>();
    private final IdentityHashMap<Policy, Map<List<Sentence.Nearby>, AlikePlaces>> places = new IdentityHashMap<>();
    private final LocalDate[] dates;
    private final Optional<Observer> observer;
    private final boolean showsConfidential;
    private final Budget budget;

    PassContext(Roster roster, Optional<Observer> observer, boolean showsConfidential) {
        this(roster, observer, showsConfidential, Budget.unlimited());
    }

    PassContext(Roster roster, Optional<Observer> observer, boolean showsConfidential, Budget budget) {
        this.budget = budget;
        this.observer = observer;
        this.showsConfidential = showsConfidential;
        this.roster = roster;
        this.dates = roster.range().map(PassContext::datesOf).orElse(new LocalDate[0]);
        this.changes = roster.isFixed() ? Changes.of(roster) : Changes.NONE;
        this.day = new PersonDay(roster, dates, changes);
        this.facts = new Facts(roster);
        this.inputs = new InputsOf(roster);
        this.alike = new AlikePeople(roster, changes);
    }

    private static LocalDate[] datesOf(DateRange range) {
        return range.first().datesUntil(range.last().plusDays(1)).toArray(LocalDate[]::new);
    }

    Roster roster() {
        return roster;
    }

    /** What the pass may keep. */
    Budget budget() {
        return budget;
    }

    PersonDay day() {
        return day;
    }

    /** Tells whose facts differ on some days. */
    Changes changes() {
        return changes;
    }

    /** Tells what values depend on, for everybody else. */
    InputsOf inputs() {
        return inputs;
    }

    /** The people by what a value depends on; nothing if that is more than columns, or if hardly any are alike. */
    Optional<Alike> alike(Inputs what) {
        return what.day() || what.person()
                ? Optional.empty()
                : Optional.of(alike.by(what.columns())).filter(AlikePeople::isWorthwhile);
    }

    /** A condition of a policy; all that ask for the same one share its answers. */
    Condition condition(Policy policy, Expression expression, ExpressionEvaluator evaluator) {
        return conditions
                .computeIfAbsent(policy, p -> new HashMap<>())
                .computeIfAbsent(expression, e -> new Condition(e, evaluator, this));
    }

    /** What is remembered of places that a policy allows; begun again when an editor brings a location that was not there. */
    AlikePlaces places(Policy policy, List<Sentence.Nearby> allowed, Supplier<AlikePlaces> made) {
        Map<List<Sentence.Nearby>, AlikePlaces> known = places.computeIfAbsent(policy, p -> new HashMap<>());
        AlikePlaces remembered = known.get(allowed);
        if (remembered == null || !remembered.knowsAll()) {
            remembered = made.get();
            known.put(allowed, remembered);
        }
        return remembered;
    }

    LocalDate[] dates() {
        return dates;
    }

    /** Who looks on, if anybody does. */
    Optional<Observer> observer() {
        return observer;
    }

    /** True if findings may hold values of confidential facts. */
    boolean showsConfidential() {
        return showsConfidential;
    }

    /** True if findings may hold the value of the expression. */
    boolean shows(Expression expression) {
        return showsConfidential || !Confidential.isToldBy(expression);
    }

    ExpressionEvaluator evaluator(Policy policy, Calendars calendars) {
        Decisions decisions = new Decisions(roster, policy.defaultCalendar());
        observer.ifPresent(
                told -> decisions.tell((parameter, value, decided) -> told.used(policy, parameter, value, decided)));
        ExpressionEvaluator evaluator = new ExpressionEvaluator(day, facts, decisions, calendars);
        observer.ifPresent(told -> evaluator.tell((table, keys, date) -> told.lookedUp(policy, table, keys, date)));
        return evaluator;
    }
}
