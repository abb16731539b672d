package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.source.SourceText;

/** Cuts the tokens of a text into statements: one starts wherever a token stands in the first column. */
final class StatementSplitter {

    private StatementSplitter() {}

    /** The statements in order. Only the first may start elsewhere than in the first column. */
    static List<List<CommonToken>> split(SourceText source, List<CommonToken> tokens) {
        List<List<CommonToken>> statements = new ArrayList<>();
        List<CommonToken> current = new ArrayList<>();
        for (CommonToken token : tokens) {
            if (atMargin(source, token) && !current.isEmpty()) {
                statements.add(current);
                current = new ArrayList<>();
            }
            current.add(token);
        }
        if (!current.isEmpty()) {
            statements.add(current);
        }
        return statements;
    }

    /** True if the token stands in the first column of its line. */
    static boolean atMargin(SourceText source, CommonToken token) {
        int start = token.getStartIndex();
        return start == 0 || isLineEnd(source.text().charAt(start - 1));
    }

    /** True if only spaces stand before the token on its line. */
    static boolean firstOnLine(SourceText source, CommonToken token) {
        for (int i = token.getStartIndex() - 1; i >= 0; i--) {
            char c = source.text().charAt(i);
            if (isLineEnd(c)) {
                return true;
            }
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
