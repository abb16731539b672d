package org.edaran.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.edaran.io.guard.StrictText;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.ByteLines;

/**
 * Takes lines apart that have no quotes, which most files have none of. What else there is, the CSV library reads: from
 * the first line that is not plain on, this is the reader of all that is left. Not thread-safe.
 */
final class PlainLines extends Reader {

    private static final int LONGEST = 1 << 18;

    private static final int MOST_REFUSED = 1 << 10;

    private final HeadReader rest;
    private final StrictText text;
    private final char separator;
    private final InputLimits limits;
    private final boolean[] plain = new boolean[0x7F]; // the signs that are only a part of a cell's text
    private char[] buffer = new char[1 << 15];
    private int start;
    private int end;
    private boolean atEnd;
    private int line;
    private int refused;

    /** What came of looking for the next row. */
    enum Found {
        ROW,
        END,
        NOT_PLAIN
    }

    /**
     * Lines of characters.
     *
     * @param text what the characters come from once the first ones have been read
     */
    PlainLines(HeadReader rest, StrictText text, char separator, InputLimits limits, int skippedLines) {
        this.rest = rest;
        this.text = text;
        this.separator = separator;
        this.limits = limits;
        this.line = skippedLines;
        Arrays.fill(plain, '"' + 1, plain.length, true);
        if (separator < plain.length) {
            plain[separator] = false;
        }
    }

    /** How many lines lie before the one that is next. */
    int linesBefore() {
        return line;
    }

    /** Finds the next line that has text; the row is good until the next call. */
    Found next(TextRow row) throws IOException {
        while (true) {
            if (start == end && !fill()) {
                return Found.END;
            }
            int after = takeApart(row);
            if (after < 0 || row.size() > limits.columns() || row.longest() > limits.cellLength()) {
                return Found.NOT_PLAIN;
            }
            start = after;
            line++;
            if (row.hasText()) {
                return Found.ROW;
            }
        }
    }

    /** Gives lines that come next to whoever can take them as bytes; how many were taken. */
    int give(ByteLines.Taker taker, int most) throws IOException {
        refused = Math.max(1, refused);
        if (start < end || !rest.isGiven() || !text.hasLines()) {
            return 0;
        }
        ByteLines lines = new ByteLines(
                text.bytes(), text.startOfLines(), text.endOfLines(), line + 1, most, separator, limits.cellLength());
        ByteLines.Taken taken = taker.take(lines);
        text.passLines(taken.after(), taken.lines());
        line += taken.lines();
        // Where nothing can be taken, more and more lines are read before it is tried again.
        refused = taken.lines() > 0 ? 1 : Math.min(MOST_REFUSED, refused * 2 + 1);
        return taken.lines();
    }

    /** Takes the line apart that is next; the place after it, or -1 if it is not plain. */
    private int takeApart(TextRow row) throws IOException {
        row.begin(line + 1, buffer, start);
        boolean anyText = false;
        int at = start;
        while (true) {
            int begin = at;
            at = behindPlain(at);
            anyText |= at > begin;
            if (at == end) {
                int read = at - start;
                if (read >= LONGEST) {
                    return -1;
                }
                boolean more = fill();
                at = start + read;
                row.move(buffer, start);
                if (!more) {
                    row.end(at, anyText);
                    return at;
                }
                continue;
            }
            char c = buffer[at];
            if (c == '"') {
                return -1;
            }
            if (c == '\n' || c == '\r') {
                row.end(at, anyText);
                return c == '\n' ? at + 1 : afterReturn(at, row);
            }
            if (c == separator) {
                row.cell(at);
            } else {
                anyText |= !Character.isWhitespace(c);
            }
            at++;
        }
    }

    private int behindPlain(int from) {
        char[] characters = buffer;
        int last = end;
        int at = from;
        while (at < last && characters[at] < plain.length && plain[characters[at]]) {
            at++;
        }
        return at;
    }

    private int afterReturn(int at, TextRow row) throws IOException {
        int read = at - start;
        if (at + 1 == end && read + 1 < LONGEST) {
            fill();
            row.move(buffer, start);
        }
        int next = start + read + 1;
        return next < end && buffer[next] == '\n' ? next + 1 : next;
    }

    /** Reads more behind what is there, which may move to the front; false at the end. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        boolean few = refused > 0 && rest.isGiven();
        int room = buffer.length - end;
        int read = few ? text.read(buffer, end, room, refused) : rest.read(buffer, end, room);
        atEnd = read < 0;
        end += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (start == end) {
            return atEnd ? -1 : rest.read(into, offset, length);
        }
        int count = Math.min(length, end - start);
        System.arraycopy(buffer, start, into, offset, count);
        start += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
