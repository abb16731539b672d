package org.edaran.lang.compile;

import java.math.BigInteger;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.model.Arithmetic;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Calculations. Percentages add to percentages and numbers to numbers; a percentage of a number is a number; a percentage
 * divided by a number is a percentage. Dates take lengths of time.
 */
final class CalculationCompiler {

    private static final int MOST_OPERANDS = 50;

    private static final BigInteger LONGEST = BigInteger.valueOf(100_000);

    private final Environment env;
    private final SourceText source;
    private final ExpressionCompiler expressions;

    CalculationCompiler(Environment env, SourceText source, ExpressionCompiler expressions) {
        this.env = env;
        this.source = source;
        this.expressions = expressions;
    }

    Optional<Typed> since(AstExpression.Since node) {
        Demand demand = new Demand(Plain.DATE, source, node.span(), "`" + words(node.unit()) + "` counts from a date");
        return expressions
                .value(node.date(), demand)
                .map(date -> new Typed(
                        node.unit() == AstExpression.SinceUnit.YEARS
                                ? new Expression.YearsSince(date.expression())
                                : new Expression.DaysSince(date.expression()),
                        Plain.INTEGER,
                        source,
                        node.span()));
    }

    private static String words(AstExpression.SinceUnit unit) {
        return unit == AstExpression.SinceUnit.YEARS ? "years since" : "days since";
    }

    private boolean isTooLong(List<AstExpression.Operand> rest, SourceSpan span) {
        if (rest.size() > MOST_OPERANDS) {
            env.fault(
                    DiagnosticCode.NESTED_TOO_DEEP,
                    source,
                    span,
                    "a calculation has at most " + MOST_OPERANDS + " operators",
                    "write a shorter one");
            return true;
        }
        return false;
    }

    Optional<Typed> sum(AstExpression.Sum node) {
        if (isTooLong(node.rest(), node.span())) {
            return Optional.empty();
        }
        Optional<Typed> total = expressions.value(node.first());
        for (AstExpression.Operand operand : node.rest()) {
            SourceSpan span = node.first().span().to(operand.span());
            boolean minus = operand.operator() == AstExpression.ArithmeticOperator.MINUS;
            if (operand.operand() instanceof Literal.Duration duration) {
                total = total.flatMap(date -> shifted(date, duration, minus, span));
            } else {
                Optional<Typed> next = expressions.value(operand.operand());
                total = total.flatMap(left ->
                        next.flatMap(right -> added(left, right, minus ? Arithmetic.MINUS : Arithmetic.PLUS, span)));
            }
        }
        return total;
    }

    /** {@code 2 days before EVENT}. */
    Optional<Typed> offset(AstExpression.DateOffset node) {
        boolean before = node.side() == AstExpression.Side.BEFORE;
        Demand demand = new Demand(
                Plain.DATE,
                source,
                node.length().span(),
                "`" + source.textOf(node.length().span()) + (before ? " before" : " after") + "` counts from a date");
        return expressions
                .value(node.anchor(), demand)
                .flatMap(date -> shifted(
                        new Typed(date.expression(), Plain.DATE, source, date.span()),
                        node.length(),
                        before,
                        node.span()));
    }

