package org.edaran.eval;

import java.util.List;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.roster.Roster;

/**
 * Tells what the value of an expression depends on, for everybody but those whom {@link Changes} tells apart. While an editor
 * may change the assignments nobody is told apart; facts then depend on the day for all if they may for one. Stateless.
 */
final class InputsOf implements Expression.Visitor<Inputs> {

    private final Roster roster;
    private final boolean factsVary;

    InputsOf(Roster roster) {
        this.roster = roster;
        boolean dated = false;
        for (Owner owner : Owner.values()) {
            dated |= roster.table(owner).hasDatedFacts();
        }
        this.factsVary = !roster.isFixed()
                && (dated || roster.namesUnits() || roster.evidence().namesUnits());
    }

    Inputs of(Expression expression) {
        return expression.accept(this);
    }

    private Inputs all(List<Expression> operands) {
        Inputs inputs = Inputs.NOTHING;
        for (Expression operand : operands) {
            inputs = inputs.and(operand.accept(this));
        }
        return inputs;
    }

    /** What the identity at the end of a path depends on. */
    Inputs of(Path path) {
        if (factsVary || path.steps().contains(Step.LOCATION) || path.steps().contains(Step.ASSIGNMENT)) {
            return Inputs.THE_DAY;
        }
        return switch (path.steps().get(0)) {
            case EMPLOYEE, ASSIGNMENT, LOCATION -> Inputs.THE_PERSON;
            case UNIT, HOME_UNIT, WORK_UNIT -> Inputs.of("unit");
            case OFFICE, REGION -> Inputs.of("office", "unit");
            case AGENCY -> Inputs.of("agency", "unit");
            case DOMICILE -> Inputs.of("domicile");
        };
    }

    @Override
    public Inputs constant(Expression.Constant expression) {
        return Inputs.NOTHING;
    }

    @Override
    public Inputs fact(Expression.FactOf expression) {
        if (expression.field().owner() == Owner.ASSIGNMENT) {
            return Inputs.THE_DAY;
        }
        boolean own = !factsVary && expression.path().equals(Path.of(Step.EMPLOYEE));
        return own ? Inputs.of(expression.field().name()) : of(expression.path());
    }

    @Override
    public Inputs builtIn(Expression.BuiltInFact expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs identity(Expression.Identity expression) {
        return of(expression.path());
    }

    @Override
    public Inputs regionAt(Expression.RegionAt expression) {
        return expression.region().accept(this);
    }

    @Override
    public Inputs parameter(Expression.ParameterValue expression) {
        Parameter parameter = expression.parameter();
        boolean changes = !parameter.decisions().isEmpty()
                || roster.decisions().stream()
                        .filter(decision -> decision.parameter().equals(parameter.name()))
                        .anyMatch(decision -> roster.range()
                                .map(range -> !decision.dates().contains(range.first())
                                        || !decision.dates().contains(range.last()))
                                .orElse(true));
        return changes
                ? Inputs.THE_DAY
                : parameter.owner().map(Decisions::pathOf).map(this::of).orElse(Inputs.NOTHING);
    }

    @Override
    public Inputs lookUp(Expression.LookUp expression) {
        return expression.table().changes() ? Inputs.THE_DAY : all(expression.keys());
    }

    @Override
    public Inputs categoryOf(Expression.CategoryOf expression) {
        return inCategory(new Expression.InCategory(expression.categories()));
    }

    @Override
    public Inputs not(Expression.Not expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Inputs and(Expression.And expression) {
        return all(expression.operands());
    }

    @Override
    public Inputs or(Expression.Or expression) {
        return all(expression.operands());
    }

    @Override
    public Inputs compare(Expression.Compare expression) {
        return expression.left().accept(this).and(expression.right().accept(this));
    }

    @Override
    public Inputs between(Expression.Between expression) {
        return all(List.of(expression.value(), expression.low(), expression.high()));
    }

    @Override
    public Inputs oneOf(Expression.OneOf expression) {
        return expression.value().accept(this);
    }

    /** Working days are those of the calendar of the unit. */
    @Override
    public Inputs inDates(Expression.InDates expression) {
        return expression.dates().dependsOnFacts()
                ? Inputs.THE_DAY
                : expression.date().accept(this).and(Inputs.of("unit"));
    }

    @Override
    public Inputs withinRegion(Expression.WithinRegion expression) {
        return expression.region().accept(this);
    }

    @Override
    public Inputs isKnown(Expression.IsKnown expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Inputs isNone(Expression.IsNone expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Inputs modeIn(Expression.ModeIn expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs inCategory(Expression.InCategory expression) {
        Inputs inputs = factsVary ? Inputs.THE_DAY : Inputs.of("category");
        for (var category : expression.categories()) {
            inputs = inputs.and(category.members().accept(this));
        }
        return inputs;
    }

    @Override
    public Inputs hasDocument(Expression.HasDocument expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs hasAttested(Expression.HasAttested expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs assessed(Expression.Assessed expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs yearsSince(Expression.YearsSince expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs daysSince(Expression.DaysSince expression) {
        return Inputs.THE_DAY;
    }

    @Override
    public Inputs shifted(Expression.Shifted expression) {
        return expression.date().accept(this);
    }

    @Override
    public Inputs arithmetic(Expression.ArithmeticOn expression) {
        return expression.left().accept(this).and(expression.right().accept(this));
    }
}
