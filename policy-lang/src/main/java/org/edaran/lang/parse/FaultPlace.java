package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/**
 * Where a statement stopped making sense.
 *
 * @param tokens the statement, keywords merged
 * @param index of the first token that does not fit; the number of tokens if the statement ends too early
 */
record FaultPlace(List<CommonToken> tokens, int index) {

    boolean atEnd() {
        return index >= tokens.size();
    }

    /** The token at a distance from the fault, such as 0 for the one that does not fit. */
    Optional<CommonToken> token(int distance) {
        int at = index + distance;
        return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    /** The type of the token at a distance; 0 where there is none. */
    int type(int distance) {
        return token(distance).map(CommonToken::getType).orElse(0);
    }

    /** The text of the token at a distance, cut where it is long; empty where there is none. */
    String text(int distance) {
        return token(distance).map(CommonToken::getText).map(Faults::shown).orElse("");
    }

    /** True if the token at a distance is written in letters. */
    boolean isWord(int distance) {
        return type(distance) == EdaranLexer.WORD
                || (!text(distance).isEmpty()
                        && type(distance) != EdaranLexer.HALF_DATE
                        && Character.isLetter(text(distance).charAt(0)));
    }

    /** The text of {@code count} neighbouring words from the fault on; empty if there are not as many. */
    Optional<String> words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (!isWord(i)) {
                return Optional.empty();
            }
            words.append(i == 0 ? "" : " ").append(text(i));
        }
        return Optional.of(words.toString());
    }

    /** The place of a token before the fault, as if the fault were there. */
    FaultPlace back(int count) {
        return new FaultPlace(tokens, index - count);
    }

    /** The place of the last token before the fault. */
    SourceSpan spanBefore() {
        return Faults.spanOf(tokens.get(index - 1));
    }

    /** The place of the token that does not fit, or the place right behind the statement. */
    SourceSpan span() {
        return spanOf(1);
    }

    /** The place of {@code count} tokens from the fault on. */
    SourceSpan spanOf(int count) {
        if (atEnd()) {
            int end = Faults.spanOf(tokens.get(tokens.size() - 1)).end();
            return new SourceSpan(end, end);
        }
        int last = Math.min(index + count, tokens.size()) - 1;
        return Faults.spanOf(tokens.get(index)).to(Faults.spanOf(tokens.get(last)));
    }
}
