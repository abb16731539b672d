package org.edaran.lang.format;

import java.util.List;
import java.util.Set;
import org.edaran.grammar.EdaranParser;

/**
 * Writes one statement so that its lines fit, with its comments where they belong.
 *
 * <p>A line that fits and holds no comment before its end stays one line. Else what follows the colon of its head goes on
 * lines of its own, and there the parts behind the sentence do, or each half of a choice. A line that is still too long is broken before a part, else
 * before {@code and} or {@code or}, else behind a comma, the outermost first, else between any two words. The table rows
 * are never broken.
 */
final class StatementWriter {

    /** The longest line, in characters, unless one word or text is longer by itself. */
    static final int WIDTH = 120;

    private final Set<Integer> parts;
    private final List<Comment> comments;
    private final StringBuilder out = new StringBuilder();
    private int lineStart;
    private int nextComment;
    private int commentedLine = -1;

    /**
     * A writer of a statement.
     *
     * @param comments its comments, in the order of what they stand behind
     * @param parts the token types that open a part behind a sentence
     */
    StatementWriter(List<Comment> comments, Set<Integer> parts) {
        this.parts = parts;
        this.comments = List.copyOf(comments);
    }

    /** The statement without the line end of its last line. */
    String write(List<LogicalLine> lines) {
        int first = 0;
        boolean table = isTable(lines.get(0).pieces().get(0).type());
        for (int i = 0; i < lines.size(); i++) {
            LogicalLine line = lines.get(i);
            int end = first + line.pieces().size();
            if (i > 0) {
                newLine(line.indent());
            }
            boolean fits = column() + line.text().length() <= WIDTH && commentsBefore(end - 1) == 0;
            if (fits || (table && i > 0) || isRow(line)) {
                out.append(line.text());
            } else {
                broken(line, first);
            }
            boolean last = i + 1 == lines.size();
            int indent = last ? Math.max(2, line.indent()) : lines.get(i + 1).indent();
            comments(end - 1, indent);
            first = end;
        }
        return out.toString();
    }

    private static boolean isTable(int opening) {
        return opening == EdaranParser.TABLE || opening == EdaranParser.REPLACE_TABLE;
    }

    /** True for a line of a table in a test. */
    private static boolean isRow(LogicalLine line) {
        return line.pieces().stream().anyMatch(piece -> piece.type() == EdaranParser.BAR);
    }

    private void broken(LogicalLine logical, int first) {
        MeasuredLine line = new MeasuredLine(logical.pieces(), parts);
        int indent = logical.indent() + 2;
        int body = line.body();
        if (body > 0) {
            run(line, 0, body, first, indent + 2, indent + 2);
            comments(first + body - 1, indent);
            newLine(indent);
        }
        boolean whole =
                column() + line.width(body, line.size()) <= WIDTH && commentsBefore(first + line.size() - 1) == 0;
        int choice = whole ? 0 : line.choice(body);
        if (choice > 0) {
            run(line, body, choice, first, indent + 2, indent + 2);
            comments(first + choice - 1, indent);
            newLine(indent);
            run(line, choice, line.size(), first, indent + 2, indent + 2);
            return;
        }
        int core = body == 0 || whole ? line.size() : line.firstPart(body);
        int continued = body == 0 ? indent : indent + 2;
        run(line, body, core, first, indent, continued);
        if (core < line.size()) {
            comments(first + core - 1, indent);
            newLine(indent);
            run(line, core, line.size(), first, indent, continued);
        }
    }

    /**
     * Writes the pieces from {@code from} on, starting in a new line, breaking lines where they are too long and behind
     * comments.
     */
    private void run(MeasuredLine line, int from, int to, int first, int partIndent, int innerIndent) {
        int next = from;
        while (next < to) {
            int end = behindComment(next, to, first);
            boolean fits = column() + line.width(next, end) <= WIDTH;
            int stop = fits ? end : line.breakIn(next, end, WIDTH - column());
            for (int i = next; i < stop; i++) {
                out.append(line.piece(i).spaced() && i > next ? " " : "")
                        .append(line.piece(i).text());
            }
            if (stop < to) {
                int indent = line.isPart(stop) ? partIndent : innerIndent;
                comments(first + stop - 1, indent);
                newLine(indent);
            }
            next = stop;
        }
    }

    /** The index behind the next piece that has a comment; {@code to} if none has. */
    private int behindComment(int from, int to, int first) {
        if (nextComment == comments.size()) {
            return to;
        }
        int behind = comments.get(nextComment).after() - first + 1;
        return behind > from && behind < to ? behind : to;
    }

    /** How many comments that are not written yet stand behind a piece before the given one. */
    private long commentsBefore(int index) {
        return comments.stream()
                .skip(nextComment)
                .filter(comment -> comment.after() < index)
                .count();
    }

    /** Writes the comments up to a piece: the first may end the line, the others have lines of their own. */
    private void comments(int index, int indent) {
        while (nextComment < comments.size() && comments.get(nextComment).after() <= index) {
            Comment comment = comments.get(nextComment++);
            if (comment.trailing() && commentedLine != lineStart) {
                out.append("  ").append(comment.text());
            } else {
                newLine(indent);
                out.append(comment.text());
            }
            commentedLine = lineStart;
        }
    }

    private int column() {
        return out.length() - lineStart;
    }

    private void newLine(int indent) {
        out.append('\n');
        lineStart = out.length();
        out.append(" ".repeat(indent));
    }
}
