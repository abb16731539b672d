package org.edaran.compiled;

import org.edaran.model.Arithmetic;
import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.RegionLevel;

/** The shapes of expressions. */
final class Expressions {

    private static final Shape<Arithmetic> ARITHMETIC = Plain.words(Arithmetic.class, Arithmetic::sign);

    static final Shape<Expression> SHAPE = kinds();

    private Expressions() {}

    private static Shape<Expression> kinds() {
        Kinds<Expression> kinds = new Kinds<>();
        facts(kinds);
        conditions(kinds);
        states(kinds);
        calculations(kinds);
        return kinds;
    }

    private static void facts(Kinds<Expression> kinds) {
        kinds.with("value", Expression.Constant.class, constant())
                .with("fact", Expression.FactOf.class, factOf())
                .with("built-in fact", Expression.BuiltInFact.class, builtInFact())
                .with("identity", Expression.Identity.class, identity())
                .with("region at", Expression.RegionAt.class, regionAt())
                .with("parameter", Expression.ParameterValue.class, parameterValue())
                .with("look up", Expression.LookUp.class, lookUp())
                .with("category", Expression.CategoryOf.class, categoryOf());
    }

    private static void conditions(Kinds<Expression> kinds) {
        kinds.with("not", Expression.Not.class, notOf())
                .with("and", Expression.And.class, andOf())
                .with("or", Expression.Or.class, orOf())
                .with("compare", Expression.Compare.class, compare())
                .with("between", Expression.Between.class, between())
                .with("one of", Expression.OneOf.class, oneOf())
                .with("in dates", Expression.InDates.class, inDates())
                .with("within region", Expression.WithinRegion.class, withinRegion());
    }

    private static void states(Kinds<Expression> kinds) {
        kinds.with("known", Expression.IsKnown.class, isKnown())
                .with("none", Expression.IsNone.class, isNone())
                .with("mode", Expression.ModeIn.class, modeIn())
                .with("in category", Expression.InCategory.class, inCategory())
                .with("has document", Expression.HasDocument.class, hasDocument())
                .with("has attested", Expression.HasAttested.class, hasAttested())
                .with("assessed", Expression.Assessed.class, assessed());
    }

    private static void calculations(Kinds<Expression> kinds) {
        kinds.with("years since", Expression.YearsSince.class, yearsSince())
                .with("days since", Expression.DaysSince.class, daysSince())
                .with("shifted", Expression.Shifted.class, shifted())
                .with("calculation", Expression.ArithmeticOn.class, arithmeticOn());
    }

    private static Parts<Expression.Constant> constant() {
        Parts<Expression.Constant> parts = new Parts<>();
        var value = parts.one("value", Refs.VALUE, Expression.Constant::value);
        return parts.made(read -> new Expression.Constant(read.of(value)));
    }

    private static Parts<Expression.FactOf> factOf() {
        Parts<Expression.FactOf> parts = new Parts<>();
        var path = parts.one("of", Declarations.PATH, Expression.FactOf::path);
        var field = parts.one("fact", Refs.FACT, Expression.FactOf::field);
        return parts.made(read -> new Expression.FactOf(read.of(path), read.of(field)));
    }

    private static Parts<Expression.BuiltInFact> builtInFact() {
        Parts<Expression.BuiltInFact> parts = new Parts<>();
        var fact = parts.one("fact", Plain.words(BuiltIn.class), Expression.BuiltInFact::fact);
        return parts.made(read -> new Expression.BuiltInFact(read.of(fact)));
    }

    private static Parts<Expression.Identity> identity() {
        Parts<Expression.Identity> parts = new Parts<>();
        var path = parts.one("of", Declarations.PATH, Expression.Identity::path);
        return parts.made(read -> new Expression.Identity(read.of(path)));
    }

    private static Parts<Expression.RegionAt> regionAt() {
        Parts<Expression.RegionAt> parts = new Parts<>();
        var region = parts.one("region", Refs.EXPRESSION, Expression.RegionAt::region);
        var level = parts.one("level", Plain.words(RegionLevel.class), Expression.RegionAt::level);
        return parts.made(read -> new Expression.RegionAt(read.of(region), read.of(level)));
    }