    private Optional<Typed> shifted(Typed date, Literal.Duration duration, boolean minus, SourceSpan span) {
        if (date.type() != Plain.DATE) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_CALCULATION,
                            source,
                            span,
                            "`" + source.textOf(duration.span()) + "` can only be added to a date")
                    .withLabel(source, date.span(), "`" + date.words() + "` is " + Types.words(date.type())));
            return Optional.empty();
        }
        return period(duration)
                .map(by -> new Typed(
                        new Expression.Shifted(date.expression(), minus ? by.negated() : by),
                        Plain.DATE,
                        source,
                        span));
    }

    /** The length of time that is written, if a calendar can hold it. */
    Optional<Period> period(Literal.Duration duration) {
        if (duration.amount().compareTo(LONGEST) > 0) {
            env.fault(
                    DiagnosticCode.WRONG_CALCULATION,
                    source,
                    duration.span(),
                    "`" + source.textOf(duration.span()) + "` is longer than any calendar");
            return Optional.empty();
        }
        int amount = duration.amount().intValueExact();
        return Optional.of(
                switch (duration.unit()) {
                    case DAYS -> Period.ofDays(amount);
                    case WEEKS -> Period.ofWeeks(amount);
                    case MONTHS -> Period.ofMonths(amount);
                    case YEARS -> Period.ofYears(amount);
                });
    }

    private Optional<Typed> added(Typed left, Typed right, Arithmetic operation, SourceSpan span) {
        boolean numbers = Types.isNumber(left.type()) && Types.isNumber(right.type());
        boolean percents = left.type() == Plain.PERCENT && right.type() == Plain.PERCENT;
        if (!numbers && !percents) {
            impossible(left, right, span);
            return Optional.empty();
        }
        return Optional.of(calculated(left, right, operation, sumType(left, right), span));
    }

    private static ValueType sumType(Typed left, Typed right) {
        return left.type() == right.type() ? left.type() : Plain.DECIMAL;
    }

    Optional<Typed> product(AstExpression.Product node) {
        if (isTooLong(node.rest(), node.span())) {
            return Optional.empty();
        }
        Optional<Typed> total = expressions.value(node.first());
        for (AstExpression.Operand operand : node.rest()) {
            SourceSpan span = node.first().span().to(operand.span());
            Optional<Typed> next = expressions.value(operand.operand());
            boolean times = operand.operator() == AstExpression.ArithmeticOperator.TIMES;
            total = total.flatMap(left -> next.flatMap(right -> multiplied(left, right, times, span)));
        }
        return total;
    }

    private Optional<Typed> multiplied(Typed left, Typed right, boolean times, SourceSpan span) {
        if (!isAmount(left.type()) || !isAmount(right.type())) {
            impossible(left, right, span);
            return Optional.empty();
        }
        boolean leftPercent = left.type() == Plain.PERCENT;
        boolean rightPercent = right.type() == Plain.PERCENT;
        boolean wholes = left.type() == Plain.INTEGER && right.type() == Plain.INTEGER;
        ValueType type = Plain.DECIMAL;
        if ((times && leftPercent && rightPercent) || (!times && leftPercent && !rightPercent)) {
            type = Plain.PERCENT;
        } else if (times && wholes) {
            type = Plain.INTEGER;
        }
        return Optional.of(calculated(left, right, times ? Arithmetic.TIMES : Arithmetic.DIVIDED_BY, type, span));
    }

    private static boolean isAmount(ValueType type) {
        return Types.isNumber(type) || type == Plain.PERCENT;
    }

    Optional<Typed> negative(AstExpression.Negative node) {
        Optional<Typed> operand = expressions.value(node.operand());
        if (operand.isPresent() && !isAmount(operand.get().type())) {
            env.fault(
                    DiagnosticCode.WRONG_CALCULATION,
                    source,
                    node.span(),
                    "`" + operand.get().words() + "` is "
                            + Types.words(operand.get().type()) + " and has no negative");
            return Optional.empty();
        }
        Typed zero = new Typed(
                new Expression.Constant(new Value.Numeric(Fraction.ZERO)), Plain.INTEGER, source, node.span());
        return operand.map(typed -> calculated(zero, typed, Arithmetic.MINUS, typed.type(), node.span()));
    }

    /** The result; of two written numbers, the number itself. */
    private Typed calculated(Typed left, Typed right, Arithmetic operation, ValueType type, SourceSpan span) {
        if (left.expression() instanceof Expression.Constant a
                && right.expression() instanceof Expression.Constant b
                && a.value() instanceof Value.Numeric x
                && b.value() instanceof Value.Numeric y
                && !(operation == Arithmetic.DIVIDED_BY && y.value().signum() == 0)) {
            Fraction result = switch (operation) {
                case PLUS -> x.value().plus(y.value());
                case MINUS -> x.value().minus(y.value());
                case TIMES -> x.value().times(y.value());
                case DIVIDED_BY -> x.value().divide(y.value());
            };
            return new Typed(new Expression.Constant(new Value.Numeric(result)), type, source, span);
        }
        return new Typed(
                new Expression.ArithmeticOn(operation, left.expression(), right.expression()), type, source, span);
    }

    private void impossible(Typed left, Typed right, SourceSpan span) {
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.WRONG_CALCULATION,
                        source,
                        span,
                        "`" + Words.of(source, span) + "` cannot be calculated")
                .withLabel(source, left.span(), "this is " + Types.words(left.type()))
                .withLabel(source, right.span(), "this is " + Types.words(right.type()));
        boolean dates = left.type() == Plain.DATE && right.type() == Plain.DATE;
        boolean time = left.type() == Plain.DATE && Types.isNumber(right.type());
        if (dates) {
            fault = fault.withHelp("write `days since " + right.words() + "`");
        } else if (time) {
            fault = fault.withHelp("write `" + right.words() + " days` if days are meant");
        }
        env.fault(fault);
    }
}
