package org.edaran.model;

import java.util.List;

/** Tells of the facts that expressions and sets of dates look at. */
final class FactsAsked implements Expression.Visitor<FactsAsked> {

    private static final Need.Fact LOCATION = new Need.Fact(Owner.ASSIGNMENT, "location");

    private final Listener listener;

    /** Is told of each fact. */
    interface Listener {
        void asked(Need.Fact fact, ValueType type, List<Need.Fact> instead);
    }

    FactsAsked(Listener listener) {
        this.listener = listener;
    }

    void fact(Need.Fact fact, ValueType type, List<Need.Fact> instead) {
        listener.asked(fact, type, instead);
    }

    void field(Field field) {
        fact(new Need.Fact(field.owner(), field.name()), field.type(), List.of());
    }

    private void column(Owner owner, String name, ValueType type, Need.Fact... instead) {
        fact(new Need.Fact(owner, name), type, List.of(instead));
    }

    /** Tells of what leads to the thing at the end of a path. */
    void path(Path path) {
        for (int i = 0; i < path.steps().size(); i++) {
            boolean first = i == 0;
            Owner from = first ? Owner.EMPLOYEE : path.steps().get(i - 1).owner();
            switch (path.steps().get(i)) {
                case UNIT, HOME_UNIT, WORK_UNIT -> column(Owner.EMPLOYEE, "unit", ValueType.Plain.TEXT);
                case OFFICE -> linked(from, first, "office");
                case AGENCY -> linked(from, first, "agency");
                case REGION -> {
                    if (first) {
                        linked(from, true, "office");
                    }
                    if (first || from != Owner.REGION) {
                        column(Owner.OFFICE, "region", ValueType.Plain.REGION);
                    }
                }
                case DOMICILE -> column(Owner.EMPLOYEE, "domicile", ValueType.Plain.REGION);
                case LOCATION -> fact(LOCATION, ValueType.Plain.REGION, List.of());
                case EMPLOYEE, ASSIGNMENT -> {}
            }
        }
    }

    /** An office or agency, which people have by themselves or by their unit. */
    private void linked(Owner from, boolean first, String name) {
        if (first) {
            column(from, name, ValueType.Plain.TEXT, new Need.Fact(Owner.UNIT, name));
        } else {
            column(from, name, ValueType.Plain.TEXT);
        }
    }

    /** Tells of what the ends of a set of dates depend on. */
    void dates(DateSet dates) {
        dates.parts().forEach(this::dates);
        if (dates instanceof DateSet.Between between) {
            between.first().ifPresent(end -> end.accept(this));
            between.lasts().forEach(end -> end.accept(this));
        }
    }

    /** Tells of what a place is compared by: its region, or a distance that is recorded or follows from coordinates. */
    void place(Sentence.Nearby place) {
        if (place.metres().isEmpty()) {
            place.region().accept(this);
            fact(LOCATION, ValueType.Plain.REGION, List.of());
            return;
        }
        Need.Fact coordinates = new Need.Fact(Owner.ASSIGNMENT, "coordinates");
        Expression.FactOf point = (Expression.FactOf) place.point();
        Need.Fact there = new Need.Fact(point.field().owner(), point.field().name());
        if (place.recorded().isPresent()) {
            Need.Fact distance = new Need.Fact(Owner.ASSIGNMENT, "distance");
            fact(distance, ValueType.Plain.INTEGER, List.of(coordinates, there));
        } else {
            fact(coordinates, ValueType.Plain.PLACE, List.of());
            fact(there, ValueType.Plain.PLACE, List.of());
        }
    }

    private FactsAsked all(List<Expression> operands) {
        operands.forEach(operand -> operand.accept(this));
        return this;
    }

    @Override
    public FactsAsked constant(Expression.Constant expression) {
        return this;
    }

    @Override
    public FactsAsked fact(Expression.FactOf expression) {
        path(expression.path());
        field(expression.field());
        return this;
    }

    @Override
    public FactsAsked builtIn(Expression.BuiltInFact expression) {
        if (expression.fact() == BuiltIn.START || expression.fact() == BuiltIn.END) {
            column(Owner.ASSIGNMENT, expression.fact().word(), ValueType.Plain.TIME);
        }
        return this;
    }

    @Override
    public FactsAsked identity(Expression.Identity expression) {
        path(expression.path());
        return this;
    }

    @Override
    public FactsAsked regionAt(Expression.RegionAt expression) {
        return expression.region().accept(this);
    }

    @Override
    public FactsAsked parameter(Expression.ParameterValue expression) {
        expression.parameter().owner().map(Path::to).ifPresent(this::path);
        return this;
    }

    @Override
    public FactsAsked lookUp(Expression.LookUp expression) {
        return all(expression.keys());
    }

    @Override
    public FactsAsked categoryOf(Expression.CategoryOf expression) {
        expression.categories().forEach(category -> category.members().accept(this));
        return this;
    }

    @Override
    public FactsAsked not(Expression.Not expression) {
        return expression.operand().accept(this);
    }

    @Override
    public FactsAsked and(Expression.And expression) {
        return all(expression.operands());
    }

    @Override
    public FactsAsked or(Expression.Or expression) {
        return all(expression.operands());
    }

    @Override
    public FactsAsked compare(Expression.Compare expression) {
        return all(List.of(expression.left(), expression.right()));
    }

    @Override
    public FactsAsked between(Expression.Between expression) {
        return all(List.of(expression.value(), expression.low(), expression.high()));
    }

    @Override
    public FactsAsked oneOf(Expression.OneOf expression) {
        return expression.value().accept(this);
    }

    @Override
    public FactsAsked inDates(Expression.InDates expression) {
        dates(expression.dates());
        return expression.date().accept(this);
    }

    @Override
    public FactsAsked withinRegion(Expression.WithinRegion expression) {
        return expression.region().accept(this);
    }

    @Override
    public FactsAsked isKnown(Expression.IsKnown expression) {
        return expression.operand().accept(this);
    }

    @Override
    public FactsAsked isNone(Expression.IsNone expression) {
        return expression.operand().accept(this);
    }

    @Override
    public FactsAsked modeIn(Expression.ModeIn expression) {
        return this;
    }

    @Override
    public FactsAsked inCategory(Expression.InCategory expression) {
        expression.categories().forEach(category -> category.members().accept(this));
        return this;
    }

    @Override
    public FactsAsked hasDocument(Expression.HasDocument expression) {
        path(expression.path());
        field(expression.document());
        return this;
    }

    @Override
    public FactsAsked hasAttested(Expression.HasAttested expression) {
        path(expression.path());
        field(expression.attestation());
        return expression.date().accept(this);
    }

    @Override
    public FactsAsked assessed(Expression.Assessed expression) {
        path(expression.path());
        field(expression.factor());
        return this;
    }

    @Override
    public FactsAsked yearsSince(Expression.YearsSince expression) {
        return expression.date().accept(this);
    }

    @Override
    public FactsAsked daysSince(Expression.DaysSince expression) {
        return expression.date().accept(this);
    }

    @Override
    public FactsAsked shifted(Expression.Shifted expression) {
        return expression.date().accept(this);
    }

    @Override
    public FactsAsked arithmetic(Expression.ArithmeticOn expression) {
        return all(List.of(expression.left(), expression.right()));
    }
}
