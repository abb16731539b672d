package org.edaran.io.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.input.TextEncoding;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/**
 * The characters of a text file, without a byte-order mark. Not thread-safe.
 *
 * <p>The encoding is the stated one, or else detected: UTF-16 by its mark or by the zeros in its first characters, and
 * UTF-8, until a byte comes that cannot be UTF-8. If everything before it was plain ASCII, that byte and all after it
 * are read as Windows-1252; if not, the file is in two encodings. Malformed bytes and NUL are an {@link InputStop} that
 * names the line; nothing is ever replaced.
 */
public final class StrictText extends Reader {

    private static final int BLOCK = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;
    private static final long RETURNS = ONES * '\r';
    private static final long NEWLINES = ONES * '\n';

    private final InputStream bytes;
    private final String file;
    private final boolean stated;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).flip();
    private TextEncoding encoding;
    private CharsetDecoder decoder;
    private boolean started;
    private boolean atEnd;
    private boolean lastWasReturn;
    private boolean anyPair;
    private boolean lead;
    private int line = 1;
    private int endOfLines;

    /** The characters of a stream in UTF-8. */
    public StrictText(InputStream bytes, String file) {
        this(bytes, file, Optional.of(TextEncoding.UTF_8));
    }

    /** The characters of a stream in the stated encoding, or in the one that its bytes tell. */
    public StrictText(InputStream bytes, String file, Optional<TextEncoding> stated) {
        this.bytes = bytes;
        this.file = file;
        this.stated = stated.isPresent();
        this.encoding = stated.orElse(TextEncoding.UTF_8);
        this.decoder = decoderOf(encoding);
    }

    private static CharsetDecoder decoderOf(TextEncoding encoding) {
        return encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding of what has been read so far. */
    public TextEncoding encoding() {
        return encoding;
    }

    /**
     * True if the bytes that come next are whole lines, of which each byte of ASCII is a character by itself: those of
     * {@link #bytes()} from {@link #startOfLines()} to before {@link #endOfLines()}.
     *
     * @throws InputStop if they cannot be read
     */
    public boolean hasLines() throws IOException {
        return !lastWasReturn && holdsLines();
    }

    private boolean holdsLines() throws IOException {
        boolean narrow = encoding == TextEncoding.UTF_8 || encoding == TextEncoding.WINDOWS_1252;
        if (!started || !narrow) {
            return false;
        }
        endOfLines = afterLastNewline();
        while (endOfLines == block.position()) {
            if (atEnd || block.remaining() == block.capacity()) {
                return false;
            }
            fill();
            endOfLines = afterLastNewline();
        }
        return true;
    }

    private int afterLastNewline() {
        byte[] array = block.array();
        int at = block.limit();
        while (at > block.position() && array[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Holds the lines of {@link #hasLines()}. */
    public byte[] bytes() {
        return block.array();
    }

    /** Where the first line starts. */
    public int startOfLines() {
        return block.position();
    }

    /** After the newline of the last line. */
    public int endOfLines() {
        return endOfLines;
    }

    /** Leaves lines out of what is read next, because they were taken as bytes; all of them are ASCII, without a NUL. */
    public void passLines(int after, int lines) {
        block.position(after);
        line += lines;
        lead = false;
    }

    /** Reads no further than to the end of so many lines, if the bytes of whole lines are there. */
    public int read(char[] buffer, int offset, int length, int lines) throws IOException {
        if (!holdsLines()) {
            return read(buffer, offset, length);
        }
        int whole = block.limit();
        int at = block.position();
        for (int left = lines; left > 0 && at < endOfLines; at++) {
            left -= block.get(at) == '\n' ? 1 : 0;
        }
        block.limit(at);
        try {
            return read(buffer, offset, length);
        } finally {
            block.limit(whole);
        }
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
            int first = block.position();
            CoderResult result = decoder.decode(block, out, atEnd);
            int decoded = out.position() - offset;
            if (decoded > 0) {
                if (lastWasReturn || decoded != block.position() - first || !countPlainLines(first)) {
                    countLines(buffer, offset, decoded);
                }
                // What is wrong behind these characters is found again by the next call.
                return decoded;
            }
            if (result.isError()) {
                if (!mayBeWindows()) {
                    throw malformed();
                }
                encoding = TextEncoding.WINDOWS_1252;
                decoder = decoderOf(encoding);
                continue;
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

    /** True if the byte that is not UTF-8 may be the first one of a file in Windows-1252 that is not ASCII. */
    private boolean mayBeWindows() {
        if (stated || encoding != TextEncoding.UTF_8 || anyPair) {
            return false;
        }
        int lead = block.get(block.position()) & 0xFF;
        boolean cut = block.remaining() == 1 && lead >= 0xC0;
        boolean brokenPair = lead >= 0xC0 && block.remaining() > 1 && (block.get(block.position() + 1) & 0xC0) == 0x80;
        return !cut && !brokenPair;
    }

    private void start() throws IOException {
        started = true;
        while (block.limit() < 4 && !atEnd) {
            fill();
        }
        int length = block.limit();
        byte[] head = block.array();
        if (length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.WRONG_ENCODING,
                            DataPlace.of(file),
                            Sentence.of("the file is a workbook, not text"))
                    .withHelp(Sentence.of("give its name the ending `.xlsx`, or save it as CSV")));
        }
        boolean little = length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean big = length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        if (little && length >= 4 && head[2] == 0 && head[3] == 0) {
            throw stop(Sentence.of("the file is in UTF-32"));
        }
        boolean zeros = length >= 2 && (head[0] == 0) != (head[1] == 0);
        if (little || big || zeros) {
            utf16(little || (zeros && head[1] == 0) ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE);
            block.position(zeros && !little && !big ? 0 : 2);
        } else if (length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            anyPair = true;
            block.position(3);
        }
    }

    private void utf16(TextEncoding found) throws InputStop {
        if (stated && found != encoding) {
            throw stop(Sentence.of("the file is in {0}, not in {1}", found.word(), encoding.word()));
        }
        encoding = found;
        decoder = decoderOf(found);
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

    /**
     * Counts the lines of the bytes from the given one to before the next one, eight at a time; false if they are not all
     * ASCII, or have a NUL or a carriage return, so that the characters must be looked at one by one.
     */
    private boolean countPlainLines(int first) {
        byte[] array = block.array();
        int end = block.position();
        long odd = 0;
        int lines = 0;
        int at = first;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long eight = (long) LONGS.get(array, at);
            long noReturn = eight ^ RETURNS;
            // A byte below 0x80 less one has its high bit only if it was zero; borrows only come from such bytes.
            odd |= (eight | (eight - ONES) | (noReturn - ONES)) & HIGHS;
            lines += Long.bitCount(~((eight ^ NEWLINES) + LOWS) & HIGHS);
        }
        for (; at < end; at++) {
            odd |= array[at] <= 0 || array[at] == '\r' ? HIGHS : 0;
            lines += array[at] == '\n' ? 1 : 0;
        }
        line += odd == 0 ? lines : 0;
        return odd == 0;
    }

    private void countLines(char[] buffer, int offset, int length) throws InputStop {
        int lines = line;
        boolean afterReturn = lastWasReturn;
        boolean wide = false;
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (c > '\r') {
                wide |= c > 0x7F;
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
        anyPair |= wide;
        if (wide && encoding == TextEncoding.WINDOWS_1252 && !stated) {
            checkOneEncoding(buffer, offset, length);
        }
        line = lines;
        lastWasReturn = afterReturn;
    }

    /** In Windows-1252 hardly any text has what a character of UTF-8 looks like: a capital letter before a sign. */
    private void checkOneEncoding(char[] buffer, int offset, int length) throws InputStop {
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            boolean sign = (c >= 0x80 && c < 0xC0) || c > 0xFF;
            if (sign && lead) {
                for (int j = offset; j < i; j++) {
                    boolean last = buffer[j] == '\r' && (j + 1 == i || buffer[j + 1] != '\n');
                    line += buffer[j] == '\n' || last ? 1 : 0;
                }
                throw stop(Sentence.of("the file has characters in UTF-8 and others in Windows-1252"));
            }
            lead = c >= 0xC2 && c < 0xF5;
        }
    }

    private InputStop malformed() {
        Sentence hex = block.hasRemaining()
                ? Sentence.of(" (byte {0})", String.format(Locale.ROOT, "%02X", block.get(block.position())))
                : Sentence.NONE;
        return stop(Sentence.of("line {0} is not valid {1}{2}", line, encoding.word(), hex));
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
