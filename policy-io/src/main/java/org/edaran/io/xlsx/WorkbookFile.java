package org.edaran.io.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.CountingInput;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;

/** An {@code .xlsx} workbook, each sheet a table. The packed bytes are held in memory; sheets are read row by row. */
public final class WorkbookFile implements TableFile {

    private final String file;
    private final InputLimits limits;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final MergeReader merges;

    private WorkbookFile(String file, InputLimits limits, ReadableWorkbook workbook, MergeReader merges) {
        this.file = file;
        this.merges = merges;
        this.limits = limits;
        this.workbook = workbook;
        this.sheets = workbook.getSheets().toList();
    }

    /**
     * Opens a workbook, after looking through all of it.
     *
     * @throws InputStop if it is damaged, hostile, or larger than the limits
     * @throws IOException if it cannot be read
     */
    public static WorkbookFile open(InputFile file, InputLimits limits) throws IOException {
        byte[] bytes;
        try (CountingInput counted = new CountingInput(file.opener().open(), file.name(), limits.workbookBytes())) {
            bytes = counted.readAllBytes();
        }
        ZipGuard guard = new ZipGuard(file.name(), limits, bytes.length);
        checkShape(file.name(), bytes);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            guard.check(zip);
        } catch (InputStop stop) {
            throw stop;
        } catch (IOException | RuntimeException damage) {
            throw damaged(file.name(), Sentence.of("the workbook is damaged: its archive cannot be unpacked"));
        }
        try {
            ReadingOptions options = new ReadingOptions(guard.hasStyles(), true);
            WorkbookFile opened = new WorkbookFile(
                    file.name(),
                    limits,
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), options),
                    new MergeReader(bytes, guard.merged()));
            if (opened.sheets.isEmpty()) {
                throw damaged(file.name(), Sentence.of("the workbook has no sheet"));
            }
            return opened;
        } catch (InputStop stop) {
            throw stop;
        } catch (IOException | RuntimeException damage) {
            throw damaged(file.name(), Sentence.of("the workbook is damaged: its list of sheets cannot be read"));
        }
    }

    private static void checkShape(String file, byte[] bytes) throws InputStop {
        if (bytes.length == 0) {
            throw new InputStop(
                    InputProblem.of(DiagnosticCode.EMPTY_FILE, DataPlace.of(file), Sentence.of("the file is empty"))
                            .withHelp(Sentence.of("the first row must have the names of the columns")));
        }
        if (bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes)) {
            throw damaged(file, Sentence.of("the file is an old `.xls` workbook or is protected by a password"));
        }
        if (bytes.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw damaged(file, Sentence.of("the file is not a workbook, whatever its name says"));
        }
    }

    private static InputStop damaged(String file, Sentence message) {
        return new InputStop(InputProblem.of(DiagnosticCode.DAMAGED_WORKBOOK, DataPlace.of(file), message)
                .withHelp(Sentence.of("open the file in a spreadsheet program and save it again as `.xlsx`")));
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public Table table(int sheet) throws IOException {
        DataSource source = new DataSource(file, Optional.of(sheets.get(sheet).getName()));
        try {
            Sheet chosen = sheets.get(sheet);
            return new SheetTable(source, chosen, limits, merges.of(chosen, source));
        } catch (InputStop stop) {
            throw stop;
        } catch (IOException | RuntimeException damage) {
            throw damaged(
                    file,
                    Sentence.of(
                            "the sheet `{0}` cannot be read", sheets.get(sheet).getName()));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
