package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/**
 * From a text to its plain tokens. Signs without a meaning are reported and dropped; frequent mistakes are reported and
 * replaced by what was meant, so that one slip gives one fault.
 */
final class TextLexer {

    private final Faults faults;
    private final ParseLimits limits;
    private final List<SourceSpan> comments = new ArrayList<>();

    TextLexer(Faults faults, ParseLimits limits) {
        this.faults = faults;
        this.limits = limits;
    }

    /** The visible tokens without an end of file; empty if there are more than the limit. */
    Optional<List<CommonToken>> tokens() {
        EdaranLexer lexer = new EdaranLexer(new TextCharStream(faults.source()));
        lexer.removeErrorListeners();
        PredictionCaches.share(lexer);
        List<CommonToken> tokens = new ArrayList<>();
        int seen = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (++seen > limits.maxTokens()) {
                faults.add(
                        DiagnosticCode.TEXT_TOO_LARGE,
                        Faults.spanOf(token),
                        "the text has more than " + limits.maxTokens() + " words and signs");
                return Optional.empty();
            }
            if (token.getType() == EdaranLexer.COMMENT) {
                comments.add(Faults.spanOf(token));
                Disguises.hidden(token, faults);
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                accept((CommonToken) token, tokens);
            }
        }
        return Optional.of(WrittenDates.repaired(tokens, faults));
    }

    /** The comments among the tokens read so far. */
    List<SourceSpan> comments() {
        return List.copyOf(comments);
    }

    private void accept(CommonToken token, List<CommonToken> tokens) {
        switch (token.getType()) {
            case EdaranLexer.WORD -> {
                // asked for many times; a token without a text of its own cuts it out of the source each time
                token.setText(token.getText());
                Disguises.lookAlike(token, faults);
                tokens.add(token);
            }
            case EdaranLexer.STRING -> {
                Disguises.hidden(token, faults);
                tokens.add(token);
            }
            case EdaranLexer.ERROR -> WrongSigns.report(token, faults);
            case EdaranLexer.WRONG_COMMENT ->
                faults.add(
                        DiagnosticCode.WRONG_CHARACTER,
                        Faults.spanOf(token),
                        "`#` has no meaning in a policy",
                        "write `//` before a comment");
            case EdaranLexer.WRONG_OPERATOR -> {
                WrongSigns.repairOperator(token, faults);
                tokens.add(token);
            }
            case EdaranLexer.WRONG_QUOTES -> {
                WrongTexts.repairQuotes(token, faults);
                tokens.add(token);
            }
            case EdaranLexer.UNCLOSED -> {
                WrongTexts.repairUnclosed(token, tokens, faults);
                tokens.add(token);
            }
            case EdaranLexer.WRONG_DATE, EdaranLexer.SHORT_YEAR, EdaranLexer.WRONG_TIME, EdaranLexer.WRONG_PERCENT -> {
                WrongNumbers.repair(token, faults);
                tokens.add(token);
            }
            default -> tokens.add(token);
        }
    }
}
