package org.edaran.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.edaran.io.guard.Gunzip;
import org.edaran.io.guard.StrictText;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextForm;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableFile;

/** A text file with separated cells; its encoding and separator are detected unless they are stated. */
public final class TextFile implements TableFile {

    private final TextTable table;

    private TextFile(TextTable table) {
        this.table = table;
    }

    /**
     * Opens a file.
     *
     * @param form what is known of how it is written; the rest is detected
     * @throws org.edaran.io.guard.InputStop if its first lines are not text
     * @throws IOException if it cannot be read
     */
    public static TextFile open(InputFile file, InputLimits limits, TextForm form) throws IOException {
        InputStream stream = file.opener().open();
        try {
            Gunzip bytes = Gunzip.of(stream, file.name(), limits.bytes());
            StrictText text = new StrictText(bytes, file.name(), form.encoding());
            HeadReader characters = new HeadReader(text);
            Separator found = characters.separator();
            Separator separator = form.separator().map(Separator::of).orElse(found);
            return new TextFile(new TextTable(file.name(), characters, text, separator, limits));
        } catch (IOException | RuntimeException failure) {
            stream.close();
            throw failure;
        }
    }

    /** How the text read so far is written, detected or stated. */
    public TextForm form() {
        return table.form();
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
