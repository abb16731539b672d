package org.edaran.io.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.Section;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataSource;

/** Reads one table of a file: its header, then its rows. */
final class TableLoader {

    private final Load load;
    private final Section section;
    private final TableMapping mapping;
    private final RowReader.Factory factory;
    private final Spaces spaces;
    private final RowCount count;

    TableLoader(Load load, Section section, RowReader.Factory factory, Spaces spaces, RowCount count) {
        this.load = load;
        this.section = section;
        this.mapping = load.mapping().table(section);
        this.factory = factory;
        this.spaces = spaces;
        this.count = count;
    }

    /** Reads the table to its end; false if its header could not be used. */
    boolean load(Table table) throws IOException {
        boolean complete = part(table);
        while (complete && table.goesOn()) {
            complete = part(table);
        }
        return complete;
    }

    private boolean part(Table table) throws IOException {
        Optional<TableRow> first = header(table);
        if (first.isEmpty()) {
            return false;
        }
        spaces.source(table.source());
        Header header = new Header(load, table, first.get(), section, spaces);
        Optional<RowReader> reader = factory.start(header);
        SkippedRows skipped = new SkippedRows(header, mapping.skip());
        if (reader.isEmpty()) {
            header.dates().report();
            return false;
        }
        WaitingRows waiting = new WaitingRows(header.dates(), reader.get());
        FilledRows filled = new FilledRows(load, table, header, reader.get()::isDay);
        try {
            rows(table, header, waiting, skipped, filled);
        } finally {
            // What was found in a file that breaks off is told as well.
            waiting.end();
            header.dates().report();
            header.people().ifPresent(IdentityWatch::report);
            skipped.report(load);
            filled.report();
            count.used(waiting.used());
        }
        return true;
    }

    /** The row of the column names; nothing, and a problem, if there is none. */
    private Optional<TableRow> header(Table table) throws IOException {
        int stated = mapping.headerRow();
        Optional<TableRow> first = table.next();
        while (first.isPresent() && first.get().line() < stated) {
            first = table.next();
        }
        if (first.isEmpty() || (stated > 1 && first.get().line() > stated)) {
            boolean sheet = table.source().sheet().isPresent();
            load.problem(
                    DiagnosticCode.EMPTY_FILE,
                    table.source().at(stated > 1 ? stated : 0, 0),
                    stated > 1
                            ? Sentence.of("the row that the mapping names as the header is blank")
                            : Sentence.of(sheet ? "the sheet is empty" : "the file is empty"),
                    Sentence.of("the first row must have the names of the columns"));
            return Optional.empty();
        }
        if (mapping.headerRows() == 1) {
            return first;
        }
        List<TableRow> rows = new ArrayList<>(List.of(first.get().kept()));
        while (rows.size() < mapping.headerRows()) {
            Optional<TableRow> next = table.next();
            if (next.isEmpty()) {
                break;
            }
            rows.add(next.get().kept());
        }
        return Optional.of(new JoinedHeader(rows));
    }

    private void rows(Table table, Header header, WaitingRows reader, SkippedRows skipped, FilledRows filled)
            throws IOException {
        int size = header.size();
        int firstRow = mapping.firstRow().orElse(0);
        int read = 0;
        try {
            for (Optional<TableRow> next = table.next(); next.isPresent(); next = table.next()) {
                TableRow own = next.get();
                TableRow row = filled.merged(own);
                if (own.line() < firstRow) {
                    continue;
                }
                read++;
                boolean whole = !table.isStrict() || hasAllCells(own, size, table.source());
                if (whole && skipped.contains(own)) {
                    filled.skip(own);
                } else if (whole) {
                    reader.row(filled.used(own, row));
                }
                if (skipped.isEmpty() && filled.isNone()) {
                    for (int taken = reader.take(table); taken > 0; taken = reader.take(table)) {
                        read += taken;
                    }
                }
            }
        } finally {
            count.read(read);
        }
        if (read == 0 && !table.goesOn()) {
            load.note(header.place(), Sentence.of("there is no row below the header"));
        }
    }

    private boolean hasAllCells(TableRow row, int size, DataSource source) {
        int cells = row.size();
        while (cells > size && row.text(cells - 1).isBlank()) {
            cells--;
        }
        if (cells != size) {
            load.problem(
                    DiagnosticCode.WRONG_CELL_COUNT,
                    source.at(row.line(), 0),
                    Sentence.of(
                            "the row has {0}, but the header has {1}",
                            Sentence.of(cells == 1 ? "1 cell" : "{0} cells", cells), size),
                    Sentence.of(
                            cells < size
                                    ? "write a separator for every blank cell"
                                    : "put cells with separators in quotes"));
        }
        return cells == size;
    }
}
