package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.edaran.grammar.EdaranParser;

/**
 * Reports the first fault of a statement and stops, except that a colon left out is reported and put in. It remembers
 * every choice the parser faced at the token where it stopped, so that all words that could stand there are known.
 */
final class FirstFaultStrategy extends DefaultErrorStrategy {

    private final FaultExplainer explainer;
    private final List<CommonToken> tokens;
    private final Faults faults;
    private final List<Choice> choices = new ArrayList<>();
    private int choicesAt = -1;

    FirstFaultStrategy(FaultExplainer explainer, List<CommonToken> tokens, Faults faults) {
        this.explainer = explainer;
        this.tokens = tokens;
        this.faults = faults;
    }

    /** A place in the grammar where the parser looked at a token. */
    private record Choice(int state, ParserRuleContext context) {}

    @Override
    public void sync(Parser parser) {
        int index = parser.getCurrentToken().getTokenIndex();
        if (index != choicesAt) {
            choices.clear();
            choicesAt = index;
        }
        choices.add(new Choice(parser.getState(), parser.getContext()));
    }

    @Override
    public Token recoverInline(Parser parser) {
        boolean colon = parser.getExpectedTokens().contains(EdaranParser.COLON);
        if (colon && !explainer.isOtherThanColon(at(parser.getCurrentToken())) && singleTokenInsertion(parser)) {
            return getMissingSymbol(parser);
        }
        throw new InputMismatchException(parser);
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        explainer.missingColon(at(parser.getCurrentToken()), faults);
    }

    @Override
    public void reportError(Parser parser, RecognitionException fault) {
        Token offending = fault.getOffendingToken();
        IntervalSet expected = new IntervalSet();
        if (offending.getTokenIndex() == choicesAt) {
            for (Choice choice : choices) {
                expected.addAll(parser.getATN().getExpectedTokens(choice.state(), choice.context()));
            }
        }
        if (fault instanceof NoViableAltException undecided
                && undecided.getStartToken().getTokenIndex() < offending.getTokenIndex()) {
            expected = new ExpectedTokens(parser.getATN()).after(undecided);
        } else {
            expected.addAll(fault.getExpectedTokens());
        }
        explainer.explain(at(offending), expected, faults);
    }

    @Override
    public void recover(Parser parser, RecognitionException fault) {
        throw new ParseCancellationException(fault);
    }

    private FaultPlace at(Token offending) {
        int index = offending.getType() == Token.EOF ? tokens.size() : offending.getTokenIndex();
        return new FaultPlace(tokens, index);
    }
}
