package org.edaran.lang.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Statement;
import org.edaran.model.BuiltIn;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayHalf;
import org.edaran.model.Expression;
import org.edaran.model.Value;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceText;

/** Compiles the ends of dates: a date or half of one, or what gives a date to each person, unit or agency. */
final class DateEnds {

    private final Environment env;
    private final SourceText source;

    DateEnds(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /**
     * An end.
     *
     * @param date what gives it
     * @param half the half it starts or stops at; nothing for the whole day
     */
    record End(Expression date, Optional<DayHalf> half) {

        static End whole(LocalDate date) {
            return new End(new Expression.Constant(new Value.Day(date)), Optional.empty());
        }

        /** The date, if it is written out. */
        Optional<LocalDate> written() {
            return date instanceof Expression.Constant constant && constant.value() instanceof Value.Day day
                    ? Optional.of(day.date())
                    : Optional.empty();
        }
    }

    static DayHalf half(Literal.HalfDate date) {
        return date.half() == Literal.Half.AM ? DayHalf.AM : DayHalf.PM;
    }

    /** An end as written, or a report. */
    Optional<End> end(AstExpression node) {
        if (node instanceof Literal.Date date) {
            return Optional.of(End.whole(date.value()));
        }
        if (node instanceof Literal.HalfDate date) {
            return Optional.of(new End(new Expression.Constant(new Value.Day(date.value())), Optional.of(half(date))));
        }
        if (isWindow(node)) {
            manyDates(node);
            return Optional.empty();
        }
        if (node instanceof AstExpression.DateOffset offset && isWindow(offset.anchor())) {
            return edge(offset).flatMap(date -> moved(date, offset));
        }
        Demand demand = new Demand(Plain.DATE, source, node.span(), "dates begin and end with a date");
        return ExpressionCompiler.ofPeople(env, source)
                .value(node, demand)
                .map(Typed::expression)
                .filter(date -> isFixed(date, node))
                .map(date -> new End(folded(date), Optional.empty()));
    }

    /** The last day of a length of time that starts with an end. */
    Optional<End> after(End first, Literal.Duration length) {
        ExpressionCompiler expressions = ExpressionCompiler.ofPeople(env, source);
        Optional<Period> period = new CalculationCompiler(env, source, expressions).period(length);
        boolean noon = first.half().filter(DayHalf.PM::equals).isPresent();
        return period.map(by -> new Expression.Shifted(first.date(), by))
                .map(end -> noon ? end : new Expression.Shifted(end, Period.ofDays(-1)))
                .map(end -> new End(folded(end), noon ? Optional.of(DayHalf.AM) : Optional.empty()));
    }

    /** A calculation with written dates, done. */
    private static Expression folded(Expression date) {
        if (!(date instanceof Expression.Shifted shifted)) {
            return date;
        }
        Expression from = folded(shifted.date());
        if (from instanceof Expression.Constant constant && constant.value() instanceof Value.Day day) {
            return new Expression.Constant(new Value.Day(moved(day.date(), shifted.by())));
        }
        return new Expression.Shifted(from, shifted.by());
    }

    private static LocalDate moved(LocalDate date, Period by) {
        try {
            LocalDate end = date.plus(by);
            return end.isAfter(DateRange.MAX) ? DateRange.MAX : end.isBefore(DateRange.MIN) ? DateRange.MIN : end;
        } catch (DateTimeException tooFar) {
            return by.isNegative() ? DateRange.MIN : DateRange.MAX;
        }
    }

    private boolean isWindow(AstExpression node) {
        return node instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()
                && env.declarations()
                        .find(reference.name().text(), Statement.Window.class)
                        .isPresent();
    }

    private void manyDates(AstExpression node) {
        String name = Words.of(source, node.span());
        env.use(name);
        env.fault(Diagnostic.of(
                        DiagnosticCode.WRONG_KIND_OF_NAME,
                        source,
                        node.span(),
                        "`" + name + "` is a window of many dates, and an end is one date")
                .withHelp("write the date, or name the window alone as one of the dates"));
    }

    /** The first day of a window that something comes before, or the last day of one that something comes after. */
    private Optional<Expression> edge(AstExpression.DateOffset offset) {
        String name = Words.of(source, offset.anchor().span());
        boolean last = offset.side() == AstExpression.Side.AFTER;
        env.use(name);
        DateSet window = env.windows().get(name);
        if (window == null) {
            return Optional.empty();
        }
        Optional<Expression> edge = DateSets.edge(window, env.defaultCalendar(), last);
        if (edge.isEmpty()) {
            env.fault(
                    DiagnosticCode.WINDOW_WITHOUT_EDGE,
                    source,
                    offset.span(),
                    "`" + name + "` has no " + (last ? "last" : "first") + " date to count from",
                    "write the date itself");
        }
        return edge;
    }

    private Optional<End> moved(Expression date, AstExpression.DateOffset offset) {
        ExpressionCompiler expressions = ExpressionCompiler.ofPeople(env, source);
        boolean before = offset.side() == AstExpression.Side.BEFORE;
        return new CalculationCompiler(env, source, expressions)
                .period(offset.length())
                .map(by -> new Expression.Shifted(date, before ? by.negated() : by))
                .map(end -> new End(folded(end), Optional.empty()));
    }

    private boolean isFixed(Expression date, AstExpression node) {
        Optional<Expression> day = FactUse.first(date, DateEnds::isOfDay);
        day.ifPresent(part -> env.fault(
                DiagnosticCode.END_NOT_FIXED,
                source,
                node.span(),
                "dates cannot begin or end with `" + FactUse.words(part) + "`, which differs from day to day",
                "use a fact of the person, unit, office, agency or region, or write a condition after `where`"));
        return day.isEmpty();
    }

    private static boolean isOfDay(Expression part) {
        boolean date = part instanceof Expression.BuiltInFact fact && fact.fact() == BuiltIn.DATE;
        return date || FactUse.isOfDay(part);
    }
}
