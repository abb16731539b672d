package org.edaran.io.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.UncheckedIOException;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Takes the cells of FastCSV into one reused row, within limits. */
final class RowHandler extends CsvCallbackHandler<TextRow> {

    private final String file;
    private final InputLimits limits;
    private final CellPool pool;
    private final TextRow row;
    private final int skippedLines;
    private boolean empty;
    private int cellLine = 1;

    RowHandler(String file, InputLimits limits, CellPool pool, TextRow row, int skippedLines) {
        this.pool = pool;
        this.row = row;
        this.skippedLines = skippedLines;
        this.file = file;
        this.limits = limits;
    }

    /** The line on which the cell starts that is being read. */
    int cellLine() {
        return cellLine;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return row.size();
    }

    @Override
    protected void beginRecord(long line) {
        cellLine = (int) Math.min(line + skippedLines, Integer.MAX_VALUE);
        row.begin(cellLine);
        empty = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (row.size() >= limits.columns()) {
            throw stop(Sentence.of("the row has more than {0} cells", limits.columns()));
        }
        if (length > limits.cellLength()) {
            throw stop(Sentence.of("a cell is longer than {0} characters", Sentence.number(limits.cellLength())));
        }
        row.add(pool.get(buffer, offset, length));
        if (quoted) {
            countLines(buffer, offset, length);
        }
    }

    private void countLines(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            boolean returned = buffer[i] == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n');
            cellLine += buffer[i] == '\n' || returned ? 1 : 0;
        }
    }

    private UncheckedIOException stop(Sentence message) {
        DataPlace place = DataPlace.of(file, cellLine, row.size() + 1);
        return new UncheckedIOException(new InputStop(InputProblem.of(DiagnosticCode.INPUT_LIMIT, place, message)
                .withHelp(Sentence.of("correct the row, or raise the limit"))));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        empty = true;
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected TextRow buildRecord() {
        return row;
    }
}
