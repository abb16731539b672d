package org.edaran.lang.format;

import java.util.ArrayList;
import java.util.List;
import org.edaran.lang.parse.TokenizedText.PlacedToken;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A line that a statement always has, such as a line of its header, before it is broken to fit.
 *
 * @param indent how many spaces stand before it
 * @param pieces its words and signs, at least one
 * @param text the whole line without its indent
 */
record LogicalLine(int indent, List<Piece> pieces, String text) {

    LogicalLine {
        pieces = List.copyOf(pieces);
    }

    /**
     * A word, phrase or sign.
     *
     * @param type a token type of the grammar
     * @param text how it is written
     * @param spaced true if a space stands before it on one line
     */
    record Piece(int type, String text, boolean spaced) {}

    /** The lines of one statement of a text. */
    static List<LogicalLine> of(SourceText source, List<PlacedToken> statement) {
        List<LogicalLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= statement.size(); i++) {
            if (i == statement.size() || gap(source, statement, i).contains("\n")) {
                lines.add(line(source, statement.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    private static LogicalLine line(SourceText source, List<PlacedToken> tokens) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String text = source.textOf(tokens.get(i).span());
            boolean spaced = i > 0 && !gap(source, tokens, i).isEmpty();
            pieces.add(new Piece(tokens.get(i).type(), text, spaced));
        }
        int start = tokens.get(0).span().start();
        int end = tokens.get(tokens.size() - 1).span().end();
        int indent = start - 1 - source.text().lastIndexOf('\n', start - 1);
        return new LogicalLine(indent, pieces, source.textOf(new SourceSpan(start, end)));
    }

    private static String gap(SourceText source, List<PlacedToken> tokens, int index) {
        SourceSpan before = tokens.get(index - 1).span();
        SourceSpan next = tokens.get(index).span();
        int from = before.end();
        return source.textOf(new SourceSpan(from, next.start()));
    }
}
