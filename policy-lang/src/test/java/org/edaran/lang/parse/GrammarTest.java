package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.GoldenFiles;
import org.edaran.lang.ast.Tail;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** What the grammar promises: one reading of every text, found by looking at three tokens. */
class GrammarTest {

    @Test
    void corpus_hasNoAmbiguity() {
        List<String> reports = new ArrayList<>();
        EdaranParser parser = new EdaranParser(new CommonTokenStream(new ListTokenSource(List.of())));
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new DiagnosticErrorListener(true) {
            @Override
            public void reportAmbiguity(
                    Parser recognizer,
                    DFA dfa,
                    int startIndex,
                    int stopIndex,
                    boolean exact,
                    BitSet alternatives,
                    ATNConfigSet configs) {
                reports.add(getDecisionDescription(recognizer, dfa) + " at "
                        + recognizer.getTokenStream().getText());
            }
        });
        for (List<CommonToken> statement : statements()) {
            parser.setTokenStream(new CommonTokenStream(new ListTokenSource(statement)));
            parser.statement();
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void corpus_needsThreeTokensOfLookAhead() {
        EdaranParser parser = new EdaranParser(new CommonTokenStream(new ListTokenSource(List.of())));
        parser.removeErrorListeners();
        parser.setProfile(true);
        for (List<CommonToken> statement : statements()) {
            parser.setTokenStream(new CommonTokenStream(new ListTokenSource(statement)));
            parser.statement();
        }
        for (DecisionInfo decision : parser.getParseInfo().getDecisionInfo()) {
            String rule = EdaranParser.ruleNames[parser.getATN().getDecisionState(decision.decision).ruleIndex];
            assertThat(decision.SLL_MaxLook).as("look-ahead in " + rule).isLessThanOrEqualTo(3);
            assertThat(decision.LL_Fallback).as("fallbacks in " + rule).isZero();
        }
    }

    @Test
    void corpus_usesEveryRuleOfTheGrammar() {
        Set<String> unused = new TreeSet<>(List.of(EdaranParser.ruleNames));
        EdaranParser parser = new EdaranParser(new CommonTokenStream(new ListTokenSource(List.of())));
        parser.addParseListener(new org.antlr.v4.runtime.tree.ParseTreeListener() {
            @Override
            public void enterEveryRule(org.antlr.v4.runtime.ParserRuleContext context) {
                unused.remove(EdaranParser.ruleNames[context.getRuleIndex()]);
            }

            @Override
            public void exitEveryRule(org.antlr.v4.runtime.ParserRuleContext context) {}

            @Override
            public void visitTerminal(org.antlr.v4.runtime.tree.TerminalNode node) {}

            @Override
            public void visitErrorNode(org.antlr.v4.runtime.tree.ErrorNode node) {}
        });
        for (List<CommonToken> statement : statements()) {
            parser.setTokenStream(new CommonTokenStream(new ListTokenSource(statement)));
            parser.statement();
        }
        assertThat(unused).isEmpty();
    }

    /** The words that messages leave out where a name is expected are those the grammar takes for names. */
    @Test
    void softWords_areThoseOfTheGrammar() {
        org.antlr.v4.runtime.atn.ATN atn = EdaranParser._ATN;
        Set<Integer> inGrammar =
                atn.nextTokens(atn.ruleToStartState[EdaranParser.RULE_softWord]).toSet();
        assertThat(TokenWords.softWords()).isEqualTo(inGrammar);
    }

    /** A word that may be a name is one word in every language. */
    @Test
    void softWords_areSingleWords() {
        for (KeywordTable table : KeywordTable.all()) {
            assertThat(TokenWords.softWords())
                    .allMatch(token -> !table.phraseOf(token).orElseThrow().contains(" "), table.name());
        }
    }

    @Test
    void order_holdsEveryKindOfTail() {
        assertThat(TailBuilder.ORDER).containsExactlyInAnyOrder(tails());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Tail>[] tails() {
        return (Class<? extends Tail>[]) Tail.class.getPermittedSubclasses();
    }

    private List<List<CommonToken>> statements() {
        List<List<CommonToken>> statements = new ArrayList<>();
        for (Path file : GoldenFiles.cases("good")) {
            SourceText source = GoldenFiles.text(file);
            Optional<List<CommonToken>> tokens = new TextLexer(new Faults(source), ParseLimits.standard()).tokens();
            Faults faults = new Faults(source);
            KeywordMerger keywords = new KeywordMerger(new FileLanguage(faults, tokens.orElseThrow()).table());
            new StatementSplitter(source, keywords)
                    .split(tokens.orElseThrow())
                    .forEach(statement -> statements.add(keywords.merge(statement, faults)));
        }
        assertThat(statements).hasSizeGreaterThan(100);
        return statements;
    }
}
