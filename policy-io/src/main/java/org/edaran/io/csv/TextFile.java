package org.edaran.io.csv;

import java.io.IOException;
import java.util.List;
import org.edaran.io.guard.CountingInput;
import org.edaran.io.guard.StrictText;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;

/** A UTF-8 file with cells separated by commas, semicolons or tabs, which the first line tells. */
public final class TextFile implements TableFile {

    private final TextTable table;

    private TextFile(TextTable table) {
        this.table = table;
    }

    /**
     * Opens a file.
     *
     * @throws org.edaran.io.guard.InputStop if its first lines are not UTF-8
     * @throws IOException if it cannot be read
     */
    public static TextFile open(InputFile file, InputLimits limits) throws IOException {
        CountingInput bytes = new CountingInput(file.opener().open(), file.name(), limits.bytes());
        try {
            HeadReader characters = new HeadReader(new StrictText(bytes, file.name()));
            return new TextFile(new TextTable(file.name(), characters, characters.separator(), limits));
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public Table table(int sheet) {
        return table;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
