package org.edaran.io.json;

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

/** A file of JSON objects, each a row: in an array, or one after the other as in NDJSON. Read as it comes. */
public final class JsonFile implements TableFile {

    private final JsonTable table;

    private JsonFile(JsonTable table) {
        this.table = table;
    }

    /**
     * Opens a file.
     *
     * @throws org.edaran.io.guard.InputStop if its first characters cannot be read
     * @throws IOException if it cannot be read
     */
    public static JsonFile open(InputFile file, InputLimits limits, TextForm form) throws IOException {
        InputStream stream = file.opener().open();
        try {
            Gunzip bytes = Gunzip.of(stream, file.name(), limits.bytes());
            StrictText text = new StrictText(bytes, file.name(), form.encoding());
            return new JsonFile(new JsonTable(file.name(), new JsonRows(file.name(), text, limits)));
        } catch (IOException | RuntimeException failure) {
            stream.close();
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
