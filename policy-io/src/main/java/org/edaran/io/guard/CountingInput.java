package org.edaran.io.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Bytes of one file, counted; the first byte over the limit is an {@link InputStop}. Not thread-safe. */
public final class CountingInput extends FilterInputStream {

    private final String file;
    private final long limit;
    private long count;

    /** Counts the bytes of a stream. */
    public CountingInput(InputStream stream, String file, long limit) {
        super(stream);
        this.file = file;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            add(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes were read. */
    public long count() {
        return count;
    }

    private void add(long bytes) throws InputStop {
        count += bytes;
        if (count > limit) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.INPUT_LIMIT,
                            DataPlace.of(file),
                            Sentence.of("the file is larger than {0} bytes", Sentence.number(limit)))
                    .withHelp(Sentence.of("split the file, or raise the limit on bytes")));
        }
    }
}
