package org.edaran.io.xlsx;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.MergedCells;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;

/** The rows of a sheet. */
final class SheetTable implements Table {

    private static final int LAST_ROW = 1_048_576;

    private final DataSource source;
    private final InputLimits limits;
    private final boolean hidden;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<MergedCells> merges;
    private int last;
    private int shift;
    private int count;

    SheetTable(DataSource source, Sheet sheet, InputLimits limits, List<MergedCells> merges) throws IOException {
        this.source = source;
        this.merges = merges;
        this.limits = limits;
        this.hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public boolean isStrict() {
        return false;
    }

    @Override
    public List<MergedCells> merges() {
        return merges;
    }

    @Override
    public Optional<InputNote> note() {
        return hidden
                ? Optional.of(new InputNote(
                        Sentence.of("this sheet is hidden from those who open the workbook"), source.at(0, 0)))
                : Optional.empty();
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        while (true) {
            Row row;
            try {
                if (!rows.hasNext()) {
                    return Optional.empty();
                }
                row = rows.next();
            } catch (RuntimeException damage) {
                throw damaged(Sentence.of("the sheet is damaged after row {0}", last));
            }
            int line = lineOf(row);
            try {
                SheetRow read = new SheetRow(row, line, source, limits);
                if (read.hasText()) {
                    return Optional.of(read);
                }
            } catch (IllegalStateException missing) {
                throw damaged(Sentence.of("row {0} has a text that the workbook does not hold", line));
            }
        }
    }

    /** Rows written without a number are numbered from 0 by the library. */
    private int lineOf(Row row) throws InputStop {
        if (last == 0 && row.getRowNum() == 0) {
            shift = 1;
        }
        int line = row.getRowNum() + shift;
        if (line <= last || line > LAST_ROW) {
            throw damaged(Sentence.of("row {0} comes after row {1}", line, last));
        }
        last = line;
        if (++count > limits.rows()) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.INPUT_LIMIT,
                            source.at(line, 0),
                            Sentence.of("the sheet has more than {0} rows", Sentence.number(limits.rows())))
                    .withHelp(Sentence.of("split the sheet, or raise the limit on rows")));
        }
        return line;
    }

    private InputStop damaged(Sentence message) {
        return new InputStop(InputProblem.of(DiagnosticCode.DAMAGED_WORKBOOK, source.at(last, 0), message)
                .withHelp(Sentence.of("open the file in a spreadsheet program and save it again as `.xlsx`")));
    }

    @Override
    public void close() {
        stream.close();
    }
}
