package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edaran.model.Category;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;

/** The parts an expression is made of. */
final class ExpressionParts implements Expression.Visitor<List<Expression>> {

    private static final ExpressionParts PARTS = new ExpressionParts();

    private ExpressionParts() {}

    /** The direct parts; none for facts and constants. */
    static List<Expression> of(Expression expression) {
        return expression.accept(PARTS);
    }

    /** The categories that an expression asks for, each once. */
    static List<Category> categoriesIn(Expression expression) {
        Set<Category> categories = new LinkedHashSet<>();
        collect(expression, categories);
        return new ArrayList<>(categories);
    }

    private static void collect(Expression expression, Set<Category> categories) {
        if (expression instanceof Expression.InCategory in) {
            categories.addAll(in.categories());
        }
        of(expression).forEach(part -> collect(part, categories));
    }

    @Override
    public List<Expression> constant(Expression.Constant expression) {
        return List.of();
    }

    @Override
    public List<Expression> fact(Expression.FactOf expression) {
        return List.of();
    }

    @Override
    public List<Expression> builtIn(Expression.BuiltInFact expression) {
        return List.of();
    }

    @Override
    public List<Expression> identity(Expression.Identity expression) {
        return List.of();
    }

    @Override
    public List<Expression> regionAt(Expression.RegionAt expression) {
        return List.of(expression.region());
    }

    @Override
    public List<Expression> parameter(Expression.ParameterValue expression) {
        return List.of();
    }

    @Override
    public List<Expression> lookUp(Expression.LookUp expression) {
        return expression.keys();
    }

    @Override
    public List<Expression> categoryOf(Expression.CategoryOf expression) {
        return List.of();
    }

    @Override
    public List<Expression> not(Expression.Not expression) {
        return List.of(expression.operand());
    }

    @Override
    public List<Expression> and(Expression.And expression) {
        return expression.operands();
    }

    @Override
    public List<Expression> or(Expression.Or expression) {
        return expression.operands();
    }

    @Override
    public List<Expression> compare(Expression.Compare expression) {
        return List.of(expression.left(), expression.right());
    }

    @Override
    public List<Expression> between(Expression.Between expression) {
        return List.of(expression.value(), expression.low(), expression.high());
    }

    @Override
    public List<Expression> oneOf(Expression.OneOf expression) {
        return List.of(expression.value());
    }

    @Override
    public List<Expression> inDates(Expression.InDates expression) {
        List<Expression> parts = new ArrayList<>(List.of(expression.date()));
        endsOf(expression.dates(), parts);
        return parts;
    }

    private static void endsOf(DateSet dates, List<Expression> ends) {
        if (dates instanceof DateSet.Between between) {
            between.first().ifPresent(ends::add);
            ends.addAll(between.lasts());
        }
        dates.parts().forEach(part -> endsOf(part, ends));
    }

    @Override
    public List<Expression> withinRegion(Expression.WithinRegion expression) {
        return List.of(expression.region());
    }

    @Override
    public List<Expression> isKnown(Expression.IsKnown expression) {
        return List.of(expression.operand());
    }

    @Override
    public List<Expression> isNone(Expression.IsNone expression) {
        return List.of(expression.operand());
    }

    @Override
    public List<Expression> modeIn(Expression.ModeIn expression) {
        return List.of();
    }

    @Override
    public List<Expression> inCategory(Expression.InCategory expression) {
        return List.of();
    }

    @Override
    public List<Expression> hasDocument(Expression.HasDocument expression) {
        return List.of();
    }

    @Override
    public List<Expression> hasAttested(Expression.HasAttested expression) {
        return List.of(expression.date());
    }

    @Override
    public List<Expression> assessed(Expression.Assessed expression) {
        return List.of();
    }

    @Override
    public List<Expression> yearsSince(Expression.YearsSince expression) {
        return List.of(expression.date());
    }

    @Override
    public List<Expression> daysSince(Expression.DaysSince expression) {
        return List.of(expression.date());
    }

    @Override
    public List<Expression> shifted(Expression.Shifted expression) {
        return List.of(expression.date());
    }

    @Override
    public List<Expression> arithmetic(Expression.ArithmeticOn expression) {
        return List.of(expression.left(), expression.right());
    }
}
