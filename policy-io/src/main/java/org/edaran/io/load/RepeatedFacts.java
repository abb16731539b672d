package org.edaran.io.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.LineRow;
import org.edaran.io.table.Lines;
import org.edaran.roster.DataSource;
import org.edaran.roster.PeopleColumns;

/**
 * Remembers what cells of a list of people said: most columns have few different texts. A row of a new person of which each
 * cell says what a cell of its column has said before is added without being read cell by cell.
 *
 * <p>INVARIANT: what is added so is what reading the row would add, and reading it would report nothing. Once a row has told
 * of a problem, all others are read. Not thread-safe.
 */
final class RepeatedFacts {

    private final PeopleColumns people;
    private final DataSource source;
    private final IdentityWatch watch;
    private final int idColumn;
    private final Cell[] cells;
    private final Pair[] pairs;
    private final int[] starts;
    private final int[] before;
    private final AsciiLine ascii = new AsciiLine();
    private int last = -1;
    private int problems;
    private boolean stopped;

    /** A column of a fact. */
    static final class Cell {
        private final String fact;
        private final int column;
        private final RowTemplates codes = new RowTemplates();
        private int number = -1;
        private int code;

        Cell(String fact, int column) {
            this.fact = fact;
            this.column = column;
        }
    }

    /** A column of a fact of another thing, and the column that names the thing. */
    static final class Pair {
        private final int id;
        private final int column;
        private final RowTemplates told = new RowTemplates();

        Pair(int id, int column) {
            this.id = id;
            this.column = column;
        }
    }

    /** Remembers cells of a table with so many columns. */
    RepeatedFacts(
            PeopleColumns people,
            Header header,
            IdentityWatch watch,
            int idColumn,
            List<Cell> cells,
            List<Pair> pairs) {
        this.people = people;
        this.source = header.source();
        this.watch = watch;
        this.idColumn = idColumn;
        this.cells = cells.toArray(Cell[]::new);
        this.pairs = pairs.toArray(Pair[]::new);
        this.starts = new int[header.size() + 1];
        this.before = new int[header.size() + 1];
        this.problems = people.problems();
    }

    /** Adds people whose cells say what earlier cells said, up to the first of whom one does not. */
    ByteLines.Taken take(ByteLines lines) {
        byte[] bytes = lines.bytes();
        int at = lines.start();
        int count = 0;
        while (!stopped && count < lines.most() && at < lines.end()) {
            int newline = Lines.newline(bytes, at);
            int end = newline > at && bytes[newline - 1] == '\r' ? newline - 1 : newline;
            if (Lines.split(bytes, at, end, lines.separator(), starts) != starts.length - 1
                    || !isKnown(bytes, count > 0, lines.cellLength())
                    || !add(bytes, lines.firstLine() + count)) {
                break;
            }
            System.arraycopy(starts, 0, before, 0, starts.length);
            at = newline + 1;
            count++;
        }
        return new ByteLines.Taken(count, at);
    }

    /** True if each cell of the line says what an earlier one of its column said. */
    private boolean isKnown(byte[] bytes, boolean again, int longest) {
        for (int i = 0; i + 1 < starts.length; i++) {
            if (starts[i + 1] - 1 - starts[i] > longest) {
                return false;
            }
        }
        for (Cell cell : cells) {
            if (!again || !isAsBefore(bytes, cell.column)) {
                int start = starts[cell.column];
                cell.code = cell.codes.find(bytes, start, start, start, starts[cell.column + 1] - 1);
                if (cell.code < 0) {
                    return false;
                }
            }
        }
        for (Pair pair : pairs) {
            boolean same = again && isAsBefore(bytes, pair.id) && isAsBefore(bytes, pair.column);
            if (!same && tellsNew(pair, bytes)) {
                return false;
            }
        }
        return true;
    }

    private boolean tellsNew(Pair pair, byte[] bytes) {
        int idEnd = starts[pair.id + 1] - 1;
        int end = starts[pair.column + 1] - 1;
        return pair.told.find(bytes, starts[pair.id], idEnd, starts[pair.column], end) < 0;
    }

    private boolean isAsBefore(byte[] bytes, int column) {
        return Arrays.equals(
                bytes, before[column], before[column + 1] - 1, bytes, starts[column], starts[column + 1] - 1);
    }

    private boolean add(byte[] bytes, int line) {
        int from = starts[idColumn];
        int to = starts[idColumn + 1] - 1;
        if (from == to || bytes[from] == ' ' || bytes[to - 1] == ' ') {
            return false;
        }
        int person = people.add(bytes, from, to, source, line);
        if (person < 0) {
            return false;
        }
        if (last < 0 || !watch.adds(bytes, from, to)) {
            readNext();
            watch.see(new String(bytes, from, to - from, StandardCharsets.US_ASCII), line, idColumn + 1);
        }
        last = person;
        for (Cell cell : cells) {
            people.set(person, cell.number, cell.code);
        }
        return true;
    }

    /** Says that the next row is read cell by cell. */
    void readNext() {
        if (last >= 0) {
            watch.wasLast(people.idOf(last));
            last = -1;
        }
    }

    /** Says that a row has told of another thing what an earlier row did not. */
    void stop() {
        stopped = true;
    }

    /**
     * Remembers what the cells of a row said.
     *
     * @param texts gives for each fact the text that was read
     */
    void learn(LineRow row, java.util.function.IntFunction<String> texts) {
        stopped |= people.problems() != problems;
        if (stopped || row.size() != starts.length - 1 || !ascii.isCopied(row)) {
            return;
        }
        int base = row.cellStart(0);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            cell.number = people.factOf(cell.fact);
            int code = cell.number < 0 ? -1 : people.codeOf(cell.number, texts.apply(i));
            int start = row.cellStart(cell.column) - base;
            int end = row.cellEnd(cell.column) - base;
            if (code >= 0 && !cell.codes.isFull() && ascii.isStripped(start, end)) {
                cell.codes.add(ascii.bytes(), start, start, start, end, code);
            }
        }
        for (Pair pair : pairs) {
            int start = row.cellStart(pair.id) - base;
            int end = row.cellEnd(pair.id) - base;
            int from = row.cellStart(pair.column) - base;
            int to = row.cellEnd(pair.column) - base;
            if (!pair.told.isFull() && ascii.isStripped(start, end) && ascii.isStripped(from, to)) {
                pair.told.add(ascii.bytes(), start, end, from, to, 0);
            }
        }
    }
}
