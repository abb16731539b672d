package org.edaran.io.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.csv.TextFile;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputFile;
import org.edaran.io.mapping.Section;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.io.table.TableRow;
import org.edaran.io.xlsx.WorkbookFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;

/** Reads one file into the roster that is being built. */
public final class FileLoader {

    private final Load load;

    /** A reader of the files of one roster. */
    public FileLoader(Load load) {
        this.load = load;
    }

    /**
     * Reads a file to its end, or to a problem after which nothing in it can be trusted.
     *
     * @return true if every row was looked at
     * @throws IOException if the file cannot be read at all
     */
    public boolean load(InputFile file, Section section) throws IOException {
        if (file.format().isEmpty()) {
            load.problem(
                    DiagnosticCode.UNKNOWN_FORMAT,
                    DataPlace.of(file.name()),
                    Sentence.of("the name of the file does not tell how to read it"),
                    Sentence.of("give it the ending `.csv`, `.tsv` or `.xlsx`"));
            return false;
        }
        TableMapping mapping = load.mapping().table(section);
        try (TableFile tables = open(file)) {
            List<Integer> chosen = SheetChoice.of(load, file.name(), tables.sheets(), mapping.sheets());
            RowReader.Factory factory = factory(section);
            Spaces spaces = new Spaces(new DataSource(file.name(), Optional.empty()));
            boolean complete = !chosen.isEmpty();
            for (int sheet : chosen) {
                try (Table table = tables.table(sheet)) {
                    complete &= read(table, mapping, factory, spaces);
                    table.note().ifPresent(load.builder()::note);
                }
            }
            factory.end();
            spaces.report(load);
            return complete;
        } catch (InputStop stop) {
            load.builder().problem(stop.problem());
            return false;
        }
    }

    private TableFile open(InputFile file) throws IOException {
        return switch (file.format().orElseThrow()) {
            case TEXT -> TextFile.open(file, load.limits());
            case WORKBOOK -> WorkbookFile.open(file, load.limits());
        };
    }

    private RowReader.Factory factory(Section section) {
        return switch (section) {
            case ROSTER -> load.mapping().roster().wide() ? new WideRoster(load) : new LongRoster(load);
            case EMPLOYEES, UNITS, OFFICES, AGENCIES, REGIONS ->
                new FactsFile(load, section.owner().orElseThrow());
            case ATTESTATIONS, DOCUMENTS, ASSESSMENTS -> new EvidenceFile(load, section);
            case DECISIONS -> new DecisionsFile(load);
        };
    }

    private boolean read(Table table, TableMapping mapping, RowReader.Factory factory, Spaces spaces)
            throws IOException {
        spaces.source(table.source());
        Optional<TableRow> first = table.next();
        while (first.isPresent() && mapping.headerRow() > 1 && first.get().line() < mapping.headerRow()) {
            first = table.next();
        }
        if (first.isEmpty() || (mapping.headerRow() > 1 && first.get().line() > mapping.headerRow())) {
            boolean sheet = table.source().sheet().isPresent();
            boolean stated = mapping.headerRow() > 1;
            load.problem(
                    DiagnosticCode.EMPTY_FILE,
                    table.source().at(stated ? mapping.headerRow() : 0, 0),
                    stated
                            ? Sentence.of("the row that the mapping names as the header is blank")
                            : Sentence.of(sheet ? "the sheet is empty" : "the file is empty"),
                    Sentence.of("the first row must have the names of the columns"));
            return false;
        }
        Header header = new Header(load, table.source(), first.get(), mapping, spaces);
        Optional<RowReader> reader = factory.start(header);
        SkippedRows skipped = new SkippedRows(header, mapping.skip());
        if (reader.isEmpty()) {
            return false;
        }
        boolean complete =
                rows(table, header, reader.get(), skipped, mapping.firstRow().orElse(0));
        skipped.report(load);
        return complete;
    }

    private boolean rows(Table table, Header header, RowReader reader, SkippedRows skipped, int firstRow)
            throws IOException {
        int size = header.size();
        boolean anyRow = false;
        for (Optional<TableRow> next = table.next(); next.isPresent(); next = table.next()) {
            TableRow row = next.get();
            if (row.line() < firstRow) {
                continue;
            }
            anyRow = true;
            if (table.isStrict() && !hasAllCells(row, size, table.source())) {
                continue;
            }
            if (!skipped.contains(row)) {
                reader.row(row);
            }
        }
        if (!anyRow) {
            load.note(header.place(), Sentence.of("there is no row below the header"));
        }
        return true;
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
