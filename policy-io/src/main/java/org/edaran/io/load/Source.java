package org.edaran.io.load;

import java.io.IOException;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.csv.TextFile;
import org.edaran.io.database.Drivers;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputFile;
import org.edaran.io.json.JsonFile;
import org.edaran.io.mapping.TableMapping;
import org.edaran.io.query.ParquetFile;
import org.edaran.io.query.Session;
import org.edaran.io.table.TableFile;
import org.edaran.io.xlsx.WorkbookFile;
import org.edaran.roster.DataPlace;

/** Where the rows of a section come from: a file, or a query. */
public interface Source {

    /** What messages call it. */
    String name();

    /** Opens it. */
    TableFile open(Load load, TableMapping mapping) throws IOException;

    /**
     * A file.
     *
     * @param drivers where the driver is that some files need
     */
    static Source of(InputFile file, Drivers drivers) {
        return new Source() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public TableFile open(Load load, TableMapping mapping) throws IOException {
                if (file.format().isEmpty()) {
                    file.opener().open().close(); // a file that is not there is told as such
                    throw InputStop.of(
                            DiagnosticCode.UNKNOWN_FORMAT,
                            DataPlace.of(file.name()),
                            Sentence.of("the name of the file does not tell how to read it"),
                            Sentence.of(
                                    "give it the ending `.csv`, `.tsv`, `.json`, `.ndjson`, `.parquet` or `.xlsx`"));
                }
                return switch (file.format().get()) {
                    case TEXT ->
                        TextFile.open(file, load.limits(), mapping.text().or(load.text()));
                    case JSON ->
                        JsonFile.open(file, load.limits(), mapping.text().or(load.text()));
                    case PARQUET -> ParquetFile.open(file, load.limits(), drivers);
                    case WORKBOOK -> WorkbookFile.open(file, load.limits());
                };
            }
        };
    }

    /** The rows of a query. */
    static Source of(String name, String sql, Session session) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TableFile open(Load load, TableMapping mapping) throws IOException {
                return session.query(name, sql, load.limits());
            }
        };
    }
}
