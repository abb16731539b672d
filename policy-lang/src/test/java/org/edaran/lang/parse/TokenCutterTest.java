package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.edaran.grammar.EdaranLexer;
import org.edaran.lang.GoldenFiles;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens that are cut by hand are those of the lexer grammar, in every text. */
class TokenCutterTest {

    private static final int TEXTS = 30_000;

    /** What tokens are made of and what they may run into. */
    private static final List<String> PIECES = List.of(
            ("a,am,pm,p,m,wfh,x_1,_,Z,1,12,123,2024,20240,2024-01-01,24-01-01,1.5,1,5%,50,50%,08:30,8:30,12:345,2024-1-1,1/2/2024,"
                            + "1.2.24,.,.5,%,/,//,//x,:,;,-,--,–,(,),[,],+,*,=,==,=<,=>,<,<=,<>,>,>=,!,!=,|,||,&,&&,#,#x,\",\\,\"a\","
                            + "\"a\\\"b\",\"a\\,“,”,‘x’,',é,ç,\u0301,\u0430,\u200B,\uD83D\uDE00,\uD83D,\uDE00,\u0000, ,  ,\t,\n,\r,\r\n,"
                            + "\u00A0,\u2003,\u3000,\u000B,\f,0")
                    .split(",", -1));

    @Test
    void corpus_isCutAsTheGrammarSays() {
        for (String kind : List.of("good", "bad")) {
            for (Path file : GoldenFiles.cases(kind)) {
                assertSame(GoldenFiles.text(file).text());
            }
        }
    }

    @Test
    void randomTexts_areCutAsTheGrammarSays() {
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(9); left > 0; left--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertSame(text.toString());
        }
    }

    /** Policies as they are written need no tables of the generated lexer, which are slow to load. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy \"SE 5/2026\" // a comment\n  in force from 2026-03-02 until 2026-04-30\n",
                "rule r: wfh at most 50 % of (a + 1.5) * [b, c], x != 1 and y <= 2 or z >= 08:30 | 2024-01-01 before",
            })
    void usualText_needsNoGeneratedLexer(String text) {
        TokenCutter cutter = new TokenCutter(SourceText.of("t", text));
        while (!cutter.atEnd()) {
            if (!cutter.skipSpace()) {
                assertThat(cutter.next().getTokenSource()).isNotInstanceOf(EdaranLexer.class);
            }
        }
    }

    private static void assertSame(String text) {
        assertThat(cut(text)).as(text).isEqualTo(generated(text));
    }

    private static List<String> cut(String text) {
        TokenCutter cutter = new TokenCutter(SourceText.of("t", text));
        List<String> tokens = new ArrayList<>();
        while (!cutter.atEnd()) {
            int start = cutter.position();
            tokens.add(
                    cutter.skipSpace() ? words(EdaranLexer.SPACE, start, cutter.position() - 1) : words(cutter.next()));
        }
        return tokens;
    }

    private static List<String> generated(String text) {
        EdaranLexer lexer = new EdaranLexer(new TextCharStream(SourceText.of("t", text)));
        lexer.removeErrorListeners();
        List<String> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add(words((CommonToken) token));
        }
        return tokens;
    }

    private static String words(CommonToken token) {
        return words(token.getType(), token.getStartIndex(), token.getStopIndex());
    }

    private static String words(int type, int start, int stop) {
        return EdaranLexer.VOCABULARY.getSymbolicName(type) + " " + start + "-" + stop;
    }
}
