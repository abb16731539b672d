package org.edaran.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is lost on the way to standard output is not lost in silence. */
class StandardOutputTest {

    @Test
    void everythingWritten_isNoLoss() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);
        output.write('a');
        print(output, "bc");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(output.loss()).isEmpty();
    }

    @Test
    void fullDisk_isALoss() {
        assertThat(failing("No space left on device").loss()).contains("No space left on device");
    }

    @Test
    void readerThatWantsNoMore_isNone() {
        assertThat(failing("Broken pipe").loss()).isEmpty();
    }

    /** A stream whose every byte fails, after something was printed to it. */
    private static StandardOutput failing(String reason) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        });
        print(output, "lost");
        return output;
    }

    private static void print(StandardOutput output, String text) {
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }
}
