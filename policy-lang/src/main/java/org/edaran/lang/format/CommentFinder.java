package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.parse.TokenizedText;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * Finds out to which statement of a text a comment belongs. One inside a statement, on its last line, or on an indented
 * line behind it is the statement's; any other stands between statements.
 */
final class CommentFinder {

    private final SourceText source;
    private final TokenizedText text;
    private final List<List<SourceSpan>> before = new ArrayList<>();
    private final List<List<SourceSpan>> inside = new ArrayList<>();

    CommentFinder(SourceText source, TokenizedText text) {
        this.source = source;
        this.text = text;
        for (int i = 0; i <= text.statements().size(); i++) {
            before.add(new ArrayList<>());
            inside.add(new ArrayList<>());
        }
        text.comments().forEach(this::assign);
    }

    private void assign(SourceSpan comment) {
        int next = 0;
        while (next < text.statements().size() && start(next) < comment.start()) {
            next++;
        }
        boolean belongs = next > 0
                && before.get(next).isEmpty()
                && (comment.start() < end(next - 1) || !atMargin(comment) || sameLine(next - 1, comment));
        (belongs ? inside.get(next - 1) : before.get(next)).add(comment);
    }

    private int start(int statement) {
        return text.statements().get(statement).get(0).span().start();
    }

    private int end(int statement) {
        List<PlacedToken> tokens = text.statements().get(statement);
        return tokens.get(tokens.size() - 1).span().end();
    }

    private boolean sameLine(int statement, SourceSpan comment) {
        return source.lineOf(end(statement)) == source.lineOf(comment.start());
    }

    private boolean atMargin(SourceSpan comment) {
        return source.spanOfLine(source.lineOf(comment.start())).start() == comment.start();
    }

    /** The comments that stand before a statement, and not in the one before it; of the text's end for the number of them. */
    List<SourceSpan> before(int statement) {
        return before.get(statement);
    }

    /** The last place that belongs to a statement. */
    int lastPlace(int statement) {
        List<SourceSpan> comments = inside.get(statement);
        int end = end(statement);
        return comments.isEmpty()
                ? end
                : Math.max(end, comments.get(comments.size() - 1).start());
    }

    /** The comments of a statement, with the places they have in its canonical text. */
    List<Comment> of(int statement, SourceText canonical, List<PlacedToken> canonicalTokens) {
        List<SourceSpan> spans = inside.get(statement);
        if (spans.isEmpty()) {
            return List.of();
        }
        List<PlacedToken> tokens = text.statements().get(statement);
        Alignment alignment = new Alignment(keys(source, tokens), keys(canonical, canonicalTokens));
        List<Comment> comments = new ArrayList<>();
        for (SourceSpan span : spans) {
            int behind = behind(tokens, span);
            boolean trailing = source.lineOf(tokens.get(behind).span().end() - 1) == source.lineOf(span.start());
            boolean next = !trailing && behind + 1 < tokens.size() && alignment.isCanonical(behind + 1);
            int at = next ? alignment.canonicalIndex(behind + 1) - 1 : alignment.canonicalIndex(behind);
            comments.add(new Comment(source.textOf(span).stripTrailing(), Math.max(0, at), trailing));
        }
        comments.sort(Comparator.comparingInt(Comment::after));
        return comments;
    }

    /** The index of the last token before a comment. */
    private static int behind(List<PlacedToken> tokens, SourceSpan comment) {
        int index = 0;
        while (index + 1 < tokens.size() && tokens.get(index + 1).span().start() < comment.start()) {
            index++;
        }
        return index;
    }

    /** What is equal for equal words and signs: keywords by their type, so that the language of a text does not matter. */
    private static List<String> keys(SourceText source, List<PlacedToken> tokens) {
        return tokens.stream().map(token -> key(source, token)).toList();
    }

    private static String key(SourceText source, PlacedToken token) {
        boolean own = token.type() == EdaranParser.WORD
                || token.type() == EdaranParser.STRING
                || (token.type() > Token.MIN_USER_TOKEN_TYPE
                        && Character.isDigit(source.text().charAt(token.span().start())));
        return token.type() + (own ? source.textOf(token.span()) : "");
    }
}
