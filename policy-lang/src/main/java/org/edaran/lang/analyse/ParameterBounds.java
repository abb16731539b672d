package org.edaran.lang.analyse;

import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Comparison;
import org.edaran.model.Parameter;

/** Parameters whose bounds leave no value that may be decided. */
final class ParameterBounds implements Check {

    @Override
    public void look(Subject subject) {
        for (Parameter parameter : subject.policy.parameters()) {
            Optional<Statement.Parameter> statement = subject.file.all(Statement.Parameter.class).stream()
                    .filter(one -> one.name().text().equals(parameter.name()))
                    .findFirst();
            if (statement.isPresent() && isEmpty(parameter)) {
                subject.report(Diagnostic.of(
                                DiagnosticCode.NO_VALUE_ALLOWED,
                                subject.source,
                                statement
                                        .get()
                                        .bounds()
                                        .get(0)
                                        .span()
                                        .to(statement
                                                .get()
                                                .bounds()
                                                .get(statement.get().bounds().size() - 1)
                                                .span()),
                                "no value of `" + parameter.name() + "` keeps these bounds")
                        .withHelp("correct one of the bounds"));
            }
        }
    }

    private static boolean isEmpty(Parameter parameter) {
        for (Parameter.Limit low : parameter.limits()) {
            for (Parameter.Limit high : parameter.limits()) {
                boolean apart = isLow(low.comparison())
                        && isHigh(high.comparison())
                        && Truths.compared(order(low, high), low.value(), high.value()) == Truths.FALSE;
                if (apart) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How the lower end must compare with the upper one for a value to be between them. */
    private static Comparison order(Parameter.Limit low, Parameter.Limit high) {
        boolean strict = low.comparison() == Comparison.GREATER || high.comparison() == Comparison.LESS;
        return strict ? Comparison.LESS : Comparison.LESS_OR_EQUAL;
    }

    private static boolean isLow(Comparison comparison) {
        return comparison == Comparison.GREATER
                || comparison == Comparison.GREATER_OR_EQUAL
                || comparison == Comparison.EQUAL;
    }

    private static boolean isHigh(Comparison comparison) {
        return comparison == Comparison.LESS
                || comparison == Comparison.LESS_OR_EQUAL
                || comparison == Comparison.EQUAL;
    }
}
