package org.edaran;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/**
 * A file of policy text as read.
 *
 * @param source its text; where the bytes are no UTF-8, up to them
 * @param fault what is wrong with its bytes
 */
record TextFile(SourceText source, Optional<Diagnostic> fault) {

    /** Reads a file of at most about {@code maxCharacters}; of a longer one only as much as shows that it is too long. */
    static TextFile read(Path file, int maxCharacters) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, maxCharacters);
        }
    }

    /** Reads a stream, likewise. */
    static TextFile read(String name, InputStream in, int maxCharacters) throws IOException {
        return of(name, in.readNBytes(Math.multiplyExact(maxCharacters + 1, 4)));
    }

    private static TextFile of(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new TextFile(SourceText.of(name, text), Optional.empty());
        }
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
        SourceText shown = SourceText.of(name, text + '\uFFFD');
        int end = shown.text().length();
        Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.NOT_UTF_8,
                        shown,
                        new SourceSpan(end - 1, end),
                        wide
                                ? "the file is UTF-16 text, but policies are UTF-8 text"
                                : "the byte " + String.format(java.util.Locale.ROOT, "%02X", bytes[in.position()])
                                        + " here is not UTF-8 text")
                .withHelp("save the file as UTF-8");
        return new TextFile(shown, Optional.of(fault));
    }
}
