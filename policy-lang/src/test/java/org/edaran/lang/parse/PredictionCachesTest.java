package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.edaran.Edaran;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.bench.BigPolicy;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the parser learns of the grammar stays small, however many policies pass through it. */
class PredictionCachesTest {

    private static final List<String> OPENERS = List.of(
            "rule x:",
            "rule x cites \"1\": staff",
            "window x:",
            "field x of",
            "category x:",
            "group x: employees where",
            "parameter x of agency:",
            "exception x to y:",
            "test \"t\": given",
            "table x: date by",
            "set x =",
            "applies to employees where",
            "calendar x:",
            "mode x:",
            "delete rule x",
            "replace window x from");

    private static final List<String> SIGNS = List.of(
            "\"t\"",
            "2024-01-01",
            "2024-01-01 am",
            "5",
            "5%",
            "1.5",
            "12:00",
            "name",
            "other",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            "|",
            "=",
            "<",
            "+",
            "-",
            "*",
            "/");

    /** Texts of random words in every kind of statement: most are faulty, each in a way of its own. */
    private static final class Soup {

        private final Random random = new Random(17);
        private final List<String> words = new ArrayList<>();

        Soup() {
            KeywordTable.english().keywords().forEach(keyword -> words.add(keyword.phrase()));
            for (int i = 0; i < 4; i++) {
                words.addAll(SIGNS);
            }
        }

        String text(int statements) {
            StringBuilder text = new StringBuilder("policy \"P\"\n");
            for (int i = 0; i < statements; i++) {
                text.append(OPENERS.get(random.nextInt(OPENERS.size())));
                for (int left = random.nextInt(14); left >= 0; left--) {
                    text.append(' ').append(words.get(random.nextInt(words.size())));
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static void read(String text) {
        PolicyParser.parse(SourceText.of("p", text));
    }

    @Test
    void manyDifferentTexts_teachLittleMoreThanAFew() {
        Soup soup = new Soup();
        for (int seed = 0; seed < 20; seed++) {
            read(BigPolicy.of(100, seed));
            read(soup.text(100));
        }
        int few = PredictionCaches.learned();
        for (int seed = 20; seed < 220; seed++) {
            read(BigPolicy.of(20, seed));
            read(soup.text(100));
        }
        assertThat(few).isBetween(200, 1_000);
        assertThat(PredictionCaches.learned()).isBetween(few, few + few / 2);
    }

    /** Takes minutes; to be run with {@code -Dbench=true} and a small heap for the process of the tests. */
    @Test
    @EnabledIfSystemProperty(named = "bench", matches = "true")
    void aHundredThousandPolicies_compileInASmallHeap() {
        Soup soup = new Soup();
        for (int seed = 0; seed < 100_000; seed++) {
            Edaran.compile(SourceText.of("p", seed % 2 == 0 ? BigPolicy.of(10, seed) : soup.text(10)));
        }
        assertThat(PredictionCaches.learned()).isLessThan(1_000);
    }

    @Test
    void beyondTheLimit_isForgotten() {
        PredictionCaches.Shared shared = new PredictionCaches.Shared(20);
        EdaranParser first = parser(shared);
        parse(first, new Soup().text(300));
        assertThat(shared.states()).isGreaterThan(20);

        EdaranParser second = parser(shared);
        assertThat(shared.states()).isZero();
        assertThat(second.getInterpreter().decisionToDFA).isNotSameAs(first.getInterpreter().decisionToDFA);

        parse(first, "policy \"P\"\nwindow x: from 2024-01-01 until 2024-02-01\n");
        assertThat(first.getNumberOfSyntaxErrors()).as("who has begun goes on").isZero();
        assertThat(shared.states()).isZero();
    }

    /** Some caches are left behind all the time, others are learned by all threads at once. */
    @Test
    void threadsThatLearnAtOnce_readAsOneThreadDoes() throws Exception {
        Soup soup = new Soup();
        List<String> texts = IntStream.range(0, 24).mapToObj(i -> soup.text(12)).toList();
        List<String> expected = trees(new PredictionCaches.Shared(2_000), texts, 0);
        assertThat(Set.copyOf(expected)).hasSameSizeAs(texts);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 6; round++) {
                PredictionCaches.Shared shared = new PredictionCaches.Shared(round % 2 == 0 ? 20 : 2_000);
                CyclicBarrier start = new CyclicBarrier(8);
                List<Future<List<String>>> running = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    int first = thread * 3;
                    running.add(threads.submit(() -> {
                        start.await();
                        return trees(shared, texts, first);
                    }));
                }
                for (Future<List<String>> one : running) {
                    assertThat(one.get(2, TimeUnit.MINUTES)).isEqualTo(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The trees of the texts, read beginning with one of them. */
    private static List<String> trees(PredictionCaches.Shared shared, List<String> texts, int first) {
        List<String> trees = new ArrayList<>(texts);
        for (int i = 0; i < texts.size(); i++) {
            int at = (first + i) % texts.size();
            trees.set(at, parse(parser(shared), texts.get(at)));
        }
        return trees;
    }

    private static EdaranParser parser(PredictionCaches.Shared shared) {
        EdaranParser parser = new EdaranParser(new CommonTokenStream(new ListTokenSource(List.of())));
        parser.removeErrorListeners();
        shared.giveTo(parser);
        return parser;
    }

    /** The trees of the statements, in brackets. */
    private static String parse(EdaranParser parser, String text) {
        StringBuilder trees = new StringBuilder();
        SourceText source = SourceText.of("p", text);
        Faults faults = new Faults(source);
        KeywordMerger keywords = new KeywordMerger(KeywordTable.english());
        List<CommonToken> tokens =
                new TextLexer(faults, ParseLimits.standard()).tokens().orElseThrow();
        for (List<CommonToken> statement : new StatementSplitter(source, keywords).split(tokens)) {
            parser.setTokenStream(new CommonTokenStream(new ListTokenSource(keywords.merge(statement, faults))));
            trees.append(parser.statement().toStringTree(parser)).append('\n');
        }
        return trees.toString();
    }
}
