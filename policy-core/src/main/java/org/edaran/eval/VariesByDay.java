package org.edaran.eval;

import java.util.List;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.roster.Roster;

/** Tells whether an expression can have different values on different days of one person. Stateless. */
final class VariesByDay implements Expression.Visitor<Boolean> {

    private final boolean factsVary;

    VariesByDay(Roster roster) {
        boolean dated = false;
        for (Owner owner : Owner.values()) {
            dated |= roster.table(owner).hasDatedFacts();
        }
        this.factsVary = dated || roster.namesUnits() || roster.evidence().namesUnits();
    }

    private boolean any(List<Expression> operands) {
        return operands.stream().anyMatch(operand -> operand.accept(this));
    }

    private boolean path(Path path) {
        return factsVary || path.steps().contains(Step.LOCATION) || path.steps().contains(Step.ASSIGNMENT);
    }

    @Override
    public Boolean constant(Expression.Constant expression) {
        return false;
    }

    @Override
    public Boolean fact(Expression.FactOf expression) {
        return expression.field().owner() == Owner.ASSIGNMENT || path(expression.path());
    }

    @Override
    public Boolean builtIn(Expression.BuiltInFact expression) {
        return true;
    }

    @Override
    public Boolean identity(Expression.Identity expression) {
        return path(expression.path());
    }

    @Override
    public Boolean regionAt(Expression.RegionAt expression) {
        return expression.region().accept(this);
    }

    @Override
    public Boolean parameter(Expression.ParameterValue expression) {
        return true;
    }

    @Override
    public Boolean lookUp(Expression.LookUp expression) {
        return expression.table().changes() || any(expression.keys());
    }

    @Override
    public Boolean categoryOf(Expression.CategoryOf expression) {
        return inCategory(new Expression.InCategory(expression.categories()));
    }

    @Override
    public Boolean not(Expression.Not expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Boolean and(Expression.And expression) {
        return any(expression.operands());
    }

    @Override
    public Boolean or(Expression.Or expression) {
        return any(expression.operands());
    }

    @Override
    public Boolean compare(Expression.Compare expression) {
        return expression.left().accept(this) || expression.right().accept(this);
    }

    @Override
    public Boolean between(Expression.Between expression) {
        return any(List.of(expression.value(), expression.low(), expression.high()));
    }

    @Override
    public Boolean oneOf(Expression.OneOf expression) {
        return expression.value().accept(this);
    }

    @Override
    public Boolean inDates(Expression.InDates expression) {
        return expression.date().accept(this) || expression.dates().dependsOnFacts();
    }

    @Override
    public Boolean withinRegion(Expression.WithinRegion expression) {
        return expression.region().accept(this);
    }

    @Override
    public Boolean isKnown(Expression.IsKnown expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Boolean isNone(Expression.IsNone expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Boolean modeIn(Expression.ModeIn expression) {
        return true;
    }

    @Override
    public Boolean inCategory(Expression.InCategory expression) {
        return factsVary
                || expression.categories().stream()
                        .anyMatch(category -> category.members().accept(this));
    }

    @Override
    public Boolean hasDocument(Expression.HasDocument expression) {
        return true;
    }

    @Override
    public Boolean hasAttested(Expression.HasAttested expression) {
        return true;
    }

    @Override
    public Boolean assessed(Expression.Assessed expression) {
        return true;
    }

    @Override
    public Boolean yearsSince(Expression.YearsSince expression) {
        return true;
    }

    @Override
    public Boolean daysSince(Expression.DaysSince expression) {
        return true;
    }

    @Override
    public Boolean shifted(Expression.Shifted expression) {
        return expression.date().accept(this);
    }

    @Override
    public Boolean arithmetic(Expression.ArithmeticOn expression) {
        return expression.left().accept(this) || expression.right().accept(this);
    }
}
