package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.TailTokens;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceText;

/**
 * Writes policies in one canonical layout: reading the text again gives the same tree, but for the places.
 *
 * <p>From a tree alone, comments and blank lines are not known. From the text that the tree was read from, every comment
 * is kept where it belongs, and so are blank lines between statements, one for several.
 */
public final class PolicyFormatter {

    private PolicyFormatter() {}

    /**
     * The canonical text of a tree in its own keyword language. Ends with a line end unless the file is empty.
     *
     * @param file the tree
     * @throws IllegalArgumentException if a statement of the file could not be read
     */
    public static String format(PolicyFile file) {
        return format(file, tableOf(file));
    }

    /**
     * The canonical text of a tree with the keywords of a language. Names stay as they are.
     *
     * @param file the tree
     * @param table the keywords
     * @throws IllegalArgumentException if a statement of the file could not be read
     */
    public static String format(PolicyFile file, KeywordTable table) {
        SourceText logical = logical(file, table);
        TokenizedText text = TokenizedText.of(logical);
        Set<Integer> parts = parts();
        StringBuilder out = new StringBuilder();
        boolean lastIsLong = false;
        for (int i = 0; i < text.statements().size(); i++) {
            String written = new StatementWriter(List.of(), parts)
                    .write(LogicalLine.of(logical, text.statements().get(i)));
            boolean isLong = written.contains("\n");
            if (i > 0 && (isLong || lastIsLong || !sameKind(file, i))) {
                out.append('\n');
            }
            out.append(written).append('\n');
            lastIsLong = isLong;
        }
        return out.toString();
    }

    private static boolean sameKind(PolicyFile file, int index) {
        return file.statements().get(index - 1).getClass()
                == file.statements().get(index).getClass();
    }

    /**
     * The canonical text of a file, with its comments, and with the line ends that the file has.
     *
     * @param source the text that the file was read from, without faults
     * @param file the tree
     * @param table the keywords to write
     */
    public static String format(SourceText source, PolicyFile file, KeywordTable table) {
        SourceText logical = logical(file, table);
        TokenizedText canonical = TokenizedText.of(logical);
        TokenizedText written = TokenizedText.of(source);
        if (canonical.statements().size() != written.statements().size()) {
            throw new IllegalArgumentException("the tree is not that of the text");
        }
        CommentFinder comments = new CommentFinder(source, written);
        Set<Integer> parts = parts();
        FileWriter out = new FileWriter(source);
        for (int i = 0; i < written.statements().size(); i++) {
            out.comments(comments.before(i), isBlock(file.statements().get(i)));
            List<PlacedToken> tokens = canonical.statements().get(i);
            String text =
                    new StatementWriter(comments.of(i, logical, tokens), parts).write(LogicalLine.of(logical, tokens));
            int start = written.statements().get(i).get(0).span().start();
            out.statement(
                    text,
                    start,
                    comments.lastPlace(i),
                    isBlock(file.statements().get(i)));
        }
        out.comments(comments.before(written.statements().size()), false);
        return out.text();
    }

    /** True for statements that stand apart from their neighbours. */
    private static boolean isBlock(Statement statement) {
        return statement instanceof Statement.PolicyHeader
                || statement instanceof Statement.Table
                || statement instanceof Statement.PolicyTest;
    }

    /** The file with each statement on the lines it always has, however long they are. */
    static SourceText logical(PolicyFile file, KeywordTable table) {
        StatementFormatter formatter = new StatementFormatter(new Words(table));
        List<String> statements = new ArrayList<>();
        file.statements().forEach(statement -> statements.add(statement.accept(formatter)));
        return SourceText.of("canonical", String.join("\n", statements));
    }

    private static KeywordTable tableOf(PolicyFile file) {
        return KeywordTable.of(file.language()).orElseGet(KeywordTable::english);
    }

    /** The token types that open a part behind a sentence, as the grammar has them, or one of another statement. */
    private static Set<Integer> parts() {
        Set<Integer> parts = new HashSet<>(
                Set.of(EdaranParser.EXCEPT, EdaranParser.DEFAULT, EdaranParser.HOLDING, EdaranParser.EXPECT));
        parts.addAll(TailTokens.opening());
        return parts;
    }
}
