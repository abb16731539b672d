package org.edaran.io.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * How the first bytes of a file say that it is written.
 *
 * @param format the format that the bytes show, whatever the name says
 * @param packed true if the bytes are packed with gzip
 * @param file the file, to be opened in that format
 */
public record FileForm(InputFile.Format format, boolean packed, InputFile file) {

    private static final int HEAD = 1 << 12;

    /** Opens the file and looks at its first bytes, which stay to be read. */
    public static FileForm of(InputFile file) throws IOException {
        InputStream stream = new BufferedInputStream(file.opener().open(), HEAD * 4);
        try {
            stream.mark(HEAD);
            byte[] head = stream.readNBytes(HEAD);
            stream.reset();
            boolean packed = head.length > 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
            InputFile.Format format = formatOf(packed ? unpacked(head) : head);
            return new FileForm(format, packed, new InputFile(file.name(), Optional.of(format), () -> stream));
        } catch (IOException | RuntimeException failure) {
            stream.close();
            throw failure;
        }
    }

    private static InputFile.Format formatOf(byte[] head) {
        boolean archive = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        boolean oldWorkbook = head.length > 3 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF;
        if (archive || oldWorkbook) {
            return InputFile.Format.WORKBOOK;
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1') {
            return InputFile.Format.PARQUET;
        }
        for (byte one : head) {
            boolean mark = one <= ' ';
            if (!mark) {
                return one == '{' || one == '[' ? InputFile.Format.JSON : InputFile.Format.TEXT;
            }
        }
        return InputFile.Format.TEXT;
    }

    /** The first unpacked bytes; none if they cannot be unpacked, which the reader will say. */
    private static byte[] unpacked(byte[] head) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return plain.readNBytes(64);
        } catch (IOException cut) {
            return new byte[0];
        }
    }
}
