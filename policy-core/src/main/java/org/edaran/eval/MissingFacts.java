package org.edaran.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.edaran.finding.MissingFact;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Names the unknown facts that an expression looks at on a person's day. */
final class MissingFacts implements Expression.Visitor<Set<MissingFact>> {

    private final ExpressionEvaluator evaluator;

    MissingFacts(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The names, sorted, each once; a fact of something else than the person has its owner: {@code region of office}. */
    Set<String> of(Expression expression) {
        Set<String> names = new TreeSet<>();
        facts(expression).forEach(fact -> names.add(fact.fact()));
        return names;
    }

    /** The facts, sorted, each once. */
    Set<MissingFact> facts(Expression expression) {
        Value value = evaluator.value(expression);
        boolean open = value == Value.Absent.UNKNOWN || value instanceof Value.AnyOf;
        return open ? expression.accept(this) : Set.of();
    }

    /**
     * The fewest facts with which a condition that is not known could turn out true, or false; empty if it cannot
     * because it is known.
     */
    Set<MissingFact> fewest(Expression expression, boolean wanted) {
        if (evaluator.test(expression) != Truth.UNKNOWN) {
            return Set.of();
        }
        if (expression instanceof Expression.Not not) {
            return fewest(not.operand(), !wanted);
        }
        if (expression instanceof Expression.And and) {
            return wanted ? together(and.operands(), true) : cheapest(and.operands(), false);
        }
        if (expression instanceof Expression.Or or) {
            return wanted ? cheapest(or.operands(), true) : together(or.operands(), false);
        }
        return expression.accept(this);
    }

    private Set<MissingFact> together(List<Expression> operands, boolean wanted) {
        Set<MissingFact> facts = new TreeSet<>();
        operands.forEach(operand -> facts.addAll(fewest(operand, wanted)));
        return facts;
    }

    private Set<MissingFact> cheapest(List<Expression> operands, boolean wanted) {
        Set<MissingFact> best = Set.of();
        for (Expression operand : operands) {
            Set<MissingFact> facts = fewest(operand, wanted);
            if (!facts.isEmpty() && (best.isEmpty() || facts.size() < best.size())) {
                best = facts;
            }
        }
        return best;
    }

    private Set<MissingFact> all(List<Expression> operands) {
        Set<MissingFact> facts = new TreeSet<>();
        operands.forEach(operand -> facts.addAll(facts(operand)));
        return facts;
    }

    /** A fact of the person on the day. */
    MissingFact ofDay(String name) {
        PersonDay day = evaluator.day();
        return new MissingFact(day.employeeId(), name, Optional.of(day.date()));
    }

    private Set<MissingFact> path(String fact, Path path, boolean ofTheDay) {
        Optional<LocalDate> date = ofTheDay ? Optional.of(evaluator.day().date()) : Optional.empty();
        String owner = evaluator.day().employeeId();
        for (int length = 1; length < path.steps().size(); length++) {
            Path prefix = new Path(path.steps().subList(0, length));
            Value id = evaluator.facts().identity(prefix, evaluator.day());
            if (id == Value.Absent.UNKNOWN) {
                return Set.of(new MissingFact(owner, prefix.words(), Optional.empty()));
            }
            owner = id.words();
        }
        boolean own = path.last() == Step.EMPLOYEE || path.last() == Step.ASSIGNMENT;
        if (own) {
            return Set.of(new MissingFact(evaluator.day().employeeId(), fact, date));
        }
        Value last = evaluator.facts().identity(path, evaluator.day());
        return Set.of(new MissingFact(
                last instanceof Value.Absent ? owner : last.words(), fact + " of " + path.words(), date));
    }

    @Override
    public Set<MissingFact> constant(Expression.Constant expression) {
        return Set.of();
    }

    @Override
    public Set<MissingFact> fact(Expression.FactOf expression) {
        Value owner = evaluator.facts().identity(expression.path(), evaluator.day());
        return owner == Value.Absent.UNKNOWN
                ? identity(new Expression.Identity(expression.path()))
                : path(
                        expression.field().name(),
                        expression.path(),
                        expression.field().dated() || expression.field().owner() == Owner.ASSIGNMENT);
    }

    @Override
    public Set<MissingFact> builtIn(Expression.BuiltInFact expression) {
        return Set.of(ofDay(expression.fact().word()));
    }

    @Override
    public Set<MissingFact> identity(Expression.Identity expression) {
        Path path = expression.path();
        String owner = evaluator.day().employeeId();
        for (int length = 1; length < path.steps().size(); length++) {
            Path prefix = new Path(path.steps().subList(0, length));
            Value id = evaluator.facts().identity(prefix, evaluator.day());
            if (id == Value.Absent.UNKNOWN) {
                return Set.of(new MissingFact(owner, prefix.words(), Optional.empty()));
            }
            owner = id.words();
        }
        Optional<LocalDate> date =
                path.last() == Step.LOCATION ? Optional.of(evaluator.day().date()) : Optional.empty();
        return Set.of(new MissingFact(owner, path.words(), date));
    }

    @Override
    public Set<MissingFact> regionAt(Expression.RegionAt expression) {
        Set<MissingFact> inner = facts(expression.region());
        return inner.isEmpty() ? names(expression.region(), expression.level().word()) : inner;
    }

    private Set<MissingFact> names(Expression region, String level) {
        String fact = region instanceof Expression.Identity identity
                ? level + " of " + identity.path().words()
                : level;
        boolean ofTheDay = region instanceof Expression.Identity identity
                && identity.path().last() == Step.LOCATION;
        MissingFact missing = ofDay(fact);
        return Set.of(ofTheDay ? missing : new MissingFact(missing.subject(), fact, Optional.empty()));
    }

    @Override
    public Set<MissingFact> parameter(Expression.ParameterValue expression) {
        Parameter parameter = expression.parameter();
        String owner = parameter
                .owner()
                .map(decider -> evaluator.facts().identity(Decisions.pathOf(decider), evaluator.day()))
                .filter(id -> !(id instanceof Value.Absent))
                .map(Value::words)
                .orElse(evaluator.day().employeeId());
        return Set.of(new MissingFact(
                owner, parameter.name(), Optional.of(evaluator.day().date())));
    }

    @Override
    public Set<MissingFact> lookUp(Expression.LookUp expression) {
        Set<MissingFact> facts = all(expression.keys());
        String table = expression.table().name();
        return facts.isEmpty() ? Set.of(new MissingFact(table, table, Optional.empty())) : facts;
    }

    @Override
    public Set<MissingFact> categoryOf(Expression.CategoryOf expression) {
        return inCategory(new Expression.InCategory(expression.categories()));
    }

    @Override
    public Set<MissingFact> not(Expression.Not expression) {
        return facts(expression.operand());
    }

    @Override
    public Set<MissingFact> and(Expression.And expression) {
        return all(expression.operands());
    }

    @Override
    public Set<MissingFact> or(Expression.Or expression) {
        return all(expression.operands());
    }

    @Override
    public Set<MissingFact> compare(Expression.Compare expression) {
        return all(List.of(expression.left(), expression.right()));
    }

    @Override
    public Set<MissingFact> between(Expression.Between expression) {
        return all(List.of(expression.value(), expression.low(), expression.high()));
    }

    @Override
    public Set<MissingFact> oneOf(Expression.OneOf expression) {
        return facts(expression.value());
    }

    @Override
    public Set<MissingFact> inDates(Expression.InDates expression) {
        Set<MissingFact> facts = new TreeSet<>(facts(expression.date()));
        if (evaluator.value(expression.date()) instanceof Value.Day day) {
            facts.addAll(facts(expression.dates(), day.date()));
        }
        return facts;
    }

    /** What leaves it open whether a date is in a set: facts that give its ends, or holidays nobody has stated. */
    Set<MissingFact> facts(DateSet dates, LocalDate date) {
        Set<MissingFact> facts = new TreeSet<>();
        if (dates.touches(date, evaluator) != Value.Absent.UNKNOWN) {
            return facts;
        }
        dates.parts().forEach(part -> facts.addAll(facts(part, date)));
        if (dates instanceof DateSet.Between between) {
            between.first().ifPresent(end -> facts.addAll(facts(end)));
            between.lasts().forEach(end -> facts.addAll(facts(end)));
        } else if (dates.dependsOnCalendar() && evaluator.workday(date) == Value.Absent.UNKNOWN) {
            facts.add(new MissingFact("calendar", "holidays of " + date.getYear(), Optional.empty()));
        }
        return facts;
    }

    /** The names of what leaves it open whether a date is in a set. */
    Set<String> of(DateSet dates, LocalDate date) {
        Set<String> names = new TreeSet<>();
        facts(dates, date).forEach(fact -> names.add(fact.fact()));
        return names;
    }

    @Override
    public Set<MissingFact> withinRegion(Expression.WithinRegion expression) {
        Set<MissingFact> inner = facts(expression.region());
        return inner.isEmpty() ? names(expression.region(), "full code") : inner;
    }

    @Override
    public Set<MissingFact> isKnown(Expression.IsKnown expression) {
        return Set.of();
    }

    @Override
    public Set<MissingFact> isNone(Expression.IsNone expression) {
        return facts(expression.operand());
    }

    @Override
    public Set<MissingFact> modeIn(Expression.ModeIn expression) {
        return Set.of(ofDay("mode"));
    }

    @Override
    public Set<MissingFact> inCategory(Expression.InCategory expression) {
        Set<MissingFact> facts = new TreeSet<>();
        expression.categories().forEach(category -> facts.addAll(facts(category.members())));
        return facts;
    }

    @Override
    public Set<MissingFact> hasDocument(Expression.HasDocument expression) {
        return Set.of(evidence(expression.document()));
    }

    @Override
    public Set<MissingFact> hasAttested(Expression.HasAttested expression) {
        Set<MissingFact> date = facts(expression.date());
        return date.isEmpty() ? Set.of(evidence(expression.attestation())) : date;
    }

    @Override
    public Set<MissingFact> assessed(Expression.Assessed expression) {
        return Set.of(evidence(expression.factor()));
    }

    @Override
    public Set<MissingFact> yearsSince(Expression.YearsSince expression) {
        return facts(expression.date());
    }

    @Override
    public Set<MissingFact> daysSince(Expression.DaysSince expression) {
        return facts(expression.date());
    }

    @Override
    public Set<MissingFact> shifted(Expression.Shifted expression) {
        return facts(expression.date());
    }

    @Override
    public Set<MissingFact> arithmetic(Expression.ArithmeticOn expression) {
        return all(List.of(expression.left(), expression.right()));
    }

    private MissingFact evidence(Field field) {
        return new MissingFact(evaluator.day().employeeId(), field.name(), Optional.empty());
    }
}