    private static Parts<Expression.ParameterValue> parameterValue() {
        Parts<Expression.ParameterValue> parts = new Parts<>();
        var parameter = parts.one("parameter", Refs.PARAMETER, Expression.ParameterValue::parameter);
        return parts.made(read -> new Expression.ParameterValue(read.of(parameter)));
    }

    private static Parts<Expression.LookUp> lookUp() {
        Parts<Expression.LookUp> parts = new Parts<>();
        var table = parts.one("table", Refs.TABLE, Expression.LookUp::table);
        var keys = parts.list("keys", Refs.EXPRESSION, Expression.LookUp::keys);
        return parts.made(read -> new Expression.LookUp(read.of(table), read.of(keys)));
    }

    private static Parts<Expression.CategoryOf> categoryOf() {
        Parts<Expression.CategoryOf> parts = new Parts<>();
        var categories = parts.list("categories", Refs.CATEGORY, Expression.CategoryOf::categories);
        return parts.made(read -> new Expression.CategoryOf(read.of(categories)));
    }

    private static Parts<Expression.Not> notOf() {
        Parts<Expression.Not> parts = new Parts<>();
        var operand = parts.one("operand", Refs.EXPRESSION, Expression.Not::operand);
        return parts.made(read -> new Expression.Not(read.of(operand)));
    }

    private static Parts<Expression.And> andOf() {
        Parts<Expression.And> parts = new Parts<>();
        var operands = parts.list("operands", Refs.EXPRESSION, Expression.And::operands);
        return parts.made(read -> new Expression.And(read.of(operands)));
    }

    private static Parts<Expression.Or> orOf() {
        Parts<Expression.Or> parts = new Parts<>();
        var operands = parts.list("operands", Refs.EXPRESSION, Expression.Or::operands);
        return parts.made(read -> new Expression.Or(read.of(operands)));
    }

    private static Parts<Expression.Compare> compare() {
        Parts<Expression.Compare> parts = new Parts<>();
        var comparison = parts.one("by", Declarations.COMPARISON, Expression.Compare::comparison);
        var left = parts.one("left", Refs.EXPRESSION, Expression.Compare::left);
        var right = parts.one("right", Refs.EXPRESSION, Expression.Compare::right);
        return parts.made(read -> new Expression.Compare(read.of(comparison), read.of(left), read.of(right)));
    }

    private static Parts<Expression.Between> between() {
        Parts<Expression.Between> parts = new Parts<>();
        var value = parts.one("value", Refs.EXPRESSION, Expression.Between::value);
        var low = parts.one("low", Refs.EXPRESSION, Expression.Between::low);
        var high = parts.one("high", Refs.EXPRESSION, Expression.Between::high);
        return parts.made(read -> new Expression.Between(read.of(value), read.of(low), read.of(high)));
    }

    private static Parts<Expression.OneOf> oneOf() {
        Parts<Expression.OneOf> parts = new Parts<>();
        var value = parts.one("value", Refs.EXPRESSION, Expression.OneOf::value);
        var values = parts.list("values", Refs.VALUE, Expression.OneOf::values);
        return parts.made(read -> new Expression.OneOf(read.of(value), read.of(values)));
    }

    private static Parts<Expression.InDates> inDates() {
        Parts<Expression.InDates> parts = new Parts<>();
        var date = parts.one("date", Refs.EXPRESSION, Expression.InDates::date);
        var dates = parts.one("dates", Refs.DATE_SET, Expression.InDates::dates);
        return parts.made(read -> new Expression.InDates(read.of(date), read.of(dates)));
    }

    private static Parts<Expression.WithinRegion> withinRegion() {
        Parts<Expression.WithinRegion> parts = new Parts<>();
        var region = parts.one("region", Refs.EXPRESSION, Expression.WithinRegion::region);
        var outer = parts.one("outer", Plain.REGION, Expression.WithinRegion::outer);
        return parts.made(read -> new Expression.WithinRegion(read.of(region), read.of(outer)));
    }

    private static Parts<Expression.IsKnown> isKnown() {
        Parts<Expression.IsKnown> parts = new Parts<>();
        var operand = parts.one("operand", Refs.EXPRESSION, Expression.IsKnown::operand);
        return parts.made(read -> new Expression.IsKnown(read.of(operand)));
    }

