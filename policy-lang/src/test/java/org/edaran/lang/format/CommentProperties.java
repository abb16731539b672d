package org.edaran.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.PolicyAssert;
import org.edaran.lang.TreeText;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.StatementTrees;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Comments thrown into any place of a text. */
class CommentProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void comments_survive_inOrder(@ForAll("files") PolicyFile file, @ForAll long seed) {
        SourceText source = SourceText.of("c.edaran", commented(PolicyFormatter.format(file), new Random(seed)));
        PolicyFile read = read(source);
        String formatted = PolicyFormatter.format(source, read, KeywordTable.english());
        SourceText again = SourceText.of("d.edaran", formatted);
        assertThat(TreeText.withoutSpans(read(again))).as(formatted).isEqualTo(TreeText.withoutSpans(file));
        assertThat(comments(again)).as(formatted).isEqualTo(comments(source));
        assertThat(PolicyFormatter.format(again, read(again), KeywordTable.english()))
                .isEqualTo(formatted);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void commentedText_translatedAndBack_isTheSame(@ForAll("files") PolicyFile file, @ForAll long seed) {
        SourceText messy = SourceText.of("c.edaran", commented(PolicyFormatter.format(file), new Random(seed)));
        SourceText english =
                SourceText.of("e.edaran", PolicyFormatter.format(messy, read(messy), KeywordTable.english()));
        SourceText indonesian =
                SourceText.of("i.edaran", PolicyFormatter.format(english, read(english), KeywordTable.indonesian()));
        assertThat(comments(indonesian)).isEqualTo(comments(english));
        assertThat(PolicyFormatter.format(indonesian, read(indonesian), KeywordTable.indonesian()))
                .isEqualTo(indonesian.text());
        assertThat(PolicyFormatter.format(indonesian, read(indonesian), KeywordTable.english()))
                .isEqualTo(english.text());
    }

    private static PolicyFile read(SourceText source) {
        ParseResult result = PolicyParser.parse(source);
        assertThat(PolicyAssert.errors(result.diagnostics())).as(source.text()).isEmpty();
        return result.file();
    }

    private static List<String> comments(SourceText source) {
        return TokenizedText.of(source).comments().stream().map(source::textOf).toList();
    }

    /**
     * A text with comments at some of the gaps between words, statements and lines. None stands between the opening word of
     * a statement and its name: a name such as {@code list} at the start of a line would be taken for a statement.
     */
    private static String commented(String text, Random random) {
        SourceText source = SourceText.of("plain.edaran", text);
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "// at the start\n\n" : "");
        int number = 0;
        int done = 0;
        for (List<PlacedToken> statement : TokenizedText.of(source).statements()) {
            for (int i = 0; i < statement.size(); i++) {
                int end = statement.get(i).span().end();
                int next =
                        i + 1 < statement.size() ? statement.get(i + 1).span().start() : end;
                out.append(text, done, end);
                done = end;
                if (i > 0 && random.nextInt(6) == 0 && mayBreak(source, statement, end, next)) {
                    out.append(comment(random, number++));
                    out.append(i + 1 < statement.size() ? "\n   " : "");
                }
            }
            if (random.nextInt(3) == 0) {
                out.append("\n\n// between ").append(number++).append(random.nextBoolean() ? "\n" : "");
            }
        }
        return out.append(text.substring(done))
                .append(random.nextBoolean() ? "// at the end" : "")
                .toString();
    }

    private static String comment(Random random, int number) {
        return switch (random.nextInt(4)) {
            case 0 -> " // note " + number;
            case 1 -> "\n  // line " + number;
            case 2 -> " //note " + number + "\n\n// and at the margin " + number + " \"x";
            default -> "\n     // two\n  // lines " + number;
        };
    }

    /** A row of a table is one line. */
    private static boolean mayBreak(SourceText source, List<PlacedToken> statement, int end, int next) {
        boolean table = statement.stream().anyMatch(token -> token.type() == EdaranParser.BAR);
        return !table || source.textOf(new SourceSpan(end, next)).contains("\n");
    }

    @Provide
    Arbitrary<PolicyFile> files() {
        return StatementTrees.files();
    }
}
