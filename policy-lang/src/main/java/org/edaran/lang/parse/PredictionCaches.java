package org.edaran.lang.parse;

import java.util.concurrent.atomic.AtomicReference;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.jspecify.annotations.Nullable;

/**
 * What the generated lexer and parser learn of the grammar while they read: which word leads to which alternative. It
 * depends on the grammar alone and never on a text, so that all readers of the process share it; to learn it anew takes
 * longer than to read a policy of some hundred rules.
 *
 * <p>The caches of generated parsers never shrink. These are left behind for empty ones when a text has made them grow
 * beyond a limit; readers at work go on with those they have. Thread-safe, as the caches themselves are.
 */
final class PredictionCaches {

    /** All that the tests read, and hundreds of thousands of statements made of random words, take less than a quarter. */
    private static final int MOST_STATES = 2_000;

    private static final Shared LEXER = new Shared(MOST_STATES);
    private static final Shared PARSER = new Shared(MOST_STATES);

    private final DFA[] decisions;
    private final PredictionContextCache contexts = new PredictionContextCache();

    private PredictionCaches(ATN atn) {
        decisions = new DFA[atn.getNumberOfDecisions()];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = new DFA(atn.getDecisionState(i), i);
        }
    }

    /** Lets a lexer use what others learned. */
    static void share(Lexer lexer) {
        PredictionCaches caches = LEXER.of(lexer.getATN());
        lexer.setInterpreter(new LexerATNSimulator(lexer, lexer.getATN(), caches.decisions, caches.contexts));
    }

    /** Lets a parser use what others learned. */
    static void share(Parser parser) {
        PARSER.giveTo(parser);
    }

    /** The caches of one grammar, which all of its readers have in common. */
    static final class Shared {

        private final int mostStates;
        private final AtomicReference<@Nullable PredictionCaches> current = new AtomicReference<>();

        Shared(int mostStates) {
            this.mostStates = mostStates;
        }

        void giveTo(Parser parser) {
            PredictionCaches caches = of(parser.getATN());
            parser.setInterpreter(new ParserATNSimulator(parser, parser.getATN(), caches.decisions, caches.contexts));
        }

        private PredictionCaches of(ATN atn) {
            PredictionCaches caches = current.get();
            if (caches != null && caches.states() <= mostStates) {
                return caches;
            }
            PredictionCaches empty = new PredictionCaches(atn);
            return current.compareAndSet(caches, empty) ? empty : of(atn);
        }

        /** How much was learned so far. */
        int states() {
            PredictionCaches caches = current.get();
            return caches == null ? 0 : caches.states();
        }
    }

    /** How much all parsers and lexers have learned. */
    static int learned() {
        return LEXER.states() + PARSER.states();
    }

    private int states() {
        int states = 0;
        for (DFA decision : decisions) {
            states += decision.states.size();
        }
        return states;
    }
}
