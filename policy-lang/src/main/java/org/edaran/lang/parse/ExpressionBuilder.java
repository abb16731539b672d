package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.source.SourceSpan;

/** Builds conditions and values. */
final class ExpressionBuilder extends EdaranParserBaseVisitor<AstExpression> {

    private final Leaves leaves;

    ExpressionBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public AstExpression visitExpression(ExpressionContext context) {
        return context.conjunction().size() == 1
                ? visit(context.conjunction(0))
                : new AstExpression.Or(all(context.conjunction()), Leaves.span(context));
    }

    @Override
    public AstExpression visitConjunction(ConjunctionContext context) {
        return context.negation().size() == 1
                ? visit(context.negation(0))
                : new AstExpression.And(all(context.negation()), Leaves.span(context));
    }

    @Override
    public AstExpression visitNot(NotContext context) {
        return new AstExpression.Not(visit(context.negation()), Leaves.span(context));
    }

    @Override
    public AstExpression visitAffirmed(AffirmedContext context) {
        return visit(context.predicate());
    }

    @Override
    public AstExpression visitTested(TestedContext context) {
        AstExpression value = visit(context.sum());
        return context.condition() == null
                ? value
                : new ConditionBuilder(this, leaves, value, Leaves.span(context)).visit(context.condition());
    }

    @Override
    public AstExpression visitHasDocument(HasDocumentContext context) {
        return document(context.documentHeld(), Leaves.span(context));
    }

    AstExpression.HasDocument document(DocumentHeldContext context, SourceSpan span) {
        return new AstExpression.HasDocument(
                context.VALID() != null,
                Leaves.name(context.name()),
                Optional.ofNullable(context.longest).map(leaves::duration),
                Optional.ofNullable(context.shortest).map(leaves::duration),
                span);
    }

    @Override
    public AstExpression visitAssessed(AssessedContext context) {
        return new AstExpression.Assessed(
                context.fact().stream().map(Leaves::fact).toList(), Leaves.span(context));
    }

    @Override
    public AstExpression visitHasAttested(HasAttestedContext context) {
        return new AstExpression.HasAttested(
                Leaves.name(context.name()),
                new DateBuilder(leaves).deadline(context.deadline()),
                Leaves.span(context));
    }

    @Override
    public AstExpression visitSum(SumContext context) {
        return context.product().size() == 1
                ? visit(context.product(0))
                : new AstExpression.Sum(
                        visit(context.product(0)),
                        operands(context.operators, context.product()),
                        Leaves.span(context));
    }

    @Override
    public AstExpression visitProduct(ProductContext context) {
        return context.factor().size() == 1
                ? visit(context.factor(0))
                : new AstExpression.Product(
                        visit(context.factor(0)), operands(context.operators, context.factor()), Leaves.span(context));
    }

