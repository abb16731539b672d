package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Period;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.source.SourceSpan;

/** Builds what follows a sentence. */
final class TailBuilder extends EdaranParserBaseVisitor<Tail> {

    /** Every kind of tail in canonical order. */
    static final List<Class<? extends Tail>> ORDER = List.of(
            Tail.Where.class,
            Tail.Per.class,
            Tail.Each.class,
            Tail.InForce.class,
            Tail.During.class,
            Tail.Outside.class,
            Tail.OnlyDuring.class,
            Tail.On.class,
            Tail.By.class,
            Tail.EitherWay.class,
            Tail.Together.class,
            Tail.DifferentPeople.class,
            Tail.DifferentOffices.class,
            Tail.ByHalfDays.class,
            Tail.Rounding.class,
            Tail.AlsoInCutWeeks.class,
            Tail.OrEveryDutyDay.class,
            Tail.Consequence.class,
            Tail.InsteadOf.class);

    private final Leaves leaves;
    private final ExpressionBuilder expressions;
    private final DateBuilder dates;

    TailBuilder(Leaves leaves, ExpressionBuilder expressions) {
        this.leaves = leaves;
        this.expressions = expressions;
        this.dates = new DateBuilder(leaves);
    }

    /** The tails in canonical order; one that is written twice is reported and left out. */
    Tails tails(List<TailContext> contexts, SourceSpan before) {
        if (contexts.isEmpty()) {
            return new Tails(List.of(), new SourceSpan(before.end(), before.end()));
        }
        Map<Class<? extends Tail>, Tail> kept = new HashMap<>();
        for (TailContext context : contexts) {
            Tail tail = visit(context);
            Tail first = kept.putIfAbsent(kind(tail), tail);
            if (first != null) {
                repeated(first, tail);
            }
        }
        List<Tail> sorted = new ArrayList<>(kept.values());
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparingInt(tail -> ORDER.indexOf(tail.getClass())));
        }
        SourceSpan span = Leaves.span(contexts.get(0)).to(Leaves.span(contexts.get(contexts.size() - 1)));
        return new Tails(sorted, span);
    }

    /** Parts that exclude each other are of one kind. */
    private static Class<? extends Tail> kind(Tail tail) {
        boolean dates = tail instanceof Tail.InForce || tail instanceof Tail.OnlyDuring;
        return dates ? Tail.During.class : tail.getClass();
    }

    private void repeated(Tail first, Tail second) {
        Faults faults = leaves.faults();
        String opening = firstWord(second.span(), faults);
        String message = opening.equals(firstWord(first.span(), faults))
                ? "`" + opening + "` is written twice in one sentence"
                : "`" + opening + "` and `" + firstWord(first.span(), faults) + "` cannot stand in one sentence";
        Diagnostic fault = Diagnostic.of(DiagnosticCode.REPEATED_PART, faults.source(), second.span(), message)
                .withLabel(faults.source(), first.span(), "the first one");
        Optional<String> each = second instanceof Tail.Per per
                ? LengthsOfTime.each(
                        per.keys().get(per.keys().size() - 1).name().text())
                : Optional.empty();
        faults.add(each.map(right -> fault.withHelp("write `" + right + "`")).orElse(fault));
    }

    private static String firstWord(SourceSpan span, Faults faults) {
        return faults.source().textOf(span).split("\\s", 2)[0];
    }

    @Override
    public Tail visitWhere(WhereContext context) {
        return new Tail.Where(expressions.visit(context.expression()), Leaves.span(context));
    }

    @Override
    public Tail visitPer(PerContext context) {
        List<AstExpression.Reference> keys =
                context.path().stream().map(ExpressionBuilder::path).toList();
        return new Tail.Per(keys, Leaves.span(context));
    }

    @Override
    public Tail visitEachUnit(EachUnitContext context) {
        SourceSpan span = Leaves.span(context);
        Period period = new Period.Calendar(unit(context.unit), java.math.BigInteger.ONE, Optional.empty(), span);
        return new Tail.Each(period, span);
    }

    @Override
    public Tail visitEachSeveral(EachSeveralContext context) {
        SourceSpan span = Leaves.span(context);
        Period period = new Period.Calendar(
                unit(context.unit),
                leaves.positive(context.length),
                Optional.ofNullable(context.date()).map(leaves::date),
                span);
        return new Tail.Each(period, span);
    }

    @Override
    public Tail visitEachDecided(EachDecidedContext context) {
        SourceSpan span = Leaves.span(context);
        Name parameter = new Name(context.word.getText(), Faults.spanOf(context.word));
        return new Tail.Each(new Period.Decided(parameter, span), span);
    }

    private static Period.Unit unit(Token token) {
        return switch (token.getType()) {
            case EdaranParser.DAY -> Period.Unit.DAY;
            case EdaranParser.WEEK -> Period.Unit.WEEK;
            case EdaranParser.MONTH -> Period.Unit.MONTH;
            case EdaranParser.QUARTER -> Period.Unit.QUARTER;
            default -> Period.Unit.YEAR;
        };
    }

    @Override
    public Tail visitEachWindow(EachWindowContext context) {
        SourceSpan span = Leaves.span(context);
        return new Tail.Each(new Period.WholeWindow(span), span);
    }

    @Override
    public Tail visitInAny(InAnyContext context) {
        SourceSpan span = Leaves.span(context);
        return new Tail.Each(new Period.Rolling(leaves.positive(context.length), span), span);
    }

    @Override
    public Tail visitDuringInForce(DuringInForceContext context) {
        return new Tail.InForce(Leaves.span(context));
    }

    @Override
    public Tail visitDuring(DuringContext context) {
        return new Tail.During(dates.spans(context.dateSpans()), Leaves.span(context));
    }

    @Override
    public Tail visitOutside(OutsideContext context) {
        return new Tail.Outside(dates.spans(context.dateSpans()), Leaves.span(context));
    }

    @Override
    public Tail visitOnlyDuringTail(OnlyDuringTailContext context) {
        return new Tail.OnlyDuring(dates.spans(context.dateSpans()), Leaves.span(context));
    }

    @Override
    public Tail visitOnDays(OnDaysContext context) {
        return new Tail.On(DateBuilder.filter(context.dayFilter()), Leaves.span(context));
    }

    @Override
    public Tail visitDeadlineTail(DeadlineTailContext context) {
        return new Tail.By(dates.deadline(context.deadline()), Leaves.span(context));
    }

    @Override
    public Tail visitEitherWay(EitherWayContext context) {
        AstExpression who = context.path() != null
                ? ExpressionBuilder.path(context.path())
                : expressions.visit(context.expression());
        return new Tail.EitherWay(who, Leaves.span(context));
    }

    @Override
    public Tail visitTogether(TogetherContext context) {
        return new Tail.Together(Leaves.span(context));
    }

    @Override
    public Tail visitDifferentPeople(DifferentPeopleContext context) {
        return new Tail.DifferentPeople(Leaves.span(context));
    }

    @Override
    public Tail visitDifferentOffices(DifferentOfficesContext context) {
        return new Tail.DifferentOffices(Leaves.span(context));
    }

    @Override
    public Tail visitByHalfDays(ByHalfDaysContext context) {
        return new Tail.ByHalfDays(Leaves.span(context));
    }

    @Override
    public Tail visitRounding(RoundingContext context) {
        Tail.Direction direction = switch (context.direction.getType()) {
            case EdaranParser.ROUNDING_UP -> Tail.Direction.UP;
            case EdaranParser.ROUNDING_DOWN -> Tail.Direction.DOWN;
            default -> Tail.Direction.HALF_UP;
        };
        return new Tail.Rounding(direction, Leaves.span(context));
    }

    @Override
    public Tail visitAlsoInCutWeeks(AlsoInCutWeeksContext context) {
        return new Tail.AlsoInCutWeeks(Leaves.span(context));
    }

    @Override
    public Tail visitOrEveryDutyDay(OrEveryDutyDayContext context) {
        return new Tail.OrEveryDutyDay(Leaves.span(context));
    }

    @Override
    public Tail visitConsequence(ConsequenceContext context) {
        return new Tail.Consequence(leaves.text(context.text), Leaves.span(context));
    }

    @Override
    public Tail visitInsteadOf(InsteadOfContext context) {
        return new Tail.InsteadOf(context.name().stream().map(Leaves::name).toList(), Leaves.span(context));
    }
}
