package org.edaran.io.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.io.csv.TextFile;
import org.edaran.io.database.Drivers;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.FileForm;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.json.JsonFile;
import org.edaran.io.query.ParquetFile;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.io.xlsx.WorkbookFile;
import org.edaran.roster.InputProblem;

/** What a file was seen to hold, sheet by sheet, up to its end or to where it breaks off. Not thread-safe. */
final class FileScan {

    private final String file;
    private final List<SheetScan> sheets = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final IdentityScan people = new IdentityScan();
    private InputFile.Format format = InputFile.Format.TEXT;
    private boolean packed;
    private boolean named;
    private TextForm form = TextForm.DETECTED;
    private Optional<InputProblem> stop = Optional.empty();

    private FileScan(String file) {
        this.file = file;
    }

    /** Reads a file; what is wrong with its bytes ends the reading and is kept. */
    static FileScan of(InputFile file, InputLimits limits, TextForm text, Drivers drivers) throws IOException {
        FileScan scan = new FileScan(file.name());
        try {
            FileForm form = FileForm.of(file);
            scan.format = form.format();
            scan.packed = form.packed();
            scan.named = file.format().filter(one -> one == form.format()).isPresent();
            try (TableFile tables = open(form.file(), form.format(), limits, text, drivers)) {
                scan.read(tables);
            }
        } catch (InputStop stop) {
            scan.stop = Optional.of(stop.problem());
        }
        return scan;
    }

    private static TableFile open(
            InputFile file, InputFile.Format format, InputLimits limits, TextForm text, Drivers drivers)
            throws IOException {
        return switch (format) {
            case TEXT -> TextFile.open(file, limits, text);
            case JSON -> JsonFile.open(file, limits, text);
            case WORKBOOK -> WorkbookFile.open(file, limits);
            case PARQUET -> ParquetFile.open(file, limits, drivers);
        };
    }

    private void read(TableFile tables) throws IOException {
        List<String> names = tables.sheets();
        try {
            for (int i = 0; i < Math.max(1, names.size()); i++) {
                Optional<String> name = names.isEmpty() ? Optional.empty() : Optional.of(names.get(i));
                people.nextSheet();
                try (Table table = tables.table(i)) {
                    boolean json = format == InputFile.Format.JSON;
                    if (SheetScan.of(table, name, json, people, sheets::add).isEmpty()) {
                        empty.add(name.orElse(file));
                    }
                }
            }
        } finally {
            if (tables instanceof TextFile opened) {
                form = opened.form();
            }
        }
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** The sheets that have a row. */
    List<SheetScan> sheets() {
        return List.copyOf(sheets);
    }

    /** The names of the sheets without one. */
    List<String> empty() {
        return List.copyOf(empty);
    }

    IdentityScan people() {
        return people;
    }

    InputFile.Format format() {
        return format;
    }

    /** True if the bytes are packed with gzip. */
    boolean isPacked() {
        return packed;
    }

    /** True if the name of the file tells its format, so that it can be read under this name. */
    boolean isNamedWell() {
        return named;
    }

    /** How text is written. */
    TextForm form() {
        return form;
    }

    /** Why the reading ended before the end. */
    Optional<InputProblem> stop() {
        return stop;
    }
}
