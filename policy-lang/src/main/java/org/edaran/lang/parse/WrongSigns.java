package org.edaran.lang.parse;

import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/** Signs and operators that policy texts do not have, with what to write instead. */
final class WrongSigns {

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("%", "write `%` right behind a number, as in `50%`"),
            Map.entry("\u2013", "write `to` between dates and `-` between numbers"),
            Map.entry("\u2014", "write `to` between dates and `-` between numbers"),
            Map.entry(";", "leave it out: a statement ends where the next one starts"),
            Map.entry(".", "leave it out: a sentence has no full stop"),
            Map.entry("{", "leave it out: what belongs to a statement is indented"),
            Map.entry("}", "leave it out: what belongs to a statement is indented"));

    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("==", EdaranLexer.EQUAL),
            Map.entry("=<", EdaranLexer.LESS_OR_EQUAL),
            Map.entry("\u2264", EdaranLexer.LESS_OR_EQUAL),
            Map.entry("=>", EdaranLexer.GREATER_OR_EQUAL),
            Map.entry("\u2265", EdaranLexer.GREATER_OR_EQUAL),
            Map.entry("<>", EdaranLexer.NOT_EQUAL),
            Map.entry("\u2260", EdaranLexer.NOT_EQUAL),
            Map.entry("\u00D7", EdaranLexer.TIMES),
            Map.entry("\u00F7", EdaranLexer.DIVIDE),
            Map.entry("\u2212", EdaranLexer.MINUS),
            Map.entry("&&", EdaranLexer.AND),
            Map.entry("&", EdaranLexer.AND),
            Map.entry("||", EdaranLexer.OR),
            Map.entry("!", EdaranLexer.NOT));

    private static final Map<Integer, String> RIGHT_FORMS = Map.of(
            EdaranLexer.EQUAL, "=",
            EdaranLexer.LESS_OR_EQUAL, "<=",
            EdaranLexer.GREATER_OR_EQUAL, ">=",
            EdaranLexer.NOT_EQUAL, "!=",
            EdaranLexer.TIMES, "*",
            EdaranLexer.DIVIDE, "/",
            EdaranLexer.MINUS, "-",
            EdaranLexer.AND, "and",
            EdaranLexer.OR, "or",
            EdaranLexer.NOT, "not");

    private WrongSigns() {}

    /** Reports a sign without a meaning. */
    static void report(CommonToken token, Faults faults) {
        SourceSpan span = Faults.spanOf(token);
        faults.dropped(span);
        String sign = token.getText();
        String message = "`" + sign + "` has no meaning in a policy";
        String advice = ADVICE.get(sign);
        if (advice == null) {
            faults.add(DiagnosticCode.WRONG_CHARACTER, span, message);
        } else {
            faults.add(DiagnosticCode.WRONG_CHARACTER, span, message, advice);
        }
    }

    /** Reports a comment of another language. */
    static void reportComment(CommonToken token, Faults faults) {
        faults.add(
                DiagnosticCode.WRONG_CHARACTER,
                Faults.spanOf(token),
                "`#` has no meaning in a policy",
                "write `//` before a comment");
    }

    /** Reports an operator of another language and turns it into the one that was meant. */
    static void repairOperator(CommonToken token, Faults faults) {
        String written = token.getText();
        int meant = OPERATORS.getOrDefault(written, EdaranLexer.EQUAL);
        String right = RIGHT_FORMS.getOrDefault(meant, "=");
        faults.add(
                DiagnosticCode.WRONG_OPERATOR,
                Faults.spanOf(token),
                "`" + written + "` is no operator of this language",
                "write `" + right + "`");
        boolean word = meant == EdaranLexer.AND || meant == EdaranLexer.OR || meant == EdaranLexer.NOT;
        token.setType(word ? EdaranLexer.WORD : meant);
        token.setText(right);
    }
}
