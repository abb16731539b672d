package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.Arithmetic;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** The value of an expression on one person's day. */
final class NaiveExpressions implements Expression.Visitor<Value> {

    private static final Value UNKNOWN = Value.Absent.UNKNOWN;
    private static final Value NONE = Value.Absent.NONE;

    private final NaiveFacts facts;
    private final NaiveDay day;
    private final NaiveDay.Part part;
    private final boolean mayBeTold;

    private NaiveExpressions(NaiveFacts facts, NaiveDay day, NaiveDay.Part part) {
        this(facts, day, part, false);
    }

    private NaiveExpressions(NaiveFacts facts, NaiveDay day, NaiveDay.Part part, boolean mayBeTold) {
        this.facts = facts;
        this.day = day;
        this.part = part;
        this.mayBeTold = mayBeTold;
    }

    static Value value(NaiveFacts facts, NaiveDay day, Expression expression) {
        return value(facts, day, day.first(), expression);
    }

    /** The value as one part of the day has it. */
    static Value value(NaiveFacts facts, NaiveDay day, NaiveDay.Part part, Expression expression) {
        return expression.accept(new NaiveExpressions(facts, day, part));
    }

    static Truth truth(NaiveFacts facts, NaiveDay day, Expression condition) {
        return Truth.of(value(facts, day, condition));
    }

    static Truth truth(NaiveFacts facts, NaiveDay day, NaiveDay.Part part, Expression condition) {
        return Truth.of(value(facts, day, part, condition));
    }

    /** The truth for somebody who counts in a group of others, of whom more may be known. */
    static Truth truthInAnyGroup(NaiveFacts facts, NaiveDay day, Expression condition) {
        return Truth.of(condition.accept(new NaiveExpressions(facts, day, day.first(), true)));
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
        return facts.fact(day, part, expression.path().steps(), expression.field());
    }

    @Override
    public Value builtIn(Expression.BuiltInFact expression) {
        return switch (expression.fact()) {
            case DATE -> new Value.Day(day.date());
            case PART -> new Value.Numeric(Fraction.of(part.length(), 2));
            case START, END -> clock(cell(part.row(), expression.fact().word()));
        };
    }

    private static Value clock(String text) {
        return text.isEmpty() ? UNKNOWN : NaiveValues.read(ValueType.Plain.TIME, text);
    }

    @Override
    public Value identity(Expression.Identity expression) {
        return facts.walk(day, part, expression.path().steps());
    }

    @Override
    public Value regionAt(Expression.RegionAt expression) {
        return NaiveFacts.cut(of(expression.region()), expression.level().depth());
    }

    @Override
    public Value lookUp(Expression.LookUp expression) {
        List<Value> keys = expression.keys().stream().map(this::of).toList();
        return NaiveTables.lookUp(expression.table(), keys, day.date());
    }

    @Override
    public Value categoryOf(Expression.CategoryOf expression) {
        boolean open = false;
        List<Category> all = expression.categories();
        for (int i = 0; i < all.size(); i++) {
            Truth in = Truth.of(inCategory(new Expression.InCategory(List.of(all.get(i)))));
            if (in == Truth.TRUE) {
                return new Value.Symbol(all.get(i).name(), i);
            }
            open |= in == Truth.UNKNOWN;
        }
        return open ? UNKNOWN : NONE;
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
                .orElse(parameter.limits().stream()
                        .filter(limit -> limit.comparison() == Comparison.LESS_OR_EQUAL
                                || limit.comparison() == Comparison.GREATER_OR_EQUAL)
                        .map(Parameter.Limit::value)
                        .findFirst()
                        .orElse(UNKNOWN));
    }

    static boolean isDecided(NaiveFacts facts, NaiveDay day, Parameter parameter, Optional<String> subject) {
        NaiveExpressions expressions = new NaiveExpressions(facts, day, day.first());
        return expressions
                .decided(parameter, subject)
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
        return parameter.decisions().stream()
                .filter(decision -> decision.subject().equals(subject))
                .filter(decision -> NaiveDates.in(facts, day, day.date(), decision.dates()) == Truth.TRUE)
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
        return NaiveValues.ofEach(
                List.of(of(expression.left()), of(expression.right())),
                sides -> compared(expression.comparison(), sides.get(0), sides.get(1))
                        .value());
    }

    private static Truth compared(Comparison comparison, Value left, Value right) {
        if (left == NONE || right == NONE) {
            return Truth.FALSE;
        }
        return left == UNKNOWN || right == UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(comparison.holds(NaiveValues.compare(left, right)));
    }

