package org.edaran.lang.format;

import java.util.List;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Puts statements and the comments between them one under the other, with at most one blank line between two. */
final class FileWriter {

    private final SourceText source;
    private final StringBuilder out = new StringBuilder();
    private int lastLine;
    private boolean lastIsBlock;
    private boolean lastIsComment;

    FileWriter(SourceText source) {
        this.source = source;
    }

    /** Comments between statements, before a statement that stands apart or not. */
    void comments(List<SourceSpan> comments, boolean beforeBlock) {
        for (int i = 0; i < comments.size(); i++) {
            SourceSpan comment = comments.get(i);
            boolean attached = i == 0 && beforeBlock && attachedFrom(comments, i);
            item(source.textOf(comment).stripTrailing(), comment.start(), comment.start(), attached);
            lastIsBlock = false;
        }
    }

    /** True if nothing but lines without a gap follow, so that a statement behind the comments belongs to them. */
    private boolean attachedFrom(List<SourceSpan> comments, int from) {
        for (int i = from + 1; i < comments.size(); i++) {
            if (line(comments.get(i).start()) - line(comments.get(i - 1).start()) > 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * A statement.
     *
     * @param text its canonical text
     * @param start where it starts in the source
     * @param end its last place there
     * @param isBlock true if it stands apart
     */
    void statement(String text, int start, int end, boolean isBlock) {
        boolean behindComment = lastIsComment && line(start) - lastLine <= 1;
        item(text, start, end, isBlock && !behindComment);
        lastIsBlock = isBlock;
        lastIsComment = false;
    }

    private void item(String text, int start, int end, boolean apart) {
        boolean blank = line(start) - lastLine > 1 || apart || lastIsBlock;
        if (out.length() > 0 && blank) {
            out.append('\n');
        }
        out.append(text).append('\n');
        lastLine = line(end);
        lastIsComment = true;
    }

    private int line(int offset) {
        return source.lineOf(offset);
    }

    /** The text, with the line ends of the source. */
    String text() {
        int end = source.text().indexOf('\n');
        boolean windows = end > 0 && source.text().charAt(end - 1) == '\r';
        return windows ? out.toString().replace("\n", "\r\n") : out.toString();
    }
}
