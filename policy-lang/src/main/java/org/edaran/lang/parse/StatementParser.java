package org.edaran.lang.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.StatementContext;

/** Reads one statement after the other with the generated parser. */
final class StatementParser {

    private final EdaranParser parser = new EdaranParser(new StatementTokens(List.of()));
    private final ANTLRErrorStrategy quick = new BailErrorStrategy();
    private final FaultExplainer explainer;

    StatementParser(FaultExplainer explainer) {
        this.explainer = explainer;
        PredictionCaches.share(parser);
        parser.removeErrorListeners();
    }

    /**
     * The tree of one statement. The quick way comes first and says nothing of faults; only what it cannot read is read
     * again with care.
     *
     * @param tokens the statement, keywords merged
     * @param faults where faults go
     * @return empty if the statement cannot be read; there is then a fault
     */
    Optional<StatementContext> parse(List<CommonToken> tokens, Faults faults) {
        try {
            parser.setTokenStream(new StatementTokens(tokens));
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            parser.setErrorHandler(quick);
            return Optional.of(parser.statement());
        } catch (ParseCancellationException quickWayFailed) {
            return parseWithCare(tokens, faults);
        }
    }

    private Optional<StatementContext> parseWithCare(List<CommonToken> tokens, Faults faults) {
        try {
            parser.setTokenStream(new StatementTokens(tokens));
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new FirstFaultStrategy(explainer, tokens, faults));
            return Optional.of(parser.statement());
        } catch (ParseCancellationException reported) {
            return Optional.empty();
        }
    }
}
