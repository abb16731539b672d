package org.edaran.lang.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.grammar.EdaranLexer;

/**
 * Measures how deep the expressions of a statement nest before they are read, because every reader of them calls itself.
 * Parentheses, lists, and the prefixes {@code not}, {@code -}, {@code years since} and {@code days since} nest.
 */
final class NestingGuard {

    private NestingGuard() {}

    /** The first token deeper than {@code limit}. */
    static Optional<CommonToken> tooDeep(List<CommonToken> statement, int limit) {
        Deque<Integer> prefixesOutside = new ArrayDeque<>();
        int depth = 0;
        int prefixes = 0;
        for (CommonToken token : statement) {
            switch (token.getType()) {
                case EdaranLexer.OPEN, EdaranLexer.OPEN_LIST -> {
                    prefixesOutside.push(prefixes);
                    prefixes = 0;
                    depth++;
                }
                case EdaranLexer.NOT, EdaranLexer.MINUS, EdaranLexer.YEARS_SINCE, EdaranLexer.DAYS_SINCE -> {
                    prefixes++;
                    depth++;
                }
                case EdaranLexer.CLOSE, EdaranLexer.CLOSE_LIST -> {
                    depth -= prefixes;
                    prefixes = prefixesOutside.isEmpty() ? 0 : prefixesOutside.pop();
                    depth = Math.max(0, depth - 1 - prefixes);
                    prefixes = 0;
                }
                default -> {
                    depth -= prefixes;
                    prefixes = 0;
                }
            }
            if (depth > limit) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
