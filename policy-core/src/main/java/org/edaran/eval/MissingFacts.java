package org.edaran.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Names the unknown facts that an expression looks at on a person's day. */
final class MissingFacts implements Expression.Visitor<Set<String>> {

    private final ExpressionEvaluator evaluator;

    MissingFacts(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The names, sorted, each once; a fact of something else than the person has its owner: {@code region of office}. */
    Set<String> of(Expression expression) {
        Value value = evaluator.value(expression);
        boolean open = value == Value.Absent.UNKNOWN || value instanceof Value.AnyOf;
        return open ? expression.accept(this) : Set.of();
    }

    private Set<String> all(List<Expression> operands) {
        Set<String> names = new TreeSet<>();
        operands.forEach(operand -> names.addAll(of(operand)));
        return names;
    }

    private Set<String> path(String fact, Path path) {
        for (int length = 1; length < path.steps().size(); length++) {
            Path prefix = new Path(path.steps().subList(0, length));
            if (evaluator.facts().identity(prefix, evaluator.day()) == Value.Absent.UNKNOWN) {
                return Set.of(prefix.words());
            }
        }
        boolean own = path.last() == Step.EMPLOYEE || path.last() == Step.ASSIGNMENT;
        return Set.of(own ? fact : fact + " of " + path.words());
    }

    @Override
    public Set<String> constant(Expression.Constant expression) {
        return Set.of();
    }

    @Override
    public Set<String> fact(Expression.FactOf expression) {
        Value owner = evaluator.facts().identity(expression.path(), evaluator.day());
        return owner == Value.Absent.UNKNOWN
                ? identity(new Expression.Identity(expression.path()))
                : path(expression.field().name(), expression.path());
    }

    @Override
    public Set<String> builtIn(Expression.BuiltInFact expression) {
        return Set.of(expression.fact().word());
    }

    @Override
    public Set<String> identity(Expression.Identity expression) {
        Path path = expression.path();
        for (int length = 1; length < path.steps().size(); length++) {
            Path prefix = new Path(path.steps().subList(0, length));
            if (evaluator.facts().identity(prefix, evaluator.day()) == Value.Absent.UNKNOWN) {
                return Set.of(prefix.words());
            }
        }
        return Set.of(path.words());
    }

    @Override
    public Set<String> regionAt(Expression.RegionAt expression) {
        Set<String> inner = of(expression.region());
        return inner.isEmpty() ? names(expression.region(), expression.level().word()) : inner;
    }

    private Set<String> names(Expression region, String level) {
        return region instanceof Expression.Identity identity
                ? Set.of(level + " of " + identity.path().words())
                : Set.of(level);
    }

    @Override
    public Set<String> parameter(Expression.ParameterValue expression) {
        return Set.of(expression.parameter().name());
    }

    @Override
    public Set<String> lookUp(Expression.LookUp expression) {
        Set<String> names = all(expression.keys());
        return names.isEmpty() ? Set.of(expression.table().name()) : names;
    }

    @Override
    public Set<String> categoryOf(Expression.CategoryOf expression) {
        return inCategory(new Expression.InCategory(expression.categories()));
    }

    @Override
    public Set<String> not(Expression.Not expression) {
        return of(expression.operand());
    }

    @Override
    public Set<String> and(Expression.And expression) {
        return all(expression.operands());
    }

    @Override
    public Set<String> or(Expression.Or expression) {
        return all(expression.operands());
    }

    @Override
    public Set<String> compare(Expression.Compare expression) {
        return all(List.of(expression.left(), expression.right()));
    }

    @Override
    public Set<String> between(Expression.Between expression) {
        return all(List.of(expression.value(), expression.low(), expression.high()));
    }

    @Override
    public Set<String> oneOf(Expression.OneOf expression) {
        return of(expression.value());
    }

    @Override
    public Set<String> inDates(Expression.InDates expression) {
        Set<String> names = new TreeSet<>(of(expression.date()));
        if (evaluator.value(expression.date()) instanceof Value.Day day) {
            names.addAll(of(expression.dates(), day.date()));
        }
        return names;
    }

    /** What leaves it open whether a date is in a set: facts that give its ends, or holidays nobody has stated. */
    Set<String> of(DateSet dates, LocalDate date) {
        Set<String> names = new TreeSet<>();
        if (dates.touches(date, evaluator) != Value.Absent.UNKNOWN) {
            return names;
        }
        dates.parts().forEach(part -> names.addAll(of(part, date)));
        if (dates instanceof DateSet.Between between) {
            between.first().ifPresent(end -> names.addAll(of(end)));
            between.lasts().forEach(end -> names.addAll(of(end)));
        } else if (dates.dependsOnCalendar() && evaluator.workday(date) == Value.Absent.UNKNOWN) {
            names.add("holidays of " + date.getYear());
        }
        return names;
    }

    @Override
    public Set<String> withinRegion(Expression.WithinRegion expression) {
        Set<String> inner = of(expression.region());
        return inner.isEmpty() ? names(expression.region(), "full code") : inner;
    }

    @Override
    public Set<String> isKnown(Expression.IsKnown expression) {
        return Set.of();
    }

    @Override
    public Set<String> isNone(Expression.IsNone expression) {
        return of(expression.operand());
    }

    @Override
    public Set<String> modeIn(Expression.ModeIn expression) {
        return Set.of("mode");
    }

    @Override
    public Set<String> inCategory(Expression.InCategory expression) {
        Set<String> names = new TreeSet<>();
        expression.categories().forEach(category -> names.addAll(of(category.members())));
        return names;
    }

    @Override
    public Set<String> hasDocument(Expression.HasDocument expression) {
        return Set.of(expression.document().name());
    }

    @Override
    public Set<String> hasAttested(Expression.HasAttested expression) {
        return Set.of(expression.attestation().name());
    }

    @Override
    public Set<String> yearsSince(Expression.YearsSince expression) {
        return of(expression.date());
    }

    @Override
    public Set<String> daysSince(Expression.DaysSince expression) {
        return of(expression.date());
    }

    @Override
    public Set<String> shifted(Expression.Shifted expression) {
        return of(expression.date());
    }

    @Override
    public Set<String> arithmetic(Expression.ArithmeticOn expression) {
        return all(List.of(expression.left(), expression.right()));
    }
}
