package org.edaran.eval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.Mode;
import org.edaran.model.Path;
import org.edaran.model.RegionCode;
import org.edaran.model.Table;
import org.edaran.model.Value;
import org.edaran.model.ValueSets;
import org.edaran.roster.Evidence;
import org.jspecify.annotations.Nullable;

/** Gives the value of an expression on a person's day. Not thread-safe: it looks at one cursor. */
final class ExpressionEvaluator implements Expression.Visitor<Value>, DateSet.View {

    private final PersonDay day;
    private final Facts facts;
    private final Decisions decisions;
    private final Calendars calendars;
    private final Documents documents;
    private final Map<Expression.ModeIn, ModeSet> modeSets = new HashMap<>();

    private @Nullable LookUps lookUps;
    private boolean mayBeToldYet;

    ExpressionEvaluator(PersonDay day, Facts facts, Decisions decisions, Calendars calendars) {
        this.day = day;
        this.facts = facts;
        this.decisions = decisions;
        this.calendars = calendars;
        this.documents = new Documents(facts, day);
    }

    /** Is told of each value that is looked up in a table. */
    interface LookUps {
        void lookedUp(Table table, List<Value> keys, LocalDate date);
    }

    /** Has each look-up told to someone. */
    void tell(LookUps told) {
        lookUps = told;
    }

    @Override
    public Value value(Expression expression) {
        return expression.accept(this);
    }

    Truth test(Expression condition) {
        return Truth.of(condition.accept(this));
    }

    /** Whether a condition holds where a value that is not known is one of a group that others know it of. */
    Truth testAsOfAGroup(Expression condition) {
        mayBeToldYet = true;
        Truth truth = test(condition);
        mayBeToldYet = false;
        return truth;
    }

    PersonDay day() {
        return day;
    }

    Facts facts() {
        return facts;
    }

    @Override
    public Value constant(Expression.Constant expression) {
        return expression.value();
    }

    @Override
    public Value fact(Expression.FactOf expression) {
        return facts.fact(expression.path(), expression.field(), day);
    }

    @Override
    public Value builtIn(Expression.BuiltInFact expression) {
        return facts.builtIn(expression.fact(), day);
    }

    @Override
    public Value identity(Expression.Identity expression) {
        return facts.identity(expression.path(), day);
    }

    @Override
    public Value regionAt(Expression.RegionAt expression) {
        return each(
                value(expression.region()),
                region -> region instanceof Value.Region known
                        ? known.code()
                                .at(expression.level())
                                .<Value>map(Value.Region::new)
                                .orElse(Value.Absent.UNKNOWN)
                        : region);
    }

    @Override
    public Value parameter(Expression.ParameterValue expression) {
        return decisions.value(expression.parameter(), day, facts);
    }

    @Override
    public Value lookUp(Expression.LookUp expression) {
        List<Value> keys = new ArrayList<>(expression.keys().size());
        expression.keys().forEach(key -> keys.add(value(key)));
        LookUps told = lookUps;
        if (told != null) {
            told.lookedUp(expression.table(), keys, day.date());
        }
        return expression.table().at(keys, day.date());
    }

    @Override
    public Value categoryOf(Expression.CategoryOf expression) {
        List<Value> possible = new ArrayList<>();
        for (int i = 0; i < expression.categories().size(); i++) {
            Category category = expression.categories().get(i);
            Truth member = Truth.of(inCategory(new Expression.InCategory(List.of(category))));
            Value name = new Value.Symbol(category.name(), i);
            if (member == Truth.TRUE) {
                return name;
            } else if (member == Truth.UNKNOWN) {
                possible.add(name);
            }
        }
        return possible.isEmpty() ? Value.Absent.NONE : Value.Absent.UNKNOWN;
    }

    /** Does to each value that a value may be what is to be done to one. */
    private static Value each(Value value, UnaryOperator<Value> one) {
        return value instanceof Value.AnyOf any
                ? ValueSets.of(any.values().stream().map(one).toList())
                : one.apply(value);
    }

    @Override
    public Value not(Expression.Not expression) {
        return test(expression.operand()).not().value();
    }

    @Override
    public Value and(Expression.And expression) {
        Truth result = Truth.TRUE;
        for (Expression operand : expression.operands()) {
            result = result.and(test(operand));
            if (result == Truth.FALSE) {
                break;
            }
        }
        return result.value();
    }

    @Override
    public Value or(Expression.Or expression) {
        Truth result = Truth.FALSE;
        for (Expression operand : expression.operands()) {
            result = result.or(test(operand));
            if (result == Truth.TRUE) {
                break;
            }
        }
        return result.value();
    }

    @Override
    public Value compare(Expression.Compare expression) {
        return ValueOrder.compare(expression.comparison(), value(expression.left()), value(expression.right()))
                .value();
    }

    @Override
    public Value between(Expression.Between expression) {
        Value value = value(expression.value());
        return ValueOrder.compare(Comparison.GREATER_OR_EQUAL, value, value(expression.low()))
                .and(ValueOrder.compare(Comparison.LESS_OR_EQUAL, value, value(expression.high())))
                .value();
    }

    @Override
    public Value oneOf(Expression.OneOf expression) {
        return each(value(expression.value()), value -> isOneOf(value, expression));
    }

    private static Value isOneOf(Value value, Expression.OneOf expression) {
        if (value == Value.Absent.UNKNOWN) {
            return value;
        }
        List<Value> candidates = value instanceof Value.Items items ? items.items() : List.of(value);
        for (Value candidate : candidates) {
            for (Value accepted : expression.values()) {
                if (ValueOrder.compare(Comparison.EQUAL, candidate, accepted) == Truth.TRUE) {
                    return Value.Bool.TRUE;
                }
            }
        }
        return Value.Bool.FALSE;
    }

