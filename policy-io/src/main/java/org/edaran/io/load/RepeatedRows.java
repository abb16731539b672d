package org.edaran.io.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.LineRow;
import org.edaran.io.table.Lines;
import org.edaran.roster.AssignmentColumns;

/**
 * Remembers what rows of a roster said, but for whom: a roster has many people and few different days. A row that says
 * of a person what a row has said before is added without being read cell by cell.
 *
 * <p>INVARIANT: what is added so is what reading the row would add, and reading it would report nothing. Only rows of
 * visible ASCII that gave one assignment are remembered. Not thread-safe.
 */
final class RepeatedRows {

    private final AssignmentColumns assignments;
    private final int idColumn;
    private final IdentityWatch watch;
    private final RowTemplates templates = new RowTemplates();
    private final AsciiLine ascii = new AsciiLine();
    private int last = -1;
    private boolean lastWasRepeated;
    private boolean lastWasSame;

    /** Remembers rows whose id is the only part of the person's identity, in a column as written. */
    RepeatedRows(AssignmentColumns assignments, int idColumn, IdentityWatch watch) {
        this.assignments = assignments;
        this.idColumn = idColumn;
        this.watch = watch;
    }

    /** Adds the row if it says what an earlier row said. */
    boolean take(LineRow row) {
        int start = row.cellStart(0);
        int end = row.cellEnd(row.size() - 1);
        if (!ascii.isCopied(row)) {
            return false;
        }
        int idStart = row.cellStart(idColumn) - start;
        int idEnd = row.cellEnd(idColumn) - start;
        int template = templates.find(ascii.bytes(), 0, idStart, idEnd, end - start);
        return template >= 0 && take(ascii.bytes(), idStart, idEnd, template, row.line());
    }

    /** Adds lines that say what earlier rows said, up to the first one that does not. */
    ByteLines.Taken take(ByteLines lines) {
        byte[] bytes = lines.bytes();
        int at = lines.start();
        int count = 0;
        int idBefore = -1;
        int idLength = 0;
        while (count < lines.most() && at < lines.end()) {
            int newline = Lines.newline(bytes, at);
            int end = newline > at && bytes[newline - 1] == '\r' ? newline - 1 : newline;
            int idStart = idColumn == 0 ? at : cellStart(bytes, at, end, lines.separator());
            boolean same = idBefore >= 0
                    && idStart + idLength < end
                    && Arrays.equals(bytes, idBefore, idBefore + idLength + 1, bytes, idStart, idStart + idLength + 1);
            int idEnd = same ? idStart + idLength : idEnd(bytes, idStart, end, lines.separator());
            int template = idEnd < 0 ? -1 : templates.find(bytes, at, idStart, idEnd, end);
            if (template < 0) {
                break;
            }
            int line = lines.firstLine() + count;
            if (same) {
                assignments.addLike(template, last, line);
                lastWasSame = true;
            } else if (idEnd - idStart > lines.cellLength() || !take(bytes, idStart, idEnd, template, line)) {
                break;
            }
            idBefore = bytes[idEnd] == lines.separator() ? idStart : -1;
            idLength = idEnd - idStart;
            at = newline + 1;
            count++;
        }
        return new ByteLines.Taken(count, at);
    }

    private boolean take(byte[] bytes, int idStart, int idEnd, int template, int line) {
        int number = assignments.numberOf(bytes, idStart, idEnd, lastWasSame ? last : last + 1);
        if (number < 0) {
            if (!isNew(bytes, idStart, idEnd, line)) {
                return false;
            }
            number = assignments.numberFor(bytes, idStart, idEnd, line);
            lastWasSame = false;
        } else {
            lastWasSame = number == last;
            if (!lastWasSame && !watch.again(bytes, idStart, idEnd)) {
                return false;
            }
        }
        last = number;
        lastWasRepeated = true;
        assignments.addLike(template, number, line);
        return true;
    }

    /** Looks at the id of a person whom no row has named before; false if the row must be read cell by cell. */
    private boolean isNew(byte[] bytes, int idStart, int idEnd, int line) {
        if (idStart == idEnd || !AsciiLine.isVisible(bytes, idStart, idEnd)) {
            return false;
        }
        if (!lastWasRepeated || !watch.adds(bytes, idStart, idEnd)) {
            readNext();
            watch.see(new String(bytes, idStart, idEnd - idStart, StandardCharsets.US_ASCII), line, idColumn + 1);
        }
        return true;
    }

    /** Says that the next row is read cell by cell. */
    void readNext() {
        if (lastWasRepeated) {
            watch.wasLast(assignments.idOf(last));
            lastWasRepeated = false;
        }
    }

    /** Says that a row was read cell by cell that is not to be remembered. */
    void pass() {
        char[] seen = watch.last().toCharArray();
        last = ascii.isCopied(seen, 0, seen.length) ? assignments.numberOf(ascii.bytes(), 0, seen.length, last) : -1;
    }

    /** Remembers the row, of which the assignment that was added last is all that came. */
    void learn(LineRow row) {
        last = assignments.numberAt(assignments.size() - 1);
        int start = row.cellStart(0);
        int end = row.cellEnd(row.size() - 1);
        if (templates.isFull() || !ascii.isCopied(row) || !ascii.isVisible(0, end - start)) {
            return;
        }
        int idStart = row.cellStart(idColumn) - start;
        int idEnd = row.cellEnd(idColumn) - start;
        templates.add(ascii.bytes(), 0, idStart, idEnd, end - start, assignments.size() - 1);
    }

    /** Where the cell of the identity starts; the end of the line if there is none. */
    private int cellStart(byte[] bytes, int start, int end, char separator) {
        int at = start;
        for (int column = 0; column < idColumn && at < end; at++) {
            column += bytes[at] == separator ? 1 : 0;
        }
        return at;
    }

    /** Where the cell of the identity ends; -1 if it has a sign that may be more than a part of its text. */
    private static int idEnd(byte[] bytes, int start, int end, char separator) {
        int at = start;
        while (at < end && bytes[at] != separator) {
            if (bytes[at] <= '"' || bytes[at] == 0x7F) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
