package org.edaran.io.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** The bytes of a file, unpacked if they are packed with gzip, whatever the file is called. Not thread-safe. */
public final class Gunzip extends InputStream {

    private final InputStream bytes;
    private final String file;
    private final boolean packed;

    private Gunzip(InputStream bytes, String file, boolean packed) {
        this.bytes = bytes;
        this.file = file;
        this.packed = packed;
    }

    /**
     * The plain bytes of a stream, counted: neither as they come nor unpacked may they be more than the limit.
     *
     * @throws InputStop if the start of the packed bytes is damaged
     */
    public static Gunzip of(InputStream stream, String file, long limit) throws IOException {
        PushbackInputStream head = new PushbackInputStream(new CountingInput(stream, file, limit), 2);
        byte[] magic = head.readNBytes(2);
        head.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
        if (!packed) {
            return new Gunzip(head, file, false);
        }
        try {
            return new Gunzip(
                    new CountingInput(
                            GzipCompressorInputStream.builder()
                                    .setInputStream(head)
                                    .setDecompressConcatenated(true)
                                    .get(),
                            file,
                            limit),
                    file,
                    true);
        } catch (InputStop stop) {
            throw stop;
        } catch (IOException damage) {
            throw damaged(file);
        }
    }

    /** True if the bytes were packed. */
    public boolean isPacked() {
        return packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!packed) {
            return bytes.read(buffer, offset, length);
        }
        try {
            return bytes.read(buffer, offset, length);
        } catch (InputStop stop) {
            throw stop;
        } catch (IOException damage) {
            throw damaged(file);
        }
    }

    private static InputStop damaged(String file) {
        return new InputStop(InputProblem.of(
                        DiagnosticCode.DAMAGED_ARCHIVE,
                        DataPlace.of(file),
                        Sentence.of("the file is packed with gzip, and the packed data are damaged or cut"))
                .withHelp(Sentence.of("pack the file again, or give it unpacked")));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