    @Override
    public Value inDates(Expression.InDates expression) {
        Value date = value(expression.date());
        if (!(date instanceof Value.Day known)) {
            return date == Value.Absent.UNKNOWN ? date : Value.Bool.FALSE;
        }
        return expression.dates().touches(known.date(), this);
    }

    @Override
    public Value workday(LocalDate date) {
        return calendars.workday(day.calendar(), date);
    }

    @Override
    public Value withinRegion(Expression.WithinRegion expression) {
        return each(value(expression.region()), value -> isWithin(value, expression));
    }

    private static Value isWithin(Value value, Expression.WithinRegion expression) {
        if (!(value instanceof Value.Region region)) {
            return value == Value.Absent.NONE ? Value.Bool.FALSE : Value.Absent.UNKNOWN;
        }
        RegionCode outer = expression.outer();
        if (region.code().isWithin(outer)) {
            return Value.Bool.TRUE;
        }
        return outer.isWithin(region.code()) ? Value.Absent.UNKNOWN : Value.Bool.FALSE;
    }

    @Override
    public Value isKnown(Expression.IsKnown expression) {
        Value value = value(expression.operand());
        boolean open = value == Value.Absent.UNKNOWN || value instanceof Value.AnyOf;
        return open && mayBeToldYet ? Value.Absent.UNKNOWN : Value.Bool.of(!open);
    }

    @Override
    public Value isNone(Expression.IsNone expression) {
        return each(
                value(expression.operand()),
                value -> value == Value.Absent.UNKNOWN ? value : Value.Bool.of(value == Value.Absent.NONE));
    }

    @Override
    public Value modeIn(Expression.ModeIn expression) {
        List<Mode> modes = day.roster().schema().modes();
        ModeSet set = modeSets.computeIfAbsent(expression, e -> new ModeSet(modes, e.modes()));
        return day.in(set).value();
    }

    @Override
    public Value inCategory(Expression.InCategory expression) {
        Value override = day.roster().employees().value(day.employee(), "category", day.date());
        Truth result = Truth.FALSE;
        for (Category category : expression.categories()) {
            result = result.or(
                    override instanceof Value.Text text
                            ? Truth.of(text.text().equals(category.name()))
                            : test(category.members()));
        }
        return result.value();
    }

    @Override
    public Value hasDocument(Expression.HasDocument expression) {
        return documents.held(expression).value();
    }

    @Override
    public Value hasAttested(Expression.HasAttested expression) {
        Value date = value(expression.date());
        boolean ceiling = expression.comparison() != Comparison.GREATER;
        return recorded(
                expression.path(),
                expression.attestation(),
                signed -> date == Value.Absent.NONE
                        ? Truth.of(ceiling)
                        : ValueOrder.compare(expression.comparison(), signed, date));
    }

    @Override
    public Value assessed(Expression.Assessed expression) {
        Value today = new Value.Day(day.date());
        return recorded(
                expression.path(),
                expression.factor(),
                assessed -> ValueOrder.compare(Comparison.LESS, assessed, today));
    }

    /** Whether one of the records has a date that passes; without a record, unknown if none were supplied. */
    private Value recorded(Path path, Field kind, Function<Value, Truth> inTime) {
        Value id = facts.identity(path, day);
        if (id instanceof Value.Absent) {
            return Value.Absent.UNKNOWN;
        }
        Truth result = Truth.FALSE;
        for (Evidence record : day.roster().evidence().of(kind, id.words())) {
            result = result.or(
                    inTime.apply(record.signed().<Value>map(Value.Day::new).orElse(Value.Absent.UNKNOWN)));
        }
        boolean complete = day.roster().evidence().isSupplied(kind);
        return result == Truth.FALSE && !complete ? Value.Absent.UNKNOWN : result.value();
    }

    @Override
    public Value yearsSince(Expression.YearsSince expression) {
        return each(
                value(expression.date()),
                value -> value instanceof Value.Day from ? Value.Numeric.of(years(from.date(), day.date())) : value);
    }

    /** Whole years; one born on 29 February completes a year on 1 March of a common year. */
    static long years(LocalDate from, LocalDate to) {
        return ChronoUnit.YEARS.between(from, to);
    }

    @Override
    public Value daysSince(Expression.DaysSince expression) {
        return each(
                value(expression.date()),
                value -> value instanceof Value.Day from
                        ? Value.Numeric.of(day.date().toEpochDay() - from.date().toEpochDay())
                        : value);
    }

    @Override
    public Value shifted(Expression.Shifted expression) {
        return each(
                value(expression.date()),
                value -> value instanceof Value.Day from && !from.equals(Value.Day.NEVER)
                        ? new Value.Day(from.date().plus(expression.by()))
                        : value);
    }

    @Override
    public Value arithmetic(Expression.ArithmeticOn expression) {
        Value right = value(expression.right());
        return each(value(expression.left()), left -> each(right, other -> calculated(expression, left, other)));
    }

    private static Value calculated(Expression.ArithmeticOn expression, Value left, Value right) {
        if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
            return number(expression, a.value(), b.value());
        }
        // what is not known would not make a number of what is not there
        return left == Value.Absent.NONE || right == Value.Absent.NONE ? Value.Absent.NONE : Value.Absent.UNKNOWN;
    }

    private static Value number(Expression.ArithmeticOn expression, Fraction a, Fraction b) {
        return switch (expression.operation()) {
            case PLUS -> new Value.Numeric(a.plus(b));
            case MINUS -> new Value.Numeric(a.minus(b));
            case TIMES -> new Value.Numeric(a.times(b));
            case DIVIDED_BY -> b.signum() == 0 ? Value.Absent.UNKNOWN : new Value.Numeric(a.divide(b));
        };
    }
}