    private static Parts<Expression.IsNone> isNone() {
        Parts<Expression.IsNone> parts = new Parts<>();
        var operand = parts.one("operand", Refs.EXPRESSION, Expression.IsNone::operand);
        return parts.made(read -> new Expression.IsNone(read.of(operand)));
    }

    private static Parts<Expression.ModeIn> modeIn() {
        Parts<Expression.ModeIn> parts = new Parts<>();
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Expression.ModeIn::modes);
        return parts.made(read -> new Expression.ModeIn(read.of(modes)));
    }

    private static Parts<Expression.InCategory> inCategory() {
        Parts<Expression.InCategory> parts = new Parts<>();
        var categories = parts.list("categories", Refs.CATEGORY, Expression.InCategory::categories);
        return parts.made(read -> new Expression.InCategory(read.of(categories)));
    }

    private static Parts<Expression.HasDocument> hasDocument() {
        Parts<Expression.HasDocument> parts = new Parts<>();
        var path = parts.one("of", Declarations.PATH, Expression.HasDocument::path);
        var document = parts.one("document", Refs.FACT, Expression.HasDocument::document);
        var validOnly = parts.flag("validOnly", Expression.HasDocument::validOnly);
        var longest = parts.maybe("longest", Plain.LENGTH, Expression.HasDocument::longest);
        var shortest = parts.maybe("shortest", Plain.LENGTH, Expression.HasDocument::shortest);
        return parts.made(read -> new Expression.HasDocument(
                read.of(path), read.of(document), read.of(validOnly), read.of(longest), read.of(shortest)));
    }

    private static Parts<Expression.HasAttested> hasAttested() {
        Parts<Expression.HasAttested> parts = new Parts<>();
        var path = parts.one("of", Declarations.PATH, Expression.HasAttested::path);
        var attestation = parts.one("attestation", Refs.FACT, Expression.HasAttested::attestation);
        var comparison = parts.one("by", Declarations.COMPARISON, Expression.HasAttested::comparison);
        var date = parts.one("date", Refs.EXPRESSION, Expression.HasAttested::date);
        return parts.made(read ->
                new Expression.HasAttested(read.of(path), read.of(attestation), read.of(comparison), read.of(date)));
    }

    private static Parts<Expression.Assessed> assessed() {
        Parts<Expression.Assessed> parts = new Parts<>();
        var path = parts.one("of", Declarations.PATH, Expression.Assessed::path);
        var factor = parts.one("factor", Refs.FACT, Expression.Assessed::factor);
        return parts.made(read -> new Expression.Assessed(read.of(path), read.of(factor)));
    }

    private static Parts<Expression.YearsSince> yearsSince() {
        Parts<Expression.YearsSince> parts = new Parts<>();
        var date = parts.one("date", Refs.EXPRESSION, Expression.YearsSince::date);
        return parts.made(read -> new Expression.YearsSince(read.of(date)));
    }

    private static Parts<Expression.DaysSince> daysSince() {
        Parts<Expression.DaysSince> parts = new Parts<>();
        var date = parts.one("date", Refs.EXPRESSION, Expression.DaysSince::date);
        return parts.made(read -> new Expression.DaysSince(read.of(date)));
    }

    private static Parts<Expression.Shifted> shifted() {
        Parts<Expression.Shifted> parts = new Parts<>();
        var date = parts.one("date", Refs.EXPRESSION, Expression.Shifted::date);
        var by = parts.one("by", Plain.LENGTH, Expression.Shifted::by);
        return parts.made(read -> new Expression.Shifted(read.of(date), read.of(by)));
    }

    private static Parts<Expression.ArithmeticOn> arithmeticOn() {
        Parts<Expression.ArithmeticOn> parts = new Parts<>();
        var operation = parts.one("by", ARITHMETIC, Expression.ArithmeticOn::operation);
        var left = parts.one("left", Refs.EXPRESSION, Expression.ArithmeticOn::left);
        var right = parts.one("right", Refs.EXPRESSION, Expression.ArithmeticOn::right);
        return parts.made(read -> new Expression.ArithmeticOn(read.of(operation), read.of(left), read.of(right)));
    }
}
