package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Expectation;
import org.edaran.lang.ast.Given;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Outcome;
import org.edaran.lang.ast.Situation;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Variation;
import org.jspecify.annotations.Nullable;

/** Builds the tests of a policy. */
final class TestBuilder {

    private final Leaves leaves;
    private final ExpressionBuilder expressions;
    private final GroupBuilder groups;
    private final DateBuilder dates;

    TestBuilder(Leaves leaves, ExpressionBuilder expressions) {
        this.leaves = leaves;
        this.expressions = expressions;
        this.groups = new GroupBuilder(expressions);
        this.dates = new DateBuilder(leaves);
    }

    Statement test(PolicyTestContext context) {
        return new Statement.PolicyTest(
                leaves.text(context.title),
                context.given().stream().map(this::given).toList(),
                context.expectation().stream().map(this::expectation).toList(),
                context.variation().stream().map(this::situation).toList(),
                Leaves.span(context));
    }

    private Given given(GivenContext context) {
        return context instanceof GivenTableContext table
                ? new TestTableBuilder(leaves, expressions).people(table)
                : people((GivenPeopleContext) context);
    }

    private GivenPeople people(GivenPeopleContext context) {
        List<GivenPeople.GivenFact> facts = context.givenFacts() == null
                ? List.of()
                : context.givenFacts().givenFact().stream().map(this::fact).toList();
        return new GivenPeople(
                leaves.positive(context.people),
                groups.visit(context.givenGroup()),
                facts,
                mode(context.givenMode()),
                dates.given(context.givenDates()),
                context.holding().stream().map(this::holding).toList(),
                Leaves.span(context));
    }

    private GivenPeople.GivenFact fact(GivenFactContext context) {
        if (context instanceof FactDeniedContext denied) {
            return new GivenPeople.GivenFact(
                    ExpressionBuilder.path(denied.path()),
                    Optional.of(new Literal.Truth(false, Leaves.span(context))),
                    Leaves.span(context));
        }
        FactGivenContext given = (FactGivenContext) context;
        Optional<AstExpression> value;
        if (given.text != null) {
            value = Optional.of(new Literal.Quoted(leaves.unquoted(given.text), Faults.spanOf(given.text)));
        } else if (given.sum() != null) {
            value = Optional.of(expressions.visit(given.sum()));
        } else if (given.UNKNOWN() != null) {
            value = Optional.empty();
        } else {
            value = Optional.of(new Literal.Truth(true, Leaves.span(context)));
        }
        return new GivenPeople.GivenFact(ExpressionBuilder.path(given.path()), value, Leaves.span(context));
    }

    private GivenPeople.Holding holding(HoldingContext context) {
        return new GivenPeople.Holding(
                Leaves.name(context.name()),
                leaves.date(context.from),
                leaves.date(context.to),
                Optional.ofNullable(context.signed).map(leaves::date),
                Leaves.span(context));
    }

    private Situation situation(VariationContext context) {
        if (context instanceof ChangeTableContext table) {
            return new TestTableBuilder(leaves, expressions).changes(table, this::change, this::outcome);
        }
        ChangesContext changes = (ChangesContext) context;
        return new Variation(
                changes.change().stream().map(this::change).toList(),
                changes.expectation().stream().map(this::expectation).toList(),
                Leaves.span(context));
    }

    private Variation.Change change(ChangeContext change) {
        Optional<Group> group = Optional.ofNullable(change.givenGroup()).map(groups::visit);
        return new Variation.Change(
                leaves.positive(change.people), group, mode(change.givenMode()), Leaves.span(change));
    }

    private static Optional<Name> mode(GivenModeContext context) {
        return Optional.ofNullable(context.name()).map(Leaves::name);
    }

    private Outcome outcome(OutcomeContext context) {
        return new OutcomeBuilder(leaves).visit(context);
    }

    private Expectation expectation(ExpectationContext context) {
        if (context instanceof ExpectRuleContext rule) {
            return new Expectation.OfRule(Leaves.name(rule.name()), outcome(rule.outcome()), Leaves.span(context));
        }
        return new Expectation.NothingViolated(Leaves.span(context));
    }

    /** Builds what a rule is expected to come to. */
    private static final class OutcomeBuilder extends EdaranParserBaseVisitor<Outcome> {

        private final Leaves leaves;

        OutcomeBuilder(Leaves leaves) {
            this.leaves = leaves;
        }

        @Override
        public Outcome visitCompliant(CompliantContext context) {
            return new Outcome.Compliant(Leaves.span(context));
        }

        @Override
        public Outcome visitViolated(ViolatedContext context) {
            return new Outcome.Violated(figures(context.figures()), Leaves.span(context));
        }

        @Override
        public Outcome visitWarned(WarnedContext context) {
            return new Outcome.Warned(figures(context.figures()), Leaves.span(context));
        }

        @Override
        public Outcome visitUndetermined(UndeterminedContext context) {
            return new Outcome.Undetermined(
                    Optional.ofNullable(context.path()).map(ExpressionBuilder::path), Leaves.span(context));
        }

        @Override
        public Outcome visitNotApplicable(NotApplicableContext context) {
            return new Outcome.NotApplicable(Leaves.span(context));
        }

        private Optional<Outcome.Figures> figures(@Nullable FiguresContext context) {
            return Optional.ofNullable(context).map(figures -> {
                List<NumberContext> numbers = figures.number();
                boolean of = numbers.size() == 3;
                return new Outcome.Figures(
                        leaves.decimal(numbers.get(0).getStart()),
                        of ? Optional.of(leaves.decimal(numbers.get(1).getStart())) : Optional.empty(),
                        leaves.decimal(numbers.get(numbers.size() - 1).getStart()),
                        Leaves.span(figures));
            });
        }
    }
}
