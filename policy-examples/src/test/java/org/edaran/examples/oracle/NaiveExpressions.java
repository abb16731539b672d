package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.Category;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** The value of an expression on one person's day. */
final class NaiveExpressions implements Expression.Visitor<Value> {

    private static final Value UNKNOWN = Value.Absent.UNKNOWN;
    private static final Value NONE = Value.Absent.NONE;

    private final NaiveFacts facts;
    private final NaiveDay day;

    private NaiveExpressions(NaiveFacts facts, NaiveDay day) {
        this.facts = facts;
        this.day = day;
    }

    static Value value(NaiveFacts facts, NaiveDay day, Expression expression) {
        return expression.accept(new NaiveExpressions(facts, day));
    }

    static Truth truth(NaiveFacts facts, NaiveDay day, Expression condition) {
        return Truth.of(value(facts, day, condition));
    }

    private Value of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Value constant(Expression.Constant expression) {
        return expression.value();
    }

    @Override
    public Value fact(Expression.FactOf expression) {
        return facts.fact(day, expression.path().steps(), expression.field());
    }

    @Override
    public Value builtIn(Expression.BuiltInFact expression) {
        return switch (expression.fact()) {
            case DATE -> new Value.Day(day.date());
            case PART -> new Value.Numeric(Fraction.of(day.parts().get(0).halves(), 2));
            case START, END -> UNKNOWN;
        };
    }

    @Override
    public Value identity(Expression.Identity expression) {
        return facts.walk(day, expression.path().steps());
    }

    @Override
    public Value regionAt(Expression.RegionAt expression) {
        return NaiveFacts.cut(of(expression.region()), expression.level().depth());
    }

    /** The generated policies have no tables and ask for no name of a category. */
    @Override
    public Value lookUp(Expression.LookUp expression) {
        throw new UnsupportedOperationException("tables");
    }

    @Override
    public Value categoryOf(Expression.CategoryOf expression) {
        throw new UnsupportedOperationException("names of categories");
    }

    /** The decision for the subject, else the one for all, else the default, else the bound itself. */
    @Override
    public Value parameter(Expression.ParameterValue expression) {
        Parameter parameter = expression.parameter();
        Optional<String> subject = Optional.empty();
        if (parameter.owner().isPresent()) {
            Step step = Step.valueOf(parameter.owner().get().name());
            Value owner = facts.walk(day, Path.of(step).steps());
            if (owner instanceof Value.Absent) {
                return UNKNOWN;
            }
            subject = Optional.of(owner.words());
        }
        return decided(parameter, subject)
                .or(() -> decided(parameter, Optional.empty()))
                .or(parameter::fallback)
                .orElse(
                        parameter.limits().isEmpty()
                                ? UNKNOWN
                                : parameter.limits().get(0).value());
    }

    static boolean isDecided(NaiveFacts facts, NaiveDay day, Parameter parameter, Value subject) {
        NaiveExpressions expressions = new NaiveExpressions(facts, day);
        return expressions
                .decided(parameter, Optional.of(subject.words()))
                .or(() -> expressions.decided(parameter, Optional.empty()))
                .isPresent();
    }

    private Optional<Value> decided(Parameter parameter, Optional<String> subject) {
        for (Map<String, String> row : facts.data.decisions()) {
            if (cell(row, "parameter").equals(parameter.name())
                    && cell(row, "subject").equals(subject.orElse(""))
                    && NaiveData.holds(row, day.date())) {
                return Optional.of(NaiveValues.read(parameter.type(), cell(row, "value")));
            }
        }
        Calendar calendar = facts.calendarOf(day.employee(), day.date());
        return parameter.decisions().stream()
                .filter(decision -> decision.subject().equals(subject))
                .filter(decision -> NaiveCalendar.isIn(day.date(), decision.dates(), calendar))
                .map(Parameter.Decision::value)
                .findFirst();
    }

    @Override
    public Value not(Expression.Not expression) {
        return Truth.of(of(expression.operand())).not().value();
    }

    @Override
    public Value and(Expression.And expression) {
        Truth all = Truth.TRUE;
        for (Expression operand : expression.operands()) {
            all = all.and(Truth.of(of(operand)));
        }
        return all.value();
    }

    @Override
    public Value or(Expression.Or expression) {
        Truth any = Truth.FALSE;
        for (Expression operand : expression.operands()) {
            any = any.or(Truth.of(of(operand)));
        }
        return any.value();
    }

    @Override
    public Value compare(Expression.Compare expression) {
        Value left = of(expression.left());
        Value right = of(expression.right());
        if (left == NONE || right == NONE) {
            return Value.Bool.FALSE;
        }
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        return Value.Bool.of(expression.comparison().holds(NaiveValues.compare(left, right)));
    }

    @Override
    public Value between(Expression.Between expression) {
        Value value = of(expression.value());
        return atMost(of(expression.low()), value)
                .and(atMost(value, of(expression.high())))
                .value();
    }