    private List<AstExpression.Operand> operands(
            List<Token> operators, List<? extends org.antlr.v4.runtime.ParserRuleContext> operands) {
        List<AstExpression.Operand> built = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            Token operator = operators.get(i);
            SourceSpan span = Faults.spanOf(operator).to(Leaves.span(operands.get(i + 1)));
            built.add(new AstExpression.Operand(operator(operator), visit(operands.get(i + 1)), span));
        }
        return built;
    }

    private static AstExpression.ArithmeticOperator operator(Token token) {
        return switch (token.getType()) {
            case EdaranParser.PLUS -> AstExpression.ArithmeticOperator.PLUS;
            case EdaranParser.MINUS -> AstExpression.ArithmeticOperator.MINUS;
            case EdaranParser.TIMES -> AstExpression.ArithmeticOperator.TIMES;
            default -> AstExpression.ArithmeticOperator.DIVIDED_BY;
        };
    }

    @Override
    public AstExpression visitNegative(NegativeContext context) {
        return new AstExpression.Negative(visit(context.factor()), Leaves.span(context));
    }

    @Override
    public AstExpression visitPositive(PositiveContext context) {
        return visit(context.value());
    }

    @Override
    public AstExpression visitWholeNumber(WholeNumberContext context) {
        return new Literal.Whole(leaves.integer(context.getStart()), Leaves.span(context));
    }

    @Override
    public AstExpression visitDecimalNumber(DecimalNumberContext context) {
        return new Literal.Decimal(leaves.decimal(context.getStart()), Leaves.span(context));
    }

    @Override
    public AstExpression visitPercentage(PercentageContext context) {
        return new Literal.Percent(leaves.percent(context.getStart()), Leaves.span(context));
    }

    @Override
    public AstExpression visitDateValue(DateValueContext context) {
        return leaves.date(context.date());
    }

    @Override
    public AstExpression visitTimeValue(TimeValueContext context) {
        return new Literal.Time(leaves.time(context.getStart()), Leaves.span(context));
    }

    @Override
    public AstExpression visitQuoted(QuotedContext context) {
        return new Literal.Quoted(leaves.unquoted(context.getStart()), Leaves.span(context));
    }

    @Override
    public AstExpression visitTruthValue(TruthValueContext context) {
        return new Literal.Truth(context.truth.getType() == EdaranParser.TRUE, Leaves.span(context));
    }

    @Override
    public AstExpression visitDurationValue(DurationValueContext context) {
        return leaves.duration(context.duration());
    }

    @Override
    public AstExpression visitSince(SinceContext context) {
        AstExpression.SinceUnit unit = context.unit.getType() == EdaranParser.YEARS_SINCE
                ? AstExpression.SinceUnit.YEARS
                : AstExpression.SinceUnit.DAYS;
        return new AstExpression.Since(unit, visit(context.value()), Leaves.span(context));
    }

    @Override
    public AstExpression visitReference(ReferenceContext context) {
        return path(context.path());
    }

    @Override
    public AstExpression visitLookedUp(LookedUpContext context) {
        return visit(context.lookUp());
    }

    @Override
    public AstExpression visitLookUp(LookUpContext context) {
        return new AstExpression.LookUp(Leaves.name(context.name()), all(context.sum()), Leaves.span(context));
    }

    @Override
    public AstExpression visitGrouped(GroupedContext context) {
        return visit(context.expression());
    }

    static AstExpression.Reference path(PathContext context) {
        return new AstExpression.Reference(
                Leaves.fact(context.fact()),
                context.owner().stream().map(Leaves::owner).toList(),
                Leaves.span(context));
    }

    private List<AstExpression> all(List<? extends org.antlr.v4.runtime.ParserRuleContext> contexts) {
        return contexts.stream().map(this::visit).toList();
    }

    /** Builds what is said of one value. */
    private static final class ConditionBuilder extends EdaranParserBaseVisitor<AstExpression> {

        private final ExpressionBuilder values;
        private final Leaves leaves;
        private final AstExpression value;
        private final SourceSpan span;

        ConditionBuilder(ExpressionBuilder values, Leaves leaves, AstExpression value, SourceSpan span) {
            this.values = values;
            this.leaves = leaves;
            this.value = value;
            this.span = span;
        }

        @Override
        public AstExpression visitComparison(ComparisonContext context) {
            AstExpression.Relation relation = switch (context.relation.getType()) {
                case EdaranParser.EQUAL -> AstExpression.Relation.EQUAL;
                case EdaranParser.NOT_EQUAL -> AstExpression.Relation.NOT_EQUAL;
                case EdaranParser.LESS -> AstExpression.Relation.LESS;
                case EdaranParser.LESS_OR_EQUAL -> AstExpression.Relation.LESS_OR_EQUAL;
                case EdaranParser.GREATER -> AstExpression.Relation.GREATER;
                default -> AstExpression.Relation.GREATER_OR_EQUAL;
            };
            return new AstExpression.Comparison(value, relation, values.visit(context.sum()), span);
        }

        @Override
        public AstExpression visitMemberOf(MemberOfContext context) {
            return new AstExpression.MemberOf(value, values.all(context.sum()), span);
        }

        @Override
        public AstExpression visitInRangeOrList(InRangeOrListContext context) {
            AstExpression low = values.visit(context.low);
            if (context.high != null) {
                AstExpression high = values.visit(context.high);
                return new AstExpression.Between(value, low, high, span);
            }
            if (low instanceof AstExpression.Reference list && list.owners().isEmpty()) {
                return new AstExpression.InList(value, list.name(), span);
            }
            leaves.faults()
                    .add(
                            DiagnosticCode.SYNTAX,
                            low.span(),
                            "behind `in` stands a list, a range or the name of a list",
                            "write `=`, or `in` and the value in `[` and `]`");
            return new AstExpression.Comparison(value, AstExpression.Relation.EQUAL, low, span);
        }

        @Override
        public AstExpression visitWithinRegion(WithinRegionContext context) {
            return new AstExpression.WithinRegion(
                    value, leaves.text(context.code), leaves.optionalText(context.title), span);
        }

        @Override
        public AstExpression visitKnown(KnownContext context) {
            return new AstExpression.Presence(value, AstExpression.PresenceKind.KNOWN, span);
        }

        @Override
        public AstExpression visitNone(NoneContext context) {
            return new AstExpression.Presence(value, AstExpression.PresenceKind.NONE, span);
        }
    }
}
