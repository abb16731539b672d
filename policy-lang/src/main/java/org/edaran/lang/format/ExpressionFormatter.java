package org.edaran.lang.format;

import java.util.List;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Literal;

/** Writes conditions and values, with parentheses only where the grammar needs them. */
final class ExpressionFormatter implements AstExpression.Visitor<String>, Literal.Visitor<String> {

    /** How tightly a form binds, loosest first. */
    private enum Level {
        OR,
        AND,
        NOT,
        PREDICATE,
        SUM,
        PRODUCT,
        FACTOR,
        VALUE
    }

    private final Words words;

    ExpressionFormatter(Words words) {
        this.words = words;
    }

    /** A condition or value where any form may stand. */
    String any(AstExpression expression) {
        return at(Level.OR, expression);
    }

    /** A value where a sum, but no condition, may stand. */
    String sum(AstExpression expression) {
        return at(Level.SUM, expression);
    }

    private String at(Level least, AstExpression expression) {
        String text = expression.accept(this);
        return level(expression).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static Level level(AstExpression expression) {
        if (expression instanceof AstExpression.Or) {
            return Level.OR;
        } else if (expression instanceof AstExpression.And) {
            return Level.AND;
        } else if (expression instanceof AstExpression.Not) {
            return Level.NOT;
        } else if (expression instanceof AstExpression.Sum) {
            return Level.SUM;
        } else if (expression instanceof AstExpression.Product) {
            return Level.PRODUCT;
        } else if (expression instanceof AstExpression.Negative) {
            return Level.FACTOR;
        }
        boolean value = expression instanceof Literal
                || expression instanceof AstExpression.Reference
                || expression instanceof AstExpression.LookUp
                || expression instanceof AstExpression.DateOffset
                || expression instanceof AstExpression.Since;
        return value ? Level.VALUE : Level.PREDICATE;
    }

    @Override
    public String visitOr(AstExpression.Or expression) {
        return join(Level.AND, expression.terms(), " " + words.word(EdaranParser.OR) + " ");
    }

    @Override
    public String visitAnd(AstExpression.And expression) {
        return join(Level.NOT, expression.terms(), " " + words.word(EdaranParser.AND) + " ");
    }

    private String join(Level least, List<AstExpression> terms, String between) {
        return terms.stream().map(term -> at(least, term)).collect(Collectors.joining(between));
    }

    @Override
    public String visitNot(AstExpression.Not expression) {
        return words.word(EdaranParser.NOT) + " " + at(Level.NOT, expression.operand());
    }

    @Override
    public String visitComparison(AstExpression.Comparison expression) {
        String sign = switch (expression.relation()) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
        return sum(expression.left()) + " " + sign + " " + sum(expression.right());
    }

    @Override
    public String visitBetween(AstExpression.Between expression) {
        return in(expression.value()) + sum(expression.low()) + " " + words.word(EdaranParser.TO) + " "
                + sum(expression.high());
    }

    @Override
    public String visitMemberOf(AstExpression.MemberOf expression) {
        return in(expression.value()) + "[" + join(Level.SUM, expression.members(), ", ") + "]";
    }

    @Override
    public String visitInList(AstExpression.InList expression) {
        return in(expression.value()) + words.fact(expression.list());
    }

    private String in(AstExpression value) {
        return sum(value) + " " + words.word(EdaranParser.IN) + " ";
    }

    @Override
    public String visitWithinRegion(AstExpression.WithinRegion expression) {
        return sum(expression.value()) + " " + words.word(EdaranParser.WITHIN) + " " + words.word(EdaranParser.REGION)
                + " " + Words.quoted(expression.code()) + Words.optional(expression.title(), Words::quoted);
    }

    @Override
    public String visitPresence(AstExpression.Presence expression) {
        int token = switch (expression.kind()) {
            case KNOWN -> EdaranParser.IS_KNOWN;
            case NONE -> EdaranParser.IS_NONE;
        };
        return sum(expression.value()) + " " + words.word(token);
    }

    @Override
    public String visitHasDocument(AstExpression.HasDocument expression) {
        return words.word(EdaranParser.HAS) + " " + document(expression);
    }

    /** A document with its term, as it stands after {@code has}. */
    String document(AstExpression.HasDocument expression) {
        String term = words.word(EdaranParser.FOR) + " ";
        return (expression.valid() ? words.word(EdaranParser.VALID) + " " : "")
                + expression.document()
                + Words.optional(
                        expression.longest(),
                        longest -> term + words.word(EdaranParser.AT_MOST) + " " + words.duration(longest))
                + Words.optional(
                        expression.shortest(),
                        shortest -> term + words.word(EdaranParser.AT_LEAST) + " " + words.duration(shortest));
    }

    @Override
    public String visitHasAttested(AstExpression.HasAttested expression) {
        return words.word(EdaranParser.HAS_ATTESTED) + " " + expression.attestation() + " "
                + new DateFormatter(words).deadline(expression.deadline());
    }

    @Override
    public String visitAssessed(AstExpression.Assessed expression) {
        return words.word(EdaranParser.ASSESSED) + " ["
                + expression.factors().stream().map(words::fact).collect(Collectors.joining(", ")) + "]";
    }

    @Override
    public String visitSince(AstExpression.Since expression) {
        int unit = switch (expression.unit()) {
            case YEARS -> EdaranParser.YEARS_SINCE;
            case DAYS -> EdaranParser.DAYS_SINCE;
        };
        return words.word(unit) + " " + at(Level.VALUE, expression.date());
    }

    @Override
    public String visitSum(AstExpression.Sum expression) {
        return at(Level.PRODUCT, expression.first()) + operands(Level.PRODUCT, expression.rest());
    }

    @Override
    public String visitProduct(AstExpression.Product expression) {
        return at(Level.FACTOR, expression.first()) + operands(Level.FACTOR, expression.rest());
    }

    private String operands(Level least, List<AstExpression.Operand> operands) {
        StringBuilder out = new StringBuilder();
        for (AstExpression.Operand operand : operands) {
            String sign = switch (operand.operator()) {
                case PLUS -> " + ";
                case MINUS -> " - ";
                case TIMES -> " * ";
                case DIVIDED_BY -> " / ";
            };
            out.append(sign).append(at(least, operand.operand()));
        }
        return out.toString();
    }

    @Override
    public String visitNegative(AstExpression.Negative expression) {
        return "-" + at(Level.FACTOR, expression.operand());
    }

    @Override
    public String visitReference(AstExpression.Reference expression) {
        StringBuilder out = new StringBuilder(words.fact(expression.name()));
        expression
                .owners()
                .forEach(owner -> out.append(' ')
                        .append(words.word(EdaranParser.OF))
                        .append(' ')
                        .append(words.owner(owner.owner())));
        return out.toString();
    }

    @Override
    public String visitLookUp(AstExpression.LookUp expression) {
        return expression.table() + "(" + join(Level.SUM, expression.arguments(), ", ") + ")";
    }

    @Override
    public String visitDateOffset(AstExpression.DateOffset expression) {
        int side = expression.side() == AstExpression.Side.BEFORE ? EdaranParser.BEFORE : EdaranParser.AFTER;
        return words.duration(expression.length()) + " " + words.word(side) + " "
                + at(Level.VALUE, expression.anchor());
    }

    /** A date where no operator may stand bare. */
    String value(AstExpression expression) {
        return at(Level.VALUE, expression);
    }

    @Override
    public String visitLiteral(Literal expression) {
        return expression.accept((Literal.Visitor<String>) this);
    }

    @Override
    public String visitWhole(Literal.Whole literal) {
        return literal.value().toString();
    }

    @Override
    public String visitDecimal(Literal.Decimal literal) {
        return literal.value().toPlainString();
    }

    @Override
    public String visitPercent(Literal.Percent literal) {
        return literal.hundredths().toPlainString() + "%";
    }

    @Override
    public String visitDate(Literal.Date literal) {
        return literal.value().toString();
    }

    @Override
    public String visitHalfDate(Literal.HalfDate literal) {
        return literal.value() + (literal.half() == Literal.Half.AM ? " am" : " pm");
    }

    @Override
    public String visitTime(Literal.Time literal) {
        return literal.value().toString();
    }

    @Override
    public String visitQuoted(Literal.Quoted literal) {
        return Words.quoted(literal.value());
    }

    @Override
    public String visitTruth(Literal.Truth literal) {
        return words.word(literal.value() ? EdaranParser.TRUE : EdaranParser.FALSE);
    }

    @Override
    public String visitDuration(Literal.Duration literal) {
        return words.duration(literal);
    }
}