    private static Truth atMost(Value left, Value right) {
        if (left == NONE || right == NONE) {
            return Truth.FALSE;
        }
        return left == UNKNOWN || right == UNKNOWN ? Truth.UNKNOWN : Truth.of(NaiveValues.compare(left, right) <= 0);
    }

    @Override
    public Value oneOf(Expression.OneOf expression) {
        Value value = of(expression.value());
        if (value instanceof Value.Absent) {
            return value == NONE ? Value.Bool.FALSE : UNKNOWN;
        }
        List<Value> items = value instanceof Value.Items several ? several.items() : List.of(value);
        return Value.Bool.of(items.stream().anyMatch(expression.values()::contains));
    }

    @Override
    public Value inDates(Expression.InDates expression) {
        Value date = of(expression.date());
        if (!(date instanceof Value.Day known)) {
            return date == NONE ? Value.Bool.FALSE : UNKNOWN;
        }
        Truth in = NaiveDates.in(facts, day, known.date(), expression.dates());
        return in == Truth.UNKNOWN ? UNKNOWN : Value.Bool.of(in == Truth.TRUE);
    }

    @Override
    public Value withinRegion(Expression.WithinRegion expression) {
        Value region = of(expression.region());
        if (region instanceof Value.Absent) {
            return region == NONE ? Value.Bool.FALSE : UNKNOWN;
        }
        String code = region.words();
        String outer = expression.outer().code();
        if (NaiveValues.isWithin(code, outer)) {
            return Value.Bool.TRUE;
        }
        return NaiveValues.isWithin(outer, code) ? UNKNOWN : Value.Bool.FALSE;
    }

    @Override
    public Value isKnown(Expression.IsKnown expression) {
        return Value.Bool.of(of(expression.operand()) != UNKNOWN);
    }

    @Override
    public Value isNone(Expression.IsNone expression) {
        Value value = of(expression.operand());
        return value == UNKNOWN ? UNKNOWN : Value.Bool.of(value == NONE);
    }

    @Override
    public Value modeIn(Expression.ModeIn expression) {
        Truth any = Truth.FALSE;
        for (NaiveDay.Part part : day.parts()) {
            any = any.or(part.mode()
                    .map(mode -> Truth.of(expression.modes().contains(mode)))
                    .orElse(Truth.UNKNOWN));
        }
        return any.value();
    }

    /** A category column decides; without it the facts do. */
    @Override
    public Value inCategory(Expression.InCategory expression) {
        String decided = facts.column(Owner.EMPLOYEE, day.employee(), "category", day.date());
        if (!decided.isEmpty()) {
            return Value.Bool.of(
                    expression.categories().stream().map(Category::name).anyMatch(decided::equals));
        }
        Truth any = Truth.FALSE;
        for (Category category : expression.categories()) {
            any = any.or(Truth.of(of(category.members())));
        }
        return any.value();
    }

    @Override
    public Value hasDocument(Expression.HasDocument expression) {
        throw new UnsupportedOperationException("this judge knows no documents");
    }

    @Override
    public Value hasAttested(Expression.HasAttested expression) {
        throw new UnsupportedOperationException("this judge knows `must attest` only");
    }

    @Override
    public Value assessed(Expression.Assessed expression) {
        throw new UnsupportedOperationException("this judge knows no assessments");
    }

    @Override
    public Value yearsSince(Expression.YearsSince expression) {
        Value since = of(expression.date());
        if (!(since instanceof Value.Day known)) {
            return since;
        }
        LocalDate birth = known.date();
        int years = day.date().getYear() - birth.getYear();
        boolean leapling = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        LocalDate thisYear = leapling && !day.date().isLeapYear()
                ? LocalDate.of(day.date().getYear(), 3, 1)
                : birth.withYear(day.date().getYear());
        return Value.Numeric.of(day.date().isBefore(thisYear) ? years - 1 : years);
    }

    @Override
    public Value daysSince(Expression.DaysSince expression) {
        Value since = of(expression.date());
        return since instanceof Value.Day known
                ? Value.Numeric.of(ChronoUnit.DAYS.between(known.date(), day.date()))
                : since;
    }

    @Override
    public Value shifted(Expression.Shifted expression) {
        Value from = of(expression.date());
        return from instanceof Value.Day known ? new Value.Day(known.date().plus(expression.by())) : from;
    }

    @Override
    public Value arithmetic(Expression.ArithmeticOn expression) {
        Value left = of(expression.left());
        Value right = of(expression.right());
        if (!(left instanceof Value.Numeric a) || !(right instanceof Value.Numeric b)) {
            return left == NONE || right == NONE ? NONE : UNKNOWN;
        }
        return switch (expression.operation()) {
            case PLUS -> new Value.Numeric(a.value().plus(b.value()));
            case MINUS -> new Value.Numeric(a.value().minus(b.value()));
            case TIMES -> new Value.Numeric(a.value().times(b.value()));
            case DIVIDED_BY ->
                b.value().signum() == 0 ? UNKNOWN : new Value.Numeric(a.value().divide(b.value()));
        };
    }
}
