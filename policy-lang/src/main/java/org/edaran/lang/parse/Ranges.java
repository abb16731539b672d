package org.edaran.lang.parse;

import java.math.BigDecimal;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;
import org.edaran.source.SourceText;

/** Checks that the ends of a written range are in order. */
final class Ranges {

    private Ranges() {}

    /** Reports a range that ends before it starts; ends that are not both written out are left to later checks. */
    static void check(AstExpression low, AstExpression high, Faults faults) {
        if (reversed(low, high)) {
            SourceText source = faults.source();
            String between =
                    source.text().substring(low.span().end(), high.span().start());
            faults.add(
                    DiagnosticCode.REVERSED_RANGE,
                    low.span().to(high.span()),
                    "the range ends before it starts",
                    "write `" + source.textOf(high.span()) + between.replaceAll("\\s+", " ") + source.textOf(low.span())
                            + "`");
        }
    }

    private static boolean reversed(AstExpression low, AstExpression high) {
        if (low instanceof Literal.Date from && high instanceof Literal.Date to) {
            return to.value().isBefore(from.value());
        }
        if (low instanceof Literal.Time from && high instanceof Literal.Time to) {
            return to.value().isBefore(from.value());
        }
        if (low instanceof Literal.Percent from && high instanceof Literal.Percent to) {
            return to.hundredths().compareTo(from.hundredths()) < 0;
        }
        return isNumber(low) && isNumber(high) && number(high).compareTo(number(low)) < 0;
    }

    private static boolean isNumber(AstExpression expression) {
        return expression instanceof Literal.Whole || expression instanceof Literal.Decimal;
    }

    private static BigDecimal number(AstExpression expression) {
        return expression instanceof Literal.Whole whole
                ? new BigDecimal(whole.value())
                : expression instanceof Literal.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}
