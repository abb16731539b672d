package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.DeadlinePoint;
import org.edaran.lang.ast.Statement;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** The date a deadline names: for a window its first date, after {@code after} its last; else a fact or an event. */
final class DeadlineCompiler {

    private final Environment env;
    private final SourceText source;

    DeadlineCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The dates that the deadline names: a window, or one date. */
    Optional<DateSet> dates(Deadline deadline) {
        return deadline.point() instanceof DeadlinePoint.OnDates point
                ? new DateCompiler(env, source).dates(List.of(point.dates()))
                : Optional.empty();
    }

    /** True if the deadline names a window. */
    boolean isWindow(Deadline deadline) {
        return fact(deadline).isEmpty()
                && deadline.point() instanceof DeadlinePoint.OnDates point
                && point.dates() instanceof DateSpan.NamedDates;
    }

    /** True for {@code by day 5} and {@code by friday}, which come back in every period. */
    static boolean comesBack(Deadline deadline) {
        return deadline.point() instanceof DeadlinePoint.DayOfMonth
                || deadline.point() instanceof DeadlinePoint.WeekdayTime;
    }

    /**
     * The date of the deadline.
     *
     * @param bareOwner whose facts bare names are
     */
    Optional<Expression> date(Deadline deadline, Owner bareOwner) {
        String words = Words.of(source, deadline.span());
        if (comesBack(deadline)) {
            env.fault(
                    DiagnosticCode.DEADLINE_WITHOUT_PERIOD,
                    source,
                    deadline.span(),
                    "`" + words + "` comes back again and again, but no periods are named",
                    "name a date or a window, or add `each month` to a rule with `must attest`");
            return Optional.empty();
        }
        Optional<AstExpression.Reference> fact = fact(deadline);
        if (fact.isPresent()) {
            Demand demand =
                    new Demand(Plain.DATE, source, deadline.span(), "`" + words + "` asks for a date or an event");
            return new ExpressionCompiler(env, source, bareOwner)
                    .value(fact.get(), demand)
                    .map(Typed::expression);
        }
        boolean last = deadline.relation() == Deadline.Relation.AFTER;
        return dates(deadline).flatMap(set -> end(set, last, deadline));
    }

    /** The fact that the deadline names, if it names one and not a window. */
    private Optional<AstExpression.Reference> fact(Deadline deadline) {
        if (deadline.point() instanceof DeadlinePoint.OnFact point) {
            return Optional.of(point.fact());
        }
        if (deadline.point() instanceof DeadlinePoint.OnDates point
                && point.dates() instanceof DateSpan.NamedDates named
                && !isDeclaredWindow(named.name().text())) {
            AstExpression.Reference reference = new AstExpression.Reference(named.name(), List.of(), named.span());
            boolean fact = !env.declarations().ownersOf(named.name().text()).isEmpty()
                    || env.declarations()
                            .find(named.name().text(), Statement.Parameter.class)
                            .isPresent();
            return fact ? Optional.of(reference) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isDeclaredWindow(String name) {
        return env.declarations().find(name, Statement.Window.class).isPresent();
    }

    private Optional<Expression> end(DateSet set, boolean last, Deadline deadline) {
        Optional<Expression> end = DateSets.edge(set, env.defaultCalendar(), last);
        if (end.isEmpty()) {
            env.fault(
                    DiagnosticCode.DEADLINE_WITHOUT_DATE,
                    source,
                    deadline.span(),
                    "`" + Words.of(source, deadline.span()) + "` names dates without " + (last ? "a last" : "a first")
                            + " one",
                    "name a date");
        }
        return end;
    }
}
