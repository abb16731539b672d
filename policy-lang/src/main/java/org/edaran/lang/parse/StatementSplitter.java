package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceText;

/**
 * Cuts the tokens of a text into statements: one starts wherever a token stands in the first column, and where an indented
 * line can be nothing but the start of one, so that a slip of the space bar hides no statement.
 */
final class StatementSplitter {

    private final SourceText source;
    private final KeywordMerger keywords;

    StatementSplitter(SourceText source, KeywordMerger keywords) {
        this.source = source;
        this.keywords = keywords;
    }

    /** The statements in order; none is empty. */
    List<List<CommonToken>> split(List<CommonToken> tokens) {
        List<List<CommonToken>> statements = new ArrayList<>();
        List<CommonToken> current = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = tokens.get(i);
            if (!current.isEmpty() && (atMargin(source, token) || opensIndented(tokens, i))) {
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

    /** True if a line starts at {@code index} with the head of a statement, as {@code rule NAME cites} is one. */
    private boolean opensIndented(List<CommonToken> tokens, int index) {
        if (tokens.get(index).getType() != EdaranLexer.WORD || !firstOnLine(tokens, index)) {
            return false;
        }
        List<CommonToken> line = head(tokens, index);
        int opener = keywords.opening(line).map(keyword -> keyword.token()).orElse(0);
        return switch (opener) {
            case EdaranLexer.POLICY, EdaranLexer.VOCABULARY_FILE -> type(line, 1) == EdaranLexer.STRING;
            case EdaranLexer.USE_VOCABULARY -> type(line, 2) == EdaranLexer.STRING;
            case EdaranLexer.TEST -> type(line, 1) == EdaranLexer.STRING && type(line, 2) == EdaranLexer.COLON;
            case EdaranLexer.SET -> type(line, 1) == EdaranLexer.WORD && type(line, 2) == EdaranLexer.EQUAL;
            case EdaranLexer.RULE, EdaranLexer.NOTE ->
                type(line, 1) == EdaranLexer.WORD
                        && (type(line, 2) == EdaranLexer.COLON || keywords.isPhrase(line, 2, EdaranLexer.CITES));
            case EdaranLexer.EXCEPTION ->
                type(line, 1) == EdaranLexer.WORD && keywords.isPhrase(line, 2, EdaranLexer.TO);
            case EdaranLexer.REPLACE_RULE,
                    EdaranLexer.REPLACE_WINDOW,
                    EdaranLexer.REPLACE_TABLE,
                    EdaranLexer.REPLACE_GROUP,
                    EdaranLexer.REPLACE_CATEGORY,
                    EdaranLexer.REPLACE_LIST,
                    EdaranLexer.DELETE_RULE ->
                type(line, 2) == EdaranLexer.WORD
                        && (type(line, 3) == EdaranLexer.STRING || keywords.isPhrase(line, 3, EdaranLexer.FROM));
            case EdaranLexer.FIELD, EdaranLexer.PARAMETER ->
                type(line, 1) == EdaranLexer.WORD && keywords.isPhrase(line, behindTitle(line), EdaranLexer.OF);
            case EdaranLexer.WORK_MODE,
                    EdaranLexer.LIST,
                    EdaranLexer.CATEGORY,
                    EdaranLexer.GROUP,
                    EdaranLexer.CALENDAR,
                    EdaranLexer.WINDOW,
                    EdaranLexer.TABLE ->
                type(line, 1) == EdaranLexer.WORD && type(line, behindTitle(line)) == EdaranLexer.COLON;
            default -> false;
        };
    }

    /** The first tokens of what starts at {@code index}, up to the next statement. */
    private List<CommonToken> head(List<CommonToken> tokens, int index) {
        int end = index + 1;
        while (end < Math.min(index + 5, tokens.size()) && !atMargin(source, tokens.get(end))) {
            end++;
        }
        return tokens.subList(index, end);
    }

    private static int behindTitle(List<CommonToken> line) {
        return type(line, 2) == EdaranLexer.STRING ? 3 : 2;
    }

    private static int type(List<CommonToken> line, int index) {
        return index < line.size() ? line.get(index).getType() : 0;
    }

    private static boolean firstOnLine(List<CommonToken> tokens, int index) {
        return tokens.get(index).getLine() > tokens.get(index - 1).getLine();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