    @Override
    public Value between(Expression.Between expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.low()), of(expression.value()), of(expression.high())),
                all -> compared(Comparison.LESS_OR_EQUAL, all.get(0), all.get(1))
                        .and(compared(Comparison.LESS_OR_EQUAL, all.get(1), all.get(2)))
                        .value());
    }

    @Override
    public Value oneOf(Expression.OneOf expression) {
        return NaiveValues.ofEach(List.of(of(expression.value())), all -> oneOf(all.get(0), expression.values()));
    }

    private static Value oneOf(Value value, List<Value> values) {
        if (value instanceof Value.Absent) {
            return value == NONE ? Value.Bool.FALSE : UNKNOWN;
        }
        List<Value> items = value instanceof Value.Items several ? several.items() : List.of(value);
        return Value.Bool.of(items.stream().anyMatch(values::contains));
    }

    @Override
    public Value inDates(Expression.InDates expression) {
        return NaiveValues.ofEach(List.of(of(expression.date())), all -> {
            if (all.get(0) instanceof Value.Day known) {
                return NaiveDates.in(facts, day, known.date(), expression.dates())
                        .value();
            }
            return all.get(0) == NONE ? Value.Bool.FALSE : UNKNOWN;
        });
    }

    @Override
    public Value withinRegion(Expression.WithinRegion expression) {
        String outer = expression.outer().code();
        return NaiveValues.ofEach(List.of(of(expression.region())), all -> {
            if (all.get(0) instanceof Value.Absent) {
                return all.get(0) == NONE ? Value.Bool.FALSE : UNKNOWN;
            }
            String code = all.get(0).words();
            if (NaiveValues.isInside(code, outer)) {
                return Value.Bool.TRUE;
            }
            return NaiveValues.isInside(outer, code) ? UNKNOWN : Value.Bool.FALSE;
        });
    }

    @Override
    public Value isKnown(Expression.IsKnown expression) {
        Value value = of(expression.operand());
        boolean known = value != UNKNOWN && !(value instanceof Value.AnyOf);
        return known || !mayBeTold ? Value.Bool.of(known) : UNKNOWN;
    }

    @Override
    public Value isNone(Expression.IsNone expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.operand())),
                all -> all.get(0) == UNKNOWN ? UNKNOWN : Value.Bool.of(all.get(0) == NONE));
    }

    @Override
    public Value modeIn(Expression.ModeIn expression) {
        Truth any = Truth.FALSE;
        for (NaiveDay.Part one : day.parts()) {
            any = any.or(one.in(expression.modes()));
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
        Value holder = facts.walk(day, part, expression.path().steps());
        return holder instanceof Value.Absent
                ? ofNobody(holder)
                : facts.evidence.has(day, holder.words(), expression).value();
    }

    /** What a thing that there is not has, or one that is not known. */
    private static Value ofNobody(Value absent) {
        return absent == NONE ? Value.Bool.FALSE : UNKNOWN;
    }

    @Override
    public Value hasAttested(Expression.HasAttested expression) {
        Value subject = facts.walk(day, part, expression.path().steps());
        return NaiveValues.ofEach(
                List.of(of(expression.date())),
                all -> subject instanceof Value.Absent
                        ? ofNobody(subject)
                        : facts.evidence
                                .attested(subject.words(), expression, all.get(0))
                                .value());
    }

    @Override
    public Value assessed(Expression.Assessed expression) {
        Value subject = facts.walk(day, part, expression.path().steps());
        return subject instanceof Value.Absent
                ? ofNobody(subject)
                : facts.evidence
                        .assessed(subject.words(), expression.factor(), day.date())
                        .value();
    }

    @Override
    public Value yearsSince(Expression.YearsSince expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.date())),
                all -> all.get(0) instanceof Value.Day known
                        ? Value.Numeric.of(years(known.date(), day.date()))
                        : all.get(0));
    }

    /** One born on 29 February completes a year on 1 March of a common year. */
    private static int years(LocalDate birth, LocalDate date) {
        boolean leapling = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        LocalDate thisYear =
                leapling && !date.isLeapYear() ? LocalDate.of(date.getYear(), 3, 1) : birth.withYear(date.getYear());
        int years = date.getYear() - birth.getYear();
        return date.isBefore(thisYear) ? years - 1 : years;
    }

    @Override
    public Value daysSince(Expression.DaysSince expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.date())),
                all -> all.get(0) instanceof Value.Day known
                        ? Value.Numeric.of(ChronoUnit.DAYS.between(known.date(), day.date()))
                        : all.get(0));
    }

    @Override
    public Value shifted(Expression.Shifted expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.date())),
                all -> all.get(0) instanceof Value.Day known && !known.equals(Value.Day.NEVER)
                        ? new Value.Day(known.date().plus(expression.by()))
                        : all.get(0));
    }

    @Override
    public Value arithmetic(Expression.ArithmeticOn expression) {
        return NaiveValues.ofEach(
                List.of(of(expression.left()), of(expression.right())),
                sides -> arithmetic(expression.operation(), sides.get(0), sides.get(1)));
    }

    private static Value arithmetic(Arithmetic operation, Value left, Value right) {
        if (!(left instanceof Value.Numeric a) || !(right instanceof Value.Numeric b)) {
            return left == NONE || right == NONE ? NONE : UNKNOWN;
        }
        return switch (operation) {
            case PLUS -> new Value.Numeric(a.value().plus(b.value()));
            case MINUS -> new Value.Numeric(a.value().minus(b.value()));
            case TIMES -> new Value.Numeric(a.value().times(b.value()));
            case DIVIDED_BY ->
                b.value().signum() == 0 ? UNKNOWN : new Value.Numeric(a.value().divide(b.value()));
        };
    }
}
