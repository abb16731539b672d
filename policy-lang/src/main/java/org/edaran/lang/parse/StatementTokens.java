package org.edaran.lang.parse;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a statement for the generated parser. They are all there from the beginning and all count, so that there
 * is nothing to fetch and nothing to skip. Not thread-safe.
 */
final class StatementTokens implements TokenStream {

    private final Token[] tokens;
    private int index;

    /** A statement of tokens; their numbers are set. An end of file follows right behind the last one. */
    StatementTokens(List<CommonToken> statement) {
        int size = statement.size();
        tokens = statement.toArray(new Token[size + 1]);
        for (int i = 0; i < size; i++) {
            statement.get(i).setTokenIndex(i);
        }
        tokens[size] = end(size == 0 ? null : statement.get(size - 1));
        ((CommonToken) tokens[size]).setTokenIndex(size);
    }

    private static CommonToken end(@Nullable CommonToken last) {
        CommonToken end = last == null ? new CommonToken(Token.EOF) : new CommonToken(last);
        int start = last == null ? 0 : last.getStopIndex() + 1;
        end.setType(Token.EOF);
        end.setText("EOF");
        end.setStartIndex(start);
        end.setStopIndex(start - 1);
        return end;
    }

    @Override
    public @Nullable Token LT(int distance) {
        if (distance == 0) {
            return null;
        }
        int at = distance > 0 ? index + distance - 1 : index + distance;
        return at < 0 ? null : tokens[Math.min(at, tokens.length - 1)];
    }

    @Override
    public int LA(int distance) {
        Token token = LT(distance);
        return token == null ? Token.INVALID_TYPE : token.getType();
    }

    @Override
    public void consume() {
        if (index == tokens.length - 1) {
            throw new IllegalStateException("cannot consume the end of the statement");
        }
        index++;
    }

    @Override
    public Token get(int at) {
        return tokens[at];
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int target) {
        index = Math.min(target, tokens.length - 1);
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public String getSourceName() {
        return tokens[0].getInputStream() == null
                ? UNKNOWN_SOURCE_NAME
                : tokens[0].getInputStream().getSourceName();
    }

    @Override
    public TokenSource getTokenSource() {
        return tokens[0].getTokenSource();
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, interval.a); i <= interval.b && i < tokens.length - 1; i++) {
            text.append(tokens[i].getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.length - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
