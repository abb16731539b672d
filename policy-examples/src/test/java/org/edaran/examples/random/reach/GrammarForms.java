package org.edaran.examples.random.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceText;

/**
 * The forms of the grammar: each rule or labelled alternative, such as {@code duringInForce}, and each word in each rule,
 * such as {@code bound AT_MOST}.
 */
final class GrammarForms {

    private final EdaranParser parser =
            new EdaranParser(new CommonTokenStream(new ListTokenSource(new ArrayList<CommonToken>())));

    /** All forms that the grammar has. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        List<Class<?>> contexts = Arrays.stream(EdaranParser.class.getDeclaredClasses())
                .filter(ParserRuleContext.class::isAssignableFrom)
                .collect(Collectors.toList());
        for (Class<?> context : contexts) {
            if (contexts.stream().noneMatch(other -> other.getSuperclass() == context)) {
                all.add(nameOf(context));
            }
        }
        for (ATNState state : EdaranParser._ATN.states) {
            for (Transition transition : state.getTransitions()) {
                if (transition.label() != null) {
                    transition.label().toList().forEach(token -> all.add(nameOf(state.ruleIndex, token)));
                }
            }
        }
        return all;
    }

    private static String nameOf(Class<?> context) {
        String name = context.getSimpleName().replace("Context", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String nameOf(int rule, int token) {
        return EdaranParser.ruleNames[rule] + " "
                + (token < 0 ? "EOF" : EdaranParser.VOCABULARY.getSymbolicName(token));
    }

    /**
     * A statement of a text.
     *
     * @param text its words
     * @param forms the forms in it
     */
    record Statement(String text, Set<String> forms) {}

    /** The statements of a text that can be read. */
    List<Statement> of(String text) {
        List<Statement> statements = new ArrayList<>();
        for (List<PlacedToken> tokens :
                TokenizedText.of(SourceText.of("forms.edaran", text)).statements()) {
            parser.setTokenStream(new CommonTokenStream(new ListTokenSource(withRows(text, tokens))));
            Set<String> forms = new TreeSet<>();
            collect(parser.statement(), forms);
            int begin = tokens.get(0).span().start();
            int end = tokens.get(tokens.size() - 1).span().end();
            statements.add(new Statement(text.substring(begin, end), forms));
        }
        return statements;
    }

    /** The tokens, with the mark that opens each row of a table; it has no width and is not among them. */
    private static List<CommonToken> withRows(String text, List<PlacedToken> placed) {
        List<CommonToken> tokens = new ArrayList<>();
        int statement = placed.get(0).type();
        boolean rows = statement == EdaranLexer.TABLE || statement == EdaranLexer.REPLACE_TABLE;
        int before = 0;
        for (PlacedToken token : placed) {
            int begin = token.span().start();
            boolean opensLine = before > 0 && text.substring(before, begin).contains("\n");
            if (opensLine && statement == EdaranLexer.TEST) {
                rows &= token.type() != EdaranLexer.GIVEN
                        && token.type() != EdaranLexer.WITH
                        && token.type() != EdaranLexer.EXPECT;
            }
            if (opensLine && rows) {
                tokens.add(new CommonToken(EdaranLexer.ROW, ""));
            }
            rows |= token.type() == EdaranLexer.A_TABLE;
            tokens.add(new CommonToken(
                    token.type(), text.substring(begin, token.span().end())));
            before = token.span().end();
        }
        return tokens;
    }

    private static void collect(ParseTree tree, Set<String> forms) {
        if (tree instanceof ParserRuleContext context) {
            forms.add(nameOf(context.getClass()));
            for (int i = 0; i < context.getChildCount(); i++) {
                if (context.getChild(i) instanceof TerminalNode leaf) {
                    forms.add(nameOf(context.getRuleIndex(), leaf.getSymbol().getType()));
                }
                collect(context.getChild(i), forms);
            }
        }
    }
}
