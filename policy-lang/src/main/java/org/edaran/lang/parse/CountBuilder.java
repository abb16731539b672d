package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Bound;
import org.edaran.lang.ast.Counted;
import org.edaran.lang.ast.Denominator;
import org.edaran.lang.ast.ExceptionEffect;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Tails;
import org.edaran.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Builds counted sentences, and teaches what beginners leave out of them. */
final class CountBuilder {

    private final Leaves leaves;
    private final ExpressionBuilder expressions;
    private final GroupBuilder groups;

    CountBuilder(Leaves leaves, ExpressionBuilder expressions, GroupBuilder groups) {
        this.leaves = leaves;
        this.expressions = expressions;
        this.groups = groups;
    }

    Sentence.Count count(
            Counted counted, Optional<Modal> strength, CountContext context, Tails tails, SourceSpan span) {
        AstExpression quantity = quantity(context.quantity());
        Sentence.Measure measure = measure(context.measure);
        Optional<Denominator> denominator =
                Optional.ofNullable(context.denominator()).map(this::denominator);
        return new Sentence.Count(
                counted, strength, bound(context.bound().getStart()), quantity, measure, denominator, tails, span);
    }

    ExceptionEffect.OtherLimit otherLimit(
            Optional<Modal> strength, CountContext context, Tails tails, SourceSpan span) {
        return new ExceptionEffect.OtherLimit(
                strength,
                bound(context.bound().getStart()),
                quantity(context.quantity()),
                measure(context.measure),
                Optional.ofNullable(context.denominator()).map(this::denominator),
                tails,
                span);
    }

    /** True if a token says how a count is held against its limit. */
    static boolean isBound(int token) {
        return switch (token) {
            case EdaranParser.AT_MOST,
                    EdaranParser.LESS_THAN,
                    EdaranParser.AT_LEAST,
                    EdaranParser.MORE_THAN,
                    EdaranParser.EXACTLY,
                    EdaranParser.ABOUT -> true;
            default -> false;
        };
    }

    static Bound bound(Token token) {
        return switch (token.getType()) {
            case EdaranParser.AT_MOST -> Bound.AT_MOST;
            case EdaranParser.LESS_THAN -> Bound.LESS_THAN;
            case EdaranParser.AT_LEAST -> Bound.AT_LEAST;
            case EdaranParser.MORE_THAN -> Bound.MORE_THAN;
            case EdaranParser.EXACTLY -> Bound.EXACTLY;
            default -> Bound.ABOUT;
        };
    }

    private AstExpression quantity(QuantityContext context) {
        SourceSpan span = Leaves.span(context);
        Token token = context.getStart();
        if (context instanceof PercentQuantityContext) {
            return new Literal.Percent(leaves.percent(token), span);
        }
        if (context instanceof IntegerQuantityContext) {
            return new Literal.Whole(leaves.integer(token), span);
        }
        if (context instanceof DecimalQuantityContext) {
            return new Literal.Decimal(leaves.decimal(token), span);
        }
        if (context instanceof LookedUpQuantityContext table) {
            return expressions.visit(table.lookUp());
        }
        if (context instanceof NamedQuantityContext named) {
            return new AstExpression.Reference(Leaves.name(named.name()), List.of(), span);
        }
        return expressions.visit(((ComputedQuantityContext) context).sum());
    }

    private static Sentence.Measure measure(@Nullable Token token) {
        if (token == null) {
            return Sentence.Measure.UNSPECIFIED;
        }
        return switch (token.getType()) {
            case EdaranParser.PEOPLE -> Sentence.Measure.PEOPLE;
            case EdaranParser.DAY -> Sentence.Measure.DAYS;
            default -> Sentence.Measure.CONSECUTIVE_DAYS;
        };
    }

    private Denominator denominator(DenominatorContext context) {
        SourceSpan span = Leaves.span(context);
        if (context instanceof OfAllContext all) {
            return new Denominator.OfGroup(groups.visit(all.group()), Denominator.Base.ALL, span);
        }
        if (context instanceof OfPresentContext present) {
            Group group = groups.visit(present.group());
            if (present.base == null) {
                bareShare(group);
            }
            boolean scheduled = present.base != null && present.base.getType() == EdaranParser.SCHEDULED;
            Denominator.Base base = scheduled ? Denominator.Base.SCHEDULED : Denominator.Base.ON_DUTY;
            return new Denominator.OfGroup(group, base, span);
        }
        boolean duty = context.getStart().getType() == EdaranParser.OF_OWN_DUTY_DAYS;
        return new Denominator.OfOwnDays(duty ? Denominator.OwnDays.DUTY : Denominator.OwnDays.SCHEDULED, span);
    }

    private void bareShare(Group group) {
        String people = group instanceof Group.Matching
                ? "employees where …"
                : leaves.faults().source().textOf(group.span());
        leaves.faults()
                .add(
                        DiagnosticCode.MISSING_DENOMINATOR,
                        group.span(),
                        "the sentence does not say which people of the group are counted against",
                        "write `of " + people + " on duty`, `of all " + people + "` or `of " + people + " scheduled`");
    }
}
