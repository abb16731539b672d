package org.edaran.io.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/**
 * The characters of a UTF-8 file, without a byte-order mark. Malformed bytes, NUL and UTF-16 are an {@link InputStop}
 * that names the line; nothing is ever replaced. Not thread-safe.
 */
public final class StrictText extends Reader {

    private static final int BLOCK = 1 << 16;

    private final InputStream bytes;
    private final String file;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).flip();
    private boolean started;
    private boolean atEnd;
    private boolean lastWasReturn;
    private int line = 1;

    /** The characters of a stream. */
    public StrictText(InputStream bytes, String file) {
        this.bytes = bytes;
        this.file = file;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!started) {
            start();
        }
        CharBuffer out = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(block, out, atEnd);
            int decoded = out.position() - offset;
            if (result.isError()) {
                countLines(buffer, offset, decoded);
                throw malformed();
            }
            if (decoded > 0) {
                countLines(buffer, offset, decoded);
                return decoded;
            }
            if (result.isOverflow()) {
                // Room for one character, but the next needs two; callers that read one at a time are not served.
                throw new IOException("a buffer of one character cannot hold a pair");
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void start() throws IOException {
        started = true;
        while (block.limit() < 4 && !atEnd) {
            fill();
        }
        int length = block.limit();
        byte[] head = block.array();
        boolean marked = length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
        boolean unmarked = length >= 2 && (head[0] == 0) != (head[1] == 0);
        if (marked || unmarked) {
            throw stop(Sentence.of("the file is in UTF-16, not in UTF-8"));
        }
        if (length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.WRONG_ENCODING,
                            DataPlace.of(file),
                            Sentence.of("the file is a workbook, not text"))
                    .withHelp(Sentence.of("give its name the ending `.xlsx`, or save it as CSV")));
        }
        if (length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            block.position(3);
        }
    }

    private void fill() throws IOException {
        block.compact();
        int read = bytes.read(block.array(), block.position(), block.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            block.position(block.position() + read);
        }
        block.flip();
    }

    private void countLines(char[] buffer, int offset, int length) throws InputStop {
        int lines = line;
        boolean afterReturn = lastWasReturn;
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (c > '\r') {
                afterReturn = false;
                continue;
            }
            if (c == 0) {
                line = lines;
                throw stop(Sentence.of("line {0} has a NUL character, so this is no text file", lines));
            }
            if (c == '\n') {
                lines += afterReturn ? 0 : 1;
                afterReturn = false;
            } else if (c == '\r') {
                lines++;
                afterReturn = true;
            } else {
                afterReturn = false;
            }
        }
        line = lines;
        lastWasReturn = afterReturn;
    }

    private InputStop malformed() {
        Sentence hex = block.hasRemaining()
                ? Sentence.of(" (byte {0})", String.format(Locale.ROOT, "%02X", block.get(block.position())))
                : Sentence.NONE;
        return stop(Sentence.of("line {0} is not valid UTF-8{1}", line, hex));
    }

    private InputStop stop(Sentence message) {
        return new InputStop(InputProblem.of(DiagnosticCode.WRONG_ENCODING, DataPlace.of(file, line), message)
                .withHelp(Sentence.of("save the file as UTF-8, in Excel as \"CSV UTF-8\"")));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
