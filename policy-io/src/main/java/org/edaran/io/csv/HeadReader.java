package org.edaran.io.csv;

import java.io.IOException;
import java.io.Reader;

/** Characters of which the first line has been looked at. */
final class HeadReader extends Reader {

    private static final int LONGEST_HEAD = 1 << 16;

    private final Reader rest;
    private final char[] head = new char[LONGEST_HEAD];
    private int headEnd;
    private int lineEnd;
    private int given;

    HeadReader(Reader rest) {
        this.rest = rest;
    }

    /** Reads up to the end of the first line that is not blank and tells its separator. */
    Separator separator() throws IOException {
        boolean anyText = false;
        boolean ended = false;
        while (!ended && headEnd < head.length) {
            int read = rest.read(head, headEnd, head.length - headEnd);
            if (read < 0) {
                lineEnd = headEnd;
                break;
            }
            for (; lineEnd < headEnd + read && !ended; lineEnd++) {
                char c = head[lineEnd];
                boolean isEnd = c == '\n' || c == '\r';
                ended = isEnd && anyText;
                anyText |= !isEnd;
            }
            headEnd += read;
        }
        return Separator.of(head, lineEnd);
    }

    /** True if there are no characters at all, as far as {@link #separator()} has read. */
    boolean isEmpty() {
        return headEnd == 0;
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
