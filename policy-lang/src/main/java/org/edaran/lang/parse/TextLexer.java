package org.edaran.lang.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
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
    private final boolean ascii;
    private final List<SourceSpan> comments = new ArrayList<>();

    TextLexer(Faults faults, ParseLimits limits) {
        this.faults = faults;
        this.limits = limits;
        String text = faults.source().text();
        this.ascii = text.getBytes(StandardCharsets.UTF_8).length == text.length();
    }

    /** The visible tokens without an end of file; empty if there are more than the limit. */
    Optional<List<CommonToken>> tokens() {
        TokenCutter cutter = new TokenCutter(faults.source());
        List<CommonToken> tokens = new ArrayList<>();
        int seen = 0;
        while (!cutter.atEnd()) {
            int start = cutter.position();
            if (cutter.skipSpace()) {
                seen++;
            } else if (++seen > limits.maxTokens()) {
                cutter.next();
            } else {
                take(cutter, tokens);
            }
            if (seen > limits.maxTokens()) {
                faults.add(
                        DiagnosticCode.TEXT_TOO_LARGE,
                        new SourceSpan(start, cutter.position()),
                        "the text has more than " + limits.maxTokens() + " words and signs");
                return Optional.empty();
            }
        }
        return Optional.of(WrittenDates.repaired(tokens, faults));
    }

    /** The comments among the tokens read so far. */
    List<SourceSpan> comments() {
        return List.copyOf(comments);
    }

    /** Takes the next word or sign; between shares, {@code s.d.} is told where their sentence is. */
    private void take(TokenCutter cutter, List<CommonToken> tokens) {
        boolean share = !tokens.isEmpty() && tokens.get(tokens.size() - 1).getType() == EdaranLexer.PERCENT;
        if (share || !tokens.addAll(cutter.untilInShort())) {
            accept(cutter.next(), tokens);
        }
    }

    private void accept(CommonToken token, List<CommonToken> tokens) {
        switch (token.getType()) {
            case EdaranLexer.COMMENT -> {
                comments.add(Faults.spanOf(token));
                Disguises.hidden(token, faults);
            }
            case EdaranLexer.WORD -> {
                // asked for many times; a token without a text of its own cuts it out of the source each time
                token.setText(token.getText());
                if (!ascii) {
                    Disguises.lookAlike(token, faults);
                }
                tokens.add(token);
            }
            case EdaranLexer.STRING -> {
                Disguises.hidden(token, faults);
                tokens.add(token);
            }
            case EdaranLexer.ERROR -> WrongSigns.report(token, faults);
            case EdaranLexer.WRONG_COMMENT -> WrongSigns.reportComment(token, faults);
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
