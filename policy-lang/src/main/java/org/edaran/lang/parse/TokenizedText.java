package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * The words and signs of a text that can be read, and its comments, which are not part of the syntax tree.
 *
 * @param language the language of the keywords, as an ISO 639 code
 * @param statements the words and signs of each statement, keywords merged
 * @param comments the places of the comments, from {@code //} to the end of the line
 */
public record TokenizedText(String language, List<List<PlacedToken>> statements, List<SourceSpan> comments) {

    /** Copies the lists. */
    public TokenizedText {
        statements = statements.stream().map(List::copyOf).toList();
        comments = List.copyOf(comments);
    }

    /**
     * A word, phrase or sign.
     *
     * @param type a token type of the grammar
     * @param span its place
     */
    public record PlacedToken(int type, SourceSpan span) {}

    /** The tokens of a text without faults; of a text with faults those that are left of it. */
    public static TokenizedText of(SourceText source) {
        Faults faults = new Faults(source);
        TextLexer lexer = new TextLexer(faults, ParseLimits.standard());
        List<CommonToken> tokens = lexer.tokens().orElse(List.of());
        KeywordMerger keywords = new KeywordMerger(new FileLanguage(faults, tokens).table());
        List<List<PlacedToken>> statements = new ArrayList<>();
        for (List<CommonToken> statement : new StatementSplitter(source, keywords).split(tokens)) {
            statements.add(keywords.merge(statement, faults).stream()
                    .filter(token -> token.getStopIndex() >= token.getStartIndex())
                    .map(token -> new PlacedToken(token.getType(), Faults.spanOf(token)))
                    .toList());
        }
        return new TokenizedText(keywords.table().language(), statements, lexer.comments());
    }
}
