package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Gives expressions their types and meanings. Where a fault was reported the result is empty, and what depends on it
 * says no more.
 */
final class ExpressionCompiler {

    private final Environment env;
    private final SourceText source;
    private final ReferenceCompiler references;
    private final ComparisonCompiler comparisons;
    private final CalculationCompiler calculations;
    private final EvidenceCompiler evidence;
    private final LiteralCompiler literals;

    /**
     * A compiler of expressions in a text.
     *
     * @param bareOwner whose facts bare names are: {@link Owner#EMPLOYEE} also stands for the assignment
     */
    ExpressionCompiler(Environment env, SourceText source, Owner bareOwner) {
        this.env = env;
        this.source = source;
        this.references = new ReferenceCompiler(env, source, bareOwner);
        this.literals = new LiteralCompiler(env, source);
        this.comparisons = new ComparisonCompiler(env, source, this);
        this.calculations = new CalculationCompiler(env, source, this);
        this.evidence = new EvidenceCompiler(env, source, bareOwner);
    }

    /** Compiles what conditions on people say. */
    static ExpressionCompiler ofPeople(Environment env, SourceText source) {
        return new ExpressionCompiler(env, source, Owner.EMPLOYEE);
    }

    ReferenceCompiler references() {
        return references;
    }

    SourceText source() {
        return source;
    }

    /** A value of whatever type it has. */
    Optional<Typed> value(AstExpression node) {
        return node.accept(new Typing(Optional.empty()));
    }

    /** A value of the type a place needs; anything else is reported. */
    Optional<Typed> value(AstExpression node, Demand demand) {
        return node.accept(new Typing(Optional.of(demand))).filter(typed -> check(typed, demand));
    }

    /** A condition; anything else is reported. */
    Optional<Expression> condition(AstExpression node) {
        return value(node).filter(this::isCondition).map(Typed::expression);
    }

    private boolean isCondition(Typed typed) {
        if (typed.type() == ValueType.Plain.BOOLEAN) {
            return true;
        }
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.NOT_A_CONDITION,
                source,
                typed.span(),
                "`" + typed.words() + "` is " + Types.words(typed.type()) + ", not something that is true or false");
        env.fault(
                typed.expression() instanceof Expression.Constant
                        ? fault
                        : fault.withHelp("compare it, such as `" + typed.words() + " = …`"));
        return false;
    }

    /** Reports a value that does not fit; true if it fits. */
    boolean check(Typed got, Demand demand) {
        if (Types.fit(got.type(), demand.type())) {
            return true;
        }
        boolean percentNeeded = demand.type() == ValueType.Plain.PERCENT && Types.isNumber(got.type());
        boolean percentGot = got.type() == ValueType.Plain.PERCENT && Types.isNumber(demand.type());
        Diagnostic fault = Diagnostic.of(
                        percentNeeded || percentGot ? DiagnosticCode.NUMBER_OR_PERCENT : DiagnosticCode.WRONG_TYPE,
                        source,
                        got.span(),
                        "`" + got.words() + "` is " + Types.words(got.type()) + ", but " + Types.words(demand.type())
                                + " is needed here")
                .withLabel(demand.source(), demand.span(), demand.words());
        boolean written = got.expression() instanceof Expression.Constant;
        if (percentNeeded && written) {
            fault = fault.withHelp("write `" + got.words() + "%`");
        } else if (percentGot && written) {
            fault = fault.withHelp("write `" + got.words().replace("%", "") + "`");
        } else if (demand.type() == ValueType.Plain.REGION
                && got.expression().equals(new Expression.Identity(Path.of(Step.OFFICE)))) {
            fault = fault.withHelp("write `region of office`");
        }
        env.fault(fault);
        return false;
    }

    /** One kind of expression after another. */
    private final class Typing implements AstExpression.Visitor<Optional<Typed>> {

        private final Optional<Demand> demand;

        Typing(Optional<Demand> demand) {
            this.demand = demand;
        }

        private Optional<List<Expression>> conditions(List<AstExpression> terms) {
            List<Expression> compiled = new ArrayList<>();
            terms.forEach(term -> condition(term).ifPresent(compiled::add));
            return compiled.size() == terms.size() ? Optional.of(compiled) : Optional.empty();
        }

        private Typed truth(Expression expression, SourceSpan span) {
            return new Typed(expression, ValueType.Plain.BOOLEAN, source, span);
        }

        @Override
        public Optional<Typed> visitOr(AstExpression.Or node) {
            boolean valuesInTurn = new ValuesInTurn(env, source, references::isValue, ExpressionCompiler.this::value)
                    .report(node.terms());
            return valuesInTurn
                    ? Optional.empty()
                    : conditions(node.terms()).map(terms -> truth(new Expression.Or(terms), node.span()));
        }

        @Override
        public Optional<Typed> visitAnd(AstExpression.And node) {
            return conditions(node.terms()).map(terms -> truth(new Expression.And(terms), node.span()));
        }

        @Override
        public Optional<Typed> visitNot(AstExpression.Not node) {
            return condition(node.operand()).map(operand -> truth(new Expression.Not(operand), node.span()));
        }

        @Override
        public Optional<Typed> visitComparison(AstExpression.Comparison node) {
            return comparisons.comparison(node);
        }

        @Override
        public Optional<Typed> visitBetween(AstExpression.Between node) {
            return comparisons.between(node);
        }

        @Override
        public Optional<Typed> visitMemberOf(AstExpression.MemberOf node) {
            return comparisons.memberOf(node);
        }

        @Override
        public Optional<Typed> visitInList(AstExpression.InList node) {
            return comparisons.inList(node);
        }

        @Override
        public Optional<Typed> visitWithinRegion(AstExpression.WithinRegion node) {
            return comparisons.withinRegion(node);
        }

        @Override
        public Optional<Typed> visitPresence(AstExpression.Presence node) {
            return value(node.value())
                    .map(typed -> truth(
                            node.kind() == AstExpression.PresenceKind.KNOWN
                                    ? new Expression.IsKnown(typed.expression())
                                    : new Expression.IsNone(typed.expression()),
                            node.span()));
        }

        @Override
        public Optional<Typed> visitHasDocument(AstExpression.HasDocument node) {
            return evidence.document(node);
        }

        @Override
        public Optional<Typed> visitHasAttested(AstExpression.HasAttested node) {
            return evidence.attested(node);
        }

        @Override
        public Optional<Typed> visitAssessed(AstExpression.Assessed node) {
            return evidence.assessed(node);
        }

        @Override
        public Optional<Typed> visitSince(AstExpression.Since node) {
            return calculations.since(node);
        }

        @Override
        public Optional<Typed> visitSum(AstExpression.Sum node) {
            return calculations.sum(node);
        }

        @Override
        public Optional<Typed> visitProduct(AstExpression.Product node) {
            return calculations.product(node);
        }

        @Override
        public Optional<Typed> visitNegative(AstExpression.Negative node) {
            return calculations.negative(node);
        }

        @Override
        public Optional<Typed> visitReference(AstExpression.Reference node) {
            return references.value(node, demand);
        }

        @Override
        public Optional<Typed> visitLookUp(AstExpression.LookUp node) {
            return new LookUpCompiler(env, source, ExpressionCompiler.this).lookUp(node);
        }

        @Override
        public Optional<Typed> visitDateOffset(AstExpression.DateOffset node) {
            return calculations.offset(node);
        }

        @Override
        public Optional<Typed> visitLiteral(Literal node) {
            return literals.value(node, demand);
        }
    }
}
