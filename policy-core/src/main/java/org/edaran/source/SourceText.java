package org.edaran.source;

import java.util.Arrays;

/**
 * The whole text of one file with its name, and the map from offsets to lines.
 *
 * <p>A byte-order mark at the start is dropped. Lines end at LF, CR or CRLF. Immutable and thread-safe.
 */
public final class SourceText {

    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStartsOf(text);
    }

    /** A source from its display name and its text. */
    public static SourceText of(String name, String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return new SourceText(name, marked ? text.substring(1) : text);
    }

    /** The name shown to readers, usually a path. */
    public String name() {
        return name;
    }

    /** The text without a byte-order mark. */
    public String text() {
        return text;
    }

    /** The characters under {@code span}. */
    public String textOf(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    /** The place of an offset between 0 and the length of the text, both included. */
    public SourcePlace placeOf(int offset) {
        int line = lineOf(offset);
        int column = text.codePointCount(lineStarts[line - 1], offset) + 1;
        return new SourcePlace(name, line, column);
    }

    /** The place where {@code span} starts. */
    public SourcePlace placeOf(SourceSpan span) {
        return placeOf(span.start());
    }

    /** The 1-based line that holds {@code offset}. */
    public int lineOf(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException("offset " + offset + " is outside the text of " + name);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many lines the text has; at least 1. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The span of a 1-based line without its line end. */
    public SourceSpan spanOfLine(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new SourceSpan(start, end);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStartsOf(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (lineEnd) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
