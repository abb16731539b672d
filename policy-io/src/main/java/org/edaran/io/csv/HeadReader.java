package org.edaran.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Characters of which the first ones have been looked at. */
final class HeadReader extends Reader {

    private static final int LONGEST_HEAD = 1 << 16;
    private static final int ENOUGH = 1 << 12;

    private final Reader rest;
    private char[] head = new char[ENOUGH];
    private int headEnd;
    private int given;
    private int skippedLines;

    HeadReader(Reader rest) {
        this.rest = rest;
    }

    /** Reads the first lines and tells their separator. */
    Separator separator() throws IOException {
        boolean anyLine = false;
        while (headEnd < LONGEST_HEAD && !(anyLine && headEnd >= ENOUGH)) {
            if (headEnd == head.length) {
                head = Arrays.copyOf(head, Math.min(LONGEST_HEAD, head.length * 4));
            }
            int read = rest.read(head, headEnd, head.length - headEnd);
            if (read < 0) {
                break;
            }
            for (int i = headEnd; i < headEnd + read && !anyLine; i++) {
                anyLine = head[i] == '\n' || head[i] == '\r';
            }
            headEnd += read;
        }
        Separator stated = directive();
        return stated != null ? stated : Separator.of(head, lastWholeLine());
    }

    /** Excel may write {@code sep=;} as a line before the header; it is no data. */
    private @org.jspecify.annotations.Nullable Separator directive() {
        boolean directive = headEnd > 5
                && (head[0] | 0x20) == 's'
                && (head[1] | 0x20) == 'e'
                && (head[2] | 0x20) == 'p'
                && head[3] == '='
                && (head[5] == '\n' || head[5] == '\r');
        if (!directive) {
            return null;
        }
        given = head[5] == '\r' && headEnd > 6 && head[6] == '\n' ? 7 : 6;
        skippedLines = 1;
        return Separator.of(head[4]);
    }

    /** The end of the last line that is there as a whole; of a single line, all of it. */
    private int lastWholeLine() {
        if (headEnd < ENOUGH) {
            return headEnd;
        }
        for (int i = headEnd; i > 0; i--) {
            if (head[i - 1] == '\n' || head[i - 1] == '\r') {
                return i;
            }
        }
        return headEnd;
    }

    /** True if all that was looked at has been read, too. */
    boolean isGiven() {
        return given == headEnd;
    }

    /** How many lines before the header are no data. */
    int skippedLines() {
        return skippedLines;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (given == headEnd) {
            return rest.read(buffer, offset, length);
        }
        int count = Math.min(length, headEnd - given);
        System.arraycopy(head, given, buffer, offset, count);
        given += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
